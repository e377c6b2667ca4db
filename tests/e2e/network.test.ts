import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { closeAll, launchBrowser, openComputer, openPhone, PHONE, Requests } from '../support/browser.js';
import { DeskPage, ResidentPage, Words } from '../support/pages.js';
import { call, type Activity } from '../support/resident.js';
import { Service } from '../support/service.js';

const OFFICER = 'An Example';
const english = new Words('en');

let browser: Browser;
let service: Service;
let dataDir = '';

beforeAll(async () => {
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
  service = await Service.start({ dataDir });
}, 60_000);
afterAll(async () => {
  await closeAll(browser, service);
  await rm(dataDir, { recursive: true, force: true });
});

/** The same service again, as after a crash: same port, same data. */
async function comesBack(): Promise<void> {
  service = await Service.start({ dataDir, port: service.port });
}

/** Both numbers, as links that call, inside this element. */
async function offersNumbers(place: Page | Locator): Promise<void> {
  for (const number of ['101', '112'])
    await place.locator(`a[href="tel:${number}"]:visible`).first().waitFor();
}

/** What the server keeps of the resident's own words and taps, in order. */
async function keptWords(token: string): Promise<string[]> {
  const { conv } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    conv?: string;
  };
  const path = `/v3/directline/conversations/${conv ?? ''}/activities?watermark=0`;
  const { body } = await call<{ activities: Activity[] }>(service.url, 'GET', path, { token });
  return body.activities
    .filter(({ from, type }) => from.role !== 'bot' && type === 'message')
    .map(({ text }) => text ?? '');
}

describe('a resident on a bad line', () => {
  it('sees a message on its way, and sees when it is saved', async () => {
    const context = await openPhone(browser);
    const resident = await ResidentPage.open(await context.newPage(), service.url);
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await context.route('**/activities', async (route) => {
      await held;
      await route.continue();
    });
    await resident.writes('is it on its way?');
    const mine = resident.mine('is it on its way?');
    await mine.getByText(english.get('frame.state.sending'), { exact: true }).waitFor();
    expect(await mine.getByText(english.get('frame.state.saved'), { exact: true }).count()).toBe(0);
    letThrough();
    await resident.saved('is it on its way?');
    await context.close();
  });

  it('who loses the network while writing is told so with the numbers, and it is saved by itself later', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    const resident = await ResidentPage.open(await context.newPage(), service.url);
    await resident.taps('welcome.safe.yes');
    await resident.sees('welcome.need');
    await context.setOffline(true);
    await resident.writes('from inside the metro');
    const mine = resident.mine('from inside the metro');
    await mine.getByText(english.get('frame.state.notSaved')).waitFor();
    await offersNumbers(mine);
    await context.setOffline(false);
    await resident.saved('from inside the metro');
    await resident.sees('happened.unclear');
    expect(await resident.mine('from inside the metro').count()).toBe(1);
    expect(await keptWords(requests.tokens.at(-1) ?? '')).toEqual([
      english.get('welcome.safe.yes'),
      'from inside the metro',
    ]);
    await context.close();
  });

  it('who answers that it is not safe while the network is gone gets the numbers, large, at once', async () => {
    const context = await openPhone(browser);
    const resident = await ResidentPage.open(await context.newPage(), service.url);
    await context.setOffline(true);
    await resident.taps('welcome.safe.no');
    const mine = resident.mine(english.get('welcome.safe.no'));
    await offersNumbers(mine);
    // Large is what sets them apart from the numbers under any message that was not saved.
    for (const key of ['painted.call101', 'painted.call112']) {
      const size = await mine.getByRole('link', { name: english.get(key) }).boundingBox();
      expect(size?.width).toBeGreaterThan(PHONE.width / 2);
    }
    await context.close();
  });

  it('who cannot connect at first sees the question and the numbers, and a tap goes out once, later', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    await context.route('**/widget/frame.html', (route) => route.abort('internetdisconnected'));
    const page = await context.newPage();
    await page.goto(service.url);
    await page.getByText(english.get('painted.question')).waitFor();
    await offersNumbers(page);
    await page.getByRole('button', { name: english.get('painted.option.no'), exact: true }).tap();
    // Someone who is not safe gets the numbers at once, connection or not.
    await page.getByText(english.get('painted.urgent')).waitFor();
    expect(await page.locator('a[href="tel:101"]:visible').count()).toBe(2);
    await page.getByText(english.get('painted.noConnection')).waitFor();
    await context.unroute('**/widget/frame.html');
    const resident = new ResidentPage(page, english);
    await resident.sees('danger.now');
    expect(await resident.log.locator('.mine').count()).toBe(1);
    await resident.saved(english.get('welcome.safe.no'));
    expect(await keptWords(requests.tokens.at(-1) ?? '')).toEqual([english.get('welcome.safe.no')]);
    await context.close();
  });
});

describe('when the server is killed in the middle of a talk', () => {
  let desk: DeskPage;
  let resident: ResidentPage;
  let requests: Requests;

  beforeAll(async () => {
    desk = await DeskPage.setUp(await (await openComputer(browser)).newPage(), service, OFFICER);
    await desk.goesOnDuty();
    const context = await openPhone(browser);
    requests = new Requests(context);
    resident = await ResidentPage.open(await context.newPage(), service.url);
    await resident.taps('welcome.safe.yes');
    await resident.sees('welcome.need');
    await resident.taps('welcome.need.officer');
    await resident.sees('officer.share');
    await resident.taps('officer.share.all');
    await resident.sees('officer.waiting');
    await desk.takes();
    await desk.says('Good evening.');
    await resident.seesText('Good evening.');
  }, 60_000);

  it('both sides are told that their words are not saved, and the resident gets the numbers', async () => {
    await desk.composer.fill('half a draft');
    // One leaves in the same moment in which the server dies: it may be saved or not, but never twice.
    await Promise.all([resident.writes('sent as it died'), service.kill()]);
    await resident.writes('sent while it was gone');
    const mine = resident.mine('sent while it was gone');
    await mine.getByText(english.get('frame.state.notSaved')).waitFor();
    await offersNumbers(mine);
    await desk.page.getByText(english.get('connection.none')).waitFor();
    expect(await desk.composer.inputValue()).toBe('half a draft');
    await desk.writes('written while it was gone');
    await desk
      .message('written while it was gone')
      .getByText(english.get('message.failed'), { exact: true })
      .waitFor();
    await desk.composer.fill('half a draft');
  });

  it('all goes on by itself once it is back: nothing is lost, nothing is doubled', async () => {
    await comesBack();
    await resident.saved('sent as it died');
    await resident.saved('sent while it was gone');
    await desk.message('sent while it was gone').waitFor();
    await desk.page.getByText(english.get('connection.none')).waitFor({ state: 'detached' });
    expect(await desk.composer.inputValue()).toBe('half a draft');
    for (const words of ['sent as it died', 'sent while it was gone']) {
      expect(await desk.message(words).count()).toBe(1);
      expect(await resident.mine(words).count()).toBe(1);
    }
    expect((await keptWords(requests.tokens.at(-1) ?? '')).slice(-2)).toEqual([
      'sent as it died',
      'sent while it was gone',
    ]);
  });

  it('the officer, still signed in, sends what was not saved and the draft, each arriving once', async () => {
    await desk
      .message('written while it was gone')
      .getByRole('button', { name: english.get('message.retry') })
      .click();
    await desk.saved('written while it was gone');
    await desk.button('composer.send').click();
    await desk.saved('half a draft');
    await resident.seesText('half a draft');
    for (const words of ['Good evening.', 'written while it was gone', 'half a draft']) {
      expect(await resident.log.getByText(words, { exact: true }).count()).toBe(1);
      expect(await desk.message(words).count()).toBe(1);
    }
    await resident.says('still here');
    await desk.message('still here').waitFor();
  });
});
