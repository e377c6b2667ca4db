import { NoConnectionError, RefusedError } from '../api/client.js';
import type { LanguageTools } from './language.js';

/** A sentence of ours for what went wrong: by code, else by status, else a general one. */
export function errorText(language: LanguageTools, error: unknown): string {
  if (error instanceof NoConnectionError) return language.t('error.no-connection');
  if (error instanceof RefusedError) {
    const code = error.code.toLowerCase().replaceAll('_', '-');
    return (
      language.find(`error.${code}`) ?? language.find(`error.${error.status}`) ?? language.t('error.general')
    );
  }
  return language.t('error.general');
}
