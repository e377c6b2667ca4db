import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CODE_DIGITS,
  CODE_WORDS,
  locate,
  looksLikeCode,
  makeCode,
  normalise,
} from '../../bot/cases/return-codes.js';
import { Keyring } from '../../bot/privacy/keys.js';
import { makeKey } from '../../bot/privacy/seal.js';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { simplify } from '../../dialogs/understanding/simplify.js';

const LIST_LENGTH = 7776;
const CODES = 200_000;

const FILES = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    readFileSync(new URL(`../../locales/${language}/code-words.txt`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n'),
  ]),
) as Record<Language, string[]>;
const words = (language: Language) => FILES[language].filter((line) => !line.startsWith('#'));
const header = (language: Language) =>
  FILES[language]
    .filter((line) => line.startsWith('# '))
    .map((line) => line.slice(2))
    .join(' ');

/** What somebody who was harassed must not be handed as their code. */
const HURTS: Record<Language, RegExp> = {
  nl: /^(?:angst|bang|mes|slag|slaan|bloed|dood|lijk|oorlog|vijand|agent|rechter|cel|dader|schuld|schaamte|schande|kerk|god|moslim|jood|neger|turk|ras|homo|man|vrouw|meisje|jongen|moeder|vader|arm|been|hand|voet|borst|kont|kut|hoer|slet|lul|seks|sex|naakt|bloot|kus|zoenen|lust|arts|dokter|ziek|pijn|wonde?|zwanger|huilen|traan|stalker|volgen|pesten|drugs?|drank|dronken|gif|graf|duivel|hel)$|verkracht|aanrand|mishandel|misbruik|geweld|moord|wapen|politie|kanker|porno|incest|pedo|racis|slachtof/,
  fr: /^(?:viol|violer|peur|mort|mourir|sang|tuer|armes?|couteau|coups?|guerre|ennemi|police|flic|juge|prison|plainte|temoin|victime|coupable|honte|eglise|dieu|juif|arabe|noir|blanc|race|homo|gay|femme|homme|fille|garcon|mere|pere|bras|main|pied|seins?|cul|fesses?|pute|salope|bite|sexe|sexuel|nue?|baiser|medecin|malade|cancer|enceinte|pleurer|larme|cri|crier|suivre|drogue|alcool|ivre|poison|tombe|diable|enfer|crime|otage|rapt)$|violen|violeu|agress|assassin|meurtr|suicid|porno|inceste|pedoph|torture|menace|harcel|caress|racis/,
  de: /^(?:angst|messer|schlag|schlagen|blut|tot|tod|leiche|krieg|feind|bulle|richter|zelle|haft|zeuge|tater|opfer|schuld|scham|schande|kirche|gott|moslem|jude|neger|turke|rasse|schwul|mann|frau|madchen|junge|mutter|vater|arm|bein|hand|brust|arsch|hure|nutte|schwanz|sex|kuss|kussen|lust|arzt|krank|schmerz|wunde|krebs|schwanger|weinen|trane|schrei|folgen|drohen|droge|alkohol|gift|grab|teufel|holle)$|gewalt|missbrauch|mord|polizei|rassis|porno|inzest|folter|nackt|suizid|waffe/,
  en: /^(?:rape|grope|groin|fear|afraid|knife|dagger|blood|dead|deadly|death|murder|weapon|gun|war|enemy|police|cop|judge|jail|prison|victim|guilt|shame|church|god|priest|pope|islamic|gay|wife|husband|bride|girl|woman|breast|thigh|pelvis|lip|womb|ovary|sex|porn|nude|naked|kiss|kissing|lust|doctor|cancer|pregnant|crying|scream|yelling|lurk|chase|threaten|drug|drunk|poison|graves?|devil|demon|evil|predator|caress|choking|slapping|punch|wound|hurt)$|molest|assault|harass|violen|strangl|fondl|undress|unclothed|underage|suicid|torture|stalker|racis/,
};

describe.each(LANGUAGES)('the words of codes in %s', (language) => {
  const list = words(language);
  const compared = list.map((word) => simplify(word).replaceAll(' ', ''));

  it('are 7,776, all different without case, accents and hyphens, of letters only, and none that hurts', () => {
    expect(list).toHaveLength(LIST_LENGTH);
    expect(new Set(compared).size).toBe(LIST_LENGTH);
    expect(list.filter((word) => !/^\p{Ll}+(?:-\p{Ll}+)?$/u.test(word))).toEqual([]);
    expect(list.filter((word) => HURTS[language].test(simplify(word)))).toEqual([]);
  });

  it('say where they are from and under which licence', () => {
    expect(header(language)).toMatch(/Sources?: .+Licence of this list: CC BY/);
  });

  it('are short enough to say and to spell', () => {
    const [least, most] = language === 'en' ? [3, 10] : [3, 8];
    expect(list.filter((word) => word.length < least || word.length > most)).toEqual([]);
  });

  it('are one typo apart no more often than the list says', () => {
    const said = /but ([\d,]+) pairs/.exec(header(language))?.[1]?.replaceAll(',', '');
    if (language === 'en') expect(said).toBeUndefined();
    else expect(pairsOneTypoApart(compared)).toBe(Number(said));
  });
});

function pairsOneTypoApart(list: readonly string[]): number {
  const all = new Set(list);
  const pairs = new Set<string>();
  const letters = [...new Set(list.join(''))];
  for (const word of list)
    for (let at = 0; at <= word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      const typos = [before + after.slice(1), before + after.charAt(1) + after.charAt(0) + after.slice(2)];
      for (const letter of letters) typos.push(before + letter + after, before + letter + after.slice(1));
      for (const typo of typos)
        if (typo !== word && all.has(typo))
          pairs.add([word, typo].sort((one, other) => (one < other ? -1 : 1)).join(' '));
    }
  return pairs.size;
}

/** How far a chi-square lies from what chance gives, in standard deviations (Wilson and Hilferty). */
function deviation(counts: Iterable<number>, cells: number, drawn: number): number {
  const expected = drawn / cells;
  let square = 0;
  let seen = 0;
  for (const count of counts) {
    square += (count - expected) ** 2 / expected;
    seen++;
  }
  square += (cells - seen) * expected;
  const freedom = cells - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(square / freedom) - (1 - spread)) / Math.sqrt(spread);
}

/** A probability of 0.001 on either side. */
const FAR = 3.0902;

/** Slots of 200,000 codes that lie too far from chance; no two of the codes may be the same. */
function unevenSlots(make: () => string[], cells: number): number[] {
  const slots = Array.from({ length: CODE_WORDS }, () => new Map<string, number>());
  const codes = new Set<string>();
  for (let made = 0; made < CODES; made++) {
    const code = make();
    code.forEach((part, slot) => slots[slot]?.set(part, (slots[slot].get(part) ?? 0) + 1));
    codes.add(code.join(' '));
  }
  expect(codes.size).toBe(CODES);
  expect(new Set(slots.flatMap((counts) => [...counts.keys()])).size).toBe(cells);
  return slots.flatMap((counts, slot) =>
    Math.abs(deviation(counts.values(), cells, CODES)) > FAR ? [slot] : [],
  );
}

describe('a return code', () => {
  const keyring = new Keyring(makeKey());

  it.each([
    ['words', 'nl', LIST_LENGTH],
    ['words', 'fr', LIST_LENGTH],
    ['words', 'de', LIST_LENGTH],
    ['words', 'en', LIST_LENGTH],
    ['digits', 'nl', 10_000],
  ] as const)('of %s in %s is drawn evenly, and no two are alike', (kind, language, cells) => {
    const make = () => makeCode(kind, language);
    const uneven = unevenSlots(make, cells);
    // Chance alone puts a slot there now and then; a lopsided draw does it every time.
    const again = uneven.length === 0 ? [] : unevenSlots(make, cells);
    expect(uneven.filter((slot) => again.includes(slot))).toEqual([]);
  });

  it('is worth 77 bits or more, whichever way', () => {
    expect(CODE_WORDS * Math.log2(LIST_LENGTH)).toBeGreaterThan(77);
    expect(CODE_DIGITS * Math.log2(10)).toBeGreaterThan(77);
    for (const language of LANGUAGES) {
      const known = new Set(words(language));
      expect(makeCode('words', language).every((word) => known.has(word))).toBe(true);
      expect(makeCode('words', language)).toHaveLength(CODE_WORDS);
      expect(makeCode('digits', language).join('')).toMatch(/^\d{24}$/);
    }
  });

  const aCode = fc
    .constantFrom(...LANGUAGES)
    .chain((language) => fc.array(fc.constantFrom(...words(language)), { minLength: 6, maxLength: 6 }));
  const aGap = fc.constantFrom(
    ' ',
    '  ',
    ', ',
    '\n',
    '\r\n',
    '\t',
    ' - ',
    '-',
    '. ',
    ' / ',
    '\u00a0',
    ';',
    ' \u2013 ',
    '\u3000',
  );
  const gaps = fc.array(aGap, { minLength: 30, maxLength: 30 });
  const between = (parts: readonly string[], set: readonly string[]) =>
    parts.map((part, at) => `${part}${at < parts.length - 1 ? (set[at] ?? ' ') : ''}`).join('');

  it('of words leads to one place whatever its case, accents, punctuation, hyphens and lines', () => {
    const hand = fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => word.toUpperCase(),
      (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
      (word) => word.normalize('NFD'),
      (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
      (word) => word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
      (word) => word.replace('-', ''),
      (word) => word.replace('-', ' '),
      (word) => `\u201c${word}\u201d`,
      (word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}\u200b`,
      (word) =>
        word.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    );
    fc.assert(
      fc.property(aCode, gaps, fc.array(hand, { minLength: 6, maxLength: 6 }), (code, set, hands) => {
        const typed = between(
          code.map((word, at) => hands[at]?.(word) ?? word),
          set,
        );
        expect(normalise(typed)).toBe(normalise(code.join(' ')));
        expect(normalise(typed)).toMatch(/^[a-z]+(?: [a-z]+){5,}$/);
        expect(looksLikeCode(typed)).toBe(true);
        expect(locate(keyring, `  ${typed}.`)).toBe(locate(keyring, code.join(' ')));
      }),
      { numRuns: 1000 },
    );
  });

  it('of digits leads to one place however they are grouped, also in full-width and Arabic digits', () => {
    const digits = fc.array(fc.nat(9), { minLength: CODE_DIGITS, maxLength: CODE_DIGITS });
    const script = fc.constantFrom(0x30, 0xff10, 0x660, 0x6f0);
    fc.assert(
      fc.property(
        digits,
        gaps,
        fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
        script,
        (code, set, apart, zero) => {
          const typed = code
            .map(
              (digit, at) =>
                `${String.fromCodePoint(zero + digit)}${apart[at] === true ? (set[at] ?? '') : ''}`,
            )
            .join('');
          expect(normalise(typed)).toBe(code.join(''));
          expect(locate(keyring, typed)).toBe(locate(keyring, code.join('')));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of somebody without umlauts on the keyboard is found', () => {
    const umlauts = words('de').filter((word) => /[äöü]/.test(word));
    for (let at = 0; at + 6 <= umlauts.length; at += 6) {
      const code = umlauts.slice(at, at + 6).join(' ');
      const typed = code.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
      expect(locate(keyring, typed)).toBe(locate(keyring, code));
    }
  });

  it('leads elsewhere with another order, another word or another master key', () => {
    fc.assert(
      fc.property(aCode, aCode, (code, other) => {
        const place = locate(keyring, code.join(' '));
        expect(place).toBeDefined();
        expect(locate(new Keyring(makeKey()), code.join(' '))).not.toBe(place);
        fc.pre(normalise(code.join(' ')) !== normalise(other.join(' ')));
        expect(locate(keyring, other.join(' '))).not.toBe(place);
        const turned = [...code.slice(1), code[0] ?? ''].join(' ');
        if (normalise(turned) !== normalise(code.join(' '))) expect(locate(keyring, turned)).not.toBe(place);
      }),
    );
  });

  it('with a word or a digit too few or too many, or another word, is none', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (const typed of [
          code.slice(1),
          [...code, 'zoo zoo zoo zoo zoo zoo zoo'],
          [...code.slice(1), 'xqzvw'],
        ]) {
          expect(normalise(typed.join(' '))).toBeUndefined();
          expect(locate(keyring, typed.join(' '))).toBeUndefined();
        }
      }),
    );
    for (const typed of ['1'.repeat(23), '1'.repeat(25), `${'1'.repeat(24)}x`, `${'1'.repeat(23)}x`])
      expect(normalise(typed)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['a gap', ' '],
    ['a hyphen', '-'],
    ['a null', '\0'],
    ['one word', 'hello'],
    ['three words', 'zebra zebra zebra'],
    ['24 pictures', '🙂'.repeat(24)],
    ['300 letters apart', 'a '.repeat(300)],
    ['1,000 digits', '1 '.repeat(1000)],
    ['24 fractions', '½'.repeat(24)],
  ])('%s is none', (_, typed) => {
    expect(normalise(typed)).toBeUndefined();
    expect(looksLikeCode(typed)).toBe(false);
    expect(locate(keyring, typed)).toBeUndefined();
  });

  it.each([
    'iemand heeft mij gisteren aangeraakt op de tram',
    'un homme me suit depuis la gare du midi',
    'somebody keeps following me home from the station',
    'jemand hat mich gestern in der Bahn angefasst',
    'call me on 0470 12 34 56 please',
  ])('what somebody tells is none: %s', (text) => {
    expect(looksLikeCode(text)).toBe(false);
  });

  it('is found whatever is thrown at it, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
        const code = normalise(typed);
        expect(code === undefined || normalise(code) === code).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
