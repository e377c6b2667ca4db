/**
 * The last messages of busy conversations, as JSON text in memory: whoever just posted reads at once, and need not go
 * through the store and its encryption again. Never the source: what the record in the store does not confirm (place
 * in the log, key) is not taken from here.
 */
import { LRUCache } from 'lru-cache';
import type { ConversationRecord, MessageRecord } from '../store/records.js';
import { messageFrom, type Message } from './message.js';

export interface RecentMessage {
  record: Omit<MessageRecord, 'sealedActivity'>;
  /** The wrapped key it was sealed with: when the conversation has another one, the message is gone. */
  wrappedKey: string | undefined;
  content: string;
}

const CONVERSATIONS = 2000;
const MESSAGES_EACH = 12;

export class RecentMessages {
  readonly #conversations = new LRUCache<string, RecentMessage[]>({ max: CONVERSATIONS });

  /** After the commit. The messages follow each other in the log. */
  add(conversationId: string, messages: readonly RecentMessage[]): void {
    const first = messages[0];
    if (first === undefined) return;
    const before = this.#conversations.get(conversationId) ?? [];
    const follows = before.at(-1)?.record.seq === first.record.seq - 1;
    const kept = follows ? [...before, ...messages] : [...messages];
    this.#conversations.set(conversationId, kept.slice(-MESSAGES_EACH));
  }

  forget(conversationId: string): void {
    this.#conversations.delete(conversationId);
  }

  /** Everything after `after`, or undefined when not all of it is here. */
  read(conversationId: string, conversation: ConversationRecord, after: number): Message[] | undefined {
    const kept = this.#conversations.get(conversationId);
    const first = kept?.[0];
    if (kept === undefined || first === undefined) return undefined;
    if (first.record.seq > after + 1 || kept.at(-1)?.record.seq !== conversation.lastSeq) return undefined;
    return kept
      .filter(
        ({ record, wrappedKey }) => record.seq > after && conversation.wrappedKeys[record.key] === wrappedKey,
      )
      .map(({ record, content }) => messageFrom(record, content));
  }
}
