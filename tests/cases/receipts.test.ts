import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import type { CaseContent } from '../../bot/cases/content.js';
import { canonical, digestOf, itemsOf, Receipts, type ReceivedFile } from '../../bot/cases/receipts.js';
import { Keyring } from '../../bot/privacy/keys.js';
import { makeKey } from '../../bot/privacy/seal.js';
import { parts, type Parts } from '../desk/support/parts.js';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const AT = new Date('2026-05-01T22:15:03.120Z');

const content: CaseContent = {
  language: 'nl',
  role: 'victim',
  by: 'self',
  minor: false,
  rung: 'statement',
  behaviours: [],
  answers: [
    {
      topic: 'what',
      state: 'told',
      question: 'Wat is er gebeurd?',
      text: 'Iemand volgde mij tot aan de Naamsepoort.',
      at: '2026-05-01T22:10:00.000Z',
      language: 'nl',
      messages: ['c1|0000012'],
    },
    {
      topic: 'when',
      state: 'unknown',
      question: 'Wanneer was dat?',
      text: '',
      at: '2026-05-01T22:11:00.000Z',
      language: 'nl',
      messages: ['c1|0000014'],
    },
  ],
  name: 'Mila Voorbeeld',
  message: 'Bel mij niet overdag.',
  wishes: { injuredPerson: true },
  terms: { channel: 'sms', address: '0470 00 00 00', hours: 'evening' },
};

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

const files: ReceivedFile[] = [
  { contentType: 'image/jpeg', size: 120_345, sha256: sha256('one') },
  { contentType: 'application/pdf', size: 4_100, sha256: sha256('two') },
];

describe('a resident who keeps the receipt', () => {
  let own: Parts;
  let receipts: Receipts;

  beforeEach(async () => {
    own = await parts();
    receipts = await Receipts.load(own.store, own.keyring);
  });
  afterEach(() => own.close());

  const make = () => receipts.make({ reference: 'R-2F7', at: AT, items: itemsOf(content, files) });

  it('can show later what was received, when, and that nothing of it was changed', () => {
    const { text, digest } = make();
    const verified = receipts.verify(text);
    if (!verified.ok) throw new Error(verified.reason);
    expect(verified.receipt).toMatchObject({ reference: 'R-2F7', at: AT.toISOString(), digest });
    expect(verified.receipt.items[0]).toMatchObject({ what: 'account', answers: 2 });
    expect(
      verified.receipt.items.slice(1).map((item) => item.what === 'file' && [item.type, item.size]),
    ).toEqual(
      expect.arrayContaining([
        ['image/jpeg', 120_345],
        ['application/pdf', 4_100],
      ]),
    );
    expect(digest).toBe(digestOf(content, files));
    expect(receipts.verify(`\n ${text}\n`).ok).toBe(true);
  });

  it('holds no word of theirs, no name and no file name', () => {
    const { text } = make();
    for (const answer of content.answers)
      for (const word of `${answer.text} ${answer.question}`.split(/\W+/).filter(({ length }) => length > 3))
        expect(text).not.toContain(word);
    for (const word of ['Mila', 'Voorbeeld', 'Bel', '0470', 'c1|']) expect(text).not.toContain(word);
  });

  it('is checked by WebCrypto with the public key alone, as a page does', async () => {
    const { text } = make();
    const { receipt, signature } = JSON.parse(text) as { receipt: { key: string }; signature: string };
    const published = receipts.publicKeys().find(({ id }) => id === receipt.key);
    const key = await webcrypto.subtle.importKey(
      'spki',
      Buffer.from(published!.spki, 'base64'),
      { name: 'Ed25519' },
      false,
      ['verify'],
    );
    const holds = (bytes: string) =>
      webcrypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'base64url'), Buffer.from(bytes));
    expect(await holds(canonical(receipt))).toBe(true);
    expect(await holds(canonical({ ...receipt, reference: 'R-2F8' }))).toBe(false);
    expect(published!.id).toBe(sha256(Buffer.from(published!.spki, 'base64')).slice(0, 16));
    expect(receipts.publicKey()).toEqual(published);
  });

  it('has the same digest however the case is read back, and another when a word or a byte is another', () => {
    const reread = JSON.parse(JSON.stringify(content)) as CaseContent;
    const turned = Object.fromEntries(Object.entries(reread).reverse()) as unknown as CaseContent;
    expect(digestOf(turned, [...files].reverse())).toBe(digestOf(content, files));
    // What may change after sending is not in it.
    expect(digestOf({ ...content, terms: { channel: 'code', hours: 'any', stopped: true } }, files)).toBe(
      digestOf(content, files),
    );
    const changed: CaseContent[] = [
      { ...content, name: 'Mila Voorbeelt' },
      { ...content, answers: content.answers.slice(0, 1) },
      { ...content, answers: [{ ...content.answers[0]!, text: 'Iemand volgde mij.' }, content.answers[1]!] },
      { ...content, wishes: {} },
    ];
    const digests = changed.map((other) => digestOf(other, files));
    digests.push(digestOf(content, files.slice(1)));
    digests.push(digestOf(content, [{ ...files[0]!, sha256: sha256('three') }, files[1]!]));
    digests.push(digestOf(content, files));
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('stays good after the key was renewed; what its thief signs later does not', async () => {
    const { text } = make();
    const renewedAt = new Date('2026-06-01T00:00:00.000Z');
    const renewed = await Receipts.renewKey(own.store, own.keyring, renewedAt);
    expect(renewed.publicKey().id).not.toBe(receipts.publicKey().id);
    expect(renewed.verify(text).ok).toBe(true);
    const late = receipts.make({
      reference: 'R-2F7',
      at: new Date('2026-06-02T00:00:00.000Z'),
      items: itemsOf(content, files),
    });
    expect(renewed.verify(late.text)).toEqual({ ok: false, reason: 'late' });
    const fresh = renewed.make({ reference: 'R-2F9', at: new Date('2026-06-03T00:00:00.000Z'), items: [] });
    expect(renewed.verify(fresh.text).ok).toBe(true);
    expect(receipts.verify(fresh.text)).toEqual({ ok: false, reason: 'key' });
    const third = await Receipts.renewKey(own.store, own.keyring, new Date('2026-07-01T00:00:00.000Z'));
    expect(third.publicKeys()).toHaveLength(3);
    expect(third.verify(text).ok).toBe(true);
    expect(third.verify(late.text).ok).toBe(false);
  });

  it('is good on every node and after a restart', async () => {
    const [one, other] = await Promise.all([
      Receipts.load(own.store, own.keyring),
      Receipts.load(own.store, own.keyring),
    ]);
    const { text } = one.make({ reference: 'R-2F7', at: AT, items: [] });
    expect(other.verify(text).ok).toBe(true);
    expect(receipts.verify(text).ok).toBe(true);
  });

  it('of another service is not taken for ours', async () => {
    const elsewhere = await parts();
    const other = await Receipts.load(elsewhere.store, new Keyring(elsewhere.keyring.newest()));
    const { text } = other.make({ reference: 'R-2F7', at: AT, items: itemsOf(content, files) });
    expect(receipts.verify(text)).toEqual({ ok: false, reason: 'key' });
    // Their receipt under the id of our key.
    const forged = text.replace(other.publicKey().id, receipts.publicKey().id);
    expect(receipts.verify(forged)).toEqual({ ok: false, reason: 'signature' });
    await elsewhere.close();
  });

  it('cannot be told otherwise than it was signed', () => {
    const { text } = make();
    const twice = text.replace('{"receipt":{', '{"receipt":{"reference":"R-999",');
    expect(receipts.verify(twice)).toEqual({ ok: false, reason: 'form' });
    expect(receipts.verify(text.replace('{"receipt"', '{ "receipt"')).ok).toBe(false);
    expect(receipts.verify(text.replace('"version":1', '"version":1,"note":"paid"')).ok).toBe(false);
    expect(receipts.verify(text.replace('R-2F7', 'R-2F8'))).toEqual({ ok: false, reason: 'signature' });
    // The last character holds two bits of the signature and four of nothing.
    const last = text.lastIndexOf('"');
    const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_').filter(
      (character) => character !== text[last - 1],
    );
    for (const character of others)
      expect(receipts.verify(`${text.slice(0, last - 1)}${character}${text.slice(last)}`).ok).toBe(false);
  });

  it(`anything else is no receipt, and says so without falling over (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('null')), (text) => {
        expect(receipts.verify(text)).toEqual({ ok: false, reason: 'form' });
      }),
      { numRuns: 500, seed: SEED },
    );
    for (const text of [
      '',
      '[]',
      '{"receipt":null,"signature":1}',
      '{"a":'.repeat(100_000),
      '['.repeat(90_000),
    ])
      expect(receipts.verify(text)).toEqual({ ok: false, reason: 'form' });
  });

  it(`the canonical form reads back to the same and knows no order of members (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
        // What JSON cannot tell apart (-0) aside, nothing is lost.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 500, seed: SEED },
    );
    expect(canonical({ b: 1, a: [true, null, 'é\n'], '€': undefined })).toBe(
      '{"a":[true,null,"é\\n"],"b":1}',
    );
  });

  it('cannot be signed without the master key', async () => {
    await expect(Receipts.load(own.store, new Keyring(makeKey()))).rejects.toThrow('did not open');
  });
});
