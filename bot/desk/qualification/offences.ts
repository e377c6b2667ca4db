/**
 * What officers are shown of offences, from `locales/knowledge/officers/offences/`: elements, what tells neighbours
 * apart, articles by the date of the facts. Residents never see it. Checked when it is read; a mistake stops the start.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BEHAVIOURS, LANGUAGES, type Language } from '../../../dialogs/facts.js';
import { TOPICS } from '../../../dialogs/statement.js';

export const OFFENCES = [
  'sexism',
  'insult',
  'threat',
  'stalking',
  'integrity',
  'exhibitionism',
  'voyeurism',
  'images',
  'rape',
  'violence',
  'spiking',
  'motive',
  'municipal',
] as const;
export type OffenceId = (typeof OFFENCES)[number];

/** In the order in which they are shown: what saves somebody or a trace comes first. */
export const MEASURES = [
  'safety',
  'carecentre',
  'eva',
  'trained',
  'clothes',
  'cameras',
  'witnesses',
  'medical',
  'messages',
  'igvm',
  'childfocus',
  'assistance',
] as const;
export type Measure = (typeof MEASURES)[number];

const offence = z.enum(OFFENCES);
const name = z.string().regex(/^[a-z]+$/);

const Source = z.strictObject({
  at: z.string().min(1),
  /** When it was looked at. */
  date: z.iso.date(),
  status: z.enum(['confirmed', 'unconfirmed']),
});

const Element = z.strictObject({
  id: name,
  /** `required`, or the name of a group of which one suffices. */
  need: name,
  /** `trained`: no question is put at the desk. */
  ask: z.enum(['open', 'trained']),
  /** What may speak for it: behaviours, a known place, and words in answers; answers on these topics are to be read. */
  support: z.strictObject({
    behaviours: z.array(z.enum(BEHAVIOURS)),
    topics: z.array(z.enum(TOPICS)),
    where: z.array(z.enum(['place', 'line'])),
    /** Beginnings of words, lower case. */
    words: z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(2))),
  }),
  source: z.string(),
});

const Article = z.strictObject({
  code: z.enum(['old', 'new']),
  /** Null: to be confirmed by the legal service. */
  article: z.string().nullable(),
  /** First and last day of facts to which it applies; null: no beginning, no end. */
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  source: z.string(),
});

const Offence = z.strictObject({
  id: offence,
  kind: z.enum(['offence', 'aggravation', 'municipal']),
  /** False: the elements are a working list that the legal service has not confirmed. */
  confirmed: z.boolean(),
  sources: z.array(z.string()).min(1),
  /** What leads to it. */
  behaviours: z.array(z.enum(BEHAVIOURS)).min(1),
  articles: z.array(Article),
  prosecution: z.strictObject({ how: z.enum(['complaint', 'ex-officio']), source: z.string() }).nullable(),
  measures: z.array(z.enum(MEASURES)),
  /** What tells it apart from another: an element of `has`, one of the two. */
  neighbours: z.array(z.strictObject({ offence, has: offence, element: name })),
  elements: z.array(Element).min(2),
});

export const OffenceData = z
  .strictObject({
    reviewBy: z.iso.date(),
    sources: z.record(z.string(), Source),
    measures: z.array(z.enum(MEASURES)),
    offences: z.array(Offence),
  })
  .superRefine((data, context) => {
    const problem = (message: string) => context.addIssue({ code: 'custom', message });
    if (data.offences.map(({ id }) => id).join() !== OFFENCES.join()) problem('each offence once, in order');
    const elementOf = (id: OffenceId, element: string) =>
      data.offences.find((one) => one.id === id)?.elements.some((one) => one.id === element) ?? false;
    for (const one of data.offences) {
      const named = [
        ...one.sources,
        ...one.articles.map(({ source }) => source),
        ...one.elements.map(({ source }) => source),
        ...(one.prosecution === null ? [] : [one.prosecution.source]),
      ];
      for (const source of named)
        if (data.sources[source] === undefined) problem(`${one.id}: no source ${source}`);
      for (const { article, source } of one.articles)
        if (article !== null && data.sources[source]?.status !== 'confirmed')
          problem(`${one.id}: article ${article} is not confirmed`);
      for (const { has, element } of one.neighbours)
        if (!elementOf(has, element)) problem(`${one.id}: no element ${has}.${element}`);
      const groups = one.elements.map(({ need }) => need).filter((need) => need !== 'required');
      for (const group of groups)
        if (groups.filter((other) => other === group).length < 2)
          problem(`${one.id}: ${group} has one element`);
    }
  });

export type OffenceData = z.infer<typeof OffenceData>;
export type Offence = OffenceData['offences'][number];
export type Element = Offence['elements'][number];
export type Article = Offence['articles'][number];

const place = (file: string) =>
  fileURLToPath(new URL(`../../../locales/knowledge/officers/offences/${file}.json`, import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(place(file), 'utf8'));
const Texts = z.record(z.string(), z.string().min(1));

/** @throws ZodError when the file does not hold what it should */
export const OFFENCE_DATA: OffenceData = OffenceData.parse(read('offences'));

export const OFFENCE_TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: Texts.parse(read('nl')),
  fr: Texts.parse(read('fr')),
  en: Texts.parse(read('en')),
  de: Texts.parse(read('de')),
};

/** The name of an offence, for officers. */
export function offenceName(id: OffenceId, language: Language): string {
  return OFFENCE_TEXTS[language][`${id}.name`] ?? id;
}

export function offenceOf(id: OffenceId): Offence {
  const found = OFFENCE_DATA.offences.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no offence ${id}`);
  return found;
}
