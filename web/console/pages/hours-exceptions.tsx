import { Button } from 'react-aria-components';
import type { DeskHours } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Field } from '../shared/field.js';
import { HoursSpans } from './hours-spans.js';

type Exceptions = DeskHours['exceptions'];

/** Days on which other hours count, with a note that says what for. */
export function HoursExceptions({
  exceptions,
  onChange,
}: {
  exceptions: Exceptions;
  onChange: (exceptions: Exceptions) => void;
}) {
  const { t } = useLanguage();
  const change = (index: number, part: Partial<Exceptions[number]>) =>
    onChange(exceptions.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <section aria-labelledby="exceptions-title" className="stack">
      <h3 id="exceptions-title">{t('hours.exceptions')}</h3>
      <p className="hint">{t('hours.exceptions-hint')}</p>
      {exceptions.length === 0 && <p>{t('hours.exceptions-none')}</p>}
      {exceptions.map((exception, index) => (
        // A date is empty until it is filled in: the place in the list is what an exception is.
        <div className="card exception" key={index}>
          <Field
            label={t('hours.date')}
            type="date"
            value={exception.date}
            onChange={(date) => change(index, { date })}
            required
          />
          <HoursSpans
            day={exception.date || t('hours.exceptions')}
            spans={exception.spans}
            onChange={(spans) => change(index, { spans })}
          />
          <Field
            label={t('hours.note')}
            value={exception.note}
            onChange={(note) => change(index, { note })}
            maxLength={200}
            autoComplete="off"
          />
          <Button
            className="button"
            onPress={() => onChange(exceptions.filter((_, at) => at !== index))}
            aria-label={`${t('hours.exception-remove')} ${exception.date}`}
          >
            {t('hours.exception-remove')}
          </Button>
        </div>
      ))}
      <Button className="button" onPress={() => onChange([...exceptions, { date: '', spans: [], note: '' }])}>
        + {t('hours.exception-add')}
      </Button>
    </section>
  );
}
