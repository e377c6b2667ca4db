import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Notices } from '../../../bot/cases/outbound/notices.js';
import { SmsWebhook } from '../../../bot/cases/outbound/sms-webhook.js';
import { SmtpOutbound } from '../../../bot/cases/outbound/smtp.js';
import { isTelling } from '../../../bot/cases/outbound/neutral.js';
import { LANGUAGES } from '../../../dialogs/facts.js';
import { standsIn } from '../../privacy/support.js';
import { email, Gateway, MailServer, MORNING, sms, texts, tokenIn, World } from './support.js';

let world: World;
let gateway: Gateway;
let mail: MailServer;
let notices: Notices;

const ports = () => ({
  sms: new SmsWebhook({ url: gateway.url, secret: 'secret', now: world.now, timeoutMilliseconds: 400 }),
  email: new SmtpOutbound({ server: mail.url, from: 'news@example.org' }),
});

beforeEach(async () => {
  world = await World.open();
  gateway = await Gateway.start();
  mail = await MailServer.start();
  notices = world.notices(ports());
});
afterEach(async () => {
  await gateway.stop();
  await mail.stop();
  await world.close();
});

/** News for a case, and one look at the clock. */
async function news(id: string): Promise<void> {
  await notices.notify(id);
  await notices.sendDue();
}

describe('a resident who wants to be reached', () => {
  it('by text message gets the notice in their language, with a way to stop, and nothing else', async () => {
    for (const language of LANGUAGES) await news(await world.sentCase(sms(), { content: { language } }));
    expect(gateway.received.map(({ to }) => to)).toEqual(Array(4).fill('+32470123456'));
    const link = /https:\/\/info\.example\.org\/s\/[\w-]{22}$/;
    gateway.received.forEach(({ text }, index) => {
      expect(text).toContain(texts.get(LANGUAGES[index]!, 'notice:news'));
      expect(text).toMatch(link);
      // One message of the old alphabet of text messages, which has no ê and no ’.
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).toMatch(/^[\w @:/.?!'éèàùöäüßñ-]+,?[\w @:/.?!'éèàùöäüßñ-]+$/);
    });
    expect(new Set(gateway.received.map(({ text }) => tokenIn(text))).size).toBe(4);
  });

  it('by e-mail gets one plain text, from the bare address, with nothing to follow them by', async () => {
    await news(await world.sentCase(email(), { content: { language: 'nl' } }));
    const [letter] = mail.received;
    expect(letter?.to).toEqual(['mila.voorbeeld@example.org']);
    expect(letter?.raw).toContain(texts.get('nl', 'notice:news'));
    expect(letter?.raw).toMatch(/^Subject: Nieuws voor je\r$/m);
    expect(letter?.raw).toMatch(/^From: news@example\.org\r$/m);
    expect(letter?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(letter?.raw).toMatch(/^List-Unsubscribe: <https:\/\/info\.example\.org\/s\/[\w-]{22}>\r$/m);
    expect(letter?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(letter?.raw).not.toMatch(/html|X-Mailer|Return-Receipt|Disposition-Notification/i);
  });

  it('has nothing betrayed by the words of any language', () => {
    const keys = texts.keys('en').filter((key) => key.startsWith('notice:'));
    expect(keys.length).toBeGreaterThan(8);
    for (const language of LANGUAGES) {
      for (const key of keys) {
        const text = texts.raw(language, key);
        expect(text).not.toMatch(
          /\b(?:code|case|dossier|zaak|fall|akte|agent|officer|beamt|chat|klacht|plainte)/i,
        );
        expect([text, isTelling(text)]).toEqual([text, false]);
      }
    }
  });

  it.each([
    'https://chat.politie.example.org',
    'https://polbru.example.org',
    'https://harcelement.example.org',
  ])('gets no link whose name tells what it is: %s', async (origin) => {
    notices = world.notices(ports(), origin);
    await news(await world.sentCase(sms()));
    await news(await world.sentCase(email()));
    expect(gateway.received[0]?.text).toBe(
      `${texts.get('en', 'notice:news')} ${texts.get('en', 'notice:stop.there')}`,
    );
    expect(mail.received[0]?.raw).not.toMatch(/https?:|List-Unsubscribe/);
  });

  it('gets no link where no address is set', async () => {
    notices = world.notices(ports(), null);
    await news(await world.sentCase(sms()));
    expect(gateway.received).toHaveLength(1);
    expect(gateway.received[0]?.text).not.toContain('http');
  });

  it('gets one notice for much news', async () => {
    const id = await world.sentCase(sms());
    for (let message = 0; message < 5; message++) await notices.notify(id);
    await Promise.all([notices.sendDue(), notices.sendDue()]);
    expect(gateway.received).toHaveLength(1);
    expect(await world.waiting()).toBe(0);
  });

  it('gets it with the turn that brings the news, or not at all', async () => {
    const id = await world.sentCase(sms());
    const put: unknown[] = [];
    await notices.notify(id, { put: (...write) => put.push(write) });
    await notices.sendDue();
    expect(gateway.received).toEqual([]);
    expect(put).toEqual([['notices', id, expect.objectContaining({ caseId: id, attempts: 0 })]]);
  });
});

describe('terms hold at the moment of sending', () => {
  it.each([
    ['wanted nothing but the code', { channel: 'code', hours: 'any' } as const],
    ['stopped it', sms({ stopped: true })],
    ['left no address', { channel: 'sms', hours: 'any' } as const],
    ['set no terms', undefined],
  ])('a resident who %s gets nothing, and nothing is kept for it', async (_name, terms) => {
    const id = await world.sentCase(terms);
    await news(id);
    expect([gateway.received.length, mail.received.length, await world.waiting()]).toEqual([0, 0, 0]);
    expect(await world.termEvents(id)).toEqual([]);
  });

  it('a resident whose channel is not configured gets nothing', async () => {
    notices = world.notices({ email: ports().email });
    expect(notices.channels).toEqual(['email']);
    await news(await world.sentCase(sms()));
    expect([gateway.received.length, await world.waiting()]).toEqual([0, 0]);
  });

  it('without any way out nothing is even written down', async () => {
    notices = world.notices({});
    expect(notices.channels).toEqual([]);
    await notices.notify(await world.sentCase(sms()));
    expect(await world.waiting()).toBe(0);
  });

  it('a resident who changed them while it waited is held to the new ones', async () => {
    const id = await world.sentCase(sms({ hours: 'evening' }));
    await news(id);
    await world.changeTerms(id, email({ hours: 'evening' }));
    world.later({ hours: 9 });
    await notices.sendDue();
    expect([gateway.received.length, mail.received.length]).toEqual([0, 1]);
    await notices.notify(id);
    await world.changeTerms(id, email({ stopped: true }));
    world.later({ days: 1 });
    await notices.sendDue();
    expect(mail.received).toHaveLength(1);
  });

  it('a case that is not with the desk, or whose key is gone, sends nothing', async () => {
    for (const state of ['draft', 'held', 'restricted'] as const)
      await news(await world.sentCase(sms(), { record: { state } }));
    await news(await world.sentCase(sms(), { record: { wrappedKeys: {} } }));
    await news('case-erased');
    expect([gateway.received.length, await world.waiting()]).toEqual([0, 0]);
    await news(await world.sentCase(sms(), { record: { state: 'closed' } }));
    expect(gateway.received).toHaveLength(1);
  });

  it('a case that was tampered with sends nothing, is reported, and keeps no other waiting', async () => {
    const broken = await world.sentCase(sms(), { record: { sealedContent: 'AAAA' } });
    const good = await world.sentCase(sms());
    await notices.notify(broken);
    await notices.notify(good);
    await expect(notices.sendDue()).rejects.toThrow('a sealed value did not open');
    expect([gateway.received.length, await world.waiting()]).toEqual([1, 0]);
  });

  it('a resident who came back meanwhile is not told what they have read', async () => {
    const id = await world.sentCase(sms({ hours: 'evening' }));
    await news(id);
    world.later({ hours: 2 });
    const { record } = await world.opened(id);
    const value = { ...record, visitedAt: world.now().toISOString() };
    await world.store.commit([{ kind: 'put', collection: 'cases', id, value }]);
    world.later({ hours: 8 });
    await notices.sendDue();
    expect([gateway.received.length, await world.waiting()]).toEqual([0, 0]);
    // News after the visit is news.
    await notices.notify(id);
    await notices.sendDue();
    expect(gateway.received).toHaveLength(1);
  });

  it('an address that is none goes nowhere, and the officer is told', async () => {
    const id = await world.sentCase(email({ address: 'mila@example.org\r\nBcc: all@example.org' }));
    await news(id);
    expect([mail.received.length, await world.waiting()]).toEqual([0, 0]);
    expect(await world.termEvents(id)).toEqual(['system undelivered']);
  });
});

describe('the hours and the days', () => {
  it('a resident is never reached outside their hours, nor twice a day, through both nights of the clocks', async () => {
    world.at('2026-03-27T12:00:00Z');
    const ids = await Promise.all([
      world.sentCase(sms({ hours: 'any', address: '+32470000001' })),
      world.sentCase(sms({ hours: 'morning', address: '+32470000002' })),
      world.sentCase(sms({ hours: 'afternoon', address: '+32470000003' })),
      world.sentCase(sms({ hours: 'evening', address: '+32470000004' })),
    ]);
    const allowed: Record<string, readonly [number, number]> = {
      '+32470000001': [8, 22],
      '+32470000002': [8, 12],
      '+32470000003': [12, 18],
      '+32470000004': [18, 22],
    };
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Brussels',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const stamps: [to: string, at: string][] = [];
    for (const start of ['2026-03-27T12:00:00Z', '2026-10-23T12:00:00Z']) {
      world.at(start);
      for (let step = 0; step < 4 * 48; step++) {
        for (const id of ids) await notices.notify(id);
        await notices.sendDue();
        for (const { to } of gateway.received.splice(0)) stamps.push([to, clock.format(world.now())]);
        world.later({ minutes: 30 });
      }
    }
    expect(stamps.length).toBeGreaterThanOrEqual(4 * 8);
    const days = stamps.map(([to, at]) => `${to} ${at.slice(0, 10)}`);
    expect(days.length).toBe(new Set(days).size);
    for (const [to, at] of stamps) {
      const hour = Number(at.slice(11, 13));
      const [from, until] = allowed[to]!;
      expect([to, at, hour >= from && hour < until]).toEqual([to, at, true]);
    }
  });

  it('news of the night goes in the morning', async () => {
    world.at('2026-11-25T02:00:00Z');
    const id = await world.sentCase(sms());
    await news(id);
    world.at('2026-11-25T06:59:00Z');
    await notices.sendDue();
    expect(gateway.received).toEqual([]);
    world.at('2026-11-25T07:00:01Z');
    await notices.sendDue();
    expect(gateway.received).toHaveLength(1);
  });

  it('news after the notice of today goes tomorrow', async () => {
    const id = await world.sentCase(sms());
    await news(id);
    world.later({ hours: 1 });
    await news(id);
    expect(gateway.received).toHaveLength(1);
    world.at('2026-11-26T07:00:01Z');
    await notices.sendDue();
    expect(gateway.received).toHaveLength(2);
  });
});

describe('a gateway that does not take it', () => {
  /** The clock runs on in quarters of an hour. */
  async function afterHours(hours: number): Promise<void> {
    for (let quarter = 0; quarter < hours * 4; quarter++) {
      world.later({ minutes: 15 });
      await notices.sendDue();
    }
  }

  it('is tried again with growing pauses, under the same id, for three days; then the officer is told', async () => {
    gateway.status = 500;
    const id = await world.sentCase(sms());
    await news(id);
    await afterHours(24);
    const firstDay = gateway.received.length;
    expect(firstDay).toBeGreaterThanOrEqual(4);
    expect(firstDay).toBeLessThanOrEqual(6);
    expect(await world.termEvents(id)).toEqual([]);
    await afterHours(48);
    expect(gateway.received.length).toBeLessThanOrEqual(8);
    expect(new Set(gateway.received.map((each) => each.id)).size).toBe(1);
    expect(await world.termEvents(id)).toEqual(['system undelivered']);
    const tries = gateway.received.length;
    await afterHours(48);
    expect([gateway.received.length, await world.waiting()]).toEqual([tries, 0]);
  });

  it('gets it once it is well again, and the officer is told nothing', async () => {
    gateway.status = 503;
    const id = await world.sentCase(sms());
    await news(id);
    gateway.status = 202;
    await afterHours(24);
    expect(gateway.received).toHaveLength(2);
    expect(await world.termEvents(id)).toEqual([]);
  });

  it('is not tried again when it never will, or when nobody knows whether it took it', async () => {
    for (const ill of ['refuses', 'is silent', 'is lost']) {
      gateway.status = ill === 'refuses' ? 422 : ill === 'is lost' ? 504 : 200;
      gateway.mute = ill === 'is silent';
      const id = await world.sentCase(sms());
      gateway.received.length = 0;
      await news(id);
      await afterHours(30);
      expect([ill, gateway.received.length, await world.waiting()]).toEqual([ill, 1, 0]);
      expect(await world.termEvents(id)).toEqual(['system undelivered']);
    }
  });

  it('that nothing listens behind counts as not reached', async () => {
    await gateway.stop();
    const id = await world.sentCase(sms());
    await news(id);
    expect(await world.waiting()).toBe(1);
    gateway = await Gateway.start();
    notices = world.notices(ports());
    await afterHours(2);
    expect([gateway.received.length, await world.waiting()]).toEqual([1, 0]);
  });
});

describe('what officers and residents wrote', () => {
  it('never leaves, not a word of 50 texts in any form', async () => {
    const canaries = Array.from(
      { length: 50 },
      (_, index) => `kanarie${String(index).padStart(2, '0')}officerzq`,
    );
    const own = ['kanarieresidentzq', 'kanarienamezq', 'kanariewhozq', 'kanarieplacezq'];
    for (const [index, canary] of canaries.entries()) {
      const terms = index % 2 === 0 ? sms({ notSeenBy: own[2]! }) : email({ notSeenBy: own[2]! });
      const at = MORNING.toISOString();
      const id = await world.sentCase(terms, {
        content: { message: own[0]!, name: own[1]!, whereSaid: own[3]!, language: LANGUAGES[index % 4]! },
        desk: {
          notes: [{ at, by: 'officer-1', text: canary }],
          events: [{ at, code: 'message', by: 'officer-1', detail: canary }],
          closing: { reason: 'other', text: `${canary} https://x.example.org\r\nSubject: ${canary}` },
          pvNumber: canary,
          appointment: {
            proposedAt: at,
            station: canary,
            at: '2026-11-26T10:00',
            language: 'en',
            officer: 'any',
            accompanied: false,
          },
        },
      });
      await news(id);
      expect(id).toMatch(/^case-/);
    }
    const left = [...gateway.received, ...mail.received].map(({ raw }) => raw);
    expect([gateway.received.length, mail.received.length]).toEqual([25, 25]);
    for (const raw of left) {
      const forms = [raw, raw.replaceAll('=\r\n', ''), raw.replaceAll(/[\r\n]/g, '')].map((form) =>
        Buffer.from(form),
      );
      expect(raw).not.toMatch(/case-|officer/);
      for (const word of [...canaries, ...own])
        expect([word, forms.some((form) => standsIn(form, word))]).toEqual([word, false]);
    }
    // Two of one language and channel differ in link and id alone.
    const bare = gateway.received.map(({ text }) => text.replace(tokenIn(text), ''));
    expect(new Set(bare).size).toBe(2);
  });
});

describe('any state of the world', () => {
  // The seed once let two states meet at the end of the year.
  it.each([undefined, -738843496])(
    'sends a notice only where the terms allow it, and at most one (seed %p)',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            channel: fc.constantFrom('code' as const, 'sms' as const, 'email' as const),
            stopped: fc.boolean(),
            hours: fc.constantFrom(
              'any' as const,
              'morning' as const,
              'afternoon' as const,
              'evening' as const,
            ),
            state: fc.constantFrom('sent' as const, 'closed' as const, 'restricted' as const),
            minute: fc.integer({ min: 0, max: 365 * 1440 }),
          }),
          async ({ channel, stopped, hours, state, minute }) => {
            // What waits for its hour from another state would be sent in this one.
            await world.forgetNotices();
            gateway.received.length = mail.received.length = 0;
            world.at(new Date(MORNING.getTime() + minute * 60_000));
            const address = channel === 'sms' ? '+32470123456' : 'mila@example.org';
            const terms = { channel, address, hours, ...(stopped ? { stopped: true as const } : {}) };
            await news(await world.sentCase(terms, { record: { state } }));
            const hour = Number(
              world.now().toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' }).slice(11, 13),
            );
            const [from, until] = { any: [8, 22], morning: [8, 12], afternoon: [12, 18], evening: [18, 22] }[
              hours
            ] as [number, number];
            const may = !stopped && state !== 'restricted' && hour >= from && hour < until;
            expect(gateway.received.length).toBe(may && channel === 'sms' ? 1 : 0);
            expect(mail.received.length).toBe(may && channel === 'email' ? 1 : 0);
          },
        ),
        { numRuns: 80, ...(seed === undefined ? {} : { seed }) },
      );
    },
  );
});
