/** Earlier talks and messages of the same case: of one return code, and of nobody else. */
import type { MessageLog } from '../conversations/log.js';
import type { Message } from '../conversations/message.js';
import type { Store, Stored } from '../store/ports.js';
import type { HandoffRecord, HandoffState } from '../store/records.js';
import type { Audit } from './audit.js';
import type { Officer } from './officers.js';
import { Ownership, type WalledFor } from './ownership.js';
import { leftMessageOf } from './turn.js';

export interface HistoryParts {
  store: Store;
  log: MessageLog;
  audit: Audit;
  walledFor: WalledFor;
}

export interface EarlierTalk {
  handoff: Stored<HandoffRecord>;
  messages: Message[];
}

/** Nobody is in it now: reading it takes nothing from a colleague. */
const OVER: ReadonlySet<HandoffState> = new Set([
  'returned',
  'closed',
  'unanswered',
  'withdrawn',
  'answered',
]);

export class History {
  readonly #ownership: Ownership;

  constructor(private readonly parts: HistoryParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  /**
   * What was with the desk before, newest first; nothing where no case joins it.
   * @throws ApiError NotYours, NotFound
   */
  async of(officer: Officer, handoffId: string): Promise<EarlierTalk[]> {
    const { store, log } = this.parts;
    const own = await this.#ownership.owned(officer, handoffId, 'history');
    const { caseId } = own.value;
    const kept = caseId === undefined ? undefined : await store.get('cases', caseId);
    const conversationId = kept?.value.conversationId;
    const conversation =
      conversationId === undefined ? undefined : await store.get('conversations', conversationId);
    if (conversationId === undefined || conversation === undefined) return [];
    const handoffs = await store.find('handoffs', { where: { conversationId } });
    const earlier = handoffs.filter(
      (handoff) =>
        handoff.id !== handoffId &&
        OVER.has(handoff.value.state) &&
        this.#ownership.mayKnow(officer, handoff),
    );
    const messages =
      earlier.length === 0 ? [] : await log.read(conversationId, conversation.value, 'desk', 0);
    return earlier
      .map((handoff) => ({ handoff, messages: messages.filter((message) => belongs(message, handoff)) }))
      .sort((one, other) => other.handoff.value.requestedAt.localeCompare(one.handoff.value.requestedAt));
  }
}

function belongs({ seq, leftMessage }: Message, handoff: Stored<HandoffRecord>): boolean {
  const { fromSeq, toSeq } = handoff.value;
  return seq >= fromSeq && (toSeq === undefined || seq <= toSeq) && leftMessage === leftMessageOf(handoff);
}
