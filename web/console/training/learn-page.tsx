import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { PageHeading } from '../shared/page-heading.js';
import { useErase, useLessons, usePractices, useProgress, type Lesson, type Progress } from './api.js';
import { LessonReader } from './lesson-reader.js';
import { TotalsPart } from './totals-part.js';

/** For guards and venue staff theirs comes first; for officers the others do. */
const FOR_EVERYONE = 'venues';

interface LearnPageProps {
  lesson: string | undefined;
  /** Undefined for who has no account. */
  officer: Officer | undefined;
  footer?: ReactNode;
}

/** Lessons; for who is signed in also practice, the own progress, and what all together do. */
export function LearnPage({ lesson: open, officer, footer }: LearnPageProps) {
  const language = useLanguage();
  const { t } = language;
  const { data, error } = useLessons();
  const mine = useProgress(officer !== undefined);
  const lesson = data?.lessons.find(({ id }) => id === open);
  if (data && lesson)
    return (
      <LessonReader key={lesson.id} lesson={lesson} language={data.language} keeps={officer !== undefined} />
    );
  const lessons = [...(data?.lessons ?? [])].sort((one, other) =>
    officer ? 0 : Number(other.id === FOR_EVERYONE) - Number(one.id === FOR_EVERYONE),
  );
  return (
    <div className="page training">
      <PageHeading>{t('training.title')}</PageHeading>
      {language.language === 'de' && <p className="hint">{t('training.no-german')}</p>}
      <p>{t(officer ? 'training.hint' : 'training.open-hint')}</p>
      {error && <p className="problem">{errorText(language, error)}</p>}
      <section className="stack">
        <h2>{t('training.lessons')}</h2>
        <ul className="plain training-cards" lang={data?.language}>
          {lessons.map((each) => (
            <LessonCard key={each.id} lesson={each} progress={mine.data} />
          ))}
        </ul>
      </section>
      {officer && <PracticeList progress={mine.data} />}
      {mine.data && <OwnProgress progress={mine.data} />}
      {officer?.rights.includes('teach') && <TotalsPart />}
      {footer}
    </div>
  );
}

function LessonCard({ lesson, progress }: { lesson: Lesson; progress: Progress | undefined }) {
  const { t, day, language } = useLanguage();
  const done = progress?.lessons.find(({ id }) => id === lesson.id);
  return (
    <li className="card training-card">
      <h3>
        <a href={`#/learn/${lesson.id}`}>{lesson.title}</a>
      </h3>
      <p>{lesson.about}</p>
      <p className="hint" lang={language}>
        {done
          ? t('training.lesson-done', { day: day(done.at), right: done.right, of: done.of })
          : t('training.lesson-size', { count: lesson.screens.length })}
      </p>
    </li>
  );
}

function PracticeList({ progress }: { progress: Progress | undefined }) {
  const language = useLanguage();
  const { t, day } = language;
  const { data, error } = usePractices();
  return (
    <section className="stack">
      <h2>{t('training.practices')}</h2>
      <p>{t('training.practices-hint')}</p>
      {error && <p className="problem">{errorText(language, error)}</p>}
      <ul className="plain training-cards" lang={data?.language}>
        {data?.scenarios.map((scenario) => {
          const times = progress?.practices.filter(({ id }) => id === scenario.id) ?? [];
          return (
            <li key={scenario.id} className="card training-card">
              <h3>
                <a href={`#/practice/${scenario.id}`}>{scenario.title}</a>
              </h3>
              <p>{scenario.about}</p>
              {times[0] && (
                <p className="hint" lang={language.language}>
                  {t('training.practised', { count: times.length, day: day(times[0].at) })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function OwnProgress({ progress }: { progress: Progress }) {
  const { t } = useLanguage();
  const [asks, setAsks] = useState(false);
  const erase = useErase(() => setAsks(false));
  const nothing = progress.lessons.length + progress.practices.length === 0;
  return (
    <section className="stack">
      <h2>{t('training.mine')}</h2>
      <p>{t('training.mine-hint')}</p>
      <p>
        {nothing
          ? t('training.mine-none')
          : t('training.mine-sum', {
              lessons: progress.lessons.length,
              practices: progress.practices.length,
            })}
      </p>
      {!nothing && (
        <Button className="button" onPress={() => setAsks(true)}>
          {t('training.erase')}
        </Button>
      )}
      <DecisionDialog
        title={t('training.erase')}
        text={t('training.erase-text')}
        confirm={t('training.erase-confirm')}
        isOpen={asks}
        isSimple
        error={erase.error}
        onConfirm={() => erase.mutate()}
        onCancel={() => {
          erase.reset();
          setAsks(false);
        }}
      />
    </section>
  );
}
