import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { DeskSettings } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { SubmitButton } from '../shared/submit-button.js';
import { DangerDecision } from './danger-decision.js';
import { useSettingsChange } from './settings-change.js';

/** Asked before the desk opens, once: who answers when danger is typed and nobody is on duty. Nothing is chosen beforehand. */
export function FirstDecision() {
  const language = useLanguage();
  const { t } = language;
  const [danger, setDanger] = useState<DeskSettings['danger']>(null);
  const [missing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const save = useSettingsChange();
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (danger === null) setMissing(true);
    else save.mutate({ danger });
  };
  return (
    <main className="single">
      <ConnectionBanner />
      <h1 id="decision-title" ref={heading} tabIndex={-1}>
        {t('decision.title')}
      </h1>
      <p>{t('decision.text')}</p>
      <form className="card" onSubmit={submit}>
        <DangerDecision
          labelledBy="decision-title"
          value={danger}
          isMissing={missing}
          onChange={(chosen) => {
            setDanger(chosen);
            setMissing(false);
          }}
        />
        <div role="alert">
          {missing && <p className="problem">{t('decision.choose')}</p>}
          {save.error && <p className="problem">{errorText(language, save.error)}</p>}
        </div>
        <SubmitButton busy={save.isPending}>{t('decision.confirm')}</SubmitButton>
        <p className="hint">{t('decision.first')}</p>
      </form>
    </main>
  );
}
