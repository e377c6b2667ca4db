import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Label, RadioGroup } from 'react-aria-components';
import { closeTalk } from '../api/endpoints.js';
import type { CloseReason } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { Dialog } from '../shared/dialog.js';
import { leaveTalk } from '../state/leaving.js';
import type { EndingDialogProps } from './hand-back-dialog.js';
import { UnsentWarning } from './unsent-warning.js';

const REASONS: readonly CloseReason[] = ['helped', 'referred', 'appointment', 'left', 'abuse', 'other'];

/** Closes a talk with a reason, which counts in the numbers; nothing is chosen beforehand. */
export function CloseDialog({ talkId, draftKey, isOpen, onCancel, onDone }: EndingDialogProps) {
  const language = useLanguage();
  const { t } = language;
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (chosen: CloseReason) => leaveTalk(talkId, () => closeTalk(talkId, chosen)),
    onSuccess: onDone,
  });
  const choose = (value: string) => {
    setReason(REASONS.find((each) => each === value) ?? null);
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
    <Dialog title={t('close.title')} role="alertdialog" isOpen={isOpen} onClose={cancel}>
      <p>{t('close.text')}</p>
      <UnsentWarning draftKey={draftKey} />
      <RadioGroup className="reasons" value={reason} onChange={choose} isInvalid={missing}>
        <Label>{t('close.reason')}</Label>
        {REASONS.map((each) => (
          <Choice key={each} value={each}>
            {t(`reason.${each}`)}
          </Choice>
        ))}
      </RadioGroup>
      <div role="alert">
        {missing && <p className="problem">{t('close.choose')}</p>}
        {end.error && <p className="problem">{errorText(language, end.error)}</p>}
      </div>
      <div className="buttons">
        <Button className="button button-main" onPress={confirm}>
          {t('close.confirm')}
        </Button>
        <Button className="button button-quiet" onPress={cancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
