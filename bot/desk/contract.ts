/**
 * The console's API as data: every request and answer under `/console/api`, one file a part under `contract/`. The
 * routes check requests with these schemas, `openapi.ts` describes them, and the console takes its types from here.
 */
import { ACCOUNT_ENDPOINTS } from './contract/account.js';
import { ACCOUNTS_ENDPOINTS } from './contract/accounts.js';
import { CASE_ENDPOINTS } from './contract/case.js';
import { CONVERSATION_ENDPOINTS } from './contract/conversation.js';
import { DESCRIPTION_ENDPOINTS } from './contract/description.js';
import type { Endpoint } from './contract/form.js';
import { INSIGHT_ENDPOINTS } from './contract/insight.js';
import { QUALIFICATION_ENDPOINTS } from './contract/qualification.js';
import { QUEUE_ENDPOINTS } from './contract/queue.js';
import { SIGN_IN_ENDPOINTS } from './contract/sign-in.js';
import { ROUTING_ENDPOINTS } from './contract/routing.js';
import { TALK_ENDPOINTS } from './contract/talk.js';
import { TRAINING_ENDPOINTS } from './contract/training.js';

export * from './contract/account.js';
export * from './contract/accounts.js';
export * from './contract/case.js';
export * from './contract/conversation.js';
export * from './contract/description.js';
export * from './contract/form.js';
export * from './contract/insight.js';
export * from './contract/live.js';
export * from './contract/qualification.js';
export * from './contract/queue.js';
export * from './contract/routing.js';
export * from './contract/sign-in.js';
export * from './contract/talk.js';
export * from './contract/training.js';

/** Every endpoint. A POST needs the header `X-Console: 1`, which another site cannot send. */
export const ENDPOINTS = [
  ...DESCRIPTION_ENDPOINTS,
  ...ACCOUNT_ENDPOINTS,
  ...SIGN_IN_ENDPOINTS,
  ...ACCOUNTS_ENDPOINTS,
  ...QUEUE_ENDPOINTS,
  ...TALK_ENDPOINTS,
  ...ROUTING_ENDPOINTS,
  ...CASE_ENDPOINTS,
  ...CONVERSATION_ENDPOINTS,
  ...QUALIFICATION_ENDPOINTS,
  ...INSIGHT_ENDPOINTS,
  ...TRAINING_ENDPOINTS,
] as const satisfies readonly Endpoint[];
