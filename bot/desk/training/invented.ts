/** Words that find their way into reports though nobody said them. Each rule is on a text as simplify.ts leaves it. */
import type { PracticeLanguage } from '../../../dialogs/practice/scenario.js';
import { simplify } from '../../../dialogs/understanding/simplify.js';

const DRINK = String.raw`dronken|gedronken|alcohol\w*|bezopen|zat van de drank|ivre|saoul\w*|alcoolis\w*|drunk|tipsy|drinking|drugs?|drogues?`;
const WEAPON = String.raw`mes|messen|wapen\w*|pistool|couteau\w*|arme|armes|knife|knives|weapons?|gun`;
const ORIGIN = String.raw`buitenland\w*|afrikaan\w*|noord afrikaan\w*|arabi\w*|marokkaan\w*|oost europe\w*|getint\w*|donkere huid\w*|etranger|etrangere|africain\w*|maghreb\w*|arabe|type mediterraneen|north african|african|arab|foreign\w*|dark skinned`;
const CLOTHES = String.raw`rokje|minirok|korte rok|uitdagend\w*|decollete|jupe|minijupe|tenue legere|provocant\w*|short skirt|skirt|revealing|provocative`;
const INTENT = String.raw`expres|opzettelijk|met opzet|per ongeluk|expres|volontairement|par accident|on purpose|deliberately|by accident`;
const MANNER = String.raw`misverstand|overdreven|hysteri\w*|beweert|beweerd|zou zogezegd|malentendu|exager\w*|hysteri\w*|pretend\w*|misunderstanding|exaggerat\w*|hysterical|claims|alleges|allegedly`;
const VIOLENCE = String.raw`vastgegrepen|gegrepen|sleurde|gewurgd|geslagen|penetratie|empoign\w*|etrangl\w*|trainee?|frappee?|penetration|grabbed|dragged|strangled|punched|penetration|penetrated`;
const PERSON = String.raw`baard|bril|tatoeage\w*|snor|barbe|lunettes|tatouage\w*|moustache|beard|glasses|tattoos?`;

const RULES = [DRINK, WEAPON, ORIGIN, CLOTHES, INTENT, MANNER, VIOLENCE, PERSON].map(
  (words) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'gu'),
);

/** Names that a report gives without anybody having said them. */
const KNOWN_NAMES: Readonly<Record<PracticeLanguage, ReadonlySet<string>>> = {
  nl: new Set(['brussel', 'elsene', 'mivb', 'pv', 'politie', 'tram', 'bus']),
  fr: new Set(['bruxelles', 'ixelles', 'stib', 'pv', 'police', 'tram', 'bus']),
  en: new Set(['brussels', 'ixelles', 'stib', 'i', 'pv', 'police', 'tram', 'bus']),
};

/**
 * @param said all that the resident said
 * @returns words of what was written that nobody said: of the lists above, names, and numbers in the facts
 */
export function inventedIn(
  written: string,
  said: string,
  language: PracticeLanguage,
  field: string,
): string[] {
  const known = ` ${simplify(said)} `;
  const text = simplify(written);
  const isNew = (word: string) => !known.includes(` ${word}`);
  const listed = RULES.flatMap((rule) => [...text.matchAll(rule)].map(([word]) => word)).filter(isNew);
  const names = [...written.matchAll(/(?<=[\p{Ll},;]\s)\p{Lu}\p{Ll}+/gu)]
    .map(([name]) => simplify(name))
    .filter((name) => isNew(name) && !KNOWN_NAMES[language].has(name));
  // "Ten to nine" is rightly written as 20:50 where the time is asked, not among a person's own words.
  const numbers =
    field === 'facts' ? [...text.matchAll(/\b\d+\b/g)].map(([number]) => number).filter(isNew) : [];
  return [...new Set([...listed, ...names, ...numbers])];
}
