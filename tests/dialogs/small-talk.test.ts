import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { OfficerClient } from '../support/officer.js';
import { call, type Resident } from '../support/resident.js';
import { rounds } from '../support/rounds.js';
import { Service } from '../support/service.js';
import {
  arrives,
  callsOf,
  languageOf,
  optionsOf,
  QUESTIONS,
  reads,
  readsNot,
  texts,
} from './support/ways.js';

type Kind = 'greeting' | 'thanks' | 'anger' | 'insult' | 'human' | 'recorded' | 'anonymous' | 'parents';

const SAID: Record<Kind, Record<Language, string>> = {
  greeting: { nl: 'hallo', fr: 'bonjour', en: 'hello', de: 'guten Tag' },
  thanks: { nl: 'dank u', fr: 'merci', en: 'thanks', de: 'danke' },
  anger: { nl: 'dit helpt niet', fr: 'c’est nul', en: 'this is useless', de: 'das bringt nichts' },
  insult: { nl: 'stomme bot', fr: 'robot stupide', en: 'stupid bot', de: 'dummer Bot' },
  human: {
    nl: 'ben je een robot',
    fr: 'vous êtes un robot ?',
    en: 'are you human',
    de: 'bist du ein Mensch',
  },
  recorded: {
    nl: 'wordt dit opgenomen',
    fr: 'c’est enregistré ?',
    en: 'is this recorded',
    de: 'wird das gespeichert',
  },
  anonymous: { nl: 'is dit anoniem', fr: 'c’est anonyme ?', en: 'is this anonymous', de: 'ist das anonym' },
  parents: {
    nl: 'komen mijn ouders dit te weten',
    fr: 'mes parents vont le savoir ?',
    en: 'will my parents know',
    de: 'erfahren meine Eltern davon',
  },
};

const DONT_KNOW: Record<Language, string> = {
  nl: 'ik weet het niet',
  fr: 'je ne sais pas',
  en: "I don't know",
  de: 'ich weiß nicht',
};

let service: Service;

beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

const at = (step: string, language: Language = 'en') => arrives(service.url, language, QUESTIONS[step] ?? []);

/** The question that stood before stands again, with the same buttons. */
function standsAgain(resident: Resident, before: { step: string | undefined; options: string[] }): void {
  expect(resident.step()).toBe(before.step);
  expect(optionsOf(resident)).toEqual(before.options);
}

describe('a resident who says something beside the matter', () => {
  const kinds = Object.keys(SAID) as Kind[];

  it.each(LANGUAGES.flatMap((language) => kinds.map((kind) => [language, kind] as const)))(
    'is answered in a sentence, and the question stands again, in %s: %s',
    async (language, kind) => {
      for (const step of ['happened.tell', 'choices.menu', 'cards.dance', 'check.street']) {
        const resident = await at(step, language);
        const before = { step: resident.step(), options: optionsOf(resident) };
        await resident.says(SAID[kind][language]);
        reads(resident, `smalltalk.${kind}`);
        readsNot(resident, 'engine.notunderstood');
        standsAgain(resident, before);
        expect(languageOf(resident)).toBe(language);
      }
    },
  );

  it('does not read the whole question again', async () => {
    const resident = await at('cards.dance');
    await resident.says('thanks');
    expect(resident.last().text).toBe(
      `${texts.get('en', 'smalltalk.thanks')}\n\n${texts.get('en', 'cards.question')}`,
    );
  });

  it('is not told that a message for an officer is small talk', async () => {
    const resident = await at('later.write');
    await resident.says('thanks');
    // What is written there is the message, whatever it says.
    expect(resident.step()).toBe('later.preview');
    reads(resident, 'later.preview', { text: 'thanks' });
  });

  it('has written to the desk while waiting, as it says, whatever they wrote', async () => {
    const officer = await OfficerClient.setUp(
      service.url,
      await service.setupToken(),
      'an.example',
      'An Example',
    );
    await officer.onDuty();
    const resident = await arrives(service.url, 'en', ['yes']);
    await resident.asksForOfficer();
    const { id } = await officer.nextWaiting();
    const written = ['I live near the park', 'hello is anyone there', 'thank you', 'will my parents know'];
    for (const words of written) {
      await resident.says(words);
      expect(resident.step()).toBe('officer.wait');
    }
    await officer.take(id);
    const { messages } = await officer.talk(id);
    const seen = messages.filter(({ author }) => author === 'resident').map(({ text }) => text);
    expect(seen).toEqual(expect.arrayContaining(written));
    await officer.post(`/talks/${id}/close`, { reason: 'other' });
    await officer.onDuty(false);
  });
});

describe('a resident who does not know', () => {
  it.each(
    LANGUAGES.flatMap((language) =>
      (
        [
          ['happened.tell', 'happened.more'],
          ['happened.where', 'happened.when'],
          ['happened.when', 'happened.understood'],
          ['check.street', 'happened.unclear'],
          ['cards.dance', 'cards.dancesaid'],
        ] as const
      ).map(([step, next]) => [language, step, next] as const),
    ),
  )('takes the option for it, in %s at %s', async (language, step, next) => {
    const resident = await at(step, language);
    await resident.says(DONT_KNOW[language]);
    expect(resident.step()).toBe(next);
  });

  it.each(LANGUAGES)('whether they are safe is asked further, in %s', async (language) => {
    const resident = await arrives(service.url, language);
    await resident.says(DONT_KNOW[language]);
    expect(resident.step()).toBe('danger.unsure');
  });

  it.each(LANGUAGES)(
    'where there is no such option is told that this is all right, in %s',
    async (language) => {
      for (const step of ['choices.menu', 'rights.what', 'happened.next']) {
        const resident = await at(step, language);
        await resident.says(DONT_KNOW[language]);
        expect(resident.step()).toBe(step);
        reads(resident, 'smalltalk.dontknow');
      }
    },
  );
});

describe('a resident who sends only pictures', () => {
  it.each(['😢', '😢😢😭', '👍', '❤️'])('%s is asked for words, and the question stands', async (emoji) => {
    const resident = await at('happened.tell');
    const before = { step: resident.step(), options: optionsOf(resident) };
    await resident.says(emoji);
    reads(resident, 'smalltalk.emoji');
    standsAgain(resident, before);
  });

  it('a photo in the middle of a question: it is saved, and the question can still be answered', async () => {
    for (const [step, option, next] of [
      ['check.street', 'hands', 'check.streetmore'],
      ['happened.tell', 'touching', 'happened.understood'],
      ['cards.dance', 'no', 'cards.dancesaid'],
    ] as const) {
      const resident = await at(step);
      const asked = resident.options().find(({ value }) => value.endsWith(`.${option}`));
      const form = new FormData();
      form.append(
        'activity',
        new Blob([JSON.stringify({ type: 'message', text: '' })], {
          type: 'application/vnd.microsoft.activity',
        }),
        'blob',
      );
      form.append('file', new Blob(['invented'], { type: 'image/png' }), 'a photo.png');
      const { status } = await call(service.url, 'POST', `${resident.path}/upload`, {
        token: resident.token,
        raw: form,
      });
      expect(status).toBe(200);
      await resident.read();
      reads(resident, 'engine.nofiles');
      await resident.says(asked?.title ?? '');
      expect(resident.step()).toBe(next);
    }
  });
});

describe('a resident who comes with another matter', () => {
  const MATTERS: Record<'theft' | 'city', Record<Language, string>> = {
    theft: {
      nl: 'mijn fiets is gestolen',
      fr: 'on m’a volé mon vélo',
      en: 'my bike was stolen',
      de: 'mein Fahrrad wurde gestohlen',
    },
    city: {
      nl: 'hoe vernieuw ik mijn identiteitskaart',
      fr: 'comment renouveler ma carte d’identité',
      en: 'how do I renew my identity card',
      de: 'wie verlängere ich meinen Personalausweis',
    },
  };
  const FIRE: Record<Language, string> = {
    nl: 'er is brand in het gebouw hiernaast',
    fr: 'il y a un incendie dans l’immeuble d’à côté',
    en: 'there is a fire in the building next door',
    de: 'es brennt im Haus nebenan',
  };

  it.each(
    LANGUAGES.flatMap((language) =>
      (['theft', 'city'] as const).map((matter) => [language, matter] as const),
    ),
  )('is shown the right door, and can go on here, in %s: %s', async (language, matter) => {
    for (const step of ['welcome.need', 'happened.tell', 'choices.menu']) {
      const resident = await at(step, language);
      const before = { step: resident.step(), options: optionsOf(resident) };
      await resident.says(MATTERS[matter][language]);
      reads(resident, `smalltalk.${matter}`);
      standsAgain(resident, before);
    }
    const greeted = await arrives(service.url, language);
    await greeted.says(MATTERS[matter][language]);
    reads(greeted, `smalltalk.${matter}`);
    expect(greeted.step()).toBe('welcome.safe');
  });

  it.each(LANGUAGES)('fire gets 112 at once, in %s', async (language) => {
    for (const step of ['welcome.need', 'choices.menu']) {
      const resident = await at(step, language);
      await resident.says(FIRE[language]);
      const text = resident.last().text ?? '';
      expect(text).toContain('112');
      // By a button, or by the number in the sentence, which clients make tappable.
      expect([...callsOf(resident), ...(resident.last().channelData?.phones ?? [])]).toContain('112');
    }
  });

  it.each(['what is the weather tomorrow', 'can you recommend a restaurant'])(
    'asks "%s", and reads what this is for',
    async (words) => {
      const resident = await at('welcome.need');
      await resident.says(words);
      reads(resident, 'smalltalk.outside');
      expect(resident.step()).toBe('welcome.need');
    },
  );
});

const SEED = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000);

describe('a resident who is not understood', () => {
  const NONSENSE = ['blurp zonk', 'qwrtz plmk vrrr', 'zzzt', 'x', '§§§', '12345678'];

  it.each(LANGUAGES)('twice gets a few ways on, and a person, in %s', async (language) => {
    const resident = await at('choices.menu', language);
    await resident.says('blurp zonk');
    reads(resident, 'engine.notunderstood');
    expect(resident.step()).toBe('choices.menu');
    await resident.says('grmbl fzzt');
    expect(resident.step()).toBe('lost.menu');
    reads(resident, 'lost.menu');
    readsNot(resident, 'engine.notunderstood');
    expect(optionsOf(resident)).toEqual(['resume', 'tell', 'choices', 'officer', 'stop']);
    await resident.taps('resume');
    expect(resident.step()).toBe('choices.menu');
  });

  it('once, then answers: the next time is the first time again', async () => {
    const resident = await at('choices.menu');
    await resident.says('blurp zonk');
    await resident.taps('more');
    await resident.says('grmbl fzzt');
    expect(resident.step()).toBe('ladder.menu');
    reads(resident, 'engine.notunderstood');
  });

  it(`never reads it twice in a row, whatever they type and wherever (PROPERTY_SEED=${String(SEED)})`, async () => {
    const steps = Object.keys(QUESTIONS);
    const nonsense = fc.oneof(
      fc.constantFrom(...NONSENSE),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{2,9}( [bcdfghjklmnpqrstvwxz]{2,9}){0,3}$/),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...steps),
        fc.constantFrom(...LANGUAGES),
        fc.array(nonsense, { minLength: 2, maxLength: 5 }),
        async (step, language, typed) => {
          const resident = await at(step, language);
          const notUnderstood = LANGUAGES.map((known) => texts.get(known, 'engine.notunderstood'));
          let before = false;
          for (const words of typed) {
            await resident.says(words);
            const now = notUnderstood.some((sentence) => resident.last().text?.includes(sentence));
            expect(before && now).toBe(false);
            before = now;
          }
          await resident.leaves();
        },
      ),
      { numRuns: rounds(30, 300), seed: SEED },
    );
  });
});
