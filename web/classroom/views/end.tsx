import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Screen } from '../address.js';
import { onEscape } from '../keys.js';
import { useWords } from '../words.js';
import { HelpLines } from './help-lines.js';

/** After the last card: whom to talk to. */
export function End({ onGo }: { onGo: (screen: Screen) => void }): JSX.Element {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => onEscape(() => onGo('list')));
  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {words('class.end')}
      </h1>
      <p class="what">{words('class.end.what')}</p>
      <HelpLines />
      <div class="bar">
        <button class="plain" onClick={() => onGo('list')}>
          {words('class.all')}
        </button>
        <button class="plain" onClick={() => onGo('start')}>
          {words('class.start.home')}
        </button>
      </div>
    </main>
  );
}
