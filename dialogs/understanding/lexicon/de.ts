import type { Lexicon } from '../lexicon.js';

export const de: Lexicon = {
  // Danger that no past or finished thing in the same text takes back: calls for help, "now" next to an act.
  dangerAlways: [
    // In danger, emergency, fire, accident
    /\b(?:bin|sind|ist|schwebe|schweben|schwebt) (?:\S+ ){0,3}in (?:\S+ )?gefahr\b|\b(?:notfall|sos|lebensgefahr)\b/,
    /\bes brennt\b(?! (?:mir|unter|beim|wenn))|^feuer (?:im|in|bei|am)\b|\b(?:balkon|haus|wohnung|auto|zimmer|keller|dach) brennt\b|\briecht (?:\S+ ){0,2}nach (?:gas|rauch)\b|\bkeine luft mehr\b|\bunfall (?:\S+ ){0,6}(?:eingeklemmt|verletzt|blutet|schwer)\b|\b(?:ins wasser|auf die (?:schienen|gleise)) gefallen\b|\b(?:atmet|reagiert|bewegt sich) nicht(?: mehr)?\b|\bbewusstlos\b(?! (?:war|gewesen))|\bherzinfarkt\b/,
    // Calls for help
    /\b(?:helfen sie|helft|hilf|hilft|helf|help) (?:mir|uns|ihr)\b(?! (?:zu|bei|beim|mit|das|dass|gegen|wenn|nicht|auch))|\bhilfe hilfe\b|\b(?:schreit|schreien|ruft|rufen|brullt) (?:\S+ ){0,3}um hilfe\b|\bhilft mir (?:wer|jemand|keiner|niemand)\b/,
    /\b(?:schickt|schicken sie|schick|schickt mir|ruft|rufen sie|ruf|rufe|holt|holen sie|hol|verstandigen sie|alarmiert) (?:\S+ ){0,3}(?:polizei|polizisten|bullen|cops|streife|krankenwagen|notarzt|rettung|hilfe|jemanden)\b|\bbrauch\w* (?:\S+ ){0,2}(?:sofort|schnell|dringend|jetzt) (?:\S+ ){0,2}(?:polizei|hilfe|streife)\b|\bbrauch\w* (?:\S+ ){0,2}(?:polizei|streife|krankenwagen|notarzt)\b/,
    /\b(?:kommt|kommen sie|komm|kommen) (?:\S+ ){0,2}(?:schnell|sofort|her)\b(?! mal)|\b(?:bitte|macht|machen sie) schnell\b|\bschnell bitte\b|\bbeeilt euch\b|\bbeeilen sie sich\b|\bbitte kommt\b/,
    // Cannot speak
    /\b(?:kann|konnen|darf|will) (?:\S+ ){0,3}nicht (?:laut |mehr |offen |hier )?(?:reden|sprechen|telefonieren|anrufen|schreien)\b(?! (?:weil ich mich|daruber))|\b(?:er|sie|der|die) (?:hort|horen) (?:mich|uns)\b|\bsonst hort (?:er|sie|der)\b|\bfluster\w* (?:nur|grad|gerade|jetzt)\b|^leise\b|\bnicht ans (?:telefon|handy)\b|\bschreib\w* (?:\S+ ){0,3}(?:heimlich|schnell|vom tablet|unterm tisch)\b/,
    // Followed, waited for
    /\b(?:verfolgt|folgt|folgen|verfolgen) (?:mich|mir|uns|ihr) (?:noch|jetzt|grade?|gerade|immer noch|schon wieder)\b|\b(?:verfolgt|folgt|lauft|geht|steht|ist|sitzt|sind|stehen|laufen|gehen|rennt|fahrt) (?:mich |mir |uns )?(?:noch |immer noch |jetzt |gerade |grad |direkt |dicht )?hinter (?:mir|uns|ihr)\b/,
    /\b(?:werd|werde|werden|wird) (?:\S+ ){0,3}(?:gerade|grade?|jetzt) (?:\S+ ){0,5}(?:verfolgt|angegriffen|bedrangt|belastigt|bedroht|geschlagen|verprugelt|festgehalten|gejagt|gezerrt|angefasst|begrapscht|uberfallen)\b|\b(?:verfolgt|angegriffen|bedrangt|bedroht|geschlagen|festgehalten) (?:gerade|jetzt|grad)\b/,
    /\btrau\w* mich (?:\S+ ){0,2}nich?t? (?:\S+ ){0,2}(?:raus|heim|weg|aussteigen|auszusteigen|vorbei|zur tur|nach hause|mich zu bewegen)\b(?! (?:mehr|seit))/,
    // "Now" and an act
    /\b(?:jetzt|gerade|grade|grad|grd|immer noch|noch immer|schon wieder|in diesem moment) (?:\S+ ){0,4}(?:verfolgt|folgt|schlagt|haut|wurgt|packt|zieht|zerrt|reibt|bedrangt|drangt|bedroht|wichst|ruttelt|hammert|klopft|prugelt|verprugelt|zwingt|sperrt|tritt|sticht|blutet|randaliert|rennt)\b/,
    /\b(?:verfolgt|folgt|schlagt|haut|wurgt|fasst|packt|zieht|zerrt|reibt|druckt|bedrangt|drangt|bedroht|droht|greift|wichst|masturbiert|filmt|ruttelt|hammert|prugelt|prugeln|verprugelt|verprugeln|zwingt|sperrt|tritt|blutet|steht|stehen|wartet|warten|lauert|kommt|sucht|brullt|geht|lauft|rennt|dreht|holt|halt|halten|schreit|kippt|belastigt|begrapscht|fummelt|starrt) (?:\S+ ){0,3}(?:jetzt|gerade|grade|grad|grd|immer noch|noch immer|schon wieder)\b(?! (?:meine?|auf (?:insta|facebook|whatsapp)|online))/,
    /\b(?:bin|sind|sitz|sitze|steh|stehe|lieg|liege|hock|hocke) (?:\S+ ){0,2}(?:noch|jetzt|gerade|grad) (?:\S+ ){0,2}(?:drin|im (?:taxi|auto|bus|zug|zimmer|klo|bad|haus)|in der (?:tram|bahn|metro|kabine|wohnung|toilette)|bei ihm)\b/,
    /\bpassiert (?:gerade|jetzt|grad)\b|\bgerade (?:jetzt|dabei)\b|\bjetzt gerade\b/,
    // Locked in, held, hiding, running away
    /\bich (?:bin (?:eingesperrt|gefangen|nicht sicher)|laufe weg|sitze fest|kann nicht weg)\b|\b(?:bin|sind|sitz|sitze) (?:\S+ ){0,4}(?:eingesperrt|eingeschlossen|gefangen|festgehalten)\b(?! (?:worden|gewesen))/,
    /\b(?:las+t|la t|laßt|lassen|lasst) (?:mich|uns|sie) (?:\S+ ){0,3}(?:nicht|nich|net) (?:\S+ ){0,4}(?:gehen|raus|los|weg|durch|vorbei|aussteigen)\b|\bwill mich nicht (?:\S+ ){0,4}lassen\b/,
    /\b(?:versteck\w*|verkriech\w*) (?:mich|uns)\b|\b(?:hab|habe|haben) (?:mich|uns) (?:\S+ ){0,5}(?:versteckt|eingeschlossen|eingesperrt|verbarrikadiert)\b|\b(?:sitz|sitze|bin|hock|hocke|lieg|liege) (?:\S+ ){0,2}(?:im schrank|unterm bett|unter dem bett|im versteck)\b|\b(?:bin|sitz|sitze) (?:\S+ ){0,4}(?:verriegelt|versteckt|zugesperrt)\b/,
    /\b(?:komm|komme|kommen|kann|konnen) (?:\S+ ){0,3}(?:nicht|nich) (?:\S+ ){0,3}(?:weg|raus|rein|fliehen|fluchten|entkommen|vorbei)\b(?! (?:von (?:dem|den) (?:gedanken|bild)|uber|daruber|mit meinem leben))|\btur (?:\S+ ){0,2}(?:halt nicht|zugesperrt|ist zu)\b|\bmuss hier (?:weg|raus)\b/,
    /\b(?:will|wird|wollen|werden) (?:mich|uns|sie) (?:umbringen|toten|schlagen|vergewaltigen|verletzen|erstechen|abstechen|verprugeln|mitnehmen|entfuhren)\b(?! lassen)/,
    /\b(?:wollen|will) (?:mich|uns|sie) (?:\S+ ){0,4}(?:ziehen|zerren|heimbringen|mitnehmen|mitschleppen)\b/,
    // Weapons here
    /\b(?:hat|halt|haben) (?:\S+ ){0,2}(?:messer|waffe|pistole|knarre|eisenstange|axt|schlagstock)\b(?! (?:gezogen|gezeigt|gehabt|gezuckt|dabei gehabt))|\bmit (?:nem|einem|ner|einer|dem) (?:messer|waffe|pistole|flasche) (?:hier|jetzt|vor|im|in|rum|herum|auf mich)\b/,
  ],
  // Danger by the present tense alone: something past, finished, usual or in a story takes it back.
  dangerNow: [
    // Followed
    /\b(?:verfolgt|folgt|verfolgen|folgen) (?:mich|mir|uns|ihr)\b(?! (?:mit|auf (?:insta|tiktok|twitter|social|schritt)|im traum|im schlaf|in (?:meinen|gedanken)|bis heute|online|uberall|der gedanke|das bild))/,
    /\b(?:geht|lauft|laeuft|laufen|gehen|rennt|rennen|kommt|kommen|steigt|schleicht|fahrt|faehrt|fahren|ist|sind|laft|leuft) (?:mir|uns|ihr) (?:\S+ ){0,3}(?:nach|hinterher|entgegen)\b/,
    /\bhinter (?:mir|uns) (?:einer|jemand|geht|lauft|laeuft|ist|sind|steht|sitzt|fahrt|so)\b|\b(?:einer|jemand|typ|mann|kerl|manner|typen) (?:\S+ )?hinter (?:mir|uns)\b|\b(?:geht|lauft|sitzt|rennt|fahrt) (?:\S+ ){0,3}(?:hinter|neben) (?:mir|uns)\b/,
    /\b(?:werd|werde|werden) (?:\S+ ){0,2}(?:verfolgt|angegriffen|gejagt|festgehalten|uberfallen|bedrangt)\b(?! mit)|^verfolgt (?:mich|uns)\b|\b(?:jagt|jagen|hetzt|hetzen) (?:mich|uns|ihn|sie)\b|\b(?:steigt|stieg|ist) (?:\S+ ){0,4}mit (?:aus|raus|umgestiegen) (?:und|jetzt)\b|\bbiegt (?:\S+ ){0,3}ab wo ich\b/,
    // Standing, waiting, coming near
    /\b(?:er|sie|mann|typ|kerl|typen|manner|jungs|jemand|einer|ex|nachbar|die|der|wer|leute) (?:ist|steht|wartet|sind|stehen|warten|lauert|lauern|hockt|sitzt) (?:\S+ ){0,3}(?:hier|da|drau en|draussen|draußen|unten|vor (?:meiner|meinem|der|dem|unserer|mir|uns)|neben mir|auf (?:mich|uns)|an (?:meiner|der) (?:tur|haustur|wohnungstur)|am (?:ausgang|eingang|auto|zaun)|im (?:haus|flur|zimmer|treppenhaus|hausflur|garten)|in (?:der|meiner) (?:wohnung|kuche|einfahrt))\b/,
    /\b(?:wartet|warten|lauert|steht|stehen) (?:\S+ ){0,3}(?:auf (?:mich|uns|sie)|vor (?:meiner|unserer|der|meinem) (?:tur|haustur|wohnung|wohnungstur|kabine|kabinentur|fenster|bar|haus|auto)|unten|im hauseingang|bis ich (?:raus|komm|rauskomm)\w*)\b/,
    /\b(?:er|sie|der|einer|mann|typ|kerl|die) (?:kommt|kommen|ruckt|rucken) (?:\S+ ){0,3}(?:naher|zuruck|hoch|rein|rauf|auf (?:mich|uns) zu|die treppe|immer wieder)\b|\b(?:kommt|kommen|ruckt|rucken) (?:\S+ ){0,2}(?:immer )?naher\b|\b(?:kommen|kommt) (?:gleich|jetzt|bald) (?:rein|hoch|raus|zuruck)\b/,
    /\b(?:er|sie) ist (?:noch|immer noch|wieder|schon wieder) (?:da|hier)\b|\bgeht (?:einfach )?nicht (?:mehr )?weg\b|\b(?:er|der|sie) sucht (?:mich|uns|nach mir)\b|\bhat mich gefunden\b|\b(?:ich )?hore? (?:\S+ ){0,2}(?:schritte|ihn|seine stimme)\b|\bruft (?:immer )?meinen namen\b/,
    /\b(?:bricht|brechen|tritt|treten|hammert|ruttelt|klopft|schlagt) (?:\S+ ){0,3}(?:tur|fenster|griff|turklinke|scheibe)\b|\bschreit durch\b|\bhat (?:\S+ )?(?:abgeschlossen|abgesperrt|zugesperrt|mein handy|meinen schlussel)\b/,
    /\b(?:haben|hat) (?:uns|mich) (?:umzingelt|eingekreist|umringt)$|\b(?:umzingeln|umringen|bedrangen|umzingelt|umringt) (?:uns|mich|sie)\b|\b(?:haben uns umzingelt|um uns (?:rum|herum))\b/,
    // Held, touched, hit, by the present tense
    /\b(?:schlagt|schlaegt|haut|wurgt|wuergt|tritt|prugelt|verprugelt|boxt|schubst|zerrt) (?:mich|uns|sie|ihn|auf|seine|die frau|wieder)\b|\b(?:mich|sie|ihn|uns) (?:\S+ ){0,3}(?:schlagt|wurgt|zerrt)$/,
    /\b(?:halt|haelt|halten|packt|packen) (?:mich|uns|sie|ihn) (?:\S+ ){0,3}(?:fest|am arm|auf|gefangen|zuruck)\b|\b(?:halt|packt) (?:\S+ ){0,2}(?:frau|madchen) (?:\S+ ){0,2}(?:fest|am arm)\b/,
    /\b(?:reibt|druckt|drangt|presst|schmiegt) sich (?:\S+ ){0,4}(?:an|gegen) (?:mir|mich|uns|ihr|sie|ne|eine)\b|\b(?:fasst|begrapscht|betatscht|befummelt|grapscht|fummelt) (?:mich|mir|sie|uns|ihr|an mir)\b|\b(?:hort|hoeren|horen) (?:einfach )?nicht auf (?:mich|mir|sie) (?:anzufassen|zu (?:schlagen|beruhren|begrapschen))\b|\bla(?:ss|ß)t seine hande nicht\b|\bseine hand ist (?:auf|an|unter|in|zwischen)\b/,
    /\b(?:zieht|reißt|reisst) (?:\S+ ){0,2}(?:mich|sie) (?:\S+ ){0,3}(?:aus|weg|mit|raus|ins|zum|in)\b|\b(?:prugeln|schlagen) sich\b|\bprugeln (?:\S+ )?auf\b|\b(?:geht|gehen) (?:\S+ ){0,2}auf (?:\S+ ){0,2}(?:los|mich los)\b|\bdreht (?:\S+ )?durch\b|\bwirft (?:\S+ ){0,2}nach mir\b/,
    /\b(?:macht|machen) (?:mich|uns|sie) (?:kalt|platt|fertig)\b|\b(?:sticht|stechen|schlitzt) (?:mich|uns|sie) (?:\S+ ){0,2}ab\b|\b(?:wichst|onaniert|masturbiert) (?:vor|neben|gegenuber) (?:mir|mich|meinem|meiner|uns)\b|\bholt (?:\S+ ){0,2}sein\w* (?:ding|schwanz|teil|penis) (?:raus|aus)\b|\bblockiert (?:mir )?(?:den weg|die (?:tur|treppe)|den ausgang)\b|\b(?:fahrt|faehrt) (?:einfach )?weiter\b/,
    /\b(?:bedrangt|bedrangen|belastigt|belastigen) (?:\S+ )?(?:ein|eine|einer) (?:madchen|frau|mann|junge|typ)\b|\b(?:starrt|starren) (?:\S+ ){0,2}an und\b|\bschreit (?:\S+ ){0,2}(?:eine frau|ein madchen|jemand)\b/,
    // Drugged, bleeding, lost, alone
    /\bmir (?:ist|is|wird) (?:\S+ ){0,3}(?:schwindlig|schwindelig|komisch|schwarz vor|ubel) (?:\S+ ){0,6}(?:drink|glas|getrank|trinken|typ|er|mann)\b|\b(?:drink|glas|getrank) (?:\S+ ){0,6}mir (?:ist|wird) (?:\S+ ){0,2}(?:schwindlig|komisch|schwarz|schlecht|schummrig)\b|\b(?:kippt|sackt|klappt) (?:\S+ )?(?:weg|um|zusammen)\b|\bblute\b|\bblutet\b|\bich kann mich kaum (?:bewegen|wach)\b|\b(?:beine|arme) (?:\S+ ){0,2}(?:gehorchen|weich) (?:\S+ ){0,2}(?:er|mann)\b/,
    /\bwei(?:ß|ss|s) nicht wo ich bin\b|\bbin (?:\S+ )?weggelaufen\b|\b(?:renn|renne|rennen|lauf|laufe) (?:\S+ ){0,2}(?:weg|davon|richtung)\b|\b(?:was (?:soll|mach|tu) ich|was tun|was jetzt)$/,
    /\bhilfe (?:bitte )?(?:er|einer|jemand|der|da ist|ein (?:mann|typ|kerl)|mein (?:mann|freund|ex))\b|\b(?:bin|sind) (?:ganz )?allein (?:\S+ ){0,3}(?:wagen|abteil|mit ihm|im bus|haltestelle)\b|\bniemand (?:sonst )?(?:da|hier)\b/,
  ],
  over: [
    // Past
    /\b(?:gestern|vorgestern|neulich|letztens|kurzlich|damals|letzte (?:woche|nacht)|letzten (?:monat|samstag|freitag|sonntag|montag|dienstag|mittwoch|donnerstag|sommer|winter|herbst)|letztes (?:jahr|wochenende|mal als)|vor (?:\w+ )?(?:tagen|wochen|monaten|jahren|stunden|einer stunde|einem tag|einer woche|einem jahr|einem monat)|heute (?:morgen|fruh|mittag)|fruher|als (?:kind|ich klein)|war vorbei|ist vorbei|ist lange? her|ist \S+ (?:jahre|monate|wochen|tage) her|bin (?:jetzt |wieder |schon )?(?:zu hause|zuhause|in sicherheit|daheim|sicher)|in sicherheit|am (?:samstag|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|wochenende))\b/,
    /\b(?:verfolgte|hat mich verfolgt|ist mir gefolgt|folgte|hat mich (?:\S+ ){0,4}(?:angefasst|geschlagen|gepackt|festgehalten|bedroht|gekusst|belastigt)|lief mir|ging mir|haben mich (?:\S+ ){0,4}(?:verfolgt|geschlagen|bedroht))\b/,
    // Again and again, over a long time: serious, but not this minute
    /\b(?:jeden (?:tag|morgen|abend|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|jede (?:woche|nacht)|jedes mal|seit (?:\S+ )?(?:tagen|wochen|monaten|jahren|jahr|monat|trennung|sommer)|taglich|standig|manchmal|oft|immer wenn)\b/,
    // Dreams, films, songs, games, jokes, animals, hypothetical
    /\b(?:getraumt|traume?|alptraum|albtraum|im film|in der serie|filmszene|film|serie|song|lied|lyrics|songtext|roman|krimi|buch|videospiel|computerspiel|im spiel|zocken|netflix|theaterstuck|la la|haha\w*|hihi|lol|scherz|spa(?:ß|ss)|witz|mein(?:e)? (?:hund|katze|kater|baby)|(?:der|die|das) (?:fruhling|sommer|winter|weihnachten|urlaub|deadline|prufung)|follower\w*|auf insta(?:gram)?|auf tiktok|was ware wenn|stell dir vor|theoretisch|fur (?:ein|eine) (?:referat|hausarbeit|artikel|seminar))\b/,
  ],
  risk: [
    // Named
    /\bselbstmord(?!\w* auf raten)(?:gedanken|versuch|gefahr\w*)?\b(?! auf raten)|\bsuizid|\bsuicid|\bfreitod\b|\blebensmude\b|\bsvv\b|\bselbstverletz\w*|\bselbst verletz\w*/,
    // Wanting to die, not to live
    /\b(?:will|mochte?|wurde|wollte|willst) (?:ich )?(?:\S+ ){0,3}(?:sterben|tot sein|verrecken|weg sein)\b|\b(?:will|mochte?|kann|wollte) (?:\S+ ){0,2}nicht (?:mehr|langer) (?:\S+ ){0,2}(?:leben|aufwachen|weiterleben|weiter leben|da sein|existieren|weitermachen|hier sein|auf der welt)\b|\b(?:ich|und|so|dass ich) (?:\S+ ){0,4}nicht mehr (?:leben|existieren|aufwachen)\b/,
    /\b(?:lieber|am liebsten|besser) (?:\S+ ){0,2}(?:tot|gestorben|nie geboren|nicht geboren)\b|\b(?:ware|war|wars|waer) (?:\S+ ){0,3}(?:tot|nicht mehr da|nie geboren|nicht mehr am leben)\b|\b(?:besser|friedlich\w*|ruhe|schluss) (?:\S+ ){0,6}(?:tot|nicht mehr da|ohne mich)\b|\b(?:wenn|bis|als) ich (?:\S+ ){0,2}(?:tot bin|nicht mehr (?:da|lebe|bin)|weg bin fur immer)\b|\bwunscht\w* (?:\S+ ){0,3}(?:tot|nie geboren)\b|\btot zu sein\b/,
    /\b(?:denk|denke|denken|gedanken|gedanke|nachgedacht) (?:\S+ ){0,3}(?:sterben|tod|umzubringen|selbstmord|suizid)\b|\b(?:nur noch|ausser|au er|außer) (?:der tod|sterben|tod)\b|\bkeinen (?:\S+ )?(?:ausweg|sinn)\b|\bfur immer (?:schlafen|einschlafen)\b|\beinschlafen und (?:nicht|nie) (?:mehr|wieder) aufwachen\b/,
    // Doing it
    /\b(?:bring|bringe|brachte|umbringe?) (?:ich )?mich (?:\S+ ){0,3}um\b|\b(?:mich|sich) (?:\S+ ){0,2}(?:umzubringen|umbringen|aufhangen|erhangen|erschie(?:ß|ss)en|vergiften|ausloschen|zu toten|toten)\b(?! lassen)|\b(?:ich (?:\S+ ){0,3}mich|mich (?:selbst )?) ?umbringen\b(?! lassen)|\b(?:hang|hange|erhange|erschie(?:ß|ss)e|tote) mich\b/,
    /\b(?:mir|sich) (?:\S+ ){0,2}(?:etwas|was|das leben) (?:\S+ )?(?:an(?:zu)?tun|antue|angetan hab|(?:zu )?nehmen|nehme|genommen)\b|\b(?:tu|tue) mir (?:\S+ )?(?:was|etwas|weh) ?(?:an)?\b|\bschluss machen mit (?:dem|meinem|allem)\b|\bleben (?:\S+ )?(?:beenden|zu beenden|ein ende)\b|\bmach\w* (?:\S+ )?(?:schluss|ein ende) (?:mit (?:mir|allem|dem leben)|fur immer)\b|\ballem ein ende\b/,
    /\b(?:vor|unter) (?:den|die|einen|nen) (?:\S+ )?(?:zug|metro|tram|bahn|auto|lkw) (?:\S+ ){0,2}(?:werfen|werf\w*|springen|spring\w*|schmei(?:ß|ss)en|geworfen|legen|lauf\w*)\b|\bvon (?:der|einer|ner) (?:\S+ )?(?:brucke|klippe) (?:\S+ ){0,2}(?:spring\w*|fall\w*|sturz\w*)\b|\bvom dach (?:\S+ )?(?:spring\w*|fall\w*)\b|\b(?:spring|springe) (?:ich|jetzt|runter|gleich|vom|von)\b|\b(?:steh|stehe|sitz|sitze) (?:\S+ ){0,3}(?:auf|am) (?:\S+ ){0,2}(?:brucke|dach|gelander|abgrund|gleise)\b|\bgegen (?:einen|nen|den) (?:baum|pfeiler|brucke)\b|\bin die (?:senne|kanal|maas) springen\b/,
    // Means, wounds
    /\b(?:tabletten|pillen|schlaftabletten|packung|rasierkling\w*|strick|seil) (?:\S+ ){0,3}(?:genommen|geschluckt|liegen|gekauft|gesammelt|besorgt|bereit|noch da|vor mir|leer|hier|nehmen|schlucken|daheim)\b|\b(?:packung|tabletten) (?:\S+ ){0,3}leer\b|\ballen? tabletten\b|\bpulsader\w*|\buberdosis\b|\bhandgelenk\w* (?:\S+ ){0,2}(?:auf\w*|schneid\w*|geschnitten)\b/,
    /\b(?:mich|sich) (?:\S+ ){0,2}(?:ritz\w*|geritzt|zu ritzen|zu verletzen|selbst verletzt|geschnitten|zu schneiden)\b|\b(?:ritz|ritze|ritzt|schneid|schneide|schneidet|verletze) (?:ich )?(?:mich|sich)\b|\bmich (?:ritzen|verletzen|selbst verletzen|schneiden)\b|\b(?:arme?|beine?) (?:\S+ ){0,2}(?:aufgeritzt|geritzt|aufgeschnitten|voller narben)\b|\b(?:verbrenne|schlage) mich selbst\b|\bmir (?:selbst|selber) weh\b|\bhungere\b/,
    // Farewell, no way on
    /\bvon allen verabschiedet\b|\babschiedsbrief\w*|\b(?:keiner|niemand) (?:wurde?|wird) (?:mich|es) (?:\S+ )?(?:vermissen|merken)\b|\b(?:wozu|warum|wofur) (?:\S+ ){0,3}(?:noch leben|weiterleben|weiterleben)\b|\bwozu noch\b|\bkein\w* (?:\S+ )?(?:lust|kraft|wille\w*|grund|sinn) (?:\S+ ){0,3}(?:leben|weiterzuleben|aufzuwachen|aufzumachen|morgens)\b|\bmach(?:e)? ?(?:ich )?(?:es|ichs|s) (?:heute|selbst|wirklich|dann)\b|\bheute nacht mach\w*|\b(?:nur )?dass es (?:\S+ )?vorbei ist mit mir\b|\bendlich (?:stille|ruhe|vorbei)\b|\bnicht mehr da (?:bin|sein|ware|war)\b|\b(?:zwei|drei|ein|einen|mein\w*|\S+ter) (?:suizid|selbstmord)?versuche?\b(?= (?:hinter|klappt|mich))|\bversucht mir das leben\b|\bdamit nicht (?:weiter)?leben\b|\bleben (?:\S+ ){0,2}(?:nicht mehr|keinen) (?:lebenswert|sinn|wert)\b|\bnicht mehr (?:aushalten|ertragen) (?:\S+ ){0,3}leben\b/,
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
