/**
 * `npm test`: makes ready what the tests need (the build, Chromium, a mongod), runs them all with Jest and ends with a
 * line `N passed, N failed`. `--long` also runs the long ones. Other arguments go to Jest.
 */
import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareChromium } from '../../tests/support/chromium.js';
import { prepareMongod } from '../../tests/support/mongod.js';
import { buildAll } from './build.js';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
  numRuntimeErrorTestSuites: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

const args = process.argv.slice(2);
const long = args.includes('--long');

const noChromium = prepareChromium();
const noMongod = await prepareMongod();
await buildAll();

const folder = await mkdtemp(join((await isRoomy(MEMORY)) ? MEMORY : tmpdir(), 'channel-tests-'));
const reportFile = join(folder, 'report.json');
const code = await new Promise<number | NodeJS.Signals>((resolve) => {
  const jest = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      JEST,
      '--json',
      `--outputFile=${reportFile}`,
      ...args.filter((arg) => arg !== '--long'),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      // Databases that live for a minute need not wait for a disk.
      env: { ...process.env, LONG_TESTS: long ? '1' : '', TMPDIR: folder },
    },
  );
  jest.once('close', (exit, signal) => {
    resolve(exit ?? signal ?? 1);
  });
});
const report = JSON.parse(await readFile(reportFile, 'utf8').catch(() => '{}')) as Partial<Report>;
await rm(folder, { recursive: true, force: true });

if (noChromium !== undefined)
  process.stderr.write(`\nNO CHROMIUM: ${noChromium}. The end-to-end tests cannot pass.\n`);
if (noMongod !== undefined)
  process.stderr.write(`\nMONGODB NOT RUN: ${noMongod}. The store contract was run on SQLite alone.\n`);
if (report.numPassedTests === undefined)
  process.stderr.write(`\nNOT FINISHED: Jest ended by itself before its report (${String(code)}).\n`);
const broken = report.numRuntimeErrorTestSuites ?? 0;
const passed = report.numPassedTests ?? 0;
const failed = (report.numFailedTests ?? 0) + broken;
const skipped = report.numPendingTests ?? 0;
process.stdout.write(
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}\n`,
);
process.exitCode = code === 0 && failed === 0 && passed > 0 ? 0 : 1;

/** Whether there is a folder there that we may write to, with room for what the tests leave for a while. */
async function isRoomy(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
