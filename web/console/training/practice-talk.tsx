import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useLanguage } from '../language/language.js';
import { shortcut, useKey } from '../state/keys.js';
import type { Turns } from './api.js';

/** As the service takes it. */
const LIMIT = 1000;

interface PracticeTalkProps {
  turns: Turns | undefined;
  busy: boolean;
  spoken: string;
  onSay: (text: string) => void;
}

/** The talk with the invented resident, and how open they are. */
export function PracticeTalk({ turns, busy, spoken, onSay }: PracticeTalkProps) {
  const { t, language } = useLanguage();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const log = useRef<HTMLDivElement>(null);
  useKey('write', () => field.current?.focus());
  const ended = turns?.ended ?? null;
  const count = turns?.said.length ?? 0;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [count]);

  const send = () => {
    const said = text.trim();
    if (said === '' || busy || ended !== null) return;
    onSay(said);
    setText('');
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <section className="practice-talk" aria-label={t('training.talk')}>
      <div ref={log} className="practice-log" role="log" tabIndex={0} aria-label={t('training.talk')}>
        {turns?.said.map((each, index) => (
          <div
            // The talk only grows, so a place in it is a name.
            key={index}
            className={`message ${each.by === 'resident' ? 'message-resident' : 'message-officer'}`}
          >
            <p className="message-head">
              <strong>{t(each.by === 'resident' ? 'author.resident' : 'author.you')}</strong>
            </p>
            <p className="message-text" lang={spoken} dir="auto">
              {each.text}
            </p>
          </div>
        ))}
      </div>
      {turns && (
        <div className="practice-trust">
          <p id="practice-trust">{t(opennessOf(turns))}</p>
          <meter
            aria-labelledby="practice-trust"
            min={0}
            max={turns.mostTrust}
            value={turns.trust}
            className="practice-meter"
          />
        </div>
      )}
      <div role="status">{ended && <p className="notice">{t(`training.ended-${ended}`)}</p>}</div>
      <form className="practice-write" onSubmit={onSubmit}>
        <label htmlFor="practice-text">{t('training.write')}</label>
        <div className="composer-line">
          <textarea
            id="practice-text"
            ref={field}
            dir="auto"
            rows={2}
            maxLength={LIMIT}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            enterKeyHint="send"
            aria-keyshortcuts={shortcut('write')}
            autoComplete="off"
            readOnly={ended !== null}
          />
          <button type="submit" className="button button-main" aria-disabled={busy || ended !== null}>
            {t('composer.send')}
          </button>
        </div>
        <p className="hint" lang={language}>
          {t('training.write-hint')}
        </p>
      </form>
    </section>
  );
}

function opennessOf({ said, trust, mostTrust }: Turns) {
  if (trust === 0) return 'training.trust-closed';
  const before = said.flatMap((each) => each.trust ?? []).at(-2) ?? trust;
  if (trust < before) return 'training.trust-back';
  return trust / mostTrust < 0.5 ? 'training.trust-wary' : 'training.trust-open';
}
