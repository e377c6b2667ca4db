import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BEHAVIOURS, LANGUAGES, type Behaviour, type Language } from '../../dialogs/facts.js';
import { sayWhere } from '../../dialogs/flows/shared.js';
import { readWhen, sayWhen } from '../../dialogs/understanding/when.js';
import { readWhere } from '../../dialogs/understanding/where.js';
import { generator } from '../support/generator.js';
import type { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import {
  arrives,
  follows,
  languageOf,
  optionsOf,
  QUESTIONS,
  reads,
  readsNot,
  solvesWork,
  texts,
  TOUCHED,
} from './support/ways.js';

const TELL = ['yes', 'me'];

let service: Service;

beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

const at = (step: string, language: Language = 'en') => arrives(service.url, language, QUESTIONS[step] ?? []);

/** The names of these behaviours stand in the last message, and no other. */
function names(resident: Resident, behaviours: readonly Behaviour[]): void {
  const language = languageOf(resident);
  const text = resident.last().text ?? '';
  const named = BEHAVIOURS.filter((name) => text.includes(texts.get(language, `behaviours:${name}.name`)));
  expect(named.sort()).toEqual([...behaviours].sort());
}

/** What is left when a resident asks for an officer: the list that would go to the desk. */
async function whatWouldGo(resident: Resident): Promise<string> {
  await resident.says('officer');
  if (resident.step() === 'officer.nobody') await resident.taps('wait');
  expect(resident.step()).toBe('officer.share');
  return resident.last().text ?? '';
}

describe('a resident who tells what happened', () => {
  it.each(LANGUAGES)('reads back what, where and when, in %s', async (language) => {
    const words = TOUCHED[language];
    const resident = await arrives(service.url, language, TELL);
    await resident.says(words);
    expect(resident.step()).toBe('happened.understood');
    const [where] = readWhere(words, language);
    const when = readWhen(words, language, new Date());
    reads(resident, 'happened.understood', {
      what: texts.get(language, 'behaviours:touching.name'),
      where: where === undefined ? '' : `, ${sayWhere(where, language, texts)}`,
      when: when === undefined ? '' : `, ${sayWhen(when, language, texts)}`,
    });
    expect(when).toBeDefined();
    expect(optionsOf(resident)).toEqual(['yes', 'change']);
  });

  it.each(LANGUAGES)('takes out the place, the time and the words, one tap each, in %s', async (language) => {
    const words = TOUCHED[language].replace(/ (?:op de tram|dans le métro|on the tram|in der Bahn)/, '');
    const told = `${words} Flagey`;
    const resident = await arrives(service.url, language, TELL);
    await resident.says(told);
    expect(resident.last().text).toContain('Flagey');
    await resident.taps('change');
    expect(optionsOf(resident)).toEqual(['what', 'where', 'when', 'witness', 'words', 'nothing']);
    await resident.taps('where');
    expect(resident.step()).toBe('happened.understood');
    expect(resident.last().text).not.toContain('Flagey');
    await resident.taps('change');
    expect(optionsOf(resident)).not.toContain('where');
    const when = sayWhen(readWhen(told, language, new Date()) ?? '', language, texts);
    await resident.taps('when');
    expect(resident.last().text).not.toContain(when);
    await follows(resident, 'change', 'words');
    names(resident, ['touching']);
    await resident.taps('change');
    expect(optionsOf(resident)).toEqual(['what', 'witness', 'nothing']);
    await resident.taps('nothing');
    const list = await whatWouldGo(resident);
    expect(list).not.toContain(words);
    expect(list).not.toContain(when);
  });

  it('says that it was something else', async () => {
    const resident = await arrives(service.url, 'en', TELL);
    await resident.says(TOUCHED.en);
    await follows(resident, 'change', 'what');
    expect(resident.step()).toBe('happened.unclear');
    await resident.taps('voyeurism');
    names(resident, ['voyeurism']);
  });

  it('says that it happened to someone else, and back', async () => {
    const resident = await arrives(service.url, 'en', [...TELL, 'touching', 'change', 'witness', 'change']);
    expect(optionsOf(resident)).toContain('victim');
    expect(optionsOf(resident)).not.toContain('witness');
    await follows(resident, 'nothing', 'yes', 'name');
    reads(resident, 'recognise.fault.witness');
    await resident.says('back');
    await resident.says('back');
    expect(resident.step()).toBe('happened.understood');
    await follows(resident, 'change', 'victim', 'yes', 'name');
    reads(resident, 'recognise.fault.victim');
  });

  it.each([
    ['nl', 'nee'],
    ['fr', 'non'],
    ['en', 'no'],
    ['de', 'nein'],
  ] as const)('types that it is not right, in %s, and can change it', async (language, no) => {
    const resident = await arrives(service.url, language, [...TELL, 'touching']);
    await resident.says(no);
    expect(resident.step()).toBe('happened.change');
  });

  it.each([
    ['nl', 'ja'],
    ['fr', 'oui'],
    ['en', 'yes'],
    ['de', 'ja'],
  ] as const)('types that it is right, in %s', async (language, yes) => {
    const resident = await arrives(service.url, language, [...TELL, 'touching']);
    await resident.says(yes);
    expect(resident.step()).toBe('happened.next');
  });

  it('adds to it, and both are read back', async () => {
    const resident = await arrives(service.url, 'en', TELL);
    await resident.says(TOUCHED.en);
    await resident.says('he also followed me last week');
    names(resident, ['touching', 'following']);
  });
});

describe('a resident whose words may mean several things', () => {
  /** Vague on purpose: the model has become surer of some of them, of others not. */
  /** What may mean several things: which of these the model only guesses at changes with what it has learnt. */
  const VAGUE: Record<Language, string[]> = {
    en: [
      'he would not leave me alone',
      'he called me all the time',
      'he took my phone and looked at my photos',
      'he got angry when I said no',
      'he came very close and breathed in my neck',
      'he said things I did not like',
    ],
    nl: [
      'hij maakte een gebaar',
      'hij bleef maar doorgaan',
      'hij zei dingen die ik niet leuk vond',
      'hij belde de hele tijd',
      'hij kwam heel dicht en ademde in mijn nek',
    ],
    fr: [
      'il ne me laissait pas tranquille',
      "il m'appelait tout le temps",
      "quelqu'un a été grossier avec moi en rue",
      "il a dit des choses que je n'aime pas",
      "un gars n'arrêtait pas de me parler dans le bus",
    ],
    de: [
      'ein Mann hat mich bedrängt',
      'er rief mich ständig an',
      'er schaute und lächelte die ganze Zeit',
      'ein Fremder fragte mich komische Dinge',
      'er war aggressiv',
    ],
  };

  async function guessed(language: Language): Promise<Resident> {
    for (const words of VAGUE[language]) {
      const resident = await arrives(service.url, language, TELL);
      await resident.says(words);
      if (resident.step() === 'happened.guess') return resident;
    }
    throw new Error(`nothing was a guess in ${language}`);
  }

  it.each(LANGUAGES)('is asked, and nothing is said to have happened, in %s', async (language) => {
    const resident = await guessed(language);
    reads(resident, 'happened.guess');
    names(resident, []);
    const offered = optionsOf(resident).filter((id) => BEHAVIOURS.includes(id as Behaviour)) as Behaviour[];
    expect(offered.length).toBeGreaterThan(0);
    expect(optionsOf(resident).slice(-2)).toEqual(['list', 'none']);
    for (const { value, title } of resident.options().slice(0, -2))
      expect(title).toBe(texts.get(language, `behaviours:${value.split('.').at(-1) ?? ''}.short`));
    const [first] = offered;
    await resident.taps(first ?? '');
    expect(resident.step()).toBe('happened.understood');
    names(resident, first === undefined ? [] : [first]);
  });

  it('takes none of these, the whole list, or other words', async () => {
    const none = await guessed('en');
    await none.taps('none');
    expect(none.step()).toBe('happened.next');
    const list = await guessed('en');
    await list.taps('list');
    expect(list.step()).toBe('happened.unclear');
    const other = await guessed('en');
    await other.says(TOUCHED.en);
    expect(other.step()).toBe('happened.understood');
    names(other, ['touching']);
  });

  it.each(LANGUAGES)('has nothing noted that they did not confirm, in %s', async (language) => {
    const resident = await guessed(language);
    await resident.taps('none');
    expect(optionsOf(resident)).toContain('name');
    await resident.taps('name');
    expect(resident.step()).toBe('happened.unclear');
  });
});

describe('a resident who writes a wall of text', () => {
  const AROUND: Record<Language, string> = {
    nl: 'Ik kwam van mijn werk en ik had muziek op. ',
    fr: 'Je rentrais du travail et j’écoutais de la musique. ',
    en: 'I came home from work and I listened to some music. ',
    de: 'Ich kam von der Arbeit und ich hatte Musik an. ',
  };
  const NOTHING_NAMED =
    'I was on my way from work and I had music on. It had been raining all day and I was tired. My bus was late ' +
    'again, so I thought I would walk the last part. I had bought bread and some fruit. At home I wanted to cook ' +
    'something simple and call my sister. She has a new job and she is happy about it. I do not know ' +
    'how to say what came next. It was all so quick and I have been thinking about it ever since. I have not slept ' +
    'well and I cannot find the words for it. Maybe I will find them later, when I have rested a little.';
  const wall = (language: Language, words = '') =>
    `${AROUND[language].repeat(6)}${words}. ${AROUND[language].repeat(6)}`;

  it.each(LANGUAGES)('gets it back as points, and keeps every word, in %s', async (language) => {
    const story = wall(language, TOUCHED[language]);
    expect(story.length).toBeGreaterThan(500);
    const resident = await arrives(service.url, language, TELL);
    await resident.says(story);
    expect(resident.step()).toBe('happened.points');
    names(resident, ['touching']);
    const point = (kind: string, value: string) =>
      `• ${texts.get(language, `happened.point.${kind}`, { value })}`;
    expect(resident.last().text).toContain(point('what', texts.get(language, 'behaviours:touching.name')));
    expect(resident.last().text).toContain(point('who', texts.get(language, 'happened.point.role.victim')));
    const when = readWhen(TOUCHED[language], language, new Date());
    expect(resident.last().text).toContain(point('when', sayWhen(when ?? '', language, texts)));
    await resident.taps('yes');
    expect(resident.step()).toBe('happened.next');
    expect(await whatWouldGo(resident)).toContain(story);
  });

  /** As people write: one sentence in a hundred words about everything around it. */
  const STORIES: Record<Language, [before: string, after: string]> = {
    nl: [
      'Het was na het werk en ik was moe. Het had de hele dag geregend en mijn bus was weer te laat. Ik had brood en fruit gekocht voor het eten, en ik wilde mijn zus bellen omdat ze een nieuw appartement heeft.',
      'Ik heb het nog aan niemand verteld. Mijn zus merkte dat er iets was, maar ik wist niet hoe ik moest beginnen. Ik heb slecht geslapen en ik blijf eraan denken. Ik hoop dat ik hier de woorden vind. Bedankt om dit allemaal te lezen, ik weet dat het lang is.',
    ],
    fr: [
      'C’était après le travail et j’étais fatiguée. Il avait plu toute la journée et mon bus était encore en retard. J’avais acheté du pain et des fruits pour le repas, et je voulais appeler ma sœur parce qu’elle a un nouvel appartement.',
      'Je n’en ai encore parlé à personne. Ma sœur a remarqué que quelque chose n’allait pas, mais je ne savais pas comment commencer. J’ai mal dormi et j’y pense tout le temps. J’espère trouver les mots ici. Merci de lire tout ça, je sais que c’est long.',
    ],
    en: [
      'It was after work and I was tired. It had been raining all day and my bus was late again. I had bought bread and some fruit for dinner, and I wanted to call my sister because she has a new flat.',
      'I have not told anyone about it so far. My sister noticed that something was wrong, but I did not know how to begin. I slept badly and I keep thinking about it. I hope that I find the words here. Thank you for reading all of this, I know that it is long.',
    ],
    de: [
      'Es war nach der Arbeit und ich war müde. Es hatte den ganzen Tag geregnet und mein Bus war wieder zu spät. Ich hatte Brot und Obst für das Essen gekauft, und ich wollte meine Schwester anrufen, weil sie eine neue Wohnung hat.',
      'Ich habe es noch niemandem erzählt. Meine Schwester hat gemerkt, dass etwas nicht stimmt, aber ich wusste nicht, wie ich anfangen soll. Ich habe schlecht geschlafen und denke immer wieder daran. Ich hoffe, dass ich hier die Worte finde. Danke, dass Sie das alles lesen, ich weiß, dass es lang ist.',
    ],
  };

  it.each(LANGUAGES)(
    'has understood the one sentence in it that says what happened, in %s',
    async (language) => {
      const [before, after] = STORIES[language];
      const resident = await arrives(service.url, language, TELL);
      await resident.says(`${before} ${TOUCHED[language]}. ${after}`);
      expect(resident.step()).toBe('happened.points');
      names(resident, ['touching']);
    },
  );

  it('of which nothing was understood is told so, and can choose', async () => {
    const resident = await arrives(service.url, 'en', TELL);
    await resident.says(NOTHING_NAMED);
    expect(resident.step()).toBe('happened.points');
    reads(resident, 'happened.point.nothing');
    await follows(resident, 'change', 'what', 'touching');
    expect(resident.step()).toBe('happened.understood');
  });

  it('changes a point', async () => {
    const resident = await arrives(service.url, 'en', TELL);
    await resident.says(wall('en', TOUCHED.en));
    await follows(resident, 'change', 'when');
    expect(resident.step()).toBe('happened.understood');
    readsNot(resident, 'happened.point.when');
  });
});

describe('a resident who gives two answers in one', () => {
  it.each([
    ['nl', 'ja, en hij heeft mij ook nagefloten'],
    ['fr', 'oui, et il m’a aussi sifflée'],
    ['en', 'yes, and he whistled at me too'],
    ['de', 'ja, und er hat mir auch nachgepfiffen'],
  ] as const)('at the read-back has both taken, in %s', async (language, words) => {
    const resident = await arrives(service.url, language, [...TELL, 'touching']);
    await resident.says(words);
    expect(resident.step()).toBe('happened.understood');
    names(resident, ['touching', 'catcalling']);
  });

  it.each([
    ['nl', 'ja, maar een man heeft gisteren aan mijn billen gezeten'],
    ['fr', 'oui, mais un homme m’a touché les fesses hier'],
    ['en', 'yes, but a man put his hand on my bottom yesterday'],
    ['de', 'ja, aber ein Mann hat mir gestern an den Hintern gefasst'],
  ] as const)('at the greeting is safe and understood, in %s', async (language, words) => {
    const resident = await arrives(service.url, language);
    await resident.says(words);
    expect(resident.step()).toBe('happened.understood');
    names(resident, ['touching']);
    // Safe was answered: not asked whether somebody is near.
    await resident.taps('yes');
    expect(resident.step()).toBe('happened.next');
  });

  it('asked whether the person is near, says no and more', async () => {
    const resident = await arrives(service.url, 'en', ['other', 'me', 'touching', 'yes']);
    expect(resident.step()).toBe('happened.near');
    await resident.says('no, but he also followed me last week');
    expect(resident.step()).toBe('happened.understood');
    names(resident, ['touching', 'following']);
    await resident.taps('yes');
    expect(resident.step()).toBe('happened.next');
  });

  it.each(['no, he is following me right now', 'yes but someone is following me right now'])(
    'says "%s" and is taken to be in danger, whatever the first word was',
    async (words) => {
      for (const ways of [[], ['other', 'me', 'touching', 'yes']]) {
        const resident = await arrives(service.url, 'en', ways);
        await resident.says(words);
        expect(resident.step()).toBe('danger.now');
      }
    },
  );
});

describe('a resident who changes language', () => {
  const OTHERS: Record<Language, Language> = { nl: 'en', fr: 'nl', en: 'de', de: 'fr' };

  it.each(LANGUAGES)('by a long sentence in it is answered in it, in %s', async (language) => {
    const resident = await arrives(service.url, OTHERS[language], TELL);
    await resident.says(TOUCHED[OTHERS[language]]);
    expect(languageOf(resident)).toBe(OTHERS[language]);
    await resident.says(TOUCHED[language]);
    expect(languageOf(resident)).toBe(language);
    reads(resident, 'engine.switched');
  });

  it.each([
    ['nl', 'Nederlands'],
    ['nl', 'in het Nederlands aub'],
    ['fr', 'français'],
    ['fr', 'en français svp'],
    ['en', 'English please'],
    ['en', 'english'],
    ['de', 'Deutsch'],
    ['de', 'auf Deutsch bitte'],
  ] as const)('by its name goes on in %s with the same question: "%s"', async (language, words) => {
    for (const step of ['happened.where', 'later.write', 'cards.dance']) {
      const resident = await at(step, OTHERS[language]);
      await resident.says(words);
      expect(resident.step()).toBe(step);
      expect(languageOf(resident)).toBe(language);
      reads(resident, 'language.changed');
      reads(resident, step);
    }
  });

  it.each(LANGUAGES)('by the button goes on in %s', async (language) => {
    const resident = await at('rights.what', OTHERS[language]);
    await resident.says('language');
    expect(resident.step()).toBe('language.choose');
    await resident.taps(language);
    expect(resident.step()).toBe('rights.what');
    reads(resident, 'rights.what');
    expect(languageOf(resident)).toBe(language);
  });

  it('does not by one word that many languages know', async () => {
    const resident = await at('happened.next');
    await resident.says(TOUCHED.en);
    for (const word of ['merci', 'ok', 'hallo', 'danke']) {
      await resident.says(word);
      expect(languageOf(resident)).toBe('en');
    }
  });
});

describe('a resident who says where it was', () => {
  it.each([
    ['nl', 'aan Flagey', 'Flagey'],
    ['fr', 'métro Rogier', 'Rogier'],
    ['en', 'in the 71 at Flagey', 'line 71, Flagey'],
    ['de', 'im 71er', 'Linie 71'],
  ] as const)('has it read back by its name, in %s', async (language, words, name) => {
    const resident = await at('happened.where', language);
    await resident.says(words);
    expect(resident.step()).toBe('happened.when');
    await resident.taps('skip');
    expect(resident.step()).toBe('happened.understood');
    expect(resident.last().text).toContain(name);
  });

  it('chooses a kind of place', async () => {
    for (const place of ['street', 'transport', 'out', 'online']) {
      const resident = await at('happened.where');
      await follows(resident, place, 'skip');
      reads(resident, `happened.place.${place}`);
    }
  });

  it('is asked which one, where several places have the name', async () => {
    const resident = await at('happened.where', 'fr');
    await resident.says('Chaussée de Waterloo');
    expect(resident.step()).toBe('happened.which');
    const places = resident.options().slice(0, -1);
    expect(places.length).toBeGreaterThan(1);
    const found = readWhere('Chaussée de Waterloo', 'fr').map(({ name }) => name);
    expect(places.map(({ title }) => title)).toEqual(found.slice(0, 3));
    await follows(resident, 'second', 'skip');
    expect(resident.step()).toBe('happened.understood');
    expect(resident.last().text).toContain(found[1]);
    expect(resident.last().text).not.toContain(found[0]);
  });

  it('was at another one of that name, and says so', async () => {
    const resident = await at('happened.where', 'fr');
    await resident.says('Chaussée de Waterloo');
    await resident.taps('none');
    expect(resident.step()).toBe('happened.where');
    await resident.says('Flagey');
    await resident.taps('skip');
    expect(resident.last().text).toContain('Flagey');
    expect(resident.last().text).not.toContain('Waterloo');
  });

  it('answers which one by writing it', async () => {
    const resident = await at('happened.where', 'fr');
    await resident.says('Chaussée de Waterloo');
    const [first] = resident.options();
    await resident.says(first?.title ?? '');
    expect(resident.step()).toBe('happened.when');
    await resident.taps('skip');
    expect(resident.last().text).toContain(first?.title);
  });

  it('writes a place that nobody knows, and it is kept in their words', async () => {
    const resident = await at('happened.where');
    await resident.says('behind the blue kiosk near the big tree');
    await resident.taps('skip');
    expect(resident.last().text).toContain('behind the blue kiosk near the big tree');
  });
});

describe('a resident who says when it was', () => {
  const last = (words: string, language: Language) =>
    sayWhen(readWhen(words, language, new Date()) ?? '', language, texts);

  it.each([
    ['nl', 'gisteravond'],
    ['fr', 'hier soir'],
    ['en', 'yesterday evening'],
    ['de', 'gestern Abend'],
  ] as const)('has it read back in full words, in %s', async (language, words) => {
    const resident = await at('happened.when', language);
    await resident.says(words);
    expect(resident.step()).toBe('happened.readback');
    reads(resident, 'happened.readback', { when: last(words, language) });
    await resident.taps('yes');
    expect(resident.step()).toBe('happened.understood');
    expect(resident.last().text).toContain(last(words, language));
  });

  it('corrects it, by the button or by writing it again', async () => {
    const resident = await at('happened.when');
    await resident.says('yesterday evening');
    await resident.taps('no');
    expect(resident.step()).toBe('happened.when');
    await resident.says('last Friday');
    expect(resident.step()).toBe('happened.readback');
    await resident.says('last Saturday');
    expect(resident.step()).toBe('happened.readback');
    await resident.taps('yes');
    expect(resident.last().text).toContain(last('last Saturday', 'en'));
  });

  it('chooses a time', async () => {
    for (const time of ['now', 'today', 'lastnight', 'yesterday', 'week', 'longer']) {
      const resident = await at('happened.when');
      const before = texts.get('en', 'happened.understood', {
        what: texts.get('en', 'behaviours:touching.name'),
        where: '',
        when: '',
      });
      await resident.taps(time);
      expect(resident.step()).toBe('happened.understood');
      expect(resident.last().text).not.toBe(before);
    }
  });

  it('writes what is no time, and hears that it is kept as words', async () => {
    const resident = await at('happened.when');
    await resident.says('when the leaves were on the ground');
    expect(resident.step()).toBe('happened.when');
    reads(resident, 'happened.vague');
    await resident.taps('skip');
    expect(resident.step()).toBe('happened.understood');
  });

  it.each(LANGUAGES)('skips both by typing it, in %s', async (language) => {
    const resident = await at('happened.where', language);
    await resident.says(texts.get(language, 'happened.where.skip'));
    expect(resident.step()).toBe('happened.when');
    await resident.says(texts.get(language, 'happened.when.skip').toLowerCase());
    expect(resident.step()).toBe('happened.understood');
    names(resident, ['touching']);
  });

  it('has said both, and is not offered to add them again', async () => {
    const resident = await at('happened.where');
    await resident.says('Flagey');
    await resident.says('yesterday evening');
    await follows(resident, 'yes', 'yes');
    expect(resident.step()).toBe('happened.next');
    expect(optionsOf(resident)).not.toContain('details');
  });
});

describe('a resident who comes back with a code', () => {
  const list = readFileSync(new URL('../../locales/en/code-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const random = generator(20_261_124);
  const anyCode = () =>
    Array.from({ length: 6 }, () => list[Math.floor(random() * list.length)] ?? '').join(' ');

  it.each([
    'ferocious riot serve calm smuggler unreeling',
    'boasting pointless reps punctuate gallstone slackness',
    'kerosene ripcord devotee rebate salvation renewable',
    'caviar pessimist chirpy hardiness silencer reroute',
    ...Array.from({ length: 30 }, anyCode),
  ])('is only told whether there is something behind it: %s', async (code) => {
    const resident = await at('code.enter');
    await resident.says(code);
    // After a few codes from one network the page works before the next is tried; the person sees no difference.
    await solvesWork(resident);
    expect(resident.step()).toBe('code.enter');
    expect(languageOf(resident)).toBe('en');
    reads(resident, 'code.unknown');
  });
});
