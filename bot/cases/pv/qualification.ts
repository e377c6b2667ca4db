/** Which offence a behaviour may be, with the reasons, for an officer to retain or discard. */
import type { Behaviour } from '../../../dialogs/facts.js';
import { BEHAVIOUR_KNOWLEDGE } from '../../../dialogs/knowledge.js';
import type { Pv } from './schema.js';
import type { Say } from './texts.js';

type Offence =
  | 'sexism'
  | 'integrity'
  | 'exhibitionism'
  | 'voyeurism'
  | 'images'
  | 'rape'
  | 'stalking'
  | 'threats'
  | 'violence'
  | 'motive';

/**
 * Offences whose name and elements are confirmed; none where a behaviour alone points to none. Article numbers are
 * not given: the legal service confirms them.
 */
const OFFENCE: Readonly<Record<Behaviour, Offence | null>> = {
  catcalling: 'sexism',
  sexist_insult: 'sexism',
  staring: null,
  following: 'sexism',
  blocking: null,
  touching: 'integrity',
  exposure: 'exhibitionism',
  voyeurism: 'voyeurism',
  image_abuse: 'images',
  online_harassment: 'sexism',
  stalking: 'stalking',
  threat: 'threats',
  physical_violence: 'violence',
  rape: 'rape',
  spiking: null,
  proposition: 'sexism',
  hate_motive: 'motive',
};

export function proposalFor(behaviour: Behaviour, say: Say): Pv['qualification']['proposals'][number] {
  const offence = OFFENCE[behaviour];
  const { source, reviewBy } = BEHAVIOUR_KNOWLEDGE[behaviour];
  return {
    behaviour,
    offence: offence === null ? null : say(`offence.${offence}`),
    reasons: say(`reasons.${behaviour}`),
    source,
    reviewBy,
    retained: null,
  };
}
