/**
 * What a record may hold, checked before it reaches a database, so that every adapter keeps and refuses the same:
 * the content is kept as JSON text (an unset property vanishes, any key and any depth comes back as it was), and the
 * searchable fields lie beside it.
 */
import { COLLECTIONS, type CollectionName } from './records.js';
import { StoreError, type Write } from './ports.js';

/** What a searchable field may hold; anything else is kept in the content but not found by. */
export type SearchableValue = string | number | boolean;

/** A checked write: content as JSON text, searchable values in the order of {@link searchableFields}. */
export type PreparedWrite = { collection: CollectionName; id: string; ifVersion: number | undefined } & (
  { kind: 'put'; body: string; values: readonly (SearchableValue | undefined)[] } | { kind: 'delete' }
);

/** The largest content, in bytes of UTF-8: what MongoDB takes (16 MiB a document) less some room. */
export const LARGEST_CONTENT_BYTES = 15 * 1024 * 1024;

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(COLLECTIONS).map(([name, { indexed, unique }]) => [
    name,
    [...new Set<string>([...indexed, ...unique])],
  ]),
);

/**
 * The fields by which a collection's records can be found, in a fixed order.
 * @throws StoreError when there is no such collection.
 */
export function searchableFields(collection: string): readonly string[] {
  const fields = FIELDS.get(collection);
  if (fields === undefined) throw new StoreError('there is no such collection');
  return fields;
}

/**
 * Whether a database keeps this text as it is. A NUL ends text in SQLite and half a surrogate pair has no UTF-8: with
 * either, two different ids could become one.
 */
export function isStorableText(text: unknown): text is string {
  return typeof text === 'string' && !/[\0\p{Surrogate}]/u.test(text);
}

/**
 * Copies the writes of one commit into what is stored; later changes to the caller's objects have no effect.
 * @throws StoreError when a value is no JSON object, is too large, or an id or a searchable text cannot be stored.
 */
export function prepareWrites(writes: readonly Write[]): PreparedWrite[] {
  return writes.map((write) => {
    const { collection, id, ifVersion } = write;
    const fields = searchableFields(collection);
    if (!isStorableText(id)) throw new StoreError(`an id in ${collection} is not a storable text`);
    if (write.kind === 'delete') return { kind: 'delete', collection, id, ifVersion };
    const body = bodyOf(collection, write.value);
    const content: Record<string, unknown> = { ...write.value };
    const values = fields.map((field) => searchableValue(collection, field, content[field]));
    return { kind: 'put', collection, id, ifVersion, body, values };
  });
}

function bodyOf(collection: CollectionName, value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StoreError(`a record in ${collection} is not an object`);
  }
  let body: string;
  try {
    body = JSON.stringify(value);
  } catch (error) {
    throw new StoreError(`a record in ${collection} cannot be written as JSON`, { cause: error });
  }
  if (Buffer.byteLength(body) > LARGEST_CONTENT_BYTES)
    throw new StoreError(`a record in ${collection} is too large`);
  return body;
}

function searchableValue(
  collection: CollectionName,
  field: string,
  value: unknown,
): SearchableValue | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (!isStorableText(value))
    throw new StoreError(`${field} of a record in ${collection} is not a storable text`);
  return value;
}
