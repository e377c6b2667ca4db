/** The console's API as an OpenAPI 3.1 document, made from the contract. */
import { z } from 'zod';
import { ENDPOINTS, ErrorAnswer, type Endpoint } from './contract.js';

export function describeApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of ENDPOINTS as readonly Endpoint[]) {
    const path = `/console/api${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  paths['/console/api/live'] = { get: LIVE };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Desk of the chat channel',
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'desk' } } },
  };
}

/** OpenAPI has no words for what goes over a WebSocket; the frames stand in contract/live.ts. */
const LIVE = {
  summary:
    'Opens the WebSocket that says which answer is out of date, each frame for who may read the answer',
  security: [{ session: [] }],
  'x-permission': 'self',
  responses: {
    '101': { description: 'Open' },
    default: { description: 'Refused', content: json(ErrorAnswer) },
  },
};

function operation(endpoint: Endpoint): Record<string, unknown> {
  const parameters = [
    ...[...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(endpoint.query ?? {}).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
    })),
  ];
  return {
    summary: endpoint.summary,
    ...(endpoint.access === 'open'
      ? { security: [] }
      : { security: [{ session: [] }], 'x-permission': endpoint.access }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.request === undefined
      ? {}
      : { requestBody: { required: true, content: json(endpoint.request) } }),
    responses: {
      [String(endpoint.status)]: {
        description: 'Done',
        ...(endpoint.answer === undefined ? {} : { content: json(endpoint.answer) }),
        ...(endpoint.media === undefined ? {} : { content: files(endpoint.media) }),
      },
      default: { description: 'Refused', content: json(ErrorAnswer) },
    },
  };
}

function json(form: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(form) as Record<string, unknown>;
  return { 'application/json': { schema } };
}

function files(media: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(media.map((type) => [type, {}]));
}
