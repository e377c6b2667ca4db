/**
 * One conversation over Direct Line by polling, the same code for both sides: an activity is posted, then the
 * activities are asked for again and again until the reply is among them.
 */
import { randomUUID } from 'node:crypto';
import { request, type Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Received {
  type: string;
  text?: string;
  from?: { id?: string; role?: string };
  channelData?: { step?: string };
}

export interface Sent {
  text: string;
  value?: string;
}

/** What differs between the two servers: where their Direct Line is, how a talk begins, what the right reply is. */
export interface Side {
  /** Begins a conversation and says what leads to the first message of the loop. */
  begin(http: Http, turn: (talk: Talk, sent: Sent, expected: string) => Promise<void>): Promise<Talk>;
  /** The message of this turn, which goes on for ever, and what tells its reply: a step, or the words. */
  turn(number: number): { sent: Sent; expected: string };
  /** What to compare with the expected of a bot's message; undefined for an activity that is not the bot's. */
  told(activity: Received): string | undefined;
}

export interface Talk {
  /** Of the conversation, such as `/v3/directline/conversations/1`. */
  path: string;
  token: string | undefined;
  watermark: string;
  /** Turns of the loop so far. */
  turns: number;
}

const PAUSE_MILLISECONDS = 2;
const LONGEST_TURN_MILLISECONDS = 10_000;
const USER = 'dl_bench-resident-0001';

/** Posts and waits for the reply. @returns milliseconds until it was read. @throws when it is wrong or does not come */
export async function takeTurn(
  http: Http,
  side: Side,
  talk: Talk,
  sent: Sent,
  expected: string,
): Promise<number> {
  const begun = performance.now();
  const activity = {
    type: 'message',
    from: { id: USER },
    ...sent,
    channelData: { clientActivityID: randomUUID() },
  };
  await http.json('POST', `${talk.path}/activities`, talk.token, activity);
  for (;;) {
    const told = (await read(http, talk))
      .map((received) => side.told(received))
      .filter((words) => words !== undefined);
    const taken = performance.now() - begun;
    if (told.length > 0) {
      if (told.length === 1 && told[0] === expected) return taken;
      throw new Error(
        `wrong reply to ${JSON.stringify(sent)}: ${JSON.stringify(told)} instead of ${expected}`,
      );
    }
    if (taken > LONGEST_TURN_MILLISECONDS) throw new Error(`no reply to ${JSON.stringify(sent)}`);
    await pause(PAUSE_MILLISECONDS);
  }
}

/** What is new since the watermark. */
export async function read(http: Http, talk: Talk): Promise<Received[]> {
  const { activities, watermark } = await http.json<{ activities: Received[]; watermark: string | number }>(
    'GET',
    `${talk.path}/activities?watermark=${talk.watermark}`,
    talk.token,
  );
  talk.watermark = String(watermark);
  return activities;
}

/** JSON over connections that are kept open. Plain node:http, because it leaves most of the machine to the servers. */
export class Http {
  constructor(
    private readonly url: string,
    private readonly agent: Agent,
  ) {}

  /** @throws when the answer is not a success */
  async json<T = Record<string, unknown>>(
    method: 'GET' | 'POST',
    path: string,
    token?: string,
    body?: unknown,
  ): Promise<T> {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const headers: Record<string, string | number> = {};
      if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
      if (bytes !== undefined) {
        headers['content-type'] = 'application/json';
        headers['content-length'] = bytes.length;
      }
      const sending = request(`${this.url}${path}`, { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const status = response.statusCode ?? 0;
          if (status === 429) {
            reject(
              new Error(
                'the service slows this bench down (429): take more conversations, so that each asks less',
              ),
            );
          } else if (status < 200 || status > 299) {
            reject(new Error(`${method} answered ${String(status)}: ${text.slice(0, 200)}`));
          } else {
            resolve((text === '' ? {} : JSON.parse(text)) as T);
          }
        });
      });
      sending.setTimeout(LONGEST_TURN_MILLISECONDS, () =>
        sending.destroy(new Error(`${method} was not answered`)),
      );
      sending.on('error', reject);
      sending.end(bytes);
    });
  }
}
