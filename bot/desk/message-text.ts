/** What a message says, apart from the mark and the original that a translated one carries for plain clients. */
import type { Message } from '../conversations/message.js';
import type { Original } from './bot-line.js';

interface Sent {
  text: string;
  original: Original;
}

/** A machine's translation that an officer sent, with what they wrote. */
export function translationIn({ author, activity }: Message): Sent | undefined {
  if (author !== 'officer') return undefined;
  return (activity.channelData as { translation?: Sent } | undefined)?.translation;
}

export function messageText(message: Message): string {
  return translationIn(message)?.text ?? message.activity.text ?? '';
}
