/** What a case holds, sealed with its own data key: what the resident said, and apart from it what officers add. */
import type { Appointment as Proposed } from '../../dialogs/engine/services.js';
import type { Facts, NamedBehaviour, When, Where } from '../../dialogs/facts.js';
import type { Answer, ContactTerms, Rung, Wishes, WrittenBy } from '../../dialogs/statement.js';
import type { Language } from '../store/records.js';
import type { Finding } from './findings.js';

/** The resident's part. Once sent it is not changed by anybody; additions are messages of their own. */
export interface CaseContent {
  language: Language;
  role: 'victim' | 'witness';
  by: WrittenBy;
  /** Said or shown to be under 18. */
  minor: boolean;
  rung: Rung;
  behaviours: NamedBehaviour[];
  where?: Where;
  when?: When;
  /** `where` and `when` as they were read back to the resident, in their language. */
  whereSaid?: string;
  whenSaid?: string;
  safe?: 'yes' | 'no' | 'unsure';
  answers: Answer[];
  /** A free message for the officer, beside the answers. */
  message?: string;
  name?: string;
  wishes: Wishes;
  terms?: ContactTerms;
  /** Until it is sent: what the talk needs to go on with it. */
  draft?: {
    /** Ids of lines that do not go. */
    takenOut: string[];
    /** What was told outside the interview. */
    words: string[];
    other?: Facts['other'];
    gentle?: true;
  };
}

export const CASE_STATUSES = ['received', 'read', 'assigned', 'appointment', 'pv', 'closed'] as const;
/** What the resident sees of a case. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CLOSING_REASONS = [
  'helped',
  'referred',
  'forwarded',
  'withdrawn',
  'unreachable',
  'abuse',
  'other',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Units of the zone that a case can be handed to. */
export const UNITS = [
  'desk',
  'neighbourhood',
  'morality',
  'eva',
  'assistance',
  'prevention',
  'otherzone',
] as const;
export type Unit = (typeof UNITS)[number];

/** One thing that happened to a case, for the timeline. */
export interface CaseEvent {
  at: string;
  code:
    | 'sent'
    | 'read'
    | 'assigned'
    | 'released'
    | 'appointment'
    | 'pv'
    | 'closed'
    | 'reopened'
    | 'handedover'
    | 'note'
    | 'corrected'
    | 'evidence'
    | 'message'
    | 'answer'
    | 'withdrawalasked'
    | 'terms'
    | 'pvstarted'
    | 'pvedited'
    | 'qualified';
  /** An officer's id, `resident` or `system`. */
  by: string;
  /** Such as the unit, the PV number or the reason; never the person's words. */
  detail?: string;
}

/** An entry of the timeline. @param detail never a person's words */
export function caseEvent(at: Date, code: CaseEvent['code'], by: string, detail?: string): CaseEvent {
  return { at: at.toISOString(), code, by, ...(detail === undefined ? {} : { detail }) };
}

/** An appointment as it was proposed, and what the resident answered behind the code. */
export interface Appointment extends Proposed {
  proposedAt: string;
  answeredAt?: string;
}

/** One change of an officer to the draft of the PV, beside what it was built from. */
export interface PvEdit {
  /** JSON pointer into the draft, such as `/facts/place`. */
  path: string;
  from: unknown;
  to: unknown;
  by: string;
  at: string;
}

/** Why something is done with a draft of the PV in which fields are missing. */
export const INCOMPLETE_REASONS = [
  'withdrawn',
  'unreachable',
  'nopv',
  'elsewhere',
  'colleague',
  'other',
] as const;
export type IncompleteReason = (typeof INCOMPLETE_REASONS)[number];

/** What an officer says of a draft that goes on with fields missing. */
export interface Incomplete {
  at: string;
  by: string;
  before: 'closing' | 'number';
  /** Names of the fields ({@link ./pv/completeness.ts}). */
  missing: string[];
  reason: IncompleteReason;
  text: string;
}

/** Which offences an officer proposes, and why; none: nothing here is an offence. */
export interface QualificationDecision {
  at: string;
  by: string;
  /** Ids of `locales/knowledge/officers/offences/`. */
  offences: string[];
  /** A discriminatory motive: ticked, excluded, or not decided. */
  motive: 'ticked' | 'excluded' | 'undecided';
  reason: string;
}

/** Elements that officers ticked, by `offence.element`, and what they decided; the last decision holds. */
export interface Qualification {
  ticks: Record<string, { state: 'present' | 'absent'; by: string; at: string }>;
  decisions: QualificationDecision[];
}

/** The officers' part. */
export interface DeskFile {
  events: CaseEvent[];
  notes: { at: string; by: string; text: string }[];
  /** What was understood, as officers correct it. */
  findings?: Finding[];
  appointment?: Appointment;
  pvNumber?: string;
  closing?: { reason: ClosingReason; text?: string };
  unit: Unit;
  /** The PV draft: the language of the procedure and the edits on top of what the case gives. */
  pv?: { language: 'nl' | 'fr'; startedAt: string; startedBy: string; edits: PvEdit[] };
  qualification?: Qualification;
  /** Each time that something was done with a draft that was not complete. */
  incomplete?: Incomplete[];
}

export function newDeskFile(): DeskFile {
  return { events: [], notes: [], unit: 'desk' };
}
