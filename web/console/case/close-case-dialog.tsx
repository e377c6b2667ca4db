import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { closeCase } from '../api/endpoints.js';
import { usePvCheck } from '../api/queries.js';
import type { CloseCaseRequest } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { leaveTalk } from '../state/leaving.js';
import type { EndingDialogProps } from '../talk/hand-back-dialog.js';
import { ReasonGroup } from '../talk/reason-group.js';
import { UnsentWarning } from '../talk/unsent-warning.js';
import { ExcuseFields, excuseOf, MissingList, needsExcuse, NO_EXCUSE } from './pv-check.js';
import { pvJump } from './pv-jump.js';

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
  const [excuse, setExcuse] = useState(NO_EXCUSE);
  const [unsaid, setUnsaid] = useState(false);
  const { data: check } = usePvCheck(talkId, isOpen);
  const lacks = check?.begun === true && check.missing.length > 0;
  const asksWhy = check !== undefined && needsExcuse(check);
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
    const incomplete = asksWhy ? excuseOf(excuse) : undefined;
    const isUnsaid = asksWhy && incomplete === undefined;
    setMissing(!reason);
    setUnsaid(isUnsaid);
    if (!reason || isUnsaid) return;
    end.mutate({
      reason,
      ...(text.trim() !== '' && { text: text.trim() }),
      ...(incomplete && { incomplete }),
    });
  };
  const cancel = () => {
    end.reset();
    setReason(null);
    setMissing(false);
    setUnsaid(false);
    onCancel();
  };
  return (
    <DecisionDialog
      title={t('close-case.title')}
      text={t('close-case.text')}
      confirm={t('close-case.confirm')}
      isOpen={isOpen}
      problem={(missing && t('close.choose')) || (unsaid && t('pv-check.needed'))}
      error={end.error}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <UnsentWarning draftKey={draftKey} />
      {lacks && (
        <section className="callout pv-missing" aria-labelledby={`${id}-missing`}>
          <h3 id={`${id}-missing`}>{t('pv-check.count', { count: check.missing.length })}</h3>
          <MissingList
            check={check}
            onJump={(each) => {
              cancel();
              pvJump.set({ talkId, missing: each });
            }}
          />
        </section>
      )}
      {asksWhy && <ExcuseFields value={excuse} onChange={setExcuse} />}
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
