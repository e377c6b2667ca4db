import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { handBack } from '../api/endpoints.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
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
  const language = useLanguage();
  const { t } = language;
  const end = useMutation({ mutationFn: () => leaveTalk(talkId, () => handBack(talkId)), onSuccess: onDone });
  const cancel = () => {
    end.reset();
    onCancel();
  };
  const confirm = () => {
    if (!end.isPending) end.mutate();
  };
  return (
    <Dialog title={t('hand-back.title')} role="alertdialog" isOpen={isOpen} onClose={cancel}>
      <p>{t('hand-back.text')}</p>
      <UnsentWarning draftKey={draftKey} />
      <div role="alert">{end.error && <p className="problem">{errorText(language, end.error)}</p>}</div>
      <div className="buttons">
        <Button className="button button-main" autoFocus onPress={confirm}>
          {t('hand-back.confirm')}
        </Button>
        <Button className="button button-quiet" onPress={cancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
