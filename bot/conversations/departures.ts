/** Somebody left, was gone too long, or asked to erase: what was not sent is destroyed, what was sent is kept. */
import type { Handoffs } from '../desk/handoffs.js';
import type { Store } from '../store/ports.js';
import type { Unit } from './unit.js';

export class Departures {
  constructor(
    private readonly store: Store,
    private readonly handoffs: Handoffs,
    private readonly drafts: { dropDrafts(unit: Unit): Promise<void> },
    private readonly erased: (cause: string) => void,
  ) {}

  /** The talk is over for good. Without anything that was sent, nothing of it stays. */
  async leave(unit: Unit, by: 'resident' | 'silence'): Promise<void> {
    if (unit.conversation.endedAt !== undefined) return;
    const sent = await this.store.count('handoffs', { where: { conversationId: unit.conversationId } });
    await this.handoffs.left(unit);
    await this.drafts.dropDrafts(unit);
    unit.conversation.endedAt = unit.now.toISOString();
    unit.conversation.endedBy = by;
    unit.conversation.phase = 'ended';
    delete unit.conversation.sealedReference;
    unit.erase(sent > 0 ? 'private' : 'conversation');
    unit.onCommitted(() => {
      this.erased(by);
    });
  }

  /** What was not sent is erased; the talk goes on from the beginning. */
  async eraseUnsent(unit: Unit): Promise<void> {
    await this.drafts.dropDrafts(unit);
    unit.eraseMessages();
    unit.onCommitted(() => {
      this.erased('asked');
    });
  }
}
