/**
 * Coming back with a return code. What is held opens whole, because only the code opens it. What was sent shows how it
 * stands and what is new, never the old words: who holds the code may be somebody else.
 */
import type { Opened } from '../../dialogs/engine/services.js';
import type { Facts } from '../../dialogs/facts.js';
import { seenIn } from '../../dialogs/statement.js';
import type { MessageLog } from '../conversations/log.js';
import { ConversationGoneError, TooManyTurnsError, type Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import type { Keyring } from '../privacy/keys.js';
import { SealError } from '../privacy/seal.js';
import { ConflictError, type Store, type Stored } from '../store/ports.js';
import type { CaseRecord, ReturnCodeRecord } from '../store/records.js';
import { leaveMessage, type Cases } from './cases.js';
import { caseEvent } from './content.js';
import { factsOf } from './content-of.js';
import { exportOf } from './export.js';
import type { Evidence } from './evidence/evidence.js';
import type { Guesses } from './guesses.js';
import { locate, normalise } from './return-codes.js';
import { bringBack, isAtDesk } from './reopening.js';
import { CaseClosedError, type AtDesk, type CaseVault } from './vault.js';

export interface VisitsParts {
  store: Store;
  turns: Turns;
  log: MessageLog;
  keyring: Keyring;
  vault: CaseVault;
  cases: Cases;
  evidence: Evidence;
  guesses: Guesses;
  now: () => Date;
}

export type Opening =
  { outcome: 'opened'; opened: Opened } | { outcome: 'unknown' } | { outcome: 'work'; challenge: string };

export class Visits {
  constructor(private readonly parts: VisitsParts) {}

  /**
   * What is behind a code. Unknown, malformed, expired and deleted codes answer alike and cost the same.
   * @param work the solution of a challenge, `challenge:nonce`
   */
  async open(unit: Unit, typed: string, work: string | undefined): Promise<Opening> {
    const { guesses, keyring } = this.parts;
    const source = unit.conversation.source ?? unit.conversation.userHash;
    const may = guesses.mayTry(source, solutionOf(work));
    if (may !== 'yes') return { outcome: 'work', challenge: may.challenge };
    const locator = locate(keyring, typed) ?? keyring.hash('return-code', '');
    const opened = await this.#opened(unit, locator, typed).catch((error: unknown) => {
      // Something failed here: the try counts for nothing.
      guesses.right(source);
      throw error;
    });
    if (opened === undefined) {
      guesses.wrong(source);
      return { outcome: 'unknown' };
    }
    guesses.right(source);
    return { outcome: 'opened', opened };
  }

  /** Adds a message to what was sent. @returns false when it is gone meanwhile or cannot be saved now */
  async writeBack(facts: Facts, message: string): Promise<boolean> {
    return this.#change(facts, async (unit, found) => {
      leaveMessage(unit, found.handoffId, message);
      await bringBack(unit, found.record, found.desk, caseEvent(unit.now, 'message', 'resident'));
    });
  }

  async answerAppointment(facts: Facts, answer: 'yes' | 'no'): Promise<boolean> {
    return this.#change(facts, (unit, found) => {
      if (found.desk.appointment === undefined) return;
      found.desk.appointment.answer = answer;
      found.desk.appointment.answeredAt = unit.now.toISOString();
      found.desk.events.push(caseEvent(unit.now, 'answer', 'resident', answer));
    });
  }

  /** Nothing more goes to the resident but behind the code. */
  async stopContact(facts: Facts): Promise<void> {
    await this.#change(facts, (unit, found) => {
      if (found.content.terms === undefined) return;
      found.content.terms.stopped = true;
      found.desk.events.push(caseEvent(unit.now, 'terms', 'resident', 'stopped'));
    });
  }

  /**
   * Takes back what was left. Nobody at the desk has opened it: it is erased. An officer has: the police know, and
   * what can be done is to ask.
   */
  async withdraw(unit: Unit, facts: Facts): Promise<'erased' | 'asked' | 'gone'> {
    const id = facts.case?.id;
    const record = id === undefined ? undefined : await unit.read('cases', id);
    if (id === undefined || record === undefined) return 'gone';
    if (record.value.state === 'held' || record.value.state === 'draft') {
      await this.parts.cases.erase(unit, id);
      return 'erased';
    }
    if (await this.#eraseUnread(record)) return 'erased';
    const asked = await this.#change(facts, (turn, found) => {
      found.desk.events.push(caseEvent(turn.now, 'withdrawalasked', 'resident'));
    });
    return asked ? 'asked' : 'gone';
  }

  /** All that is kept under the code, as JSON text; of what was sent, measures and not words. */
  async export(unit: Unit, facts: Facts): Promise<string | undefined> {
    const open = facts.case;
    const record = open === undefined ? undefined : await unit.read('cases', open.id);
    if (open === undefined || record === undefined) return undefined;
    const { vault, evidence, store } = this.parts;
    const held = record.value.state === 'held' || record.value.state === 'draft';
    if (held && (open.key === undefined || record.value.sealedContent === undefined)) return undefined;
    const key = held ? Buffer.from(open.key ?? '', 'base64') : vault.deskKey(open.id, record.value);
    const files = await store.find('evidence', { where: { caseId: open.id } });
    return exportOf({
      record: record.value,
      content: vault.content(open.id, key, record.value),
      desk: vault.desk(open.id, key, record.value),
      files: files.map((file) => ({
        ...evidence.about(open.id, key, file.id, file.value),
        contentType: file.value.contentType,
        size: file.value.size,
        receivedAt: file.value.receivedAt,
      })),
      now: this.parts.now(),
    });
  }

  async #opened(unit: Unit, locator: string, typed: string): Promise<Opened | undefined> {
    const code = await this.parts.store.get('returnCodes', locator);
    if (code === undefined || Date.parse(code.value.expiresAt) < this.parts.now().getTime()) return undefined;
    const record = await this.parts.store.get('cases', code.value.caseId);
    if (record === undefined) return undefined;
    if (record.value.state === 'held') return this.#held(unit, record, locator, typed);
    if (record.value.state === 'draft' || record.value.state === 'restricted') return undefined;
    return this.#sent(unit, record, { ...code, id: locator });
  }

  async #held(
    unit: Unit,
    record: Stored<CaseRecord>,
    locator: string,
    typed: string,
  ): Promise<Opened | undefined> {
    const { vault, evidence, store, cases } = this.parts;
    try {
      const key = await vault.unlockWithCode(record.id, record.value, normalise(typed) ?? '');
      const content = vault.content(record.id, key, record.value);
      const files = await store.find('evidence', { where: { caseId: record.id } });
      const expiresAt = cases.codeExpiry(unit.now);
      unit.put('returnCodes', locator, { caseId: record.id, expiresAt });
      unit.put(
        'cases',
        record.id,
        { ...record.value, visitedAt: unit.now.toISOString(), expiresAt },
        record.version,
      );
      return {
        state: 'held',
        locator,
        case: {
          id: record.id,
          key: key.toString('base64'),
          state: 'held',
          seen: seenIn(content.answers),
          files: files.map(({ id, value }) => ({
            id,
            name: evidence.about(record.id, key, id, value).name,
            size: value.size,
          })),
        },
        ...factsOf(content),
      };
    } catch (error) {
      // A code whose lock does not open is no code.
      if (error instanceof SealError || error instanceof CaseClosedError) return undefined;
      throw error;
    }
  }

  async #sent(
    unit: Unit,
    record: Stored<CaseRecord>,
    code: Stored<ReturnCodeRecord>,
  ): Promise<Opened | undefined> {
    const { vault, log, store, cases } = this.parts;
    const { conversationId, handoffId, status } = record.value;
    if (conversationId === undefined || handoffId === undefined || status === undefined) return undefined;
    const handoff = await store.get('handoffs', handoffId);
    const conversation = await store.get('conversations', conversationId);
    if (handoff === undefined || conversation === undefined) return undefined;
    const { desk, content } = vault.atDesk(record.id, record.value);
    const messages = await log.read(
      conversationId,
      conversation.value,
      'desk',
      Math.max(handoff.value.residentSeq, handoff.value.fromSeq - 1),
    );
    const carrier = handoff.value.kind === 'later' ? handoffId : undefined;
    const answers = messages.filter(
      (message) =>
        message.author === 'officer' &&
        message.leftMessage === carrier &&
        (handoff.value.toSeq === undefined || message.seq <= handoff.value.toSeq),
    );
    const last = answers.at(-1)?.seq;
    const seenStatus = [status, desk.appointment?.proposedAt, desk.pvNumber].join('|');
    unit.put('returnCodes', code.id, {
      ...code.value,
      expiresAt: cases.codeExpiry(unit.now),
      seenStatus,
    });
    if (last !== undefined)
      unit.put('handoffs', handoffId, { ...handoff.value, residentSeq: last }, handoff.version);
    const { terms } = content;
    return {
      state: 'sent',
      locator: code.id,
      case: { id: record.id, state: 'sent', files: [] },
      status,
      seen:
        code.value.seenStatus === seenStatus || (code.value.seenStatus === status && status === 'received'),
      newAnswers: answers.map(({ activity }) => activity.text ?? ''),
      unread: status === 'received' && handoff.value.state === 'later',
      reachedOutside: terms !== undefined && terms.channel !== 'code' && terms.stopped !== true,
      ...(desk.pvNumber === undefined ? {} : { pvNumber: desk.pvNumber }),
      ...(desk.closing === undefined ? {} : { closing: desk.closing }),
      ...(desk.appointment === undefined ? {} : { appointment: desk.appointment }),
    };
  }

  /** In the turn of the talk from which it was sent. @returns false when it is gone or cannot be saved now */
  async #change(facts: Facts, change: (unit: Unit, found: Found) => void | Promise<void>): Promise<boolean> {
    const caseId = facts.case?.id;
    const { store, turns, vault } = this.parts;
    const before = caseId === undefined ? undefined : await store.get('cases', caseId);
    const conversationId = before?.value.conversationId;
    if (caseId === undefined || conversationId === undefined) return false;
    try {
      return await turns.run(conversationId, async (unit) => {
        const record = await unit.read('cases', caseId);
        if (record?.value.handoffId === undefined || !isAtDesk(record.value)) return false;
        const { handoffId } = record.value;
        const found: Found = { record: record.value, handoffId, ...vault.atDesk(caseId, record.value) };
        await change(unit, found);
        const { key } = found;
        unit.put(
          'cases',
          caseId,
          {
            ...found.record,
            visitedAt: unit.now.toISOString(),
            sealedContent: vault.sealContent(caseId, key, found.content),
            sealedDesk: vault.sealDesk(caseId, key, found.desk),
          },
          record.version,
        );
        return true;
      });
    } catch (error) {
      if (
        error instanceof ConversationGoneError ||
        error instanceof TooManyTurnsError ||
        error instanceof ConflictError
      )
        return false;
      throw error;
    }
  }

  /** @returns whether it was erased: an officer who was first keeps it */
  async #eraseUnread({ id, value }: Stored<CaseRecord>): Promise<boolean> {
    const { conversationId, handoffId } = value;
    if (conversationId === undefined || handoffId === undefined) return false;
    try {
      return await this.parts.turns.run(conversationId, async (unit) => {
        const record = await unit.read('cases', id);
        const handoff = await unit.read('handoffs', handoffId);
        if (record?.value.status !== 'received' || handoff?.value.state !== 'later') return false;
        await this.parts.cases.erase(unit, id, record.version === 0 ? undefined : record.version);
        unit.delete('handoffs', handoffId, handoff.version === 0 ? undefined : handoff.version);
        await eraseMessages(unit, this.parts.store, this.parts.log, handoffId);
        return true;
      });
    } catch (error) {
      if (error instanceof ConflictError || error instanceof TooManyTurnsError) return false;
      throw error;
    }
  }
}

interface Found extends AtDesk {
  record: CaseRecord;
  handoffId: string;
}

/** What was left goes: the whole conversation when nothing else of it was shared, else its messages. */
export async function eraseMessages(
  unit: Unit,
  store: Store,
  log: MessageLog,
  handoffId: string,
): Promise<void> {
  const { conversationId, conversation } = unit;
  const others = await store.find('handoffs', { where: { conversationId } });
  if (conversation.endedAt !== undefined && others.every(({ id }) => id === handoffId)) {
    unit.erase('conversation');
    return;
  }
  const messages = await log.read(conversationId, conversation, 'desk', 0);
  for (const message of messages) if (message.leftMessage === handoffId) unit.deleteMessage(message.seq);
}

function solutionOf(work: string | undefined): { challenge: string; nonce: string } | undefined {
  const cut = work?.lastIndexOf(':') ?? -1;
  if (work === undefined || cut < 0) return undefined;
  return { challenge: work.slice(0, cut), nonce: work.slice(cut + 1) };
}
