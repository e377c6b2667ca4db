/**
 * Proves what can be proved of flows because they are data: every step is reachable, every target and every outcome
 * is there, no step is a dead end, every text exists in every language with the same variables, and every question
 * leads to help, to an officer and to a goodbye.
 */
import { LANGUAGES } from '../facts.js';
import { optionText, resolveTarget, stepText, type Flow, type Place, type Step } from './flow.js';
import type { Texts } from './texts.js';

/** Buttons longer than this wrap on a phone of 320 pixels. */
const LONGEST_LABEL = 48;
const PLACES_OF_HELP = ['officer.start', 'choices.menu', 'danger.now', 'welcome.need'];

/** What is wrong, in sentences; empty when all holds. */
export function checkFlows(
  flows: ReadonlyMap<string, Flow>,
  entrances: readonly Place[],
  texts: Texts,
): string[] {
  return [
    ...checkTargets(flows),
    ...checkReachable(flows, entrances),
    ...checkWaysOn(flows),
    ...checkTexts(flows, texts),
    ...checkLanguages(texts),
  ];
}

/** Every step with its place. */
export function* steps(
  flows: ReadonlyMap<string, Flow>,
): Generator<{ place: Place; step: Step; flow: Flow }> {
  for (const flow of flows.values()) {
    for (const [name, step] of Object.entries(flow.steps))
      yield { place: { flow: flow.id, step: name }, step, flow };
  }
}

/** Where a step can lead, by any answer or outcome; `@resume` is left out. */
export function targetsOf(place: Place, step: Step): Place[] {
  const targets: string[] =
    step.kind === 'say'
      ? [step.to]
      : step.kind === 'branch'
        ? [...step.cases.map(({ to }) => to), step.otherwise]
        : step.kind === 'act'
          ? Object.values(step.outcomes)
          : [
              ...step.options.map(({ to }) => to),
              ...(step.listTo ?? []),
              ...(step.files === undefined ? [] : [step.files]),
              ...(step.free === undefined ? [] : [step.free.to]),
            ];
  return targets.map((target) => resolveTarget(place.flow, target)).filter((target) => target !== undefined);
}

export function nameOf({ flow, step }: Place): string {
  return `${flow}.${step}`;
}

function checkTargets(flows: ReadonlyMap<string, Flow>): string[] {
  const problems: string[] = [];
  for (const flow of flows.values()) {
    if (flow.steps[flow.start] === undefined)
      problems.push(`${flow.id} begins at ${flow.start}, which is not there`);
  }
  for (const { place, step, flow } of steps(flows)) {
    for (const target of targetsOf(place, step)) {
      if (flows.get(target.flow)?.steps[target.step] === undefined)
        problems.push(`${nameOf(place)} leads to ${nameOf(target)}, which is not there`);
    }
    if (step.kind === 'act' && Object.keys(step.outcomes).length === 0)
      problems.push(`${nameOf(place)} has no outcome`);
    if (step.kind === 'ask') {
      const ids = step.options.map(({ id }) => id);
      if (new Set(ids).size !== ids.length) problems.push(`${nameOf(place)} has an option twice`);
      const resumes = step.options.some(({ to }) => to === '@resume');
      if (resumes && flow.interrupts !== true)
        problems.push(`${nameOf(place)} resumes, but ${flow.id} interrupts nothing`);
    }
  }
  return problems;
}

function checkReachable(flows: ReadonlyMap<string, Flow>, entrances: readonly Place[]): string[] {
  const reached = new Set<string>();
  const open = [...entrances];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (reached.has(nameOf(place))) continue;
    reached.add(nameOf(place));
    const step = flows.get(place.flow)?.steps[place.step];
    if (step === undefined) continue;
    open.push(...targetsOf(place, step));
    // Where somebody goes on who comes back to a question that is answered by then.
    const answered = step.kind === 'ask' && step.answered !== undefined ? step.answered.to : undefined;
    const passed = answered === undefined ? undefined : resolveTarget(place.flow, answered);
    if (passed !== undefined) open.push(passed);
  }
  return [...steps(flows)]
    .filter(({ place }) => !reached.has(nameOf(place)))
    .map(({ place }) => `${nameOf(place)} is never reached`);
}

function checkWaysOn(flows: ReadonlyMap<string, Flow>): string[] {
  const problems: string[] = [];
  for (const { place, step } of steps(flows)) {
    if (step.kind !== 'ask') continue;
    if (step.options.length === 0) problems.push(`${nameOf(place)} is a dead end: it offers nothing`);
    // Options that are only shown sometimes must not be the only ones.
    if (step.options.every(({ when }) => when !== undefined))
      problems.push(`${nameOf(place)} can be left without any option`);
    const within = reachableFrom(place, flows);
    if (!PLACES_OF_HELP.some((help) => within.has(help)) && !resumesSomewhere(within, flows))
      problems.push(`${nameOf(place)} leads to no help`);
    if (!within.has('goodbye.end') && !resumesSomewhere(within, flows))
      problems.push(`${nameOf(place)} leads to no goodbye`);
  }
  return problems;
}

function reachableFrom(from: Place, flows: ReadonlyMap<string, Flow>): Set<string> {
  const within = new Set<string>();
  const open = [from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const step = flows.get(place.flow)?.steps[place.step];
    if (step === undefined) continue;
    for (const target of targetsOf(place, step)) {
      if (within.has(nameOf(target))) continue;
      within.add(nameOf(target));
      open.push(target);
    }
    if (place === from) within.add(nameOf(from));
  }
  return within;
}

/** An interruption leads back to a question that has its own ways on. */
function resumesSomewhere(within: ReadonlySet<string>, flows: ReadonlyMap<string, Flow>): boolean {
  return [...steps(flows)].some(
    ({ place, step }) =>
      within.has(nameOf(place)) && step.kind === 'ask' && step.options.some(({ to }) => to === '@resume'),
  );
}

function checkTexts(flows: ReadonlyMap<string, Flow>, texts: Texts): string[] {
  const problems: string[] = [];
  for (const { place, step } of steps(flows)) {
    if (step.kind !== 'say' && step.kind !== 'ask') continue;
    for (const language of LANGUAGES) {
      const key = stepText(place, step);
      if (!texts.has(language, key)) problems.push(`${language} lacks ${key}`);
      if (step.kind !== 'ask') continue;
      const labels = [...step.options, ...(step.calls ?? [])].map((option) => optionText(place, option));
      for (const label of labels)
        if (!texts.has(language, label)) problems.push(`${language} lacks ${label}`);
      const shown = labels
        .filter((label) => texts.has(language, label))
        .map((label) => texts.raw(language, label));
      for (const label of shown)
        if (label.length > LONGEST_LABEL) problems.push(`${language}: "${label}" is too long for a button`);
      if (new Set(shown.map((label) => label.toLowerCase())).size !== shown.length)
        problems.push(`${language}: ${nameOf(place)} has two buttons alike`);
      if (
        step.closing === true &&
        !/\b(?:101|112)\b/.test(texts.raw(language, key)) &&
        !step.options.some(({ to }) => PLACES_OF_HELP.includes(to))
      ) {
        problems.push(`${language}: ${nameOf(place)} ends without help`);
      }
    }
  }
  return problems;
}

/** Each language has exactly the keys of English, with the same variables. */
function checkLanguages(texts: Texts): string[] {
  const problems: string[] = [];
  const english = texts.keys('en');
  for (const language of LANGUAGES) {
    const own = new Set(texts.keys(language));
    for (const key of english) {
      if (!own.has(key)) problems.push(`${language} lacks ${key}`);
      else if (variablesOf(texts.raw(language, key)) !== variablesOf(texts.raw('en', key)))
        problems.push(`${language}: ${key} has other variables than in English`);
    }
    for (const key of own)
      if (!english.includes(key)) problems.push(`${language} has ${key}, which English has not`);
  }
  return problems;
}

function variablesOf(text: string): string {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name))].sort().join(',');
}
