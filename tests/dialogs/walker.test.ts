import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nameOf, steps, targetsOf } from '../../dialogs/engine/check.js';
import { resolveTarget, type Place, type Step } from '../../dialogs/engine/flow.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { TOPICS } from '../../dialogs/statement.js';
import { generator } from '../support/generator.js';
import { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import { solvesWork } from './support/ways.js';

const SEED = Number(process.env['WALK_SEED'] ?? Date.now() % 1_000_000);
const MOST_TURNS = 12_000;
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

/** Found on the way in the interview: rape, or under 18. */
const GENTLE_WORDS: Record<Language, string[]> = {
  nl: ['een man heeft mij verkracht', 'ik ben 15 jaar en een man heeft mij aangeraakt'],
  fr: ['un homme m’a violée', 'j’ai 15 ans et un homme m’a touchée'],
  en: ['a man raped me', 'I am 15 and a man touched me'],
  de: ['ein Mann hat mich vergewaltigt', 'ich bin 15 und ein Mann hat mich angefasst'],
};
const REACHED_BY: Readonly<Record<string, string>> = {
  'contact.number': '0470 12 34 56',
  'contact.mail': 'a.b@c.example',
};

/** Where notes can go out and cases about the police have a place, every question can be reached. */
const SETTINGS = {
  WALLED_OFFICERS: 'walk.example',
  SMTP_URL: 'smtp://127.0.0.1:1',
  SMTP_FROM: 'info@zone.example',
  SMS_WEBHOOK_URL: 'http://127.0.0.1:1/',
  SMS_WEBHOOK_SECRET: 'only-for-invented-messages-0123456789',
};

/** Every answer that a question can get: `flow.step.option`, and `flow.step.*` for own words. */
function allTransitions(): Set<string> {
  const all = new Set<string>();
  for (const { place, step } of steps(FLOWS)) {
    if (step.kind !== 'ask') continue;
    for (const option of step.options) all.add(`${nameOf(place)}.${option.id}`);
    if (step.free !== undefined) all.add(`${nameOf(place)}.*`);
    if (step.list === 'topics') for (const topic of TOPICS) all.add(`${nameOf(place)}.${topic}`);
    if (step.list === 'lines') all.add(`${nameOf(place)}.line`);
  }
  return all;
}

/** The transition that a button takes: which of the lines it is makes no difference. */
function transitionOf(value: string): string {
  return value.replace(/\.line\d+$/, '.line');
}

/** Where an option leads that comes from what was told. */
function listedTarget(value: string): Place | undefined {
  const [flow = '', step = '', id = ''] = value.split('.');
  const asked = FLOWS.get(flow)?.steps[step];
  if (asked?.kind !== 'ask' || asked.list === undefined) return undefined;
  return { flow, step: asked.list === 'topics' ? id : step };
}

/** What an officer's answer, closing or silence leads to, or the desk's hours: tests/desk walks them. */
const NEEDS_THE_DESK = /^(?:officer\.(?:back|closed|nobodycame|coded|shut)|helped\.\w+)\./;

/** Reached with a code of what is held, or of what was sent. */
const NEEDS_HELD = /^code\.(?:held|erase|exported)\./;
const NEEDS_SENT = /^code\.(?!enter|work|held|erase|exported)/;

/** Offered to who gets notes, until they stop them. */
const NEEDS_NOTES = /^code\.(?:stopped\.|\w+\.quiet$)/;
const TO_NOTES = ['yes', 'learn', 'choices', 'more', 'contact', 'go', 'sms'];

/** Answers an appointment, which an officer proposes. */
const NEEDS_APPOINTMENT = /^code\.(?:accepted|declined)\.|\.(?:accept|decline)$/;

/** Tells what happened for an officer to read, question by question. */
const TO_INTERVIEW = ['yes', 'learn', 'choices', 'statement', 'go', 'self', 'no'];

/** Asked who takes back what no officer has opened, or what one has. */
const NEEDS_TAKING_BACK = /^code\.may(?:erase|ask)\./;
const OPENED = /^code\.mayask\./;

/** Who is worried about their own behaviour, and tells after that. */
const TO_OWN = ['yes', 'own', 'stop', 'consent', 'happened'];

/** Two talks that go on with one story: tests/cases/holding.test.ts begins both. */
const NEEDS_ANOTHER_TALK = /^statement\.twice\./;

/** Answered or stopped by then, they are not offered there any more. */
const NEVER_OFFERED = /^code\.(?:(?:accepted|declined)\.(?:accept|decline)|stopped\.quiet)$/;

/** Asked where nothing can be sent out: contact.test.ts asks it. */
const NEEDS_OTHER_SETTINGS = /^contact\.bycode\./;

/** Questions that only particular words lead to: understood.test.ts and danger.test.ts ask them. */
const NEEDS_WORDS = /^(?:happened\.(?:guess|points|which)|risk\.unsure)\./;

/** Where the buttons of a step lead, and words that it asks for: what somebody tells leads on by what it says. */
function roadsFrom(place: Place, step: Step): Place[] {
  if (step.kind !== 'ask' || step.free?.as !== 'account') return targetsOf(place, step);
  const { free: _free, ...buttons } = step;
  return targetsOf(place, buttons);
}

/** From which steps each step is reached. */
const ROADS_TO = new Map<string, string[]>();
for (const { place, step } of steps(FLOWS)) {
  for (const target of roadsFrom(place, step)) {
    const name = nameOf(target);
    ROADS_TO.set(name, [...(ROADS_TO.get(name) ?? []), nameOf(place)]);
  }
}

/** Steps to the nearest of these questions, through every button there is. */
function distances(questions: Iterable<string>): Map<string, number> {
  const distance = new Map<string, number>([...questions].map((name) => [name, 0]));
  // A map goes on with what is added meanwhile, so the nearest come first.
  for (const [name, steps] of distance) {
    for (const before of ROADS_TO.get(name) ?? []) if (!distance.has(before)) distance.set(before, steps + 1);
  }
  return distance;
}

function questionOf(transition: string): string {
  return transition.slice(0, transition.lastIndexOf('.'));
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
    service = await Service.start({ settings: SETTINGS });
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
        (transition) =>
          ![NEEDS_THE_DESK, NEEDS_OTHER_SETTINGS, NEEDS_WORDS, NEEDS_ANOTHER_TALK, NEVER_OFFERED].some(
            (apart) => apart.test(transition),
          ),
      );
      const taken = new Set<string>();
      const left = (prefix: string) =>
        all.filter((transition) => transition.startsWith(prefix) && !taken.has(transition));
      let patience = PATIENCE;
      let resident = await Resident.arrive(service.url, language);

      /** Codes that were shown, to come back with: of what is held, and of what was sent with its reference. */
      const held: string[] = [];
      const sent: { code: string; reference: string; notes?: true }[] = [];
      let opened = '';

      /** What this person came for. Once they have it, they go on to whatever is nearest. */
      let goal = pick(all);
      /** Questions that offered this person nothing new. */
      let fruitless = new Set<string>();
      let known = distances([questionOf(goal)]);
      const aims = () => {
        const questions = new Set(
          left('')
            .map(questionOf)
            .filter((question) => !fruitless.has(question)),
        );
        const own = questionOf(goal);
        known = distances(!taken.has(goal) && questions.has(own) ? [own] : questions);
      };

      /** Before somebody comes back, an officer may have read it and proposed an appointment. */
      const deskWorks = async (reference: string) => {
        const item = (await officer.queue()).later.find((one) => one.reference === reference);
        const wanted = NEEDS_APPOINTMENT.test(goal);
        if (item === undefined || (!wanted && random() < 0.4)) return;
        await officer.take(item.id);
        if (wanted || random() < 0.7)
          await officer.post(`/talks/${item.id}/case/appointment`, {
            station: 'An invented station',
            at: '2027-01-11T10:00',
            language,
            officer: 'any',
            accompanied: true,
          });
        await officer.post(`/talks/${item.id}/hand-back`);
      };

      /** Comes back with a code, of what the goal needs. @returns whether there was one */
      const comesBack = async (): Promise<boolean> => {
        const wantsHeld = NEEDS_HELD.test(goal) || (!NEEDS_SENT.test(goal) && random() < 0.2);
        const notes = NEEDS_NOTES.test(goal) ? sent.findLast((one) => one.notes) : undefined;
        const last = wantsHeld ? undefined : (notes ?? sent.at(-1));
        const code = wantsHeld ? held.at(-1) : last?.code;
        if (code === undefined) return false;
        if (last !== undefined) await deskWorks(last.reference);
        await resident.says(code);
        await solvesWork(resident);
        opened = code;
        if (notes !== undefined) delete notes.notes;
        else if (resident.step() === 'code.enter') (wantsHeld ? held : sent).pop();
        return true;
      };

      /** Types what is asked for, mostly. */
      const types = async (place: string) => {
        if (place === 'code.enter' && random() < 0.9 && (await comesBack())) return;
        const reached = REACHED_BY[place];
        if (reached !== undefined && random() < 0.7) await resident.says(reached);
        else await resident.says(pick(WORDS[language]));
      };

      /** Keeps a code that was shown, as a resident would. */
      const keepsCode = (place: string) => {
        const { code, receipt } = (resident.last().channelData ?? {}) as {
          code?: string[];
          receipt?: { reference: string };
        };
        const shown = code?.join(' ');
        if (receipt !== undefined) sent.push({ code: shown ?? opened, reference: receipt.reference });
        else if (shown !== undefined && place === 'statement.held') held[held.length - 1] = shown;
        else if (shown !== undefined && /^(?:statement\.sent|later\.left)$/.test(place))
          sent.push({ code: shown, reference: sent.pop()?.reference ?? '' });
        else if (shown !== undefined) held.push(shown);
        if (shown !== undefined) opened = shown;
      };

      const nextPerson = async () => {
        await resident.leaves();
        await officer.onDuty(random() < 0.5);
        resident = await Resident.arrive(service.url, language);
        goal = pick(left(''));
        fruitless = new Set();
        aims();
        patience = PATIENCE + (known.get('welcome.safe') ?? 0);
        if (NEEDS_SENT.test(goal)) {
          for (const way of TO_NOTES) await resident.taps(way);
          await resident.says(REACHED_BY['contact.number'] ?? '');
          for (const way of ['any', 'nobody', 'yes', 'none', 'send']) await resident.taps(way);
          keepsCode('statement.review');
          resident = await Resident.arrive(service.url, language);
          const last = sent.at(-1);
          if (last === undefined) throw new Error('what was sent showed no code');
          if (NEEDS_NOTES.test(goal)) last.notes = true;
          else if (NEEDS_TAKING_BACK.test(goal)) {
            const item = (await officer.queue()).later.find((one) => one.reference === last.reference);
            if (OPENED.test(goal) && item !== undefined) {
              await officer.take(item.id);
              await officer.post(`/talks/${item.id}/hand-back`);
            }
            await resident.says('code');
            await resident.says(last.code);
            await solvesWork(resident);
            opened = last.code;
            await resident.taps('withdraw');
          }
        } else if (NEEDS_HELD.test(goal)) {
          for (const way of TO_INTERVIEW) await resident.taps(way);
          await resident.says(pick(WORDS[language]));
          await resident.taps('later');
          keepsCode('statement.answer');
          resident = await Resident.arrive(service.url, language);
        }
        if (goal.startsWith('own.heard.')) {
          for (const way of TO_OWN) await resident.taps(way);
          await resident.says(pick(WORDS[language].slice(0, 2)));
        } else if (goal.startsWith('statement.enough.')) {
          for (const way of TO_INTERVIEW) await resident.taps(way);
          await resident.says(pick(GENTLE_WORDS[language]));
        } else if (goal.startsWith('statement.gentle.')) await resident.says(pick(GENTLE_WORDS[language]));
        else if (goal.startsWith('risk.')) await resident.says(RISK[language]);
        else if (goal.startsWith('lost.')) {
          for (const way of ['yes', 'about']) await resident.taps(way);
          for (const nonsense of ['blurp zonk', 'grmbl fzzt']) await resident.says(nonsense);
        } else if (ENTRANCE_WORDS.some((word) => goal.startsWith(`${word}.`)))
          await resident.says(goal.slice(0, goal.indexOf('.')));
        // Only remarks lead to the question whether there was more to it; a story is shown again to be confirmed.
        else if (goal.startsWith('statement.') || random() < 0.4)
          await resident.says(pick(WORDS[language].slice(0, 2)));
      };

      for (let turn = 0; turn < MOST_TURNS; turn++) {
        const place = resident.step() ?? '';
        const [flow = '', step = ''] = place.split('.');
        const definition = FLOWS.get(flow)?.steps[step];
        if (definition?.kind !== 'ask') throw new Error(`"${place}" is no question`);
        const roads = resident.options().map(({ value }) => {
          const option = definition.options.find(({ id }) => value === `${place}.${id}`);
          const target = option === undefined ? listedTarget(value) : resolveTarget(flow, option.to);
          return { value, transition: transitionOf(value), target };
        });
        if (definition.free !== undefined)
          roads.push({
            value: '*',
            transition: `${place}.*`,
            target: resolveTarget(flow, definition.free.to),
          });
        const far = ({ transition, target }: (typeof roads)[number]): number => {
          if (!taken.has(transition)) return 0;
          return 1 + (target === undefined ? 5 : (known.get(nameOf(target)) ?? 99));
        };
        if (roads.every(({ transition }) => taken.has(transition)) && !fruitless.has(place)) {
          fruitless.add(place);
          aims();
        }
        const nearest = Math.min(...roads.map(far));
        const road = random() < 0.1 ? pick(roads) : pick(roads.filter((one) => far(one) === nearest));
        const isNew = !taken.has(road.transition);
        taken.add(road.transition);
        if (road.value === '*') await types(place);
        else await resident.taps(road.value);
        keepsCode(place);

        // "Undefined" is a word of which codes are made.
        const said = (resident.last().text ?? '').replace(
          resident.last().channelData?.code?.join(' ') ?? '',
          '',
        );
        expect(said).not.toMatch(/\{\{|undefined|\[object/);
        expect(resident.options().length).toBeGreaterThan(0);
        // Only the button of another language changes the language.
        if (place !== 'language.choose') expect(resident.last().locale).toBe(language);
        if (!all.some((transition) => !taken.has(transition))) break;
        if (isNew) {
          patience = Math.max(patience, PATIENCE);
          aims();
        } else patience--;
        if (resident.last().locale !== language || patience <= 0 || !known.has(resident.step() ?? ''))
          await nextPerson();
      }
      expect(all.filter((transition) => !taken.has(transition))).toEqual([]);
      await resident.leaves();
    },
    600_000,
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
