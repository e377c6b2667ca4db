/** Messages left for an officer, and coming back to them with the code: only what is new, never the old words. */
import type { MessageLog } from '../conversations/log.js';
import { ConversationGoneError, TooManyTurnsError, type Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import type { Handoffs } from '../desk/handoffs.js';
import type { SharedItem } from '../desk/shared.js';
import { ApiError } from '../http/errors.js';
import { Pace } from '../http/pacing.js';
import type { Keyring } from '../privacy/keys.js';
import type { Store } from '../store/ports.js';
import { locate, makeCode } from './return-codes.js';

export interface LeftMessagesParts {
  store: Store;
  turns: Turns;
  log: MessageLog;
  handoffs: Handoffs;
  keyring: Keyring;
  keepCodeDays: number;
  now: () => Date;
}

export interface CodeStatus {
  locator: string;
  state: 'received' | 'read' | 'answered';
  newAnswers: string[];
}

/** Wrong codes that one talk may try in ten minutes; nobody else is slowed by it. */
const GUESSES = 10;
const GUESS_SECONDS = 600;

export class LeftMessages {
  readonly #guesses = new Pace(GUESSES, GUESS_SECONDS);

  constructor(private readonly parts: LeftMessagesParts) {}

  /** Keeps the message for the desk. @returns the code's words, shown once */
  async leave(unit: Unit, message: string, shared: readonly SharedItem[]): Promise<string[]> {
    const handoffId = await this.parts.handoffs.leave(unit, shared);
    const activity = { type: 'message', id: '', timestamp: unit.now.toISOString(), text: message };
    unit.append(
      { author: 'resident', audience: 'desk', content: { activity, leftMessage: handoffId } },
      'shared',
    );
    const code = makeCode();
    const locator = locate(this.parts.keyring, code.join(' '));
    if (locator === undefined) throw new Error('a code that was just made must be one');
    unit.put(
      'returnCodes',
      locator,
      { conversationId: unit.conversationId, handoffId, expiresAt: this.#expiry() },
      0,
    );
    return code;
  }

  /** What is new behind a code. Unknown, expired and malformed codes answer alike. */
  async open(unit: Unit, typed: string): Promise<CodeStatus | undefined> {
    const locator = locate(this.parts.keyring, typed);
    if (locator === undefined || !(await this.#mayGuess(unit))) return undefined;
    const found = await this.#find(locator);
    if (found === undefined) return undefined;
    const { code, handoff, conversation } = found;
    const messages = await this.parts.log.read(
      code.value.conversationId,
      conversation.value,
      'desk',
      Math.max(handoff.value.residentSeq, handoff.value.fromSeq - 1),
    );
    const answers = messages.filter(
      (message) => message.author === 'officer' && message.leftMessage === handoff.id,
    );
    const last = answers.at(-1)?.seq;
    unit.put('returnCodes', locator, { ...code.value, expiresAt: this.#expiry() });
    if (last !== undefined)
      unit.put('handoffs', handoff.id, { ...handoff.value, residentSeq: last }, handoff.version);
    const { firstAnswerAt, takenAt } = handoff.value;
    return {
      locator,
      state: firstAnswerAt !== undefined ? 'answered' : takenAt !== undefined ? 'read' : 'received',
      newAnswers: answers.map(({ activity }) => activity.text ?? ''),
    };
  }

  /** Adds a message to what was left. @returns false when it is gone meanwhile or cannot be saved now */
  async writeBack(locator: string, message: string): Promise<boolean> {
    const found = await this.#find(locator);
    if (found === undefined) return false;
    try {
      await this.parts.turns.run(found.code.value.conversationId, async (unit) => {
        const activity = { type: 'message', id: '', timestamp: unit.now.toISOString(), text: message };
        unit.append(
          { author: 'resident', audience: 'desk', content: { activity, leftMessage: found.handoff.id } },
          'shared',
        );
        const handoff = await this.parts.store.get('handoffs', found.handoff.id);
        if (handoff?.value.state === 'answered' || handoff?.value.state === 'closed') {
          const { toSeq: _end, expiresAt: _due, endedAt: _ended, ...value } = handoff.value;
          unit.put('handoffs', handoff.id, { ...value, state: 'later' }, handoff.version);
        }
      });
      return true;
    } catch (error) {
      if (error instanceof ConversationGoneError || error instanceof TooManyTurnsError) return false;
      throw error;
    }
  }

  async #find(locator: string) {
    const code = await this.parts.store.get('returnCodes', locator);
    if (code === undefined || Date.parse(code.value.expiresAt) < this.parts.now().getTime()) return undefined;
    const handoff = await this.parts.store.get('handoffs', code.value.handoffId);
    const conversation = await this.parts.store.get('conversations', code.value.conversationId);
    return handoff === undefined || conversation === undefined ? undefined : { code, handoff, conversation };
  }

  async #mayGuess(unit: Unit): Promise<boolean> {
    try {
      await this.#guesses.take(unit.conversation.userHash);
      return true;
    } catch (error) {
      if (error instanceof ApiError) return false;
      throw error;
    }
  }

  #expiry(): string {
    return new Date(this.parts.now().getTime() + this.parts.keepCodeDays * 86_400_000).toISOString();
  }
}
