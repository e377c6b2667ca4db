import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { Incomplete, PvCheckAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';
import { useOffenceWords } from './qualification-words.js';

const REASONS: readonly Incomplete['reason'][] = [
  'withdrawn',
  'unreachable',
  'nopv',
  'elsewhere',
  'colleague',
  'other',
];
const LIMIT = 1_000;

export type Missing = PvCheckAnswer['missing'][number];

/** Whether somebody has to say why it goes on: something is missing that nobody spoke of yet. */
export function needsExcuse({ begun, missing, excused }: PvCheckAnswer): boolean {
  return begun && missing.some(({ field }) => !excused?.missing.includes(field));
}

/** What the draft lacks, each with a way to where it is filled in. */
export function MissingList({
  check,
  onJump,
}: {
  check: PvCheckAnswer;
  onJump?: ((missing: Missing) => void) | undefined;
}) {
  const { t, full, language, find } = useLanguage();
  const words = useOffenceWords(language);
  if (check.missing.length === 0) return <p>{t('pv-check.complete')}</p>;
  const detailOf = (field: Missing['field'], detail: string) =>
    field === 'information' ? (find(`pv-information.${detail}`) ?? detail) : (words(detail) ?? detail);
  return (
    <>
      <ul className="plain missing">
        {check.missing.map((missing) => {
          const field = t(`pv-check.field.${missing.field}`);
          return (
            <li key={missing.field}>
              <span>
                {field}
                {missing.details.length > 0 && (
                  <span className="hint">
                    {': '}
                    {missing.details.map((detail) => detailOf(missing.field, detail)).join('; ')}
                  </span>
                )}
              </span>
              {onJump && (
                <Button
                  className="button button-small"
                  aria-label={t('pv-check.go', { field })}
                  onPress={() => onJump(missing)}
                >
                  <span aria-hidden="true">→</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {check.excused && (
        <p className="hint">
          {t('pv-check.excused', {
            officer: check.excused.officer,
            at: full(check.excused.at),
            reason: t(`incomplete.${check.excused.reason}`),
          })}{' '}
          <Said text={check.excused.text} />
        </p>
      )}
    </>
  );
}

export interface ExcuseDraft {
  reason: Incomplete['reason'] | null;
  text: string;
}
export const NO_EXCUSE: ExcuseDraft = { reason: null, text: '' };

/** What was filled in, when it is all there. */
export function excuseOf({ reason, text }: ExcuseDraft): Incomplete | undefined {
  return reason === null || text.trim() === '' ? undefined : { reason, text: text.trim() };
}

/** Why it goes on without these fields. */
export function ExcuseFields({
  value,
  onChange,
}: {
  value: ExcuseDraft;
  onChange: (value: ExcuseDraft) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="excuse">
      <p className="hint">{t('pv-check.excuse')}</p>
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t('pv-check.reason')}</label>
        <select
          id={`${id}-reason`}
          value={value.reason ?? ''}
          onChange={(event) =>
            onChange({ ...value, reason: REASONS.find((each) => each === event.target.value) ?? null })
          }
        >
          <option value="">{t('pv-check.choose')}</option>
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {t(`incomplete.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-text`}>{t('pv-check.words')}</label>
        <textarea
          id={`${id}-text`}
          dir="auto"
          rows={2}
          maxLength={LIMIT}
          value={value.text}
          onChange={(event) => onChange({ ...value, text: event.target.value })}
          autoComplete="off"
        />
      </div>
    </div>
  );
}
