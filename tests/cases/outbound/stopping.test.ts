import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Notices } from '../../../bot/cases/outbound/notices.js';
import { sign } from '../../../bot/cases/outbound/signature.js';
import { SmsWebhook } from '../../../bot/cases/outbound/sms-webhook.js';
import { SmtpOutbound } from '../../../bot/cases/outbound/smtp.js';
import { stopRoutes } from '../../../bot/cases/outbound/stop-routes.js';
import { Stopping } from '../../../bot/cases/outbound/stopping.js';
import { Metrics } from '../../../bot/http/metrics.js';
import { Origins } from '../../../bot/http/origins.js';
import { Pace } from '../../../bot/http/pacing.js';
import { HttpServer } from '../../../bot/http/server.js';
import { LANGUAGES } from '../../../dialogs/facts.js';
import { foundIn } from '../../privacy/support.js';
import { email, Gateway, MailServer, sms, texts, tokenIn, World } from './support.js';

const SECRET = 'the secret of the gateway';
let world: World;
let gateway: Gateway;
let mail: MailServer;
let notices: Notices;
let server: HttpServer;
let url: string;

async function serve(smsSecret: string | undefined, perMinute = 1000): Promise<void> {
  server = new HttpServer({ log: pino({ level: 'silent' }), metrics: new Metrics() });
  stopRoutes(server, {
    stopping: new Stopping(world),
    texts,
    keyring: world.keyring,
    origins: new Origins({ publicUrl: undefined, allowed: [], trustedProxies: 0 }),
    defaultLanguage: 'fr',
    smsSecret,
    pace: new Pace(perMinute, 60),
    now: world.now,
  });
  url = `http://127.0.0.1:${String(await server.listen(0, '127.0.0.1'))}`;
}

beforeEach(async () => {
  world = await World.open();
  gateway = await Gateway.start();
  mail = await MailServer.start();
  notices = world.notices({
    sms: new SmsWebhook({ url: gateway.url, secret: SECRET, now: world.now }),
    email: new SmtpOutbound({ server: mail.url, from: 'news@example.org' }),
  });
  await serve(SECRET);
});
afterEach(async () => {
  await server.stop();
  await gateway.stop();
  await mail.stop();
  await world.close();
});

async function news(id: string): Promise<void> {
  await notices.notify(id);
  await notices.sendDue();
}

async function stopped(id: string): Promise<boolean> {
  return (await world.opened(id)).content.terms?.stopped === true;
}

/** A case that got a notice, and the token of its link. */
async function told(terms = sms()): Promise<{ id: string; token: string }> {
  const id = await world.sentCase(terms);
  await news(id);
  const text = terms.channel === 'sms' ? gateway.received.at(-1)?.text : mail.received.at(-1)?.raw;
  return { id, token: tokenIn(text ?? '') };
}

const get = (token: string, headers = {}) => fetch(`${url}/s/${token}`, { headers });
const post = (token: string, init: RequestInit = {}) =>
  fetch(`${url}/s/${token}`, { method: 'POST', ...init });

describe('the link in a notice', () => {
  it('shows a button and changes nothing, however often and by whatever it is opened', async () => {
    const { id, token } = await told();
    for (let time = 0; time < 3; time++) {
      const page = await get(token, { 'accept-language': 'en' });
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const html = await page.text();
      expect(html).toContain('<form method="post">');
      expect(html).toContain(texts.get('en', 'notice:page.ask'));
    }
    await fetch(`${url}/s/${token}`, { method: 'HEAD' });
    expect(await stopped(id)).toBe(false);
    expect(await world.termEvents(id)).toEqual([]);
  });

  it('stops all further notices with one press, and the officer sees that it was stopped', async () => {
    const { id, token } = await told();
    await notices.notify(id);
    const done = await post(token, { headers: { 'accept-language': 'en' } });
    expect(await done.text()).toContain(texts.get('en', 'notice:page.done'));
    expect(await stopped(id)).toBe(true);
    expect(await world.termEvents(id)).toEqual(['resident stopped']);
    expect(await world.waiting()).toBe(0);
    world.later({ days: 1 });
    await news(id);
    expect(gateway.received).toHaveLength(1);
  });

  it('stops with the one click of a mail program', async () => {
    const { id, token } = await told(email());
    const answer = await post(token, {
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(200);
    expect(await stopped(id)).toBe(true);
  });

  it('works from an old notice too, and for more than a year', async () => {
    const { id, token } = await told();
    world.later({ days: 399 });
    await news(id);
    await post(token);
    expect(await stopped(id)).toBe(true);
  });

  it('ends after that, and what it led by is gone', async () => {
    const { id, token } = await told();
    world.later({ days: 401 });
    await notices.sendDue();
    await post(token);
    expect(await stopped(id)).toBe(false);
    expect(await world.store.count('notices', {})).toBe(0);
  });

  it('of one person leaves the notices of another as they are', async () => {
    const mine = await told();
    const theirs = await told(sms({ address: '+32470999999' }));
    await post(mine.token);
    expect([await stopped(mine.id), await stopped(theirs.id)]).toEqual([true, false]);
  });

  it('answers alike for known, used, unknown, cut and foreign tokens', async () => {
    const { id, token } = await told();
    const answers: string[] = [];
    const tokens = [
      token,
      token,
      token.slice(0, -1),
      'A'.repeat(22),
      'x',
      id,
      'sms2',
      '%00',
      '..%2f',
      '%F0%9F%92%A9',
    ];
    for (const each of tokens) {
      const page = await get(each);
      const done = await post(each);
      answers.push(
        JSON.stringify([page.status, await page.text(), done.status, await done.text()]) +
          JSON.stringify([...done.headers].filter(([name]) => name !== 'date')),
      );
    }
    expect(new Set(answers).size).toBe(1);
    expect(await world.termEvents(id)).toEqual(['resident stopped']);
  });

  it('leads to a page that loads nothing, names nobody and cannot be framed', async () => {
    const page = await get('anything');
    const html = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(html).not.toMatch(/src=|href=|https?:|poli[ctz]|<script/i);
  });

  it('speaks the language of the browser, else the one of the house', async () => {
    for (const language of LANGUAGES) {
      const html = await (await get('x', { 'accept-language': `ja,${language}-BE;q=0.9,en;q=0.1` })).text();
      expect(html).toContain(`lang="${language}"`);
      expect(html).toContain(texts.get(language, 'notice:page.button').replaceAll("'", '&#39;'));
    }
    for (const accepted of ['', 'ja', ';;;q=,,', 'en;q=0'])
      expect(await (await get('x', { 'accept-language': accepted })).text()).toContain('lang="fr"');
  });

  it('says so when it cannot be saved', async () => {
    const { token } = await told();
    await world.store.close();
    const failed = await post(token, { headers: { 'accept-language': 'en' } });
    expect(failed.status).toBe(503);
    expect(await failed.text()).toContain(texts.get('en', 'notice:page.failed'));
  });

  it('is slowed when one network presses very often, and refuses a body without end', async () => {
    await server.stop();
    await serve(SECRET, 3);
    const answers = [];
    for (let time = 0; time < 5; time++) answers.push((await post('x')).status);
    expect(answers).toEqual([200, 200, 200, 429, 429]);
    await server.stop();
    await serve(SECRET);
    expect((await post('x', { body: 'x'.repeat(5000) })).status).toBe(413);
  });

  it('stands nowhere in the data, nor does a number or an address', async () => {
    const first = await told();
    const second = await told(email());
    const words = [first.token, second.token, '470123456', 'mila.voorbeeld', 'voorbeeld@example'];
    expect(await foundIn(world.folder, words)).toEqual([]);
  });
});

describe('STOP as an answer', () => {
  function receive(body: string, signature?: string): Promise<Response> {
    return fetch(`${url}/s/sms`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-signature': signature ?? sign(SECRET, body, world.now()),
      },
    });
  }
  const message = (text: string, from = '+32470123456') => JSON.stringify({ from, text });

  it.each([
    'STOP',
    'stop',
    ' Stop. ',
    'STOPP',
    'ARRET',
    'ARRÊT',
    'arrêt',
    'Arre\u0302t',
    'STOP svp',
    'ＳＴＯＰ',
  ])('stops the notices to that number: %j', async (text) => {
    const { id } = await told();
    expect((await receive(message(text))).status).toBe(204);
    expect(await stopped(id)).toBe(true);
    expect(await world.termEvents(id)).toEqual(['resident stopped']);
  });

  it.each(['', 'ok', 'dank je', 'nonstop', 'wie is dit', 'STOPWATCH', '🛑'])(
    'is nothing else, and nothing else is kept: %j',
    async (text) => {
      const { id } = await told();
      expect((await receive(message(text))).status).toBe(204);
      expect(await stopped(id)).toBe(false);
      if (text.length > 6) expect(await foundIn(world.folder, [text])).toEqual([]);
    },
  );

  it('knows the number as the gateway writes it, and every case that it has', async () => {
    const first = await told();
    const second = await told();
    const other = await told(sms({ address: '+32470999999' }));
    const byMail = await told(email());
    await receive(message('STOP', '0032 470 12 34 56'));
    expect(await Promise.all([first, second, other, byMail].map(({ id }) => stopped(id)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('answers alike for a number that nobody has', async () => {
    const known = await told();
    const answers = [];
    for (const from of ['+32470999998', 'nonsense', '+32470123456'])
      answers.push((await receive(message('STOP', from))).status);
    expect(answers).toEqual([204, 204, 204]);
    expect(await stopped(known.id)).toBe(true);
  });

  it('stops before a notice that still waits', async () => {
    const id = await world.sentCase(sms({ hours: 'evening' }));
    await news(id);
    await receive(message('STOP'));
    world.later({ hours: 9 });
    await notices.sendDue();
    expect(gateway.received).toEqual([]);
  });

  it('is believed of nobody but the gateway', async () => {
    const { id } = await told();
    const body = message('STOP');
    const now = world.now();
    const good = sign(SECRET, body, now);
    const mac = good.split('v1=')[1] ?? '';
    const seconds = Math.floor(now.getTime() / 1000);
    const at = (shift: number) => new Date(now.getTime() + shift * 1000);
    const flips = Array.from({ length: 64 }, (_, index) => {
      const digit = mac[index] === '0' ? '1' : '0';
      return `t=${seconds},v1=${mac.slice(0, index)}${digit}${mac.slice(index + 1)}`;
    });
    const bad = [
      '',
      ' ',
      'nonsense',
      mac,
      `t=${seconds}`,
      `v1=${mac}`,
      `t=${seconds},v1=`,
      `t=${seconds},v1=${mac.slice(1)}`,
      `t=${seconds},v1=${mac}0`,
      `t=${seconds},v1=${mac.toUpperCase()}`,
      `t=${seconds},v1=${'0'.repeat(64)}`,
      `t=${seconds},v0=${mac}`,
      `t=${seconds + 1},v1=${mac}`,
      `t=0${seconds},v1=${mac}`,
      `t=-${seconds},v1=${mac}`,
      `t=${seconds}.0,v1=${mac}`,
      `t=NaN,v1=${mac}`,
      `t=${seconds},v1=${mac},v1=${mac}`,
      `x,t=${seconds},v1=${mac}`,
      sign('other secret', body, now),
      sign('', body, now),
      sign(SECRET, `${body} `, now),
      sign(SECRET, message('STOP', '+32470123457'), now),
      sign(SECRET, body, at(-301)),
      sign(SECRET, body, at(301)),
      sign(SECRET, body, at(-86_400)),
      ...flips,
    ];
    expect(bad.length).toBeGreaterThan(80);
    for (const signature of bad)
      expect([signature, (await receive(body, signature)).status]).toEqual([signature, 401]);
    const unsigned = await fetch(`${url}/s/sms`, { method: 'POST', body });
    expect(unsigned.status).toBe(401);
    expect(await stopped(id)).toBe(false);
    // What the gateway was sent is signed too, and is no STOP.
    const sent = gateway.received[0]!;
    expect((await receive(sent.body, sent.signature)).status).toBe(400);
    expect((await receive(body, good)).status).toBe(204);
    expect(await stopped(id)).toBe(true);
  });

  it.each([
    '',
    '[]',
    'null',
    '{',
    '{"from":1,"text":"STOP"}',
    '{"from":"+32470123456"}',
    '{"from":"a","text":"b","c":1}',
  ])('in another form is refused even when it is signed: %j', async (body) => {
    expect((await receive(body)).status).toBe(400);
  });

  it('is not possible without a secret: the address is one of the unknown links', async () => {
    const { id } = await told();
    await server.stop();
    await serve(undefined);
    const answer = await receive(message('STOP'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await stopped(id)).toBe(false);
  });
});
