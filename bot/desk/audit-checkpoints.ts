/**
 * Makes checkpoints of the audit and brings them where this server cannot change them. What cannot be delivered waits
 * in order, and an alarm says so: a newer one alone would cover up what was changed meanwhile.
 */
import type { Logger } from 'pino';
import type { Metrics } from '../http/metrics.js';
import type { Keyring } from '../privacy/keys.js';
import type { Store } from '../store/ports.js';
import type { Audit } from './audit.js';
import { CheckpointKey, type Checkpoint } from './audit-checkpoint.js';
import { idOf } from './audit-entry.js';
import type { CheckpointPlace } from './audit-places.js';
import { walkAudit, type Place } from './audit-walk.js';

export interface AuditCheckpointsParts {
  store: Store;
  keyring: Keyring;
  audit: Pick<Audit, 'last'>;
  places: readonly CheckpointPlace[];
  metrics: Pick<Metrics, 'auditBroken' | 'auditCheckpointsWaiting'>;
  log: Pick<Logger, 'error' | 'info'>;
  now: () => Date;
}

interface Delivery {
  place: CheckpointPlace;
  /** What it has not got yet, the oldest first. */
  checkpoints: Checkpoint[];
  failing: boolean;
}

/** As soon as so many entries are new, or after so long when any is. */
const ENTRIES = 100;
const MINUTES = 10;

export class AuditCheckpoints {
  #key: CheckpointKey | undefined;
  #last: Place | undefined;
  #madeAt: number | undefined;
  readonly #waiting: Delivery[];
  #tail: Promise<void> = Promise.resolve();

  constructor(private readonly parts: AuditCheckpointsParts) {
    this.#waiting = parts.places.map((place) => ({ place, checkpoints: [], failing: false }));
  }

  /** Makes a checkpoint when one is due, and delivers what waits. Rounds come one after the other. */
  round({ last = false } = {}): Promise<void> {
    const done = this.#tail.then(() => this.#round(last));
    this.#tail = done.catch(() => undefined);
    return done;
  }

  async #round(last: boolean): Promise<void> {
    if (this.#waiting.length === 0) return;
    const checkpoint = await this.#due(last);
    if (checkpoint !== undefined) for (const { checkpoints } of this.#waiting) checkpoints.push(checkpoint);
    await Promise.all(this.#waiting.map((each) => this.#deliver(each)));
  }

  async #due(last: boolean): Promise<Checkpoint | undefined> {
    const { store, keyring, audit, now } = this.parts;
    const [newest] = await audit.last(1);
    if (this.#madeAt === undefined) this.#last = await this.#known();
    const since = this.#last ?? { seq: 0, hash: '' };
    const seq = newest?.seq ?? 0;
    if (seq === since.seq && newest?.hash === this.#last?.hash) return undefined;
    const time = now().getTime();
    const due =
      last ||
      this.#madeAt === undefined ||
      seq < since.seq ||
      seq - since.seq >= ENTRIES ||
      time - this.#madeAt >= MINUTES * 60_000;
    if (!due) return undefined;
    await this.#look();
    this.#madeAt = time;
    this.#last = newest === undefined ? undefined : { seq, hash: newest.hash };
    if (this.#last === undefined) return undefined;
    this.#key ??= await CheckpointKey.load(store, keyring);
    return this.#key.sign(this.#last, now());
  }

  /** What was there must still be there before a new checkpoint says that it is so. */
  async #look(): Promise<void> {
    const { store, keyring, metrics, log } = this.parts;
    const since = this.#last;
    const kept = since === undefined ? undefined : await store.get('audit', idOf(since.seq));
    const stays = since === undefined || kept?.value.hash === since.hash;
    const holds = stays && (await walkAudit(store, keyring, since)).breaks.length === 0;
    if (holds) return;
    metrics.auditBroken.set(1);
    log.error('the audit was changed outside the service: run npm run audit -- verify');
  }

  /** The newest checkpoint of before the start, when one of the places can tell and it is ours. */
  async #known(): Promise<Place | undefined> {
    const { store, keyring } = this.parts;
    const key = await CheckpointKey.kept(store, keyring);
    for (const { place } of this.#waiting) {
      const newest = await place.newest().catch(() => undefined);
      if (newest !== undefined && key?.signed(newest) === true) return newest;
    }
    return undefined;
  }

  async #deliver(each: Delivery): Promise<void> {
    const { metrics, log } = this.parts;
    const { place, checkpoints } = each;
    try {
      for (let next = checkpoints[0]; next !== undefined; next = checkpoints[0]) {
        await place.deliver(next);
        checkpoints.shift();
      }
      if (each.failing) log.info({ place: place.name }, 'checkpoints of the audit are delivered again');
      each.failing = false;
    } catch {
      if (!each.failing)
        log.error({ place: place.name }, 'a checkpoint of the audit could not be delivered; trying again');
      each.failing = true;
    }
    metrics.auditCheckpointsWaiting.set({ place: place.name }, checkpoints.length);
  }
}
