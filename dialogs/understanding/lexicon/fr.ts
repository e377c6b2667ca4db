import type { Lexicon } from '../lexicon.js';

export const fr: Lexicon = {
  dangerAlways: [
    // a place and a now: he is still there
    /\b(?:est|sont|reste|attend|rode|traine|tourne) (?:encore|toujours|tjs) (?:la|ici|dehors|en bas|devant|derriere|dans|sur|a|au|chez|en face)\b/,
    /\b(?:est|sont|vient d entrer|est entre|est rentre) (?:\w+ )?(?:dans|chez) (?:ma (?:chambre|maison|cuisine|cave|voiture)|mon (?:appart\w*|kot|immeuble|jardin|hall|salon|garage|studio)|l (?:appart\w*|immeuble|escalier|ascenseur)|moi|nous)\b(?<!(?:chez|suis chez) \w+ (?:moi|nous)(?= porte))(?! (?:il y a|hier|quand|chaque|tous))/,
    // silent calls
    /\b(?:n appelez pas|ne m appelez pas|m appelez pas|pas d appel|repondez par (?:ecrit|message|chat)|sans (?:faire de )?bruit|pas de bruit|parle tout bas|par dessus mon epaule|dois (?:cacher|ranger|lacher|raccrocher|poser) (?:le|mon|ce) ?(?:tel\w*|gsm|portable)?|il (?:lit|surveille) mon ecran|j ecris en cachette|discretement)\b/,
    // fire, accident, emergency of the body
    /\b(?:incendie|au feu(?! rouge)|flammes|fumee (?:dans|partout|noire)|en feu|prise d otages?|noie|noyade|se noyer|crise cardiaque|fait une crise|convuls\w*|s etouffe|etouffe|accouche|arret cardiaque|avc|ambulance|tire (?:dans la|sur les|sur des)|tirs|(?:y a|ya) (?:une )?(?:bagarre|agression|attaque|rixe)|bagarre (?:dans|devant|a|au|en)|cambrioleur|intrus)\b(?! (?:de boules|hier|etait|du chat))/,
    // someone is doing it to me, as I write
    /\b(?:je |j |jsuis |suis |chui )?(?:suis|est|sommes|chui|sui) (?:suivie?s?|suivis|poursuivie?s?|poursuivis|encerclee?s?|filee?|traquee?) (?:par|la|en ce moment|maintenant|mtn|depuis (?:\d+|dix|cinq|quinze|vingt) (?:min\w*|metres|arrets|rues|stations))\b/,
    /\b(?:suit|suis|suivent|colle|file|marche|court|roule) (?:\w+ ){0,3}depuis (?:\w+ )?(?:\d+|deux|trois|cinq|dix|quinze|vingt|quelques) (?:min\w*|arrets?|stations?|rues|metres)\b/,
    /\b(?:il|elle|ils|qqn|quelqu un|type|mec|gars|homme) (?:vient|viennent) (?:de|d) (?:me|m|nous|la|le) (?:frapper|taper|attaquer|agresser|pousser|toucher|gifler|planter|suivre|coincer|enfermer|violer|mordre|menacer|arracher)\b/,
    /\b(?:sort|sorti|brandit|pointe|agite|montre) (?:un|une|son|sa|le|des) (?:couteau|arme|flingue|lame|pistolet|machette|hache|batte|cutter)\b(?! (?:hier|de sa poche hier))|\bcouteau sous (?:la|ma|sa) gorge\b/,
    // said outright
    /\b(?:suis|sui|chui|jsuis|jsui|on est|elle est|nous sommes) (?:(?:vraiment|en|trop|tres) )?en danger\b/,
    /\b(?:je|me|on|nous) (?:ne )?(?:suis|sens|est|sommes) (?:pas|plus) en securite\b|\bsuis pas en securite\b/,
    // being followed, with a word of now
    /\b(?:me|m|nous|la) (?:suit|suis|suivent|poursuit|poursuivent|colle|traque|traquent) (?:\w+ ){0,3}(?:encore|toujours|tjs|maintenant|mtn|mnt|en ce moment|la)\b(?! (?:rue|gare|nuit|semaine|ville|place|station|sortie|maison|fermeture))/,
    /\b(?:il|elle|ils) (?:me|nous) sui(?:t|s|vent)\b(?! (?:sur (?:tiktok|insta|instagram|facebook|snap|twitter)|partout|tous|chaque))|\b(?:quelqu un|qqn|un (?:homme|mec|type|gars|monsieur|vieux)|ils) me (?:suit|suivent|poursuit)\b(?! (?:je fais quoi|sur (?:tiktok|insta)|tous|chaque|depuis (?:\w+ )?(?:jours|semaines|mois)))/,
    /\b(?:suis en train d etre|me fais|est en train de me|sont en train de me|est en train de la|sont en train de la) (?:suivre|suivie?|poursuivre|agresser|agressee?|attaquer|frapper|taper|toucher|violer|etrangler|tabasser|filmer)\b/,
    // he stands behind me, at my door
    /\b(?:est|sont|reste|restent|toujours|tjs|encore|juste) (?:\w+ )?(?:derriere|apres|a cote de) (?:moi|nous)\b|\b(?:est|sont) (?:encore |toujours |tjs |juste )?(?:derriere|devant|dvt|a) (?:la|ma|notre|mon|l) ?(?:porte|fenetre|entree|portail|immeuble)\b(?! (?:tous|chaque|avant))/,
    /\b(?:il|elle|ils|homme|mec|type|gars|ex|mari|quelqu un|qqn) (?:est|sont|attend|m attend) (?:encore |toujours |tjs |deja )?(?:la|ici|dehors|devant (?:ma|la|chez)|a ma porte|pres de moi|en bas)\b(?! (?:chaque|tous|tout le temps|depuis (?:\w+ )?(?:semaines|mois|ans)))/,
    // weapons
    /(?<!menacee? |agressee? |avait |eu )\b(?:a|avec) (?:un|son|une|sa) (?:couteau|flingue|pistolet|arme|cutter|machette|hache|lame|revolver|fusil|barre de fer)\b(?! (?:hier|suisse|secrete|c etait|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine|l an|en \w+ dernier|il y a))/,
    // calls for help
    /\b(?:aidez moi|aide moi|aidez nous|aidez la|aider moi vite|au secours|a l aide|sauvez (?:moi|nous)|besoin d aide (?:vite|maintenant|urgent\w*|tout de suite))\b(?! (?:a (?:comprendre|choisir|decider|porter|trouver|remplir)|haha|lol|mdr|ptdr))/,
    /(?<!(?:comment|faut il|quand|menace d|va|peut on|si j|dois je|faut|sans|peux pas|veux pas) )\b(?:envoyez|envoyer|envoie|appelez|appelle|appeler) (?:vite |moi |nous )?(?:la |une |les |un |des |l )?(?:police|flics|quelqu un|qqn|patrouille|ambulance|pompiers|secours|keufs|monde|equipe|voiture|le 101|le 112)\b(?! me rappel)/,
    /\bvenez(?: (?:vite|me chercher|nous|svp|stp|ici|maintenant|tout de suite|urgent\w*|s il)|$)|\bdepechez(?: vous)?\b|\bfaites vite\b|^vite\b|\bvite (?:svp|stp|s il (?:vous|te) plait|la police|police|la secu)\b|\b(?:svp|police|plait) vite\b|\bc est urgent\b|^urgent\b|\b(?:venez|aide|police|moi|la|faites|envoyez \w+) vite$/,
    // hiding, fleeing, not let go
    /\b(?:je |j |jme |me |on se |on s |nous nous )(?:cache|planque|enferme|enfuis|enfuit|sauve)\b|\b(?:je|on) (?:cours|court)\b|\b(?:suis|est) en train de (?:courir|fuir)\b/,
    /\b(?:me|m|nous|la) (?:laisse|laissent|lache|lachent) (?:pas|plus)(?: (?:partir|sortir|passer|descendre|rentrer))?\b(?! d une semelle (?:hier|samedi))/,
    /\b(?:se passe|arrive|en train de se passer) (?:maintenant|la|en ce moment)\b|\bdesuite\b|\ben ce moment meme\b/,
    /\b(?:va|veut|vont|veulent) (?:me|m|nous|la|le|l) (?:(?:tuer|frapper|violer|planter|taper|faire du mal|tabasser|etrangler|buter|crever|defoncer|casser|emmener)(?! (?:avec (?:ses|son)|si je (?:dis|parle|porte)))\b)/,
    // cannot speak, is overheard
    /\b(?:peux|peut|peu) (?:pas|plus|ni) (?:parler|appeler|telephoner|crier|bouger|faire de bruit|repondre au tel\w*)\b(?! (?:a (?:mes|ma|mon|personne)|de|pour|francais|du|demain))|\bpeux (?:qu|que) (?:ecrire|chuchoter)\b|\b(?:il|elle|ils) (?:entend|entendent|ecoute|ecoutent) (?:tout|tt|a la|derriere)\b|^(?:il|elle) ecoute\b|^chut\b|\bm a vue? (?:ecrire|sur mon (?:tel|gsm))\b|\bva comprendre que (?:je|j)\b|\bchuchote\b/,
    // fire, accidents, fights
    /\b(?:y a|ya) le feu (?! au lac)|\b(?:ca|tout) brule\b|\b(?:sent|odeur de|fuite de) (?:\w+ )?gaz\b|\b(?:coups? de feu|fusillade|baston|ca se bat|se battent|ca tire|explosion)\b/,
    /\b(?:ne |n )?(?:respire|repond|bouge|reagit) (?:plus|pas)\b(?<!personne \w+ \w+)|\bfait un (?:malaise|arret)\b|\b(?:il y a|y a|ya) des (?:blesses|morts)\b|\b(?:coincee?|coinces|bloques) (?:sous|en bas|dans l ascenseur)\b|\b(?:va (?:tomber|sauter)|vais sauter)\b|\b(?:est|etre) (?:\w+ )?(?:inconsciente?|evanouie?)\b(?! hier)|\b(?:vient|viens) de (?:s effondrer|tomber|s evanouir)\b|\bs effondre\b/,
    // bleeding, overdose
    /\b(?:je |j |jsuis |)saigne\b|\bjsaigne\b|\bdu sang (?:partout|plein)\b|\bouvert les (?:poignets|veines)\b/,
    /\b(?:pris|avale|gobe) (?:toutes?|tous|une boite|trois boites|plein|trop) (?:\w+ ){0,3}(?:boites?|cachets|medicaments|medocs|pilules|comprimes|somniferes|tiroir|plaquettes?)\b|\bpieds dans le vide\b|\bsur (?:le pont|le toit|les rails|le rebord|les voies)\b(?! (?:hier|avant))(?= (?:\w+ ){0,6}(?:adieu|la|sauter|saute)\b)/,
  ],
  dangerNow: [
    // words of now, at the end or anywhere
    /\b(?:\w{2,} ){2}(?:(?<!(?:plus|etais|etait|ca|est|cela|voila|jusque) )la|dehors|maintenant|mtn|mnt)$|\b(?:actuellement|en ce moment|la tout de suite|a l instant|la maintenant|maintenant il|mtn il|en cours|(?<!discuter |parler )en direct|c (?:est )?(?:la|mtn)$)\b|\b(?:g|trop|tellement|super|tres) peur\b(?! (?:de|d|que|du|des|en|pour)\b)|\bpeur pour (?:ma vie|elle|lui)\b/,
    /\b(?:depuis|ca fait) (?:\d+|deux|trois|cinq|dix|quinze|vingt|quelques|plusieurs) (?:min\w*|arrets?|stations?|rues|metres)\b|\b(?:sos(?! moral)|urgence|urgent|urgente|svp help|help (?:svp|me|moi))\b(?! moral)(?<!rien d urgent|urgences?)|\b(?:quelqu un|qqn|la police|patrouille|agent|securite|secu) (?:peut venir|peuvent venir|maintenant|vite|tout de suite|ici svp)\b|\b(?:pouvez|peux|peut|devez|faut) (?:vous |tu |que vous )?(?:venir|envoyer|veniez)\b/,
    // the place I am in, told as it is now
    /\b(?:suis|sui|chui|chuis|jsuis|jsui|on est|sommes) (?:\w+ ){0,2}(?:a|au|aux|dans|ds|sur|devant|derriere|sous|en|place|rue|avenue|pres|entre) (?:\w+ ){0,2}(?:toilettes?|wc|chiottes|voiture|auto|bagnole|taxi|uber|cave|placard|sdb|bain|chambre|tram|metro|bus|train|wagon|rame|quai|gare|parking|arret|hall|escaliers?|ascenseur|magasin|lidl|delhaize|carrefour|snack|night ?shop|parc|rue|place|trottoir|douche|armoire|balcon|porche|pharmacie|midi|nord)\b/,
    /\b(?:suis|sui|chui|chuis|jsuis|jsui|me retrouve) (?:toute? )?seule?\b(?! (?:au monde|pour|avec mes))|\bseule? (?:avec (?:lui|eux|ce|un)|dans (?:la rue|le (?:tram|metro|bus|wagon|train|parking)|ma)|sur le quai|a l arret)\b/,
    /\bje (?:descends?|sors|me mets|reste|me refugie) (?:ou|quoi|avec elle|dans le magasin|cachee?)\b|\b(?:j attends qu|en attendant qu) (?:il|ils|elle) (?:parte|partent|s en aille)\b|\b(?:je|on) (?:sors|bouge|sort|dort) (?:pas|plus)(?= (?:il|ils|elle|tant)\b)/,
    // people who act now
    /\b(?:il|elle|ils|qqn|quelqu un|mec|mecs|type|types|gars|homme|hommes|monsieur|vieux|inconnu|ex|copain|mari|pere|frere|voisin|client|eleve|patient|conducteur|jeunes|bande|qui) (?:hurle|hurlent|gueule|crie|crient|boit|fouille|tambourine|grimpe|escalade|rode|guette|s enerve|s excite|insiste|delire|deraille|titube|agresse|attaque|menacent?|harcele|embete|embetent|cherche a|commence a|continue a|continue de|refuse de|essaie de|essaye de|n arrete pas|arrete pas|veut (?:m|me|que je|entrer|monter|rentrer|nous|pas)|se rapproche|se dirige|se leve|se jette|sort un|sort son|baisse son|me montre|me parle|me fixe|me regarde|nous regarde|nous fixe|me touche|me colle|nous colle|me menace|nous menace|me fait peur|me crie|est sur moi|est bourre|est arme|est violent|est fou|est agressif|sont bourres|sont armes)\b(?= (?:\w+ ){0,4}(?:la|maintenant|mtn|mnt|encore|seule?|porte|tram|metro|bus|train|quai|arret|gare|couloir|escaliers?|voiture|rue|place|salle|bar|terrasse|vitre|fenetre|devant|dehors|vers|toilettes|chambre|je|jsuis|aide|vite|peur|sortir|partir|rien|personne)\b)(?! (?:souvent|parfois|quand je passe))/,
    // said to be on the way
    /\b(?:il|elle|ils|ex|mari) (?:est|sont) (?:en route|en chemin|bientot la|presque la|juste la|tout pres|au bout|en haut|en bas|dedans|a l interieur|en train|armes?)\b|\b(?:il|ils|ex|mari|pere|mec) (?:arrive|arrivent|debarque|debarquent|rapplique) (?:dans|la|vite|je|ici|a la|avec)\b|\bphoto de ma (?:porte|maison|rue)\b|\b(?:il|ils) sai(?:t|vent) (?:que je suis|ou je suis)\b|\b(?:me|nous) (?:cherche|cherchent|repere|voit|voient|rejoint)\b/,
    // the body gives way
    /\b(?:arrive|peux|sais) (?:plus|pas) (?:a )?(?:marcher|tenir|respirer|bouger|me lever|me relever)\b|\b(?:jambes|corps) (?:molles?|en coton|lourdes?|qui lachent|repondent plus)\b|\bvue (?:se brouille|trouble)\b|\btout tourne\b|\b(?:elle|il|copine|amie?|pote) (?:\w+ )?(?:vomit|convulse|tremble|s endort|tombe|parle plus|delire|est ko|est inconsciente?)\b|\b(?:je|j) (?:m endors|perds connaissance|pars|m evanouis)\b(?= ?$| (?:aide|il|je))/,
    // someone I know, on the phone, in trouble
    /\b(?:m appelle|m ecrit|me dit|m envoie|au tel\w*|au telephone|par message|position) (?:\w+ ){0,4}(?:suivie?|enfermee?|cachee?|peur|pleure|hurle|chuchote|appart|danger|coincee?|est la|devant|sos)\b|\b(?:la|le|les|l) (?:suit|suivent|frappe|frappent|tabasse|tabassent|etrangle|poursuit|traine|trainent|bloquent|encerclent|entourent|attaquent|agresse|agressent|embarque|embarquent)\b/,
    // somebody does it to me or to another, in the present
    /\b(?:il|elle|ils|elles|on|lui|qqn|quelqu un|mec|mecs|type|types|gars|homme|hommes|monsieur|vieux|inconnu|ex|copain|mari|pere|frere|beau pere|client|chauffeur|conducteur|jeunes|qui|ki|deux|trois|voiture) (?:me |m |nous |la |le )(?:bloque|bloquent|coince|coincent|frappe|frappent|tape|tapent|jette|jettent|pousse|poussent|emmene|emmenent|embarque|tire|tirent|colle au|crache|fouille|met (?:la main|un couteau|une main)|serre|arrache|secoue|mord|brule|gifle|barre|fonce|oblige|braque|tripote|pelote|caresse)\b(?! (?:a la machine|les epaules))(?! (?:quand|souvent|chaque|parfois|la pression|des (?:commentaires|remarques)|un (?:message|sms|mail)))/,
    /\b(?:suis|suive|suit|sui|suivent|suiv) (?:moi|nous|chaussee|rue|avenue|boulevard|jsuis|je|dans la rue|jusqu|dps|depuis (?:le|la|l|que|l arret))\b(?<=(?:me|m|nous) \w+ (?:moi|nous|chaussee|rue|avenue|boulevard|jsuis|je|dans la rue|jusqu|dps|depuis (?:le|la|l|que|l arret)))/,
    /\b(?:me|nous) (?:suive|sui|suivi|file le train|file)\b|\b(?:qqn|mec|type|gars|homme|il) me suis\b|\b(?:sont|etes|est) (?:\w+ )?autour de (?:moi|nous)\b|\b(?:descendu|descend|monte|sort|sorti) (?:\w+ ){0,3}(?:meme|memes) (?:arret|tram|bus|metro|station|rame|wagon) que moi\b/,
    /\b(?:change|changee?) de (?:route|chemin|direction)\b(?= (?:\w+ ){0,2}(?:m|me|je|on|nous)\b)|\b(?:taxi|uber|voiture|chauffeur) (?:s arrete|veut|ouvre|refuse) (?:pas|d|de)\b|\b(?:defonce|enfonce|force|casse|secoue|gratte) (?:la|ma|notre) (?:porte|serrure|fenetre|vitre|poignee)\b|\bporte (?:va ceder|cede|s ouvre)\b/,
    /\b(?:veut|veulent|voulez) (?:pas|plus|absolument) (?:me |m |nous |la )?(?:laisser|lacher|ouvrir|rendre|partir|sortir|emmener)\b|\bjarrive (?:pas|plus) a (?:sortir|partir|me degager|bouger|respirer)\b|\b(?:il|elle) dort (?:\w+ ){0,2}(?:je veux|je peux|j ose|je dois)\b/,
    // hurt, drugged, unconscious, taken along
    /\b(?:me sens|jme sens) (?:tres |trop |pas |vraiment |super |plus )?(?:mal|bizarre|partir|faible|bien)\b(?= (?:\w+ ){0,4}(?:verre|bar|club|boite|seule?|aide|il)\b)|\bdans (?:mon|son) verre (?:\w+ ){0,2}(?:je|jme|elle) (?:me |se )?(?:sens|sent|vais|tombe|tiens)\b|\b(?:se reveille|reagit|repond|bouge|respire) (?:pas|plus)$|\b(?:emmene|embarque|traine|tire|ramene|porte|suit|embete|embetent|harcele|harcelent|entoure|entourent|encercle|encerclent|bloque|coince) (?:de force )?(?:ma|une|la|mon|deux|des) (?:copine|amie?|fille|filles|femme|soeur|dame|collegue|gamine|jeune|pote|ado)\b(?! (?:souvent|chaque|qui))|\b(?:tente|essaie|essaye) d (?:emmener|embarquer|enlever)\b|\bsur les (?:rails|voies)\b/,
    /^(?:encore|toujours|tjs) (?:la|derriere|dehors|ici|devant)\b|\b(?:avale|pris) (?:des|mes|les) (?:cachets|medicaments|medocs|pilules|comprimes|somniferes)\b|\bfait une overdose\b|\b(?:est|suis) (?:blessee?|ensanglantee?|par terre|au sol)\b(?! (?:moralement|dans))/,
    // following, holding, hurting, in the present
    /\b(?:me|m|nous|te) (?:suit|poursuit|suivent|poursuivent|sui|rattrape|rattrapent|talonne|course|coursent|traque|traquent|piste|encercle|encerclent|entoure|entourent|retient|retiennent|tient|tiennent|tord|etrangle|etouffe|agresse|agressent|attaque|attaquent|cogne|plaque|deshabille|enferme|sequestre)\b/,
    /\b(?:nous|me) (?:frappe|frappent|tabasse|tabassent|fait mal|lance (?:les|des|tout)|traine|vise|cherche|cherchent|cherche partout|braque)\b(?! quand)|\bme cherche\b/,
    /\b(?:il|elle|mec|type|gars|homme|qqn|quelqu un|ils|deux|trois|cinq|bande) (?:me |nous |la )?(?:colle|collent|traque|suit|suivent|marche|marchent|court|courent|tourne|roule) (?:\w+ )?(?:depuis|derriere|au meme|vers|apres|sur le trottoir|autour|au pas|pres|a cote)\b/,
    /\b(?:roule|avance|ralentit) (?:au pas|lentement|doucement)\b|\b(?:suivie?|suivis) (?:actuellement|en ce moment|maintenant|mtn|la|par)\b(?! (?:un|une|mon|ma) \w+ depuis)(?= )(?<=actuellement|en ce moment|maintenant|mtn)|\blache (?:pas|plus)\b(?! mes)|\b(?:pas|ombre) derriere (?:les miens|moi)\b/,
    /\b(?:a|est) (?:a )?(?:\w+ )?(?:metres?|pas|sieges?|m) (?:de moi|de nous|derriere|devant)?\b(?<=metres|metre|pas|moi|nous|derriere) ?(?:porte de|rue)\b|\btoujours (?:le|la) meme (?:mec|type|gars|homme|voiture) a\b/,
    // he is in, at, under, on; he waits
    /\b(?:il|elle|ils|ex|mari|type|mec|gars|homme|pere|monsieur|voisin|lui|nu|copain) (?:est|sont|dort|reste|attend|attendent|m attend|se tient|fume|rode|traine) (?:(?:encore|toujours|tjs|la|juste|deja|assise?|debout|cachee?|gare|planque|plante|nue?|seule?|tout|maintenant|mtn|bien) ){0,2}(?:dans|a|au|aux|devant|dvt|derriere|sur|en|sous|pres|contre) (?:l |le |la |ma |mon |notre |mes |les |un |face|bas|bout|cote|porte|quai|salon|travers)(?!(?:ma |mon |la |l |le |mes |notre )?(?:classe|ecole|club|cours|insta|meme|hopital|travail|boulot|bureau|reseaux|internet|etranger|police|hall et|rue de))/,
    /\b(?:y a|ya|il y a) (?:un |une |mon |des |deux )(?:\w+ )?(?:mec|type|gars|homme|ex|inconnu|bruit|mecs|hommes|types) (?:\w+ )?(?:devant|derriere|dans|sur|a ma|en bas|chez|qui (?:me suit|essaie|essaye|frappe|force|attend|tourne|tape|crie|rode))/,
    /\b(?:attend|attendent) (?:que je (?:sorte|descende|parte)|dehors|en bas|devant)\b|\b(?:gardent|garde|bloque|bloquent|surveille|surveillent) (?:la |les |l )(?:sortie|porte|entree|sorties|acces|escalier)\b|\best (?:encore |toujours |tjs )?gare(?:e)? (?:devant|en bas|en face)\b|\b(?:il|elle|ils|type) (?:part|partent|bouge|bougent|s en va|sort) (?:pas|plus)\b|\bpart pas\b|\bveut pas (?:arreter|partir|me lacher|ouvrir|sortir)\b/,
    /\b(?:il|elle|ils) (?:est|sont) (?:encore|toujours|tjs) (?:la|ici|pres|a|en|dans|sur|devant|derriere)\b/,
    /\bnu (?:est |)(?:devant|sur|derriere|dans) (?:la|ma|mon|le) (?:vitre|palier|fenetre|porte|jardin|couloir|cour)\b(?! \w+ hier)/,
    // he comes near, in, back
    /\b(?:il|elle|ils|mec|type|gars|homme|ex|mari) (?:arrive|arrivent|approche|approchent|s approche|se rapproche|s rapproche|revient|reviennent|monte|montent|rentre|accelere|traverse|court|descend|me voit|m a repere\w*|m a retrouve\w*|m a vue?|est revenu|est de retour|est entre chez|est monte|est descendu (?:avec|apres|derriere) (?:moi|nous)|a retrouve (?:ou|mon adresse))\b(?! (?:plus|chaque|jamais|pas|tard|a [0-9]|que|des|hier|un jour))/,
    /\b(?:il|elle|ils|ex|mari|ca|client|cliente) (?:vient|viennent) (?:d|de) (?:\w+ )?\w+(?:er|ir|tre|re|oir)\b(?! (?:les|son|un|en|parler|pour))/,
    /\bquand je (?:traverse|m arrete|accelere|tourne|ralentis)\b|\bs est (?:arrete|assis|retourne|cache|leve|gare) (?:aussi|derriere|a cote|en face)\b|\b(?:descend|monte|tourne) aux? memes? (?:arrets?|endroits?|rues?)\b|\bfait semblant de\b(?= (?:\w+ ){0,3}(?:a |derriere|pas))/,
    // doors, windows, stairs, keys
    /\b(?:tape|tapent|frappe|frappent|cogne|gratte|toque|sonne|tambourine|crie|hurle|pousse|force|donne des coups) (?:\w+ )?(?:a|dans|sur|contre|derriere|devant|de|ma|la) ?(?:ma |la |les |mes |notre |l )?(?:porte|portes|fenetre|volet|vitre|vitres|poignee|serrure|entree)\b|\b(?:essaie|essaye|essaient|essayent|tente) (?:d |de )(?:ouvrir|entrer|rentrer|forcer|casser|defoncer|m |me |monter|crocheter)|\b(?:entend|entends) (?:\w+ )?(?:ses|des|son|ces|du|les) (?:cles?|pas|bruits?|cris|voix|coups|bruit)\b|\bva (?:la|tout|ma|l) (?:casser|defoncer|ouvrir|enfoncer|porte)/,
    // locked in, cornered, hidden
    /\b(?:suis|sui|chui|chuis|jsuis|jsui|est|sommes|sont|me suis|s est|jme suis) (?:(?:toujours|encore|tjs|la|seule?|vite|maintenant|mtn|me) ){0,2}(?:enferme|coince|cache|planque|bloque|retenu|barricade|refugie|sequestre|attache|ligote)(?:e|es|s)?\b(?! (?:dans mes|au boulot|au travail|derriere l anonymat|entre|par (?:mon|ma) (?:travail|contrat)))/,
    /^(?:enferme|coince|cache|planque|bloque|retenu|attache|suivi|poursuivi)(?:e|s|es)? (?:dans|ds|au|aux|a|par|sous|avec|chez|derriere)\b|\ba (?:verr?ouille|ferme (?:a cle|la porte)|pris (?:mes cles|mon (?:tel|gsm)))|\bils ont ferme\b|\bporte fermee\b(?= (?:\w+ ){0,2}(?:il|elle))|\bfermee? a cle\b|\b(?:ne )?(?:peux|peut|peu|arrive|sais) (?:pas|plus) (?:a )?(?:partir|fuir|sortir|descendre|m enfuir|rentrer|me degager|bouger)\b|\bveux (?:sortir|partir) d ici\b|\bm empeche\w* de (?:partir|sortir|passer|descendre)\b|\b(?:il|qui) refuse de (?:la |me |m |le )?(?:lacher|ouvrir|laisser|sortir|partir)\b/,
    // afraid to move, trembling, alone
    /\bj?ose (?:pas|plus) (?:bouger|me retourner|respirer|ouvrir|crier|descendre|sortir (?:il|de (?:ma|la|l|mon))|rentrer chez moi il)\b|\b(?:je |jme |j )?tremble (?:il|elle|ils)\b|\bpeur (?:il|ils|elle) (?:revient|est|arrive|me|va|reste|sont|veut)\b|\bpersonne (?:bouge$|reagit$|autour|dans la rue|m aide)\b|\b(?:ya|y a|il y a) (?:personne|per\w+)\b(?= ?$)|\b(?:tel|gsm|batterie) (?:\w+ )?presque (?:vide|mort|a plat|finie?)\b|\bplus de batterie\b|\b[1-9] de batterie\b|\bon est que (?:deux|nous)\b/,
    // weapons and rage
    /^(?:couteau|arme|agression|bagarre|viol|attaque)\b(?= (?:\w+ ){0,3}(?:metro|gare|quai|tram|rue|place|parc|station)\b)|\b(?:avec (?:un|une|la|sa|son|des)|ils ont des|a des|sort (?:un|une|son|sa)|sorti (?:un|une)) (?:marteau|batte|bouteilles?|barre|ceinture|tournevis|couteaux?|lame|ciseaux|baton|matraque|taser|chien|flingue|arme|brique)\b|\bau couteau\b|\bcasse (?:tout|la vaisselle|les|ma porte|la porte|mes)\b|\bpete un (?:cable|plomb)\b|\b(?:devient|est) (?:fou|violent|dingue|enrage)\b(?! (?:de|avec le temps))/,
    // drugged and alone
    /\bdrogue(?:e|s)?\b(?= (?:\w+ ){0,6}(?:suis|vois|sens|seule?|toilettes|aide|tiens)\b)|\btete (?:me )?tourne\b|\btourne (?:trop|de plus)\b|\b(?:tiens|tient) (?:plus|pas) debout\b|\bvois (?:double|flou|trouble|plus)\b|\bsens (?:plus|pas) (?:mes|ma) (?:jambes|bras|corps)\b|\bsens pas bien\b(?= (?:il|le|et|on))|\b(?:vais|va) (?:m |s |tomber dans les )(?:evanouir|endormir|pommes)\b|\bramene\b(?= (?:\w+ ){0,3}(?:connais|veux) pas)/,
    // it happens to somebody in front of me
    /\bse (?:fait|font) (?:\w+ )?(?:suivre|agresser|frapper|taper|tabasser|violer|attaquer|poursuivre|etrangler|embarquer|cogner|courser)\b(?! (?:en general|souvent|c est|dans le metro$|par (?:son|sa) mari$))|\b(?:il|type|mec|gars|inconnu|homme|client|ex) (?:\w+ )?(?:la|les|le) (?:tire|tient|frappe|suit|traine|cherche|tape|secoue|embarque|lache pas|pousse|etrangle|force|touche|bloque|menace|insulte en)\b|(?<!\b(?:ai|a|as|ont|avoir|avait|avais) )\b(?:frappe|cogne|tabasse|tape|etrangle|secoue) (?:sur )?(?:sa|une|la|son|ma|mon|un) (?:copine|femme|fille|mere|dame|amie?|soeur|fils|petite|compagne|gamine|mec|homme|gosse|enfant)\b|\bsuit (?:une|deux|la|des|les) (?:\w+ )?(?:fille|filles|femme|femmes|gamines?|dame|ado|ados|petites?)\b|\b(?:elle|il) (?:hurle|appelle a|crie au|demande de l aide|pleure et)\b|\bca (?:cogne|hurle|crie|recommence)\b|\b(?:veut|essaie de|essaye de|insiste pour) (?:l |la |le )(?:emmener|embarquer|porter dehors|ramener|faire monter|toucher|suivre)\b|\best par terre\b|\b(?:decroche|repond) (?:pas|plus)\b(?= (?:\w+ ){0,4}(?:entends|date|position|peur|il)\b)|\benvoyer sos\b|\barrete de repondre\b|\best entre chez\b/,
    // touching, exposing, threatening at this moment
    /\b(?:masturbe|branle|touche|caresse|tripote|frotte|colle|filme|menace|insulte|fixe|regarde|harcele|embete|suit|tient|bloque|frappe|genoux|main|force) (?:\w+ ){0,4}(?:maintenant|mtn|mnt|actuellement|en ce moment|tout de suite|en direct|dans le \w+ la)\b|\b(?:maintenant|mtn|actuellement|en ce moment|en direct|la tout de suite) (?:\w+ ){0,3}(?:il|un|on|ils|elle|mon|une) (?:\w+ ){0,3}(?:suit|touche|frappe|menace|tient|bloque|colle|regarde|filme|insulte|embete|harcele)\b|\bmenace (?:toujours|encore)\b|\bassis(?:e)? sur moi\b|\b(?:arrete|arretent) pas de (?:me|nous) (?:toucher|suivre|mettre|coller|frapper|peloter|tripoter)\b|\bc (?:est )?maintenant\b|\bde force en ce moment\b|\b(?:je vais|j arrive|on va) (?:\w+ )?(?:te|vous) (?:crever|tuer|buter|planter|defoncer)\b/,
  ],
  over: [
    /\b(?:m a|ma|nous a|m ont|nous ont|lui a) (?:touchee?|embrassee?|demande|propose|sifflee?|caressee?|pelotee?|pincee?|dragu\w+|accostee?|interpellee?|raccompagnee?|accompagnee?)\b|\bl (?:hiver|ete|automne)\b|\b(?:temoigner|temoignage|procedure|dossier|rien d urgent|pas maintenant)\b/,
    // narrated past: the pluperfect, the imperfect, an escape
    /\b(?:voulait|voulaient|suivait|suivaient|marchait|regardait|tenait|courait|frappait|bloquait|attendait|attendaient|criait|touchait|essayait|venait|restait|collait|faisait|disait|filmait|menacait|tapait|frottait|fixait|sifflait|insistait|tournait|appuyait|barrait|refusait|montait|continuait|cherchait)\b/,
    /\b(?:est|sont) (?:reste|venu|parti|descendu avant|sorti)(?:e|s|es)? (?:\w+ ){0,3}(?:pendant|une heure|s asseoir|quand j|apres que)\b|\b(?:a fini par|j ai (?:couru|reussi|pu) (?:a |jusqu|m |me |partir|sortir|descendre)|j ai crie et|quand il boit|quand j ai)\b|\bsur (?:les reseaux|insta|instagram|facebook|snap|messenger|whatsapp|discord|twitter|internet)\b/,
    // time words of the past
    /\b(?:hier|avant hier|la semaine (?:passee|derniere)|le mois (?:passe|dernier)|l annee (?:passee|derniere)|l an (?:passe|dernier)|(?:samedi|vendredi|dimanche|lundi|mardi|mercredi|jeudi|ete|hiver|printemps|automne|noel|weekend|week end) (?:passe|dernier)|la nuit derniere|l autre (?:jour|soir|fois|nuit)|(?:il y a|y a|ya|ca fait) (?:\w+ )?(?:\w+ )?(?:jours?|semaines?|mois|ans?|heures?)|ce matin|cet apres midi|tout a l heure|tantot|auparavant|a l epoque|quand j etais|autrefois|minuit passe)\b/,
    /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b(?<!ce \w+)/,
    /\b(?:en|au mois de|au mois d|depuis|debut|fin) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|l hiver|l ete|19\d\d|20\d\d)\b/,
    // verbs of the past
    /\b(?:m a suivie?|ma suivie?|me suivait|m avait suivie?|m ont suivie?|m attendait|etait|etaient|avait|c etait|ct|c t|m etais|j etais)\b/,
    // finished, safe now
    /\b(?:c est (?:fini|passe|loin|regle|termine)|(?:suis|suis bien|etais) (?:chez moi|rentree?|en securite|a la maison|au bureau|arrivee?)|chez moi porte fermee|tout va bien|ca va mieux|saine? et sauve?|soulagee?|ouf|pas en danger|plus en danger|pas de danger|rien d urgent|a ete arretee?|a demenage|en prison|est parti\b(?! chercher)|a file|lache l affaire|a fait demi tour|l ai (?:perdu|seme)|s est enfui)\b/,
    // habits, not now
    /\b(?:chaque (?:jour|matin|soir|nuit|fois|semaine|samedi)|tous les (?:jours|soirs|matins|midis|week ends|weekends|vendredis)|toutes les (?:nuits|semaines)|fois par (?:jour|semaine|mois)|depuis (?:\w+ )?(?:\w+ )?(?:jours|semaines|mois|ans?|annees|divorce|rupture|separation)|des mois|souvent|d habitude|ca dure|mon ch(?:at|ien))\b/,
    // questions, stories, jokes
    /\b(?:si un jour|si jamais|que faire (?:si|quand)|quoi faire (?:quand|si)|on fait quoi si|hypothetiquement|imaginons|en general|par exemple|reportage|documentaire|article|(?:le|un|ce|du) film|serie|roman|chanson|paroles|gta|jeu video|blague|tiktok|lol|mdr+|ptdr|haha+|xd)\b/,
  ],
  risk: [
    // dying and living, wherever they stand, but no figures of speech
    /(?<!(?:failli|va|vas|cru|peur de|pas envie de|batterie va|honte a|pu) )\bmourir\b(?! (?:de|a petit|d ennui|d envie|pdt|pendant|dans (?:le|un) (?:film|jeu)|lol|mdr))(?<!(?:me fait|fait) mourir)/,
    /\b(?:plus|pas) (?:\w+ ){0,3}(?:vivre|en vie|exister|d etre ici|etre la)\b(?! (?:avec|ensemble|chez|dans|la|le|une|ici|a))|\b(?:quitter|partir de) (?:ce monde|cette (?:terre|vie))\b|\b(?:en finir|me foutre|me balancer|me supprimer|me buter|me crever|m achever|me laisser mourir|me laisser partir|m en aller pour)\b(?! (?:avec (?:cette|la|le|lui|ce) (?!vie)|de|la|une|dehors))/,
    /\b(?:mes|les|tous les|des|plein de) (?:cachets|medocs|medicaments|somniferes|antidepresseurs|comprimes|xanax)\b(?= (?:\w+ ){0,5}(?:moi|main|table|cote|fois|prets?|avaler|prendre|finir|cette nuit|ce soir|compte)\b)|\b(?:rejoindre|retrouver) (?:ma (?:mere|grand mere)|mon (?:pere|frere)|les anges|les morts)\b|\b(?:voudrais|veux|aimerais) (?:juste )?(?:dormir pour toujours|m endormir|ne plus exister|disparaitre|n avoir jamais existe|que tout s arrete|etre mort\w*)\b(?! (?:sous|de honte|du quartier))|\bmettre (?:fin|un terme) (?:a |)(?:tout|ma vie|mes jours|ca)\b|\b(?:monde|famille|gens) (?:\w+ ){0,3}mieux sans moi\b|\bmieux sans moi\b|\b(?:sauter|jeter|balancer) (?:\w+ ){0,2}(?:pont|toit|balcon|fenetre|rails|train|metro|tram|canal|vide)\b|\bcoupe(?:r|s)? (?:les|mes) (?:bras|veines|cuisses|poignets)\b|\bje me (?:coupe|fais du mal|scarifie|mutile|brule|blesse|frappe)\b/,
    // chat spelling and other words for wanting it to stop
    /\bj ?(?:veu|veut|ve) (?:plus?|plu|pas|pu) (?:vivre|etre la|continuer|exister)\b|\bj?veu (?:mourir|crever|en finir)\b|\b(?:sortie|issue|solution) (?:\w+ ){0,4}(?:la mort|mourir|me tuer)\b/,
    /\b(?:a quoi (?:bon|ca sert) (?:de )?(?:vivre|continuer)|vie (?:n a|a) (?:plus|pas|aucun) (?:de )?sens|ma vie (?:est finie|ne sert|sert|vaut) ?(?:a |plus |rien)?|marre de (?:vivre|la vie|cette vie|exister)|fatiguee? de (?:vivre|la vie)|plus (?:aucune )?raison de vivre|plus (?:d )?espoir|veux plus de (?:cette|ma) vie|supporte plus (?:la vie|de vivre|d etre en vie|d exister)|tiens plus je|degoute d etre (?:en vie|vivante?)|aurais (?:du|prefere) (?:mourir|crever|y rester)|aurait (?:du|mieux fait de) me (?:tuer|achever)|mieux (?:mort|morte)|(?:prefere|mieux) la mort|plus (?:rien|personne) (?:\w+ ){0,3}retient|manquerai(?:s)? a personne|vous me manquerez|penser? a la mort|pense (?:tout le temps |souvent |trop )?a (?:mourir|la mort|me tuer|sauter)|idees? de suicide|envies? de mort|derniere? (?:message|nuit|jour)|pardon a (?:tous|ma famille)|plus la demain|disparaitre (?:pour de bon|pour toujours|a jamais|definitivement)|dormir (?:et|pour) (?:\w+ ){0,3}(?:jamais|toujours|pas) (?:me )?(?:reveiller)?)\b/,
    /\b(?:me|m|s|se) (?:coupe|coupes|couper|entaille|lacere|blesse|blesser|brule|bruler|frappe moi|mutile|scarifie|griffe|punir|detruire)(?! (?:la parole|de|le souffle|l herbe|les cheveux|du|en plein|l appetit|les jambes|avec sa)) ?(?:les|la|le|volontairement|expres|avec|pour|quand|en cachette|jusqu|depuis|parce|bras|cuisses)\b(?<!(?:il|elle) (?:me|m|se|s) \w+ \w+)/,
    /\b(?:cutter|lame|lames|rasoir|couteau|ciseaux) (?:sur|contre|dans) (?:mes|ma|mon|les|ses) (?:bras|veines|poignets?|peau|cuisses?|cou)\b|\b(?:veines|poignets)\b(?= ?(?:$|je|jme|hier|la|ce soir|dans|avec|parce))|\b(?:sous|devant) (?:un|le) (?:train|metro|tram|camion|bus)\b(?= ?(?:$|et|pour|comme))(?<=(?:passer|jeter|jette|mettre|finir|foutre|jeter moi) (?:sous|devant) (?:un|le) \w+)|\b(?:dans le canal|par la fenetre)\b(?<=(?:jeter|sauter|jette|saute|finir|passer) (?:dans le canal|par la fenetre))/,
    // the word itself; not a film, a title or a car
    /\bsuicid(?!e squad|e du heros|es? dans (?:le|la) (?:film|serie))/,
    // wanting to die, to be gone
    /\b(?:j?veux?|voudrais|aimerais|prefere|prefererais|j?vais|vouloir|devrais|merite de|veut|autant|simple de|mieux de|pense a|penser a|hate de|(?<!pas )envie de)(?: bien| vraiment| juste| m en| me| m)? (?:mourir|crever|en finir|plus vivre|etre morte?|etre mort|m eteindre|eteindre|partir pour de bon|disparaitre(?! sous terre| (?:de|du) (?:honte|champ))|quitter ce monde|quitter cette vie)\b(?! (?:de (?:rire|honte|faim|soif|froid|chaud|fatigue)|la dalle|pdt|pendant|lol|mdr))/,
    /\b(?:j?veux?|j?peux|ai|as|a|veut|plus|pas)(?: plus| pas)? (?:envie de |la force de |le gout de |le courage de |envie d )?(?:vivre|continuer(?: a vivre)?|me reveiller|etre la|exister)\b(?<=(?:plus|pas|jamais) (?:\w+ ){0,4}\w+)(?! (?:la procedure|ce|le|la|avec|ensemble|cette|dans|chez))/,
    /\bplus (?:envie|la force|le gout|le courage|aucune envie|de raison) (?:de |d )(?:vivre|continuer|etre la|rien|me lever)\b|\b(?:ne |et )?(?:plus|jamais) (?:jamais )?me reveiller\b|\bcontinuer comme ca\b/,
    // ending it
    /\b(?:finir|finis) (?:avec (?:la|ma) vie|ma vie|mes jours)\b|\b(?:pense|penser|songe|songer|envie|veux|vais|veut) (?:a |d |de )?en finir\b|\bmettre fin a (?:mes|ses|ma|sa|tout)\b|\b(?:la )?(?:seule|autre) (?:sortie|issue|solution) (?:\w+ ){0,4}(?:mort|mourir|partir|disparaitre)\b|\b(?:idees|pensees) (?:noires|suicidaires|morbides|de mort)\b|\bidee de (?:mourir|la mort|la fin)\b|\ben finir(?: pour de bon| une fois pour toutes)?$|\bidee revient\b/,
    /\b(?:m ote|m oter|m enlever|prendre|m enlever) la vie\b|\b(?:ma vie|la vie) (?:aussi$|n a plus|ne vaut|ne sert|j entends)|\b(?:arrete|arreter|lache|quitte) tout\b(?= (?:\w+ ){0,4}(?:affaires|adieu|range|vie)\b)|\bvivre ou pas\b|\bmourir sans (?:douleur|souffrir)\b|\bcomment (?:\w+ ){0,3}mourir\b(?! de)/,
    // hurting oneself
    /\bj?(?:me|m) (?:tuer|faire du mal|fais du mal|scarifi\w*|foutre en l air|foutre sous|mutil\w*|ouvrir les veines|jeter (?:sous|du|de|dans|par|d un)|jette (?:sous|du|dans)|pendre|flinguer|noyer|coupe (?:les|la|les bras|avec)|taille les veines|ouvre les|tape la tete|brule avec|griffe jusqu)\b(?! (?:si le|lol|mdr|ptdr|a l epoque|il a dit))(?<!(?:voulait|va|veut|vont|allait|peut|veulent|de|essaye de|essaie de|menace de|dit de) (?:me|m) (?:tuer|faire du mal|noyer|foutre en l air))/,
    /\b(?:se|s) (?:tuer|jeter (?:sous|du|de|dans|par)|pendre|mutil\w*|scarifi\w*|suicider|faire du mal|ouvrir les veines)\b|\bouvert les (?:poignets|veines)\b|\b(?:automutil\w*|scarification\w*)\b|\brasoir\b(?= ?$)|\bfais payer\b/,
    // means and places
    /\b(?:sauter|saute|jeter|pense a sauter) (?:\w+ )?(?:du|de la|d un|du haut|de|par) (?:la |l )?(?:pont|tour|toit|balcon|fenetre|train|\w+ etage|immeuble|cinquieme)\b|\bpieds dans le vide\b|\bsur le (?:pont|toit|rebord)\b(?= (?:\w+ ){0,6}(?:adieu|redescendue?|demain|sauter|vide)\b)|\bregarde les (?:trains|rails|metros)\b|\b(?:corde|noeud coulant) (?:est|dans|prete|autour)\b|\b(?:avaler|avale|boire) (?:de la |du )?(?:javel|poison|destop)\b/,
    /\b(?:pris|avale|prepare|prends|stocke|cache|garde|compte|j ai|prendre|avaler) (?:toutes?|tous|mes|les|des|plein|trop|une boite) (?:\w+ ){0,3}(?:boites|cachets|medicaments|medocs|pilules|comprimes|somniferes|plaquettes)\b|\bcharge le (?:fusil|pistolet)\b|\b(?:fait|ai fait|essaye|nouvelle) (?:une |ma |deja )?tentative\b(?! d)|\bdeja essaye (?:une fois|deux fois|de)\b/,
    // farewells
    /\b(?:lettre|mot|message|mots) d adieux?\b|^adieu\b|\badieu$|\badieu (?:a tous|tout le monde|le monde)\b|\b(?:quand|lorsque) je (?:serai|serais) (?:plus la|partie?|morte?)\b|\b(?:mieux|tranquilles?) (?:si j etais|sans moi|si je (?:n )?etais)\b|\bsi j etais (?:morte?|enterree?|plus la)\b|\bm endormir (?:\w+ ){0,3}(?:jamais|toujours|plus)\b|\bne plus (?:exister|etre la)\b|\bveux que (?:ca|tout) s arrete\b(?= (?:\w+ ){0,3}vie)/,
  ],
  minor: [
    /\b(?:ma|ta|sa|mes) (?:maitresse|instit|recre|profs?)\b|\b(?:prof|coach|entraineur|moniteur|surveillant|animateur) (?:\w+ ){0,4}(?:moi|ma|mon|mes|nous|me|m)\b(?= (?:\w+ ){0,6}(?:ecole|classe|college|eleves?|recre|scouts?|bulletin)\b)|\b(?:dans|de|a|devant) (?:mon|notre) (?:ecole|college|lycee|athenee)\b|\ben (?:primaire|secondaire|humanites?|[1-6](?:e|eme|ere|re)(?: (?:annee|primaire|secondaire))?|rheto)\b(?<=(?:suis|chui|jsuis|sui|est|es|moi|tous|eleve|encore|fille|garcon) en \w+(?: \w+)?)|\b(?:cours de recre|a l ecole (?:un|des|les|ils|on|il)|bus scolaire|unite scoute?|scouts|guides|plaine de jeux avec mes|mouvement de jeunesse|sortie des cours|sortie de l ecole|sac d ecole|cartable|mes parents (?:le )?(?:savent|vont|doivent|sont|sauront)|ma maman (?:sait|veut|dit)|mon papa|mes parents pas|mon beau pere (?:vient|entre|me))\b/,
    /\b(?:j ?ai|jai|g|j) (?:\w+ )?(?:1[0-7]|[89])(?: ?ans?| et demi| piges)?\b(?= (?:et|lui|mais|il|mon|on|c|un|je|jsuis|un)\b)(?<!eu \d\d)(?! (?:et des|mecs|messages|fois|appels))/,
    /\b(?:j ?ai|g|ai|avec mes|jen ai|c est que j ai) (?:seulement |que |a peine |mm pas |meme pas |juste |bientot )?(?:1[0-7]|[89]|dix|onze|douze|treize|quatorze|quinze|seize|dix sept|huit|neuf) ?(?:ans?|piges|balais)\b/,
    /(?:^| )(?:1[0-7]|quatorze|quinze|seize|treize|douze) ans(?: et demi)?$|\bans comme moi\b|\bmoi (?:1[0-7])\b|\bj ?ai 1[0-7]$|\bu1[0-7]\b/,
    /\b(?:suis|chui|sui|suis encore|etant|es|etre) (?:\w+ )?mineure?\b|\bpas (?:encore )?(?:18 ans|majeure?|dix huit ans)\b|\btrop jeune pour\b/,
    // school years of Belgium
    /\b(?:1re|1ere|2e|2eme|3e|3eme|4e|4eme|5e|5eme|6e|6eme|premiere|deuxieme|troisieme|quatrieme|cinquieme|sixieme) (?:secondaire|primaire|humanite|commune|differenciee|sec|technique|professionnelle|generale)s?\b|\b(?:suis|est|on est|sui|chui) (?:tous |\w+ )?(?:les deux )?en (?:[1-6](?:e|eme|ere|re)?|rheto)\b|\bclasse de [1-6](?:e|eme|re)\b|\bfille de [1-6](?:e|eme) de mon ecole\b|\ben rheto\b/,
    /\b(?:ma|mon|notre|nos) (?:classe|college|ecole|athenee|lycee|instit|institutrice|prof de \w+|surveillant|coach|chef (?:louveteau|scout)|chefs? scouts?|educ|bulletin|uniformes? d ecole|cours de gym)\b(?! (?:de yoga|d adultes))|\b(?:a la recre|cour de recre|preau|camp (?:de patro|scout)|patro|louveteaux?|cadettes?|premiere boum|l internat|uniformes? d ecole|le prof de math\w*|copine de classe|journal de classe|tonton|mes parents doivent|rien dire a mes parents|dire a mes parents)\b|\bdevant l ecole\b(?= ?$)|\bjupe d uniforme\b/,
  ],
  witness: [
    // somebody else it happens to, and I was there
    /\b(?:j etais|jetais|on etait|j ai ete) (?:la|present\w*|temoin|a cote|dans la file|plusieurs a voir)\b|\bdevant moi (?:un|une|des)\b|\b(?:je veux|pour|souhaite) (?:temoigner|laisser mon temoignage)\b|\bmoi j etais\b|\bce que j ai vu\b|\bj ai (?:entendu|separe|prevenu|appris que)\b|^vu (?:un|une|quelqu)\b|\bj ai vu (?:ca|un|une|des|le|la)\b/,
    /\b(?:ma|mon|une) (?:(?:meilleure|petite|grande|belle|jeune|vieille) )?(?:copine|amie?|pote|soeur|fille|collegue|fils|frere|mere|maman|cousine?|coloc|voisine?|niece|belle soeur|nana|dame|cliente|eleve|inconnue)(?: \w+)? (?:s est fait|se fait|a ete|est (?:suivie?|epiee?|harcelee?|coincee?)|etait suivie?|recoit|a subi|reviennent?|m a raconte|m a dit)\b|\b(?:une|la) (?:femme|fille|dame|caissiere|serveuse|passagere|cycliste|ado\w*|voyageuse) (?:\w+ )?(?:s est fait|se fait|a ete|battue|endormie|a pris)\b|\b(?:aider|accompagner) (?:une amie|un ami|ma (?:copine|soeur|fille))\b/,
    /\b(?:j ai|on a|nous avons|je viens de) (?:vu|voir|assiste|ete temoin)\b|\bje suis temoin\b|\btemoin d\b/,
    /\b(?:ma|mon) (?:copine|amie?|soeur|fille|collegue|fils|frere) (?:s est fait|a ete|se fait|est)\b|\bune (?:femme|fille|dame) (?:s est fait|se fait|a ete)\b/,
  ],
  own: [
    /\b(?:suis je un harceleur|elle (?:dit que je|m accuse|m a signale\w*|parle de (?:sequestration|harcelement|viol))|apres son non|j ai (?:frappe|gifle|viole|bouscule|insulte|continue|enleve le preservatif|envoye ma (?:bite|queue)|harcele) ?|je l ai (?:violee?|frappee?|poussee?|giflee?|insultee?|appelee)|j ai (?:ete |peut etre )?(?:trop loin|viole)|je passe devant chez mon ex|je (?:siffle|klaxonne|crie) (?:\w+ )?(?:aux|les|des) (?:filles|femmes|meufs)|passer a l acte|m en empecher|depasse les bornes)\b(?<!elle m a (?:signale|frappe) a)/,
    /\b(?:suis je|est ce que je suis|ai je|est ce que j ai) (?:\w+ ){0,3}(?:alle trop loin|trop loin|depasse|fait)\b/,
    /\bj ai (?:touche|suivi|embrasse|filme|pousse|siffle|tripote) (?:une|un|cette|quelqu|ma|mon|sa)\b|\bje l ai (?:touchee?|suivie?|embrassee?|filmee?)\b/,
    /\bje suis alle trop loin\b|\bj arrive pas a m arreter de (?:regarder|suivre|fixer)\b/,
  ],
  professional: [
    // a trade at the start, or a house that is run
    /^(?:barman|barmaid|prof|psychologue|infirmiere?|educateur|educatrice|vigile|agent|assistante?|kine|gerante?|serveuse|serveur|dj|animat(?:eur|rice)|maitre nageur|controleur|delegue|sapeur pompier|asbl|rh|responsable|technicienne?|informaticien\w*|jardinier|steward|videur|pompier|medecin|agence)\b/,
    /\b(?:(?:je|on) (?:tiens|tient|gere|dirige|organise|enseigne) (?:un|une|le|la|en|des)|j enseigne|je suis (?:chef de|guide|de la secu|cpe|gerante?|responsable|directeur|directrice|animatrice|psychologue|assistante sociale|cheffe)|en tant que (?:prof|gerante?|responsable|educ\w*|directeur|directrice|employeur)|mes (?:serveuses|eleves|employes|livreurs|patients|equipes)|notre (?:maison de jeunes|asbl|local|association|salle|hotel|service|charte)|formation pour|dans mon (?:bar|club|cafe|hotel|magasin) )\b/,
    /\b(?:je travaille (?:comme|dans|pour|chez)|je suis (?:prof|professeur|enseignante?|barman|barmaid|agent de securite|gardien|steward|educatrice?|educateur|infirmiere?|medecin)|notre (?:bar|club|ecole|festival|etablissement)|nos (?:eleves|etudiants|clients)|j organise)\b/,
  ],
  scope: [
    // unclear, but about this
    /\b(?:sifflee?|touchee?|suivie?|insultee?|menacee?|violee?|droguee?|filmee?|plainte|temoin\w*|victime|viol|nu|nue|nudes?|seins?|fesses|cul|bite|sexe|sexuel\w*|salope|pute|relou|pervers|obsede|porc|degueu\w*|trauma\w*|choquee?|honte|sale|humiliee?|coucher|baise\w*|preservatif|medecin legiste|prelevement\w*|charge des victimes|police|policier\w*|inspecteur|mon ex|forcee?|m a fait (?:des trucs|du mal|ca)|drague\w*|jupe|decollete|chantage|ghb|verre|piqure|masturb\w*|exhib\w*|voyeur\w*|homophobe|transphob\w*|sexisme|pas (?:mettre|ecrire) (?:de|des|le|quoi)|je sais pas (?:quoi faire|si)|besoin d (?:aide|un conseil|parler)|ma faute|truc (?:bizarre|chelou|grave)|quelque chose (?:est arrive|s est passe)|s est passe)\b(?! (?:route|municipale))/,
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
