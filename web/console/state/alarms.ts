/** What needs somebody and comes again, until it is dealt with or the officer says that they heard it. */
import type { Officer, QueueAnswer, QueueItem } from '../api/types.js';
import { Store } from './store.js';

export type AlarmKind = 'danger' | 'escalated' | 'unanswered' | 'for-me';

export interface Alarm {
  /** The talk. */
  id: string;
  reference: string;
  kind: AlarmKind;
  /** Names this alarm: the same talk can need somebody again for something new. */
  key: string;
}

/** Danger that nobody has seen comes again so soon after it was heard (ms). */
const DANGER_AGAIN = 60_000;

/** Alarms that the officer heard, and when (ms since 1970). */
export const heardAlarms = new Store<ReadonlyMap<string, number>>(new Map());

/** Talks of colleagues in which the resident has no answer and of which the server told everybody. */
export const calledToAll = new Store<ReadonlySet<string>>(new Set());

/**
 * What needs this officer now, danger first. Danger is for every console that is open; who waits too long, or was
 * passed on, is for who is on duty; a resident without an answer is for who has the talk, and then for all on duty.
 */
export function alarmsOf(
  queue: QueueAnswer,
  officer: Pick<Officer, 'id' | 'onDuty'>,
  called: ReadonlySet<string>,
): Alarm[] {
  const alarm = (kind: AlarmKind, { id, reference }: QueueItem, since = ''): Alarm => ({
    id,
    reference,
    kind,
    key: `${kind} ${id} ${since}`,
  });
  const all = [...queue.waiting, ...queue.mine, ...queue.others, ...queue.later];
  const danger = all.filter((item) => item.danger === 'flagged').map((item) => alarm('danger', item));
  const unanswered = (items: readonly QueueItem[]) =>
    items
      .filter((item) => item.unansweredSince !== null)
      .map((item) => alarm('unanswered', item, item.unansweredSince ?? ''));
  const mine = unanswered(queue.mine);
  if (!officer.onDuty) return [...danger, ...mine];
  const forMe = queue.waiting.filter((item) => item.for?.id === officer.id);
  const late = queue.waiting.filter((item) => item.escalated);
  return [
    ...danger,
    ...late.map((item) => alarm('escalated', item)),
    ...forMe.map((item) => alarm('for-me', item)),
    ...mine,
    ...unanswered(queue.others.filter(({ id }) => called.has(id))),
  ];
}

/** Those that nobody silenced here. @param now ms since 1970 */
export function loudOf(alarms: readonly Alarm[], heard: ReadonlyMap<string, number>, now: number): Alarm[] {
  return alarms.filter(({ key, kind }) => {
    const at = heard.get(key);
    return at === undefined || (kind === 'danger' && now - at >= DANGER_AGAIN);
  });
}

/** The officer heard these. What needs nobody any more is forgotten, so that it would be heard anew. */
export function hear(alarms: readonly Alarm[], standing: readonly Alarm[], now: number): void {
  heardAlarms.set((before) => {
    const kept = standing.flatMap(({ key }): [string, number][] => {
      const at = before.get(key);
      return at === undefined ? [] : [[key, at]];
    });
    return new Map([...kept, ...alarms.map(({ key }): [string, number] => [key, now])]);
  });
}
