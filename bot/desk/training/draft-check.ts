/** Holds the short draft of a practice conversation against what was told: what is missing, and what nobody said. */
import type { z } from 'zod';
import type { Rehearsed } from '../../../dialogs/practice/rehearsal.js';
import type { PracticeLanguage, Scenario, Topic } from '../../../dialogs/practice/scenario.js';
import { simplify } from '../../../dialogs/understanding/simplify.js';
import type { DRAFT_FIELDS, FeedbackAnswer, FeedbackRequest } from '../contract/training.js';
import { inventedIn } from './invented.js';

type Field = (typeof DRAFT_FIELDS)[number];
type Draft = z.infer<typeof FeedbackRequest>['draft'];
type FieldCheck = z.infer<typeof FeedbackAnswer>['report'][number];

const TOPIC_OF: Readonly<Record<Field, Topic>> = {
  place: 'where',
  time: 'when',
  facts: 'what',
  description: 'who',
  wishes: 'wish',
};
/** Words shorter than this stand in every sentence. */
const SHORTEST = 5;
/** Forms of a word agree at least so far. */
const STEM = 5;

export function checkDraft(
  scenario: Scenario,
  { said, now }: Rehearsed,
  draft: Draft,
  language: PracticeLanguage,
): FieldCheck[] {
  const lines = said.filter((each) => each.by === 'resident');
  const all = lines.map(({ text }) => text).join(' ');
  return (Object.keys(TOPIC_OF) as Field[]).map((field) => {
    const topic = TOPIC_OF[field];
    const written = draft[field];
    const told = lines.find(({ line }) => line === topic)?.text;
    const invented = inventedIn(written, all, language, field);
    const check = { field, invented, told: told ?? null };
    if (written === '') {
      if (told !== undefined) return { ...check, state: 'missing' };
      return { ...check, state: scenario.tells[topic] === undefined ? 'nothing' : 'unasked' };
    }
    // The first line can hold a part of it already: a wish, a place.
    const holds = shares(written, told ?? all);
    if (!holds) return { ...check, state: 'apart' };
    return { ...check, state: now.told.includes(topic) || invented.length === 0 ? 'good' : 'apart' };
  });
}

/** Whether a text has at least one telling word, or number, of another. */
function shares(text: string, other: string): boolean {
  const known = new Set(stemsOf(other));
  return stemsOf(text).some((stem) => known.has(stem));
}

function stemsOf(text: string): string[] {
  return simplify(text)
    .split(' ')
    .filter((word) => word.length >= SHORTEST || /^\d+$/.test(word))
    .map((word) => word.slice(0, STEM));
}
