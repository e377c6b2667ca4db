import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { outboundPorts, type Envelope } from '../../../bot/cases/outbound/port.js';
import { isSigned } from '../../../bot/cases/outbound/signature.js';
import { SmsWebhook } from '../../../bot/cases/outbound/sms-webhook.js';
import { SmtpOutbound } from '../../../bot/cases/outbound/smtp.js';
import { Gateway, MailServer } from './support.js';

const ENVELOPE: Envelope = { id: 'n1', subject: 'News for you', stopUrl: undefined };
const FROM = 'news@example.org';
const TO = 'mila@example.org';

function mailTo(server: string): SmtpOutbound {
  return new SmtpOutbound({ server, from: FROM, timeoutMilliseconds: 500 });
}

function failure(responseCode: number): Error {
  return Object.assign(new Error('no'), { responseCode });
}

describe('the settings', () => {
  it('give no way out by default, nor with half of what one needs', () => {
    expect(outboundPorts({}, () => new Date())).toEqual({});
    expect(outboundPorts({ SMTP_URL: 'smtp://localhost' }, () => new Date())).toEqual({});
    expect(outboundPorts({ SMS_WEBHOOK_URL: 'https://sms.example.org/' }, () => new Date())).toEqual({});
  });

  it('give the ways that they name', () => {
    const settings = {
      SMTP_URL: 'smtp://localhost',
      SMTP_FROM: FROM,
      SMS_WEBHOOK_URL: 'https://sms.example.org/',
      SMS_WEBHOOK_SECRET: 'secret',
    };
    expect(Object.keys(outboundPorts(settings, () => new Date()))).toEqual(['email', 'sms']);
  });
});

describe('mail', () => {
  const servers: MailServer[] = [];
  async function serve(...how: Parameters<typeof MailServer.start>): Promise<MailServer> {
    const server = await MailServer.start(...how);
    servers.push(server);
    return server;
  }
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  it('is the same letter at each try, so that the other side can tell', async () => {
    const server = await serve();
    const port = mailTo(server.url);
    expect(await port.send(TO, 'Hello', ENVELOPE)).toBe('sent');
    expect(await port.send(TO, 'Hello', ENVELOPE)).toBe('sent');
    for (const { raw, from, to } of server.received) {
      expect(raw).toContain('Message-ID: <n1@example.org>');
      expect([from, to]).toEqual([FROM, [TO]]);
    }
  });

  it.each([
    'mila@example.org\r\nBcc: all@example.org',
    'mila@example.org, all@example.org',
    'Mila <mila@example.org>',
    'mila@example.org>\r\nDATA\r\n',
    '',
  ])('is not sent to what is no single bare address: %j', async (to) => {
    const server = await serve();
    expect(await mailTo(server.url).send(to, 'Hello', ENVELOPE)).toBe('refused');
    expect(server.received).toEqual([]);
  });

  it('that the server will never take is refused', async () => {
    const noSuchBox = await serve({ onRcptTo: (_to, _session, done) => done(failure(550)) });
    const noSuchLetter = await serve({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(failure(554)));
      },
    });
    expect(await mailTo(noSuchBox.url).send(TO, 'Hello', ENVELOPE)).toBe('refused');
    expect(await mailTo(noSuchLetter.url).send(TO, 'Hello', ENVELOPE)).toBe('refused');
  });

  it('that the server may take later has failed', async () => {
    const grey = await serve({ onRcptTo: (_to, _session, done) => done(failure(451)) });
    const full = await serve({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(failure(452)));
      },
    });
    for (const { url } of [grey, full]) expect(await mailTo(url).send(TO, 'Hello', ENVELOPE)).toBe('failed');
  });

  it('with a password that does not fit has failed: that is no word about the person', async () => {
    const server = await serve({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(failure(535)),
    });
    const url = server.url.replace('smtp://', 'smtp://name:wrong@');
    expect(await mailTo(url).send(TO, 'Hello', ENVELOPE)).toBe('failed');
  });

  it('with the right password is sent', async () => {
    let given: unknown;
    const server = await serve({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        given = [username, password];
        done(null, { user: 'name' });
      },
    });
    const url = server.url.replace('smtp://', 'smtp://na%40me:p%2Fw@');
    expect(await mailTo(url).send(TO, 'Hello', ENVELOPE)).toBe('sent');
    expect(given).toEqual(['na@me', 'p/w']);
  });

  it('without a server has failed', async () => {
    const server = await MailServer.start();
    const { url } = server;
    await server.stop();
    expect(await mailTo(url).send(TO, 'Hello', ENVELOPE)).toBe('failed');
  });

  // 127.0.0.2 is this machine too, but by its name nobody knows that: it counts as another.
  it('to another machine never goes in the open', async () => {
    const server = await serve({}, '127.0.0.2');
    expect(await mailTo(server.url).send(TO, 'Hello', ENVELOPE)).toBe('failed');
    expect(server.received).toEqual([]);
  });

  it('to another machine never goes to one whose certificate nobody vouches for', async () => {
    const starting = await serve({ disabledCommands: ['AUTH'] }, '127.0.0.2');
    const secure = await serve({ secure: true, disabledCommands: ['AUTH'] }, '127.0.0.2');
    expect(await mailTo(starting.url).send(TO, 'Hello', ENVELOPE)).toBe('failed');
    expect(await mailTo(secure.url.replace('smtp:', 'smtps:')).send(TO, 'Hello', ENVELOPE)).toBe('failed');
    expect([...starting.received, ...secure.received]).toEqual([]);
  });
});

describe('a mail server that breaks off', () => {
  let server: Server;
  let breaksAt: 'greeting' | 'text' | 'end';

  beforeEach(async () => {
    server = createServer((socket: Socket) => {
      if (breaksAt === 'greeting') {
        socket.destroy();
        return;
      }
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      let inText = false;
      socket.on('data', (bytes: Buffer) => {
        const said = bytes.toString();
        if (inText) {
          if (said.includes('\r\n.\r\n')) socket.destroy();
          return;
        }
        if (!said.startsWith('DATA')) {
          socket.write('250 yes\r\n');
          return;
        }
        inText = true;
        if (breaksAt === 'text') socket.destroy();
        else socket.write('354 go on\r\n');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterEach(() => new Promise((done) => server.close(done)));

  it.each([
    ['greeting', 'failed'],
    ['text', 'failed'],
    // The whole letter was there: perhaps it goes out, perhaps not.
    ['end', 'unsure'],
  ] as const)('at the %s: %s', async (at, outcome) => {
    breaksAt = at;
    const url = `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    expect(await mailTo(url).send(TO, 'Hello', ENVELOPE)).toBe(outcome);
  });
});

describe('the SMS gateway', () => {
  let gateway: Gateway;
  const now = new Date('2026-11-25T09:00:00Z');
  const port = () =>
    new SmsWebhook({ url: gateway.url, secret: 'secret', now: () => now, timeoutMilliseconds: 300 });
  const send = () => port().send('+32470123456', 'Hello', ENVELOPE);

  beforeEach(async () => {
    gateway = await Gateway.start();
  });
  afterEach(() => gateway.stop());

  it('gets number, text and id, signed with the time', async () => {
    expect(await send()).toBe('sent');
    const [{ body, signature } = { body: '', signature: '' }] = gateway.received;
    expect(JSON.parse(body)).toEqual({ to: '+32470123456', text: 'Hello', id: 'n1' });
    expect(isSigned('secret', body, signature, now)).toBe(true);
    expect(isSigned('other', body, signature, now)).toBe(false);
  });

  it.each([
    [200, 'sent'],
    [202, 'sent'],
    [204, 'sent'],
    [400, 'refused'],
    [422, 'refused'],
    [401, 'failed'],
    [404, 'failed'],
    [429, 'failed'],
    [500, 'failed'],
    [503, 'failed'],
    [502, 'unsure'],
    [504, 'unsure'],
  ])('that answers %s: %s', async (status, outcome) => {
    gateway.status = status;
    expect(await send()).toBe(outcome);
  });

  it('is not followed elsewhere', async () => {
    const elsewhere = await Gateway.start();
    gateway.status = 307;
    gateway.location = elsewhere.url;
    expect(await send()).toBe('failed');
    expect(elsewhere.received).toEqual([]);
    await elsewhere.stop();
  });

  it('that says nothing leaves it unsure; that is not there has failed', async () => {
    gateway.mute = true;
    expect(await send()).toBe('unsure');
    const gone = port();
    await gateway.stop();
    expect(await gone.send('+32470123456', 'Hello', ENVELOPE)).toBe('failed');
    gateway = await Gateway.start();
  });

  it.each([
    'http://sms.example.org/',
    'http://127.0.0.2/',
    'http://localhost.example.org/',
    'ftp://localhost/',
  ])('is reached by https alone: %s', (url) => {
    expect(() => new SmsWebhook({ url, secret: 'secret', now: () => now })).toThrow('https');
  });
});
