/** Data keys of conversations: made, unwrapped and forgotten here, so that nobody else handles a bare key. */
import { LRUCache } from 'lru-cache';
import type { Keyring } from '../privacy/keys.js';
import { makeKey, open, openBytes, seal } from '../privacy/seal.js';
import type { ConversationRecord, KeyName } from '../store/records.js';

/** The key was destroyed or never made: what it sealed is gone for good. */
export class KeyGoneError extends Error {
  constructor(readonly key: KeyName) {
    super(`the ${key} key of this conversation is gone`);
    this.name = 'KeyGoneError';
  }
}

/** Keys in memory at the same time; an unwrapped key is 32 bytes. */
const CACHED_KEYS = 5000;

export class ConversationKeys {
  readonly #cache = new LRUCache<string, Buffer>({ max: CACHED_KEYS });

  constructor(private readonly keyring: Keyring) {}

  /** Makes a key and puts it, wrapped, into the record. */
  make(conversationId: string, record: ConversationRecord, name: KeyName): void {
    record.wrappedKeys[name] = this.keyring.wrap(makeKey(), place(conversationId, name));
  }

  seal(
    conversationId: string,
    record: ConversationRecord,
    name: KeyName,
    plain: string | Uint8Array,
    belongsTo: string,
  ): string {
    return seal(this.#key(conversationId, record, name), plain, belongsTo);
  }

  /** @throws KeyGoneError after erasing, SealError when the bytes were changed. */
  open(
    conversationId: string,
    record: ConversationRecord,
    name: KeyName,
    sealed: string,
    belongsTo: string,
  ): string {
    return open(this.#key(conversationId, record, name), sealed, belongsTo);
  }

  openBytes(
    conversationId: string,
    record: ConversationRecord,
    name: KeyName,
    sealed: string,
    belongsTo: string,
  ): Buffer {
    return openBytes(this.#key(conversationId, record, name), sealed, belongsTo);
  }

  #key(conversationId: string, record: ConversationRecord, name: KeyName): Buffer {
    const wrapped = record.wrappedKeys[name];
    if (wrapped === undefined) throw new KeyGoneError(name);
    let key = this.#cache.get(wrapped);
    if (key === undefined) {
      key = this.keyring.unwrap(wrapped, place(conversationId, name));
      this.#cache.set(wrapped, key);
    }
    return key;
  }
}

function place(conversationId: string, name: KeyName): string {
  return `conversations/${conversationId}#${name}`;
}
