/** What the dialogs need from the rest, said in their own words; bot/ answers it. All of it joins the running turn. */
import type { Behaviour, Facts, Language } from '../facts.js';
import type { Understanding } from '../understanding/understand.js';
import type { TurnContext } from './sdk.js';

/** What the resident agreed to share, line by line. */
export interface SharedItem {
  kind: 'language' | 'safe' | 'what' | 'where' | 'when' | 'words';
  text: string;
}

export interface Situation {
  phase: 'bot' | 'waiting' | 'officer';
  officersOnDuty: number;
  /** People before this one in the line; undefined when not waiting. */
  before: number | undefined;
  waitMinutes: number;
  /** Another question waits beneath this one. */
  interrupted?: boolean;
}

export interface CodeStatus {
  locator: string;
  state: 'received' | 'read' | 'answered';
  /** What officers wrote since the last visit. */
  newAnswers: string[];
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
  /** Leaves a message for an officer. @returns the return code's words, shown once */
  leaveMessage(context: TurnContext, message: string, shared: SharedItem[]): Promise<string[]>;
  /** Whether the words are such as codes are made of: then they are nothing else. */
  looksLikeCode(typed: string): boolean;
  openCode(context: TurnContext, typed: string): Promise<CodeStatus | undefined>;
  /** Counts what happened, roughly where and at which part of the day; no words, no person. */
  countMe(context: TurnContext, counted: Counted): void;
  writeBack(context: TurnContext, locator: string, message: string): Promise<boolean>;
  /** Erases all that was not sent. */
  erase(context: TurnContext): Promise<void>;
  setLanguage(context: TurnContext, language: Language): void;
  /** Counts that a step was reached; no words, no person. @returns false for a step that is not counted */
  count(step: string): boolean;
}

/** Facts with what the last action brought, for the views. */
export interface Brought {
  code?: string[];
  answers?: string[];
  /** What was said so far was erased: clients take it off their screens. */
  cleared?: true;
}

export interface ViewInput {
  facts: Facts;
  situation: Situation;
  brought: Brought;
}
