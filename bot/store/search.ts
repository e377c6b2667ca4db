/**
 * What a query asks, checked, in the same words for every adapter. A value of the wrong kind (an object where a text
 * is expected, undefined, null) matches nothing: it is never taken for an operator or for "no condition".
 */
import { StoreError } from './ports.js';
import { isStorableText, searchableFields, type SearchableValue } from './content.js';

/** One thing that must hold. `any`: the field equals one of the values (at least one). */
export type Condition =
  | { field: string; operator: 'any'; values: readonly SearchableValue[] }
  | { field: string; operator: 'after' | 'before'; value: string | number };

/** A checked query. Records of equal order come by id, in the same direction. */
export interface Search {
  conditions: readonly Condition[];
  order: { field: string; descending: boolean } | undefined;
  limit: number | undefined;
}

/** A query as it comes in; the types of ports.ts are not trusted here, for values may come from the network. */
interface UncheckedQuery {
  where?: object | undefined;
  after?: { field: string; value: unknown } | undefined;
  before?: { field: string; value: unknown } | undefined;
  order?: { field: string; direction: string } | undefined;
  limit?: number | undefined;
}

/**
 * Checks a query.
 * @returns undefined when no record can match.
 * @throws StoreError when a field cannot be searched by, or the limit is no whole number from 0.
 */
export function searchOf(collection: string, query: UncheckedQuery): Search | undefined {
  const fields = searchableFields(collection);
  const requireField = (field: string): string => {
    if (!fields.includes(field))
      throw new StoreError(`records in ${collection} cannot be found by this field`);
    return field;
  };
  const { limit } = query;
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
    throw new StoreError('a limit is a whole number');

  const conditions: Condition[] = [];
  for (const [field, wanted] of Object.entries(query.where ?? {})) {
    const candidates: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    conditions.push({ field: requireField(field), operator: 'any', values: candidates.filter(isSearchable) });
  }
  for (const operator of ['after', 'before'] as const) {
    const bound = query[operator];
    if (bound === undefined) continue;
    const field = requireField(bound.field);
    const { value } = bound;
    if (!isSearchable(value) || typeof value === 'boolean') return undefined;
    conditions.push({ field, operator, value });
  }
  const order = query.order && {
    field: requireField(query.order.field),
    descending: query.order.direction === 'descending',
  };
  if (
    limit === 0 ||
    conditions.some((condition) => condition.operator === 'any' && condition.values.length === 0)
  ) {
    return undefined;
  }
  return { conditions, order, limit };
}

function isSearchable(value: unknown): value is SearchableValue {
  return (
    typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value)) || isStorableText(value)
  );
}
