import type { JSX } from 'preact';
import { ANSWERS, type Answer } from '../deck.js';
import { useWords } from '../words.js';

export const NO_HANDS: Readonly<Record<Answer, number>> = { yes: 0, no: 0, unsure: 0 };

interface HandsProps {
  hands: Readonly<Record<Answer, number>>;
  /** Until the explanation is there: then the numbers stay, and the buttons make room for it. */
  counting: boolean;
  onHand: (answer: Answer, by: 1 | -1) => void;
}

/** How many hands went up for each answer: numbers on the screen, and nowhere else. */
export function Hands({ hands, counting, onHand }: HandsProps): JSX.Element {
  const words = useWords();
  return (
    <div class="hands">
      <div class="answers" role="group" aria-labelledby="hands">
        {ANSWERS.map((each) => {
          const answer = words(`cards.${each}`);
          return (
            <div class="tile" key={each}>
              <span class="answer">{answer}</span>
              <output class="number">
                <span class="heard">{answer}: </span>
                {hands[each]}
              </output>
              {counting && (
                <>
                  {' '}
                  <button
                    class="less"
                    aria-label={words('class.hands.less', { answer })}
                    aria-disabled={hands[each] === 0}
                    onClick={() => onHand(each, -1)}
                  >
                    −
                  </button>
                  <button
                    class="more"
                    aria-label={words('class.hands.more', { answer })}
                    onClick={() => onHand(each, 1)}
                  >
                    +
                  </button>
                </>
              )}
            </div>
          );
        })}
      </div>
      <p id="hands" class="hint" hidden={!counting}>
        {words('class.hands')}
      </p>
    </div>
  );
}
