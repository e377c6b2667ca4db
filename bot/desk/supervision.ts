/**
 * Supervision of a colleague's talk: reading along for half an hour, for a reason that stands in the audit, and a word
 * to the officer that the resident never sees. Whoever watches writes nothing to the resident.
 */
import { plainMessage } from '../conversations/message.js';
import type { Turns } from '../conversations/turns.js';
import { ApiError } from '../http/errors.js';
import type { Store, Stored } from '../store/ports.js';
import type { HandoffRecord } from '../store/records.js';
import type { Audit } from './audit.js';
import type { GivenReason } from './audit-entry.js';
import { once } from './deliveries.js';
import type { Officer } from './officers.js';
import { Ownership, type WalledFor } from './ownership.js';
import type { OpenTalk, Talks } from './talks.js';
import { deskTurn } from './turn.js';

export interface SupervisionParts {
  store: Store;
  turns: Turns;
  audit: Audit;
  talks: Pick<Talks, 'open'>;
  walledFor: WalledFor;
  now: () => Date;
}

const MINUTES = 30;

export class Supervision {
  readonly #ownership: Ownership;

  constructor(private readonly parts: SupervisionParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  /** @throws ApiError NotFound, Ended */
  async watch(officer: Officer, handoffId: string, reason: GivenReason): Promise<OpenTalk> {
    const handoff = await this.#running(officer, handoffId);
    await this.#record(officer, handoffId, 'done', reason);
    const expiresAt = new Date(this.parts.now().getTime() + MINUTES * 60_000).toISOString();
    await this.parts.store.commit([
      { kind: 'put', collection: 'watches', id: watchId(officer, handoffId), value: { expiresAt } },
    ]);
    return this.parts.talks.open(handoff, 0);
  }

  /** @throws ApiError NotWatching, NotFound, Ended */
  async read(officer: Officer, handoffId: string, after: number): Promise<OpenTalk> {
    const handoff = await this.#watched(officer, handoffId);
    // Beginning to watch counts as reading; what comes while it is watched belongs to that.
    if (after === 0) await this.#record(officer, handoffId, 'done');
    return this.parts.talks.open(handoff, after);
  }

  /** @returns its place in the log. @throws ApiError NotWatching, NotFound, Ended */
  async whisper(officer: Officer, handoffId: string, text: string, clientId: string): Promise<number> {
    const watched = await this.#watched(officer, handoffId);
    await this.parts.audit.write({
      actor: officer.id,
      action: 'whisper',
      subject: handoffId,
      result: 'done',
    });
    return deskTurn(this.parts.turns, watched, async (unit) => {
      await this.#running(officer, handoffId);
      return once(unit, `whisper|${handoffId}|${officer.id}|${clientId}`, () =>
        Promise.resolve(
          unit.append(
            {
              author: 'whisper',
              audience: 'desk',
              officerId: officer.id,
              content: { activity: plainMessage(text, unit.now) },
            },
            'shared',
          ),
        ),
      );
    });
  }

  /** A talk that goes on, or waits for the next officer; what was left for later is read by who has it. */
  async #running(officer: Officer, handoffId: string): Promise<Stored<HandoffRecord>> {
    const handoff = await this.#ownership.known(officer, handoffId, 'watch');
    const { kind, state } = handoff.value;
    if (kind === 'talk' && (state === 'assigned' || state === 'waiting')) return handoff;
    await this.#record(officer, handoffId, 'refused');
    throw new ApiError('Ended');
  }

  async #watched(officer: Officer, handoffId: string): Promise<Stored<HandoffRecord>> {
    await this.#ownership.known(officer, handoffId, 'watch');
    const watch = await this.parts.store.get('watches', watchId(officer, handoffId));
    if (watch === undefined || watch.value.expiresAt <= this.parts.now().toISOString()) {
      await this.#record(officer, handoffId, 'refused');
      throw new ApiError('NotWatching');
    }
    return this.#running(officer, handoffId);
  }

  async #record(
    officer: Officer,
    subject: string,
    result: 'done' | 'refused',
    reason?: GivenReason,
  ): Promise<void> {
    const entry = { actor: officer.id, action: 'watch', subject, result } as const;
    await this.parts.audit.write(reason === undefined ? entry : { ...entry, reason });
  }
}

function watchId(officer: Officer, handoffId: string): string {
  return `${handoffId}|${officer.id}`;
}
