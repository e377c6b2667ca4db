/** How the desk reaches the resident: the bot's channels implement it. */
import type { Unit } from '../conversations/unit.js';

export interface HandoffStatus {
  state: 'accepted' | 'failed' | 'completed';
  officer?: string;
  ending?: 'returned' | 'closed';
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
}
