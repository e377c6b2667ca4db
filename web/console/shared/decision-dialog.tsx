import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from './dialog.js';

export interface DecisionDialogProps {
  title: string;
  text: string;
  /** On the button that does it. */
  confirm: string;
  isOpen: boolean;
  /** Nothing is to be filled in first: the button has the focus. */
  isSimple?: boolean;
  /** What has to be filled in before. */
  problem?: string | false;
  /** What went wrong on doing it. */
  error: Error | null;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asks once before something is done. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { title, text, confirm, isOpen, isSimple = false, problem, error, onConfirm, onCancel } = props;
  const language = useLanguage();
  return (
    <Dialog title={title} role="alertdialog" isOpen={isOpen} onClose={onCancel}>
      <p>{text}</p>
      {props.children}
      <div role="alert">
        {problem && <p className="problem">{problem}</p>}
        {error && <p className="problem">{errorText(language, error)}</p>}
      </div>
      <div className="buttons">
        <Button className="button button-main" autoFocus={isSimple} onPress={onConfirm}>
          {confirm}
        </Button>
        <Button className="button button-quiet" onPress={onCancel}>
          {language.t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
