/** French wording that residents must not read; Belgian French, with "vous", and "tu" for the young. */
import type { Pattern } from './pattern.js';

/** Said of the reader, these agree with a gender that nobody told. */
const AGREES =
  '(?:seul|prêt|sûr|certain|obligé|blessé|inquiet|inquièt|perdu|choqué|arrivé|parti|allé|resté|venu|content|connecté|majeur|mineur|accompagné|suivi|entendu|informé|reçu|prévenu|protégé|concerné|gêné|effrayé|rassuré|écouté|touché|insulté|menacé|filmé|poussé|frappé|embrassé|photographié|drogué|piqué)';
/** Feminine, or both at once. */
const ENDING = '(?:e|\\(e\\)|[·.-]e)?';
const BETWEEN =
  '(?:(?: |-)(?:vous|tu|pas|plus|bien|tout|toute|très|vraiment|encore|maintenant|déjà|donc|jamais))*';

export const FRENCH: readonly Pattern[] = [
  ['asks why', '(?<=^|[.?:«“"(] ?|\\n)pourquoi(?! je)'],
  ['asks why', "pourquoi (?:avez|aviez|êtes|étiez|est-ce|n'avez|n'étiez|ne |as-tu|es-tu|a-t-|portiez|y )"],
  ['asks why', 'comment ça se fait|comment se fait-il|pour quelles? raisons?|dans quel but'],
  [
    'asks why',
    "qu'est-ce qui vous a pris|à quoi pensiez-vous|comment avez-vous pu|que faisiez-vous (?:là|dehors)",
  ],
  ['blames', 'que portiez-vous|comment étiez-vous habillée?|quelle tenue|quels vêtements portiez'],
  ['blames', 'aviez-vous bu|avez-vous bu|étiez-vous (?:ivre|saoule?)|combien (?:de verres )?avez-vous bu'],
  ['blames', 'avez-vous (?:dit non|résisté|crié|provoqué|encouragé)|vous êtes-vous (?:débattue?|défendue?)'],
  ['blames', "(?:vous auriez|tu aurais) (?:dû|pu)|il aurait fallu|vous n'auriez pas dû"],
  ['blames', "c'est (?:aussi |un peu )?(?:votre|ta) faute|c'était (?:votre|ta) faute|propre faute"],
  [
    'blames',
    "vous l'avez (?:cherché|voulu|provoqué|permis)|laissé faire|bien cherché|vous avez (?:provoqué|permis)",
  ],
  ['blames', 'plus prudente?s?|faites (?:plus |bien )?attention|la prochaine fois|prenez garde'],
  ['blames', 'évitez (?:de|les|la|le)|ne (?:sortez|marchez|rentrez) pas seule? (?:la nuit|le soir)'],
  [
    'blames',
    "à cette heure(?:-là| tardive)|si tard|tenue pareille|habillée? comme ça|ce genre (?:d'endroit|de tenue)",
  ],
  ['doubts', '(?:êtes-vous|vous êtes|es-tu|tu es) (?:bien |vraiment |tout à fait )?(?:sûre?|certaine?)'],
  ['doubts', 'vraiment (?:arrivé|passé|eu lieu)|pensez-vous vraiment|croyez-vous vraiment'],
  ['doubts', "prétendue?s?|soi-disant|présumée?s?|vous prétendez|allégu\\p{L}*|si c'est vrai"],
  [
    'doubts',
    '(?:pouvez-vous|pourriez-vous) (?:le |la )?prouver|avez-vous des preuves|vos preuves|sans preuves?',
  ],
  ['doubts', 'fausses? accusations?|vous mentez|mentez-vous|vous inventez|inventé|calomni\\p{L}*'],
  ['doubts', 'exagér\\p{L}*|trop sensible|réaction excessive|malentendu|vous (?:vous )?faites des idées'],
  ['doubts', "(?:simple|juste une?|qu'une?) (?:blague|plaisanterie|compliment)|pour rire|bonne intention"],
  ['doubts', 'pas (?:si|bien|très) grave|rien de grave|pu être pire'],
  ['presses', 'vous (?:devriez|devez)|tu (?:devrais|dois)'],
  [
    'presses',
    'il faut (?:porter|déposer|signaler|que vous|parler|aller)|il faudrait|vous êtes (?:obligée?|tenue?) de',
  ],
  ['presses', 'il vaut mieux|vous feriez mieux|vous avez intérêt'],
  ['presses', 'pensez aux (?:autres|prochaines)|votre devoir|si vous ne (?:portez|signalez|déposez|dites)'],
  ['presses', '(?:nous vous|je vous) (?:conseill|recommand)(?:ons|e)|vivement|veuillez porter'],
  ['praises bravery', 'courag\\p{L}*|brave(?:s|ment)?|bravoure|héroïque\\p{L}*|quelle force'],
  ['praises bravery', 'fi(?:er|ère|ers) de (?:vous|toi)|bravo|félicit\\p{L}*|bien joué|bon travail'],
  [
    'soothes',
    "ne vous (?:inquiétez|en faites|tracassez) pas|ne t'(?:inquiète|en fais) pas|pas de panique|n'ayez (?:pas peur|crainte|aucune crainte)|ne (?:paniquez|pleurez) pas",
  ],
  [
    'soothes',
    'calmez-vous|calme-toi|(?:restez|reste|gardez votre) calme|du calme|détendez-vous|ressaisissez-vous',
  ],
  ['soothes', "tout (?:va|ira) bien|ça (?:va aller|ira)|tout va s'arranger|le temps (?:guérit|efface)"],
  ['soothes', 'tournez la page|passez à autre chose|oubliez (?:ça|cela|tout)|oubliez-le|remettez-vous'],
  [
    'soothes',
    'je (?:sais|comprends) (?:exactement |très bien )?ce que vous (?:ressentez|vivez)|au moins,? (?:vous|il|elle|personne)|heureusement',
  ],
  [
    'gives a verdict',
    "(?:c'est|c'était|ceci est|cela est|il s'agit|ce qui (?:vous est arrivé|s'est passé) est) (?:bien |clairement |bel et bien )?(?:une? |d'une? |du |d')?(?:viol|crime|délit|infraction|agression|harcèlement|abus|illégale?|punissable)",
  ],
  [
    'gives a verdict',
    "(?:ce n'est|ce n'était|il ne s'agit) pas (?:une? |du |d'une? )?(?:viol|crime|délit|infraction|agression|harcèlement|punissable|illégal)",
  ],
  [
    'gives a verdict',
    `(?:vous avez|tu as) été (?:viol|agress|harcel|abus)é${ENDING}|(?:vous avez|tu as) subi (?:un viol|une agression|du harcèlement|un harcèlement)`,
  ],
  [
    'gives a verdict',
    "agresseurs?|agresseuses?|violeurs?|harceleurs?|harceleuses?|prédateurs?|coupables?|criminels?|délinquants?|l'auteur|les auteurs",
  ],
  ['gives a verdict', 'a commis (?:un|une) (?:crime|délit|infraction|viol)|a enfreint la loi'],
  [
    'calls someone a victim',
    '(?<!(?:aide|aides|assistance|policière|accueil|soutien|service) (?:aux|des|aux personnes) )victimes?|survivante?s?',
  ],
  [
    'guesses a gender',
    `(?:êtes|étiez|serez|sentez|sentiez|soyez|tu es|es-tu|tu étais|tu seras|te sens)${BETWEEN} ${AGREES}${ENDING}`,
  ],
  [
    'guesses a gender',
    `(?:avez(?:-vous)?|as|as-tu|avoir|ayez) été ${AGREES}${ENDING}|(?:pouvez|peux|voulez|veux) être ${AGREES}${ENDING}`,
  ],
  [
    'guesses a gender',
    `(?:vous|m'|t'|nous) ?a(?:vait)? (?:suivi|touché|insulté|menacé|filmé|poussé|frappé|agressé|harcelé|embrassé|bousculé|photographié|bloqué|blessé|violé|dévisagé|drogué|piqué|forcé)${ENDING}`,
  ],
  [
    'guesses a gender',
    "(?<!')il vous (?:a|suit|suivait|regarde|touche|parle|menace|attend)(?! (?:fallu|été))|il est (?:encore|toujours) (?:là|près|derrière)|est-il (?:encore|toujours|près|là|derrière|parti)|(?<!y )a-t-il (?:dit|fait|touché|suivi)|il ou elle|elle ou il|iel|lui ou elle",
  ],
  [
    'guesses a gender',
    "(?:cet|l'|un|votre) ?homme|(?:cette|la|une|votre) femme|(?:un|le|ce) (?:type|mec|gars|monsieur|garçon)|(?:une|la|cette) (?:fille|dame)|madame|monsieur|mesdames|votre (?:mari|copain|copine|petit ami|petite amie)",
  ],
  [
    'guesses a gender',
    "(?:un|le|des|les|ce|aux|du|au) policiers?|(?:une|la|cette) policière(?! \\p{L})|(?:une? |l'|cet |cette |des |les |aux |d'autres )agente?s?(?! de sécurité)",
  ],
  [
    'clutters',
    '\\p{L}+·\\p{L}+|\\p{L}+\\((?:e|ne|le|s|es|trice)\\)|\\p{L}+-e-s|\\p{L}+\\.e\\.s|\\p{L}+/(?:e|euse|trice|elle)',
  ],
  ['promises anonymity', 'anonym\\p{L}+'],
  [
    'promises what nobody knows',
    '(?:nous (?:vous )?(?:promettons|garantissons)|je (?:vous )?(?:promets|garantis))|100 ?%',
  ],
  [
    'promises what nobody knows',
    'sera (?:punie?|arrêtée?|condamnée?|poursuivie?)|justice sera|personne ne (?:saura|pourra) jamais',
  ],
  ['promises what nobody knows', 'plus brefs délais|(?:bientôt|dans un instant) avec vous'],
  ['names a penalty or an article', '(?:art\\.?|articles?) \\d+\\S*|\\d{3}/\\d{1,2}|code pénal'],
  ['names a penalty or an article', 'prison|emprisonnement|réclusion|peine de|détention|amendes?|euros?'],
  [
    'is official talk',
    'malheureusement|(?:saisie|entrée|option) (?:invalide|non valide)|veuillez|nous regrettons|au sérieux votre vie privée|votre vie privée au sérieux',
  ],
];
