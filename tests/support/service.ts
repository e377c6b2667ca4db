/** The built service as a process of its own, on a free port, with data in a temporary folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));
const START_MILLISECONDS = 30_000;

export interface ServiceOptions {
  /** Kept after the stop when given; else a temporary folder that goes with the service. */
  dataDir?: string;
  port?: number;
  settings?: Record<string, string>;
}

export class Service {
  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly child: ChildProcess,
    private readonly output: { text: string },
    private readonly ownsData: boolean,
  ) {}

  static async start(options: ServiceOptions = {}): Promise<Service> {
    const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'channel-')));
    const output = { text: '' };
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: String(options.port ?? 0),
        DATA_DIR: dataDir,
        NODE_ENV: 'test',
        TOKENS_PER_MINUTE: '100000',
        POSTS_PER_SECOND: '100000',
        READS_PER_SECOND: '100000',
        ...options.settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const port = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new Error(`the service did not start:\n${output.text}`));
      }, START_MILLISECONDS);
      const read = (chunk: Buffer) => {
        output.text += chunk.toString();
        const found = /"port":(\d+)/.exec(output.text);
        if (found !== null) {
          clearTimeout(timer);
          resolve(Number(found[1]));
        }
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`the service ended with ${String(code)}:\n${output.text}`));
      });
    });
    return new Service(port, dataDir, child, output, options.dataDir === undefined);
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Everything that it printed. */
  get printed(): string {
    return this.output.text;
  }

  /** The one-time link for the first supervisor: its secret part. Waits until it is printed. */
  async setupToken(): Promise<string> {
    for (let tries = 0; tries < 100; tries++) {
      const found = /#\/setup\/([\w-]+)/.exec(this.output.text);
      if (found?.[1] !== undefined) return found[1];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no set-up link was printed');
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }

  /** @returns the exit code of a graceful stop */
  async stop(): Promise<number | null> {
    let code = this.child.exitCode;
    if (code === null && this.child.signalCode === null) {
      code = await new Promise<number | null>((resolve) => {
        this.child.once('exit', resolve);
        this.child.kill('SIGTERM');
      });
    }
    if (this.ownsData) await rm(this.dataDir, { recursive: true, force: true });
    return code;
  }
}

/** Runs the service with settings that it should refuse. @returns what it said and its exit code */
export async function startRefused(
  settings: Record<string, string>,
  args: readonly string[] = [],
): Promise<{ code: number | null; said: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  await rm(dataDir, { recursive: true, force: true });
  return { code, said };
}
