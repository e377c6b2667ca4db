import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, Label, RadioGroup } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { KEYS, shortcut, useKey } from '../state/keys.js';
import { useLessonDone, type Check, type Lesson } from './api.js';

interface LessonReaderProps {
  lesson: Lesson;
  language: string;
  /** Whether that it was read is kept, for who read it alone. */
  keeps: boolean;
}

/** A lesson, a screen at a time; the last one says where it comes from. */
export function LessonReader({ lesson, language, keeps }: LessonReaderProps) {
  const { t, language: own } = useLanguage();
  const [at, setAt] = useState(0);
  /** The first answer to each question; a later one is only for oneself. */
  const [first, setFirst] = useState<Readonly<Record<number, boolean>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const done = useLessonDone();
  const screen = lesson.screens[at];
  const isEnd = screen === undefined;
  useEffect(() => heading.current?.focus(), [at]);
  const tell = useEffectEvent(() => {
    if (keeps) done.mutate({ lesson: lesson.id, right: Object.values(first).filter(Boolean).length });
  });
  useEffect(() => {
    if (isEnd) tell();
  }, [isEnd]);
  const next = () => setAt((now) => Math.min(now + 1, lesson.screens.length));
  const back = () => setAt((now) => Math.max(now - 1, 0));
  useKey('lessonNext', next, !isEnd);
  useKey('lessonBack', back, at > 0);

  return (
    <article className="page training lesson" lang={language}>
      <p className="hint" lang={own}>
        <a href="#/learn">{t('training.all-lessons')}</a>
      </p>
      <p className="lesson-title">{lesson.title}</p>
      <p className="hint" lang={own}>
        {isEnd ? t('training.end') : t('training.screen', { number: at + 1, count: lesson.screens.length })}
      </p>
      <progress
        className="lesson-progress"
        lang={own}
        aria-label={t('training.how-far')}
        value={Math.min(at + 1, lesson.screens.length)}
        max={lesson.screens.length}
      />
      {screen?.kind === 'read' && (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {screen.title}
          </h1>
          {screen.paragraphs.map((paragraph) => (
            <p key={paragraph} className="lesson-text">
              {paragraph}
            </p>
          ))}
        </>
      )}
      {screen?.kind === 'check' && (
        <>
          <h1 ref={heading} tabIndex={-1} lang={own}>
            {t('training.check')}
          </h1>
          <CheckQuestion
            key={at}
            check={screen}
            onAnswer={(right) => setFirst((known) => ({ [at]: right, ...known }))}
          />
        </>
      )}
      {isEnd && (
        <>
          <h1 ref={heading} tabIndex={-1} lang={own}>
            {t('training.sources')}
          </h1>
          <ul className="training-sources">
            {lesson.sources.map(({ name, confidence, seen }) => (
              <li key={name}>
                {name} <span lang={own}>({t(`training.${confidence}`, { seen })})</span>
              </li>
            ))}
          </ul>
          {keeps && done.isSuccess && (
            <p role="status" lang={own}>
              {t('training.kept')}
            </p>
          )}
        </>
      )}
      <div className="buttons" lang={own}>
        {at > 0 && (
          <Button className="button" onPress={back} aria-keyshortcuts={shortcut('lessonBack')}>
            {t('training.back')} <kbd className="key-hint">Alt+{KEYS.lessonBack}</kbd>
          </Button>
        )}
        {isEnd ? (
          <a className="button button-main" href="#/learn">
            {t('training.all-lessons')}
          </a>
        ) : (
          <Button className="button button-main" onPress={next} aria-keyshortcuts={shortcut('lessonNext')}>
            {t('training.next')} <kbd className="key-hint">Alt+{KEYS.lessonNext}</kbd>
          </Button>
        )}
      </div>
    </article>
  );
}

/** A question about what was just read. Every answer gets a reason, and another can be tried. */
function CheckQuestion({ check, onAnswer }: { check: Check; onAnswer: (right: boolean) => void }) {
  const { t, language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = check.choices.find(({ id }) => id === chosen);
  return (
    <>
      <RadioGroup
        className="reasons"
        value={chosen}
        onChange={(id) => {
          setChosen(id);
          onAnswer(check.choices.find((each) => each.id === id)?.right === true);
        }}
      >
        <Label>{check.question}</Label>
        {check.choices.map(({ id, text }) => (
          <Choice key={id} value={id}>
            {text}
          </Choice>
        ))}
      </RadioGroup>
      <div role="status">
        {answer && (
          <div className="card stack lesson-answer">
            <p lang={language}>
              <strong>{t(answer.right ? 'training.fits' : 'training.think-on')}</strong>
            </p>
            <p>{answer.why}</p>
          </div>
        )}
      </div>
    </>
  );
}
