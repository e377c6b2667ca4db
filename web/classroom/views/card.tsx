import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConsentCard } from '../../../dialogs/cards.js';
import { ANSWERS, cardWords, type Answer } from '../deck.js';
import { useWords, type ClassKey } from '../words.js';
import { Hands, NO_HANDS } from './hands.js';

/** A class raises hands and sees the explanation when its teacher shows it; who is alone chooses first. */
export type Mode = 'class' | 'alone';

interface CardProps {
  card: ConsentCard;
  /** Its place in the deck, from 1. */
  number: number;
  count: number;
  mode: Mode;
  onTurn: (by: 1 | -1) => void;
  onList: () => void;
}

/** One card. What was counted and chosen lives as long as it is on the screen. */
export function Card({ card, number, count, mode, onTurn, onList }: CardProps): JSX.Element {
  const words = useWords();
  const { story, question, said, talk } = cardWords(card, words);
  const [hands, setHands] = useState(NO_HANDS);
  const [chosen, setChosen] = useState<Answer | null>(null);
  const [asked, setAsked] = useState(false);
  const shown = mode === 'class' ? asked : chosen !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  const explanation = useRef<HTMLElement>(null);

  // The reader goes along with what changed, by ear and by eye; at once, so that no key is lost in between.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (!shown) return;
    explanation.current?.querySelector('h2')?.focus({ preventScroll: true });
    explanation.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const raise = (answer: Answer, by: number): void =>
    setHands((before) => ({ ...before, [answer]: Math.max(0, before[answer] + by) }));
  const say = (answer: Answer): void => {
    if (mode === 'alone') setChosen(answer);
    else if (!shown) raise(answer, 1);
  };
  const goOn = (): void => {
    if (shown) onTurn(1);
    else if (mode === 'class') setAsked(true);
  };

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowLeft') onTurn(-1);
      else if (event.key === 'ArrowRight') onTurn(1);
      else if (event.key === 'Escape') onList();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  /** Signs count only while the focus is in the card, for people who speak to their computer (WCAG 2.1.4). */
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const answer = ANSWERS[digitOf(event) - 1];
    if (answer) say(answer);
    else if ((event.key === ' ' || event.key === 'Enter') && !onButton(event)) {
      event.preventDefault();
      // Held down, it would run through the cards.
      if (!event.repeat) goOn();
    }
  };

  const lead: ClassKey =
    chosen === 'unsure' ? 'cards.doubt' : chosen === card.answer ? 'cards.same' : 'cards.other';
  return (
    <main class={`card ${mode}${shown ? ' shown' : ''}`} tabIndex={-1} onKeyDown={press}>
      <h1 ref={heading} tabIndex={-1} aria-describedby="story">
        {words('class.card.place', { number, count })}
        <span class="topic"> · {words(`cards.menu.${card.theme}`)}</span>
      </h1>
      <div id="story" class="story">
        <p>{story}</p>
        <p class="question">{question}</p>
      </div>
      {mode === 'class' ? (
        <Hands hands={hands} counting={!shown} onHand={raise} />
      ) : (
        <div class="answers" role="group" aria-label={question}>
          {ANSWERS.map((answer) => (
            <button class="choice" key={answer} aria-pressed={chosen === answer} onClick={() => say(answer)}>
              {words(`cards.${answer}`)}
            </button>
          ))}
        </div>
      )}
      {shown && (
        <section ref={explanation} class="explanation">
          <h2 tabIndex={-1} aria-describedby="said">
            {mode === 'class' ? words('class.law', { answer: words(`cards.${card.answer}`) }) : words(lead)}
          </h2>
          <p id="said" class="said">
            {said}
          </p>
          <h3>{words('class.talk')}</h3>
          <p>{talk}</p>
        </section>
      )}
      {mode === 'class' && !shown && (
        <button class="main" onClick={() => setAsked(true)}>
          {words('class.explain')}
        </button>
      )}
      <nav class="bar" aria-label={words('class.all')}>
        <button class="plain" disabled={number === 1} onClick={() => onTurn(-1)}>
          <span aria-hidden="true">← </span>
          {words('class.previous')}
        </button>
        <button class="plain" onClick={onList}>
          {words('class.all')}
        </button>
        <button class="plain" onClick={() => onTurn(1)}>
          {words('class.next')}
          <span aria-hidden="true"> →</span>
        </button>
      </nav>
    </main>
  );
}

/** By the place of the key too: on a Belgian keyboard the digits want Shift. @returns NaN for any other key */
function digitOf({ key, code }: KeyboardEvent): number {
  return Number(/^Digit([1-3])$/.exec(code)?.[1] ?? /^[1-3]$/.exec(key)?.[0]);
}

function onButton({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
