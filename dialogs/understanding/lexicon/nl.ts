import type { Lexicon } from '../lexicon.js';

export const nl: Lexicon = {
  dangerAlways: [
    /\b(?:ik ben|ik zit|we zijn|ze is|zij is) in gevaar\b/,
    /\b(?:volgt|achtervolgt|zit|loopt|staat|komt) (?:\w+ )?(?:nog (?:altijd|steeds)? ?)?(?:achter|naast) (?:mij|me|ons|haar)\b(?! aan gelopen)/,
    /\b(?:word|wordt|worden) (?:nu |net |ik )?(?:gevolgd|achtervolgd|aangevallen|lastiggevallen nu)\b/,
    /\b(?:hij|zij|ze|man|gast|kerel|iemand) (?:is|staat|zit|loopt|zijn|staan|wacht) (?:er |hier )?(?:nog (?:altijd|steeds)?|buiten|hier|naast mij|naast me|voor mijn deur|aan mijn deur|aan de deur|op mij te wachten)\b/,
    /\bheeft een (?:mes|wapen|pistool)\b|\bmet een mes (?:hier|nu|voor)\b/,
    /\bhelp (?:mij|me)\b(?! (?:begrijpen|kiezen|beslissen|met))|\bstuur (?:de )?politie\b|\bbel de politie\b|\bkom (?:snel|nu)\b/,
    /\bik (?:zit vast|ben opgesloten|verstop me|verstop mij|loop weg|vlucht|ben niet veilig|voel me nu onveilig|durf niet (?:naar buiten|buiten|weg))\b|\blaat (?:me|mij) niet (?:gaan|door|buiten|los|weg)\b/,
    /\b(?:gebeurt|bezig|aan de gang) (?:nu|net)\b|\b(?:nu|net) (?:bezig|aan de gang|aan het gebeuren)\b|\bgebeurt nu\b/,
    /\b(?:gaat|wil|zal) (?:mij|me) (?:vermoorden|doodmaken|doodslaan|slaan|pijn doen|verkrachten|steken)\b/,
  ],
  dangerNow: [
    /\b(?:volgt|achtervolgt|volgen|achtervolgen) (?:mij|me|ons|haar)\b/,
    /\biemand (?:volgt|achtervolgt)\b/,
    /\b(?:hij|ze|zij) (?:is|zijn|zit|staat) (?:er |hier )?nog\b/,
    /\bkan niet weg\b/,
  ],
  over: [
    /\b(?:gisteren|gisteravond|eergisteren|vorige (?:week|maand|nacht|zomer|zaterdag|vrijdag)|vorig (?:jaar|weekend)|(?:dagen|weken|maanden|jaren|jaar|uren|uur|dag|week|maand) geleden|deze morgen|vanmorgen|vroeger|is voorbij|is gedaan|ben thuis|ben nu thuis|ben veilig|ben nu veilig)\b/,
    /\b(?:volgde|achtervolgde|heeft (?:me|mij) (?:gevolgd|achtervolgd))\b/,
  ],
  risk: [
    /\bzelfmoord|\bzelfdoding|\bsuicid/,
    /\bwil (?:ik )?(?:niet meer|nie meer|niet langer) (?:leven|wakker worden|bestaan|verder)\b|\bwil (?:ik )?(?:dood|sterven)\b|\bdood (?:zijn|willen)\b|\bniet meer (?:willen )?leven\b/,
    /\b(?:mij|me|mijzelf|mezelf|m n eigen|mijn eigen) (?:iets aandoen|van kant maken|snijden|pijn doen|verminken|doden)\b|\b(?:snij|verwond) (?:mij|me|mezelf|mijzelf)\b|\been einde (?:aan )?maken\b|\buit het leven stappen\b|\bzie het niet meer zitten\b|\bkan niet meer verder\b|\bvoor de (?:trein|metro) springen\b/,
  ],
  minor: [
    /\bik ben (?:nog maar |pas |maar )?(?:1[0-7]|[89])(?: jaar)?\b(?! (?:minuten|uur|dagen|weken))/,
    /\bik ben minderjarig\b/,
  ],
  witness: [
    /\b(?:ik|we) (?:zag|zagen|heb gezien|heb net gezien|was getuige|waren getuige|ben getuige)\b|\bheb (?:\w+ ){0,6}gezien\b/,
    /\b(?:mijn (?:vriendin|zus|dochter|collega|broer|zoon)|een (?:vrouw|meisje|meid)) (?:werd|wordt|is)\b/,
  ],
  own: [
    /\b(?:ben ik|heb ik) (?:\w+ ){0,3}(?:te ver|over de grens|iets verkeerd)\b/,
    /\bik heb (?:haar|hem|een (?:meisje|vrouw)|iemand) (?:\w+ ){0,4}(?:aangeraakt|gevolgd|betast|gekust|gefilmd|geduwd|nagefloten|lastiggevallen)\b/,
    /\bik (?:ging te ver|kan niet stoppen met (?:kijken|staren|volgen))\b/,
  ],
  professional: [
    /\b(?:ik werk (?:als|in|bij|voor)|ik ben (?:leerkracht|leraar|lerares|barman|bewaker|steward|maatschappelijk werker|verpleegkundige|arts)|onze (?:bar|club|zaak|school|leerlingen|studenten)|ons (?:cafe|festival)|ik organiseer)\b/,
  ],
  scope: [
    /\b(?:lastig(?:gevallen|vallen|valt)?|seksis\w*|intimidatie|intimiderend|toestemming|grensoverschrijdend\w*|aanrand\w*|misbruik\w*|ongemakkelijk|onveilig|bang|creepy|raars|iets (?:raar|vreemd|ergs)\w*|vies)\b/,
  ],
  negation: /\b(?:niet|nie|nooit|niemand|geen|zonder) (?:\w+ ){0,2}$/,
  behaviours: {
    catcalling: [
      /\b(?:nagefloten|nafluiten|floten?|fluit\w*|gefloten|nageroepen|naroepen|geroepen naar|roepen naar|opmerking(?:en)?|he (?:schatje|schoonheid|sexy|meisje)|kusgeluid\w*|gebaren|toeter\w*|getoeter\w*)\b/,
    ],
    sexist_insult: [
      /\b(?:hoer|slet|teef|kutwijf|trut|bitch|sletje|uitgescholden|uitschelden|beledig\w*|scheld\w*)\b/,
    ],
    staring: [
      /\b(?:staar\w*|gestaard|aanstaren|aangestaard|aangapen|gluurd?e?n?|kleed(?:de|t) me uit met)\b/,
    ],
    following: [
      /\b(?:gevolgd|achtervolgd|volgde|volgt|achtervolgt|achtervolgde|liep achter (?:mij|me)|achternagelopen|achterna gelopen|bleef achter (?:mij|me))\b/,
    ],
    blocking: [
      /\b(?:versper\w*|blokkeer\w*|geblokkeerd|ingesloten|in een hoek (?:gedreven|geduwd)|liet (?:me|mij) niet (?:door|gaan|passeren)|stond in de weg)\b/,
    ],
    touching: [
      /\b(?:aangeraakt|raakte (?:me|mij)|raakt (?:me|mij)|betast\w*|gegrabbeld|graaid?e?|gegraaid|begraaid|wreef|gewreven|wrijven|schuurde|tegen (?:me|mij) aan (?:schuren|wrijven|gaan staan)|aan mijn (?:billen|kont|borsten|gat|poep|benen|been)|hand (?:op|onder|tussen) mijn|gekust|kuste (?:me|mij)|gezoend|zoende|gezeten aan|kneep|geknepen|gepakt bij mijn|pakte mijn|zat aan mij|bepoteld\w*)\b/,
    ],
    exposure: [
      /\b(?:masturbe\w*|zich (?:af|aan het af)trekken|afgetrokken|trok zich af|potloodventer|exhibition\w*|(?:zijn|toonde zijn|liet zijn) (?:penis|piemel|lul|geslachtsdeel|geslachtsdelen|fluit zien)|broek (?:naar beneden|omlaag))\b/,
    ],
    voyeurism: [
      /\b(?:gefilmd|filmde|filmt|stiekem (?:foto|gefilmd)\w*|foto s? (?:van mij|van me|genomen|getrokken)|onder mijn rok|upskirt\w*|verborgen camera|begluurd\w*|bespied\w*|gefotografeerd)\b/,
    ],
    image_abuse: [
      /\b(?:naaktfoto\w*|naaktbeeld\w*|nudes?|wraakporno|intieme (?:foto|beeld|video)\w*|sextor\w*|deepfake\w*)\b(?! gestuurd gekregen)/,
    ],
    online_harassment: [
      /\b(?:dick ?pics?|online|instagram|snapchat|tiktok|facebook|whatsapp|dm s?) (?:\w+ ){0,4}(?:lastig\w*|berichten|bericht|bedreig\w*|beledig\w*|seksue\w*|onbekende)\b|\bdick ?pics?\b|\bongevraagde? (?:naaktfoto|foto|beeld|bericht)\w*|\bcyber\w*/,
    ],
    stalking: [
      /\b(?:gestalkt|stalk\w*|belaag\w*|belaging|blijft (?:me|mij) (?:bellen|sturen|lastigvallen|opwachten|berichten)|wacht (?:me|mij) (?:elke|iedere) (?:dag|avond)|elke (?:dag|avond|morgen) (?:\w+ ){0,4}(?:volgt|wacht|staat))\b/,
    ],
    threat: [
      /\b(?:bedreig\w*|dreig\w*|gedreigd|zei dat hij (?:me|mij) (?:\w+ )?(?:zou|ging|gaat) (?:\w+ )?(?:vermoorden|slaan|vinden|verkrachten))\b/,
    ],
    physical_violence: [
      /\b(?:geslagen|sloeg (?:me|mij|haar)|geschopt|schopte|stampte|gestampt|geduwd|duwde (?:me|mij|haar)|gewurgd|bespuwd|gespuwd|spuwde|aangevallen|mishandeld|vuistslag|klap gekregen|getrokken aan mijn haar)\b/,
    ],
    rape: [
      /\b(?:verkracht\w*|seks (?:\w+ ){0,3}(?:tegen mijn wil|zonder (?:mijn )?toestemming|niet wilde|niet wou)|gedwongen (?:tot|om) (?:seks|te pijpen)|seks (?:met mij )?(?:terwijl|toen) ik (?:sliep|dronken|bewusteloos)|gepenetreerd|penetratie|stealthing|condoom (?:eraf|afgedaan|uitgedaan))\b/,
    ],
    spiking: [
      /\b(?:iets in mijn (?:drank|drankje|glas|pint|cocktail)|gedrogeerd|ghb|spiking|gespiked|needle spiking|verdoofd|prik gekregen|geprikt)\b/,
    ],
    proposition: [
      /\b(?:hoeveel (?:kost|vraag|reken) (?:je|jij|ge)|geld (?:voor|aangeboden)|betalen voor seks|bood (?:me|mij) geld|vroeg (?:om|voor) seks|mee naar huis|wou mijn nummer|bleef (?:vragen|aandringen))\b/,
    ],
    hate_motive: [
      /\b(?:omdat ik (?:homo|lesbisch|lesbienne|trans|zwart|moslim|joods|hoofddoek|gay|queer)\w*|flikker|janet|vuile homo|homofob\w*|transfob\w*|racis\w*|hoofddoek|homohaat)\b/,
    ],
  },
  intents: {
    officer: [
      /\b(?:praten|spreken|chatten|babbelen) met (?:een |de |iemand van de )?(?:agent|agente|politie|mens|persoon|iemand echt|medewerker)\b/,
      /\b(?:agent|politie|iemand) (?:\w+ )?(?:spreken|praten)\b/,
      /^(?:agent|politie|politieagent|een agent|een mens|mens)(?: aub)?$/,
    ],
    complain: [
      /\b(?:klacht (?:indienen|neerleggen|doen)|aangifte (?:doen)?|aangeven|melding (?:doen|maken)|melden)\b/,
    ],
    help: [/^(?:help|hulp|menu|info|wat kan je|wat kan jij)$/],
    stop: [/^(?:stop|stoppen|dag|tot ziens|daag|einde|weg|ik stop)$/],
    back: [/^(?:terug|vorige|ga terug|keer terug)$/],
    language: [/^(?:taal|andere taal|een andere taal)$/],
    erase: [/^(?:wis|wissen|alles wissen|wis alles|verwijder|verwijderen|verwijder alles)$/],
    code: [/^(?:code|ik heb een code|mijn code)$/],
    consent_info: [/\bwat is toestemming\b|\bover toestemming\b/],
  },
};
