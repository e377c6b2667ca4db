/** The desk's lists: who waits, who has whom, what was left for later, who is on duty. */
import type { z } from 'zod';
import { UNITS } from '../cases/content.js';
import type { Store, Stored } from '../store/ports.js';
import type { ConversationRecord, HandoffRecord } from '../store/records.js';
import type { QueueAnswer, QueueItem } from './contract.js';
import type { Officer, Officers } from './officers.js';
import { walledForNobody, type WalledFor } from './ownership.js';
import type { Presence } from './presence.js';

type Item = z.infer<typeof QueueItem>;
type Answer = z.infer<typeof QueueAnswer>;

/** Without a sign of life for so long, a resident has gone quiet. */
const QUIET_SECONDS = 120;

export class Queue {
  constructor(
    private readonly store: Store,
    private readonly officers: Pick<Officers, 'all'>,
    private readonly presence: Presence,
    private readonly now: () => Date,
    private readonly walledFor: WalledFor = walledForNobody,
  ) {}

  /** People who wait before this one. */
  async before(handoff: Stored<HandoffRecord>): Promise<number> {
    const waiting = await this.#waiting();
    const place = waiting.findIndex(({ id }) => id === handoff.id);
    return place < 0 ? 0 : place;
  }

  async waitingCount(): Promise<number> {
    return this.store.count('handoffs', { where: { state: 'waiting' } });
  }

  async answer(officer: Officer): Promise<Answer> {
    const [waiting, assigned, later, onDuty, officers] = await Promise.all([
      this.#waiting(),
      this.store.find('handoffs', { where: { state: 'assigned' } }),
      this.store.find('handoffs', {
        where: { state: ['later', 'answered'] },
        order: { field: 'requestedAt', direction: 'ascending' },
      }),
      this.presence.onDuty(),
      this.officers.all(),
    ]);
    const names = new Map(officers.map(({ id, value }) => [id, value.displayName]));
    const items = async (handoffs: Stored<HandoffRecord>[]) =>
      Promise.all(
        handoffs
          .filter(({ value }) => value.walled !== true || this.walledFor(officer))
          .map((handoff) => this.item(handoff, names)),
      );
    const mine = assigned.filter(({ value }) => value.officerId === officer.id);
    const others = assigned.filter(({ value }) => value.officerId !== officer.id);
    return {
      now: this.now().toISOString(),
      waiting: await items(waiting),
      mine: await items(mine),
      later: await items(later),
      others: await items(others),
      onDuty: onDuty.map(({ id, value }) => ({ id, displayName: value.displayName })),
    };
  }

  async item(handoff: Stored<HandoffRecord>, names: ReadonlyMap<string, string>): Promise<Item> {
    const { value } = handoff;
    const conversation = await this.store.get('conversations', value.conversationId);
    return {
      id: handoff.id,
      reference: value.reference,
      kind: value.kind,
      rung: await this.#rung(handoff),
      unit: UNITS.find((unit) => unit === value.unit) ?? 'desk',
      state: value.state,
      language: value.language,
      entry: value.entry,
      requestedAt: value.requestedAt,
      danger: !value.danger ? 'none' : value.dangerSeenBy === undefined ? 'flagged' : 'seen',
      resident: this.#resident(conversation?.value),
      owner:
        value.officerId === undefined
          ? null
          : { id: value.officerId, displayName: names.get(value.officerId) ?? '' },
      unread: conversation === undefined ? 0 : await this.#unread(handoff),
    };
  }

  /** Danger first, then who waits longest. */
  async #waiting(): Promise<Stored<HandoffRecord>[]> {
    const waiting = await this.store.find('handoffs', {
      where: { state: 'waiting' },
      order: { field: 'requestedAt', direction: 'ascending' },
    });
    return [...waiting.filter(({ value }) => value.danger), ...waiting.filter(({ value }) => !value.danger)];
  }

  /** A talk shows the case that was opened in it for as long as its officer has the case too. */
  async #rung({ id, value }: Stored<HandoffRecord>): Promise<Item['rung']> {
    const kept = value.caseId === undefined ? undefined : await this.store.get('cases', value.caseId);
    if (kept === undefined) return null;
    const { rung, handoffId } = kept.value;
    if (handoffId === undefined || handoffId === id) return rung;
    const carrier = await this.store.get('handoffs', handoffId);
    return carrier?.value.state === 'assigned' && carrier.value.officerId === value.officerId ? rung : null;
  }

  #resident(conversation: ConversationRecord | undefined): Item['resident'] {
    if (conversation === undefined || conversation.endedAt !== undefined) return 'left';
    const silent = this.now().getTime() - Date.parse(conversation.lastSeenAt);
    return silent > QUIET_SECONDS * 1000 ? 'quiet' : 'here';
  }

  async #unread(handoff: Stored<HandoffRecord>): Promise<number> {
    const { conversationId, readSeq, toSeq, kind } = handoff.value;
    // What a resident leaves is for the desk alone; what they say in a talk, they see too.
    const audience = kind === 'later' ? 'desk' : 'both';
    const news = await this.store.find('messages', {
      where: { conversationId, key: 'shared' },
      after: { field: 'seq', value: readSeq },
    });
    return news.filter(
      ({ value }) =>
        value.author === 'resident' &&
        value.audience === audience &&
        (toSeq === undefined || value.seq <= toSeq),
    ).length;
  }
}
