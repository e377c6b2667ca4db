/**
 * How a record looks in MongoDB: the content as JSON text, so that any key, any depth and any text comes back as it
 * was and no value can act as an operator; the searchable fields beside it, with an index each.
 */
import type { Filter, Sort } from 'mongodb';
import type { Stored } from '../ports.js';
import type { CollectionName, Collections } from '../records.js';
import { searchableFields, type PreparedWrite, type SearchableValue } from '../content.js';
import type { Condition, Search } from '../search.js';

export interface RecordDocument {
  _id: string;
  version: number;
  fields: Record<string, SearchableValue>;
  body: string;
}

/** What a put stores, without id and version. */
export function contentOf(write: PreparedWrite & { kind: 'put' }): Pick<RecordDocument, 'fields' | 'body'> {
  const fields: Record<string, SearchableValue> = {};
  searchableFields(write.collection).forEach((field, position) => {
    const value = write.values[position];
    if (value !== undefined) fields[field] = value;
  });
  return { fields, body: write.body };
}

export function storedOf<C extends CollectionName>(document: RecordDocument): Stored<Collections[C]> {
  const value = JSON.parse(document.body) as Collections[C];
  return { id: document._id, version: document.version, value };
}

export function filterOf(search: Search): Filter<RecordDocument> {
  return search.conditions.length === 0 ? {} : { $and: search.conditions.map(partOf) };
}

export function sortOf({ order }: Search): Sort {
  const direction = order?.descending ? -1 : 1;
  return order === undefined ? { _id: direction } : { [`fields.${order.field}`]: direction, _id: direction };
}

function partOf(condition: Condition): Filter<RecordDocument> {
  const path = `fields.${condition.field}`;
  switch (condition.operator) {
    case 'any':
      return { [path]: { $in: [...condition.values] } };
    case 'after':
      return { [path]: { $gt: condition.value } };
    case 'before':
      return { [path]: { $lt: condition.value } };
  }
}
