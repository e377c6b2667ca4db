import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { OfficerClient } from '../support/officer.js';
import type { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import {
  arrives,
  callsOf,
  DANGER,
  follows,
  languageOf,
  optionsOf,
  QUESTIONS,
  reads,
  RISK,
  tapsANumber,
  texts,
} from './support/ways.js';

/** Every kind of question: choices alone, own words, a place, a time, a feeling, a message, a code, a card, an end. */
const KINDS = [
  'welcome.need',
  'happened.tell',
  'happened.where',
  'happened.when',
  'check.feel',
  'choices.menu',
  'rights.what',
  'cards.dance',
  'later.write',
  'code.enter',
  'own.start',
  'goodbye.end',
];
const EVERYWHERE = LANGUAGES.flatMap((language) => KINDS.map((step) => [language, step] as const));

let service: Service;

beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

const at = (step: string, language: Language = 'en') => arrives(service.url, language, QUESTIONS[step] ?? []);

/** 101 and 112 stand in the first sentences, and can be called by the first buttons. */
function numbersFirst(resident: Resident): void {
  expect(resident.step()).toBe('danger.now');
  const text = resident.last().text ?? '';
  expect(text.startsWith(texts.get(languageOf(resident), 'danger.now'))).toBe(true);
  const [first = ''] = text.split('\n\n');
  expect(first).toContain('101');
  expect(first).toContain('112');
  expect(
    resident
      .last()
      .suggestedActions?.actions.slice(0, 2)
      .map(({ value }) => value),
  ).toEqual(['tel:101', 'tel:112']);
}

/** Questions to which what happened may be told at once. */
const TELLS = ['welcome.need', 'happened.tell'];

describe('a resident who types that they are in danger', () => {
  it.each(EVERYWHERE)(
    'in %s at %s reads the numbers first, and goes on there once safe',
    async (language, step) => {
      const resident = await at(step, language);
      expect(resident.step()).toBe(step);
      await resident.says(DANGER[language]);
      numbersFirst(resident);
      await resident.taps('safe');
      expect(resident.step()).toBe('danger.calm');
      reads(resident, 'danger.safe');
      await resident.taps('resume');
      // Where the words count as told, what was understood of them is read back instead of asked for again.
      expect([step, ...(TELLS.includes(step) ? ['happened.understood'] : [])]).toContain(resident.step());
      expect(languageOf(resident)).toBe(language);
    },
  );

  it.each(LANGUAGES)('at the greeting is not asked again whether they are safe, in %s', async (language) => {
    const resident = await arrives(service.url, language);
    expect(resident.step()).toBe('welcome.safe');
    await resident.says(DANGER[language]);
    numbersFirst(resident);
    await follows(resident, 'safe', 'resume');
    expect(['welcome.need', 'happened.understood']).toContain(resident.step());
  });

  it('taps at the greeting that they are not safe', async () => {
    const resident = await arrives(service.url, 'en', ['no']);
    numbersFirst(resident);
  });

  it('types it in another language than the talk has', async () => {
    for (const language of LANGUAGES) {
      const resident = await at('choices.menu', language === 'en' ? 'nl' : 'en');
      await resident.says(DANGER[language]);
      expect(resident.step()).toBe('danger.now');
      expect(callsOf(resident)).toEqual(['101', '112']);
    }
  });

  it.each(['help', 'language', 'erase'])('types it over the question of "%s"', async (word) => {
    const resident = await at('rights.what');
    await resident.says(word);
    await resident.says(DANGER.en);
    numbersFirst(resident);
    await follows(resident, 'safe', 'resume');
    expect(resident.step()).toBe('rights.what');
  });

  it('types it over the help for who is under 18, and comes back beneath it', async () => {
    const resident = await at('rights.what');
    await follows(resident, 'more', 'young');
    await resident.says(DANGER.en);
    numbersFirst(resident);
    await follows(resident, 'safe', 'resume');
    expect(resident.step()).toBe('rights.menu');
  });

  it('types it again and again: it stays, with the numbers', async () => {
    const resident = await at('choices.menu');
    for (const words of [DANGER.en, 'he is still here', 'he is still behind me']) {
      await resident.says(words);
      expect(resident.step()).toBe('danger.now');
      reads(resident, 'danger.now');
    }
    reads(resident, 'danger.still');
  });

  it('loses nothing that they told before', async () => {
    const resident = await at('happened.next');
    await resident.says(DANGER.en);
    await follows(resident, 'safe', 'resume', 'name');
    expect(resident.step()).toBe('recognise.name');
    reads(resident, 'behaviours:touching.name');
  });
});

describe('a resident in danger', () => {
  const inDanger = async (language: Language = 'en') => {
    const resident = await at('choices.menu', language);
    await resident.says(DANGER[language]);
    return resident;
  };

  it.each(LANGUAGES)('cannot call, in %s', async (language) => {
    const resident = await inDanger(language);
    await resident.taps('cannot');
    expect(resident.step()).toBe('danger.cannot');
    reads(resident, 'danger.cannot');
    expect(callsOf(resident)).toEqual(['101']);
    expect(optionsOf(resident)).toEqual(expect.arrayContaining(['place', 'safe', 'officer']));
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      ['street', 'transport', 'out', 'home'].map((place) => [language, place] as const),
    ),
  )('asks where to go, in %s: %s', async (language, place) => {
    const resident = await inDanger(language);
    await resident.taps('place');
    reads(resident, 'danger.place');
    await resident.taps(place);
    expect(resident.step()).toBe(`danger.${place}`);
    reads(resident, `danger.${place}`);
    expect(callsOf(resident)).toEqual(['101']);
    await resident.taps('elsewhere');
    expect(resident.step()).toBe('danger.place');
    await follows(resident, place, 'cannot');
    expect(resident.step()).toBe('danger.cannot');
    await follows(resident, 'place', place, 'safe', 'resume');
    expect(resident.step()).toBe('choices.menu');
  });

  it.each(LANGUAGES)(
    'has called, by the button or by the number, and reads of the call list, in %s',
    async (language) => {
      for (const call of [(one: Resident) => one.taps('called'), tapsANumber]) {
        const resident = await inDanger(language);
        await call(resident);
        expect(resident.step()).toBe('danger.called');
        reads(resident, 'danger.called');
        await resident.taps('noanswer');
        expect(resident.step()).toBe('danger.cannot');
        reads(resident, 'danger.again');
        await tapsANumber(resident);
        expect(resident.step()).toBe('danger.called');
        await follows(resident, 'safe', 'resume');
        expect(resident.step()).toBe('choices.menu');
      }
    },
  );

  it.each(['place', 'cannot', 'hurt'])('reads of the call list after calling from %s too', async (from) => {
    const resident = await inDanger();
    await resident.taps(from);
    await tapsANumber(resident);
    expect(resident.step()).toBe('danger.called');
  });

  it('calls a number outside danger, and the question stands', async () => {
    const resident = await at('welcome.need');
    await tapsANumber(resident);
    expect(resident.step()).toBe('welcome.need');
  });

  it.each(LANGUAGES)(
    'says that someone is hurt or drugged: 112, and the care centre, in %s',
    async (language) => {
      const resident = await inDanger(language);
      await resident.taps('hurt');
      reads(resident, 'danger.hurt');
      expect(callsOf(resident)).toEqual(['112']);
      await resident.taps('care');
      expect(resident.step()).toBe('care.fresh');
      expect(callsOf(resident)).toEqual(['025354542']);
    },
  );

  it('writes something else, and hears that it is still there', async () => {
    for (const ways of [[], ['cannot'], ['called'], ['place'], ['place', 'home'], ['hurt']]) {
      const resident = await inDanger();
      await follows(resident, ...ways);
      await resident.says('the door is locked');
      numberOrStill(resident);
    }
  });

  function numberOrStill(resident: Resident): void {
    expect(resident.step()?.startsWith('danger.')).toBe(true);
    reads(resident, 'danger.still');
    expect(callsOf(resident)).toContain('101');
  }

  it('once safe can tell it, look at choices, talk to an officer or stop', async () => {
    const resident = await inDanger();
    await resident.taps('safe');
    expect(optionsOf(resident)).toEqual(['resume', 'tell', 'choices', 'officer', 'stop']);
    await resident.taps('tell');
    expect(resident.step()).toBe('happened.tell');
  });
});

/** Words that may mean danger or risk: the model has become surer of some of them, of others not. */
const MAYBE = {
  'danger.unsure': [
    'I do not feel safe here',
    'I am afraid he will come',
    'I am alone and I hear someone',
    'I think I am not safe here',
    'no, he is still here',
  ],
  'risk.unsure': [
    'I see no way out',
    'nothing makes sense any more',
    'I am so tired of everything',
    'I hate myself',
    'sometimes I think it would be better if I was not here',
  ],
} as const;

/** Types such words at a question, and is asked about them. */
async function isAsked(about: keyof typeof MAYBE, step: string): Promise<Resident> {
  for (const words of MAYBE[about]) {
    const resident = await at(step);
    await resident.says(words);
    if (resident.step() === about) return resident;
  }
  throw new Error(`none of these is asked about: ${MAYBE[about].join('; ')}`);
}

describe('a resident whose words may mean danger', () => {
  it('is asked, and answers', async () => {
    for (const [answer, step] of [
      ['yes', 'danger.now'],
      ['no', 'happened.tell'],
    ] as const) {
      const resident = await isAsked('danger.unsure', 'happened.tell');
      reads(resident, 'danger.unsure');
      await resident.taps(answer);
      expect(resident.step()).toBe(step);
    }
  });

  it.each(LANGUAGES)('taps that they are not sure, in %s', async (language) => {
    const resident = await arrives(service.url, language, ['unsure']);
    expect(resident.step()).toBe('danger.unsure');
    await resident.taps('yes');
    numbersFirst(resident);
  });

  it('is in no danger after all, and goes on with what was asked', async () => {
    const resident = await isAsked('danger.unsure', 'rights.what');
    await resident.taps('no');
    // Asked once, and not led away from what they were reading.
    expect(resident.step()).toBe('rights.what');
  });
});

describe('a resident who sees it happen', () => {
  it.each(LANGUAGES)('now gets the numbers, later tells it, in %s', async (language) => {
    const resident = await arrives(service.url, language, ['saw', 'yes']);
    expect(resident.step()).toBe('danger.sawnow');
    reads(resident, 'danger.sawnow');
    expect(callsOf(resident)).toEqual(['101', '112']);
    await resident.taps('over');
    expect(resident.step()).toBe('happened.tell');
    await follows(resident, 'touching', 'yes');
    const before = await arrives(service.url, language, ['saw', 'no']);
    expect(before.step()).toBe('happened.tell');
  });

  it('calls for someone who is hurt', async () => {
    const resident = await arrives(service.url, 'en', ['saw', 'yes', 'hurt']);
    expect(callsOf(resident)).toEqual(['112']);
  });
});

describe('a resident who types thoughts of suicide', () => {
  it.each(EVERYWHERE)('in %s at %s reads who can listen now, and goes on there', async (language, step) => {
    const resident = await at(step, language);
    await resident.says(RISK[language]);
    expect(resident.step()).toBe('risk.now');
    expect(resident.last().text?.startsWith(texts.get(language, 'risk.now'))).toBe(true);
    expect(callsOf(resident)).toEqual(['1813', '080032123', '112']);
    await resident.taps('go');
    expect(resident.step()).toBe(step);
  });

  it.each(LANGUAGES)(
    'says that it is now, that they do not want to call, or that it is someone else, in %s',
    async (language) => {
      const resident = await at('happened.tell', language);
      await resident.says(RISK[language]);
      await resident.taps('urgent');
      reads(resident, 'risk.urgent');
      expect(callsOf(resident)).toEqual(['112']);
      await follows(resident, 'lines', 'nocall');
      reads(resident, 'risk.nocall');
      expect(callsOf(resident)).toEqual(['112']);
      await follows(resident, 'lines', 'other');
      reads(resident, 'risk.other');
      expect(callsOf(resident)).toEqual(['1813', '080032123', '112']);
      await resident.taps('go');
      expect(resident.step()).toBe('happened.tell');
    },
  );

  it('writes on, and the lines stay', async () => {
    const resident = await at('happened.tell');
    await resident.says(RISK.en);
    await resident.says('nobody would miss me');
    expect(resident.step()).toBe('risk.now');
    await resident.taps('urgent');
    await resident.says('I am on my own');
    expect(resident.step()).toBe('risk.now');
  });

  it('is asked when it is not clear', async () => {
    for (const [answer, step] of [
      ['yes', 'risk.now'],
      ['no', 'rights.what'],
      ['other', 'risk.other'],
    ] as const) {
      const resident = await isAsked('risk.unsure', 'rights.what');
      reads(resident, 'risk.unsure');
      await resident.taps(answer);
      expect(resident.step()).toBe(step);
    }
  });

  it('says "back", and is where they were', async () => {
    for (const words of [RISK.en, DANGER.en]) {
      const resident = await at('rights.what');
      await resident.says(words);
      await resident.says('back');
      expect(resident.step()).toBe('rights.what');
    }
  });

  it('is in danger too', async () => {
    const resident = await at('rights.what');
    await resident.says(RISK.en);
    await resident.says(DANGER.en);
    numbersFirst(resident);
    await follows(resident, 'safe', 'resume');
    expect(resident.step()).toBe('rights.what');
  });
});

describe('a resident who waits for an officer', () => {
  let officer: OfficerClient;

  beforeAll(async () => {
    officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
    await officer.onDuty();
  });

  const waiting = async (language: Language = 'en') => {
    const resident = await arrives(service.url, language, ['yes']);
    await resident.asksForOfficer();
    expect(resident.step()).toBe('officer.wait');
    return resident;
  };

  it.each(LANGUAGES)('is answered at once, and keeps waiting, in %s', async (language) => {
    const resident = await waiting(language);
    await resident.says(DANGER[language]);
    numbersFirst(resident);
    await resident.taps('place');
    await tapsANumber(resident);
    expect(resident.step()).toBe('danger.called');
    await resident.taps('safe');
    expect(resident.step()).toBe('officer.wait');
    await resident.says(RISK[language]);
    expect(resident.step()).toBe('risk.now');
    await resident.taps('go');
    expect(resident.step()).toBe('officer.wait');
    await resident.leaves();
  });

  it('cannot call, asks for the officer there, and hears that they have been asked', async () => {
    const resident = await waiting();
    await resident.says(DANGER.en);
    await follows(resident, 'cannot', 'officer');
    expect(resident.step()).toBe('officer.wait');
    reads(resident, 'officer.already');
    await resident.leaves();
  });

  it('has an officer: a number that is tapped puts no empty message into the talk', async () => {
    const resident = await waiting();
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await tapsANumber(resident);
    const { messages } = await officer.talk(id);
    expect(messages.filter(({ author, text }) => author === 'resident' && text === '')).toEqual([]);
    await resident.leaves();
  });
});

describe('a resident who has something in their drink now', () => {
  it.each([
    ['nl', 'er zit iets in mijn glas, ik kan niet meer rechtstaan, help'],
    ['fr', 'on m’a mis un truc dans mon verre, je tiens plus debout, aidez-moi'],
    ['en', 'someone put something in my drink i can’t stand up im in the toilet of the club'],
    ['de', 'jemand hat mir was ins Glas getan, ich kann nicht mehr stehen, bin auf dem Klo'],
  ] as const)('gets 112 and care before the police, in %s', async (language, words) => {
    const resident = await arrives(service.url, language);
    await resident.says(words);
    expect(resident.step()).toBe('danger.hurt');
    expect(callsOf(resident)).toEqual(['112']);
    reads(resident, 'danger.hurt');
  });
});
