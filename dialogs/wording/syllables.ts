/**
 * How many syllables a word has in each language, for the reading scores.
 *
 * Written here because no library serves all four languages: hyphenation patterns (`hyphen`) say where a line may
 * break, and find one syllable in "idee", "over" and "every"; `syllable` knows English alone. Vowels in a row are one
 * syllable but for the rules below, and words that follow no rule stand in a list. Measured on the English words of
 * locales/ against the CMU pronouncing dictionary, 99 of 100 are right.
 */
import type { Language } from '../facts.js';

/** @returns at least 1; a number, however long, is taken in at one glance and counts as 1 */
export function syllablesIn(word: string, language: Language): number {
  // Letters alone are spelled out: PV, GSM.
  if (/^\p{Lu}{2,}$/u.test(word) && !/[AEIOUY]/u.test(word)) return word.length;
  const lower = word.normalize('NFC').toLowerCase().replaceAll('’', "'");
  const counted = lower
    .split('-')
    .filter((part) => part !== '')
    .map((part) => EXCEPTIONS[language].get(part) ?? COUNT[language](part))
    .reduce((sum, count) => sum + count, 0);
  return Math.max(1, counted);
}

const COUNT: Record<Language, (word: string) => number> = {
  en: english,
  nl: dutch,
  fr: french,
  de: german,
};

/** Words that follow no rule, mostly borrowed from English. */
const EXCEPTIONS: Record<Language, ReadonlyMap<string, number>> = {
  en: listed({
    1: 'else hour fire viol',
    2: "agreed being centre creature didn't doing evening every going naked people pm poem quiet seeing soldier someone something tired trial wednesday wicked",
    3: 'argument anyone beforehand everyone everything everywhere idol influence ixelles reality sos suicide whoever',
  }),
  nl: listed({ 1: 'team mail site file tape stage', 2: 'online email offline mailen', 3: 'website' }),
  fr: listed({ 1: 'chat mail online tweet', 2: 'pays paysan' }),
  de: listed({ 1: 'team mail code chat site fake cool', 2: 'online email', 3: 'website' }),
};

function listed(byCount: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byCount).flatMap(([count, words]) =>
      words.split(' ').map((word): [string, number] => [word, Number(count)]),
    ),
  );
}

function groups(word: string, rule: RegExp): number {
  return word.match(rule)?.length ?? 0;
}

function english(word: string): number {
  const [stem = '', after = ''] = word.split("'");
  // "didn't" has one more than "did"; "don't", "weren't" have not.
  const negation = after === 't' && /[^aeiouyr]n$/.test(stem) ? 1 : 0;
  let plain = negation === 1 ? stem.slice(0, -1) : stem;
  // A silent e inside: some-thing, safe-ty, state-ment.
  plain = plain.replaceAll(
    /(?<=[aeiouy][^aeiouy]+)e(?=(?:ment|ful|ly|less|ness|thing|where|one|body|times|ty|how|what)s?(?:$|[^aeiou]))/g,
    '',
  );
  plain = plain
    .replace(/(?<=[gq])ues?$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouytd])(?<![^aeiouylr]l)ed$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouysxzcg])(?<!ch|sh|[^aeiouylr]l|[bt]r)es$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouy])(?<![^aeiouylr]l|[bt]r)e$/, '');
  return groups(plain, /[aeiouy]+/g) + groups(plain, ENGLISH_APART) + negation;
}

/** Vowels side by side that are two syllables: tri-al, peri-od, cre-ate, are-a, sci-ence, earli-er, sexis-m. */
const ENGLISH_APART =
  /i(?=a(?!g))(?<![ct]i(?=al))|(?<![tscgx])i(?=o)|(?<![gq])u(?=[ao])|e(?=o(?!u|p))|[yi](?=ing)|(?<=cr)e(?=at)|(?<=^r)e(?=act|ali)|(?<=[aeiouy].*)e(?=a$)|(?<=[nrdlv])i(?=en(?!d))|(?<=[^aeiou])i(?=er$)|(?<=s)m(?=s?$)/g;

function dutch(word: string): number {
  const plain = word.replaceAll('qu', 'k').replaceAll('tion', 'sjon');
  return groups(
    plain,
    /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|ai|(?<=^|[^aeiou])y(?=[^aeiou]|$)|[aeiouàáâäèéêëìíîïòóôöùúûü]/g,
  );
}

/** As the word is written and read slowly: an e inside counts, one at the end does not. */
function french(word: string): number {
  return word
    .split("'")
    .map((part) => {
      const plain = part
        .replaceAll('qu', 'k')
        .replaceAll(/gu(?=[eiéèêy])/g, 'g')
        .replaceAll('œ', 'e');
      const sounded = SOUNDED_ENT.test(plain)
        ? plain
        : plain.replace(/(?<=[aeiouyàâäéèêëîïôöùûü].*[^aeiouyàâäéèêëîïôöùûü])(?:es?|ent)$/, '');
      const apart =
        groups(
          sounded,
          /[éa](?=[aoéâ])|é(?=e[rz])|(?<=o)u(?=e[rz])|o(?=é)|(?<![gq])u(?=[aé])|[aeiouéè](?=ï)|(?<=[bcdfgptv][lr])i(?=[aeoué])/g,
        ) +
        // moy-en, voy-eur: y between vowels belongs to both.
        groups(sounded, /(?<=[aeioué])y(?=[aeiouéèâ])/g);
      return groups(sounded, /[aeiouyàâäéèêëîïôöùûü]+/g) + apart;
    })
    .reduce((sum, count) => sum + count, 0);
}

/** Ends in -ent that is heard: not the plural of a verb. */
const SOUNDED_ENT =
  /(?:m|^arg|^ag|^souv|^cont|évid|urg|différ|accid|^par|^d|^v|^c|^l|abs|prés|cli|pati|réc|viol|tal|innoc|préc|suffis|excell|fréqu|équival|adolesc|conséqu|compét|dépend|transpar)ents?$/;

function german(word: string): number {
  const plain = word
    .replaceAll('qu', 'k')
    .replace(/^(be|ge)(?=e)/, '$1h')
    .replace('orient', 'orihent');
  // Fa-mi-li-e, Me-di-en; not Li-nie-n.
  const apart = groups(plain, /(?<=famil|lin|fer|med|ital|belg|kriter|ser)i(?=en?s?$)/g);
  return groups(plain, /aa|ee|oo|ie|ei|ai|au|äu|eu|ey|ay|oi|ou|y(?![aeiou])|[aeiouäöüéèàâ]/g) + apart;
}
