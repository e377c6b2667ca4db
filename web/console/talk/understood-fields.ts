/** What can be corrected of what was understood, and how each is called. */
import type { UnderstoodAnswer } from '../api/types.js';

export const FIELDS = ['behaviours', 'where', 'when'] as const;
export type UnderstoodField = (typeof FIELDS)[number];

export const FIELD_NAMES = {
  behaviours: 'understood.what',
  where: 'understood.where',
  when: 'understood.when',
} as const;

type Behaviour = UnderstoodAnswer['behaviours']['said'][number];

/** The closed list; the type holds that none is missing. */
const LISTED: Readonly<Record<Behaviour, true>> = {
  catcalling: true,
  sexist_insult: true,
  staring: true,
  following: true,
  blocking: true,
  touching: true,
  exposure: true,
  voyeurism: true,
  image_abuse: true,
  online_harassment: true,
  stalking: true,
  threat: true,
  physical_violence: true,
  rape: true,
  spiking: true,
  proposition: true,
  hate_motive: true,
};
export const BEHAVIOURS = Object.keys(LISTED) as Behaviour[];
