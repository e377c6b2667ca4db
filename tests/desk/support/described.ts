/** The API as its own document describes it: whether an answer of the running server is what it says, and no more. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { call } from '../../support/resident.js';

interface Content {
  schema?: Record<string, unknown>;
}
export interface Operation {
  security: unknown;
  'x-permission'?: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: { 'application/json': Content } };
  responses: Record<string, { content?: Record<string, Content | undefined> } | undefined>;
}

/** An answer as it came over the wire. */
export interface Came {
  status: number;
  contentType: string;
  text: string;
}

export class Described {
  readonly #validators = new Map<Content, ValidateFunction>();
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

  private constructor(readonly operations: ReadonlyMap<string, Operation>) {}

  static async by(url: string): Promise<Described> {
    const { body } = await call<{ paths: Record<string, Record<string, Operation>> }>(
      url,
      'GET',
      '/console/api/openapi.json',
    );
    return new Described(
      new Map(
        Object.entries(body.paths).flatMap(([path, methods]) =>
          Object.entries(methods).map(([method, operation]): [string, Operation] => [
            `${method.toUpperCase()} ${path}`,
            operation,
          ]),
        ),
      ),
    );
  }

  /** @param name such as `GET /talks/:id` @returns what does not fit; nothing when all does */
  faults(name: string, { status, contentType, text }: Came): string[] {
    const [method = '', path = ''] = name.split(' ');
    const operation = this.operations.get(`${method} /console/api${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    if (operation === undefined) return [`${name} is not described`];
    const described =
      operation.responses[String(status)] ?? (status >= 400 ? operation.responses['default'] : undefined);
    if (described === undefined) return [`${name} does not say that it may answer ${String(status)}`];
    if (described.content === undefined) return text === '' ? [] : [`${name} answers without saying so`];
    const content = described.content[contentType.split(';')[0] ?? ''];
    if (content === undefined) return [`${name} does not say that it answers ${contentType}`];
    if (content.schema === undefined) return [];
    const known = this.#validators.get(content) ?? this.#ajv.compile(content.schema);
    this.#validators.set(content, known);
    if (known(JSON.parse(text))) return [];
    return (known.errors ?? []).map(
      ({ instancePath, message = '', params }) =>
        `${name} ${String(status)}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}
