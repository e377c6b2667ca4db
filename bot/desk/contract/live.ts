import { z } from 'zod';

/**
 * Frames on the WebSocket `/console/api/live`, server to console: which answer is out of date. The console then
 * fetches it again. `signed-out` ends the session.
 */
export type LiveFrame =
  | { type: 'queue' }
  | { type: 'talk'; id: string }
  | { type: 'danger'; id: string }
  | { type: 'waiting'; id: string }
  /** Waits too long. */
  | { type: 'escalated'; id: string }
  /** A resident wrote and has no answer: first to the owner, then to all. */
  | { type: 'unanswered'; id: string }
  /** Who else has it open changed. */
  | { type: 'looking'; id: string }
  | { type: 'emergency' }
  | { type: 'signed-out' };

/** Frames of the console, on the same WebSocket: which talk is open in it, and whether its officer types there. */
export const ConsoleFrame = z.strictObject({
  type: z.literal('looking'),
  id: z.string().min(1).max(64).nullable(),
  typing: z.boolean(),
});
export type ConsoleFrame = z.infer<typeof ConsoleFrame>;
