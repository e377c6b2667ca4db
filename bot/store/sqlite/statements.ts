/** Every SQL statement that touches a record, compiled once and kept. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { CollectionName } from '../records.js';
import { searchableFields, type PreparedWrite, type SearchableValue } from '../content.js';
import { isUniqueViolation } from './failures.js';
import { quoted } from './schema.js';
import type { Condition, Search } from '../search.js';
import { ConflictError } from '../ports.js';

/** A record as a row. */
export interface Row {
  id: string;
  version: number;
  body: string;
}

type Parameter = string | number;

export class Statements {
  readonly #database: DatabaseSyncInstance;
  readonly #compiled = new Map<string, StatementSyncInstance>();
  /** The texts of the writes, so that a commit builds no strings. */
  readonly #writeTexts = new Map<CollectionName, ReturnType<typeof writeTexts>>();

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  get(collection: CollectionName, id: string): Row | undefined {
    searchableFields(collection);
    return this.#prepare(`${selectFrom(collection)} WHERE id = ?`).get(id) as Row | undefined;
  }

  find(collection: CollectionName, search: Search): Row[] {
    const direction = search.order?.descending ? 'DESC' : 'ASC';
    const order = [...(search.order ? [quoted(search.order.field)] : []), 'id'].map(
      (name) => `${name} ${direction}`,
    );
    const { text, parameters } = whereOf(search.conditions);
    const sql = `${selectFrom(collection)} ${text} ORDER BY ${order.join(', ')} LIMIT ?`;
    return this.#prepare(sql).all(...parameters, search.limit ?? -1) as Row[];
  }

  count(collection: CollectionName, search: Search): number {
    const { text, parameters } = whereOf(search.conditions);
    const row = this.#prepare(`SELECT count(*) AS total FROM ${quoted(collection)} ${text}`).get(
      ...parameters,
    ) as { total: number };
    return row.total;
  }

  /**
   * Carries out one write inside the transaction that is open.
   * @returns whether anything changed (a delete of nothing does not).
   * @throws ConflictError when its condition or a unique field does not hold; else the driver's error.
   */
  write(write: PreparedWrite): boolean {
    const { collection, id, ifVersion } = write;
    const changes = this.#run(write);
    if (changes === 0 && ifVersion !== undefined) throw new ConflictError(collection, id);
    return changes > 0;
  }

  /** Runs a statement without parameters or answer. */
  run(sql: string): void {
    this.#prepare(sql).run();
  }

  #run(write: PreparedWrite): number {
    const { collection, id, ifVersion } = write;
    const texts = this.#textsOf(collection);
    if (write.kind === 'delete') {
      if (ifVersion === undefined) return this.#prepare(texts.remove).run(id).changes;
      return this.#prepare(texts.removeVersion).run(id, ifVersion).changes;
    }
    const columns = write.values.map((value) => (value === undefined ? null : parameterOf(value)));
    try {
      if (ifVersion === undefined) return this.#prepare(texts.put).run(id, ...columns, write.body).changes;
      if (ifVersion === 0) return this.#prepare(texts.insert).run(id, ...columns, write.body).changes;
      return this.#prepare(texts.replace).run(...columns, write.body, id, ifVersion).changes;
    } catch (error) {
      if (isUniqueViolation(error)) throw new ConflictError(collection, id);
      throw error;
    }
  }

  #textsOf(collection: CollectionName): ReturnType<typeof writeTexts> {
    const known = this.#writeTexts.get(collection);
    if (known !== undefined) return known;
    const texts = writeTexts(collection);
    this.#writeTexts.set(collection, texts);
    return texts;
  }

  // Bounded: the texts differ only by collection and by which fields a query names.
  #prepare(sql: string): StatementSyncInstance {
    const known = this.#compiled.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#compiled.set(sql, statement);
    return statement;
  }
}

function selectFrom(collection: CollectionName): string {
  return `SELECT id, version, body FROM ${quoted(collection)}`;
}

function writeTexts(collection: CollectionName) {
  const table = quoted(collection);
  const columns = [...searchableFields(collection).map(quoted), 'body'];
  const insert = `INSERT INTO ${table} (id, version, ${columns.join(', ')}) VALUES (?, 1${', ?'.repeat(columns.length)})`;
  const excluded = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  const assigned = columns.map((column) => `${column} = ?`).join(', ');
  return {
    insert,
    put: `${insert} ON CONFLICT (id) DO UPDATE SET version = version + 1, ${excluded}`,
    replace: `UPDATE ${table} SET version = version + 1, ${assigned} WHERE id = ? AND version = ?`,
    remove: `DELETE FROM ${table} WHERE id = ?`,
    removeVersion: `DELETE FROM ${table} WHERE id = ? AND version = ?`,
  };
}

function whereOf(conditions: readonly Condition[]): { text: string; parameters: Parameter[] } {
  const parts = conditions.map(partOf);
  const text = parts.length === 0 ? '' : `WHERE ${parts.map((part) => part.text).join(' AND ')}`;
  return { text, parameters: parts.map((part) => part.parameter) };
}

function partOf(condition: Condition): { text: string; parameter: Parameter } {
  const column = quoted(condition.field);
  if (condition.operator === 'any') {
    const [first] = condition.values;
    if (first !== undefined && condition.values.length === 1)
      return { text: `${column} = ?`, parameter: parameterOf(first) };
    // One parameter whatever the length of the list: one compiled statement, and no limit on parameters.
    return {
      text: `${column} IN (SELECT value FROM json_each(?))`,
      parameter: JSON.stringify(condition.values),
    };
  }
  // SQLite sorts every number before every text; a bound holds only among its own kind.
  const { operator, value } = condition;
  if (operator === 'after') {
    return {
      text: typeof value === 'number' ? `${column} > ? AND ${column} < ''` : `${column} > ?`,
      parameter: value,
    };
  }
  return {
    text: typeof value === 'string' ? `${column} < ? AND ${column} >= ''` : `${column} < ?`,
    parameter: value,
  };
}

function parameterOf(value: SearchableValue): Parameter {
  return typeof value === 'boolean' ? Number(value) : value;
}
