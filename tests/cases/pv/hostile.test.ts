import { describe, expect, it } from '@jest/globals';
import type { CaseContent } from '../../../bot/cases/content.js';
import { pvDocx } from '../../../bot/cases/pv/docx.js';
import { draftPv } from '../../../bot/cases/pv/draft.js';
import { withEdits } from '../../../bot/cases/pv/edits.js';
import { factsCsv, fromCell } from '../../../bot/cases/pv/facts-csv.js';
import { pvJson } from '../../../bot/cases/pv/json.js';
import { pvPdf } from '../../../bot/cases/pv/pdf.js';
import type { Pv } from '../../../bot/cases/pv/schema.js';
import { fromVisible, visible } from '../../../bot/cases/pv/visible.js';
import { TOPICS } from '../../../dialogs/statement.js';
import { PAYLOADS } from './hostile.js';
import { answer, digestOf, file, PRINT, sentDesk } from './invented.js';
import { readCsv, readDocx, readPdf } from './read-back.js';

const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B-\u200F\u2028\u2029\u2060\uFEFF\uFFFE\uFFFF]/u;

/** A draft with the text in every field that a resident or an officer fills freely. */
function draftWith(text: string): Pv {
  const content: CaseContent = {
    language: 'nl',
    role: 'victim',
    by: 'self',
    minor: false,
    rung: 'complaint',
    behaviours: [{ name: 'touching', from: 'words', words: text }],
    where: { name: text, kind: 'words' },
    whereSaid: text,
    when: '2026-11-20',
    whenSaid: text,
    answers: TOPICS.map((topic, index) => answer('nl', topic, index, 'Vraag?', text)),
    message: text,
    name: text,
    wishes: {},
  };
  const pv = draftPv({
    caseId: 'case-1',
    reference: 'R-ABC',
    content,
    evidence: [file('e-1', text, 'image/jpeg', 10)],
    desk: sentDesk('nl', 'officer-1'),
    language: 'nl',
    digest: digestOf(content),
  });
  const at = '2026-11-24T09:00:00.000Z';
  const wording = text.slice(0, 10_000);
  const paths = [
    '/findings/observed',
    '/suspect/wording',
    '/person/identity',
    '/qualification/proposals/0/offence',
  ];
  return withEdits(
    pv,
    paths.map((path) => ({ path, from: null, to: wording, by: 'officer-1', at })),
  ).pv;
}

const HARMLESS = draftWith('gewone tekst');

/** Milliseconds: a million characters are set in type. */
const LONG = 300_000;

/** Twenty payloads a document, each on a line of its own, so that every payload meets every field. */
const CHUNKS = Array.from({ length: Math.ceil(PAYLOADS.length / 20) }, (_, index) =>
  PAYLOADS.slice(index * 20, index * 20 + 20).join('\n'),
);
const linesOf = (chunk: string) => chunk.replaceAll('\r\n', '\n').split('\n');

describe('hostile text in the draft', () => {
  it('is a set of more than 200', () => {
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200);
  });

  it(
    'stays text in Word: the same parts, well-formed, no field, link or macro, no forged heading or edit',
    async () => {
      const plain = await readDocx(await pvDocx(HARMLESS, PRINT));
      const heads = (read: typeof plain) =>
        read.paragraphs.filter(({ style }) => style?.startsWith('Heading') ?? false);
      for (const chunk of CHUNKS) {
        const read = await readDocx(await pvDocx(draftWith(chunk), PRINT));
        expect(read.parts).toEqual(plain.parts);
        expect(heads(read)).toEqual(heads(plain));
        const document = read.xml.get('word/document.xml') ?? '';
        expect(document).not.toMatch(/<w:(fldSimple|instrText|fldChar|hyperlink|object|altChunk|ins|del)\b/);
        expect(document).not.toMatch(UNSEEN);
        for (const [part, xml] of read.xml) {
          if (part.endsWith('.rels')) expect(xml).not.toContain('TargetMode');
        }
        const quoted = read.paragraphs.flatMap(({ runs }) => runs.filter(({ style }) => style === 'PvQuote'));
        for (const line of linesOf(chunk)) {
          // Thirteen answers that stand in the account and in their sections, and all else that was told.
          const times = quoted.filter(({ text }) => text.includes(visible(line))).length;
          expect({ line, often: times >= 25 }).toEqual({ line, often: true });
        }
      }
    },
    LONG,
  );

  it(
    'stays text in PDF: complete, without action, script, link or file',
    async () => {
      const letters = (text: string) =>
        text
          .replace(/[\uFF00-\uFFEF]/g, '')
          .normalize('NFKD')
          .replace(/[^\p{Script=Latin}\d=+@{}$%<>&;[\]]/gu, '');
      for (const chunk of CHUNKS) {
        const { pages, dictionaries } = await readPdf(await pvPdf(draftWith(chunk), PRINT));
        expect(dictionaries).not.toMatch(
          /\/(JavaScript|JS|OpenAction|AA|URI|Launch|Annots?|AcroForm|EmbeddedFiles?|RichMedia|GoToR|SubmitForm|XFA)\b/,
        );
        expect(pages.at(-1)).toContain('SHA-256');
        const text = letters(pages.map((page) => page.split('\n').slice(2, -1).join('')).join(''));
        const missing = linesOf(chunk)
          .map((line) => letters(visible(line)))
          .filter((line) => line.length < 400 && !text.includes(line));
        expect(missing).toEqual([]);
      }
    },
    LONG,
  );

  it('stays the same text in JSON, with nothing unseen in the file', () => {
    for (const payload of PAYLOADS) {
      const json = pvJson(draftWith(payload));
      expect(json).not.toMatch(UNSEEN);
      const pv = JSON.parse(json) as Pv;
      expect([pv.message, pv.person.nameGiven, pv.evidence[0]?.name, pv.account[3]?.text]).toEqual([
        payload,
        payload,
        payload,
        payload,
      ]);
    }
  });

  it('comes back whole from CSV, and no cell begins as a formula', () => {
    for (const payload of PAYLOADS) {
      const rows = readCsv(factsCsv(draftWith(payload)));
      const cells = rows.flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      expect(cells.join('')).not.toMatch(UNSEEN);
      expect(rows.every((row) => row.length === 9)).toBe(true);
      expect(cells.filter((cell) => fromCell(cell) === payload).length).toBeGreaterThanOrEqual(12);
    }
  });

  it('reads the same after it was made visible and back', () => {
    for (const payload of PAYLOADS) expect(fromVisible(visible(payload))).toBe(payload);
    expect(visible('\u202Egpj.exe')).toBe('[U+202E]gpj.exe');
    expect(visible(`Z${'\u0301'.repeat(6)}`)).toBe(`Z${'\u0301'.repeat(4)}[U+0301][U+0301]`);
    expect(visible('[U+202E]')).not.toBe(visible('\u202E'));
  });
});
