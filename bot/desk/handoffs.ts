/**
 * The queue's records and what happens to them: asked for, taken, handed back, closed, unanswered, withdrawn. Each
 * change joins the conversation's turn, so that the resident's side and the desk's never disagree.
 */
import { randomInt } from 'node:crypto';
import type { ConversationKeys } from '../conversations/keys.js';
import type { Unit } from '../conversations/unit.js';
import { daysAfter } from '../privacy/terms.js';
import type { Store, Stored } from '../store/ports.js';
import type { ConversationRecord, HandoffRecord, HandoffState } from '../store/records.js';
import type { SharedItem } from './shared.js';

/** Codes of what happened, as the desk's transcript shows them. */
export type DeskEvent =
  'requested' | 'accepted' | 'completed' | 'failed' | 'withdrawn' | 'left' | 'returned' | HandingOn;
/** How an officer's talk came back into the line: handed on, left at once, or the officer was gone. */
export type HandingOn = 'transferred' | 'stepped-away' | 'back-in-line';

/** With whom a resident would rather speak. */
export type Wish = 'woman' | 'man';

const REFERENCE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 4;

function wishPlace(handoffId: string): string {
  return `handoffs/${handoffId}#wish`;
}

/** Without what holds only while a talk waits, or while it waits for an answer. */
function withoutWaiting(record: HandoffRecord): HandoffRecord {
  const {
    waitsSince: _since,
    front: _front,
    forOfficer: _officer,
    forSkill: _skill,
    escalatedAt: _escalated,
    unansweredSince: _unanswered,
    unansweredTold: _told,
    ...rest
  } = record;
  return rest;
}

/** What a handoff carries beside what was shared. */
export type Carrying = Pick<HandoffRecord, 'caseId' | 'walled' | 'officerId' | 'takenAt'>;

export interface HandoffsOptions {
  keepTalkDays: number;
}

export class Handoffs {
  constructor(
    private readonly store: Store,
    private readonly keys: ConversationKeys,
    private readonly options: HandoffsOptions,
  ) {}

  /** Puts the resident in the line, with what they agreed to share and nothing else. */
  async request(unit: Unit, shared: readonly SharedItem[]): Promise<void> {
    if (unit.conversation.phase !== 'bot') return;
    unit.conversation.phase = 'waiting';
    unit.conversation.handoffId = await this.#create(unit, 'talk', 'waiting', shared);
    this.event(unit, 'requested');
  }

  /**
   * A message left behind a return code, and what carries a case.
   * @param more such as the case, and the officer who has it already. @returns the handoff's id
   */
  async leave(unit: Unit, shared: readonly SharedItem[], more: Carrying = {}): Promise<string> {
    return this.#create(unit, 'later', more.officerId === undefined ? 'later' : 'assigned', shared, more);
  }

  /**
   * An officer is done with a message that was left: it is closed, or back in the list for the next one.
   * @param more the unit that has it from now on, or how long it is kept.
   */
  putBack(
    unit: Unit,
    handoff: Stored<HandoffRecord>,
    closed: boolean,
    more: Pick<HandoffRecord, 'unit' | 'expiresAt'> = {},
  ): void {
    this.event(unit, 'completed');
    const { officerId: _owner, ...value } = handoff.value;
    const state = closed ? 'closed' : value.firstAnswerAt === undefined ? 'later' : 'answered';
    unit.put(
      'handoffs',
      handoff.id,
      { ...value, state, ...(closed ? this.#ended(unit) : {}), ...more },
      handoff.version,
    );
  }

  /** The handoff that the conversation is in now, as the running turn leaves it. */
  async active(unit: Unit): Promise<Stored<HandoffRecord> | undefined> {
    const { handoffId } = unit.conversation;
    return handoffId === undefined ? undefined : unit.read('handoffs', handoffId);
  }

  /** An officer's talk waits for a colleague, before all others but danger. @param to whom it is meant for first */
  handOn(
    unit: Unit,
    handoff: Stored<HandoffRecord>,
    how: HandingOn,
    to: Pick<HandoffRecord, 'forOfficer' | 'forSkill'> = {},
  ): void {
    this.event(unit, how);
    unit.conversation.phase = 'waiting';
    const { officerId, ...rest } = handoff.value;
    unit.put(
      'handoffs',
      handoff.id,
      {
        ...withoutWaiting(rest),
        ...to,
        state: 'waiting',
        waitsSince: unit.now.toISOString(),
        front: true,
        ...(officerId === undefined ? {} : { handedOnBy: officerId }),
      },
      handoff.version,
    );
  }

  /** An officer has it now: whatever was kept about its waiting is over, and the resident waits for their words. */
  taken(unit: Unit, handoff: Stored<HandoffRecord>, officerId: string): void {
    const at = unit.now.toISOString();
    const { value } = handoff;
    unit.put(
      'handoffs',
      handoff.id,
      {
        ...withoutWaiting(value),
        state: 'assigned',
        officerId,
        takenAt: at,
        ...(value.kind === 'talk' ? { unansweredSince: at } : {}),
      },
      handoff.version,
    );
  }

  /** The resident wrote to the officer who has the talk: from the first such message on they wait for an answer. */
  async residentWrote(unit: Unit): Promise<void> {
    const handoff = await this.active(unit);
    if (handoff === undefined || handoff.value.unansweredSince !== undefined) return;
    unit.put('handoffs', handoff.id, { ...handoff.value, unansweredSince: unit.now.toISOString() });
  }

  /** @param wish undefined: with whoever comes */
  async wish(unit: Unit, wish: Wish | undefined): Promise<void> {
    const handoff = await this.active(unit);
    if (handoff === undefined || unit.conversation.phase !== 'waiting') return;
    const { sealedWish: _before, ...value } = handoff.value;
    const { conversationId, conversation } = unit;
    const sealed =
      wish === undefined
        ? {}
        : { sealedWish: this.keys.seal(conversationId, conversation, 'shared', wish, wishPlace(handoff.id)) };
    unit.put('handoffs', handoff.id, { ...value, ...sealed });
  }

  /** @param conversation the one of the handoff */
  wishOf({ id, value }: Stored<HandoffRecord>, conversation: ConversationRecord): Wish | undefined {
    if (value.sealedWish === undefined || conversation.wrappedKeys.shared === undefined) return undefined;
    const { conversationId, sealedWish } = value;
    const wish = this.keys.open(conversationId, conversation, 'shared', sealedWish, wishPlace(id));
    return wish === 'woman' || wish === 'man' ? wish : undefined;
  }

  /** The resident leaves the line. */
  async withdraw(unit: Unit): Promise<void> {
    const handoff = await this.active(unit);
    if (handoff === undefined || unit.conversation.phase === 'bot') return;
    this.event(unit, 'withdrawn');
    this.#end(unit, handoff, 'withdrawn');
  }

  /** Ends the desk's part; the talk goes on with the bot. */
  async end(unit: Unit, state: Extract<HandoffState, 'returned' | 'closed' | 'unanswered'>): Promise<void> {
    const handoff = await this.active(unit);
    if (handoff === undefined) return;
    this.event(unit, state === 'unanswered' ? 'failed' : 'completed');
    this.#end(unit, handoff, state);
  }

  /** The resident left for good: who waited is out of the line, an officer sees it. */
  async left(unit: Unit): Promise<void> {
    const handoff = await this.active(unit);
    if (handoff === undefined) return;
    this.event(unit, 'left');
    if (handoff.value.state === 'waiting') this.#end(unit, handoff, 'withdrawn');
    // Due in time even if the officer never closes it; nobody waits for an answer any more.
    else unit.put('handoffs', handoff.id, { ...withoutWaiting(handoff.value), expiresAt: this.#due(unit) });
  }

  /** Danger was typed: the desk sees it on top until somebody says that they saw it. */
  async flagDanger(unit: Unit): Promise<void> {
    const handoff = await this.active(unit);
    if (handoff === undefined) return;
    const { dangerSeenBy: _seen, dangerRemindedAt: _reminded, ...value } = handoff.value;
    unit.put('handoffs', handoff.id, { ...value, danger: true, dangerAt: unit.now.toISOString() });
  }

  /** A line in the desk's transcript. */
  event(unit: Unit, code: DeskEvent): void {
    const activity = {
      type: 'event',
      id: '',
      name: `handoff.${code}`,
      timestamp: unit.now.toISOString(),
      text: code,
    };
    unit.append({ author: 'event', audience: 'desk', content: { activity } }, 'shared');
  }

  /** What was shared, opened. */
  shared(
    conversationId: string,
    unit: Pick<Unit, 'conversation'>,
    handoff: Stored<HandoffRecord>,
  ): SharedItem[] {
    const json = this.keys.open(
      conversationId,
      unit.conversation,
      'shared',
      handoff.value.sealedShared,
      `handoffs/${handoff.id}#shared`,
    );
    return JSON.parse(json) as SharedItem[];
  }

  async #create(
    unit: Unit,
    kind: HandoffRecord['kind'],
    state: HandoffState,
    shared: readonly SharedItem[],
    more: Carrying = {},
  ): Promise<string> {
    const { conversationId, conversation } = unit;
    if (conversation.wrappedKeys.shared === undefined) this.keys.make(conversationId, conversation, 'shared');
    const reference = await this.#freeReference();
    const id = `${reference}.${String(unit.now.getTime())}`;
    unit.put(
      'handoffs',
      id,
      {
        conversationId,
        reference,
        state,
        kind,
        language: conversation.language,
        entry: conversation.entry,
        requestedAt: unit.now.toISOString(),
        danger: false,
        sealedShared: this.keys.seal(
          conversationId,
          conversation,
          'shared',
          JSON.stringify(shared),
          `handoffs/${id}#shared`,
        ),
        fromSeq: conversation.lastSeq + 1,
        readSeq: conversation.lastSeq,
        residentSeq: conversation.lastSeq,
        ...more,
      },
      0,
    );
    return id;
  }

  #end(unit: Unit, handoff: Stored<HandoffRecord>, state: HandoffState): void {
    unit.conversation.phase = unit.conversation.endedAt === undefined ? 'bot' : 'ended';
    delete unit.conversation.handoffId;
    unit.put('handoffs', handoff.id, {
      ...handoff.value,
      state,
      ...this.#ended(unit),
    });
  }

  /** From now on it is only kept, until it is due. */
  #ended(unit: Unit): Required<Pick<HandoffRecord, 'toSeq' | 'endedAt' | 'expiresAt'>> {
    return {
      toSeq: unit.conversation.lastSeq,
      endedAt: unit.now.toISOString(),
      expiresAt: this.#due(unit),
    };
  }

  #due(unit: Unit): string {
    return daysAfter(unit.now, this.options.keepTalkDays);
  }

  async #freeReference(): Promise<string> {
    for (;;) {
      const letters = Array.from(
        { length: REFERENCE_LENGTH },
        () => REFERENCE_LETTERS[randomInt(REFERENCE_LETTERS.length)],
      ).join('');
      const reference = `R-${letters}`;
      if ((await this.store.count('handoffs', { where: { reference } })) === 0) return reference;
    }
  }
}
