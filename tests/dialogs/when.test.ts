import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Texts } from '../../dialogs/engine/texts.js';
import { LANGUAGES, type Language, type When } from '../../dialogs/facts.js';
import { chooseWhen, partOfDay, readWhen, sayWhen, warmUpWhen } from '../../dialogs/understanding/when.js';

/** Tuesday 24 November 2026, half past two in the afternoon in Brussels. */
const NOW = new Date('2026-11-24T14:30:00+01:00');
const LAST_NIGHT = '2026-11-23T20:00/2026-11-24T06:00';
const THIS_NIGHT = '2026-11-23T22:00/2026-11-24T06:00';
const YESTERDAY_EVENING = '2026-11-23T18:00/2026-11-23T23:00';
const THIS_MORNING = '2026-11-24T06:00/2026-11-24T12:00';
const LAST_WEEK = '2026-11-16/2026-11-22';
const LAST_WEEKEND = '2026-11-21/2026-11-22';
const FEW_WEEKS = '2026-10-13/2026-11-10';
const LAST_SUMMER = '2026-06-01/2026-08-31';
const TEN_TO_ELEVEN = '2026-11-24T10:00/2026-11-24T11:00';

type Table = readonly (readonly [text: string, when: When | undefined])[];

/** What people write when asked when it was. */
const ANSWERS: Readonly<Record<Language, Table>> = {
  en: [
    ['yesterday at 10 pm', '2026-11-23T22:00'],
    ['last night around 11', '2026-11-23T23:00'],
    ['this morning at half past eight', '2026-11-24T08:30'],
    ['last Friday at 22:30', '2026-11-20T22:30'],
    ['12/11/2026', '2026-11-12'],
    ['on 3/11 around 9pm', '2026-11-03T21:00'],
    ['two days ago', '2026-11-22'],
    ['an hour ago', '2026-11-24T13:30'],
    ['3 weeks ago', '2026-11-03'],
    ['20 November 2026 at 10.30 pm', '2026-11-20T22:30'],
    ['between 10 and 11 pm yesterday', '2026-11-23T22:00/2026-11-23T23:00'],
    ['last week', LAST_WEEK],
    ['last night at 3am', '2026-11-24T03:00'],
    ['quarter past ten yesterday evening', '2026-11-23T22:15'],
    ['Tuesday last week', '2026-11-17'],
    ['last weekend', LAST_WEEKEND],
    ['last summer', LAST_SUMMER],
    ['a few weeks ago', FEW_WEEKS],
    ['last night', LAST_NIGHT],
    ['yesterday', '2026-11-23'],
    ['today', '2026-11-24'],
    ['the day before yesterday', '2026-11-22'],
    ['this morning', THIS_MORNING],
    ['yesterday evening', YESTERDAY_EVENING],
    ['10 minutes ago', '2026-11-24T14:20'],
    ['half an hour ago', '2026-11-24T14:00'],
    ['just now', '2026-11-24T14:30'],
    ['10 pm', '2026-11-23T22:00'],
    ['at 10.30pm', '2026-11-23T22:30'],
    ['around 10', '2026-11-24T10:00'],
    ['quarter to eleven', '2026-11-24T10:45'],
    ['ten o’clock', '2026-11-24T10:00'],
    ['twenty past eight in the morning', '2026-11-24T08:20'],
    ['Friday night', '2026-11-20T22:00/2026-11-21T06:00'],
    ['Saturday evening at 8', '2026-11-21T20:00'],
    ['on Monday', '2026-11-23'],
    ['Tuesday', '2026-11-17'],
    ['in March', '2026-03-01/2026-03-31'],
    ['in 2019', '2019-01-01/2019-12-31'],
    ['in November', '2026-11-01/2026-11-24'],
    ['in December', '2025-12-01/2025-12-31'],
    ['November 3rd', '2026-11-03'],
    ['the 3rd of November at 9 pm', '2026-11-03T21:00'],
    ['Dec 24', '2025-12-24'],
    ['between 10 and 11', TEN_TO_ELEVEN],
    ['from 22:00 to midnight', '2026-11-23T22:00/2026-11-24T00:00'],
    ['around midnight', '2026-11-24T00:00'],
    ['at noon', '2026-11-24T12:00'],
    ['last month', '2026-10-01/2026-10-31'],
    ['last year', '2025-01-01/2025-12-31'],
    ['two months ago', '2026-09-01/2026-09-30'],
    ['a couple of days ago', '2026-11-18/2026-11-22'],
    ['since last Monday', '2026-11-23/2026-11-24'],
    ['summer of 2024', '2024-06-01/2024-08-31'],
    ['after midnight', '2026-11-24T00:00/2026-11-24T02:00'],
    ['2026-11-20T22:00', '2026-11-20T22:00'],
    ['2026-11-20', '2026-11-20'],
    ['three or four days ago', '2026-11-20/2026-11-21'],
    ['more than a year ago', undefined],
    ['tomorrow', undefined],
    ['12/12/2026', undefined],
    ['31/02/2026', undefined],
    ['yesterday and today', undefined],
    ['every night', undefined],
    ['tonight at 8', undefined],
  ],
  nl: [
    ['gisteren om 22u', '2026-11-23T22:00'],
    ['gisteravond rond 23 uur', '2026-11-23T23:00'],
    ['vanmorgen om half negen', '2026-11-24T08:30'],
    ['vorige vrijdag om 22u30', '2026-11-20T22:30'],
    ['12/11/2026', '2026-11-12'],
    ['op 3/11 tegen 21u', '2026-11-03T21:00'],
    ['twee dagen geleden', '2026-11-22'],
    ['een uur geleden', '2026-11-24T13:30'],
    ['3 weken geleden', '2026-11-03'],
    ['20 november 2026 om 22.30 uur', '2026-11-20T22:30'],
    ['gisteren tussen 22u en 23u', '2026-11-23T22:00/2026-11-23T23:00'],
    ['vorige week', LAST_WEEK],
    ['vannacht om 3 uur', '2026-11-24T03:00'],
    ['gisteravond kwart over tien', '2026-11-23T22:15'],
    ['dinsdag vorige week', '2026-11-17'],
    ['vorig weekend', LAST_WEEKEND],
    ['afgelopen zomer', LAST_SUMMER],
    ['een paar weken geleden', FEW_WEEKS],
    ['vannacht', THIS_NIGHT],
    ['gisteren', '2026-11-23'],
    ['vandaag', '2026-11-24'],
    ['eergisteren', '2026-11-22'],
    ['vanochtend', THIS_MORNING],
    ['gisterenavond', YESTERDAY_EVENING],
    ['10 minuten geleden', '2026-11-24T14:20'],
    ['een halfuur geleden', '2026-11-24T14:00'],
    ['daarnet', '2026-11-24T13:30/2026-11-24T14:30'],
    ['half elf', '2026-11-24T10:30'],
    ['22u30', '2026-11-23T22:30'],
    ['14u15', '2026-11-24T14:15'],
    ['rond 10', '2026-11-24T10:00'],
    ['kwart over tien', '2026-11-24T10:15'],
    ['kwart voor elf', '2026-11-24T10:45'],
    ['vijf voor half elf', '2026-11-24T10:25'],
    ['tien over half negen', '2026-11-24T08:40'],
    ['vrijdagavond', '2026-11-20T18:00/2026-11-20T23:00'],
    ['vrijdag om 22u', '2026-11-20T22:00'],
    ['zaterdagnacht rond 2 uur', '2026-11-22T02:00'],
    ['de nacht van vrijdag op zaterdag', '2026-11-20T22:00/2026-11-21T06:00'],
    ['in maart', '2026-03-01/2026-03-31'],
    ['in 2019', '2019-01-01/2019-12-31'],
    ['begin november', '2026-11-01/2026-11-10'],
    ['3 november', '2026-11-03'],
    ['vr 20/11 om 22u', '2026-11-20T22:00'],
    ['tussen 10 en 11', TEN_TO_ELEVEN],
    ['tussen 22 uur en middernacht', '2026-11-23T22:00/2026-11-24T00:00'],
    ['vorige maand', '2026-10-01/2026-10-31'],
    ['verleden jaar', '2025-01-01/2025-12-31'],
    ['anderhalf uur geleden', '2026-11-24T13:00'],
    ['een kwartier geleden', '2026-11-24T14:15'],
    ['sinds maandag', '2026-11-23/2026-11-24'],
    ['gisteren om acht uur ’s avonds', '2026-11-23T20:00'],
    ['om vijf uur deze namiddag', undefined],
    ['deze middag', '2026-11-24T12:00/2026-11-24T14:00'],
    ['eergisteren in de namiddag', '2026-11-22T12:00/2026-11-22T18:00'],
    ['1/11/25', '2025-11-01'],
    ['enkele dagen geleden', '2026-11-18/2026-11-22'],
    ['na middernacht', '2026-11-24T00:00/2026-11-24T02:00'],
    ['zondag om twintig over drie', '2026-11-22T03:20'],
    ['morgen', undefined],
    ['elke avond', undefined],
    ['gisteren en vandaag', undefined],
    ['om 10 en om 12 uur', undefined],
  ],
  fr: [
    ['hier à 22h', '2026-11-23T22:00'],
    ['hier soir vers 23h', '2026-11-23T23:00'],
    ['ce matin à huit heures et demie', '2026-11-24T08:30'],
    ['vendredi dernier à 22h30', '2026-11-20T22:30'],
    ['12/11/2026', '2026-11-12'],
    ['le 3/11 vers 21h', '2026-11-03T21:00'],
    ['il y a deux jours', '2026-11-22'],
    ['il y a une heure', '2026-11-24T13:30'],
    ['il y a 3 semaines', '2026-11-03'],
    ['le 20 novembre 2026 à 22h30', '2026-11-20T22:30'],
    ['hier entre 22h et minuit', '2026-11-23T22:00/2026-11-24T00:00'],
    ['la semaine passée', LAST_WEEK],
    ['cette nuit à 3h', '2026-11-24T03:00'],
    ['huit heures et quart', '2026-11-24T08:15'],
    ['mardi de la semaine passée', '2026-11-17'],
    ['le week-end passé', LAST_WEEKEND],
    ['l’été dernier', LAST_SUMMER],
    ['il y a quelques semaines', FEW_WEEKS],
    ['cette nuit', THIS_NIGHT],
    ['hier', '2026-11-23'],
    ['aujourd’hui', '2026-11-24'],
    ['avant-hier', '2026-11-22'],
    ['ce matin', THIS_MORNING],
    ['hier soir', YESTERDAY_EVENING],
    ['il y a 10 minutes', '2026-11-24T14:20'],
    ['il y a une demi-heure', '2026-11-24T14:00'],
    ['juste maintenant', '2026-11-24T14:30'],
    ['onze heures moins le quart', '2026-11-24T10:45'],
    ['22h30', '2026-11-23T22:30'],
    ['vers 10h', '2026-11-24T10:00'],
    ['vers minuit', '2026-11-24T00:00'],
    ['à midi', '2026-11-24T12:00'],
    ['dix heures moins dix', '2026-11-24T09:50'],
    ['onze heures et demie du soir', '2026-11-23T23:30'],
    ['vendredi soir', '2026-11-20T18:00/2026-11-20T23:00'],
    ['vendredi à 22 h', '2026-11-20T22:00'],
    ['dans la nuit de vendredi à samedi', '2026-11-20T22:00/2026-11-21T06:00'],
    ['samedi après-midi', '2026-11-21T12:00/2026-11-21T18:00'],
    ['le 12/11', '2026-11-12'],
    ['le 25/11', '2025-11-25'],
    ['en mars', '2026-03-01/2026-03-31'],
    ['en 2019', '2019-01-01/2019-12-31'],
    ['fin octobre', '2026-10-21/2026-10-31'],
    ['le 1er novembre', '2026-11-01'],
    ['du 3 au 5 novembre', '2026-11-03/2026-11-05'],
    ['entre 10h et 11h', TEN_TO_ELEVEN],
    ['le mois dernier', '2026-10-01/2026-10-31'],
    ['l’année passée', '2025-01-01/2025-12-31'],
    ['il y a une heure et demie', '2026-11-24T13:00'],
    ['il y a un quart d’heure', '2026-11-24T14:15'],
    ['depuis lundi', '2026-11-23/2026-11-24'],
    ['hier à vingt-deux heures trente', '2026-11-23T22:30'],
    ['tout à l’heure', '2026-11-24T13:30/2026-11-24T14:30'],
    ['hier midi', '2026-11-23T12:00'],
    ['dimanche vers 3h du matin', '2026-11-22T03:00'],
    ['y a 5 min', '2026-11-24T14:25'],
    ['le 14 février', '2026-02-14'],
    ['la nuit dernière', LAST_NIGHT],
    ['à vingt heures cinquante-cinq', '2026-11-23T20:55'],
    ['il y a environ deux heures', '2026-11-24T12:30'],
    ['dimanche à 1h du matin', '2026-11-22T01:00'],
    ['dans la soirée d’hier', YESTERDAY_EVENING],
    ['demain', undefined],
    ['tous les jours', undefined],
    ['hier et avant-hier', undefined],
    ['ce soir', undefined],
  ],
  de: [
    ['gestern um 22 Uhr', '2026-11-23T22:00'],
    ['gestern Abend gegen 23 Uhr', '2026-11-23T23:00'],
    ['heute Morgen um halb neun', '2026-11-24T08:30'],
    ['letzten Freitag um 22:30', '2026-11-20T22:30'],
    ['12.11.2026', '2026-11-12'],
    ['am 3.11. gegen 21 Uhr', '2026-11-03T21:00'],
    ['vor zwei Tagen', '2026-11-22'],
    ['vor einer Stunde', '2026-11-24T13:30'],
    ['vor 3 Wochen', '2026-11-03'],
    ['20. November 2026 um 22.30 Uhr', '2026-11-20T22:30'],
    ['gestern zwischen 22 und 23 Uhr', '2026-11-23T22:00/2026-11-23T23:00'],
    ['letzte Woche', LAST_WEEK],
    ['heute Nacht um 3 Uhr', '2026-11-24T03:00'],
    ['gestern Abend Viertel nach zehn', '2026-11-23T22:15'],
    ['Dienstag letzte Woche', '2026-11-17'],
    ['letztes Wochenende', LAST_WEEKEND],
    ['letzten Sommer', LAST_SUMMER],
    ['vor ein paar Wochen', FEW_WEEKS],
    ['heute Nacht', THIS_NIGHT],
    ['gestern', '2026-11-23'],
    ['heute', '2026-11-24'],
    ['vorgestern', '2026-11-22'],
    ['heute Morgen', THIS_MORNING],
    ['gestern Abend', YESTERDAY_EVENING],
    ['vor 10 Minuten', '2026-11-24T14:20'],
    ['vor einer halben Stunde', '2026-11-24T14:00'],
    ['vorhin', '2026-11-24T13:30/2026-11-24T14:30'],
    ['halb elf', '2026-11-24T10:30'],
    ['um 22 Uhr 30', '2026-11-23T22:30'],
    ['gegen 10', '2026-11-24T10:00'],
    ['Viertel vor elf', '2026-11-24T10:45'],
    ['dreiviertel elf', '2026-11-24T10:45'],
    ['fünf vor halb elf', '2026-11-24T10:25'],
    ['um zwanzig nach acht', '2026-11-24T08:20'],
    ['Freitagabend', '2026-11-20T18:00/2026-11-20T23:00'],
    ['Freitag um 22 Uhr', '2026-11-20T22:00'],
    ['am Freitag Abend um 10', '2026-11-20T22:00'],
    ['in der Nacht von Freitag auf Samstag', '2026-11-20T22:00/2026-11-21T06:00'],
    ['Samstagnachmittag', '2026-11-21T12:00/2026-11-21T18:00'],
    ['im März', '2026-03-01/2026-03-31'],
    ['im Jahr 2019', '2019-01-01/2019-12-31'],
    ['Anfang November', '2026-11-01/2026-11-10'],
    ['am 3. November', '2026-11-03'],
    ['am 12.11. um 21:45', '2026-11-12T21:45'],
    ['zwischen 10 und 11', TEN_TO_ELEVEN],
    ['von 22 bis 23 Uhr', '2026-11-23T22:00/2026-11-23T23:00'],
    ['gegen Mitternacht', '2026-11-24T00:00'],
    ['letzten Monat', '2026-10-01/2026-10-31'],
    ['letztes Jahr', '2025-01-01/2025-12-31'],
    ['vor anderthalb Stunden', '2026-11-24T13:00'],
    ['vor einer Viertelstunde', '2026-11-24T14:15'],
    ['seit Montag', '2026-11-23/2026-11-24'],
    ['gestern um acht Uhr abends', '2026-11-23T20:00'],
    ['heute Mittag', '2026-11-24T12:00/2026-11-24T14:00'],
    ['letzte Nacht', LAST_NIGHT],
    ['Sonntag gegen drei Uhr morgens', '2026-11-22T03:00'],
    ['vor ein paar Tagen', '2026-11-18/2026-11-22'],
    ['am 24. Dezember', '2025-12-24'],
    ['nach Mitternacht', '2026-11-24T00:00/2026-11-24T02:00'],
    ['morgen', undefined],
    ['vor drei, vier Tagen', '2026-11-20/2026-11-21'],
    ['Sonntag um 1 Uhr nachts', '2026-11-22T01:00'],
    ['vor mehr als einem Jahr', undefined],
    ['jeden Abend', undefined],
    ['gestern und heute', undefined],
    ['in diesem Fall', undefined],
  ],
};

describe.each(LANGUAGES)('a resident who is asked when, in %s', (language) => {
  it.each(ANSWERS[language])('"%s" is %s', (text, when) => {
    expect(readWhen(text, language, NOW)).toBe(when);
  });
});

describe('a resident who tells a story', () => {
  it.each<[Language, string, When | undefined]>([
    ['en', 'a man kept rubbing against me on the 71 yesterday around 6 pm near Flagey', '2026-11-23T18:00'],
    ['en', 'I am 16 and a man touched me on tram 81 last night', LAST_NIGHT],
    ['en', 'he offered me 50 euros, it was friday at 22:30', '2026-11-20T22:30'],
    ['en', 'I may tell it, there were around 10 people in the street', undefined],
    ['en', 'he followed me for 10 minutes yesterday', '2026-11-23'],
    ['en', 'the 71 was full and he grabbed me', undefined],
    ['en', 'I am 16 years old', undefined],
    ['en', 'at 16 I was raped', undefined],
    ['en', 'a man at the christmas market touched me', undefined],
    ['en', 'yesterday he shouted, and this morning he was there again', undefined],
    ['en', 'it happens every morning when I pass', undefined],
    ['en', 'on the women’s march a guy groped me', undefined],
    ['nl', 'op de 95 gisteravond rond 23u heeft iemand mij aangeraakt', '2026-11-23T23:00'],
    ['nl', 'ik ben 17 jaar en vrijdag werd ik achtervolgd', '2026-11-20'],
    ['nl', 'de man van hier achtervolgt mij', undefined],
    ['nl', 'een man in een auto vroeg hoeveel voor een uur', undefined],
    ['nl', 'twee uur kwijt van die avond', undefined],
    ['nl', 'hij vroeg 20 euro op lijn 81', undefined],
    ['nl', 'gisteren om half elf ’s avonds in de Nieuwstraat', '2026-11-23T22:30'],
    ['nl', 'hier soir à 22h on m’a suivie', '2026-11-23T22:00'],
    ['fr', 'j’ai été suivie par un mec rue Neuve hier vers 18h30', '2026-11-23T18:30'],
    ['fr', 'un monsieur a parlé à ma classe de 2e', undefined],
    ['fr', 'ça fait 15 ans que je travaille là', undefined],
    ['fr', 'la semaine passée on m’a suivie, mes analyses arrivent lundi', undefined],
    ['fr', 'j’ai été touchée dans le tram 81', undefined],
    ['fr', 'un gars m’a suivie de la gare du Midi jusque chez moi hier soir', YESTERDAY_EVENING],
    ['fr', 'j’ai 15 ans et il m’a filmée ce matin dans le bus', THIS_MORNING],
    ['fr', 'dans le 71 vers 22h un homme s’est frotté à moi', '2026-11-23T22:00'],
    ['fr', 'il me suit depuis 3 semaines', '2026-11-03/2026-11-24'],
    ['fr', 'ça coûte 10 euros, il a dit vers 5 fois', undefined],
    ['de', 'gestern um 22 Uhr hat mich einer in der U-Bahn 6 begrapscht', '2026-11-23T22:00'],
    ['de', 'ich bin 16 Jahre alt und wohne hier', undefined],
    ['de', 'um 10 am Bahnhof', '2026-11-24T10:00'],
    ['de', 'er hat mich vorgestern Abend verfolgt', '2026-11-22T18:00/2026-11-22T23:00'],
  ])('%s: "%s" is %s', (language, text, when) => {
    expect(readWhen(text, language, NOW)).toBe(when);
  });

  it('does not join times that stand far apart', () => {
    const text = `yesterday ${'he talked and talked '.repeat(10)} at 22:30`;
    expect(readWhen(text, 'en', NOW)).toBeUndefined();
  });
});

describe('the hour at which one writes', () => {
  it.each<[string, Language, string, When | undefined]>([
    ['2026-11-24T03:00:00+01:00', 'en', 'last night', '2026-11-23T20:00/2026-11-24T03:00'],
    ['2026-11-24T03:00:00+01:00', 'nl', 'vannacht om 1 uur', '2026-11-24T01:00'],
    ['2026-11-24T03:00:00+01:00', 'nl', 'vannacht', '2026-11-23T22:00/2026-11-24T03:00'],
    ['2026-11-24T00:30:00+01:00', 'nl', 'vanavond om 22u', '2026-11-23T22:00'],
    ['2026-11-24T02:00:00+01:00', 'fr', 'ce soir', '2026-11-23T18:00/2026-11-23T23:00'],
    ['2026-11-24T09:00:00+01:00', 'fr', 'ce matin', '2026-11-24T06:00/2026-11-24T09:00'],
    ['2026-11-24T03:00:00+01:00', 'de', 'gestern Abend', YESTERDAY_EVENING],
    ['2026-11-24T23:30:00+01:00', 'en', 'tonight around 10', '2026-11-24T22:00'],
    ['2026-11-24T23:30:00+01:00', 'en', 'around 10', '2026-11-24T22:00'],
    ['2026-11-24T23:30:00+01:00', 'fr', 'vers 22h', '2026-11-24T22:00'],
    ['2026-11-22T10:00:00+01:00', 'nl', 'dit weekend', '2026-11-21/2026-11-22'],
    ['2026-11-22T10:00:00+01:00', 'nl', 'vorig weekend', '2026-11-14/2026-11-15'],
    ['2026-01-01T00:10:00+01:00', 'en', 'an hour ago', '2025-12-31T23:10'],
    ['2026-01-02T10:00:00+01:00', 'fr', 'le 31/12', '2025-12-31'],
  ])('at %s in %s "%s" is %s', (now, language, text, when) => {
    expect(readWhen(text, language, new Date(now))).toBe(when);
  });

  it.each<[string, Language, string, When]>([
    // The clock goes from two to three on 29 March 2026, and from three back to two on 25 October.
    ['2026-03-29T03:30:00+02:00', 'en', 'an hour ago', '2026-03-29T01:30'],
    ['2026-03-29T10:00:00+02:00', 'nl', 'vannacht om half drie', '2026-03-29T03:30'],
    ['2026-03-29T10:00:00+02:00', 'fr', 'il y a 10 heures', '2026-03-28T23:00'],
    ['2026-10-25T02:30:00+01:00', 'en', 'an hour ago', '2026-10-25T02:30'],
    ['2026-10-25T10:00:00+01:00', 'de', 'vor 10 Stunden', '2026-10-25T01:00'],
    ['2026-10-25T10:00:00+01:00', 'en', 'last night', '2026-10-24T20:00/2026-10-25T06:00'],
  ])('on the nights that the clock changes: at %s in %s "%s" is %s', (now, language, text, when) => {
    expect(readWhen(text, language, new Date(now))).toBe(when);
  });
});

describe('a resident who chooses a button', () => {
  it.each([
    ['now', '2026-11-24T14:30'],
    ['today', '2026-11-24'],
    ['yesterday', '2026-11-23'],
    ['lastnight', LAST_NIGHT],
    ['week', '2026-11-17/2026-11-24'],
    ['longer', '1926-11-16/2026-11-16'],
  ] as const)('%s is %s', (choice, when) => {
    expect(chooseWhen(choice, NOW)).toBe(when);
  });

  it('last night goes on until now before six in the morning', () => {
    expect(chooseWhen('lastnight', new Date('2026-11-24T03:00:00+01:00'))).toBe(
      '2026-11-23T20:00/2026-11-24T03:00',
    );
  });
});

describe('the part of the day', () => {
  it.each<[When, ReturnType<typeof partOfDay>]>([
    ['2026-11-20T22:00', 'night'],
    ['2026-11-20T05:59', 'night'],
    ['2026-11-20T06:00', 'morning'],
    ['2026-11-20T12:00', 'afternoon'],
    ['2026-11-20T18:00', 'evening'],
    [LAST_NIGHT, 'night'],
    [YESTERDAY_EVENING, 'evening'],
    [THIS_MORNING, 'morning'],
    ['2026-11-20T21:00/2026-11-20T23:00', undefined],
    ['2026-11-20', undefined],
    [LAST_WEEK, undefined],
    ['nonsense', undefined],
  ])('of %s is %s', (when, part) => {
    expect(partOfDay(when)).toBe(part);
  });
});

describe('a time said back', () => {
  const texts = Texts.load();
  it.each<[When, Record<Language, string>]>([
    [
      '2026-11-20',
      {
        en: 'Friday 20 November 2026',
        nl: 'vrijdag 20 november 2026',
        fr: 'vendredi 20 novembre 2026',
        de: 'Freitag, 20. November 2026',
      },
    ],
    [
      '2026-11-20T22:00',
      {
        en: 'Friday 20 November 2026 at 22:00',
        nl: 'vrijdag 20 november 2026 om 22 uur',
        fr: 'vendredi 20 novembre 2026 à 22 h',
        de: 'Freitag, 20. November 2026, um 22 Uhr',
      },
    ],
    [
      '2026-01-01T06:05',
      {
        en: 'Thursday 1 January 2026 at 06:05',
        nl: 'donderdag 1 januari 2026 om 6.05 uur',
        fr: 'jeudi 1er janvier 2026 à 6 h 05',
        de: 'Donnerstag, 1. Januar 2026, um 6.05 Uhr',
      },
    ],
    [
      '2026-11-22T20:00/2026-11-23T06:00',
      {
        en: 'between Sunday 22 November 2026 at 20:00 and Monday 23 November 2026 at 06:00',
        nl: 'tussen zondag 22 november 2026 om 20 uur en maandag 23 november 2026 om 6 uur',
        fr: 'entre le dimanche 22 novembre 2026 à 20 h et le lundi 23 novembre 2026 à 6 h',
        de: 'zwischen Sonntag, 22. November 2026, um 20 Uhr und Montag, 23. November 2026, um 6 Uhr',
      },
    ],
    [
      '2026-11-23T22:00/2026-11-24T00:00',
      {
        en: 'Monday 23 November 2026, between 22:00 and midnight',
        nl: 'maandag 23 november 2026, tussen 22 uur en middernacht',
        fr: 'lundi 23 novembre 2026, entre 22 h et minuit',
        de: 'Montag, 23. November 2026, zwischen 22 Uhr und Mitternacht',
      },
    ],
    [
      LAST_WEEK,
      {
        en: 'between Monday 16 November 2026 and Sunday 22 November 2026',
        nl: 'tussen maandag 16 november 2026 en zondag 22 november 2026',
        fr: 'entre le lundi 16 novembre 2026 et le dimanche 22 novembre 2026',
        de: 'zwischen Montag, 16. November 2026 und Sonntag, 22. November 2026',
      },
    ],
    [
      '2026-03-01/2026-03-31',
      { en: 'in March 2026', nl: 'in maart 2026', fr: 'en mars 2026', de: 'im März 2026' },
    ],
    ['2019-01-01/2019-12-31', { en: 'in 2019', nl: 'in 2019', fr: 'en 2019', de: 'im Jahr 2019' }],
    [
      LAST_SUMMER,
      {
        en: 'between June 2026 and August 2026',
        nl: 'tussen juni 2026 en augustus 2026',
        fr: 'entre juin 2026 et août 2026',
        de: 'zwischen Juni 2026 und August 2026',
      },
    ],
    [
      '1926-11-16/2026-11-16',
      {
        en: 'before Tuesday 17 November 2026',
        nl: 'vóór dinsdag 17 november 2026',
        fr: 'avant le mardi 17 novembre 2026',
        de: 'vor Dienstag, 17. November 2026',
      },
    ],
  ])('%s in four languages', (when, said) => {
    for (const language of LANGUAGES) {
      expect(sayWhen(when, language, texts).replaceAll('\u00a0', ' ')).toBe(said[language]);
    }
  });
});

describe('any text', () => {
  const WORDS = fc.constantFrom(
    ...LANGUAGES.flatMap((language) => ANSWERS[language].flatMap(([text]) => text.split(' '))),
  );
  const SENTENCES = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(WORDS, { maxLength: 12 }).map((words) => words.join(' ')),
  );
  const INSTANTS = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('is read without failing, never as the future, and the reading is a When', () => {
    fc.assert(
      fc.property(SENTENCES, fc.constantFrom(...LANGUAGES), INSTANTS, (text, language, now) => {
        const when = readWhen(text, language, now);
        if (when === undefined) return;
        expect(when).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?:\/\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)?$/);
        const wall = chooseWhen('now', now);
        for (const end of when.split('/')) expect(end <= wall.slice(0, end.length)).toBe(true);
        expect([...when.split('/')].sort()).toEqual(when.split('/'));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['words', 'yesterday at 10 he said '],
    ['figures', '12/11 22:30 '],
    ['digits', '1'],
    ['units', 'vor zwei Stunden '],
    ['signs', "'-./: "],
  ])('of 20,000 characters costs no more than a long sentence: %s', (_name, piece) => {
    warmUpWhen();
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const begin = performance.now();
    for (const language of LANGUAGES) readWhen(text, language, NOW);
    expect((performance.now() - begin) / LANGUAGES.length).toBeLessThan(40);
  });
});
