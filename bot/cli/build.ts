/** Builds everything into dist/: the service (TypeScript to JavaScript), the texts and the pages. */
import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { buildClassroom } from '../../web/classroom/build.js';
import { buildPrivacy } from '../../web/privacy/build.js';
import { buildReceipt } from '../../web/receipt/build.js';
import { buildWidget } from '../../web/widget/build.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.built');
/** What a build is made from. */
const SOURCES = ['bot', 'dialogs', 'locales', 'web', 'package-lock.json'];

/** Beside its code lie the lexica, the places and the models. */
const UNDERSTANDING = join('dialogs', 'understanding');

/** Builds all of dist/, file by file over what is there, so that a service that runs from it is not disturbed. */
export async function buildAll(): Promise<void> {
  // Vite says "production" to the whole process, and the service that starts next would believe it.
  const { NODE_ENV } = process.env;
  try {
    await mkdir(DIST, { recursive: true });
    await Promise.all([
      buildService(),
      buildWidget(),
      buildClassroom(),
      buildPrivacy(),
      buildReceipt(),
      buildWithVite({ configFile: join(ROOT, 'web/console/vite.config.ts'), logLevel: 'warn' }),
    ]);
    await writeFile(STAMP, '');
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/** Builds when something changed since the last build. */
export async function buildIfStale(): Promise<void> {
  const built = await stat(STAMP).catch(() => undefined);
  if (built === undefined || (await newest(SOURCES.map((source) => join(ROOT, source)))) > built.mtimeMs)
    await buildAll();
}

async function buildService(): Promise<void> {
  const files = [...(await sourcesIn('bot')), ...(await sourcesIn('dialogs'))].filter(
    (file) => !file.startsWith(join('bot', 'cli')) || file.endsWith('officer.ts'),
  );
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: files,
    outdir: 'dist',
    outbase: '.',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  await cp(join(ROOT, 'locales'), join(DIST, 'locales'), { recursive: true });
  await cp(join(ROOT, UNDERSTANDING), join(DIST, UNDERSTANDING), {
    recursive: true,
    filter: (source) => !source.endsWith('.ts') && !source.endsWith('examples'),
  });
  await writeFile(join(DIST, 'package.json'), '{ "type": "module" }\n');
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true });
  return entries.filter((entry) => entry.endsWith('.ts')).map((entry) => join(folder, entry));
}

async function newest(paths: readonly string[]): Promise<number> {
  let latest = 0;
  for (const path of paths) {
    const found = await stat(path);
    if (!found.isDirectory()) {
      latest = Math.max(latest, found.mtimeMs);
      continue;
    }
    for (const entry of await readdir(path, { recursive: true }))
      latest = Math.max(latest, (await stat(join(path, entry))).mtimeMs);
  }
  return latest;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildAll();
