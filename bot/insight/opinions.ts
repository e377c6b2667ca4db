/**
 * Whether talks with officers helped, as residents answered: a number a month, language and ending. No words, no
 * person, no officer, no day. Few answers are not shown, because a small number can point at somebody.
 */
import { LANGUAGES, type Ending, type Language, type Opinion } from '../../dialogs/facts.js';
import type { Store } from '../store/ports.js';
import { Counters } from './counters.js';

type Answer = Opinion['answer'];
export type Answers = Record<Answer, number>;

export interface OpinionsOfMonth {
  /** `2026-11`. */
  month: string;
  answers: Answers;
  /** By language and ending; empty where one of them is too small to be shown. */
  parts: { language: Language; ending: Ending; answers: Answers }[];
}

const FEWEST_ANSWERS = 10;
const MONTHS_SHOWN = 12;
const KIND = 'helped';
const ENDINGS: readonly Ending[] = ['returned', 'closed'];
/** Who would rather not say is counted, and hides nobody. */
const SAID = ['yes', 'some', 'no'] as const;
const ANSWERS: readonly Answer[] = [...SAID, 'unsaid'];

export class Opinions {
  readonly #counters: Counters;

  constructor(
    store: Store,
    private readonly now: () => Date,
  ) {
    this.#counters = new Counters(store);
  }

  count({ answer, ending }: Opinion, language: Language): void {
    this.#counters.add(this.now().toISOString().slice(0, 7), [KIND, language, ending, answer].join('-'));
  }

  flush(): Promise<void> {
    return this.#counters.flush();
  }

  /** Months with enough answers, newest first. */
  async months(): Promise<OpinionsOfMonth[]> {
    const since = this.now();
    since.setUTCDate(1);
    since.setUTCMonth(since.getUTCMonth() - MONTHS_SHOWN);
    const months = new Map<string, Map<string, Answers>>();
    for (const { day: month, step, count } of await this.#counters.after(since.toISOString().slice(0, 7))) {
      const [kind, language = '', ending = '', answer = ''] = step.split('-');
      if (kind !== KIND) continue;
      const parts = months.get(month) ?? new Map<string, Answers>();
      months.set(month, parts);
      const part = parts.get(`${language}-${ending}`) ?? none();
      parts.set(`${language}-${ending}`, { ...part, [answer]: count });
    }
    return [...months]
      .map(([month, parts]) => shown(month, parts))
      .filter(({ answers }) => isEnough(answers));
  }
}

/** A part is shown only where all are: a missing one could be reckoned from the others. */
function shown(month: string, parts: ReadonlyMap<string, Answers>): OpinionsOfMonth {
  const answers = none();
  for (const part of parts.values()) for (const answer of ANSWERS) answers[answer] += part[answer];
  const open = [...parts.values()].every(isEnough);
  return {
    month,
    answers,
    parts: !open
      ? []
      : LANGUAGES.flatMap((language) =>
          ENDINGS.flatMap((ending) => {
            const part = parts.get(`${language}-${ending}`);
            return part === undefined ? [] : [{ language, ending, answers: part }];
          }),
        ),
  };
}

function none(): Answers {
  return { yes: 0, some: 0, no: 0, unsaid: 0 };
}

function isEnough(answers: Answers): boolean {
  return SAID.reduce((sum, answer) => sum + answers[answer], 0) >= FEWEST_ANSWERS;
}
