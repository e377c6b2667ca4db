/** The service in the test's own process, with a clock that the test moves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config.js';
import { startService, type RunningService } from '../../bot/main.js';

/** Tests ask more quickly than people do. */
const WITHOUT_HASTE = { TOKENS_PER_MINUTE: '100000', POSTS_PER_SECOND: '100000', READS_PER_SECOND: '100000' };

export class ServiceHere {
  #ahead = 0;
  #running: RunningService | undefined;

  private constructor(readonly dataDir: string) {}

  static async start(settings: Record<string, string> = {}): Promise<ServiceHere> {
    const here = new ServiceHere(await mkdtemp(join(tmpdir(), 'channel-')));
    const config = readConfig({
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: here.dataDir,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      ...WITHOUT_HASTE,
      ...settings,
    });
    here.#running = await startService(config, () => new Date(Date.now() + here.#ahead));
    return here;
  }

  get running(): RunningService {
    if (this.#running === undefined) throw new Error('the service does not run');
    return this.#running;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.running.port)}`;
  }

  /** The secret part of the link for the first supervisor. */
  get setupToken(): string {
    return this.running.setupLink?.split('/').at(-1) ?? '';
  }

  /** Moves the service's clock on. */
  later({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }): void {
    this.#ahead += (minutes * 60 + seconds) * 1000;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
