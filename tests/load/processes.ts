/** Children and temporary folders that never outlive this process: not after an error, not after Ctrl-C. */
import { fork, spawn, type ChildProcess, type ForkOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const children = new Set<ChildProcess>();
const folders = new Set<string>();
const START_MILLISECONDS = 30_000;

const endings: (() => void)[] = [];

export function cleanUpAtTheEnd(): void {
  process.once('exit', () => {
    for (const end of endings) end();
    for (const child of children) child.kill('SIGKILL');
    for (const folder of folders) remove(folder);
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
}

/** Called before the folders go, for what was not started here. Must do its work at once. */
export function atTheEnd(end: () => void): void {
  endings.push(end);
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'channel-bench-'));
  folders.add(folder);
  return folder;
}

/** A Node.js process of ours that ends with this one. */
export function forkChild(file: string, args: readonly string[], options: ForkOptions = {}): ChildProcess {
  return kept(fork(file, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], ...options }));
}

/** Runs a command to its end. @throws with the last of what it said when it fails */
export async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = kept(spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] }));
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}:\n${said.slice(-2000)}`);
}

/** Resolves when something listens there. @throws when the child ends first or takes too long */
export async function listening(child: ChildProcess, port: number): Promise<void> {
  const until = Date.now() + START_MILLISECONDS;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('a peer ended instead of starting');
    if (Date.now() > until) throw new Error('a peer did not start');
    await pause(50);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

function remove(folder: string): void {
  try {
    // A child that was just ended may still write its last.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    process.stderr.write(`${folder} could not be removed\n`);
  }
}

function kept(child: ChildProcess): ChildProcess {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

async function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
