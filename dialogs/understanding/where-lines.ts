/** Lines and vehicles of public transport: "tram 81", "op de 95", "ligne 5", "noctis", "dans le train". */
import type { Language } from '../facts.js';
import { fold } from './where-names.js';

type Vehicle = 'tram' | 'bus' | 'metro' | 'train' | 'noctis' | 'line';

const SAID: Readonly<Record<Language, Readonly<Record<Vehicle, string>>>> = {
  nl: { tram: 'tram', bus: 'bus', metro: 'metro', train: 'trein', noctis: 'Noctis', line: 'lijn' },
  fr: { tram: 'tram', bus: 'bus', metro: 'métro', train: 'train', noctis: 'Noctis', line: 'ligne' },
  en: { tram: 'tram', bus: 'bus', metro: 'metro', train: 'train', noctis: 'Noctis', line: 'line' },
  de: { tram: 'Tram', bus: 'Bus', metro: 'Metro', train: 'Zug', noctis: 'Noctis', line: 'Linie' },
};

const VEHICLES: Readonly<Record<string, Vehicle>> = {
  tram: 'tram',
  trams: 'tram',
  tramway: 'tram',
  strassenbahn: 'tram',
  bus: 'bus',
  autobus: 'bus',
  metro: 'metro',
  premetro: 'metro',
  subway: 'metro',
  underground: 'metro',
  tube: 'metro',
  ubahn: 'metro',
  train: 'train',
  trein: 'train',
  zug: 'train',
  noctis: 'noctis',
  nachtbus: 'noctis',
};
const NAMES =
  'tramway|trams?|strassenbahn|(?:auto|nacht)?bus|(?:pre)?metro|subway|underground|tube|u[- ]?bahn|train|trein|zug|noctis';

/** "Tram 81", "métro ligne 2", "bus n° 71", "81 tram", "de 71 bus". */
const NUMBERED = new RegExp(
  `(?<![a-z])(${NAMES})(?:lijn|linie)? ?(?:(?:lijn|ligne|line|linie|number|nummer|numero|no|n°|nr|de|le|the)\\.? ?){0,2}(n?\\d{1,3})(?![\\d:.,/h-]|u\\d| ?(?:h|u|uur|uhr|heures?|min|ans|am|pm|euros?)(?![a-z]))`,
);
const NUMBER_FIRST = new RegExp(`(?<![\\d:.,/-])(n?\\d{1,3})(?:er)? (tram|bus|nachtbus|metro)(?![a-z])`);
const LINE = /(?<![a-z])(?:lijn|ligne|line|linie) ?(?:no|n°|nr)?\.? ?(n?\d{1,3})(?![\d:.,h])/;
/** "Op de 95", "dans le 71", "on the 71", "in der 81": a line unless a unit, a month or a street number follows. */
const BARE =
  /(?<![a-z])(?:op de|in de|in the|met de|van de|sur le|dans le|on the|took the|with the|prends le|pris le|in der|mit dem|mit der|auf der) (n?\d{1,2})(?:er)?(?!\d|%|[:.,/]\d|h|u\d|th|st|nd|rd|e\b|de\b|ste\b| ?(?:h|u|uur|uhr|heures?|min|minut|jour|jours|tage|dag|days|ans|jaar|years|jahre|week|weken|semaines|wochen|euro|metre|meter|m\b|jan|feb|fev|mar|maa|avr|apr|mai|mei|may|juin|jun|juil|jul|aou|aug|sep|okt|oct|nov|dec|dez))/;
/** "Im 71er". */
const GERMAN = /(?<![a-z])im (\d{1,3})er(?![a-z])/;
/** A vehicle that one is in: "dans le tram", "on the bus", "in der U-Bahn", "op de trein". */
const INSIDE = new RegExp(
  `(?<![a-z])(?:in|on|op|dans|sur|en|im|aboard|from|uit|de|van|du|inside|par)(?: (?:a|the|de|het|le|la|les|un|une|een|der|die|dem|einem|einer|my|mijn|mon|meinem|meiner|t))?(?: (?:last|laatste|dernier|full|volle|packed|drukke|crowded|vollen))? (${NAMES})(?![a-z0-9])(?! ?(?:stop|halte|station|driver|chauffeur|lane|shelter|haltestelle|ticket))`,
);
const INSIDE_FR = /(?<![a-z])l (?:auto)?(bus)(?![a-z])/;

export interface FoundLine {
  /** In the language of the talk, such as "tram 81". */
  name: string;
  numbered: boolean;
}

/** @returns the line or the vehicle that the text names first */
export function lineIn(text: string, language: Language): FoundLine | undefined {
  const readable = fold(text)
    .replace(/['’‘`´]/g, ' ')
    .replace(/\s+/g, ' ');
  const numbered = NUMBERED.exec(readable);
  if (numbered !== null) return named(language, vehicle(numbered[1] ?? ''), numbered[2]);
  const first = NUMBER_FIRST.exec(readable);
  if (first !== null) return named(language, vehicle(first[2] ?? ''), first[1]);
  const line = LINE.exec(readable) ?? BARE.exec(readable) ?? GERMAN.exec(readable);
  if (line !== null) return named(language, 'line', line[1]);
  const whole = NUMBER_ALONE.exec(readable.trim());
  if (whole !== null) return named(language, 'line', whole[1]);
  const inside = INSIDE.exec(readable) ?? INSIDE_FR.exec(readable) ?? FIRST.exec(readable.trim());
  return inside === null ? undefined : named(language, vehicle(inside[1] ?? ''), undefined);
}

/** "Le 71" as the whole answer. */
const NUMBER_ALONE = /^(?:le|la|de|den|the|die|der) (n?\d{1,3})[.!]?$/;
/** The answer begins with the vehicle. */
const FIRST = new RegExp(
  `^(?:de |het |le |la |the |die |der )?(${NAMES})(?![a-z])(?! ?(?:stop|halte|station|haltestelle))`,
);

function vehicle(word: string): Vehicle {
  return VEHICLES[word.replace(/[- ]/g, '')] ?? 'line';
}

function named(language: Language, kind: Vehicle, number: string | undefined): FoundLine {
  const said = SAID[language][kind];
  return number === undefined
    ? { name: said, numbered: false }
    : { name: `${said} ${number.toUpperCase()}`, numbered: true };
}
