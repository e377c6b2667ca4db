/** Any error as one of ours. What is not known is `Internal`; its text never leaves the process. */
import { ConversationGoneError, TooManyTurnsError } from '../conversations/turns.js';
import { ConflictError, StoreError } from '../store/ports.js';
import { ApiError } from './errors.js';

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof ConversationGoneError) return new ApiError('ConversationNotFound');
  if (error instanceof TooManyTurnsError) return new ApiError('TooManyRequests');
  if (error instanceof StoreError || error instanceof ConflictError)
    return new ApiError('NotSaved', undefined, { cause: error });
  return new ApiError('Internal', undefined, { cause: error });
}
