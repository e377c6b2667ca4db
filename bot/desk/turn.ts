/** What an officer does is one turn of the conversation that the handoff belongs to. */
import { ConversationGoneError, type Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import { ApiError } from '../http/errors.js';
import { ConflictError, type Stored } from '../store/ports.js';
import type { HandoffRecord } from '../store/records.js';

/** What was left and a talk of the same conversation may have different owners: neither reads the other. */
export function leftMessageOf({ id, value }: Stored<HandoffRecord>): string | undefined {
  return value.kind === 'later' ? id : undefined;
}

/**
 * Runs `work` alone on the handoff's conversation and commits what it gathered; again when the case changed
 * meanwhile from elsewhere, such as by the resident behind the code. @throws ApiError Ended, and what `work` throws
 */
export async function deskTurn<T>(
  turns: Turns,
  handoff: Stored<HandoffRecord>,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await turns.run(handoff.value.conversationId, (unit) => {
        unit.leftMessage = leftMessageOf(handoff);
        return work(unit);
      });
    } catch (error) {
      if (error instanceof ConversationGoneError) throw new ApiError('Ended');
      if (!(error instanceof ConflictError) || error.collection !== 'cases') throw error;
    }
  }
}
