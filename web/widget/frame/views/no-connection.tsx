import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Line } from '../direct-line/conversation.js';
import { useWords } from '../words.js';

/** Short losses mend themselves; only a longer one is worth a word. */
const patience = 2500;

/** Says that there is no connection, once that has lasted, unless something else on the screen says so. */
export function NoConnection({ line, said }: { line: Line; said: boolean }): JSX.Element {
  const words = useWords();
  const lost = line === 'lost' && !said;
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!lost) return undefined;
    const timer = setTimeout(() => setLasting(true), navigator.onLine ? patience : 0);
    return () => clearTimeout(timer);
  }, [lost]);
  return <div role="status">{lost && lasting && <p class="notice">{words('frame.noConnection')}</p>}</div>;
}
