/** A service that translates, and how it can fail. What it answers is a help for the reader and never the record. */
import type { Language } from '../../store/records.js';
import { ApiError } from '../../http/errors.js';

export interface TranslationProvider {
  /** @throws TranslationRefusal when there is no translation in time */
  translate(text: string, from: Language, to: Language): Promise<string>;
}

const REFUSALS = {
  TranslationOff: { status: 409, message: 'No service for translation is set up.' },
  TranslationSlow: { status: 503, message: 'The translation took too long. The talk goes on without it.' },
  TranslationDown: { status: 503, message: 'The service for translation does not answer.' },
  TranslationWrong: {
    status: 503,
    message: 'The service for translation answered something that is no translation.',
  },
  TranslationTooLong: { status: 409, message: 'This text is too long to be translated.' },
} as const;
export type TranslationProblem = keyof typeof REFUSALS;

/** Says why there is no translation; never a word of what was to be translated. */
export class TranslationRefusal extends ApiError {
  override readonly status: number;

  constructor(
    readonly problem: TranslationProblem,
    options?: { cause?: unknown },
  ) {
    super('Ended', REFUSALS[problem].message, options);
    this.name = 'TranslationRefusal';
    this.status = REFUSALS[problem].status;
  }

  override get body(): { error: { code: string; message: string } } {
    return { error: { code: this.problem, message: this.message } };
  }
}
