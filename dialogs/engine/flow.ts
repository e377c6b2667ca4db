/**
 * A flow is data: named steps that one dialog class interprets. So a machine can check that every step is reachable,
 * every path ends with help and a way on, every text exists; can walk every path; and can draw the flows.
 *
 * A target is `step` in the same flow, `flow.step`, or `@resume`: back to the question that was interrupted.
 * Texts are found by name: `flow.step` for the step, `flow.step.option` for an option, unless said otherwise.
 */
import type { Behaviour, Facts, Opinion, TimeChoice, WhereChoice } from '../facts.js';
import type { AnswerState, ContactTerms, Rung, Topic, Wishes, WrittenBy } from '../statement.js';

export type Target = string;

/** Names of conditions, views and actions; their code is in dialogs/flows/. */
export type Condition =
  | `guessed ${Behaviour}`
  /** The interview has not asked this yet, and asks it. */
  | `open ${Topic}`
  | 'walled'
  | 'walledGoesNowhere'
  | 'walledGoes'
  | 'otherKnown'
  | 'gentle'
  | 'gentleForAge'
  | 'gentleForFacts'
  | 'hasStory'
  | 'behindCode'
  | 'codeShown'
  | 'unreadByDesk'
  | 'appointmentOpen'
  | 'reachedOutside'
  | 'smsGoesOut'
  | 'talkHasCase'
  | 'mailGoesOut'
  | 'forComplaint'
  | 'forContact'
  | 'anyBehaviour'
  | 'anyGuess'
  | 'onlyRemarks'
  | 'knownSafe'
  | 'waitingOrWithOfficer'
  | 'officerOnDuty'
  | 'opensLater'
  | 'hasWhere'
  | 'ambiguousWhere'
  | 'thirdPlace'
  | 'hasWhen'
  | 'lacksDetails'
  | 'hasWords'
  | 'longStory'
  | 'aboutMe'
  | 'aboutOther'
  | 'ownBehaviour'
  | 'alreadyCounted'
  | 'minor'
  | 'interrupted';
export type View =
  | 'understood'
  | 'points'
  | 'places'
  | 'readback'
  | 'names'
  | 'reasons'
  | 'lines'
  | 'counted'
  | 'preview'
  | 'line'
  | 'opening'
  | 'message'
  | 'code'
  | 'story'
  | 'whereSaid'
  | 'whenSaid'
  | 'files'
  | 'terms'
  | 'going'
  | 'keeping'
  | 'sent'
  | 'opened';
/** Options that come from what was told so far, not from the flow. */
export type ListName = 'topics' | 'lines';
export type Action =
  | 'requestAll'
  | 'requestFacts'
  | 'requestNothing'
  | 'withdraw'
  | 'wishWoman'
  | 'wishMan'
  | 'wishAny'
  | 'beginCase'
  | 'takeFiles'
  | 'holdCase'
  | 'sendMessage'
  | 'sendCase'
  | 'newDigits'
  | 'codeForTalk'
  | 'openCode'
  | 'writeBack'
  | 'withdrawCase'
  | 'stopContact'
  | 'acceptAppointment'
  | 'declineAppointment'
  | 'exportCase'
  | 'countMe'
  | 'uncount'
  | 'askOpinion'
  | 'keepOpinion'
  | 'erase'
  /** Only in the practice of officers, which has a vocabulary of its own (dialogs/practice/). */
  | 'hear';

/** What an answer changes in the facts. */
export interface Effect {
  set?: Partial<Pick<Facts, 'safe' | 'role' | 'language' | 'minor' | 'other'>>;
  behaviour?: Behaviour;
  /** What was understood and is not so. */
  deny?: Behaviour;
  /** A kind of place, a choice of time, or which of several places with the same name. */
  where?: WhereChoice;
  time?: TimeChoice;
  pick?: number;
  forget?: 'behaviours' | 'words' | 'where' | 'when' | 'message';
  /** Answers the question of the interview without words, or with what was told before. */
  answer?: { topic: Topic; state: Exclude<AnswerState, 'told'> };
  by?: WrittenBy;
  rung?: Rung;
  wish?: Wishes;
  terms?: Partial<ContactTerms>;
  /** Says whether the talk with the officer helped. */
  opinion?: Opinion;
  /** From here on only where, when and what next are asked. */
  gentle?: true;
  /** Takes a line out of what goes, or puts it back. */
  take?: string;
}

export interface Option extends Effect {
  id: string;
  to: Target;
  /** Key of the label when it is not `flow.step.id`. */
  label?: string;
  /** The label itself, for an option that comes from what was told. */
  said?: string;
  /** A typed "no" means this one, where no option is called so. */
  negative?: true;
  /** Shown only when this holds. */
  when?: Condition;
  /** Key of a sentence that is said before what comes next. */
  lead?: string;
}

/** A link that calls a number; not an answer. */
export interface Call {
  id: string;
  number: string;
  /** Key of the label when it is not `flow.step.id`. */
  label?: string;
}

/**
 * What happens with words that are no option: `account` understands them as what happened; `words` keeps them;
 * `message` is a message for an officer; `code` is a return code; `sent` goes to the desk by itself; `where` and `when`
 * are read as a place and a time. `answer` answers the question of the interview that `topic` names, word for word;
 * `more` adds to it; `name`, `contact` and `notseenby` are what they say.
 */
export interface FreeText {
  as:
    | 'account'
    | 'words'
    | 'message'
    | 'code'
    | 'sent'
    | 'where'
    | 'when'
    | 'answer'
    | 'more'
    | 'name'
    | 'contact'
    | 'notseenby';
  topic?: Topic;
  to: Target;
}

export interface Say {
  kind: 'say';
  text?: string;
  view?: View;
  to: Target;
}

export interface Ask {
  kind: 'ask';
  text?: string;
  view?: View;
  calls?: readonly Call[];
  options: readonly Option[];
  free?: FreeText;
  /** A client that can shows a picker; what is picked comes back as free text, files as files. */
  input?: 'datetime' | 'files';
  /** Where files that come with an answer lead; elsewhere files are not taken. */
  files?: Target;
  /** Options that come before the flow's own. */
  list?: ListName;
  /** What the options of the list all lead to, where they do not say it themselves. */
  listTo?: readonly Target[];
  /** Who comes back here after an interruption has answered it when this holds, and goes on. */
  answered?: { when: Condition; to: Target };
  /** An end of the road: must offer help and a way on. */
  closing?: true;
}

export interface Branch {
  kind: 'branch';
  cases: readonly { when: Condition; to: Target }[];
  otherwise: Target;
}

export interface Act {
  kind: 'act';
  action: Action;
  /** Every outcome that the action can have. */
  outcomes: Readonly<Record<string, Target>>;
}

export type Step = Say | Ask | Branch | Act;

export interface Flow {
  id: string;
  /** Where the flow begins, and where it goes on when a step vanished in a deploy. */
  start: string;
  /** Put on top of another flow and resumes it. */
  interrupts?: true;
  steps: Readonly<Record<string, Step>>;
}

export interface Place {
  flow: string;
  step: string;
}

export const RESUME = '@resume';

/** `flow.step` of a target seen from a flow; undefined for {@link RESUME}. */
export function resolveTarget(from: string, target: Target): Place | undefined {
  if (target === RESUME) return undefined;
  const [first = '', second] = target.split('.');
  return second === undefined ? { flow: from, step: first } : { flow: first, step: second };
}

/** Text keys of a step and of an option. */
export function stepText(place: Place, step: Say | Ask): string {
  return step.text ?? `${place.flow}.${place.step}`;
}

export function optionText(place: Place, option: { id: string; label?: string }): string {
  return option.label ?? `${place.flow}.${place.step}.${option.id}`;
}

/** The stable id that an option's button carries: unique over all flows, so that a button of an earlier question is known. */
export function optionValue(place: Place, option: { id: string }): string {
  return `${place.flow}.${place.step}.${option.id}`;
}
