import { describe, expect, it } from '@jest/globals';
import { checkFlows } from '../../dialogs/engine/check.js';
import type { Flow } from '../../dialogs/engine/flow.js';
import { Texts } from '../../dialogs/engine/texts.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import { ENTRANCES, FLOWS } from '../../dialogs/flows/flows.js';
import { BEHAVIOUR_KNOWLEDGE, phonesIn, SERVICES } from '../../dialogs/knowledge.js';

const texts = Texts.load();

/** The shipped flows with one step changed. */
function changed(
  flow: string,
  step: string,
  value: Flow['steps'][string] | undefined,
): ReadonlyMap<string, Flow> {
  const before = FLOWS.get(flow);
  if (before === undefined) throw new Error(`no flow ${flow}`);
  const steps = { ...before.steps };
  if (value === undefined) Reflect.deleteProperty(steps, step);
  else steps[step] = value;
  return new Map([...FLOWS, [flow, { ...before, steps }]]);
}

describe('the flows', () => {
  it('hold: reachable, no dead end, all texts in four languages, help and a goodbye from everywhere', () => {
    expect(checkFlows(FLOWS, ENTRANCES, texts)).toEqual([]);
  });
});

describe('the flow check', () => {
  it('finds a target that is not there', () => {
    expect(checkFlows(changed('choices', 'counted', undefined), ENTRANCES, texts)).toContain(
      'choices.tally leads to choices.counted, which is not there',
    );
  });

  it('finds a step that is never reached', () => {
    const flows = changed('choices', 'lonely', { kind: 'say', text: 'choices.menu', to: 'menu' });
    expect(checkFlows(flows, ENTRANCES, texts)).toContain('choices.lonely is never reached');
  });

  it('finds a dead end', () => {
    const flows = changed('choices', 'talk', { kind: 'ask', options: [] });
    expect(checkFlows(flows, ENTRANCES, texts)).toContain('choices.talk is a dead end: it offers nothing');
  });

  it('finds a question without a way to a goodbye', () => {
    const flows = changed('choices', 'talk', { kind: 'ask', options: [{ id: 'back', to: 'talk' }] });
    expect(checkFlows(flows, ENTRANCES, texts)).toContain('choices.talk leads to no goodbye');
  });

  it('finds a text that is missing', () => {
    const flows = changed('choices', 'talk', {
      kind: 'ask',
      text: 'choices.unwritten',
      options: [{ id: 'back', to: 'menu' }],
    });
    expect(checkFlows(flows, ENTRANCES, texts)).toContain('de lacks choices.unwritten');
  });
});

describe('the texts', () => {
  const shown = LANGUAGES.flatMap((language) =>
    texts.keys(language).map((key) => ({ language, key, text: texts.raw(language, key) })),
  ).filter(({ key }) => !key.startsWith('console:'));

  it('name no article of law, no prison term and no figure of euros to residents', () => {
    const forbidden =
      /\b(?:art(?:icle|ikel|\.)?\s*\d|417|\d+\s*(?:years?|jaar|ans|Jahre)\b.*(?:prison|gevangenis|Gefängnis)|€|euro)/i;
    expect(shown.filter(({ text }) => forbidden.test(text))).toEqual([]);
  });

  it('never ask why, never shout, never call the person a victim', () => {
    const forbidden =
      /!|\b(?:why did you|waarom heb je|pourquoi avez-vous|warum haben Sie)\b|\byou are (?:a|the) victim\b/i;
    expect(shown.filter(({ text }) => forbidden.test(text))).toEqual([]);
  });

  it('name only phone numbers of services that are confirmed', () => {
    const numbers = /(?<![\d-])(?:116 \d{3}|0\d{1,3}(?: \d{2,3})+|1[0-9]{2}|1[78]\d{2})(?![\d-])/g;
    const known = new Set([...SERVICES.map(({ phone }) => phone)]);
    for (const { language, key, text } of shown) {
      const found = (text.match(numbers) ?? []).map((number) => number.trim());
      // Rue Haute 320, 1000 Brussels is an address.
      const unknown = found.filter((number) => !known.has(number) && number !== '1000');
      expect({ language, key, unknown }).toEqual({ language, key, unknown: [] });
    }
  });

  it('name a source and a day of review for every fact', () => {
    const days = [...SERVICES, ...Object.values(BEHAVIOUR_KNOWLEDGE)].map(({ reviewBy }) => reviewBy);
    expect(days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))).toBe(true);
  });

  it('make the numbers in them tappable', () => {
    expect(phonesIn(texts.get('fr', 'care.fresh'))).toContain('02 535 45 42');
    expect(phonesIn('Rue Haute 1010, 10112')).toEqual([]);
  });
});
