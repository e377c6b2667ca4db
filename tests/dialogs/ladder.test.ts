import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { dump } from '../desk/cases/support.js';
import type { Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import { comesBackIn, sends, startsClocked } from './support/telling.js';
import { arrives, follows, optionsOf, reads, texts } from './support/ways.js';

const LADDER = ['yes', 'learn', 'choices', 'more'];
/** Numbers of days that stand nowhere else in what is said. */
const KEEP = { silence: '47', talkdays: '91', codedays: '33', casedays: '373', lockeddays: '1777' } as const;

/** The rungs, where each leads, and which numbers of days belong to it. */
const RUNGS: readonly (readonly [string, string, readonly (keyof typeof KEEP)[]])[] = [
  ['browse', 'happened.tell', ['silence']],
  ['count', 'happened.tell', []],
  ['talk', 'officer.nobody', ['talkdays', 'casedays', 'lockeddays']],
  ['contact', 'contact.bycode', ['casedays', 'lockeddays']],
  ['statement', 'statement.by', ['codedays', 'casedays', 'lockeddays']],
  ['complaint', 'statement.by', []],
];

/** What is shared, with whom, what the police must then do, how long it is kept. */
const FOUR: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [/^Wat je deelt/, /^Met wie/, /^Wat de politie moet doen/, /^Bewaard|^Hoe lang/],
  fr: [/^Ce qui est partagé/, /^Avec qui/, /^Ce que la police doit faire/, /^Ce qui est gardé|^Gardé/],
  en: [/^Shared/, /^With whom/, /^What the police must do/, /^Kept/],
  de: [/^Geteilt/, /^Mit wem/, /^Was die Polizei tun muss/, /^(?:Gespeichert|Wenn Sie es nicht senden)/],
};

let service: Clocked;
let officer: OfficerClient;

beforeAll(async () => {
  service = await startsClocked({
    SILENCE_MINUTES: KEEP.silence,
    KEEP_TALK_DAYS: KEEP.talkdays,
    KEEP_CODE_DAYS: KEEP.codedays,
    KEEP_CASE_DAYS: KEEP.casedays,
    KEEP_RESTRICTED_DAYS: KEEP.lockeddays,
  });
  officer = await service.supervisor();
});
afterAll(() => service.stop());

describe('a resident who looks how far they can go', () => {
  it.each(LANGUAGES)(
    'reads before each step what it means, with the days of this zone, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, LADDER);
      reads(resident, 'ladder.menu');
      for (const [rung, leads, days] of RUNGS) {
        await resident.taps(rung);
        expect(resident.step()).toBe(`ladder.${rung}`);
        reads(resident, `ladder.${rung}`, KEEP);
        const paragraphs = (resident.last().text ?? '').split('\n\n');
        for (const said of FOUR[language])
          expect([rung, said, paragraphs.some((paragraph) => said.test(paragraph))]).toEqual([
            rung,
            said,
            true,
          ]);
        for (const [name, number] of Object.entries(KEEP))
          expect([rung, name, resident.last().text?.includes(number)]).toEqual([
            rung,
            name,
            days.includes(name as keyof typeof KEEP),
          ]);
        await resident.taps('menu');
        // The yes stands on the page that says all this, and nowhere before it.
        const other = await arrives(service.url, language, [...LADDER, rung, 'go']);
        expect(other.step()).toBe(leads);
      }
    },
  );

  it('has begun nothing by reading: nothing is kept of it once they leave', async () => {
    const store = await service.store();
    const before = await dump(store);
    const resident = await arrives(service.url, 'en', LADDER);
    for (const [rung] of RUNGS) await follows(resident, rung, 'menu');
    expect(await store.count('cases', { where: { draftOf: resident.conversationId } })).toBe(0);
    await resident.leaves();
    expect(await dump(store)).toBe(before);
  });

  it.each(['statement', 'complaint'])('reads it before a %s by the shorter way too', async (rung) => {
    const resident = await arrives(service.url, 'en', ['yes', 'learn', 'choices', rung]);
    expect(resident.step()).toBe(`ladder.${rung}`);
    expect(optionsOf(resident)[0]).toBe('go');
  });

  it.each(LANGUAGES)('reads what can be taken back, and goes on with a code, in %s', async (language) => {
    const resident = await arrives(service.url, language, [...LADDER, 'withdraw']);
    reads(resident, 'ladder.withdraw');
    await resident.taps('code');
    expect(resident.step()).toBe('code.enter');
  });

  it('finds that what they read of taking back holds, before and after an officer has opened it', async () => {
    const unread = await sends(officer, { what: 'An invented answer.' });
    const early = await comesBackIn(service.url, unread.code);
    await follows(early, 'withdraw', 'yes');
    expect(early.step()).toBe('code.erased');
    const opened = await sends(officer, { what: 'Another invented answer.' });
    await officer.take(opened.id);
    const late = await comesBackIn(service.url, opened.code);
    await late.taps('withdraw');
    expect(late.step()).toBe('code.mayask');
    reads(late, 'code.mayask');
  });
});

describe('a resident who was counted', () => {
  const COUNTED = ['yes', 'me', 'touching', 'yes', 'choices', 'more', 'count', 'go'];
  const tallies = async () => (await service.store()).count('tallies', {});

  it.each(LANGUAGES)(
    'reads until when it can be taken back, and takes it back in this talk, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, COUNTED);
      expect(resident.step()).toBe('choices.count');
      const before = await tallies();
      await resident.taps('yes');
      reads(resident, 'choices.counted');
      expect(await tallies()).toBe(before + 1);
      await resident.taps('undo');
      reads(resident, 'choices.undone');
      expect(await tallies()).toBe(before);
      await follows(resident, 'count', 'yes');
      expect(await tallies()).toBe(before + 1);
      await follows(resident, 'on', 'count');
      reads(resident, 'choices.already');
      await resident.taps('undo');
      expect(await tallies()).toBe(before);
    },
  );

  it('cannot take it back from another talk, or by going back, and nobody can tell which one it was', async () => {
    const resident = await arrives(service.url, 'en', [...COUNTED, 'yes']);
    const counted = await tallies();
    await resident.says('back');
    expect(await tallies()).toBe(counted);
    const kept = JSON.stringify(await (await service.store()).find('tallies', {}));
    expect(kept).not.toContain(resident.conversationId);
    await resident.leaves();
    expect(await tallies()).toBe(counted);
    const later = await arrives(service.url, 'en', COUNTED);
    expect(later.step()).toBe('choices.count');
    expect(optionsOf(later)).not.toContain('undo');
  });

  it('is told before the yes that this ends when they leave', () => {
    for (const language of LANGUAGES)
      expect(texts.get(language, 'choices.count', { counted: '' })).toMatch(
        { nl: /tot je|zolang/, fr: /jusqu|tant que/, en: /until you leave/, de: /bis|solange/ }[language],
      );
  });
});
