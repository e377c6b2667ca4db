import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { openWatch } from '../api/endpoints.js';
import { useQueue } from '../api/queries.js';
import type { TalkAnswer, WatchReason as Reason } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { SubmitButton } from '../shared/submit-button.js';
import { deskPath } from '../state/route.js';

const REASONS: readonly Reason[] = ['supervision', 'training', 'complaint'];

/** Asks for the reason that goes into the audit, before anything is shown. Nothing is chosen beforehand. */
export function WatchReason({ id, onOpened }: { id: string; onOpened: (talk: TalkAnswer) => void }) {
  const language = useLanguage();
  const { t } = language;
  const reference = useQueue().data?.others.find((item) => item.id === id)?.reference ?? '';
  const [reason, setReason] = useState<Reason | null>(null);
  const [missing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = useMutation({ mutationFn: (chosen: Reason) => openWatch(id, chosen), onSuccess: onOpened });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (open.isPending) return;
    if (reason) open.mutate(reason);
    else setMissing(true);
  };
  return (
    <section className="talk-missing" aria-labelledby="watch-title">
      <h2 id="watch-title" ref={heading} tabIndex={-1}>
        {t('watch.title', { reference })}
      </h2>
      <p>{t('watch.text')}</p>
      <form className="card" onSubmit={submit}>
        <RadioGroup
          className="reasons"
          value={reason}
          onChange={(value) => {
            setReason(REASONS.find((each) => each === value) ?? null);
            setMissing(false);
          }}
          isInvalid={missing}
        >
          <Label>{t('watch.reason')}</Label>
          {REASONS.map((each) => (
            <Choice key={each} value={each}>
              {t(`watch.reason.${each}`)}
            </Choice>
          ))}
        </RadioGroup>
        <div role="alert">
          {missing && <p className="problem">{t('watch.choose')}</p>}
          {open.error && <p className="problem">{errorText(language, open.error)}</p>}
        </div>
        <div className="buttons">
          <SubmitButton busy={open.isPending}>{t('watch.begin')}</SubmitButton>
          <a className="button button-quiet" href={deskPath}>
            {t('dialog.cancel')}
          </a>
        </div>
      </form>
    </section>
  );
}
