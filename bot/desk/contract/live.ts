/**
 * Frames on the WebSocket `/console/api/live`, server to console: which answer is out of date. The console then
 * fetches it again. `signed-out` ends the session.
 */
export type LiveFrame =
  | { type: 'queue' }
  | { type: 'talk'; id: string }
  | { type: 'danger'; id: string }
  | { type: 'waiting'; id: string }
  | { type: 'signed-out' };
