import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** This close to the end (px) counts as reading the end. */
const NEAR = 60;

/**
 * Follows new messages only for someone who reads the end; whoever has scrolled up keeps their place and is told.
 * `outgoing` counts own messages on their way: writing one always goes to the end.
 */
export function useStickToEnd(lastSeq: number, outgoing: number) {
  const listRef = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const seen = useRef({ lastSeq, outgoing });
  const [newBelow, setNewBelow] = useState(false);

  const toEnd = useCallback(() => {
    const list = listRef.current;
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    atEnd.current = true;
    setNewBelow(false);
  }, []);

  useLayoutEffect(() => {
    const wroteOne = outgoing > seen.current.outgoing;
    const came = lastSeq > seen.current.lastSeq;
    seen.current = { lastSeq, outgoing };
    if (atEnd.current || wroteOne) toEnd();
    else if (came) setNewBelow(true);
  }, [lastSeq, outgoing, toEnd]);

  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const onScroll = () => {
      atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
      if (atEnd.current) setNewBelow(false);
    };
    // A phone's keyboard or a growing text field makes the list shorter: the end stays in sight.
    const size = new ResizeObserver(() => {
      if (atEnd.current) list.scrollTop = list.scrollHeight;
    });
    list.addEventListener('scroll', onScroll, { passive: true });
    size.observe(list);
    return () => {
      list.removeEventListener('scroll', onScroll);
      size.disconnect();
    };
  }, []);

  return { listRef, newBelow, toEnd };
}
