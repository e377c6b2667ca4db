/**
 * What somebody tells for an officer to read: answers to open questions, kept word for word with the question, the
 * time and the language. Nothing is added to it and nothing is concluded from it here.
 */
import type { Language } from './facts.js';

/** What the interview asks about, in the order in which it asks unless the person chooses another. */
export const TOPICS = [
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
] as const;
export type Topic = (typeof TOPICS)[number];

/** Asked where the account itself is for a trained officer (rape, under 18): no account, only where, when and what next. */
export const FEW_TOPICS = ['where', 'when', 'wish'] as const satisfies readonly Topic[];

/** `confirmed`: told earlier, shown again and agreed to. `unknown`: "I don't know". `skipped`: rather not said. */
export type AnswerState = 'told' | 'confirmed' | 'unknown' | 'skipped';

export interface Answer {
  topic: Topic;
  state: AnswerState;
  /** The question as it was asked. */
  question: string;
  /** As typed, word for word; a later addition comes after an empty line. Empty when unknown or skipped. */
  text: string;
  /** When it was answered, ISO 8601 in UTC. */
  at: string;
  language: Language;
  /** The message it came with, such as `c1|0000012`; several when it was added to. */
  messages: string[];
}

/** Who types: the person alone, with somebody's help, or somebody for them. */
export type WrittenBy = 'self' | 'helped' | 'other';

/** How far somebody goes, beyond "count me", which keeps no words: each includes what comes before it. */
export const RUNGS = ['talk', 'contact', 'statement', 'complaint'] as const;
export type Rung = (typeof RUNGS)[number];

/** What somebody asks for; absent: not asked or not answered. */
export interface Wishes {
  /** Declaration of injured person: to be told what happens with the file. */
  injuredPerson?: boolean;
  /** Address and phone number kept out of the report. */
  addressApart?: boolean;
  /** Help from the police's victim assistance. */
  victimAssistance?: boolean;
  /** For an appointment. */
  officer?: 'woman' | 'man' | 'any';
  accompanied?: boolean;
}

/** How the person wants to be reached, chosen by them and held to by the system. */
export interface ContactTerms {
  /** `code`: nothing is sent, messages wait behind the code. */
  channel: 'code' | 'sms' | 'email';
  /** Phone number or address; absent for `code`. */
  address?: string;
  /** When something may be sent, in Brussels. */
  hours: 'any' | 'morning' | 'afternoon' | 'evening';
  /** Who must not see it, in the person's words. */
  notSeenBy?: string;
  /** The person stopped it; nothing is sent any more. */
  stopped?: true;
}

export interface Statement {
  answers: Answer[];
  by: WrittenBy;
  /** Ids of sentences that do not go ({@link sentencesOf}). */
  takenOut: string[];
  /** What to call the person, if they said. */
  name?: string;
  wishes: Wishes;
  terms?: ContactTerms;
  rung: Rung;
  /** Only {@link FEW_TOPICS} are asked; the account is for a trained officer. */
  gentle?: true;
}

export function noStatement(): Statement {
  return { answers: [], by: 'self', takenOut: [], wishes: {}, rung: 'statement' };
}

export interface Sentence {
  /** `topic.n`, n from 1. */
  id: string;
  text: string;
}

/** The sentences of an answer, in order; together they are its text without the white space between them. */
export function sentencesOf(answer: Pick<Answer, 'topic' | 'text' | 'language'>): Sentence[] {
  const segmenter = new Intl.Segmenter(answer.language, { granularity: 'sentence' });
  return answer.text
    .split('\n')
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()))
    .filter((text) => text !== '')
    .map((text, index) => ({ id: `${answer.topic}.${String(index + 1)}`, text }));
}

export function answerTo(statement: Statement, topic: Topic): Answer | undefined {
  return statement.answers.find((answer) => answer.topic === topic);
}

/** Keeps an answer in the place of an earlier one to the same question; a new one comes last. */
export function keepAnswer(statement: Statement, answer: Answer): void {
  const place = statement.answers.findIndex(({ topic }) => topic === answer.topic);
  const before = place < 0 ? undefined : statement.answers[place];
  if (place < 0) statement.answers.push(answer);
  else statement.answers[place] = answer;
  // A sentence that was taken out stays out wherever it stands now; other sentences have new places.
  const out = new Set(
    (before === undefined ? [] : sentencesOf(before))
      .filter(({ id }) => statement.takenOut.includes(id))
      .map(({ text }) => text),
  );
  statement.takenOut = [
    ...statement.takenOut.filter((id) => !id.startsWith(`${answer.topic}.`)),
    ...sentencesOf(answer)
      .filter(({ text }) => out.has(text))
      .map(({ id }) => id),
  ];
}

/** When each answer was given. */
export function seenIn(answers: readonly Answer[]): Record<string, string> {
  return Object.fromEntries(answers.map(({ topic, at }) => [topic, at]));
}

/**
 * Takes over what another talk on the same story told meanwhile. What both changed stands one after the other: neither
 * of them saw what the other wrote.
 * @param kept the answers that are kept, @param seen {@link seenIn} of what this talk last saw of them
 */
export function mergeAnswers(
  statement: Statement,
  kept: readonly Answer[],
  seen: Readonly<Record<string, string>>,
): void {
  for (const theirs of kept) {
    if (theirs.at === seen[theirs.topic]) continue;
    const own = answerTo(statement, theirs.topic);
    const unchanged = own?.at === seen[theirs.topic];
    if (own === undefined || unchanged || own.text === '') keepAnswer(statement, theirs);
    else if (theirs.text !== '' && !own.text.includes(theirs.text)) {
      const [first, last] = own.at < theirs.at ? [own, theirs] : [theirs, own];
      keepAnswer(statement, {
        ...last,
        text: `${first.text}\n\n${last.text}`,
        messages: [...first.messages, ...last.messages],
      });
    }
  }
}
