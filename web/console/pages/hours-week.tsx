import { Button } from 'react-aria-components';
import type { DeskHours } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { HoursSpans } from './hours-spans.js';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The hours of each day of the week. */
export function HoursWeek({
  weekly,
  onChange,
}: {
  weekly: DeskHours['weekly'];
  onChange: (weekly: DeskHours['weekly']) => void;
}) {
  const { t } = useLanguage();
  const monday = weekly['1'];
  return (
    <div className="week">
      <dl>
        {DAYS.map((day) => (
          <div key={day} className="week-day">
            <dt>{t(`day.${day}`)}</dt>
            <dd>
              <HoursSpans
                day={t(`day.${day}`)}
                spans={weekly[day]}
                onChange={(spans) => onChange({ ...weekly, [day]: spans })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Button
        className="button"
        onPress={() => onChange({ ...weekly, '2': monday, '3': monday, '4': monday, '5': monday })}
      >
        {t('hours.copy')}
      </Button>
    </div>
  );
}
