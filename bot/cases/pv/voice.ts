/** How single values of a draft read: said, unknown, changed by an officer. */
import type { Language } from '../../store/records.js';
import type { PvChange } from './edits.js';
import { run, type Line } from './page.js';
import type { Pv, PvLeaf, Said } from './schema.js';
import { pvTexts, type Say } from './texts.js';
import { visible } from './visible.js';

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ['“', '”'],
  fr: ['«\u00A0', '\u00A0»'],
  en: ['“', '”'],
  de: ['„', '“'],
};

export class Voice {
  readonly say: Say;
  readonly #date: Intl.DateTimeFormat;
  readonly #wall: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;

  /** @param officerName what to call the officer with this id */
  constructor(
    private readonly pv: Pv,
    private readonly officerName: (id: string) => string,
  ) {
    this.say = pvTexts(pv.language);
    const locale = `${pv.language}-BE`;
    this.#date = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Brussels',
    });
    this.#wall = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
    this.#day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  }

  /** A moment in UTC, as it was in Brussels. */
  instant(at: string): string {
    return this.#written(this.#date.format(new Date(at)));
  }

  /** A day or a moment by the clock of Brussels, as {@link Pv} keeps it. */
  moment(at: string): string {
    const read = new Date(`${at.length > 10 ? at : `${at}T00:00`}Z`);
    if (Number.isNaN(read.getTime())) return at;
    return this.#written((at.length > 10 ? this.#wall : this.#day).format(read));
  }

  number(value: number, decimals = 0): string {
    const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return plainSpaces(new Intl.NumberFormat(`${this.pv.language}-BE`, fixed).format(value));
  }

  officer(id: string): string {
    return visible(this.officerName(id));
  }

  unknown(): Line[] {
    return [[run(this.say('unknown'), 'muted')]];
  }

  /** A value of ours or of the case, or that it is unknown. */
  value(text: string | null): Line[] {
    return text === null ? this.unknown() : linesOf(text).map((line) => [run(visible(line))]);
  }

  /** Words of the person, in quotation marks and their own language. */
  quote(text: string | null, language: Language | null): Line[] {
    if (text === null) return this.unknown();
    const own = language ?? this.pv.wordsLanguage;
    const [open, close] = QUOTES[own];
    const lines = linesOf(text);
    return lines.map((line, index) => {
      const words = `${index === 0 ? open : ''}${visible(line)}${index === lines.length - 1 ? close : ''}`;
      return [{ text: words, look: 'quote', language: own }];
    });
  }

  /** An answer, or which of three kinds of silence it was. */
  said({ state, text, language }: Said): Line[] {
    if (text !== null) return this.quote(text, language);
    return [[run(this.say(`state.${state}`), 'muted')]];
  }

  /**
   * What an officer may change: as it is, and where it was changed, what stood there struck through, by whom and when.
   * @param shown how a value reads
   */
  editable(
    path: string,
    value: PvLeaf,
    shown: (value: PvLeaf) => string | null = asText,
    missing = 'empty',
  ): Line[] {
    const show = (one: PvLeaf) => shown(one) ?? this.say(missing);
    const changes = this.pv.edits.filter((edit) => edit.path === path);
    if (changes.length === 0) {
      const text = shown(value);
      return text === null ? [[run(this.say(missing), 'muted')]] : this.value(text);
    }
    return changes.flatMap((change, index): Line[] => {
      const old = linesOf(show(change.from)).map((line) => [run(visible(line), 'old')]);
      const next = index < changes.length - 1;
      const now = linesOf(show(change.to)).map((line) => [run(visible(line), 'new')]);
      return [...old, ...(next ? [] : now), [run(this.mark(change), 'muted')]];
    });
  }

  mark({ by, at }: PvChange): string {
    return this.say('edits.mark', { by: this.officer(by), at: this.instant(at) });
  }

  /** A boolean in words; null is unknown, in the words of that field. */
  yesNo(value: boolean | null, missing = 'unknown'): Line[] {
    if (value === null) return [[run(this.say(missing), 'muted')]];
    return [[run(this.say(value ? 'yes' : 'no'))]];
  }

  /** One of our own words. */
  word(key: string): Line[] {
    return [[run(this.say(key))]];
  }

  /** French writes the first of a month as an ordinal. */
  #written(date: string): string {
    return plainSpaces(this.pv.language === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date);
  }
}

function asText(value: PvLeaf): string | null {
  return typeof value === 'string' ? value : null;
}

export function linesOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

/** Narrow spaces of some locales are in few fonts. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}
