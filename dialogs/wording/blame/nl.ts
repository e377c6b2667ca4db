/** Dutch wording that residents must not read; Belgian Dutch, with "je" for everyone. */
import type { Pattern } from './pattern.js';

export const DUTCH: readonly Pattern[] = [
  [
    'asks why',
    'waarom (?:heb|hebt|had|was|waren|ben|bent|ging|deed|liep|heeft|is|zei|belde|kwam|bleef|wil|wou|doe|droeg|niet|nu)',
  ],
  ['asks why', 'hoezo|hoe komt het|hoe kwam het|om welke reden|met welke reden'],
  ['asks why', 'wat bezielde|waar dacht je aan|hoe kon je|wat deed je daar|wat had je daar te zoeken'],
  ['blames', 'wat (?:had je|droeg je)|welke kleren (?:droeg|had)|hoe was je gekleed'],
  ['blames', '(?:had|heb) je gedronken|was je (?:dronken|zat)|hoeveel (?:had|heb) je gedronken'],
  [
    'blames',
    'heb je (?:nee|neen) gezegd|heb je je (?:verzet|verweerd)|heb je (?:geroepen|geschreeuwd|teruggevochten)',
  ],
  ['blames', 'je had (?:beter|moeten|kunnen|niet|maar)|had je (?:maar|beter|niet)'],
  ['blames', '(?:is|was) (?:ook |mee )?(?:je|jouw) (?:eigen )?schuld|eigen schuld'],
  ['blames', 'je hebt (?:het|dat|dit) (?:zelf )?(?:toegelaten|gewild|gezocht)|zelf gezocht|erom gevraagd'],
  ['blames', 'uitgelokt|uitlokken|aangemoedigd|aanleiding gegeven'],
  ['blames', 'voorzichtiger|wees voorzichtig|let (?:beter|wat meer) op|(?:de )?volgende keer(?! dat)'],
  [
    'blames',
    "ga (?:'s avonds |'s nachts )?niet alleen (?:over straat|op stap|uit)|vermijd (?:donkere|alleen|om|te)",
  ],
  ['blames', 'zo laat nog|op dat uur|zulke kleren|zo gekleed|dat soort (?:plaatsen|kleren)'],
  [
    'doubts',
    'ben je (?:er )?(?:echt |wel |heel |helemaal )?zeker|weet je (?:het |dat )?(?:wel |heel )?zeker',
  ],
  ['doubts', 'echt (?:gebeurd|waar)|wel (?:echt )?gebeurd|denk je (?:nu )?echt'],
  [
    'doubts',
    'zogezegd\\p{L}*|zogenaamd\\p{L}*|vermeend\\p{L}*|beweer\\p{L}*|bewering\\p{L}*|als het waar is',
  ],
  ['doubts', 'kan je (?:dat|het|dit) bewijzen|heb je bewijs|bewijs het|zonder bewijs'],
  ['doubts', 'valse (?:beschuldiging|klacht|aangifte)\\p{L}*|lieg je|je liegt|verzin\\p{L}*|verzonnen'],
  ['doubts', 'overdrij\\p{L}*|overdreven|overgevoelig|te gevoelig|misverstand|inbeeld\\p{L}*'],
  ['doubts', '(?:maar|gewoon) een (?:grap|grapje|compliment)|goed bedoeld|om te lachen'],
  ['doubts', 'niet zo erg|valt (?:wel|best|nog|toch) mee|erger gekund|niets ergs'],
  ['presses', 'je moet(?! zijn)|je zou (?:beter|moeten)|je doet (?:er )?(?:best|beter)'],
  ['presses', 'je bent verplicht|je hoort te|dien (?:best|zeker|toch) klacht in'],
  [
    'presses',
    'denk aan (?:de )?(?:anderen|volgende)|je plicht|als je geen klacht|als je (?:het |dit )?niet meldt',
  ],
  ['presses', '(?:we|wij|ik) (?:raden|raad) je (?:sterk |dringend )?aan|dringend aangeraden'],
  ['praises bravery', 'dapper\\p{L}*|moedig\\p{L}*|heldhaftig\\p{L}*|(?:flink|knap|sterk) van (?:je|jou)'],
  ['praises bravery', 'trots op (?:je|jou)|goed gedaan|proficiat|gefeliciteerd|bravo'],
  ['soothes', 'geen zorgen|wees (?:maar )?niet bang|geen paniek|niet panikeren|niet huilen|geen schrik'],
  ['soothes', 'kalmeer|(?:blijf|wees) (?:rustig|kalm)|rustig (?:maar|aan)|ontspan|kop op|zet je erover'],
  [
    'soothes',
    'laat het los|vergeet het|(?:het|alles) komt (?:wel |weer )?(?:goed|in orde)|tijd heelt|alles wordt (?:weer )?(?:goed|beter)',
  ],
  [
    'soothes',
    'ik (?:weet|begrijp|snap) (?:precies |heel goed )?(?:hoe je je voelt|wat je voelt)|tenminste|gelukkig maar',
  ],
  [
    'gives a verdict',
    '(?:dit|dat|het) (?:is|was) (?:duidelijk |zeker |wel )?(?:een )?(?:verkrachting|misdrijf|misdaad|aanranding|aanval|strafbaar feit|illegaal|strafbaar|intimidatie|misbruik)',
  ],
  [
    'gives a verdict',
    '(?:dit|dat|het) (?:is|was) (?:geen (?:verkrachting|misdrijf|misdaad|aanranding|intimidatie|strafbaar feit)|niet strafbaar)',
  ],
  ['gives a verdict', 'je (?:bent|werd|was) (?:verkracht|aangerand|misbruikt|aangevallen|belaagd)'],
  ['gives a verdict', 'daders?|verkrachters?|aanranders?|aanvallers?|belagers?|misdadigers?|schuldigen?'],
  ['gives a verdict', '(?:is|zijn) schuldig|misdrijf gepleegd|de wet overtreden'],
  [
    'calls someone a victim',
    '(?<!(?:bijstand aan|onthaal van|opvang van|hulp aan|bejegening van) )slachtoffers?|overlevers?',
  ],
  ['guesses a gender', 'hij|hijzelf|hem'],
  [
    'guesses a gender',
    '(?:ze|zij) (?:heeft je|volgt je|volgde|raakte|zat|stond|liep|is er nog|is nog)|(?:zijn|hem) of haar|hij of zij|haar of zijn',
  ],
  [
    'guesses a gender',
    '(?:de|die|deze|een|je|jouw) (?:man|vent|kerel|jongen|gast|vrouw|meid|dame)|(?:dat|het|een) meisje|mevrouw|meneer|dames|heren',
  ],
  [
    'guesses a gender',
    '(?:je|jouw|een) (?:vriend|vriendin|vriendje)|echtgenoo?te?|politiem[ae]n(?:nen)?|politievrouw(?:en)?|agente|barman',
  ],
  ['clutters', 'hij/zij|zij/hij|zijn/haar|haar/zijn|hem/haar|\\p{L}+\\(e\\)|\\p{L}+/in|m/v/x'],
  ['promises anonymity', 'anoniem\\p{L}*|anonie?me|anonimiteit'],
  ['promises what nobody knows', '(?:we|wij|ik) (?:beloven|garanderen|beloof|garandeer)|100 ?%|gegarandeerd'],
  [
    'promises what nobody knows',
    '(?:zal|wordt|zullen|worden) (?:zeker )?(?:gestraft|opgepakt|veroordeeld|vervolgd)|niemand zal ooit',
  ],
  [
    'promises what nobody knows',
    '(?:zo meteen|zo dadelijk|dadelijk|binnenkort|zo snel mogelijk) bij (?:je|jou)',
  ],
  ['names a penalty or an article', '(?:art\\.?|artikels?|artikelen) \\d+\\S*|\\d{3}/\\d{1,2}|strafwetboek'],
  [
    'names a penalty or an article',
    'gevangenis\\p{L}*|celstraf\\p{L}*|opsluiting|hechtenis|geldboetes?|boetes?|euro',
  ],
  [
    'is official talk',
    'helaas|spijtig genoeg|ongeldige? (?:invoer|optie|keuze)|gelieve|betreuren|je privacy (?:heel )?ernstig',
  ],
  // "8 u" is an hour.
  ['is official talk', '(?<!\\d )(?<!\\d)u|uw'],
];
