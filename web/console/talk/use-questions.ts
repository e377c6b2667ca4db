/** The questions that an open talk suggests now, in both languages. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../api/cache.js';
import { useUnderstood } from '../api/queries.js';
import type { TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { useQuestionTexts } from './officer-texts.js';
import { nextQuestions } from './questions.js';

/** More would be a list to read instead of a person. */
const SHOWN = 3;
/** So few letters of somebody's own words tell nothing yet. */
const SOME_WORDS = 40;

export interface SuggestedQuestion {
  id: string;
  /** In the resident's language. */
  text: string;
  /** In the officer's, where it is another one. */
  own: string | undefined;
}

/** Nothing is suggested before it is known whether asking less is needed. */
export function useQuestions(talk: TalkAnswer): { questions: SuggestedQuestion[]; gentle: boolean } {
  const { language } = useLanguage();
  const client = useQueryClient();
  const texts = useQuestionTexts();
  const { id, language: theirs } = talk.item;
  const { data: understood } = useUnderstood(id);
  const lastWritten = talk.messages.findLast(({ author }) => author === 'resident')?.seq ?? 0;
  const read = useRef(lastWritten);

  // What the resident just wrote may say that they are under 18.
  useEffect(() => {
    if (read.current === lastWritten) return;
    read.current = lastWritten;
    void client.invalidateQueries({ queryKey: keys.understood(id) });
  }, [client, id, lastWritten]);

  if (understood === undefined || texts.size === 0) return { questions: [], gentle: false };
  const { behaviours, where, when, safe, told, gentle } = understood;
  const written = (author: string) =>
    talk.messages.filter((message) => message.author === author).map(({ text }) => text);
  const ids = nextQuestions(
    {
      safe,
      gentle,
      behaviours: behaviours.found?.value ?? behaviours.said,
      hasWhere: where.said !== null || where.found !== null,
      hasWhen: when.said !== null || when.found !== null,
      hasWords:
        talk.shared.some(({ kind }) => kind === 'words') ||
        written('resident').some((text) => text.length >= SOME_WORDS),
      told,
      written: [
        ...written('officer'),
        ...talk.messages.flatMap(({ original }) => (original === null ? [] : [original.text])),
      ],
    },
    [...texts.values()],
  );
  const questions = ids.flatMap((each): SuggestedQuestion[] => {
    const text = texts.get(theirs)?.[each];
    const own = theirs === language ? undefined : texts.get(language)?.[each];
    return text === undefined ? [] : [{ id: each, text, own }];
  });
  return { questions: questions.slice(0, SHOWN), gentle };
}
