import type widget from '../../../locales/en/widget.json';
import type page from '../../../locales/en/page.json';
import type { Language } from './languages.js';

/** Keys of the texts the loader paints before there is any connection. */
export type PaintedKey = Extract<keyof typeof widget, `painted.${string}`>;
/** Keys of the texts the frame uses. */
export type FrameKey =
  | Extract<keyof typeof widget, `frame.${string}`>
  | 'painted.title'
  | 'painted.language'
  | 'painted.leave'
  | 'painted.leaveHint'
  | 'painted.hint'
  | 'painted.emergency'
  | 'painted.call101'
  | 'painted.call112'
  | 'painted.urgent';
/** Keys of the texts of the demo page. */
export type PageKey = keyof typeof page;

/** Every text of one part, in every language. */
export type Texts<Key extends string> = Record<Language, Record<Key, string>>;
