import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import sharp from 'sharp';
import { canPreview } from '../../../bot/cases/evidence/kinds.js';
import { preview } from '../../../bot/cases/evidence/previews.js';
import { endlessPdf, jpegThatLies, pdfWithLongContent, png, pngWithLongComment, rawPdf } from './bombs.js';
import { pdf, photo, samples } from './samples.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LETTER = '/MediaBox[0 0 600 800]';

/** What an officer sees: the size and the colour in the middle. */
async function seen(contentType: string, bytes: Buffer) {
  const picture = await preview(contentType, bytes);
  if (picture === undefined) return undefined;
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const middle = ((info.height >> 1) * info.width + (info.width >> 1)) * info.channels;
  return { width: info.width, height: info.height, colour: [...data.subarray(middle, middle + 3)] };
}

const isRed = ([red = 0, green = 0, blue = 0]: number[]) => red > 230 && green < 30 && blue < 30;

describe('a preview that an officer asks for', () => {
  it('is a picture of the photo, at most 1600 pixels a side', async () => {
    const red = sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#ff0000' } });
    const large = (await seen('image/jpeg', await red.jpeg().toBuffer()))!;
    expect(large).toMatchObject({ width: 1600, height: 400 });
    expect(isRed(large.colour)).toBe(true);
    expect(await seen('image/png', await photo(2, 300, 200).png().toBuffer())).toMatchObject({
      width: 300,
      height: 200,
    });
  });

  it('stands upright when the phone lay on its side', async () => {
    const lying = await photo(3, 300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await seen('image/jpeg', lying)).toMatchObject({ width: 200, height: 300 });
  });

  it('is the first frame of what moves', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const first = (await seen('image/webp', moving))!;
    expect(first).toMatchObject({ width: 60, height: 40 });
    expect(isRed(first.colour)).toBe(true);
  });

  it('is the first page of a PDF, in its colours', async () => {
    const page = (await seen('application/pdf', await pdf('Invented words')))!;
    expect(page.height).toBe(1600);
    const field = await preview('application/pdf', await pdf('Invented words'));
    const { data } = await sharp(field).extract({ left: 300, top: 300, width: 1, height: 1 }).raw().toBuffer({
      resolveWithObject: true,
    });
    expect(isRed([...data])).toBe(true);
  });

  it('is given to every one of six who ask at once', async () => {
    const bytes = await photo(4).jpeg().toBuffer();
    const pictures = await Promise.all(Array.from({ length: 6 }, () => preview('image/jpeg', bytes)));
    expect(pictures.every((picture) => picture !== undefined)).toBe(true);
  });

  it('is made by the built service too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'built-'));
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['bot/cases/apart.ts', 'bot/cases/evidence/*.ts'],
      outbase: 'bot/cases',
      outdir: folder,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
    });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const file = join(folder, 'photo.jpg');
    await writeFile(file, await photo(5).jpeg().toBuffer());
    const script = `import { readFileSync } from 'node:fs';
      import { preview } from './evidence/previews.js';
      const picture = await preview('image/jpeg', readFileSync('photo.jpg'));
      process.stdout.write(picture.toString('latin1', 8, 12));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
    });
    expect(stdout).toBe('WEBP');
    await rm(folder, { recursive: true });
  });
});

describe('there is no preview', () => {
  it('of sound, film and the kinds that are not previewed', async () => {
    const others = (await samples(1)).filter(({ contentType }) => !canPreview(contentType));
    expect(others.length).toBeGreaterThan(15);
    for (const { contentType, bytes } of others) expect(await preview(contentType, bytes)).toBeUndefined();
  });

  it('of a picture under another type than its own, whatever that is', async () => {
    const bytes = await photo(6).png().toBuffer();
    expect(await preview('image/jpeg', bytes)).toBeUndefined();
    expect(await preview('application/pdf', bytes)).toBeUndefined();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(await preview('image/png', svg)).toBeUndefined();
  });

  const bombs: Record<string, [string, () => Buffer | Promise<Buffer>]> = {
    'a PNG of 30,000 by 30,000': ['image/png', () => png(30_000, 30_000)],
    'a PNG that says two thousand million and holds no row': [
      'image/png',
      () => png(2 ** 31 - 1, 2 ** 31 - 1, 0),
    ],
    'a JPEG that says 65,000 by 65,000': ['image/jpeg', jpegThatLies],
    'a PDF that draws for ever': ['application/pdf', endlessPdf],
    'a PDF behind a password': ['application/pdf', () => pdf('Invented', { userPassword: 'invented' })],
    'a PDF without a page': ['application/pdf', () => Buffer.from('%PDF-1.7\ntrailer <<>>\n%%EOF')],
    'a PDF that is its first line': ['application/pdf', () => Buffer.from('%PDF-1.7')],
    'a PNG that is its header': ['image/png', () => png(10, 10).subarray(0, 40)],
    'half a JPEG': ['image/jpeg', async () => (await photo(7).jpeg().toBuffer()).subarray(0, 900)],
    'half a WebP': ['image/webp', async () => (await photo(7).webp().toBuffer()).subarray(0, 400)],
    'no bytes': ['image/png', () => Buffer.alloc(0)],
  };
  it.each(Object.entries(bombs))('of %s', async (_, [contentType, make]) => {
    expect(await preview(contentType, await make())).toBeUndefined();
  });

  afterAll(async () => {
    // Whatever was thrown at it: the next one is served.
    expect(await preview('image/png', png(20, 20))).toBeDefined();
  });
});

describe('a picture or nothing, and never more than 1600 pixels,', () => {
  const odd: Record<string, [string, () => Buffer | Promise<Buffer>]> = {
    'of a page of ten kilometres': ['application/pdf', () => rawPdf('/MediaBox[0 0 28346456 28346456]', '')],
    'of a page that is a line': ['application/pdf', () => rawPdf('/MediaBox[0 0 1 14400]', '')],
    'of a page without a size': ['application/pdf', () => rawPdf('/MediaBox[0 0 0 0]', '')],
    'of a page that is its own parent': [
      'application/pdf',
      () =>
        Buffer.from(
          '%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>> endobj\ntrailer <</Root 1 0 R>>',
        ),
    ],
    'of 200 MB of drawing': ['application/pdf', pdfWithLongContent],
    'of a PNG with a comment of 60 MB': ['image/png', pngWithLongComment],
    'of a PDF that runs a script when it is opened': [
      'application/pdf',
      () => rawPdf(`${LETTER}/AA<</O<</S/JavaScript/JS(while(true){})>>>>`, '0 0 10 10 re f'),
    ],
    'of a PDF that asks for another address': [
      'application/pdf',
      () => rawPdf(`${LETTER}/AA<</O<</S/URI/URI(http://127.0.0.1:9/)>>>>`, '0 0 10 10 re f'),
    ],
  };
  it.each(Object.entries(odd))('%s', async (_, [contentType, make]) => {
    const shown = await seen(contentType, await make());
    if (shown !== undefined) expect(Math.max(shown.width, shown.height)).toBeLessThanOrEqual(1600);
  });
});
