/** What officers do with a talk: take, read, write, note, hand back, close. Each is one turn of the conversation. */
import type { ClosingReason } from '../cases/content.js';
import type { MessageLog } from '../conversations/log.js';
import type { Message } from '../conversations/message.js';
import type { Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import { ApiError } from '../http/errors.js';
import type { Store, Stored } from '../store/ports.js';
import type { ConversationRecord, HandoffRecord, HandoffState } from '../store/records.js';
import { mayAsk } from './asking.js';
import type { Audit } from './audit.js';
import type { BotLine, Original } from './bot-line.js';
import type { DeskCases } from './cases.js';
import type { Handoffs } from './handoffs.js';
import { once } from './deliveries.js';
import { writeNote } from './notes.js';
import type { Officer } from './officers.js';
import { Ownership, type WalledFor } from './ownership.js';
import type { SharedItem } from './shared.js';
import { deskTurn, leftMessageOf } from './turn.js';

export interface TalksParts {
  store: Store;
  turns: Turns;
  log: MessageLog;
  handoffs: Handoffs;
  audit: Audit;
  line: BotLine;
  cases: DeskCases;
  walledFor: WalledFor;
}

export interface OpenTalk {
  handoff: Stored<HandoffRecord>;
  conversation: ConversationRecord;
  shared: SharedItem[];
  messages: Message[];
}

/** Nobody has it, and somebody may. */
const TAKEABLE: ReadonlySet<HandoffState> = new Set(['waiting', 'later', 'answered']);
/** Closing what carries a case closes the case; the resident reads why. */
const CLOSING_OF: Record<string, ClosingReason> = {
  helped: 'helped',
  referred: 'referred',
  left: 'unreachable',
  abuse: 'abuse',
};

export class Talks {
  readonly #ownership: Ownership;

  constructor(private readonly parts: TalksParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  /** A talk that the officer owns, from `after` on. Reading it is put into the audit. */
  async read(officer: Officer, handoffId: string, after: number): Promise<OpenTalk> {
    // Opening it counts as reading; what comes while it is open belongs to that.
    const handoff = await this.#owned(officer, handoffId, after === 0 ? 'read' : undefined);
    return this.open(handoff, after);
  }

  /** @throws ApiError AlreadyTaken when a colleague was first or it waits no more */
  async take(officer: Officer, handoffId: string): Promise<OpenTalk> {
    const found = await this.#ownership.known(officer, handoffId, 'take');
    await this.#turn(found, async (unit) => {
      const handoff = await this.#ownership.known(officer, handoffId, 'take');
      const free = TAKEABLE.has(handoff.value.state);
      await this.parts.audit.write({
        actor: officer.id,
        action: 'take',
        subject: handoffId,
        result: free ? 'done' : 'refused',
      });
      if (!free) throw new ApiError('AlreadyTaken');
      const { kind, caseId, handedOnBy } = handoff.value;
      this.parts.handoffs.taken(unit, handoff, officer.id);
      this.parts.handoffs.event(unit, 'accepted');
      if (kind === 'later') {
        if (caseId !== undefined) await this.parts.cases.taken(unit, caseId, officer);
        return;
      }
      if (caseId !== undefined && handedOnBy !== undefined)
        await this.parts.cases.goesAlong(unit, caseId, handedOnBy, officer);
      unit.conversation.phase = 'officer';
      const status = { state: 'accepted', officer: officer.value.displayName } as const;
      await this.parts.line.status(unit, handedOnBy === undefined ? status : { ...status, after: 'another' });
    });
    return this.open(await this.#ownership.known(officer, handoffId, 'take'), 0);
  }

  /** @returns the message's place in the log. A retry with the same `clientId` has one effect. */
  async write(
    officer: Officer,
    handoffId: string,
    text: string,
    clientId: string,
    kind: 'message' | 'note',
    original?: Original,
  ): Promise<number> {
    const owned = await this.#owned(officer, handoffId, kind === 'note' ? 'note' : 'write');
    // In a live talk the resident sees it at once; behind a code they are told that something waits.
    const caseId = kind === 'message' && owned.value.kind === 'later' ? owned.value.caseId : undefined;
    const seq = await this.#turn(owned, async (unit) => {
      const handoff = await this.#owned(officer, handoffId);
      return once(unit, `desk|${handoffId}|${clientId}`, async () => {
        const seq =
          kind === 'note'
            ? writeNote(unit, officer.id, text)
            : await this.parts.line.deliver(unit, {
                officerId: officer.id,
                displayName: officer.value.displayName,
                text,
                ...(original === undefined ? {} : { original }),
              });
        const value = { ...handoff.value, readSeq: seq };
        if (kind === 'message') {
          value.firstAnswerAt ??= unit.now.toISOString();
          delete value.unansweredSince;
          delete value.unansweredTold;
        }
        unit.put('handoffs', handoffId, value, handoff.version);
        if (caseId !== undefined) await this.parts.cases.wrote(unit, caseId, officer);
        return seq;
      });
    });
    if (caseId !== undefined) await this.parts.cases.tell(caseId);
    return seq;
  }

  /** All is read up to now. */
  async markRead(officer: Officer, handoffId: string): Promise<void> {
    const owned = await this.#owned(officer, handoffId);
    await this.#turn(owned, async (unit) => {
      const handoff = await this.#owned(officer, handoffId);
      if (handoff.value.readSeq === unit.conversation.lastSeq) return;
      unit.put(
        'handoffs',
        handoffId,
        { ...handoff.value, readSeq: unit.conversation.lastSeq },
        handoff.version,
      );
    });
  }

  /** Any officer may say that the danger was seen. */
  async dangerSeen(officer: Officer, handoffId: string): Promise<void> {
    const found = await this.#ownership.known(officer, handoffId, 'danger-seen');
    await this.parts.audit.write({
      actor: officer.id,
      action: 'danger-seen',
      subject: handoffId,
      result: 'done',
    });
    await this.#turn(found, async (unit) => {
      const handoff = await this.#ownership.known(officer, handoffId, 'danger-seen');
      if (handoff.value.danger && handoff.value.dangerSeenBy === undefined) {
        unit.put('handoffs', handoffId, { ...handoff.value, dangerSeenBy: officer.id }, handoff.version);
      }
    });
  }

  /** Ends the officer's part: back to the bot, or closed with a reason. A message left for later becomes answered. */
  async finish(
    officer: Officer,
    handoffId: string,
    ending: 'returned' | 'closed',
    reason?: string,
  ): Promise<void> {
    const owned = await this.#owned(
      officer,
      handoffId,
      reason === undefined ? 'hand-back' : `close:${reason}`,
    );
    const closing = ending === 'closed' ? (CLOSING_OF[reason ?? ''] ?? 'other') : undefined;
    const closed = await this.#turn(owned, async (unit) => {
      const handoff = await this.#owned(officer, handoffId);
      const { kind, caseId } = handoff.value;
      if (kind === 'later') {
        if (caseId === undefined) this.parts.handoffs.putBack(unit, handoff, ending === 'closed');
        else await this.parts.cases.finished(unit, handoff, caseId, officer, closing);
        return ending === 'closed' ? caseId : undefined;
      }
      await this.parts.handoffs.end(unit, ending);
      const asks = await mayAsk(this.parts.store, handoff, reason);
      await this.parts.line.status(unit, { state: 'completed', ending, ...(asks ? { mayAsk: true } : {}) });
      return undefined;
    });
    if (closed !== undefined) await this.parts.cases.tell(closed);
  }

  /** The file of a message that the officer may read. @throws ApiError NotFound, NotYours */
  async fileOf(
    officer: Officer,
    handoffId: string,
    fileId: string,
  ): Promise<{ conversationId: string; conversation: ConversationRecord }> {
    const handoff = await this.#owned(officer, handoffId, 'file');
    const { conversation, messages } = await this.open(handoff, 0);
    const named = messages.some(({ activity }) =>
      activity.attachments?.some((attachment) => attachment.contentUrl?.endsWith(`/${fileId}`)),
    );
    if (!named) throw new ApiError('NotFound');
    return { conversationId: handoff.value.conversationId, conversation };
  }

  /** What there is to read of it, from `after` on. Whoever calls it has checked that it may be read. */
  async open(handoff: Stored<HandoffRecord>, after: number): Promise<OpenTalk> {
    const { conversationId, fromSeq, toSeq } = handoff.value;
    const kept = await this.parts.store.get('conversations', conversationId);
    if (kept === undefined) throw new ApiError('ConversationNotFound');
    const messages = await this.parts.log.read(
      conversationId,
      kept.value,
      'desk',
      Math.max(after, fromSeq - 1),
    );
    return {
      handoff,
      conversation: kept.value,
      shared: this.parts.handoffs.shared(conversationId, { conversation: kept.value }, handoff),
      messages: messages.filter(
        (message) =>
          (toSeq === undefined || message.seq <= toSeq) && message.leftMessage === leftMessageOf(handoff),
      ),
    };
  }

  #owned(officer: Officer, handoffId: string, action?: string): Promise<Stored<HandoffRecord>> {
    return this.#ownership.owned(officer, handoffId, action);
  }

  #turn<T>(handoff: Stored<HandoffRecord>, work: (unit: Unit) => Promise<T>): Promise<T> {
    return deskTurn(this.parts.turns, handoff, work);
  }
}
