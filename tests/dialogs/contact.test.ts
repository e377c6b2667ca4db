import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { opened } from '../desk/cases/support.js';
import type { Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import type { Resident } from '../support/resident.js';
import {
  answers,
  comesBackIn,
  readAtDesk,
  review,
  sendsReviewed,
  startsClocked,
  TO_INTERVIEW,
} from './support/telling.js';
import { arrives, follows, optionsOf, reads } from './support/ways.js';

const TO_CONTACT = ['yes', 'learn', 'choices', 'more', 'contact', 'go'];
const NUMBER = '0470 12 34 56';
const ADDRESS = 'mila.voorbeeld@mail.example';
/** Nothing is sent in these tests: the terms are only agreed on. */
const WAYS_OUT = {
  SMTP_URL: 'smtp://127.0.0.1:1',
  SMTP_FROM: 'info@zone.example',
  SMS_WEBHOOK_URL: 'http://127.0.0.1:1/',
  SMS_WEBHOOK_SECRET: 'only-for-invented-messages-0123456789',
};

describe('a resident who wants to be contacted, where the zone sends nothing out', () => {
  let service: Clocked;
  let officer: OfficerClient;
  beforeAll(async () => {
    service = await startsClocked();
    officer = await service.supervisor();
  });
  afterAll(() => service.stop());

  it.each(LANGUAGES)(
    'is told that answers wait behind the code, and is asked no number, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, TO_CONTACT);
      expect(resident.step()).toBe('contact.bycode');
      reads(resident, 'contact.bycode');
      await resident.taps('on');
      expect(resident.step()).toBe('contact.message');
      await resident.taps('none');
      reads(resident, 'statement.going.rung.contact');
      reads(resident, 'contact.terms.code');
      const { id } = await sendsReviewed(officer, resident);
      const view = await readAtDesk(officer, id);
      expect(view).toMatchObject({ rung: 'contact', statement: [], message: null });
      expect(view.terms).toEqual({ channel: 'code', hours: 'any', notSeenBy: null, stopped: false });
    },
  );

  it('writes a message with it, word for word; what it says is not taken for anything else', async () => {
    for (const words of ['2', 'hello', 'thanks', 'Please write in English. 👍']) {
      const resident = await arrives(service.url, 'en', [...TO_CONTACT, 'on']);
      await resident.says(words);
      expect(resident.step()).toBe('statement.review');
      const { id } = await sendsReviewed(officer, resident);
      expect((await readAtDesk(officer, id)).message).toBe(words);
    }
  });
});

describe('a resident who chooses how to be reached', () => {
  let service: Clocked;
  let officer: OfficerClient;
  beforeAll(async () => {
    service = await startsClocked(WAYS_OUT);
    officer = await service.supervisor();
  });
  afterAll(() => service.stop());

  const agrees = async (
    language: Language,
    way: 'sms' | 'email',
    typed: string,
    who: string,
  ): Promise<Resident> => {
    const resident = await arrives(service.url, language, [...TO_CONTACT, way]);
    await resident.says(typed);
    await resident.taps('evening');
    await resident.says(who);
    return resident;
  };

  it.each(LANGUAGES)(
    'reads the terms back, and the officer sees neither number nor address, in %s',
    async (language) => {
      for (const [way, typed, kept] of [
        ['sms', NUMBER, '+32470123456'],
        ['email', ADDRESS, ADDRESS],
      ] as const) {
        const resident = await agrees(language, way, typed, 'canary-brother');
        expect(resident.step()).toBe('contact.show');
        const shown = (resident.last().text ?? '').replaceAll(/\s/g, '');
        expect(shown).toContain(kept.replaceAll(/\s/g, ''));
        for (const key of ['contact.terms.unseen', 'contact.terms.hours.evening']) reads(resident, key);
        reads(resident, 'contact.terms.notseenby', { who: 'canary-brother' });
        await follows(resident, 'yes', 'none');
        expect((resident.last().text ?? '').replaceAll(/\s/g, '')).toContain(kept);
        const { id } = await sendsReviewed(officer, resident);
        const view = await readAtDesk(officer, id);
        expect(view.terms).toEqual({
          channel: way,
          hours: 'evening',
          notSeenBy: 'canary-brother',
          stopped: false,
        });
        for (const address of [kept, typed, kept.slice(-8)])
          expect(JSON.stringify(view)).not.toContain(address);
        const place = { store: await service.store(), keyring: await service.keyring() };
        expect((await opened(place, view.caseId)).content.terms?.address).toBe(kept);
      }
    },
  );

  it.each(LANGUAGES)('types what is no number or no address, and is asked again, in %s', async (language) => {
    for (const [way, typed, said] of [
      ['sms', '12', 'contact.nonumber'],
      ['sms', ADDRESS, 'contact.nonumber'],
      ['email', 'mila at home', 'contact.nomail'],
      ['email', NUMBER, 'contact.nomail'],
    ] as const) {
      const resident = await arrives(service.url, language, [...TO_CONTACT, way]);
      await resident.says(typed);
      reads(resident, said);
      expect(resident.step()).toBe(way === 'sms' ? 'contact.number' : 'contact.mail');
    }
  });

  it.each([
    ['at the number', ['sms']],
    ['at the end', ['sms', NUMBER, 'any', 'nobody']],
  ])('wants no note after all, %s: no number is kept', async (_name, ways) => {
    const resident = await arrives(service.url, 'en', TO_CONTACT);
    for (const way of ways) {
      if (way === NUMBER) await resident.says(way);
      else await resident.taps(way);
    }
    await follows(resident, 'not', 'none');
    reads(resident, 'contact.terms.code');
    const { id } = await sendsReviewed(officer, resident);
    const view = await readAtDesk(officer, id);
    expect(view.terms?.channel).toBe('code');
    const place = { store: await service.store(), keyring: await service.keyring() };
    expect(JSON.stringify((await opened(place, view.caseId)).content)).not.toContain('470');
  });

  it('changes them before the yes: only the new ones are kept', async () => {
    const resident = await agrees('en', 'sms', NUMBER, 'canary-brother');
    await follows(resident, 'change', 'email');
    await resident.says(ADDRESS);
    await follows(resident, 'morning', 'nobody');
    expect(resident.last().text).not.toMatch(/470|canary-brother/);
    await follows(resident, 'yes', 'none');
    const { id } = await sendsReviewed(officer, resident);
    const { terms, caseId } = await readAtDesk(officer, id);
    expect(terms).toEqual({ channel: 'email', hours: 'morning', notSeenBy: null, stopped: false });
    const place = { store: await service.store(), keyring: await service.keyring() };
    expect((await opened(place, caseId)).content.terms?.address).toBe(ADDRESS);
  });

  it('is asked the same after a statement', async () => {
    const resident = await arrives(service.url, 'en', TO_INTERVIEW);
    await answers(resident, { what: 'An invented answer.' });
    await follows(resident, 'on', 'skip', 'skip', 'skip', 'skip');
    expect(resident.step()).toBe('contact.channel');
    expect(optionsOf(resident)).toEqual(['code', 'sms', 'email', 'later']);
    await review(resident);
  });
});

describe('a resident who wants no more notes', () => {
  let service: Clocked;
  let officer: OfficerClient;
  /** How often the service went to the mail server, which hangs up. */
  let connections = 0;
  const mail = createServer((socket) => {
    connections++;
    socket.destroy();
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
    const { port } = mail.address() as AddressInfo;
    service = await startsClocked({ ...WAYS_OUT, SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
    officer = await service.supervisor();
  });
  afterAll(async () => {
    await service.stop();
    await new Promise((resolve) => mail.close(resolve));
  });

  const agrees = async (): Promise<{ code: string; id: string }> => {
    const resident = await arrives(service.url, 'en', [...TO_CONTACT, 'email']);
    await resident.says(ADDRESS);
    await resident.taps('any');
    await resident.says('canary-brother');
    await follows(resident, 'yes', 'none');
    return sendsReviewed(officer, resident);
  };

  it('stops them with the code: the officer sees that, and nothing is sent any more', async () => {
    const { code, id } = await agrees();
    const back = await comesBackIn(service.url, code);
    expect(optionsOf(back)).toContain('quiet');
    await back.taps('quiet');
    reads(back, 'code.stopped');
    expect(optionsOf(back)).not.toContain('quiet');
    const view = await readAtDesk(officer, id);
    expect(view.terms?.stopped).toBe(true);
    await officer.says(id, 'An answer for you.');
    // Neither the address nor who must not see it stands on a screen that the code opens.
    for (const text of [ADDRESS, 'canary-brother']) expect(JSON.stringify(back.received)).not.toContain(text);
    // Somebody else still wants theirs.
    const other = await agrees();
    await officer.take(other.id);
    await officer.says(other.id, 'An answer for you.');
    const noon = new Date(service.now());
    noon.setUTCDate(noon.getUTCDate() + 1);
    noon.setUTCHours(11, 0, 0, 0);
    service.advance(noon.getTime() - service.now().getTime());
    await service.tick();
    expect(connections).toBe(1);
    expect(await (await service.store()).count('notices', { where: { caseId: view.caseId } })).toBe(0);
    expect(optionsOf(await comesBackIn(service.url, code))).not.toContain('quiet');
  });
});
