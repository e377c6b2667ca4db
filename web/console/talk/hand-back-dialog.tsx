import { useMutation } from '@tanstack/react-query';
import { handBack } from '../api/endpoints.js';
import { useLanguage } from '../language/language.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { leaveTalk } from '../state/leaving.js';
import { UnsentWarning } from './unsent-warning.js';

export interface EndingDialogProps {
  talkId: string;
  draftKey: string;
  isOpen: boolean;
  onCancel: () => void;
  onDone: () => void;
}

/** Asks once before the bot takes over again. */
export function HandBackDialog({ talkId, draftKey, isOpen, onCancel, onDone }: EndingDialogProps) {
  const { t } = useLanguage();
  const end = useMutation({ mutationFn: () => leaveTalk(talkId, () => handBack(talkId)), onSuccess: onDone });
  const cancel = () => {
    end.reset();
    onCancel();
  };
  const confirm = () => {
    if (!end.isPending) end.mutate();
  };
  return (
    <DecisionDialog
      title={t('hand-back.title')}
      text={t('hand-back.text')}
      confirm={t('hand-back.confirm')}
      isOpen={isOpen}
      isSimple
      error={end.error}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <UnsentWarning draftKey={draftKey} />
    </DecisionDialog>
  );
}
