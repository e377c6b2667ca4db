import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import {
  barriersEverywhere,
  closeAll,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
  openPhone,
  Requests,
} from '../support/browser.js';
import { ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const LONG = 90_000;
const MESSAGE = 'An invented message for whoever reads this at the desk.';
const english = new Words('en');

let browser: Browser;
let service: Service;

beforeAll(async () => {
  browser = await launchBrowser();
  service = await Service.start();
}, LONG);
afterAll(async () => {
  await closeAll(browser, service);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** Leaves a message, up to the code that is shown for it. */
async function leavesMessage(context: BrowserContext): Promise<{ resident: ResidentPage; code: string }> {
  const resident = await ResidentPage.open(await context.newPage(), service.url);
  await resident.taps('welcome.safe.yes');
  await resident.taps('welcome.need.me');
  await resident.taps('happened.tell.following');
  await resident.taps('happened.understood.yes');
  await resident.taps('happened.next.choices');
  await resident.taps('choices.menu.later');
  await resident.sees('later.write');
  await resident.says(MESSAGE);
  await resident.taps('later.preview.send');
  return { resident, code: await codeOf(resident) };
}

async function codeOf(resident: ResidentPage): Promise<string> {
  return (await resident.talk.locator('.code output').innerText()).trim();
}

function button(resident: ResidentPage, key: string) {
  return resident.talk.getByRole('button', { name: english.get(key), exact: true });
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('/widget/frame.html'));
  if (frame === undefined) throw new Error('the page has no talk');
  return frame;
}

async function entersCode(context: BrowserContext, code: string): Promise<ResidentPage> {
  const resident = await ResidentPage.open(await context.newPage(), service.url);
  await resident.taps('welcome.safe.yes');
  await resident.taps('welcome.need.code');
  await resident.sees('code.enter');
  await resident.says(code);
  return resident;
}

describe('a resident who gets a return code', () => {
  it(
    'sees it large, with what it is, and finds it nowhere else: not in the address, the title or the storage',
    async () => {
      const context = await openPhone(browser);
      const requests = new Requests(context);
      const { resident, code } = await leavesMessage(context);
      expect(code.split(' ')).toHaveLength(6);
      await resident.talk.getByText(english.get('frame.code.once'), { exact: true }).waitFor();
      const output = resident.talk.locator('.code output');
      const size = await output.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      expect(size).toBeGreaterThanOrEqual(24);
      expect(await barriersEverywhere(resident.page)).toEqual([]);

      const words = code.split(' ');
      for (const place of [resident.page, frameOf(resident.page)]) {
        expect(await keptBy(place)).toEqual(NOTHING);
        const told = `${place.url()} ${await place.title()}`;
        expect(words.filter((word) => told.includes(word))).toEqual([]);
      }
      expect(requests.addresses.filter((address) => words.every((word) => address.includes(word)))).toEqual(
        [],
      );

      await resident.page.reload();
      await resident.connected();
      expect(await resident.log.innerText()).not.toContain(code);
    },
    LONG,
  );

  it(
    'copies it as it stands',
    async () => {
      const context = await openComputer(browser);
      const { resident, code } = await leavesMessage(context);
      await button(resident, 'frame.code.copy').click();
      await resident.talk.getByText(english.get('frame.code.copied'), { exact: true }).waitFor();
      await resident.field.press('ControlOrMeta+v');
      expect(await resident.field.inputValue()).toBe(code);
    },
    LONG,
  );

  it(
    'shows it black on white over the whole frame, with the way out in sight, and closes that by button and by Escape',
    async () => {
      const context = await openPhone(browser, { colorScheme: 'dark' });
      const { resident, code } = await leavesMessage(context);
      const dialog = resident.talk.getByRole('dialog', {
        name: english.get('frame.code.label'),
        exact: true,
      });
      await button(resident, 'frame.code.large').click();
      await dialog.waitFor();
      expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(code.split(' '));
      const look = await dialog.evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return { backgroundColor, color, wide: width / innerWidth, high: height / innerHeight };
      });
      expect(look).toEqual({
        backgroundColor: 'rgb(255, 255, 255)',
        color: 'rgb(0, 0, 0)',
        wide: 1,
        high: 1,
      });
      for (const part of await dialog.getByRole('listitem').all()) {
        const box = await part.boundingBox();
        expect(box!.height).toBeGreaterThan(40);
        expect(box!.x + box!.width).toBeLessThanOrEqual(360);
      }
      expect(await barriersEverywhere(resident.page)).toEqual([]);
      expect(await resident.leaveButton.isVisible()).toBe(true);

      await button(resident, 'frame.code.small').click();
      await dialog.waitFor({ state: 'detached' });
      await button(resident, 'frame.code.large').click();
      await dialog.waitFor();
      await resident.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      // The focus is back where it came from.
      expect(
        await button(resident, 'frame.code.large').evaluate((each) => each === document.activeElement),
      ).toBe(true);
    },
    LONG,
  );

  it(
    'has the way out in the large view too when the talk is opened by itself',
    async () => {
      const context = await openPhone(browser);
      const page = await context.newPage();
      await page.goto(`${service.url}/widget/frame.html`);
      const option = (key: string) => page.getByRole('button', { name: english.get(key), exact: true });
      for (const key of [
        'welcome.safe.yes',
        'welcome.need.me',
        'happened.tell.following',
        'happened.understood.yes',
      ])
        await option(key).click();
      await option('happened.next.choices').click();
      await option('choices.menu.later').click();
      await page.getByText(english.piece('later.write')).waitFor();
      await page.getByRole('textbox').fill(MESSAGE);
      await page.getByRole('button', { name: english.get('frame.field.send'), exact: true }).click();
      await option('later.preview.send').click();
      await option('frame.code.large').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: english.get('painted.leave'), exact: true }).waitFor();
      expect(await barriersEverywhere(page)).toEqual([]);
    },
    LONG,
  );

  it(
    'prints the code, the day and a neutral title, and not one word of the talk',
    async () => {
      const context = await openComputer(browser);
      const { resident, code } = await leavesMessage(context);
      const frame = frameOf(resident.page);
      // The dialog of the browser is the outside world; that it is asked for is what the button does.
      await frame.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
      });
      await button(resident, 'frame.code.print').click();
      expect(await frame.evaluate(() => document.documentElement.getAttribute('data-printed'))).toBe('yes');
      await resident.page.emulateMedia({ media: 'print' });
      const printed = (await frame.locator('body').innerText()).split(/\n+/).filter((line) => line !== '');
      const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
      expect(printed).toEqual([english.get('painted.title'), day, ...code.split(' ')]);
      await resident.page.emulateMedia({ media: null });
      expect(await frame.locator('.paper').isVisible()).toBe(false);
    },
    LONG,
  );

  it(
    'who asks for digits instead sees only those: the words before open nothing any more',
    async () => {
      const context = await openPhone(browser);
      const { resident, code } = await leavesMessage(context);
      await resident.taps('later.left.digits');
      await resident.sees('statement.newcode');
      const digits = await codeOf(resident);
      expect(digits).toMatch(/^(\d{4} ){5}\d{4}$/);
      await button(resident, 'frame.code.large').click();
      expect(await resident.talk.getByRole('dialog').getByRole('listitem').allInnerTexts()).toEqual(
        digits.split(' '),
      );
      await resident.page.keyboard.press('Escape');
      await resident.page.emulateMedia({ media: 'print' });
      expect(await frameOf(resident.page).locator('.paper').count()).toBe(1);

      const back = await entersCode(await openPhone(browser), code);
      await back.sees('code.unknown');
    },
    LONG,
  );

  it(
    'comes back from another device, typed in capitals and with commas, and never sees the old words',
    async () => {
      const { resident, code } = await leavesMessage(await openPhone(browser));
      await resident.leaveButton.click();
      const back = await entersCode(await openComputer(browser), code.toUpperCase().replaceAll(' ', ', '));
      await back.sees('code.status.received');
      expect(await back.log.innerText()).not.toContain(MESSAGE);
    },
    LONG,
  );

  it(
    'who mistypes it often waits a moment while the page works for it, sees nothing odd, and gets in',
    async () => {
      // Wrong codes of the tests before count for the same network: here nobody has tried any.
      await service.stop();
      service = await Service.start();
      const { code } = await leavesMessage(await openPhone(browser));
      const context = await openPhone(browser);
      const sent: { text: string; value?: string }[] = [];
      context.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/activities'))
          sent.push(request.postDataJSON() as { text: string; value?: string });
      });
      const wrong = code.split(' ').reverse().join(' ');
      const back = await entersCode(context, wrong);
      // The work may be short: what was shown is remembered, not looked for at one moment.
      await back.talk.locator('.working').evaluate((line) => {
        new MutationObserver(() => {
          if (line.textContent !== '') line.setAttribute('data-shown', line.textContent);
        }).observe(line, { childList: true, subtree: true, characterData: true });
      });
      for (let tries = 1; tries < 6; tries++) {
        // Each answer is waited for: what is typed meanwhile would be a try of its own.
        const [unknown = ''] = english.get('code.unknown').split('. ');
        await back.log
          .getByText(unknown)
          .nth(tries - 1)
          .waitFor();
        await back.says(wrong);
      }
      await back.talk
        .locator(`.working[data-shown="${english.get('frame.working')}"]`)
        .waitFor({ state: 'attached' });
      // The page answers while it works.
      await back.field.fill('x');
      await back.talk.getByText(english.get('frame.working'), { exact: true }).waitFor({ state: 'detached' });
      const work = sent.filter(({ value }) => value?.startsWith('work:'));
      expect(work).toHaveLength(1);
      expect(work[0]).toMatchObject({ type: 'message', text: '' });
      await back.sees('code.unknown');
      const bubbles = await back.talk.locator('.mine .said').allInnerTexts();
      expect(bubbles.filter((text) => text.includes('work:') || text.trim().endsWith(':'))).toEqual([]);

      await back.field.fill('');
      await back.says(code);
      await back.sees('code.status.received');
    },
    LONG,
  );
});
