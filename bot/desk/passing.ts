/**
 * An officer's talk goes to a colleague: handed on with a note, left at once, or taken from an officer who is gone. It
 * waits in front of the line meanwhile; whoever takes it sees all that was shared and written, and the resident hears.
 */
import type { Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import { ApiError } from '../http/errors.js';
import type { Store, Stored } from '../store/ports.js';
import type { HandoffRecord, Skill } from '../store/records.js';
import type { Audit } from './audit.js';
import type { BotLine } from './bot-line.js';
import type { DeskCases } from './cases.js';
import type { HandingOn, Handoffs } from './handoffs.js';
import { writeNote } from './notes.js';
import type { Officer, Officers } from './officers.js';
import { Ownership, type WalledFor } from './ownership.js';
import type { Presence } from './presence.js';
import { deskTurn } from './turn.js';

export interface PassingParts {
  store: Store;
  turns: Turns;
  handoffs: Handoffs;
  audit: Audit;
  line: BotLine;
  cases: Pick<DeskCases, 'finished'>;
  officers: Pick<Officers, 'get'>;
  presence: Pick<Presence, 'onDuty'>;
  walledFor: WalledFor;
}

export interface Transfer {
  /** The colleague's id; null: whoever comes first. */
  to: string | null;
  /** For whom it is meant first; anyone can take it. */
  skill: Skill | null;
  note: string;
}

export class Passing {
  readonly #ownership: Ownership;

  constructor(private readonly parts: PassingParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  /** @throws ApiError NotYours, NotFound, Ended when the resident has left, NotOnDuty when the colleague is not there to take it */
  async transfer(officer: Officer, handoffId: string, { to, skill, note }: Transfer): Promise<void> {
    const owned = await this.#ownership.owned(officer, handoffId, 'transfer');
    const colleague = to === null ? undefined : await this.#colleague(officer, owned, to);
    await this.#pass(
      officer,
      owned,
      'transferred',
      note,
      {
        ...(colleague === undefined ? {} : { forOfficer: colleague.id }),
        ...(skill === null ? {} : { forSkill: skill }),
      },
      colleague,
    );
  }

  /** Hands the talk on at once, to whoever comes first. @throws ApiError NotYours, NotFound, Ended */
  async stepAway(officer: Officer, handoffId: string, note?: string): Promise<void> {
    const owned = await this.#ownership.owned(officer, handoffId, 'step-away');
    await this.#pass(officer, owned, 'stepped-away', note, {});
  }

  /** Within a turn: the officer who has the talk is gone, and the resident waits for an answer. */
  async backInLine(unit: Unit, handoff: Stored<HandoffRecord>): Promise<void> {
    await this.parts.audit.write({
      actor: 'system',
      action: 'back-in-line',
      subject: handoff.id,
      result: 'done',
    });
    this.parts.handoffs.handOn(unit, handoff, 'back-in-line');
    await this.parts.line.status(unit, { state: 'waiting', because: 'back-in-line' });
  }

  async #pass(
    officer: Officer,
    owned: Stored<HandoffRecord>,
    how: HandingOn,
    note: string | undefined,
    to: Pick<HandoffRecord, 'forOfficer' | 'forSkill'>,
    colleague?: Officer,
  ): Promise<void> {
    await deskTurn(this.parts.turns, owned, async (unit) => {
      const handoff = await this.#ownership.owned(officer, owned.id);
      if (note !== undefined) writeNote(unit, officer.id, note);
      if (handoff.value.kind === 'later') {
        await this.#putBack(unit, handoff, officer, to);
        return;
      }
      // Nobody is there any more to whom a colleague could write.
      if (unit.conversation.endedAt !== undefined) throw new ApiError('Ended');
      this.parts.handoffs.handOn(unit, handoff, how, to);
      await this.parts.line.status(unit, {
        state: 'waiting',
        because: how,
        officer: officer.value.displayName,
        ...(colleague === undefined ? {} : { colleague: colleague.value.displayName }),
      });
    });
  }

  /** What was left for later, or carries a case, goes back to the list; nobody waits for it in the chat. */
  async #putBack(
    unit: Unit,
    handoff: Stored<HandoffRecord>,
    officer: Officer,
    to: Pick<HandoffRecord, 'forOfficer' | 'forSkill'>,
  ): Promise<void> {
    const { caseId } = handoff.value;
    if (caseId === undefined) this.parts.handoffs.putBack(unit, handoff, false);
    else await this.parts.cases.finished(unit, handoff, caseId, officer);
    const put = await unit.read('handoffs', handoff.id);
    if (put !== undefined) unit.put('handoffs', handoff.id, { ...put.value, ...to });
  }

  async #colleague(officer: Officer, handoff: Stored<HandoffRecord>, id: string): Promise<Officer> {
    const colleague = await this.parts.officers.get(id);
    const onDuty = (await this.parts.presence.onDuty()).some((one) => one.id === id);
    if (
      colleague === undefined ||
      !onDuty ||
      id === officer.id ||
      !this.#ownership.mayKnow(colleague, handoff)
    )
      throw new ApiError('NotOnDuty');
    return colleague;
  }
}
