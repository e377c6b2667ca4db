/**
 * Words of everyday language that are also names of places, or nearly. Found by reading all examples of the four
 * languages and looking at what was taken for a place; written without case and accents.
 */

/** A place only where "metro", "halte" and the like stand before it. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'anvers flandre liege gand mons londres rome athenes bruges charleroi waterloo alost termonde malines tournai brabant fuss spuistraat zijstraat hoofdstraat dorpsstraat ninove ostende berlin paris amsterdam africaine agenda agora albert americaine angle arbre argent arsenal art arts association atelier ' +
    'athenee aventure bank banque bar bassin belgique beurre blanche boudoir boulet brique brise ' +
    'buisson cadeaux cafe camp canal canon carrefour center centraal central centrale centre centrum ' +
    'cercle chaine chantier charbon chasse chat christine ciel cinema cite club college commerce ' +
    'commissariat comptoir confessions conseil construction contrebande corner couloir courses creche ' +
    'croix delhaize depot derby dreams eau ecole eglise elisabeth enfants erasmus escalier esplanade ' +
    'espoir etangs ethnic etoile evere fabrique factory famille femme ferme fille first fleurs ' +
    'fontaine football forest forum franklin fromages galerie gallery games gevangenis ghost grand ' +
    'guapa hall halte haren home homme hopital hospital hotel house impasse industrie jardin jette ' +
    'jeunesse justice laken lavoir lens leopold liberte library life ligne live loft loge louvain ' +
    'lumieres lune lunettes machine machoire magasin mail marathon marche marteau matinal meute midi ' +
    'miroir moniteur monument muguet murmure museum musique namur natation nature neuf nightshop ' +
    'noord nord ombre pacific page paille paix pantin parc paris park parlement paroisse passerelle ' +
    'pave pavillon petit pharmacie pierres pigeons pipet place plage plaine poche poet police ' +
    'pompette port poste potiche poupee president prison progres pub rad regenboog reine reserve ' +
    'residence restaurant reveil ronde roof rosa roses roue rouge rouleau royal royale salle samedi ' +
    'sauvage scene school science serrure simone sleutelgat snap soif soir solarium soleil sounds ' +
    'souvenir space sports squares stade stadion station stop strand studio sud suisse super tempel ' +
    'temple terre theatre tigre toison tour travail traverse tulipe tunnel union ursulines verlaat ' +
    'vert verte viaduc victoire vijvers vise voirie volks vorst wand world zuid'
  ).split(' '),
);

/** A mistake or two away from a name of a place, and right as it is. */
export const EVERYDAY_LIKE: ReadonlySet<string> = new Set(
  (
    'agent alert almost anale ander anders anger animation arbeit artists ascenseur assault ' +
    'associations athlete aubergine aufzug avenue baise baisse balcon balles bancs barre barricade ' +
    'barricaded basket bassen baston beers beurt bezet blades blase blaues blinde blinder bloes ' +
    'blondes boete boire boisson boite bonde bonne borden bornes borse boucher bouge boule boules ' +
    'boulot bourre boxed brain bride brille bruise brule buissons bureau burger cadeau cadeaus calin ' +
    'campe carte casse chaise chambre chanson chanteert chanter charte chemin chere child class ' +
    'classe collage colleague collee collega college collegue collegues commence commencer conge ' +
    'conseils corrige couloir couloirs courent course crache cramer croie crois croit cruche daily ' +
    'disant drives ducks echelle echevine enfant envers erase escalier escaliers espagnole etang ' +
    'etoiles every facon faisais faisant faite faites fetes forget forums fourriere freie freine ' +
    'frere friet frites fuite fumee galleries gamines garage garer gaven gebouw gefangnis gillen ' +
    'gratte great grote groupe groupes haaren haben halbe halbes halen hallte halten haltes halts ' +
    'halve hante harass hards hatte hause haven herbe heute hippodroom holte horen horte huis ' +
    'infirmiere jetee jouent kantoor kerels konig krieg laden lagen lanes largue laten levre lines ' +
    'lodge lokaal lumiere maison manteau march marches mardi marques marry masseur medoc meiner ' +
    'meister menaces menage mercredis merde messe messer meters metier metros meure miniature montage ' +
    'montant moustique noter order palais paleis parken parking parks parlais parliament partis parts ' +
    'parvis passagere patron peage people perdu perron pierre pigeon pille plaats place plain plaint ' +
    'plainte plane plate pleine pluie plump poison poorten porche porten praat pralinen precies ' +
    'preise press pressed presste princess princesse prinses proche profite quais racket raison raken ' +
    'rasieren recoivent recommence redescendre regard regarde regards regen regnet reibe reihe ' +
    'remarques renne residents retard revers ronge rosse roule route ruelle runde sales salon saure ' +
    'saute sauve savoir school schule seine selle sense serrures serviette shorts shoulders soignees ' +
    'soignes solle sonne soulier souvenais souvenirs sport square stadt stage stand stare stations ' +
    'steals stoep stokken straat strade strand strich studentin suesse susse tempe terrasse thuis ' +
    'tierarten tirer titten tomber torcher tournait trams travail travaille travers trein tremble ' +
    'treppe tried uncle universiteit university urines vallen vente verder verdien vermoeden verre ' +
    'verse verser vertel veste vijver villes violentee waterzooi wohnung zeden zijstraat zuhause ' +
    'zweien'
  ).split(' '),
);
