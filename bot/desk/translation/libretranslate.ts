/** A self-hosted service that speaks LibreTranslate's API: one text in, one text out, in plain text. */
import { z } from 'zod';
import type { Config } from '../../config.js';
import type { Language } from '../../store/records.js';
import { TranslationRefusal, type TranslationProvider } from './provider.js';

/** Longest text that is sent, in UTF-16 units. */
const LONGEST = 10_000;
/** A translation is about as long as its original; what is far longer is something else. */
const LARGEST_ANSWER_BYTES = 128 * 1024;
const MOST_TIMES_LONGER = 8;
const ROOM = 400;

const Answer = z.object({ translatedText: z.string() });
/** What a browser could take for markup; a translation has none that its original has not. */
const MARKUP = /<\/?[a-z!][^<>]*>/i;

export interface LibreTranslateOptions {
  /** Where the service is; `/translate` is put behind it. */
  url: string;
  key: string | undefined;
  /** Milliseconds until an answer counts as lost. */
  patience?: number;
}

const PATIENCE = 8_000;

export class LibreTranslate implements TranslationProvider {
  constructor(private readonly options: LibreTranslateOptions) {}

  async translate(text: string, from: Language, to: Language): Promise<string> {
    if (text.length > LONGEST) throw new TranslationRefusal('TranslationTooLong');
    if (from === to || text.trim() === '') return text;
    const answer = await this.#asked({
      q: text,
      source: from,
      target: to,
      format: 'text',
      ...(this.options.key === undefined ? {} : { api_key: this.options.key }),
    });
    const { success, data } = Answer.safeParse(answer);
    const translated = success ? data.translatedText.trim() : '';
    const isTranslation =
      translated !== '' &&
      translated.length <= text.length * MOST_TIMES_LONGER + ROOM &&
      (!MARKUP.test(translated) || MARKUP.test(text));
    if (!isTranslation) throw new TranslationRefusal('TranslationWrong');
    return translated;
  }

  async #asked(body: Record<string, string>): Promise<unknown> {
    const { url, patience = PATIENCE } = this.options;
    let text: string;
    try {
      const response = await fetch(`${url.replace(/\/+$/, '')}/translate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        // Sent on to elsewhere, the words would leave the place that was set.
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new TranslationRefusal('TranslationDown');
      }
      text = await limited(response);
    } catch (error) {
      if (error instanceof TranslationRefusal) throw error;
      const slow = (error as { name?: unknown }).name === 'TimeoutError';
      throw new TranslationRefusal(slow ? 'TranslationSlow' : 'TranslationDown', { cause: error });
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new TranslationRefusal('TranslationWrong', { cause: error });
    }
  }
}

/** The service that the settings name, or none. Nobody's is named by default. */
export function translationProvider({
  TRANSLATE_URL: url,
  TRANSLATE_KEY: key,
}: Pick<Config, 'TRANSLATE_URL' | 'TRANSLATE_KEY'>): TranslationProvider | undefined {
  return url === undefined ? undefined : new LibreTranslate({ url, key });
}

/** The body as text; reading stops where it is larger than any translation. */
async function limited(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > LARGEST_ANSWER_BYTES) throw new TranslationRefusal('TranslationWrong');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
