/** The consent cards, in their order: shared by the talk and the classroom page. Their words are `cards.<id>` in locales/. */

export type Theme = 'out' | 'home' | 'online' | 'power';

export interface ConsentCard {
  /** Lower-case letters: it is a step of the flow `cards`. */
  id: string;
  theme: Theme;
  /** Whether there is consent, as the law sees it. */
  answer: 'yes' | 'no';
}

export const CARDS: readonly ConsentCard[] = [
  { id: 'dance', theme: 'out', answer: 'no' },
  { id: 'taxi', theme: 'out', answer: 'no' },
  { id: 'drunk', theme: 'out', answer: 'no' },
  { id: 'asked', theme: 'out', answer: 'yes' },
  { id: 'asleep', theme: 'home', answer: 'no' },
  { id: 'silence', theme: 'home', answer: 'no' },
  { id: 'pressure', theme: 'home', answer: 'no' },
  { id: 'changed', theme: 'home', answer: 'no' },
  { id: 'condom', theme: 'home', answer: 'no' },
  { id: 'photo', theme: 'online', answer: 'no' },
  { id: 'pictures', theme: 'online', answer: 'no' },
  { id: 'manager', theme: 'power', answer: 'no' },
  { id: 'coach', theme: 'power', answer: 'no' },
  { id: 'fifteen', theme: 'power', answer: 'no' },
  { id: 'seventeen', theme: 'power', answer: 'yes' },
];
