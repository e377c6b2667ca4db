/** Translations of the open talk: asked for one by one or for all that is shown, kept in this page's memory only. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { keys } from '../api/cache.js';
import { translate } from '../api/endpoints.js';
import { useUnderstood } from '../api/queries.js';
import type { DeskMessage, TalkAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { say } from '../state/notice.js';

/** As the server takes them. */
const AT_ONCE = 20;
const NONE: Readonly<Record<number, string>> = {};

export type Translation = { state: 'none' | 'working' | 'failed' } | { state: 'done'; text: string };

/** Whether officer and resident have different languages, and a service translates. */
export function useTranslates(talk: TalkAnswer): boolean {
  const { language } = useLanguage();
  const understood = useUnderstood(talk.item.id);
  return understood.data?.translation === true && talk.item.language !== language;
}

/** @param shown the messages on the screen; while `all` is on, each of them is translated */
export function useTranslations(talk: TalkAnswer, shown: readonly DeskMessage[]) {
  const tools = useLanguage();
  const { language } = tools;
  const client = useQueryClient();
  const { id } = talk.item;
  const offered = useTranslates(talk) && talk.canWrite;
  const known = useQuery({
    queryKey: keys.translations(id, language),
    queryFn: () => Promise.resolve(NONE),
    enabled: false,
    initialData: NONE,
    staleTime: Infinity,
  }).data;
  const [all, setAll] = useState(false);
  const [working, setWorking] = useState<ReadonlySet<number>>(new Set());
  const [failed, setFailed] = useState<ReadonlySet<number>>(new Set());

  const ask = (seqs: readonly number[]) => {
    setWorking((some) => new Set([...some, ...seqs]));
    setFailed((some) => new Set([...some].filter((seq) => !seqs.includes(seq))));
    translate(id, seqs, language)
      .then(
        ({ translations }) => {
          const fresh = Object.fromEntries(translations.map(({ seq, text }) => [seq, text]));
          client.setQueryData<typeof NONE>(keys.translations(id, language), (before = NONE) => ({
            ...before,
            ...fresh,
          }));
          return seqs.filter((seq) => fresh[seq] === undefined);
        },
        (error: unknown) => {
          say(errorText(tools, error), 'problem');
          return seqs;
        },
      )
      .then((missing) => {
        setWorking((some) => new Set([...some].filter((seq) => !seqs.includes(seq))));
        if (missing.length > 0) setFailed((some) => new Set([...some, ...missing]));
      })
      .catch(() => undefined);
  };
  const askNext = useEffectEvent(() => {
    const next = shown
      .filter((message) => isForeign(message, language))
      .map(({ seq }) => seq)
      .filter((seq) => known[seq] === undefined && !failed.has(seq))
      .slice(-AT_ONCE);
    if (next.length > 0) ask(next);
  });
  useEffect(() => {
    if (all && offered && working.size === 0) askNext();
  }, [all, offered, working, failed, shown]);

  return {
    offered,
    all: all && offered,
    setAll: (on: boolean) => {
      setFailed(new Set());
      setAll(on);
    },
    one: (seq: number) => ask([seq]),
    of: (message: DeskMessage): Translation | undefined => {
      if (!offered || !isForeign(message, language)) return undefined;
      const text = known[message.seq];
      if (text !== undefined) return { state: 'done', text };
      return { state: working.has(message.seq) ? 'working' : failed.has(message.seq) ? 'failed' : 'none' };
    },
  };
}

/** Words for the resident or from them, which their writer did not have in the officer's language. */
function isForeign({ author, text, original }: DeskMessage, language: string): boolean {
  return (
    ['resident', 'bot', 'officer'].includes(author) && text.trim() !== '' && original?.language !== language
  );
}
