/** What would go to the desk, line by line: the same list is shown to the resident and carried by the handoff. */
import type { SharedItem } from '../engine/services.js';
import type { Texts } from '../engine/texts.js';
import type { Facts, Language, Where } from '../facts.js';
import { sayWhen } from '../understanding/when.js';

/** How much the resident agrees to share. */
export type Extent = 'all' | 'facts' | 'nothing';

export function sharedItems(facts: Facts, extent: Extent, texts: Texts): SharedItem[] {
  const language: SharedItem = { kind: 'language', text: facts.language };
  if (extent === 'nothing') return [language];
  const items: SharedItem[] = [language];
  if (facts.safe !== undefined) items.push({ kind: 'safe', text: facts.safe });
  if (facts.minor === true)
    items.push({ kind: 'age', text: texts.get(facts.language, 'officer.preview.under18') });
  if (facts.behaviours.length > 0) {
    items.push({
      kind: 'what',
      text: facts.behaviours
        .map((behaviour) => texts.get(facts.language, `behaviours:${behaviour.name}.name`))
        .join(' · '),
      behaviours: facts.behaviours.map(({ name }) => name),
    });
  }
  if (facts.where !== undefined)
    items.push({ kind: 'where', text: sayWhere(facts.where, facts.language, texts), where: facts.where });
  if (facts.when !== undefined)
    items.push({ kind: 'when', text: sayWhen(facts.when, facts.language, texts), when: facts.when });
  if (extent === 'all')
    items.push(...facts.words.map((words): SharedItem => ({ kind: 'words', text: words })));
  return items;
}

/** A place as it is read back. */
export function sayWhere(where: Where, language: Language, texts: Texts): string {
  return where.kind === 'choice' ? texts.get(language, `happened.place.${where.name}`) : where.name;
}

/** The list as the resident reads it before saying yes. */
export function preview(facts: Facts, texts: Texts): string {
  const lines = sharedItems(facts, 'all', texts).map(({ kind, text }) => {
    const value =
      kind === 'language'
        ? texts.get(facts.language, `language.choose.${text}`)
        : kind === 'safe'
          ? texts.get(facts.language, `welcome.safe.${text}`)
          : text;
    return `• ${texts.get(facts.language, `officer.preview.${kind}`, { value })}`;
  });
  return [`• ${texts.get(facts.language, 'officer.preview.talk')}`, ...lines].join('\n');
}

/** How a place and a time are read back, for whoever keeps them. */
export function readBackIn(texts: Texts) {
  return {
    where: ({ where, language }: Facts) =>
      where === undefined ? undefined : sayWhere(where, language, texts),
    when: ({ when, language }: Facts) => (when === undefined ? undefined : sayWhen(when, language, texts)),
  };
}
