import { useLanguage } from '../language/language.js';
import { drafts } from '../state/drafts.js';
import { outbox } from '../state/outbox.js';
import { useStore } from '../state/store.js';

/** Said before a talk ends while words of the officer are not saved. */
export function UnsentWarning({ draftKey }: { draftKey: string }) {
  const { t } = useLanguage();
  // What was begun for the case has the talk's key with a word behind it.
  const begun = [...useStore(drafts)].some(
    ([key, { text }]) => (key === draftKey || key.startsWith(`${draftKey} `)) && text.trim() !== '',
  );
  const unsaved = useStore(outbox).some((each) => each.key === draftKey && each.state !== 'saved');
  return begun || unsaved ? <p className="callout">{t('talk.unsent')}</p> : null;
}
