/** The lessons: their shape and sources here, their words in locales/<language>/training/lessons/. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { PRACTICE_LANGUAGES, type PracticeLanguage } from '../../../dialogs/practice/scenario.js';
import type { Lesson as LessonForm } from '../contract/training.js';

export type Lesson = z.infer<typeof LessonForm>;
type Source = Lesson['sources'][number];

/** Two screens to read and a question, so many times; which answer is right is said for each question. */
interface Outline {
  id: string;
  right: readonly ('a' | 'b' | 'c')[];
  sources: readonly Source[];
}

const CHOICES = ['a', 'b', 'c'] as const;
const SCREENS_A_PART = 2;
/** When the sources were gathered; stored copies, to be checked again before they are relied on. */
const SEEN = '2026-11-24';
const confirmed = (name: string): Source => ({ name, confidence: 'confirmed', seen: SEEN });

const OUTLINES: readonly Outline[] = [
  {
    id: 'sexism',
    right: ['b', 'a', 'c'],
    sources: [
      confirmed('legalworld.wolterskluwer.be, Wetgever introduceert seksisme in strafrecht'),
      confirmed('lokalepolitie.be/5434 (22.05.2014)'),
      confirmed('etaamb.openjustice.be, 72/2016 (25.05.2016)'),
      confirmed('igvm-iefh.belgium.be/en/node/52159'),
      confirmed('dhnet.be, standaard.be dmf20210408_92061113'),
      confirmed('nieuwsblad.be dmf20221213_94412207 (NICC/INCC 2022: 611)'),
      confirmed('arcaslaw.be/en/node/188 (01.09.2026)'),
    ],
  },
  {
    id: 'receive',
    right: ['a', 'c', 'b'],
    sources: [
      confirmed('politie.be/5910, seksueelgeweld.be'),
      confirmed('nu.nl 6179573 (Slachtofferhulp, Centrum Seksueel Geweld)'),
      confirmed('meldseksueleintimidatie.nl/advies-voor-professional'),
      confirmed('polbru.be/seksueel-geweld, stpierre-bru.be'),
      confirmed('om-mp.be/nl/wat-te-doen/slachtoffer, victimes.cfwb.be'),
      confirmed('inforjeunesmarche.be, neniu-assos.org'),
    ],
  },
  {
    id: 'behaviour',
    right: ['b', 'c', 'a'],
    sources: [
      confirmed('advocaten-leuven.be, etaamb n2022031330 (21.03.2022)'),
      confirmed('dhnet.be 606da796, standaard.be dmf20210408_92061113'),
      confirmed('rtbf 11149959, dhnet.be 60d9cee7 (SéOS)'),
      confirmed('stopitnow.brussels/contact'),
      confirmed('1712.be'),
    ],
  },
  {
    id: 'venues',
    right: ['c', 'a', 'b'],
    sources: [
      confirmed('polbru.be; 112.be/fr/SMS'),
      confirmed('politie.be/5910, seksueelgeweld.be'),
      confirmed('youthforlove.eu; enmarche.be'),
      confirmed('polbru.be/seksueel-geweld, stpierre-bru.be'),
      confirmed('stgilles.brussels/harcelement-de-rue (5D)'),
    ],
  },
];

const loaded = new Map<PracticeLanguage, Lesson[]>();

/** @throws Error when a text is missing: found by the tests before anybody reads it */
export function lessonsIn(language: PracticeLanguage): Lesson[] {
  let lessons = loaded.get(language);
  if (lessons === undefined) {
    lessons = OUTLINES.map((outline) => lessonOf(outline, language));
    loaded.set(language, lessons);
  }
  return lessons;
}

/** What somebody asked for, or English. */
export function practiceLanguageOf(asked: string | null): PracticeLanguage {
  return PRACTICE_LANGUAGES.find((language) => language === asked) ?? 'en';
}

function lessonOf({ id, right, sources }: Outline, language: PracticeLanguage): Lesson {
  const file = new URL(`../../../locales/${language}/training/lessons/${id}.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Partial<Record<string, string>>;
  const get = (key: string) => texts[key] ?? missing(`${language} ${id}.${key}`);
  const screens = right.flatMap((answer, part): Lesson['screens'] => {
    const reading = Array.from({ length: SCREENS_A_PART }, (_, index) => {
      const screen = `s${String(part * SCREENS_A_PART + index + 1)}`;
      return {
        kind: 'read' as const,
        title: get(`${screen}.title`),
        paragraphs: get(`${screen}.text`).split('\n\n'),
      };
    });
    const check = `c${String(part + 1)}`;
    const choices = CHOICES.map((choice) => ({
      id: choice,
      text: get(`${check}.${choice}`),
      right: choice === answer,
      why: get(`${check}.${choice}.why`),
    }));
    return [...reading, { kind: 'check' as const, question: get(`${check}.question`), choices }];
  });
  return {
    id,
    title: get('title'),
    about: get('about'),
    screens,
    sources: [...sources, { name: get('open'), confidence: 'unconfirmed', seen: SEEN }],
  };
}

function missing(key: string): never {
  throw new Error(`no text ${key}`);
}
