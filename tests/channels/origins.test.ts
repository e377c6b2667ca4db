import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/resident.js';
import { Service } from '../support/service.js';
import {
  BASE,
  begin,
  generate,
  pathOf,
  post,
  read,
  start,
  Stream,
  type Failure,
  type Opened,
} from './direct-line.js';

const LISTED = 'https://www.police.example';
const ALSO_LISTED = 'https://school.example:8443';

describe('a site that calls Direct Line from a browser', () => {
  let service: Service;
  let url: string;
  let foreign: string[];

  beforeAll(async () => {
    service = await Service.start({ settings: { WIDGET_ORIGINS: `${LISTED},${ALSO_LISTED}` } });
    url = service.url;
    foreign = [
      'https://elsewhere.example',
      'null',
      'https://www.police.example.elsewhere.example',
      'https://elsewhere-www.police.example',
      'https://x.www.police.example',
      'https://police.example',
      'http://www.police.example',
      'https://www.police.example:444',
      'https://www.police.example/',
      'https://www.police.example@elsewhere.example',
      'HTTPS://WWW.POLICE.EXAMPLE',
      'https://school.example',
      'https://www.police.example, https://elsewhere.example',
      `http://127.0.0.1:${String(service.port + 1)}`,
      `http://localhost:${String(service.port)}`,
      `${service.url}.elsewhere.example`,
      'file://',
    ];
  });
  afterAll(() => service.stop());

  it('may when it is this server or on the list, and may read the answer', async () => {
    for (const origin of [url, LISTED, ALSO_LISTED]) {
      const { status, headers } = await generate(url, {}, { origin });
      expect([origin, status]).toEqual([origin, 200]);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toContain('Origin');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it('may without an Origin, because then it is no browser on another site', async () => {
    const { status, headers } = await generate(url);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is refused at every call when it is not on the list, however much it looks alike', async () => {
    const opened = await begin(url);
    for (const origin of foreign) {
      const headers = { origin };
      const answers = [
        await generate(url, {}, headers),
        await start(url, opened.token, headers),
        await call<Failure>(url, 'POST', `${BASE}/tokens/refresh`, { token: opened.token, headers }),
        await call<Failure>(url, 'GET', `${pathOf(opened)}/activities`, { token: opened.token, headers }),
        await call<Failure>(url, 'POST', `${pathOf(opened)}/activities`, {
          token: opened.token,
          headers,
          body: { type: 'message', text: 'forged' },
        }),
        await call<Failure>(url, 'GET', pathOf(opened), { token: opened.token, headers }),
      ];
      expect([origin, answers.map(({ status }) => status)]).toEqual([origin, answers.map(() => 403)]);
      for (const answer of answers) {
        expect(answer.body).toMatchObject({ error: { code: 'OriginRefused' } });
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    expect((await read(url, opened)).body.activities).toHaveLength(1);
  });

  it('is refused on the WebSocket too, which no browser protects', async () => {
    const opened = await begin(url);
    for (const origin of foreign)
      await expect(Stream.open(opened.streamUrl, { origin })).rejects.toMatchObject({
        status: 403,
        code: 'OriginRefused',
      });
    const stream = await Stream.open(opened.streamUrl, { origin: LISTED });
    stream.close();
  });

  it('may ask before it calls, with the header of the official client', async () => {
    for (const path of [
      `${BASE}/tokens/generate`,
      `${BASE}/conversations`,
      `${BASE}/conversations/x/activities`,
      `${BASE}/conversations/x/upload`,
    ]) {
      const { status, headers } = await preflight(url, path, LISTED);
      expect([path, status]).toEqual([path, 204]);
      expect(headers['access-control-allow-origin']).toBe(LISTED);
      const allowed = (headers['access-control-allow-headers'] ?? '').toString().toLowerCase().split(/, ?/);
      expect(allowed).toEqual(
        expect.arrayContaining(['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']),
      );
      expect((headers['access-control-allow-methods'] ?? '').toString()).toMatch(/GET.*POST/);
    }
    for (const origin of foreign) {
      const { status, headers } = await preflight(url, `${BASE}/tokens/generate`, origin);
      expect([origin, status, headers['access-control-allow-origin']]).toEqual([origin, 403, undefined]);
    }
  });

  it('binds the token that it asks for to itself, also towards another site of the list', async () => {
    const { token } = (await generate(url, { trustedOrigins: [ALSO_LISTED] }, { origin: LISTED })).body;
    const opened = (await start(url, token, { origin: LISTED })).body;
    const elsewhere = { token: opened.token, headers: { origin: ALSO_LISTED } };
    expect((await call<Failure>(url, 'GET', `${pathOf(opened)}/activities`, elsewhere)).body.error.code).toBe(
      'OriginRefused',
    );
    expect(
      (
        await call<Failure>(url, 'POST', `${pathOf(opened)}/activities`, {
          ...elsewhere,
          body: { type: 'message', text: 'yes' },
        })
      ).status,
    ).toBe(403);
    const refreshed = await call<Opened>(url, 'POST', `${BASE}/tokens/refresh`, {
      token,
      headers: { origin: LISTED },
    });
    expect(
      (
        await call(url, 'GET', `${pathOf(opened)}/activities`, {
          token: refreshed.body.token,
          headers: { origin: ALSO_LISTED },
        })
      ).status,
    ).toBe(403);
    await expect(Stream.open(opened.streamUrl, { origin: ALSO_LISTED })).rejects.toMatchObject({
      status: 403,
      code: 'OriginRefused',
    });
    expect(
      (await call(url, 'GET', `${pathOf(opened)}/activities`, { token, headers: { origin: LISTED } })).status,
    ).toBe(200);
  });

  it('gets a token from its own server, bound to the sites that this names, if they are on the list', async () => {
    const { token } = (await generate(url, { trustedOrigins: [LISTED] })).body;
    const opened = (await start(url, token, { origin: LISTED })).body;
    expect((await post(url, opened, { type: 'message', text: 'yes' })).status).toBe(200);
    expect((await start(url, token, { origin: ALSO_LISTED })).status).toBe(403);
    const refused = await generate(url, { trustedOrigins: [LISTED, 'https://elsewhere.example'] });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ error: { code: 'OriginRefused' } });
  });
});

describe('a server behind an address of its own', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start({ settings: { PUBLIC_URL: 'https://chat.example' } });
  });
  afterAll(() => service.stop());

  it('knows its own site by that address and not by what a request says', async () => {
    expect((await generate(service.url, {}, { origin: 'https://chat.example' })).status).toBe(200);
    expect((await generate(service.url, {}, { origin: service.url })).status).toBe(403);
    const opened = await begin(service.url);
    expect(opened.streamUrl).toMatch(/^wss:\/\/chat\.example\/v3\/directline\/conversations\//);
  });
});

/** fetch may not send these headers. */
async function preflight(
  url: string,
  path: string,
  origin: string,
): Promise<{ status: number | undefined; headers: Record<string, string | string[] | undefined> }> {
  return new Promise((resolve, reject) => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent,x-requested-with',
    };
    const sent = request(`${url}${path}`, { method: 'OPTIONS', headers }, (response) => {
      response.resume();
      response.once('end', () => {
        resolve({ status: response.statusCode, headers: response.headers });
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}
