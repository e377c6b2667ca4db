/** How a conversation begins. */
import type { ConversationRecord, Language } from '../store/records.js';

export interface Beginning {
  channelId: string;
  userHash: string;
  source?: string;
  language: Language;
  entry: string;
  now: Date;
}

export function newConversation({
  channelId,
  userHash,
  source,
  language,
  entry,
  now,
}: Beginning): ConversationRecord {
  return {
    channelId,
    userHash,
    ...(source === undefined ? {} : { source }),
    phase: 'bot',
    language,
    entry,
    lastSeq: 0,
    createdAt: now.toISOString(),
    lastSeenAt: now.toISOString(),
    failures: 0,
    wrappedKeys: {},
  };
}

/** A short name such as `site`, `poster-12` or `truck`; anything else is `site`. */
export function entryName(given: unknown): string {
  return typeof given === 'string' && /^[a-z0-9][a-z0-9-]{0,31}$/.test(given) ? given : 'site';
}
