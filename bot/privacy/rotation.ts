/**
 * Changes the master key and the sealing root. Both the old and the new master key open the data until everything is
 * sealed by the new root and the new key is in its place; so it can be cut off at any moment and run again.
 */
import type { Store, Stored, Write } from '../store/ports.js';
import { COLLECTIONS, type CollectionName, type Collections } from '../store/records.js';
import { KeyChange, type LeaseOptions } from './in-use.js';
import { KEYRING, NEXT_KEYRING, openRoots, sealedRoots } from './keyring-record.js';
import { Keyring, type Roots } from './keys.js';
import { makeKey, SealError } from './seal.js';

/** Who seals a field: the keyring at a place of the record, or the data key of a case or conversation. */
type SealedBy = 'data key' | { wrapped: (id: string) => string } | { sealed: (id: string) => string };

type SealedFieldOf<T> = keyof T & (`sealed${string}` | 'wrappedKeys');
type KeysOf<T> = T extends { wrappedKeys: infer K } ? keyof K : never;

/**
 * Every sealed field of every collection, and by whom it is sealed. A field named `sealed…` or in `wrappedKeys` that
 * is missing here does not compile; so nothing is forgotten when the root changes.
 */
const SEALED: {
  [C in CollectionName]: {
    [F in Exclude<SealedFieldOf<Collections[C]>, 'wrappedKeys'>]: SealedBy;
  } & { [K in KeysOf<Collections[C]> as `wrappedKeys.${K}`]: SealedBy };
} = {
  conversations: {
    'wrappedKeys.private': { wrapped: (id) => `conversations/${id}#private` },
    'wrappedKeys.shared': { wrapped: (id) => `conversations/${id}#shared` },
    sealedReference: { sealed: (id) => `conversations/${id}#reference` },
  },
  cases: {
    // By the return code alone: nobody here can open it, and no master key is in it.
    'wrappedKeys.code': 'data key',
    'wrappedKeys.desk': { wrapped: (id) => `cases/${id}#desk-key` },
    sealedContent: 'data key',
    sealedDesk: 'data key',
  },
  officers: {
    sealedNames: { sealed: (id) => `officers/${id}#names` },
    sealedTotpSecret: { sealed: (id) => `officers/${id}#totp` },
  },
  setupLinks: {
    sealedUsername: { sealed: (id) => `setupLinks/${id}#username` },
    sealedTotpSecret: { sealed: (id) => `setupLinks/${id}#totp` },
  },
  signIns: { sealedAttempt: { sealed: (id) => `signIns/${id}#attempt` } },
  progress: { sealedProgress: { sealed: (id) => `progress/${id}#progress` } },
  secrets: { sealedValue: { sealed: (id) => `secrets/${id}` } },
  messages: { sealedActivity: 'data key' },
  states: { sealedState: 'data key' },
  handoffs: { sealedShared: 'data key', sealedFindings: 'data key', sealedWish: 'data key' },
  files: { sealedName: 'data key', sealedDigest: 'data key', sealedBytes: 'data key' },
  evidence: { sealedAbout: 'data key' },
  evidenceBytes: { sealedBytes: 'data key' },
  deliveries: {},
  sessions: {},
  emergencyUses: {},
  returnCodes: {},
  audit: {},
  leases: {},
  usedTickets: {},
  counters: {},
  tallies: {},
  notices: {},
  looks: {},
  watches: {},
  deskSettings: {},
};

/** Sealed by the master key itself. */
const BY_THE_MASTER_KEY: ReadonlySet<string> = new Set([`secrets/${KEYRING}`, `secrets/${NEXT_KEYRING}`]);
const BATCH = 100;

/** Where the master key lives, and how a new one gets there. */
export interface MasterKeyPlace {
  /** The new key that an interrupted change had made, when it is still there, else one that is made now. */
  next(): Promise<Uint8Array>;
  /** Puts it in the place of the old one. False: a person must do that, and the change is finished with the new key. */
  install(key: Uint8Array): Promise<boolean>;
}

export interface Rotation {
  store: Store;
  /** The key that opens the data now. */
  master: Uint8Array;
  place: MasterKeyPlace;
  /** Go on although some values open with no key; they stay as they are, and stay lost. */
  leaveUnreadable?: boolean;
  lease?: LeaseOptions;
}

/** `awaiting`: the new key was handed over, and either key opens the data until this runs again with the new one. */
export interface RotationOutcome {
  state: 'finished' | 'awaiting';
  /** Values that were sealed anew by this run. */
  moved: number;
}

/** Values that no root opens; the old root is kept, and nothing is dropped. */
export class UnreadableError extends Error {
  constructor(readonly fields: readonly string[]) {
    super(
      `${String(fields.length)} values open with no key and were left as they are; the old key still opens the rest. Restore them from a backup, or run this again with --leave-unreadable: ${fields.slice(0, 10).join(', ')}`,
    );
    this.name = 'UnreadableError';
  }
}

/**
 * Changes the keys, or goes on with a change that was cut off.
 * @throws DataInUseError while anything uses the data, UnreadableError, MasterKeyError, StoreError
 */
export async function rotate(rotation: Rotation): Promise<RotationOutcome> {
  const { store, master, place } = rotation;
  const change = await KeyChange.begin(store, rotation.lease);
  try {
    const opened = await openRoots(store, master);
    if (opened.by === 'next') return { state: 'finished', moved: await finish(rotation, change, master) };
    const next = await place.next();
    const roots = withNewRoot(opened.roots);
    await change.commit([
      putSecret(KEYRING, master, roots, opened.versions.current),
      putSecret(NEXT_KEYRING, next, roots, opened.versions.next),
    ]);
    const moved = await resealAll(rotation, change, new Keyring(roots));
    if (!(await place.install(next))) return { state: 'awaiting', moved };
    return { state: 'finished', moved: moved + (await finish(rotation, change, next)) };
  } finally {
    // When the store is gone too, the lease runs out by itself, and the first error is the one to show.
    await change.end().catch(() => undefined);
  }
}

/** Drops the old root and the old master key, once nothing needs them. @returns how many values still did */
async function finish(rotation: Rotation, change: KeyChange, master: Uint8Array): Promise<number> {
  const { roots, versions } = await openRoots(rotation.store, master);
  const keyring = new Keyring(roots);
  let total = 0;
  for (;;) {
    const moved = await resealAll(rotation, change, keyring);
    total += moved;
    if (moved === 0) break;
  }
  await change.commit([
    putSecret(KEYRING, master, keyring.newest(), versions.current),
    { kind: 'delete', collection: 'secrets', id: NEXT_KEYRING },
  ]);
  return total;
}

function withNewRoot(roots: Roots): Roots {
  const [newest, older] = roots.sealing;
  if (older !== undefined) return roots;
  const root = { version: newest.version + 1, wrapping: makeKey(), sealing: makeKey() };
  return { ...roots, sealing: [root, newest] };
}

function putSecret(id: string, master: Uint8Array, roots: Roots, ifVersion: number): Write {
  return { kind: 'put', collection: 'secrets', id, value: sealedRoots(master, roots), ifVersion };
}

/** @returns how many values were sealed by an older root. @throws UnreadableError after the rest was done */
async function resealAll(
  { store, leaveUnreadable = false }: Rotation,
  change: KeyChange,
  keyring: Keyring,
): Promise<number> {
  const unreadable: string[] = [];
  let moved = 0;
  for (const collection of Object.keys(COLLECTIONS) as CollectionName[]) {
    if (Object.values<SealedBy>(SEALED[collection]).every((by) => by === 'data key')) continue;
    let writes: Write[] = [];
    for (const kept of await store.find(collection, {})) {
      const { changed, failed, value } = resealed(collection, kept, keyring);
      unreadable.push(...failed);
      if (changed > 0)
        writes.push({ kind: 'put', collection, id: kept.id, value, ifVersion: kept.version } as Write);
      moved += changed;
      if (writes.length < BATCH) continue;
      await change.commit(writes);
      writes = [];
    }
    if (writes.length > 0) await change.commit(writes);
  }
  if (unreadable.length > 0 && !leaveUnreadable) throw new UnreadableError(unreadable);
  return moved;
}

/** A record with what the keyring sealed in it sealed by the newest root. */
function resealed(
  collection: CollectionName,
  { id, value: kept }: Stored<Collections[CollectionName]>,
  keyring: Keyring,
): { value: unknown; changed: number; failed: string[] } {
  const value = structuredClone(kept) as unknown as Record<string, unknown>;
  const failed: string[] = [];
  let changed = 0;
  if (BY_THE_MASTER_KEY.has(`${collection}/${id}`)) return { value, changed, failed };
  for (const [path, by] of Object.entries<SealedBy>(SEALED[collection])) {
    const [holder, field] = path.startsWith('wrappedKeys.')
      ? [value['wrappedKeys'] as Record<string, unknown>, path.slice('wrappedKeys.'.length)]
      : [value, path];
    const before = holder[field];
    if (by === 'data key' || typeof before !== 'string') continue;
    try {
      const after =
        'wrapped' in by ? keyring.rewrap(before, by.wrapped(id)) : keyring.reseal(before, by.sealed(id));
      if (after === undefined) continue;
      holder[field] = after;
      changed++;
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      failed.push(`${collection}/${id}#${path}`);
    }
  }
  return { value, changed, failed };
}
