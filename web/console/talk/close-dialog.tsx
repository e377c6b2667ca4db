import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { closeTalk } from '../api/endpoints.js';
import type { CloseReason } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { leaveTalk } from '../state/leaving.js';
import type { EndingDialogProps } from './hand-back-dialog.js';
import { ReasonGroup } from './reason-group.js';
import { UnsentWarning } from './unsent-warning.js';

const REASONS: readonly CloseReason[] = ['helped', 'referred', 'appointment', 'left', 'abuse', 'other'];

/** Closes a talk with a reason, which counts in the numbers; nothing is chosen beforehand. */
export function CloseDialog({ talkId, draftKey, isOpen, onCancel, onDone }: EndingDialogProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (chosen: CloseReason) => leaveTalk(talkId, () => closeTalk(talkId, chosen)),
    onSuccess: onDone,
  });
  const choose = (chosen: CloseReason | null) => {
    setReason(chosen);
    setMissing(false);
  };
  const confirm = () => {
    if (end.isPending) return;
    if (reason) end.mutate(reason);
    else setMissing(true);
  };
  const cancel = () => {
    end.reset();
    setReason(null);
    setMissing(false);
    onCancel();
  };
  return (
    <DecisionDialog
      title={t('close.title')}
      text={t('close.text')}
      confirm={t('close.confirm')}
      isOpen={isOpen}
      problem={missing && t('close.choose')}
      error={end.error}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <UnsentWarning draftKey={draftKey} />
      <ReasonGroup
        reasons={REASONS}
        say={(each) => t(`reason.${each}`)}
        value={reason}
        isMissing={missing}
        onChoose={choose}
      />
    </DecisionDialog>
  );
}
