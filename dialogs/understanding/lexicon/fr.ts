import type { Lexicon } from '../lexicon.js';

export const fr: Lexicon = {
  dangerAlways: [
    /\b(?:je suis|on est|elle est|nous sommes) en danger\b/,
    /\b(?:me|nous|la) (?:suit|suivent|poursuit|poursuivent) (?:encore|toujours|maintenant|en ce moment|la)\b|\bil (?:me|nous) suit\b|\b(?:quelqu un|un (?:homme|mec|type|gars)|ils) me (?:suit|suivent|poursuit)\b|\best(?: encore| toujours)? (?:derriere|apres|a cote de) (?:moi|nous)\b/,
    /\bje (?:suis en train d etre|me fais) (?:suivre|suivie?|poursuivre|agresser|agressee?|attaquer)\b/,
    /\b(?:il|elle|ils|homme|mec|type|gars|quelqu un) (?:est|sont|attend|m attend) (?:encore |toujours )?(?:la|ici|dehors|devant (?:ma|la|chez)|a ma porte|a cote|pres de moi|en bas)\b/,
    /\b(?:a|avec) un (?:couteau|flingue|pistolet|arme|cutter)\b(?! hier)/,
    /\b(?:aidez moi|aide moi|au secours|a l aide|sauvez moi)\b(?! a (?:comprendre|choisir|decider|porter|trouver))|\benvoyez (?:la )?police\b|\bappelez (?:la )?police\b|\bvenez vite\b/,
    /\bje (?:suis (?:enfermee?|coincee?|cachee?|bloquee? (?:avec|par))|me cache|m enfuis|cours|ne suis pas en securite|suis pas en securite)\b|\b(?:me|m) (?:laisse|laissent) (?:pas|plus) (?:partir|sortir|passer|descendre)\b/,
    /\b(?:se passe|arrive|en train de se passer) (?:maintenant|la|en ce moment)\b|\bdesuite\b|\ben ce moment meme\b/,
    /\b(?:va|veut|vont) (?:me|m) (?:tuer|frapper|violer|planter|taper|faire du mal)\b/,
  ],
  dangerNow: [
    /\b(?:me|nous) (?:suit|poursuit|suivent)\b/,
    /\b(?:il|elle|ils) (?:est|sont) (?:encore|toujours) (?:la|ici|pres)\b/,
    /\bje ne peux pas (?:partir|fuir|sortir)\b|\bje peux pas (?:partir|fuir|sortir)\b/,
  ],
  over: [
    /\b(?:hier|avant hier|la semaine (?:passee|derniere)|le mois (?:passe|dernier)|l annee (?:passee|derniere)|l an (?:passe|dernier)|(?:samedi|vendredi|dimanche|lundi|mardi|mercredi|jeudi|ete|weekend|week end) (?:passe|dernier)|il y a (?:\w+ )?(?:\w+ )?(?:jours?|semaines?|mois|ans?|heures?)|ce matin|tout a l heure|c est fini|c est passe|suis chez moi|suis rentree?|suis en securite)\b/,
    /\b(?:m a suivie?|me suivait|m avait suivie?|m ont suivie?)\b/,
  ],
  risk: [
    /\bsuicid/,
    /\b(?:veux|voudrais|envie de|prefere|prefererais) (?:mourir|crever|disparaitre|en finir|plus vivre|etre morte?)\b|\b(?:veux|peux|ai) (?:pas|plus) (?:envie de )?(?:vivre|continuer a vivre|me reveiller|continuer comme ca)\b|\bplus envie de vivre\b/,
    /\b(?:me|m) (?:tuer|faire du mal|scarifier|foutre en l air|mutiler|ouvrir les veines|jeter sous|pendre)\b|\bme coupe les\b|\ben finir avec (?:la|ma) vie\b|\bmettre fin a mes jours\b|\bfinir ma vie\b/,
  ],
  minor: [/\bj ai (?:seulement |que )?(?:1[0-7]|[89]) ans\b/, /\bje suis mineure?\b/],
  witness: [
    /\b(?:j ai|on a|nous avons|je viens de) (?:vu|voir|assiste|ete temoin)\b|\bje suis temoin\b|\btemoin d\b/,
    /\b(?:ma|mon) (?:copine|amie?|soeur|fille|collegue|fils|frere) (?:s est fait|a ete|se fait|est)\b|\bune (?:femme|fille|dame) (?:s est fait|se fait|a ete)\b/,
  ],
  own: [
    /\b(?:suis je|est ce que je suis|ai je|est ce que j ai) (?:\w+ ){0,3}(?:alle trop loin|trop loin|depasse|fait)\b/,
    /\bj ai (?:touche|suivi|embrasse|filme|pousse|siffle|tripote) (?:une|un|cette|quelqu|ma|mon|sa)\b|\bje l ai (?:touchee?|suivie?|embrassee?|filmee?)\b/,
    /\bje suis alle trop loin\b|\bj arrive pas a m arreter de (?:regarder|suivre|fixer)\b/,
  ],
  professional: [
    /\b(?:je travaille (?:comme|dans|pour|chez)|je suis (?:prof|professeur|enseignante?|barman|barmaid|agent de securite|gardien|steward|educatrice?|educateur|infirmiere?|medecin)|notre (?:bar|club|ecole|festival|etablissement)|nos (?:eleves|etudiants|clients)|j organise)\b/,
  ],
  scope: [
    /\b(?:harcel\w*|sexis\w*|consentement|agress\w*|attouchement\w*|mal a l aise|peur|bizarre|insecurite|genant|lourd|intimid\w*|degueulasse|chelou|abus\w*)\b/,
  ],
  negation: /\b(?:pas|jamais|ni|sans|personne(?: ne)?|aucun) (?:\w+ ){0,2}$|\bne m a pas $|\bn a pas $/,
  behaviours: {
    catcalling: [
      /\b(?:siffl\w*|remarques?|commentaires? (?:sur|a propos)|he (?:mademoiselle|beaute|bombe|bebe|charmante)|psst|bruits? de bisous?|gestes? (?:obscenes?|deplaces?)|m a (?:interpellee?|accostee?|apostrophee?)|klaxonn\w*|crie\w* (?:dessus|apres))\b/,
    ],
    sexist_insult: [
      /\b(?:salope|pute|putain de (?:fille|femme)|connasse|chienne|grosse (?:vache|pute)|trainee|insult\w*|traitee? de)\b/,
    ],
    staring: [
      /\b(?:fix(?:ee?|er|ait|e du regard)|devisag\w*|regard(?:ait|e|er) (?:avec insistance|bizarrement|de haut en bas)|mate(?:r|ee?|ait)?|reluqu\w*|deshabill\w* du regard)\b/,
    ],
    following: [
      /\b(?:m a suivie?|me suit|me suivait|m ont suivie?|nous a suivie?s?|suivie? (?:dans|jusqu|depuis|par|en|hier|a|pendant)|me fais suivre|marchait derriere moi|poursuivie?)\b/,
    ],
    blocking: [
      /\b(?:bloqu\w* (?:le passage|la route|le chemin|la porte|contre|l acces)|m a bloquee?|coincee?|barr\w* (?:la route|le passage|le chemin)|m empech\w* de (?:passer|partir|sortir|descendre)|laiss\w* pas (?:passer|partir|sortir|descendre))\b/,
    ],
    touching: [
      /\b(?:touchee?s?|touch(?:e|ait|er) (?:les?|la|ma|mes|mon)|main aux (?:fesses|cul|seins)|tripot\w*|pelot\w*|frott\w*|pinc\w* les fesses|pincee?|caress\w*|attouchement\w*|embrass(?:ee?|er|e) (?:de force|sans)|m a embrassee?|colle (?:contre|a) moi|s est collee? a|main (?:sur|sous|entre) (?:ma|mes|mon)|attrap\w* (?:les|la|mes|mon|ma) (?:fesses|seins|taille|cul)|palp\w*)\b/,
    ],
    exposure: [
      /\b(?:masturb\w*|branl\w*|exhib\w*|(?:montr\w*|sorti\w*|sort) (?:\w+ )?(?:son|sa) (?:penis|sexe|bite|zizi|queue|parties)|pantalon baisse)\b/,
    ],
    voyeurism: [
      /\b(?:filmee?|filmait|m a filmee?|me filme|film\w* (?:sous|en cachette|a mon insu)|photos? (?:de moi|sous ma jupe|en cachette|a mon insu)|sous ma jupe|photographiee?|camera cachee|voyeur\w*|epi(?:ee?|ait))\b/,
    ],
    image_abuse: [
      /\b(?:nudes?|photos? (?:intimes?|nues?|denudees?|de moi nue?)|videos? intimes?|revenge porn|sextor\w*|partag\w* (?:\w+ ){0,3}(?:photos|videos|images)|deepfake\w*)\b/,
    ],
    online_harassment: [
      /\b(?:dick ?pics?|en ligne|instagram|insta|snapchat|snap|tiktok|facebook|whatsapp) (?:\w+ ){0,4}(?:harcel\w*|messages?|menac\w*|insult\w*|sexuels?|inconnu)\b|\bdick ?pics?\b|\bphotos? de (?:son sexe|sa bite|son penis)\b|\bcyber\w*/,
    ],
    stalking: [
      /\b(?:stalk\w*|me harcele (?:depuis|tous|sans)|(?:m attend|me suit|est la) (?:tous les (?:jours|soirs|matins))|n arrete pas de (?:m appeler|m ecrire|me suivre|m envoyer)|arrete pas de (?:m appeler|m ecrire|me suivre))\b/,
    ],
    threat: [
      /\b(?:menac\w*|va me (?:tuer|frapper|retrouver)|allait me (?:tuer|frapper|violer|retrouver)|dit qu il allait me)\b/,
    ],
    physical_violence: [
      /\b(?:frapp\w*|tap(?:ee?|e dessus)|gifl\w*|pouss(?:ee?|e) (?:contre|par|dans|violemment|moi|m)|m a pouss\w*|coups? de (?:pied|poing|tete)|etrangl\w*|crach\w*|tabass\w*|agressee? physiquement|tir\w* (?:par|les) cheveux)\b/,
    ],
    rape: [
      /\b(?:viol(?:ee?|er|ait)?|violent? pas|(?:rapport|relation|sexe) (?:\w+ ){0,3}(?:sans (?:mon )?consentement|forcee?|que je ne voulais pas)|forcee? a (?:coucher|sucer|faire)|penetr\w*|couche avec moi (?:pendant|alors) que je (?:dormais|etais)|stealthing|enleve (?:le|la|sa) (?:preservatif|capote))\b(?! de (?:la loi|domicile))/,
    ],
    spiking: [
      /\b(?:(?:quelque chose|un truc) dans (?:mon|son) verre|droguee?|ghb|soumission chimique|piqu(?:ee?|re) (?:en|dans|a|par)|balance ton bar)\b/,
    ],
    proposition: [
      /\b(?:c est combien|combien (?:tu prends|pour)|propose de l argent|payer pour (?:du sexe|coucher)|argent contre|tu viens chez moi|insist\w* pour (?:avoir|coucher|que)|demande de coucher|rapport tarife)\b/,
    ],
    hate_motive: [
      /\b(?:parce que je suis (?:gay|lesbienne|trans\w*|noire?|musulmane?|juive?|homo|bi|arabe|voilee?|asiatique)|pede|sale (?:pd|pede|gouine|noire?|arabe|juive?|gay|lesbienne)|gouine|homophob\w*|transphob\w*|racis\w*|voile)\b/,
    ],
  },
  intents: {
    officer: [
      /\b(?:parler|discuter|chatter|echanger) (?:a|avec) (?:un |une |la |quelqu un de la )?(?:agent|agente|police|policier|policiere|flic|humain|personne|vrai)\w*\b/,
      /^(?:agent|police|policier|un agent|un humain|humain)(?: svp)?$/,
    ],
    complain: [
      /\b(?:porter plainte|deposer (?:une )?plainte|une plainte|signaler|denoncer|faire un signalement)\b/,
    ],
    help: [/^(?:aide|menu|info|infos|que peux tu faire|que pouvez vous faire)$/],
    stop: [/^(?:stop|arreter|arrete|au revoir|fin|quitter|fini|j arrete)$/],
    back: [/^(?:retour|precedent|revenir|en arriere)$/],
    language: [/^(?:langue|autre langue|changer de langue|une autre langue)$/],
    erase: [
      /^(?:efface|effacer|effacez|tout effacer|efface tout|effacer tout|effacez tout|supprimer|supprimer tout|supprime tout)$/,
    ],
    code: [/^(?:code|j ai un code|mon code)$/],
    consent_info: [/\bc est quoi le consentement\b|\bqu est ce que le consentement\b|\ble consentement\b/],
  },
};
