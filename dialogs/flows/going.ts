/** What goes to the police if it is sent, line by line: shown before the yes, and every line can be taken out. */
import type { Option } from '../engine/flow.js';
import type { Texts } from '../engine/texts.js';
import type { Facts } from '../facts.js';
import { FEW_TOPICS, noStatement, sentencesOf, TOPICS, type Statement, type Topic } from '../statement.js';
import { sayWhen } from '../understanding/when.js';
import { sayWhere } from './shared.js';

export interface Line {
  /** `topic.n` for a sentence, `fact.what`, `fact.where`, `fact.when`, `fact.safe`, `message`, `name` or `file.<id>`. */
  id: string;
  text: string;
}

interface Part {
  heading: string;
  lines: Line[];
}

/** A button is no place for a long sentence; the preview shows it whole. */
const LONGEST_ON_BUTTON = 70;

/** Everything that is told so far, whether it goes or was taken out. */
export function linesOf(facts: Facts, texts: Texts): Line[] {
  return parts(facts, texts).flatMap(({ lines }) => lines);
}

/** The preview: what goes, under its questions, and what goes with it that cannot be taken out. */
export function going(facts: Facts, texts: Texts): string {
  const { language } = facts;
  const statement = facts.statement ?? noStatement();
  const out = new Set(statement.takenOut);
  const shown = parts(facts, texts)
    .map(({ heading, lines }) => ({ heading, lines: lines.filter(({ id }) => !out.has(id)) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => [heading, ...lines.map(({ text }) => `• ${text}`)].join('\n'));
  const left =
    out.size === 0 ? [] : [texts.get(language, 'statement.going.out', { count: String(out.size) })];
  return [...shown, ...about(statement, facts, texts), ...left].join('\n\n');
}

/** The lines as options: each takes one out or puts it back. */
export function takeOptions(facts: Facts, texts: Texts): Option[] {
  const out = new Set(facts.statement?.takenOut ?? []);
  return linesOf(facts, texts).map(({ id, text }, index) => ({
    id: `line${String(index + 1)}`,
    take: id,
    to: 'lines',
    said: texts.get(facts.language, out.has(id) ? 'statement.lines.put' : 'statement.lines.take', {
      text: shortened(text),
    }),
  }));
}

/** The topics of the interview as options, with what was answered already. */
export function topicOptions(facts: Facts, texts: Texts): Option[] {
  const { language } = facts;
  const statement = facts.statement ?? noStatement();
  return TOPICS.filter((topic) => asks(statement, topic)).map((topic) => {
    const answered = statement.answers.some((answer) => answer.topic === topic);
    const name = texts.get(language, `statement.topic.${topic}`);
    return {
      id: topic,
      to: topic,
      said: answered ? texts.get(language, 'statement.menu.done', { name }) : name,
    };
  });
}

/** Whether the interview asks about a topic at all. */
export function asks(statement: Pick<Statement, 'gentle'>, topic: Topic): boolean {
  return statement.gentle !== true || FEW_TOPICS.some((few) => few === topic);
}

function parts(facts: Facts, texts: Texts): Part[] {
  const { language } = facts;
  const statement = facts.statement ?? noStatement();
  const quote = (text: string) => texts.get(language, 'statement.going.quote', { text });
  const answered = new Set(statement.answers.map(({ topic }) => topic));
  const found: Line[] = [];
  const add = (id: string, key: string, value: string) => {
    found.push({ id, text: texts.get(language, key, { value }) });
  };
  if (facts.behaviours.length > 0)
    add(
      'fact.what',
      'officer.preview.what',
      facts.behaviours.map(({ name }) => texts.get(language, `behaviours:${name}.name`)).join(' · '),
    );
  if (facts.where !== undefined && !answered.has('where'))
    add('fact.where', 'officer.preview.where', sayWhere(facts.where, language, texts));
  if (facts.when !== undefined && !answered.has('when'))
    add('fact.when', 'officer.preview.when', sayWhen(facts.when, language, texts));
  if (facts.minor === true)
    found.push({ id: 'fact.minor', text: texts.get(language, 'statement.going.minor') });
  if (facts.safe !== undefined)
    add('fact.safe', 'officer.preview.safe', texts.get(language, `welcome.safe.${facts.safe}`));
  const answers = statement.answers.map((answer) => ({
    heading: answer.question,
    lines:
      answer.state === 'unknown'
        ? [{ id: `${answer.topic}.unknown`, text: texts.get(language, 'statement.going.unknown') }]
        : sentencesOf(answer).map(({ id, text }) => ({ id, text: quote(text) })),
  }));
  const heading = (name: string) => texts.get(language, `statement.going.${name}`);
  return [
    ...(found.length === 0 ? [] : [{ heading: heading('facts'), lines: found }]),
    ...answers,
    ...(facts.message === undefined
      ? []
      : [{ heading: heading('message'), lines: [{ id: 'message', text: quote(facts.message) }] }]),
    ...(statement.name === undefined
      ? []
      : [{ heading: heading('name'), lines: [{ id: 'name', text: statement.name }] }]),
    ...((facts.case?.files ?? []).length === 0
      ? []
      : [
          {
            heading: heading('files'),
            lines: (facts.case?.files ?? []).map(({ id, name }) => ({ id: `file.${id}`, text: name })),
          },
        ]),
  ];
}

/** How far it goes, who wrote it, and what the person asks for. */
function about(statement: Statement, facts: Facts, texts: Texts): string[] {
  const { language } = facts;
  const say = (key: string, variables?: Record<string, string>) => texts.get(language, key, variables);
  const { victimAssistance, injuredPerson, addressApart, accompanied, officer } = statement.wishes;
  const wishes = [
    ...(victimAssistance === true ? ['assist'] : []),
    ...(injuredPerson === true ? ['injured'] : []),
    ...(addressApart === true ? ['address'] : []),
    ...(accompanied === true ? ['company'] : []),
    ...(officer === 'woman' ? ['woman'] : officer === 'man' ? ['man'] : []),
  ].map((wish) => `• ${say(`statement.wishes.${wish}`)}`);
  return [
    say(`statement.going.rung.${statement.rung}`),
    ...(facts.role === 'witness' ? [say('statement.going.witness')] : []),
    ...(statement.by === 'self' ? [] : [say(`statement.going.by.${statement.by}`)]),
    ...(wishes.length === 0 ? [] : [[say('statement.going.wishes'), ...wishes].join('\n')]),
    ...(statement.terms === undefined ? [] : [termsInWords(facts, texts)]),
  ];
}

/** How the person wants to be reached, as it is read back. */
export function termsInWords(facts: Facts, texts: Texts): string {
  const terms = facts.statement?.terms;
  const say = (key: string, variables?: Record<string, string>) => texts.get(facts.language, key, variables);
  if (terms === undefined || terms.channel === 'code') return say('contact.terms.code');
  return [
    say(`contact.terms.${terms.channel}`, { address: terms.address ?? '' }),
    say('contact.terms.unseen'),
    say(`contact.terms.hours.${terms.hours}`),
    ...(terms.notSeenBy === undefined ? [] : [say('contact.terms.notseenby', { who: terms.notSeenBy })]),
  ].join('\n');
}

/** By whole characters as they are seen: an emoji is not cut in two. */
function shortened(text: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return characters.length <= LONGEST_ON_BUTTON
    ? text
    : `${characters.slice(0, LONGEST_ON_BUTTON).join('')}…`;
}
