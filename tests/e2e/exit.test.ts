import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import {
  eventually,
  closeAll,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
  openPhone,
  Requests,
} from '../support/browser.js';
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
  browser = await launchBrowser();
  neutral = await Neighbour.start();
  neutral.pages.set('/before', { html: '<title>Before</title><p>A page from before.</p>' });
  neutral.pages.set('/weather', { html: '<title>Weather</title><p>It may rain.</p>' });
  service = await Service.start({ settings: { EXIT_URL: `${neutral.origin}/weather` } });
}, 60_000);
afterAll(async () => {
  await closeAll(browser, service, neutral);
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

/** How the page or the frame stands at a moment: whether anything of it can be seen, and what its tab says. */
interface Look {
  who: 'page' | 'frame';
  display: string;
  title: string;
}

/**
 * Notes how page and frame stand in the same moment as an event in them, and the page when it hears of it from the
 * frame. By the console, because a page that is leaving answers no questions.
 */
async function watchLeaving(page: Page): Promise<Look[]> {
  const looks: Look[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('{"who"')) looks.push(JSON.parse(message.text()) as Look);
  });
  for (const place of [page, frameOf(page)]) {
    await place.evaluate(() => {
      const look = () => {
        const { display } = getComputedStyle(document.documentElement);
        const who = parent === window ? 'page' : 'frame';
        // eslint-disable-next-line no-console -- this runs in the page, and the test listens to it
        console.info(JSON.stringify({ who, display, title: document.title }));
      };
      addEventListener('click', look);
      addEventListener('keyup', look);
      if (parent === window) addEventListener('message', look);
    });
  }
  return looks;
}

function shown(looks: readonly Look[]): boolean {
  return !looks.some(({ display }) => display === 'none');
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

describe('a resident who must be gone at once', () => {
  it('leaves with the button: hidden in the same moment, ended, replaced, and Back shows nothing', async () => {
    const context = await openPhone(browser);
    const { resident, requests } = await talks(context);
    neutral.hold();
    const looks = await watchLeaving(resident.page);
    await resident.leaveButton.tap({ noWaitAfter: true });
    await eventually('the page has heard the tap', () => looks.length > 0);
    expect(looks[0]).toEqual({ who: 'page', display: 'none', title: 'Info' });
    neutral.release();
    await isGone(context, resident, requests);
  });

  it('leaves with Shift three times while the page has the focus', async () => {
    const context = await openComputer(browser);
    const { resident, requests } = await talks(context);
    neutral.hold();
    await resident.leaveButton.focus();
    const looks = await watchLeaving(resident.page);
    await pressShift(resident.page, 2);
    await eventually('the page has heard two', () => looks.length === 2);
    expect(shown(looks)).toBe(true);
    await pressShift(resident.page, 1);
    await eventually('the page has heard the third', () => looks.length > 2);
    expect(looks[2]).toEqual({ who: 'page', display: 'none', title: 'Info' });
    neutral.release();
    await isGone(context, resident, requests);
  });

  it('leaves with Shift three times while writing in the talk', async () => {
    const context = await openComputer(browser);
    const { resident, requests } = await talks(context);
    neutral.hold();
    await resident.field.fill('half a sentence');
    const looks = await watchLeaving(resident.page);
    await pressShift(resident.page, 2);
    await eventually('the frame has heard two', () => looks.length === 2);
    expect(shown(looks)).toBe(true);
    await pressShift(resident.page, 1);
    await eventually('the frame has told the page', () => looks.some(({ who }) => who === 'page'));
    expect(looks.filter(({ who }) => who === 'frame')[2]).toMatchObject({ display: 'none', title: 'Info' });
    expect(looks.find(({ who }) => who === 'page')).toEqual({ who: 'page', display: 'none', title: 'Info' });
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
    await resident.taps('happened.tell.touching');
    await resident.sees('happened.understood');
    const titles = new Set<string>();
    for (const language of ['nl', 'fr', 'de', 'en'] satisfies Language[]) {
      await resident.changesLanguage(new Words(language));
      await resident.sees('happened.understood');
      titles.add(await page.title()).add(await frameOf(page).title());
    }
    await resident.says('officer');
    await resident.taps('officer.nobody.later');
    await resident.sees('later.write');
    await resident.says('Please call me, invented words.');
    await resident.taps('later.preview.send');
    await resident.sees('later.left');
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
