import { NoConnectionError, RefusedError } from '../api/client.js';
import type { LanguageTools } from './language.js';

/** Refusals that something between console and server can make, which knows no codes of ours. */
const CODES: Partial<Record<number, string>> = {
  401: 'SignInNeeded',
  403: 'NotAllowed',
  404: 'NotFound',
  413: 'TooLarge',
  429: 'TooManyRequests',
};

/** A sentence of ours for what went wrong: by the server's code, else by status, else a general one. */
export function errorText(language: LanguageTools, error: unknown): string {
  if (error instanceof NoConnectionError) return language.t('error.no-connection');
  if (error instanceof RefusedError) {
    const code = error.code || CODES[error.status] || 'general';
    return language.find(`error.${code}`) ?? language.t('error.general');
  }
  return language.t('error.general');
}
