/** Where checkpoints of the audit go: a file on another disk, an address elsewhere. */
import { appendFile, readFile } from 'node:fs/promises';
import { sign, SIGNATURE_HEADER } from '../cases/outbound/signature.js';
import { lineOf, readLine, type Checkpoint } from './audit-checkpoint.js';

export interface CheckpointPlace {
  readonly name: 'file' | 'address';
  /** Resolves when the place has it. It may come twice. */
  deliver(checkpoint: Checkpoint): Promise<void>;
  /** The newest one that lies there, where that can be asked. */
  newest(): Promise<Checkpoint | undefined>;
}

const TIMEOUT_MILLISECONDS = 5_000;

/** Adds lines to a file and never changes one: fit for a mount or a file attribute that allows no more than that. */
export class CheckpointFile implements CheckpointPlace {
  readonly name = 'file';

  constructor(private readonly path: string) {}

  async deliver(checkpoint: Checkpoint): Promise<void> {
    const before = await this.#text();
    // A line that was cut off by a power failure must not take the next one with it.
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    await appendFile(this.path, `${gap}${lineOf(checkpoint)}\n`, { mode: 0o600, flush: true });
  }

  async newest(): Promise<Checkpoint | undefined> {
    return (await this.#text())
      .split('\n')
      .map(readLine)
      .filter((found) => found !== undefined)
      .at(-1);
  }

  async #text(): Promise<string> {
    return readFile(this.path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
  }
}

/** POST of the line, signed like what goes to the SMS gateway; a 2xx says that it lies there. */
export class CheckpointAddress implements CheckpointPlace {
  readonly name = 'address';

  constructor(
    private readonly url: string,
    private readonly secret: string,
    private readonly now: () => Date,
  ) {}

  async deliver(checkpoint: Checkpoint): Promise<void> {
    const body = lineOf(checkpoint);
    const response = await fetch(this.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: sign(this.secret, body, this.now()),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the address answered ${String(response.status)}`);
  }

  newest(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}
