import type { TraineeLexicon } from '../reading.js';

export const nl: TraineeLexicon = {
  greet: [
    /^(?:hallo|hoi|dag(?! zelf)|welkom|goe(?:de|ie|den|ien)(?:n)?(?:avond|morgen|middag|dag|nacht)|goeiedag|goede ?nacht)\b/,
    /^opnieuw hallo\b|^mijn naam is\b|^je (?:mag|kan) mij \w+ noemen\b/,
    /^je (?:praat|spreekt) (?:nu )?met een (?:agent|inspecteur)|^ik ben (?:politie|agent|inspecteur|de agent)\b/,
    /^ik ben \w+(?: voorbeeld)? (?:van|en ik werk voor|bij) de (?:politie\w*)|^ik ben (?:er|hier) (?:nu|voor)\b/,
    /\bik heb (?:gelezen wat|je bericht gelezen|het gesprek overgenomen)\b|^ik neem het gesprek over\b|^ik lees vanaf nu\b/,
  ],
  reassure: [
    /\b(?:dank (?:je|u)|bedankt|merci) (?:wel )?(?:om|voor je vertrouwen|voor uw vertrouwen|dat je|dat u)\b/,
    /\b(?:het )?spijt (?:me|mij) (?:dat|te horen|van)\b|\bik vind het (?:erg|heel erg|vreselijk|jammer)\b/,
    /\bdat (?:moet|klinkt|was|is) (?:\w+ )?(?:schrikken|zwaar|beangstigend|moeilijk|angstig|eng)\b/,
    /\bniet (?:jouw|je|uw) (?:eigen )?(?:schuld|fout)\b|\bniets (?:aan doen|verkeerd gedaan|fout|misdaan)\b|\bdeed niets fout\b/,
    /^ik (?:geloof|hoor|begrijp) (?:je|jou|u|dat|hoe)\b|\bik begrijp (?:dat|hoe)\b/,
    /\bniet (?:oke|ok|normaal|aanvaardbaar|in orde)\b|\bniemand (?:heeft het recht|mag)\b/,
    /\bnormale reactie\b|\bhet is (?:heel |volkomen )?(?:normaal|logisch) dat\b|\bis begrijpelijk\b/,
    /\b(?:goed|blij) dat (?:je|u)\b|\bik neem (?:dit|dat|het|je|u) (?:\w+ )?(?:ernstig|serieus)\b|\bwe nemen (?:\w+ )?(?:ernstig|serieus)\b|\bernstig wat je zegt\b/,
    /\bniet alleen voor\b|\bkan (?:me|mij) voorstellen\b|\bverantwoordelijkheid ligt bij\b|\bje stoort niet\b|\bom mee rond te lopen\b|^ik luister\b/,
  ],
  safety: [
    /\b(?:ben|bent|zit|voel|voelt|is) (?:je|u|jij|het) (?:\w+ ){0,4}veilig\b|\bveilige? (?:plek|plaats|praten|schrijven|waar|nu)\b|\bin veiligheid\b|\bonveilig\b/,
    /\b(?:is|loopt|staat|zit) (?:\w+ ){1,3}(?:nog|nu) (?:\w+ )*(?:daar|er|hier|bij|buurt|achter|dicht)\b|\bis hij er nog\b|\bnog altijd daar\b/,
    /\bis er (?:nu )?iemand bij (?:je|u|jou)\b|\bben je (?:nu )?alleen\b|\bbent u (?:nu )?alleen\b/,
    /\bin gevaar\b|\b(?:is er|moment) gevaar\b|\bgevaar$/,
    /\bkan (?:hij|ze|iemand|die persoon) (?:\w+ ){0,2}(?:meekijken|meelezen|vinden|horen|zien)\b|\bkan hij meekijken\b/,
    /\bgewond\b|\bverwondingen\b|\b(?:nu|meteen|dringend) (?:een )?(?:dokter|ambulance|hulp)\b|\bdokter nodig\b/,
    /\bbij (?:je|u) kan blijven\b|\bdaar weg\b|\bvan hem weg\b|\bmensen rondom\b|\bom te slapen\b/,
  ],
  leading: [
    /\b(?:he|toch|niet|niet waar|nietwaar|zeker|ja|neem ik aan|zou je niet zeggen|denk ik)$/,
    /^dus (?:hij|je|jij|u|het|ze|dat)\b|^ik (?:veronderstel|neem aan|vermoed)\b/,
    /\b(?:je|u|jij|hij|ze) (?:\w+ )?(?:toch|vast|zeker|waarschijnlijk)\b|\b(?:was|hebt|heeft|had|zei|deed) (?:toch|vast|zeker|waarschijnlijk)\b/,
    /\bzou (?:je|u) niet zeggen\b|\bdenk (?:je|u) niet dat\b|\bdenkt u niet dat\b|\bklopt het (?:niet )?dat\b|\bwas het niet\b|\b(?:er)?mee eens dat\b/,
  ],
  statement: [
    /^(?:hij|ze|zij|die man|die persoon|het) (?:heeft|is|was|had|deed|wou|wilde|\w+de|\w+te) |^(?:je|jij|u) (?:hebt|heeft|was|had|zei|bent|riep|liep|schrok|wou|wilde) /,
  ],
  open: [
    /^(?:en |maar |dus |dan |oke |dank je |merci |in je eigen woorden |daarover )*(?:wat|waar|waaraan|waarmee|wanneer|hoe|wie|welke?)\b/,
    /^(?:en |dan )*(?:op|aan|in|bij|met|van|tot|uit) (?:wat|welke?|wie)\b/,
    /^(?:kan|kun|kunt|zou|wil|wilt) (?:je|u|jij) (?:\w+ ){0,6}(?:vertellen|beschrijven|uitleggen)\b/,
  ],
  tell: [
    /^(?:en |dan )*(?:vertel|beschrijf|ga gerust verder|in je eigen woorden)\b/,
    /^(?:kan|kun|kunt|zou|wil|wilt) (?:je|u|jij) (?:\w+ ){0,6}(?:vertellen|beschrijven)\b/,
  ],
  end: [
    /^(?:tot (?:ziens|de volgende|morgen|snel|gauw|later)|veel (?:succes|sterkte))\b|\btot ziens$/,
    /\bzorg (?:\w+ )?voor (?:je|u)zelf\b|^nog een (?:veilige|goede|fijne|rustige|prettige)\b|^ik wens (?:je|u)\b|^kom goed thuis\b/,
    /\b(?:sluit|rond) (?:het|dit) gesprek\b|\bhier stoppen\b|\bhet hierbij (?:houden|laten)\b|^dat is alles voor\b/,
    /\b(?:kan|mag) (?:altijd|op elk moment) terugkomen\b|^kom terug\b|\beinde van ons gesprek\b|^(?:bedankt|dank je|merci) voor het gesprek\b/,
  ],
  information: {
    choice: [
      /\b(?:jij|je|u) (?:kan |kunt |mag )?(?:later |zelf )?(?:beslist|beslissen|kiest|kiezen)\b|\b(?:jij|je|u) (?:kiest|beslist)\b|\bis (?:jouw|je|uw) keuze\b/,
      /\b(?:mag|kan|kunt) (?:elke|een|iedere) vraag overslaan\b|\bop elk moment stoppen\b|\b(?:hoeft|moet) (?:nu )?(?:nog )?niet te (?:antwoorden|beslissen)\b|\bhoeft niet\b|\bvan gedacht veranderen\b/,
      /\balle tijd\b|\b(?:jouw|je|uw) (?:eigen )?tempo\b|\bmag ik (?:je|u) (?:iets|een paar|enkele)\b/,
    ],
    duty: [
      /\bmoet de politie (?:iets doen|optreden|handelen)\b|\bmoet ik (?:misdrijven|feiten|dit) melden\b|\bmoet (?:\w+ )?(?:opstellen|opmaken|melden)\b|\b(?:pv|proces verbaal) (?:\w+ )?(?:moet )?(?:opmaken|opstellen|moet)\b/,
      /\bverplicht (?:zijn )?om op te treden\b|\bniet voor (?:mezelf|mijzelf|me) (?:\w+ )?houden\b|\book zonder klacht (?:optreden|moet)\b/,
    ],
    rights: [
      /\bkopie van (?:je|uw) (?:verklaring|klacht)\b|\biemand meebrengen\b|\bmag meekomen\b|\btolk\b|\bklacht indienen is gratis\b/,
      /\bverklaring nalezen\b|\bniet verplicht om te tekenen\b|\bbenadeelde persoon\b|\battest van klacht|\bhaatmotief (?:\w+ )?(?:genoteerd|noteren|opgenomen)\b|\belk politiekantoor\b|\badvocaat\b/,
    ],
    traces: [
      /\bkleren in een papieren\b|\bcamerabeelden\b|\bbewaar de (?:screenshots|berichten|kleren|foto s)\b|\bwis de berichten\b|\bberichten (?:\w+ )?niet wissen\b|\bwas je liever (?:nog )?niet\b|\bnog niet wassen\b/,
    ],
  },
  services: {
    emergency: [/\bbel(?:t|len)? (?:\w+ ){0,2}(?:101|112)\b|\b(?:101|112) bellen\b/],
    care: [/\bzorgcentrum\b|\bzsg\b|\bcpvs\b|\b02 535 45 42\b/],
    support: [/\bslachtoffer(?:bejegening|hulp|onthaal)\b|\beva\b/],
    listening: [
      /\bsos viol\b|\b1712\b|\bnaar (?:106|107|103|102)\b|\b(?:106|107|103|102) bellen\b|\btele ?onthaal\b|\bawel\b|\bluisterlijn\b/,
    ],
    own: [/\bseos\b|\bstop it now\b/],
    child: [/\bchild focus\b|\b116 000\b/],
    equality: [
      /\binstituut voor de gelijkheid\b|\bunia\b|\b(?:iefh|igvm)\b|\b0800 12 800\b|\brainbow ?house\b/,
    ],
  },
  topics: {
    where: [
      /\bwaar (?!aan|om)|\bwaar$|\b(?:plek|plaats|halte|lijn|station|straat|site|app|bus|tram|metro)\b/,
    ],
    when: [
      /\bwanneer\b|\bhoe laat\b|\bwelke dag\b|\bhoe lang\b|\bgisteren\b|\bmiddernacht\b|\bduurde\b|\bhoe vaak\b/,
    ],
    who: [
      /\bwie (?:deed|was (?:het|hij|die)|is)\b|\b(?:eruit|uiterlijk)\b|\b(?:hem|haar|die persoon|die man) (?:\w+ )?(?:beschrijven|vertellen|herkennen)\b|\bover die persoon\b|\bken je (?:die|hem|haar)\b|\bherkennen\b|\bgezicht\b|\bal eens gezien\b/,
    ],
    witnesses: [
      /\bwie (?:was er|was erbij|heeft het|zag|nog)\b|\biemand (?:anders )?(?:het )?(?:gezien|gehoord)\b|\bandere mensen\b|\bgetuigen?\b|\bmet vrienden\b|\bchauffeur\b|\bheeft iemand\b/,
    ],
    effect: [/\bhoe (?:voel|voelt|gaat|is het met)\b|\bveranderd voor\b|\bsindsdien\b/],
    motive: [/\bwat zei (?:hij|ze|die)\b|\bwelke woorden\b|\bwaaraan merkte\b|\bdaarom was\b/],
    evidence: [/\b(?:berichten|screenshots?|camera|foto s|beelden|kleren|ticket|bewijs|opname)\b/],
    wish: [
      /\bwat (?:zou|wil|wilt|wens|verwacht) (?:je|u)\b|\bwil (?:je|u) (?!zeggen)|\bwilt u\b|\bhelpen$|\bklacht\b|\bverklaring afleggen\b|\bnodig van ons\b/,
    ],
    what: [
      /\bwat (?:is er|gebeurde|er gebeurd|er gebeurde|deed|heb je (?:gezien|gemerkt)|hebt u (?:gezien|gemerkt)|je gezien|hij deed|herinner)\b|\bgebeurd(?:e)?$|\bhoe is het (?:begonnen|afgelopen|gegaan)\b|\bwat hij deed\b/,
    ],
  },
};
