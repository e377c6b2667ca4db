/**
 * Two officers and ten residents at once, in real browsers and with the official client: whatever is taken, answered,
 * passed on, stepped away from and closed, no message is lost or doubled, and nobody sees what is not theirs.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  closeAll,
  complaintsOf,
  eventually,
  launchBrowser,
  openComputer,
  openPhone,
} from '../support/browser.js';
import { OfficerClient } from '../support/officer.js';
import { Service } from '../support/service.js';
import { Neighbour } from './neighbour.js';
import { Console, english, PersonWithClient, PersonWithPhone, type Person } from './together.js';

const LONG = 180_000;
const PHONES = 3;
const CLIENTS = 7;
/** The bot is there again, whether it was handed back or closed. */
const [, AGAIN = ''] = english.get('officer.closed').split(/(?<=\.) /);
const WORDS = ['waits', 'one', 'two', 'three'] as const;

let browser: Browser;
let service: Service;
let exit: Neighbour;
let bea: Console;
let cas: Console;
let phones: PersonWithPhone[];
let clients: PersonWithClient[];
let people: Person[];
let afraid: Person;
const complaints: string[][] = [];

/** Whose talk stands under which reference, as an officer found by reading. */
const personOf = new Map<string, Person>();
/** Who may have seen whose words: the owner of the talk, and who had it after them. */
const seenBy = new Map<Person, Set<Console>>();
/** What officers wrote to each. */
const written = new Map<Person, string[]>();

beforeAll(async () => {
  browser = await launchBrowser();
  exit = await Neighbour.start();
  exit.pages.set('/weather', { html: '<title>Weather</title><p>It may rain.</p>' });
  service = await Service.start({ settings: { EXIT_URL: `${exit.origin}/weather` } });
  const supervisor = await OfficerClient.setUp(
    service.url,
    await service.setupToken(),
    'bea.example',
    'Bea Example',
  );
  const colleague = await supervisor.invites('cas.example', 'Cas Example');
  const open = async (officer: OfficerClient) => {
    const console = await Console.open(officer, await openComputer(browser));
    complaints.push(complaintsOf(console.page));
    await console.desk.goesOnDuty();
    return console;
  };
  [bea, cas] = await Promise.all([open(supervisor), open(colleague)]);
  phones = await Promise.all(
    Array.from({ length: PHONES }, async (_, number) =>
      PersonWithPhone.arrives(`resident${String(number)}-`, await openPhone(browser), `${service.url}/`),
    ),
  );
  clients = await Promise.all(
    Array.from({ length: CLIENTS }, (_, number) =>
      PersonWithClient.arrives(`resident${String(PHONES + number)}-`, service.url, number % 2 === 0),
    ),
  );
  people = [...phones, ...clients];
  for (const person of people) {
    seenBy.set(person, new Set());
    written.set(person, []);
  }
}, LONG);
afterAll(async () => {
  for (const { visitor } of clients) visitor.leaves();
  await closeAll(browser, service, exit);
});

const mine = async (console: Console) =>
  (await console.officer.queue()).mine.map(({ reference }) => reference);
const waiting = async () => (await bea.officer.queue()).waiting.map(({ reference }) => reference);

/** The words of the talk that is open. */
const shown = (console: Console) => console.desk.messages.innerText();

/** Says something to the person of the open talk that nobody else is told. */
async function answers(console: Console, person: Person, words: string): Promise<void> {
  const text = `${words} for ${person.mark}end`;
  await console.desk.says(text);
  written.get(person)!.push(text);
}

/** In the open talk stand these words of the person once each, in this order, and nobody else's. */
async function readsAll(console: Console, person: Person, words: readonly string[]): Promise<void> {
  const all = words.map((word) => person.mark + word);
  await console.desk.messages.getByText(all.at(-1)!).waitFor();
  expect((await shown(console)).match(/resident\d-(?!end)\w+/g)).toEqual(all);
}

/** Whose talk is open: what they wrote while they waited tells. */
async function finds(console: Console, reference: string): Promise<Person> {
  await console.desk.messages.getByText(/resident\d-waits/).waitFor();
  const [found = ''] = /resident\d-/.exec(await shown(console)) ?? [];
  const person = people.find(({ mark }) => mark === found);
  if (person === undefined) throw new Error(`nobody is ${found}`);
  personOf.set(reference, person);
  seenBy.get(person)!.add(console);
  return person;
}

/** A talk of this officer with the first of these whom they have. */
async function ownTalk(console: Console, among: readonly Person[]) {
  const references = await mine(console);
  for (const person of among) {
    const reference = references.find((each) => personOf.get(each) === person);
    if (reference !== undefined) return { reference, person };
  }
  throw new Error(`${console.officer.displayName} has no such talk`);
}

describe('two officers and ten residents', () => {
  it(
    'who ask at the same time and write while they wait: each is in the line once, on both consoles',
    async () => {
      await Promise.all(people.map((person) => person.asks()));
      await Promise.all(people.map((person) => person.says(`${person.mark}waits`)));
      const references = await waiting();
      expect(new Set(references).size).toBe(people.length);
      for (const console of [bea, cas])
        await Promise.all(references.map((reference) => console.row(reference).waitFor()));
    },
    LONG,
  );

  it(
    'are brought together: who reaches for the same resident at once is first or is told so, and each has their own',
    async () => {
      const references = await waiting();
      for (const reference of references.slice(0, 2)) {
        await Promise.all([bea, cas].map((console) => console.reachesFor(reference)));
        await eventually('one of them has it', async () => !(await waiting()).includes(reference));
      }
      for (const [at, reference] of references.slice(2).entries())
        await (at % 2 === 0 ? bea : cas).takes(reference);
      const [hers, his] = [await mine(bea), await mine(cas)];
      expect(new Set([...hers, ...his])).toEqual(new Set(references));
      expect(hers.length + his.length).toBe(people.length);
      expect(await waiting()).toEqual([]);
    },
    LONG,
  );

  it(
    'talk all at once: every word arrives once, in order, where it belongs',
    async () => {
      const atTheDesk = async (console: Console, way: string) => {
        for (const reference of await mine(console)) {
          await console.opens(reference);
          await answers(console, await finds(console, reference), way);
        }
      };
      await Promise.all([
        atTheDesk(bea, 'hers'),
        atTheDesk(cas, 'his'),
        ...people.map(async (person) => {
          for (const word of WORDS.slice(1)) await person.says(person.mark + word);
        }),
      ]);
      expect(personOf.size).toBe(people.length);
      await Promise.all(people.map((person) => person.sees(written.get(person)![0]!)));
      await Promise.all(
        [bea, cas].map(async (console) => {
          for (const reference of await mine(console)) {
            await console.opens(reference);
            await readsAll(console, personOf.get(reference)!, WORDS);
          }
        }),
      );
    },
    LONG,
  );

  it(
    'see danger on both consoles at once, and the resident hears what to do before anybody has answered',
    async () => {
      const { reference, person } = await ownTalk(cas, clients);
      afraid = person;
      await person.says('someone is following me right now');
      await person.sees(english.piece('danger.watch'));
      for (const console of [bea, cas])
        await console.row(reference).getByText(english.get('danger.flagged')).first().waitFor();
      const seen = english.get('danger.seen-one', { reference });
      await bea.page.getByRole('button', { name: seen, exact: true }).click();
      await cas.row(reference).locator('.danger-mark-seen').waitFor();
      await cas.opens(reference);
      await cas.page.getByText(english.get('danger.banner-seen')).waitFor();
      await answers(cas, person, 'I have seen it,');
      await person.sees('I have seen it,');
    },
    LONG,
  );

  it(
    'pass one on: the colleague has every word, and the resident is told who comes',
    async () => {
      const { reference, person } = await ownTalk(bea, people);
      await bea.opens(reference);
      await bea.passesOn('Cas Example', 'An invented note for a colleague.');
      await person.sees('Bea Example is passing you on to Cas Example');
      await cas.takes(reference);
      seenBy.get(person)!.add(cas);
      await readsAll(cas, person, WORDS);
      await cas.page.getByText('An invented note for a colleague.').waitFor();
      await answers(cas, person, 'After Bea,');
      await person.says(`${person.mark}four`);
      await readsAll(cas, person, [...WORDS, 'four']);
      expect(person.received()).not.toContain('invented note');
    },
    LONG,
  );

  it(
    'step away from one: it is in front of the line, and the colleague goes on with it',
    async () => {
      const { reference, person } = await ownTalk(
        cas,
        people.filter((one) => one !== afraid),
      );
      await cas.opens(reference);
      await cas.desk.button('step-away.open').click();
      await person.sees(english.piece('officer.passed.away').replace('{{officer}}', 'Cas Example'));
      await bea.takes(reference);
      seenBy.get(person)!.add(bea);
      await answers(bea, person, 'After Cas,');
      await person.sees('After Cas,');
    },
    LONG,
  );

  it(
    'part at once: one resident leaves, the others are handed back or closed, and each is told',
    async () => {
      const leaving = phones.at(-1)!;
      await leaving.resident.leaveButton.click();
      await leaving.resident.page.waitForURL(`${exit.origin}/weather`);
      await Promise.all(
        [bea, cas].map(async (console) => {
          for (const [at, reference] of (await mine(console)).entries()) {
            await console.opens(reference);
            if (at % 2 === 0) await console.desk.handsBack();
            else await console.desk.closes('other');
          }
        }),
      );
      for (const person of people.filter((one) => one !== leaving)) await person.sees(AGAIN);
      // Whether it helped is asked, but never after danger.
      for (const person of clients) {
        const asked = person.received().includes(english.piece('helped.question'));
        expect([person.mark, asked]).toEqual([person.mark, person !== afraid]);
      }
      expect([await mine(bea), await mine(cas), await waiting()]).toEqual([[], [], []]);
    },
    LONG,
  );

  it('leave nothing lost, nothing doubled, and nothing where it does not belong', async () => {
    const [, ...staying] = phones.toReversed();
    for (const person of [...staying, ...clients]) {
      const texts = written.get(person)!;
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect([text, await person.times(text)]).toEqual([text, 1]);
      for (const word of WORDS) expect([word, await person.times(person.mark + word)]).toEqual([word, 1]);
    }
    await Promise.all(clients.map(({ visitor }) => visitor.gotEverything()));
    for (const person of people) {
      const others = people.filter((one) => one !== person).map(({ mark }) => mark);
      const received = person.received();
      expect(received).toContain(person.mark);
      expect(others.filter((mark) => received.includes(mark))).toEqual([]);
      for (const console of [bea, cas])
        expect([person.mark, console.officer.displayName, console.received().includes(person.mark)]).toEqual([
          person.mark,
          console.officer.displayName,
          seenBy.get(person)!.has(console),
        ]);
    }
    expect(complaints.flat().filter((each) => !/status of 409/.test(each))).toEqual([]);
  });
});
