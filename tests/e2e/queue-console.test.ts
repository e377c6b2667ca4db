/** The queue and the talks of two officers at two computers: who comes first, who has whom, and that nobody is forgotten. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { openStore } from '../../bot/store/open.js';
import type { Store } from '../../bot/store/ports.js';
import {
  barriers,
  closeAll,
  complaintsOf,
  DESK,
  eventually,
  launchBrowser,
  openComputer,
} from '../support/browser.js';
import { focused, tabTo } from '../support/keys.js';
import { OfficerClient } from '../support/officer.js';
import { Words } from '../support/pages.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';

const TABLET = { width: 768, height: 1024 };
const LONG = 120_000;
const MINUTE = 60_000;
const english = new Words('en');

let browser: Browser;
let service: Service;
let dataDir: string;
let store: Store;
/** A supervisor, and an officer who speaks French and English. */
let bea: OfficerClient;
let cas: OfficerClient;
let beaPage: Page;
let casPage: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
  service = await Service.start({ dataDir });
  store = await openStore({ kind: 'sqlite', path: join(dataDir, 'channel.db') });
  bea = await OfficerClient.setUp(
    service.url,
    await service.setupToken(),
    'bea.example',
    'Bea Example',
    0,
    false,
  );
  cas = await bea.invites('cas.example', 'Cas Example');
  const { body } = await bea.get<{ officers: { id: string; username: string }[] }>('/officers');
  const account = body.officers.find(({ username }) => username === 'cas.example');
  await bea.post(`/officers/${account!.id}`, { languages: ['fr', 'en'], skills: ['eva'], gender: 'man' });
  beaPage = await (await computerOf(bea)).newPage();
  casPage = await (await computerOf(cas)).newPage();
  complaints = [...complaintsOf(beaPage), ...complaintsOf(casPage)];
}, LONG);
afterAll(async () => {
  await store.close();
  await closeAll(browser, service);
  await rm(dataDir, { recursive: true, force: true });
});

/** A computer on which somebody is signed in, with a clock that a test can move and a list of what was notified. */
async function computerOf(officer: OfficerClient): Promise<BrowserContext> {
  const context = await openComputer(browser);
  const [name = '', value = ''] = officer.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  await context.clock.install();
  await context.addInitScript(() => {
    class Listening extends EventTarget {
      static readonly permission = 'granted';
      static readonly shown: string[] = [];
      static requestPermission = () => Promise.resolve('granted');
      onclick = null;
      constructor(words: string, options: { body?: string; requireInteraction?: boolean }) {
        super();
        Listening.shown.push(
          [words, options.body, options.requireInteraction === true ? 'stays' : undefined]
            .filter(Boolean)
            .join(' '),
        );
      }
      close(): void {
        this.onclick = null;
      }
    }
    Object.assign(window, { Notification: Listening });
  });
  return context;
}

/** What the browser was asked to show so far. */
const notified = (page: Page) =>
  page.evaluate(() => [...(window.Notification as unknown as { shown: string[] }).shown]);

const row = (page: Page, reference: string): Locator =>
  page.locator('.queue').getByRole('listitem').filter({ hasText: reference });

const section = (page: Page, key: string): Locator =>
  page.locator('.queue-section').filter({ has: page.getByRole('heading', { name: english.get(key) }) });

const heading = (page: Page, key: string): Locator =>
  page.getByRole('heading', { name: english.get(key), exact: true });

/** On a desk and on a tablet, in light and in dark, which changes colours and nothing else. */
async function barriersAtTheDesk(page: Page): Promise<string[]> {
  const found = await barriers(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await barriers(page, 'color-contrast')));
  await page.setViewportSize(TABLET);
  await page.emulateMedia({ colorScheme: 'light' });
  found.push(...(await barriers(page)));
  await page.setViewportSize(DESK);
  return found;
}

/** A resident who asks for an officer. @returns what the desk calls them */
async function waits(
  told: string | undefined,
  locale = 'en',
): Promise<{ resident: Resident; id: string; reference: string }> {
  const before = new Set((await cas.queue()).waiting.map(({ id }) => id));
  const resident = await Resident.arrive(service.url, locale);
  if (told !== undefined) await resident.says(told);
  await resident.asksForOfficer();
  const added = (await cas.queue()).waiting.find(({ id }) => !before.has(id));
  if (added === undefined) throw new Error('the resident is not in the line');
  return { resident, id: added.id, reference: added.reference };
}

async function opens(page: Page): Promise<void> {
  await page.goto(`${service.url}/console/`);
  await heading(page, 'queue.title').waitFor();
}

describe('the first supervisor', () => {
  it(
    'decides who answers danger when nobody is on duty, by keyboard, before anything else is there',
    async () => {
      await beaPage.goto(`${service.url}/console/`);
      await heading(beaPage, 'decision.title').waitFor();
      expect(await focused(beaPage)).toBe(english.get('decision.title'));
      expect(await barriersAtTheDesk(beaPage)).toEqual([]);
      await tabTo(beaPage, english.get('decision.confirm'));
      await beaPage.keyboard.press('Enter');
      await beaPage.getByRole('alert').getByText(english.get('decision.choose')).waitFor();
      await tabTo(
        beaPage,
        new RegExp(`^${english.get('decision.phone')}|${english.get('decision.desk')}`),
        'Shift+Tab',
      );
      await beaPage.keyboard.press('Space');
      await tabTo(beaPage, english.get('decision.confirm'));
      await beaPage.keyboard.press('Enter');
      await heading(beaPage, 'queue.title').waitFor();
      expect((await bea.get<{ danger: string | null }>('/settings')).body.danger).not.toBeNull();
    },
    LONG,
  );

  it('is told that nobody is on duty though the desk is open, and goes on duty there', async () => {
    await beaPage.getByText(english.get('duty.nobody-open')).waitFor();
    await beaPage.getByRole('button', { name: english.get('duty.go-on') }).click();
    await beaPage.getByText(english.get('duty.nobody-open')).waitFor({ state: 'detached' });
    await section(beaPage, 'duty.title').getByText('Bea Example').waitFor();
  });
});

describe('officers with people who wait', () => {
  let young: Awaited<ReturnType<typeof waits>>;
  let german: Awaited<ReturnType<typeof waits>>;
  let afraid: Awaited<ReturnType<typeof waits>>;

  beforeAll(async () => {
    await cas.onDuty();
    german = await waits(undefined, 'de');
    young = await waits('I am 15 and a man followed me');
    await young.resident.taps('who');
    await young.resident.taps('woman');
    afraid = await waits(undefined);
    await afraid.resident.says('help he is following me right now');
    await opens(casPage);
    await row(casPage, afraid.reference).waitFor();
  }, LONG);

  it('see who comes first and by what, in words: danger, then minors, then time', async () => {
    const waiting = await section(casPage, 'queue.waiting').getByRole('listitem').allInnerTexts();
    expect(waiting).toHaveLength(3);
    for (const [index, words] of [
      [afraid.reference, english.get('danger.flagged')],
      [young.reference, english.get('need.minor'), english.get('queue.wish.woman')],
      [german.reference, 'DE', english.get('language.de')],
    ].entries())
      for (const word of words) expect(waiting[index]).toContain(word);
    // It fits or not by a sign and by words that are only heard.
    await row(casPage, young.reference)
      .getByText(`, ${english.get('queue.fits-not')}`)
      .first()
      .waitFor({ state: 'attached' });
  });

  it('choose with one key who is shown, and danger stays in sight', async () => {
    await casPage.keyboard.press('Alt+Shift+F');
    await row(casPage, german.reference).waitFor({ state: 'detached' });
    await casPage.getByText(english.get('filter.hint')).waitFor();
    expect(await row(casPage, afraid.reference).count()).toBe(1);
    await casPage.keyboard.press('Alt+Shift+F');
    await row(casPage, young.reference).waitFor();
    expect(await row(casPage, german.reference).count()).toBe(0);
    await casPage.getByText(english.get('filter.hidden', { count: '1' })).waitFor();
    await casPage.keyboard.press('Alt+Shift+F');
    await row(casPage, german.reference).waitFor();
    expect(await barriersAtTheDesk(casPage)).toEqual([]);
  });

  it('see which colleague is about to take somebody', async () => {
    await casPage.keyboard.press('Alt+q');
    await casPage.keyboard.press('j');
    await row(beaPage, afraid.reference)
      .getByText(english.get('queue.looking', { name: 'Cas Example' }))
      .waitFor();
  });

  it('take who needs it most with one key, whom no colleague can take then', async () => {
    await casPage.keyboard.press('Alt+p');
    await heading(casPage, 'danger.banner-title').waitFor();
    await casPage.getByRole('heading', { name: afraid.reference }).waitFor();
    await section(beaPage, 'queue.others').getByText(afraid.reference).waitFor();
    expect((await bea.post(`/talks/${afraid.id}/take`)).status).toBe(409);
  });

  it(
    'know that a supervisor reads along, who says a word that the resident never gets',
    async () => {
      await tabTo(beaPage, english.get('queue.watch-one', { reference: afraid.reference }));
      await beaPage.keyboard.press('Enter');
      await beaPage
        .getByRole('heading', { name: english.get('watch.title', { reference: afraid.reference }) })
        .waitFor();
      expect(await beaPage.getByRole('region', { name: english.get('talk.messages') }).count()).toBe(0);
      expect(await barriers(beaPage)).toEqual([]);
      await tabTo(beaPage, english.get('watch.reason.supervision'));
      await beaPage.keyboard.press('Space');
      await tabTo(beaPage, english.get('watch.begin'));
      await beaPage.keyboard.press('Enter');
      await beaPage.getByText(english.get('watch.banner', { name: 'Cas Example' })).waitFor();
      const seen = casPage.locator('.talk-header');
      await seen.getByText(english.get('talk.also-open', { name: 'Bea Example' })).waitFor();

      await casPage.keyboard.press('Alt+w');
      await casPage.keyboard.type('I am here.');
      await beaPage
        .locator('.talk-header')
        .getByText(english.get('talk.also-typing', { name: 'Cas Example' }))
        .waitFor();
      await casPage.keyboard.press('Enter');
      await beaPage.locator('.messages').getByText('I am here.').waitFor();

      await beaPage.keyboard.press('Alt+w');
      await beaPage.keyboard.type('Ask where he is now.');
      await beaPage.keyboard.press('Enter');
      const word = casPage.locator('.message-whisper', { hasText: 'Ask where he is now.' });
      await word.getByText(english.get('author.whisper')).waitFor();
      expect(await barriersAtTheDesk(beaPage)).toEqual([]);
      await afraid.resident.sees(({ text }) => text === 'I am here.');
      expect(JSON.stringify(afraid.resident.received)).not.toContain('Ask where');
      const { body } = await bea.get<{ entries: { action: string; subject: string }[] }>('/audit');
      expect(
        body.entries.some(({ action, subject }) => action.startsWith('watch') && subject === afraid.id),
      ).toBe(true);
    },
    LONG,
  );

  it(
    'pass a talk on with a note, and the colleague has all of it',
    async () => {
      await casPage.keyboard.press('Alt+Shift+G');
      const dialog = casPage.getByRole('alertdialog');
      await dialog.getByText('Bea Example').waitFor();
      expect(await barriers(casPage)).toEqual([]);
      await dialog.getByRole('button', { name: english.get('transfer.confirm') }).click();
      await dialog.getByText(english.get('transfer.missing')).waitFor();
      await tabTo(casPage, /^Whoever is trained/, 'Shift+Tab');
      await casPage.keyboard.press('ArrowDown');
      expect(await focused(casPage)).toMatch(/^Bea Example/);
      await casPage.keyboard.press('Tab');
      await casPage.keyboard.type('He waits at the stop. She wants company until the tram comes.');
      await dialog.getByRole('button', { name: english.get('transfer.confirm') }).click();
      await dialog.waitFor({ state: 'detached' });
      await casPage.getByText(english.get('transfer.done', { reference: afraid.reference })).waitFor();

      await section(beaPage, 'queue.for-me').getByText(afraid.reference).waitFor();
      await beaPage.locator('.alarm').getByText(english.get('alarm.for-me')).waitFor();
      await row(casPage, afraid.reference)
        .getByText(english.get('queue.for-other', { name: 'Bea Example' }))
        .waitFor();
      await beaPage.keyboard.press('Alt+p');
      await beaPage.locator('.composer:not(.composer-note)').waitFor();
      await beaPage.locator('.messages').getByText('He waits at the stop.').waitFor();
      await beaPage.locator('.messages').getByText('I am here.').waitFor();
      await beaPage.locator('.messages').getByText('Ask where he is now.').waitFor();
    },
    LONG,
  );

  it('step away with one key and no question; the resident hears it and waits in front', async () => {
    await beaPage.keyboard.press('Alt+9');
    await beaPage.getByText(english.get('step-away.done', { reference: afraid.reference })).waitFor();
    const told = english.piece('officer.passed.away');
    await afraid.resident.sees(({ text }) => text?.includes(told) === true);
    expect((await cas.queue()).waiting[0]?.id).toBe(afraid.id);
    await heading(beaPage, 'queue.title').waitFor();
    expect(await focused(beaPage)).toBe(english.get('queue.title'));
  });
});

describe('an officer who looks for a key', () => {
  it('finds each once, and none that does two things', async () => {
    await beaPage.keyboard.press('?');
    const help = beaPage.getByRole('dialog');
    for (const key of ['transfer', 'stepAway', 'filter', 'heard'])
      await help.getByText(english.get(`key.${key}`), { exact: true }).waitFor();
    const keys = await help.locator('.keys dt').allInnerTexts();
    expect(new Set(keys).size).toBe(keys.length);
    await beaPage.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });
});

describe('an officer who let the browser call them', () => {
  it(
    'hears neutral words for danger, and again until they say that they heard it',
    async () => {
      const { reference } = (await cas.queue()).waiting[0]!;
      await casPage.getByRole('button', { name: /^Cas Example/ }).click();
      const menu = casPage.getByRole('dialog');
      await menu.getByText(english.get('alerts.notification')).click();
      await casPage.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached' });
      await casPage
        .locator('.alarm')
        .getByText(`${reference}: ${english.get('alarm.danger')}`)
        .waitFor();
      const before = (await notified(casPage)).length;
      await casPage.clock.runFor(21_000);
      await eventually('danger is called again', async () => (await notified(casPage)).length > before);
      for (const words of await notified(casPage)) expect(words).toMatch(/^Info & chat: \d+ new( stays)?$/);

      await casPage.keyboard.press('Alt+Shift+Y');
      await casPage.locator('.alarm').waitFor({ state: 'detached' });
      const heard = (await notified(casPage)).length;
      await casPage.clock.runFor(30_000);
      expect(await notified(casPage)).toHaveLength(heard);
      // Danger that nobody has seen comes again all the same.
      await casPage.clock.runFor(60_000);
      await eventually('danger is called again', async () => (await notified(casPage)).length > heard);
    },
    LONG,
  );

  it(
    'is called when somebody waits too long, and when a resident has no answer',
    async () => {
      const { resident, id, reference } = await waits(undefined);
      await cas.post(`/talks/${id}/danger-seen`);
      for (const { id: other } of (await cas.queue()).waiting) await cas.post(`/talks/${other}/danger-seen`);
      const kept = (await store.get('handoffs', id))!;
      const earlier = new Date(Date.now() - 4 * MINUTE).toISOString();
      await store.commit([
        { kind: 'put', collection: 'handoffs', id, value: { ...kept.value, requestedAt: earlier } },
      ]);
      await eventually('it is marked', async () =>
        (await cas.queue()).waiting.some((item) => item.id === id && item.escalated),
      );
      await casPage
        .locator('.alarm')
        .getByText(`${reference}: ${english.get('alarm.escalated')}`)
        .waitFor();
      await row(casPage, reference).getByText(english.get('queue.escalated')).waitFor();
      expect(await casPage.title()).toMatch(/^\(\d+\) /);

      await cas.take(id);
      await resident.says('Is somebody there?');
      await eventually('an answer is owed', async () => {
        const owed = (await store.get('handoffs', id))!;
        if (owed.value.unansweredSince === undefined) return false;
        const value = { ...owed.value, unansweredSince: new Date(Date.now() - 6 * MINUTE).toISOString() };
        await store.commit([{ kind: 'put', collection: 'handoffs', id, value }]);
        return true;
      });
      await casPage
        .locator('.alarm')
        .getByText(`: ${english.get('alarm.unanswered')}`)
        .waitFor();
      await row(casPage, reference)
        .getByText(english.get('queue.unanswered', { time: '6 min' }))
        .waitFor();
      await cas.says(id, 'Yes. I am here.');
      await casPage.locator('.alarm').waitFor({ state: 'detached' });
    },
    LONG,
  );
});

describe('a supervisor who sets the hours', () => {
  it(
    'keeps them by keyboard, and the desk says until when it is closed',
    async () => {
      await beaPage.goto(`${service.url}/console/#/hours`);
      await heading(beaPage, 'settings.title').waitFor();
      await tabTo(beaPage, english.get('hours.keep'));
      await beaPage.keyboard.press('Space');
      const removes = beaPage
        .locator('.week')
        .getByRole('button', { name: new RegExp(`^${english.get('hours.remove')}`) });
      while ((await removes.count()) > 0) await removes.first().press('Enter');
      await beaPage.getByRole('button', { name: english.get('hours.exception-add') }).press('Enter');
      await beaPage.getByRole('button', { name: english.get('settings.save') }).press('Enter');
      await beaPage.getByRole('alert').getByText(english.get('hours.incomplete')).waitFor();
      await beaPage.getByLabel(english.get('hours.date')).fill('2099-12-24');
      await beaPage
        .getByRole('button', { name: new RegExp(`^\\+|${english.get('hours.add')} on 2099`) })
        .last()
        .waitFor();
      await beaPage.getByLabel(english.get('hours.note')).fill('Shortened for an invented party');
      expect(await barriersAtTheDesk(beaPage)).toEqual([]);
      await beaPage.getByRole('button', { name: english.get('settings.save') }).press('Enter');
      await beaPage.getByText(english.get('settings.saved')).waitFor();
      const { body } = await bea.get<{ hours: { weekly: Record<string, unknown[]>; exceptions: unknown[] } }>(
        '/settings',
      );
      expect(body.hours.exceptions).toEqual([
        { date: '2099-12-24', spans: [], note: 'Shortened for an invented party' },
      ]);
      await beaPage.reload();
      await beaPage.getByLabel(english.get('hours.date')).waitFor();
      expect(await beaPage.getByLabel(english.get('hours.date')).inputValue()).toBe('2099-12-24');
      await beaPage.goto(`${service.url}/console/#/`);
      await beaPage.getByText(english.get('hours.closed')).first().waitFor();
    },
    LONG,
  );
});

describe('an officer at a desk where two hundred wait', () => {
  it(
    'keeps every word typed while the queue moves, and reaches the last row by key',
    async () => {
      const { id, reference } = await waits(undefined);
      await cas.take(id);
      const sample = (await store.get('handoffs', id))!;
      await store.commit(
        Array.from({ length: 250 }, (_, index) => {
          const invented = `R-Z${String(index).padStart(3, '0')}`;
          const { officerId: _officer, takenAt: _taken, ...free } = sample.value;
          const owned = { ...sample.value, conversationId: invented, reference: invented };
          return {
            kind: 'put' as const,
            collection: 'handoffs' as const,
            id: `${invented}.1`,
            value:
              index < 50
                ? owned
                : { ...free, state: 'waiting' as const, conversationId: invented, reference: invented },
          };
        }),
      );
      await casPage.goto(`${service.url}/console/#/talks/${id}`);
      await casPage.reload();
      const composer = casPage.getByLabel(english.get('composer.message-label', { reference }));
      await composer.waitFor();
      await eventually(
        'all stand in the queue',
        async () => (await casPage.locator('.queue .row').count()) >= 250,
      );
      expect(await section(casPage, 'queue.mine').locator('.row').count()).toBeGreaterThanOrEqual(50);
      await casPage.keyboard.press('Alt+w');
      const words = 'Take all the time that you need. I am here and I read what you write.';
      await Promise.all([
        casPage.keyboard.type(words),
        ...[1, 2, 3].map(() => waits(undefined).then(({ resident }) => resident.leaves())),
      ]);
      expect(await composer.inputValue()).toBe(words);
      await casPage.keyboard.press('Enter');
      await casPage
        .locator('.message-officer', { hasText: words })
        .getByText(english.get('message.saved'))
        .waitFor();

      await casPage.keyboard.press('Alt+q');
      await casPage.keyboard.press('k');
      const last = casPage.locator('.queue [data-row-action]').last();
      expect(await last.evaluate((row) => row === document.activeElement)).toBe(true);
      expect(await last.isVisible()).toBe(true);
    },
    LONG,
  );

  it('did all this without a complaint of the browser', () => {
    expect(complaints).toEqual([]);
  });
});
