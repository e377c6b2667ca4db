/** Errors of the driver, said so that a person can act on them. */
import { StoreError } from '../ports.js';

/** Primary result codes of SQLite that an operator can do something about. */
const ADVICE: ReadonlyMap<number, string> = new Map([
  [5, 'another process is writing to it'],
  [8, 'it is read-only: check the rights of the file and its folder'],
  [10, 'the disk failed to read or write'],
  [11, 'it is damaged: restore it from a backup'],
  [13, 'the disk is full'],
  [14, 'it cannot be opened: check that its folder exists and may be written to'],
  [26, 'the file is not a database, or is damaged'],
]);

const PRIMARY_KEY_VIOLATION = 1555;
const UNIQUE_VIOLATION = 2067;

/** Whether a statement failed because its id or a unique field is taken. */
export function isUniqueViolation(error: unknown): boolean {
  const code = resultCodeOf(error);
  return code === PRIMARY_KEY_VIOLATION || code === UNIQUE_VIOLATION;
}

/** Turns any error into a StoreError with the cause kept; one that is a StoreError already stays as it is. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const advice = ADVICE.get((resultCodeOf(error) ?? 0) & 0xff);
  return new StoreError(advice === undefined ? 'the database failed' : `the database failed: ${advice}`, {
    cause: error,
  });
}

/**
 * The extended result code, as the driver hands it over. Not asked whether it is an Error: the driver's errors may
 * come from another realm (as in tests), whose Error is not ours.
 */
function resultCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
