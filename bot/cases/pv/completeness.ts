/** What a draft still lacks before it can go to the prosecutor: fields that are neither known nor said to be unknown. */
import type { Pv, Said } from './schema.js';

/** In the order of the draft. */
export const CHECKED_FIELDS = [
  'place',
  'time',
  'suspect',
  'evidence',
  'motive',
  'wishes',
  'information',
  'qualification',
  'elements',
  'findings',
] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

export interface Missing {
  field: CheckedField;
  /** JSON pointer of the field that fills it; null where it is no field of the draft. */
  path: string | null;
  /** What of it: topics of information, elements of offences as `offence.element`. */
  details: string[];
}

export interface CheckedQualification {
  decided: boolean;
  /** Elements of the offences decided on that are open, as `offence.element`. */
  open: readonly string[];
  motive: 'ticked' | 'excluded' | 'undecided';
}

/** @param hasFiles the person sent files along. @returns nothing when it is complete */
export function missingIn(pv: Pv, qualification: CheckedQualification, hasFiles: boolean): Missing[] {
  const undecided = pv.information.flatMap(({ topic, given }, index) =>
    given === null ? [{ topic, path: `/information/${String(index)}/given` }] : [],
  );
  const { place, time, suspect, witnesses, cameras, hateMotive, wishes, findings } = pv;
  const lacks = (field: CheckedField, isMissing: boolean, path: string | null, details: string[] = []) =>
    isMissing ? [{ field, path, details }] : [];
  return [
    ...lacks(
      'place',
      !known(place.said) && place.readBack === null && isBlank(place.wording),
      '/place/wording',
    ),
    ...lacks('time', time.from === null && !known(time.said) && isBlank(time.wording), '/time/from'),
    ...lacks('suspect', !wasAsked(suspect.looks) && isBlank(suspect.wording), '/suspect/wording'),
    ...lacks(
      'evidence',
      !hasFiles &&
        !(wasAsked(witnesses.said) || !isBlank(witnesses.wording)) &&
        !(wasAsked(cameras.said) || !isBlank(cameras.wording)),
      '/cameras/wording',
    ),
    ...lacks(
      'motive',
      hateMotive.retained === null && qualification.motive === 'undecided',
      '/hateMotive/retained',
    ),
    ...lacks(
      'wishes',
      !wasAsked(wishes.said) && Object.values({ ...wishes, said: null }).every((wish) => wish === null),
      null,
    ),
    ...lacks(
      'information',
      undecided.length > 0,
      undecided[0]?.path ?? null,
      undecided.map(({ topic }) => topic),
    ),
    ...lacks('qualification', !qualification.decided, null),
    ...lacks('elements', qualification.open.length > 0, null, [...qualification.open]),
    ...lacks('findings', isBlank(findings.observed) && isBlank(findings.measures), '/findings/observed'),
  ];
}

/** "I don't know" and "rather not said" are answers: the question was put. */
function wasAsked({ state }: Said): boolean {
  return state !== 'notasked';
}

function known({ text }: Said): boolean {
  return text !== null && text !== '';
}

function isBlank(wording: string | null): boolean {
  return wording === null || wording.trim() === '';
}
