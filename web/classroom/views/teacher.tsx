import type { JSX } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { CARDS } from '../../../dialogs/cards.js';
import type { Screen } from '../address.js';
import { numberOf } from '../deck.js';
import { onEscape } from '../keys.js';
import { LanguageContext, useWords } from '../words.js';
import { HelpLines } from './help-lines.js';

const POINTS = [1, 2, 3, 4, 5] as const;

/** How to use the cards, what to do when somebody tells something, and what the law means. */
export function Teacher({ onGo }: { onGo: (screen: Screen) => void }): JSX.Element {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => onEscape(() => onGo('start')));
  const yes = new Intl.ListFormat(useContext(LanguageContext)).format(
    CARDS.filter(({ answer }) => answer === 'yes').map((card) => String(numberOf(card))),
  );
  const law = `${words('consent.meaning')}\n\n${words('consent.ages')}`.split(/\n{2,}/);
  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {words('class.teacher')}
      </h1>
      <h2>{words('class.teacher.plan')}</h2>
      <ol>
        {POINTS.map((point) => (
          <li key={point}>{words(`class.teacher.plan.${point}`, { yes })}</li>
        ))}
      </ol>
      <h2>{words('class.teacher.told')}</h2>
      <ol>
        {POINTS.map((point) => (
          <li key={point}>{words(`class.teacher.told.${point}`)}</li>
        ))}
      </ol>
      <HelpLines all />
      <h2>{words('class.teacher.law')}</h2>
      {law.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{words('class.teacher.keys')}</h2>
      <p class="keys">{words('class.teacher.keys.list')}</p>
      <h2>{words('class.teacher.page')}</h2>
      <p>{words('class.teacher.page.what')}</p>
      <div class="bar">
        <button class="plain" onClick={() => onGo('start')}>
          {words('class.start.home')}
        </button>
      </div>
    </main>
  );
}
