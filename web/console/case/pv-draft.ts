/** The draft of a PV as sections to read: what the person said on one side, what an officer may write on the other. */
import type { PvAnswer } from '../api/types.js';

export type Pv = PvAnswer['pv'];
export type PvSaid = Pv['account'][number];
export type PvValue = string | boolean | null;
export type PvChange = PvAnswer['changes'][number];

/** The sections in the order of the report. */
export const PV_SECTIONS = [
  'person',
  'place',
  'time',
  'facts',
  'account',
  'suspect',
  'witnesses',
  'cameras',
  'evidence',
  'injuries',
  'consequences',
  'before',
  'hateMotive',
  'vulnerability',
  'wishes',
  'information',
  'qualification',
  'findings',
] as const;
export type PvSection = (typeof PV_SECTIONS)[number];

export interface PvGroup {
  /** What it is about, where a section has several: a behaviour, a piece of information. */
  title: string | undefined;
  /** Where the title comes from: already in the language of the procedure, or a code of ours. */
  code: { kind: 'behaviour' | 'information'; name: string } | undefined;
  said: readonly PvSaid[];
  /** Words of the person that are no answer: a name, the words that led to a fact. */
  words: readonly { label: 'name' | 'words' | 'readBack' | 'message'; text: string }[];
  fields: readonly PvField[];
}

export interface PvField {
  /** JSON pointer. */
  path: string;
  /** Last part of the path, by which it is named. */
  name: string;
  kind: 'text' | 'moment' | 'decision';
  value: PvValue;
}

/** One section in groups that belong together. */
export function groupsOf({ pv, editable }: Pick<PvAnswer, 'pv' | 'editable'>, section: PvSection): PvGroup[] {
  const group = (prefix: string, part: Partial<PvGroup>): PvGroup => ({
    title: undefined,
    code: undefined,
    said: [],
    words: [],
    ...part,
    fields: editable
      .filter((path) => path.startsWith(`${prefix}/`) && !/\/\d+\//.test(path.slice(prefix.length)))
      .map((path) => fieldOf(pv, path)),
  });
  const whole = (part: Partial<PvGroup>) => [group(`/${section}`, part)];
  switch (section) {
    case 'person':
      return whole({ words: wordsOf('name', pv.person.nameGiven) });
    case 'place':
    case 'time':
      return whole({ said: [pv[section].said], words: wordsOf('readBack', pv[section].readBack) });
    case 'facts':
      return pv.facts.map((fact, index) =>
        group(`/facts/${String(index)}`, { title: fact.label, words: wordsOf('words', fact.words) }),
      );
    case 'account':
      return whole({ said: pv.account, words: wordsOf('message', pv.message) });
    case 'suspect':
      return whole({ said: [pv.suspect.who, pv.suspect.looks, pv.suspect.said] });
    case 'witnesses':
    case 'cameras':
    case 'injuries':
    case 'consequences':
    case 'before':
    case 'hateMotive':
    case 'wishes':
      return whole({ said: [pv[section].said] });
    case 'information':
      return pv.information.map(({ topic }, index) =>
        group(`/information/${String(index)}`, { code: { kind: 'information', name: topic } }),
      );
    case 'qualification':
      return [
        ...pv.qualification.proposals.map(({ behaviour }, index) =>
          group(`/qualification/proposals/${String(index)}`, {
            code: { kind: 'behaviour', name: behaviour },
          }),
        ),
        group('/qualification', {}),
      ];
    case 'evidence':
    case 'vulnerability':
    case 'findings':
      return whole({});
  }
}

function wordsOf(label: PvGroup['words'][number]['label'], text: string | null): PvGroup['words'] {
  return text === null ? [] : [{ label, text }];
}

function fieldOf(pv: Pv, path: string): PvField {
  const name = path.split('/').at(-1) ?? '';
  const kind = /^(retained|given)$/.test(name) ? 'decision' : /^(from|to)$/.test(name) ? 'moment' : 'text';
  return { path, name, kind, value: valueAt(pv, path) };
}

/** What stands in the draft under a JSON pointer; null where nothing does. */
function valueAt(pv: Pv, path: string): PvValue {
  let value: unknown = pv;
  for (const key of path.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
