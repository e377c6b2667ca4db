import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, noFacts, type Language } from '../../dialogs/facts.js';
import { linesFor } from '../../dialogs/flows/lines.js';
import { SERVICES } from '../../dialogs/knowledge.js';
import { Service } from '../support/service.js';
import { arrives, callsOf, follows, optionsOf, reads, readsNot, texts, TOUCHED } from './support/ways.js';

const RIGHTS = ['yes', 'learn', 'rights'];
const CHOICES = ['yes', 'learn', 'choices'];
const CARE = '025354542';
const EVA = '022797539';

let service: Service;

beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

describe('a resident who wants to know about a complaint', () => {
  const TOPICS = ['what', 'steps', 'duty', 'ask', 'limits', 'time'];

  it.each(LANGUAGES)('reads every topic, and none of it starts anything, in %s', async (language) => {
    const resident = await arrives(service.url, language, RIGHTS);
    reads(resident, 'rights.menu');
    expect(optionsOf(resident)).toEqual(expect.arrayContaining(TOPICS));
    for (const topic of TOPICS) {
      await resident.taps(topic);
      expect(resident.step()).toBe(`rights.${topic}`);
      reads(resident, `rights.${topic}`);
      await resident.taps('more');
      expect(resident.step()).toBe('rights.menu');
    }
  });

  it.each([
    ['nl', 'ik wil een klacht indienen'],
    ['fr', 'je veux porter plainte'],
    ['en', 'I want to file a complaint'],
    ['de', 'ich will Anzeige erstatten'],
  ] as const)('asks it by word in %s', async (language, words) => {
    const resident = await arrives(service.url, language, ['yes']);
    await resident.says(words);
    expect(resident.step()).toBe('rights.menu');
  });

  it.each(LANGUAGES)(
    'without papers reads the truth, and the care centre comes first, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, [...RIGHTS, 'papers']);
      reads(resident, 'rights.papers');
      expect(callsOf(resident)).toEqual([CARE]);
      expect(optionsOf(resident)[0]).toBe('care');
      // Nobody is sent to an officer from here.
      expect(optionsOf(resident)).not.toContain('officer');
      await resident.taps('care');
      expect(resident.step()).toBe('care.when');
    },
  );
});

describe('a resident who asks for the care centre', () => {
  it.each(LANGUAGES)('gets help by how long ago it is, in %s', async (language) => {
    for (const [when, calls] of [
      ['fresh', [CARE]],
      ['week', [CARE]],
      ['longer', [CARE, EVA]],
      ['skip', [CARE]],
    ] as const) {
      const resident = await arrives(service.url, language, [...CHOICES, 'care', when]);
      reads(resident, `care.${when}`);
      expect(callsOf(resident)).toEqual(calls);
      // The team that sees people by appointment is for what is longer ago, and for nothing else.
      expect(resident.last().text?.includes('02 279 75 39')).toBe(when === 'longer');
      expect(resident.last().channelData?.phones).toEqual(
        when === 'longer' ? expect.arrayContaining(['02 535 45 42', '02 279 75 39']) : ['02 535 45 42'],
      );
      await resident.taps('traces');
      reads(resident, 'care.traces');
    }
  });

  it.each(LANGUAGES)('reads of traces never as a condition: help comes first, in %s', async (language) => {
    const resident = await arrives(service.url, language, [...CHOICES, 'care', 'fresh', 'traces']);
    const [first = ''] = texts.get(language, 'care.traces').split('\n\n');
    expect(resident.last().text?.startsWith(first)).toBe(true);
    expect(callsOf(resident)).toEqual([CARE]);
    // Where traces are named beside the centre, so is that they are kept only if the person wants.
    reads(await arrives(service.url, language, [...CHOICES, 'care']), 'care.when');
  });

  it.each([
    ['nl', 'zorgcentrum na seksueel geweld'],
    ['fr', 'centre de prise en charge des violences sexuelles'],
    ['en', 'where is the care centre after sexual violence'],
    ['de', 'wo ist das Zentrum nach sexueller Gewalt'],
  ] as const)('finds it by word in %s', async (language, words) => {
    const resident = await arrives(service.url, language, ['yes']);
    await resident.says(words);
    expect(resident.step()).toBe('care.when');
  });
});

describe('the listening lines', () => {
  const WEEKDAY_MORNING = new Date('2026-11-24T10:00:00+01:00');
  const WEEKDAY_EVENING = new Date('2026-11-24T20:00:00+01:00');
  const SUNDAY = new Date('2026-11-22T12:00:00+01:00');

  /** Which lines stand there, with what is said of their hours. */
  function shown(
    language: Language,
    minor: boolean,
    now: Date,
  ): Record<string, 'open' | 'closed' | 'always'> {
    const facts = { ...noFacts(language), ...(minor ? { minor } : {}) };
    const listed = linesFor(facts, texts, now).split('\n\n');
    return Object.fromEntries(
      SERVICES.filter(({ id }) => texts.has(language, `lines.${id}`)).flatMap(({ id }) => {
        const said = listed.find((line) => line.includes(texts.get(language, `lines.${id}`)));
        if (said === undefined) return [];
        const state = (['open', 'closed'] as const).find((one) =>
          said.endsWith(`(${texts.get(language, `lines.${one}`)})`),
        );
        return [[id, state ?? 'always']];
      }),
    );
  }

  it('in Dutch are the Dutch ones, in French the French ones, with their hours', () => {
    expect(shown('nl', false, WEEKDAY_MORNING)).toEqual({
      teleOnthaal: 'always',
      line1712: 'always',
      genderEquality: 'open',
      rainbow: 'always',
    });
    expect(shown('fr', false, WEEKDAY_MORNING)).toEqual({
      teleAccueil: 'always',
      sosViol: 'open',
      conjugales: 'open',
      genderEquality: 'open',
      rainbow: 'always',
    });
  });

  it('are closed in the evening and on Sunday, except those that never close', () => {
    for (const now of [WEEKDAY_EVENING, SUNDAY])
      expect(shown('fr', false, now)).toEqual({
        teleAccueil: 'always',
        sosViol: 'closed',
        conjugales: 'closed',
        genderEquality: 'closed',
        rainbow: 'always',
      });
    expect(shown('nl', false, SUNDAY)).toMatchObject({ teleOnthaal: 'always', genderEquality: 'closed' });
  });

  it.each(['en', 'de'] as const)('in %s are both, and say that they speak Dutch or French', (language) => {
    const lines = linesFor(noFacts(language), texts, WEEKDAY_MORNING);
    expect(Object.keys(shown(language, false, WEEKDAY_MORNING))).toEqual(
      expect.arrayContaining(['teleOnthaal', 'teleAccueil', 'line1712', 'sosViol']),
    );
    expect(lines.endsWith(texts.get(language, 'lines.none'))).toBe(true);
  });

  it.each(['nl', 'fr'] as const)('in %s do not say that nobody speaks the language', (language) => {
    expect(linesFor(noFacts(language), texts, SUNDAY)).not.toContain(texts.get(language, 'lines.none'));
  });

  it('under 18 are those for young people, and not those for adults', () => {
    expect(shown('nl', true, WEEKDAY_MORNING)).toEqual({
      teleOnthaal: 'always',
      awel: 'always',
      line1712: 'always',
      childFocus: 'always',
    });
    expect(shown('fr', true, WEEKDAY_EVENING)).toEqual({
      teleAccueil: 'always',
      ecouteEnfants: 'open',
      childFocus: 'always',
    });
    const both = Object.keys(shown('en', true, SUNDAY));
    expect(both).toEqual(expect.arrayContaining(['awel', 'ecouteEnfants', 'childFocus']));
    expect(both).not.toContain('sosViol');
  });

  it('open and close to the minute, by the clock of Brussels in winter and in summer', () => {
    const sosViol = (moment: string) => shown('fr', false, new Date(moment))['sosViol'];
    expect(sosViol('2026-11-24T07:59:00+01:00')).toBe('closed');
    expect(sosViol('2026-11-24T08:00:00+01:00')).toBe('open');
    expect(sosViol('2026-11-24T17:59:00+01:00')).toBe('open');
    expect(sosViol('2026-11-24T18:00:00+01:00')).toBe('closed');
    expect(sosViol('2026-07-14T08:00:00+02:00')).toBe('open');
    expect(sosViol('2026-07-14T07:59:00+02:00')).toBe('closed');
    const young = (moment: string) => shown('fr', true, new Date(moment))['ecouteEnfants'];
    expect(young('2026-11-22T23:59:00+01:00')).toBe('open');
    expect(young('2026-11-23T00:00:00+01:00')).toBe('closed');
  });

  it.each(LANGUAGES)('are shown to who asks for someone to talk to, in %s', async (language) => {
    const resident = await arrives(service.url, language, [...CHOICES, 'lines']);
    for (const id of language === 'fr' ? ['teleAccueil'] : ['teleOnthaal', 'line1712'])
      reads(resident, `lines.${id}`);
    expect(resident.last().channelData?.phones?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a resident who knows who it was', () => {
  const OUTSIDE = [...CHOICES, 'outside'];

  it.each(LANGUAGES)(
    'gets a way around this desk when it is an officer or someone of the desk, in %s',
    async (language) => {
      for (const who of ['police', 'known']) {
        const resident = await arrives(service.url, language, [...OUTSIDE, who]);
        expect(resident.step()).toBe('outside.police');
        reads(resident, 'outside.police');
        expect(optionsOf(resident)).not.toContain('officer');
        expect(optionsOf(resident)).toEqual(expect.arrayContaining(['care', 'lines', 'rights']));
      }
    },
  );

  it.each(LANGUAGES)(
    'gets lines, and how to stay safe on the phone, when it is a partner, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, [...OUTSIDE, 'partner']);
      reads(resident, 'outside.partner');
      expect(callsOf(resident)).toEqual(['080030030', '1712']);
      await resident.taps('phone');
      reads(resident, 'outside.phone');
      await resident.taps('partner');
      expect(resident.step()).toBe('outside.partner');
    },
  );

  it.each(LANGUAGES)(
    'gets who helps when it is someone with power, or was elsewhere, in %s',
    async (language) => {
      const power = await arrives(service.url, language, [...OUTSIDE, 'power']);
      reads(power, 'outside.power');
      expect(callsOf(power)).toEqual(['080012800']);
      const elsewhere = await arrives(service.url, language, [...OUTSIDE, 'elsewhere']);
      reads(elsewhere, 'outside.elsewhere');
      expect(optionsOf(elsewhere)).toEqual(expect.arrayContaining(['officer', 'care']));
    },
  );

  it('does not know them after all', async () => {
    expect((await arrives(service.url, 'en', [...OUTSIDE, 'no'])).step()).toBe('choices.menu');
  });
});

describe('a resident under 18', () => {
  it.each(LANGUAGES)(
    'gets their own lines and words, and goes back to where they were, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, [...RIGHTS, 'young']);
      reads(resident, 'young.start');
      expect(callsOf(resident)).toEqual(['102', '103', '116000']);
      for (const topic of ['parents', 'police', 'consent']) {
        await resident.taps(topic);
        reads(resident, `young.${topic}`);
        await resident.taps('back');
      }
      await resident.taps('go');
      expect(resident.step()).toBe('rights.menu');
      await follows(resident, 'back', 'lines');
      reads(resident, language === 'fr' ? 'lines.ecouteEnfants' : 'lines.awel');
      if (language !== 'nl') readsNot(resident, 'lines.sosViol');
    },
  );

  it.each([
    ['nl', 'ik ben 15 jaar en een man heeft mij aangeraakt'],
    ['fr', 'j’ai 15 ans et un homme m’a touchée'],
    ['en', 'I am 15 and a man touched me'],
    ['de', 'ich bin 15 und ein Mann hat mich angefasst'],
  ] as const)('is understood by their words, and offered them, in %s', async (language, words) => {
    const resident = await arrives(service.url, language, ['yes', 'me']);
    await resident.says(words);
    await resident.taps('yes');
    expect(resident.step()).toBe('happened.next');
    expect(optionsOf(resident)[0]).toBe('young');
    await resident.taps('young');
    reads(resident, 'young.start');
    await resident.taps('go');
    expect(resident.step()).toBe('happened.next');
  });

  it('is not what an adult is offered', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me']);
    await resident.says(TOUCHED.en);
    await resident.taps('yes');
    expect(optionsOf(resident)).not.toContain('young');
  });
});

describe('a resident who looks at what they can do', () => {
  it.each(LANGUAGES)('may do nothing, and reads what each choice means, in %s', async (language) => {
    const resident = await arrives(service.url, language, CHOICES);
    expect(optionsOf(resident)[0]).toBe('nothing');
    await resident.taps('more');
    reads(resident, 'ladder.menu');
    await follows(resident, 'back', 'nothing');
    expect(resident.step()).toBe('goodbye.end');
    reads(resident, 'goodbye.end');
  });
});
