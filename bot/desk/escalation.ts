/**
 * Nobody waits forgotten: who waits too long is marked, danger that nobody has seen is told again each minute, and a
 * resident without an answer is told to the officer, then to all; when that officer is gone, the talk goes back in
 * front of the line. All of it stands in the records, so it survives a restart, and each change is a turn of the
 * conversation that looks again first, so two nodes do it once.
 */
import { ConversationGoneError, type Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import type { Store, Stored } from '../store/ports.js';
import type { HandoffRecord } from '../store/records.js';
import type { Handoffs } from './handoffs.js';
import { waitsSince } from './line-order.js';
import type { Officers } from './officers.js';
import type { Passing } from './passing.js';
import { isSilent } from './presence.js';

export interface EscalationParts {
  store: Store;
  turns: Turns;
  handoffs: Pick<Handoffs, 'active'>;
  passing: Pick<Passing, 'backInLine'>;
  officers: Pick<Officers, 'get'>;
  now: () => Date;
  escalateMinutes: number;
  answerMinutes: number;
}

const MINUTE = 60_000;
/** After the officer was told, all are. */
const THEN_ALL_MINUTES = 1;
const DANGER_AGAIN_MINUTES = 1;
/** Clocks of several nodes differ a little; beyond this, a time to come means that the clock was set back. */
const SKEW = MINUTE;

/** What has to change in a record: fields to set, or the talk goes back in line. */
type Due = Partial<HandoffRecord> | 'back-in-line' | undefined;

export class Escalation {
  constructor(private readonly parts: EscalationParts) {}

  /** Does what is due. One talk that fails does not hold up the others. @throws the first failure */
  async sweep(): Promise<void> {
    const running = await this.parts.store.find('handoffs', { where: { state: ['waiting', 'assigned'] } });
    const failures: unknown[] = [];
    for (const handoff of running) {
      if ((await this.#due(handoff)) === undefined) continue;
      await this.#change(handoff).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  async #change({ id, value }: Stored<HandoffRecord>): Promise<void> {
    try {
      await this.parts.turns.run(value.conversationId, async (unit) => {
        const handoff = await unit.read('handoffs', id);
        const due = handoff === undefined ? undefined : await this.#due(handoff);
        if (handoff === undefined || due === undefined) return;
        if (due === 'back-in-line') await this.#backInLine(unit, handoff);
        else unit.put('handoffs', id, { ...handoff.value, ...due }, handoff.version);
      });
    } catch (error) {
      // Erased meanwhile: nobody waits.
      if (!(error instanceof ConversationGoneError)) throw error;
    }
  }

  async #backInLine(unit: Unit, handoff: Stored<HandoffRecord>): Promise<void> {
    const active = await this.parts.handoffs.active(unit);
    if (active?.id === handoff.id && unit.conversation.endedAt === undefined)
      await this.parts.passing.backInLine(unit, handoff);
  }

  async #due({ value }: Stored<HandoffRecord>): Promise<Due> {
    const at = this.parts.now().toISOString();
    const fields: Partial<HandoffRecord> = {};
    if (value.danger && value.dangerSeenBy === undefined) {
      const told = value.dangerRemindedAt ?? value.dangerAt ?? value.requestedAt;
      if (this.#minutesSince(told) >= DANGER_AGAIN_MINUTES || this.#isToCome(told))
        fields.dangerRemindedAt = at;
    }
    if (value.state === 'waiting') {
      const since = waitsSince(value);
      if (this.#isToCome(since)) fields.waitsSince = at;
      else if (value.escalatedAt === undefined && this.#minutesSince(since) >= this.parts.escalateMinutes)
        fields.escalatedAt = at;
    }
    if (value.state === 'assigned' && value.kind === 'talk' && value.unansweredSince !== undefined) {
      const late = await this.#late(value, value.unansweredSince, at);
      if (late === 'back-in-line') return late;
      Object.assign(fields, late);
    }
    return Object.keys(fields).length === 0 ? undefined : fields;
  }

  /** The resident wrote, and the officer has not answered. */
  async #late(value: HandoffRecord, since: string, at: string): Promise<Due> {
    if (this.#isToCome(since)) return { unansweredSince: at };
    const minutes = this.#minutesSince(since);
    if (minutes < this.parts.answerMinutes) return undefined;
    if (await this.#isGone(value.officerId)) return 'back-in-line';
    if (value.unansweredTold === undefined) return { unansweredTold: 'owner' };
    const all = minutes >= this.parts.answerMinutes + THEN_ALL_MINUTES;
    return value.unansweredTold === 'owner' && all ? { unansweredTold: 'all' } : undefined;
  }

  async #isGone(officerId: string | undefined): Promise<boolean> {
    const officer = officerId === undefined ? undefined : await this.parts.officers.get(officerId);
    return officer === undefined || isSilent(officer, this.parts.now());
  }

  #minutesSince(time: string): number {
    return (this.parts.now().getTime() - Date.parse(time)) / MINUTE;
  }

  #isToCome(time: string): boolean {
    return Date.parse(time) > this.parts.now().getTime() + SKEW;
  }
}
