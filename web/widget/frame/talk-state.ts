import type { Language } from '../shared/languages.js';
import type { Activity, CardAction, ChannelData } from './direct-line/activity.js';
import type { Line } from './direct-line/conversation.js';
import type { Delivery } from './direct-line/outbox.js';
import type { ShownFile } from './files.js';

/** A way to answer: one of the person's own (sent), or a telephone call. */
export type Option =
  | { kind: 'answer'; title: string; text: string; value: unknown }
  | { kind: 'call'; title: string; address: string };

/** A text that the person may save on the device. */
export interface Download {
  name: string;
  text: string;
}

/** What the police received; `text` is signed as a whole and stays as it came. */
export interface Receipt {
  text: string;
  digest: string;
  at: string;
  reference: string;
}

/** A message of the program or of an officer. */
export interface Theirs {
  kind: 'theirs';
  id: string;
  paragraphs: string[];
  language: string;
  officer: string | null;
  /** What the officer wrote, where the paragraphs are a machine's translation of it. */
  original: { text: string; language: string } | null;
  phones: string[];
  code: string[];
  options: Option[];
  step: string;
  /** The question asks for a day and a time. */
  asksWhen: boolean;
  /** The question asks for files. */
  asksFiles: boolean;
  /** The options are a long list. */
  listed: boolean;
  download: Download | null;
  receipt: Receipt | null;
  /** A challenge to solve, else empty. */
  work: string;
  /** Everything said before it was erased. */
  cleared: boolean;
}

/** A message of the person; `id` is its clientActivityID. */
export interface Mine {
  kind: 'mine';
  id: string;
  text: string;
  /** What goes with it, or in the place of words. */
  files: ShownFile[];
  language: string;
  /** `stopped`: by the person, while it was on its way. */
  delivery: Delivery | 'stopped';
  /** Why files were refused, where that is known. */
  problem: 'empty' | 'tooLarge' | null;
  /** Says that someone may be in danger: the numbers must show if it cannot be saved. */
  urgent: boolean;
}

export type Message = Theirs | Mine;

/** Everything the screen shows. */
export interface TalkState {
  language: Language;
  messages: Message[];
  line: Line;
  /** A challenge is being solved. */
  working: boolean;
  /** `over`: ended as it should; `lost`: the server no longer knows the talk. */
  ended: 'over' | 'lost' | null;
}

/** The step in which the server greets; the loader's painted copy stands for it until then. */
export const greetingStep = 'welcome.safe';

const telephone = /^tel:\+?\d{2,15}$/;

/** Reads a message of the other side; its text is only ever text. */
export function readTheirs(activity: Activity, fallbackId: string, language: Language): Theirs {
  const data = activity.channelData ?? {};
  const code = listOfStrings(data.code);
  const translation = readTranslation(data);
  // The code has a place of its own; said twice, it would push that below the screen and outlive it in the text.
  const shown = ['', code.join(' ')];
  return {
    kind: 'theirs',
    id: activity.id ?? fallbackId,
    paragraphs: (translation?.text ?? activity.text ?? '')
      .split(/\n+/)
      .filter((paragraph) => !shown.includes(paragraph.trim())),
    language: activity.locale ?? language,
    officer: data.author === 'officer' ? (data.officer ?? '') : null,
    original: translation?.original ?? null,
    phones: listOfStrings(data.phones),
    code,
    options: (activity.suggestedActions?.actions ?? []).flatMap(readOption),
    step: data.step ?? '',
    asksWhen: data.input === 'datetime',
    asksFiles: data.input === 'files',
    listed: data.list === true,
    download: readDownload(data),
    receipt: readReceipt(data),
    work: typeof data.work === 'string' ? data.work : '',
    cleared: data.cleared === true,
  };
}

function readTranslation({ author, translation }: ChannelData) {
  const { text, original: { text: written, language } = {} } = translation ?? {};
  const whole = author === 'officer' && [text, written, language].every((part) => typeof part === 'string');
  return whole
    ? { text: String(text), original: { text: String(written), language: String(language) } }
    : null;
}

function readDownload({ download }: ChannelData): Download | null {
  const { name, text } = download ?? {};
  return typeof name === 'string' && typeof text === 'string' ? { name, text } : null;
}

function readReceipt({ receipt }: ChannelData): Receipt | null {
  const { text, digest, at, reference } = receipt ?? {};
  const whole = [text, digest, at, reference].every((part) => typeof part === 'string');
  return whole ? ({ text, digest, at, reference } as Receipt) : null;
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
