/** What a list of wording holds: what is wrong with it, and a regular expression of whole words, in any case. */
export type Pattern = readonly [kind: Kind, source: string];

/** What is wrong, as the check says it. */
export type Kind =
  | 'asks why'
  | 'blames'
  | 'doubts'
  | 'presses'
  | 'praises bravery'
  | 'soothes'
  | 'gives a verdict'
  | 'calls someone a victim'
  | 'guesses a gender'
  | 'clutters'
  | 'promises anonymity'
  | 'names a penalty or an article'
  | 'promises what nobody knows'
  | 'is official talk'
  | 'shouts'
  | 'shows an emoji';
