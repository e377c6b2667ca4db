import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readContact } from '../../../bot/cases/outbound/contacts.js';

describe('a phone number', () => {
  it.each([
    '0470 12 34 56',
    '0470/12.34.56',
    '0470-12-34-56',
    ' 0470123456 ',
    '+32470123456',
    '+32 470 12 34 56',
    '+32 (0)470 12 34 56',
    '0032 470 12 34 56',
    '０４７０ １２ ３４ ５６',
  ])('is read as it is written in Belgium: %s', (typed) => {
    expect(readContact('sms', typed)).toBe('+32470123456');
  });

  it.each([
    ['+31 6 12345678', '+31612345678'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['+49 1512 3456789', '+4915123456789'],
  ])('of another country is read with its prefix: %s', (typed, number) => {
    expect(readContact('sms', typed)).toBe(number);
  });

  it.each([
    '',
    '101',
    '112',
    '470123456',
    '02 535 45 42',
    '+32 2 535 45 42',
    '0900 12 345',
    '0470 12 34 5',
    '0470 12 34 567',
    '+0470123456',
    '+123456789012345678',
    '0470 12 34 56 a',
    '0470123456\r\nBcc: x',
    '٠٤٧٠١٢٣٤٥٦',
    '+32470123456,+32470123457',
    'tel:+32470123456',
  ])('that no text message can reach is not taken: %j', (typed) => {
    expect(readContact('sms', typed)).toBeUndefined();
  });
});

describe('an e-mail address', () => {
  it.each([
    ['mila.voorbeeld@example.org', 'mila.voorbeeld@example.org'],
    ['  Mila.Voorbeeld@Example.ORG ', 'Mila.Voorbeeld@example.org'],
    ['mila+news@mail.example.be', 'mila+news@mail.example.be'],
  ])('is read: %s', (typed, address) => {
    expect(readContact('email', typed)).toBe(address);
  });

  it.each([
    '',
    'mila',
    'mila@',
    '@example.org',
    'mila@example',
    'mila@example.org\nBcc: all@example.org',
    'mila@example.org\r\n\r\nHello',
    'mila@exa\rmple.org',
    'mila%0d%0abcc:x@example.org\u0000',
    'mila@example.org,bcc@example.org',
    'mila@example.org;bcc@example.org',
    'Mila <mila@example.org>',
    '"mila\r\nbcc:x"@example.org',
    'mila@example.org>\r\nRCPT TO:<x@example.org',
    'mila@example.org\u2028x',
    'mi\u202ela@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('that is none, or more than one, is not taken: %j', (typed) => {
    expect(readContact('email', typed)).toBeUndefined();
  });
});

describe('any text', () => {
  it('becomes one clean contact or none, and the same one when it is read again', () => {
    const nearly = fc.stringMatching(/^[\w.+\-@ \r\n,;<>:"()/]{0,30}$/);
    const almost = fc
      .tuple(fc.constantFrom('mila@example.org', '+32470123456'), nearly)
      .map((p) => p.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom('sms' as const, 'email' as const),
        fc.oneof(fc.string({ unit: 'binary' }), nearly, almost),
        (channel, typed) => {
          const contact = readContact(channel, typed);
          if (contact === undefined) return;
          expect(contact).toMatch(channel === 'sms' ? /^\+[1-9]\d{7,14}$/ : /^[\w.+'-]+@[a-z0-9.-]+$/);
          expect(readContact(channel, contact)).toBe(contact);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is no contact for the code, which needs none', () => {
    expect(readContact('code', 'mila@example.org')).toBeUndefined();
  });
});
