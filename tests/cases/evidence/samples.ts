/** Files as residents send them: real pictures and PDFs, and real headers of sound and film with random bodies. */
import { createHash } from 'node:crypto';
import pdfmake from 'pdfmake';
import sharp, { type Sharp } from 'sharp';
import { generator } from '../../support/generator.js';

export interface Sample {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** Words and a place in the metadata of every photo, to look for afterwards. */
export const CANARY = 'Mila Voorbeeld was here';
export const GPS = { latitude: 50.8467, longitude: 4.3525 };

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @returns bytes that are the same for the same seed */
export function noise(seed: number, length: number): Buffer {
  const draw = generator(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(draw() * 256)));
}

/** A picture with a colour gradient, EXIF with a place, and a colour profile. */
export function photo(seed: number, width = 320, height = 200): Sharp {
  const pixels = noise(seed, 12);
  return sharp(pixels, { raw: { width: 2, height: 2, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Artist: CANARY, Software: `seed ${seed}` },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 50/1 4812/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '4/1 21/1 9/1',
      },
    });
}

const box = (type: string, body: Uint8Array): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + body.length);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), body]);
};

/** ISO base media (MP4, MOV, 3GP, M4A, HEIC): a brand and data. */
export const media = (brand: string, seed: number): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\x02\0${brand}isom`, 'latin1')),
    box('mdat', noise(seed, 3000)),
  ]);

const littleEndian = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const wav = (seed: number): Buffer => {
  const data = noise(seed, 4000);
  const format = Buffer.from([1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]);
  const parts = [
    Buffer.from('WAVEfmt '),
    littleEndian(16),
    format,
    Buffer.from('data'),
    littleEndian(4000),
    data,
  ];
  return Buffer.concat([Buffer.from('RIFF'), littleEndian(36 + 4000), ...parts]);
};

/** Frames of 128 kbit/s at 44.1 kHz: 417 bytes each. */
export const mp3 = (seed: number, frames = 8): Buffer =>
  Buffer.concat(
    Array.from({ length: frames }, (_, at) =>
      Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), noise(seed + at, 413)]),
    ),
  );

const taggedMp3 = (seed: number): Buffer =>
  Buffer.concat([
    Buffer.from('ID3\x03\0\0\0\0\x01\x00', 'latin1'),
    noise(seed, 128),
    Buffer.alloc(40),
    mp3(seed),
  ]);

const aac = (seed: number): Buffer => {
  const length = 200;
  const header = [
    0xff,
    0xf1,
    0x50,
    0x80 | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ];
  return Buffer.concat(
    Array.from({ length: 6 }, (_, at) => Buffer.concat([Buffer.from(header), noise(seed + at, length - 7)])),
  );
};

const ogg = (codec: string, seed: number): Buffer => {
  const page = Buffer.concat([Buffer.from('OggS\0\x02', 'latin1'), noise(seed, 20), Buffer.from([1, 19])]);
  return Buffer.concat([page, Buffer.from(codec, 'latin1'), noise(seed, 2000)]);
};

const webm = (seed: number): Buffer =>
  Buffer.concat([
    Buffer.from('\x1a\x45\xdf\xa3\x87\x42\x82\x84webm\x18\x53\x80\x67', 'latin1'),
    noise(seed, 2000),
  ]);

pdfmake.setFonts({ Helvetica: { normal: 'Helvetica', bold: 'Helvetica-Bold' } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === 'Helvetica');

/** A page with a red field on it and a few words. */
export async function pdf(text: string, more: { userPassword?: string } = {}): Promise<Buffer> {
  const made = pdfmake.createPdf({
    ...more,
    info: { author: CANARY },
    content: [
      { canvas: [{ type: 'rect', x: 0, y: 0, w: 500, h: 400, color: '#ff0000' }] },
      { text, font: 'Helvetica' },
    ],
    defaultStyle: { font: 'Helvetica' },
  });
  return Buffer.from(await made.getBuffer());
}

const MAKERS: [string, string, (seed: number) => Buffer | Promise<Buffer>][] = [
  ['jpg', 'image/jpeg', (seed) => photo(seed).jpeg().toBuffer()],
  ['png', 'image/png', (seed) => photo(seed).png().toBuffer()],
  ['webp', 'image/webp', (seed) => photo(seed).webp().toBuffer()],
  ['gif', 'image/gif', (seed) => photo(seed).gif().toBuffer()],
  ['avif', 'image/avif', (seed) => photo(seed, 32, 32).avif({ effort: 0 }).toBuffer()],
  ['heic', 'image/heic', (seed) => media('heic', seed)],
  ['heif', 'image/heif', (seed) => media('mif1', seed)],
  ['pdf', 'application/pdf', (seed) => pdf(`Invented page ${seed}`)],
  ['mp4', 'video/mp4', (seed) => media('isom', seed)],
  ['m4v', 'video/mp4', (seed) => media('M4V ', seed)],
  ['mov', 'video/quicktime', (seed) => media('qt  ', seed)],
  ['webm', 'video/webm', webm],
  ['3gp', 'video/3gpp', (seed) => media('3gp5', seed)],
  ['3g2', 'video/3gpp2', (seed) => media('3g2a', seed)],
  ['m4a', 'audio/mp4', (seed) => media('M4A ', seed)],
  ['mp3', 'audio/mpeg', mp3],
  ['tagged.mp3', 'audio/mpeg', taggedMp3],
  ['opus', 'audio/ogg', (seed) => ogg('OpusHead', seed)],
  ['ogg', 'audio/ogg', (seed) => ogg('\x01vorbis', seed)],
  ['wav', 'audio/wav', wav],
  ['amr', 'audio/amr', (seed) => Buffer.concat([Buffer.from('#!AMR\n'), noise(seed, 900)])],
  ['aac', 'audio/aac', aac],
  [
    'flac',
    'audio/flac',
    (seed) => Buffer.concat([Buffer.from('fLaC\0\0\0\x22', 'latin1'), noise(seed, 900)]),
  ],
];

/** @param each how many of every kind */
export async function samples(each: number): Promise<Sample[]> {
  const made: Sample[] = [];
  for (const [ending, contentType, make] of MAKERS) {
    for (let at = 0; at < each; at += 1) {
      made.push({ name: `invented-${at}.${ending}`, contentType, bytes: await make(at * 7919 + 1) });
    }
  }
  return made;
}
