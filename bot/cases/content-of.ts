/** Between what a talk knows and what a case holds: everything while it is held, and only what was agreed once sent. */
import type { Facts, Language } from '../../dialogs/facts.js';
import { noStatement, sentencesOf, type Answer, type Statement } from '../../dialogs/statement.js';
import { readWhen } from '../../dialogs/understanding/when.js';
import { readWhere } from '../../dialogs/understanding/where.js';
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
  // Told in one language and sent from a screen in another: the case is in the one that it was told in.
  const language = toldIn(statement) ?? facts.language;
  const content = told({ ...withoutTakenOut(facts, statement, out), language }, statement, say);
  if (out.has('fact.what')) content.behaviours = [];
  if (out.has('fact.minor')) content.minor = false;
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
}

/** A place and a time go as the answers that go tell them: what was taken out, skipped or not known leaves none. */
function withoutTakenOut(facts: Facts, statement: Statement, out: ReadonlySet<string>): Facts {
  const { where, when, ...rest } = facts;
  const place = goesOn(statement, 'where', out);
  const time = goesOn(statement, 'when', out);
  const at = statement.answers.find(({ topic }) => topic === 'when')?.at;
  const keptWhere =
    place === true
      ? out.has('fact.where')
        ? undefined
        : where
      : place && readWhere(place, facts.language)[0];
  const keptWhen =
    time === true
      ? out.has('fact.when')
        ? undefined
        : when
      : time && readWhen(time, facts.language, new Date(at ?? Date.now()));
  return {
    ...rest,
    ...(keptWhere ? { where: keptWhere } : {}),
    ...(keptWhen ? { when: keptWhen } : {}),
  };
}

/** What is left of an answer: true when nothing of it was taken out, or it was not asked. */
function goesOn(
  statement: Statement,
  topic: 'where' | 'when',
  out: ReadonlySet<string>,
): true | string | undefined {
  const answer = statement.answers.find((one) => one.topic === topic);
  if (answer === undefined) return true;
  if (answer.state === 'unknown' || answer.state === 'skipped') return undefined;
  const sentences = sentencesOf(answer);
  const kept = sentences.filter(({ id }) => !out.has(id));
  if (kept.length === sentences.length) return true;
  return kept.length === 0 ? undefined : kept.map(({ text }) => text).join('\n');
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

/** The language of most answers. */
function toldIn({ answers }: Statement): Language | undefined {
  const languages = answers.flatMap(({ text, language }) => (text === '' ? [] : [language]));
  const times = (one: Language) => languages.filter((language) => language === one).length;
  return languages.sort((one, other) => times(other) - times(one))[0];
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
