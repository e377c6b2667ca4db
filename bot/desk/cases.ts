/**
 * What officers do with a case: read it, note, propose an appointment, say that the PV was drawn up, close it, hand it
 * over. Whoever owns the handoff that carries the case may, and nobody else; each of it stands in the audit first.
 */
import { CaseClosedError, type CaseVault } from '../cases/vault.js';
import {
  caseEvent,
  type Appointment,
  type CaseContent,
  type CaseEvent,
  type ClosingReason,
  type DeskFile,
  type Unit as DeskUnit,
} from '../cases/content.js';
import type { Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import { ApiError } from '../http/errors.js';
import { daysAfter } from '../privacy/terms.js';
import type { Store, Stored } from '../store/ports.js';
import type { CaseRecord, HandoffRecord } from '../store/records.js';
import type { Audit } from './audit.js';
import type { GivenReason, ReadingReason } from './audit-entry.js';
import type { Handoffs } from './handoffs.js';
import { isToCome } from './moment.js';
import type { Officer } from './officers.js';
import { writeNote } from './notes.js';
import { Ownership, reasonOf, type WalledFor } from './ownership.js';
import { may } from './rights.js';
import { answerFor, type Excuse } from './qualification/pv-check.js';
import { deskTurn } from './turn.js';

export interface DeskCasesParts {
  store: Store;
  turns: Turns;
  handoffs: Handoffs;
  vault: CaseVault;
  audit: Audit;
  walledFor: WalledFor;
  keepCaseDays: number;
  now: () => Date;
  /** Lets the resident know, by their own terms, that something waits behind their code. */
  notify: (caseId: string) => Promise<void>;
  /** What was saved stays so when the notice could not be put down. */
  failed: (error: unknown) => void;
}

/** A case with its content opened. */
export interface OpenedCase {
  caseId: string;
  version: number;
  record: CaseRecord;
  key: Buffer;
  content: CaseContent;
  desk: DeskFile;
}

/** And the handoff that carries it. */
export interface OwnedCase extends OpenedCase {
  carrier: Stored<HandoffRecord>;
}

export class DeskCases {
  readonly #ownership: Ownership;

  constructor(private readonly parts: DeskCasesParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  /** The case of a handoff, for its owner. @param action for the audit. @throws ApiError NotFound, whoever asks in vain */
  async owned(officer: Officer, handoffId: string, action: string): Promise<OwnedCase> {
    const found = await this.#find(officer, handoffId, action);
    await this.record(officer, handoffId, action, 'done', reasonOf(found.carrier));
    return { ...this.#opened(found.kept), carrier: found.carrier };
  }

  /**
   * The case of a colleague's handoff, for a supervisor who says why; nothing can be changed with it.
   * @throws ApiError NotFound, whoever asks in vain
   */
  async lookedInto(officer: Officer, handoffId: string, reason: GivenReason): Promise<OwnedCase> {
    const { store } = this.parts;
    const handoff = await store.get('handoffs', handoffId);
    if (handoff === undefined) throw new ApiError('NotFound');
    const { caseId } = handoff.value;
    const kept = caseId === undefined ? undefined : await store.get('cases', caseId);
    const carrier = await store.get('handoffs', kept?.value.handoffId ?? handoffId);
    const allowed =
      carrier !== undefined &&
      may(officer.value.role, 'supervise') &&
      this.#ownership.mayKnow(officer, handoff) &&
      this.#ownership.mayKnow(officer, carrier);
    if (!allowed) await this.record(officer, handoffId, 'case-look', 'refused', reason);
    if (!allowed || kept?.value.state !== 'sent') throw new ApiError('NotFound');
    await this.record(officer, handoffId, 'case-look', 'done', reason);
    return { ...this.#opened(kept), carrier };
  }

  /** The id of the case, for its owner, before anything of it is opened. @throws ApiError NotFound */
  async idOf(officer: Officer, handoffId: string, action: string): Promise<string> {
    return (await this.#find(officer, handoffId, action)).kept.id;
  }

  /** Puts an entry into the audit; what it is about happens after it or not at all. */
  async record(
    officer: Officer,
    handoffId: string,
    action: string,
    result: 'done' | 'refused' = 'done',
    reason?: ReadingReason,
  ): Promise<void> {
    const said = reason === undefined ? {} : { reason };
    await this.parts.audit.write({ actor: officer.id, action, subject: handoffId, ...said, result });
  }

  note(officer: Officer, handoffId: string, text: string): Promise<OwnedCase> {
    return this.change(officer, handoffId, 'case-note', (owned, unit) => {
      owned.desk.notes.push({ at: unit.now.toISOString(), by: officer.id, text });
      happened(owned, unit, 'note', officer.id);
    });
  }

  /** @throws ApiError BadArgument when it is no moment to come */
  async propose(
    officer: Officer,
    handoffId: string,
    wanted: Omit<Appointment, 'proposedAt' | 'answer' | 'answeredAt'>,
  ): Promise<OwnedCase> {
    if (!isToCome(wanted.at, this.parts.now()))
      throw new ApiError('BadArgument', 'The request does not have the expected form: at.');
    const changed = await this.change(officer, handoffId, 'case-appointment', (owned, unit) => {
      owned.desk.appointment = { ...wanted, proposedAt: unit.now.toISOString() };
      owned.record.status = 'appointment';
      happened(owned, unit, 'appointment', officer.id, wanted.at);
    });
    await this.tell(changed.caseId);
    return changed;
  }

  /** @throws CaseRefusal PvIncomplete */
  async drawnUp(officer: Officer, handoffId: string, number: string, excuse?: Excuse): Promise<OwnedCase> {
    const changed = await this.change(officer, handoffId, 'case-pv-number', (owned, unit) => {
      answerFor(owned, 'number', excuse, officer.id, unit.now);
      owned.desk.pvNumber = number;
      owned.record.status = 'pv';
      happened(owned, unit, 'pv', officer.id, number);
    });
    await this.tell(changed.caseId);
    return changed;
  }

  /** @throws CaseRefusal PvIncomplete */
  async close(
    officer: Officer,
    handoffId: string,
    reason: ClosingReason,
    text?: string,
    excuse?: Excuse,
  ): Promise<void> {
    const closed = await this.change(officer, handoffId, `case-close:${reason}`, (owned, unit) => {
      this.#close(owned, unit, officer, reason, text, excuse);
    });
    await this.tell(closed.caseId);
  }

  /** Back into the list, for another unit; the note is for colleagues alone. */
  async handOver(officer: Officer, handoffId: string, to: DeskUnit, note: string): Promise<void> {
    await this.change(officer, handoffId, `case-hand-over:${to}`, (owned, unit) => {
      writeNote(unit, officer.id, note);
      owned.desk.unit = to;
      nobodyHasIt(owned);
      happened(owned, unit, 'handedover', officer.id, to);
      this.parts.handoffs.putBack(unit, owned.carrier, false, { unit: to });
    });
  }

  /** Changes a case in a turn of its conversation, as its owner. @throws ApiError NotFound, and what `change` throws */
  async change(
    officer: Officer,
    handoffId: string,
    action: string,
    change: (owned: OwnedCase, unit: Unit) => Promise<void> | void,
  ): Promise<OwnedCase> {
    const { carrier } = await this.#find(officer, handoffId, action);
    await this.record(officer, handoffId, action);
    return deskTurn(this.parts.turns, carrier, async (unit) => {
      const { kept, carrier: now } = await this.#find(officer, handoffId, action);
      const owned = { ...this.#opened(kept), carrier: now };
      await change(owned, unit);
      this.#keep(owned, unit);
      return owned;
    });
  }

  /** Within the turn in which an officer takes the handoff: from now on it has been read. */
  async taken(unit: Unit, caseId: string, officer: Officer): Promise<void> {
    await this.#join(unit, caseId, (opened) => {
      if (opened.record.readAt === undefined) {
        opened.record.readAt = unit.now.toISOString();
        happened(opened, unit, 'read', officer.id);
      }
      const { status } = opened.record;
      if (status === 'received' || status === 'read') opened.record.status = 'assigned';
      happened(opened, unit, 'assigned', officer.id);
    });
  }

  /** Within the turn in which a talk that was handed on is taken: the case that was opened in it goes along. */
  async goesAlong(unit: Unit, caseId: string, from: string, to: Officer): Promise<void> {
    const kept = await unit.read('cases', caseId);
    const carrierId = kept?.value.handoffId;
    if (kept?.value.state !== 'sent' || carrierId === undefined) return;
    const carrier = await unit.read('handoffs', carrierId);
    const owned = carrier?.value.state === 'assigned' && carrier.value.officerId === from;
    if (!owned || !this.#ownership.mayKnow(to, carrier)) return;
    await this.record(to, carrierId, 'take');
    this.parts.handoffs.taken(unit, carrier, to.id);
    await this.taken(unit, caseId, to);
  }

  /** Within the turn in which an officer wrote to the resident. */
  async wrote(unit: Unit, caseId: string, officer: Officer): Promise<void> {
    await this.#join(unit, caseId, (opened) => {
      happened(opened, unit, 'message', officer.id);
    });
  }

  /** Within the turn in which an officer is done with the handoff: put back, or closed for a reason. */
  async finished(
    unit: Unit,
    carrier: Stored<HandoffRecord>,
    caseId: string,
    officer: Officer,
    reason?: ClosingReason,
  ): Promise<void> {
    const kept = await unit.read('cases', caseId);
    if (kept?.value.state !== 'sent' || kept.value.wrappedKeys.desk === undefined) {
      // Erased meanwhile: what is left of it can be put away.
      this.parts.handoffs.putBack(unit, carrier, reason !== undefined);
      return;
    }
    await this.#join(unit, caseId, (opened) => {
      if (reason !== undefined) {
        this.#close({ ...opened, carrier }, unit, officer, reason);
        return;
      }
      nobodyHasIt(opened);
      happened(opened, unit, 'released', officer.id);
      this.parts.handoffs.putBack(unit, carrier, false);
    });
  }

  /** After what an officer did for the resident was saved. */
  async tell(caseId: string): Promise<void> {
    try {
      await this.parts.notify(caseId);
    } catch (error) {
      this.parts.failed(error);
    }
  }

  #close(
    owned: OwnedCase,
    unit: Unit,
    officer: Officer,
    reason: ClosingReason,
    text?: string,
    excuse?: Excuse,
  ): void {
    answerFor(owned, 'closing', excuse, officer.id, unit.now);
    const expiresAt = daysAfter(unit.now, this.parts.keepCaseDays);
    owned.desk.closing = text === undefined || text === '' ? { reason } : { reason, text };
    Object.assign(owned.record, {
      state: 'closed',
      status: 'closed',
      closedAt: unit.now.toISOString(),
      expiresAt,
    } satisfies Partial<CaseRecord>);
    happened(owned, unit, 'closed', officer.id, reason);
    // Its messages stay as long as the case.
    this.parts.handoffs.putBack(unit, owned.carrier, true, { expiresAt });
  }

  /** The case and its carrier, when the officer owns both the handoff that was asked for and the carrier. */
  async #find(
    officer: Officer,
    handoffId: string,
    action: string,
  ): Promise<{ kept: Stored<CaseRecord>; carrier: Stored<HandoffRecord> }> {
    const handoff = await this.parts.store.get('handoffs', handoffId);
    if (handoff === undefined) throw new ApiError('NotFound');
    const { caseId } = handoff.value;
    const kept = caseId === undefined ? undefined : await this.parts.store.get('cases', caseId);
    const carrierId = kept?.value.handoffId ?? handoffId;
    const carrier = carrierId === handoffId ? handoff : await this.parts.store.get('handoffs', carrierId);
    const owns =
      carrier !== undefined &&
      this.#ownership.owns(officer, handoff) &&
      this.#ownership.owns(officer, carrier);
    if (!owns) await this.record(officer, handoffId, action, 'refused');
    if (!owns || kept?.value.state !== 'sent') throw new ApiError('NotFound');
    return { kept, carrier };
  }

  async #join(unit: Unit, caseId: string, change: (opened: OpenedCase) => void): Promise<void> {
    const kept = await unit.read('cases', caseId);
    if (kept?.value.state !== 'sent') throw new ApiError('Ended');
    const opened = this.#opened(kept);
    change(opened);
    this.#keep(opened, unit);
  }

  /** @throws ApiError NotFound when its key was destroyed meanwhile */
  #opened({ id, version, value }: Stored<CaseRecord>): OpenedCase {
    try {
      return { caseId: id, version, record: { ...value }, ...this.parts.vault.atDesk(id, value) };
    } catch (error) {
      if (error instanceof CaseClosedError) throw new ApiError('NotFound');
      throw error;
    }
  }

  #keep({ caseId, version, record, key, desk }: OpenedCase, unit: Unit): void {
    const sealedDesk = this.parts.vault.sealDesk(caseId, key, desk);
    unit.put('cases', caseId, { ...record, sealedDesk }, version);
  }
}

/** A line of the timeline. @param detail never a person's words */
export function happened(
  { desk }: Pick<OpenedCase, 'desk'>,
  unit: Unit,
  code: CaseEvent['code'],
  by: string,
  detail?: string,
): void {
  desk.events.push(caseEvent(unit.now, code, by, detail));
}

/** The resident is not told that somebody has it when nobody has. */
function nobodyHasIt({ record }: OpenedCase): void {
  if (record.status === 'assigned') record.status = 'read';
}
