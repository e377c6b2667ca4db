import { Button } from 'react-aria-components';
import type { QueueAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';

/** What every officer should know about the desk as a whole: nobody there in open hours, outside the hours, undecided. */
export function DeskState({ queue, onGoOnDuty }: { queue: QueueAnswer; onGoOnDuty: () => void }) {
  const { t, moment } = useLanguage();
  const { open, opensAt } = queue.hours;
  return (
    <>
      {open && queue.onDuty.length === 0 && (
        <div className="callout callout-problem desk-state">
          <p>{t('duty.nobody-open')}</p>
          <Button className="button" onPress={onGoOnDuty}>
            {t('duty.go-on')}
          </Button>
        </div>
      )}
      {!open && (
        <p className="callout desk-state">
          {opensAt === null ? t('hours.closed') : t('hours.closed-until', { time: moment(opensAt) })}
        </p>
      )}
      {queue.danger === null && <p className="callout desk-state">{t('danger.undecided')}</p>}
    </>
  );
}
