import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CaseContent } from '../../../bot/cases/content.js';
import { draftPv } from '../../../bot/cases/pv/draft.js';
import { pvJson } from '../../../bot/cases/pv/json.js';
import { pvJsonSchema } from '../../../bot/cases/pv/schema.js';
import { pvTextsOf } from '../../../bot/cases/pv/texts.js';
import { BEHAVIOURS } from '../../../dialogs/facts.js';
import { TOPICS } from '../../../dialogs/statement.js';
import { answer, digestOf, EXAMPLES, pvOf, sentDesk } from './invented.js';
import { generatedTexts, ROOT } from './regenerate.js';

const [dutch, french, english] = EXAMPLES as [
  (typeof EXAMPLES)[number],
  (typeof EXAMPLES)[number],
  (typeof EXAMPLES)[number],
];

/** A case in which next to nothing was told. */
const BARE: CaseContent = {
  language: 'nl',
  role: 'witness',
  by: 'other',
  minor: false,
  rung: 'talk',
  behaviours: [],
  answers: [],
  wishes: {},
};

function draftOf(content: CaseContent) {
  const desk = sentDesk('nl', 'officer-1');
  return draftPv({
    caseId: 'case-1',
    reference: 'R-ABC',
    content,
    evidence: [],
    desk,
    language: 'nl',
    digest: digestOf(content),
  });
}

describe('the draft of a PV', () => {
  it('keeps every answer word for word, with question, time, language and message', () => {
    const { account } = pvOf(dutch);
    const told = account.filter(({ state }) => state === 'told' || state === 'confirmed');
    const given = dutch.source.content.answers.filter(({ text }) => text !== '');
    expect(
      told.map(({ topic, text, question, at, language, messages }) => ({
        topic,
        text,
        question,
        at,
        language,
        messages,
      })),
    ).toEqual(
      given.map(({ topic, text, question, at, language, messages }) => ({
        topic,
        text,
        question,
        at,
        language,
        messages,
      })),
    );
  });

  it('tells apart who does not know, who would rather not say and what was not asked', () => {
    const pv = draftOf({
      ...BARE,
      answers: [
        answer('nl', 'cameras', 1, 'Camera’s?', '', 'unknown'),
        answer('nl', 'injuries', 2, 'Letsels?', '', 'skipped'),
      ],
    });
    expect(pv.cameras.said).toMatchObject({ state: 'unknown', text: null, question: 'Camera’s?' });
    expect(pv.injuries.said).toMatchObject({ state: 'skipped', text: null, question: 'Letsels?' });
    expect(pv.witnesses.said).toMatchObject({ state: 'notasked', text: null, question: null, at: null });
    expect(pv.account.map(({ topic }) => topic)).toEqual([
      'cameras',
      'injuries',
      ...TOPICS.filter((topic) => topic !== 'cameras' && topic !== 'injuries'),
    ]);
  });

  it('invents nothing where a witness left next to nothing', () => {
    const pv = draftOf(BARE);
    expect(pv.person).toEqual({
      capacity: 'witness',
      nameGiven: null,
      identity: null,
      writtenBy: 'other',
      safe: null,
    });
    expect(pv.place).toMatchObject({ readBack: null, coordinates: null, quarter: null, wording: null });
    expect(pv.time).toMatchObject({ readBack: null, from: null, to: null, wording: null });
    expect(pv.vulnerability.minor).toBeNull();
    expect(pv.wishes).toMatchObject({
      injuredPerson: null,
      addressApart: null,
      victimAssistance: null,
      officer: null,
      accompanied: null,
    });
    expect(pv.qualification).toEqual({ proposals: [], other: null, legalBasis: null });
    expect(pv.findings).toEqual({ observed: null, measures: null, remarks: null });
    expect(pv.information.filter(({ given }) => given === true).map(({ topic }) => topic)).toEqual([
      'sharing',
      'duty',
    ]);
  });

  it('says of nobody that they were informed where the record does not show it', () => {
    const desk = { ...sentDesk('nl', 'officer-1'), events: [] };
    const pv = draftPv({ ...dutch.source, content: BARE, desk });
    expect(pv.information.every(({ given, record }) => given === null && record === null)).toBe(true);
    expect(pv.receivedAt).toBeNull();
  });

  it('shows the place no finer than about 100 m', () => {
    expect(pvOf(dutch).place.coordinates).toEqual({ lon: 4.372, lat: 50.828 });
  });

  it('leaves the words of an English speaker in English under French labels', () => {
    const pv = pvOf(english);
    expect(pv).toMatchObject({ language: 'fr', wordsLanguage: 'en' });
    expect(pv.suspect.looks).toMatchObject({
      language: 'en',
      text: 'Tall, dark blue suit, glasses, grey hair. Smelled of mint.',
    });
    expect(pv.facts[0]?.label).toBe('contact physique ou baiser non voulu');
    expect(pv.qualification.proposals[0]?.offence).toBe("atteinte à l'intégrité sexuelle");
  });

  it('holds nothing of the officers’ notes, the closing or how the person may be reached', () => {
    const secret = (what: string) => `canary-${what}`;
    const pv = draftPv({
      ...dutch.source,
      content: {
        ...dutch.source.content,
        terms: { channel: 'sms', address: secret('phone'), hours: 'any', notSeenBy: secret('partner') },
      },
      desk: {
        ...dutch.source.desk,
        notes: [{ at: '2026-11-24T08:00:00.000Z', by: 'officer-1', text: secret('note') }],
        closing: { reason: 'other', text: secret('closing') },
      },
    });
    expect(pvJson(pv)).not.toContain('canary-');
  });

  it('names an offence only with reasons, source and review date, and no article', () => {
    for (const language of ['nl', 'fr'] as const) {
      const content = { ...BARE, behaviours: BEHAVIOURS.map((name) => ({ name, from: 'choice' as const })) };
      const pv = draftPv({ ...dutch.source, content, language });
      expect(pv.qualification.proposals.map(({ behaviour }) => behaviour)).toEqual([...BEHAVIOURS]);
      for (const { reasons, source, reviewBy, retained } of pv.qualification.proposals) {
        expect(reasons?.length).toBeGreaterThan(40);
        expect(source).not.toBe('');
        expect(reviewBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(retained).toBeNull();
      }
      expect(Object.values(pvTextsOf(language)).join('\n')).not.toMatch(
        /\bart(\.|ikel|icle)? ?\d|\d{3}(bis|\/\d)/i,
      );
    }
  });

  it('is the same for the same case', () => {
    expect(pvJson(pvOf(french))).toBe(pvJson(pvOf(french)));
  });
});

describe('the schema of a PV', () => {
  const validate = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats: { date: true, 'date-time': true },
  }).compile(pvJsonSchema());

  it('accepts every example as it is in JSON, and nothing with a field too many', () => {
    for (const example of EXAMPLES) {
      const pv = JSON.parse(pvJson(pvOf(example))) as Record<string, unknown>;
      validate(pv);
      expect(validate.errors).toBeNull();
      expect(validate({ ...pv, verdict: 'guilty' })).toBe(false);
    }
  });

  it('describes every field', () => {
    const undescribed: string[] = [];
    walk(pvJsonSchema(), '', undescribed);
    expect(undescribed).toEqual([]);
  });

  it('is, with its description and the examples, what is committed', () => {
    for (const [path, text] of generatedTexts()) {
      expect({ path, text: readFileSync(join(ROOT, path), 'utf8') }).toEqual({ path, text });
    }
  });
});

describe('the words of a PV', () => {
  it('exist in Dutch and French alike, none empty, with the same variables', () => {
    const [dutchTexts, frenchTexts] = [pvTextsOf('nl'), pvTextsOf('fr')];
    expect(Object.keys(frenchTexts)).toEqual(Object.keys(dutchTexts));
    const variables = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    for (const key of Object.keys(dutchTexts))
      expect(variables(frenchTexts[key])).toEqual(variables(dutchTexts[key]));
  });
});

interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
}

function walk(schema: Described, path: string, undescribed: string[]): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const described = [field, ...(field.anyOf ?? [])].some(({ description }) => (description ?? '') !== '');
    if (!described) undescribed.push(`${path}/${name}`);
    for (const inner of [field, ...(field.anyOf ?? []), ...(field.items ? [field.items] : [])]) {
      walk(inner, `${path}/${name}`, undescribed);
    }
  }
}
