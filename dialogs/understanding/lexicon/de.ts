import type { Lexicon } from '../lexicon.js';

export const de: Lexicon = {
  dangerAlways: [
    /\b(?:ich bin|wir sind|sie ist|ich schwebe) in gefahr\b/,
    /\b(?:verfolgt|folgt|lauft|geht|steht|ist) (?:mich |mir |uns )?(?:noch |immer noch |jetzt |gerade )?(?:hinter|neben) (?:mir|uns|ihr)\b|\b(?:verfolgt|folgt) (?:mich|mir|uns) (?:noch|jetzt|gerade|immer noch)\b|\b(?:jemand|mann|er|typ|sie) (?:verfolgt|folgt) (?:mich|mir|uns)\b/,
    /\bich werde (?:gerade |jetzt )?(?:verfolgt|angegriffen|bedrangt|belastigt)\b/,
    /\b(?:er|sie|mann|typ|jemand) (?:ist|steht|wartet|sind|stehen) (?:noch |immer noch )?(?:hier|da|draussen|drau en|vor (?:meiner|der)|neben mir|auf mich)\b/,
    /\bhat ein(?:e)? (?:messer|waffe|pistole)\b|\bmit einem messer (?:hier|jetzt|vor)\b/,
    /\bhelfen sie mir\b(?! (?:zu|bei))|\bhilf mir\b|\bhilfe hilfe\b|\bschicken sie (?:die )?polizei\b|\brufen sie (?:die )?polizei\b|\bkommen sie schnell\b/,
    /\bich (?:bin (?:eingesperrt|gefangen|nicht sicher)|verstecke mich|laufe weg|sitze fest|kann nicht weg)\b|\blasst mich nicht (?:gehen|raus|los|weg|durch)\b|\bla t mich nicht (?:gehen|raus|los|weg|durch)\b/,
    /\bpassiert (?:gerade|jetzt)\b|\bgerade (?:jetzt|dabei)\b/,
    /\b(?:will|wird) mich (?:umbringen|toten|schlagen|vergewaltigen|verletzen|erstechen)\b/,
  ],
  dangerNow: [
    /\b(?:verfolgt|folgt|verfolgen|folgen) (?:mich|mir|uns)\b/,
    /\b(?:er|sie) ist (?:noch|immer noch) (?:da|hier)\b/,
  ],
  over: [
    /\b(?:gestern|vorgestern|letzte (?:woche|nacht)|letzten (?:monat|samstag|freitag|sommer)|letztes (?:jahr|wochenende)|vor (?:\w+ )?(?:tagen|wochen|monaten|jahren|stunden|einer stunde|einem tag|einer woche|einem jahr)|heute (?:morgen|fruh)|fruher|ist vorbei|bin zu hause|bin in sicherheit|bin daheim)\b/,
    /\b(?:verfolgte|hat mich verfolgt|ist mir gefolgt|folgte)\b/,
  ],
  risk: [
    /\bselbstmord|\bsuizid|\bsuicid/,
    /\b(?:will|mochte|wurde|wollte) (?:ich )?(?:nur noch |lieber |am liebsten )?(?:sterben|tot sein)\b|\b(?:will|mochte|kann) (?:ich )?nicht (?:mehr|langer) (?:leben|aufwachen|weiterleben|weiter leben|da sein)\b|\bnicht mehr leben\b/,
    /\bmir (?:etwas|was|das leben) (?:antun|nehmen)\b|\bmich (?:umbringen|ritzen|verletzen|selbst verletzen|toten|schneiden)\b|\britze mich\b|\bschluss machen mit (?:dem|meinem) leben\b|\bleben (?:beenden|nehmen)\b/,
  ],
  minor: [
    /\bich bin (?:erst |gerade )?(?:1[0-7]|[89])(?: jahre)?\b(?! (?:minuten|stunden|tage))/,
    /\bich bin minderjahrig\b/,
  ],
  witness: [
    /\b(?:ich|wir) (?:sah|sahen|habe? (?:\w+ ){0,8}(?:gesehen|beobachtet)|bin zeug\w+|war zeug\w+)\b/,
    /\b(?:meine (?:freundin|schwester|tochter|kollegin)|mein (?:bruder|sohn|freund)|eine (?:frau|dame)|ein madchen) (?:wurde|wird|ist)\b/,
  ],
  own: [
    /\b(?:bin ich|habe ich) (?:\w+ ){0,3}(?:zu weit|grenze|falsch)\b/,
    /\bich habe (?:sie|ihn|eine frau|jemanden|ein madchen) (?:\w+ ){0,4}(?:angefasst|beruhrt|verfolgt|gekusst|gefilmt|gesto en|gestossen|belastigt)\b/,
    /\bich bin zu weit gegangen\b|\bich kann nicht aufhoren (?:zu )?(?:schauen|starren|folgen)\b/,
  ],
  professional: [
    /\b(?:ich arbeite (?:als|in|bei|fur)|ich bin (?:lehrer|lehrerin|barkeeper|turs\w+|sozialarbeiter\w*|arzt|arztin|pfleger\w*)|unsere? (?:bar|club|schule|schuler|studenten|festival)|ich organisiere)\b/,
  ],
  scope: [
    /\b(?:belastig\w*|sexis\w*|einwilligung|einverstandnis|ubergriff\w*|missbrauch\w*|unangenehm|unwohl|angst|komisch\w*|seltsam\w*|unsicher|bedrang\w*|eklig|bedrohlich)\b/,
  ],
  negation: /\b(?:nicht|nie|niemals|niemand|kein\w*|ohne) (?:\w+ ){0,2}$/,
  behaviours: {
    catcalling: [
      /\b(?:nachgepfiffen|gepfiffen|pfiff|pfeif\w*|nachgerufen|hinterhergerufen|anzugliche?\w*|bemerkung\w*|spruch|spruche|he (?:su e|susse|schatz|baby)|kussgerausch\w*|obszon\w*|gesten?|gehupt)\b/,
    ],
    sexist_insult: [/\b(?:schlampe|hure|nutte|fotze|miststuck|bitch|beschimpf\w*|beleidig\w*)\b/],
    staring: [
      /\b(?:gestarrt|anstarr\w*|angestarrt|starrt\w*|glotz\w*|angeglotzt|gaffte?|mit den augen ausgezogen)\b/,
    ],
    following: [
      /\b(?:verfolgt|folgte mir|gefolgt|nachgelaufen|hinterhergelaufen|lief hinter mir|ging hinter mir|folgt mir)\b/,
    ],
    blocking: [
      /\b(?:weg versperrt|versperr\w*|blockier\w*|in die ecke gedrangt|lie mich nicht (?:vorbei|gehen|raus)|liess mich nicht (?:vorbei|gehen|raus)|nicht durchgelassen|eingekesselt)\b/,
    ],
    touching: [
      /\b(?:angefasst|fasste (?:mir|mich)|begrapsch\w*|betatscht|begrabscht|grapsch\w*|grabsch\w*|beruhrt|beruhrte|an (?:den|meinen|meine) (?:po|hintern|arsch|busen|brust|bruste)|hand (?:auf|unter|zwischen) mein\w*|gekusst|kusste mich|gerieben|rieb sich|reibt sich|an mich gedruckt|gekniffen|kniff|gestreichelt)\b/,
    ],
    exposure: [
      /\b(?:masturb\w*|onanier\w*|gewichst|wichste|exhibition\w*|(?:sein\w*|zeigte (?:mir )?sein\w*) (?:penis|schwanz|glied|geschlechtsteil\w*|genital\w*)|hose runter|entblosst\w*|entblo t\w*)\b/,
    ],
    voyeurism: [
      /\b(?:gefilmt|filmte mich|filmt mich|heimlich (?:gefilmt|foto\w*|aufgenommen)|fotos? von mir|unter (?:den|meinen) rock|upskirt\w*|versteckte kamera|fotografiert|spanner\w*)\b/,
    ],
    image_abuse: [
      /\b(?:nacktfoto\w*|nacktbild\w*|intime (?:fotos?|bilder|videos?)|rachepornos?|nudes?|sextort\w*|deepfake\w*)\b/,
    ],
    online_harassment: [
      /\b(?:dick ?pics?|online|instagram|snapchat|tiktok|facebook|whatsapp) (?:\w+ ){0,4}(?:belastig\w*|nachrichten?|bedroh\w*|beleidig\w*|sexuell\w*|fremde\w*)\b|\bdick ?pics?\b|\bunerwunschte?n? (?:bilder|nachrichten|fotos?|nacktbilder)\b|\bcyber\w*/,
    ],
    stalking: [
      /\b(?:gestalkt|stalk\w*|lauert mir|jeden (?:tag|abend|morgen) (?:\w+ ){0,4}(?:folgt|wartet|steht)|hort nicht auf (?:mir|mich)|ruft mich (?:standig|dauernd) an)\b/,
    ],
    threat: [/\b(?:bedroh\w*|gedroht|drohte|droht|drohung\w*|bring\w* mich um)\b/],
    physical_violence: [
      /\b(?:geschlagen|schlug mich|getreten|trat mich|gesto en|gestossen|geschubst|schubste|gewurgt|angespuckt|bespuckt|ohrfeige|angegriffen|verprugelt|an den haaren)\b/,
    ],
    rape: [
      /\b(?:vergewaltig\w*|sex (?:\w+ ){0,3}(?:gegen meinen willen|ohne (?:meine )?(?:zustimmung|einwilligung|einverstandnis)|nicht wollte)|zum sex gezwungen|gezwungen (?:zu|mit ihm)|penetr\w*|stealthing|kondom (?:abgezogen|entfernt))\b/,
    ],
    spiking: [
      /\b(?:(?:etwas|was) in mein(?:en)? (?:drink|getrank|glas|bier)|k o tropfen|ko tropfen|betaubt|unter drogen gesetzt|ghb|gespikt|nadel\w*)\b/,
    ],
    proposition: [
      /\b(?:wie viel (?:kostest|nimmst)|wieviel (?:kostest|nimmst)|geld (?:fur sex|angeboten)|bezahlen fur sex|bot mir geld|fragte (?:mich )?nach sex|mit (?:zu )?(?:ihm|mir) nach hause|drangte)\b/,
    ],
    hate_motive: [
      /\b(?:weil ich (?:schwul|lesbisch|trans\w*|schwarz|muslim\w*|judisch|queer|jude|jude|kopftuch)\w*|schwuchtel|kampflesbe|homophob\w*|transphob\w*|rassis\w*|kopftuch)\b/,
    ],
  },
  intents: {
    officer: [
      /\bmit (?:einem |einer |der |jemandem von der )?(?:polizist|polizistin|polizei|beamten|beamtin|menschen|person)\w* (?:sprechen|reden|chatten|schreiben)\b/,
      /^(?:polizist|polizei|beamter|mensch|ein mensch)(?: bitte)?$/,
    ],
    complain: [/\b(?:anzeige (?:erstatten|machen)|anzeigen|klage einreichen|melden)\b/],
    help: [/^(?:hilfe|menu|info|was kannst du|was konnen sie)$/],
    stop: [/^(?:stop|stopp|ende|tschuss|tschu|auf wiedersehen|aufhoren|hier aufhoren|beenden)$/],
    back: [/^(?:zuruck|vorherige|geh zuruck)$/],
    language: [/^(?:sprache|andere sprache|eine andere sprache)$/],
    erase: [/^(?:losche|loschen|alles loschen|losche alles|alles loschen bitte)$/],
    code: [/^(?:code|ich habe einen code|mein code)$/],
    consent_info: [/\bwas ist (?:einwilligung|einverstandnis|konsens)\b/],
  },
};
