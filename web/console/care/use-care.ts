/** Follows what an officer writes with the marks in it. They stay in this page: never kept, sent or counted. */
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useLanguage } from '../language/language.js';
import type { Language } from '../language/texts.js';
import { useAnnounce } from '../shared/announcer.js';
import { careIn, reword, type Mark } from './care.js';
import { useWordings } from './wordings.js';

/** How long somebody pauses before the text is read, in milliseconds. */
const PAUSE = 400;

/** A mark, and the words that it is about as they were typed. */
export interface MarkedWords extends Mark {
  words: string;
}

interface Writing {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  /** The resident's language, in which the officer writes to them. */
  language: Language;
  /** False while the officer writes for colleagues. */
  enabled: boolean;
}

/** The marks in a draft after a pause, and `take`, which puts the better wording of one into the field. */
export function useCare({ field, text, language, enabled }: Writing) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const entries = useWordings(language);
  const [read, setRead] = useState<readonly MarkedWords[]>([]);
  const said = useRef(new Set<string>());
  const empty = !enabled || text.trim() === '';

  const readNow = useEffectEvent(() => {
    const marks = empty
      ? []
      : careIn(text, entries).map((mark) => ({ ...mark, words: text.slice(mark.start, mark.end) }));
    setRead(marks);
    const present = new Set(marks.map(({ kind, better }) => `${kind} ${better}`));
    const fresh = marks.find(({ kind, better }) => !said.current.has(`${kind} ${better}`));
    said.current = present;
    // The kind only: what somebody wrote is not read out on its own.
    if (fresh) announce(t('care.news', { kind: t(`care.${fresh.kind}`) }));
  });
  useEffect(() => {
    const timer = setTimeout(() => readNow(), empty ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [text, entries, empty]);

  const take = (wanted: Mark) => {
    const area = field.current;
    if (!area) return;
    // The text may be ahead of the marks that are shown.
    const mark = careIn(area.value, entries)
      .filter(({ kind, better }) => kind === wanted.kind && better === wanted.better)
      .sort((one, other) => Math.abs(one.start - wanted.start) - Math.abs(other.start - wanted.start))[0];
    if (!mark) return;
    const { start, end, replacement } = reword(area.value, mark);
    if (area.maxLength >= 0 && area.value.length - (end - start) + replacement.length > area.maxLength) {
      announce(t('care.no-room'));
      return;
    }
    area.focus();
    area.setSelectionRange(start, end);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that Ctrl+Z takes back
    document.execCommand('insertText', false, replacement);
    announce(t('care.taken'));
  };
  // What was changed since, or belongs to another talk, is gone at once.
  const marks = empty ? [] : read.filter(({ words }) => text.includes(words));
  return { marks, take };
}
