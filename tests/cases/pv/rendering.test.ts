import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { Apart } from '../../../bot/cases/apart.js';
import { pvDocx } from '../../../bot/cases/pv/docx.js';
import { pvPdf } from '../../../bot/cases/pv/pdf.js';
import { PvRenderError, renderPv } from '../../../bot/cases/pv/rendering.js';
import { EXAMPLES, officerName, PRINT, PRINTED_AT, pvOf } from './invented.js';
import { readDocx, readPdf } from './read-back.js';
import { ROOT } from './regenerate.js';

const PV = pvOf(EXAMPLES[0]!);
const RENDERING = {
  printedAt: PRINTED_AT,
  names: new Map(['officer-1', 'officer-2'].map((id) => [id, officerName(id)])),
};
const RENDERING_TAKES = 120_000;

/** The process that renders, held to other limits. */
function typesetters(limits: Partial<ConstructorParameters<typeof Apart>[1]>): Apart {
  return new Apart(new URL('../../../bot/cases/pv/render-worker', import.meta.url), {
    milliseconds: 60_000,
    coreSeconds: 60,
    heapMegabytes: 512,
    dataMegabytes: 1536,
    largestBytes: 64 * 1024 * 1024,
    atOnce: 1,
    waiting: 0,
    ...limits,
  });
}
const order = (text = '') =>
  JSON.stringify({
    pv: { ...PV, message: text },
    format: 'pdf',
    printedAt: PRINTED_AT.toISOString(),
    names: [],
  });

describe('an officer who takes out a draft', () => {
  it(
    'gets, byte for byte, the PDF that is made here too',
    async () => {
      expect((await renderPv(PV, 'pdf', RENDERING)).equals(await pvPdf(PV, PRINT))).toBe(true);
    },
    RENDERING_TAKES,
  );

  it(
    'gets the same parts in Word, with officers by name, also when text in it is no text',
    async () => {
      const pv = { ...PV, message: 'half a pair \uD83D and a mark \u202E' };
      const made = await readDocx(await renderPv(pv, 'docx', RENDERING));
      const here = await readDocx(await pvDocx(pv, PRINT));
      expect(made.parts).toEqual(here.parts);
      for (const [part, xml] of here.xml) {
        // That one has the moment at which it was made.
        if (part !== 'docProps/core.xml') expect([part, made.xml.get(part)]).toEqual([part, xml]);
      }
      expect(made.xml.get('word/document.xml')).toContain(officerName('officer-1'));
    },
    RENDERING_TAKES,
  );

  it(
    'is served when five others ask too, and told at once when more do',
    async () => {
      const asked = Array.from({ length: 8 }, () => renderPv(PV, 'docx', RENDERING));
      const ends = await Promise.allSettled(asked);
      expect(ends.map(({ status }) => status)).toEqual([
        ...Array.from({ length: 6 }, () => 'fulfilled'),
        'rejected',
        'rejected',
      ]);
      const refused = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []));
      for (const reason of refused) {
        expect(reason).toBeInstanceOf(PvRenderError);
        expect(reason).toMatchObject({ reason: 'busy' });
      }
      expect((await renderPv(PV, 'docx', RENDERING)).subarray(0, 2).toString()).toBe('PK');
    },
    RENDERING_TAKES,
  );

  it(
    'gets it from the built service too',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'built-'));
      await build({
        absWorkingDir: ROOT,
        entryPoints: ['bot/**/*.ts', 'dialogs/**/*.ts'],
        outbase: '.',
        outdir: folder,
        format: 'esm',
        platform: 'node',
        target: 'node20.19',
      });
      await cp(join(ROOT, 'locales/knowledge'), join(folder, 'locales/knowledge'), { recursive: true });
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
      await writeFile(join(folder, 'pv.json'), JSON.stringify(PV));
      const script = `import { readFileSync } from 'node:fs';
        import { renderPv } from './bot/cases/pv/rendering.js';
        const file = await renderPv(JSON.parse(readFileSync('pv.json', 'utf8')), 'pdf', {
          printedAt: new Date('${PRINTED_AT.toISOString()}'), names: new Map() });
        process.stdout.write(file);`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
        encoding: 'buffer',
        maxBuffer: 8 * 1024 * 1024,
      });
      expect((await readPdf(stdout)).pages.length).toBeGreaterThan(1);
      await rm(folder, { recursive: true });
    },
    RENDERING_TAKES,
  );
});

describe('rendering that does not end well', () => {
  it('is stopped at its time limit', async () => {
    await expect(typesetters({ milliseconds: 50 }).run(order())).rejects.toMatchObject({ reason: 'late' });
  });

  it(
    'ends where its memory or its file would be more than it may have, and the next is served',
    async () => {
      const long = order('a long word '.repeat(50_000));
      await expect(typesetters({ heapMegabytes: 60 }).run(long)).rejects.toMatchObject({ reason: 'failed' });
      const small = typesetters({ largestBytes: 1000 });
      await expect(small.run(order())).rejects.toMatchObject({ reason: 'failed' });
      const one = typesetters({});
      await expect(one.run('no order')).rejects.toMatchObject({ reason: 'failed' });
      expect((await one.run(order())).subarray(0, 5).toString()).toBe('%PDF-');
    },
    RENDERING_TAKES,
  );

  it('says nothing of what was in it', async () => {
    const failed = await typesetters({})
      .run('{"pv": "canary-words"}')
      .catch((error: unknown) => error);
    expect(String(failed)).toBe('ApartError: a process apart made nothing: failed');
    expect(JSON.stringify(failed)).not.toContain('canary');
    expect((failed as Error).cause).toBeUndefined();
  });
});
