import { useEffect, useRef, useState } from 'react';
import { drafts } from '../state/drafts.js';
import { look } from '../state/looking.js';
import { useStore } from '../state/store.js';

/** Without a key for so long (ms), somebody has stopped typing. */
const STOPPED = 4_000;

/**
 * Tells colleagues that this talk is open here, and while the officer writes to the resident that they type. A note for
 * colleagues is no typing: the resident would wait for words that never come.
 */
export function useLooking(id: string, draftKey: string): void {
  const draft = useStore(drafts).get(draftKey);
  const text = draft?.mode === 'message' ? draft.text : '';
  const before = useRef(text);
  const [typing, setTyping] = useState(false);

  useEffect(() => {
    const typed = text !== before.current && text !== '';
    before.current = text;
    if (text === '') setTyping(false);
    if (!typed) return;
    setTyping(true);
    const timer = setTimeout(() => setTyping(false), STOPPED);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => look(id, typing), [id, typing]);
  useEffect(() => () => look(null), []);
}
