import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { keys } from '../api/cache.js';
import { whisper } from '../api/endpoints.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { SubmitButton } from '../shared/submit-button.js';
import { KEYS, shortcut, useKey } from '../state/keys.js';
import { makeClientId } from '../state/outbox.js';

const LIMIT = 4_000;

/** A word to the officer who has the talk. It looks like a note, because the resident never reads it. */
export function WhisperForm({ id, name }: { id: string; name: string | undefined }) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const fieldId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  // Stays the same until it is saved, so that a second try has one effect.
  const clientId = useRef(makeClientId());
  useKey('write', () => field.current?.focus());
  const send = useMutation({
    mutationFn: (words: string) => whisper(id, { text: words, clientId: clientId.current }),
    onSuccess: () => {
      clientId.current = makeClientId();
      setText('');
      void client.invalidateQueries({ queryKey: keys.watch(id) });
      field.current?.focus();
    },
  });
  const sendWords = () => {
    if (text.trim() !== '' && !send.isPending) send.mutate(text.trim());
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    sendWords();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    sendWords();
  };
  return (
    <form className="composer composer-note" onSubmit={onSubmit}>
      <label className="composer-label" htmlFor={fieldId}>
        {name ? t('whisper.label', { name }) : t('whisper.label-nobody')}{' '}
        <kbd className="key-hint">Alt+{KEYS.write}</kbd>
      </label>
      <div className="composer-line">
        <textarea
          id={fieldId}
          ref={field}
          dir="auto"
          rows={2}
          maxLength={LIMIT}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          aria-describedby={`${fieldId}-hint`}
          aria-keyshortcuts={shortcut('write')}
          autoComplete="off"
        />
        <SubmitButton busy={send.isPending}>{t('whisper.send')}</SubmitButton>
      </div>
      <p className="hint" id={`${fieldId}-hint`}>
        {t('whisper.hint')}
      </p>
      <div role="alert">{send.error && <p className="problem">{errorText(language, send.error)}</p>}</div>
    </form>
  );
}
