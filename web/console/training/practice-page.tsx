import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { PageHeading } from '../shared/page-heading.js';
import { KEYS, shortcut, useKey } from '../state/keys.js';
import { getTurns, useFinish, usePracticeLanguage, usePractices, type Finished } from './api.js';
import { FeedbackPart } from './feedback-part.js';
import { PracticeTalk } from './practice-talk.js';
import { EMPTY_REPORT, ReportForm, type Report } from './report-form.js';

/** A practice conversation: the talk, beside it the ticks and the draft, and then what there is to learn from it. */
export function PracticePage({ scenario: id }: { scenario: string }) {
  const language = useLanguage();
  const { t } = language;
  const spoken = usePracticeLanguage();
  const practices = usePractices();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [report, setReport] = useState<Report>(EMPTY_REPORT);
  const turns = useMutation({ mutationFn: (all: readonly string[]) => getTurns(id, spoken, all) });
  const finish = useFinish(id);
  const scenario = practices.data?.scenarios.find((each) => each.id === id);

  const begin = useEffectEvent(() => turns.mutate([]));
  useEffect(() => begin(), [id, spoken]);
  const say = (text: string) => {
    const all = [...said, text];
    turns.mutate(all, { onSuccess: () => setSaid(all) });
  };
  const end = () => {
    if (finish.isPending || said.length === 0) return;
    const { offences, ...rest } = report;
    const ticks = Object.entries(offences).map(([offence, elements]) => ({
      offence,
      elements: [...elements],
    }));
    const finished: Finished = { language: spoken, said: [...said], ticks, ...rest };
    finish.mutate(finished);
  };
  const again = () => {
    finish.reset();
    setSaid([]);
    setReport(EMPTY_REPORT);
    turns.mutate([]);
  };
  useKey('practiceEnd', end, !finish.data);
  useKey('practiceAgain', again, finish.data !== undefined);

  const problem = practices.error ?? turns.error ?? finish.error;
  return (
    <div className="page training practice">
      <p className="hint">
        <a href="#/learn">{t('training.all')}</a>
      </p>
      <PageHeading>
        <span lang={spoken}>{scenario?.title ?? t('training.practice')}</span>
      </PageHeading>
      <p lang={spoken}>{scenario?.about}</p>
      {practices.data && !scenario && <p className="problem">{t('training.no-practice')}</p>}
      {finish.data ? (
        <>
          <FeedbackPart feedback={finish.data} spoken={spoken} />
          <div className="buttons">
            <Button
              className="button button-main"
              onPress={again}
              aria-keyshortcuts={shortcut('practiceAgain')}
            >
              {t('training.again')} <kbd className="key-hint">Alt+{KEYS.practiceAgain}</kbd>
            </Button>
            <a className="button" href="#/learn">
              {t('training.all')}
            </a>
          </div>
        </>
      ) : (
        <>
          <p className="hint">{t('training.invented')}</p>
          <div className="practice-columns">
            <PracticeTalk turns={turns.data} busy={turns.isPending} spoken={spoken} onSay={say} />
            {practices.data && (
              <ReportForm
                offences={practices.data.offences}
                spoken={spoken}
                report={report}
                onChange={setReport}
              />
            )}
          </div>
          <div role="alert">{problem && <p className="problem">{errorText(language, problem)}</p>}</div>
          <div className="buttons">
            <Button
              className="button button-main"
              onPress={end}
              isDisabled={said.length === 0}
              aria-keyshortcuts={shortcut('practiceEnd')}
            >
              {t('training.to-feedback')} <kbd className="key-hint">Alt+{KEYS.practiceEnd}</kbd>
            </Button>
          </div>
          {said.length === 0 && <p className="hint">{t('training.say-first')}</p>}
        </>
      )}
    </div>
  );
}
