/** The service in this process, with a clock that a test can move, on a data folder that outlives a restart. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config.js';
import { startService, type RunningService } from '../../../bot/main.js';
import { Keyring, loadMasterKey } from '../../../bot/privacy/keys.js';
import { openStore } from '../../../bot/store/open.js';
import type { Store } from '../../../bot/store/ports.js';
import { OfficerClient } from '../../support/officer.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export class Clocked {
  #running: RunningService | undefined;
  #store: Store | undefined;
  #ahead = 0;
  #port = 0;

  private constructor(
    readonly dataDir: string,
    private settings: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Clocked> {
    const clocked = new Clocked(await mkdtemp(join(tmpdir(), 'channel-')), settings);
    await clocked.#begin();
    return clocked;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** Every route that the service answers, such as `get /healthz`. */
  get routes(): readonly string[] {
    return this.#service.routes;
  }

  /** The secret part of the link for the first supervisor. */
  get setupToken(): string {
    return this.#service.setupLink?.split('/').at(-1) ?? '';
  }

  readonly now = (): Date => new Date(Date.now() + this.#ahead);

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** Does now what is due by the clock. */
  async tick(): Promise<void> {
    await this.#service.tick();
  }

  async supervisor(username = 'an.example', displayName = 'An Example'): Promise<OfficerClient> {
    return OfficerClient.setUp(this.url, this.setupToken, username, displayName);
  }

  /** The store itself, on a connection of its own. */
  async store(): Promise<Store> {
    this.#store ??= await openStore({ kind: 'sqlite', path: join(this.dataDir, 'channel.db') });
    return this.#store;
  }

  async keyring(): Promise<Keyring> {
    const options = {
      configured: undefined,
      dataDir: this.dataDir,
      production: false,
      warn: () => undefined,
    };
    return new Keyring(await loadMasterKey(options));
  }

  /** Stops and starts again on the same data and port. @param settings that are different from then on */
  async restart(settings: Record<string, string> = {}): Promise<void> {
    await this.#service.stop();
    this.settings = { ...this.settings, ...settings };
    await this.#begin();
  }

  async stop(): Promise<void> {
    await this.#store?.close();
    await this.#service.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  get #service(): RunningService {
    if (this.#running === undefined) throw new Error('not started');
    return this.#running;
  }

  async #begin(): Promise<void> {
    const config = readConfig({
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(this.#port),
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'silent',
      TOKENS_PER_MINUTE: '100000',
      TRUSTED_PROXIES: '1',
      // Tests move the clock between two things that an officer does.
      SESSION_IDLE_MINUTES: '120',
      SESSION_HOURS: '14',
      ...this.settings,
    });
    this.#running = await startService(config, this.now);
    this.#port = this.#running.port;
  }
}
