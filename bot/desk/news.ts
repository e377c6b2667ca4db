/** What a change in the store means for the consoles: which of their answers is out of date, and what needs somebody. */
import { conversationOf } from '../conversations/message.js';
import type { Change, Store } from '../store/ports.js';
import type { HandoffRecord } from '../store/records.js';
import type { LiveFrame } from './contract.js';

export interface News {
  frame: LiveFrame;
  /** Only for whom the zone named. */
  walled: boolean;
  /** Only for this officer. */
  only?: string;
}

export class NewsOfTheDesk {
  /** What was last told of each talk and of each officer's look: the same again is no news. */
  readonly #told = new Map<string, string>();

  constructor(private readonly store: Store) {}

  async of(changes: readonly Change[]): Promise<News[]> {
    const news = new Map<string, News>();
    const add = (frame: LiveFrame, walled = false, only?: string) =>
      news.set(JSON.stringify([frame, only]), {
        frame,
        walled,
        ...(only === undefined ? {} : { only }),
      });
    const conversations = new Set<string>();
    const cases = new Set<string>();
    for (const { collection, id } of changes) {
      if (collection === 'handoffs') await this.#ofHandoff(id, add);
      if (collection === 'looks') await this.#ofLook(id, add);
      if (collection === 'officers' || collection === 'deskSettings') add({ type: 'queue' });
      if (collection === 'emergencyUses') add({ type: 'emergency' });
      if (collection === 'messages') conversations.add(conversationOf(id));
      if (collection === 'cases') cases.add(id);
      if (collection === 'evidence') {
        const piece = await this.store.get('evidence', id);
        if (piece !== undefined) cases.add(piece.value.caseId);
      }
    }
    for (const caseId of cases) {
      const conversationId = (await this.store.get('cases', caseId))?.value.conversationId;
      if (conversationId !== undefined) conversations.add(conversationId);
    }
    for (const conversationId of conversations) {
      for (const { id, value } of await this.store.find('handoffs', {
        where: { conversationId, state: ['assigned', 'waiting'] },
      })) {
        add({ type: 'talk', id }, value.walled === true);
        add({ type: 'queue' });
      }
    }
    return [...news.values()];
  }

  async #ofHandoff(id: string, add: Add): Promise<void> {
    const handoff = (await this.store.get('handoffs', id))?.value;
    const walled = handoff?.walled === true;
    add({ type: 'queue' });
    add({ type: 'talk', id }, walled);
    if (handoff === undefined) return;
    if (handoff.state === 'waiting') add({ type: 'waiting', id }, walled);
    if (handoff.danger && handoff.dangerSeenBy === undefined) add({ type: 'danger', id }, walled);
    this.#late(id, handoff, walled, add);
  }

  /** Told once for each time that it begins, not with whatever else changes in the record. */
  #late(id: string, handoff: HandoffRecord, walled: boolean, add: Add): void {
    const { state, escalatedAt, unansweredSince, unansweredTold, officerId } = handoff;
    const late =
      state === 'waiting' && escalatedAt !== undefined
        ? `escalated ${escalatedAt}`
        : state === 'assigned' && unansweredTold !== undefined
          ? `unanswered ${unansweredSince ?? ''} ${unansweredTold}`
          : undefined;
    if (!this.#isNew(`handoffs/${id}`, late)) return;
    if (state === 'waiting') add({ type: 'escalated', id }, walled);
    else if (unansweredTold === 'owner') add({ type: 'unanswered', id }, walled, officerId);
    else add({ type: 'unanswered', id }, walled);
  }

  async #ofLook(officerId: string, add: Add): Promise<void> {
    const place = `looks/${officerId}`;
    const look = (await this.store.get('looks', officerId))?.value;
    const before = this.#told.get(place)?.split(' ')[0];
    const now = look === undefined ? undefined : `${look.handoffId} ${String(look.typing)}`;
    const isNew = this.#isNew(place, now);
    if (!isNew && now !== undefined) return;
    for (const id of new Set([before, look?.handoffId])) {
      if (id === undefined) continue;
      const handoff = await this.store.get('handoffs', id);
      add({ type: 'looking', id }, handoff?.value.walled === true);
    }
  }

  #isNew(place: string, what: string | undefined): boolean {
    const before = this.#told.get(place);
    if (what === undefined) {
      this.#told.delete(place);
      return false;
    }
    this.#told.set(place, what);
    return before !== what;
  }
}

type Add = (frame: LiveFrame, walled?: boolean, only?: string) => void;
