import { useMutation } from '@tanstack/react-query';
import { stepAway } from '../api/endpoints.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { leaveTalk } from '../state/leaving.js';
import { say } from '../state/notice.js';

/** Hands the talk on at once and asks nothing first: somebody who needs to step away needs it now. */
export function useStepAway(talkId: string, onDone: () => void): () => void {
  const language = useLanguage();
  const step = useMutation({
    mutationFn: () => leaveTalk(talkId, () => stepAway(talkId)),
    onSuccess: onDone,
    onError: (error) => say(errorText(language, error), 'problem'),
  });
  return () => {
    if (!step.isPending) step.mutate();
  };
}
