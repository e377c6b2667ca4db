/** In which order residents wait: by need, then by time; and how a talk fits an officer. Fit keeps nobody away. */
import { LRUCache } from 'lru-cache';
import type { Store, Stored } from '../store/ports.js';
import type { ConversationRecord, HandoffRecord, Skill } from '../store/records.js';
import type { Handoffs } from './handoffs.js';
import { brusselsTime } from './moment.js';
import { askedOf, type Asked } from './need.js';
import type { Officer } from './officers.js';

/** So many talks at once; each is a few codes and none of the person's words. */
const REMEMBERED = 2000;
const NOTHING_ASKED: Asked = { minor: false, skills: [] };

/** A handoff with what it asks for now. */
export interface Placed {
  handoff: Stored<HandoffRecord>;
  minor: boolean;
  /** Inside the care centre's window for traces. */
  fresh: boolean;
  skills: readonly Skill[];
}

export class LineOrder {
  readonly #asked = new LRUCache<string, Asked>({ max: REMEMBERED });

  constructor(
    private readonly store: Store,
    private readonly handoffs: Pick<Handoffs, 'shared'>,
    private readonly now: () => Date,
  ) {}

  /** @param known the conversation's record, where it is not stored yet or was read already */
  async place(handoff: Stored<HandoffRecord>, known?: ConversationRecord): Promise<Placed> {
    const { minor, freshUntil, skills } = await this.#askedOf(handoff, known);
    const { forSkill } = handoff.value;
    return {
      handoff,
      minor,
      fresh: freshUntil !== undefined && freshUntil > brusselsTime(this.now()),
      skills: forSkill === undefined ? skills : [forSkill],
    };
  }

  async sorted(handoffs: readonly Stored<HandoffRecord>[]): Promise<Placed[]> {
    const placed = await Promise.all(handoffs.map((handoff) => this.place(handoff)));
    return placed.sort(compare);
  }

  async #askedOf(
    { id, value }: Stored<HandoffRecord>,
    known: ConversationRecord | undefined,
  ): Promise<Asked> {
    const remembered = this.#asked.get(id);
    if (remembered !== undefined) return remembered;
    const conversation = known ?? (await this.store.get('conversations', value.conversationId))?.value;
    if (conversation?.wrappedKeys.shared === undefined) return NOTHING_ASKED;
    const shared = this.handoffs.shared(value.conversationId, { conversation }, { id, version: 0, value });
    const asked = askedOf(shared, value.language, new Date(value.requestedAt));
    this.#asked.set(id, asked);
    return asked;
  }
}

/** Danger that nobody has seen, danger, who was handed on, a minor, fresh facts, who waits too long, then time. */
function compare(one: Placed, other: Placed): number {
  const ranks = [rankOf(one), rankOf(other)] as const;
  for (const [place, rank] of ranks[0].entries()) {
    const difference = Number(ranks[1][place]) - Number(rank);
    if (difference !== 0) return difference;
  }
  return waitsSince(one.handoff.value) < waitsSince(other.handoff.value) ? -1 : 1;
}

function rankOf({ handoff: { value }, minor, fresh }: Placed): boolean[] {
  return [
    value.danger && value.dangerSeenBy === undefined,
    value.danger,
    value.front === true,
    minor,
    fresh,
    value.escalatedAt !== undefined,
  ];
}

export function waitsSince({ waitsSince: since, requestedAt }: HandoffRecord): string {
  return since ?? requestedAt;
}

export interface Fit {
  language: boolean;
  skill: boolean;
  wish: boolean;
}

/** An officer of whom languages or training are not said fits any. A wish is met only by who said so. */
export function fitOf(
  { value }: Officer,
  language: HandoffRecord['language'],
  skills: readonly Skill[],
  wish: 'woman' | 'man' | undefined,
): Fit {
  return {
    language: value.languages?.includes(language) ?? true,
    skill:
      skills.length === 0 ||
      value.skills === undefined ||
      skills.some((skill) => value.skills?.includes(skill)),
    wish: wish === undefined || value.gender === wish,
  };
}
