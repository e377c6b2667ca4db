/** The process that decodes: a file comes in, one picture goes out. Started by previews.ts alone. */
import { buffer } from 'node:stream/consumers';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';

const LONGEST_SIDE = 1600;
/** A photo of 48 megapixels fits. */
const MOST_PIXELS = 50_000_000;
const QUALITY = 80;

const LOADERS: Record<string, string> = {
  'image/jpeg': 'VipsForeignLoadJpegBuffer',
  'image/png': 'VipsForeignLoadPngBuffer',
  'image/webp': 'VipsForeignLoadWebpBuffer',
};

async function pictureOf(contentType: string, bytes: Buffer): Promise<Sharp> {
  return contentType === 'application/pdf' ? firstPage(bytes) : photo(contentType, bytes);
}

function photo(contentType: string, bytes: Buffer): Sharp {
  // Only the decoder of that one type; whatever else the bytes are too is not looked for.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: [LOADERS[contentType] ?? ''] });
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).autoOrient();
}

async function firstPage(bytes: Buffer): Promise<Sharp> {
  const library = await PDFiumLibrary.init();
  const page = (await library.loadDocument(bytes)).getPage(0);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = LONGEST_SIDE / Math.max(originalWidth, originalHeight);
  const fit = (side: number) => Math.max(1, Math.round(side * scale));
  const { data, width, height } = await page.render({
    width: fit(originalWidth),
    height: fit(originalHeight),
    render: 'bitmap',
  });
  return sharp(data, { raw: { width, height, channels: 4 } });
}

sharp.concurrency(1);
sharp.cache(false);
const picture = await pictureOf(process.argv[2] ?? '', await buffer(process.stdin));
process.stdout.write(
  await picture
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer(),
);
