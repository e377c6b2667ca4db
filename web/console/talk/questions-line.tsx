import { useLanguage } from '../language/language.js';
import type { Language } from '../language/texts.js';
import { KEYS, shortcut } from '../state/keys.js';
import type { SuggestedQuestion } from './use-questions.js';

interface QuestionsLineProps {
  questions: readonly SuggestedQuestion[];
  gentle: boolean;
  /** The resident's, in which the question goes into the text field. */
  language: Language;
  onTake: (question: SuggestedQuestion) => void;
}

/** Open questions about what is missing. One that is pressed stands in the text field and is not sent. */
export function QuestionsLine({ questions, gentle, language, onTake }: QuestionsLineProps) {
  const { t } = useLanguage();
  if (questions.length === 0 && !gentle) return null;
  return (
    <div className="questions">
      {gentle && <p className="questions-gentle">{t('questions.gentle')}</p>}
      <ul className="questions-list" aria-label={t('questions.title')}>
        {questions.map((question, index) => (
          <li key={question.id}>
            <button
              type="button"
              className="button question"
              onClick={() => onTake(question)}
              aria-keyshortcuts={index === 0 ? shortcut('question') : undefined}
            >
              <span className={question.own === undefined ? undefined : 'question-own'}>
                {index === 0 && <kbd className="key-hint">Alt+{KEYS.question}</kbd>}{' '}
                {question.own ?? question.text}
              </span>
              {question.own !== undefined && (
                <span className="question-theirs" lang={language}>
                  {question.text}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
