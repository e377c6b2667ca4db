import { isLanguage, type Language } from './languages.js';

/** What the loader tells the frame. */
export type ToFrame =
  | { type: 'start'; language: Language; entry: string }
  | { type: 'language'; language: Language }
  | { type: 'choose'; option: string }
  | { type: 'shown'; focus: boolean }
  | { type: 'exit' };

/** What the frame tells the loader. Never a token and never a word of the talk. */
export type FromFrame = { type: 'loaded' } | { type: 'ready' } | { type: 'exit' } | { type: 'gone' };

function typeOf(data: unknown): string {
  if (data === null || typeof data !== 'object' || !('type' in data)) return '';
  return typeof data.type === 'string' ? data.type : '';
}

/** The message if it is one the frame may send, else null. */
export function readFromFrame(data: unknown): FromFrame | null {
  const type = typeOf(data);
  return type === 'loaded' || type === 'ready' || type === 'exit' || type === 'gone' ? { type } : null;
}

/** The message if it is one the loader may send, with every field checked, else null. */
export function readToFrame(data: unknown): ToFrame | null {
  const fields = data as { language?: unknown; entry?: unknown; option?: unknown; focus?: unknown };
  switch (typeOf(data)) {
    case 'start':
      if (!isLanguage(fields.language)) return null;
      return {
        type: 'start',
        language: fields.language,
        entry: typeof fields.entry === 'string' ? fields.entry.slice(0, 40) : 'site',
      };
    case 'language':
      return isLanguage(fields.language) ? { type: 'language', language: fields.language } : null;
    case 'choose':
      return typeof fields.option === 'string' ? { type: 'choose', option: fields.option } : null;
    case 'shown':
      return { type: 'shown', focus: fields.focus === true };
    case 'exit':
      return { type: 'exit' };
    default:
      return null;
  }
}
