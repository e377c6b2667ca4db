import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pvDocx } from '../../../bot/cases/pv/docx.js';
import { editOf, withEdits } from '../../../bot/cases/pv/edits.js';
import { factsCsv } from '../../../bot/cases/pv/facts-csv.js';
import { layOut } from '../../../bot/cases/pv/layout.js';
import type { PvPage } from '../../../bot/cases/pv/page.js';
import { pvPdf } from '../../../bot/cases/pv/pdf.js';
import { EXAMPLES, PRINT, pvOf } from './invented.js';
import { readCsv, readDocx, readPdf } from './read-back.js';
import { ROOT } from './regenerate.js';

const example = (name: string) => pvOf(EXAMPLES.find((one) => one.name === name)!);
const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** A reader of PDF takes a hyphen at the end of a line for a break within a word. */
const withoutHyphens = (text: string) => squeezed(text).replace(/[-\uFFFE]/g, '');

/** Every text of a page, in order. */
function textsOf({ title, subtitle, blocks }: PvPage): string[] {
  const body = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'lines') return block.lines.flat().map(({ text }) => text);
    return [
      ...(block.header ?? []),
      ...block.rows
        .flat(2)
        .flat()
        .map(({ text }) => text),
    ];
  });
  return [title, subtitle, ...body];
}

describe('a draft in Word', () => {
  it('holds all of the page in order, with real headings, tables that repeat their head, and page numbers', async () => {
    for (const { name } of EXAMPLES) {
      const page = layOut(example(name), PRINT);
      const read = await readDocx(await pvDocx(example(name), PRINT));
      const text = read.paragraphs.flatMap(({ runs }) => runs.map((one) => one.text)).join('');
      expect(squeezed(text)).toBe(squeezed(textsOf(page).join('')));
      const headings = page.blocks.filter(({ kind }) => kind === 'heading').length;
      expect(read.paragraphs.filter(({ style }) => style === 'Heading1')).toHaveLength(headings);
      expect(read.xml.get('word/document.xml')).toContain('<w:tblHeader');
      const footer = [...read.xml].find(([part]) => /^word\/footer\d+\.xml$/.test(part))?.[1];
      expect(footer).toContain('PAGE');
      expect(footer).toContain('NUMPAGES');
    }
  });

  it('says on every page that it is a draft, in the language of the procedure', async () => {
    for (const [name, word, locale] of [
      ['nl', 'ONTWERP', 'nl-BE'],
      ['fr', 'PROJET', 'fr-BE'],
    ] as const) {
      const { xml } = await readDocx(await pvDocx(example(name), PRINT));
      expect([...xml].find(([part]) => /^word\/header\d+\.xml$/.test(part))?.[1]).toContain(word);
      expect(xml.get('word/styles.xml')).toContain(`w:val="${locale}"`);
    }
  });

  it('shows an English speaker’s words as English quotes, and everything else in French', async () => {
    const { paragraphs } = await readDocx(await pvDocx(example('en-fr'), PRINT));
    const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
    const quoted = runs.filter(({ style }) => style === 'PvQuote');
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.every(({ language, text }) => language === 'en-GB' && /^“.*”$/.test(text))).toBe(true);
    const labels = runs.filter(({ style, language }) => style === 'PvStrong' && language === undefined);
    expect(labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Signalement', 'Paroles de la personne (font foi)', 'Référence']),
    );
  });

  it('shows an officer’s change beside what stood there, with who and when', async () => {
    const read = await readDocx(await pvDocx(example('nl'), PRINT));
    const runs = read.paragraphs.flatMap((paragraph) => paragraph.runs);
    const of = (style: string) => runs.filter((one) => one.style === style).map(({ text }) => text);
    const [first, second] = ['witte mouwen, rugzak.', 'mouwen met wit, rugzak.'];
    expect(of('PvOld').filter((text) => text.endsWith(first)).length).toBe(2);
    expect(of('PvNew').filter((text) => text.endsWith(second)).length).toBe(2);
    expect(of('PvMuted')).toContain('inspecteur A. Voorbeeld, 24 november 2026 om 09:47');
  });
});

describe('a draft in PDF', () => {
  it('holds all of the page', async () => {
    for (const { name } of EXAMPLES) {
      const { pages } = await readPdf(await pvPdf(example(name), PRINT));
      const all = withoutHyphens(pages.join(''));
      for (const text of textsOf(layOut(example(name), PRINT))) {
        // A line may go on under the head of the next page.
        for (const word of text.split(/\s/)) expect(all).toContain(withoutHyphens(word));
      }
    }
  });

  it('says on every page that it is a draft and which page of how many', async () => {
    const { pages } = await readPdf(await pvPdf(example('fr'), PRINT));
    pages.forEach((page, index) => {
      expect(page).toContain("PROJET – n'a pas valeur de procès-verbal");
      expect(page).toContain(`Page ${index + 1} sur ${pages.length}`);
    });
  });

  it('is, for the examples, what is committed', async () => {
    for (const { name } of EXAMPLES) {
      const committed = readFileSync(join(ROOT, `docs/examples/pv-${name}`) + '.pdf');
      expect((await readPdf(committed)).pages).toEqual(
        (await readPdf(await pvPdf(example(name), PRINT))).pages,
      );
      const docx = readFileSync(join(ROOT, `docs/examples/pv-${name}`) + '.docx');
      const [kept, made] = [await readDocx(docx), await readDocx(await pvDocx(example(name), PRINT))];
      expect(kept.paragraphs).toEqual(made.paragraphs);
    }
  });
});

describe('the table of facts', () => {
  it('tells the three kinds of silence apart and keeps the officer’s wording beside the words', () => {
    const pv = example('nl');
    const edit = editOf(
      pv,
      '/witnesses/wording',
      'Uitbater van de nachtwinkel.',
      'officer-1',
      '2026-11-24T09:00:00.000Z',
    );
    const rows = readCsv(factsCsv(withEdits(pv, [edit]).pv));
    const row = (field: string) => rows.find((cells) => cells[1] === field)!;
    expect(row('Getuigen').slice(2, 6)).toEqual([
      'De man van de nachtwinkel.',
      'verklaard',
      'nl',
      'Uitbater van de nachtwinkel.',
    ]);
    expect(row("Camera's").slice(2, 4)).toEqual(['', 'weet het niet']);
    expect(row('Andere gevolgen').slice(2, 4)).toEqual(['', 'niet beantwoord']);
    expect(row('Drijfveer').slice(2, 4)).toEqual(['', 'niet gevraagd']);
  });

  it('opens as a table in a Belgian Excel', () => {
    const csv = factsCsv(example('fr'));
    expect(csv.startsWith('\uFEFF"Rubrique";"Donnée";')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});
