/**
 * Work on what strangers wrote, done in a process of its own, which has no secrets, little memory and little time, and
 * ends with what it made. However long it takes, no turn of anybody waits for it.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Limits {
  /** From the start of a process to its end. */
  milliseconds: number;
  /** How long it may keep a core busy. */
  coreSeconds: number;
  /** Of JavaScript objects, and of data altogether. */
  heapMegabytes: number;
  dataMegabytes: number;
  largestBytes: number;
  atOnce: number;
  /** Who else asks while so many wait is refused. */
  waiting: number;
}

/** `busy`: too many wait. `late`: it was stopped at its time limit. `failed`: it ended without what it was to make. */
export class ApartError extends Error {
  constructor(readonly reason: 'busy' | 'late' | 'failed') {
    super(`a process apart made nothing: ${reason}`);
    this.name = 'ApartError';
  }
}

/** Where the sources run, the workers run from theirs, by tsx. */
const BUILT = import.meta.url.endsWith('.js');
const SHELL = '/bin/sh';

export class Apart {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param worker the file that the process runs, without its ending; reads its standard input and writes what it made */
  constructor(
    private readonly worker: URL,
    private readonly limits: Limits,
  ) {}

  /** @returns what the process wrote, never nothing. @throws ApartError */
  async run(input: string | Uint8Array, ...options: string[]): Promise<Buffer> {
    await this.#place();
    try {
      return await this.#done(input, options);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      // Takes over the place.
      else next();
    }
  }

  async #place(): Promise<void> {
    const { atOnce, waiting } = this.limits;
    if (this.#running < atOnce) this.#running += 1;
    else if (this.#waiting.length >= waiting) throw new ApartError('busy');
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #done(input: string | Uint8Array, options: readonly string[]): Promise<Buffer> {
    const [file = '', ...rest] = this.#command(options);
    return new Promise((resolve, reject) => {
      const running = execFile(
        file,
        rest,
        {
          cwd: fileURLToPath(new URL('.', this.worker)),
          env: {},
          encoding: 'buffer',
          maxBuffer: this.limits.largestBytes,
          timeout: this.limits.milliseconds,
          killSignal: 'SIGKILL',
        },
        // What it says of its error may be what a person wrote: that goes no further.
        (error, made) => {
          if (error === null && made.length > 0) resolve(made);
          else reject(new ApartError(error?.killed === true ? 'late' : 'failed'));
        },
      );
      // It may be gone before it has read all.
      running.stdin?.on('error', () => undefined);
      running.stdin?.end(input);
    });
  }

  #command(options: readonly string[]): string[] {
    const { coreSeconds, heapMegabytes, dataMegabytes } = this.limits;
    const worker = fileURLToPath(this.worker);
    const command = [
      process.execPath,
      `--max-old-space-size=${String(heapMegabytes)}`,
      ...(BUILT ? [`${worker}.js`] : ['--import', 'tsx', `${worker}.ts`]),
      ...options,
    ];
    if (!existsSync(SHELL)) return command;
    // Held to it by the system, and without a dump of what it had in memory.
    const limits = `ulimit -d ${String(dataMegabytes * 1024)}; ulimit -t ${String(coreSeconds)}; ulimit -c 0`;
    return [SHELL, '-c', `${limits}; exec "$0" "$@"`, ...command];
  }
}
