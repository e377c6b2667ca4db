import type { Activity } from './activity.js';
import { Outbox, type Delivery } from './outbox.js';
import type { Outcome } from './request.js';

/** Sends files, each lot with the message that carries it, one lot after the other; a running one can be stopped. */
export class Parcels {
  private readonly files = new Map<string, readonly File[]>();
  private readonly outbox: Outbox;
  private running = new AbortController();

  constructor(
    post: (activity: Activity, files: readonly File[], stop: AbortSignal) => Promise<Outcome<unknown>>,
    onDelivery: (id: string, delivery: Delivery, tooLarge: boolean) => void,
  ) {
    this.outbox = new Outbox(async (activity) => {
      this.running = new AbortController();
      const id = activity.channelData?.clientActivityID ?? '';
      const outcome = await post(activity, this.files.get(id) ?? [], this.running.signal);
      if (outcome.ok) this.files.delete(id);
      return outcome;
    }, onDelivery);
  }

  /** Queues a lot under an id that it keeps through every retry: sent twice, it has one effect. */
  add(id: string, activity: Activity, files: readonly File[]): void {
    this.files.set(id, files);
    this.outbox.add(id, activity);
  }

  /** Stops a lot, on its way or waiting, and forgets it. */
  stop(id: string): void {
    const running = this.outbox.first === id;
    this.files.delete(id);
    this.outbox.forget(id);
    if (running) this.running.abort();
  }

  /** Tries what did not get through once more, as when the connection is back. */
  retry(): void {
    this.outbox.retry();
  }

  /** Tries everything once more, also what the server refused: the person asked for it. */
  retryAll(): void {
    this.outbox.retryAll();
  }

  /** Stops and forgets everything. */
  empty(): void {
    this.files.clear();
    this.outbox.empty();
    this.running.abort();
  }
}
