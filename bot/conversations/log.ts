/** Reading the message log: for the resident, for the desk, for a transcript. */
import type { Store } from '../store/ports.js';
import type { ConversationRecord, MessageRecord } from '../store/records.js';
import { KeyGoneError, type ConversationKeys } from './keys.js';
import { messageFrom, type Message } from './message.js';
import type { RecentMessages } from './recent.js';

export type Reader = 'resident' | 'desk';

export class MessageLog {
  constructor(
    private readonly store: Store,
    private readonly keys: ConversationKeys,
    private readonly recent?: RecentMessages,
  ) {}

  /** What one reader may see after `after`, in order. Messages whose key was destroyed are no longer there. */
  async read(
    conversationId: string,
    record: ConversationRecord,
    reader: Reader,
    after: number,
  ): Promise<Message[]> {
    if (record.lastSeq <= after) return [];
    const messages =
      this.recent?.read(conversationId, record, after) ?? (await this.#stored(conversationId, record, after));
    return messages.filter(({ audience }) => audience === 'both' || audience === reader);
  }

  async #stored(conversationId: string, record: ConversationRecord, after: number): Promise<Message[]> {
    const kept = await this.store.find('messages', {
      where: { conversationId },
      after: { field: 'seq', value: after },
      order: { field: 'seq', direction: 'ascending' },
    });
    return kept
      .map(({ id, value }) => this.#open(conversationId, record, id, value))
      .filter((message) => message !== undefined);
  }

  #open(
    conversationId: string,
    record: ConversationRecord,
    id: string,
    value: MessageRecord,
  ): Message | undefined {
    try {
      return messageFrom(
        value,
        this.keys.open(conversationId, record, value.key, value.sealedActivity, `messages/${id}`),
      );
    } catch (error) {
      if (error instanceof KeyGoneError) return undefined;
      throw error;
    }
  }
}
