import { useId } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import type { Finished, PracticesAnswer } from './api.js';

export interface Report {
  /** Offences that can fit, each with the elements that were found. */
  offences: Readonly<Record<string, readonly string[]>>;
  motive: Finished['motive'];
  draft: Finished['draft'];
}

export const EMPTY_REPORT: Report = {
  offences: {},
  motive: 'unknown',
  draft: { place: '', time: '', facts: '', description: '', wishes: '' },
};

const FIELDS = ['place', 'time', 'facts', 'description', 'wishes'] as const;
const MOTIVES = ['yes', 'no', 'unknown'] as const;
const LONGEST = { facts: 4000, other: 1000 };

interface ReportFormProps {
  offences: PracticesAnswer['offences'];
  spoken: string;
  report: Report;
  onChange: (report: Report) => void;
}

/** What can fit, ticked element by element, and the short draft of the report. */
export function ReportForm({ offences, spoken, report, onChange }: ReportFormProps) {
  const { t } = useLanguage();
  const id = useId();
  const tick = (offence: string, elements: readonly string[] | undefined) => {
    const { [offence]: _before, ...others } = report.offences;
    onChange({ ...report, offences: elements ? { ...others, [offence]: elements } : others });
  };
  return (
    <section className="practice-report stack" aria-label={t('training.report')}>
      <fieldset>
        <legend>{t('training.ticks')}</legend>
        <p className="hint">{t('training.ticks-hint')}</p>
        {offences.map((offence) => {
          const elements = report.offences[offence.id];
          return (
            <div key={offence.id} className="practice-offence">
              <label className="ticks-one" lang={spoken}>
                <input
                  type="checkbox"
                  checked={elements !== undefined}
                  onChange={(event) => tick(offence.id, event.target.checked ? [] : undefined)}
                />
                {offence.name}
              </label>
              {elements && (
                <ul className="plain practice-elements" aria-label={offence.name} lang={spoken}>
                  {offence.elements.map((element) => (
                    <li key={element.id}>
                      <label className="ticks-one">
                        <input
                          type="checkbox"
                          checked={elements.includes(element.id)}
                          onChange={(event) =>
                            tick(
                              offence.id,
                              event.target.checked
                                ? [...elements, element.id]
                                : elements.filter((each) => each !== element.id),
                            )
                          }
                        />
                        {element.name}
                      </label>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </fieldset>
      <RadioGroup
        className="reasons"
        value={report.motive}
        onChange={(motive) =>
          onChange({ ...report, motive: MOTIVES.find((each) => each === motive) ?? 'unknown' })
        }
      >
        <Label>{t('training.motive')}</Label>
        {MOTIVES.map((motive) => (
          <Choice key={motive} value={motive}>
            {t(`training.motive-${motive}`)}
          </Choice>
        ))}
      </RadioGroup>
      <h2>{t('training.draft')}</h2>
      <p className="hint">{t('training.draft-hint')}</p>
      {FIELDS.map((field) => (
        <div key={field} className="field">
          <label htmlFor={`${id}-${field}`}>{t(`draft.${field}`)}</label>
          <textarea
            id={`${id}-${field}`}
            dir="auto"
            rows={field === 'facts' ? 4 : 1}
            maxLength={field === 'facts' ? LONGEST.facts : LONGEST.other}
            value={report.draft[field]}
            onChange={(event) =>
              onChange({ ...report, draft: { ...report.draft, [field]: event.target.value } })
            }
          />
        </div>
      ))}
    </section>
  );
}
