import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/language.js';
import { CRITERIA, type Feedback } from './api.js';

interface FeedbackPartProps {
  feedback: Feedback;
  spoken: string;
}

/** What went well and what could go better: first how it stands, then each part with the lines that show it. */
export function FeedbackPart({ feedback, spoken }: FeedbackPartProps) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { trust, ended } = feedback;
  return (
    <section className="feedback stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('feedback.title')}
      </h2>
      <p>
        {t(
          trust.to > trust.from
            ? 'feedback.opened'
            : trust.to < trust.from
              ? 'feedback.closed'
              : 'feedback.same',
        )}{' '}
        {ended === 'left' && t('feedback.left')}
      </p>
      <dl className="feedback-criteria">
        {CRITERIA.map((name) => (
          <div key={name}>
            <dt>{t(`criterion.${name}`)}</dt>
            <dd>{t(levelOf(feedback.criteria[name]))}</dd>
          </div>
        ))}
      </dl>
      <Safety feedback={feedback} />
      <Wording feedback={feedback} spoken={spoken} />
      <Questions feedback={feedback} spoken={spoken} />
      <Topics feedback={feedback} />
      <Qualification feedback={feedback} spoken={spoken} />
      <ReportCheck feedback={feedback} spoken={spoken} />
      <p className="hint">{t('feedback.kept')}</p>
    </section>
  );
}

function levelOf(criterion: number) {
  if (criterion >= 0.9) return 'feedback.level-good';
  return criterion >= 0.5 ? 'feedback.level-partly' : 'feedback.level-look';
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card stack feedback-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Lines of the trainee, as they were typed. */
function Lines({ lines, spoken }: { lines: readonly string[]; spoken: string }) {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={`${String(index)} ${line}`}>
          <q lang={spoken} dir="auto">
            {line}
          </q>
        </li>
      ))}
    </ul>
  );
}

function Safety({ feedback: { safety } }: { feedback: Feedback }) {
  const { t } = useLanguage();
  const said =
    safety.message === null
      ? t(`feedback.safety-missed-${safety.needed}`)
      : t(safety.message <= 3 ? 'feedback.safety-soon' : 'feedback.safety-late', { number: safety.message });
  return (
    <Part title={t('criterion.safety')}>
      <p>{said}</p>
    </Part>
  );
}

function Wording({ feedback: { wording }, spoken }: FeedbackPartProps) {
  const { t } = useLanguage();
  return (
    <Part title={t('criterion.wording')}>
      {wording.length === 0 && <p>{t('feedback.wording-good')}</p>}
      <ul>
        {wording.map(({ words, kind, better, line }, index) => (
          <li key={`${String(index)} ${words}`}>
            <q lang={spoken} dir="auto">
              {line}
            </q>{' '}
            {t(`care.${kind}`)}. {t('care.instead')}{' '}
            <q lang={spoken} dir="auto">
              {better}
            </q>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Questions({ feedback: { questions }, spoken }: FeedbackPartProps) {
  const { t } = useLanguage();
  return (
    <Part title={t('criterion.questions')}>
      <p>
        {t('feedback.questions', {
          open: questions.open.length,
          closed: questions.closed,
          leading: questions.leading.length,
        })}
      </p>
      {questions.leading.length > 0 && (
        <>
          <p>{t('feedback.leading')}</p>
          <Lines lines={questions.leading} spoken={spoken} />
        </>
      )}
      {questions.crowded.length > 0 && (
        <>
          <p>{t('feedback.crowded')}</p>
          <Lines lines={questions.crowded} spoken={spoken} />
        </>
      )}
      {questions.details.length > 0 && (
        <>
          <p>{t('feedback.details')}</p>
          <Lines lines={questions.details} spoken={spoken} />
        </>
      )}
    </Part>
  );
}

function Topics({ feedback: { topics, information } }: { feedback: Feedback }) {
  const { t } = useLanguage();
  const listed = (words: readonly string[]) => words.join(', ');
  const given = [
    ...information.given.map((each) => t(`information.${each}`)),
    ...information.named.map((each) => t(`service.${each}`)),
  ];
  const missed = [
    ...information.missed.map((each) => t(`information.${each}`)),
    ...information.notNamed.map((each) => t(`service.${each}`)),
  ];
  return (
    <Part title={t('feedback.topics')}>
      {topics.told.length > 0 && (
        <p>
          {t('feedback.told', { topics: listed(topics.told.map((each) => t(`practice-topic.${each}`))) })}
        </p>
      )}
      {topics.missed.length > 0 && (
        <p>
          {t('feedback.not-asked', {
            topics: listed(topics.missed.map((each) => t(`practice-topic.${each}`))),
          })}
        </p>
      )}
      {given.length > 0 && <p>{t('feedback.given', { what: listed(given) })}</p>}
      {missed.length > 0 && <p>{t('feedback.not-given', { what: listed(missed) })}</p>}
    </Part>
  );
}

function Qualification({ feedback: { qualification, motive }, spoken }: FeedbackPartProps) {
  const { t } = useLanguage();
  return (
    <Part title={t('criterion.qualification')}>
      <p>{t('feedback.qualification')}</p>
      <ul className="feedback-offences">
        {qualification.map(({ offence, name, ticked, fits, why, missed, extra }) => (
          <li key={offence}>
            <strong lang={spoken}>{name}</strong>:{' '}
            {t(fits === true ? 'feedback.can-fit' : 'feedback.fits-less')},{' '}
            {t(ticked ? 'feedback.you-ticked' : 'feedback.you-did-not')}.{' '}
            {why === '' ? t('feedback.no-sign') : <span lang={spoken}>{why}</span>}
            {ticked && missed.length > 0 && (
              <p>
                {t('feedback.elements-missed')} <span lang={spoken}>{missed.join('; ')}</span>
              </p>
            )}
            {ticked && extra.length > 0 && (
              <p>
                {t('feedback.elements-extra')} <span lang={spoken}>{extra.join('; ')}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>
        {motive.chosen === motive.key
          ? t('feedback.motive-good')
          : t('feedback.motive', {
              chosen: t(`training.motive-${motive.chosen}`),
              key: t(`training.motive-${motive.key}`),
            })}
      </p>
    </Part>
  );
}

function ReportCheck({ feedback: { report }, spoken }: FeedbackPartProps) {
  const { t } = useLanguage();
  return (
    <Part title={t('criterion.report')}>
      <ul>
        {report.map(({ field, state, invented, told }) => (
          <li key={field}>
            <strong>{t(`draft.${field}`)}</strong>: {t(`feedback.draft-${state}`)}
            {(state === 'missing' || state === 'apart') && told !== null && (
              <>
                {' '}
                {t('feedback.was-told')}{' '}
                <q lang={spoken} dir="auto">
                  {told}
                </q>
              </>
            )}
            {invented.length > 0 && (
              <p>
                {t('feedback.invented')}{' '}
                {invented.map((word) => (
                  <q key={word} lang={spoken}>
                    {word}
                  </q>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
