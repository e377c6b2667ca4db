import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { closeCase } from '../api/endpoints.js';
import type { CloseCaseRequest } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { leaveTalk } from '../state/leaving.js';
import type { EndingDialogProps } from '../talk/hand-back-dialog.js';
import { ReasonGroup } from '../talk/reason-group.js';
import { UnsentWarning } from '../talk/unsent-warning.js';

type Reason = CloseCaseRequest['reason'];

const REASONS: readonly Reason[] = [
  'helped',
  'forwarded',
  'referred',
  'withdrawn',
  'unreachable',
  'abuse',
  'other',
];
const LIMIT = 1_000;

/** Closes a case. The resident reads the reason, and what the officer writes beside it. */
export function CloseCaseDialog({ talkId, draftKey, isOpen, onCancel, onDone }: EndingDialogProps) {
  const { t } = useLanguage();
  const id = useId();
  const [reason, setReason] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (request: CloseCaseRequest) => leaveTalk(talkId, () => closeCase(talkId, request)),
    onSuccess: onDone,
  });
  const choose = (chosen: Reason | null) => {
    setReason(chosen);
    setMissing(false);
  };
  const confirm = () => {
    if (end.isPending) return;
    if (!reason) setMissing(true);
    else end.mutate(text.trim() === '' ? { reason } : { reason, text: text.trim() });
  };
  const cancel = () => {
    end.reset();
    setReason(null);
    setMissing(false);
    onCancel();
  };
  return (
    <DecisionDialog
      title={t('close-case.title')}
      text={t('close-case.text')}
      confirm={t('close-case.confirm')}
      isOpen={isOpen}
      problem={missing && t('close.choose')}
      error={end.error}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <UnsentWarning draftKey={draftKey} />
      <ReasonGroup
        reasons={REASONS}
        say={(each) => t(`closing.${each}`)}
        value={reason}
        isMissing={missing}
        onChoose={choose}
      />
      <div className="field">
        <label htmlFor={id}>{t('close-case.words')}</label>
        <textarea
          id={id}
          dir="auto"
          rows={3}
          maxLength={LIMIT}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
        />
      </div>
    </DecisionDialog>
  );
}
