/** Flows as Mermaid diagrams, one a flow, for docs/flows.md. */
import type { Texts } from './texts.js';
import { nameOf } from './check.js';
import {
  optionText,
  resolveTarget,
  stepText,
  type Flow,
  type Place,
  type Step,
  type Target,
} from './flow.js';

const LONGEST_CAPTION = 60;

export function drawFlows(flows: ReadonlyMap<string, Flow>, texts: Texts): string {
  const head = [
    '# Flows',
    '',
    'Drawn by `npm run flows` from `dialogs/flows/`; do not edit. Rounded: a question. Slanted: a decision. Double-edged: something is done. Dashed: another flow.',
    '',
  ];
  return [...head, ...[...flows.values()].flatMap((flow) => drawFlow(flow, texts))].join('\n');
}

function drawFlow(flow: Flow, texts: Texts): string[] {
  const lines = [`## ${flow.id}`, '', '```mermaid', 'flowchart TD'];
  const elsewhere = new Set<string>();
  for (const [name, step] of Object.entries(flow.steps)) {
    const place = { flow: flow.id, step: name };
    lines.push(`  ${node(place)}${shape(place, step, texts)}`);
    for (const [label, target] of arrows(place, step, texts)) {
      const to = resolveTarget(flow.id, target) ?? { flow: 'resume', step: 'resume' };
      if (to.flow !== flow.id) elsewhere.add(nameOf(to));
      lines.push(`  ${node(place)} -->${label === '' ? '' : `|"${caption(label)}"|`} ${node(to)}`);
    }
  }
  for (const name of elsewhere) {
    const [other = '', step = ''] = name.split('.');
    lines.push(
      `  ${node({ flow: other, step })}["${name === 'resume.resume' ? 'back to the question' : name}"]:::elsewhere`,
    );
  }
  return [...lines, '  classDef elsewhere stroke-dasharray: 4', '```', ''];
}

function* arrows(place: Place, step: Step, texts: Texts): Generator<[string, Target]> {
  if (step.kind === 'say') yield ['', step.to];
  if (step.kind === 'branch') {
    for (const { when, to } of step.cases) yield [when, to];
    yield ['otherwise', step.otherwise];
  }
  if (step.kind === 'act') for (const [outcome, to] of Object.entries(step.outcomes)) yield [outcome, to];
  if (step.kind === 'ask') {
    for (const option of step.options) yield [texts.raw('en', optionText(place, option)), option.to];
    for (const target of step.listTo ?? []) yield ['', target];
    if (step.files !== undefined) yield ['files', step.files];
    if (step.free !== undefined) yield ['own words', step.free.to];
  }
}

function shape(place: Place, step: Step, texts: Texts): string {
  if (step.kind === 'ask') return `(["${caption(texts.raw('en', stepText(place, step)))}"])`;
  if (step.kind === 'say') return `["${caption(texts.raw('en', stepText(place, step)))}"]`;
  if (step.kind === 'branch') return `{"${place.step}?"}`;
  return `[["${step.action}"]]`;
}

function node({ flow, step }: Place): string {
  return `${flow}_${step}`;
}

/** Mermaid reads quotes and brackets as its own. */
function caption(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(/["“”`{}[\]<>|]/g, "'");
  return line.length <= LONGEST_CAPTION ? line : `${line.slice(0, LONGEST_CAPTION)}…`;
}
