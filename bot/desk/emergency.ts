/**
 * The account for an emergency. Each use stands in the audit, in the log without a name, and on every console until a
 * supervisor puts it away; who used it cannot.
 */
import { randomUUID } from 'node:crypto';
import { ApiError } from '../http/errors.js';
import { ConflictError, type Store } from '../store/ports.js';
import type { Audit } from './audit.js';
import type { Officer } from './officers.js';
import { may } from './rights.js';

const SHOWN = 20;

export interface EmergencyParts {
  store: Store;
  audit: Pick<Audit, 'write'>;
  now: () => Date;
  /** To the log. */
  warn: (message: string) => void;
}

export class Emergency {
  constructor(private readonly parts: EmergencyParts) {}

  /** Before the emergency account gets its session: what cannot be told does not happen. */
  async used(officer: Officer): Promise<void> {
    const { store, audit, now, warn } = this.parts;
    await audit.write({ actor: officer.id, action: 'break-glass', subject: officer.id, result: 'done' });
    await store.commit([
      {
        kind: 'put',
        collection: 'emergencyUses',
        id: randomUUID(),
        value: { at: now().toISOString(), officerId: officer.id },
        ifVersion: 0,
      },
    ]);
    warn('the emergency account was used');
  }

  /** Uses that nobody has put away, newest first. */
  async uses(): Promise<{ id: string; at: string }[]> {
    const kept = await this.parts.store.find('emergencyUses', {
      order: { field: 'at', direction: 'descending' },
      limit: SHOWN,
    });
    return kept.map(({ id, value }) => ({ id, at: value.at }));
  }

  mayPutAway({ value }: Officer): boolean {
    return may(value.role, 'supervise') && value.breakGlass !== true;
  }

  /** @throws ApiError NotAllowed */
  async putAway(officer: Officer, id: string): Promise<void> {
    const allowed = this.mayPutAway(officer);
    const kept = await this.parts.store.get('emergencyUses', id);
    if (allowed && kept === undefined) return;
    await this.parts.audit.write({
      actor: officer.id,
      action: 'break-glass-seen',
      subject: kept?.value.officerId ?? '-',
      result: allowed ? 'done' : 'refused',
    });
    if (!allowed) throw new ApiError('NotAllowed');
    try {
      await this.parts.store.commit([{ kind: 'delete', collection: 'emergencyUses', id }]);
    } catch (error) {
      // A colleague was first.
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}
