/** From what a person sent to the draft of a PV. Pure: the same case gives the same draft. */
import type { Where } from '../../../dialogs/facts.js';
import { TOPICS, type Topic, type Wishes } from '../../../dialogs/statement.js';
import type { CaseContent, DeskFile } from '../content.js';
import { standing, type Finding } from '../findings.js';
import { proposalFor } from './qualification.js';
import { Pv, type INFORMATION, type ProcedureLanguage, type PvEvidence, type Said } from './schema.js';
import { pvTexts } from './texts.js';

export interface PvSource {
  caseId: string;
  reference: string;
  content: CaseContent;
  evidence: readonly PvEvidence[];
  desk: DeskFile;
  language: ProcedureLanguage;
  /** SHA-256 of what was sent, hexadecimal. */
  digest: string;
  /** Absent: when the case's events say that it was sent. */
  receivedAt?: string;
}

/** Three decimals of a degree are about 100 m. */
const COORDINATE_DECIMALS = 3;

/**
 * The draft without the edits of officers, which {@link ./edits.ts} puts on it. Nothing of the officers' notes, the
 * closing or the terms of contact goes in: a PV may be read by the suspect's lawyer.
 * @throws ZodError when what is given is not a case
 */
export function draftPv(source: PvSource): Pv {
  const { content, desk, language } = source;
  const say = pvTexts(language);
  const saidOf = (topic: Topic) => said(content, topic);
  const section = (topic: Topic) => ({ said: saidOf(topic), wording: null });
  return Pv.parse({
    format: 'pv-draft/1',
    reference: source.reference,
    caseId: source.caseId,
    number: desk.pvNumber ?? null,
    language,
    wordsLanguage: content.language,
    receivedAt: source.receivedAt ?? sentAt(desk),
    startedAt: desk.pv?.startedAt ?? null,
    startedBy: desk.pv?.startedBy ?? null,
    person: {
      capacity: content.role,
      nameGiven: content.name ?? null,
      identity: null,
      writtenBy: content.by,
      safe: content.safe ?? null,
    },
    place: {
      said: saidOf('where'),
      readBack: content.whereSaid ?? content.where?.name ?? null,
      coordinates: coordinatesOf(content.where),
      quarter: content.where?.quarterName ?? content.where?.quarter ?? null,
      wording: null,
    },
    time: {
      said: saidOf('when'),
      readBack: content.whenSaid ?? null,
      ...endsOf(content.when),
      wording: null,
    },
    facts: content.behaviours.map(({ name, from, words }) => ({
      behaviour: name,
      label: say(`behaviour.${name}`),
      from,
      words: words ?? null,
      description: null,
    })),
    account: accountOf(content),
    message: content.message ?? null,
    suspect: { who: saidOf('who'), looks: saidOf('looks'), said: saidOf('said'), wording: null },
    witnesses: section('witnesses'),
    cameras: section('cameras'),
    evidence: [...source.evidence],
    injuries: section('injuries'),
    consequences: section('consequences'),
    before: section('before'),
    hateMotive: {
      said: saidOf('motive'),
      named: content.behaviours.some(({ name }) => name === 'hate_motive'),
      retained: null,
      wording: null,
    },
    vulnerability: { minor: content.minor ? true : null, wording: null },
    wishes: {
      said: saidOf('wish'),
      injuredPerson: content.wishes.injuredPerson ?? null,
      addressApart: content.wishes.addressApart ?? null,
      victimAssistance: content.wishes.victimAssistance ?? null,
      officer: content.wishes.officer ?? null,
      accompanied: content.wishes.accompanied ?? null,
    },
    information: informationOf(content.wishes, desk),
    qualification: {
      proposals: content.behaviours.map(({ name }) => proposalFor(name, say)),
      other: null,
      legalBasis: null,
    },
    findings: { observed: observed(desk.findings ?? [], say), measures: null, remarks: null },
    edits: [],
    source: { algorithm: 'SHA-256', digest: source.digest },
  } satisfies Pv);
}

/** The person's order; what was never asked comes last. */
function accountOf(content: CaseContent): Said[] {
  const asked = content.answers.map(({ topic }) => topic);
  const rest = TOPICS.filter((topic) => !asked.includes(topic));
  return [...asked, ...rest].map((topic) => said(content, topic));
}

function said(content: CaseContent, topic: Topic): Said {
  const answer = content.answers.find((one) => one.topic === topic);
  if (answer === undefined) {
    return { topic, state: 'notasked', question: null, text: null, language: null, at: null, messages: [] };
  }
  const { state, question, language, at, messages } = answer;
  const text = state === 'unknown' || state === 'skipped' ? null : answer.text;
  return { topic, state, question, text, language, at, messages };
}

function coordinatesOf(where: Where | undefined): Pv['place']['coordinates'] {
  if (where?.lon === undefined || where.lat === undefined) return null;
  const round = (degrees: number) => Number(degrees.toFixed(COORDINATE_DECIMALS));
  return { lon: round(where.lon), lat: round(where.lat) };
}

function endsOf(when: string | undefined): Pick<Pv['time'], 'from' | 'to'> {
  const [from = null, to = null] = when?.split('/') ?? [];
  return { from, to };
}

function sentAt(desk: DeskFile): string | null {
  return desk.events.find(({ code }) => code === 'sent')?.at ?? null;
}

/** What officers found beside what was understood: their own finding, and never among the words of the person. */
function observed(findings: readonly Finding[], say: (key: string) => string): string | null {
  const behaviours = standing(findings, 'behaviours')?.value.map((name) => say(`behaviour.${name}`));
  const lines = [
    [say('findings.corrected.what'), behaviours?.join(', ')],
    [say('findings.corrected.where'), standing(findings, 'where')?.value.name],
    [say('findings.corrected.when'), standing(findings, 'when')?.value.replace('T', ' ')],
  ].flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`${String(label)}: ${value}`]));
  return lines.length === 0 ? null : [say('findings.corrected'), ...lines].join('\n');
}

/** Only what the record shows: that the person sent it themselves, and which questions they answered. */
function informationOf(wishes: Wishes, desk: DeskFile): Pv['information'] {
  const sent = desk.events.some(({ code, by }) => code === 'sent' && by === 'resident');
  const asked = (wish: unknown) => (wish === undefined ? null : 'asked');
  const records = {
    sharing: sent ? 'sent' : null,
    duty: sent ? 'sent' : null,
    ownwords: null,
    copy: null,
    certificate: null,
    declaration: asked(wishes.injuredPerson),
    assistance: asked(wishes.victimAssistance),
    address: asked(wishes.addressApart),
    lawyer: null,
    carecentre: null,
  } as const satisfies Record<(typeof INFORMATION)[number], Pv['information'][number]['record']>;
  return (Object.keys(records) as (keyof typeof records)[]).map((topic) => ({
    topic,
    given: records[topic] === null ? null : true,
    record: records[topic],
  }));
}
