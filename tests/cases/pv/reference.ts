/** docs/pv.md from the JSON Schema: every field of the draft with what it means. */

interface Schema {
  type?: string | string[];
  const?: string | boolean;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  description?: string;
  readOnly?: boolean;
  format?: string;
}

const INTRODUCTION = `# The draft of a PV

Made by \`bot/cases/pv/\` from what a person sent, for an officer to finish in Word. This page is generated from \`bot/cases/pv.schema.json\`, which is generated from \`bot/cases/pv/schema.ts\` (\`npx tsx tests/cases/pv/regenerate.ts\`); a test holds all three together. Three invented cases with their drafts are in \`docs/examples/\`; why it is built so is in \`docs/decisions/0012-pv.md\`.

- Only the person's own words are authoritative. They stand word for word, in their own language, and nobody can change them.
- \`null\` is unknown and is printed as "onbekend" or "inconnu". "Does not know", "rather not said" and "not asked" are told apart.
- ✎: an officer may change it. Each change stays visible: what stood there, what was put, by whom, when.
- Article numbers are not proposed: the legal service confirms them.
- The officers' notes, the terms of contact and who must not see it are never in it.

| field | holds | meaning |
|---|---|---|
`;

const ANSWER = `
## An answer

Each field that holds an *answer* holds one question with the person's own words:

| field | holds | meaning |
|---|---|---|
`;

/** The whole page. */
export function pvReference(schema: Record<string, unknown>): string {
  const pv = schema as Schema;
  const account = pv.properties?.['account']?.items;
  return [INTRODUCTION, lines(rowsOf(pv, '')), ANSWER, lines(rowsOf(account ?? {}, ''))].join('');
}

const lines = (rows: readonly string[]) => rows.map((one) => `${one}\n`).join('');

const ANSWER_MEANING = 'What the person answered to the question about it, word for word.';

/** The same everywhere, so described once. */
const isAnswer = ({ properties }: Schema) => properties?.['question'] !== undefined;

function rowsOf(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const inner = field.items ?? field.anyOf?.find(({ properties }) => properties !== undefined) ?? field;
    const nested = field.items === undefined ? at : `${at}[]`;
    return [row(at, field), ...(isAnswer(inner) ? [] : rowsOf(inner, nested))];
  });
}

function row(path: string, field: Schema): string {
  const cells = [`\`${path}\`${field.readOnly === false ? ' ✎' : ''}`, kindOf(field), meaningOf(field)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function meaningOf(field: Schema): string {
  if (isAnswer(field)) return ANSWER_MEANING;
  return (
    field.description ?? field.anyOf?.find(({ description }) => description !== undefined)?.description ?? ''
  );
}

function kindOf(field: Schema): string {
  const { type, const: constant, enum: values, anyOf, items, format } = field;
  if (isAnswer(field)) return 'answer';
  if (anyOf !== undefined) return anyOf.map(kindOf).join(' or ');
  if (constant !== undefined) return `\`${String(constant)}\``;
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (items !== undefined) return `list of ${kindOf(items)}`;
  return format === 'date-time' ? 'time' : format === 'date' ? 'date' : [type ?? ''].flat().join(' or ');
}
