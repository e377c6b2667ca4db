import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Endpoint } from '../../bot/desk/contract.js';
import { may, mayGive } from '../../bot/desk/rights.js';
import type { Role } from '../../bot/store/records.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import type { OfficerClient } from '../support/officer.js';
import { dump, placeOf, sentCase, type Place } from './cases/support.js';
import { bodyFor, GUARDED, nameOf } from './support/accepted.js';
import { Clocked } from './support/clocked.js';
import { Described, type Came } from './support/described.js';
import { talkOf } from './support/talks.js';

type Which = 'own' | 'foreign' | 'missing';
type Subject = readonly [id: string, file: string];
/** What a request is about; `nothing` when its path names nothing. */
type Thing = 'nothing' | 'talk' | 'case' | 'account' | 'practice' | 'emergency';

const ROLES: readonly Role[] = ['officer', 'supervisor', 'analyst', 'trainer', 'administrator'];
/** Requests after which a talk, a case or a session is no longer what it was. */
const ENDS = /\/(take|close|hand-back|hand-over|transfer|step-away|sign-out|case|case\/pv)$/;
const NOWHERE = 'R-2222.1790000000000';

function thingOf({ path }: Endpoint): Thing {
  if (!path.includes('/:')) return 'nothing';
  if (path.startsWith('/talks/:id/case')) return 'case';
  if (path.startsWith('/talks/:id')) return 'talk';
  if (path.startsWith('/officers/:id')) return 'account';
  if (path.startsWith('/practice/:scenario')) return 'practice';
  if (path.startsWith('/emergency-uses/:id')) return 'emergency';
  throw new Error(`nobody said what ${path} is about`);
}

/** Practice belongs to nobody, and of what does not exist there is one kind. */
const KINDS: Readonly<Record<Thing, readonly Which[]>> = {
  nothing: ['own'],
  talk: ['own', 'foreign', 'missing'],
  case: ['own', 'foreign', 'missing'],
  account: ['own', 'foreign', 'missing'],
  practice: ['own', 'missing'],
  emergency: ['missing'],
};

/** What the contract, the rights and the ownership promise to somebody who is signed in with this role. */
function expected(endpoint: Endpoint, role: Role, which: Which): number {
  const name = nameOf(endpoint);
  if (endpoint.access === 'open' || !may(role, endpoint.access)) return 403;
  const own: Record<string, number> = {
    // The old password that the table gives is not the right one.
    'POST /account/password': 403,
    // Taken already.
    'POST /talks/:id/take': 409,
    // No file of this name was sent in the talk.
    'GET /talks/:id/files/:file': 404,
    'GET /talks/:id/files/:file/preview': 404,
    // No service for translation is set up here.
    'POST /talks/:id/translations': 409,
    'POST /talks/:id/translations/draft': 409,
    // The draft is not whole, and nobody gave a reason for that.
    'POST /talks/:id/case/close': 409,
    'POST /talks/:id/case/pv-number': 409,
  };
  switch (thingOf(endpoint)) {
    case 'nothing':
      return own[name] ?? endpoint.status;
    case 'talk':
      if (which === 'missing') return 404;
      if (name === 'POST /talks/:id/danger-seen') return 204;
      if (name === 'POST /talks/:id/take') return 409;
      // A supervisor says first why they read along; who watches which talk stands in routing.test.ts.
      if (endpoint.access === 'supervise') return name === 'POST /talks/:id/watch' ? 200 : 403;
      return which === 'foreign' ? 403 : (own[name] ?? endpoint.status);
    case 'case':
      // Somebody else's case is not there.
      return which === 'own' ? (own[name] ?? endpoint.status) : 404;
    case 'account':
      if (which === 'missing') return 404;
      if (name.endsWith('/set-up-link'))
        return mayGive(role, which === 'own' ? role : 'officer') ? endpoint.status : 403;
      return endpoint.status;
    case 'practice':
      return which === 'missing' ? 404 : endpoint.status;
    case 'emergency':
      return endpoint.status;
  }
}

describe('what each person may do at each endpoint of the desk', () => {
  let service: Clocked;
  let place: Place;
  let described: Described;
  let picture: Buffer;
  const people = new Map<Role, OfficerClient>();
  const outside = new Map<string, string>();
  const things = new Map<string, Subject>();
  let names = 0;

  beforeAll(async () => {
    service = await Clocked.start();
    place = await placeOf(service);
    described = await Described.by(service.url);
    picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer();
    people.set('supervisor', await service.supervisor());
    for (const role of ROLES.filter((one) => one !== 'supervisor')) people.set(role, await somebody(role));
    outside.set('nobody', '');
    const gone = await somebody('supervisor');
    await gone.post('/auth/sign-out');
    outside.set('signed out', gone.cookie);
    const disabled = await somebody('supervisor');
    await person('supervisor').post(`/officers/${await idOf(disabled)}`, { disabled: true });
    outside.set('disabled', disabled.cookie);
    const demoted = await somebody('supervisor');
    await person('supervisor').post(`/officers/${await idOf(demoted)}`, { role: 'officer' });
    outside.set('with another role since', demoted.cookie);
    outside.set('made up', 'desk=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  });
  afterAll(() => service.stop());

  function person(role: Role): OfficerClient {
    const found = people.get(role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  }
  const somebody = (role: Role) =>
    person('supervisor').invites(`somebody-${String(++names)}`, 'Some Example', role);
  async function idOf({ username }: OfficerClient): Promise<string> {
    const { body } = await person('supervisor').get<{ officers: { id: string; username: string }[] }>(
      '/officers',
    );
    return body.officers.find((one) => one.username === username)?.id ?? '';
  }

  async function send(
    endpoint: Endpoint,
    cookie: string,
    [id, file]: Subject,
    body: unknown = bodyFor(endpoint),
    from: Record<string, string> = { 'x-console': '1' },
  ): Promise<Came> {
    const path = endpoint.path
      .replace(/:(id|scenario)/, id)
      .replace(':file', file)
      .replace(':format', 'json');
    const query = endpoint.query?.['warned'] === undefined ? '' : '?warned=1';
    const answer = await fetch(`${service.url}/console/api${path}${query}`, {
      method: endpoint.method,
      headers: { ...from, cookie, 'content-type': 'application/json' },
      ...(endpoint.method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });
    return {
      status: answer.status,
      contentType: answer.headers.get('content-type') ?? '',
      text: await answer.text(),
    };
  }

  /** What the request is about: new where an earlier request ended or changed it for good. */
  async function thing(endpoint: Endpoint, caller: OfficerClient, which: Which): Promise<Subject> {
    if (which === 'missing') return [NOWHERE, 'no-such-file'];
    const about = thingOf(endpoint);
    const once =
      (which === 'own' && ENDS.test(nameOf(endpoint))) || nameOf(endpoint) === 'POST /talks/:id/watch';
    const key = [about, which, caller.username, ...(once ? [nameOf(endpoint)] : [])].join(' ');
    const subject = things.get(key) ?? (await newThing(endpoint, caller, which));
    things.set(key, subject);
    return subject;
  }

  async function newThing(endpoint: Endpoint, caller: OfficerClient, which: Which): Promise<Subject> {
    const owner = which === 'own' ? caller : foreigner(caller);
    switch (thingOf(endpoint)) {
      case 'talk':
        return [(await talkOf(owner)).id, 'no-such-file'];
      case 'case': {
        if (nameOf(endpoint) === 'POST /talks/:id/case') return [(await talkOf(owner)).id, ''];
        const files = [{ name: 'a.jpg', claimedType: 'image/jpeg', bytes: picture }];
        const sent = await sentCase(place, { files });
        await owner.take(sent.id);
        if (nameOf(endpoint) !== 'POST /talks/:id/case/pv')
          await owner.post(`/talks/${sent.id}/case/pv`, { language: 'nl' });
        return [sent.id, sent.evidence[0] ?? ''];
      }
      case 'account':
        return [await idOf(which === 'own' ? caller : await somebody('officer')), ''];
      case 'practice':
        return ['tram', ''];
      default:
        return [NOWHERE, ''];
    }
  }
  const foreigner = (caller: OfficerClient) =>
    caller.username === person('officer').username ? person('supervisor') : person('officer');
  /** Who loses their session by it is somebody of their own. */
  const loses = (endpoint: Endpoint, which: Which) =>
    (which === 'own' && endpoint.path.endsWith('/sign-out')) || endpoint.path.endsWith('-everywhere');

  it.each(ROLES.map((role) => [role]))(
    'answers every request of a %s as contract, rights and ownership say, in the form that is described',
    async (role) => {
      const deviations: unknown[] = [];
      let asked = 0;
      /** Where a right is missing, what is asked about makes no difference; but it must be there. */
      let kept: Subject | undefined;
      for (const endpoint of GUARDED) {
        const allowed = endpoint.access !== 'open' && may(role, endpoint.access);
        for (const which of KINDS[thingOf(endpoint)]) {
          const caller = allowed && loses(endpoint, which) ? await somebody(role) : person(role);
          const subject =
            allowed || which === 'missing'
              ? await thing(endpoint, caller, which)
              : (kept ??= [(await talkOf(person('officer'))).id, '']);
          const came = await send(endpoint, caller.cookie, subject);
          const name = nameOf(endpoint);
          const promised = expected(endpoint, role, which);
          if (came.status !== promised)
            deviations.push({ name, which, promised, status: came.status, text: came.text.slice(0, 200) });
          deviations.push(...described.faults(name, came));
          asked++;
          // Whatever was refused changed nothing of the colleague's talk.
          if (allowed && which === 'foreign' && thingOf(endpoint) === 'talk') {
            const talk = await foreigner(caller).talk(subject[0]);
            const written = talk.messages.filter(({ author }) => author === 'officer' || author === 'note');
            if (talk.item.state !== 'assigned' || written.length > 0)
              deviations.push({ name, changed: true });
          }
        }
      }
      expect(deviations).toEqual([]);
      expect(asked).toBeGreaterThan(GUARDED.length);
    },
    120_000,
  );

  it('answers 401 to whoever is not signed in, whatever they ask about and send, and the same to all', async () => {
    const { id } = await talkOf(person('officer'));
    const before = await dump(place.store);
    const told = new Set<string>();
    for (const [caller, cookie] of outside) {
      for (const endpoint of GUARDED) {
        for (const [subject, body, from] of [
          [id, bodyFor(endpoint), undefined],
          [NOWHERE, bodyFor(endpoint), undefined],
          // Also before it looks where the request comes from.
          ...(caller === 'nobody'
            ? ([
                [id, 7, {}],
                [id, { nonsense: true }, { origin: 'https://elsewhere.example' }],
              ] as const)
            : []),
        ] as const) {
          const { status, text } = await send(endpoint, cookie, [subject, 'x'], body, from);
          if (status !== 401) expect([caller, nameOf(endpoint), subject, status]).toEqual(['', '', '', 401]);
          told.add(text);
        }
      }
    }
    expect(told.size).toBe(1);
    expect(await dump(place.store)).toBe(before);
  }, 120_000);

  it('leaves nothing in the audit for which a language has no words', async () => {
    const entries = await place.store.find('audit', {});
    const codes = [...new Set(entries.map(({ value }) => value.action))];
    expect(codes.length).toBeGreaterThan(30);
    for (const language of LANGUAGES) {
      const folder = new URL(`../../locales/${language}/console/`, import.meta.url);
      const words = new Set(
        readdirSync(folder).flatMap((file) =>
          Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object),
        ),
      );
      const wordless = codes.filter(
        (code) => !words.has(`action.${code}`) && !words.has(`action.${code.split(':')[0] ?? ''}`),
      );
      expect([language, wordless]).toEqual([language, []]);
    }
  });
});
