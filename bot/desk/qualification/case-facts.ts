/** What a case gives the qualification aid: what the person sent, with what an officer corrected in the place of it. */
import type { CaseContent, DeskFile } from '../../cases/content.js';
import { standing } from '../../cases/findings.js';
import type { Behaviour } from '../../../dialogs/facts.js';
import { sentencesOf } from '../../../dialogs/statement.js';
import { assess, type Assessment, type TalkFacts, type Ticks } from './engine.js';

export function factsOf(content: CaseContent, desk: DeskFile): TalkFacts {
  const { answers, message, minor, language } = content;
  const findings = desk.findings ?? [];
  const where = standing(findings, 'where')?.value ?? content.where;
  const when = writtenTime(desk) ?? standing(findings, 'when')?.value ?? content.when;
  return {
    behaviours: behavioursOf(content, standing(findings, 'behaviours')?.value),
    sentences: [
      ...answers.flatMap((answer) =>
        answer.state === 'unknown' || answer.state === 'skipped'
          ? []
          : sentencesOf(answer).map(({ id, text }) => ({
              id,
              text,
              topic: answer.topic,
              language: answer.language,
            })),
      ),
      ...(message === undefined
        ? []
        : sentencesOf({ topic: 'what', text: message, language }).map(({ text }, index) => ({
            id: `message.${String(index + 1)}`,
            text,
            topic: 'message' as const,
            language,
          }))),
    ],
    where: where?.kind ?? null,
    when: when ?? null,
    minor,
  };
}

/** @param found what an officer found instead */
function behavioursOf({ behaviours }: CaseContent, found?: readonly Behaviour[]): TalkFacts['behaviours'] {
  const said = behaviours.map(({ name, from, words }) => ({ name, from, words: words ?? null }));
  return found === undefined
    ? said
    : found.map(
        (name) => said.find((one) => one.name === name) ?? { name, from: 'officer' as const, words: null },
      );
}

/** The time as an officer wrote it into the draft, which goes before what was understood. */
function writtenTime({ pv }: DeskFile): string | undefined {
  const last = (path: string) => {
    const to = pv?.edits.findLast((edit) => edit.path === path)?.to;
    return typeof to === 'string' ? to : undefined;
  };
  const from = last('/time/from');
  const to = last('/time/to');
  return from === undefined ? undefined : to === undefined ? from : `${from}/${to}`;
}

export function ticksOf({ qualification }: DeskFile): Ticks {
  return Object.fromEntries(
    Object.entries(qualification?.ticks ?? {}).map(([element, { state }]) => [element, state]),
  );
}

export function assessCase(content: CaseContent, desk: DeskFile, now: Date): Assessment {
  return assess(factsOf(content, desk), ticksOf(desk), now);
}
