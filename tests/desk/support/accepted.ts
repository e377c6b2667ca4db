/** For each endpoint with a body, one that it accepts: for tables over the whole contract. */
import { ENDPOINTS, type Endpoint } from '../../../bot/desk/contract.js';
import { ACCEPTED as CASE_BODIES } from '../cases/requests.js';

export const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`;

const BODIES: Readonly<Record<string, unknown>> = {
  ...CASE_BODIES,
  'POST /duty': { onDuty: true },
  'POST /officers/:id': { languages: ['nl'] },
  'POST /account/password': {
    password: 'not the one of now',
    code: '000000',
    newPassword: 'a new and long password',
  },
  'POST /practice/:scenario/turns': { language: 'fr', said: [] },
  'POST /practice/:scenario/feedback': {
    language: 'nl',
    said: ['Dag.'],
    ticks: [],
    motive: 'unknown',
    draft: { place: '', time: '', facts: '', description: '', wishes: '' },
  },
  'POST /progress/lessons': { lesson: 'sexism', right: 2 },
  'POST /talks/:id/close': { reason: 'helped' },
  'POST /talks/:id/transfer': { to: null, skill: null, note: 'Please take over.' },
  'POST /talks/:id/watch': { reason: 'supervision' },
  'POST /settings': { danger: 'phone' },
  'POST /talks/:id/understood': { field: 'behaviours', value: ['following'] },
  'POST /talks/:id/places': { words: 'Flagey', language: 'fr' },
  'POST /talks/:id/translations': { seqs: [1], to: 'nl' },
  'POST /talks/:id/translations/draft': { text: 'hello', from: 'en', to: 'nl' },
};

let made = 0;

/** A body that the endpoint accepts, another one each time where it must be. */
export function bodyFor(endpoint: Endpoint): unknown {
  const name = nameOf(endpoint);
  made++;
  if (/\/(messages|notes|whisper)$/.test(name) && !name.includes('/case/'))
    return { text: 'hello', clientId: `client-${String(made)}` };
  // A role that everyone who keeps accounts may give.
  if (name === 'POST /officers') return { username: `new-${String(made)}`, role: 'trainer' };
  return BODIES[name] ?? {};
}

export const GUARDED = (ENDPOINTS as readonly Endpoint[]).filter(({ access }) => access !== 'open');
