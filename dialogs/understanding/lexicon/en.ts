import type { Lexicon } from '../lexicon.js';

export const en: Lexicon = {
  dangerAlways: [
    // not safe
    /\b(?:i am|i m|im|am|we are|we re|she is|she s|shes|he is|he s|hes|^) (?:\w+ ){0,2}in (?:\w+ )?danger\b|^in danger\b/,
    /\bnot (?:feeling |feel )?safe (?:here|where i am|(?:right )?now|at the moment|tonight)\b|\b(?:i am|i m|im|we re|we are|^) (?:not safe|unsafe (?:here|right now)|scared for my life)\b/,
    // still, again and now
    /\b(?:is|are|s|re|r|hes|shes|theyre|keeps?|started) still (?:\w+ )?(?:following|chasing|behind|after|here|there|outside|inside|near|around|standing|waiting|in (?:the|my|our)|at (?:the|my)|on (?:the|my)|looking|watching|trying|banging|holding|hitting|with me|next to)\b/,
    /^still (?:here|there|behind|outside|following)\b|\b(?:he|she|they) still (?:here|there|follows?|behind|outside|waits?|stands?)\b|\b(?:is|s|hes|are) not gone\b/,
    /\b(?:follow|chas|attack|beat|hitt|kick|punch|chok|strangl|rap|hurt|grabb|grop|touch|push|fight|threaten|bang|knock|ring|shout|scream|yell|film|watch|star|masturbat|wank|jerk|stabb|robb|dragg|hold|wait|stand|walk|driv|surround|bleed|happen|try|approach|rubb|undress)ing (?:\w+ ){0,6}(?:now|atm|(?:at|in) th(?:is|e) moment|as (?:i|we) (?:type|speak|write))\b/,
    /\b(?:he|she|they|man|guy|someone|somebody|bf|ex|husband|dad) (?:beats|hits|kicks|pushes|follows|grabs|touches|hurts|chokes|holds|attacks|threatens|waits|stands|films|stares|kick|beat|hit|follow|attack|wait|stand) (?:\w+ ){0,4}(?:now|atm|at (?:this|the) moment)\b/,
    /\b(?:now|atm|(?:at|in) this moment|as we speak|just now) (?:\w+ ){0,5}(?:is|are|s|re|r|hes|shes|theyre|keeps?|started) (?:\w+ )?(?:follow|chas|attack|beat|hitt|kick|punch|chok|strangl|rap|hurt|grabb|grop|touch|push|bang|knock|shout|scream|throw|stabb|robb|dragg|hold|wait|stand|com|surround|bleed|rubb|masturbat|wank|jerk|break|try)ing\b/,
    /\b(?:fight|fighting|emergency|attack|assault|robbery|hand (?:is )?on my \w+) (?:going on )?(?:right )?now\b|^fight now\b/,
    // calls for help
    /(?<!\b(?:who|nobody|nothing|no one|didn t|not|didnt|never|wouldn t) )(?<!\bwho (?:can|could|will|would) )\b(?:help+|save|rescue|hlp) me\b(?! (?:understand|decide|with a|with the|with my|file|find|write|to|in|choose|report|fill|get the|get my|from these))(?<!\b(?:torture|shoes|bored|hungry|omg) (?:omg )?save me)/,
    /\bhel+p+ (?:\w+ )?(?:help+)\b|^(?:sos|911|112|101|mayday)\b|\b(?:he|she|they)(?: is| s| are)? (?:will |ll |gonna |going to |wants to )?(?:kills?|killing) me (?:help|pls|please|now)\b/,
    /\b(?:send|need|get) (?:me |us |a |an |the |some )?(?:police|cops?|patrol|officers?|ambulance|someone|somebody|help|a car) (?:\w+ ){0,2}(?:here|now|to(?! (?:examine|talk|help|speak|listen|ask|report|explain))|quick\w*|fast|asap|urgent\w*|over|immediately|get me)\b|\bsend (?:the )?(?:police|cops|someone|somebody|help|ambulance|patrol)\b|\b(?:cops|police) to \w+|\bneed (?:the )?(?:police|cops|ambulance)$/,
    /\b(?:call|phone|ring|dial) (?:the |an |for )?(?:police|cops|112|101|ambulance) (?:for me|for us|now|please|pl[sz]|quick\w*|asap)\b|\bpl(?:ea)?[sz]e? come\b|\bcome (?:please|pl[sz]|now|quick\w*|fast|asap|here now)\b|\bcome (?:please|pl[sz])|\b(?:hurry|be quick|quickly|quick)(?: pl\w+)?$|\bhurry(?: up)? (?:please|pl[sz])\b|\bget me out\b/,
    // cannot speak, or would be heard
    /\b(?:can t|cant|cannot|can not|cnt) (?:speak|talk|call|phone|make (?:a |any )?(?:noise|sound)|scream)(?! (?:about|to|with|of|french|dutch|english|german|it|that|him|her|you|them|anymore)\b)\b|\b(?:he|she|they) (?:ll|will|can|could|might|may|would|mustn t|must not|cant|can t) hear\b|\bdon ?t (?:call|ring|phone)(?: me)?(?: back)?\b(?= (?:\w+ ){0,4}(?:hear|sees?|notice|here|next|near))|\bi (?:am |m )?whisper\w*|^sh+h\b/,
    // held, locked in, hiding
    /\b(?:i am|i m|im|we are|we re|am) (?:\w+ ){0,2}(?:locked (?:in|up|inside)|trapped|surrounded|hiding|being (?:followed|chased|attacked|shadowed|held|robbed|watched now))\b/,
    /\b(?:i am|i m|im) running (?:away|from|now|he|and)\b|^running (?:he|from|away|now)\b|^hiding\b|\bbeing followed(?: right)? now\b/,
    /\b(?:won t|wont|will not|not|doesn t|doesnt) let(?:ting)? (?:me|us) (?:go|out|leave|off)\b|\bnobody leaves\b/,
    // about to be hurt
    /\b(?:going to|gonna|wants to|trying to|tries to) (?:kill|rape|stab|beat|attack|shoot|grab) (?:me|us|her)\b|\bi (?:will |m going to |m gonna )?die tonight\b|\btonight i (?:will )?die\b/,

    // he is ... now
    /\b(?:he s|hes|he is|she s|shes|she is|they re|they r|theyre|they are|someone is|someone s|someones|somebody is|somebody s|(?:man|guy|dude|ex|dad|father|husband|boyfriend|bf|neighbou?r|driver|creep|stranger|person|brother|uncle|stepdad|weirdo|drunk|car|van)(?: is| s)|(?:men|guys|boys|people|dudes) are) (?!(?:\w+ ){0,3}(?:gone|left|far|jail|prison|calm|fired|arrested|ex|denying|blocked|married|sorry|older|(?:sending|messaging|texting|writing|posting|sharing|asking|calling|going to|being|saying|telling|making|using|stalking|spreading|denying|blackmailing|dating|emailing|publishing|something|anything|nothing|everything|spamming|working|boring|married|commenting|threatening to (?:post|share|send|leak)|king|thing|sharing|insulting me on|annoying))\b)(?:\w+ ){1,7}(?:now|atm|at (?:this|the) moment|again help)\b(?! (?:he|gone|my ex|on insta))/,
    /\b(?:right now|at this moment|as i type|just now) (?:\w+ ){0,5}(?:behind|following|follows|outside|attacking|next to me|in front of me|hitting|touching|waiting|here)\b/,
    /\b(?:please|pl[sz]|quick|omg|help) (?:\w+ ){0,3}(?:he s|hes|he is|she s|shes|she is|they re|they r|theyre|they are|someone is|someone s|someones|somebody is|somebody s|(?:man|guy|dude|ex|dad|father|husband|boyfriend|bf|neighbou?r|driver|creep|stranger|person|brother|uncle|stepdad|weirdo|drunk|car|van)(?: is| s)|(?:men|guys|boys|people|dudes) are) (?:\w+ ){0,3}(?:here|coming|outside|behind|in|at|following|chasing|trying|hitting|back)\b|\b(?:he s|hes|he is|she s|shes|she is|they re|they r|theyre|they are|someone is|someone s|someones|somebody is|somebody s|(?:man|guy|dude|ex|dad|father|husband|boyfriend|bf|neighbou?r|driver|creep|stranger|person|brother|uncle|stepdad|weirdo|drunk|car|van)(?: is| s)|(?:men|guys|boys|people|dudes) are) (?:\w+ ){0,5}(?:please|pl[sz]|quick|hurry|help|send)\b/,

    /^(?:it s |its |it is |this is )?(?:an? )?(?:emergency|urgent)\b|^(?:police|cops) (?:please|pl[sz]|quick|now|fast|to|at)\b|\b(?:can|could|please|pl[sz]) (?:\w+ )?(?:someone|somebody|anyone|you) (?:please )?(?:come|pick me|get me)\b|\bcome (?:and )?get (?:me|us)\b|\b(?:please |pl[sz] )hurry\b|\bneed help (?:now|here|asap|fast|quick\w*|immediately|pl[sz]|please)\b/,
    /\b(?:man|men|guys?|dude|someone|somebody|stranger|stalker|creep|weirdo|drunk|group|gang|boys|people|car|van|he|they|she|ex|husband|boyfriend|bf|dad|father|stepdad|driver|neighbou?r) (?:\w+ ){0,6}(?:right now|rn|right behind|as i write|as i type|at this very)\b/,
    /\b(?:hasn t|hasnt|haven t|not|didn t|wont|won t) left (?:yet|my|the)\b|\b(?:hasn t|hasnt|haven t) (?:left|gone|stopped)\b/,

    // he is here: so plain that the past in the same message takes nothing back
    /(?<!\b(?:cat|dog|film|movie|dream) )\b(?:he s|hes|he is|they re|they r|theyre|they are|someone is|someone s|someones|somebody is|somebody s|(?:man|guy|dude|ex|dad|father|husband|boyfriend|bf|neighbou?r|driver|creep|stranger|person|brother|uncle|stepdad|weirdo|drunk|car|van)(?: is| s)|(?:men|guys|boys|people|dudes) are) (?:still |now |right |just |also |again |standing |waiting |sitting |there )?(?:behind (?:me|us)(?! in the)|outside|downstairs|at (?:my|the|our) door|right here|here|next to (?:me|us)|near me|in front of (?:me|us|my)|in (?:my|the|our) (?:house|flat|garden|stairwell|corridor|hall|hallway|building|room|kitchen|bushes|stairs|lift|apartment)|coming (?:after|towards|up|in|closer|back|here|for)|banging|chasing|following (?:me|us|her)|holding (?:me|my|us)|hitting|attacking|touching (?:me|her)|looking for (?:me|us)|waiting for (?:me|us)|not letting|trying to (?:get in|break|open|kill|grab|pull|rape))\b(?! (?:every|since|on (?:insta\w*|facebook)|for (?:weeks|months)|home cutest))/,
    /\b(?:stuck|trapped|locked) in (?:the|a|his|an) (?:lift|elevator|car|flat|toilet|room|apartment|house|cellar) with\b(?<!\bwas (?:stuck|trapped|locked) in (?:the|a|his|an) \w+ with)|\b(?:put|puts|holds|holding|has) (?:a|the|his) (?:knife|gun|blade) (?:to|at|on|against) (?:my|her)\b/,
  ],
  dangerNow: [
    // following
    /\bfollow(?:s|ing) (?:me|us|her)\b(?! (?:on|back|since|stopped|for|online|again and again|in game))/,
    /\b(?:he|she|they|man|men|guys?|dude|someone|somebody|ex|boyfriend|bf|husband|father|dad|stepdad|brother|uncle|boss|neighbou?r|driver|stranger|group|gang|people|boys|hes|shes|theyre) (?:is |are |s |re |r |keeps? |still |always )?(?:walk|driv|com|cycl|rid|runn?|go|mov|turn|sneak|creep|cross)(?:s|es|ing)? (?:\w+ ){0,3}(?:behind|after|next to|beside|towards?|around|alongside|past) (?:me|us|her)\b/,
    /\b(?:walks?|walking|driv(?:es|ing)|com(?:es|ing)|runs?|running) (?:right |just |close |slowly |always )?(?:behind|after|next to|towards?|beside|alongside|up to) (?:me|us)\b/,
    /\b(?:car|van|scooter|bike|guy|man|men|boys|someone|dude|skinheads|people|group|creep|gang) (?:\w+ ){0,2}(?:behind|around|in front of|next to|near) (?:me|us)\b/,
    /\b(?:is|are|s|re|r|hes|shes|theyre|keeps?|started) (?:\w+ ){0,3}(?:behind|next to|in front of|around|near|beside|opposite|close to|on top of|at|after|chasing|following|approaching|surrounding) (?:me|us)\b(?! on)/,
    /\b(?:he|she|they) walks? (?:fast|faster|slow|slowly|when i|where i)\b|\bi (?:stop|walk|run|turn|cross|slow|change)\w* (?:\w+ ){0,3}(?:he|they|she) (?:stops?|walks?|runs?|turns?|crosse?s?|slows?|too|also|does|follows?|changes?)\b|\bkeep turning (?:corners?|left|right|around)\b/,
    /\b(?:same (?:man|guy|stop|stairs|car)) (?:\w+ ){0,4}(?:again|here|there|behind)\b|\b(?:man|guy) (?:of|from) (?:before|earlier|the bar|last time) (?:\w+ ){0,4}(?:again|here|too|on)\b/,
    /\b(?:he|she|they|man|guy) (?:just )?(?:came|got|gets|comes|went|gets) (?:in|on|off|out|inside|up|back)(?: at my stop| too| as well| also| with me| after me| behind me)\b|\b(?:got|gets) (?:off|out|on) (?:\w+ ){0,3}(?:same|my) stop\b(?! (?:yesterday|last))/,
    // waiting, standing, watching, looking for me
    /\b(?:he|she|they|man|men|guys?|dude|someone|somebody|ex|boyfriend|bf|husband|father|dad|stepdad|brother|uncle|boss|neighbou?r|driver|stranger|group|gang|people|boys|hes|shes|theyre) (?:is |are |s |re |r |keeps? |still |just |now )?(?:wait|stand|sit|hang|lurk|park|lean|watch|star|hid)(?:s|ing|es|ting|ding)? (?:\w+ ){0,2}(?:outside|out there|at (?:my|the|our)|in front|by (?:my|the)|on (?:my|the|our)|under (?:my|the)|in (?:my|the|our)|across|downstairs|there|here|next to|behind|near|when i|for (?:me|us)|me now|until i|till i)\b/,
    /\b(?:waiting|standing|lurking|hanging around|parked|shouting|banging|sitting) (?:\w+ ){0,2}(?:outside|downstairs|in front of|under|at|by|near|across) (?:\w+ ){0,2}(?:me|us|door|window|house|home|building|flat|apartment|bar|street|entrance|car|gate|shelter|shop|stairs)\b/,
    /\b(?:is|s|are|hes|re|theyre) (?:\w+ )?(?:watching|looking for|searching for|searching|hunting|calling out for|staring at) (?:me|us|my window|my house)\b|\b(?:looks|searches|looking|searching) for me\b|\b(?:he|they) sees? me\b|\b(?:he|they) (?:has |have |just )?found (?:me|us)$|\bknows? (?:i saw him|where i am|i m here|im here|i see him)\b/,
    /\bi (?:can )?(?:hear|see) (?:him|them|his|someone|footsteps|steps)\b(?! (?:every|each|at|always|as|in the))|\bi (?:am |m )?(?:hid|hide|hidden) (?:\w+ )?(?:behind|in|under)\b/,
    // here, near, at the place
    /\b(?:he|she|they|man|men|guys?|dude|someone|somebody|ex|boyfriend|bf|husband|father|dad|stepdad|brother|uncle|boss|neighbou?r|driver|stranger|group|gang|people|boys|hes|shes|theyre) (?:is |are |s |re |r )?(?:\w+ ){0,1}(?:outside|downstairs|upstairs|inside|right here|here now|at my (?:door|house|place|window)|at the door|on my (?:street|stairs)|next door|at home now|home now|coming|approaching|getting closer|back again|too close|very close|close now)\b(?! (?:from|of work|every))/,
    /\b(?:he|she|they|man|guy|ex|husband|boyfriend|dad|driver|someone|somebody|burglar|intruder)(?: is| are| s| re|s) (?:\w+ ){0,2}(?:in|at|on|under|by|near|behind|outside|across) (?:the|my|our|this|same) (?:same )?(?:door|stairs|stairwell|corridor|hall|hallway|garden|house|flat|apartment|building|room|bushes|shower|toilets?|bathroom|kitchen|window|tram|bus|metro|platform|street|car|lift|elevator|entrance|gate|balcony|shop|bar|garage|cellar|train|living room|bed|couch|park|roof|station|stop)\b/,
    /\b(?:he|she|they)(?: is| are| s| re|s) (?:still )?(?:here|home|near|close|inside|outside|coming|not leaving|not going|drunk and|there again)(?:$| (?:now|again|and|help|pl[sz]|please|i|at|to|for|with|so|he))/,
    /\b\d+ ?(?:m|meters?|metres?) (?:away|behind|from me)\b|\b(?:someone|somebody|burglars?|intruders?|stranger) (?:\w+ )?in my (?:\w+ )?(?:kitchen|house|flat|room|garden|apartment|home|building|bedroom|kot)\b/,
    // coming closer, getting in, not going away
    /\b(?:he|she|they|man|guy|it|who|and|hes|each|it) (?:is |s |are |keeps? )?(?:com|mov|gett|sitt|step|walk|ly|slid|lean)(?:e|es|s|ing|ping)? (?:\w+ )?(?:closer|nearer|up the stairs|upstairs|towards?|right up)\b|\b(?:gets|comes) closer\b/,
    /\b(?:he|she|they|guy|man|who|and|me|dude|ex) (?:wont|won t|will not|doesn t|doesnt|don t|refuses to|isn t|isnt|not) (?:\w+ )?(?:go away|go|leave|leave me alone|stop (?:\w+ )?(?:talking|follow\w*|touch\w*|pl[sz]|please|knocking|banging|ringing)|get off|let go|leaving|leave us)(?:$| (?:me|us|pl[sz]|please|and|now|help|i|he|the|talking))/,
    /\b(?:he|they|she) came back(?:$| (?:he|now|and is|and s|with|hes|again))|\b(?:he|they|man|guy|someone) (?:has |have |s )?just (?:came|come|got|walked|broke|entered|arrived|sat|grabbed|hit|pushed|texted|attacked|touched|took|locked)\b/,
    /\b(?:bang|kick|knock|ring|pound|hammer|scratch)(?:ing|s) (?:\w+ ){0,3}(?:door|bell|window|doorbell|wall|glass)\b|\b(?:he|they)(?: is| s|s| are|re) (?:banging|breaking|knocking|pounding|climbing|forcing)\b|\b(?:trying|tries|try) to (?:get|break|come) in\b/,
    // held, cannot leave
    /\b(?:can t|cant|cannot|can not|couldn t) (?:get (?:out|through|away|past|off|up)|leave(?= (?:his|the|this|here|my room|help|until|because|he)| ?$)|move|escape|breathe|go (?:out|anywhere|home|inside|in))\b|\bno way out\b|\b(?:we|i) (?:can t|cant) (?:leave|go) (?:help|till|until)\b/,
    /\b(?:he|she|they|man|guy|driver) (?:has |have |s |just )?(?:locked|locks|blocks|holds|holding|blocking|closed|shut|barred) (?:me|us|the (?:\w+ )?doors?|my (?:arm|wrist|hand)|it shut)\b|\bholds? the door\b|\bholding my (?:arm|wrist|hand|hair|bag)\b|\blocked (?:myself|me) (?:up )?in\b|\bstuck in (?:the|a|his) (?:lift|elevator|car|flat|toilet|room|apartment|house)\b|\b(?:hides?|took|takes|has) my (?:keys|phone)\b(?= (?:\w+ ){0,4}(?:he|now|leave|out|door|and wont|can t|cant|is))/,
    // attacking
    /\b(?:he|she|they|man|men|guys?|dude|someone|somebody|ex|boyfriend|bf|husband|father|dad|stepdad|brother|uncle|boss|neighbou?r|driver|stranger|group|gang|people|boys|hes|shes|theyre) (?:is |are |s |re |r |keeps? )?(?:\w+ )?(?:attack|beat|hitt|kick|punch|chok|strangl|stabb|raping|hurt|dragg|grabb|grop|robb|throw|pull|forc|touch|rubb|push|wav|harass|scream at|shout at)(?:ing)? (?:me|us|her|him|someone|somebody|a|my|people|the|on|each|another|two)\b/,
    /\b(?:is|are|s|r|re|hes) (?:\w+ )?(?:hitting|attacking|beating|kicking|punching|choking|strangling|stabbing|raping|dragging|robbing|groping|harassing|touching|throwing|pulling|threatening|grabbing|undressing|taking) (?:me|us|her|him|someone|somebody|a (?:\w+ )?(?:girl|woman|man|boy|kid|lady|guy)|my (?:friend|sister|mum|mom|mother|stuff|arm)|people|each other|two)\b(?! (?:for|every|on insta|online|at work))/,
    /\b(?:is|are|s|am|im|being) (?:\w+ )?being (?:raped|beaten|hit|attacked|robbed|hurt|kicked|followed|chased|stabbed|dragged|groped|mugged|threatened|harassed)\b/,
    /\b(?:he|she|they|man|guy|bf|dad|husband) (?:beats|hits|kicks|chokes|drags|pulls|pushes|grabs|throws|holds) (?:me|us|her|my|him) (?:\w+ ){0,4}(?:help|again and|now|come|pl[sz])\b/,
    /\bhand (?:is )?on my (?:leg|thigh|knee|ass|butt|back|neck|mouth) (?:right )?(?:now|and (?:i|we) (?:am|m|cant|can t|are)|help)\b|\b(?:has|took|got) it out\b|\bon the (?:ground|floor) (?:and|he|they|bleeding|not|now)\b/,
    /\b(?:fight|brawl|fighting|stabbing|shooting|robbery|shots?) (?:\w+ ){0,3}(?:on|at|in|outside|near|here|now|with)\b(?! (?:my mind|court|yesterday|the news|tv|for|a bar))|\b(?:gang|men|guys|they re|they are|people) (?:\w+ )?(?:robbing|fighting|attacking|beating)\b/,
    // weapons
    /\b(?:he|she|they|man|men|guys?|dude|someone|somebody|ex|husband|boyfriend|driver|boys|hes|neighbou?r|who|and|gang|one) (?:is |are |s |re )?(?:has|have|got|gets|with|holding|holds|waving|waves|swinging|pulls|takes|carrying|carries|took out|pulled|grabbed|grabs)(?: got| out)? (?:an? |the |his |some |\w+ )?(?:knife|knives|gun|weapon|machete|hammer|axe|(?:broken )?(?:bottle|glass)|baseball bat|bat|screwdriver|taser|pistol|blade|iron bar|stick|scissors)\b(?! (?:licen|of|in his))/,
    // drugged, hurt, alone with him
    /\b(?:i think |i am |i m |im |feel |been )(?:\w+ )?(?:drugged|roofied|spiked)\b(?= (?:me )?(?:\w+ ){0,8}(?:now|hes|he s|he is|holding|help|cant|can t|alone|please|pl[sz]|with|toilet|taxi|is))|\bmy head (?:is )?spin\w*|\b(?:can t|cant|cannot) (?:stand|walk|see straight|feel my (?:legs|arms|hands)|keep my eyes)(?: up)?\b(?! (?:it|him|the|this|that|there|home|alone|past|by|down|through|without)\b)|\b(?:dizzy|legs (?:are|dont|don t|feel)|woozy|everything (?:is )?(?:spins|spinning|blurry))\b/,
    /\b(?:calling|ordering|getting|called|orders) (?:an? |me an? )?(?:uber|taxi|cab) for us\b|\bbleeding\b(?! (?:stopped|heart))|\b(?:unconscious|passed out|collapsed|not breathing|doesn t breathe|not responding|not waking up|wont wake up|won t wake up)\b(?= (?:\w+ ){0,12}(?:now|here|is|he s|hes|help|s|on the|beside|next|taking)\b)/,
    /\balone (?:here |now |in \w+ \w+ |on \w+ \w+ |\w+ \w+ ){0,2}(?:with|w) (?:him|a (?:\w+ )?(?:man|guy|dude)|two|three)\b|\b(?:working|im|i m|i am) (?:here |working )?alone (?:and|here|he|now|in the)\b|\bim working alone\b/,
    /\bdriver (?:is |s |has )?(?:\w+ ){0,2}(?:not taking|not stopping|not going|wrong way|another way|wrong direction|other direction|wont stop|won t stop|doesn t stop|locked|taking me|taking another|keeps driving)\b|\b(?:he|she|they)(?: is| s| are|s) taking (?:her|me|him|us) (?:outside|away|home|to|somewhere|upstairs)\b|\b(?:he|they|she)(?: is| s|s) driving\b/,
    // about to be hurt
    /\b(?:will|ll|hell|gonna|going to) (?:kill|hurt|rape|stab|beat|cut|shoot|smash) me\b(?! (?:if|when|for) i m? ?(?:\w+ )?late)(?<!\b(?:boss|mum|mom|mother|parents|teacher|exam|deadline) will kill me)|\b(?:i ll|ill|i will) kill (?:you|me|her|us)\b(?= (?:\w+ ){0,4}(?:now|lights|here|he|help|on)\b)/,
    // other emergencies
    /\b(?:fire|smoke|flames) (?:\w+ )?in (?:my|our|the|a) (?:\w+ )?(?:building|house|flat|street|room|kitchen|apartment|metro|station|bin)\b|\b(?:house|building|car|flat|kitchen) (?:is )?on fire\b|\b(?:fell|lying|lies|jumped|man|person|child) (?:\w+ )?on the (?:tracks|rails)\b|\bgas (?:smell|leak)\b|\bsmell (?:of )?gas\b|\bcar (?:crash|accident)\b(?! (?:yesterday|last))|\bburglars? (?:is |are |s )?in\b|\b(?:heart attack|can t breathe)\b(?= (?:\w+ ){0,3}(?:now|here|help|please))/,
    // in front of everybody, now
    /\b(?:is|are|s|someone|there) (?:\w+ ){0,2}(?:jerking off|masturbating|wanking|exposing himself|flashing) (?:\w+ ){0,4}(?:playground|kids|children|in front of|here|tram|metro|bus|now|at)\b|\bsomeone holds a phone\b/,
    /\b(?:\d+|two|three|four|five|several) (?:of them|guys|men|boys|people|dudes) (?:\w+ ){0,2}(?:around|waiting|outside|behind|blocking|following|surround\w*)\b|\b(?:they|men|guys|boys) (?:have )?surround(?:ed|ing)? (?:me|us)\b|\bsays? (?:i|we) (?:can t|cant|cannot|won t|wont) (?:go|leave|get out)\b/,

    // he is doing it: the present tense of what a body does, not of what a telephone does
    /\b(?:he s|hes|he is|they re|they r|theyre|they are|someone is|someone s|someones|somebody is|somebody s|(?:man|guy|dude|ex|dad|father|husband|boyfriend|bf|neighbou?r|driver|creep|stranger|person|brother|uncle|stepdad|weirdo|drunk|car|van)(?: is| s)|(?:men|guys|boys|people|dudes) are) (?:\w+ )?(?!(?:sending|messaging|texting|writing|posting|sharing|asking|calling|going to|being|saying|telling|making|using|stalking|spreading|denying|blackmailing|dating|emailing|publishing|something|anything|nothing|everything|spamming|working|boring|married|commenting|threatening to (?:post|share|send|leak)|king|thing|sharing|insulting me on|annoying)\b)(?:\w{2,}ing|comin|followin|waitin|standin|tryin|hittin|watchin|starin|touchin)\b(?! (?:me|my|her|us) (?:pics|photos|nudes|messages|on|online|for money|every|since))/,
    /\b(?:he s|hes|he is|they re|they r|theyre|they are|someone is|someone s|someones|somebody is|somebody s|(?:man|guy|dude|ex|dad|father|husband|boyfriend|bf|neighbou?r|driver|creep|stranger|person|brother|uncle|stepdad|weirdo|drunk|car|van)(?: is| s)|(?:men|guys|boys|people|dudes) are) (?:\w+ ){0,2}(?:in|at|on|by|under|near|outside|behind|inside|against|around|opposite|across|beside|next to|in front of|drunk|armed|angry|mad|furious|violent|here|there|back|close|downstairs|upstairs)\b(?! (?:jail|prison|the chat|love|trouble|insta\w*|facebook|snap\w*|tiktok|my (?:class|team|school|course|boss|year|contacts|dms?)|least|me for|first|his (?:forties|fifties|thirties|sixties|\d+s)|a relationship|holiday|work|school|university|the (?:same )?(?:class|photo|video|picture|team|group chat)))/,
    /\b(?:there is|there s|theres|there are|there r|ther is) (?:\w+ ){0,4}(?:man|men|guys?|dude|someone|somebody|car|van|people|boys|group|person|stranger|creep|weirdo|fight) (?:\w+ ){0,3}(?:in|at|outside|behind|under|next|on|around|by|near|who|with|following|watching|\w{3,}ing)\b/,
    // where I am, and he too
    /\b(?:i am|i m|im|we are|we re) (?:\w+ )?(?:on|in|at|near|by|behind|inside|under|locked|stuck|hiding|alone|walking|running|sitting|standing|outside) (?:\w+ ){0,8}(?:he|they|she|man|men|guys?|dude|someone|somebody|hes|theyre|him|driver|boys)(?: is| are| s| re| r| has| have| keeps?| won t| wont| doesn t| doesnt| can| still| and| with| next| behind| outside| who| there| in| on| at| \w+s\b)/,
    /\b(?:walking|running|cycling|driving) (?:\w+ ){0,4}(?:and )?(?:he|they|someone|man|guy|car) (?:\w+ )?(?:follows?|behind|too|also|keeps?|walks?|runs?|still|speeds?|slows?|won t|wont|is|are|s)\b/,
    /\b(?:i am|i m|im) (?:\w+ )?(?:scared|afraid|terrified|shaking|frightened|panicking|crying) (?:\w+ ){0,3}(?:to (?:go|get|leave|move|open|walk|step|come)|he|they|hes|right now|now|someone|here|in the|alone)\b|\bwhat do i do (?:he|they|hes|now he)\b/,
    /\b(?:don t|dont|do not|afraid|scared|daren t|dare not|can t|cant) (?:dare )?(?:to )?(?:get off|get out|go out|go home|go outside|leave the|step out|walk home|open the door|move|come out|go in)\b/,
    // present tense without "is"
    /\b(?:he|they|she|who|man|guy|dude|someone|bf|ex) (?:just |now |also |always )?(?:follows?|blocks?|grabs?|pushes|holds?|hits?|kicks?|beats?|drags?|corners?|chases?|surrounds?|approaches|wont stop|keeps|tries|refuses|screams|shouts|bangs|knocks|rings|sits|stands|waits|walks|runs|comes|stares|touches|presses|rubs|puts|pulls|watches|breaks|climbs|locks|threatens) (?:\w+ )?(?:me|us|my (?:arm|hair|leg|hand|neck|way|door|bell|window|bag|throat)|the (?:door|way|exit|bell|window|car)|here|there|outside|next|behind|in front|against|closer|following|coming|walking|touching|looking|staring|trying|talking|banging|grabbing|to (?:touch|grab|get|open|pull|take me|kiss|let))\b(?! (?:on|at work|at school|in class|nudes|pics|messages|when i|if i|for money|with))/,
    /\bfol+o?w?(?:ing|in|s|wing|wng)? (?:me|us|her)\b(?<=\b(?:folowing|folows|folloing|follwing|followin|folowin|folow) (?:me|us|her))|\b(?:behing|behnd|bhind|behin) (?:me|us)\b|\b(?:hes|he s|he is|man|guy) (?:rite )?(?:behing|bhind|comin|outsid|folowing|follwing)\b/,
    // breaking in, cornered
    /\b(?:someone|somebody|he|they|man|guy|stranger|hes) (?:is |s |are )?(?:try\w*|attempt\w*|want\w*) to (?:open|get in|break|enter|come in|force|pull|drag|push|take|grab|touch|kiss|undress)\b|\b(?:i hear|hear) (?:\w+ ){0,2}(?:footsteps|screaming|screams|shouting|banging|knocking|a woman|a girl|someone|him|them|glass)\b|\b(?:woman|girl|someone|neighbou?r|she) (?:is |s )?(?:screaming|crying|yelling|shouting) (?:for )?(?:help|next door|outside|in the|upstairs|stop)\b|\b(?:won t|wont|doesn t|doesnt|not) (?:go away|leave me alone|let me|stop following|get off me|let go)\b/,
    /\b(?:no ?one|nobody) (?:here|around|else|is here|helps|reacts|does anything)\b(?! (?:said|did|helped|reacted|was|were|seemed|noticed|moved|looked|cared|asked))|\b(?:nowhere to (?:go|run|hide)|no exit|cornered me in|got me (?:cornered|in)|has me (?:in|by|locked|against|cornered))\b|\b(?:phone|battery) (?:is )?(?:almost |nearly )?(?:dying|dead|dies|at \d|\d+)\b/,
    /\b(?:i am|i m|im|she is|she s|shes|my friend is|he is) (?:\w+ )?(?:bleeding|hurt bad\w*|injured|stabbed|unconscious|drugged|on the (?:floor|ground)|not breathing|not moving|passing out|losing consciousness|being)\b|\b(?:feel|feeling) (?:\w+ )?(?:drugged|like (?:passing|fainting)|faint|very weird after|sleepy after|numb)\b|\bblood everywhere\b/,
    /\b(?:he|they|she) (?:ll|will|is going to|s going to|s gonna|is gonna|gonna|hes gonna) (?:kill|hurt|hit|beat|find|rape|come back|be back|break|stab|get me|catch|see me|kill me|grab)\b(?! (?:out|my pics))/,

    // more ways to say it
    /\b(?:man|men|guys?|dude|someone|somebody|stranger|stalker|creep|weirdo|drunk|group|gang|boys|people|car|van|he|they|she|ex|husband|boyfriend|bf|dad|father|stepdad|driver|neighbou?r) (?:\w+ ){0,3}(?:behind (?:me|us|my back)|right behind|follows? (?:me|us)|blocks? (?:the|my|our|me|us)|keeps pace|circling|circles|in my (?:stairwell|street|house|room|garden|hall\w*|building|bed|flat|kitchen|car|garage)|outside my (?:\w+ )?(?:window|door|house|home|room|flat|building|work|school|office)|with (?:his )?(?:pants|trousers|fly|dick|penis|zip) (?:open|down|out))\b/,
    /\b(?:man|men|guys?|dude|someone|somebody|stranger|stalker|creep|weirdo|drunk|group|gang|boys|people|car|van|he|they|she|ex|husband|boyfriend|bf|dad|father|stepdad|driver|neighbou?r) (?:is|are|s|r|re) (?:\w+ ){0,2}(?:in|at|on|outside|behind|near|by) (?:the|my|our|this) (?:\w+ ){1,2}(?:with me|too|as well|now|looking|waiting|watching|and)\b/,
    /\b(?:man|men|guys?|dude|someone|somebody|stranger|stalker|creep|weirdo|drunk|group|gang|boys|people|car|van|he|they|she|ex|husband|boyfriend|bf|dad|father|stepdad|driver|neighbou?r) (?:has|have) been (?:\w+ )?(?:standing|waiting|sitting|following|watching|staring|walking|looking|banging|there|here|outside|parked)\b|\b(?:man|men|guys?|dude|someone|somebody|stranger|stalker|creep|weirdo|drunk|group|gang|boys|people|car|van|he|they|she|ex|husband|boyfriend|bf|dad|father|stepdad|driver|neighbou?r) (?:has|have|s) (?:got )?(?:my|her) (?:arm|wrist|hand|hair|keys|phone|daughter|son|kid|child|baby|friend|sister|throat|neck|bag)\b/,
    /\b(?:man|men|guys?|dude|someone|somebody|stranger|stalker|creep|weirdo|drunk|group|gang|boys|people|car|van|he|they|she|ex|husband|boyfriend|bf|dad|father|stepdad|driver|neighbou?r) (?:got|gets|gets off|got off|came|hopped|stepped|jumped) (?:in|on|off|into|onto|out) (?:the |my )?(?:same )?(?:bus|tram|metro|train|stop|station|lift|carriage|wagon|elevator)(?: too| as well| also| with me| behind me| after me|$)|\bsame (?:bus|tram|metro|train|stop|carriage|wagon)$/,
    /\b(?:he|they|man|guy|driver|ex|boyfriend|husband|someone) (?:just |has |have )?(?:just )?(?:showed up|turned up|locked up|locked the \w+|locked all|took my keys|closed the door|blocked the door|turned off the lights?|broke in|followed me (?:in|into|inside|here|home|to)|grabbed (?:my|me) (?:\w+ )?and (?:wont|won t|doesn t|is|holds|pulls)|cornered (?:me|us)|trapped (?:me|us))\b/,
    /\b(?:doors?|car|exit|room) (?:is|are|s) (?:\w+ )?(?:locked|blocked|closed and)\b|(?<!\b(?:and|to|they|he|then) )\blet me go\b|\b(?:threatens?|threatening) (?:me|us|her|everyone|people) with (?:a|his|the)\b|\b(?:knife|gun|blade) (?:to|at|on|against) my (?:throat|neck|head|back|face|belly|stomach|side)\b|\b(?:thing|something) in my drink\b(?= (?:\w+ ){0,3}(?:im|i m|i am|alone|now|cant|help|he|feel)\b)/,
    /\b(?:woman|girl|man|boy|lady|friend|sister|mother|someone|somebody|guy|kid|neighbou?r)(?: is| s)? (?:\w+ )?(?:being|getting) (?:\w+ )?(?:pulled|dragged|beaten|hit|attacked|raped|groped|harassed|followed|robbed|kicked|chased|hurt|forced|assaulted|surrounded|stabbed|threatened|pushed|touched|filmed)\b(?! (?:at (?:work|school)|online|by her|by his|on insta))|\b(?:woman|girl|man|someone) (?:attacked|screaming|lying|unconscious|bleeding|collapsed|on the ground|crying for help) (?:\w+ ){0,3}(?:outside|here|now|in front|at|on|near)\b/,
    /\b(?:he|they) (?:will|ll|is going to|s going to|can) be (?:here|home|back|at my door|there) (?:in|soon|any|now)\b|\b(?:comes|coming|be|get|back|arrives?) (?:home |back |here )?(?:in|within) (?:\w+ )?(?:\d+|five|ten|a few|two|some) ?(?:min|minutes|mins)\b|\b(?:hes|he s|he is|they re) on (?:his|the|their) way\b|\bany (?:minute|second|moment)\b/,
    /\b(?:woke up|wake up|waking up) (?:\w+ ){0,5}(?:strange|unknown|someone s|his|a stranger s|weird) (?:flat|room|bed|house|apartment|place|car|hotel)\b(?= (?:\w+ ){0,5}(?:cant|can t|door|locked|now|where|help|im|he)\b)|\b(?:don t|dont|do not) know where i am\b/,
    /\b(?:man|men|guys?|dude|someone|somebody|stranger|stalker|creep|weirdo|drunk|group|gang|boys|people|car|van|he|they|she|ex|husband|boyfriend|bf|dad|father|stepdad|driver|neighbou?r) (?:always |just |also |slowly )?(?:follows|waits|stops|turns|walks|runs|speeds|slows|crosses|looks back|comes|stands|circles|moves|gets) (?:\w+ )?(?:when|where|wherever|if|as|each time|every time|too|also|same|everywhere) (?:i|we|me)\b|\b(?:wherever|everywhere) i (?:go|walk|turn) (?:he|they|the)\b|\b(?:i|we) (?:crossed|changed|switched|turned|took) (?:\w+ ){0,4}(?:and )?(?:he|they|so did he|he did) (?:\w+ )?(?:too|also|did|again|same)\b/,

    /\b(?:he|they|man|guy|someone|hes|she|people)(?: is| are| s| re)? (?:\w+ )?(?:drunk|aggressive|violent|armed|furious|crazy|shouting|screaming|yelling|breaking|smashing|throwing|waking|coming|climbing|running|pacing|looking in|filming)\b(?= (?:\w+ ){0,4}(?:and|i|me|my|at|the|door|things|everything|help|out|in|up)\b)/,
    /\b(?:my|the) (?:door|window|lock|gate) (?:is |s )?(?:\w+ )?(?:moving|opening|breaking|being|open|handle)\b|\bdoor ?(?:handle|knob|bell) (?:is |s |keeps |goes )?\w*|\b(?:footsteps|steps|voices?|someone breathing|breathing) (?:behind|outside|on the stairs|in the)\b/,
    /\b(?:what|where) (?:do|should|can) i (?:do|go|hide|run)(?: now| quick| fast)?\b(?<=\b(?:hide|run|do now|go now|do quick|do fast))(?= (?:he|they|hes|there|man|someone)\b)|\b(?:where|somewhere) (?:can i|to|should i) (?:hide|run)\b/,
  ],
  over: [
    // past
    /\b(?:yesterday|last (?:night|week|month|year|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summer|winter|spring|autumn|weekend)|(?:days?|weeks?|months?|years?|hours?|minutes|min) (?:ago|back|later)|the other (?:day|night|week)|this (?:morning|afternoon|weekend)|earlier (?:today|this)|used to|back then|at the time|when i was|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:in|of|since) (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d))\b/,
    /\b(?:was|were|kept|had been) (?:\w+ )?(?:following|behind|waiting|standing|walking|chasing|watching|staring|there|holding|touching|trying|filming|sitting|coming|outside)\b|\bfollow(?:ed|ing) me (?:\w+ ){0,4}(?:stopped|until|till|but)\b/,
    // finished, safe
    /\b(?:it is over|it s over|its over|(?:i am|i m|im|we are|we re) (?:now )?(?:back )?(?:home|safe|ok|okay|fine)(?! (?:alone|and he|but he|but))|got (?:home|away)|made it home|then (?:he |they )?left|he left|they left|(?:has|have|had) left|ran (?:off|away)|went away|(?:is|s|are|he s really|hes|really) gone|all good|nothing now|far away|arrested|fired|police has been|i woke up|stopped once|false alarm|never mind)\b(?<!not gone)/,
    // a habit, not this moment
    /\b(?:every|each) (?:single )?(?:day|night|morning|evening|afternoon|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|shift|month|lesson|class)\b|\b(?:for|these|since|in|after) (?:\w+ )?(?:weeks|months|years|days|summer|winter|spring|autumn|last)\b|\bat (?:five|six|\d+) (?:every|each)\b|\b(?:often|sometimes|usually|keeps coming|whenever|daily|regularly|nightly|\d+x a)\b/,
    // stories, games, jokes
    /\b(?:film|movie|series|netflix|episode|novel|thriller|book|song|lyrics?|in my dream|dreamt|nightmare|game|gaming|mario kart|roblox|fortnite|minecraft|lasertag|paintball|escape room|just kidding|joking|cat|kitten|duck|pigeon|puppy|i read|the news|haha\w*|lol|oh baby)\b/,
    // a question about it
    /\b(?:what if|is it (?:legal|allowed|normal|a crime)|is that an offence|am i liable|hypothetical\w*|what is the punishment)\b/,

    // told as a story
    /\b(?:i|we) (?:was|were) (?:in|at|on|walking|stuck|sitting|standing|waiting|\w+ing|alone)\b|\b(?:brought|drove) me home\b|\bfelt me up\b|\b(?:swore|closed case|in the end|split up|night after night|had sex with me|beat me at|pulled a blade|a few months|years old|when i came to|until (?:my|the) \w+ came)\b/,
    /\b(?:only opened|after school|in the evenings|on the weekend|again and again|in anger|deleted it|in jail|was thinking|i slapped|i grabbed|i shared|i put a|i keep checking|by mistake|all afternoon|one day|then he took|drove behind me)\b/,
    // he did, in the past
    /\b(?:he|they|man|guy|boys|men|someone|somebody|woman|she|driver|dude|colleague|boss|teacher|stranger|who|and) (?:\w+ )?(?:asked|laughed|stared|watched|walked|sat|showed|rubbed|kissed|said|told|wanted|kept|made|gave|put|slapped|spat|called|whistled|shouted|yelled|screamed|licked|winked|offered|pretended|apologised|brushed|stroked|squeezed|pinched|opened|turned|masturbated|filmed|hissed|raped|stood|started|stopped|pulled|ran|knocked|pressed|touched|felt|groped|had|did|went|thought)\b(?! (?:now|still|again|and wont|and is|and he is))/,
    /\bi (?:was|told|said|froze|ran|screamed|pushed|felt|went|left|didn t|didnt|cried|woke|had|thought|never|reported|blocked|refused|walked|moved|jumped)\b(?! (?:now|and (?:he|hes|they) (?:is|are|s)))/,
  ],
  risk: [
    // self-harm
    /(?<!\b(?:don t|dont|not|never|didn t|wouldn t|won t|do not) )(?<!\b(?:don t|dont|not|never|do not) want to )\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:s|ting)?|burn(?:ing)?|hang(?:ing)?|drown(?:ing)?|shoot|starv(?:e|ing)|punish(?:ing)?|scratch(?:ing)?) (?:myself|my (?:arms?|wrists?|legs?|veins)|herself|himself|themselves)\b(?! to death)/,
    /\bself ?harm\w*|\bcuts on (?:her|his|my|their) (?:arms?|legs?|wrists?)\b|\b(?:i|she|he|started|again) (?:\w+ )?(?:cut|cutting|self harming)(?: again)?$|\b(?:scratch|cut|bite|hit)\w* (?:\w+ ){0,2}till (?:i|it) bleeds?\b|\b(?:the|her|his|my) (?:razor|blades)\b|\brazor\b|\bsomething (?:stupid|bad) to (?:myself|herself|himself)\b|\bdo(?:ing)? something (?:stupid|to (?:my|her|him)self)\b|\bhurts? (?:her|him)self\b/,
    // suicide by name
    /(?<!\b(?:not|isn t|never|no longer) (?:\w+ )?)\bsuicid(?!e squad|e bomb|e door)\w*(?<!\bsuicide(?= squad))(?! squad| bomb| burn| door)|\b(?:kms|kys|unalive|overdos\w+|od on)\b(?! (?:of|on) (?:sugar|coffee|chocolate|caffeine))|\bkill yourself\b/,
    // wanting to be dead
    /(?<!\b(?:don t|dont|do not|not|never|didn t) (?:really )?)\b(?:want|wants|wanted|wanna|wish|would rather|rather|id rather|better|ready|going|hope|hoping|prefer|like|need|love|about|think\w*) (?:of |about |off |to |i (?:was|were|would|could|am) |if i (?:was|were) |she (?:was|were) |he (?:was|were) )?(?:just )?(?:die|dying|be dead|dead|be gone|disappear|vanish|dying|not exist|to be dead)\b(?! (?:of|for|from|laughing|a|to know|to see|battery))/,
    /\b(?:don t|do not|dont|no longer|not|doesn t|doesnt|didn t) (?:really )?(?:want to |wanna |want |wants to |deserve to |feel like |see why i should |wish to )(?:live|living|be here|be alive|exist|existing|wake up|go on|continue|be around|be in this world|go on living|stay alive|carry on)(?: any ?more| living)?(?! (?:with|in (?:this|the|a|brussels|my|that|fear)|near|here|at|next))\b/,
    /\b(?:never|not) (?:to )?(?:wake up|waking up)(?: again| any ?more)?\b|\bsleep (?:and (?:never|not)|for ?ever)\b|\b(?:wont|won t|will not) (?:be (?:around|here)|wake up|see tomorrow|be alive)(?! (?:on|at|in|this|till|until|before))\b/,
    /\b(?:can t|cannot|cant|can not) (?:go on|live like this|live anymore|live with (?:this|it|myself|that)|take it any ?more|take this any ?more|do this any ?more|bear (?:it|this|to live)|keep going|continue)\b/,
    // ending it
    /\b(?:end(?:ing|s)?) (?:it(?: all)?|my (?:own )?life|everything|things|this life|her life|his life)(?! (?:with|early|there|up)\b)(?= ?$| (?:all|tonight|today|now|soon|my|and|for|since|because|before|after|after|when|i|if|then|he|please|once|this|by)\b)|\bit ends (?:tonight|today|here|now)\b|\bput an end to (?:it|my|this|everything)\b|\bout for good\b/,
    /\b(?:no|any|a|without) (?:more )?(?:reason|point|sense|purpose|will|wish|desire) (?:to|in|for) (?:stay(?:ing)? alive|liv(?:e|ing)|be(?:ing)? (?:here|alive)|go(?:ing)? on|exist\w*|continu\w*|life)\b|\bnothing (?:left )?to live for\b|\b(?:take|taking|took) (?:my|her|his|their) (?:own )?life\b|\bdone with (?:life|living|this life|everything|this world)\b|\b(?:tired|sick) of (?:liv(?:ing|e)|life|being alive|existing|this life)\b|\b(?:life|living) (?:is |isn t |is not |has |feels )(?:no|not|pointless|meaningless|worth|over|too much|unbearable)\b|\bhate (?:my life|being alive|living)\b|\bgive up on life\b/,
    // without me
    /\b(?:better|easier|happier|lighter|fine|wins?|relieved|glad) (?:\w+ )?(?:off )?(?:without me|if i (?:am|m|was|were|wasn t|werent) (?:not )?(?:gone|dead|here|there|around|born)|when i (?:am|m) gone)\b|\b(?:nobody|no one|noone) (?:would|will|ll|d) (?:miss|notice|care) (?:me|if i|when i)(?:$| (?:die|am|m|was|were|gone|disappear\w*|left|jump\w*))|\brip me\b|\br i p me\b|\bgoodbye (?:everyone|everybody|all|world|letter|note)\b|\b(?:farewell|goodbye|last) (?:letter|note)\b|\bbye (?:i )?love you all\b|\bafter (?:tonight|tomorrow|today) i (?:wont|won t|will not|am|m)\b|\bwith (?:my|the) last (?:words|message)\b/,
    // means and places
    /(?<!\b(?:i )?d )\bjump(?:ing|s)? (?:in front of|off|under|from|into|out of|out the|before)(?: of)?(?: a| the| my)? (?:train|metro|tram|bus|bridge|roof|balcony|window|canal|building|tracks|rails|car|truck|platform|floor|water|river|cliff|\w+ floor)\b|\b(?:think|thinking|talks?|talking|want|wanna|going|says|ready|feel like|thoughts|about) (?:\w+ ){0,2}(?:to )?jump(?:ing)?(?: (?:off|in|under|ever|from)|$)|\b(?:says|tells me to|told me to) jump\b|\bnext (?:train|metro|tram) i (?:go|jump|will|ll|am)\b|\bedge of (?:the|a) (?:platform|roof|bridge|canal|building|balcony)\b|\bon (?:the|a) (?:bridge|roof|ledge) (?:and (?:i )?|ready to |i |to )(?:want|jump|thinking|let|go|end)/,
    /\b(?:pills?|tablets|sleeping pills|medication|rope|noose|blades?) (?:are |is )?(?:\w+ ){0,2}(?:next to me|in (?:my|front of) (?:hand|me)|ready|saved|in front of me|on (?:the|my) table|here)\b|\b(?:took|take|swallow\w*|taken|counting|collect\w*|saving|bought|looking at|stare at|staring at) (?:all |too many |a lot of |lots of |the |my |a |whole |up )?(?:\w+ )?(?:pills|tablets|sleeping pills|rope|paracetamol|medication|box of pills)\b|\b(?:thinking|thoughts|think|dream\w*) (?:of|about) (?:the )?(?:metro |train |tram )?(?:rails|tracks|bridge|canal|balcony|rope|pills|death|dying|ending)\b|\blet go\b(?<=\b(?:want to|wanna|just|could) let go)|\bplan(?:ned|ning|s)? (?:\w+ ){0,2}(?:how i (?:would|will|d) (?:do|die)|my (?:death|suicide|own)|to die)\b|\bhow i (?:would|will|d|ll) do it\b|\blook(?:ing)? at the (?:balcony|rails|tracks|bridge|window|knife|canal|water)\b|\bfade away\b|\b(?:finish(?:es)?|end(?:s)?) (?:it|me) (?:off )?(?:i|for good|myself)\b/,

    // in other words
    /\bs(?:ui|u|iu)(?:c|s)i?de?\w*\b(?<=\b(?:sucide|suiside|suicde|suside|siucide|sucidal|suisidal))|\bthrow(?:ing)? (?:my|her|him)self\b|\b(?:under|in front of) (?:the |a )(?:next )?(?:train|metro|tram)\b(?<=\b(?:go|lie|lay|end|be|step|walk|myself|throw|jump|get|myself) (?:under|in front of) (?:the |a )(?:next )?(?:train|metro|tram))/,
    /\b(?:i )?(?:can t|cant|cannot|can not) (?:anymore|any more|cope|handle (?:it|this)|stand (?:it|living|my life)|see a (?:future|way)|survive|take (?:this|it)|do (?:it|this))(?: any ?more| longer)?(?:$| (?:i|and|want|life|please|any))/,
    /\b(?:want|wish|need) (?:it|this|everything|all|the pain|it all|life|my life) (?:to )?(?:all )?(?:stop|over|end|be over|finish|gone)\b|\bwish i (?:was|were|had) (?:never |not |n t )?(?:been )?(?:born|dead|gone|alive|there)\b|\bnever (?:been )?born\b|\bdisappear (?:for ?ever|for good|from|completely)\b|\bwant to (?:just )?disappear\b|\bsleep for ?ever\b/,
    /\b(?:life|living|it|nothing) (?:is |isn t |is not |isnt |has |s )?(?:\w+ )?(?:not worth|no (?:sense|meaning|point|value)|worth living|pointless|senseless)\b|\bwhat(?:s| s| is) the point (?:of (?:living|life|it all|going)|any ?more)\b|\b(?:no|see no|without) (?:way out|future|hope)\b|\b(?:give|giving|given|gave) up on (?:life|everything|myself)\b|\b(?:i ve|ive|i) (?:lost|have no|got no) (?:the |my |all )?(?:will|hope|reason)\b/,
    /\b(?:cut|cuts|cutting|burn|burning|burned|hit|scratch\w*) (?:my|her|his|their) (?:arms?|wrists?|legs?|thighs?|skin|veins)\b|\bstarted (?:cutting|self)\b|\b(?:slit|slash)\w* (?:my|her|his)\b|\b(?:dark|bad|black) thoughts\b|\bthoughts (?:of|about) (?:death|dying|ending|suicide|killing|not)\b|\b(?:bleach|razors?|noose|rope|sleeping pills|whole box|all (?:the|my|her) (?:pills|medication|tablets))\b/,
    /\b(?:this is|it s|its) (?:my |the )?(?:goodbye|last (?:day|night|message)|end for me)\b|\b(?:tonight|tomorrow|today) (?:it s over|its over|i (?:end|go|do it|finish|die|jump)|is my last)\b|\b(?:gone|dead) (?:by|before) (?:tomorrow|morning|tonight)\b|\btell my (?:mum|mom|mother|parents|family|kids) (?:i love|im sorry|i m sorry|i am sorry)\b|\bon the (?:bridge|roof|ledge|rails|tracks|platform edge)\b(?= (?:\w+ ){0,4}(?:i|want|jump|end|go|ready|thinking)\b)/,
    /\b(?:dead|die|dying|death|gone) (?:is|would be|sounds|seems|feels) (?:\w+ )?(?:better|easier|nice|good|best|peaceful|solution|relief)\b|\b(?:i )?(?:should|could|might|may|will|ll|gonna) (?:just |as well )?(?:die|be dead|end it|kill my|jump|disappear|do it to myself)\b(?! (?:for|of|laughing))|\b(?:talks?|talking|speaks?|says|said|texted|wrote|write) (?:\w+ ){0,4}(?:dying|death|suicide|wants? to die|end it|better off|ending (?:it|her|his))\b/,

    /\b(?:want|wish|ready|going|like|decided) to (?:stop|quit) (?:existing|living|breathing|being)\b|\bwish i (?:didn t|didnt|wouldn t|don t|hadn t) (?:wake up|woken up|exist|survived?)\b|\b(?:had|have|ve) (?:had )?enough of (?:life|living|it all|everything)\b|\b(?:posted|wrote|writing|sent|left|leaving) (?:\w+ ){0,2}(?:goodbye|farewell|a last)\b|\b(?:standing|sitting|stand|sit|im|i am|i m) (?:\w+ ){0,2}on (?:the|a) (?:\w+ )?(?:bridge|roof|ledge|railing|rails|tracks|windowsill|balcony railing)\b/,
    /\b(?:tried|try|tries|attempt\w*) to (?:take|end|kill|hang|jump|overdose|cut|drown)(?: my| her| his| them| him)? ?(?:life|self|overdose)?\b(?! (?:me|a photo|pictures|pics|my photo|my hand|in|off my))(?<=\b(?:kill|hang|life|self|overdose|drown|end))|\bnot (?:be |being )?(?:here|alive|around) (?:any ?more|tomorrow)\b|\b(?:survive|make it through) (?:this|the|another) (?:night|day|week)\b|\bprotect (?:me|her|him) from (?:my|her|him)self\b|\bafraid (?:of|for) (?:what i|myself|i might)\b/,
  ],
  minor: [
    // an age, in figures or words
    /\b(?:i am|i m|im|we are|we re|were|both|me|and|girl|boy|only|just) (?:only |just |both )?(?:1[0-7]|[89])(?: ?(?:y ?o|yo|yrs?|years?)(?: old)?)?$|\b(?:[89]|1[0-7]) ?(?:y ?o|yo|yrs|years old|yr old|jr)\b/,
    /\b(?:i am|i m|im|we are|we re) (?:only |just |both |almost |nearly |turning )?(?:1[0-7]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! (?:minutes|hours|days|weeks|months|meters|metres|km))|\b(?:is|are) (?:1[0-7]|[89]) too\b/,
    // a class or a year at school
    /\b(?:i am|i m|im|we are|we re|were) (?:all )?(?:still )?in (?:the |my )?(?:\d|1)(?:st|nd|rd|th|ere|e)? (?:year|grade|secondary|secondaire|form|middelbaar)\b|\b(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th)) ?(?:graders?|grade|secondary|year of (?:secondary|high) school)\b|\bin (?:first|second|third|fourth|fifth) (?:year|grade)\b|\bmy school uniform\b|\bprimary school\b|\bmy (?:mum|mom|mother) s boyfriend touch\w*/,

    /\b(?:i am|i m|im) (?:only )?(?:1[0-7]|[89])\b(?! (?:minutes|hours|days|weeks|months))/,
    /\b(?:i am|i m|im) (?:a minor|under 18|underage)\b/,
  ],
  witness: [
    // somebody else, seen or told
    /\b(?:i|we) (?:just )?(?:overheard|did nothing|didn t (?:do anything|intervene|help|react))\b(?= (?:\w+ ){0,3}(?:a|someone|her|him|woman|girl|man|how|but|still|she|it)\b|$)/,
    /\b(?:my (?:\w+ )?(?:friend|bff|sister|daughter|girlfriend|roommate|flatmate|son|cousin|niece|wife|grandmother|classmate|housemate)) (?:s )?(?:is|was|got|gets|has|had|says|said|told|wont|won t|came|woke|received|collapsed|talks|needs|doesn t|cuts|sent)\b/,
    /\b(?:a|the|this|some|trans|young|old) (?:\w+ )?(?:woman|girl|lady|teenager|kid|boy) (?:\w+ )?(?:was|is|got|gets|being|next to|across|in front|who|on the)\b|\b(?:touch\w*|grop\w*|follow\w*|harass\w*|kick\w*|hit\w*|drag\w*|film\w*|insult\w*) (?:a|the|another|this|two) (?:\w+ )?(?:woman|girl|lady|women|girls|kid|boy)\b/,

    /\b(?:i|we) (?:saw|witnessed|have seen|just saw|noticed)\b/,
    /\bi am a witness\b/,
    /\b(?:my (?:friend|sister|daughter|girlfriend|colleague|son|brother)|a (?:woman|girl|stranger|lady)) (?:was|got|is being|has been)\b/,
  ],
  own: [
    /\b(?:did i|have i) (?:go|gone|cross|do|done)\b/,
    /\bi (?:touched|grabbed|followed|groped|pushed|kissed|filmed|whistled|catcalled) (?:her|him|them|a |someone|my)\b/,
    /\bi (?:went too far|crossed (?:a|the) line|can t stop (?:looking|staring|following))\b/,
  ],
  professional: [
    /\b(?:i work (?:as|at|in|for)|i am a (?:teacher|bartender|guard|steward|social worker|doctor|nurse|security)|our (?:bar|club|venue|festival|school|students|pupils)|i organi[sz]e|i run a)\b/,
  ],
  scope: [
    // people and deeds that this channel is about
    /\b(?:he|him|his|guy|guys|man|men|dude|boys?|boyfriend|girlfriend|husband|my ex|woman|women|girls?|stranger|colleague|boss|creepy?|perv\w*)\b(?! (?:beat me at|in the mario|stole my heart|sleeps in our))/,
    /\b(?:sex\w*|nudes?|naked|dick|penis|raped?|touch\w*|grop\w*|kiss\w*|stalk\w*|follow\w* (?:me|us|her)|victim|complain\w*|statement|perpetrator|violence|gay|lesbian|trans|queer|hijab|headscarf|abus\w*|harm\w*|blackmail\w*|spik\w+|drugged|care cent(?:re|er)|evidence|anonym\w*|suicid\w*|die|police|officer)\b(?! (?:museum|squad|track|post on))/,

    /\b(?:harass|sexis|consent|assault|abuse|uncomfortable|creep|weird|scared|afraid|unsafe|intimidat|something (?:weird|strange|bad) happened)\w*/,
  ],
  negation: /\b(?:not|didn t|didnt|never|nobody|no one|without|wasn t|isn t) (?:\w+ ){0,2}$/,
  behaviours: {
    catcalling: [
      /\b(?:catcall\w*|whistl\w+|wolf whistl\w*|hey (?:baby|sexy|beautiful)|told me to smile|smile for me|kissing noises|remarks?|comment(?:s|ed)? (?:on|about) my (?:body|legs|ass|breasts|clothes|looks)|shout(?:ed|ing|s)? (?:things )?(?:at|after) me|obscene gestures?|honk\w*)\b/,
    ],
    sexist_insult: [/\b(?:slut|whore|bitch|cunt|skank|hoe|insult\w*|called me (?:a |names))\b/],
    staring: [
      /\b(?:stares?|gaz(?:es|ed|ing)|(?:can t|cant|couldn t|doesn t|didn t|won t) stop looking|keeps? looking at|looks at (?:my|me)|looking at my (?:\w+ )?(?:legs|breasts|chest|body|butt|ass|boobs|cleavage)|eyes on my|undressing me|checks? (?:me|you) out)\b/,
      /\b(?:star(?:ed|ing|es)|leer\w*|ogl\w+|looked me up and down|undress\w* me with)\b/,
    ],
    following: [
      /\b(?:(?:walk|driv|drove|cycl|ran|runn|cam|com|rode|went)\w* (?:\w+ ){0,2}(?:behind|after) (?:me|us|her)|(?:is|s|hes|was|are) (?:still )?behind (?:me|us|her)|got (?:off|out) (?:\w+ ){0,4}(?:too|after me|same stop|my stop)|shadow(?:ed|ing))\b/,

      /\bfollow(?:ed|ing|s)? (?:me|us|her|him|my)\b|\b(?:was|been|being|got) followed\b|\bwalk(?:ed|ing) behind me\b/,
    ],
    blocking: [
      /\b(?:(?:can t|cant|couldn t|couldnt) (?:get (?:out|through|past|away)|leave|pass)|(?:locked|blocked|blocks|closed|shut) the (?:\w+ )?(?:doors?|exit|way|path)|(?:trapped|locked|penned|hemmed) (?:me|us)|(?:block|corner)(?:s|ed|ing) (?:me|us)|(?:barred|stood in|standing in|stands in) (?:my|our|the) (?:way|door\w*)|surround(?:ed|ing) (?:me|us)|against the wall|not let (?:me|us))\b/,

      /\b(?:block(?:ed|ing)? (?:my|the|her) (?:way|path|door)|cornered|stood in my way|(?:wouldn t|didn t|won t) let me (?:pass|through|leave|go|off))\b/,
    ],
    touching: [
      /\b(?:grop\w*|grab(?:bed|bing|s)? (?:my|me|her)|touch(?:ed|ing|es)? (?:me|my|her|us)|rub(?:bed|bing|s)? (?:against|up|himself|his|on)|felt me up|pinch\w*|slapp?(?:ed)? my (?:ass|butt|bum)|hand (?:on|up|under|between) my|kiss(?:ed|ing)? me|forced (?:a )?kiss|pressed (?:himself|against)|stroked my)\b/,
    ],
    exposure: [
      /\b(?:masturbat\w*|jerk(?:ed|ing) off|wank\w*|flash(?:ed|er|ing)|expos(?:ed|ing) himself|(?:his|showed (?:me )?his) (?:penis|dick|cock|private parts|genitals)|pants down)\b/,
    ],
    voyeurism: [
      /\b(?:upskirt\w*|film(?:ed|ing|s) (?:me|us|her|under|up|my)|(?:took|taking|takes) (?:a )?(?:photos?|pictures?|videos?) of (?:me|my|us|her)|hidden camera|photograph(?:ed|ing) me|peep\w*|spied on me)\b/,
    ],
    image_abuse: [
      /\b(?:(?:shar|post|leak|spread|publish|send|sent)\w* (?:\w+ ){0,4}(?:nudes?|naked|intimate|my (?:photos|pictures|pics|videos))|revenge porn|sextort\w*|nudes? (?:\w+ ){0,3}(?:online|shared|leaked)|deepfake\w*)\b/,
    ],
    online_harassment: [
      /\b(?:dick pics?|online|dms?|instagram|snapchat|tiktok|facebook|whatsapp) (?:\w+ ){0,4}(?:harass\w*|messages?|threat\w*|insult\w*|stranger|sexual)\b|\b(?:unsolicited|unwanted) (?:nudes?|pictures?|messages?|pics?)\b|\bdick pics?\b|\bcyber\w*/,
    ],
    stalking: [
      /\bstalk(?:ed|er|ing|s)?\b|\bkeeps (?:coming|calling|messaging|waiting|showing up|writing|texting)\b|\bevery (?:day|night|morning|evening) (?:\w+ ){0,3}(?:follow|wait|there)\w*\b/,
    ],
    threat: [
      /\bthreat(?:en|ened|ening|ens|s)?\b|\b(?:would|will|going to|gonna) (?:kill|hurt|beat|rape|stab|find) me\b/,
    ],
    physical_violence: [
      /\b(?:hit|beat|beaten|punch(?:ed)?|kick(?:ed)?|push(?:ed)?|shov(?:ed)?|slapp(?:ed)?|chok(?:ed)?|strangl(?:ed)?|spat|attacked|dragged) (?:me|us|her|my|at me|on me|in the face|up|by)\b|\bslapped me\b/,
    ],
    rape: [
      /\brap(?:ed|e|ing)\b(?! alarm)|\b(?:forced|made) me to (?:have sex|give|suck)|\bsex (?:\w+ ){0,3}(?:against my will|without (?:my )?consent|i did(?: not|n t) want)|\bpenetrat\w+|\b(?:had|having) sex with me (?:\w+ ){0,3}(?:asleep|drunk|unconscious|passed out)|\bstealth(?:ed|ing)|\btook (?:the|his) condom off/,
    ],
    spiking: [
      /\b(?:spik(?:ed|ing)|something in my drink|drugged|ghb|roofie\w*|needle (?:spik\w*|in (?:a|the) club)|put something in (?:my|her) (?:drink|glass))\b/,
    ],
    proposition: [
      /\b(?:sleep with (?:me|him)|how much (?:i|you|for)|your price|my price|offer(?:s|ed|ing)? (?:\w+ ){0,3}(?:euros?|money|\d+)|money (?:for|to) (?:\w+ ){0,2}(?:sex|sleep|night|pics)|(?:go|come) (?:to his|home with|to my) (?:place|hotel|him|me|room|car)|sugar daddy|get in(?:to)? his car)\b/,

      /\b(?:how much (?:do you (?:cost|charge)|for)|offered me money|paid sex|money for sex|asked me for sex|wanted to pay|come home with me|asked (?:me )?(?:if i wanted )?to have sex|kept asking (?:for )?(?:my number|me out|sex))\b/,
    ],
    hate_motive: [
      /\b(?:fag(?:s|got\w*)?|lesbian\w*|lesbos?|trans (?:girl|woman|man)|tranny|(?:my|the) (?:scarf|veil|hijab|headscarf|wheelchair|skin|accent)|go back to (?:your|my) (?:own )?country|dirty (?:arab|jew|muslim|foreigner|gay)|for being (?:a )?(?:gay|lesbian|trans|black|muslim|jewish|asian)|asian girls|n word|two (?:lesbians|girls kissing))\b/,

      /\b(?:because (?:i am|i m|im|we are|she is) (?:a )?(?:gay|lesbian|trans\w*|black|muslim|jewish|queer|bi|arab|asian|disabled)|dyke|faggot|tranny|homophob\w*|transphob\w*|racis\w*|headscarf|hijab)\b/,
    ],
  },
  intents: {
    officer: [
      /\b(?:talk|speak|chat) (?:to|with) (?:an? |the )?(?:officer|police|cop|human|person|agent|someone real|real person)\b/,
      /^(?:officer|police|police officer|agent|human|a human)(?: please)?$/,
    ],
    complain: [
      /\b(?:file|make|lodge|submit) (?:a |an )?(?:complaint|report)\b|\b(?:report|press charges)\b (?:it|this|him|them|to the police)?/,
    ],
    help: [/^(?:help|menu|options|info|what can you do)$/],
    stop: [/^(?:stop|quit|exit|bye|goodbye|end|leave|leave me alone)$/],
    back: [/^(?:back|go back|previous|undo)$/],
    language: [/^(?:language|other language|another language|change language)$/],
    erase: [
      /^(?:erase|delete|wipe|erase (?:all|everything|it)|delete (?:all|everything|it)|forget (?:it|everything|me))$/,
    ],
    code: [/^(?:code|i have a code|my code|return code)$/],
    consent_info: [/\bwhat is consent\b|\babout consent\b/],
  },
};
