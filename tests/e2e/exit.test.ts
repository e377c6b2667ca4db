import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { eventually, launchBrowser, openComputer, openPhone, Requests } from '../support/browser.js';
import { ResidentPage, Words } from '../support/pages.js';
import { call } from '../support/resident.js';
import { Service } from '../support/service.js';
import { Neighbour } from './neighbour.js';

const SECRET = 'invented words that must not stay behind';
const TELLING = /polic|polit|poliz|harass|intimid|harc|violen|gewalt|geweld|sex|victim|slacht|opfer|bel[äa]st/i;

let browser: Browser;
let service: Service;
let neutral: Neighbour;

beforeAll(async () => {
  neutral = await Neighbour.start();
  neutral.pages.set('/before', { html: '<title>Before</title><p>A page from before.</p>' });
  neutral.pages.set('/weather', { html: '<title>Weather</title><p>It may rain.</p>' });
  [browser, service] = await Promise.all([
    launchBrowser(),
    Service.start({ settings: { EXIT_URL: `${neutral.origin}/weather` } }),
  ]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await service.stop();
  await neutral.stop();
});

/** Comes from another page, talks, and says something that must not stay. */
async function talks(context: BrowserContext): Promise<{ resident: ResidentPage; requests: Requests }> {
  const requests = new Requests(context);
  const page = await context.newPage();
  await page.goto(`${neutral.origin}/before`);
  const resident = await ResidentPage.open(page, `${service.url}/`);
  await resident.taps('welcome.safe.yes');
  await resident.sees('welcome.need');
  await resident.says(SECRET);
  await resident.sees('happened.unclear');
  return { resident, requests };
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined) throw new Error('the page has no frame');
  return frame;
}

/** Notes, in the same moment as the event that makes the page leave, whether anything can still be seen. */
async function watchHiding(place: Page | Frame, event: 'click' | 'keyup'): Promise<void> {
  await place.evaluate((name) => {
    addEventListener(name, () => {
      document.documentElement.dataset['shown'] = getComputedStyle(document.documentElement).display;
    });
  }, event);
}

async function shownAfterwards(place: Page | Frame): Promise<string | undefined> {
  return place.evaluate(() => document.documentElement.dataset['shown']);
}

async function pressShift(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press('Shift');
}

/** The conversation of the last token, as the server answers about it. */
async function statusOnServer(token: string): Promise<number> {
  const { conv } = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  ) as { conv?: string };
  const path = `/v3/directline/conversations/${conv ?? ''}/activities`;
  return (await call(service.url, 'GET', path, { token })).status;
}

/** Nothing of the talk may be left: on the server, in the history, on the device. */
async function isGone(context: BrowserContext, resident: ResidentPage, requests: Requests): Promise<void> {
  const { page } = resident;
  await page.waitForURL(`${neutral.origin}/weather`);
  expect(await page.locator('body').innerText()).toBe('It may rain.');
  const token = requests.tokens.at(-1) ?? '';
  await eventually('the session has ended on the server', async () => (await statusOnServer(token)) === 404);

  await page.goBack();
  expect(page.url()).toBe(`${neutral.origin}/before`);
  await page.goForward();
  expect(page.url()).toBe(`${neutral.origin}/weather`);
  expect(await page.locator('body').innerText()).toBe('It may rain.');
  expect(await context.cookies()).toEqual([]);
  await page.goto(service.url);
  expect(await keptBy(page)).toEqual(NOTHING);
}

const NOTHING = { cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 };

/** What the browser keeps for the page's origin. */
async function keptBy(place: Page | Frame): Promise<typeof NOTHING> {
  return place.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

describe('a resident who must be gone at once', () => {
  beforeEach(() => {
    neutral.hold();
  });

  it('leaves with the button: hidden in the same moment, ended, replaced, and Back shows nothing', async () => {
    const context = await openPhone(browser);
    neutral.release();
    const { resident, requests } = await talks(context);
    neutral.hold();
    await watchHiding(resident.page, 'click');
    await resident.leaveButton.tap({ noWaitAfter: true });
    expect(await shownAfterwards(resident.page)).toBe('none');
    expect(await resident.page.title()).toBe('Info');
    neutral.release();
    await isGone(context, resident, requests);
    await context.close();
  }, 60_000);

  it('leaves with Shift three times while the page has the focus', async () => {
    const context = await openComputer(browser);
    neutral.release();
    const { resident, requests } = await talks(context);
    neutral.hold();
    await resident.leaveButton.focus();
    await watchHiding(resident.page, 'keyup');
    await pressShift(resident.page, 2);
    expect(await shownAfterwards(resident.page)).not.toBe('none');
    await pressShift(resident.page, 1);
    expect(await shownAfterwards(resident.page)).toBe('none');
    neutral.release();
    await isGone(context, resident, requests);
    await context.close();
  }, 60_000);

  it('leaves with Shift three times while writing in the talk', async () => {
    const context = await openComputer(browser);
    neutral.release();
    const { resident, requests } = await talks(context);
    neutral.hold();
    await resident.field.fill('half a sentence');
    const frame = frameOf(resident.page);
    await watchHiding(frame, 'keyup');
    await pressShift(resident.page, 2);
    expect(await shownAfterwards(frame)).not.toBe('none');
    await pressShift(resident.page, 1);
    await resident.page.waitForFunction(() => getComputedStyle(document.documentElement).display === 'none');
    expect(await resident.page.title()).toBe('Info');
    neutral.release();
    await isGone(context, resident, requests);
    await context.close();
  }, 60_000);
});
