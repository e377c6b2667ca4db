import type { TraineeLexicon } from '../reading.js';

export const fr: TraineeLexicon = {
  greet: [
    /^(?:re ?)?(?:bonjour|bonsoir|salut|coucou|bienvenue|enchantee?)\b/,
    /^je m appelle\b|^mon nom est\b|^vous pouvez m appeler\b|^tu peux m appeler\b/,
    /^(?:vous parlez|tu parles) (?:maintenant )?avec (?:un|une) (?:agente?|policiere?|inspect\w+)|^je suis (?:inspect\w+|agente?|polici\w+|l agente?)\b/,
    /^je suis \w+(?: exemple)? (?:de la zone|et je travaille pour la police|de la police)|^je suis (?:la|avec vous|avec toi) maintenant\b/,
    /\bj ai (?:lu ce que|lu votre|lu ton|repris la conversation)\b|^je reprends la conversation\b|^c est moi qui vous lis\b/,
  ],
  reassure: [
    /\bmerci (?:de me|de le|de l|pour votre confiance|pour ta confiance|d en parler|d avoir|de nous)\b/,
    /\bje suis (?:vraiment |tellement )?desolee? (?:que|de ce|pour ce|d apprendre)\b/,
    /\b(?:cela|ca) (?:a du etre|semble|a l air|devait etre) (?:\w+ )?(?:effrayant|dur|difficile|lourd|penible|terrible)\b|\bc etait effrayant\b/,
    /\b(?:n est pas|n etait pas) (?:de )?(?:votre|ta) faute\b|\bn (?:y )?(?:etes|es) pour rien\b|\b(?:avez|as) rien fait de mal\b/,
    /^je (?:vous|te) (?:crois|entends|ecoute)\b|\bje comprends (?:que|comme|combien)\b/,
    /\b(?:n est|n etait) pas (?:normal|acceptable|ok|admissible)\b|\bpersonne n a le droit\b/,
    /\breaction normale\b|\bc est (?:tout a fait )?(?:normal|logique) (?:que|de)\b|\bcomprehensible\b/,
    /\b(?:avez|as) bien fait de\b|\bje suis (?:contente?|heureu\w+) que\b|\b(?:prends|prenons) (?:cela |ca |ce que vous dites )?au serieux\b/,
    /\b(?:n etes|n es) pas seule?\b|^j imagine que (?:c|ca|cela)\b|\bresponsabilite est\b|\bne (?:me|m) derangez pas\b|\bbeaucoup a porter\b/,
  ],
  safety: [
    /\ben (?:securite|surete)\b|\b(?:endroit|lieu) sur\b|\bsans risque\b|\bsur pour (?:vous|toi)\b|\bvotre securite\b/,
    /\b(?:est (?:il|elle)|est ce qu il est|sont ils|l homme est il|personne est elle) (?:encore|toujours)\b/,
    /\bquelqu un (?:\w+ )?(?:avec (?:vous|toi)|peut il (?:rester|lire))\b|\b(?:etes vous|es tu) seule?\b/,
    /\ben danger\b|\bun danger\b/,
    /\bpeut il (?:voir|lire|vous retrouver|te retrouver|entendre)\b/,
    /\b(?:etes vous|es tu) blessee?\b|\bblessures\b|\bbesoin d (?:un medecin|aide tout de suite|une aide urgente|aide maintenant|une ambulance)\b/,
    /\bsortie? de la$|\beloigner de (?:lui|elle)\b|\bdu monde autour\b|\bdormir cette nuit\b/,
  ],
  leading: [
    /\b(?:n est ce pas|non|hein|pas vrai|c est ca|c est bien ca|oui|je suppose|j imagine|ne diriez vous pas)$/,
    /^(?:donc|alors) (?:il|elle|vous|tu|c|ca|cela)\b|^(?:je suppose|j imagine|je presume) (?:que|qu)\b/,
    /\b(?:surement|certainement|probablement|sans doute)\b|\b(?:deviez|devais|devait) etre\b|\b(?:avez|as) bien (?:dit|vu|fait|senti)\b/,
    /\bne (?:diriez|pensez|croyez) vous pas\b|\bn est il pas vrai\b|\bn etait ce pas\b|\bd accord pour dire\b/,
  ],
  statement: [
    /^(?:il|elle|cet homme|ce type) (?:vous|t|te|l|lui|ne vous) (?:a|avait|ont|voulait) |^c etait du harcelement/,
  ],
  open: [
    /^(?:et |mais |donc |puis |alors |d accord |merci |avec vos mots |avec tes mots |a ce sujet )*(?:que|qu|quoi|ou|quand|comment|qui|quels?|quelles?|combien|lequel|laquelle)\b(?! elle dise)/,
    /^(?:et |puis )*(?:a|de|dans|sur|par|avec|en|depuis) (?:quoi|quels?|quelles?|qui|quand)\b/,
    /^(?:pouvez|pourriez|voulez|peux|pourrais) (?:vous|tu) (?:me |m )?(?:\w+ )?(?:raconter|decrire|dire|parler|expliquer)\b/,
  ],
  tell: [
    /^(?:et |puis )*(?:racontez|raconte|decrivez|decris|dites m en|dis m en|continuez)\b/,
    /^(?:pouvez|pourriez|voulez|peux|pourrais) (?:vous|tu) (?:me |m )?(?:\w+ )?(?:raconter|decrire|parler)\b/,
  ],
  end: [
    /^(?:au revoir|a (?:bientot|tres vite|demain|plus tard|la prochaine)|bonne (?:nuit|chance|soiree|fin de)|bon courage)\b|\bau revoir$/,
    /\bprene[zs] (?:bien )?soin de (?:vous|toi)\b|\bprends (?:bien )?soin de toi\b|^passez une\b|^je (?:vous|te) souhaite\b|^rentrez bien\b/,
    /\bje (?:cloture|termine|ferme) la conversation\b|\bs arreter ici\b|\brest(?:ons|er)(?: en)? la\b|^c est tout pour\b/,
    /\b(?:toujours revenir|revenir a tout moment)\b|^reven(?:ez|s) quand\b|\bfin de notre conversation\b|^merci pour cet echange\b/,
  ],
  information: {
    choice: [
      /\b(?:vous|tu) (?:qui )?(?:decidez|decides|choisissez|choisis)\b|\b(?:pouvez|peux) (?:decider|choisir)\b|\bc est (?:votre|ton) choix\b/,
      /\bpasser (?:n importe quelle|une|chaque) question\b|\barreter a tout moment\b|\bpas obligee? de (?:repondre|decider|porter)\b|\bne (?:devez|dois) pas (?:decider|repondre)\b|\bchanger d avis\b/,
      /\btout le temps\b|\b(?:votre|ton) rythme\b|\bpuis je vous poser\b|\bje peux vous poser\b/,
    ],
    duty: [
      /\bla police doit\b|\bje (?:dois|doive) (?:dresser|rediger|signaler)\b|\bdois signaler\b|\bgarder cela pour moi\b|\bobligee d agir\b|\bpolice peut (?:etre obligee|devoir)\b|\bmeme sans plainte la police\b/,
    ],
    rights: [
      /\bcopie de (?:votre|ta) (?:declaration|plainte)\b|\bvenir accompagnee?\b|\bpersonne de confiance\b|\binterprete\b|\bporter plainte est gratuit\b/,
      /\brelire (?:votre|ta) declaration\b|\bpas obligee? de signer\b|\bpersonne lesee\b|\battestation de depot\b|\bmotif de haine soit (?:note|inscrit)\b|\bn importe quel commissariat\b|\bavocate?\b/,
    ],
    traces: [
      /\bvetements dans un sac\b|\bimages des cameras\b|\bgardez les (?:captures|messages|vetements|photos)\b|\bn effacez pas\b|\bne vous lavez pas\b|\bgarde les captures\b/,
    ],
  },
  services: {
    emergency: [/\b(?:appel\w+|form\w+|composez) (?:\w+ ){0,4}(?:101|112)\b/],
    care: [/\bcentre de prise en charge\b|\bcentre de la rue haute\b|\bcpvs\b|\bzsg\b|\b02 535 45 42\b/],
    support: [/\bassistance (?:policiere )?aux victimes\b|\baide aux victimes\b|\beva\b/],
    listening: [
      /\bsos viol\b|\b1712\b|\b(?:le|au|appeler le) (?:106|107|103|102)\b|\btele accueil\b|\becoute enfants\b|\bligne d ecoute\b|\bawel\b/,
    ],
    own: [/\bseos\b|\bstop it now\b/],
    child: [/\bchild focus\b|\b116 000\b/],
    equality: [/\binstitut pour l egalite\b|\bunia\b|\b(?:iefh|igvm)\b|\b0800 12 800\b|\brainbow ?house\b/],
  },
  topics: {
    where: [
      /\bou (?:cela|ca|est|etait|etiez|etais|etes|c|s)\b|\b(?:endroit|arret|ligne|gare|rue|site|application|bus|tram|metro)\b/,
    ],
    when: [
      /\bquand (?:est|etait|cela|ca|c|s)\b|\bquelle heure\b|\bquel jour\b|\bcombien de temps\b|\bdepuis quand\b|\bhier\b|\bminuit\b|\blongtemps\b/,
    ],
    who: [
      /\bqui (?:a fait|etait ce|est ce|est cette)\b|\bressembl\w+\b|\b(?:le|la|l|les) decri\w+\b|\bde cette personne\b|\bconnaissez vous\b|\breconnaitre\b|\bvisage\b|\bdeja vu\b/,
    ],
    witnesses: [
      /\bqui (?:d autre|etait la|l a vu)\b|\bquelqu un (?:d autre )?l a\b|\bd autres personnes\b|\btemoins?\b|\bavec des amis\b|\bchauffeur\b/,
    ],
    effect: [/\bcomment (?:vous sentez|te sens|allez|vas|ca va)\b|\bchange pour (?:vous|toi)\b|\bdepuis$/],
    motive: [/\bqu a t (?:il|elle) dit\b|\bquels mots\b|\bfait penser\b/],
    evidence: [/\b(?:messages|captures?|cameras?|photos?|images|vetements|ticket|preuves?|enregistrement)\b/],
    wish: [
      /\b(?:souhaitez|voulez) vous\b|\bque (?:souhaitez|voulez|veux)\b|\bvous aiderait\b|\bplainte\b|\bfaire une declaration\b|\bpreferez vous\b|\battendez vous de\b/,
    ],
    what: [
      /(?<!\b(?:cela|ca) )\b(?:s est il|s est) passe\b|\bqu a t (?:il|elle) fait\b|\bce qu (?:il|elle) a fait\b|\bvous avez vu\b|\bqu avez vous (?:vu|remarque)\b|\bcela a t il commence\b|\bcela s est il termine\b|\bsouvenez vous\b|\braconte[zr]?\b/,
    ],
  },
};
