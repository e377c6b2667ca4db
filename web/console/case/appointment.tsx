import { useId, type Dispatch, type RefObject, type SetStateAction, type SubmitEvent } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { proposeAppointment } from '../api/endpoints.js';
import type { AppointmentRequest, CaseAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../language/texts.js';
import { Choice } from '../shared/choice.js';
import { Field } from '../shared/field.js';
import { Said } from '../shared/said.js';
import { SubmitButton } from '../shared/submit-button.js';
import { Toggle } from '../shared/toggle.js';
import { useCaseChange } from './case-change.js';

const OFFICERS = ['woman', 'man', 'any'] as const;

export interface AppointmentProps {
  shown: CaseAnswer;
  talkId: string;
  canWrite: boolean;
  form: AppointmentForm;
  fieldRef: RefObject<HTMLInputElement | null>;
}

/** What an officer filled in so far. */
export type AppointmentDraft = Partial<AppointmentRequest>;

export type AppointmentForm = ReturnType<typeof appointmentForm>;

/** Begins with what the person asked for. */
export function appointmentForm(
  shown: CaseAnswer,
  changed: AppointmentDraft,
  setChanged: Dispatch<SetStateAction<AppointmentDraft>>,
) {
  const values: AppointmentRequest = {
    station: '',
    at: '',
    language: shown.language,
    officer: shown.wishes.officer ?? 'any',
    accompanied: shown.wishes.accompanied ?? false,
    ...changed,
  };
  const change = (part: AppointmentDraft) => setChanged((all) => ({ ...all, ...part }));
  return { values, change, clear: () => setChanged({}) };
}

/** Proposes when and where to come. Nothing of it reaches a phone: the resident reads and answers it with the code. */
export function AppointmentPart({ shown, talkId, canWrite, form, fieldRef }: AppointmentProps) {
  const language = useLanguage();
  const { t } = language;
  const { values, change, clear } = form;
  const id = useId();
  const propose = useCaseChange(
    talkId,
    (request: AppointmentRequest) => proposeAppointment(talkId, request),
    ({ t: words }) => words('appointment.saved'),
    clear,
  );
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!propose.isPending) propose.mutate({ ...values, station: values.station.trim() });
  };
  return (
    <>
      {shown.appointment ? (
        <Proposed appointment={shown.appointment} />
      ) : (
        <p className="hint">{t('appointment.none')}</p>
      )}
      {canWrite && (
        <form className="case-section" onSubmit={onSubmit}>
          <h4>{t(shown.appointment ? 'appointment.another' : 'appointment.propose')}</h4>
          <Field
            label={t('appointment.station')}
            hint={t('appointment.station-hint')}
            value={values.station}
            onChange={(station) => change({ station })}
            inputRef={fieldRef}
            maxLength={200}
            autoComplete="off"
            required
          />
          <Field
            label={t('appointment.at')}
            hint={t('appointment.at-hint')}
            type="datetime-local"
            value={values.at}
            onChange={(at) => change({ at: at.slice(0, 16) })}
            required
          />
          <div className="field">
            <label htmlFor={id}>{t('appointment.language')}</label>
            <select
              id={id}
              value={values.language}
              onChange={(event) =>
                change({ language: LANGUAGES.find((each) => each === event.target.value) ?? 'nl' })
              }
            >
              {LANGUAGES.map((each) => (
                <option key={each} value={each} lang={each}>
                  {LANGUAGE_NAMES[each]}
                </option>
              ))}
            </select>
          </div>
          <RadioGroup
            className="reasons"
            value={values.officer}
            onChange={(value) => change({ officer: OFFICERS.find((each) => each === value) ?? 'any' })}
          >
            <Label>{t('wish.officer')}</Label>
            {OFFICERS.map((each) => (
              <Choice key={each} value={each}>
                {t(`officer-wish.${each}`)}
              </Choice>
            ))}
          </RadioGroup>
          <Toggle isSelected={values.accompanied} onChange={(accompanied) => change({ accompanied })}>
            {t('appointment.accompanied')}
          </Toggle>
          <div role="alert">
            {propose.error && <p className="problem">{errorText(language, propose.error)}</p>}
          </div>
          <SubmitButton busy={propose.isPending}>{t('appointment.propose')}</SubmitButton>
        </form>
      )}
    </>
  );
}

function Proposed({ appointment }: { appointment: NonNullable<CaseAnswer['appointment']> }) {
  const { t, full, wall } = useLanguage();
  const { answer } = appointment;
  return (
    <div className="callout">
      <p>
        <strong>{wall(appointment.at)}</strong>, <Said text={appointment.station} />
      </p>
      <p>
        {t(`language.${appointment.language}`)} · {t(`officer-wish.${appointment.officer}`)} ·{' '}
        {t(appointment.accompanied ? 'appointment.with-somebody' : 'appointment.alone')}
      </p>
      <p className="hint">{t('appointment.proposed-at', { time: full(appointment.proposedAt) })}</p>
      <p>
        <strong>{t(answer === null ? 'appointment.no-answer' : `appointment.answer-${answer}`)}</strong>
      </p>
    </div>
  );
}
