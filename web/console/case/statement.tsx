import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CaseAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';

type Answer = CaseAnswer['statement'][number];

/** The account in the person's own words and order. */
export function Statement({ shown }: { shown: CaseAnswer }) {
  const { t } = useLanguage();
  return (
    <>
      {shown.message !== null && (
        <section className="answer">
          <h4>{t('statement.message')}</h4>
          <p className="own-words">
            <Said text={shown.message} lang={shown.language} />
          </p>
        </section>
      )}
      {shown.statement.length === 0 && <p className="hint">{t('statement.none')}</p>}
      {shown.statement.map((answer) => (
        <AnswerRow key={answer.topic} answer={answer} />
      ))}
    </>
  );
}

function AnswerRow({ answer }: { answer: Answer }) {
  const { t } = useLanguage();
  const id = useId();
  const [source, setSource] = useState<string | undefined>();
  return (
    <section className="answer" aria-label={t(`topic.${answer.topic}`)}>
      <h4>
        <span className="topic">{t(`topic.${answer.topic}`)}</span>{' '}
        <span className="question" lang={answer.language}>
          <Said text={answer.question} lang={answer.language} />
        </span>
      </h4>
      {answer.state === 'unknown' && <p className="answer-state">? {t('answer.unknown')}</p>}
      {answer.state === 'skipped' && <p className="answer-state">— {t('answer.skipped')}</p>}
      {answer.state === 'confirmed' && <p className="answer-state">✓ {t('answer.confirmed')}</p>}
      {answer.sentences.length > 0 && (
        <p className="own-words">
          {answer.sentences.map(({ id: sentence, text }, index) => (
            <span key={sentence} className={sentence === source ? 'sentence sentence-open' : 'sentence'}>
              <Said text={text} lang={answer.language} />{' '}
              <Button
                className="source-button"
                aria-label={t('source.open', { number: index + 1 })}
                aria-expanded={sentence === source}
                aria-controls={`${id}-source`}
                onPress={() => setSource(sentence === source ? undefined : sentence)}
              >
                {index + 1}
              </Button>{' '}
            </span>
          ))}
        </p>
      )}
      <div id={`${id}-source`} aria-live="polite">
        {source !== undefined && <Source answer={answer} sentence={source} />}
      </div>
    </section>
  );
}

/** Where a sentence comes from: which question, when, and the messages that it was written in. */
function Source({ answer, sentence }: { answer: Answer; sentence: string }) {
  const { t, full } = useLanguage();
  return (
    <dl className="source">
      <div>
        <dt>{t('source.sentence')}</dt>
        <dd>
          <code>{sentence}</code>
        </dd>
      </div>
      <div>
        <dt>{t('source.question')}</dt>
        <dd>
          <Said text={answer.question} lang={answer.language} />
        </dd>
      </div>
      <div>
        <dt>{t('source.time')}</dt>
        <dd>{full(answer.at)}</dd>
      </div>
      <div>
        <dt>{t('source.language')}</dt>
        <dd>{t(`language.${answer.language}`)}</dd>
      </div>
      <div>
        <dt>{t('source.messages')}</dt>
        <dd>
          {answer.messages.length === 0 && t('source.no-messages')}
          {answer.messages.map((message) => (
            <code key={message}>
              <Said text={message} />
            </code>
          ))}
        </dd>
      </div>
    </dl>
  );
}
