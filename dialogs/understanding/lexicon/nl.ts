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
    // Called in gevaar by somebody else, or about to be.
    /\bin gevaar (?:ben|is|zijn)\b|\b(?:het|dit) (?:gebeurt|is) (?:nu|voor mijn ogen)\b|\bis nu bezig\b/,
    // Behind or beside a person, now.
    /\b(?:nu|nog (?:altijd|steeds)|weer) (?:vlak |recht )?(?:achter|naast|voor|tegenover|rond) (?:mij|me|ons|haar)\b/,
    /\b(?:achter|naast|rond) (?:mij|me|ons|haar) (?:nu|nog (?:altijd|steeds))\b|^achter (?:mij|me|ons)$/,
    /\bnu (?:loopt|staat|zit|komt|rijdt|volgt|wacht|klopt|bonkt|belt|roept) (?:hij|ze|zij|er|die|iemand)\b/,
    // Calls for help: help, send, call, come, do something.
    /\bhelp (?:ons|haar|hem|aub|asjeblieft|alsjeblieft|alstublieft|svp|nu|snel|vlug)\b(?! (?:begrijpen|kiezen|met))/,
    /^help (?:help|ik|k|kben|hij|ze|zij|er|we|iemand|zit|ben)\b|\bhelp help\b/,
    /\b(?:stuur|roep|verwittig) (?:\w+ ){0,2}(?:iemand|politie|hulp|patrouille|ambulance|combi|101|112)\b/,
    /\bbel (?!ik)(?:\w+ ){0,2}(?:politie|101|112|ambulance|iemand voor mij)\b/,
    /\b(?:vlug|snel|rap|dringend) (?:de )?(?:politie|hulp|iemand)\b|\b(?:politie|hulp) (?:nu|snel|vlug|rap|hier) (?:aub|naar|komen)\b/,
    /\bkom (?:vlug|rap|hier(?! (?:schatje|poesje|poezeke|lekker))|aub|asap|dringend|alstublieft|asjeblieft|naar)\b|\bdoe iets\b|\bhaast (?:u|je)\b/,
    // Cannot speak, must be quiet.
    /\b(?:kan|mag|durf) (?:\w+ ){0,2}(?:niet|nie|ni) (?:luidop |hardop )?(?:bellen|praten|spreken|roepen|telefoneren)\b/,
    /\b(?:ik|k) (?:fluister|typ stil)|\b(?:moet|ben|zit) (?:\w+ )?(?:heel |muis)?(?:stil zijn|stil blijven|muisstil|aan het fluisteren)\b|\bzachtjes (?:typen|praten)\b|^s+t\b|\bhij (?:mag|kan) (?:\w+ ){0,3}horen\b|\bhij hoort (?:mij|me)\b/,
    /\btyp(?:en)? (?:snel|onder de|stiekem|zachtjes|in stilte)\b/,
    // In the house.
    /\b(?:indringer|inbreker)s?\b(?! gisteren)|\b(?:hij|zij|ze|iemand|man|ex) (?:is|zijn|zit|zitten) (?:al |nu |terug |weer )?(?:in huis|binnen|in (?:mijn|ons|onze) (?:huis|kamer|kot|appartement|woning|gang|slaapkamer|tuin))\b/,
    /\bbreekt (?:er )?(?:\w+ ){0,3}in\b|\b(?:ik|k) hoor (?:hem|ze|haar|iemand|voetstappen|stappen)\b/,
    /\b(?:achterdeur|voordeur|deur) gaat open\b|\bdeur (?:aan het )?(?:intrappen|inbeuken|inslaan|instampen|openbreken)\b/,
    // Hiding, or somebody is searching.
    /\b(?:zit|zitten|ben|zijn) (?:\w+ ){0,4}(?:verstopt|verscholen|verschanst|opgesloten|ingesloten)\b|\b(?:schuil|schuilen|verstop|verstoppen|verschuil) (?:\w+ )?(?:in|onder|achter|mij|me|ons)\b/,
    /\bonder (?:het|mijn|t) bed\b|\bheb (?:mij|me|mezelf) (?:\w+ ){0,4}(?:opgesloten|verstopt)\b|\b(?:hij|ze|zij) (?:zoekt|zoeken) (?:mij|me|ons)\b|\brond te zoeken\b/,
    // Held: the door, the car, no way out.
    /\bhou(?:dt|den|d) (?:\w+ ){0,2}(?:deur|deuren|poort|uitgang) (?:\w+ )?(?:dicht|tegen|toe)\b|\bgeen uitgang\b|\b(?:kan|kunnen) nergens (?:heen|naartoe)\b/,
    /\b(?:kan|kunnen|kunne|mag|mogen) (?:\w+ ){0,4}(?:niet|nie|ni) (?:weg|buiten|naar buiten|uit|ontsnappen|weglopen|weggaan|vluchten)\b(?! (?:van|uit mijn hoofd))/,
    /\b(?:laat|laten|wil|willen) (?:\w+ ){0,4}(?:niet|nie|ni) (?:\w+ ){0,2}(?:laten gaan|uitlaten|doorlaten|loslaten|uit de auto|uit de wagen|laat mij gaan)\b|\b(?:niet|nie|ni) laat (?:mij|me) gaan\b|\b(?:niet|nie|ni) (?:weg|gaan|door) laten\b/,
    /\blaat (?:een |dat |de |haar |hem )(?:\w+ ){0,2}(?:niet|nie|ni) (?:weg|gaan|door|los)\b/,
    /\b(?:weet|kweet) (?:niet|nie|ni) waar (?:ik ben|we naartoe|hij (?:mij|me) naartoe|we heen|we zijn)\b|\bzit in (?:zijn|een vreemde) (?:auto|wagen|camionette)\b/,
    // Somebody is hurt, drugged or not answering.
    /\bademt (?:\w+ )?(?:niet|nie|ni|amper|nauwelijks)\b|\b(?:ligt|is) (?:er )?(?:\w+ ){0,4}(?:bewusteloos|buiten westen|buiten bewustzijn)\b|\bvalt (?:weg|flauw)\b|\breageert (?:\w+ ){0,2}(?:niet|nie|amper|beetje)\b/,
    /\b(?:ik|hij|ze|zij|haar \w+) (?:bloed|bloedt|bloeden|ben aan het bloeden|is aan het bloeden)\b|\b(?:veel|overal) bloed\b/,
    /\balles draait\b|\bhoofd draait\b|\bbenen doen (?:het|t) (?:niet|nie|ni)\b|\bkan (?:\w+ ){0,3}ogen (?:niet|nie|ni) (?:meer )?open|\b(?:voel|voelt) (?:mij|me|zich) (?:zo |heel |ineens |plots )?(?:raar|duizelig|draaierig|wazig|suf|slap|gedrogeerd)\b/,
    // Fire, shots, gas, accidents.
    /\b(?:gaslek|schoten gehoord|er wordt geschoten|rook overal|vuur in (?:de|het|onze|mijn (?:straat|gang|kelder|keuken))|het brandt|brand in|persoon zit (?:nog )?vast|ligt (?:er )?iemand (?:\w+ ){0,3}(?:op straat|op de grond))\b/,
    // Fights and weapons, now.
    /\baan (?:het|t) (?:vechten|slaan|schoppen|steken|afrossen|wurgen|stampen|verkrachten|aftuigen|meesleuren|inbreken)\b|\baan t vechten\b|\ber wordt gevochten\b/,
    /\b(?:heeft|hebben|haalt|pakt|neemt|trekt|zwaait met|houdt|laadt) (?:\w+ ){0,3}(?:een |zijn |hun |ne |het |n )(?:\w{1,8}mes|mes|wapen|pistool|machete|bijl|hamer|geweer|honkbalknuppel|bidon)\b/,
    /\b(?:man|gast|vent|kerel|iemand|hij) met (?:een |zijn |n |ne )?(?:mes|machete|pistool|wapen|bijl|hamer)\b/,
    /\b(?:deuren?|kamer) (?:is|zijn|zit) (?:nu )?op slot\b|\bdeuren op slot (?:gedaan|gezet)\b/,
    // About to come.
    /\b(?:is|zijn) (?:nu )?onderweg (?:naar (?:mij|hier|ons|mijn)|om)\b|\b(?:komt|komen) (?:\w+ ){0,3}op (?:mij|me|ons|haar) af\b|\b(?:komt|komen) (?:steeds |nu )?(?:dichter|dichterbij|naderbij|eraan)\b|\bkomt (?:zo |zeker |nu |straks )?terug\b(?! naar school)|\bis (?:hij )?zo terug\b|\b(?:groep|ze|zij) komen terug\b|\bkomt hij terug\b/,
    /\b(?:ik|we|k) (?:ren|rennen|loop weg|lopen weg|vlucht|vluchten)\b|\b(?:ik|k) moet (?:hier|nu) weg\b|\bmoet hier weg\b/,
    // Emergency words, an empty phone, nobody around.
    /\b(?:sos|noodgeval|levensgevaar|mayday)\b|\bheb (?:nu |dringend |snel )?hulp nodig\b|\bhulp nodig nu\b|\bred (?:mij|me|ons|haar)\b|\broept (?:om )?hulp\b|\b(?:vrouw|meisje|iemand|ze|zij|buurvrouw) (?:gilt|krijst)\b|\b(?:batterij|batt) (?:\w+ ){0,3}(?:procent|bijna (?:leeg|plat|op))\b/,
    /\b(?:hoor|horen|hoort) (?:\w+ ){0,5}(?:gillen|schreeuwen|krijsen|roepen om hulp|om hulp|kloppen|bonken|slaan|smeken|wenen|huilen|op de trap|in de gang|beneden|aan de deur|binnen)\b/,
    // Held, on top of, at the throat.
    /\b(?:heeft|hebben|houdt|houden|hou) (?:mij|me|haar|hem|ons) (?:\w+ ){0,2}(?:vast|tegen|gevangen|in zijn greep)\b|\b(?:ligt|zit) (?:bovenop|op) (?:mij|me|haar)\b|\bhand(?:en)? (?:rond|om|op|over) (?:mijn|haar) (?:keel|nek|hals|mond)\b|\bkan (?:niet|nie|ni) (?:ademen|bewegen|lopen|los)\b|\blaat (?:mij|me|haar) (?:niet|nie|ni)\b/,
    /\b(?:zijn|hebben) (?:mij|me|ons) (?:omsingeld|ingesloten)\b|\b(?:staan|komen) (?:\w+ ){0,4}(?:rond|om) (?:mij|me|ons|haar) heen\b|\bword (?:\w+ ){0,2}(?:omsingeld|vastgehouden|bedreigd|aangevallen|meegenomen|meegesleurd|ontvoerd|achternagezeten)\b|\bontvoerd\b/,
    // Climbing in, sneaking up, has seen me.
    /\b(?:klimt|kruipt|sluipt|geraakt|wil|probeert) (?:\w+ ){0,4}(?:door het raam|over (?:het hek|de muur|de haag)|binnen|naar binnen|binnenkomen|binnen te \w+)\b|\b(?:hij|ze|zij) (?:heeft|hebben) (?:mij|me|ons) (?:gezien|gevonden)\b|\b(?:hij|ze) (?:ziet|zien) (?:mij|me|ons)\b|\bals hij (?:wakker|mij|me) (?:wordt|vindt|hoort|ziet)\b/,
    // Drugged, falling, alone.
    /\b(?:ik|k) (?:val|zak) (?:\w+ ){0,2}(?:flauw|weg|om|in slaap)\b|\bzie (?:alles )?(?:dubbel|wazig|zwart|troebel)\b|\bkan (?:\w+ ){0,2}(?:niet|nie|ni|amper|bijna niet) (?:meer )?(?:\w+ )?(?:staan|rechtstaan|stappen|lopen|rechtop|wakker blijven|bewegen)\b|\b(?:word|wordt) (?:zo |heel |ineens |plots )?(?:duizelig|slap|suf|misselijk|draaierig)\b/,
    // The driver does not go where he should.
    /\b(?:chauffeur|uber|taxi|bolt|hij) (?:\w+ ){0,3}(?:rijdt|rijd|neemt) (?:\w+ ){0,4}(?:verkeerde|andere (?:kant|weg|richting)|niet naar|omweg|voorbij|bos|industrie\w*|snelweg)\b|\b(?:deuren?) (?:zijn |is )?(?:vergrendeld|gesloten|vast|locked)\b|\brijdt (?:\w+ ){0,3}(?:te snel|verkeerd|niet naar huis|ergens anders)\b/,
    // Somebody else is being hurt now.
    /\b(?:er is|er zijn|hier is) (?:\w+ ){0,3}(?:een gevecht|vechtpartij|steekpartij|iemand aan het)\b|\b(?:vechten|ze vechten)\b(?! (?:vroeger|tegen))|\b(?:ze|zij|jongens|mannen|gasten) (?:\w+ ){0,2}(?:vallen|pakken|slaan|schoppen|stampen|sleuren) (?:\w+ ){0,4}(?:aan|jongen|meisje|vrouw|man|hem|haar)\b/,
    // Swallowed, cut, or standing at the edge just now.
    /\b(?:net|juist|daarnet|daarjuist|zonet) (?:\w+ ){0,4}(?:geslikt|gesneden|ingenomen)\b|\b(?:geslikt|ingenomen|gepakt) (?:daarnet|daarjuist|net)\b|\b(?:ik|^) ?(?:zit|sta) (?:\w+ )?op (?:de|het) (?:reling|dak|rand|brug|sporen)\b|\bpillen geslikt\b/,
    // Accidents and attacks that anybody reports at once.
    /\b(?:hartaanval|hartstilstand|beroerte|reanimatie|reanimeren|steekpartij bezig|explosie|aangereden|wordt overvallen|overval bezig|vechtpartij|gewonde|neergestoken|neergeschoten|verdrinkt|stikt)\b|\b(?:wordt|worden|krijg(?:en)? haar|krijg(?:en)? hem) (?:niet|nie|ni) (?:meer )?wakker\b/,
    // Short and plain: he is there, they come.
    /^(?:help )?(?:hij|ze|zij|iemand) (?:komt|komen|volgt|volgen|nadert)(?: \w+){0,3}$|^(?:hij|ze|zij) (?:is|zijn|staat|staan) (?:er|hier|daar|boven|beneden|buiten|binnen)(?: \w+){0,3}$|^(?:bel )?(?:101|112)(?: \w+){0,2}$|^(?:dringend|gevaar|in gevaar|snel|vlug|spoed|nood)(?: \w+){0,3}$/,
    // No way out, key and phone taken.
    /\b(?:ge)?raak (?:er |hier )?(?:\w+ ){0,3}(?:niet|nie|ni) (?:meer )?(?:weg|buiten|uit|door|voorbij|af|los|langs|van)\b|\bheeft mijn (?:sleutels?|gsm|telefoon|jas en|paspoort|pas) (?:\w+ ){0,2}(?:afgepakt|afgenomen|gepakt)\b|\bweg (?:is )?(?:versperd|geblokkeerd)\b|\b(?:mag|mogen|laat mij|laat me|laten ons) (?:er )?(?:niet|nie|ni) (?:uitstappen|uit de auto|buiten|naar buiten|vertrekken|weg)\b/,
    /\bbenzine\b|\bgaat (?:\w+ ){0,4}in brand steken\b|\bdoet zijn (?:broek|riem|gulp)\b|\btrekt mijn (?:kleren|broek|rok|jas)\b|\bkomt (?:mij|me|ons|haar) (?:\w+ )?(?:halen|zoeken|opzoeken|afmaken)\b/,
    // Whatever came before: he is there again, now.
    /\b(?:staat|zit|loopt|is|wacht|belt|klopt|bonkt|hangt|staan|zijn) (?:\w+ ){0,2}(?:nu|terug|weer|opnieuw) (?:\w+ ){0,2}(?:aan|voor|achter|naast|buiten|beneden|hier)\b(?! (?:facebook|insta|werk))|\b(?:aan|voor) (?:mijn|de|onze) (?:deur|poort|raam) op dit moment\b/,
    /\b(?:bang|schrik) dat (?:hij|ze|zij) (?:nu |hier |zo |mij |me |ons )?(?:binnenkomt|binnenkomen|binnen geraakt|komt|terugkomt|vindt|vinden|hoort|iets doet|gaat)\b|\b(?:ik|we) (?:ben|zijn|zit|zitten) (?:\w+ )?(?:niet|nie|ni) veilig\b|\bin paniek\b|\b(?:kan|kunt|kunnen) (?:er )?iemand (?:nu |snel |aub )komen\b|\b(?:kom|komt) (?:iemand|ons|mij|me) (?:\w+ )?(?:halen|helpen)\b|\biemand aub\b/,
  ],
  dangerNow: [
    /\b(?:volgt|achtervolgt|volgen|achtervolgen) (?:mij|me|ons|haar)\b/,
    /\biemand (?:volgt|achtervolgt)\b/,
    /\b(?:hij|ze|zij) (?:is|zijn|zit|staat) (?:er |hier )?nog\b/,
    /\bkan niet weg\b/,
    // Following and going along, with words between.
    /\b(?:volgt|achtervolgt|loopt|staat|zit|komt|rijdt|stapt|wandelt|fietst|hangt|rent|sluipt|lopen|staan|rijden|zitten|komen) (?:\w+ ){0,5}(?:achter|naast|tegenover|voor|rond|rondom) (?:mij|me|ons|haar|mijn auto)\b/,
    /\b(?:achter|naast|voor|tegenover|rond) (?:mij|me|ons|haar) (?:\w+ ){0,3}(?:loopt|rijdt|staat|zit|aanzit|stapt|komt|aan loopt|aanloopt|fietst|wandelt)\b/,
    /\b(?:stappen|voetstappen) achter (?:mij|me|ons)\b|\b(?:ik|hij|ze|auto) (?:loopt|rijdt|stapt|gaat) (?:\w+ ){0,3}mee (?:met (?:mij|me)|op|tot)\b|\bstapvoets\b|^achter (?:mij|me)\b/,
    /\b(?:word|wordt|worden|kword|wor) (?:\w+ ){0,6}(?:gevolgd|achtervolgd|achternagezeten|nagelopen|achtervolgt|gevolgt|aangevallen|vastgehouden|geslagen|gestampt|meegesleurd|meegenomen|geduwd|ingesloten|verkracht|aangerand|bedreigd met|lastiggevallen nu|lastig gevallen nu)\b(?! (?:door (?:\d|mijn hond)|op insta|op ig|op tiktok))/,
    /\b(?:zit|zitten|loopt|lopen) (?:\w+ ){0,2}(?:achter (?:\w+ ){1,2}aan|achterna)\b/,
    /\b(?:die|dat|man|auto|gast|vent|kerel|iemand|groep|bende) (?:die |dat )?(?:mij|me|ons|haar) (?:\w+ ){0,2}(?:volgt|achtervolgt|opwacht|blijft volgen|vasthoudt)\b|\bachter (?:mij|me|ons|haar) aan\b/,
    // Does what I do.
    /\b(?:stapt|loopt|gaat|stopt|rijdt|fietst) (?:hij |ze )?(?:ook|mee) (?:sneller|trager|af|uit|over)\b|\bstopt (?:\w+ ){0,2}als ik stop\b|\b(?:dezelfde|zelfde) straten\b|\b(?:en hij|hij) ook$|\bom mee (?:uit|af) te stappen\b|\bmee (?:uitgestapt|afgestapt|ingestapt)\b|\bwaar ik ook ga\b/,
    // Waiting, standing, knocking, ringing.
    /\b(?:wacht|wachten) (?:\w+ ){0,2}(?:mij|me|ons|haar) (?:\w+ )?op\b|\b(?:wacht|wachten) (?:\w+ ){0,3}op (?:mij|me|ons|haar)\b|\b(?:staat|zit|staan|zitten|hangt) (?:\w+ ){0,6}te wachten\b/,
    /\b(?:staat|staan|zit|zitten|klopt|kloppen|belt|bonkt|bonst|beukt|morrelt|rammelt|brult|hangt|ligt|klopt er|parkeert) (?:\w+ ){0,5}(?:voor|aan|op|achter|onder|tegen|bij) (?:mijn|onze|ons|m n|de|haar) (?:deur|voordeur|achterdeur|poort|raam|slot|stoep|gevel|uitgang|voor deur|wc deur|kamerdeur|pashokje|toilet)\b/,
    /\b(?:staat|staan|hangt|hangen) (?:\w+ ){0,4}(?:beneden|buiten|op het perron|rond|aan beide kanten|in de gang|op de gang|in de hal)\b|\bbelt (?:\w+ ){0,6}aan\b|\bgaat (?:niet|nie|ni) weg\b|\bwil (?:niet|nie|ni) (?:weggaan|vertrekken|weg|stoppen|ophouden)\b/,
    /\b(?:hij|zij|ze) (?:is|zijn) (?:er |hier )?(?:weer|terug|daar|hier)\b|\b(?:ik|k)? ?zie (?:hem|ze|zijn auto|iemand) (?:\w+ ){0,3}(?:staan|komen|zitten|lopen|door|onder|buiten|voor)\b|\bin mijn buurt (?:hangen|blijven)\b|\bweet dat ik hier\b/,
    // Afraid to move, alone with.
    /\bdurf (?:\w+ ){0,4}(?:niet|nie|ni) (?!meer)(?:\w+ ){0,2}(?:buiten|weg|naar huis|af|uit|stoppen|bewegen|uitstappen|afstappen|uit te stappen|af te stappen|open|om te kijken|omkijken)\b/,
    /\b(?:ben|zit|sta|loop) (?:\w+ )?(?:helemaal |hier )?alleen (?:\w+ ){0,2}(?:met|in|op|thuis|aan|bij)\b|\ben (?:ik|k) ben (?:hier )?alleen\b|\b(?:niemand|bijna niemand) (?:anders|meer|hier)\b(?! (?:weet|gelooft))|\bverder niemand\b/,
    /\b(?:ben|kben) (?:zo |heel |echt )?bang (?:hij|ze|en hij|er is|er zit|er staat)\b|\b(?:nu|hier) (?:zo |heel )?bang\b/,
    // Hands on somebody, in the present.
    /\b(?:slaat|schopt|stampt|wurgt|sleurt|trekt|duwt|grijpt|bijt|steekt|houdt|knijpt|sleept|dwingt|bedreigt|betast|verkracht|gooit|valt|raakt) (?:\w+ ){0,3}(?:mij|me|haar|hem|ons|vrouw|meisje|jongen|mama|meisjes|iemand|mijn \w+)\b(?! (?:niet met rust|als ik))/,
    /\b(?:ze|zij|jongens|mannen|gasten) (?:\w+ )?(?:slaan|schoppen|stampen|trekken|duwen|houden|zitten aan|vallen|bedreigen|pakken) (?:mij|me|haar|hem|ons|iemand|een)\b|\bkrijgt (?:klappen|slagen|slaag)\b|\bbreekt alles\b|\b(?:hond|honden) op (?:mij|me|ons)\b/,
    /\bprobe(?:ert|ren) (?:mij|me|haar|ons|binnen) (?:\w+ ){0,4}te (?:\w+)|\bprobe(?:ert|ren) (?:binnen te|mijn deur)|\b(?:zit|zitten) (?:nu )?aan (?:mij|me|haar) en (?:lach|niemand)/,
    // Threats that are about to come true.
    /\b(?:gaat|gaan|komt|wil|willen) (?:mij|me|haar|ons|mijn \w+|mij dood|de \w+) (?:\w+ ){0,3}(?:vermoorden|doodmaken|dood doen|verbranden|intrappen|afmaken|kapotmaken|neersteken|slaan|halen|meenemen|verkrachten|pakken)\b/,
    /\b(?:onderweg om|lesje (?:te )?leren|laatste avond|ik het ga voelen|sleutel en (?:is|komt))\b|\bmet (?:stokken|kettingen|stenen|een mes|messen|een wapen)\b|\bmet (?:zijn|hun) mes\b/,
    // Taken along, made to get in, kept in a car.
    /\b(?:wil|wilt|willen) (?:\w+ ){0,2}dat ik (?:\w+ ){0,3}(?:meega|meekom|instap|mee|afkom|inga)\b|\b(?:trekt|sleurt|neemt|wil) (?:mij|me|haar) (?:\w+ ){0,3}(?:meenemen|mee)\b|\b(?:wil|wilt) (?:pas |niet |nie |ni )(?:\w+ )?(?:doorrijden|stoppen|open doen|opendoen)\b|\bik wil (?:niet|nie|ni) mee\b|\bik moest instappen\b|\bals ik (?:niet|nie|ni) (?:meega|meekom)\b/,
    // Shut in.
    /\b(?:ik|k|we|en|ben \d+|^) ?(?:zit|zitten) (?:\w+ ){0,2}vast\b|\bdeur (?:is )?(?:op slot|dicht|toe)\b|\b(?:vastgezet|klemgezet|klem gezet)\b|\bhebben ons (?:ingesloten|omsingeld)\b|\bdrukt (?:\w+ ){0,3}op stop\b|\bkan (?:er )?(?:niet|nie|ni) (?:door|uit|langs)\b/,
    /\biets in (?:mijn|haar) (?:glas|drank|drankje|pint) (?:zat|zit|gedaan)\b|\bopgesloten\b|\bcodewoord\b/,
    // Chat spelling of behind me, follows me.
    /\b(?:volgt|volgd|volg|achtervolgd|achtervolgt|loop|loopt|lopt|staat|zit) (?:\w+ ){0,3}(?:agter|achtr|achteraan|achter) ?(?:mij|mi|me|mn|ons|haar)\b|\b(?:volgt|volgd) (?:mij|mi|me|ons|haar|mn \w+)\b|\bvolgt (?:\w+ ){0,3}(?:mij|me|ons|vrouw|meisje|dochter|zus|vriendin)\b/,
    // Stays, does not stop, keeps on.
    /\b(?:hij|man|vent|gast|kerel|ze|zij) (?:blijft|blijven) (?:\w+ ){0,5}(?:staan|kloppen|aanbellen|volgen|komen|hangen|rijden|zitten|duwen|trekken|aandringen|achter|bonken|slaan|dichtbij|wachten)\b|\b(?:gaat|gaan|wil|willen) (?:niet|nie|ni) (?:weg|van|uit|stoppen|naar)\b|\bstopt (?:niet|nie|ni)\b/,
    // He, she, they and a verb of force or noise at the door.
    /\b(?:hij|ze|zij|man|vent|gast|kerel|ex|iemand|dronkaard|buurman|vriend|chauffeur|groep|bende|mannen|gasten|jongens) (?:\w+ ){0,3}(?:klopt|bonkt|bonst|beukt|rammelt|morrelt|duwt|trekt(?! zich)|slaat|schopt|stampt|sleurt|schreeuwt|brult|tiert|breekt|gooit|dreigt|nadert|rent|loopt|spert|verspert|blokkeert|snuift|vecht|draait door|flipt)\b(?! (?:altijd|nooit|mee|weg|gewoon|op de|dat))/,
    /\b(?:klopt|bonkt|bonst|beukt|rammelt|morrelt|bonken|kloppen|bonzen|beuken|schreeuwt|brult|tiert) (?:\w+ ){0,4}(?:deur|raam|venster|poort|slot|klink|muur)\b|\b(?:klink|slot|deur) (?:gaat|beweegt)\b/,
    /\b(?:voor|aan|achter|onder|tegen|buiten aan) (?:mijn|m n|mn|onze|ons) (?:deur|voordeur|achterdeur|poort|raam|venster|huis|auto|kot|appartement|gebouw|balkon|tuin)\b(?! (?:gegooid|gestopt|gelegd|gekrast|geschreven|gepist|geplast|hangt|lag|zag))/,
    // On the same tram, at the same stop; steps in or out.
    /\bstapt (?:ook|mee) (?:\w+ )?(?:in|uit|af|op|over)\b|\b(?:is|zijn) (?:\w+ ){0,2}mee (?:in|uit|af|op|over)gestapt\b|\b(?:dezelfde|zelfde) (?:man|gast|vent|kerel|tram|bus|metro|auto) (?:\w+ ){0,3}(?:is|staat|zit|loopt|rijdt|weer)\b|\bsta(?:at)? (?:er |hier |daar )(?:nu|nog|weer|terug)\b/,
    /\b(?:komt|komen|kruipt|schuift|schuifelt) (?:\w+ ){0,4}(?:dicht|dichter|dichterbij|naderbij|naar (?:mij|me|ons|hier)|naast|tegen|binnen|naar boven|de trap|terug|achter)\b|\b(?:is|zijn) (?:\w+ ){0,1}(?:vlakbij|heel dichtbij|dichtbij|op de trap|aan de deur|in de gang)\b/,
    /\b(?:niemand|geen mens|geen kat) (?:\w+ ){0,2}(?:rond|in de buurt|op straat|te zien|op het perron|in de (?:tram|bus|metro|wagon)|helpt)\b|\b(?:help|helpt) (?:niemand|iemand)\b|\bwat (?:moet|doe) ik (?:nu |doen )?(?:hij|ze|er)\b|\b(?:ben|kben|sta|zit) (?:\w+ ){0,3}(?:te )?(?:beven|bibberen|trillen|aan het beven)\b|\b(?:ik|k) (?:beef|tril|bibber)\b/,
    // Now, with a person who does something.
    /\b(?:hij|zij|ze|man|vent|gast|kerel|iemand|ex|mannen|gasten) (?:staat|zit|loopt|staan|zitten|lopen|houdt|rijdt|volgt|komt|roept|belt|klopt) (?:\w+ ){0,6}(?:nu|op dit moment|momenteel|nog altijd|nog steeds)\b/,
    /\b(?:nu|op dit moment|momenteel|juist nu|daar|hier) (?:\w+ ){0,5}(?:staat|zit|loopt|volgt|slaat|achtervolgt|bonkt|klopt|trekt|duwt|vallen|valt|houdt) (?:\w+ ){0,3}(?:man|vent|gast|kerel|hij|ze|iemand|mannen|mij|me|haar|ons)\b/,
    /\bwordt (?:\w+ ){0,5}(?:geslagen|geduwd|gewurgd|geschopt|meegetrokken|belaagd|aangevallen|aangerand|bedreigd|lastiggevallen|vastgehouden|in elkaar geslagen|betast)\b(?! (?:door (?:\d|mijn hond)|op (?:insta|facebook)))/,
    /\bwil (?:mij|me|haar|ons) (?:\w+ ){0,3}(?:meenemen|mee|hebben|kussen|aanraken|pakken|binnen|uitkleden|zoenen|dwingen|in zijn \w+)\b|\bmoet (?:mee|met hem mee|instappen|uitstappen van hem)\b|\b(?:zegt|roept) dat (?:ik|hij) (?:\w+ ){0,4}(?:moet|ga|gaat|zal) (?:\w+ ){0,3}(?:instappen|meekomen|meegaan|slaan|vermoorden|dood|pakken|open doen|opendoen|mes|steken|uitkleden)\b/,
    // Touching, in the present; drunk or furious; the drink tastes odd.
    /\b(?:wrijft|schuurt|drukt|duwt|leunt|plakt) (?:\w+ ){0,3}tegen (?:mij|me|haar|mijn)\b|\b(?:zijn|een) hand (?:ligt|zit|is|gaat|glijdt)\b|\b(?:zit|zitten|komt) (?:\w+ ){0,3}aan (?:mijn|haar) (?:been|benen|billen|kont|borsten|dij|rok|haar)\b|\bligt (?:\w+ ){0,3}(?:naast|op|bovenop|voor) (?:mij|me|mijn deur)\b/,
    /\b(?:dronken|zatte|agressieve|gewapende|gevaarlijke) (?:\w+ )?(?:man|vent|gast|kerel|kerels|mannen|gasten|ex|bende)\b|\b(?:hij|man|vent|ex|papa|vriend|vader) (?:is|wordt) (?:\w+ ){0,3}(?:dronken|zat|agressief|razend|woest|kwaad|gek aan het worden|gewelddadig|gedronken)\b|\b(?:drank|drankje|glas|pint|cocktail) (?:smaakt|smaakte|ruikt)\b/,
    /\b(?:staat|staan|zit|zitten) (?:\w+ ){0,4}(?:voor|aan|in) (?:de|het) (?:deur|uitgang|lift|ingang|halte|hoek|gang|hal|inkom|trap|deuropening|weg|struiken|kamer)\b(?! (?:en keek|naar iedereen))|\b(?:versper|verspert|versperren|blokkeert|blokkeren) (?:mij|me|ons|haar|de)\b|\b(?:volgt|achtervolgt)(?: nu)?$|\b(?:gaan|gaat) (?:niet|nie|ni) uit de weg\b/,
    /\b(?:ik|we|k) (?:zit|sta|loop|ben|zitten|staan|lopen|zijn) (?:nu |hier )(?:\w+ ){0,10}(?:bang|hij|ze|man|mannen|gast|kerel|vent)\b|\b(?:al|al de hele|al heel de) (?:\w+ ){0,3}(?:minuten|kwartier|straten|haltes|rit|weg|half uur|uur) (?:\w+ ){0,3}(?:achter|volgt|aan het|staat|naar|mee|voor)\b|\b(?:kijk|omkijk) (?:\w+ ){0,3}(?:om|achterom)\b/,
  ],
  over: [
    /\b(?:gisteren|gisteravond|eergisteren|vorige (?:week|maand|nacht|zomer|zaterdag|vrijdag)|vorig (?:jaar|weekend)|(?:dagen|weken|maanden|jaren|jaar|uren|uur|dag|week|maand) geleden|deze morgen|vanmorgen|vroeger|is voorbij|is gedaan|ben thuis|ben nu thuis|ben veilig|ben nu veilig)\b/,
    /\b(?:volgde|achtervolgde|heeft (?:me|mij) (?:gevolgd|achtervolgd))\b/,
    // Finished: gone, home, with the police.
    /\b(?:ik|hij|ze) (?:ben|is|zijn) (?:nu |al |ondertussen |intussen |gelukkig )?(?:thuis|veilig|weggelopen|vertrokken|afgestapt|opgepakt|gearresteerd)\b|\bthuis (?:nu|geraakt)\b|\b(?:zit|ben) ik (?:nu )?(?:veilig|thuis)\b|\bveilig (?:thuis|bij|aangekomen)\b|\b(?:nu|is) (?:alles |het )?(?:\w+ )?(?:rustig|kalm|ok|oke|voorbij)\b|\b(?:droop|dropen) af\b|\bgevangenis\b|\bheeft hem meegenomen\b/,
    // When: past days, and things that come back.
    /\b(?:daarstraks|destijds|indertijd|onlangs|laatst|vorige|toentertijd|afgelopen|verleden)\b|\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b|\bin (?:19|20)\d\d\b|\bin (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b|\btoen\b/,
    /\b(?:elke|iedere) (?:dag|avond|morgen|week|middag|maand|keer)\b|\b(?:dagelijks|wekelijks|geregeld|regelmatig|vaak|soms)\b|\bal (?:\w+ ){0,2}(?:dagen|weken|maanden|jaren|jaar|maand|week)\b|\bsinds (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|pasen|nieuwjaar|de scheiding)\b/,
    // Told in the past tense.
    /\b(?:hij|zij|ze|man|vent|gast|kerel|iemand|die|mannen|gasten|er) (?:mij |me )?(?:liep|liepen|stond|stonden|kwam|kwamen|bleef|bleven|reed|reden|riep|volgden|hield|begon|duwde|trok|greep)\b|\b(?:liep|liepen|kwam|kwamen|reed|stond|stonden|bleef|bleven) (?:\w+ ){0,4}(?:achter|naast|voor|tegenover|aan)\b/,
    /\b(?:heeft|hebben|is|zijn) (?:\w+ ){0,4}(?:achtervolgd|achternagezeten|achternagelopen|nagelopen|aangerand|meegelopen|achter mij gekomen)\b|\bwerd (?:\w+ ){0,4}(?:gevolgd|achtervolgd|aangevallen|geslagen|lastiggevallen)\b|\bwerd ik\b/,
    // Not real: dreams, songs, films, what if.
    /\b(?:nachtmerries?|droom|gedroomd|liedje|film|serie|boek|wat als|stel dat|zou staan|voor de grap)\b/,
    /\b(?:deze maand|deze week|per dag|per week|keren? per)\b|\bliep(?:en)? er\b|\b(?:sneed|hoorde ik|hoorde hoe|zei die|ging opwachten|wou een|wilde een|komen pakken na school)\b|\b(?:mag ik|is dat strafbaar|strafbaar)\b/,
    // Habits, and more of the past tense.
    /\b(?<!nog )altijd\b(?! opnieuw)|\bzei (?:hij|ze|die)\b|\b(?:hij|ze|zij|man|vent|gast|iemand|die) (?:ging|gingen|had|hadden|deed|vroeg|wou|wilde|gaf|nam|pakte|raakte|schold|floot|filmde|zat|zaten)\b|\b(?:ik|we) (?:was|waren|liep|stond|zat|zaten|moest net|kwam|ging|ben weggelopen|ben gaan lopen)\b/,
    /\bmijn (?:hond|kat) volgt\b|\b(?:verhuiswagen|verhuis|aanspreekpunt)\b|\bin de (?:refter|les)\b|\bmijn haar in brand\b|\bambulance had\b/,
  ],
  risk: [
    /\bzelfmoord(?! voor (?:mijn|de|uw|je|het))|\bzelfdoding|\bsuicid|\beuthanasie/,
    /\bwil (?:ik )?(?:niet meer|nie meer|niet langer) (?:leven|wakker worden|bestaan|verder)\b|\bwil (?:ik )?(?:dood|sterven)\b|\bdood (?:zijn|willen)\b|\bniet meer (?:willen )?leven\b/,
    /\b(?:mij|me|mijzelf|mezelf|m n eigen|mijn eigen) (?:iets aandoen|van kant maken|snijden|pijn doen|verminken|doden)\b|\b(?:snij|verwond) (?:mij|me|mezelf|mijzelf)\b|\been einde (?:aan )?maken\b|\buit het leven stappen\b|\bzie het niet meer zitten\b|\bkan niet meer verder\b|\bvoor de (?:trein|metro) springen\b/,
    // Not wanting to be there any more.
    /\b(?:niet|nie|ni) (?:meer|langer) (?:\w+ ){0,2}(?:leven|bestaan|verder leven|wakker worden)\b|\b(?:er|hier) (?:gewoon |liever )?(?:niet|nie|ni) (?:meer|langer) (?:te |wil |wil te )?(?:zijn|ben|wil)\b(?! (?:gaan|komen|werken))/,
    /\b(?:niet|nie|ni) (?:meer )?(?:verder|door) (?:wil|kan) (?:leven|met leven)?\b|\b(?:wil|wou|zou|liefst) (?:\w+ ){0,4}(?:doodgaan|sterven|dood zijn|dood was|dood|verdwijnen|voor altijd slapen)\b(?! (?:aan|van|gaan van het lachen|slaan|maken|doen))/,
    /\bliever dood\b|\bdood (?:wil|willen|wou)\b|\bde dood (?:lijkt|is|zou|roept|voelt)\b|\bwou dat ik (?:\w+ )?(?:dood|nooit geboren|er niet|niet meer)\b|\bnooit (?:meer )?(?:geboren|wakker)\b/,
    /\b(?:stop|stoppen|gestopt) met leven\b|\bmoe van (?:te |het )?leven\b|\b(?:niet|nie|ni) (?:\w+ ){0,3}leven met (?:wat|dit|dat|deze|die|mezelf|mijzelf)\b|\bverdien (?:het |t )?(?:niet|nie|ni) (?:\w+ ){0,2}te leven\b|\b(?:het |mijn )?leven (?:heeft|hee) (?:\w+ ){0,2}(?:geen|niks|niets) (?:\w+ )?(?:zin|nut|meer)\b/,
    /\b(?:niks|niets) heeft (?:nog|meer) zin\b|\bgeen (?:zin|reden) (?:meer )?(?:in het leven|om (?:\w+ )?te leven|om op te staan)\b|\bgeen toekomst\b|\bhet leven (?:niet|nie|ni) (?:meer )?(?:waard|aan)\b|\buit (?:het|t) leven\b/,
    // Making an end, stepping out.
    /\b(?:een |n )?eind(?:e)? (?:aan|maken|eraan)\b(?! (?:het gesprek|de werf))|\ber (?:\w+ ){0,2}een eind(?:e)?\b|\b(?:er|eruit) (?:\w+ ){0,2}(?:zelf |gewoon )?uit ?stappen\b|\bwil (?:er )?(?:\w+ ){0,2}zelf uitstappen\b|\b(?:ik|k) hou (?:ermee|er mee) op\b|\b(?:mag|moet) (?:het |t )?(?:voor mij |allemaal )(?:stoppen|gedaan zijn|ophouden)\b|\bhet (?:voor mij )?(?:mag|moet) stoppen voor (?:mij|altijd)\b|\bneem ik het mij\b|\bmaak ik (?:mij|me|mezelf) kapot\b|\bmaak (?:mij|me|mezelf) (?:kapot|van kant|dood)\b/,
    /\b(?:mij|me|mezelf|mijzelf|zichzelf|haarzelf) (?:\w+ ){0,2}(?:ophangen|verhangen|verdrinken|verminken|doden|doodmaken|opknopen|vergassen|kapotmaken|snijden|branden|van kant)\b|\b(?:verhang|verdrink) (?:mij|me|mezelf)\b/,
    // Better without me, saying goodbye, putting things in order.
    /\b(?:beter|blij|gelukkiger|beter af) (?:\w+ ){0,3}(?:zonder (?:mij|me)|dat ik verdwijn|als ik (?:er niet|weg|dood|verdwijn))|\bals ik (?:er niet meer|dood) ben\b|\bals ik weg ben (?:voor altijd|voorgoed)\b|\b(?:ik|dat ik) (?:verdwijn|weg ben) (?:voorgoed|voor altijd)\b|\bniemand (?:\w+ ){0,2}(?:mij|me) missen\b/,
    /\bafscheid(?:sbrief|sbrieven| nemen| genomen)|\blaatste wil\b|\btestament\b|\bbrie(?:f|ven) (?:\w+ )?(?:geschreven|klaar)\b|\bmorgen (?:\w+ ){0,2}(?:niet|nie|ni) meer (?:antwoord|ben|wakker)|\b(?:gedachte|gedachten|idee|plan) (?:\w+ ){0,2}om (?:te gaan|te sterven|eruit|mij|me)\b|\bdat ik (?:vannacht|vanavond|straks) ga\b|\bweggegeven (?:\w+ ){0,6}(?:brief|betaald)\b/,
    // Hurting oneself.
    /\b(?<!hij )(?:snij|sneed|snijd|snijdt|snee|gesneden|kras|krast|kerf|brand|verwond|sla|bijt) (?:\w+ )?(?:in )?(?:mezelf|mijzelf|zichzelf|mij|me|(?:mijn|haar|zijn) (?:armen?|polsen?|benen?|been|vel|huid|dijen))\b(?! (?:de weg|de pas|af))|\bpolsen (?:\w+ ){0,2}(?:doorgesneden|door|snijden|gesneden|over)|\bsnij ?wonden\b|\bautomutil|\bzelfverminking|\bzelfbeschadig/,
    /\b(?:doe|doen|doet|deed) (?:\w+ )?(?:mezelf|mijzelf|zichzelf|haarzelf) (?:iets|pijn|wat|kwaad)\b|\b(?:mezelf|mijzelf|zichzelf) (?:\w+ )?(?:pijn|iets aan|wat aan)\b|\bhaat mijn (?:lijf|lichaam) (?:\w+ ){0,4}brand|\bwegkwijnen\b/,
    // Ways: jumping, rails, pills, rope.
    /\b(?:spring|springen|sprong|gooi|gooien|smijt|val) (?:ik |mij |me )?(?:\w+ )?(?:van|uit|voor|onder|in) (?:de|het|t|een|n|mijn) (?:brug|raam|dak|balkon|trein|tram|metro|bus|toren|kanaal|sporen|verdieping)\b|\b(?:voor|onder|van|uit) (?:de |het |een |t )?(?:trein|tram|metro|auto|brug|dak|raam|bus)(?: \d+)? (?:te )?(?:gooien|springen|lopen|liggen|kruipen|smijten|spring)\b/,
    /\b(?:sta|zit|stond|zat) (?:\w+ ){0,2}(?:op|aan|bij|over) (?:het|de|t) (?:dak|reling|rand|brug|sporen|leuning)\b(?! te wachten)|\bik op het dak\b|\b(?:denk|denken) (?:\w+ ){0,3}aan (?:de trein|het kanaal|de sporen|zelf\w*|de brug|pillen|de dood)\b|\balleen nog (?:het kanaal|de trein|de dood)\b/,
    /\b(?:pillen|medicatie|slaappillen|medicijnen|paracetamol|dafalgan|xanax) (?:\w+ ){0,3}(?:geslikt|genomen|gepakt|ingenomen|gespaard|verzameld|liggen|klaar|slikken)\b|\b(?:te veel|heel de doos|een doos|hele doos|alle|strip) (?:\w+ )?(?:pillen|paracetamol|dafalgan|medicatie|slaappillen)\b|\b(?:alles|ze allemaal|heel de doos|alle \w+) (?:geslikt|ingenomen|in een keer genomen)\b|\boverdosis\b|\b(?:touw|strop|koord) (?:\w+ )?(?:gekocht|klaar|hangt|opgehangen|gelegd)\b/,
    /\bik heb alles klaar\b|\b(?:na|van|over) (?:een|mijn|haar|een eerdere) (?:zelfmoord)?poging\b|\bdonkere gedachten\b|\bgedachten (?:zijn|komen) (?:\w+ )?terug\b|\bkan (?:het |t )?(?:niet|nie|ni) meer aan\b|\bkan (?:echt |gewoon )?(?:niet|nie|ni) meer verder\b|\bzie (?:\w+ ){0,3}geen (?:uitweg|andere uitweg|toekomst)\b|\bwil (?:hier )?weg van deze wereld\b/,
    // Tired of it all, wishing to sleep on, a burden.
    /\b(?:ik|k) kan (?:echt |gewoon |het )?(?:niet|nie|ni) meer$|\blevensmoe\b|\bdoodsgedachte|\bdoods?wens|\b(?:ben|voel (?:mij|me)) (?:\w+ ){0,2}(?:een last|tot last)\b|\b(?:inslapen|slapen|gaan slapen) en (?:\w+ ){0,2}(?:niet|nie|ni|nooit) (?:meer )?wakker\b|\b(?:hoop|hoopte|wens|wou|bid) (?:\w+ ){0,3}(?:niet|nie|ni|nooit) meer wakker\b|\bnooit meer wakker\b|\b(?:niet|nie|ni) meer wakker (?:word|worden|te worden|wil)\b/,
    /\b(?:hoeft|moet|hoef) (?:het |t )?(?:voor mij )?(?:niet|nie|ni) meer\b(?! (?:terug|naar|komen|doen|zien|horen|met|bang))|\b(?:voor mij hoeft|hoeft voor mij)\b|\bgeen (?:zin|doel|reden|hoop) meer\b(?! (?:om (?:te werken|uit te gaan)|in (?:uitgaan|feesten|seks|eten)))|\b(?:leven|alles) (?:\w+ ){0,2}(?:zinloos|geen zin|waardeloos)\b|\bzonder mij (?:\w+ ){0,3}(?:beter|af)\b|\bwereld (?:\w+ ){0,3}zonder (?:mij|me)\b/,
    /\b(?:iedereen|mijn (?:ouders|kinderen|familie|mama)) (?:\w+ ){0,4}(?:beter|blij|gelukkiger) (?:\w+ ){0,3}(?:zonder|ik)\b|\bmis(?:sen|t) (?:mij|me) (?:toch )?niemand\b|\bniemand (?:\w+ ){0,3}(?:mij|me) (?:\w+ ){0,2}(?:mist|missen|merken)\b|\bniemand (?:zou|gaat|zal) (?:\w+ ){0,3}(?:missen|merken)\b/,
    /\b(?:ik|k) (?:denk|denken|dacht|fantaseer|droom|praat|spreek) (?:\w+ ){0,5}(?:dood|doodgaan|sterven|zelfdoding|eruit stappen|eruitstappen|eraf springen|springen)\b|\b(?:gedachten?|gedachtes) (?:\w+ ){0,3}(?:aan|over) (?:de )?(?:dood|doodgaan|sterven|zelf\w*)\b|\b(?:was ik|ben ik) (?:maar |liever )?dood\b|\bdood (?:wou|wilde|zou)\b|\b(?:ik|k) ga (?:\w+ ){0,2}(?:dood doen|springen|mij iets aandoen|er een eind)\b|\bga (?:mij|me|mezelf) (?:\w+ ){0,2}(?:iets|wat|aandoen|van kant)\b/,
    /\b(?:er|hier) (?:\w+ ){0,2}(?:eruit|uit) (?:wil|willen|te) stap\w*\b|\beruit ?(?:stap|stappen|gestapt|wil|willen)\b|\bwil (?:ik )?eruit$|\b(?:stap|stappen|gestapt) (?:ik )?(?:eruit|uit het leven|er uit)\b|\b(?:ik wil|wil ik) (?:gewoon |alleen )?(?:weg zijn|rust voor altijd|voor altijd weg|voorgoed weg)\b|\bvoorgoed (?:weg|slapen|verdwijnen)\b|\bverlost (?:zijn|ben|van alles)\b/,
    /\b(?:snijden|krassen|kerven|snij|scheermes\w*|mesje) (?:\w+ ){0,4}(?:mezelf|mijzelf|armen?|polsen?|benen|huid|weer|opnieuw)\b|\b(?:in|op) (?:mijn|haar|zijn) (?:armen?|polsen?|benen|dijen) (?:\w+ ){0,2}(?:gesneden|snijden|snij|krassen|kras|gekrast|kerven)\b|\b(?:begonnen|begin|weer aan het|opnieuw aan het|aan het|terug) (?:\w+ )?(?:snijden|krassen|automutileren|kerven)\b|\b(?:mes|scheermes\w*) (?:op|aan|tegen|bij) mijn pols\w*\b|\bsn(?:ij|ijd|ijdt|eed) (?:zij |ze |hij )?(?:zich|haar eigen|hem eigen)(?:zelf)?\b|\b(?:zij|ze|hij|dochter|zoon|zus|vriendin) snijdt\b/,
    /\bhoeveel (?:\w+ ){0,3}(?:pillen|paracetamol|dafalgan|xanax|slaappillen) (?:\w+ ){0,3}(?:nodig|dood|sterven|genoeg|gevaarlijk|dodelijk)\b|\b(?:doos|doosje|pot|strip|hand vol|handvol|voorraad) (?:\w+ )?(?:pillen|paracetamol|dafalgan|slaappillen|medicatie|xanax|antidepressiva)\b|\b(?:pillen|slaappillen) (?:\w+ ){0,6}(?:slikken|nemen|inneem|innemen|voor mij|in mijn hand|op tafel|naast mij)\b|\b(?:treinsporen|spoorweg|op de sporen|aan de sporen)\b|\b(?:hang|hangen|knoop) (?:mij|me|mezelf) op\b|\b(?:heb|had) (?:al )?(?:een |mijn )?plan (?:klaar|om (?:mij|me|er|mezelf))\b|\b(?:wil|ga|zou) (?:\w+ ){0,3}(?:mezelf|mijzelf) (?:\w+ ){0,3}(?:aandoen|aan doen|doden|snijden|straffen|ophangen)\b|\bbleekwater\b/,
    // Worn out, farewell, care for those who stay.
    /\b(?:hou|houd|trek|red) (?:het|t|dit) (?:echt |zo )?(?:niet|nie|ni) (?:meer|langer)(?: (?:vol|uit|zo))?$|\b(?:leven|alles) (?:zo )?(?:beu|moe)\b|\b(?:leven|alles) (?:\w+ )?beu (?:ben|zijn)\b|\b(?:stop|stoppen) met alles\b|\bgeen (?:dag|week|uur|nacht) (?:meer|langer) (?:leven|verder|zo|uit|vol)\b|\bvaarwel\b|\b(?:laatste|dit is mijn laatste) (?:bericht|brief|dag|nacht|groet)\b|\bbedankt voor alles\b|\bzorg (?:goed )?voor mijn (?:kat|hond|kinderen|mama|zus|broer)\b|\bwie (?:\w+ ){0,2}zorgt (?:\w+ ){0,3}als ik\b/,
    /\b(?:dan|en) (?:spring|verdwijn|verhang|vermoord|steek|dood|gooi) ik (?:mij|me|mezelf|van|voor|uit|onder)\b|\b(?:dan|liever) (?:ben|was) ik er (?:niet|nie|ni) meer\b|\bdan (?:hoeft|moet) het\b|\bin het kanaal (?:\w+ )?(?:spring\w*|lopen|stappen|te \w+|gaan|lig\w*)\b|\b(?:stap|stappen|wandel|lopen) (?:\w+ )?(?:voor|onder) (?:de|een) (?:trein|tram|metro|bus|auto|vrachtwagen)\b|\bstraf mezelf\b|\buithonger\w*|\bhonger(?:en)? (?:mezelf|mijzelf|mij) uit\b/,
    /\b(?:denk|denkt|dacht|droom|verlang|verlangt|kijk) (?:\w+ ){0,3}(?:na over|aan|naar) (?:\w+ ){0,2}(?:dood|doodgaan|sterven|einde|sporen|springen|verdwijnen|slapen voor altijd)\b|\b(?:wil|wilt|wou|wilde) (?:\w+ ){0,3}(?:niet|nie|ni) (?:meer|langer) (?:\w+ )?(?:zijn|leven|verder|wakker|bestaan|blijven leven)\b|\b(?:wil|kan|ga) (?:\w+ ){0,3}zo (?:niet|nie|ni) (?:meer |langer )?(?:verder|leven|voort)\b|\bnie(?:t)? (?:verder|voort) (?:leven|wil|kan)\b|\b(?:pijn|alles|leven) (?:\w+ ){0,3}(?:stopt|stoppen|weg is) (?:voor altijd|voorgoed)\b/,
    /\b(?:wil|ga|zou|kan) (?:\w+ ){0,3}(?:mij|me|mezelf|mijzelf|zichzelf|haarzelf|zich) (?:\w+ ){0,3}(?:iets|kwaad|pijn|wat|van het leven) (?:\w+ )?(?:doen|aandoen|aan te doen|beroven)\b|\bvan (?:het|zijn|haar|mijn) leven (?:te )?beroven\b|\b(?:zelf|eigen) leven (?:te )?(?:nemen|beeindigen)\b|\b(?:poging|pogingen) (?:gedaan|ondernomen|achter de rug)\b|\b(?:heeft|deed|had) (?:\w+ ){0,3}(?:een )?poging\b|\b(?:meer|genoeg) pillen\b|\bpillen (?:verzameld|gespaard|klaar|tellen)\b|\b(?:tel|spaar|verzamel) (?:\w+ )?pillen\b/,
    // A last net: dead, jump, a full stop, giving up.
    /\b(?:ik|k) (?:wil|wou|wilde|was|zou|ga) (?:\w+ ){0,4}dood\b(?! (?:van|bang|moe|op|aan))|\b(?:zij|ze|hij|dochter|zoon|vriendin|zus|broer) (?:\w+ ){0,3}(?:praat|spreekt|denkt|zegt) (?:\w+ ){0,5}(?:dood wil|dood wilt|de dood|doodgaan|sterven)\b|\bdreigt (?:met zelf|zich|ermee zich)/,
    /\b(?:spring|springen|springt) (?:ik )?(?:eraf|erin|ervoor|eronder|er af|naar beneden)\b|\b(?:eraf|ervoor|eronder) (?:te )?spring\w*\b|\b(?:einde|eind) (?:aan|van|voor) (?:mijn |het |mij|me)\b(?! (?:straat|lijn|rit|jaar|schooljaar|perron))|\ber een punt achter\b|\b(?:ik|k) geef (?:het )?op\b|\bgenoeg geweest met leven\b|\balles moet stoppen\b|\bwil (?:ik )?(?:niks|niets) meer voelen\b/,
    /\b(?:polsen|aders|scheermes\w*|insuline)\b|\b(?:dood|sterven|doodgaan) (?:is|lijkt|zou) (?:\w+ ){0,2}(?:beter|makkelijker|zachter|oplossing|opluchting|fijn|rustig)\b|\b(?:enige|een) (?:oplossing|uitweg) (?:\w+ ){0,4}(?:dood|er niet|weg)\b|\b(?:ik|k) (?:besta|leef) (?:liever )?(?:niet|nie|ni) meer\b|\bliever (?:niet|nie|ni) (?:meer )?(?:bestaan|leven|wakker|geboren)\b|\bwaarom (?:ik )?(?:nog|zou ik nog) (?:leef|leven|verder|opsta|besta)\b|\bwaarom leef ik\b/,
  ],
  minor: [
    /\bik ben (?:nog maar |pas |maar )?(?:1[0-7]|[89])(?: jaar)?\b(?! (?:minuten|uur|dagen|weken))/,
    /\bik ben minderjarig\b/,
    // Age in digits or words, near "ben", "ik", "pas", or with "jaar".
    /\b(?:ben|kben|pas|nog maar|zijn|ik|we zijn|wij zijn|maar) (?:nog |maar |pas |allebei |bijna |een (?:jongen|meisje) van ){0,3}(?:1[0-7]|[89]|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)\b(?! (?:keer|minuten|min|uur|u|dagen|weken|maanden?|jaar (?:geleden|getrouwd|samen|later)|halten?|haltes|meter|euro|man|vrouwen|mannen|jaren|berichten|en hij|km|kilo|procent))/,
    /(?:^| )(?:1[0-7]|[89]) ?(?:j|jr|jaar)(?: oud)?$|\b(?:als|ik als|een) (?:1[0-7]|twaalf|dertien|veertien|vijftien|zestien|zeventien) ?jarige (?:zelf|ben|mag|kan)\b/,
    // School years: middelbaar, leerjaar, class names.
    /\b(?:1ste|1e|2de|2e|3de|3e|4de|4e|5de|5e|6de|6e|eerste|tweede|derde|vierde|vijfde|zesde) (?:middelbaar|middelbare|leerjaar|lager|lagere|mid|humane|secundair|latijn|moderne)\b/,
    /\b(?:zit|zitten) in (?:het |t |de )?(?:1ste|2de|3de|4de|5de|6de|eerste|tweede|derde|vierde|vijfde|zesde|[1-6][a-d]|[1-6] (?:moderne|latijn|humane|mid|middelbaar|tso|bso|aso))\b|\bin (?:mijn|onze) klas\b|\b(?:klas|in) [1-6] ?[a-d]\b|\b[1-6] (?:latijn|humane|moderne|tso|bso|aso)\b|\bonze klas [1-6]|\bop school [1-6]de\b/,
    /\b(?:mijn (?:leraar|leerkracht|meester|juf|klastitularis|trainer van de jeugd)|speelplaats|de klas|mijn klas|onze klas|schoolreis|chiro|scouts|naar school ben|stiefpa|stiefvader)\b(?! (?:zong|zongen|van mijn (?:dochter|zoon|kind)))/,
  ],
  witness: [
    /\b(?:ik|we) (?:zag|zagen|heb gezien|heb net gezien|was getuige|waren getuige|ben getuige)\b|\bheb (?:\w+ ){0,6}gezien\b/,
    /\b(?:mijn (?:vriendin|zus|dochter|collega|broer|zoon)|een (?:vrouw|meisje|meid)) (?:werd|wordt|is)\b/,
    /\b(?:getuige|getuigen|ik stond erbij|was erbij|zag (?:ik )?(?:\w+ ){0,4}(?:een|iemand|hoe)|hoorde (?:ik )?(?:hoe|een|iemand))\b|\b(?:onze|mijn) (?:\w+ )?(?:vriendin|zus|dochter|dochtertje|collega|nicht|oma|kleindochter|kotgenote|buurmeisje|buurvrouw|klasgenootje|zoon|bff|huisgenote) (?!van)(?:is|werd|wordt|kreeg|krijgt|belt|stuurt|heeft|zegt|had|durft|valt|reageert)\b|\b(?:meisje|vrouw) (?:wordt|werd|kreeg|krijgt)\b/,
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
    /\b(?:verkracht\w*|klacht|strafbaar|slachtoffer|dader|ouder mee|zorgcentrum|aanranding|stalk\w*|bedreig\w*|mijn ex|aangeraakt|betast\w*|iets ergs|politie|getuig\w*|pv|vervolg\w*|seks\w*|naakt\w*|bloot|vent|kerel|gast|gasten|riep|roepen|mannen|schatje|billen|borsten|lichaam|rok|rokje)\b/,
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
      /\b(?:loer\w*|geloerd|gaapt\w*|gaapte|gapen|turen|tuurt|bekijk\w*|bekeek|bekeken|zitten kijken|van kop tot teen|blijft kijken|kijkt (?:alleen|altijd|heel de tijd|constant))\b/,
    ],
    following: [
      /\b(?:gevolgd|achtervolgd|volgde|volgt|achtervolgt|achtervolgde|liep achter (?:mij|me)|achternagelopen|achterna gelopen|bleef achter (?:mij|me))\b/,
    ],
    blocking: [
      /\b(?:versper\w*|blokkeer\w*|geblokkeerd|ingesloten|in een hoek (?:gedreven|geduwd)|liet (?:me|mij) niet (?:door|gaan|passeren)|stond in de weg)\b/,
      /\b(?:klemgezet|klemgereden|klemzetten|vastgezet|tegengehouden|afgezet door|de pas af|de weg afsn\w+|in mijn weg|ingesloten|opgesloten|sluiten (?:\w+ )?op|doorliet)\b|\b(?:niet|nie|ni) (?:meer )?(?:door|langs|verder|buiten|uit|weg) (?:laten|kon|mocht|mochten|kan|mag|kunnen)\b|\bkon (?:er )?(?:niet|nie|ni) (?:\w+ ){0,2}(?:weg|verder|door|uit|langs)\b/,
      /\bging(?:en)? (?:\w+ ){0,3}voor (?:de deur|mijn rolstoel|mij|me) staan\b|\b(?:stond|ging|zette zich) (?:\w+ ){0,3}(?:in de deuropening|voor de (?:deur|kamerdeur|uitgang))\b|\b(?:houdt|hield|houden|hielden) (?:\w+ ){0,2}deur (?:\w+ )?(?:dicht|tegen)\b|\bzodat ik (?:niet|nie|ni) (?:\w+ )?(?:kon|weg|door)\b|\bsprong (?:\w+ ){0,4}voor (?:mij|me|een vrouw)\b/,
    ],
    touching: [
      /\b(?:aangeraakt|raakte (?:me|mij)|raakt (?:me|mij)|betast\w*|gegrabbeld|graaid?e?|gegraaid|begraaid|wreef|gewreven|wrijven|schuurde|tegen (?:me|mij) aan (?:schuren|wrijven|gaan staan)|aan mijn (?:billen|kont|borsten|gat|poep|benen|been)|hand (?:op|onder|tussen) mijn|gekust|kuste (?:me|mij)|gezoend|zoende|gezeten aan|kneep|geknepen|gepakt bij mijn|pakte mijn|zat aan mij|bepoteld\w*)\b/,
    ],
    exposure: [
      /\b(?:masturbe\w*|zich (?:af|aan het af)trekken|afgetrokken|trok zich af|potloodventer|exhibition\w*|(?:zijn|toonde zijn|liet zijn) (?:penis|piemel|lul|geslachtsdeel|geslachtsdelen|fluit zien)|broek (?:naar beneden|omlaag))\b/,
      /\b(?:broek (?:open|op zijn enkels)|gulp (?:\w+ )?open|zijn (?:ding|piet|geslacht|lid)|blote (?:ding|piet)|zichzelf (?:bevredig\w*|zitten)|met zichzelf|naakte? (?:kerel|man|voor)|aftrekken|trekt zich af|bevredig\w*|bloot voor)\b/,
    ],
    voyeurism: [
      /\b(?:gefilmd|filmde|filmt|stiekem (?:foto|gefilmd)\w*|foto s? (?:van mij|van me|genomen|getrokken)|onder mijn rok|upskirt\w*|verborgen camera|begluurd\w*|bespied\w*|gefotografeerd)\b/,
    ],
    image_abuse: [
      /\b(?:naaktfoto\w*|naaktbeeld\w*|nudes?|wraakporno|intieme (?:foto|beeld|video)\w*|sextor\w*|deepfake\w*)\b(?! gestuurd gekregen)/,
    ],
    online_harassment: [
      /\b(?:dick ?pics?|online|instagram|snapchat|tiktok|facebook|whatsapp|dm s?) (?:\w+ ){0,4}(?:lastig\w*|berichten|bericht|bedreig\w*|beledig\w*|seksue\w*|onbekende)\b|\bdick ?pics?\b|\bongevraagde? (?:naaktfoto|foto|beeld|bericht)\w*|\bcyber\w*/,
      /\b(?:insta|instagram|snap|snapchat|tiktok|facebook|messenger|whatsapp|linkedin|tinder|vinted|telegram|discord|fortnite|strava|twitter|mail|mails|dm s|dms|app|online|chat|chatroulette|airdrop|gamekanaal|kanaal|livestream) (?:\w+ ){0,10}(?:vuil\w*|viez\w*|seksue\w*|naakt\w*|blot\w*|bloot|stuur\w*|stuurt|stuurde|lastig|hoer|slet|comments|reacties|berichten|aanheb|dreig\w*)\b/,
      /\b(?:valse?|nep|fake) ?(?:account|accounts|profiel|profielen)\b|\bnepaccounts?\b|\bhaatberichten\b|\b(?:stuurt|stuurde|kreeg|krijg|sturen) (?:\w+ ){0,5}(?:piemelfoto\w*|vuile berichten|vieze (?:berichten|smsen|foto|voice)\w*|blote (?:foto|dingen|piet)\w*|foto van (?:zijn|een blote))\b|\bonder (?:mijn|elke) (?:filmpje|post|foto|story|opiniestuk)\b|\bpiemelfoto\w*/,
    ],
    stalking: [
      /\b(?:gestalkt|stalk\w*|belaag\w*|belaging|blijft (?:me|mij) (?:bellen|sturen|lastigvallen|opwachten|berichten)|wacht (?:me|mij) (?:elke|iedere) (?:dag|avond)|elke (?:dag|avond|morgen) (?:\w+ ){0,4}(?:volgt|wacht|staat))\b/,
      /\b(?:laat|laten) (?:mij|me|haar) (?:niet|nie|ni) met rust\b|\b(?:wacht|staat|zit|komt|belt|klopt) (?:\w+ ){0,8}(?:elke|iedere|geregeld|al weken|al maanden)\b|\b(?:elke|iedere) (?:nacht|week|middag|dinsdag|woensdag) (?:\w+ ){0,8}(?:deur|staat|belt|oproep\w*|aan)\b|\bwacht (?:mij|me) (?:\w+ ){0,3}op\b|\bairtag\b|\btracker\b|\bduikt (?:\w+ ){0,3}op\b|\bcontactverbod\b|\bgemiste oproepen\b/,
    ],
    threat: [
      /\b(?:bedreig\w*|dreig\w*|gedreigd|zei dat hij (?:me|mij) (?:\w+ )?(?:zou|ging|gaat) (?:\w+ )?(?:vermoorden|slaan|vinden|verkrachten))\b/,
      /\b(?:ga|gaat|ging|gingen|gaan|zal|zou) (?:u|je|mij|me|haar|ons|hem) (?:\w+ ){0,4}(?:vermoorden|kapot\w*|afmaken|doodmaken|vinden|opwachten|pakken|verkrachten|slaan|steken|verbranden|halen|iets aandoen|dood)\b|\bmaak u (?:af|kapot|dood)\b|\bik (?:ga|zal) u\b|\bwacht maar tot\b|\bkijk maar uit\b|\bdreigbrief\w*|\b(?:zei|zegt|roept|stuurde) (?:\w+ ){0,3}dat hij (?:\w+ ){0,6}(?:kop|vermoord\w*|verbrand\w*|dood|vinden|pakken)\b/,
    ],
    physical_violence: [
      /\b(?:geslagen|sloeg (?:me|mij|haar)|geschopt|schopte|stampte|gestampt|geduwd|duwde (?:me|mij|haar)|gewurgd|bespuwd|gespuwd|spuwde|aangevallen|mishandeld|vuistslag|klap gekregen|getrokken aan mijn haar)\b/,
      /\b(?:gaf|geeft|gegeven|kreeg|kreg\w+|krijgt) (?:\w+ ){0,4}(?:mot|klap|klappen|vuist|stamp|trap|stoot|slag|slagen|klets|lap|mep|kopstoot|elleboogstoot|kaakslag|knie|duw)\b|\b(?:slaat|slaan|afgerost|afrossen|kopstoot|blauwe? oog|blauw oog|blauwe plekken|in elkaar (?:geslagen|getimmerd)|omvergeduwd|bij de keel|wurgde|wurgt|trommelvlies|bekogeld|van haar fiets)\b/,
    ],
    rape: [
      /\b(?:verkracht\w*|seks (?:\w+ ){0,3}(?:tegen mijn wil|zonder (?:mijn )?toestemming|niet wilde|niet wou)|gedwongen (?:tot|om) (?:seks|te pijpen)|seks (?:met mij )?(?:terwijl|toen) ik (?:sliep|dronken|bewusteloos)|gepenetreerd|penetratie|stealthing|condoom (?:eraf|afgedaan|uitgedaan))\b/,
    ],
    spiking: [
      /\b(?:iets in mijn (?:drank|drankje|glas|pint|cocktail)|gedrogeerd|ghb|spiking|gespiked|needle spiking|verdoofd|prik gekregen|geprikt)\b/,
      /\b(?:drank|drankje|glas|pint|cocktail|bier|fles|vape) (?:\w+ ){0,6}(?:iets in|poeder|pil|geknoeid|zat iets|vreemd|raar)\b|\b(?:iets|poeder|pil|pilletje|pipetje|druppels) (?:\w+ ){0,3}in (?:mijn|haar|het) (?:\w+ )?(?:glas|drank|drankje|soep|bier|cola|koffie|cocktail)\b|\bgespiket\b|\bgespiked\b|\bnaaldprik\b|\bfilm kapot\b|\bzwarte gaten\b|\bdrogering\b|\bvan de wereld\b/,
    ],
    proposition: [
      /\b(?:hoeveel (?:kost|vraag|reken) (?:je|jij|ge)|geld (?:voor|aangeboden)|betalen voor seks|bood (?:me|mij) geld|vroeg (?:om|voor) seks|mee naar huis|wou mijn nummer|bleef (?:vragen|aandringen))\b/,
      /\b(?:vroeg|vraagt|vragen|riep|roept) (?:\w+ ){0,3}(?:hoeveel|wat (?:ik|het) kost|mijn prijs|naar mijn prijs|of ik (?:\w+ ){0,4}(?:mee|hotel|seks|geld|verdienen|meeging|meekwam|betaal\w*))\b|\bhoeveel voor (?:een nacht|alles|een uur)\b|\b(?:in natura|sugar daddy|triootje|te huur|mijn lichaam|bed voor)\b|\b(?:job|huur|geld|euro|iphone|lening|papieren) (?:\w+ ){0,5}(?:als ik|aangeboden|voor (?:seks|mijn onderbroek|een date|meer))\b/,
      /\b(?:bood|biedt|aanbieden|aangeboden) (?:\w+ ){0,4}(?:geld|euro|job|cadeau\w*|iphone|drank)\b|\b(?:met hem (?:naar bed|naar hotel|meega\w*)|slaap met mij|mee naar (?:boven|zijn kamer|hotel|zijn auto)|zijn hotelkaart|instap voor seks)\b|\bstelde voor dat ik\b/,
    ],
    hate_motive: [
      /\b(?:omdat ik (?:homo|lesbisch|lesbienne|trans|zwart|moslim|joods|hoofddoek|gay|queer)\w*|flikker|janet|vuile homo|homofob\w*|transfob\w*|racis\w*|hoofddoek|homohaat)\b/,
      /\b(?:pot|potten|lesbo\w*|janetten|nichterig|tapetten|homo s|travestiet\w*|transvrouw|transman|hijab|burkini|keppel|regenboogvlag|zwarte hoer|importhoer|terug naar uw land|pride|pd|hand in hand|trans|queer|gouine)\b/,
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
