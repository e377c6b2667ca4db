/** Errors of the driver, said so that a person can act on them. */
import { MongoError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { StoreError } from '../ports.js';

const DUPLICATE_KEY = 11000;
const UNAUTHORIZED: ReadonlySet<unknown> = new Set([13, 18]);

/** Which kind of unique value was taken: the id, or a unique field; undefined when the error is another. */
export function takenBy(error: unknown): 'id' | 'field' | undefined {
  if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) return undefined;
  const pattern: unknown = error['keyPattern'] ?? error.errorResponse['keyPattern'];
  return typeof pattern === 'object' && pattern !== null && '_id' in pattern ? 'id' : 'field';
}

/** Turns any error into a StoreError with the cause kept; one that is a StoreError already stays as it is. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(`the database failed: ${adviceFor(error)}`, { cause: error });
}

function adviceFor(error: unknown): string {
  if (error instanceof MongoServerSelectionError)
    return 'no primary answers; check that it runs and the address';
  if (error instanceof MongoServerError && UNAUTHORIZED.has(error.code))
    return 'it refuses the user or password';
  return error instanceof MongoError ? error.name : 'unexpected error';
}
