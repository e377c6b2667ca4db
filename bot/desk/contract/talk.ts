/** A talk: what was shared, the messages, what an officer does with it. */
import { z } from 'zod';
import { language, text, type Endpoint } from './form.js';
import { QueueItem } from './queue.js';

export const SharedItem = z.strictObject({
  /** `words` are the person's own. */
  kind: z.enum(['language', 'safe', 'age', 'what', 'where', 'when', 'words']),
  text: z.string(),
});

export const Attachment = z.strictObject({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
});

export const DeskMessage = z.strictObject({
  seq: z.number().int(),
  /** `whisper`: a supervisor's word to the officer. */
  author: z.enum(['resident', 'bot', 'officer', 'note', 'whisper', 'event']),
  officer: z.string().nullable(),
  at: z.string(),
  /**
   * Plain text; for `event` a code: `requested`, `accepted`, `completed`, `failed`, `withdrawn`, `left`, `returned`,
   * `transferred`, `stepped-away`, `back-in-line`.
   */
  text: z.string(),
  attachments: z.array(Attachment),
  danger: z.boolean(),
  /** What the officer wrote, where the resident got a machine's translation of it. */
  original: z.strictObject({ text: z.string(), language }).nullable(),
});

export const TalkAnswer = z.strictObject({
  item: QueueItem,
  /** What the resident agreed to share on asking for an officer, and nothing else. */
  shared: z.array(SharedItem),
  sharedAt: z.string(),
  messages: z.array(DeskMessage),
  canWrite: z.boolean(),
  /** `watch`: a supervisor reads along. */
  mode: z.enum(['own', 'watch']),
});

export const WriteRequest = z.strictObject({
  text: text(4000),
  /** Made by the console for each message: a retry with the same id has one effect. */
  clientId: z.string().regex(/^[\w-]{8,64}$/),
});
/** `original`: what the officer wrote, when `text` is a machine's translation of it; the resident can read both. */
export const MessageRequest = WriteRequest.extend({
  original: z.strictObject({ text: text(4000), language }).optional(),
});
export const WriteAnswer = z.strictObject({ seq: z.number().int() });

export const CloseRequest = z.strictObject({
  reason: z.enum(['helped', 'referred', 'appointment', 'left', 'abuse', 'other']),
});

export const TALK_ENDPOINTS = [
  {
    method: 'GET',
    path: '/talks/:id',
    access: 'talks',
    status: 200,
    query: { after: 'only what came after this number' },
    answer: TalkAnswer,
    summary: 'A talk that the officer owns; ?after=seq for what is new',
  },
  {
    method: 'POST',
    path: '/talks/:id/take',
    access: 'talks',
    status: 200,
    answer: TalkAnswer,
    summary: 'Take a waiting talk or a message left for later; 409 when a colleague was first',
  },
  {
    method: 'POST',
    path: '/talks/:id/messages',
    access: 'talks',
    status: 201,
    request: MessageRequest,
    answer: WriteAnswer,
    summary: 'Write to the resident',
  },
  {
    method: 'POST',
    path: '/talks/:id/notes',
    access: 'talks',
    status: 201,
    request: WriteRequest,
    answer: WriteAnswer,
    summary: 'Write an internal note',
  },
  {
    method: 'POST',
    path: '/talks/:id/read',
    access: 'talks',
    status: 204,
    summary: 'All is read up to now',
  },
  {
    method: 'POST',
    path: '/talks/:id/danger-seen',
    access: 'talks',
    status: 204,
    summary: 'Say that the danger was seen; open to every officer',
  },
  {
    method: 'POST',
    path: '/talks/:id/hand-back',
    access: 'talks',
    status: 204,
    summary: 'Hand the resident back to the bot',
  },
  {
    method: 'POST',
    path: '/talks/:id/close',
    access: 'talks',
    status: 204,
    request: CloseRequest,
    summary: 'Close the talk',
  },
  {
    method: 'GET',
    path: '/talks/:id/files/:file',
    access: 'talks',
    status: 200,
    media: ['application/octet-stream'],
    summary: 'An attachment, only ever as a download',
  },
] as const satisfies readonly Endpoint[];
