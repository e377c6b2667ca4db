/**
 * Everything that one turn changes, gathered and committed at once: the incoming message, the answers, the state of
 * the dialog, the queue. Either all of it is on disk or none.
 */
import type { Author, Collections, ConversationRecord, KeyName, MessageRecord } from '../store/records.js';
import type { Store, Stored, Write } from '../store/ports.js';
import type { ConversationKeys } from './keys.js';
import { messageId, type MessageContent } from './message.js';
import type { RecentMessage, RecentMessages } from './recent.js';

export interface NewMessage {
  author: Author;
  audience: MessageRecord['audience'];
  officerId?: string;
  content: MessageContent;
}

interface Savepoint {
  conversation: string;
  writes: readonly Write[];
  state: string | undefined;
  stateLoaded: boolean;
}

export class Unit {
  conversation: ConversationRecord;
  /** Set while what is said belongs to a message that was left, and to nothing else of this conversation. */
  leftMessage: string | undefined;
  #writes: Write[] = [];
  #state: string | undefined;
  #stateLoaded = false;
  #stateChanged = false;
  #erased: 'conversation' | 'private' | 'unsent' | undefined;
  readonly #committed: (() => void)[] = [];
  /** What the messages of this turn say, by their id, for {@link RecentMessages}. */
  readonly #contents = new Map<string, string>();

  constructor(
    readonly conversationId: string,
    readonly version: number,
    conversation: ConversationRecord,
    private readonly store: Store,
    private readonly keys: ConversationKeys,
    readonly now: Date,
    private readonly recent?: RecentMessages,
  ) {
    this.conversation = conversation;
  }

  /** Which key seals what is said now: the shared one while an officer has the talk, else the resident's own. */
  get openKey(): KeyName {
    return this.conversation.phase === 'officer' ? 'shared' : 'private';
  }

  /** Adds to the message log. @returns the sequence number */
  append(message: NewMessage, key: KeyName): number {
    if (this.conversation.wrappedKeys[key] === undefined)
      this.keys.make(this.conversationId, this.conversation, key);
    const seq = ++this.conversation.lastSeq;
    const id = messageId(this.conversationId, seq);
    const content = JSON.stringify(
      this.leftMessage === undefined
        ? message.content
        : { ...message.content, leftMessage: this.leftMessage },
    );
    this.#contents.set(id, content);
    const value: MessageRecord = {
      conversationId: this.conversationId,
      seq,
      author: message.author,
      audience: message.audience,
      at: this.now.toISOString(),
      key,
      sealedActivity: this.keys.seal(this.conversationId, this.conversation, key, content, `messages/${id}`),
    };
    if (message.officerId !== undefined) value.officerId = message.officerId;
    this.#writes.push({ kind: 'put', collection: 'messages', id, value, ifVersion: 0 });
    return seq;
  }

  /** Lets the desk read what the resident wrote in this turn, with its files, which was private so far. */
  share(): void {
    if (this.conversation.wrappedKeys.shared === undefined)
      this.keys.make(this.conversationId, this.conversation, 'shared');
    this.#writes = this.#writes.map((write) => this.#shared(write));
  }

  #shared(write: Write): Write {
    if (write.kind !== 'put') return write;
    const reseal = (sealed: string, place: string) =>
      this.keys.seal(
        this.conversationId,
        this.conversation,
        'shared',
        this.keys.openBytes(this.conversationId, this.conversation, 'private', sealed, place),
        place,
      );
    if (
      write.collection === 'messages' &&
      write.value.author === 'resident' &&
      write.value.key === 'private'
    ) {
      const sealedActivity = reseal(write.value.sealedActivity, `messages/${write.id}`);
      return { ...write, value: { ...write.value, audience: 'both', key: 'shared', sealedActivity } };
    }
    if (write.collection === 'files' && write.value.key === 'private') {
      const { sealedName, sealedDigest, sealedBytes } = write.value;
      const value = {
        ...write.value,
        key: 'shared' as const,
        sealedName: reseal(sealedName, `files/${write.id}#name`),
        sealedDigest: reseal(sealedDigest, `files/${write.id}#digest`),
        sealedBytes: reseal(sealedBytes, `files/${write.id}#bytes`),
      };
      return { ...write, value };
    }
    return write;
  }

  /** The dialog's state as JSON text, or undefined before the first turn. */
  async readState(): Promise<string | undefined> {
    if (!this.#stateLoaded) {
      const kept = await this.store.get('states', this.conversationId);
      this.#stateLoaded = true;
      if (kept !== undefined && this.conversation.wrappedKeys.private !== undefined) {
        this.#state = this.keys.open(
          this.conversationId,
          this.conversation,
          'private',
          kept.value.sealedState,
          `states/${this.conversationId}`,
        );
      }
    }
    return this.#state;
  }

  writeState(state: string | undefined): void {
    this.#state = state;
    this.#stateLoaded = true;
    this.#stateChanged = true;
  }

  put<C extends keyof Collections>(
    collection: C,
    id: string,
    value: Collections[C],
    ifVersion?: number,
  ): void {
    // Put twice in a turn, a record is written once, on the condition of the first time.
    const before = this.#writes.findIndex(
      (write) => write.kind === 'put' && write.collection === collection && write.id === id,
    );
    const condition = before < 0 ? ifVersion : this.#writes[before]?.ifVersion;
    // The generic pair (collection, value) is one member of the union; TypeScript cannot see it through C.
    const write = {
      kind: 'put',
      collection,
      id,
      value,
      ...(condition === undefined ? {} : { ifVersion: condition }),
    } as unknown as Write;
    if (before < 0) this.#writes.push(write);
    else this.#writes[before] = write;
  }

  delete(collection: keyof Collections, id: string, ifVersion?: number): void {
    const isOf = (write: Write) => write.collection === collection && write.id === id;
    const first = this.#writes.find(isOf);
    this.#writes = this.#writes.filter((write) => !isOf(write));
    // What was only made in this turn is not there to be deleted.
    if (first?.kind === 'put' && first.ifVersion === 0) return;
    if (first?.kind === 'delete') {
      this.#writes.push(first);
      return;
    }
    this.#writes.push({
      kind: 'delete',
      collection,
      id,
      ...(ifVersion === undefined ? {} : { ifVersion }),
    });
  }

  /** A record as this turn leaves it so far. */
  async read<C extends keyof Collections>(
    collection: C,
    id: string,
  ): Promise<Stored<Collections[C]> | undefined> {
    const pending = this.#writes.findLast((write) => write.collection === collection && write.id === id);
    if (pending?.kind === 'delete') return undefined;
    if (pending?.kind === 'put')
      return { id, version: pending.ifVersion ?? 0, value: pending.value as Collections[C] };
    return this.store.get(collection, id);
  }

  /** Takes a message out of the log. */
  deleteMessage(seq: number): void {
    this.delete('messages', messageId(this.conversationId, seq));
    this.recent?.forget(this.conversationId);
  }

  /** Takes the files that came in this turn out of the conversation, for whoever keeps them elsewhere. */
  takeFiles(): { name: string; contentType: string; bytes: Buffer }[] {
    const files: { name: string; contentType: string; bytes: Buffer }[] = [];
    this.#writes = this.#writes.filter((write) => {
      if (write.kind !== 'put' || write.collection !== 'files') return true;
      const { key, contentType, sealedName, sealedBytes } = write.value;
      const open = (sealed: string, field: string) =>
        this.keys.openBytes(
          this.conversationId,
          this.conversation,
          key,
          sealed,
          `files/${write.id}#${field}`,
        );
      files.push({
        name: open(sealedName, 'name').toString('utf8'),
        contentType,
        bytes: open(sealedBytes, 'bytes'),
      });
      return false;
    });
    return files;
  }

  /** Forgets what only the resident and the bot know, or the whole conversation, with its keys, at the commit. */
  erase(what: 'private' | 'conversation'): void {
    this.#erased = what;
    this.#state = undefined;
    this.#stateLoaded = true;
    this.#stateChanged = false;
  }

  /** Forgets the messages so far that only the resident and the bot know, under a new key; the talk goes on. */
  eraseMessages(): void {
    this.#erased = 'unsent';
    this.keys.make(this.conversationId, this.conversation, 'private');
    this.#writes = this.#writes.filter((write) => keepsAfterErasing(write, 'private'));
  }

  /** Called once the commit is durable. */
  onCommitted(callback: () => void): void {
    this.#committed.push(callback);
  }

  /** Where to return to when the rest of the turn fails. */
  savepoint(): Savepoint {
    return {
      conversation: JSON.stringify(this.conversation),
      writes: [...this.#writes],
      state: this.#state,
      stateLoaded: this.#stateLoaded,
    };
  }

  rollback(to: Savepoint): void {
    this.conversation = JSON.parse(to.conversation) as ConversationRecord;
    // Not by its length: erasing takes out writes that came before.
    this.#writes = [...to.writes];
    this.#state = to.state;
    this.#stateLoaded = to.stateLoaded;
    this.#stateChanged = false;
    this.#erased = undefined;
    this.#committed.length = 0;
  }

  /** @throws ConflictError, StoreError: then nothing was written. */
  async commit(): Promise<void> {
    const writes =
      this.#erased === undefined ? this.#regularWrites() : await this.#erasingWrites(this.#erased);
    await this.store.commit(writes);
    this.#remember();
    for (const callback of this.#committed) callback();
  }

  #remember(): void {
    if (this.#erased !== undefined) this.recent?.forget(this.conversationId);
    if (this.recent === undefined || this.#erased === 'conversation') return;
    const messages: RecentMessage[] = [];
    for (const write of this.#writes) {
      if (write.kind !== 'put' || write.collection !== 'messages') continue;
      const content = this.#contents.get(write.id);
      if (content === undefined) continue;
      const { sealedActivity: _sealed, ...record } = write.value;
      messages.push({ record, wrappedKey: this.conversation.wrappedKeys[record.key], content });
    }
    this.recent.add(this.conversationId, messages);
  }

  #regularWrites(): Write[] {
    const writes: Write[] = [
      {
        kind: 'put',
        collection: 'conversations',
        id: this.conversationId,
        value: this.conversation,
        ifVersion: this.version,
      },
      ...this.#writes,
    ];
    if (this.#stateChanged) {
      if (this.#state === undefined)
        writes.push({ kind: 'delete', collection: 'states', id: this.conversationId });
      else {
        if (this.conversation.wrappedKeys.private === undefined)
          this.keys.make(this.conversationId, this.conversation, 'private');
        const sealedState = this.keys.seal(
          this.conversationId,
          this.conversation,
          'private',
          this.#state,
          `states/${this.conversationId}`,
        );
        writes.push({
          kind: 'put',
          collection: 'states',
          id: this.conversationId,
          value: { conversationId: this.conversationId, sealedState },
        });
      }
    }
    return writes;
  }

  async #erasingWrites(what: 'private' | 'conversation' | 'unsent'): Promise<Write[]> {
    const id = this.conversationId;
    const where =
      what === 'conversation' ? { conversationId: id } : { conversationId: id, key: 'private' as const };
    const [messages, files, deliveries] = await Promise.all([
      this.store.find('messages', { where }),
      this.store.find('files', { where }),
      what === 'conversation' ? this.store.find('deliveries', { where: { conversationId: id } }) : [],
    ]);
    const erasing: Write[] = [
      ...messages.map((message): Write => ({ kind: 'delete', collection: 'messages', id: message.id })),
      ...files.map((file): Write => ({ kind: 'delete', collection: 'files', id: file.id })),
      ...deliveries.map((delivery): Write => ({ kind: 'delete', collection: 'deliveries', id: delivery.id })),
    ];
    // The old state was sealed with the key that is gone; regular writes bring the new one.
    if (what === 'unsent') return [...erasing, ...this.#regularWrites()];
    erasing.push({ kind: 'delete', collection: 'states', id });
    const kept = this.#writes.filter((write) => keepsAfterErasing(write, what));
    if (what === 'conversation')
      return [{ kind: 'delete', collection: 'conversations', id }, ...kept, ...erasing];
    delete this.conversation.wrappedKeys.private;
    return [
      { kind: 'put', collection: 'conversations', id, value: this.conversation, ifVersion: this.version },
      ...kept,
      ...erasing,
    ];
  }
}

/** Of the writes that were gathered before the erasing: all that is not itself private to the conversation. */
function keepsAfterErasing(write: Write, what: 'private' | 'conversation'): boolean {
  if (write.collection === 'messages' || write.collection === 'files') {
    return what === 'private' && write.kind === 'put' && write.value.key === 'shared';
  }
  if (write.collection === 'deliveries') return what === 'private';
  return true;
}
