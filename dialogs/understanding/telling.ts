/** Which of the person's words led to a behaviour: the part of a message that says it most, quoted back as the reason. */
import type { Behaviour, Language } from '../facts.js';
import { featuresOf } from './features.js';
import { LABELS } from './labels.js';
import { mainModel } from './understand.js';

/** A part that short says nothing alone. */
const FEWEST_WORDS = 3;
/** More parts than this are not weighed; nobody's reason stands there. */
const MOST_PARTS = 12;

/** @returns one part of the text as it was typed, or all of it when no part says it alone */
export function tellingPart(text: string, behaviour: Behaviour, language: Language): string {
  const parts = partsOf(text);
  if (parts.length < 2) return text.trim();
  const model = mainModel();
  const threshold = model.thresholds[behaviour] ?? 0;
  let best = { part: text.trim(), score: -Infinity };
  for (const part of parts) {
    const score = model.score(featuresOf(part, language))[LABELS.indexOf(behaviour)] ?? -Infinity;
    if (score >= threshold && score > best.score) best = { part, score };
  }
  return best.part;
}

/** Sentences, and what stands between commas. */
function partsOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;,…])\s+|\n+/)
    .map((part) => part.replace(/[,;]$/, '').trim())
    .filter((part) => part.split(/\s+/).length >= FEWEST_WORDS)
    .slice(0, MOST_PARTS);
}
