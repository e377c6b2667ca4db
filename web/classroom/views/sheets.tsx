import type { JSX } from 'preact';
import { CARDS } from '../../../dialogs/cards.js';
import { ANSWERS, cardWords, numberOf } from '../deck.js';
import { useWords } from '../words.js';
import { HelpLines } from './help-lines.js';

/** What comes out of the printer, and only there: two cards a page to cut, then the explanations. */
export function Sheets(): JSX.Element {
  const words = useWords();
  const answers = ANSWERS.map((answer) => words(`cards.${answer}`));
  return (
    <div class="sheets">
      {CARDS.map((card) => {
        const { story, question } = cardWords(card, words);
        return (
          <section class="sheet" key={card.id}>
            <p class="count">{numberOf(card)}</p>
            <p>{story}</p>
            <p class="question">{question}</p>
            <p>{answers.map((answer) => `☐ ${answer}`).join('     ')}</p>
          </section>
        );
      })}
      <section class="explanations">
        <h1>{words('class.said')}</h1>
        {CARDS.map((card) => {
          const { beginning, said, talk } = cardWords(card, words);
          return (
            <div key={card.id}>
              <h2>
                {numberOf(card)}. {beginning}
              </h2>
              <p>
                <strong>{words('class.law', { answer: words(`cards.${card.answer}`) })}.</strong> {said}
              </p>
              <p>
                <em>{talk}</em>
              </p>
            </div>
          );
        })}
        <h2>{words('class.lines')}</h2>
        <HelpLines />
      </section>
    </div>
  );
}
