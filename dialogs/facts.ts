/** What the person said or chose, apart from the dialog stack, so that it outlives a flow that changes. */

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The closed list of what was done. */
export const BEHAVIOURS = [
  'catcalling',
  'sexist_insult',
  'staring',
  'following',
  'blocking',
  'touching',
  'exposure',
  'voyeurism',
  'image_abuse',
  'online_harassment',
  'stalking',
  'threat',
  'physical_violence',
  'rape',
  'spiking',
  'proposition',
  'hate_motive',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface NamedBehaviour {
  name: Behaviour;
  /** Chosen from a list, or understood from the person's own words. */
  from: 'choice' | 'words';
  /** The words that led there. */
  words?: string;
}

export interface Facts {
  language: Language;
  /** Chosen or found with confidence; not guessed again from short messages. */
  languageKnown: boolean;
  safe?: 'yes' | 'no' | 'unsure';
  role: 'victim' | 'witness' | 'own';
  behaviours: NamedBehaviour[];
  /** The person's own words, as typed, in order. */
  words: string[];
  /** Where, in the person's words. */
  where?: string;
  /** A message for later that is being written. */
  message?: string;
  /** The return code that was opened in this talk: its locator, never the code. */
  openedCode?: string;
}

export function noFacts(language: Language): Facts {
  return { language, languageKnown: false, role: 'victim', behaviours: [], words: [] };
}

export function addBehaviour(facts: Facts, behaviour: NamedBehaviour): void {
  if (!facts.behaviours.some((known) => known.name === behaviour.name)) facts.behaviours.push(behaviour);
}
