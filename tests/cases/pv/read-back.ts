/** Reads what was rendered with other programs than made it. */
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import JSZip from 'jszip';

interface Element {
  name: string;
  attr: Record<string, string>;
  children: Element[];
  val: string;
}
const fromPdfMake = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'));
const { XmlDocument } = fromPdfMake('xmldoc') as { XmlDocument: new (xml: string) => Element };

export interface ReadDocx {
  /** Names of the parts of the file. */
  parts: string[];
  /** Every part as text; each was read as strict XML. */
  xml: Map<string, string>;
  paragraphs: {
    style: string | undefined;
    runs: { style: string | undefined; language: string | undefined; text: string }[];
  }[];
}

/** @throws when a part is not well-formed */
export async function readDocx(bytes: Buffer): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).flatMap(({ dir, name }) => (dir ? [] : [name]));
  const xml = new Map<string, string>();
  for (const part of parts) {
    const text = (await zip.file(part)?.async('string')) ?? '';
    new XmlDocument(text);
    xml.set(part, text);
  }
  const document = new XmlDocument(xml.get('word/document.xml') ?? '');
  return { parts: parts.sort(), xml, paragraphs: all(document, 'w:p').map(paragraph) };
}

function paragraph(element: Element): ReadDocx['paragraphs'][number] {
  const styleOf = (from: Element, name: string) => all(from, name)[0]?.attr['w:val'];
  return {
    style: styleOf(element, 'w:pStyle'),
    runs: all(element, 'w:r').map((one) => ({
      style: styleOf(one, 'w:rStyle'),
      language: styleOf(one, 'w:lang'),
      text: all(one, 'w:t')
        .map(({ val }) => val)
        .join(''),
    })),
  };
}

function all(element: Element, name: string): Element[] {
  return (element.children as (Element | undefined)[]).flatMap((child) => {
    if (child?.name === undefined) return [];
    return child.name === name ? [child] : all(child, name);
  });
}

const pdfium = PDFiumLibrary.init();

export async function readPdf(bytes: Buffer): Promise<{ pages: string[]; dictionaries: string }> {
  const document = await (await pdfium).loadDocument(bytes);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return { pages, dictionaries: bytes.toString('latin1').replace(/stream[\s\S]*?endstream/g, '') };
}

/** Cells of a file in which every one is quoted. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}
