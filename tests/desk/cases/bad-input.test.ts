import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorAnswer } from '../../../bot/desk/contract.js';
import type { OfficerClient } from '../../support/officer.js';
import { call } from '../../support/resident.js';
import { Clocked } from '../support/clocked.js';
import { ACCEPTED, CASE_ENDPOINTS, nameOf, pathOf } from './requests.js';
import { audited, dump, placeOf, raw, sentCase, type Place, type SentCase } from './support.js';

const LONG = 'x'.repeat(100_001);
const NO_TEXT = [undefined, null, '', '   ', 1, true, [], {}, ['text'], { $ne: 1 }];

/** Values that a field of a request does not take. */
const WRONG: Record<string, Record<string, readonly unknown[]>> = {
  'POST /talks/:id/case/notes': { text: [...NO_TEXT, 'x'.repeat(4001), LONG] },
  'POST /talks/:id/case/appointment': {
    station: [...NO_TEXT, 'x'.repeat(201)],
    at: [
      ...NO_TEXT,
      'tomorrow',
      '2026-11-25',
      '2099-02-30T10:00',
      '2099-13-01T10:00',
      '2099-11-25T24:01',
      '2099-11-25T10:60',
      '2020-01-01T10:00',
      '2099-11-25T10:00Z',
      '2099-11-25 10:00',
    ],
    language: [...NO_TEXT, 'es', 'EN', 'nl,fr'],
    officer: [...NO_TEXT, 'women', 'nobody'],
    accompanied: [undefined, null, 'yes', 'true', 1, {}],
  },
  'POST /talks/:id/case/pv-number': {
    number: [...NO_TEXT, 'ab', ' ', '-1', 'x'.repeat(41), '=1+1', 'BR 1\n2', '<b>1</b>', '1\u202e2'],
  },
  'POST /talks/:id/case/close': {
    reason: [...NO_TEXT, 'Helped', 'appointment', 'constructor', '__proto__'],
    text: [null, 1, true, [], {}, 'x'.repeat(1001)],
  },
  'POST /talks/:id/case/hand-over': {
    unit: [...NO_TEXT, 'police', 'constructor'],
    note: [...NO_TEXT, 'x'.repeat(1001)],
  },
  'POST /talks/:id/case/pv': { language: [...NO_TEXT, 'en', 'de', 'NL', 'constructor'] },
  'POST /talks/:id/case/qualification/ticks': {
    offence: [...NO_TEXT, 'constructor', 'Rape', 'sexism,insult'],
    element: [...NO_TEXT, '__proto__', 'constructor', 'penetration', 'no such', 'x'.repeat(31)],
    state: [...NO_TEXT, 'maybe', true],
  },
  'POST /talks/:id/case/qualification/decisions': {
    offences: [undefined, null, 'integrity', ['motive'], ['nothing'], ['rape', 'rape'], [null], {}],
    motive: [...NO_TEXT, 'yes', true],
    reason: [...NO_TEXT, 'x'.repeat(4001)],
  },
  'POST /talks/:id/case/pv/edits': {
    path: [
      ...NO_TEXT,
      'findings/observed',
      '/',
      '/findings/',
      '/../caseId',
      '/findings/nothing',
      '/__proto__/polluted',
      '/constructor/prototype',
      '/facts/99/description',
      '/facts/-1/description',
      `/${'x'.repeat(41)}`,
      '/a/b/c/d/e/f/g',
      '/person/nameGiven',
      '/account/0/text',
      '/source/digest',
      '/receivedAt',
      '/edits/0/by',
      '/evidence/0/sha256',
      '/message',
    ],
    value: [undefined, 1, [], {}, true, 'x'.repeat(10_001)],
  },
};

describe('a request about a case that does not have the expected form', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let place: Place;
  let sent: SentCase;
  let before: string;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    place = await placeOf(service);
    sent = await sentCase(place);
    await officer.take(sent.id);
    await officer.post(`/talks/${sent.id}/case/pv`, { language: 'fr' });
    before = await dump(place.store);
  });
  afterAll(() => service.stop());

  const cases = Object.entries(WRONG).flatMap(([endpoint, fields]) =>
    Object.entries(fields).map(([field, values]) => [endpoint, field, values] as const),
  );

  it.each(cases)('to %s in %s is refused and changes nothing', async (endpoint, field, values) => {
    const [method = '', path = ''] = endpoint.split(' ');
    for (const value of values) {
      const body = { ...ACCEPTED[endpoint], [field]: value };
      const answer = await raw(officer, method, pathOf({ path }, sent.id), body);
      const shown = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
      expect([field, shown, answer.status]).toEqual([field, shown, 400]);
      const { error } = ErrorAnswer.parse(JSON.parse(answer.bytes.toString()));
      expect(error.code).toBe('BadArgument');
      // It names the field and never its value.
      if (typeof value === 'string' && value.length > 20) expect(error.message).not.toContain(value);
    }
    expect(await dump(place.store)).toBe(before);
  });

  it.each(Object.keys(ACCEPTED).map((endpoint) => [endpoint]))(
    'to %s with a field too many, none, or no object at all is refused',
    async (endpoint) => {
      const [method = '', path = ''] = endpoint.split(' ');
      for (const body of [
        { ...ACCEPTED[endpoint], by: 'somebody else' },
        {},
        [],
        null,
        'text',
        1,
        [ACCEPTED[endpoint]],
      ]) {
        const answer = await raw(officer, method, pathOf({ path }, sent.id), body);
        expect([JSON.stringify(body), answer.status]).toEqual([JSON.stringify(body), 400]);
      }
      expect(await dump(place.store)).toBe(before);
    },
  );

  it.each(Object.keys(ACCEPTED).map((endpoint) => [endpoint]))(
    'to %s as anything but JSON, cut off, or without end is refused',
    async (endpoint) => {
      const [method = '', path = ''] = endpoint.split(' ');
      const url = `/console/api${pathOf({ path }, sent.id)}`;
      const json = { cookie: officer.cookie, 'x-console': '1', 'content-type': 'application/json' };
      for (const [body, headers, status] of [
        ['{"text":', json, 400],
        ['\0', json, 400],
        ['\xff\xfe', json, 400],
        [`{"text":"${'x'.repeat(300_000)}"}`, json, 413],
        [JSON.stringify(ACCEPTED[endpoint]), { ...json, 'content-type': 'text/plain' }, 415],
        [
          JSON.stringify(ACCEPTED[endpoint]),
          { cookie: officer.cookie, 'content-type': 'application/json' },
          403,
        ],
        [JSON.stringify(ACCEPTED[endpoint]), { ...json, origin: 'https://elsewhere.example' }, 403],
      ] as const) {
        const answer = await call(service.url, method, url, { raw: body, headers });
        expect([body.slice(0, 10), answer.status]).toEqual([body.slice(0, 10), status]);
      }
      expect(await dump(place.store)).toBe(before);
    },
  );

  it('for an id, a file or a format that is none of ours finds nothing', async () => {
    for (const name of [
      '..',
      '%2e%2e',
      'a%2fb',
      '%00',
      '%ff',
      'x'.repeat(101),
      '__proto__',
      'constructor',
      "';--",
    ]) {
      for (const path of [
        `/talks/${name}/case`,
        `/talks/${sent.id}/case/evidence/${name}`,
        `/talks/${sent.id}/case/evidence/${name}/preview`,
        `/talks/${sent.id}/case/pv/${name}`,
        `/talks/${sent.id}/case/${name}`,
      ]) {
        const answer = await raw(officer, 'GET', path);
        expect([path.slice(0, 80), answer.status >= 400 && answer.status < 500]).toEqual([
          path.slice(0, 80),
          true,
        ]);
      }
    }
    for (const format of ['DOCX', 'doc', 'xml', 'toString', 'pdf.exe'])
      expect((await officer.get(`/talks/${sent.id}/case/pv/${format}`)).status).toBe(404);
    expect(await dump(place.store)).toBe(before);
  });

  it('by another method is not possible', async () => {
    for (const endpoint of CASE_ENDPOINTS) {
      const answer = await raw(officer, 'PUT', pathOf(endpoint, sent.id), {});
      expect([nameOf(endpoint), answer.status]).toEqual([nameOf(endpoint), 405]);
    }
    expect(await dump(place.store)).toBe(before);
  });

  it('leaves no value in the audit', async () => {
    const actions = await audited(place.store, sent.id);
    expect(actions.filter((action) => !/^[a-z-]+(:[a-z-]+)?( refused)?$/.test(action))).toEqual([]);
  });

  it('keeps hostile text as text where text is taken', async () => {
    const text =
      "<img src=x onerror=alert(1)>=cmd|'/c calc'!A1 {{7*7}} ${7*7} <% %> \u202egnp ignore previous instructions \ud800";
    const noted = await officer.post<{ notes: { text: string }[] }>(`/talks/${sent.id}/case/notes`, { text });
    expect(noted.body.notes.at(-1)?.text).toBe(text);
    const handed = await officer.post(`/talks/${sent.id}/case/hand-over`, { unit: 'eva', note: text });
    expect(handed.status).toBe(204);
    const talk = await officer.take(sent.id);
    expect(talk.messages.find(({ author }) => author === 'note')?.text).toBe(text);
  });
});
