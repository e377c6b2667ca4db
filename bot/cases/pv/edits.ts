/** What an officer may change in a draft, and how each change stays visible beside what it was. */
import { z } from 'zod';
import type { PvEdit } from '../content.js';
import { Pv, type PvLeaf } from './schema.js';

export type PvEditProblem = 'unknown' | 'readonly' | 'value';

/** The change is not possible; nothing was changed. */
export class PvEditError extends Error {
  /**
   * @param problem `unknown`: there is no such field. `readonly`: the person's own words, hashes, times of receipt and
   * all else that an officer does not write. `value`: not what the field can hold.
   */
  constructor(
    readonly problem: PvEditProblem,
    readonly path: string,
  ) {
    super(`the draft of the PV cannot be changed: ${problem}`);
    this.name = 'PvEditError';
  }
}

/** One change with what stood there before it. */
export type PvChange = Pv['edits'][number];

/**
 * The change that an officer asks for, ready to be kept: checked, with what stood there.
 * @param path JSON pointer such as `/place/wording`
 * @throws PvEditError
 */
export function editOf(pv: Pv, path: string, value: unknown, by: string, at: string): PvChange {
  const change = { path, from: placeOf(pv, path).value, to: value, by, at };
  const { edits } = apply(pv, change);
  return edits.at(-1) ?? fail('value', path);
}

/**
 * The draft with changes that were kept, in order. The draft that is given stays as it was.
 * @throws PvEditError for the first change that is not possible; then none has an effect
 */
export function withEdits(pv: Pv, edits: readonly PvEdit[]): { pv: Pv; changes: PvChange[] } {
  let changed = pv;
  for (const edit of edits) changed = apply(changed, edit);
  return { pv: changed, changes: changed.edits };
}

/** Whether an officer may change it. */
export function isEditable(pv: Pv, path: string): boolean {
  try {
    placeOf(pv, path);
    return true;
  } catch (error) {
    if (error instanceof PvEditError) return false;
    throw error;
  }
}

function apply(pv: Pv, edit: PvEdit): Pv {
  placeOf(pv, edit.path);
  const copy = structuredClone(pv);
  const { holder, key } = placeOf(copy, edit.path);
  holder[key] = edit.to;
  const { path, from, to, by, at } = edit;
  const checked = Pv.safeParse({ ...copy, edits: [...copy.edits, { path, from, to, by, at }] });
  return checked.success ? checked.data : fail('value', path);
}

interface Place {
  holder: Record<string, unknown>;
  key: string;
  value: PvLeaf;
}

/** Walks the schema and the draft together: only what both know is a field. */
function placeOf(pv: Pv, path: string): Place {
  const keys = path.split('/');
  if (keys.shift() !== '' || keys.length === 0) return fail('unknown', path);
  let schema: unknown = Pv;
  let value: unknown = pv;
  let holder: Record<string, unknown> = {};
  for (const key of keys) {
    if (schema instanceof z.ZodNullable) schema = schema.unwrap();
    if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key)) {
      schema = schema.shape[key];
    } else if (schema instanceof z.ZodArray && /^(0|[1-9]\d{0,3})$/.test(key)) {
      schema = schema.element;
    } else return fail('unknown', path);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
      return fail('unknown', path);
    holder = value as Record<string, unknown>;
    value = holder[key];
  }
  if (!(schema instanceof z.ZodType) || schema.meta()?.['readOnly'] !== false) return fail('readonly', path);
  return { holder, key: keys.at(-1) ?? '', value: value as PvLeaf };
}

function fail(problem: PvEditProblem, path: string): never {
  throw new PvEditError(problem, path);
}
