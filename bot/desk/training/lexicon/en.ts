import type { TraineeLexicon } from '../reading.js';

export const en: TraineeLexicon = {
  greet: [
    /^(?:hello|hi|hey|hiya|welcome|greetings|good (?:evening|morning|afternoon|day|night))\b/,
    /\bgood evening to you\b|^my name is\b|^you can call me\b/,
    /^you are (?:speaking|talking) (?:with|to) an? (?:police )?(?:officer|inspector)|^i(?: a)? ?m an? (?:police )?(?:officer|inspector)\b/,
    /^i(?: a)? ?m \w+(?: example)? (?:from|of|with|and i work for) the police|^i(?: a)? ?m (?:here|with you) now\b/,
    /^i (?:have|ve) (?:just )?(?:taken over|read)|^i(?: a)? ?m taking over\b|^i(?: a)? ?m the one who reads\b/,
    /\bi read (?:your message|what you wrote)\b/,
  ],
  reassure: [
    /\bthank(?:s| you) (?:very much )?for (?:telling|sharing|your trust|trusting|writing|saying|your patience|coming)/,
    /\bi(?: a)? ?m (?:so |very |really )?sorry (?:that )?(?:that )?(?:this|that|it|you|about what|for what|to hear)/,
    /\b(?:that|this|it) (?:must have been|sounds|was) (?:so |very |really |quite )?(?:frightening|hard|scary|difficult|awful|terrible|heavy)/,
    /\b(?:not|isn t|wasn t|never) (?:your|the victim s) fault\b|\byou (?:did|have done|ve done|haven t done) (?:nothing|anything) wrong\b/,
    /^i (?:do )?(?:believe|hear) you\b|\bi understand (?:that |how )?(?:this|that|it|you)\b/,
    /\b(?:was|is|wasn t|isn t) (?:not )?(?:okay|ok|acceptable|alright)\b/,
    /\bnobody has the right to\b|\bno one has the right to\b/,
    /\bnormal reaction\b|\b(?:it|that) is (?:completely |very |quite )?normal (?:that|to)\b|\b(?:is|are) understandable\b|\bmakes (?:perfect )?sense that you\b/,
    /\b(?:good|glad) (?:that )?you (?:contacted|wrote|write|reached|told|came|are here|say)|\bi(?: a)? ?m glad (?:that )?you\b/,
    /\btake (?:this|it|that|you|what you say)(?: \w+)? seriously\b/,
    /\bnot alone in (?:this|that)\b|\byou are not alone\b|\bi can imagine\b/,
    /\bresponsibility lies with\b|\bnot bothering\b|\ba lot to (?:carry|take)\b|^i(?: a)? ?m listening\b|\byou don t bother\b/,
  ],
  safety: [
    /\b(?:are|do) you (?:feel )?(?:\w+ ){0,3}safe\b|\bsafe (?:place|right now|now|for you|where)\b|\bsafely\b|\band safe$|\bunsafe\b/,
    /\b(?:is|are) (?:\w+ ){1,3}(?:still|now) (?:\w+ )?(?:there|here|near|around|close|behind|with you|following)\b/,
    /\bis (?:he|she|it|this|the) (?:\w+ )?still\b|\bare they still\b/,
    /\bis (?:anyone|anybody|somebody|someone|there anyone) with you\b|\bare you alone\b/,
    /\bin danger\b|\bany danger\b|\bdanger (?:at this moment|now)\b/,
    /\bcan (?:he|she|they|somebody|someone|anyone) (?:see|read|find|hear)\b/,
    /\bare you (?:hurt|injured|wounded|bleeding)\b|\bneed (?:a doctor|an ambulance|help (?:right|straight|now|at once)|urgent help)/,
    /\bsomebody who can stay\b|\bsomeone who can stay\b|\bout of there\b|\b(?:got|get) away from (?:him|her|them)\b|\bwhere there are people\b/,
  ],
  leading: [
    /\b(?:didn t|don t|doesn t|wasn t|weren t|isn t|aren t|haven t|hasn t|wouldn t|couldn t) (?:he|she|they|it|you)$/,
    /\b(?:right|correct|was he not|did he not|did you not|yes|no)$/,
    /^so (?:he|she|they|you|it|that|this)\b/,
    /^(?:surely|i suppose|i assume|i guess|i presume)\b|\bi (?:take it|suppose|assume|presume)$/,
    /\bmust have (?:been|had|felt|wanted)\b|\bwas probably\b|\bhe (?:probably|surely|certainly|obviously)\b/,
    /\bwouldn t you (?:say|agree)\b|\bdon t you (?:think|agree)\b|\bisn t it true\b|\bis it not true\b|\bwould you (?:say|agree) that\b|\bwas it not\b/,
  ],
  statement: [
    /^(?:he|she|they|it) \w+(?:ed|t|d|k|n|s|w|g|m)? |^you (?!can|could|may|mean|want to|would like)\w+ /,
  ],
  open: [
    /^(?:and |but |so |then |ok |okay |thank you |in your own words |about that )*(?:what|where|when|how|who|which)\b/,
    /^(?:and |then )*(?:on|at|in|to|from|with|by) (?:what|which|whom)\b/,
    /^(?:can|could|would|will) you (?:please |perhaps |maybe )?(?:tell|describe|explain|say)\b/,
    /\bin your own words what\b/,
  ],
  tell: [
    /^(?:and |then |please )*(?:tell me|describe|go on|please tell|please describe|in your own words)\b(?! (?:the (?:time|truth)|if|yes|no))/,
    /^(?:can|could|would) you (?:please |perhaps )?(?:tell me|describe)\b/,
  ],
  end: [
    /^(?:goodbye|bye|farewell|so long|good luck)\b(?! charms)|\bgoodbye$|\bbye$/,
    /\btake (?:good )?care(?: of yourself)?$|^have a (?:safe|good|nice|calm|quiet)\b|^i wish you\b/,
    /\b(?:i(?: a)?m|i will|i ll) (?:closing|close|ending|end) the (?:conversation|chat|talk)\b|\bwe can (?:stop|leave it|end) (?:here|at that|there)\b|\bleave it here\b/,
    /^that is all for (?:now|today)\b|^(?:until next|see you|speak soon|talk to you)\b|\bcome back (?:at any time|whenever|any time)|\balways come back\b/,
    /\bend of our (?:conversation|chat|talk)\b|^thanks? (?:you )?for talking (?:to|with) me\b/,
  ],
  information: {
    choice: [
      /\byou (?:can |may |could )?(?:decide|choose)\b|\bit is (?:up to you|your choice|your decision)\b|\byou are in charge\b/,
      /\byou (?:can|may) (?:skip|stop|pause|change your mind)\b|\b(?:don t|do not) have to (?:answer|decide|say|tell|file|complain)\b/,
      /\ball the time you need\b|\byour (?:own )?pace\b|\btake your time\b|\bmay i ask you\b|\bis it (?:ok|okay|all right) (?:for you )?if i ask\b/,
    ],
    duty: [
      /\b(?:i|we|police) (?:\w+ )?(?:may |might |will |can )?(?:have|be obliged|be required|need) to (?:write|draw|act|report|make|do something|tell (?:the|a) (?:prosecutor|magistrate))/,
      /\bhave to report offences\b|\bpolice (?:have|has|may have) to act\b|\bkeep this to myself\b|\bpolice must act\b|\beven without a complaint\b/,
    ],
    rights: [
      /\bcopy of your (?:statement|complaint)\b|\bbring (?:somebody|someone) (?:with you|along)\b|\btrust can come along\b|\binterpreter\b/,
      /\bcomplaint is free\b|\bread your statement\b|\bnot obliged to sign\b|\binjured person\b|\bcertificate of complaint\b|\bhate motive is (?:noted|recorded|registered)\b|\bany police station\b|\blawyer\b/,
    ],
    traces: [
      /\bclothes in a paper\b|\bcamera (?:images|footage)\b|\bkeep the (?:screenshots|messages|clothes|pictures)\b|\b(?:do not|don t) delete\b|\bnot wash\b|\bdon t wash\b/,
    ],
  },
  services: {
    emergency: [
      /\b(?:call|dial|phone|ring) (?:the )?(?:101|112)\b|\b(?:101|112) (?:now|at once|right away)\b/,
    ],
    care: [/\bcare centre\b|\bcpvs\b|\bzsg\b|\b02 535 45 42\b/],
    support: [/\bvictim (?:assistance|support|help)\b|\beva\b/],
    listening: [
      /\bsos viol\b|\b1712\b|\b(?:call|ring|dial|chat with) (?:106|107|103|102)\b|\b(?:106|107) is\b|\btele (?:onthaal|accueil)\b|\bawel\b|\blistening line\b/,
    ],
    own: [/\bseos\b|\bstop it now\b/],
    child: [/\bchild focus\b|\b116 000\b/],
    equality: [
      /\binstitute for the equality\b|\bunia\b|\b(?:iefh|igvm)\b|\b0800 12 800\b|\brainbow ?house\b/,
    ],
  },
  topics: {
    where: [
      /\bwhere (?!there)|\b(?:place|location|line|stop|station|street|platform|site|app|bus|tram|metro)\b/,
    ],
    when: [
      /\bwhen (?:was|did|is|were|exactly|about)\b|\bwhen$|\bwhat time\b|\bwhich day\b|\bhow long\b|\byesterday\b|\bmidnight\b|\bwhat day\b|\bhow often\b/,
    ],
    who: [
      /\bwho (?:did|was he|was it|is he|is this|was the)\b|\blook(?:ed)? like\b|\bdescribe (?:him|her|them|this person|the (?:man|person|people))\b|\babout (?:this person|him|her|them)\b|\bknow (?:this person|him|her|them)\b|\brecognise\b|\bsee(?:n)? (?:him|his face)\b|\bthis person\b/,
    ],
    witnesses: [
      /\bwho else\b|\b(?:anyone|anybody|someone|somebody) else\b|\bdid (?:anyone|anybody|someone|the driver)\b|\bother people\b|\bwitness(?:es)?\b|\bwho was (?:there|with you)\b|\bwith friends\b/,
    ],
    effect: [
      /\bhow (?:do|did|are) you (?:feel|doing|now|cope)|\bhow are you\b|\bchanged? for you\b|\bsince then\b|\bafterwards for you\b/,
    ],
    motive: [
      /\bwhat (?:did|does) (?:he|she|they|this person) say\b|\bwhich words\b|\bwhat words\b|\bmakes you think\b|\bbecause of (?:that|what)\b/,
    ],
    evidence: [
      /\b(?:messages|screenshots?|camera|photos?|pictures|clothes|ticket|proof|evidence|recording)\b/,
    ],
    wish: [
      /\bwould you like\b|\bdo you want\b|\bwould help\b|\bwhat (?:would|do) you (?:like|want|wish|hope|need)\b|\bcomplaint\b|\bmake a statement\b|\bneed from us\b/,
    ],
    what: [
      /\bwhat (?:happened|did (?:he|she|they|this person|you (?:see|notice)) (?:do|notice|see)?|do you remember|you saw|is going on)\b|\bwhat (?:he|she|they) did\b|\bhow did it (?:start|end|begin|go)\b|\bwhat did you (?:see|notice)\b|\bwhat (?:exactly )?happened\b|\bwhat brings you\b/,
    ],
  },
};
