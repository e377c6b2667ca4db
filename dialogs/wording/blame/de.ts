/** German wording that residents must not read; with "Sie", and "du" for the young. */
import type { Pattern } from './pattern.js';

/** A masculine noun that stands for everyone is fine beside its feminine: "eine Ärztin oder ein Arzt". */
function alone(nouns: string): string {
  const article = '(?: (?:eine?[mnrs]?|de[mnrs]|die|das|Ihre?[mnrs]?|deine?[mnrs]?))?';
  return `(?<!in(?:nen)? (?:oder|und)${article} )(?:${nouns})(?! (?:oder|und)${article} \\p{L}+in(?:nen)?(?!\\p{L}))`;
}

export const GERMAN: readonly Pattern[] = [
  ['asks why', '(?<!, )(?<!dem )(?:warum|wieso|weshalb|weswegen)'],
  ['asks why', '(?<!nicht sagen, )(?<!nicht erklären, )(?<=, )(?:warum|wieso|weshalb) (?:Sie|du)'],
  ['asks why', 'aus welchem Grund|wie kommt es, dass|wie kam es dazu|was hat Sie dazu'],
  [
    'asks why',
    'was haben Sie sich dabei gedacht|wie konnten Sie|was hatten Sie dort zu suchen|was machten Sie dort',
  ],
  [
    'blames',
    'was (?:hatten|haben) Sie an|was trugen Sie|wie waren Sie (?:angezogen|gekleidet)|hattest du an',
  ],
  [
    'blames',
    '(?:hatten|haben) Sie (?:Alkohol |etwas )?getrunken|waren Sie betrunken|wie viel (?:haben|hatten) Sie getrunken',
  ],
  ['blames', 'haben Sie [„"]?nein[“"]? gesagt|haben Sie sich gewehrt|haben Sie (?:geschrien|Widerstand)'],
  [
    'blames',
    '(?:Sie hätten|du hättest) (?:\\p{L}+ )*?(?:sollen|müssen|können|dürfen)|hätten Sie (?:doch|nur|besser|lieber)',
  ],
  [
    'blames',
    '(?:ist|war) (?:auch |mit )?(?:Ihre|deine) (?:eigene )?Schuld|selb(?:st|er) schuld|mitschuld\\p{L}*',
  ],
  [
    'blames',
    'haben (?:es|das) (?:selbst )?(?:zugelassen|gewollt|erlaubt)|herausgefordert|provozier\\p{L}*|ermutigt',
  ],
  [
    'blames',
    'vorsichtiger|seien Sie vorsichtig|passen Sie (?:besser )?auf|(?:das|beim) nächsten? Mal|nächstes Mal',
  ],
  ['blames', 'vermeiden Sie|gehen Sie nachts nicht allein|nachts nicht allein'],
  ['blames', 'so spät (?:noch|unterwegs)|um diese Uhrzeit|in so einem Viertel|so angezogen'],
  [
    'doubts',
    'sind Sie sich (?:\\p{L}+ )?sicher|sind Sie (?:wirklich|ganz|absolut) sicher|sind Sie sicher, dass|bist du (?:dir )?(?:ganz )?sicher, dass|bist du dir',
  ],
  ['doubts', 'wirklich (?:passiert|geschehen|so gewesen)|(?:glauben|meinen|denken) Sie wirklich'],
  [
    'doubts',
    'angeblich\\p{L}*|vermeintlich\\p{L}*|mutmaßlich\\p{L}*|behaupte\\p{L}*|Behauptung\\p{L}*|wenn das stimmt|sogenannt\\p{L}*',
  ],
  ['doubts', '(?:können|könnten) Sie das beweisen|haben Sie Beweise|beweisen Sie|ohne Beweise?'],
  [
    'doubts',
    'falsche (?:Anschuldigung|Verdächtigung|Anzeige)\\p{L}*|lügen Sie|Sie lügen|erfunden|ausgedacht|einbild\\p{L}*',
  ],
  ['doubts', 'übertr(?:eib|ieb)\\p{L}*|überempfindlich|zu empfindlich|Missverständnis|überreagier\\p{L}*'],
  ['doubts', 'nur ein (?:Scherz|Spaß|Witz|Kompliment)|nur Spaß|nicht böse gemeint|gut gemeint'],
  ['doubts', 'nicht so (?:schlimm|tragisch)|halb so (?:wild|schlimm)|schlimmer kommen|nichts Schlimmes'],
  [
    'presses',
    '(?:Sie müssen|müssen Sie|du musst|musst du)(?![^.?\\n]*(?<!\\p{L})(?:nicht|nichts|kein\\p{L}*|nie|niemand\\p{L}*)(?!\\p{L}))',
  ],
  ['presses', '(?:Sie|du) soll(?:t)?e?(?:n|st)|sollten Sie (?:doch|besser|lieber|unbedingt)|Sie müssten'],
  ['presses', '(?:erstatten|zeigen) Sie (?:bitte |unbedingt |am besten )*(?:Anzeige|es an|das an)|unbedingt'],
  [
    'presses',
    'denken Sie an (?:die )?(?:anderen|nächsten)|Ihre Pflicht|sind verpflichtet|wenn Sie (?:es |das )?nicht (?:melden|anzeigen)|wenn Sie keine Anzeige',
  ],
  ['presses', '(?:wir (?:raten|empfehlen)|ich (?:rate|empfehle)) Ihnen|raten dringend'],
  ['praises bravery', 'mutig\\p{L}*|tapfer\\p{L}*|Mut|heldenhaft\\p{L}*|stark von Ihnen'],
  ['praises bravery', 'stolz auf (?:Sie|dich)|gut gemacht|Glückwunsch|gratulier\\p{L}*|bravo'],
  ['soothes', 'keine Sorgen?|(?:haben Sie|hab) keine Angst|keine Angst|keine Panik|weinen Sie nicht'],
  [
    'soothes',
    'beruhigen Sie sich|beruhige dich|bleiben Sie (?:ganz )?ruhig|ganz ruhig|entspannen Sie|reißen Sie sich|Kopf hoch',
  ],
  [
    'soothes',
    'alles (?:wird|ist) (?:wieder )?gut|das wird schon|Zeit heilt|alles in Ordnung|vergessen Sie (?:es|das)|schließen Sie damit ab',
  ],
  [
    'soothes',
    'ich (?:weiß|verstehe)(?: genau| gut)?, (?:wie Sie sich fühlen|was Sie fühlen)|wenigstens|immerhin|zum Glück',
  ],
  [
    'gives a verdict',
    '(?:das|dies|es) (?:ist|war) (?:eindeutig |klar |ganz klar |auch )?(?:eine? )?(?:Vergewaltigung|Straftat|Verbrechen|sexueller Übergriff|Übergriff|Belästigung|Missbrauch|strafbar|illegal|Nötigung)',
  ],
  [
    'gives a verdict',
    '(?:das|dies|es) (?:ist|war) (?:keine? (?:Vergewaltigung|Straftat|Verbrechen|Übergriff|Belästigung)|nicht (?:strafbar|illegal|verboten))',
  ],
  [
    'gives a verdict',
    '(?:Sie (?:wurden|sind)|du (?:wurdest|bist)) (?:\\p{L}+ )?(?:vergewaltigt|missbraucht|belästigt|angegriffen|genötigt)',
  ],
  [
    'gives a verdict',
    'Täter(?:s|n|in|innen|schaft)?|Vergewaltiger\\p{L}*|Angreifer\\p{L}*|Belästiger\\p{L}*|Schuldige[rn]?|Verbrecher\\p{L}*|Kriminelle[rn]?',
  ],
  [
    'gives a verdict',
    '(?:ist|sind) schuldig|(?:eine Straftat|ein Verbrechen) begangen|gegen das Gesetz verstoßen',
  ],
  ['calls someone a victim', 'Opfer|Opfers|Opfern|Überlebende[rn]?'],
  [
    'guesses a gender',
    'er ist (?:noch|immer|hinter|da|weg)|ist er noch|hat er (?:Sie|dich)|er hat (?:Sie|Ihnen|dich|dir)|er (?:folgt|folgte|verfolgt|steht|saß|sitzt|fasst|fasste|berührte|sagte|wollte|ging)|mit ihm|vor ihm|(?:er|ihn|ihm) oder (?:sie|ihr)|sie oder er',
  ],
  [
    'guesses a gender',
    '(?:der|dieser|ein|den|dem|einem|einen|Ihr) (?:Mann|Typ|Kerl|Junge|Herr)|(?:die|diese|eine|der|einer) (?:Frau|Dame)|(?:das|ein) Mädchen|Damen|Herren|Ihre? (?:Ehemann|Ehefrau)',
  ],
  ['guesses a gender', alone('Polizist(?:en)?|Polizeibeamte[rnm]?|Beamte[rnm]?|Kommissars?')],
  [
    'guesses a gender',
    alone('Freunde?s?n?|Partners?n?|Ex-Partners?|Chefs?|Lehrern?s?|Trainers?n?|Kollegen?|Nachbarn?'),
  ],
  [
    'guesses a gender',
    alone(
      'Arzt|Ärzten?|Anwalt|Anwälten?|Richters?n?|Dolmetschers?|Fahrers?n?|Mitarbeiters?n?|Zeugen?|Bürgers?n?|Nutzers?n?',
    ),
  ],
  [
    'clutters',
    '\\p{L}+[*:_·]in(?:nen)?|\\p{L}+/-?in(?:nen)?|\\p{L}+\\(in(?:nen)?\\)|\\p{L}+\\*r|der/die|die/der|er/sie|sie/er',
  ],
  ['promises anonymity', 'anonym\\p{L}*'],
  [
    'promises what nobody knows',
    '(?:wir (?:versprechen|garantieren)|ich (?:verspreche|garantiere))|100 ?%|garantiert',
  ],
  [
    'promises what nobody knows',
    '(?:wird|werden) (?:\\p{L}+ )?(?:bestraft|verhaftet|verurteilt|gefasst|festgenommen)|niemand wird je',
  ],
  [
    'promises what nobody knows',
    '(?:gleich|bald|in Kürze|demnächst) (?:bei Ihnen|für Sie da)|schnellstmöglich',
  ],
  [
    'names a penalty or an article',
    '(?:Art\\.?|Artikel|§|Paragraf|Paragraph) ?\\d+\\S*|\\d{3}/\\d{1,2}|Strafgesetzbuch',
  ],
  [
    'names a penalty or an article',
    'Gefängnis\\p{L}*|Haft|Haftstrafe\\p{L}*|Freiheitsstrafe\\p{L}*|Geldstrafe\\p{L}*|Bußgeld\\p{L}*|Geldbuße\\p{L}*|Euro',
  ],
  [
    'is official talk',
    'leider|ungültige? (?:Eingabe|Option|Auswahl)|wir bedauern|bitte beachten Sie|nehmen (?:den Datenschutz|Ihre Privatsphäre)',
  ],
];
