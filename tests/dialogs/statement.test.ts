import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { FEW_TOPICS, TOPICS, type Topic } from '../../dialogs/statement.js';
import { smallTalkIn } from '../../dialogs/understanding/small-talk.js';
import { understand } from '../../dialogs/understanding/understand.js';
import { opened } from '../desk/cases/support.js';
import type { Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import type { Resident } from '../support/resident.js';
import {
  answers,
  caseAtDesk,
  interviewed,
  questionAbout,
  readAtDesk,
  review,
  sends,
  sendsFiles,
  sendsReviewed,
  startsClocked,
  stepOf,
  TO_INTERVIEW,
  type CaseView,
} from './support/telling.js';
import {
  arrives,
  callsOf,
  DANGER,
  follows,
  languageOf,
  optionsOf,
  reads,
  RISK,
  texts,
} from './support/ways.js';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000);

const DONT_KNOW: Readonly<Record<Language, string>> = {
  nl: 'ik weet het niet',
  fr: 'je ne sais pas',
  en: "I don't know",
  de: 'ich weiß es nicht',
};
/** What, where and when in one sentence. */
const TOLD: Readonly<Record<Language, string>> = {
  nl: 'een man heeft gisteren aan Flagey aan mijn borsten gezeten',
  fr: 'un homme m’a touché les fesses hier à Flagey',
  en: 'a man put his hand on my bottom yesterday at Flagey',
  de: 'ein Mann hat mir gestern am Flagey an den Hintern gefasst',
};
/** Rape, in one clear sentence. */
const RAPED: Readonly<Record<Language, string>> = {
  nl: 'een man heeft mij verkracht',
  fr: 'un homme m’a violée',
  en: 'a man raped me',
  de: 'ein Mann hat mich vergewaltigt',
};
/** Under 18, in one clear sentence. */
const YOUNG: Readonly<Record<Language, string>> = {
  nl: 'ik ben 15 jaar en een man heeft mij aangeraakt',
  fr: 'j’ai 15 ans et un homme m’a touchée',
  en: 'I am 15 and a man touched me',
  de: 'ich bin 15 und ein Mann hat mich angefasst',
};
/** Nothing but a description, of more words than a language is known by. */
const LOOKS: Readonly<Record<Language, string>> = {
  nl: 'hij droeg een grijze jas en een zwarte muts',
  fr: 'il portait une veste grise et un bonnet noir',
  en: 'he wore a grey coat and a black woollen hat',
  de: 'er trug eine graue Jacke und eine schwarze Mütze',
};

/** What stands before the first question about what happened. */
const AHEAD: Readonly<Record<string, string>> = { 'statement.by': 'self', 'statement.police': 'no' };

let service: Clocked;
let officer: OfficerClient;

beforeAll(async () => {
  service = await startsClocked();
  officer = await service.supervisor();
});
afterAll(() => service.stop());

/** What the desk has of an answer. */
function answerIn(view: CaseView, topic: Topic) {
  const answer = view.statement.find((one) => one.topic === topic);
  if (answer === undefined) throw new Error(`no answer about ${topic}`);
  return answer;
}

/** The answers as they lie in the store, opened with the desk's key. */
async function keptAnswers(caseId: string) {
  const place = { store: await service.store(), keyring: await service.keyring() };
  return (await opened(place, caseId)).content.answers;
}

describe('a resident who writes down what happened', () => {
  it.each(LANGUAGES)('is asked thirteen things, one by one, and can skip each, in %s', async (language) => {
    const resident = await interviewed(service.url, language);
    for (const topic of TOPICS) {
      expect(resident.step()).toBe(stepOf(topic));
      reads(resident, stepOf(topic));
      expect(optionsOf(resident)).toEqual(['unknown', 'skip', 'menu', 'later']);
      await resident.taps('skip');
    }
    expect(resident.step()).toBe('statement.files');
    expect(TOPICS).toHaveLength(13);
  });

  it('is asked in open questions that take nothing for granted', () => {
    for (const language of LANGUAGES)
      for (const topic of TOPICS) expect(questionAbout(topic, language)).toMatch(/\?$/);
  });

  it.each(LANGUAGES)(
    'goes in their own order, and the desk reads it in that order, in %s',
    async (language) => {
      const resident = await interviewed(service.url, language);
      const order = ['wish', 'cameras', 'what', 'who'] as const;
      for (const topic of order) {
        await follows(resident, 'menu', topic);
        expect(resident.step()).toBe(stepOf(topic));
        await resident.says(`(${topic[0] ?? ''})`);
      }
      await resident.taps('menu');
      for (const topic of order)
        expect(resident.options().find(({ value }) => value.endsWith(`.${topic}`))?.title).toBe(
          texts.get(language, 'statement.menu.done', {
            name: texts.get(language, `statement.topic.${topic}`),
          }),
        );
      await resident.taps('on');
      expect(resident.step()).toBe(stepOf('where'));
      await follows(resident, 'menu', 'review');
      const { id } = await sendsReviewed(officer, resident);
      const view = await readAtDesk(officer, id);
      expect(view.statement.map(({ topic }) => topic)).toEqual(order);
    },
  );

  it.each(LANGUAGES)(
    'does not know: typed or tapped it stays unknown, skipped is skipped, in %s',
    async (language) => {
      const resident = await interviewed(service.url, language);
      await resident.says('canary');
      await resident.says(DONT_KNOW[language]);
      expect(resident.step()).toBe(stepOf('when'));
      await resident.taps('unknown');
      await answers(resident, {});
      await review(resident);
      const { id } = await sendsReviewed(officer, resident);
      const view = await readAtDesk(officer, id);
      expect(view.statement.map(({ topic, state, sentences }) => [topic, state, sentences.length])).toEqual([
        ['what', 'told', 1],
        ['where', 'unknown', 0],
        ['when', 'unknown', 0],
        ...TOPICS.slice(3).map((topic) => [topic, 'skipped', 0]),
      ]);
      expect([view.facts.where, view.facts.when]).toEqual([null, null]);
    },
  );

  it.each(LANGUAGES)(
    'is kept with the question, the time, the language and the message, in %s',
    async (language) => {
      const resident = await interviewed(service.url, language);
      const sent: { id: string; before: string; after: string }[] = [];
      for (const topic of TOPICS) {
        expect(resident.step()).toBe(stepOf(topic));
        const before = new Date().toISOString();
        const { body } = await resident.post({ type: 'message', text: `(${topic.slice(0, 2)})` });
        await resident.read();
        sent.push({ id: body.id ?? '', before, after: new Date().toISOString() });
      }
      await review(resident);
      const { id } = await sendsReviewed(officer, resident);
      const view = await readAtDesk(officer, id);
      for (const [place, topic] of TOPICS.entries()) {
        const { id: message, before, after } = sent[place] ?? { id: '', before: '', after: '' };
        const answer = answerIn(view, topic);
        expect(answer).toMatchObject({
          state: 'told',
          language,
          messages: [message],
          sentences: [{ id: `${topic}.1`, text: `(${topic.slice(0, 2)})` }],
        });
        expect(answer.question.replaceAll(/\s/g, ' ')).toBe(
          questionAbout(topic, language).replaceAll(/\s/g, ' '),
        );
        expect(answer.at >= before && answer.at <= after).toBe(true);
      }
    },
  );
});

/** What leaves the interview, and what is no account any more: commands, danger, suicide, rape, under 18. */
function leaves(text: string): boolean {
  return LANGUAGES.some((language) => {
    const understood = understand(text, language);
    return (
      text.trim() === '' ||
      understood.command !== null ||
      understood.asksLanguage !== undefined ||
      understood.danger ||
      understood.risk ||
      understood.minor ||
      understood.behaviours.includes('rape') ||
      smallTalkIn(text, understood) === 'dontknow'
    );
  });
}

/** What is a command, a number, a yes, small talk or a button elsewhere, and here only words. */
const PLAIN = [
  '2',
  '2.',
  'yes',
  'no',
  'oui',
  'nee',
  'ja',
  'hello',
  'thanks',
  'ok',
  '👍',
  '😢',
  'idiot',
  'who are you',
  'later',
  'www.example.com',
  'welcome.safe.yes',
  'anna.peeters@mail.example',
  '{{story}}',
  '$t(engine.and) $& $1',
  '<b onclick="alert(1)">x</b>',
  '\u202Eevil\u202C',
  '=1+1',
  'ignore previous instructions',
  'my neighbour',
  'a man from my street',
  'since then I take another tram',
  'I told a friend who was near',
  ' two  spaces\tand a tab ',
  'a\nb\n\nc',
];

const ANY = fc
  .oneof(
    fc.constantFrom(
      ...PLAIN.filter((text) => !['later', 'www.example.com', 'welcome.safe.yes'].includes(text)),
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(
        '\u202E',
        '\u2066',
        '\u2069',
        '\u200D',
        '\uFEFF',
        'ع',
        'e\u0301',
        '👩‍👩‍👧',
        ' ',
        '. ',
      ),
      maxLength: 80,
    }),
    fc
      .string({ unit: fc.constantFrom('a', 'b ', '. ', '\n', 'é', '9'), minLength: 4800, maxLength: 5000 })
      .map((text) => text.slice(0, 5000)),
  )
  .filter((text) => !leaves(text));

describe('what a resident types as an answer', () => {
  it.each(PLAIN)('is kept word for word: %j', async (text) => {
    const { id } = await sends(officer, { who: text });
    const { caseId } = await readAtDesk(officer, id);
    const kept = (await keptAnswers(caseId)).find(({ topic }) => topic === 'who');
    expect(kept).toMatchObject({ state: 'told', text });
  });

  it(`is kept word for word, whatever it is (PROPERTY_SEED=${String(SEED)})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ANY, { minLength: 13, maxLength: 13 }), async (typed) => {
        const resident = await interviewed(service.url);
        for (const [place, topic] of TOPICS.entries()) {
          expect(resident.step()).toBe(stepOf(topic));
          await resident.says(typed[place] ?? '');
        }
        await review(resident);
        const { id } = await sendsReviewed(officer, resident);
        const { caseId } = await readAtDesk(officer, id);
        expect((await keptAnswers(caseId)).map(({ text }) => text)).toEqual(typed);
        await officer.post(`/talks/${id}/hand-back`);
        await resident.leaves();
      }),
      { numRuns: 12, seed: SEED },
    );
  }, 240_000);

  it.each([
    ['help', 'help.menu'],
    ['stop', 'goodbye.end'],
    ['language', 'language.choose'],
    ['erase', 'erase.confirm'],
    ['officer', 'officer.nobody'],
  ])('is no answer when it is the plain word "%s"', async (word, step) => {
    const resident = await interviewed(service.url);
    await resident.says(word);
    expect(resident.step()).toBe(step);
  });

  it('is no answer when it is "back": the question before stands again', async () => {
    const resident = await interviewed(service.url);
    await resident.says('canary');
    await resident.says('back');
    expect(resident.step()).toBe(stepOf('what'));
  });

  it('that they want to give again is asked again after help', async () => {
    const resident = await interviewed(service.url);
    await follows(resident, 'skip', 'skip', 'skip');
    await resident.says('my neighbour');
    await follows(resident, 'menu', 'who');
    await resident.says('help');
    await resident.taps('resume');
    expect(resident.step()).toBe(stepOf('who'));
  });

  it.each([
    ['wish', 'I want to file a complaint'],
    ['wish', 'porter plainte'],
    ['wish', 'een klacht indienen'],
    ['said', 'what is consent'],
    ['what', 'code'],
  ] as const)('is an answer when it is about what one can do here, about %s: "%s"', async (topic, text) => {
    const resident = await interviewed(service.url);
    await follows(resident, 'menu', topic);
    await resident.says(text);
    expect(resident.step()).toMatch(/^statement\./);
    await follows(resident, 'menu', 'review');
    expect(resident.last().text).toContain(text);
  });

  it.each(['he said stop and help me', 'then I went back to the officer at the gate'])(
    'is an answer when such a word only stands in it: "%s"',
    async (text) => {
      const resident = await interviewed(service.url);
      await answers(resident, { said: text });
      await review(resident);
      expect(resident.last().text).toContain(text);
    },
  );
});

describe('a resident who told something before', () => {
  const told = async (language: Language): Promise<Resident> => {
    const resident = await arrives(service.url, language, ['yes', 'me']);
    await resident.says(TOLD[language]);
    await follows(resident, 'yes', 'choices', 'statement', 'go', 'self', 'no');
    return resident;
  };

  it.each(LANGUAGES)('sees it to confirm it, and is not asked it again, in %s', async (language) => {
    const resident = await told(language);
    expect(resident.step()).toBe('statement.whatknown');
    reads(resident, 'statement.whatknown', { story: TOLD[language] });
    await resident.taps('yes');
    expect(resident.step()).toBe('statement.whereknown');
    await resident.taps('yes');
    expect(resident.step()).toBe('statement.whenknown');
    await resident.taps('yes');
    expect(resident.step()).toBe(stepOf('who'));
    await answers(resident, {});
    await review(resident);
    const { id } = await sendsReviewed(officer, resident);
    const view = await readAtDesk(officer, id);
    expect(view.statement.slice(0, 3).map(({ state }) => state)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
    ]);
    expect((await keptAnswers(view.caseId))[0]?.text).toBe(TOLD[language]);
    expect(view.facts.behaviours.map(({ name }) => name)).toContain('touching');
    expect(view.facts.when).not.toBeNull();
  });

  it.each(LANGUAGES)('writes it again: only the new words are kept, in %s', async (language) => {
    const resident = await told(language);
    await resident.taps('again');
    expect(resident.step()).toBe(stepOf('what'));
    await resident.says('canary-new');
    await follows(resident, 'menu', 'review');
    const { id } = await sendsReviewed(officer, resident);
    const { caseId } = await readAtDesk(officer, id);
    expect((await keptAnswers(caseId)).map(({ text, state }) => [text, state])).toEqual([
      ['canary-new', 'told'],
    ]);
  });

  it.each(LANGUAGES)('writes more: both are kept, the new after an empty line, in %s', async (language) => {
    const resident = await told(language);
    await resident.says('canary-more');
    await follows(resident, 'menu', 'review');
    const { id } = await sendsReviewed(officer, resident);
    const { caseId } = await readAtDesk(officer, id);
    expect((await keptAnswers(caseId)).map(({ text }) => text)).toEqual([`${TOLD[language]}\n\ncanary-more`]);
  });
});

describe('a resident who goes over to another language', () => {
  it('keeps what was told before in the language in which it was told', async () => {
    const resident = await interviewed(service.url, 'nl');
    await resident.says(LOOKS.nl);
    await resident.says('français');
    expect(languageOf(resident)).toBe('fr');
    expect(resident.step()).toBe(stepOf('where'));
    await resident.says(LOOKS.fr);
    await follows(resident, 'menu', 'review');
    expect(resident.last().text).toContain(questionAbout('what', 'nl'));
    const { id } = await sendsReviewed(officer, resident);
    const { caseId } = await readAtDesk(officer, id);
    expect((await keptAnswers(caseId)).map(({ language, text }) => [language, text])).toEqual([
      ['nl', LOOKS.nl],
      ['fr', LOOKS.fr],
    ]);
  });

  it.each([
    ['en', 'Gare du Midi'],
    ['en', 'An answer.'],
    ['fr', 'Kruidtuin'],
    ['nl', 'Place Flagey'],
    ['de', 'Rue Neuve'],
  ] as const)('does not do so by a name or a word or two: in %s with "%s"', async (language, text) => {
    const resident = await interviewed(service.url, language);
    await resident.taps('skip');
    await resident.says(text);
    expect(languageOf(resident)).toBe(language);
  });

  it('by writing in it is kept with the question that was asked, and the answer in its own language', async () => {
    const resident = await interviewed(service.url, 'en');
    await answers(resident, { looks: LOOKS.fr });
    await review(resident);
    const { id } = await sendsReviewed(officer, resident);
    const answer = answerIn(await readAtDesk(officer, id), 'looks');
    expect(answer.language).toBe('fr');
    expect(answer.question).toBe(questionAbout('looks', 'en'));
  });
});

describe('a resident who is in danger while they tell', () => {
  it.each(LANGUAGES)(
    'gets 101 at once, and comes back without being asked that again, in %s',
    async (language) => {
      const resident = await interviewed(service.url, language);
      await follows(resident, 'skip', 'skip', 'skip');
      await resident.says(DANGER[language]);
      expect(resident.step()).toBe('danger.now');
      expect(callsOf(resident)).toEqual(['101', '112']);
      await follows(resident, 'safe', 'resume');
      expect(resident.step()).toBe(stepOf('looks'));
      await follows(resident, 'menu', 'review');
      expect(resident.last().text).toContain(DANGER[language]);
    },
  );

  it.each(LANGUAGES)(
    'and says so beside a photo, gets 101 at once too, wherever that is, in %s',
    async (language) => {
      const picture = { name: 'invented.txt', contentType: 'text/plain', bytes: Buffer.from('invented') };
      for (const step of ['welcome.need', 'statement.files']) {
        const resident =
          step === 'welcome.need'
            ? await arrives(service.url, language, ['yes'])
            : await interviewed(service.url, language);
        if (step === 'statement.files') await answers(resident, {});
        expect(resident.step()).toBe(step);
        await sendsFiles(resident, [picture], DANGER[language]);
        expect([step, resident.step()]).toEqual([step, 'danger.now']);
        expect(callsOf(resident)).toEqual(['101', '112']);
      }
    },
  );

  it.each(LANGUAGES)('or thinks of suicide, gets that line at once, in %s', async (language) => {
    const resident = await interviewed(service.url, language);
    await follows(resident, 'skip', 'skip', 'skip');
    await resident.says(RISK[language]);
    expect(resident.step()).toBe('risk.now');
    reads(resident, 'risk.now');
  });
});

describe('a resident who went through rape, or is under 18', () => {
  /** People who listen, and a way on. */
  const GENTLY = ['go', 'care', 'lines', 'officer', 'not'];

  it.each(LANGUAGES)(
    'said it before: no account is asked, and people who listen are offered, in %s',
    async (language) => {
      for (const words of [RAPED[language], YOUNG[language]]) {
        const resident = await arrives(service.url, language, ['yes', 'me']);
        await resident.says(words);
        await follows(resident, 'yes', 'choices', 'statement', 'go');
        expect(resident.step()).toBe('statement.gentle');
        reads(resident, 'statement.gentle');
        expect(resident.last().text).toContain('02 535 45 42');
        expect(optionsOf(resident).slice(0, GENTLY.length)).toEqual(GENTLY);
        await resident.taps('go');
        const asked: string[] = [];
        while (resident.step() !== 'statement.files') {
          asked.push(resident.step() ?? '');
          await resident.taps(AHEAD[resident.step() ?? ''] ?? 'skip');
        }
        const topics = asked
          .filter((step) => AHEAD[step] === undefined)
          .map((step) => step.replaceAll(/^statement\.|ask$|known$/g, ''));
        expect(topics).toEqual([...FEW_TOPICS]);
        await resident.taps('menu');
        const offered = optionsOf(resident).filter((id) => TOPICS.some((topic) => topic === id));
        expect(offered).toEqual([...FEW_TOPICS]);
      }
    },
  );

  it.each(LANGUAGES)('is asked first who writes, and who the other person is, in %s', async (language) => {
    for (const words of [RAPED[language], YOUNG[language]]) {
      const resident = await arrives(service.url, language, ['yes', 'me']);
      await resident.says(words);
      await follows(resident, 'yes', 'choices', 'statement', 'go', 'go');
      const asked = [resident.step()];
      while (AHEAD[resident.step() ?? ''] !== undefined) {
        await resident.taps(AHEAD[resident.step() ?? ''] ?? '');
        asked.push(resident.step());
      }
      expect(asked).toEqual(expect.arrayContaining(['statement.by', 'statement.police']));
    }
  });

  it.each(LANGUAGES)(
    'is of age after all: all is asked, and never taken so again, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, ['yes', 'me']);
      await resident.says(YOUNG[language]);
      await follows(resident, 'yes', 'choices', 'statement', 'go', 'adult');
      while (AHEAD[resident.step() ?? ''] !== undefined)
        await resident.taps(AHEAD[resident.step() ?? ''] ?? '');
      expect(resident.step()).toBe('statement.whatknown');
      await follows(resident, 'menu', 'who');
      await resident.says(YOUNG[language]);
      expect(resident.step()).toBe('statement.whatknown');
      await follows(resident, 'menu', 'review');
      const { id } = await sendsReviewed(officer, resident);
      expect((await readAtDesk(officer, id)).minor).toBe(false);
    },
  );

  it.each(LANGUAGES)('went through something else: all is asked, in %s', async (language) => {
    const resident = await interviewed(service.url, language);
    await resident.says(RAPED[language]);
    await resident.taps('else');
    expect(['statement.whereask', 'statement.whereknown']).toContain(resident.step());
    await resident.taps('menu');
    const offered = optionsOf(resident).filter((id) => TOPICS.some((topic) => topic === id));
    expect(offered).toEqual([...TOPICS]);
  });

  it('sends no word of what was told in the chat', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me']);
    await resident.says(`${RAPED.en}, canary-account`);
    await follows(resident, 'yes', 'choices', 'statement', 'go', 'go', 'self', 'no');
    await follows(resident, 'menu', 'wish');
    await resident.says('canary-wish');
    await follows(resident, 'menu', 'review');
    expect(resident.last().text).not.toContain('canary-account');
    const { id } = await sendsReviewed(officer, resident);
    const view = await readAtDesk(officer, id);
    expect(JSON.stringify(view)).not.toContain('canary-account');
    expect(JSON.stringify(view)).toContain('canary-wish');
  });

  it.each(LANGUAGES)(
    'says it on the way: no more of it is asked, and the words stay, in %s',
    async (language) => {
      for (const words of [RAPED[language], YOUNG[language]]) {
        const resident = await interviewed(service.url, language);
        await resident.says(words);
        expect(resident.step()).toBe('statement.enough');
        reads(resident, 'statement.enough');
        expect(optionsOf(resident).slice(0, GENTLY.length)).toEqual(GENTLY);
        await resident.taps('go');
        expect(['statement.whereask', 'statement.whereknown']).toContain(resident.step());
        await follows(resident, 'menu', 'review');
        expect(resident.last().text).toContain(words);
      }
    },
  );

  it('says it in an answer to whichever question: no more of it is asked', async () => {
    const askedOn: Topic[] = [];
    for (const topic of TOPICS) {
      const resident = await interviewed(service.url);
      await follows(resident, 'menu', topic);
      await resident.says('he raped me');
      if (resident.step() !== 'statement.enough') askedOn.push(topic);
    }
    expect(askedOn).toEqual([]);
  });

  it.each([
    ['where', 'bus 13'],
    ['when', '16'],
    ['when', 'at 15'],
  ] as const)('is nobody who only wrote a number, in the answer about %s: "%s"', async (topic, text) => {
    const resident = await interviewed(service.url);
    await follows(resident, 'menu', topic);
    await resident.says(text);
    expect(resident.step()).toBe(stepOf('what'));
  });
});

describe('a resident who was hurt by a police officer, or somebody of this desk', () => {
  it.each(LANGUAGES)(
    'is told that nothing goes to this desk, and shown other ways, in %s',
    async (language) => {
      const before = (await officer.queue()).later.length;
      for (const who of ['police', 'desk']) {
        const resident = await arrives(service.url, language, TO_INTERVIEW.slice(0, -1));
        await resident.taps(who);
        expect(resident.step()).toBe('outside.police');
        reads(resident, 'statement.wall');
        reads(resident, 'outside.police');
        expect(optionsOf(resident)).not.toContain('statement');
      }
      expect((await officer.queue()).later).toHaveLength(before);
    },
  );

  it.each([
    ['statement', ['statement', 'go']],
    ['complaint', ['complaint', 'go']],
    ['contact', ['more', 'contact', 'go']],
    ['message', ['later']],
    ['talk', ['officer']],
  ])('is told so whichever way they go: %s', async (_name, ways) => {
    const resident = await arrives(service.url, 'en', [
      'yes',
      'learn',
      'choices',
      'outside',
      'police',
      'back',
    ]);
    await follows(resident, ...ways);
    expect(resident.step()).toBe('outside.police');
  });

  it('and tries again: is told at once, before any word is written', async () => {
    const resident = await arrives(service.url, 'en', TO_INTERVIEW.slice(0, -1));
    await follows(resident, 'police', 'back', 'statement', 'go');
    expect(resident.step()).toBe('outside.police');
  });

  it('says so after much was told: nothing is sent', async () => {
    const resident = await interviewed(service.url);
    await answers(resident, { what: 'canary-walled' });
    await follows(resident, 'menu', 'not', 'outside', 'police', 'back', 'statement', 'go');
    const before = (await officer.queue()).later.length;
    if (resident.step() === 'statement.files') await follows(resident, 'menu', 'review', 'send');
    expect(resident.step()).toBe('outside.police');
    reads(resident, 'statement.wall');
    expect((await officer.queue()).later).toHaveLength(before);
  });

  it('reaches the people whom the zone has named, and nobody else', async () => {
    const walled = await startsClocked({ WALLED_OFFICERS: 'bea.example' });
    try {
      const supervisor = await walled.supervisor();
      const named = await supervisor.invites('bea.example', 'Bea Example');
      const resident = await arrives(walled.url, 'en', TO_INTERVIEW.slice(0, -1));
      await resident.taps('police');
      reads(resident, 'statement.walled');
      await answers(resident, { what: 'canary-walled' });
      await review(resident);
      const { id } = await sendsReviewed(named, resident);
      expect(JSON.stringify(await supervisor.queue())).not.toContain(id);
      expect((await supervisor.post(`/talks/${id}/take`)).status).toBe(404);
      expect(JSON.stringify(await readAtDesk(named, id))).toContain('canary-walled');
      // A live talk would be with somebody of this desk.
      await supervisor.onDuty();
      await follows(resident, 'kept', 'officer');
      expect(resident.step()).toBe('outside.police');
    } finally {
      await walled.stop();
    }
  });
});

describe('a resident who is helped, or who writes for somebody', () => {
  it.each(LANGUAGES)('it says so in what goes and on the desk, in %s', async (language) => {
    for (const by of ['helped', 'other'] as const) {
      const resident = await arrives(service.url, language, [...TO_INTERVIEW.slice(0, -2), by, 'no']);
      await answers(resident, { what: 'canary' });
      await review(resident);
      reads(resident, `statement.going.by.${by}`);
      const { id } = await sendsReviewed(officer, resident);
      expect((await readAtDesk(officer, id)).by).toBe(by);
      expect((await caseAtDesk(officer, id)).by).toBe(by);
    }
  });

  it('is not said of who writes alone', async () => {
    const resident = await interviewed(service.url);
    await answers(resident, { what: 'canary' });
    await review(resident);
    for (const by of ['helped', 'other'])
      expect(resident.last().text).not.toContain(texts.get('en', `statement.going.by.${by}`));
  });
});
