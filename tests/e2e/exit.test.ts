import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { eventually, launchBrowser, openComputer, openPhone, Requests } from '../support/browser.js';
import { ResidentPage, Words, type Language } from '../support/pages.js';
import { call } from '../support/resident.js';
import { Service } from '../support/service.js';
import { Neighbour } from './neighbour.js';

const SECRET = 'invented words that must not stay behind';
const TELLING =
  /polic|polit|poliz|harass|intimid|harc|violen|gewalt|geweld|sex|victim|slacht|opfer|bel[äa]st/i;

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

afterEach(async () => {
  neutral.release();
  for (const context of browser.contexts()) await context.close();
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
  expect(await statusOnServer(requests.tokens.at(-1) ?? '')).toBe(200);
  return { resident, requests };
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined) throw new Error('the page has no frame');
  return frame;
}

/** How a page stands: whether anything of it can be seen, and what its tab says. */
interface Look {
  display: string;
  title: string;
}

/** Notes how the page stands in the same moment as the event that makes it leave. */
async function watchLeaving(place: Page | Frame, event: 'click' | 'keyup'): Promise<void> {
  await place.evaluate((name) => {
    addEventListener(name, () => {
      const root = document.documentElement;
      root.dataset['look'] = JSON.stringify({
        display: getComputedStyle(root).display,
        title: document.title,
      });
    });
  }, event);
}

/** The same from within the frame: it says so to the page, which notes how it stands itself when it hears. */
async function hearLeaving(page: Page, frame: Frame): Promise<void> {
  await page.evaluate(() => {
    addEventListener('message', ({ data }: MessageEvent<{ frame?: string }>) => {
      const root = document.documentElement;
      if (data.frame !== undefined) root.dataset['frame'] = data.frame;
      root.dataset['look'] = JSON.stringify({
        display: getComputedStyle(root).display,
        title: document.title,
      });
    });
  });
  await frame.evaluate(() => {
    addEventListener('keyup', () => {
      parent.postMessage({ frame: getComputedStyle(document.documentElement).display }, '*');
    });
  });
}

async function lookThen(place: Page | Frame): Promise<Look> {
  return JSON.parse((await place.evaluate(() => document.documentElement.dataset['look'])) ?? '{}') as Look;
}

async function pressShift(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press('Shift');
}

/** The conversation of the last token, as the server answers about it. */
async function statusOnServer(token: string): Promise<number> {
  const { conv } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    conv?: string;
  };
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
  it('leaves with the button: hidden in the same moment, ended, replaced, and Back shows nothing', async () => {
    const context = await openPhone(browser);
    const { resident, requests } = await talks(context);
    neutral.hold();
    await watchLeaving(resident.page, 'click');
    await resident.leaveButton.tap({ noWaitAfter: true });
    expect(await lookThen(resident.page)).toEqual({ display: 'none', title: 'Info' });
    neutral.release();
    await isGone(context, resident, requests);
  });

  it('leaves with Shift three times while the page has the focus', async () => {
    const context = await openComputer(browser);
    const { resident, requests } = await talks(context);
    neutral.hold();
    await resident.leaveButton.focus();
    await watchLeaving(resident.page, 'keyup');
    await pressShift(resident.page, 2);
    expect((await lookThen(resident.page)).display).not.toBe('none');
    await pressShift(resident.page, 1);
    expect(await lookThen(resident.page)).toEqual({ display: 'none', title: 'Info' });
    neutral.release();
    await isGone(context, resident, requests);
  });

  it('leaves with Shift three times while writing in the talk', async () => {
    const context = await openComputer(browser);
    const { resident, requests } = await talks(context);
    neutral.hold();
    await resident.field.fill('half a sentence');
    const frame = frameOf(resident.page);
    await hearLeaving(resident.page, frame);
    await pressShift(resident.page, 2);
    expect((await lookThen(resident.page)).display).not.toBe('none');
    await pressShift(resident.page, 1);
    await eventually(
      'the page around the frame is hidden',
      async () => (await lookThen(resident.page)).title === 'Info',
    );
    expect(await resident.page.evaluate(() => document.documentElement.dataset['frame'])).toBe('none');
    neutral.release();
    await isGone(context, resident, requests);
  });
});

describe('a resident who stays', () => {
  it('writes 300 capital letters without leaving', async () => {
    const context = await openComputer(browser);
    const { resident } = await talks(context);
    const { page } = resident;
    for (const focused of [resident.leaveButton, resident.field]) {
      await focused.focus();
      for (let letter = 0; letter < 300; letter++) {
        await page.keyboard.down('Shift');
        await page.keyboard.press('A');
        await page.keyboard.up('Shift');
      }
    }
    expect(await resident.field.inputValue()).toBe('A'.repeat(300));
    expect(page.url()).toBe(`${service.url}/`);
  });

  it('leaves nothing on the device, tells nobody else, and shows a neutral title in every language', async () => {
    const context = await openPhone(browser);
    const { resident, requests } = await talks(context);
    const { page } = resident;
    await resident.taps('happened.unclear.touching');
    await resident.sees('happened.understood');
    await resident.says('officer');
    await resident.taps('officer.nobody.later');
    await resident.sees('later.write');
    await resident.says('Please call me, invented words.');
    await resident.taps('later.preview.send');
    await resident.sees('later.left');
    const titles = new Set<string>();
    for (const language of ['nl', 'fr', 'de', 'en'] satisfies Language[]) {
      await resident.changesLanguage(new Words(language));
      await resident.sees('language.changed');
      titles.add(await page.title()).add(await frameOf(page).title());
    }
    for (const title of titles) expect(title).not.toMatch(TELLING);
    for (const place of [page, frameOf(page)]) expect(await keptBy(place)).toEqual(NOTHING);
    expect(await context.cookies()).toEqual([]);
    expect(requests.addresses.some((address) => address.startsWith('ws'))).toBe(true);
    expect(requests.beyond(service.url, neutral.origin)).toEqual([]);
  });

  it('goes to another page and Back, and finds a new talk with nothing of the old one', async () => {
    const context = await openPhone(browser);
    const { resident, requests } = await talks(context);
    const { page } = resident;
    const token = requests.tokens.at(-1) ?? '';
    await page.goto(`${neutral.origin}/weather`);
    await page.goBack();
    await resident.connected();
    expect(await resident.log.innerText()).not.toContain(SECRET);
    await eventually('the old talk has ended', async () => (await statusOnServer(token)) === 404);
  });
});
