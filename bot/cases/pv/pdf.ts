/** The draft as a PDF of text and lines alone: no links, no actions, nothing embedded but the fonts. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfMake, { type Content, type TableCell } from 'pdfmake';
import { layOut, type PvPrint } from './layout.js';
import { hasShortRows, isShort, type Block, type Line, type Look, type Run, type Table } from './page.js';
import type { Pv } from './schema.js';

const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);
const font = (face: string) => join(FONTS, `Roboto-${face}.ttf`);

pdfMake.setFonts({
  Roboto: {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  },
});
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => path.startsWith(FONTS));

/** Points. */
const MARGIN = 56;
/** A heading further down the page than this would stand alone. Never set within what may not break: that loses it. */
const LATEST_HEADING = 0.85;
/** A longer word is cut: pdfmake cuts one where the column ends too, but measures all that is left of it each time. */
const LONG_WORD = /\S{160}(?=\S)/gu;

const LOOKS: Readonly<Record<Look, object>> = {
  plain: {},
  strong: { bold: true },
  quote: { italics: true },
  muted: { fontSize: 8, color: '#5b6470' },
  old: { decoration: 'lineThrough', color: '#8a1c1c' },
  digest: { fontSize: 8 },
  new: { decoration: 'underline', color: '#0b4f8a' },
};

/** @returns the file's bytes */
export async function pvPdf(pv: Pv, print: PvPrint): Promise<Buffer> {
  const page = layOut(pv, print);
  const { zone, draft, reference } = page.header;
  const definition: Parameters<typeof pdfMake.createPdf>[0] = {
    pageSize: 'A4',
    pageMargins: [MARGIN, 66, MARGIN, 50],
    language: `${pv.language}-BE`,
    info: {
      title: `${page.title} ${reference}`,
      author: zone,
      subject: draft,
      creator: zone,
      producer: 'pdfmake',
      creationDate: print.printedAt,
      modDate: print.printedAt,
    },
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15 },
    pageBreakBefore: (node) => node.headlineLevel === 1 && node.startPosition.verticalRatio > LATEST_HEADING,
    header: {
      margin: [MARGIN, 26, MARGIN, 0],
      fontSize: 8,
      stack: [
        { text: `${zone} – ${reference}`, color: '#4b5563' },
        { text: draft, bold: true, color: '#a3152a' },
      ],
    },
    footer: (current, total) => ({
      margin: [MARGIN, 16, MARGIN, 0],
      alignment: 'right',
      fontSize: 8,
      color: '#4b5563',
      text: `${page.footer.printed} – ${page.footer.page} ${current} ${page.footer.of} ${total}`,
    }),
    content: [
      { text: page.title, fontSize: 17, bold: true, color: '#0b5d66' },
      { text: page.subtitle, color: '#4b5563', margin: [0, 0, 0, 8] },
      ...sections(page.blocks),
    ],
  };
  return Buffer.from(await pdfMake.createPdf(definition).getBuffer());
}

/** A heading stays with what follows it: with a short table as a whole, with a longer one where the page has room. */
function sections(blocks: readonly Block[]): Content[] {
  const starts = blocks.flatMap(({ kind }, index) => (kind === 'heading' || index === 0 ? [index] : []));
  return starts.flatMap((start, index) => section(blocks.slice(start, starts[index + 1])));
}

function section(blocks: readonly Block[]): Content[] {
  const first = blocks.findIndex(({ kind }) => kind === 'table');
  const table = blocks[first];
  if (table?.kind !== 'table' || isShort(table)) {
    const opening = first < 0 ? blocks : blocks.slice(0, first + 1);
    return [{ stack: opening.map(block), unbreakable: true }, ...blocks.slice(opening.length).map(together)];
  }
  const [heading, ...rest] = blocks.map(together);
  return [{ stack: [heading ?? ''], headlineLevel: 1 }, ...rest];
}

function together(one: Block): Content {
  if (one.kind === 'table' && isShort(one)) return { stack: [block(one)], unbreakable: true };
  return block(one);
}

function block(one: Block): Content {
  if (one.kind === 'heading') {
    return {
      text: one.text,
      fontSize: 12,
      bold: true,
      color: '#0b5d66',
      margin: [0, 10, 0, 4],
    };
  }
  if (one.kind === 'lines')
    return { stack: one.lines.map((runs) => ({ ...line(runs), margin: [0, 0, 0, 4] })) };
  return table(one);
}

function table(page: Table): Content {
  const { widths, header, rows } = page;
  const head = header?.map((text): TableCell => ({ text, bold: true, fillColor: '#dde6e8' }));
  const body = rows.map((row) =>
    row.map((lines, column): TableCell => {
      const fillColor = shadeOf(lines, column, header);
      return { stack: lines.map(line), ...(fillColor !== undefined && { fillColor }) };
    }),
  );
  return {
    margin: [0, 0, 0, 6],
    table: {
      widths: widths.map((width) => `${width}%`),
      dontBreakRows: hasShortRows(page),
      headerRows: head === undefined ? 0 : 1,
      keepWithHeaderRows: head === undefined ? 0 : 1,
      body: head === undefined ? body : [head, ...body],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => '#9aa3af',
      vLineColor: () => '#9aa3af',
    },
  };
}

function shadeOf(
  lines: readonly Line[],
  column: number,
  header: readonly string[] | undefined,
): string | undefined {
  if (lines.some((one) => one.some(({ look }) => look === 'quote'))) return '#fbf8f1';
  return column === 0 && header === undefined ? '#f1f3f5' : undefined;
}

/** An empty line keeps its height. */
function line(runs: Line): { text: Content[] } {
  return { text: runs.map(piece) };
}

function piece({ text, look }: Run): Content {
  return { text: text === '' ? ' ' : text.replace(LONG_WORD, '$&\n'), ...LOOKS[look] };
}
