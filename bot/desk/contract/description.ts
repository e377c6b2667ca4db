/** The description of all the rest. */
import { z } from 'zod';
import type { Endpoint } from './form.js';

export const Description = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.looseObject({})),
});

export const DESCRIPTION_ENDPOINTS = [
  {
    method: 'GET',
    path: '/openapi.json',
    access: 'open',
    status: 200,
    answer: Description,
    summary: 'This description, in OpenAPI 3.1',
  },
] as const satisfies readonly Endpoint[];
