/** Direct Line as a bare client sees it: single calls, and the WebSocket. */
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { call, type Activity, type Answer } from '../support/resident.js';

export const BASE = '/v3/directline';
/** A user id as a page may name it. */
export const USER_ID = 'dl_aaaaaaaaaaaaaaaaaaaa';

export interface Opened {
  conversationId: string;
  token: string;
  expires_in: number;
  streamUrl: string;
}

export interface ActivitySet {
  activities: Activity[];
  watermark: string;
}

export interface Failure {
  error: { code: string; message: string };
}

export async function generate(
  url: string,
  body: unknown = {},
  headers: Record<string, string> = {},
): Promise<Answer<Opened>> {
  return call<Opened>(url, 'POST', `${BASE}/tokens/generate`, { body, headers });
}

export async function start(
  url: string,
  token: string,
  headers: Record<string, string> = {},
): Promise<Answer<Opened>> {
  return call<Opened>(url, 'POST', `${BASE}/conversations`, { token, body: { locale: 'en' }, headers });
}

/** A conversation that was just begun in English. */
export async function begin(url: string): Promise<Opened> {
  const { status, body } = await start(url, (await generate(url)).body.token);
  if (status !== 201) throw new Error(`the conversation did not begin: ${JSON.stringify(body)}`);
  return body;
}

export function pathOf({ conversationId }: Pick<Opened, 'conversationId'>): string {
  return `${BASE}/conversations/${conversationId}`;
}

export async function post(
  url: string,
  opened: Opened,
  body: unknown,
): Promise<Answer<{ id: string } & Failure>> {
  return call(url, 'POST', `${pathOf(opened)}/activities`, { token: opened.token, body });
}

export async function read(url: string, opened: Opened, watermark = ''): Promise<Answer<ActivitySet>> {
  return call(url, 'GET', `${pathOf(opened)}/activities?watermark=${watermark}`, { token: opened.token });
}

/** What of a conversation a client would see by reading it all. */
export async function everything(url: string, opened: Opened): Promise<Activity[]> {
  const { status, body } = await read(url, opened);
  if (status !== 200) throw new Error(`reading failed with ${String(status)}`);
  return body.activities;
}

/** The upgrade to WebSocket was refused like an HTTP request. */
export class StreamRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`refused with ${String(status)} ${code}`);
  }
}

export class Stream {
  readonly sets: ActivitySet[] = [];
  closedWith: number | undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text !== '') this.sets.push(JSON.parse(text) as ActivitySet);
    });
    socket.on('close', (code) => {
      this.closedWith = code;
    });
    socket.on('error', () => undefined);
  }

  /** @throws StreamRefused */
  static async open(address: string, headers: Record<string, string> = {}): Promise<Stream> {
    const socket = new WebSocket(address, { headers });
    const stream = new Stream(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => {
        resolve();
      });
      socket.once('error', reject);
      socket.once('unexpected-response', (_request, response: IncomingMessage) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          reject(new StreamRefused(response.statusCode ?? 0, (JSON.parse(body) as Failure).error.code));
        });
      });
    });
    return stream;
  }

  get activities(): Activity[] {
    return this.sets.flatMap(({ activities }) => activities);
  }

  get watermark(): string {
    return this.sets.at(-1)?.watermark ?? '';
  }

  sends(text: string): void {
    this.socket.send(text);
  }

  async sees(found: (activity: Activity) => boolean): Promise<Activity> {
    return eventually(() => this.activities.find(found), 'the stream did not bring it');
  }

  async ends(): Promise<number> {
    return eventually(() => this.closedWith, 'the stream did not close');
  }

  close(): void {
    this.socket.close();
  }
}

/** Asks again until there is an answer. */
export async function eventually<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  otherwise: string,
  milliseconds = 20_000,
): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Lets the pace of a conversation (so many calls a second) begin anew. */
export async function nextSecond(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1100));
}
