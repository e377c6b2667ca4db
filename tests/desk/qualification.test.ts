/** What is known of offences, and what can fit: the data that ships, and properties over every talk there can be. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageAt, articlesAt, brusselsWall, codesAt } from '../../bot/desk/qualification/dates.js';
import { assess, type OffenceView, type TalkFacts, type Ticks } from '../../bot/desk/qualification/engine.js';
import {
  OFFENCE_DATA,
  OFFENCE_TEXTS,
  OffenceData,
  offenceOf,
  type OffenceId,
} from '../../bot/desk/qualification/offences.js';
import { BEHAVIOURS, LANGUAGES } from '../../dialogs/facts.js';
import { TOPICS } from '../../dialogs/statement.js';
import { careIn, type CareEntry } from '../../dialogs/wording/care.js';

const ROOT = new URL('../../', import.meta.url);
const NOW = new Date('2026-11-24T12:00:00Z');
/** How a question begins that can be answered with yes or no, or that asks why. */
const CLOSED = {
  nl: /^(heb|heeft|was|waren|is|ben|kon|kan|werd|waarom)\b/i,
  fr: /^(est-ce|avez|a-t|était|pouvez|pourquoi)/i,
  en: /^(did|was|were|is|are|have|has|do|can|could|why)\b/i,
  de: /^(haben|hat|war|waren|ist|sind|kann|können|wurde|warum)\b/i,
};
const NOTHING: TalkFacts = { behaviours: [], sentences: [], where: null, when: null, minor: false };
const ELEMENTS: string[] = OFFENCE_DATA.offences.flatMap(({ id, elements }) =>
  elements.map((element) => `${id}.${element.id}`),
);

function behaved(...names: TalkFacts['behaviours'][number]['name'][]): TalkFacts {
  return { ...NOTHING, behaviours: names.map((name) => ({ name, from: 'choice', words: null })) };
}
function told(topic: TalkFacts['sentences'][number]['topic'], text: string, language = 'nl' as const) {
  return { id: `${topic}.1`, topic, text, language };
}
function fits(facts: TalkFacts, ticks: Ticks = {}): OffenceId[] {
  return assess(facts, ticks, NOW)
    .offences.filter(({ fit }) => fit === 'can-fit')
    .map(({ id }) => id);
}
function view(id: OffenceId, facts: TalkFacts, ticks: Ticks = {}): OffenceView {
  const found = assess(facts, ticks, NOW).offences.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no offence ${id}`);
  return found;
}

describe('what is known of offences', () => {
  const keys = OFFENCE_DATA.offences.flatMap(({ id, elements, neighbours }) => [
    `${id}.name`,
    ...elements.map((element) => `${id}.${element.id}`),
    ...elements.flatMap((element) => (element.ask === 'open' ? [`${id}.${element.id}.ask`] : [])),
    ...neighbours.map(({ offence }) => `${id}.vs.${offence}`),
  ]);

  it.each(LANGUAGES)('has every word in %s and none too many', (language) => {
    const wanted = [...keys, ...OFFENCE_DATA.measures.map((measure) => `measure.${measure}`)];
    const notes = OFFENCE_DATA.offences.map(({ id }) => `${id}.note`);
    const there = Object.keys(OFFENCE_TEXTS[language]).filter((key) => !notes.includes(key));
    expect(there.sort()).toEqual(wanted.sort());
    expect(Object.keys(OFFENCE_TEXTS[language]).sort()).toEqual(Object.keys(OFFENCE_TEXTS.nl).sort());
  });

  it.each(LANGUAGES)('asks open questions in %s that the care for wording does not mark', (language) => {
    const care = JSON.parse(
      readFileSync(new URL(`locales/knowledge/officers/care/${language}.json`, ROOT), 'utf8'),
    ) as CareEntry[];
    for (const key of keys.filter((one) => one.endsWith('.ask'))) {
      const question = OFFENCE_TEXTS[language][key] ?? '';
      expect([key, CLOSED[language].test(question), careIn(question, care).length]).toEqual([key, false, 0]);
      expect(question).toMatch(/\?$/);
    }
  });

  it('names articles of the new Code nowhere, and of the old Code only what a source confirms', () => {
    const articles = OFFENCE_DATA.offences.flatMap(({ id, articles }) =>
      articles.flatMap(({ code, article }) => (article === null ? [] : [`${code} ${id} ${article}`])),
    );
    expect(articles).toEqual([
      'old stalking 442bis',
      'old integrity 417/7',
      'old exhibitionism 417/53',
      'old voyeurism 417/8',
      'old images 417/9',
      'old rape 417/11',
    ]);
    const guess = structuredClone(OFFENCE_DATA);
    const threat = guess.offences.find(({ id }) => id === 'threat')?.articles[0];
    if (threat !== undefined) threat.article = '327';
    expect(OffenceData.safeParse(guess).success).toBe(false);
  });

  it('is refused at the start when an element, a source or an offence is not there', () => {
    const broken: ((data: OffenceData) => void)[] = [
      (data) => data.offences.pop(),
      (data) => data.offences[0]?.sources.push('nowhere'),
      (data) => data.offences[0]?.neighbours.push({ offence: 'rape', has: 'rape', element: 'nothing' }),
      (data) => delete data.sources['rape'],
    ];
    for (const breakIt of broken) {
      const data = structuredClone(OFFENCE_DATA);
      breakIt(data);
      expect(OffenceData.safeParse(data).success).toBe(false);
    }
  });

  it('is read by nothing that residents are shown', () => {
    const files = ['dialogs', 'web/widget', 'web/classroom', 'web/privacy', 'web/receipt', 'bot'].flatMap(
      (folder) =>
        readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.tsx?$/.test(file))
          .map((file) => `${folder}/${file}`),
    );
    const readers = files.filter((file) =>
      readFileSync(new URL(file, ROOT), 'utf8').includes('officers/offences'),
    );
    expect(readers).toEqual(expect.arrayContaining(['bot/desk/qualification/offences.ts']));
    expect(
      readers.filter((file) => !/^bot\/(desk\/(contract\/)?qualification|cases\/content)/.test(file)),
    ).toEqual([]);
  });
});

describe('an officer who looks at what can fit', () => {
  it.each([
    [['catcalling'], ['sexism']],
    [['sexist_insult'], ['sexism', 'insult', 'municipal']],
    [['following'], ['sexism', 'stalking']],
    [['stalking'], ['stalking']],
    [['threat'], ['threat', 'municipal']],
    [['touching'], ['integrity']],
    [['exposure'], ['exhibitionism']],
    [['voyeurism'], ['voyeurism']],
    [['image_abuse'], ['images']],
    [['rape'], ['integrity', 'rape']],
    [['physical_violence'], ['violence', 'municipal']],
    [['spiking'], ['spiking']],
    [['hate_motive'], ['motive']],
    [['staring'], []],
  ] as const)('sees for %j what can fit: %j', (behaviours, offences) => {
    expect(fits(behaved(...behaviours)).sort()).toEqual([...offences].sort());
  });

  it('sees which sentence may speak for an element, and that a sentence with "not" speaks for none', () => {
    const facts = { ...behaved('following'), sentences: [told('before', 'Het gebeurt elke dag opnieuw.')] };
    const pattern = view('stalking', facts).elements.find(({ id }) => id === 'pattern');
    expect(pattern).toMatchObject({ state: 'supported', support: [{ kind: 'sentence', id: 'before.1' }] });
    const not = { ...facts, sentences: [told('before', 'Nee, het is niet opnieuw gebeurd.')] };
    const open = view('stalking', not).elements.find(({ id }) => id === 'pattern');
    expect(open).toMatchObject({ state: 'missing', support: [], toRead: [{ id: 'before.1' }] });
  });

  it('sees what tells stalking from sexism here: one time, or a pattern', () => {
    const once = view('sexism', behaved('following')).neighbours.find(
      ({ offence }) => offence === 'stalking',
    );
    expect(once).toMatchObject({ has: 'stalking', element: 'pattern', state: 'missing' });
    const often = view('sexism', behaved('following', 'stalking'));
    expect(often.neighbours.find(({ offence }) => offence === 'stalking')?.state).toBe('supported');
    expect(view('stalking', behaved('following'), { 'stalking.pattern': 'absent' }).fit).toBe('excluded');
  });

  it('needs one of a group of elements, and excludes only when none of it is left', () => {
    const facts = behaved('touching');
    expect(view('integrity', facts).open).toEqual(['sexual', 'consent']);
    expect(view('integrity', facts, { 'integrity.onperson': 'absent' }).fit).toBe('can-fit');
    const none = {
      'integrity.onperson': 'absent',
      'integrity.perform': 'absent',
      'integrity.witness': 'absent',
    } as const;
    expect(view('integrity', facts, none).fit).toBe('excluded');
  });

  it('puts no question about rape, nor to somebody under 18, and has the trained colleague first', () => {
    expect(new Set(view('rape', behaved('rape')).elements.map(({ ask }) => ask))).toEqual(
      new Set(['trained']),
    );
    const minor = assess({ ...behaved('touching'), minor: true }, {}, NOW);
    expect(minor.offences.every(({ elements }) => elements.every(({ ask }) => ask === 'trained'))).toBe(true);
    expect(minor.measures).toEqual(expect.arrayContaining(['trained', 'carecentre']));
  });

  it('is told what is urgent by how long ago it is', () => {
    const measures = (when: string | null) => assess({ ...behaved('touching'), when }, {}, NOW);
    expect(measures('2026-11-22T20:00')).toMatchObject({ age: 'under-72h' });
    expect(measures('2026-11-18')).toMatchObject({ age: 'under-7d' });
    expect(measures('2026-11-18').measures).toContain('clothes');
    expect(measures('2026-10-01').measures).toEqual(expect.arrayContaining(['eva', 'carecentre']));
    expect(measures('2026-10-01').measures).not.toContain('clothes');
    expect(measures(null)).toMatchObject({ age: 'unknown' });
    expect(ageAt('2026-11-23/2026-11-24T12:30', NOW)).toBe('under-72h');
  });
});

describe('the version of the law', () => {
  it.each([
    ['2026-08-31T23:59', ['old'], 'date'],
    ['2026-09-01', ['new'], 'date'],
    ['2026-09-01T00:00', ['new'], 'date'],
    ['2026-08-31/2026-09-01', ['old', 'new'], 'across'],
    ['2026-08-31T23:50/2026-09-01T00:10', ['old', 'new'], 'across'],
    [null, ['old', 'new'], 'unknown'],
    ['2026-02-30', ['old', 'new'], 'unknown'],
    ['last week', ['old', 'new'], 'unknown'],
  ])('of %j is %j, because of %s', (when, codes, because) => {
    expect(codesAt(when)).toEqual({ codes, because });
  });

  it('has the article of its own time, and none before the law was there', () => {
    const integrity = offenceOf('integrity');
    const articles = (when: string | null) =>
      articlesAt(integrity, when).map(({ code, article }) => [code, article]);
    expect(articles('2026-08-31')).toEqual([['old', '417/7']]);
    expect(articles('2026-09-01')).toEqual([['new', null]]);
    expect(articles('2022-05-31')).toEqual([['old', null]]);
    expect(articles(null)).toHaveLength(3);
    expect(articlesAt(offenceOf('sexism'), '2014-08-02')).toEqual([]);
  });

  it('changes at midnight in Brussels, whatever the moment', () => {
    const change = Date.parse('2026-08-31T22:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: -400 * 86_400_000, max: 400 * 86_400_000 }), (offset) => {
        const { codes } = codesAt(brusselsWall(new Date(change + offset)));
        expect(codes).toEqual([offset < 0 ? 'old' : 'new']);
      }),
      { examples: [[-1], [0], [-60_000], [60_000]] },
    );
  });
});

describe('over every talk there can be', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('Il m’a suivie encore une fois', 'he said nothing', 'hoer', '(((', '\\b', '$1'),
  );
  const facts: fc.Arbitrary<TalkFacts> = fc.record({
    behaviours: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...BEHAVIOURS),
        from: fc.constantFrom('choice', 'words', 'officer'),
        words: fc.option(text),
      }),
      { selector: ({ name }) => name, maxLength: 5 },
    ),
    sentences: fc.array(
      fc.record({
        id: fc.string({ maxLength: 8 }),
        topic: fc.constantFrom(...TOPICS, 'message' as const),
        text,
        language: fc.constantFrom(...LANGUAGES),
      }),
      { maxLength: 6 },
    ),
    where: fc.option(fc.constantFrom('place', 'line', 'choice', 'words')),
    when: fc.option(
      fc.oneof(fc.constantFrom('2026-08-31', '2026-09-01T00:00', '1926-01-01/2026-11-01'), text),
    ),
    minor: fc.boolean(),
  });
  const ticks: fc.Arbitrary<Ticks> = fc.dictionary(
    fc.constantFrom(...ELEMENTS, 'nothing.here'),
    fc.constantFrom('present', 'absent'),
    { maxKeys: 8 },
  );
  const states = (of: TalkFacts, by: Ticks) =>
    new Map<string, string>(
      assess(of, by, NOW).offences.flatMap(({ id, elements }) =>
        elements.map((element) => [`${id}.${element.id}`, element.state] as const),
      ),
    );

  it('it answers, knows nothing of itself, and says nothing that was not told or ticked', () => {
    fc.assert(
      fc.property(facts, ticks, (of, by) => {
        for (const { elements, open } of assess(of, by, NOW).offences)
          for (const element of elements) {
            const said = element.support.every(
              (support) =>
                (support.kind === 'behaviour' && of.behaviours.some(({ name }) => name === support.name)) ||
                (support.kind === 'sentence' && of.sentences.some((one) => one.text === support.text)) ||
                (support.kind === 'place' && (of.where === 'place' || of.where === 'line')),
            );
            expect(said).toBe(true);
            if (element.support.length === 0 && element.tick === null) expect(element.state).toBe('missing');
            if (open.includes(element.id)) expect(element.state).toBe('missing');
          }
      }),
    );
  });

  it('nothing told and nothing ticked leaves every element unknown and nothing that fits', () => {
    expect(new Set(states(NOTHING, {}).values())).toEqual(new Set(['missing']));
    expect(fits(NOTHING)).toEqual([]);
  });

  it('a tick changes its own element and no other, and taking it back restores what was', () => {
    fc.assert(
      fc.property(
        facts,
        ticks,
        fc.constantFrom(...ELEMENTS),
        fc.constantFrom('present', 'absent'),
        (of, by, element, tick) => {
          const { [element]: _own, ...others } = by;
          const before = states(of, others);
          const after = states(of, { ...others, [element]: tick });
          const changed = [...after].filter(([key, state]) => before.get(key) !== state).map(([key]) => key);
          expect(changed.filter((key) => key !== element)).toEqual([]);
          expect(after.get(element)).toBe(tick === 'present' ? 'present' : 'excluded');
        },
      ),
    );
  });
});
