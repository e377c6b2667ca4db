import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Texts } from '../../dialogs/engine/texts.js';
import type { Flow } from '../../dialogs/engine/flow.js';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { checkContent, groupOf, labelsOf } from '../../dialogs/wording/content.js';
import { cell, textsSideBySide } from '../../dialogs/wording/side-by-side.js';
import { parseSources, sourceProblems, TEXT_SOURCES } from '../../dialogs/wording/sources.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Texts of a world with these texts in English, and in every other language what is given for it, or the same. */
function textsOf(
  english: Record<string, string>,
  others: Partial<Record<Language, Record<string, string>>> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'wording-'));
  folders.push(folder);
  for (const language of LANGUAGES) {
    mkdirSync(join(folder, language, 'flows'), { recursive: true });
    const all = { ...english, ...others[language] };
    writeFileSync(join(folder, language, 'flows', 'all.json'), JSON.stringify(all));
    mkdirSync(join(folder, language, 'console'));
    writeFileSync(join(folder, language, 'console', 'desk.json'), JSON.stringify({ shout: 'Stop!' }));
  }
  return Texts.load(folder);
}

/** One flow with one question; `menu.start.why` is a button. */
const MENU: ReadonlyMap<string, Flow> = new Map([
  [
    'menu',
    { id: 'menu', start: 'start', steps: { start: { kind: 'ask', options: [{ id: 'why', to: 'start' }] } } },
  ],
]);

describe('the texts of residents', () => {
  it('blame nobody, read plainly, fit on a phone and have their sources', () => {
    expect(checkContent(FLOWS, Texts.load())).toEqual([]);
  });
});

describe('the content check', () => {
  const check = (english: Record<string, string>, others = {}) =>
    checkContent(MENU, textsOf(english, others), []);

  it('finds nothing in plain words', () => {
    expect(check({ 'menu.start': 'You can stop. You can go on.', 'menu.start.why': 'Go on' })).toEqual([]);
  });

  it('names language, text, what is wrong and the words', () => {
    expect(check({ 'menu.start': 'Ja.' }, { de: { 'menu.start': 'Warum waren Sie dort?' } })).toEqual([
      'de: menu.start asks why: "Warum"',
    ]);
  });

  it('leaves the console alone', () => {
    expect(check({ 'menu.start': 'Ja.' })).toEqual([]);
  });

  it('finds a text that reads hard, and a flow that does as a whole', () => {
    const hard =
      'Administrative authorities retain discretionary competence regarding investigations, notwithstanding considerations that individual participants communicated previously, unless legislation determines otherwise explicitly and unambiguously.';
    const problems = checkContent(MENU, textsOf({ 'menu.start': 'Ja.' }, { en: { 'menu.start': hard } }), []);
    expect(problems).toEqual([
      expect.stringMatching(/^en: menu\.start reads hard, -?\d+ \(at least 45\): "Administrative/),
      expect.stringMatching(/^en: menu reads hard as a whole, -?\d+ \(at least 60\)$/),
    ]);
  });

  it('leaves short texts and buttons out of reading and bubbles', () => {
    expect(
      check({ 'menu.start': 'Authorities retain competence.', 'menu.start.why': 'A. Be. Ce. De. E. Ef.' }),
    ).toEqual([]);
  });

  it('finds a bubble that is too long', () => {
    expect(check({ 'menu.start': 'Ja. Ja. Ja. Ja.' })).toContain(
      'nl: menu.start has 4 sentences in one bubble: "Ja. Ja. Ja. Ja."',
    );
  });

  it('finds a language that names another phone number', () => {
    expect(check({ 'menu.start': 'Bel 101.' }, { fr: { 'menu.start': 'Tel 112.' } })).toEqual([
      'fr: menu.start names 112, English 101',
    ]);
    expect(check({ 'menu.start': 'Bel 101.' }, { fr: { 'menu.start': 'Tel.' } })).toEqual([
      'fr: menu.start names no number, English 101',
    ]);
  });

  it('groups texts by flow or by file', () => {
    expect([groupOf('rights.what'), groupOf('widget:painted.title'), groupOf('lone')]).toEqual([
      'rights',
      'widget',
      'lone',
    ]);
  });
});

describe('sources', () => {
  const statement = 'You can file a complaint at any police station that you choose yourself.';
  const source = {
    texts: ['rights.what'],
    source: 'example.be',
    status: 'confirmed',
    reviewBy: '2027-02-01',
  };

  it('are wanted for a text that states something', () => {
    const texts = textsOf({ 'rights.what': statement });
    expect(sourceProblems(texts, new Set(), [])).toEqual([
      'rights.what states something without a source in locales/knowledge/texts.json',
    ]);
    expect(sourceProblems(texts, new Set(), parseSources([source]))).toEqual([]);
  });

  it('are wanted for a list of facts too', () => {
    const texts = textsOf({
      'rights.ask': 'You can ask for:\n\n• a copy of what you said\n\n• a certificate of your complaint',
    });
    expect(sourceProblems(texts, new Set(), [])).toHaveLength(1);
  });

  it('are not wanted for questions, labels, short texts and other parts', () => {
    const texts = textsOf({
      'rights.menu': 'Which of all these many things about a complaint do you want to know now?',
      'rights.menu.what': statement,
      'rights.short': 'It is free.',
      'welcome.safe': statement,
      'cards.dance': statement,
    });
    expect(sourceProblems(texts, new Set(['rights.menu.what']), [])).toEqual([]);
  });

  it('that name a text which is not there are found', () => {
    expect(sourceProblems(textsOf({}), new Set(), parseSources([source]))).toEqual([
      'locales/knowledge/texts.json names rights.what, which is no text',
    ]);
  });

  it.each([
    ['no source', { ...source, source: '' }],
    ['no confirmation', { ...source, status: 'unconfirmed' }],
    ['no day of review', { ...source, reviewBy: 'soon' }],
    ['no texts', { ...source, texts: [] }],
    ['something more', { ...source, note: 'x' }],
  ])('with %s are refused', (_name, entry) => {
    expect(() => parseSources([entry])).toThrow();
  });

  it('as shipped name each text once', () => {
    const named = TEXT_SOURCES.flatMap((entry) => entry.texts);
    expect(named.filter((key, at) => named.indexOf(key) !== at)).toEqual([]);
  });
});

describe('docs/texts.md', () => {
  it('sets every text of residents side by side, with the score in the heading', () => {
    const page = textsSideBySide(
      MENU,
      textsOf(
        { 'menu.start': 'Ja.', 'menu.start.why': 'Why | not' },
        { fr: { 'menu.start': 'Oui.\n\nNon.' } },
      ),
    );
    expect(page).toContain('## menu (nl 129, fr 132, en 121, de 121)');
    expect(page).toContain('| key | nl | fr | en | de |');
    expect(page).toContain('| menu.start | Ja. | Oui.<br><br>Non. | Ja. | Ja. |');
    expect(page).toContain('| menu.start.why *button* | Why \\| not |');
    expect(page).not.toContain('Stop!');
  });

  it('shows signs of Markdown as they are', () => {
    expect(cell('a|b *c* _d_ <e> & [f] `g` \\\nh')).toBe(
      'a\\|b \\*c\\* \\_d\\_ &lt;e&gt; &amp; \\[f\\] \\`g\\` \\\\<br>h',
    );
  });
});

describe('labels', () => {
  it('are the buttons of the flows', () => {
    const labels = labelsOf(FLOWS);
    expect(labels.has('choices.menu.officer')).toBe(true);
    expect(labels.has('danger.now.call')).toBe(true);
    expect(labels.has('choices.menu')).toBe(false);
  });
});
