import { useId, type RefObject, type SubmitEvent } from 'react';
import { addCaseNote } from '../api/endpoints.js';
import type { CaseAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';
import { SubmitButton } from '../shared/submit-button.js';
import { drafts, forgetDraft, setDraft } from '../state/drafts.js';
import { useStore } from '../state/store.js';
import { useCaseChange } from './case-change.js';

const LIMIT = 4_000;

export interface NotesProps {
  shown: CaseAnswer;
  talkId: string;
  draftKey: string;
  canWrite: boolean;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
}

/** What officers wrote about the qualification. The resident never sees it. */
export function Notes({ shown, talkId, draftKey, canWrite, fieldRef }: NotesProps) {
  const language = useLanguage();
  const { t, full } = language;
  const id = useId();
  const key = `${draftKey} case-note`;
  const text = useStore(drafts).get(key)?.text ?? '';
  const add = useCaseChange(
    talkId,
    (note: string) => addCaseNote(talkId, note),
    ({ t: words }) => words('notes.saved'),
    () => forgetDraft(key),
  );
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !add.isPending) add.mutate(text.trim());
  };
  return (
    <>
      <p className="hint">{t('notes.hint')}</p>
      {shown.notes.length === 0 && <p className="hint">{t('notes.none')}</p>}
      <ol className="plain case-notes">
        {shown.notes.map((note, index) => (
          <li key={`${note.at} ${String(index)}`} className="case-note">
            <p className="hint">
              <Said text={note.officer} /> · {full(note.at)}
            </p>
            <p className="message-text">
              <Said text={note.text} />
            </p>
          </li>
        ))}
      </ol>
      {canWrite && (
        <form onSubmit={onSubmit}>
          <div className="field">
            <label htmlFor={id}>{t('notes.label')}</label>
            <textarea
              id={id}
              ref={fieldRef}
              dir="auto"
              rows={3}
              maxLength={LIMIT}
              value={text}
              onChange={(event) => setDraft(key, { text: event.target.value, mode: 'note' })}
              autoComplete="off"
            />
          </div>
          <div role="alert">{add.error && <p className="problem">{errorText(language, add.error)}</p>}</div>
          <SubmitButton busy={add.isPending}>{t('composer.save-note')}</SubmitButton>
        </form>
      )}
    </>
  );
}
