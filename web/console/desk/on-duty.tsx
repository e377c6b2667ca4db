import type { Officer, QueueAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { colleagueInWords } from './colleague.js';

/** Who is at work, what they speak and are trained for, and how many talks they have. */
export function OnDuty({ onDuty, officer }: { onDuty: QueueAnswer['onDuty']; officer: Officer }) {
  const { t } = useLanguage();
  return (
    <section className="queue-section">
      <h3>
        {t('duty.title')} <span className="count">{onDuty.length}</span>
      </h3>
      {onDuty.length === 0 && <p className="hint">{t('duty.nobody')}</p>}
      <ul className="plain">
        {onDuty.map((each) => (
          <li key={each.id}>
            <bdi>{each.displayName}</bdi>
            {each.id === officer.id && ` ${t('duty.you')}`}
            <span className="hint"> {colleagueInWords(each, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
