import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/cache.js';
import type { CaseAnswer } from '../api/types.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import { say } from '../state/notice.js';

/** A change that answers with the case as it then is; `done` is said when it is saved. */
export function useCaseChange<Input>(
  talkId: string,
  change: (input: Input) => Promise<CaseAnswer>,
  done: (language: LanguageTools) => string,
  onSaved?: () => void,
) {
  const language = useLanguage();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      client.setQueryData(keys.case(talkId), answer);
      void client.invalidateQueries({ queryKey: keys.queue });
      void client.invalidateQueries({ queryKey: keys.pv(talkId) });
      say(done(language));
      onSaved?.();
    },
  });
}
