/** Files that are small as they come and enormous, endless or broken when they are opened. */
import { crc32, deflateSync } from 'node:zlib';
import { photo } from './samples.js';

const part = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
};

/** A black and white PNG that says how large it is, and may hold less. */
export function png(width: number, height: number, rows = height, before: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', header),
    before,
    part('IDAT', deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))))),
    part('IEND', Buffer.alloc(0)),
  ]);
}

/** A comment of 60 MB in a few bytes. */
export const pngWithLongComment = (): Buffer =>
  png(
    10,
    10,
    10,
    part('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(60_000_000, 65))])),
  );

/** A small JPEG that says it is 65,000 pixels wide and high. */
export async function jpegThatLies(): Promise<Buffer> {
  const bytes = await photo(1).jpeg().toBuffer();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_000, frame + 5);
  bytes.writeUInt16BE(65_000, frame + 7);
  return bytes;
}

/** A PDF of one page, written by hand. @param more objects from number 5 on */
export function rawPdf(page: string, content: string | Buffer, more: string[] = [], filter = ''): Buffer {
  const body = Buffer.from(content as string, 'latin1');
  return Buffer.concat([
    Buffer.from(
      [
        '%PDF-1.7',
        '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
        '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
        `3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R ${page}>> endobj`,
        `4 0 obj <</Length ${body.length}${filter}>> stream\n`,
      ].join('\n'),
    ),
    body,
    Buffer.from(['\nendstream endobj', ...more, 'trailer <</Root 1 0 R>>', '%%EOF', ''].join('\n')),
  ]);
}

/** Twelve forms, each of which shows the next ten times: a million million fields. */
export function endlessPdf(): Buffer {
  const depth = 12;
  const forms = Array.from({ length: depth }, (_, at) => {
    const shown = at === depth - 1 ? '0 0 600 800 re f '.repeat(10) : '/F Do '.repeat(10);
    return `${5 + at} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F ${6 + at} 0 R>>>>/Length ${shown.length}>> stream\n${shown}\nendstream endobj`;
  });
  return rawPdf('/MediaBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>', '/F Do', forms);
}

/** 200 MB of drawing in a few bytes. */
export const pdfWithLongContent = (): Buffer =>
  rawPdf('/MediaBox[0 0 600 800]', deflateSync(Buffer.alloc(200_000_000, 32)), [], '/Filter/FlateDecode');
