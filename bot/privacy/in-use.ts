/**
 * Who uses the data. A service or command that holds a keyring says so by a lease in the store that it renews; keys
 * are changed only while there is none, and nobody begins while they are being changed. Either writes its own lease
 * first and looks for the other's then, so that of two that begin together at least one sees the other.
 */
import { randomUUID } from 'node:crypto';
import { ConflictError, StoreError, type Store, type Write } from '../store/ports.js';
import { KEYRING } from './keyring-record.js';

const USERS = 'service/';
const CHANGE = 'keys/change';
/** Long enough for a slow database, short enough to wait for after a power cut. Clocks of nodes differ by less. */
const LEASE_MILLISECONDS = 60_000;
const RENEWALS_A_LEASE = 3;

/** Whether a lease says that somebody works with the keyring; only who holds it, or finds it lapsed, takes it away. */
export function isUse(leaseId: string): boolean {
  return leaseId.startsWith(USERS) || leaseId === CHANGE;
}

/** The data is in use, or its keys are being changed: says what to do. */
export class DataInUseError extends StoreError {}

export interface LeaseOptions {
  now?: () => Date;
  leaseMilliseconds?: number;
}

/** A service or command that works with the keyring. */
export class InUse {
  readonly #id = `${USERS}${randomUUID()}`;
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<void> = Promise.resolve();
  #keyringVersion = 0;

  private constructor(
    private readonly store: Store,
    private readonly options: Required<LeaseOptions>,
    private readonly keysChanged: () => void,
  ) {}

  /**
   * Call before the keyring is opened.
   * @param keysChanged the store was out of reach so long that the keys were changed meanwhile: what is written from
   * now on could not be read again, so the process must stop at once
   * @throws DataInUseError while the keys are being changed
   */
  static async begin(store: Store, keysChanged: () => void, options: LeaseOptions = {}): Promise<InUse> {
    const user = new InUse(store, withDefaults(options), keysChanged);
    await user.#put();
    try {
      await refuseDuringChange(store, user.options);
      user.#keyringVersion = (await store.get('secrets', KEYRING))?.version ?? 0;
    } catch (error) {
      await user.end();
      throw error;
    }
    user.#timer = setInterval(() => {
      user.#renewing = user.#renew().catch(() => undefined);
    }, user.options.leaseMilliseconds / RENEWALS_A_LEASE).unref();
    return user;
  }

  /** Call before the store is closed. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#renewing;
    await this.store.commit([{ kind: 'delete', collection: 'leases', id: this.#id }]);
  }

  async #renew(): Promise<void> {
    const kept = await this.store.get('leases', this.#id);
    const lapsed = kept === undefined || Date.parse(kept.value.expiresAt) <= this.options.now().getTime();
    await this.#put();
    if (!lapsed) return;
    const version = (await this.store.get('secrets', KEYRING))?.version ?? 0;
    // From 0 to 1 is this or another service that kept the first roots.
    if (version !== Math.max(this.#keyringVersion, 1)) this.keysChanged();
  }

  async #put(): Promise<void> {
    await this.store.commit([
      { kind: 'put', collection: 'leases', id: this.#id, value: leaseFor(this.#id, this.options) },
    ]);
  }
}

/** The right to change the keys, held while nobody uses the data. */
export class KeyChange {
  private constructor(
    private readonly store: Store,
    private readonly options: Required<LeaseOptions>,
    private version: number,
  ) {}

  /** @throws DataInUseError when something uses the data, or another change runs */
  static async begin(store: Store, options: LeaseOptions = {}): Promise<KeyChange> {
    const complete = withDefaults(options);
    const kept = await store.get('leases', CHANGE);
    if (kept !== undefined && isLive(kept.value, complete.now())) throw changing(kept.value, complete.now());
    const version = kept?.version ?? 0;
    try {
      await store.commit([renewal(version, complete)]);
    } catch (error) {
      if (error instanceof ConflictError) throw changing(leaseFor(CHANGE, complete), complete.now());
      throw error;
    }
    const change = new KeyChange(store, complete, version + 1);
    const user = await firstUser(store, complete.now());
    if (user !== undefined) {
      await change.end();
      throw new DataInUseError(
        `A service or command uses this data. Stop all of them, then run this again. One that was cut off counts for ${secondsUntil(user, complete.now())} seconds more.`,
      );
    }
    return change;
  }

  /**
   * Commits, if this still holds the right, and holds it on.
   * @throws DataInUseError when something began in the meantime; nothing was written
   */
  async commit(writes: readonly Write[]): Promise<void> {
    try {
      await this.store.commit([renewal(this.version, this.options), ...writes]);
      this.version++;
    } catch (error) {
      if (error instanceof ConflictError)
        throw new DataInUseError(
          'Something began to use the data while its keys were being changed. Stop it, then run this again: it goes on where it was.',
        );
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.store.commit([{ kind: 'delete', collection: 'leases', id: CHANGE }]);
  }
}

/** A lease of a change that was cut off is taken away, so that the change cannot go on unseen. */
async function refuseDuringChange(store: Store, { now }: Required<LeaseOptions>): Promise<void> {
  const change = await store.get('leases', CHANGE);
  if (change === undefined) return;
  if (isLive(change.value, now())) throw changing(change.value, now());
  try {
    await store.commit([{ kind: 'delete', collection: 'leases', id: CHANGE, ifVersion: change.version }]);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    await refuseDuringChange(store, { now, leaseMilliseconds: 0 });
  }
}

async function firstUser(store: Store, now: Date): Promise<{ expiresAt: string } | undefined> {
  const live = await store.find('leases', { after: { field: 'expiresAt', value: now.toISOString() } });
  return live.find(({ id }) => id.startsWith(USERS))?.value;
}

function renewal(version: number, options: Required<LeaseOptions>): Write {
  return {
    kind: 'put',
    collection: 'leases',
    id: CHANGE,
    value: leaseFor(CHANGE, options),
    ifVersion: version,
  };
}

function leaseFor(holder: string, { now, leaseMilliseconds }: Required<LeaseOptions>) {
  return { holder, expiresAt: new Date(now().getTime() + leaseMilliseconds).toISOString() };
}

function isLive(lease: { expiresAt: string }, now: Date): boolean {
  return Date.parse(lease.expiresAt) > now.getTime();
}

function changing(lease: { expiresAt: string }, now: Date): DataInUseError {
  return new DataInUseError(
    `The keys of this data are being changed. Wait until that is done. If it was cut off, this is free again in ${secondsUntil(lease, now)} seconds.`,
  );
}

function secondsUntil({ expiresAt }: { expiresAt: string }, now: Date): string {
  return String(Math.ceil((Date.parse(expiresAt) - now.getTime()) / 1000));
}

function withDefaults(options: LeaseOptions): Required<LeaseOptions> {
  return {
    now: options.now ?? (() => new Date()),
    leaseMilliseconds: options.leaseMilliseconds ?? LEASE_MILLISECONDS,
  };
}
