import type { Lexicon } from '../lexicon.js';

export const en: Lexicon = {
  dangerAlways: [
    /\b(?:i am|i m|im|we are|she is|she s|he is) in danger\b/,
    /\b(?:is|are|s|still|keeps?) (?:still )?(?:following|chasing|behind|after) (?:me|us|her)\b/,
    /\bbeing followed(?: right)? now\b|\b(?:i am|i m|im) being (?:followed|chased|attacked)\b/,
    /\b(?:he|she|they|someone|somebody|man|guy|men) (?:is|are|s) (?:still )?(?:here|outside|at my door|at the door|next to me|near me|right here|waiting for me|not letting me|touching me|hitting|attacking|trying to)\b/,
    /\bhas (?:got )?a (?:knife|gun|weapon)\b|\bwith a (?:knife|gun) (?:here|now|next)\b/,
    /\b(?:help|save) me\b(?! (?:understand|decide|with a|with the|file|find|write))|\bsend (?:the )?police\b|\bcall the (?:police|cops) (?:for me|now|please)\b|\bplease come (?:now|quick)/,
    /\b(?:i am|i m|im) (?:locked in|trapped|hiding|running|not safe|unsafe right now|scared for my life)\b|\b(?:won t|wont|will not|not) let me (?:go|out|leave|off)\b/,
    /\b(?:is|are|s) (?:happening|attacking|beating|raping|hurting|grabbing) (?:\w+ ){0,3}(?:right )?now\b|\bhappening (?:right )?now\b/,
    /\b(?:going to|gonna|wants to|will) (?:kill|hurt|rape|stab|beat) me\b/,
  ],
  dangerNow: [
    /\bfollow(?:s|ing) (?:me|us|her)\b/,
    /\b(?:he|she|they)(?: is| s| are)? still (?:here|there|near)\b/,
    /\bcan t get away\b/,
  ],
  over: [
    /\b(?:yesterday|last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summer|weekend)|(?:days?|weeks?|months?|years?|hours?) ago|this morning|earlier today|used to|it is over|it s over|i am home|i m home|im home|i am safe|i m safe|im safe)\b/,
    /\b(?:was|were|kept|started|had been) following\b/,
  ],
  risk: [
    /\b(?:kill|hurt|harm|cut|cutting) myself\b|\bsuicid/,
    /\b(?:want|wanna|wish|would rather|going|ready|better) (?:to |i (?:was|were) |off )?(?:die|be dead|dead)\b/,
    /\b(?:don t|do not|dont|no longer|not) (?:want to |wanna )(?:live|be here|be alive|exist|wake up)\b|\b(?:can t|cannot|cant) (?:go on|live like this|live anymore|take it anymore)\b|\bend (?:it all|my life)\b|\bno reason to live\b|\btake my (?:own )?life\b|\bjump (?:in front of|off)\b|\bself harm/,
  ],
  minor: [
    /\b(?:i am|i m|im) (?:only )?(?:1[0-7]|[89])\b(?! (?:minutes|hours|days|weeks|months))/,
    /\b(?:i am|i m|im) (?:a minor|under 18|underage)\b/,
  ],
  witness: [
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
    /\b(?:harass|sexis|consent|assault|abuse|uncomfortable|creep|weird|scared|afraid|unsafe|intimidat|something (?:weird|strange|bad) happened)\w*/,
  ],
  negation: /\b(?:not|didn t|didnt|never|nobody|no one|without|wasn t|isn t) (?:\w+ ){0,2}$/,
  behaviours: {
    catcalling: [
      /\b(?:catcall\w*|whistl\w+|wolf whistl\w*|hey (?:baby|sexy|beautiful)|told me to smile|smile for me|kissing noises|remarks?|comment(?:s|ed)? (?:on|about) my (?:body|legs|ass|breasts|clothes|looks)|shout(?:ed|ing|s)? (?:things )?(?:at|after) me|obscene gestures?|honk\w*)\b/,
    ],
    sexist_insult: [/\b(?:slut|whore|bitch|cunt|skank|hoe|insult\w*|called me (?:a |names))\b/],
    staring: [/\b(?:star(?:ed|ing|es)|leer\w*|ogl\w+|looked me up and down|undress\w* me with)\b/],
    following: [
      /\bfollow(?:ed|ing|s)? (?:me|us|her|him|my)\b|\b(?:was|been|being|got) followed\b|\bwalk(?:ed|ing) behind me\b/,
    ],
    blocking: [
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
      /\b(?:how much (?:do you (?:cost|charge)|for)|offered me money|paid sex|money for sex|asked me for sex|wanted to pay|come home with me|asked (?:me )?(?:if i wanted )?to have sex|kept asking (?:for )?(?:my number|me out|sex))\b/,
    ],
    hate_motive: [
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
