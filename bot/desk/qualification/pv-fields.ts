/** What an officer decided, as fields of the draft of the PV, in the language of the procedure. */
import type { QualificationDecision } from '../../cases/content.js';
import type { ProcedureLanguage, Pv, PvLeaf } from '../../cases/pv/schema.js';
import type { Behaviour, When } from '../../../dialogs/facts.js';
import { articlesAt, codesAt } from './dates.js';
import { OFFENCES, offenceName, offenceOf, type OffenceId } from './offences.js';

interface Field {
  path: string;
  value: PvLeaf;
}

const WORDS = {
  nl: {
    proposal: 'Voorstel van de verbalisant, de magistraat beoordeelt:',
    none: 'Geen misdrijf voorgesteld.',
    reasons: 'Redenen:',
    old: 'oud Strafwetboek',
    new: 'nieuw Strafwetboek (1 september 2026)',
    confirm: 'te bevestigen door de juridische dienst',
    unknown: 'De datum van de feiten is niet gekend: beide wetboeken staan vermeld.',
    across: 'De feiten liggen voor en na 1 september 2026: beide wetboeken staan vermeld.',
  },
  fr: {
    proposal: 'Proposition du verbalisant, le magistrat apprécie :',
    none: 'Aucune infraction n’est proposée.',
    reasons: 'Motifs :',
    old: 'ancien Code pénal',
    new: 'nouveau Code pénal (1er septembre 2026)',
    confirm: 'à confirmer par le service juridique',
    unknown: 'La date des faits n’est pas connue : les deux codes sont mentionnés.',
    across: 'Les faits se situent avant et après le 1er septembre 2026 : les deux codes sont mentionnés.',
  },
} as const;

/** Behaviours stay beside what was decided: a proposal is retained when one of its offences was. */
export function fieldsOf(
  pv: Pv,
  { offences, motive, reason }: QualificationDecision,
  when: When | null,
): Field[] {
  const { language } = pv;
  const decided = OFFENCES.filter((id) => offences.includes(id));
  const retained = (behaviour: Behaviour) =>
    decided.some((id) => offenceOf(id).behaviours.includes(behaviour)) ||
    (behaviour === 'hate_motive' && motive === 'ticked');
  const fields: Field[] = [
    { path: '/qualification/other', value: proposalText(decided, reason, language) },
    { path: '/qualification/legalBasis', value: articlesText(decided, when, language) },
    ...pv.qualification.proposals.map(({ behaviour, offence }, index) => ({
      path: `/qualification/proposals/${String(index)}/retained`,
      value: offence === null ? null : retained(behaviour),
    })),
    { path: '/hateMotive/retained', value: motive === 'undecided' ? null : motive === 'ticked' },
  ];
  return fields.filter(({ path, value }) => valueAt(pv, path) !== value);
}

function proposalText(decided: readonly OffenceId[], reason: string, language: ProcedureLanguage): string {
  const words = WORDS[language];
  const lines =
    decided.length === 0
      ? [words.none]
      : [words.proposal, ...decided.map((id) => `– ${offenceName(id, language)}`)];
  return [...lines, `${words.reasons} ${reason}`].join('\n');
}

function articlesText(
  decided: readonly OffenceId[],
  when: When | null,
  language: ProcedureLanguage,
): string | null {
  const words = WORDS[language];
  const lines = decided.flatMap((id) =>
    articlesAt(offenceOf(id), when).map(
      ({ code, article }) => `${offenceName(id, language)}: ${words[code]}, ${article ?? words.confirm}`,
    ),
  );
  const { because } = codesAt(when);
  return lines.length === 0 ? null : [...lines, ...(because === 'date' ? [] : [words[because]])].join('\n');
}

function valueAt(pv: Pv, path: string): unknown {
  let value: unknown = pv;
  for (const key of path.split('/').slice(1)) value = (value as Record<string, unknown>)[key];
  return value;
}
