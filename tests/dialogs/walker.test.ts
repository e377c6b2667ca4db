import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nameOf, steps, targetsOf } from '../../dialogs/engine/check.js';
import { resolveTarget, type Place, type Step } from '../../dialogs/engine/flow.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { generator } from '../support/generator.js';
import { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';

const SEED = Number(process.env['WALK_SEED'] ?? Date.now() % 1_000_000);
const MOST_TURNS = 9000;
const WORDS: Record<Language, string[]> = {
  nl: [
    'iemand heeft mij gisteren aangeraakt op de tram',
    'een man heeft mij nagefloten',
    'het was raar en ik weet het niet',
  ],
  fr: ['quelqu’un m’a touchée hier dans le métro', 'un homme m’a sifflée', 'c’était bizarre je ne sais pas'],
  en: [
    'somebody touched me yesterday on the tram',
    'a man whistled at me',
    'it was strange and I do not know',
  ],
  de: [
    'jemand hat mich gestern in der Bahn angefasst',
    'ein Mann hat mir nachgepfiffen',
    'es war komisch, ich weiß es nicht',
  ],
};

/** Every answer that a question can get: `flow.step.option`, and `flow.step.*` for own words. */
function allTransitions(): Set<string> {
  const all = new Set<string>();
  for (const { place, step } of steps(FLOWS)) {
    if (step.kind !== 'ask') continue;
    for (const option of step.options) all.add(`${nameOf(place)}.${option.id}`);
    if (step.free !== undefined) all.add(`${nameOf(place)}.*`);
  }
  return all;
}

/** The code questions need an answer of the desk first; tests/cases walks them. */
const NEEDS_THE_DESK =
  /^(?:code\.(?:waiting|read|answered|nonew|write|sent)|officer\.(?:back|closed|nobodycame))\./;

/** Questions that only particular words lead to: understood.test.ts and danger.test.ts ask them. */
const NEEDS_WORDS = /^(?:happened\.(?:guess|points|which)|risk\.unsure)\./;

/** Where the buttons of a step lead: own words lead on by what they say. */
function roadsFrom(place: Place, step: Step): Place[] {
  if (step.kind !== 'ask') return targetsOf(place, step);
  const { free: _free, ...buttons } = step;
  return targetsOf(place, buttons);
}

/** Steps to the nearest question that still has a road not taken, through every button there is. */
function distances(all: readonly string[], taken: ReadonlySet<string>): Map<string, number> {
  const open = new Set(
    all
      .filter((transition) => !taken.has(transition))
      .map((transition) => transition.slice(0, transition.lastIndexOf('.'))),
  );
  const distance = new Map<string, number>([...open].map((name) => [name, 0]));
  // Few steps: relaxing until nothing changes is quick enough.
  for (let changed = true; changed;) {
    changed = false;
    for (const { place, step } of steps(FLOWS)) {
      const nearest =
        Math.min(...roadsFrom(place, step).map((target) => distance.get(nameOf(target)) ?? Infinity)) + 1;
      if (nearest < (distance.get(nameOf(place)) ?? Infinity)) {
        distance.set(nameOf(place), nearest);
        changed = true;
      }
    }
  }
  return distance;
}

/** Without a new road for so long, somebody else arrives. */
const PATIENCE = 24;
const ENTRANCE_WORDS = ['help', 'language', 'erase', 'code', 'officer', 'stop'];
const RISK: Record<Language, string> = {
  nl: 'ik wil niet meer leven',
  fr: 'je veux mourir',
  en: 'i want to die',
  de: 'ich will nicht mehr leben',
};

describe('a seeded walk', () => {
  let service: Service;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Service.start();
    officer = await OfficerClient.setUp(
      service.url,
      await service.setupToken(),
      'walk.example',
      'Walk Example',
    );
  });
  afterAll(() => service.stop());

  it.each(LANGUAGES)(
    `takes every transition in %s and always finds a question with a way on (seed ${String(SEED)})`,
    async (language) => {
      const random = generator(SEED);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      const all = [...allTransitions()].filter(
        (transition) => !NEEDS_THE_DESK.test(transition) && !NEEDS_WORDS.test(transition),
      );
      const taken = new Set<string>();
      let patience = 0;
      let known = distances(all, taken);
      let resident = await Resident.arrive(service.url, language);

      const nextPerson = async () => {
        await resident.leaves();
        await officer.onDuty(random() < 0.5);
        resident = await Resident.arrive(service.url, language);
        patience = PATIENCE;
        const left = all.filter((transition) => !taken.has(transition));
        if (left.some((transition) => transition.startsWith('risk.')) && random() < 0.5)
          await resident.says(RISK[language]);
        else if (left.some((transition) => transition.startsWith('lost.')) && random() < 0.5) {
          for (const way of ['yes', 'about']) await resident.taps(way);
          for (const nonsense of ['blurp zonk', 'grmbl fzzt']) await resident.says(nonsense);
        } else if (random() < 0.3) {
          const words = ENTRANCE_WORDS.filter((word) => left.some((name) => name.startsWith(`${word}.`)));
          await resident.says(pick(words.length > 0 ? words : ENTRANCE_WORDS));
        }
        // Only remarks lead to the question whether there was more to it.
        else if (random() < 0.5) await resident.says(pick(WORDS[language].slice(1, 2)));
      };

      for (let turn = 0; turn < MOST_TURNS && all.some((transition) => !taken.has(transition)); turn++) {
        const place = resident.step() ?? '';
        const [flow = '', step = ''] = place.split('.');
        const definition = FLOWS.get(flow)?.steps[step];
        if (definition?.kind !== 'ask') throw new Error(`"${place}" is no question`);
        const distance = known;
        const roads = resident.options().map(({ value }) => {
          const option = definition.options.find(({ id }) => value.endsWith(`.${id}`));
          const target = option === undefined ? undefined : resolveTarget(flow, option.to);
          return {
            value,
            far: taken.has(value) ? 1 + (target === undefined ? 5 : (distance.get(nameOf(target)) ?? 99)) : 0,
          };
        });
        if (definition.free !== undefined) {
          const target = resolveTarget(flow, definition.free.to);
          roads.push({
            value: '*',
            far: taken.has(`${place}.*`)
              ? 1 + (target === undefined ? 5 : (distance.get(nameOf(target)) ?? 99))
              : 0,
          });
        }
        const nearest = Math.min(...roads.map(({ far }) => far));
        const road = random() < 0.15 ? pick(roads) : pick(roads.filter(({ far }) => far === nearest));
        const before = taken.size;
        taken.add(road.value === '*' ? `${place}.*` : road.value);
        if (taken.size > before) known = distances(all, taken);
        patience = taken.size > before ? PATIENCE : patience - 1;
        if (road.value === '*') await resident.says(pick(WORDS[language]));
        else await resident.taps(road.value);

        expect(resident.last().text).not.toMatch(/\{\{|undefined|\[object/);
        expect(resident.options().length).toBeGreaterThan(0);
        // Only the button of another language changes the language.
        if (place !== 'language.choose') expect(resident.last().locale).toBe(language);
        if (resident.last().locale !== language || patience <= 0) await nextPerson();
      }
      expect(all.filter((transition) => !taken.has(transition))).toEqual([]);
      await resident.leaves();
    },
    240_000,
  );
});

describe('the walk', () => {
  it('knows every target of every step', () => {
    for (const { place, step } of steps(FLOWS)) {
      for (const target of targetsOf(place, step))
        expect(FLOWS.get(target.flow)?.steps[target.step]).toBeDefined();
    }
  });
});
