/** The same middleware, in the same order, for every adapter. */
import type { BotAdapter, Middleware } from './sdk.js';

export interface Pipeline {
  correlation: Middleware;
  dedupe: Middleware;
  queue: Middleware;
  /** Only for channels whose log is not ours. */
  transcript?: Middleware;
  danger: Middleware;
  router: Middleware;
}

/**
 * Correlation and metrics, dedupe, the conversation's queue, the danger watch, the handoff router; the dialogs come
 * last, as the turn's logic.
 */
export function configureAdapter<A extends BotAdapter>(adapter: A, pipeline: Pipeline): A {
  const { correlation, dedupe, queue, transcript, danger, router } = pipeline;
  adapter.use(correlation).use(dedupe).use(queue);
  if (transcript !== undefined) adapter.use(transcript);
  adapter.use(danger).use(router);
  return adapter;
}
