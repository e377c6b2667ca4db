/**
 * The tables: one a collection, with the id, the version, a column for each searchable field and the content as JSON.
 * The columns copy what is in the content, so a field that becomes searchable later is filled in from there.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError } from '../ports.js';
import { COLLECTIONS, type CollectionName } from '../records.js';
import { searchableFields } from '../content.js';

/** Grows when old code could no longer read the file. */
export const SCHEMA_VERSION = 1;
/** Marks the file as ours ("SHCh"). */
export const APPLICATION_ID = 0x53484368;

/** Small records live in the index of their ids; for large ones SQLite does better with a table beside it. */
const SMALL_RECORDS: ReadonlySet<string> = new Set<CollectionName>([
  'deliveries',
  'sessions',
  'returnCodes',
  'leases',
  'usedTickets',
  'signIns',
  'counters',
  'tallies',
  'looks',
  'watches',
]);

/**
 * Indexes other than one a searchable field. A message is always found through its conversation, and an index on a
 * field with few values (key) would only mislead the planner.
 */
const INDEXES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['messages', [['conversationId', 'seq']]],
  ['files', [['conversationId']]],
]);

/**
 * Makes sure that the file is ours and not from a newer release, before anything is changed in it.
 * @throws StoreError when it is not.
 */
export function checkOrigin(database: DatabaseSyncInstance): void {
  const tables = readNumber(database, 'SELECT count(*) FROM sqlite_schema');
  const applicationId = readNumber(database, 'PRAGMA application_id');
  if (applicationId !== APPLICATION_ID && (tables > 0 || applicationId !== 0)) {
    throw new StoreError('the database file belongs to another application');
  }
  const version = readNumber(database, 'PRAGMA user_version');
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      `the database file is of a newer release (schema ${version}, this release knows ${SCHEMA_VERSION}): update first`,
    );
  }
}

/** Creates what is missing: tables, columns (filled from the contents) and indexes. All or nothing. */
export function createMissing(database: DatabaseSyncInstance): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const [collection, { unique }] of Object.entries(COLLECTIONS)) {
      createTable(database, collection);
      createIndexes(database, collection, unique);
    }
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The single number that a statement answers. */
export function readNumber(database: DatabaseSyncInstance, sql: string): number {
  const row: unknown = database.prepare(sql, { returnArrays: true }).get();
  const value: unknown = Array.isArray(row) ? row[0] : undefined;
  if (typeof value !== 'number') throw new StoreError('the database gave no answer');
  return value;
}

function createTable(database: DatabaseSyncInstance, collection: string): void {
  const fields = searchableFields(collection);
  // No declared type: a text that looks like a number must stay a text.
  const columns = [
    'id TEXT PRIMARY KEY NOT NULL',
    'version INTEGER NOT NULL',
    ...fields.map(quoted),
    'body TEXT NOT NULL',
  ];
  const options = SMALL_RECORDS.has(collection) ? 'WITHOUT ROWID' : '';
  database.exec(`CREATE TABLE IF NOT EXISTS ${quoted(collection)} (${columns.join(', ')}) ${options}`);

  const present: unknown[] = database
    .prepare('SELECT name FROM pragma_table_info(?)', { returnArrays: true })
    .all(collection)
    .flat();
  for (const field of fields.filter((name) => !present.includes(name))) {
    database.exec(`ALTER TABLE ${quoted(collection)} ADD COLUMN ${quoted(field)}`);
    database.exec(`UPDATE ${quoted(collection)} SET ${quoted(field)} = body ->> '$.${field}'`);
  }
}

function createIndexes(database: DatabaseSyncInstance, collection: string, unique: readonly string[]): void {
  const isUnique = (field: string): boolean => unique.includes(field);
  for (const field of unique) createIndex(database, collection, [field], 'UNIQUE');
  const single = searchableFields(collection)
    .filter((field) => !isUnique(field))
    .map((field) => [field]);
  for (const fields of INDEXES.get(collection) ?? single) createIndex(database, collection, fields, '');
}

function createIndex(
  database: DatabaseSyncInstance,
  collection: string,
  fields: readonly string[],
  kind: string,
): void {
  const name = quoted(`${collection} by ${fields.join(' and ')}`);
  const columns = fields.map(quoted).join(', ');
  database.exec(`CREATE ${kind} INDEX IF NOT EXISTS ${name} ON ${quoted(collection)} (${columns})`);
}

/** A name in SQL. Names come from records.ts, never from outside. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
