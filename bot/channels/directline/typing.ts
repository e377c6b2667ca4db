/** Shows a resident that the officer who has their talk is writing to them, on whichever node either of them is. */
import type { Live } from '../../conversations/live.js';
import type { Change, Store } from '../../store/ports.js';
import type { Streams } from './stream.js';

export class OfficerTyping {
  constructor(
    private readonly store: Store,
    private readonly streams: Pick<Streams, 'typing'>,
  ) {}

  /** @returns how to stop */
  follow(live: Live, failed: (error: unknown) => void): () => void {
    return live.onAnything((changes) => {
      this.#tell(changes).catch(failed);
    });
  }

  /** Only the owner's writing: a colleague who has it open writes notes. */
  async #tell(changes: readonly Change[]): Promise<void> {
    for (const { collection, id: officerId, kind } of changes) {
      if (collection !== 'looks' || kind !== 'put') continue;
      const look = (await this.store.get('looks', officerId))?.value;
      if (look?.typing !== true) continue;
      const handoff = (await this.store.get('handoffs', look.handoffId))?.value;
      if (handoff?.kind === 'talk' && handoff.state === 'assigned' && handoff.officerId === officerId)
        this.streams.typing(handoff.conversationId);
    }
  }
}
