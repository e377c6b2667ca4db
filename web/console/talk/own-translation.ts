/** What the officer writes in their own language, translated before it is sent. */
import { useMutation } from '@tanstack/react-query';
import { translateDraft } from '../api/endpoints.js';
import type { TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { useAnnounce } from '../shared/announcer.js';
import { Store, useStore } from '../state/store.js';
import { useTranslates } from './translations.js';

/** Drafts, by their key, that are written in the officer's language. In memory only. */
const translated = new Store<ReadonlySet<string>>(new Set());

/** The translation of a draft: `checked` only as long as the draft stays as it was. */
export function useOwnTranslation(talk: TalkAnswer, draftKey: string, text: string) {
  const { language, t } = useLanguage();
  const announce = useAnnounce();
  const offered = useTranslates(talk);
  const on = useStore(translated).has(draftKey) && offered;
  const check = useMutation({
    mutationFn: (written: string) =>
      translateDraft(talk.item.id, { text: written, from: language, to: talk.item.language }),
    onSuccess: () => announce(t('translate.ready')),
  });
  const isCurrent = on && text.trim() !== '' && check.variables === text.trim();
  return {
    offered,
    on,
    setOn: (wanted: boolean) => {
      check.reset();
      translated.set((all) =>
        wanted ? new Set(all).add(draftKey) : new Set([...all].filter((each) => each !== draftKey)),
      );
    },
    /** What the resident would read, and the same translated back. */
    checked: isCurrent ? check.data : undefined,
    isChecking: isCurrent && check.isPending,
    error: isCurrent ? check.error : null,
    check: () => {
      if (!(isCurrent && check.isPending)) check.mutate(text.trim());
    },
    forget: () => check.reset(),
  };
}
