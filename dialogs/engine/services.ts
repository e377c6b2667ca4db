/** What the dialogs need from the rest, said in their own words; bot/ answers it. All of it joins the running turn. */
import type { Behaviour, Facts, Language, OpenCase, Opinion, When, Where } from '../facts.js';
import type { Statement } from '../statement.js';
import type { Understanding } from '../understanding/understand.js';
import type { TurnContext } from './sdk.js';

/** What the resident agreed to share, line by line. */
export interface SharedItem {
  /** `age`: under 18, as the person said. */
  kind: 'language' | 'safe' | 'age' | 'what' | 'where' | 'when' | 'words';
  /** As the resident read it before saying yes. */
  text: string;
  /** The same of `what`, `where` and `when` in terms that do not depend on a language. */
  behaviours?: Behaviour[];
  where?: Where;
  when?: When;
}

/** How long what is kept, as the settings say. */
export interface Keeping {
  silenceMinutes: number;
  talkDays: number;
  codeDays: number;
  caseDays: number;
  /** After that, when nobody at the desk can open it any more. */
  lockedDays: number;
}

export interface Situation {
  phase: 'bot' | 'waiting' | 'officer';
  officersOnDuty: number;
  /** People before this one in the line; undefined when not waiting. */
  before: number | undefined;
  waitMinutes: number;
  /** Outside the opening hours: when the desk opens next. */
  opensAt?: Date;
  /** By the clock of the desk; only given with the opening. */
  now?: Date;
  /** An officer opened a case from this talk, and the resident has no code for it yet. */
  talkHasCase?: boolean;
  keeping: Keeping;
  /** How a resident can be reached outside the code: what the zone has configured. */
  reach: readonly ('sms' | 'email')[];
  /** Another question waits beneath this one. */
  interrupted?: boolean;
}

/** What a return code opens. */
export type Opened =
  /** Kept and not sent: only the code opens it, and the talk goes on with it. */
  | { state: 'held'; locator: string; case: OpenCase; statement: Statement; facts: Partial<Facts> }
  /** With the desk: only what is new, never the old words. */
  | {
      state: 'sent';
      locator: string;
      case: OpenCase;
      status: 'received' | 'read' | 'assigned' | 'appointment' | 'pv' | 'closed';
      /** Nothing changed since the last visit. */
      seen: boolean;
      /** What officers wrote since the last visit. */
      newAnswers: string[];
      pvNumber?: string;
      closing?: { reason: string; text?: string };
      appointment?: Appointment;
      /** Whether it can still be taken back: nobody at the desk has opened it. */
      unread: boolean;
      /** Notices go out by the person's terms. */
      reachedOutside: boolean;
    };

/** An appointment that an officer proposed. */
export interface Appointment {
  station: string;
  /** Local time in Brussels. */
  at: string;
  language: Language;
  officer: 'woman' | 'man' | 'any';
  accompanied: boolean;
  answer?: 'yes' | 'no';
}

/** What a resident can keep of what they sent: anyone can check it later. */
export interface Receipt {
  /** Signed text, as JSON. */
  text: string;
  /** SHA-256 of what was received, in hexadecimal. */
  digest: string;
  at: string;
  reference: string;
}

/** Why a file was not taken. */
export type FileRefusal = 'type' | 'empty' | 'toolarge' | 'full' | 'danger' | 'notsaved';

/** What became of the files of a turn. */
export interface FilesTaken {
  taken: { name: string; size: number }[];
  refused: { name: string; reason: FileRefusal }[];
  /** How many the case holds now. */
  together: number;
}

/** All that "count me" keeps. */
export interface Counted {
  behaviours: Behaviour[];
  /** Id of the monitoring neighbourhood. */
  quarter: string | undefined;
  part: 'morning' | 'afternoon' | 'evening' | 'night' | undefined;
  /** When it happened (`2026-11`), when that is one month. */
  happened: string | undefined;
}

export interface Services {
  /** What was understood of this turn's text already, if it was read. */
  understood(context: TurnContext): Understanding | undefined;
  situation(context: TurnContext): Promise<Situation>;
  /** While waiting: lets the desk read what was written in this turn. */
  share(context: TurnContext): void;
  /** Takes the resident out of the line. */
  withdraw(context: TurnContext): Promise<void>;
  /**
   * While waiting: with whom the resident would rather speak; undefined: with whoever comes.
   * @returns whether somebody of whom it is known is on duty now
   */
  wish(context: TurnContext, wish: 'woman' | 'man' | undefined): Promise<boolean>;
  /** Begins a case that goes with the talk unless a code is made or it is sent. */
  beginCase(context: TurnContext, facts: Facts): OpenCase;
  /** Keeps what was told so far in the case, in this turn. */
  keepCase(context: TurnContext, facts: Facts): Promise<void>;
  /** Keeps the case behind a new return code, which alone opens it. @returns the code's parts, shown once */
  holdCase(context: TurnContext, facts: Facts): Promise<string[]>;
  /** Puts a code of digits in the place of the words that were just shown. @returns undefined when they are gone */
  newCode(context: TurnContext, facts: Facts): Promise<string[] | undefined>;
  /**
   * Gives the case to the desk, with a return code where there is none yet. `walled`: it concerns the police or the
   * desk and the zone has set no other place, so nothing was sent.
   */
  sendCase(
    context: TurnContext,
    facts: Facts,
    shared: SharedItem[],
  ): Promise<{ outcome: 'walled' | 'already' } | { outcome: 'sent'; code?: string[]; receipt: Receipt }>;
  /** A code for the case that an officer opened from this talk. @returns undefined when there is none any more */
  codeForTalk(context: TurnContext, facts: Facts): Promise<string[] | undefined>;
  /** Whether a case that concerns the police or the desk can go somewhere. */
  walledGoesSomewhere(): boolean;
  /** Takes back what was left: erased when nobody has opened it, else only asked for. */
  withdrawCase(context: TurnContext, facts: Facts): Promise<'erased' | 'asked' | 'gone'>;
  /** Nothing more is sent to the resident but behind the code. */
  stopContact(context: TurnContext, facts: Facts): Promise<void>;
  answerAppointment(context: TurnContext, facts: Facts, answer: 'yes' | 'no'): Promise<boolean>;
  /** Everything kept under the code, as JSON text; of what was sent, its digests and not its words. */
  exportCase(context: TurnContext, facts: Facts): Promise<string | undefined>;
  /** Takes the files of this turn as evidence, into the case. */
  takeFiles(context: TurnContext, facts: Facts): Promise<FilesTaken>;
  /** A phone number or an address in the form in which it is used; undefined when it is none. */
  readContact(channel: 'sms' | 'email', typed: string): string | undefined;
  /** Whether the words are such as codes are made of: then they are nothing else. */
  looksLikeCode(typed: string): boolean;
  /**
   * Opens what is behind a code. Wrong, malformed, expired and deleted codes answer alike. `work`: too many were
   * tried here; a client that solves the challenge may try at once, others wait.
   */
  openCode(
    context: TurnContext,
    typed: string,
    work: string | undefined,
  ): Promise<
    { outcome: 'opened'; opened: Opened } | { outcome: 'unknown' } | { outcome: 'work'; challenge: string }
  >;
  /** Counts what happened, roughly where and at which part of the day; no words, no person. @returns its name, to take it back */
  countMe(context: TurnContext, counted: Counted): string[];
  /** Takes a count back, while the talk that made it still knows its name. */
  uncount(context: TurnContext, names: string[]): void;
  /** Counts whether a talk with an officer helped: one more in the month, and nothing else. */
  countOpinion(opinion: Opinion, language: Language): void;
  writeBack(context: TurnContext, facts: Facts, message: string): Promise<boolean>;
  /** Erases all that was not sent. */
  erase(context: TurnContext): Promise<void>;
  setLanguage(context: TurnContext, language: Language): void;
  /** Counts that a step was reached; no words, no person. @returns false for a step that is not counted */
  count(step: string): boolean;
}

/** Facts with what the last action brought, for the views. */
export interface Brought {
  code?: string[];
  opened?: Opened;
  receipt?: Receipt;
  files?: FilesTaken;
  /** A text that the client may offer to save: its name and content. */
  download?: { name: string; text: string };
  /** A challenge that the client solves before the code is tried again. */
  work?: string;
  /** What was said so far was erased: clients take it off their screens. */
  cleared?: true;
}

export interface ViewInput {
  facts: Facts;
  situation: Situation;
  brought: Brought;
}
