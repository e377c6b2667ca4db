/**
 * One turn of one conversation at a time: a queue in this process and, where several nodes share a store, a lease in
 * it. BotState always writes with eTag `*`, so this, and not the eTag, keeps turns apart.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError, type Store } from '../store/ports.js';
import type { ConversationRecord } from '../store/records.js';
import type { ConversationKeys } from './keys.js';
import type { RecentMessages } from './recent.js';
import { Unit } from './unit.js';

/** No such conversation, or it was erased. */
export class ConversationGoneError extends Error {
  constructor() {
    super('no such conversation');
    this.name = 'ConversationGoneError';
  }
}

/** So many turns wait for this conversation that another would not be answered in time. */
export class TooManyTurnsError extends Error {
  constructor() {
    super('too many turns are waiting in this conversation');
    this.name = 'TooManyTurnsError';
  }
}

const LONGEST_QUEUE = 40;
const LEASE_MILLISECONDS = 30_000;
/** And up to as much again, so that two nodes do not knock at the same time. */
const LEASE_RETRY_MILLISECONDS = 20;

export interface TurnsOptions {
  /** Several nodes work on the same store. */
  manyNodes: boolean;
  now: () => Date;
  recent?: RecentMessages;
}

export class Turns {
  readonly #queues = new Map<string, { tail: Promise<unknown>; length: number }>();
  readonly #current = new AsyncLocalStorage<Unit>();
  readonly #holder = randomUUID();
  /** Which conversation's turn waits within a turn for another conversation. */
  readonly #waitsFor = new Map<string, string>();

  constructor(
    private readonly store: Store,
    private readonly keys: ConversationKeys,
    private readonly options: TurnsOptions,
  ) {}

  /** The unit of the turn that is running, for code that the SDK calls without a context of ours. */
  get current(): Unit | undefined {
    return this.#current.getStore();
  }

  /** Turns that are running or waiting. */
  get size(): number {
    let size = 0;
    for (const queue of this.#queues.values()) size += queue.length;
    return size;
  }

  /**
   * Runs `work` alone on the conversation and commits what it gathered. Inside a turn of the same conversation it
   * joins that turn. @param fresh the record to begin with when the conversation is new.
   * @throws ConversationGoneError, TooManyTurnsError, StoreError, and whatever `work` throws (then nothing is written).
   */
  async run<T>(
    conversationId: string,
    work: (unit: Unit) => Promise<T>,
    fresh?: ConversationRecord,
  ): Promise<T> {
    const running = this.#current.getStore();
    if (running?.conversationId === conversationId) return work(running);
    if (running !== undefined)
      return this.#within(running.conversationId, conversationId, () =>
        this.#inTurn(conversationId, work, fresh),
      );
    return this.#inTurn(conversationId, work, fresh);
  }

  async #inTurn<T>(
    conversationId: string,
    work: (unit: Unit) => Promise<T>,
    fresh: ConversationRecord | undefined,
  ): Promise<T> {
    return this.#alone(conversationId, async () => {
      const kept = await this.store.get('conversations', conversationId);
      const record = kept?.value ?? fresh;
      if (record === undefined) throw new ConversationGoneError();
      const unit = new Unit(
        conversationId,
        kept?.version ?? 0,
        record,
        this.store,
        this.keys,
        this.options.now(),
        this.options.recent,
      );
      const result = await this.#current.run(unit, () => work(unit));
      await unit.commit();
      return result;
    });
  }

  /** Resolves when no turn runs any more. */
  async drain(): Promise<void> {
    while (this.#queues.size > 0) {
      await Promise.allSettled([...this.#queues.values()].map((queue) => queue.tail));
    }
  }

  /** Two conversations that waited for each other would wait for ever. @throws TooManyTurnsError */
  async #within<T>(outer: string, inner: string, work: () => Promise<T>): Promise<T> {
    for (let next: string | undefined = inner; next !== undefined; next = this.#waitsFor.get(next)) {
      if (next === outer) throw new TooManyTurnsError();
    }
    this.#waitsFor.set(outer, inner);
    try {
      return await work();
    } finally {
      this.#waitsFor.delete(outer);
    }
  }

  async #alone<T>(conversationId: string, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(conversationId) ?? { tail: Promise.resolve(), length: 0 };
    if (queue.length >= LONGEST_QUEUE) throw new TooManyTurnsError();
    this.#queues.set(conversationId, queue);
    queue.length++;
    const before = queue.tail;
    const result = before.then(() => (this.options.manyNodes ? this.#leased(conversationId, work) : work()));
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    queue.tail = settled;
    void settled.then(() => {
      queue.length--;
      if (queue.length === 0) this.#queues.delete(conversationId);
    });
    return result;
  }

  async #leased<T>(conversationId: string, work: () => Promise<T>): Promise<T> {
    await this.#takeLease(conversationId);
    try {
      return await work();
    } finally {
      await this.store.commit([{ kind: 'delete', collection: 'leases', id: conversationId }]);
    }
  }

  async #takeLease(conversationId: string): Promise<void> {
    for (;;) {
      const kept = await this.store.get('leases', conversationId);
      const now = Date.now();
      if (kept === undefined || Date.parse(kept.value.expiresAt) < now) {
        try {
          const value = { holder: this.#holder, expiresAt: new Date(now + LEASE_MILLISECONDS).toISOString() };
          await this.store.commit([
            { kind: 'put', collection: 'leases', id: conversationId, value, ifVersion: kept?.version ?? 0 },
          ]);
          return;
        } catch (error) {
          if (!(error instanceof ConflictError)) throw error;
        }
      }
      await sleep(LEASE_RETRY_MILLISECONDS + randomInt(LEASE_RETRY_MILLISECONDS));
    }
  }
}
