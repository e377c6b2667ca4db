/** Which hand-written rules of a language a text fulfils; the model weighs them with everything else. */
import type { Behaviour, Language } from '../facts.js';
import { LEXICON, type Lexicon } from './lexicon.js';

const KINDS = [
  'dangerAlways',
  'dangerNow',
  'over',
  'risk',
  'minor',
  'witness',
  'own',
  'professional',
  'scope',
] as const satisfies readonly (keyof Lexicon)[];
/** So many letters before what a rule found may hold a negation. */
const REACH_OF_NOT = 24;

/** @param simple the text as simplify.ts leaves it */
export function rulesThatHold(simple: string, language: Language): string[] {
  const lexicon = LEXICON[language];
  const found: string[] = KINDS.filter((kind) => lexicon[kind].some((rule) => rule.test(simple)));
  for (const [behaviour, rules] of Object.entries(lexicon.behaviours) as [Behaviour, readonly RegExp[]][]) {
    const match = rules.map((rule) => rule.exec(simple)).find((one) => one !== null);
    if (match === undefined) continue;
    const before = simple.slice(Math.max(0, match.index - REACH_OF_NOT), match.index).trim();
    found.push(lexicon.negation.test(`${before} `) ? `not ${behaviour}` : behaviour);
  }
  return found;
}
