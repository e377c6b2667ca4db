/** The unmodified `botframework-directlinejs`, as any page would use it. */
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Activity as ClientActivity, DirectLine as DirectLineClass } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import type { Activity } from '../support/resident.js';
import { BASE, eventually, everything, generate, type Opened } from './direct-line.js';

const require = createRequire(import.meta.url);
// What a browser brings and Node does not.
Object.assign(globalThis, { XMLHttpRequest: require('xhr2') as unknown, WebSocket });
const { DirectLine } = require('botframework-directlinejs') as { DirectLine: typeof DirectLineClass };

export const ONLINE = 2;
const PATIENCE = 60_000;

/** Somebody who talks through the official client. */
export class Visitor {
  readonly received: Activity[] = [];
  readonly statuses: number[] = [];
  readonly #client: DirectLineClass;

  constructor(
    readonly url: string,
    readonly opened: Opened,
    webSocket: boolean,
    resume?: { conversationId: string; watermark: string },
  ) {
    this.#client = new DirectLine({
      token: opened.token,
      domain: `${url}${BASE}`,
      webSocket,
      pollingInterval: 200,
      conversationStartProperties: { locale: 'en' },
      // The client waits 3 to 15 seconds before it comes back; this asks for the shortest.
      random: () => 0,
      ...resume,
    });
    this.#client.connectionStatus$.subscribe((status) => this.statuses.push(status));
    this.#client.activity$.subscribe(
      (activity) => this.received.push(activity as unknown as Activity),
      () => undefined,
    );
  }

  static async comes(url: string, webSocket: boolean): Promise<Visitor> {
    return new Visitor(url, (await generate(url)).body, webSocket);
  }

  get status(): number | undefined {
    return this.statuses.at(-1);
  }

  /** @returns the id that the server gave, or "retry" when it could not be sent */
  async posts(activity: Record<string, unknown>): Promise<string> {
    const sent = { from: { id: 'whoever', name: 'whoever' }, ...activity } as unknown as ClientActivity;
    return new Promise((resolve, reject) => {
      this.#client.postActivity(sent).subscribe((id: unknown) => {
        resolve(String(id));
      }, reject);
    });
  }

  async says(text: string): Promise<string> {
    return this.posts({ type: 'message', text });
  }

  async sees(found: (activity: Activity) => boolean): Promise<Activity> {
    const otherwise = `not seen; status ${String(this.status)}, the last was ${JSON.stringify(this.received.at(-1))}`;
    return eventually(() => this.received.find(found), otherwise, PATIENCE);
  }

  async seesStep(step: string): Promise<Activity> {
    return this.sees(({ channelData }) => channelData?.step === step);
  }

  /** What the client got is what the server has: nothing lost, nothing doubled, nothing in another order. */
  async gotEverything(): Promise<void> {
    const kept = await everything(this.url, this.opened);
    await eventually(() => this.#kept.length >= kept.length || undefined, 'something is missing', PATIENCE);
    expect(this.#kept.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  }

  /** That somebody is typing passes and is not kept. */
  get #kept(): Activity[] {
    return this.received.filter(({ type }) => type !== 'typing');
  }

  leaves(): void {
    this.#client.end();
  }
}
