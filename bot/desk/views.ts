/** Records as the console's API shows them. */
import type { z } from 'zod';
import type { Message } from '../conversations/message.js';
import type { DeskMessage, Officer as OfficerForm, TalkAnswer } from './contract.js';
import { messageText, translationIn } from './message-text.js';
import type { Officer } from './officers.js';
import type { Queue } from './queue.js';
import { rightsOf } from './rights.js';
import type { OpenTalk } from './talks.js';

export function officerView({ id, value }: Officer): z.infer<typeof OfficerForm> {
  const { username, displayName, role, onDuty } = value;
  return { id, username, displayName, role, rights: rightsOf(role), onDuty };
}

export function messageView(
  message: Message,
  names: ReadonlyMap<string, string>,
): z.infer<typeof DeskMessage> {
  const { activity } = message;
  return {
    seq: message.seq,
    author: message.author,
    officer: message.officerId === undefined ? null : (names.get(message.officerId) ?? ''),
    at: message.at,
    text: messageText(message),
    attachments: (activity.attachments ?? []).map((attachment) => ({
      id: attachment.contentUrl?.split('/').at(-1) ?? '',
      name: attachment.name ?? '',
      contentType: attachment.contentType,
      size: attachment.size ?? 0,
    })),
    danger: message.danger === true,
    original: translationIn(message)?.original ?? null,
  };
}

export async function talkView(
  talk: OpenTalk,
  officer: Officer,
  names: ReadonlyMap<string, string>,
  queue: Queue,
  mode: 'own' | 'watch' = 'own',
): Promise<z.infer<typeof TalkAnswer>> {
  const { handoff } = talk;
  return {
    item: await queue.item(handoff, officer),
    shared: talk.shared.map(({ kind, text }) => ({ kind, text })),
    sharedAt: handoff.value.requestedAt,
    messages: talk.messages.map((message) => messageView(message, names)),
    canWrite: handoff.value.state === 'assigned' && handoff.value.officerId === officer.id,
    mode,
  };
}
