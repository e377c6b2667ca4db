/** A long talk on the screen: only a stretch of it is drawn, and moves with whoever reads. */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** So many messages are drawn at most, and so many come or go at a time. */
const DRAWN = 200;
const STEP = 100;

export interface Stretch {
  from: number;
  to: number;
}

/** The stretch one step further up or down. @param count of all messages */
export function moved({ from, to }: Stretch, by: 'up' | 'down', count: number): Stretch {
  if (by === 'up') {
    const start = Math.max(0, from - STEP);
    return { from: start, to: Math.min(to, start + DRAWN) };
  }
  const end = Math.min(count, to + STEP);
  return { from: Math.max(from, end - DRAWN), to: end };
}

/** The last messages. */
export function end(count: number): Stretch {
  return { from: Math.max(0, count - DRAWN), to: count };
}

/**
 * Which of `count` messages are drawn. Without a choice it is the end, which follows what comes. Whoever moves keeps the
 * message that they read in its place; rows carry `data-seq`.
 */
export function useStretch(count: number, listRef: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<Stretch | undefined>();
  const anchor = useRef<{ seq: string; top: number } | undefined>(undefined);
  const stretch = chosen === undefined ? end(count) : { ...chosen, to: Math.min(chosen.to, count) };

  const move = useCallback(
    (by: 'up' | 'down') => {
      anchor.current = firstInSight(listRef.current);
      setChosen((before) => {
        const next = moved(before ?? end(count), by, count);
        return next.to >= count && by === 'down' ? undefined : next;
      });
    },
    [count, listRef],
  );
  const toEnd = useCallback(() => setChosen(undefined), []);

  useLayoutEffect(() => {
    const list = listRef.current;
    const kept = anchor.current;
    anchor.current = undefined;
    const row = kept && list?.querySelector(`[data-seq="${kept.seq}"]`);
    if (list && row) list.scrollTop += row.getBoundingClientRect().top - kept.top;
  }, [stretch.from, stretch.to, listRef]);

  return { stretch, move, toEnd };
}

function firstInSight(list: HTMLElement | null): { seq: string; top: number } | undefined {
  if (!list) return undefined;
  const edge = list.getBoundingClientRect().top;
  for (const row of list.querySelectorAll<HTMLElement>('[data-seq]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > edge) return { seq: row.dataset['seq'] ?? '', top };
  }
  return undefined;
}
