/** The desk's lists: who waits, who has whom, what was left for later, who is on duty. */
import type { z } from 'zod';
import { UNITS } from '../cases/content.js';
import type { Store, Stored } from '../store/ports.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import type { ConversationRecord, HandoffRecord } from '../store/records.js';
import type { QueueAnswer, QueueItem } from './contract.js';
import type { Handoffs } from './handoffs.js';
import { fitOf, LineOrder, waitsSince, type Placed } from './line-order.js';
import type { Looking } from './looking.js';
import type { Officer, Officers } from './officers.js';
import { walledForNobody, type WalledFor } from './ownership.js';
import type { Presence } from './presence.js';
import type { DeskSettings } from './settings.js';

type Item = z.infer<typeof QueueItem>;
type Answer = z.infer<typeof QueueAnswer>;

export interface QueueParts {
  store: Store;
  officers: Pick<Officers, 'all'>;
  presence: Presence;
  handoffs: Pick<Handoffs, 'shared' | 'wishOf'>;
  settings: Pick<DeskSettings, 'read' | 'opening'>;
  looking: Pick<Looking, 'now'>;
  walledFor?: WalledFor;
  now: () => Date;
}

/** Without a sign of life for so long, a resident has gone quiet. */
const QUIET_SECONDS = 120;

export class Queue {
  readonly #order: LineOrder;
  readonly #walledFor: WalledFor;

  constructor(private readonly parts: QueueParts) {
    this.#order = new LineOrder(parts.store, parts.handoffs, parts.now);
    this.#walledFor = parts.walledFor ?? walledForNobody;
  }

  /** People who wait before this one. @param conversation as the running turn leaves it */
  async before(handoff: Stored<HandoffRecord>, conversation: ConversationRecord): Promise<number> {
    const waiting = await this.#waiting();
    // Its needs can have changed in the running turn.
    const others = waiting.filter(({ id }) => id !== handoff.id);
    await this.#order.place(handoff, conversation);
    const sorted = await this.#order.sorted([...others, handoff]);
    return sorted.findIndex((placed) => placed.handoff.id === handoff.id);
  }

  async answer(officer: Officer): Promise<Answer> {
    const { store, presence, settings, now } = this.parts;
    const [waiting, assigned, later, onDuty, about, opening, desk] = await Promise.all([
      this.#waiting(),
      store.find('handoffs', { where: { state: 'assigned' } }),
      store.find('handoffs', {
        where: { state: ['later', 'answered'] },
        order: { field: 'requestedAt', direction: 'ascending' },
      }),
      presence.onDuty(),
      this.#about(officer),
      settings.opening(),
      settings.read(),
    ]);
    const known = (handoffs: Stored<HandoffRecord>[]) =>
      handoffs.filter(({ value }) => value.walled !== true || this.#walledFor(officer));
    const items = async (handoffs: Stored<HandoffRecord>[]) =>
      Promise.all(known(handoffs).map((handoff) => this.#item(handoff, about)));
    const mine = assigned.filter(({ value }) => value.officerId === officer.id);
    const others = assigned.filter(({ value }) => value.officerId !== officer.id);
    const sorted = await this.#order.sorted(known(waiting));
    return {
      now: now().toISOString(),
      waiting: await items(sorted.map(({ handoff }) => handoff)),
      mine: await items(mine),
      later: await items(later),
      others: await items(others),
      onDuty: onDuty.map(({ id, value }) => ({
        id,
        displayName: value.displayName,
        languages: value.languages ?? [...LANGUAGES],
        skills: value.skills ?? [],
        talks: assigned.filter((one) => one.value.kind === 'talk' && one.value.officerId === id).length,
      })),
      hours: { open: opening.open, opensAt: opening.opensAt?.toISOString() ?? null },
      danger: desk.danger ?? null,
    };
  }

  async item(handoff: Stored<HandoffRecord>, officer: Officer): Promise<Item> {
    return this.#item(handoff, await this.#about(officer));
  }

  async #item(handoff: Stored<HandoffRecord>, about: About): Promise<Item> {
    const { value } = handoff;
    const conversation = await this.parts.store.get('conversations', value.conversationId);
    const placed = await this.#order.place(handoff, conversation?.value);
    const wish =
      conversation === undefined ? undefined : this.parts.handoffs.wishOf(handoff, conversation.value);
    const named = (id: string | undefined) =>
      id === undefined ? null : { id, displayName: about.names.get(id) ?? '' };
    return {
      id: handoff.id,
      reference: value.reference,
      kind: value.kind,
      rung: await this.#rung(handoff),
      unit: UNITS.find((unit) => unit === value.unit) ?? 'desk',
      state: value.state,
      language: value.language,
      entry: value.entry,
      requestedAt: waitsSince(value),
      danger: !value.danger ? 'none' : value.dangerSeenBy === undefined ? 'flagged' : 'seen',
      resident: this.#resident(conversation?.value),
      owner: named(value.officerId),
      unread: conversation === undefined ? 0 : await this.#unread(handoff),
      need: needsOf(placed),
      wish: wish ?? null,
      skill: placed.skills[0] ?? null,
      fits: fitOf(about.officer, value.language, placed.skills, wish),
      escalated: value.state === 'waiting' && value.escalatedAt !== undefined,
      unansweredSince: value.unansweredTold === undefined ? null : (value.unansweredSince ?? null),
      for: named(value.forOfficer),
      looking: about.looks
        .filter((look) => look.handoffId === handoff.id && look.officerId !== about.officer.id)
        .map(({ officerId, typing }) => ({
          id: officerId,
          displayName: about.names.get(officerId) ?? '',
          typing,
        })),
    };
  }

  /** What the items for one officer need beside the handoffs. */
  async #about(officer: Officer): Promise<About> {
    const [officers, looks] = await Promise.all([this.parts.officers.all(), this.parts.looking.now()]);
    return { officer, looks, names: new Map(officers.map(({ id, value }) => [id, value.displayName])) };
  }

  #waiting(): Promise<Stored<HandoffRecord>[]> {
    return this.parts.store.find('handoffs', { where: { state: 'waiting' } });
  }

  /** A talk shows the case that was opened in it for as long as its officer has the case too. */
  async #rung({ id, value }: Stored<HandoffRecord>): Promise<Item['rung']> {
    const kept = value.caseId === undefined ? undefined : await this.parts.store.get('cases', value.caseId);
    if (kept === undefined) return null;
    const { rung, handoffId } = kept.value;
    if (handoffId === undefined || handoffId === id) return rung;
    const carrier = await this.parts.store.get('handoffs', handoffId);
    return carrier?.value.state === 'assigned' && carrier.value.officerId === value.officerId ? rung : null;
  }

  #resident(conversation: ConversationRecord | undefined): Item['resident'] {
    if (conversation === undefined || conversation.endedAt !== undefined) return 'left';
    const silent = this.parts.now().getTime() - Date.parse(conversation.lastSeenAt);
    return silent > QUIET_SECONDS * 1000 ? 'quiet' : 'here';
  }

  async #unread(handoff: Stored<HandoffRecord>): Promise<number> {
    const { conversationId, readSeq, toSeq, kind } = handoff.value;
    // What a resident leaves is for the desk alone; what they say in a talk, they see too.
    const audience = kind === 'later' ? 'desk' : 'both';
    const news = await this.parts.store.find('messages', {
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

interface About {
  officer: Officer;
  names: ReadonlyMap<string, string>;
  looks: Awaited<ReturnType<Looking['now']>>;
}

function needsOf({ handoff, minor, fresh }: Placed): Item['need'] {
  return [
    ...(handoff.value.danger ? (['danger'] as const) : []),
    ...(minor ? (['minor'] as const) : []),
    ...(fresh ? (['fresh'] as const) : []),
  ];
}
