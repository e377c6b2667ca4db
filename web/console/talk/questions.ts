/**
 * Which open questions an officer may put next, by what is still missing. Where somebody may be under 18 or it may be
 * rape, nothing about what happened is asked here: only safety, the care centre and a trained officer. Pure.
 */

/** Texts by id, as in `locales/knowledge/officers/questions/<language>.json`. */
export type QuestionTexts = Readonly<Record<string, string>>;

export interface Situation {
  /** Said to be safe or not, before the talk. */
  safe: 'yes' | 'no' | 'unsure' | null;
  gentle: boolean;
  /** What the person said or chose, or what an officer found instead. */
  behaviours: readonly string[];
  hasWhere: boolean;
  hasWhen: boolean;
  /** The person's own words are there, from before or in the talk. */
  hasWords: boolean;
  /** Topics of the statement that were answered. */
  told: readonly string[];
  /** What officers wrote in the talk. */
  written: readonly string[];
}

/** All that may be asked where the account is for a trained officer. */
export const GENTLE = ['safe', 'carecentre', 'trained'] as const;

/** In this order; what happened before who, and what would help last. */
const TOPICS = [
  'what',
  'where',
  'when',
  'who',
  'looks',
  'said',
  'witnesses',
  'cameras',
  'injuries',
  'consequences',
  'before',
  'motive',
  'wish',
];
/** After these somebody may want care first. */
const CARE_FIRST: ReadonlySet<string> = new Set(['touching', 'spiking', 'rape']);

/** However it is worded, a question with one of these is about being safe. */
const ABOUT_SAFETY = /\b(?:safe|veilig|sicher|sicherheit)\b|s[ée]curité/iu;

/** Ids of the questions, the next one first. @param texts in every language: what was asked in any is not asked again */
export function nextQuestions(situation: Situation, texts: readonly QuestionTexts[]): string[] {
  const written = situation.written.map((line) => line.toLowerCase());
  const asked = (id: string) =>
    (id === 'safe' && written.some((line) => line.includes('?') && ABOUT_SAFETY.test(line))) ||
    texts.some((each) => {
      const text = each[id]?.toLowerCase();
      return text !== undefined && written.some((line) => line.includes(text));
    });
  return candidates(situation).filter((id) => !asked(id) && texts.some((each) => each[id] !== undefined));
}

function candidates({ safe, gentle, behaviours, hasWhere, hasWhen, hasWords, told }: Situation): string[] {
  const safety = safe === 'yes' ? [] : ['safe'];
  if (gentle || behaviours.includes('rape')) return [...safety, ...GENTLE.slice(1)];
  const has: Partial<Record<string, boolean>> = { what: hasWords, where: hasWhere, when: hasWhen };
  const topics = TOPICS.filter((topic) => !told.includes(topic) && has[topic] !== true);
  return [
    ...safety,
    ...(behaviours.some((each) => CARE_FIRST.has(each)) ? ['carecentre'] : []),
    ...topics.slice(0, topics.indexOf('what') + 1).map((topic) => `topic.${topic}`),
    ...behaviours.map((behaviour) => `behaviour.${behaviour}`),
    ...topics.slice(topics.indexOf('what') + 1).map((topic) => `topic.${topic}`),
  ];
}
