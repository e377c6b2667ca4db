/** The draft as a Word document: real headings, tables and styles, page numbers, the language set. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { Language } from '../../store/records.js';
import { layOut, type PvPrint } from './layout.js';
import {
  isShort,
  isShortRow,
  type Block,
  type Line,
  type Look,
  type PvPage,
  type Run,
  type Table as PageTable,
} from './page.js';
import type { Pv } from './schema.js';

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' };

/** Twentieths of a point: A4 with margins of 2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const CELL = { top: 60, bottom: 60, left: 100, right: 100 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '9AA3AF' };
const SHADE = { label: 'F1F3F5', quote: 'FBF8F1', head: 'DDE6E8' };

const LOOKS: Readonly<Record<Look, string>> = {
  plain: 'PvPlain',
  strong: 'PvStrong',
  quote: 'PvQuote',
  muted: 'PvMuted',
  old: 'PvOld',
  new: 'PvNew',
  digest: 'PvDigest',
};

/** @returns the file's bytes */
export async function pvDocx(pv: Pv, print: PvPrint): Promise<Buffer> {
  const page = layOut(pv, print);
  const document = new Document({
    title: `${page.title} ${page.header.reference}`,
    creator: page.header.zone,
    lastModifiedBy: page.header.zone,
    description: page.header.draft,
    styles: styles(LOCALE[pv.language]),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: 1300,
              bottom: 1134,
              left: PAGE.margin,
              right: PAGE.margin,
              header: 560,
              footer: 560,
            },
          },
        },
        headers: { default: header(page) },
        footers: { default: footer(page) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(page.title)] }),
          new Paragraph({ style: 'PvSubtitle', children: [new TextRun(page.subtitle)] }),
          ...page.blocks.flatMap(block),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function header({ header: { zone, draft, reference } }: PvPage): Header {
  return new Header({
    children: [
      new Paragraph({ style: 'PvHeader', children: [new TextRun({ text: `${zone} – ${reference}` })] }),
      new Paragraph({
        style: 'PvHeader',
        children: [new TextRun({ text: draft, style: 'PvDraft' })],
      }),
    ],
  });
}

function footer({ footer: { printed, page, of } }: PvPage): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PvHeader',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${printed} – ${page} ` }),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun({ text: ` ${of} ` }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function block(one: Block): (Paragraph | Table)[] {
  if (one.kind === 'heading') {
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(one.text)] }),
    ];
  }
  if (one.kind === 'lines')
    return one.lines.map((line) => paragraph(line, { spacing: { after: 100 }, keepNext: true }));
  // Two tables without a paragraph between them would be one.
  return [table(one), new Paragraph({ style: 'PvGap' })];
}

function table(page: PageTable): Table {
  const { widths, header: head, rows } = page;
  const together = isShort(page);
  const columns = widths.map((width) => Math.floor((TEXT_WIDTH * width) / 100));
  const cell = (lines: Line[], column: number, fill?: string, keepNext = false) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: CELL,
      ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      children: lines.map((line) => paragraph(line, { keepNext })),
    });
  const headRow = head && [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: head.map((text, column) => cell([[{ text, look: 'strong' }]], column, SHADE.head, true)),
    }),
  ];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      ...(headRow ?? []),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: isShortRow(row, widths),
            children: row.map((lines, column) =>
              cell(lines, column, shadeOf(lines, column, head), together && index < rows.length - 1),
            ),
          }),
      ),
    ],
  });
}

/** The person's words stand on their own ground; nothing that they contain can look like a field of ours. */
function shadeOf(
  lines: readonly Line[],
  column: number,
  head: readonly string[] | undefined,
): string | undefined {
  if (lines.some((line) => line.some(({ look }) => look === 'quote'))) return SHADE.quote;
  return column === 0 && head === undefined ? SHADE.label : undefined;
}

function paragraph(line: Line, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: line.map(textRun) });
}

function textRun({ text, look, language }: Run): TextRun {
  return new TextRun({
    text,
    style: LOOKS[look],
    ...(language !== undefined && { language: { value: LOCALE[language] } }),
  });
}

function styles(locale: string): ConstructorParameters<typeof Document>[0]['styles'] & object {
  const character = (id: string, name: string, runStyle: object) => ({
    id,
    name,
    basedOn: 'DefaultParagraphFont',
    run: runStyle,
  });
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: 20,
          language: { value: locale, eastAsia: locale, bidirectional: locale },
        },
      },
      title: { run: { size: 34, bold: true, color: '0B5D66' }, paragraph: { spacing: { after: 40 } } },
      heading1: {
        run: { size: 24, bold: true, color: '0B5D66' },
        paragraph: { spacing: { before: 240, after: 100 } },
      },
    },
    paragraphStyles: [
      {
        id: 'PvSubtitle',
        name: 'PV subtitle',
        basedOn: 'Normal',
        run: { size: 20, color: '4B5563' },
        paragraph: { spacing: { after: 160 } },
      },
      { id: 'PvHeader', name: 'PV header', basedOn: 'Normal', run: { size: 16, color: '4B5563' } },
      { id: 'PvGap', name: 'PV gap', basedOn: 'Normal', run: { size: 8 } },
    ],
    characterStyles: [
      character('PvPlain', 'PV plain', {}),
      character('PvStrong', 'PV label', { bold: true }),
      character('PvQuote', 'PV own words', { italics: true }),
      character('PvDraft', 'PV draft', { bold: true, color: 'A3152A' }),
      character('PvMuted', 'PV remark', { size: 17, color: '5B6470' }),
      character('PvDigest', 'PV hash', { size: 17 }),
      character('PvOld', 'PV replaced', { strike: true, color: '8A1C1C' }),
      character('PvNew', 'PV written by officer', { underline: { type: 'single' }, color: '0B4F8A' }),
    ],
  };
}
