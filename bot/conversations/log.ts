/** Reading the message log: for the resident, for the desk, for a transcript. */
import type { Store } from '../store/ports.js';
import type { ConversationRecord, MessageRecord } from '../store/records.js';
import { KeyGoneError, type ConversationKeys } from './keys.js';
import type { Message, MessageContent } from './message.js';

export type Reader = 'resident' | 'desk';

export class MessageLog {
  constructor(
    private readonly store: Store,
    private readonly keys: ConversationKeys,
  ) {}

  /** What one reader may see after `after`, in order. Messages whose key was destroyed are no longer there. */
  async read(
    conversationId: string,
    record: ConversationRecord,
    reader: Reader,
    after: number,
  ): Promise<Message[]> {
    const kept = await this.store.find('messages', {
      where: { conversationId },
      after: { field: 'seq', value: after },
      order: { field: 'seq', direction: 'ascending' },
    });
    const messages: Message[] = [];
    for (const { id, value } of kept) {
      if (value.audience !== 'both' && value.audience !== reader) continue;
      const message = this.#open(conversationId, record, id, value);
      if (message !== undefined) messages.push(message);
    }
    return messages;
  }

  #open(
    conversationId: string,
    record: ConversationRecord,
    id: string,
    value: MessageRecord,
  ): Message | undefined {
    try {
      const json = this.keys.open(conversationId, record, value.key, value.sealedActivity, `messages/${id}`);
      const content = JSON.parse(json) as MessageContent;
      return {
        ...content,
        seq: value.seq,
        author: value.author,
        audience: value.audience,
        at: value.at,
        ...(value.officerId === undefined ? {} : { officerId: value.officerId }),
      };
    } catch (error) {
      if (error instanceof KeyGoneError) return undefined;
      throw error;
    }
  }
}
