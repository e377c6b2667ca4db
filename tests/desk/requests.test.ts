import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from '../../bot/desk/contract.js';
import type { OfficerClient } from '../support/officer.js';
import { call, type Resident } from '../support/resident.js';
import { bodyFor } from './support/accepted.js';
import { Clocked } from './support/clocked.js';
import { Described } from './support/described.js';
import { Stream, upgradeStatus } from './support/stream.js';
import { talkOf } from './support/talks.js';

const API = '/console/api';
const POSTS = (ENDPOINTS as readonly Endpoint[]).filter(({ method }) => method === 'POST');

describe('a request to the desk', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let resident: Resident;
  let talk: string;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    ({ id: talk, resident } = await talkOf(officer));
  });
  afterAll(() => service.stop());

  const at = (path: string) =>
    path.replace(':id', talk).replace(':file', 'x').replace(':token', 'x').replace(':scenario', 'tram');
  const code = (body: unknown) => (body as { error?: { code?: string } }).error?.code;

  it('without sign-in gets 401 also where nothing is, with broken bodies, and by any method', async () => {
    const json = { 'content-type': 'application/json', 'x-console': '1' };
    for (const path of ['/', '/queue/', '/nothing', '/talks', '/talks/', '/talks//take', '/%00']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE']) {
        const answer = await call(
          service.url,
          method,
          `${API}${path}`,
          method === 'GET' || method === 'HEAD' ? {} : { raw: '{broken', headers: json },
        );
        expect([method, path, answer.status]).toEqual([method, path, 401]);
      }
    }
    for (const raw of ['{', 'null', '"x"', '[]', '\0', 'x'.repeat(300_000)]) {
      const answer = await call(service.url, 'POST', `${API}/duty`, { raw, headers: json });
      expect([raw.slice(0, 5), answer.status]).toEqual([raw.slice(0, 5), 401]);
    }
  });

  it('for what is open alone is answered without sign-in', async () => {
    expect((await call(service.url, 'GET', `${API}/openapi.json`)).status).toBe(200);
    expect((await call(service.url, 'GET', `${API}/auth/session`)).body).toMatchObject({
      officer: null,
      session: null,
      setupNeeded: false,
    });
  });

  it('for the live stream needs a sign-in first, then our own page', async () => {
    const live = `${service.url.replace('http', 'ws')}${API}/live`;
    const foreign = { origin: 'https://elsewhere.example' };
    expect(await upgradeStatus(live)).toBe(401);
    expect(await upgradeStatus(live, foreign)).toBe(401);
    expect(await upgradeStatus(live, { cookie: 'desk=wrong' })).toBe(401);
    expect(await upgradeStatus(live, { cookie: officer.cookie, ...foreign })).toBe(403);
    expect(await upgradeStatus(live, { cookie: officer.cookie, origin: 'null' })).toBe(403);
    expect(await upgradeStatus(live, { cookie: officer.cookie, origin: service.url })).toBe(101);
    expect(await upgradeStatus(`${live}/more`, { cookie: officer.cookie })).toBe(404);
  });

  it.each(POSTS.map(({ path }) => [path]))(
    'to POST %s is refused without X-Console and from a foreign site',
    async (path) => {
      const url = `${API}${at(path)}`;
      const cookie = officer.cookie;
      const bare = await call(service.url, 'POST', url, { body: {}, headers: { cookie } });
      expect([bare.status, code(bare.body)]).toEqual([403, 'HeaderMissing']);
      for (const origin of ['https://elsewhere.example', 'null', `${service.url}.elsewhere.example`]) {
        const foreign = await call(service.url, 'POST', url, {
          body: {},
          headers: { cookie, 'x-console': '1', origin },
        });
        expect([origin, foreign.status, code(foreign.body)]).toEqual([origin, 403, 'OriginRefused']);
      }
      expect((await officer.talk(talk)).item.state).toBe('assigned');
    },
  );

  it.each(POSTS.flatMap(({ path, request }) => (request === undefined ? [] : [[path]])))(
    'to POST %s with a field too many or too few is refused and does nothing',
    async (path) => {
      const accepted: Record<string, Record<string, unknown>> = {
        '/auth/sign-in': { username: 'x', password: 'x', code: '000000' },
        '/setup/:token': { username: 'xx', displayName: 'X', password: 'long enough 123', code: '000000' },
        '/duty': { onDuty: true },
        '/talks/:id/messages': { text: 'never', clientId: 'strict-message' },
        '/talks/:id/notes': { text: 'never', clientId: 'strict-note' },
        '/talks/:id/close': { reason: 'helped' },
        '/officers': { username: 'strict', role: 'supervisor' },
        '/talks/:id/transfer': { to: null, skill: null, note: 'never' },
        '/talks/:id/watch': { reason: 'supervision' },
        '/talks/:id/whisper': { text: 'never', clientId: 'strict-whisper' },
        '/settings': { danger: 'phone' },
        '/talks/:id/understood': { field: 'behaviours', value: [] },
        '/talks/:id/places': { words: 'Flagey', language: 'fr' },
        '/talks/:id/translations': { seqs: [1], to: 'nl' },
        '/talks/:id/translations/draft': { text: 'hello', from: 'en', to: 'nl' },
      };
      const endpoint = POSTS.find((one) => one.path === path);
      const form = accepted[path] ?? (endpoint === undefined ? {} : (bodyFor(endpoint) as object));
      // Who steps away need not say anything.
      const tooFew = path.endsWith('/step-away') ? [] : [{}];
      for (const body of [{ ...form, admin: true }, ...tooFew, [], null, 'text']) {
        const answer = await officer.post(at(path), body);
        expect([JSON.stringify(body), answer.status]).toEqual([JSON.stringify(body), 400]);
      }
      const { item, messages } = await officer.talk(talk);
      expect(item.state).toBe('assigned');
      expect(messages.some(({ text }) => text === 'never')).toBe(false);
    },
  );

  it('with hostile text in any place gets an answer that is no failure of ours', async () => {
    const hostile = fc.constantFrom(
      '\0',
      '\ud800',
      '\udfff',
      '{"$ne":1}',
      '__proto__',
      '../../x',
      '%00',
      '\u202e',
      "';--",
      'é',
    );
    const text = fc
      .array(fc.oneof(hostile, fc.string({ maxLength: 12 })), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (one, two) => {
        const id = encodeURIComponent(one.replaceAll(/\p{Cs}/gu, '\ufffd'));
        const answers = await Promise.all([
          officer.get(`/talks/${id}`),
          officer.get(`/talks/${talk}/files/${id}`),
          officer.post(`/talks/${id}/take`),
          officer.post(`/talks/${talk}/notes`, { text: one, clientId: two }),
          officer.post('/officers', { username: one, role: 'officer' }),
        ]);
        for (const { status } of answers) expect(status).toBeLessThan(500);
        const signIn = { username: one, password: two, code: '123456' };
        const headers = {
          'x-console': '1',
          'x-forwarded-for': `10.${String(one.length)}.${String(two.length)}.1`,
        };
        expect(
          (await call(service.url, 'POST', `${API}/auth/sign-in`, { body: signIn, headers })).status,
        ).toBeLessThan(500);
      }),
      {
        numRuns: 10,
        examples: [
          ['\0', '\0\0\0\0\0\0\0\0'],
          ['\ud800', '\ud800aaaaaaaa'],
        ],
      },
    );
  });

  it('with a text that only a person could have written keeps it as it was written', async () => {
    const words = 'Ça va ? 👩‍🦽 “oui”\nZweite Zeile — ﷺ \\n <b>&amp;</b>';
    const seq = await officer.says(talk, words);
    expect((await officer.talk(talk)).messages.find((message) => message.seq === seq)?.text).toBe(words);
    expect((await resident.read()).at(-1)?.text).toBe(words);
  });

  it('sent again with the same id has one effect, also both at the same time', async () => {
    const body = { text: 'only once', clientId: 'only-once' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => officer.post<{ seq: number }>(`/talks/${talk}/messages`, body)),
    );
    expect(new Set(answers.map(({ body: { seq } }) => seq)).size).toBe(1);
    expect((await officer.talk(talk)).messages.filter(({ text }) => text === 'only once')).toHaveLength(1);
  });

  it('finds every endpoint described, and nothing that is not there', async () => {
    const { operations } = await Described.by(service.url);
    const form = ({ method, path }: Endpoint) => `${method} ${API}${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    const contract = (ENDPOINTS as readonly Endpoint[]).map((endpoint) => ({
      name: form(endpoint),
      endpoint,
    }));
    const live = `GET ${API}/live`;
    expect([...operations.keys()].sort()).toEqual([...contract.map(({ name }) => name), live].sort());
    // And the running server answers these, and under this address nothing else.
    const answered = service.routes
      .filter((route) => route.includes(` ${API}`))
      .map((route) => {
        const [method = '', path = ''] = route.split(' ');
        return `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`;
      });
    expect(answered.sort()).toEqual(contract.map(({ name }) => name).sort());
    for (const { name, endpoint } of contract) {
      const operation = operations.get(name);
      expect(operation?.responses[String(endpoint.status)]?.content?.['application/json']?.schema).toEqual(
        schemaOf(endpoint.answer),
      );
      expect(operation?.requestBody?.content['application/json'].schema).toEqual(schemaOf(endpoint.request));
      expect(operation?.security).toEqual(endpoint.access === 'open' ? [] : [{ session: [] }]);
      expect(operation?.['x-permission']).toBe(endpoint.access === 'open' ? undefined : endpoint.access);
      const inPath = operation?.parameters?.filter((one) => one.in === 'path').map((one) => one.name) ?? [];
      expect(inPath).toEqual([...endpoint.path.matchAll(/:(\w+)/g)].map(([, one]) => one));
    }
  });

  it('gets what is open in the form that is described, and refusals too', async () => {
    const described = await Described.by(service.url);
    const open = (ENDPOINTS as readonly Endpoint[]).filter(({ access }) => access === 'open');
    for (const endpoint of open) {
      const answer = await fetch(`${service.url}${API}${at(endpoint.path)}`, {
        method: endpoint.method,
        redirect: 'manual',
        headers: { 'x-console': '1', 'content-type': 'application/json' },
        ...(endpoint.method === 'POST' ? { body: '{}' } : {}),
      });
      const contentType = answer.headers.get('content-type') ?? '';
      const came = { status: answer.status, contentType, text: await answer.text() };
      expect(described.faults(`${endpoint.method} ${endpoint.path}`, came)).toEqual([]);
    }
  });

  it('is told apart by the live stream: news names what changed and holds no words', async () => {
    const stream = await Stream.ofConsole(service.url, officer.cookie);
    await resident.says('canary words of a resident');
    await stream.until(() => stream.news.some((frame) => frame.type === 'talk' && frame.id === talk));
    expect(stream.frames.join('')).not.toContain('canary');
    stream.close();
  });
});

function schemaOf(form: z.ZodType | undefined): unknown {
  if (form === undefined) return undefined;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(form) as Record<string, unknown>;
  return JSON.parse(JSON.stringify(schema));
}
