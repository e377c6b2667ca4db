/** The tokens of a text with questions that the grammar asks of them. */
import type { Language } from '../facts.js';
import { wallAt } from './when-calendar.js';
import type { Token } from './when-tokens.js';

/** After a bare figure these go on with the story; other words would be what the figure counts. */
const GOES_ON: ReadonlySet<string> = new Set(
  (
    'in on op aan bij dans sur au a im am an auf near pres le la the was i ik je ich toen kwam heeft hat un een ein ' +
    'it there er en et and und que dat that when he she il elle hij ze she'
  ).split(' '),
);
const CONNECTORS: ReadonlySet<string> = new Set(
  'and to till until tot en et a au jusqu jusque und bis the le la les de het den du dem zum op auf of'.split(
    ' ',
  ),
);
const BETWEEN: ReadonlySet<string> = new Set(
  'between from tussen van vanaf entre de du des von zwischen vom d'.split(' '),
);

export class Line {
  constructor(
    readonly tokens: readonly Token[],
    readonly language: Language,
    private readonly instant: Date,
  ) {
    this.now = wallAt(instant);
  }

  /** The wall time of now. */
  readonly now: number;

  /** The wall time so many minutes ago: minutes that were lived, also over a night on which the clock changed. */
  minutesAgo(minutes: number): number {
    return wallAt(new Date(this.instant.getTime() - minutes * 60_000));
  }

  at(place: number): Token | undefined {
    return this.tokens[place];
  }

  /** The value of this kind of meaning, `''` where it has none. @returns undefined when the token does not mean it */
  meaning(place: number, kind: string): string | undefined {
    for (const meaning of this.tokens[place]?.meanings ?? []) {
      if (meaning === kind) return '';
      if (meaning.startsWith(`${kind}:`)) return meaning.slice(kind.length + 1);
    }
    return undefined;
  }

  means(place: number, ...kinds: string[]): boolean {
    return kinds.some((kind) => this.meaning(place, kind) !== undefined);
  }

  number(place: number, least: number, most: number): number | undefined {
    const token = this.tokens[place];
    const { number } = token ?? {};
    if (number === undefined || number < least || number > most) return undefined;
    return token?.kind === 'number' || token?.kind === 'ordinal' ? number : undefined;
  }

  /** Whether a figure that ends here counts nothing that follows. */
  closes(place: number): boolean {
    const token = this.tokens[place];
    const next = this.tokens[place + 1];
    if (token === undefined || next === undefined || /[.,;:!?)\n]/.test(token.after)) return true;
    return (
      GOES_ON.has(next.text) || this.means(place + 1, 'part', 'day', 'weekday', 'this', 'lastnight', 'at')
    );
  }

  /** Whether the two stand next to each other, or only words such as "and", "to" and "of" stand between them. */
  joined(last: number, first: number): boolean {
    if (first <= last) return false;
    return this.tokens.slice(last + 1, first).every(({ text }) => CONNECTORS.has(text)) && first - last <= 4;
  }

  /** "Between", "from". */
  opens(place: number): boolean {
    return BETWEEN.has(this.tokens[place]?.text ?? '');
  }

  connects(place: number): boolean {
    return CONNECTORS.has(this.tokens[place]?.text ?? '');
  }

  /** Few words in all: an answer to "when?", not a story. */
  get short(): boolean {
    return this.tokens.length <= 4;
  }
}
