/** A resident's side over plain Direct Line HTTP, for tests that look at single answers. */
import { randomUUID } from 'node:crypto';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

export interface Action {
  type: string;
  title: string;
  value: string;
  text?: string;
}

export interface Activity {
  id: string;
  type: string;
  text?: string;
  name?: string;
  locale?: string;
  from: { id: string; name?: string; role?: string };
  channelData?: {
    step?: string;
    clientActivityID?: string;
    code?: string[];
    phones?: string[];
    author?: string;
    officer?: string;
    cleared?: boolean;
  };
  suggestedActions?: { actions: Action[] };
  attachments?: { name?: string; contentType: string; contentUrl?: string }[];
}

export async function call<T = Record<string, unknown>>(
  url: string,
  method: string,
  path: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string>; raw?: BodyInit } = {},
): Promise<Answer<T>> {
  const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? {} : JSON.parse(text)) as T,
  };
}

export class Resident {
  watermark = '0';
  /** Everything that this client ever received, in order. */
  readonly received: Activity[] = [];

  private constructor(
    readonly url: string,
    public token: string,
    readonly conversationId: string,
    readonly streamUrl: string,
  ) {}

  /** Begins a conversation and reads the greeting. */
  static async arrive(url: string, locale = 'en', entry = 'site'): Promise<Resident> {
    const generated = await call<{ token: string }>(url, 'POST', '/v3/directline/tokens/generate', {
      body: {},
    });
    const begun = await call<{ token: string; conversationId: string; streamUrl: string }>(
      url,
      'POST',
      '/v3/directline/conversations',
      {
        token: generated.body.token,
        body: { locale, entry },
      },
    );
    if (begun.status !== 201)
      throw new Error(`the conversation did not begin: ${JSON.stringify(begun.body)}`);
    const resident = new Resident(url, begun.body.token, begun.body.conversationId, begun.body.streamUrl);
    await resident.read();
    return resident;
  }

  /** The same resident through another node: same token, same conversation, what was read so far. */
  at(url: string): Resident {
    const elsewhere = new Resident(url, this.token, this.conversationId, this.streamUrl);
    elsewhere.watermark = this.watermark;
    elsewhere.received.push(...this.received);
    return elsewhere;
  }

  get path(): string {
    return `/v3/directline/conversations/${this.conversationId}`;
  }

  /** What is new. */
  async read(): Promise<Activity[]> {
    const { status, body } = await call<{ activities: Activity[]; watermark: string }>(
      this.url,
      'GET',
      `${this.path}/activities?watermark=${this.watermark}`,
      { token: this.token },
    );
    if (status !== 200) throw new Error(`reading failed with ${String(status)}: ${JSON.stringify(body)}`);
    this.watermark = body.watermark;
    this.received.push(...body.activities);
    return body.activities;
  }

  async post(activity: Record<string, unknown>): Promise<Answer<{ id?: string; error?: { code: string } }>> {
    return call(this.url, 'POST', `${this.path}/activities`, { token: this.token, body: activity });
  }

  /** Types words and reads what the bot answers to them. */
  async says(text: string): Promise<Activity[]> {
    return this.#turn({ type: 'message', text });
  }

  /** Taps the button with this id (`yes`) or full value (`welcome.safe.yes`) under the last question. */
  async taps(id: string): Promise<Activity[]> {
    const action = this.options().find(({ value }) => value === id || value.endsWith(`.${id}`));
    if (action === undefined)
      throw new Error(
        `no option ${id} at ${this.step() ?? '-'}; there are ${this.options()
          .map(({ value }) => value)
          .join(', ')}`,
      );
    return this.#turn({ type: 'message', text: action.text ?? action.title, value: action.value });
  }

  /** The bot's last message. */
  last(): Activity {
    const last = this.received.findLast((activity) => activity.from.role === 'bot');
    if (last === undefined) throw new Error('the bot has said nothing');
    return last;
  }

  step(): string | undefined {
    return this.last().channelData?.step;
  }

  /** The buttons under the last question, without links that call. */
  options(): Action[] {
    return (this.last().suggestedActions?.actions ?? []).filter(({ type }) => type === 'messageBack');
  }

  /** Asks for an officer by word and shares everything; someone must be on duty. */
  async asksForOfficer(): Promise<void> {
    await this.says('officer');
    if (this.step() === 'officer.nobody' || this.step() === 'officer.shut') await this.taps('wait');
    await this.taps('all');
  }

  /** Waits until something for which `found` holds has come. */
  async sees(found: (activity: Activity) => boolean, milliseconds = 10_000): Promise<Activity> {
    const until = Date.now() + milliseconds;
    for (;;) {
      await this.read();
      const match = this.received.find(found);
      if (match !== undefined) return match;
      if (Date.now() > until)
        throw new Error(`not seen; the last was ${JSON.stringify(this.received.at(-1))}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async leaves(): Promise<number> {
    return (await this.post({ type: 'endOfConversation' })).status;
  }

  async #turn(activity: Record<string, unknown>): Promise<Activity[]> {
    const { status, body } = await this.post({
      ...activity,
      channelData: { clientActivityID: randomUUID() },
    });
    if (status !== 200) throw new Error(`posting failed with ${String(status)}: ${JSON.stringify(body)}`);
    return (await this.read()).filter((received) => received.from.role === 'bot');
  }
}
