import type { Activity, ActivitySet, Opened } from './activity.js';
import { Outbox, type Delivery } from './outbox.js';
import { backoff, Pause } from './pause.js';
import { Parcels } from './parcels.js';
import { request, requestAndLeave, upload, type Outcome } from './request.js';
import { Stream } from './stream.js';

const pollEvery = 2000;
const trySocketEvery = 30000;
/** A socket that lived this long was a good one: begin the waiting times anew after it. */
const lived = 5000;

export type Line = 'connecting' | 'open' | 'lost';

/** What a conversation tells its owner. */
export interface ConversationEvents {
  activity: (activity: Activity) => void;
  line: (line: Line) => void;
  delivery: (id: string, delivery: Delivery, tooLarge: boolean) => void;
  /** The server no longer knows this conversation or its token. */
  ended: () => void;
}

/**
 * One conversation over Direct Line 3.0: opens it, listens (by WebSocket, or by polling where sockets do
 * not get through), comes back after losses without missing or doubling a message, and sends in order.
 */
export class Conversation {
  readonly outbox: Outbox;
  /** Files go beside the messages: a large one must not hold back a cry for help. */
  readonly parcels: Parcels;
  private id = '';
  private token = '';
  private streamUrl: string | undefined;
  private watermark = '';
  private closed = false;
  private readonly seen = new Set<string>();
  private readonly pause = new Pause();
  private readonly stream: Stream;
  private refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly events: ConversationEvents) {
    this.stream = new Stream(
      () => this.isOpen(),
      (set) => this.take(set),
    );
    this.outbox = new Outbox((activity) => this.post(activity), events.delivery);
    this.parcels = new Parcels(
      (activity, files, stop) => this.post(activity, { files, stop }),
      events.delivery,
    );
    addEventListener('online', this.online);
    addEventListener('offline', this.offline);
    document.addEventListener('visibilitychange', this.looked);
  }

  /** Opens the conversation, trying until it succeeds, and listens until it is closed. */
  async begin(locale: string, entry: string): Promise<void> {
    for (let attempt = 0; !this.closed && !(await this.open(locale, entry)); attempt++) {
      await this.wait(backoff(attempt));
    }
    await this.listen();
  }

  /** Ends the conversation on the server, even while the page goes away, and forgets what was not sent. */
  end(): void {
    if (!this.closed && this.id) {
      requestAndLeave(`/conversations/${this.id}/activities`, this.token, { type: 'endOfConversation' });
    }
    this.close();
  }

  /** Asked anew after every wait; the compiler would take the field to be what it was before. */
  private isClosed(): boolean {
    return this.closed;
  }

  private close(): void {
    this.closed = true;
    this.token = '';
    clearTimeout(this.refreshing);
    removeEventListener('online', this.online);
    removeEventListener('offline', this.offline);
    document.removeEventListener('visibilitychange', this.looked);
    this.outbox.empty();
    this.parcels.empty();
    this.stream.close();
    this.pause.wake();
  }

  private async open(locale: string, entry: string): Promise<boolean> {
    const generated = await request<Opened>('POST', '/tokens/generate', undefined, {});
    if (!generated.ok || this.closed) return this.lose();
    const opened = await request<Opened>('POST', '/conversations', generated.value.token, { locale, entry });
    if (!opened.ok) return this.lose();
    this.adopt(opened.value);
    // Left while the answer was on its way: the talk that now exists must not stay open.
    if (this.isClosed())
      requestAndLeave(`/conversations/${this.id}/activities`, opened.value.token, {
        type: 'endOfConversation',
      });
    else this.retry();
    return true;
  }

  private adopt(opened: Opened): void {
    this.id = opened.conversationId;
    this.token = opened.token;
    this.streamUrl = opened.streamUrl;
    clearTimeout(this.refreshing);
    if (!this.closed) this.refreshIn(((opened.expires_in ?? 1800) * 1000) / 2);
  }

  private refreshIn(time: number): void {
    this.refreshing = setTimeout(() => void this.refresh(), time);
  }

  private async refresh(): Promise<void> {
    const fresh = await request<Opened>('POST', '/tokens/refresh', this.token);
    if (this.closed || this.hasEnded(fresh)) return;
    if (fresh.ok) this.token = fresh.value.token;
    this.refreshIn(fresh.ok ? ((fresh.value.expires_in ?? 1800) * 1000) / 2 : 10000);
  }

  private async listen(): Promise<void> {
    let attempt = 0;
    let unopened = 0;
    while (!this.closed) {
      if (this.streamUrl) {
        const openFor = await this.stream.listen(this.streamUrl);
        this.streamUrl = undefined;
        if (this.isClosed()) return;
        unopened = openFor ? 0 : unopened + 1;
        if (openFor > lived) attempt = 0;
      }
      if (unopened >= 2) await this.poll();
      else {
        this.lose();
        await this.wait(backoff(attempt++));
      }
      if (this.isClosed()) return;
      const resumed = await request<Opened>('GET', `/conversations/${this.id}?${this.query()}`, this.token);
      if (this.isClosed() || this.hasEnded(resumed)) return;
      if (resumed.ok) this.adopt(resumed.value);
    }
  }

  /** Asks for news every two seconds, until it is time to try a socket again. */
  private async poll(): Promise<void> {
    const until = Date.now() + trySocketEvery;
    for (let failed = 0; !this.closed && Date.now() < until;) {
      const news = await request<ActivitySet>(
        'GET',
        `/conversations/${this.id}/activities?${this.query()}`,
        this.token,
      );
      if (this.isClosed() || this.hasEnded(news)) return;
      if (news.ok) {
        failed = 0;
        this.isOpen();
        this.take(news.value);
      } else {
        failed++;
        this.lose();
      }
      await this.wait(failed ? backoff(failed + 1) : pollEvery);
    }
  }

  private async post(
    activity: Activity,
    parcel?: { files: readonly File[]; stop: AbortSignal },
  ): Promise<Outcome<unknown>> {
    // Written before the conversation exists: it waits in the outbox until `open` calls it.
    if (!this.id) return { ok: false, failure: { kind: 'unreachable' } };
    const path = `/conversations/${this.id}`;
    const outcome = parcel
      ? await upload(`${path}/upload`, this.token, activity, parcel.files, parcel.stop)
      : await request('POST', `${path}/activities`, this.token, activity);
    if (!this.closed) this.hasEnded(outcome);
    return outcome;
  }

  private take(set: ActivitySet): void {
    if (set.watermark) this.watermark = set.watermark;
    for (const activity of set.activities ?? []) {
      if (this.closed || (activity.id && this.seen.has(activity.id))) continue;
      if (activity.id) this.seen.add(activity.id);
      this.events.activity(activity);
    }
  }

  private hasEnded(outcome: Outcome<unknown>): boolean {
    if (outcome.ok || outcome.failure.kind !== 'ended') return false;
    this.close();
    this.events.ended();
    return true;
  }

  private isOpen(): void {
    this.events.line('open');
    this.retry();
  }

  private retry(): void {
    this.outbox.retry();
    this.parcels.retry();
  }

  private lose(): false {
    if (!this.closed) this.events.line('lost');
    return false;
  }

  private query(): string {
    return new URLSearchParams({ watermark: this.watermark }).toString();
  }

  private wait(time: number): Promise<void> {
    return this.closed ? Promise.resolve() : this.pause.for(time);
  }

  private readonly online = (): void => this.pause.wake();

  private readonly offline = (): void => {
    this.lose();
    this.stream.close();
  };

  private readonly looked = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.stream.closeIfStale();
    this.pause.wake();
  };
}
