import { Button } from 'react-aria-components';
import type { Span } from '../api/types.js';
import { useLanguage } from '../language/language.js';

export interface HoursSpansProps {
  /** The day as it is named: "Monday", "24 December". */
  day: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
}

/** The times of one day; none of them: closed. A time that ends before it begins goes on into the next day. */
export function HoursSpans({ day, spans, onChange }: HoursSpansProps) {
  const { t } = useLanguage();
  const change = (index: number, part: Partial<Span>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <div className="spans">
      {spans.length === 0 && <span className="hint">{t('hours.closed-day')}</span>}
      {spans.map((span, index) => (
        // Two times of a day can be the same while they are typed: their place is what they are.
        <div className="span" key={index}>
          <input
            type="time"
            value={span.from}
            onChange={(event) => change(index, { from: event.target.value })}
            aria-label={t('hours.from-of', { day })}
            required
          />
          <span aria-hidden="true">–</span>
          <input
            type="time"
            value={span.until}
            onChange={(event) => change(index, { until: event.target.value })}
            aria-label={t('hours.until-of', { day })}
            required
          />
          {span.until !== '' && span.until < span.from && <span className="hint">{t('hours.next-day')}</span>}
          <Button
            className="button button-quiet"
            onPress={() => onChange(spans.filter((_, at) => at !== index))}
            aria-label={t('hours.remove-from', { from: span.from, until: span.until, day })}
          >
            {t('hours.remove')}
          </Button>
        </div>
      ))}
      <Button
        className="button button-quiet"
        onPress={() => onChange([...spans, { from: '08:00', until: '18:00' }])}
        aria-label={t('hours.add-to', { day })}
      >
        + {t('hours.add')}
      </Button>
    </div>
  );
}
