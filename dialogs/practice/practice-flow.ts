/** A scenario as a flow of the engine: each line of the resident is a question, and the trainee's words answer it. */
import type { Ask, Flow, Step } from '../engine/flow.js';
import { COMMON, TOPICS, type Line, type Scenario } from './scenario.js';

/** @param has whether there is a text under a key: a scenario may say a common line in words of its own */
export function flowOf(scenario: Scenario, has: (key: string) => boolean): Flow {
  const lines = linesOf(scenario);
  const steps: Record<string, Step> = {
    opening: asked(scenario, 'opening', has),
    hear: {
      kind: 'act',
      action: 'hear',
      outcomes: Object.fromEntries(lines.map((line) => [line, line])),
    },
  };
  for (const line of lines) steps[line] = asked(scenario, line, has);
  return { id: scenario.id, start: 'opening', steps };
}

/** Every line that the resident can say after the first. */
export function linesOf({ tells, danger }: Scenario): Line[] {
  const topics = TOPICS.filter((topic) => tells[topic] !== undefined);
  return [...topics, ...COMMON.filter((line) => line !== 'urgent' || danger === true)];
}

function asked({ id }: Scenario, line: Line, has: (key: string) => boolean): Ask {
  const own = `${id}.${line}`;
  return {
    kind: 'ask',
    text: has(own) ? own : `lines.${line}`,
    options: [],
    free: { as: 'sent', to: 'hear' },
  };
}
