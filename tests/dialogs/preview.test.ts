import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { Connector } from '../channels/connector.js';
import { photo } from '../cases/evidence/samples.js';
import type { Clocked } from '../desk/support/clocked.js';
import { foundIn } from '../privacy/support.js';
import { OfficerClient } from '../support/officer.js';
import type { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import {
  answers,
  interviewed,
  linesShown,
  readable,
  readAtDesk,
  review,
  sendsFiles,
  sendsReviewed,
  startsClocked,
  TO_INTERVIEW,
  type CaseView,
} from './support/telling.js';
import { arrives, follows, reads, texts } from './support/ways.js';

/** Something that happened, with a place and a time, in one sentence. */
const TOLD: Readonly<Record<Language, string>> = {
  nl: 'een man heeft gisteren aan Flagey aan mijn borsten gezeten',
  fr: 'un homme m’a touché les fesses hier à Flagey',
  en: 'a man put his hand on my bottom yesterday at Flagey',
  de: 'ein Mann hat mir gestern am Flagey an den Hintern gefasst',
};

let service: Clocked;
let officer: OfficerClient;

beforeAll(async () => {
  service = await startsClocked();
  officer = await service.supervisor();
});
afterAll(() => service.stop());

/** What stands in the preview as a line of its own, without bullets and quotation marks. */
function previewed(resident: Resident): string[] {
  return (resident.last().text ?? '')
    .split('\n')
    .filter((line) => line.startsWith('• '))
    .map((line) => line.slice(2).replace(/^(?:[“„‘"]|«\s*)(.*?)(?:[”“’"]|\s*»)$/, '$1'));
}

/** Everything of the resident's that the desk has in words. */
function wordsAtDesk(view: CaseView): string[] {
  return [
    ...view.statement.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ...(view.message === null ? [] : [view.message]),
    ...(view.name === null ? [] : [view.name]),
    ...view.evidence.map(({ name }) => name),
  ];
}

async function photos(...names: string[]) {
  return Promise.all(
    names.map(async (name, seed) => ({
      name,
      contentType: 'image/jpeg',
      bytes: await photo(seed + 1)
        .jpeg()
        .toBuffer(),
    })),
  );
}

/** Tells a story of many sentences with a name, a message's worth of wishes and two files, up to what goes. */
async function tellsAll(language: Language): Promise<Resident> {
  const resident = await arrives(service.url, language, ['yes', 'me']);
  await resident.says(TOLD[language]);
  await follows(resident, 'yes', 'choices', 'complaint', 'go', 'helped', 'no', 'yes', 'yes', 'yes');
  await resident.says('Canary-one. Canary-two! Canary-three?\nCanary-four');
  await follows(resident, 'unknown', 'skip');
  while (resident.step() !== 'statement.files') await resident.taps('skip');
  await sendsFiles(resident, await photos('canary-first.jpg', 'canary-second.jpg'));
  await resident.taps('on');
  await resident.says('Canary Exemple');
  await follows(resident, 'yes', 'woman', 'yes', 'yes', 'yes', 'on');
  expect(resident.step()).toBe('statement.review');
  return resident;
}

describe('what goes to the police', () => {
  it.each(LANGUAGES)(
    'is what the resident was shown before the yes, line by line, in %s',
    async (language) => {
      const resident = await tellsAll(language);
      const shown = previewed(resident);
      const preview = resident.last().text ?? '';
      const { id } = await sendsReviewed(officer, resident);
      const view = await readAtDesk(officer, id);
      // Whatever the desk reads was shown as a line.
      for (const words of wordsAtDesk(view)) expect(shown).toContain(words);
      for (const { question, state } of view.statement)
        if (state !== 'skipped') expect(preview).toContain(question);
      for (const { name } of view.facts.behaviours)
        expect(preview).toContain(texts.get(language, `behaviours:${name}.name`));
      // Whatever was shown as a line, the desk reads.
      const said = (key: string, variables: Record<string, string> = {}) =>
        texts.get(language, key, variables);
      const inOtherWords = [
        said('officer.preview.what', {
          value: view.facts.behaviours.map(({ name }) => said(`behaviours:${name}.name`)).join(' · '),
        }),
        said('officer.preview.safe', { value: said(`welcome.safe.${view.facts.safe ?? ''}`) }),
        said('statement.going.unknown'),
        ...['assist', 'injured', 'address', 'company', 'woman'].map((wish) =>
          said(`statement.wishes.${wish}`),
        ),
      ];
      const atDesk = new Set([...wordsAtDesk(view), ...inOtherWords]);
      expect(shown.filter((line) => !atDesk.has(line))).toEqual([]);
      expect(view).toMatchObject({
        rung: 'complaint',
        by: 'helped',
        wishes: {
          victimAssistance: true,
          injuredPerson: true,
          addressApart: true,
          accompanied: true,
          officer: 'woman',
        },
      });
      for (const part of ['going.rung.complaint', 'going.by.helped', 'going.wishes'])
        expect(preview).toContain(said(`statement.${part}`));
    },
  );

  it('is all that is shown where it says more of the person: under 18, and that they saw it', async () => {
    const told = async (...ways: string[]) => {
      const resident = await arrives(service.url, 'en', ways);
      await follows(resident, 'choices', 'statement', 'go');
      if (resident.step() === 'statement.gentle') await resident.taps('go');
      await follows(resident, 'self', 'no', 'menu', 'where');
      await resident.says('Flagey');
      await follows(resident, 'menu', 'review');
      const preview = resident.last().text;
      const { id } = await sendsReviewed(officer, resident);
      const { minor, role } = await readAtDesk(officer, id);
      return { preview, minor, role };
    };
    const adult = await told('yes', 'learn');
    const young = await told('yes', 'learn', 'rights', 'young', 'go', 'back', 'nothing');
    const witness = await told('saw', 'no', 'touching', 'yes', 'no');
    // What the desk reads differently, the person reads differently before.
    if (young.minor !== adult.minor) expect(young.preview).not.toBe(adult.preview);
    if (witness.role !== adult.role) expect(witness.preview).toMatch(/saw|witness/i);
  });
});

describe('a line that a resident takes out', () => {
  it.each(LANGUAGES)('is not shown any more, and comes back when it is put back, in %s', async (language) => {
    const resident = await tellsAll(language);
    const whole = previewed(resident);
    await resident.taps('lines');
    const all = linesShown(resident);
    expect(all).toHaveLength(whole.length - 5);
    for (const [place, { value }] of all.entries()) {
      await resident.taps(value);
      expect(linesShown(resident)[place]?.title).not.toBe(all[place]?.title);
      await resident.taps('done');
      expect(previewed(resident)).toEqual(whole.filter((_line, index) => index !== place));
      reads(resident, 'statement.going.out', { count: '1' });
      await follows(resident, 'lines', value);
      expect(linesShown(resident)).toEqual(all);
      await resident.taps('done');
      expect(previewed(resident)).toEqual(whole);
      await resident.taps('lines');
    }
  });

  it('is chosen by its number, in words, in a chat without buttons', async () => {
    const connector = await Connector.start();
    const other = await Service.start({ settings: connector.settings });
    try {
      const desk = await OfficerClient.setUp(other.url, await other.setupToken(), 'an.example', 'An Example');
      const say = async (text: string) => {
        const sent = connector.activity('by-number', { text, deliveryMode: 'expectReplies' });
        const { body } = await connector.deliver(other.url, sent);
        return body.activities?.at(-1)?.text ?? '';
      };
      const numberOf = (menu: string, label: string): string => {
        const line = menu.split('\n').find((one) => one.endsWith(`. ${label}`));
        if (line === undefined) throw new Error(`no number for "${label}" in ${menu}`);
        return line.slice(0, line.indexOf('.'));
      };
      let menu = await say('hello');
      for (const key of [
        'welcome.need.learn',
        'learn.menu.choices',
        'choices.menu.statement',
        'ladder.statement.go',
        'statement.by.self',
        'statement.police.no',
      ])
        menu = await say(numberOf(menu, texts.get('en', key)));
      menu = await say('The first sentence. The second sentence.');
      menu = await say(numberOf(menu, texts.get('en', 'statement.answer.menu')));
      menu = await say(numberOf(menu, texts.get('en', 'statement.menu.review')));
      expect(menu).toContain('The second sentence.');
      menu = await say(numberOf(menu, texts.get('en', 'statement.review.lines')));
      menu = await say(
        numberOf(menu, texts.get('en', 'statement.lines.take', { text: '“The second sentence.”' })),
      );
      menu = await say(numberOf(menu, texts.get('en', 'statement.lines.done')));
      expect(menu).toContain('The first sentence.');
      expect(menu).not.toContain('The second sentence.');
      menu = await say(numberOf(menu, texts.get('en', 'statement.review.send')));
      const [item] = (await desk.queue()).later;
      const view = await readAtDesk(desk, item?.id ?? '');
      expect(wordsAtDesk(view)).toEqual(['The first sentence.']);
    } finally {
      await other.stop();
      await connector.stop();
    }
  });

  it('is nowhere at the desk and nowhere in the store, and the others are: sentences, words, name and files', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me']);
    await resident.says('canary-out-before a man put his hand on my bottom');
    await follows(resident, 'yes', 'choices', 'statement', 'go', 'self', 'no', 'again');
    await resident.says('Canary-out-what he followed me home. Canary-kept-what.');
    await follows(resident, 'menu', 'who');
    await resident.says('Canary-kept-who. Canary-out-who. Canary-kept-again.');
    await follows(resident, 'menu', 'review', 'files');
    await sendsFiles(resident, await photos('canary-out-file.jpg', 'canary-kept-file.jpg'));
    await resident.taps('on');
    await resident.says('Canary-out-name');
    await review(resident);
    await resident.taps('lines');
    for (;;) {
      const line = linesShown(resident).find(
        ({ title }) => /canary-out|touching|following/i.test(title) && !title.startsWith('Put back'),
      );
      if (line === undefined) break;
      await resident.taps(line.value);
    }
    await resident.taps('done');
    const { id } = await sendsReviewed(officer, resident);
    const { url } = officer;
    const view = await readAtDesk(officer, id);
    expect(view.facts.behaviours).toEqual([]);
    expect((await officer.post(`/talks/${id}/case/pv`, { language: 'fr' })).status).toBe(201);
    const pages = await Promise.all(
      ['', '/case', '/case/pv', '/case/facts.csv', '/case/pv/json'].map(async (rest) =>
        (
          await fetch(`${url}/console/api/talks/${id}${rest}`, { headers: { cookie: officer.cookie } })
        ).text(),
      ),
    );
    await resident.leaves();
    await service.tick();
    const kept = await readable(await service.store(), await service.keyring());
    for (const text of [...pages, kept, JSON.stringify(await officer.queue())])
      expect(text).not.toMatch(/canary-out/i);
    for (const word of ['Canary-kept-what', 'Canary-kept-who', 'Canary-kept-again', 'canary-kept-file'])
      expect(kept).toContain(word);
    expect(wordsAtDesk(view)).toEqual([
      'Canary-kept-what.',
      'Canary-kept-who.',
      'Canary-kept-again.',
      'canary-kept-file.jpg',
    ]);
    expect(await foundIn(service.dataDir, ['anary-out', 'anary-kept'])).toEqual([]);
  });

  it('stays out when more is told to the same question', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me']);
    await resident.says('a man put his hand on my bottom. He smelled of beer.');
    await follows(
      resident,
      'yes',
      'choices',
      'statement',
      'go',
      'self',
      'no',
      'yes',
      'menu',
      'review',
      'lines',
    );
    await resident.taps(linesShown(resident).find(({ title }) => title.includes('beer'))?.value ?? '');
    await follows(resident, 'done', 'change', 'what');
    await resident.says('One more thing.');
    await follows(resident, 'menu', 'review');
    expect(previewed(resident)).toContain('One more thing.');
    expect(resident.last().text).not.toContain('beer');
  });

  it('stands on its button in whole characters, however long it is', async () => {
    const resident = await interviewed(service.url);
    await resident.says(`${'x'.repeat(68)}😢😢😢 and so on`);
    await follows(resident, 'menu', 'review', 'lines');
    for (const { title } of linesShown(resident)) expect(title).not.toMatch(/\p{Cs}|\uFFFD/u);
  });

  it('takes with it the place and the time that were read from it', async () => {
    const resident = await interviewed(service.url);
    await resident.taps('skip');
    await resident.says('At Flagey. Near the water.');
    await resident.says('Yesterday at 10 pm. It was dark.');
    await follows(resident, 'menu', 'review', 'lines');
    for (const out of ['At Flagey.', 'Yesterday at 10 pm.'])
      await resident.taps(linesShown(resident).find(({ title }) => title.includes(out))?.value ?? '');
    await resident.taps('done');
    const { id } = await sendsReviewed(officer, resident);
    const view = await readAtDesk(officer, id);
    expect(wordsAtDesk(view)).toEqual(['Near the water.', 'It was dark.']);
    expect(JSON.stringify(view)).not.toMatch(/flagey/i);
    expect([view.facts.where, view.facts.when]).toEqual([null, null]);
  });

  it('is the last: nothing is sent, and it says so', async () => {
    const resident = await interviewed(service.url);
    await answers(resident, { what: 'One. Two.', who: 'Three.' });
    await review(resident);
    await resident.taps('lines');
    for (const { value } of linesShown(resident)) await resident.taps(value);
    await resident.taps('done');
    const before = (await officer.queue()).later.length;
    await resident.taps('send');
    expect(resident.step()).toBe('statement.menu');
    reads(resident, 'statement.empty');
    expect((await officer.queue()).later).toHaveLength(before);
    const own = await (await service.store()).find('cases', { where: { draftOf: resident.conversationId } });
    expect(own.map(({ value }) => [value.state, value.wrappedKeys])).toEqual([['draft', {}]]);
  });
});

describe('a place and a time that a resident told before', () => {
  it.each([
    ['skips', 'skip'],
    ['writes again, and does not know', 'again'],
  ])('and then %s do not go', async (_name, way) => {
    const resident = await arrives(service.url, 'en', ['yes', 'me']);
    await resident.says(TOLD.en);
    await follows(resident, 'yes', 'choices', 'statement', 'go', 'self', 'no');
    await resident.taps('again');
    await resident.says('He touched me.');
    for (const step of ['statement.whereknown', 'statement.whenknown']) {
      expect(resident.step()).toBe(step);
      await resident.taps(way);
      if (way === 'again') await resident.taps('unknown');
    }
    await follows(resident, 'menu', 'review');
    expect(resident.last().text).not.toContain('Flagey');
    const { id } = await sendsReviewed(officer, resident);
    const view = await readAtDesk(officer, id);
    expect(JSON.stringify(view)).not.toContain('Flagey');
    expect([view.facts.where, view.facts.when]).toEqual([null, null]);
  });

  it('go when nothing else was said of them, and can be taken out by themselves', async () => {
    const told = async (out: boolean): Promise<CaseView> => {
      const resident = await arrives(service.url, 'en', ['yes', 'me']);
      await resident.says(TOLD.en);
      await follows(resident, 'yes', 'choices', 'statement', 'go', 'self', 'no', 'menu', 'wish');
      await resident.says('I took the tram home after that.');
      await follows(resident, 'menu', 'review');
      expect(resident.last().text).toContain('Flagey');
      if (out) {
        await resident.taps('lines');
        for (const value of ['line1', 'line2', 'line3']) await resident.taps(value);
        await resident.taps('done');
        expect(resident.last().text).not.toContain('Flagey');
      }
      const { id } = await sendsReviewed(officer, resident);
      return readAtDesk(officer, id);
    };
    const whole = await told(false);
    expect(whole.facts.where?.said).toContain('Flagey');
    expect(whole.facts.when).not.toBeNull();
    const less = await told(true);
    expect([less.facts.behaviours, less.facts.where, less.facts.when]).toEqual([[], null, null]);
  });
});

describe('what a resident wrote and gave up', () => {
  it('does not go with what they send later: a message that was not sent, a code that was tried', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'code']);
    // So many codes that the page has to work first: the last stays unopened.
    for (let tries = 0; tries < 7 && resident.step() !== 'code.work'; tries++)
      await resident.says('caviar pessimist chirpy hardiness silencer reroute');
    expect(resident.step()).toBe('code.work');
    await resident.taps('not');
    await follows(resident, ...TO_INTERVIEW.slice(1));
    await resident.says('I took the tram home after that.');
    await follows(resident, 'menu', 'review');
    expect(previewed(resident)).toEqual([expect.any(String), 'I took the tram home after that.']);
  });
});
