import type { Activity } from './activity.js';
import { backoff, Pause } from './pause.js';
import type { Outcome } from './request.js';

/** Where a message stands: `notSaved` is tried again by itself, `refused` only when the person asks. */
export type Delivery = 'sending' | 'saved' | 'notSaved' | 'refused';

interface Letter {
  id: string;
  activity: Activity;
  delivery: Delivery;
}

const attempts = 3;

/** An id nobody can guess; the server gives a message with an id it has seen no second effect. */
export function newActivityId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends messages one after the other, in order. One that does not get through holds back those after it;
 * one that the server refuses steps aside, so that it does not silence the rest.
 */
export class Outbox {
  private queue: Letter[] = [];
  private refused: Letter[] = [];
  private busy = false;
  private readonly pause = new Pause();

  constructor(
    private readonly post: (activity: Activity) => Promise<Outcome<unknown>>,
    private readonly onDelivery: (id: string, delivery: Delivery, tooLarge: boolean) => void,
  ) {}

  /** Queues an activity under an id that it keeps through every retry. */
  add(id: string, activity: Activity): void {
    const channelData = { ...activity.channelData, clientActivityID: id };
    this.queue.push({ id, delivery: 'sending', activity: { ...activity, channelData } });
    void this.work();
  }

  /** The id of the message that is on its way or next, if any. */
  get first(): string | undefined {
    return this.queue[0]?.id;
  }

  /** Tries what did not get through once more, as when the connection is back. */
  retry(): void {
    this.pause.wake();
    if (this.queue.length > 0) void this.work();
  }

  /** Tries everything once more, also what the server refused: the person asked for it. */
  retryAll(): void {
    this.queue.push(...this.refused.splice(0));
    this.retry();
  }

  /** Forgets one message that was not sent, as when the person stops it. */
  forget(id: string): void {
    this.queue = this.queue.filter((letter) => letter.id !== id);
    this.refused = this.refused.filter((letter) => letter.id !== id);
    this.pause.wake();
  }

  /** Forgets what the server refused. */
  forgetRefused(): void {
    this.refused = [];
  }

  /** Forgets everything that is not sent. */
  empty(): void {
    this.queue = [];
    this.refused = [];
    this.pause.wake();
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let letter = this.queue[0]; letter; letter = this.queue[0]) {
      this.mark(letter, 'sending');
      const outcome = await this.deliver(letter);
      // Forgotten meanwhile: what comes after it goes on.
      if (this.queue[0] !== letter) continue;
      if (outcome === 'notSaved') {
        for (const waiting of this.queue) this.mark(waiting, 'notSaved');
        break;
      }
      this.queue.shift();
      if (outcome !== 'saved') this.refused.push(letter);
      this.mark(letter, outcome === 'tooLarge' ? 'refused' : outcome, outcome === 'tooLarge');
    }
    this.busy = false;
  }

  private async deliver(letter: Letter): Promise<'saved' | 'notSaved' | 'refused' | 'tooLarge'> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.post(letter.activity);
      if (outcome.ok) return 'saved';
      if (outcome.failure.kind !== 'unreachable') return outcome.failure.tooLarge ? 'tooLarge' : 'refused';
      if (attempt === attempts || !navigator.onLine) return 'notSaved';
      await this.pause.for(outcome.failure.waitFor ?? backoff(attempt));
      if (this.queue[0] !== letter) return 'notSaved';
    }
  }

  private mark(letter: Letter, delivery: Delivery, tooLarge = false): void {
    if (letter.delivery === delivery) return;
    letter.delivery = delivery;
    this.onDelivery(letter.id, delivery, tooLarge);
  }
}
