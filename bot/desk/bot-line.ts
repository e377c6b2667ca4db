/** How the desk reaches the resident: the bot's channels implement it. */
import type { Unit } from '../conversations/unit.js';
import type { Language } from '../store/records.js';

export interface HandoffStatus {
  /** `waiting`: the officer's part is over, and a colleague is to take over. */
  state: 'accepted' | 'waiting' | 'failed' | 'completed';
  officer?: string;
  /** For `accepted`: another officer had the talk before. */
  after?: 'another';
  /** For `waiting`: why. */
  because?: 'transferred' | 'stepped-away' | 'back-in-line';
  /** For `waiting`: the colleague whom it is meant for. */
  colleague?: string;
  ending?: 'returned' | 'closed';
  /** For `completed`: whether the talk helped may be asked. */
  mayAsk?: true;
}

export interface BotLine {
  /** Tells the bot, by `handoff.status`, within the running turn of the conversation. */
  status(unit: Unit, status: HandoffStatus): Promise<void>;
  /** Delivers what an officer wrote, within the running turn. @returns its sequence number */
  deliver(unit: Unit, message: OfficerMessage): Promise<number>;
}

export interface OfficerMessage {
  officerId: string;
  displayName: string;
  text: string;
  /** What the officer wrote, when `text` is a machine's translation of it. */
  original?: Original;
}

/** A text before a machine translated it. */
export interface Original {
  text: string;
  language: Language;
}
