import { Button } from 'react-aria-components';
import { openCase } from '../api/endpoints.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { useCaseChange } from './case-change.js';

export interface OpenCaseDialogProps {
  talkId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Makes a case from a live talk: from what was shared, and nothing else. */
export function OpenCaseDialog({ talkId, isOpen, onClose }: OpenCaseDialogProps) {
  const language = useLanguage();
  const { t } = language;
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
    <Dialog title={t('open-case.title')} role="alertdialog" isOpen={isOpen} onClose={cancel}>
      <p>{t('open-case.text')}</p>
      <div role="alert">{open.error && <p className="problem">{errorText(language, open.error)}</p>}</div>
      <div className="buttons">
        <Button className="button button-main" autoFocus onPress={confirm}>
          {t('open-case.confirm')}
        </Button>
        <Button className="button button-quiet" onPress={cancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
