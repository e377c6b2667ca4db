/** Between what a talk knows and what a case holds: everything while it is held, and only what was agreed once sent. */
import type { Facts } from '../../dialogs/facts.js';
import { noStatement, sentencesOf, type Answer, type Statement } from '../../dialogs/statement.js';
import type { CaseContent } from './content.js';

/** How places and times are read back in the language of the talk. */
export interface ReadBack {
  where(facts: Facts): string | undefined;
  when(facts: Facts): string | undefined;
}

/** Everything that was told so far, for a case that only the resident opens. */
export function heldContent(facts: Facts, say: ReadBack): CaseContent {
  const statement = facts.statement ?? noStatement();
  return {
    ...told(facts, statement, say),
    draft: {
      takenOut: statement.takenOut,
      words: facts.words,
      ...(facts.other === undefined ? {} : { other: facts.other }),
      ...(statement.gentle === undefined ? {} : { gentle: true }),
    },
  };
}

/** What goes to the desk: what was shown in the preview, without the lines that were taken out. */
export function sentContent(facts: Facts, say: ReadBack): CaseContent {
  const statement = facts.statement ?? noStatement();
  const out = new Set(statement.takenOut);
  const content = told(facts, statement, say);
  if (out.has('fact.what')) content.behaviours = [];
  // Where and when were said in an answer: they go unless its sentences were taken out.
  if (out.has('fact.where') || allOut('where')) {
    delete content.where;
    delete content.whereSaid;
  }
  if (out.has('fact.when') || allOut('when')) {
    delete content.when;
    delete content.whenSaid;
  }
  if (out.has('fact.safe')) delete content.safe;
  if (out.has('message')) delete content.message;
  if (out.has('name')) delete content.name;
  content.answers = content.answers.flatMap((answer) => without(answer, out));
  // The words that led to a behaviour go only when the person sends them in an answer.
  const sent = content.answers.map(({ text }) => text).join('\n');
  content.behaviours = content.behaviours.map(({ words, ...behaviour }) =>
    words !== undefined && sent.includes(words) ? { ...behaviour, words } : behaviour,
  );
  return content;

  function allOut(topic: Answer['topic']): boolean {
    const answer = content.answers.find((one) => one.topic === topic);
    if (answer === undefined) return false;
    const sentences = sentencesOf(answer);
    return sentences.length > 0 && sentences.every(({ id }) => out.has(id));
  }
}

/** What a talk goes on with after its code was typed. */
export function factsOf(content: CaseContent): { facts: Partial<Facts>; statement: Statement } {
  const { draft, behaviours, role, minor, where, when, safe, message } = content;
  return {
    facts: {
      role,
      behaviours,
      words: draft?.words ?? [],
      ...(minor ? { minor } : {}),
      ...(where === undefined ? {} : { where }),
      ...(when === undefined ? {} : { when }),
      ...(safe === undefined ? {} : { safe }),
      ...(message === undefined ? {} : { message }),
      ...(draft?.other === undefined ? {} : { other: draft.other }),
    },
    statement: {
      answers: content.answers,
      by: content.by,
      takenOut: draft?.takenOut ?? [],
      wishes: content.wishes,
      rung: content.rung,
      ...(content.name === undefined ? {} : { name: content.name }),
      ...(content.terms === undefined ? {} : { terms: content.terms }),
      ...(draft?.gentle === undefined ? {} : { gentle: true }),
    },
  };
}

function told(facts: Facts, statement: Statement, say: ReadBack): CaseContent {
  const whereSaid = say.where(facts);
  const whenSaid = say.when(facts);
  return {
    language: facts.language,
    role: facts.role === 'witness' ? 'witness' : 'victim',
    by: statement.by,
    minor: facts.minor === true,
    rung: statement.rung,
    behaviours: facts.behaviours,
    ...(facts.where === undefined ? {} : { where: facts.where }),
    ...(facts.when === undefined ? {} : { when: facts.when }),
    ...(whereSaid === undefined ? {} : { whereSaid }),
    ...(whenSaid === undefined ? {} : { whenSaid }),
    ...(facts.safe === undefined ? {} : { safe: facts.safe }),
    answers: statement.answers,
    ...(facts.message === undefined ? {} : { message: facts.message }),
    ...(statement.name === undefined ? {} : { name: statement.name }),
    wishes: statement.wishes,
    ...(statement.terms === undefined ? {} : { terms: statement.terms }),
  };
}

/** An answer without the sentences that were taken out; without any left, there is no answer. */
function without(answer: Answer, out: ReadonlySet<string>): Answer[] {
  if (answer.state === 'unknown') return out.has(`${answer.topic}.unknown`) ? [] : [answer];
  if (answer.state === 'skipped') return [answer];
  const sentences = sentencesOf(answer);
  const kept = sentences.filter(({ id }) => !out.has(id));
  if (kept.length === 0) return [];
  if (kept.length === sentences.length) return [answer];
  return [{ ...answer, text: kept.map(({ text }) => text).join('\n') }];
}
