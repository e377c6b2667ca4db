/** Who may know of what: a talk is its owner's alone, and what is walled off is not there for who is not named. */
import { ApiError } from '../http/errors.js';
import type { Store, Stored } from '../store/ports.js';
import type { HandoffRecord } from '../store/records.js';
import type { Audit } from './audit.js';
import type { OwnReason } from './audit-entry.js';
import type { Officer } from './officers.js';

/** Whether an officer may know of cases that concern the police or the desk. A supervisor is no exception. */
export type WalledFor = (officer: Officer) => boolean;

export const walledForNobody: WalledFor = () => false;

/**
 * @param named officers whom the zone named (setting WALLED_OFFICERS): by user name, and those of a provider by the id
 * of their account, because there a name can be changed and given to somebody else
 */
export function walledFor(named: readonly string[]): WalledFor {
  const names = new Set(named.map((name) => name.toLowerCase()));
  return ({ id, value }) => names.has(value.provider === undefined ? value.username : id);
}

/** What reads words of a resident, and so stands in the audit with why. */
const READING: ReadonlySet<string> = new Set(['read', 'file', 'history', 'understood-read', 'translate']);

/** A talk that was taken from the line, a message or case that lay there for an officer, or what a colleague gave on. */
export function reasonOf({ value }: Stored<HandoffRecord>): OwnReason {
  if (value.handedOnBy !== undefined) return 'transfer';
  return value.kind === 'talk' ? 'own-talk' : 'assigned';
}

export class Ownership {
  constructor(
    private readonly store: Store,
    private readonly audit: Pick<Audit, 'write'>,
    private readonly walledFor: WalledFor,
  ) {}

  mayKnow(officer: Officer, handoff: Stored<HandoffRecord>): boolean {
    return handoff.value.walled !== true || this.walledFor(officer);
  }

  owns(officer: Officer, handoff: Stored<HandoffRecord>): boolean {
    const { state, officerId } = handoff.value;
    return state === 'assigned' && officerId === officer.id && this.mayKnow(officer, handoff);
  }

  /** @param action what to put into the audit when it is refused. @throws ApiError NotFound */
  async known(officer: Officer, handoffId: string, action: string): Promise<Stored<HandoffRecord>> {
    const handoff = await this.store.get('handoffs', handoffId);
    if (handoff === undefined) throw new ApiError('NotFound');
    if (this.mayKnow(officer, handoff)) return handoff;
    await this.audit.write({ actor: officer.id, action, subject: handoffId, result: 'refused' });
    throw new ApiError('NotFound');
  }

  /**
   * @param action what to put into the audit; refusals are always put there.
   * @throws ApiError NotYours, NotFound
   */
  async owned(officer: Officer, handoffId: string, action?: string): Promise<Stored<HandoffRecord>> {
    const handoff = await this.known(officer, handoffId, action ?? 'work');
    const owns = this.owns(officer, handoff);
    if (action !== undefined || !owns) {
      await this.audit.write({
        actor: officer.id,
        action: action ?? 'work',
        subject: handoffId,
        ...(owns && READING.has(action ?? '') ? { reason: reasonOf(handoff) } : {}),
        result: owns ? 'done' : 'refused',
      });
    }
    if (!owns) throw new ApiError('NotYours');
    return handoff;
  }
}
