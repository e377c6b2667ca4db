import { useQueryClient } from '@tanstack/react-query';
import { useRef, type KeyboardEvent, type SubmitEvent } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { keys } from '../api/cache.js';
import type { TalkAnswer } from '../api/types.js';
import { CareList } from '../care/care-list.js';
import { useCare } from '../care/use-care.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { drafts, EMPTY_DRAFT, setDraft } from '../state/drafts.js';
import { KEYS, shortcut, useKey } from '../state/keys.js';
import { send } from '../state/outbox.js';
import { useStore } from '../state/store.js';

const LIMIT = 4_000;
/** From here on it says how much room is left. */
const NEARLY_FULL = 3_600;

/** Where the officer writes: to the resident, or a note for colleagues. The two look and read differently. */
export function Composer({ talk, draftKey }: { talk: TalkAnswer; draftKey: string }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useStore(drafts).get(draftKey) ?? EMPTY_DRAFT;
  const isNote = draft.mode === 'note';
  const { language } = talk.item;
  const { marks, take } = useCare({ field, text: draft.text, language, enabled: !isNote });
  useKey('write', () => field.current?.focus());
  useKey('note', () => {
    setDraft(draftKey, { mode: isNote ? 'message' : 'note' });
    field.current?.focus();
  });
  useKey('takeWording', () => marks[0] && take(marks[0]), marks.length > 0);

  const sendDraft = () => {
    const text = draft.text.trim();
    if (!text) return;
    // The mode stays as it is: falling back to the resident would send them the second line of a note.
    setDraft(draftKey, { text: '' });
    send({ key: draftKey, talkId: talk.item.id, mode: draft.mode, text }, () => {
      void client.invalidateQueries({ queryKey: keys.talk(talk.item.id) });
    });
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    sendDraft();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    sendDraft();
  };
  const label = isNote
    ? t('composer.note-label')
    : t('composer.message-label', { reference: talk.item.reference });

  return (
    <form className={isNote ? 'composer composer-note' : 'composer'} onSubmit={onSubmit}>
      <RadioGroup
        className="modes"
        value={draft.mode}
        onChange={(mode) => setDraft(draftKey, { mode: mode === 'note' ? 'note' : 'message' })}
        orientation="horizontal"
      >
        <Label className="hidden-visually">{t('composer.mode')}</Label>
        <Choice className="mode" value="message">
          {t('composer.to-resident')}
        </Choice>
        <Choice className="mode" value="note">
          {t('composer.to-colleagues')} <kbd className="key-hint">Alt+{KEYS.note}</kbd>
        </Choice>
      </RadioGroup>
      <label className="composer-label" htmlFor="composer-text">
        {label}
      </label>
      <div className="composer-line">
        <textarea
          id="composer-text"
          ref={field}
          dir="auto"
          rows={2}
          maxLength={LIMIT}
          value={draft.text}
          onChange={(event) => setDraft(draftKey, { text: event.target.value })}
          onKeyDown={onKeyDown}
          enterKeyHint="send"
          aria-describedby="composer-hint"
          aria-keyshortcuts={shortcut('write')}
          autoComplete="off"
        />
        <button type="submit" className="button button-main">
          {t(isNote ? 'composer.save-note' : 'composer.send')}
        </button>
      </div>
      <p className="hint" id="composer-hint">
        {hint()}
      </p>
      {/* Its room is always there, so that nothing moves under somebody who types. */}
      {!isNote && (
        <div className="care">
          {marks.length > 0 && <CareList marks={marks} language={language} onTake={take} />}
        </div>
      )}
    </form>
  );

  function hint(): string {
    if (draft.text.length > NEARLY_FULL) return t('composer.room', { count: LIMIT - draft.text.length });
    if (isNote) return t('composer.note-hint');
    if (talk.item.kind === 'later') return t('composer.later-hint');
    if (talk.item.resident === 'left') return t('composer.left-hint');
    return t('composer.hint');
  }
}
