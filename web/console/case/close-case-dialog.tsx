import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button, Label, RadioGroup } from 'react-aria-components';
import { closeCase } from '../api/endpoints.js';
import type { CloseCaseRequest } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { Dialog } from '../shared/dialog.js';
import { leaveTalk } from '../state/leaving.js';
import type { EndingDialogProps } from '../talk/hand-back-dialog.js';
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
  const language = useLanguage();
  const { t } = language;
  const id = useId();
  const [reason, setReason] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (request: CloseCaseRequest) => leaveTalk(talkId, () => closeCase(talkId, request)),
    onSuccess: onDone,
  });
  const choose = (value: string) => {
    setReason(REASONS.find((each) => each === value) ?? null);
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
    <Dialog title={t('close-case.title')} role="alertdialog" isOpen={isOpen} onClose={cancel}>
      <p>{t('close-case.text')}</p>
      <UnsentWarning draftKey={draftKey} />
      <RadioGroup className="reasons" value={reason} onChange={choose} isInvalid={missing}>
        <Label>{t('close.reason')}</Label>
        {REASONS.map((each) => (
          <Choice key={each} value={each}>
            {t(`closing.${each}`)}
          </Choice>
        ))}
      </RadioGroup>
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
      <div role="alert">
        {missing && <p className="problem">{t('close.choose')}</p>}
        {end.error && <p className="problem">{errorText(language, end.error)}</p>}
      </div>
      <div className="buttons">
        <Button className="button button-main" onPress={confirm}>
          {t('close-case.confirm')}
        </Button>
        <Button className="button button-quiet" onPress={cancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
