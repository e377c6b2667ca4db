/** What a Direct Line client may send. Unknown fields are dropped; a known field of another type is refused. */
import { z } from 'zod';
import { ActivityTypes } from '../sdk.js';

const USER_ID = /^dl_[A-Za-z0-9_.-]{16,100}$/;
/** Names a record of the store: no control characters and no half characters. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;
const LONGEST_TEXT = 10_000;
const LARGEST_CHANNEL_DATA = 8 * 1024;

const user = z.object({ id: z.string().regex(USER_ID).optional(), name: z.string().max(200).optional() });

export const GenerateForm = z.object({
  user: user.optional(),
  /** For a server that asks on behalf of its pages: the sites that may use the token. */
  trustedOrigins: z.array(z.string().max(200)).max(20).optional(),
});

export const StartForm = z.object({
  locale: z.string().max(35).optional(),
  entry: z.string().max(64).optional(),
  user: z.object({ id: z.string().max(200).optional() }).optional(),
});

/** Types that a client may send; events named `handoff.*` are the desk's alone. */
const CLIENT_TYPES = [
  ActivityTypes.Message,
  ActivityTypes.Event,
  ActivityTypes.Typing,
  ActivityTypes.EndOfConversation,
  ActivityTypes.Invoke,
  ActivityTypes.MessageReaction,
  ActivityTypes.MessageUpdate,
  ActivityTypes.MessageDelete,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
  ActivityTypes.Handoff,
  ActivityTypes.Trace,
] as const;

/** Without the delivery mode: a client reads the answers from the conversation, however it asks for them. */
export const ActivityForm = z
  .object({
    type: z.enum(CLIENT_TYPES),
    text: z.string().max(LONGEST_TEXT).optional(),
    value: z
      .union([
        z.string().max(LONGEST_TEXT),
        z.number(),
        z.boolean(),
        z.record(z.string(), z.unknown()),
        z.null(),
      ])
      .optional(),
    name: z.string().max(100).optional(),
    locale: z.string().max(35).optional(),
    textFormat: z.enum(['plain', 'markdown', 'xml']).optional(),
    replyToId: z.string().max(200).optional(),
    channelData: z
      .looseObject({ clientActivityID: z.string().min(1).max(100).regex(PRINTABLE).optional() })
      .optional(),
  })
  .refine((activity) => JSON.stringify(activity.channelData ?? {}).length <= LARGEST_CHANNEL_DATA, {
    path: ['channelData'],
  });

export type ClientActivity = z.infer<typeof ActivityForm>;
