import { openCase } from '../api/endpoints.js';
import { useLanguage } from '../language/language.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { useCaseChange } from './case-change.js';

export interface OpenCaseDialogProps {
  talkId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Makes a case from a live talk: from what was shared, and nothing else. */
export function OpenCaseDialog({ talkId, isOpen, onClose }: OpenCaseDialogProps) {
  const { t } = useLanguage();
  const open = useCaseChange(
    talkId,
    () => openCase(talkId),
    ({ t: words }) => words('open-case.done'),
    onClose,
  );
  const cancel = () => {
    open.reset();
    onClose();
  };
  const confirm = () => {
    if (!open.isPending) open.mutate(undefined);
  };
  return (
    <DecisionDialog
      title={t('open-case.title')}
      text={t('open-case.text')}
      confirm={t('open-case.confirm')}
      isOpen={isOpen}
      isSimple
      error={open.error}
      onConfirm={confirm}
      onCancel={cancel}
    />
  );
}
