import { useLanguage } from '../language/language.js';
import { drafts } from '../state/drafts.js';
import { outbox } from '../state/outbox.js';
import { useStore } from '../state/store.js';

/** Said before a talk ends while words of the officer are not saved. */
export function UnsentWarning({ draftKey }: { draftKey: string }) {
  const { t } = useLanguage();
  const begun = useStore(drafts).get(draftKey)?.text.trim();
  const unsaved = useStore(outbox).some((each) => each.key === draftKey && each.state !== 'saved');
  return begun || unsaved ? <p className="callout">{t('talk.unsent')}</p> : null;
}
