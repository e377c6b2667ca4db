import type { Request } from 'restify';
import { ApiError } from '../http/errors.js';

/** A part of the path that names something. @throws ApiError NotFound */
export function parameter(request: Request, name: string): string {
  const value = (request.params as Record<string, string | undefined>)[name];
  // Ids are of our own making; anything else is nowhere.
  if (value === undefined || !/^[\w.-]{1,100}$/.test(value)) throw new ApiError('NotFound');
  return value;
}
