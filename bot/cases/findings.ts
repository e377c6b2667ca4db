/** What an officer finds about what happened, where and when: apart from the person's words, with who and when. */
import type { Behaviour, When, Where } from '../../dialogs/facts.js';

/** One finding; `value` null takes an earlier one back. */
export type Finding = { by: string; at: string } & (
  | { field: 'behaviours'; value: Behaviour[] | null }
  | { field: 'where'; value: Where | null }
  | { field: 'when'; value: When | null }
);
type Field = Finding['field'];
type Standing<F extends Field> = Extract<Finding, { field: F }> & {
  value: NonNullable<Extract<Finding, { field: F }>['value']>;
};

/** The last finding on a field, unless it was taken back. */
export function standing<F extends Field>(findings: readonly Finding[], field: F): Standing<F> | undefined {
  const last = findings.findLast((finding) => finding.field === field);
  return last === undefined || last.value === null ? undefined : (last as Standing<F>);
}
