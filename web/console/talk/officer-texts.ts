/** Replies and questions by language, fetched when a talk is first opened. */
import { useEffect, useState } from 'react';
import type { QuestionTexts } from './questions.js';
import type { ReplyTexts } from './replies.js';

const replyFiles = import.meta.glob<ReplyTexts>('../../../locales/knowledge/officers/replies/*.json', {
  import: 'default',
});
const questionFiles = import.meta.glob<QuestionTexts>(
  '../../../locales/knowledge/officers/questions/*.json',
  {
    import: 'default',
  },
);

/** The texts of every language; none until they are here, nor where they cannot be fetched: writing goes on without. */
function useEvery<Texts>(files: Record<string, () => Promise<Texts>>, wanted: boolean) {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Texts>>(new Map());
  const missing = wanted && loaded.size === 0;
  useEffect(() => {
    if (!missing) return;
    let here = true;
    Promise.all(
      Object.entries(files).map(async ([path, load]) => [languageOf(path), await load()] as const),
    ).then(
      (all) => here && setLoaded(new Map(all)),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [files, missing]);
  return loaded;
}

function languageOf(path: string): string {
  return path.split('/').at(-1)?.slice(0, -'.json'.length) ?? '';
}

export const useReplyTexts = (wanted: boolean): ReadonlyMap<string, ReplyTexts> =>
  useEvery(replyFiles, wanted);
export const useQuestionTexts = (): ReadonlyMap<string, QuestionTexts> => useEvery(questionFiles, true);
