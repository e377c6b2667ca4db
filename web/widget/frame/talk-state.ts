import type { Language } from '../shared/languages.js';
import type { Activity, CardAction } from './direct-line/activity.js';
import type { Line } from './direct-line/conversation.js';
import type { Delivery } from './direct-line/outbox.js';

/** A way to answer: one of the person's own (sent), or a telephone call. */
export type Option =
  | { kind: 'answer'; title: string; text: string; value: unknown }
  | { kind: 'call'; title: string; address: string };

/** A message of the program or of an officer. */
export interface Theirs {
  kind: 'theirs';
  id: string;
  paragraphs: string[];
  language: string;
  officer: string | null;
  phones: string[];
  code: string[];
  options: Option[];
  step: string;
  /** The question asks for a day and a time. */
  asksWhen: boolean;
  /** Everything said before it was erased. */
  cleared: boolean;
}

/** A message of the person; `id` is its clientActivityID. */
export interface Mine {
  kind: 'mine';
  id: string;
  text: string;
  language: string;
  delivery: Delivery;
  /** Says that someone may be in danger: the numbers must show if it cannot be saved. */
  urgent: boolean;
}

export type Message = Theirs | Mine;

/** Everything the screen shows. */
export interface TalkState {
  language: Language;
  messages: Message[];
  line: Line;
  /** `over`: ended as it should; `lost`: the server no longer knows the talk. */
  ended: 'over' | 'lost' | null;
}

/** The step in which the server greets; the loader's painted copy stands for it until then. */
export const greetingStep = 'welcome.safe';

const telephone = /^tel:\+?\d{2,15}$/;

/** Reads a message of the other side; its text is only ever text. */
export function readTheirs(activity: Activity, fallbackId: string, language: Language): Theirs {
  const data = activity.channelData ?? {};
  return {
    kind: 'theirs',
    id: activity.id ?? fallbackId,
    paragraphs: (activity.text ?? '').split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    language: activity.locale ?? language,
    officer: data.author === 'officer' ? (data.officer ?? '') : null,
    phones: listOfStrings(data.phones),
    code: listOfStrings(data.code),
    options: (activity.suggestedActions?.actions ?? []).flatMap(readOption),
    step: data.step ?? '',
    asksWhen: data.input === 'datetime',
    cleared: data.cleared === true,
  };
}

function readOption(action: CardAction): Option[] {
  const title = action.title ?? action.text ?? '';
  if (!title) return [];
  if (action.type === 'call') {
    const address = String(action.value);
    return telephone.test(address) ? [{ kind: 'call', title, address }] : [];
  }
  if (action.type === 'messageBack' || action.type === 'imBack') {
    return [{ kind: 'answer', title, text: action.text ?? title, value: action.value }];
  }
  return [];
}

function listOfStrings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item !== '')
    : [];
}

/** The last message of the other side, whose options are the ones that count. */
export function lastTheirs(messages: Message[]): Theirs | null {
  for (let at = messages.length - 1; at >= 0; at--) {
    const message = messages[at];
    if (message?.kind === 'theirs') return message;
  }
  return null;
}
