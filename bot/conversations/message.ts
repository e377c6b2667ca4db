/** One message of the log, opened; and how it is named in the store. */
import type { Author, MessageRecord } from '../store/records.js';

/** What is sealed in a {@link MessageRecord}. The activity lacks what every activity of the conversation shares. */
export interface MessageContent {
  activity: LoggedActivity;
  /** Danger or risk was understood in it, while the desk had or awaited the talk. */
  danger?: true;
  /** The handoff of the left message to which it belongs; absent: it is part of the talk. */
  leftMessage?: string;
}

/** The part of a Bot Framework activity that the log keeps. */
export interface LoggedActivity {
  type: string;
  id: string;
  timestamp: string;
  from?: { id: string; name?: string; role?: string };
  text?: string;
  value?: unknown;
  name?: string;
  locale?: string;
  channelData?: Record<string, unknown>;
  attachments?: {
    contentType: string;
    contentUrl?: string;
    name?: string;
    size?: number;
    content?: unknown;
  }[];
  suggestedActions?: {
    to?: string[];
    actions: { type: string; title: string; value: unknown; text?: string }[];
  };
  replyToId?: string;
  [other: string]: unknown;
}

/** What somebody wrote that no channel carried: a message left, a note. */
export function plainMessage(text: string, at: Date): LoggedActivity {
  return { type: 'message', id: '', timestamp: at.toISOString(), text };
}

/** A message as somebody may read it. */
export interface Message extends MessageContent {
  seq: number;
  author: Author;
  audience: MessageRecord['audience'];
  officerId?: string;
  at: string;
}

const SEQ_DIGITS = 9;

/** Ids sort like the sequence; the conversation comes first so that a change names it. */
export function messageId(conversationId: string, seq: number): string {
  return `${conversationId}/${String(seq).padStart(SEQ_DIGITS, '0')}`;
}

/** The conversation of a message id. */
export function conversationOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

/** The id of an activity as clients see it: the conversation and the place in it, as Direct Line writes it. */
export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}

/** A message from its record and its opened content. */
export function messageFrom(record: Omit<MessageRecord, 'sealedActivity'>, content: string): Message {
  const { seq, author, audience, at, officerId } = record;
  return {
    ...(JSON.parse(content) as MessageContent),
    seq,
    author,
    audience,
    at,
    ...(officerId === undefined ? {} : { officerId }),
  };
}
