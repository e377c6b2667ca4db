/** Records to try things with, and small helpers of the contract. */
import type { Query, Store, Write } from '../../../bot/store/ports.js';
import {
  COLLECTIONS,
  type CollectionName,
  type ConversationRecord,
  type HandoffRecord,
  type MessageRecord,
  type OfficerRecord,
} from '../../../bot/store/records.js';

const AT = '2026-03-01T10:00:00.000Z';

export function conversation(change: Partial<ConversationRecord> = {}): ConversationRecord {
  return {
    channelId: 'directline',
    userHash: 'hash',
    phase: 'bot',
    language: 'nl',
    entry: 'poster',
    lastSeq: 0,
    createdAt: AT,
    lastSeenAt: AT,
    failures: 0,
    wrappedKeys: { private: 'wrapped' },
    ...change,
  };
}

export function message(change: Partial<MessageRecord> = {}): MessageRecord {
  return {
    conversationId: 'c1',
    seq: 1,
    author: 'bot',
    audience: 'both',
    at: AT,
    key: 'private',
    sealedActivity: 'sealed',
    ...change,
  };
}

export function handoff(change: Partial<HandoffRecord> = {}): HandoffRecord {
  return {
    conversationId: 'c1',
    reference: 'R-2F7',
    state: 'waiting',
    kind: 'talk',
    language: 'fr',
    entry: 'site',
    requestedAt: AT,
    danger: false,
    sealedShared: 'sealed',
    fromSeq: 1,
    readSeq: 0,
    residentSeq: 0,
    ...change,
  };
}

export function officer(change: Partial<OfficerRecord> = {}): OfficerRecord {
  return {
    usernameHash: 'an.officer',
    sealedNames: 'An',
    role: 'officer',
    passwordHash: 'hash',
    sealedTotpSecret: 'sealed',
    lastTotpStep: 0,
    disabled: false,
    onDuty: true,
    createdAt: AT,
    ...change,
  };
}

/** A put of a lease, the smallest record, for tests that do not care what is stored. */
export function putLease(id: string, holder = 'node', ifVersion?: number): Write {
  const put = { kind: 'put', collection: 'leases', id, value: { holder, expiresAt: AT } } as const;
  return ifVersion === undefined ? put : { ...put, ifVersion };
}

export function putMessage(id: string, change: Partial<MessageRecord> = {}): Write {
  return { kind: 'put', collection: 'messages', id, value: message(change) };
}

/** A value as it might come in from the network: of whatever shape, taken for what the types promise. */
// The caller says what it passes for: that is the point.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function untyped<T>(json: string): T {
  return JSON.parse(json) as T;
}

export async function idsOf<C extends CollectionName>(
  store: Store,
  collection: C,
  query: Query<C>,
): Promise<string[]> {
  return (await store.find(collection, query)).map(({ id }) => id);
}

export function collectionNames(): CollectionName[] {
  return Object.keys(COLLECTIONS).filter((name): name is CollectionName => Object.hasOwn(COLLECTIONS, name));
}

/** Deletes every record. */
export async function empty(store: Store): Promise<void> {
  const writes: Write[] = [];
  for (const collection of collectionNames()) {
    for (const id of await idsOf(store, collection, {})) writes.push({ kind: 'delete', collection, id });
  }
  await store.commit(writes);
}

/** Waits until a condition holds; fails with what was last seen. */
export async function eventually<T>(look: () => T | Promise<T>, isThere: (seen: T) => boolean): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`did not happen; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What came of each promise: undefined when it went well, else the error. */
export async function errorsOf(promises: readonly Promise<unknown>[]): Promise<unknown[]> {
  const results = await Promise.allSettled(promises);
  return results.map((result): unknown => (result.status === 'rejected' ? result.reason : undefined));
}
