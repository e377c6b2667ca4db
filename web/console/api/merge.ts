import type { DeskMessage, TalkAnswer } from './types.js';

/**
 * Joins a talk as it is known with an answer that may hold only newer messages. Each sequence number appears once,
 * in order; everything but the messages comes from the newer answer.
 */
export function mergeTalk(known: TalkAnswer | undefined, fresh: TalkAnswer): TalkAnswer {
  if (!known) return fresh;
  const bySequence = new Map<number, DeskMessage>();
  for (const message of [...known.messages, ...fresh.messages]) bySequence.set(message.seq, message);
  return { ...fresh, messages: [...bySequence.values()].sort((one, other) => one.seq - other.seq) };
}
