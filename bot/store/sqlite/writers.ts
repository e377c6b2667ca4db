/** Who carries out a batch: a thread of its own in the built service, this thread where the sources run (tests). */
import { Worker } from 'node:worker_threads';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Transactions, type Batch, type Outcome } from './transactions.js';

export interface Writer {
  /** One batch at a time. Never rejects: a failure is the outcome of each. */
  write(batch: Batch): Promise<Outcome[]>;
  close(): Promise<void>;
}

/** Only built JavaScript can start a thread; the thread and this one run the same {@link Transactions}. */
export function openWriter(path: string, database: DatabaseSyncInstance): Writer {
  return import.meta.url.endsWith('.js') ? new ThreadWriter(path) : new InlineWriter(database);
}

class InlineWriter implements Writer {
  readonly #transactions: Transactions;

  constructor(database: DatabaseSyncInstance) {
    this.#transactions = new Transactions(database);
  }

  write(batch: Batch): Promise<Outcome[]> {
    return Promise.resolve(this.#transactions.write(batch));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class ThreadWriter implements Writer {
  #worker: Worker | undefined;

  constructor(private readonly path: string) {}

  write(batch: Batch): Promise<Outcome[]> {
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      const answered = (outcomes: Outcome[]) => {
        worker.off('exit', ended);
        resolve(outcomes);
      };
      // Whether its transaction was durable is not known then; the next batch gets a new thread.
      const ended = () => {
        worker.off('message', answered);
        resolve(batch.map(() => ({ kind: 'failed', message: 'the database failed: its thread ended' })));
      };
      worker.once('message', answered);
      worker.once('exit', ended);
      worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
    });
    worker.postMessage('close');
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./committer.js', import.meta.url), {
      workerData: { path: this.path },
    });
    const gone = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on('error', gone);
    worker.on('exit', gone);
    return worker;
  }
}
