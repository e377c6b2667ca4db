/**
 * Where it happened: from free words to a place that is known, in the language of the talk, or a line of public
 * transport. One answer when it is clear; several only where places share the name.
 */
import type { Language, Where } from '../facts.js';
import { EVERYDAY, EVERYDAY_LIKE } from './where-everyday.js';
import { lineIn } from './where-lines.js';
import { AFTER_NAME, GENERIC, keyOf, wholeKeyOf, wordsOf, type Word } from './where-names.js';
import { coarseness, Places, rankOf, type Named, type Place } from './where-places.js';

/** No reading grows with the text; where it happened is told early. */
const LONGEST_TEXT = 400;
const LONGEST_NAME = 6;
const MOST_CANDIDATES = 3;
/** Places of one name this near are one, in metres. */
const SAME_PLACE = 300;
const METRES_A_DEGREE = { lon: 70_200, lat: 111_200 };
/** So few words are an answer to "where?", not a story. */
const SHORT_ANSWER = 3;
const SHORTEST_WITH_MISTAKE = 5;
/** Without a capital or a kind of street, a word with a mistake has to be longer to be a name. */
const SHORTEST_BARE_MISTAKE = 7;

/** Words before a name of a place. */
const BEFORE_PLACE: ReadonlySet<string> = new Set(
  (
    'a au aux dans sur pres vers devant derriere entre station arret metro gare place depuis jusqu rue quartier tram bus ' +
    'in aan op bij naar nabij tussen van halte voor langs uit rond richting wijk stop ' +
    'at near on to from around by outside behind ' +
    'am an im auf zum zur nach bei von der vom haltestelle'
  ).split(' '),
);
const BEFORE_BAR: ReadonlySet<string> = new Set(
  'bar cafe club boite disco discotheque pub chez kroeg kneipe nightclub restaurant'.split(' '),
);
/** Before a bar's name where it is also written as a name. */
const BEFORE_NAMED_BAR: ReadonlySet<string> = new Set('in au a at im bij the le la l de les'.split(' '));

let places: Places | undefined;

function known(): Places {
  return (places ??= Places.load());
}

interface Match {
  named: readonly Named[];
  from: number;
  to: number;
  mistake: boolean;
}

/** @returns likeliest first: one where it is clear, at most three where the name is shared, none where nothing is named */
export function readWhere(text: string, language: Language): Where[] {
  const cut = text.slice(0, LONGEST_TEXT);
  const found = placesIn(cut, language);
  const line = lineIn(cut, language);
  const [first] = found;
  if (first === undefined) return line === undefined ? [] : [{ kind: 'line', name: line.name }];
  if (line === undefined) return said(found, language);
  // A municipality says less than the line does.
  if (coarseness(first.place) === 2) return [{ kind: 'line', name: line.name }];
  const joined = said(found, language);
  return line.numbered ? joined.map((where) => ({ ...where, name: `${line.name}, ${where.name}` })) : joined;
}

function placesIn(text: string, language: Language): Named[] {
  const words = wordsOf(text);
  let best: { match: Match; named: readonly Named[]; score: number } | undefined;
  for (let at = 0; at < words.length;) {
    const match = matchAt(words, at, language);
    if (match === undefined) {
      at++;
      continue;
    }
    const named = likeliest(match.named);
    const score = scoreOf(match, named, words);
    if (best === undefined || score > best.score) best = { match, named, score };
    at = match.to;
  }
  return best === undefined ? [] : apart(best.named);
}

/** The longest name that begins at this word. */
function matchAt(words: readonly Word[], at: number, language: Language): Match | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  const most = Math.min(LONGEST_NAME + 2, words.length - at);
  let mistaken: Match | undefined;
  for (let length = most; length >= 1; length--) {
    const slice = words.slice(at, at + length);
    if (slice.at(-1)?.particle === true) continue;
    const named = exact(slice).filter((one) => belongs(one, slice, words, language));
    if (named.length > 0) return { named, from: at, to: at + length, mistake: false };
    mistaken ??= withMistake(slice, at, words, language);
  }
  return mistaken;
}

function exact(slice: readonly Word[]): readonly Named[] {
  const whole = wholeKeyOf(slice);
  const key = slice[0]?.particle === true ? '' : keyOf(slice);
  const found = known().find(whole);
  if (found.length > 0) return found;
  const direct = key === '' ? [] : known().find(key);
  if (direct.length > 0 || slice.length < 2) return direct;
  const kinds = AFTER_NAME[slice.at(-1)?.text ?? ''] ?? [];
  return kinds.flatMap((kind) => known().find(`${kind}${keyOf(slice.slice(0, -1))}`));
}

/** Whether the words are really meant as this place, and not as words. */
function belongs(named: Named, slice: readonly Word[], words: readonly Word[], language: Language): boolean {
  const { place, way, words: count } = named;
  const key = keyOf(slice);
  const [first] = slice;
  if (first === undefined) return false;
  const capital = language !== 'de' && slice.some((word) => word.capital);
  if (place.kind === 'bar') {
    if (BEFORE_BAR.has(first.before)) return true;
    return capital && (count >= 2 || (BEFORE_NAMED_BAR.has(first.before) && !EVERYDAY.has(key)));
  }
  const short = words.length <= SHORT_ANSWER;
  const cue = short || slice.some((word) => BEFORE_PLACE.has(word.before) || BEFORE_PLACE.has(word.text));
  if (EVERYDAY.has(key)) {
    if (AFTER_KIND.has(first.before) && (rankOf(place) < RANK_OF_STREETS || place.kind === 'bus'))
      return true;
    return (short && way === 'alias') || (capital && cue && coarseness(place) === 2);
  }
  if (DUTCH_STREET.test(key) || way === 'alias') return true;
  const generic = GENERIC.has(first.text);
  if (count > 1 && slice.length > 1) return way !== 'core' || generic || capital;
  // A street is called by its bare name where that looks like a name; a square more often.
  if (way === 'core') return place.kind === 'street' ? capital && cue && key.length >= 6 : capital || cue;
  return STOPS.has(place.kind) || coarseness(place) > 0 || (capital && cue) || short;
}

/** Squares and stations, which "metro" and "halte" stand before. */
const RANK_OF_STREETS = 4;
const DUTCH_STREET = /.{3}(?:straat|laan|plein|steenweg|markt|kaai)$/;
const STOPS: ReadonlySet<string> = new Set([
  'metro',
  'tram',
  'bus',
  'train_station',
  'square',
  'street',
  'campus',
]);
const AFTER_KIND: ReadonlySet<string> = new Set(
  'metro station arret halte stop tram gare quartier wijk haltestelle tramhalte bushalte metrostation'.split(
    ' ',
  ),
);
const AND: ReadonlySet<string> = new Set('et en and und'.split(' '));
/** Dutch ends in the kind of street, which says nothing of the name. */
const KIND_AT_END = /(?:straat|straa|laan|plein|steenweg|kaai|markt)$/;

function withMistake(
  slice: readonly Word[],
  at: number,
  words: readonly Word[],
  language: Language,
): Match | undefined {
  const [first] = slice;
  const key = keyOf(slice);
  if (first === undefined || first.particle || /\d/.test(key) || slice.length > 4) return undefined;
  const generic = GENERIC.has(first.text) && slice.length > 1;
  const content = generic ? slice.slice(1) : slice;
  if (content.some(({ text }) => EVERYDAY.has(text) || EVERYDAY_LIKE.has(text))) return undefined;
  const kind = generic ? first.text.length : (KIND_AT_END.exec(key)?.[0].length ?? 0);
  if (key.length - kind < SHORTEST_WITH_MISTAKE) return undefined;
  const capital = language !== 'de' && content.every((word) => word.particle || word.capital);
  const short = words.length <= SHORT_ANSWER;
  const named = generic || (kind > 0 && slice.length === 1);
  if (slice.some(({ text }) => AND.has(text))) return undefined;
  // Two words with a mistake are a name only where they look like one.
  if (slice.length > 1 && !generic && !capital && !short) return undefined;
  const sure = named || short || (capital && BEFORE_PLACE.has(first.before));
  if (!sure && !(BEFORE_PLACE.has(first.before) && key.length >= SHORTEST_BARE_MISTAKE)) return undefined;
  const found = known()
    .near(key, kind)
    .filter((near) => near.startsWith(key.slice(0, generic ? kind + 1 : 1)))
    .flatMap((near) => known().find(near))
    .filter(({ place, way }) => place.kind !== 'bar' && (way !== 'core' || generic || kind > 0))
    .filter(({ place }) => sure || STOPS.has(place.kind));
  return found.length === 0 ? undefined : { named: found, from: at, to: at + slice.length, mistake: true };
}

/** The whole name before a part of it, a spot before the quarter around it, a stop before its namesakes. */
function likeliest(named: readonly Named[]): readonly Named[] {
  const sure = named.some(({ way }) => way !== 'core') ? named.filter(({ way }) => way !== 'core') : named;
  const fine = Math.min(...sure.map(({ place }) => coarseness(place)));
  const stops = sure.filter(({ place }) => place.kind !== 'street' && STOPS.has(place.kind));
  return (stops.length > 0 ? stops : sure)
    .filter(({ place }) => coarseness(place) === fine)
    .sort((one, other) => rankOf(one.place) - rankOf(other.place));
}

function scoreOf(match: Match, named: readonly Named[], words: readonly Word[]): number {
  const [first] = named;
  if (first === undefined) return 0;
  const spot = 100 * (2 - coarseness(first.place));
  const written = match.mistake ? 0 : 20;
  const way = first.way === 'core' ? 0 : 10;
  const length = Math.min(3, match.to - match.from) * 5;
  const cue = BEFORE_PLACE.has(words[match.from]?.before ?? '') ? 5 : 0;
  return spot + written + way + length + cue - match.from / 1000;
}

/** One of those that lie together, at most three. */
function apart(named: readonly Named[]): Named[] {
  const kept: Named[] = [];
  for (const one of named) {
    if (kept.every(({ place }) => !isSame(place, one.place))) kept.push(one);
  }
  return kept.slice(0, MOST_CANDIDATES);
}

/** Near each other, or parts of one street in one quarter, which its name could not tell apart. */
function isSame(one: Place, other: Place): boolean {
  if (metresBetween(one, other) <= SAME_PLACE) return true;
  return one.kind === 'street' && one.fr === other.fr && one.quarter === other.quarter;
}

function metresBetween(one: Place, other: Place): number {
  return Math.hypot((one.lon - other.lon) * METRES_A_DEGREE.lon, (one.lat - other.lat) * METRES_A_DEGREE.lat);
}

function said(named: readonly Named[], language: Language): Where[] {
  return named.map(({ place, dutch }) => {
    const inDutch = language === 'nl' || (language !== 'fr' && dutch);
    const quarterName = inDutch ? place.quarterNl : place.quarterFr;
    const name = inDutch ? place.nl : place.fr;
    const shown = named.length > 1 && quarterName !== '' ? `${name} (${quarterName})` : name;
    return {
      kind: 'place',
      name: shown,
      lon: place.lon,
      lat: place.lat,
      ...(place.quarter === '' ? {} : { quarter: place.quarter, quarterName }),
    };
  });
}

/** One sentence of each language; what they say does not matter. */
const WARM_UP = [
  'iemand volgde mij van de Naamsepoort naar het Flageyplein op tram 81',
  'un homme m’a suivie de la gare du Midi à la place Flagei dans le 71',
  'someone followed me from De Brouckere to rue Neuve on the metro',
  'jemand folgte mir von der Place Louise in der U-Bahn 2',
];
const WARM_UP_ROUNDS = 20;

/** Reads the file and lets the engine translate the rules, before the first resident writes. */
export function warmUpWhere(): void {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const sentence of WARM_UP) readWhere(sentence, 'en');
  }
}
