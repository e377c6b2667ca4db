/**
 * Just enough of Bicep to find a name that is declared nowhere and a bracket that is not closed. It knows no types and
 * no resources: only the compiler can say that a template is right.
 */

export interface Bicep {
  params: string[];
  variables: string[];
  resources: string[];
  /** Names that expressions use, of declarations and of functions. */
  used: Set<string>;
  /** The kinds of brackets that do not pair up, in words. */
  unpaired: string[];
  /** Entries of `appSettings` and of arrays joined to it. */
  settings: { name: string; value: string }[];
}

const KEYWORDS = new Set(
  'param var resource output targetScope existing if for in string int bool array object true false null'.split(
    ' ',
  ),
);

export function readBicep(source: string): Bicep {
  const expressions = withoutTexts(source);
  const declared = (kind: string) =>
    [...expressions.matchAll(new RegExp(`^${kind} (\\w+)`, 'gm'))].map((match) => match[1] ?? '');
  const used = new Set<string>();
  // A name that follows a dot is a property, one before a colon a key, one after @ a decorator.
  const uses = expressions
    .replaceAll(/^(?:param|var|resource|output) \w+/gm, '')
    .matchAll(/(?<![.@\w])[A-Za-z_]\w*(?![\w:])/g);
  for (const [name] of uses) if (!KEYWORDS.has(name)) used.add(name);
  return {
    params: declared('param'),
    variables: declared('var'),
    resources: declared('resource'),
    used,
    unpaired: unpairedBrackets(expressions),
    settings: [...source.matchAll(/\{ name: '([A-Z_]+)', value: (.+) \}$/gm)].map((match) => ({
      name: match[1] ?? '',
      value: match[2] ?? '',
    })),
  };
}

/** Without comments and texts, but with the expressions that stand in texts. */
function withoutTexts(source: string): string {
  return source.replaceAll(/'(?:[^'\\\n]|\\.)*'|\/\/.*$/gm, (found) =>
    found.startsWith('//')
      ? ''
      : ` ${[...found.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1]).join(' ')} `,
  );
}

function unpairedBrackets(expressions: string): string[] {
  const closing = new Map([
    ['}', '{'],
    [']', '['],
    [')', '('],
  ]);
  const open: string[] = [];
  for (const sign of expressions) {
    if ('{[('.includes(sign)) open.push(sign);
    const opening = closing.get(sign);
    if (opening !== undefined && open.pop() !== opening) return [`${sign} without ${opening}`];
  }
  return open.map((sign) => `${sign} is not closed`);
}
