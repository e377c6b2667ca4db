/** Opens the file in the one way in which an acknowledged commit survives a power cut and erased text is gone. */
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError } from '../ports.js';
import { checkOrigin, createMissing, readNumber } from './schema.js';

/** How long to wait while another process (a backup, a command) writes. */
const BUSY_TIMEOUT_MILLISECONDS = 5_000;
/** A larger file is not read through at the start, so that the start stays quick. */
const LARGEST_FILE_TO_CHECK_BYTES = 256 * 1024 * 1024;

/**
 * Opens or creates the database file, with folder, readable by its owner only.
 * @param checked true when this process has just looked for damage.
 * @throws StoreError or the driver's error when it cannot be used safely.
 */
export function openConnection(path: string, { checked = false } = {}): DatabaseSyncInstance {
  if (path === '' || path === ':memory:') throw new StoreError('the database needs a file');
  const file = resolve(path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, {
    timeout: BUSY_TIMEOUT_MILLISECONDS,
    enableForeignKeyConstraints: false,
    defensive: true,
  });
  try {
    checkOrigin(database);
    if (!checked && statSync(file).size <= LARGEST_FILE_TO_CHECK_BYTES) checkPages(database);
    makeDurable(database);
    createMissing(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Copies the write-ahead log into the file and empties it: old versions of pages linger in the log, and what was
 * erased must not. Does not wait; when somebody is reading, the next time will do.
 */
export function emptyLog(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MILLISECONDS}`);
  }
}

function checkPages(database: DatabaseSyncInstance): void {
  const row: unknown = database.prepare('PRAGMA quick_check(1)', { returnArrays: true }).get();
  if (!Array.isArray(row) || row[0] !== 'ok') {
    throw new StoreError('the database file is damaged: restore it from a backup');
  }
}

function makeDurable(database: DatabaseSyncInstance): void {
  const mode: unknown = database.prepare('PRAGMA journal_mode = WAL', { returnArrays: true }).get();
  if (!Array.isArray(mode) || mode[0] !== 'wal')
    throw new StoreError('the database cannot keep a write-ahead log here');
  database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY');
  if (readNumber(database, 'PRAGMA synchronous') !== 2)
    throw new StoreError('the database does not write durably');
  if (readNumber(database, 'PRAGMA secure_delete') !== 1)
    throw new StoreError('the database does not erase securely');
}
