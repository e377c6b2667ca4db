import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { Button, Label, RadioGroup } from 'react-aria-components';
import { keys } from '../api/cache.js';
import type { Original, TalkAnswer } from '../api/types.js';
import { CareList } from '../care/care-list.js';
import { useCare } from '../care/use-care.js';
import { useSession } from '../api/queries.js';
import { useLanguage } from '../language/language.js';
import { useAnnounce } from '../shared/announcer.js';
import { Choice } from '../shared/choice.js';
import { Toggle } from '../shared/toggle.js';
import { drafts, EMPTY_DRAFT, setDraft } from '../state/drafts.js';
import { KEYS, shortcut, useKey } from '../state/keys.js';
import { send } from '../state/outbox.js';
import { useStore } from '../state/store.js';
import { useOwnTranslation } from './own-translation.js';
import { OwnTranslationCheck } from './own-translation-check.js';
import { QuestionsLine } from './questions-line.js';
import { RepliesDialog } from './replies-dialog.js';
import { useQuestions, type SuggestedQuestion } from './use-questions.js';

const LIMIT = 4_000;
/** From here on it says how much room is left. */
const NEARLY_FULL = 3_600;

/** Where the officer writes: to the resident, or a note for colleagues. The two look and read differently. */
export function Composer({ talk, draftKey }: { talk: TalkAnswer; draftKey: string }) {
  const { t, language: ownLanguage } = useLanguage();
  const client = useQueryClient();
  const announce = useAnnounce();
  const officer = useSession().data?.officer;
  const field = useRef<HTMLTextAreaElement>(null);
  const [repliesOpen, setRepliesOpen] = useState(false);
  const draft = useStore(drafts).get(draftKey) ?? EMPTY_DRAFT;
  const isNote = draft.mode === 'note';
  const { language } = talk.item;
  const own = useOwnTranslation(talk, draftKey, draft.text);
  const translates = own.on && !isNote;
  const writtenIn = translates ? ownLanguage : language;
  const { marks, take } = useCare({ field, text: draft.text, language: writtenIn, enabled: !isNote });
  const { questions, gentle } = useQuestions(talk);
  const [nextQuestion] = questions;
  useKey('write', () => field.current?.focus());
  useKey('note', () => {
    setDraft(draftKey, { mode: isNote ? 'message' : 'note' });
    field.current?.focus();
  });
  useKey('takeWording', () => marks[0] && take(marks[0]), marks.length > 0);
  useKey('replies', () => setRepliesOpen(true), !isNote);
  useKey('question', () => nextQuestion && takeQuestion(nextQuestion), !isNote && nextQuestion !== undefined);
  useKey('translateOwn', () => own.setOn(!own.on), own.offered && !isNote);

  const deliver = (text: string, original?: Original) => {
    // The mode stays as it is: falling back to the resident would send them the second line of a note.
    setDraft(draftKey, { text: '' });
    const message = { key: draftKey, talkId: talk.item.id, mode: draft.mode, text };
    send(original === undefined ? message : { ...message, original }, () => {
      void client.invalidateQueries({ queryKey: keys.talk(talk.item.id) });
    });
  };
  const sendDraft = () => {
    const text = draft.text.trim();
    if (!text) return;
    if (!translates) deliver(text);
    else if (own.checked) {
      deliver(own.checked.text, { text, language: ownLanguage });
      own.forget();
    } else own.check();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    sendDraft();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    // A message that begins with a stroke can still be pasted, or written after a space.
    if (event.key === '/' && !isNote && draft.text === '') {
      event.preventDefault();
      setRepliesOpen(true);
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    sendDraft();
  };
  /** Behind what was begun. What is ready is in the resident's language, so it is not translated. */
  const put = (text: string) => {
    own.setOn(false);
    const begun = draft.text.trimEnd();
    setDraft(draftKey, { text: (begun === '' ? text : `${begun} ${text}`).slice(0, LIMIT) });
    announce(t('replies.taken'));
    // After the dialog, which gives the focus back to where it was.
    requestAnimationFrame(() => field.current?.focus());
  };
  const takeQuestion = (question: SuggestedQuestion) => put(question.text);

  return (
    <>
      {/* The dialog stands beside the form: what is submitted in it must not send the message. */}
      <form className={isNote ? 'composer composer-note' : 'composer'} onSubmit={onSubmit}>
        {/* What is about to be sent comes first. */}
        {!isNote && !(translates && own.checked) && (
          <QuestionsLine questions={questions} gentle={gentle} language={language} onTake={takeQuestion} />
        )}
        <div className="composer-tools">
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
          {!isNote && (
            <Button
              className="button"
              onPress={() => setRepliesOpen(true)}
              aria-keyshortcuts={shortcut('replies')}
            >
              {t('replies.open')} <kbd className="key-hint">/</kbd>
            </Button>
          )}
        </div>
        <label
          className={isNote || translates ? 'composer-label' : 'composer-label hidden-visually'}
          htmlFor="composer-text"
        >
          {label()}
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
            {t(
              isNote
                ? 'composer.save-note'
                : !translates
                  ? 'composer.send'
                  : own.checked
                    ? 'translate.send'
                    : 'translate.check',
            )}
          </button>
        </div>
        <div className="composer-foot">
          <p className="hint" id="composer-hint">
            {hint()}
          </p>
          {own.offered && !isNote && (
            <Toggle isSelected={own.on} onChange={own.setOn}>
              {t('translate.own', { language: t(`language.${ownLanguage}`) })}{' '}
              <kbd className="key-hint">Alt+{KEYS.translateOwn}</kbd>
            </Toggle>
          )}
        </div>
        {translates && <OwnTranslationCheck own={own} talk={talk} />}
        {/* Its room is always there, so that nothing moves under somebody who types. */}
        {!isNote && (marks.length > 0 || !(translates && own.checked)) && (
          <div className="care">
            {marks.length > 0 && <CareList marks={marks} language={writtenIn} onTake={take} />}
          </div>
        )}
      </form>
      <RepliesDialog
        isOpen={repliesOpen}
        language={language}
        values={{ officer: officer?.displayName ?? '', reference: talk.item.reference }}
        onTake={(text) => {
          setRepliesOpen(false);
          put(text);
        }}
        onClose={() => setRepliesOpen(false)}
      />
    </>
  );

  function label(): string {
    if (isNote) return t('composer.note-label');
    const { reference } = talk.item;
    return t(translates ? 'translate.label' : 'composer.message-label', { reference });
  }

  function hint(): string {
    if (draft.text.length > NEARLY_FULL) return t('composer.room', { count: LIMIT - draft.text.length });
    if (isNote) return t('composer.note-hint');
    if (translates) return t(own.checked ? 'translate.send-hint' : 'translate.check-hint');
    if (talk.item.kind === 'later') return t('composer.later-hint');
    if (talk.item.resident === 'left') return t('composer.left-hint');
    return t('composer.hint');
  }
}
