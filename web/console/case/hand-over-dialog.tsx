import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { handOver } from '../api/endpoints.js';
import type { HandOverRequest, Unit } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { leaveTalk } from '../state/leaving.js';
import type { EndingDialogProps } from '../talk/hand-back-dialog.js';
import { UnsentWarning } from '../talk/unsent-warning.js';

const UNITS: readonly Unit[] = [
  'desk',
  'neighbourhood',
  'morality',
  'eva',
  'assistance',
  'prevention',
  'otherzone',
];
const LIMIT = 1_000;

/** Gives the case to another unit with a note; it goes back to the list, and this officer no longer reads it. */
export function HandOverDialog({
  talkId,
  draftKey,
  isOpen,
  onCancel,
  onDone,
  unit: present,
}: EndingDialogProps & { unit: Unit }) {
  const { t } = useLanguage();
  const id = useId();
  const [unit, setUnit] = useState<Unit | ''>('');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (request: HandOverRequest) => leaveTalk(talkId, () => handOver(talkId, request)),
    onSuccess: onDone,
  });
  const confirm = () => {
    if (end.isPending) return;
    if (unit === '' || note.trim() === '') setMissing(true);
    else end.mutate({ unit, note: note.trim() });
  };
  const cancel = () => {
    end.reset();
    setMissing(false);
    onCancel();
  };
  return (
    <DecisionDialog
      title={t('hand-over.title')}
      text={t('hand-over.text')}
      confirm={t('hand-over.confirm')}
      isOpen={isOpen}
      problem={missing && t('hand-over.missing')}
      error={end.error}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <UnsentWarning draftKey={draftKey} />
      <div className="field">
        <label htmlFor={`${id}-unit`}>{t('hand-over.unit')}</label>
        <select
          id={`${id}-unit`}
          value={unit}
          onChange={(event) => setUnit(UNITS.find((each) => each === event.target.value) ?? '')}
        >
          <option value="">{t('hand-over.choose')}</option>
          {UNITS.filter((each) => each !== present).map((each) => (
            <option key={each} value={each}>
              {t(`unit.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-note`}>{t('hand-over.note')}</label>
        <textarea
          id={`${id}-note`}
          dir="auto"
          rows={3}
          maxLength={LIMIT}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          autoComplete="off"
        />
      </div>
    </DecisionDialog>
  );
}
