import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENDPOINTS, ErrorAnswer, type Endpoint } from '../../bot/desk/contract.js';
import { may } from '../../bot/desk/rights.js';
import type { OfficerClient } from '../support/officer.js';
import { call, type Answer } from '../support/resident.js';
import { Clocked } from './support/clocked.js';
import { talkOf } from './support/talks.js';

type Which = 'own' | 'foreign' | 'nonexistent';
type Caller = 'nobody' | 'signed out' | 'disabled' | 'officer' | 'other officer' | 'supervisor';

const OUTSIDE: readonly Caller[] = ['nobody', 'signed out', 'disabled'];
const INSIDE: readonly Caller[] = ['officer', 'other officer', 'supervisor'];
const GUARDED = (ENDPOINTS as readonly Endpoint[]).filter(({ access }) => access !== 'open');
const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;
const isAboutTalk = ({ path }: Endpoint) => path.startsWith('/talks/');
/** Who may do what with a case stands in cases/ownership.test.ts. */
const isAboutCase = ({ path }: Endpoint) => path.startsWith('/talks/:id/case');

/** A request that the endpoint accepts. */
const BODIES: Record<string, unknown> = {
  'POST /practice/:scenario/turns': { language: 'fr', said: [] },
  'POST /practice/:scenario/feedback': {
    language: 'nl',
    said: ['Dag.'],
    ticks: [],
    motive: 'unknown',
    draft: { place: '', time: '', facts: '', description: '', wishes: '' },
  },
  'POST /progress/lessons': { lesson: 'sexism', right: 2 },
  'POST /duty': { onDuty: true },
  'POST /talks/:id/close': { reason: 'helped' },
  'POST /talks/:id/transfer': { to: null, skill: null, note: 'Please take over.' },
  'POST /talks/:id/watch': { reason: 'supervision' },
  'POST /settings': { danger: 'phone' },
  'POST /talks/:id/understood': { field: 'behaviours', value: ['following'] },
  'POST /talks/:id/places': { words: 'Flagey', language: 'fr' },
  'POST /talks/:id/translations': { seqs: [1], to: 'nl' },
  'POST /talks/:id/translations/draft': { text: 'hello', from: 'en', to: 'nl' },
};
let clients = 0;
function bodyFor(endpoint: Endpoint): unknown {
  const name = nameOf(endpoint);
  clients++;
  if (/\/(messages|notes|whisper)$/.test(name))
    return { text: 'hello', clientId: `client-${String(clients)}` };
  if (name === 'POST /officers') return { username: `new-${String(clients)}`, role: 'officer' };
  return BODIES[name] ?? {};
}

/** What the contract and the ownership of talks promise to who is signed in. */
function expected(endpoint: Endpoint, caller: Caller, which: Which): number {
  if (endpoint.access !== 'open' && !may(caller === 'supervisor' ? 'supervisor' : 'officer', endpoint.access))
    return 403;
  if (!isAboutTalk(endpoint)) return endpoint.status;
  if (which === 'nonexistent') return 404;
  if (endpoint.path.endsWith('/danger-seen')) return 204;
  if (endpoint.path.endsWith('/take')) return 409;
  // A supervisor says first why they read along; who watches which talk stands in routing.test.ts.
  if (endpoint.access === 'supervise') return nameOf(endpoint) === 'POST /talks/:id/watch' ? 200 : 403;
  if (which === 'foreign') return 403;
  // No service for translation is set up here.
  if (endpoint.path.includes('/translations')) return 409;
  return endpoint.path.includes('/files/:file') ? 404 : endpoint.status;
}

describe('what each person may do at each endpoint of the desk', () => {
  let service: Clocked;
  const cookies = new Map<Caller, string>();
  const people = new Map<Caller, OfficerClient>();

  beforeAll(async () => {
    service = await Clocked.start();
    const supervisor = await service.supervisor();
    people.set('supervisor', supervisor);
    people.set('officer', await supervisor.invites('bea', 'Bea Example'));
    people.set('other officer', await supervisor.invites('cas', 'Cas Example'));
    people.set('disabled', await supervisor.invites('dis', 'Dis Example'));
    people.set('signed out', await supervisor.invites('eva', 'Eva Example'));
    for (const [caller, { cookie }] of people) cookies.set(caller, cookie);
    await people.get('signed out')?.post('/auth/sign-out');
    const store = await service.store();
    const usernameHash = (await service.keyring()).hash('username', 'dis');
    const [disabled] = await store.find('officers', { where: { usernameHash } });
    if (disabled === undefined) throw new Error('no such officer');
    const value = { ...disabled.value, disabled: true };
    await store.commit([{ kind: 'put', collection: 'officers', id: disabled.id, value }]);
  });
  afterAll(() => service.stop());

  async function send(
    endpoint: Endpoint,
    caller: Caller,
    id: string,
    body: unknown,
    from: Record<string, string> = { 'x-console': '1' },
  ): Promise<Answer<unknown>> {
    const path = endpoint.path
      .replace(':id', id)
      .replace(':file', 'no-such-file')
      .replace(':scenario', 'tram');
    const headers = {
      ...from,
      ...(cookies.has(caller) ? { cookie: cookies.get(caller) ?? '' } : {}),
    };
    const sent = endpoint.method === 'POST' ? { body, headers } : { headers };
    return call<unknown>(service.url, endpoint.method, `/console/api${path}`, sent);
  }

  /** A talk that is new, because some requests end it. */
  async function talkFor(
    caller: Caller,
    which: Which,
  ): Promise<{ id: string; owner: OfficerClient | undefined }> {
    if (which === 'nonexistent') return { id: 'R-2222.1790000000000', owner: undefined };
    const owner = people.get(which === 'own' ? caller : caller === 'supervisor' ? 'officer' : 'supervisor');
    if (owner === undefined) throw new Error(`nobody is called ${caller}`);
    return { id: (await talkOf(owner)).id, owner };
  }

  it.each(INSIDE.map((caller) => [caller]))(
    'answers the %s as the contract says, in its form',
    async (caller) => {
      for (const endpoint of GUARDED.filter((one) => !isAboutCase(one))) {
        const kinds: readonly Which[] = isAboutTalk(endpoint)
          ? ['own', 'foreign', 'nonexistent']
          : ['nonexistent'];
        for (const which of kinds) {
          const { id, owner } = await talkFor(caller, which);
          const answer = await send(endpoint, caller, id, bodyFor(endpoint));
          expect({ endpoint: nameOf(endpoint), which, status: answer.status }).toEqual({
            endpoint: nameOf(endpoint),
            which,
            status: expected(endpoint, caller, which),
          });
          if (answer.status >= 400) ErrorAnswer.parse(answer.body);
          else if (endpoint.answer !== undefined) endpoint.answer.parse(answer.body);
          else expect(answer.body).toEqual({});
          // Whatever was refused changed nothing of the colleague's talk.
          if (which === 'foreign') {
            const talk = await owner?.talk(id);
            expect(talk?.item.state).toBe('assigned');
            expect(talk?.messages.filter(({ author }) => author === 'officer' || author === 'note')).toEqual(
              [],
            );
          }
        }
      }
    },
  );

  it('answers 401 to nobody, the signed out and the disabled, whatever they ask about and send', async () => {
    const owner = people.get('officer');
    if (owner === undefined) throw new Error('no officer');
    const { id } = await talkOf(owner);
    const before = await owner.talk(id);
    for (const caller of OUTSIDE) {
      for (const endpoint of GUARDED) {
        for (const subject of [id, 'nothing']) {
          // Also before it looks where the request comes from.
          for (const [body, from] of [
            [bodyFor(endpoint), undefined],
            [{ nonsense: true }, undefined],
            [7, {}],
            [{}, { origin: 'https://elsewhere.example' }],
          ] as const) {
            const answer = await send(endpoint, caller, subject, body, from);
            expect([caller, nameOf(endpoint), answer.status]).toEqual([caller, nameOf(endpoint), 401]);
            ErrorAnswer.parse(answer.body);
          }
        }
      }
    }
    expect((await owner.talk(id)).messages).toEqual(before.messages);
  });

  it('says of the same 401 the same to all, so that nobody learns what exists', async () => {
    const bodies = new Set<string>();
    for (const endpoint of GUARDED) {
      for (const subject of ['nothing', 'R-2222.1790000000000']) {
        bodies.add(JSON.stringify((await send(endpoint, 'nobody', subject, bodyFor(endpoint))).body));
      }
    }
    expect(bodies.size).toBe(1);
  });
});
