import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BEHAVIOURS, LANGUAGES, type Behaviour, type Language } from '../../dialogs/facts.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { BEHAVIOUR_KNOWLEDGE } from '../../dialogs/knowledge.js';
import type { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import {
  arrives,
  callsOf,
  follows,
  languageOf,
  optionsOf,
  reads,
  readsNot,
  texts,
  TOUCHED,
} from './support/ways.js';

/** The situations of the self-check, as the flow asks them. */
function situationsIn(setting: string): { id: string; behaviour: Behaviour }[] {
  const step = FLOWS.get('check')?.steps[setting];
  if (step?.kind !== 'ask') throw new Error(`no setting ${setting}`);
  return step.options.flatMap(({ id, behaviour }) => (behaviour === undefined ? [] : [{ id, behaviour }]));
}

function settings(): string[] {
  const step = FLOWS.get('check')?.steps['setting'];
  if (step?.kind !== 'ask') throw new Error('no settings');
  return step.options.map(({ id }) => id);
}

const remarksOnly = (behaviours: readonly Behaviour[]) =>
  behaviours.every((name) => BEHAVIOUR_KNOWLEDGE[name].punishable === 'depends');

/** These, and nothing else, stand under their names with what the law says. */
function isNamed(resident: Resident, named: readonly Behaviour[]): void {
  expect(resident.step()).toBe('recognise.name');
  const one = (language: Language, behaviour: Behaviour) =>
    texts.get(language, 'recognise.one', {
      name: texts.get(language, `behaviours:${behaviour}.name`),
      law: texts.get(language, `behaviours:${behaviour}.law`),
    });
  const language = languageOf(resident);
  const text = resident.last().text ?? '';
  expect(BEHAVIOURS.filter((behaviour) => text.includes(one(language, behaviour))).sort()).toEqual(
    [...new Set(named)].sort(),
  );
}

let service: Service;

beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

describe('a resident who tells in their own words what happened', () => {
  it.each(LANGUAGES)('gets its name, why, and whose fault it is not, in %s', async (language) => {
    const resident = await arrives(service.url, language, ['yes', 'learn', 'was', 'me', 'tell']);
    await resident.says(TOUCHED[language]);
    expect(resident.step()).toBe('happened.understood');
    expect(languageOf(resident)).toBe(language);
    await follows(resident, 'yes', 'name');
    isNamed(resident, ['touching']);
    reads(resident, 'recognise.fault.victim');
    await resident.taps('why');
    reads(resident, 'recognise.reason.words', {
      name: texts.get(language, 'behaviours:touching.name'),
      words: TOUCHED[language],
    });
    // A program that can be wrong, and who does decide.
    const [, honest = ''] = texts.raw(language, 'recognise.why').split('\n\n');
    expect(resident.last().text).toContain(honest);
  });

  it('reads which of several sentences led to which name', async () => {
    const resident = await arrives(service.url, 'en', ['yes']);
    await resident.says('a man put his hand on my bottom');
    await resident.says('he also followed me last week');
    await follows(resident, 'yes', 'name');
    isNamed(resident, ['touching', 'following']);
    await resident.taps('why');
    for (const [behaviour, words] of [
      ['touching', 'a man put his hand on my bottom'],
      ['following', 'he also followed me last week'],
    ] as const)
      reads(resident, 'recognise.reason.words', {
        name: texts.get('en', `behaviours:${behaviour}.name`),
        words,
      });
  });

  it('says that this is not what it was, and names it anew', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', 'exposure', 'yes', 'name', 'other']);
    expect(resident.step()).toBe('happened.unclear');
    await follows(resident, 'threat', 'yes', 'name');
    isNamed(resident, ['threat']);
  });

  it('has erased their own words, and does not read them again', async () => {
    const resident = await arrives(service.url, 'en', ['yes']);
    await resident.says('a man put his hand on my bottom');
    await follows(resident, 'change', 'words', 'yes', 'name', 'why');
    expect(resident.step()).toBe('recognise.why');
    expect(resident.last().text).not.toContain('his hand on my bottom');
  });
});

describe('a resident who asks about someone else', () => {
  it.each(LANGUAGES)('reads that the other person did nothing wrong, in %s', async (language) => {
    const resident = await arrives(service.url, language, ['yes', 'learn', 'was', 'other', 'list']);
    await follows(resident, 'touching', 'yes', 'name');
    isNamed(resident, ['touching']);
    reads(resident, 'recognise.fault.witness');
    readsNot(resident, 'recognise.fault.victim');
  });

  it('is taken for a witness by their words', async () => {
    const resident = await arrives(service.url, 'en', ['yes']);
    await resident.says('I saw a man touching a girl on the bus');
    await follows(resident, 'yes', 'name');
    reads(resident, 'recognise.fault.witness');
  });

  it('asks about something they did, and comes to the mirror', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'learn', 'was', 'own']);
    expect(resident.step()).toBe('own.start');
    await resident.taps('toofar');
    expect(resident.step()).toBe('own.mirror');
    expect(callsOf(resident)).toContain('080020099');
  });
});

describe('a resident who takes the self-check', () => {
  const each = settings().flatMap((setting) =>
    situationsIn(setting).map(({ id, behaviour }) => ({ setting, id, behaviour })),
  );

  it('has six settings, and every kind of behaviour in one of them', () => {
    expect(settings()).toHaveLength(6);
    expect(new Set(each.map(({ behaviour }) => behaviour))).toEqual(new Set(BEHAVIOURS));
  });

  it.each(each)('finds $behaviour by $setting, $id', async ({ setting, id, behaviour }) => {
    const resident = await arrives(service.url, 'en', ['yes', 'learn', 'was', 'me', 'check', setting, id]);
    await follows(resident, 'no', 'skip');
    if (remarksOnly([behaviour])) {
      expect(resident.step()).toBe('recognise.depends');
      return;
    }
    isNamed(resident, [behaviour]);
    await resident.taps('why');
    reads(resident, 'recognise.reason.chosen', { name: texts.get('en', `behaviours:${behaviour}.name`) });
  });

  it.each(LANGUAGES.flatMap((language) => settings().map((setting) => [language, setting] as const)))(
    'chooses everything that happened, in %s, %s',
    async (language, setting) => {
      const resident = await arrives(service.url, language, ['yes', 'learn', 'was', 'me', 'check', setting]);
      const situations = situationsIn(setting);
      for (const { id } of situations) {
        expect(resident.step()).toBe(`check.${setting}`);
        await follows(resident, id, 'yes');
      }
      // Nothing more of these: the last answer has to be one of them, and is not counted twice.
      await follows(resident, situations[0]?.id ?? '', 'no', 'skip');
      isNamed(
        resident,
        situations.map(({ behaviour }) => behaviour),
      );
      reads(resident, 'recognise.fault.victim');
    },
  );

  it('takes it for someone else', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'learn', 'was', 'other', 'check', 'night']);
    await follows(resident, 'drink', 'no', 'skip');
    isNamed(resident, ['spiking']);
    reads(resident, 'recognise.fault.witness');
  });

  it.each(['afraid', 'uneasy', 'angry', 'shame', 'nothing'])('may have felt: %s', async (feeling) => {
    const resident = await arrives(service.url, 'en', ['yes', 'learn', 'was', 'me', 'check', 'street']);
    await follows(resident, 'hands', 'no', feeling);
    reads(resident, 'check.felt');
    isNamed(resident, ['touching']);
  });

  it('says in their own words how it felt', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'learn', 'was', 'me', 'check', 'street']);
    await follows(resident, 'hands', 'no');
    await resident.says('my whole body was shaking');
    reads(resident, 'check.felt');
    isNamed(resident, ['touching']);
  });

  it('finds none of these, and can tell it another way', async () => {
    const resident = await arrives(service.url, 'en', [
      'yes',
      'learn',
      'was',
      'me',
      'check',
      'campus',
      'none',
    ]);
    expect(resident.step()).toBe('happened.unclear');
  });

  it.each(settings())('tells it in words instead, at %s', async (setting) => {
    const resident = await arrives(service.url, 'en', ['yes', 'learn', 'was', 'me', 'check', setting]);
    await resident.says(TOUCHED.en);
    expect(resident.step()).toBe('happened.understood');
    reads(resident, 'behaviours:touching.name');
  });
});

describe('a resident who chooses from the list', () => {
  const tell = FLOWS.get('happened')?.steps['tell'];
  const listed = tell?.kind === 'ask' ? tell.options.flatMap(({ behaviour }) => behaviour ?? []) : [];

  it.each(listed)('gets %s named, or asked about', async (behaviour) => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', behaviour]);
    expect(resident.step()).toBe('happened.understood');
    reads(resident, `behaviours:${behaviour}.name`);
    await follows(resident, 'yes', 'name');
    if (remarksOnly([behaviour])) expect(resident.step()).toBe('recognise.depends');
    else isNamed(resident, [behaviour]);
  });
});

describe('a resident to whom remarks were made', () => {
  it.each(LANGUAGES)('reads that it may be no offence and was still not okay, in %s', async (language) => {
    const resident = await arrives(service.url, language, ['yes', 'me', 'catcalling', 'yes', 'name']);
    expect(resident.step()).toBe('recognise.depends');
    reads(resident, 'recognise.depends');
    await resident.taps('just');
    expect(resident.step()).toBe('recognise.just');
    reads(resident, 'recognise.just');
    expect(optionsOf(resident)).toEqual(expect.arrayContaining(['choices', 'officer', 'stop']));
  });

  it.each([
    ['went_on', ['catcalling']],
    ['degrading', ['catcalling', 'sexist_insult']],
    ['following', ['catcalling', 'following']],
  ] as const)('says that there was more to it: %s', async (more, named) => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', 'catcalling', 'yes', 'name', more]);
    reads(resident, 'recognise.more');
    isNamed(resident, named);
  });

  it('is not asked again whether there was more, on the way back to the name', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', 'catcalling', 'yes', 'name', 'went_on']);
    await follows(resident, 'feel', 'back');
    isNamed(resident, ['catcalling']);
  });
});

describe('a resident who knows what it is called', () => {
  const named = ['yes', 'me', 'touching', 'yes', 'name'];

  it.each(LANGUAGES)(
    'reads what people often feel and what helps now, in days and later, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, named);
      await resident.taps('feel');
      reads(resident, 'recognise.feel');
      await resident.taps('now');
      reads(resident, 'recognise.now');
      expect(callsOf(resident)).toEqual(['025354542']);
      await resident.taps('days');
      reads(resident, 'recognise.days');
      await resident.taps('later');
      reads(resident, 'recognise.later');
      await resident.taps('lines');
      expect(resident.step()).toBe('lines.show');
    },
  );

  it.each([
    [['feel', 'back'], 'recognise.name'],
    [['feel', 'lines'], 'lines.show'],
    [['feel', 'choices'], 'choices.menu'],
    [['now', 'later'], 'recognise.later'],
    [['now', 'care'], 'care.when'],
    [['now', 'days', 'back'], 'recognise.now'],
    [['now', 'days', 'safe'], 'outside.phone'],
    [['now', 'later', 'stop'], 'goodbye.end'],
    [['choices'], 'choices.menu'],
    [['why', 'other'], 'happened.unclear'],
  ])('goes by %j to %s', async (ways, step) => {
    const resident = await arrives(service.url, 'en', [...named, ...ways]);
    expect(resident.step()).toBe(step);
  });
});
