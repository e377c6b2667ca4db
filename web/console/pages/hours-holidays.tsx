import { Label, RadioGroup } from 'react-aria-components';
import type { DeskHours } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';

/** Whether the desk keeps its hours on public holidays. */
export function HoursHolidays({
  value,
  onChange,
}: {
  value: DeskHours['holidays'];
  onChange: (holidays: DeskHours['holidays']) => void;
}) {
  const { t } = useLanguage();
  return (
    <RadioGroup
      className="reasons"
      value={value}
      onChange={(chosen) => onChange(chosen === 'open' ? 'open' : 'closed')}
    >
      <Label>{t('hours.holidays')}</Label>
      <Choice value="closed">{t('hours.holidays-closed')}</Choice>
      <Choice value="open">{t('hours.holidays-open')}</Choice>
    </RadioGroup>
  );
}
