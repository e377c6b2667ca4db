/** English wording that residents must not read. */
import type { Pattern } from './pattern.js';

export const ENGLISH: readonly Pattern[] = [
  [
    'asks why',
    "why (?:did|do|does|didn't|don't|were|was|weren't|are|is|have|haven't|had|would|not|on earth)",
  ],
  ['asks why', 'how come|for what reason|what for'],
  ['asks why', 'what made you|what (?:possessed|got into) you|what were you thinking'],
  ['blames', 'what (?:were|was) (?:you|the person) wearing|how were you dressed'],
  ['blames', '(?:were you|was the person) (?:drunk|drinking|flirting)|(?:had|have) you been drinking'],
  ['blames', 'how (?:much|many) (?:drinks )?(?:did|had) you (?:drink|drunk|have)'],
  ['blames', 'did you (?:say no|resist|fight back|scream|shout|defend yourself|provoke|encourage|lead)'],
  ['blames', "you (?:should|could|ought to|might) (?:not )?have|you (?:shouldn't|couldn't) have"],
  ['blames', '(?:partly|also|it (?:is|was)) your (?:own )?fault'],
  [
    'blames',
    'you (?:let|allowed|provoked|invited|encouraged|led on|asked for|agreed to) (?:it|this|that|them)',
  ],
  ['blames', 'asking for it|asked for it|brought (?:it|this) on yourself'],
  ['blames', "be (?:more )?careful|next time,? (?:you|do|don't|try|take|stay)|take better care"],
  [
    'blames',
    "avoid (?:going|walking|dark|being|wearing|drinking)|(?:don't|do not) (?:walk|go out|travel) alone at night",
  ],
  ['blames', 'at that hour|so late at night|dressed like that|that kind of (?:place|clothes)'],
  ['doubts', 'are you (?:really |quite |absolutely )?(?:sure|certain|positive)'],
  ['doubts', 'really happen(?:ed)?|do you really (?:think|believe|want)'],
  ['doubts', 'alleged(?:ly)?|supposed(?:ly)?|so-called|you claim|your claims?|if (?:it|this) is true'],
  ['doubts', '(?:can|could) you prove|prove it|without proof|where is your proof'],
  ['doubts', '(?:false|wrong) accusations?|(?:are you|you are) (?:lying|making (?:it|this) up|imagining)'],
  [
    'doubts',
    'overreact\\p{L}*|exaggerat\\p{L}*|too sensitive|oversensitive|(?:just|only) a misunderstanding',
  ],
  [
    'doubts',
    '(?:just|only) (?:a joke|a compliment|joking|being (?:nice|friendly))|boys will be boys|meant (?:it )?well',
  ],
  [
    'doubts',
    "(?:that|it)(?:'s not| is not| was not| wasn't| isn't) (?:so|that|really) (?:bad|serious)|(?:no|not a) big deal|have been worse",
  ],
  ['presses', 'you (?:really |certainly |definitely )?should(?! (?:not )?have)|you ought to(?! have)'],
  ['presses', 'you must|you need to (?:file|report|tell|complain|go|call|answer|give)'],
  [
    'presses',
    '(?<!do )(?<!what )you have to (?:file|report|tell|complain|go to the police|answer|give)|you had better',
  ],
  ['presses', "think of the (?:others|next)|your duty|if you (?:don't|do not) (?:report|file|tell)"],
  ['presses', '(?:we|i) (?:strongly )?(?:urge|advise|recommend) (?:you|that you)|please file'],
  ['praises bravery', 'brave(?:ly|ry)?|courage(?:ous|ously)?|heroic|how strong you are|strong of you'],
  ['praises bravery', 'proud of you|well done|good job|great job|congratulations'],
  [
    'soothes',
    "(?:do not|don't|no need to|never) (?:worry|panic|be afraid|be scared|cry)|not to worry|no worries",
  ],
  [
    'soothes',
    'calm down|(?:stay|keep) calm|relax|cheer up|get over it|move on|let it go|forget (?:about )?it',
  ],
  [
    'soothes',
    "(?:everything|it|all)(?: will|'ll| is going to) be (?:fine|okay|ok|all right|alright)|time heals",
  ],
  [
    'soothes',
    'i (?:know|understand) (?:exactly )?how you feel|i feel your pain|at least (?:you|they|nothing)',
  ],
  [
    'gives a verdict',
    '(?:this|that|it|what happened(?: to you)?) (?:is|was) (?:clearly |definitely |certainly )?(?:an? )?(?:rape|crime|offence|criminal offence|assault|sexual assault|attack|illegal|harassment|abuse)',
  ],
  [
    'gives a verdict',
    "(?:this|that|it) (?:(?:is|was) not|isn't|wasn't) (?:an? )?(?:crime|offence|rape|harassment|assault|illegal|punishable)",
  ],
  [
    'gives a verdict',
    '(?:you|they) (?:were|was|have been|had been|got) (?:raped|assaulted|harassed|abused|molested|violated)',
  ],
  ['gives a verdict', '(?:perpetrator|rapist|attacker|offender|abuser|culprit|predator|harasser|criminal)s?'],
  ['gives a verdict', '(?:is|are) guilty|committed (?:a crime|an offence|rape)|broke the law'],
  [
    'calls someone a victim',
    '(?<!emergency )victims?(?! (?:support|assistance|reception|help|care|aid)(?!\\p{L}))|survivors?',
  ],
  ['guesses a gender', "he|him|his|himself|she|hers?|herself|he's|she's|he'd|she'd"],
  [
    'guesses a gender',
    '(?:the|that|this|a|your) (?:man|guy|boy|bloke|woman|girl|lady|gentleman)|(?:men|women) who|ladies|sir|madam',
  ],
  ['guesses a gender', '(?:police|bar|chair)m[ae]n|policewom[ae]n|barmaid|boyfriend|girlfriend|husband|wife'],
  ['clutters', '\\p{L}+/\\p{L}+(?:self|s)|\\(s\\)he|s/he|his/her|they/them'],
  ['promises anonymity', 'anonym\\p{L}+'],
  ['promises what nobody knows', '(?:we|i) (?:promise|guarantee)|100 ?%|completely (?:safe|secure|private)'],
  [
    'promises what nobody knows',
    '(?:will|going to) be (?:punished|caught|arrested|convicted|prosecuted)|justice will be done|nobody will ever',
  ],
  ['promises what nobody knows', 'with you (?:shortly|soon|in a moment)'],
  [
    'names a penalty or an article',
    '(?:art\\.?|articles?|section) \\d+\\S*|\\d{3}/\\d{1,2}|(?:criminal|penal) code',
  ],
  ['names a penalty or an article', 'prison|jail|imprison\\p{L}*|custodial|fine of|fined|euros?'],
  [
    'is official talk',
    'invalid (?:input|option)|unfortunately|we regret|please note|takes? your privacy seriously|valued',
  ],
];
