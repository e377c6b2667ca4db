import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  barriersEverywhere,
  closeAll,
  complaintsOf,
  eventually,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
  openPhone,
  Requests,
} from '../support/browser.js';
import { ResidentPage, Words, type Language } from '../support/pages.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import { Neighbour } from './neighbour.js';

const LONG = 90_000;
const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const MESSAGE = 'An invented message that must not stand in the receipt.';
const english = new Words('en');

let browser: Browser;
let service: Service;
let neutral: Neighbour;

beforeAll(async () => {
  browser = await launchBrowser();
  neutral = await Neighbour.start();
  neutral.pages.set('/weather', { html: '<title>Weather</title><p>It may rain.</p>' });
  service = await Service.start({
    settings: {
      EXIT_URL: `${neutral.origin}/weather`,
      CONTROLLER_NAME: 'Invented zone <b>1234</b>',
      DPO_CONTACT: 'dpo@zone.example',
      KEEP_TALK_DAYS: '45',
      KEEP_CODE_DAYS: '730',
      SILENCE_MINUTES: '20',
    },
  });
}, LONG);
afterAll(async () => {
  await closeAll(browser, service, neutral);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

function textsOf(language: Language, name: 'privacy' | 'receipt'): Record<string, string> {
  const file = new URL(`../../locales/${language}/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** A receipt as somebody has it who left a message. */
async function receiptText(): Promise<string> {
  const resident = await Resident.arrive(service.url);
  await resident.taps('yes');
  await resident.taps('me');
  await resident.taps('following');
  await resident.taps('yes');
  await resident.taps('choices');
  await resident.taps('later');
  await resident.says(MESSAGE);
  await resident.taps('send');
  const { receipt } = resident.last().channelData as { receipt?: { text: string } };
  if (receipt === undefined) throw new Error(`no receipt came at ${String(resident.step())}`);
  return receipt.text;
}

describe('the privacy notice', () => {
  it.each(LANGUAGES)(
    'is whole in %s without a script, by the address and by the browser, and neutral',
    async (language) => {
      const texts = textsOf(language, 'privacy');
      const shown = Object.entries(texts).filter(
        ([key, text]) => !key.endsWith('notSet') && !key.endsWith('Hint') && !text.includes('{'),
      );
      const context = await browser.newContext({ javaScriptEnabled: false, locale: language });
      const requests = new Requests(context);
      const page = await context.newPage();
      for (const address of ['/privacy/', `/privacy/?lang=${language}`]) {
        await page.goto(service.url + address);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.title()).toBe('Info');
        const text = await page.locator('body').innerText();
        for (const [key, words] of shown)
          // What only a screen reader says is in an attribute.
          if (key !== 'privacy.language') expect([key, text]).toEqual([key, expect.stringContaining(words)]);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
      }
      expect(requests.beyond(service.url)).toEqual([]);
    },
    LONG,
  );

  it(
    'says the times that are set, who is responsible as it is written, and what is not set yet',
    async () => {
      const page = await (await openPhone(browser)).newPage();
      await page.goto(`${service.url}/privacy/?lang=nl`);
      const text = await page.locator('main').innerText();
      for (const time of ['45 dagen', '2 jaar', '20 minuten', '1 jaar', '5 jaar'])
        expect(text).toContain(time);
      const values = await page.locator('dd').allInnerTexts();
      expect(values).toEqual([
        'Invented zone <b>1234</b>',
        'dpo@zone.example',
        textsOf('nl', 'privacy')['privacy.who.notSet'],
      ]);
    },
    LONG,
  );

  it(
    'keeps nothing, has no barriers on phone and desk, light and dark, and its links change the language',
    async () => {
      const context = await openPhone(browser);
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const response = await page.goto(`${service.url}/privacy`);
      expect(response?.headers()['cache-control']).toBe('no-store');
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
      expect(await barriersEverywhere(page)).toEqual([]);
      await page.getByRole('link', { name: 'Français', exact: true }).click();
      await page
        .getByRole('heading', { name: textsOf('fr', 'privacy')['privacy.heading']!, exact: true })
        .waitFor();
      expect(await page.locator('[aria-current]').innerText()).toBe('Français');
      expect(await keptBy(page)).toEqual(NOTHING);
      expect(complaints).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(360);
    },
    LONG,
  );

  it(
    'is left by the button and by Shift three times, without a way back into it',
    async () => {
      const context = await openComputer(browser);
      for (const leave of [
        (page: Page) => page.getByRole('link', { name: english.get('painted.leave'), exact: true }).click(),
        async (page: Page) => {
          for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
        },
      ]) {
        const page = await context.newPage();
        await page.goto(`${neutral.origin}/weather`);
        await page.goto(`${service.url}/privacy/`);
        await leave(page);
        await page.waitForURL(`${neutral.origin}/weather`);
        expect(await page.evaluate(() => history.length)).toBe(3);
        await page.goBack();
        expect(page.url()).toBe(`${neutral.origin}/weather`);
      }
    },
    LONG,
  );

  it(
    'opens inside the talk, which goes on beneath it, and goes with it on leaving',
    async () => {
      const context = await openPhone(browser, { locale: 'de' });
      const german = new Words('de');
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const resident = await ResidentPage.open(page, service.url, german);
      const open = resident.talk.getByRole('button', { name: german.get('frame.privacy.open'), exact: true });
      await open.click();
      const notice = resident.talk.frameLocator('dialog iframe');
      await notice
        .getByRole('heading', { name: textsOf('de', 'privacy')['privacy.heading']!, exact: true })
        .waitFor();
      // The way out around the talk is the one that counts.
      await eventually('the header of the notice is gone', () => notice.locator('header').isHidden());
      expect(await barriersEverywhere(page)).toEqual([]);
      await resident.talk
        .getByRole('button', { name: german.get('frame.privacy.close'), exact: true })
        .click();
      await resident.taps('welcome.safe.yes');
      await resident.sees('welcome.need');

      await open.click();
      await notice.locator('main').waitFor();
      await resident.leaveButton.click();
      await page.waitForURL(`${neutral.origin}/weather`);
      expect(context.pages()).toHaveLength(1);
      expect(complaints).toEqual([]);
    },
    LONG,
  );
});

describe('a receipt', () => {
  let text: string;
  const words = textsOf('en', 'receipt');

  beforeAll(async () => {
    text = await receiptText();
  }, LONG);

  async function checks(page: Page, pasted: string): Promise<void> {
    await page.goto(`${service.url}/receipt/?lang=en`);
    await page.getByLabel(words['receipt.paste']!, { exact: true }).fill(pasted);
    await page.getByRole('button', { name: words['receipt.check']!, exact: true }).click();
  }

  async function says(page: Page, key: string): Promise<void> {
    await page.getByRole('status').getByText(words[key]!, { exact: true }).waitFor();
    expect(await page.locator('[data-outcome]:visible').count()).toBe(1);
  }

  it('holds none of the words', () => {
    expect(text).not.toContain('invented');
    expect(text).not.toContain(MESSAGE);
  });

  it(
    'is checked in the browser itself: nothing of it is sent',
    async () => {
      const context = await openPhone(browser);
      const requests = new Requests(context);
      const page = await context.newPage();
      await checks(page, `\n${text}\n`);
      await says(page, 'receipt.ok.heading');
      const { receipt } = JSON.parse(text) as { receipt: { reference: string; digest: string } };
      expect(await page.locator('[data-fill=reference]').innerText()).toBe(receipt.reference);
      expect(await page.locator('[data-fill=digest]').innerText()).toBe(receipt.digest);
      expect(await page.locator('[data-fill=items] li').count()).toBeGreaterThan(0);
      expect(requests.addresses.some((address) => address.endsWith('/receipts/key'))).toBe(true);
      expect(requests.addresses.some((address) => address.endsWith('/receipts/verify'))).toBe(false);
      expect(requests.beyond(service.url)).toEqual([]);
      expect(await barriersEverywhere(page)).toEqual([]);
      expect(await keptBy(page)).toEqual(NOTHING);
    },
    LONG,
  );

  it(
    'is checked by the server where the browser does not know the signature',
    async () => {
      const context = await openPhone(browser);
      // An older browser.
      await context.addInitScript(() => {
        crypto.subtle.importKey = () => Promise.reject(new DOMException('unknown', 'NotSupportedError'));
      });
      const requests = new Requests(context);
      const page = await context.newPage();
      await checks(page, text);
      await says(page, 'receipt.ok.heading');
      expect(requests.addresses.some((address) => address.endsWith('/receipts/verify'))).toBe(true);
      await checks(page, text.replace(/"at":"2/, '"at":"3'));
      await says(page, 'receipt.signature');
    },
    LONG,
  );

  it(
    'is refused when one sign was changed, when it is of another service, and when it is none',
    async () => {
      const page = await (await openComputer(browser)).newPage();
      const digit = /"digest":"(.)/.exec(text)?.[1];
      const changed = [
        text.replace(/"at":"2/, '"at":"3'),
        text.replace(/"digest":"./, `"digest":"${digit === '0' ? '1' : '0'}`),
        text.replace(/"reference":"[^"]*"/, '"reference":"R-XXXX"'),
        text.replace(/"signature":"./, (start) => start.slice(0, -1) + (start.endsWith('A') ? 'B' : 'A')),
        text.replace(/"signature":"[^"]*"/, '"signature":"%%%"'),
      ];
      for (const each of changed) {
        expect(each).not.toBe(text);
        await checks(page, each);
        await says(page, 'receipt.signature');
      }
      await checks(page, text.replace(/"key":"[^"]*"/, '"key":"0123456789abcdef"'));
      await says(page, 'receipt.key');
      for (const none of [
        'nothing',
        '{}',
        'null',
        '[]',
        '{"receipt":null,"signature":"x"}',
        '{"receipt":{},"signature":"x"}',
        '{"receipt":"x","signature":"x"}',
        text.slice(0, -5),
      ]) {
        await checks(page, none);
        await says(page, 'receipt.form');
      }
      // The same names twice: what is read and what is signed could differ.
      await checks(page, text.replace('{"receipt":', '{"receipt":{},"receipt":'));
      await says(page, 'receipt.form');
    },
    LONG,
  );

  it(
    'can be chosen as the file that was saved from the talk, after a word about who may find it',
    async () => {
      const context = await openComputer(browser);
      const resident = await ResidentPage.open(await context.newPage(), service.url);
      for (const key of [
        'welcome.safe.yes',
        'welcome.need.me',
        'happened.tell.following',
        'happened.understood.yes',
        'happened.next.choices',
        'choices.menu.later',
      ])
        await resident.taps(key);
      await resident.sees('later.write');
      await resident.says(MESSAGE);
      await resident.taps('later.preview.send');
      const save = (key: string) =>
        resident.talk.getByRole('button', { name: english.get(key), exact: true });
      await save('frame.save.receipt').click();
      await resident.talk.getByText(english.get('frame.save.warning'), { exact: true }).waitFor();
      await save('frame.save.no').click();
      await save('frame.save.receipt').click();
      expect(await barriersEverywhere(resident.page)).toEqual([]);
      const [saved] = await Promise.all([
        resident.page.waitForEvent('download'),
        save('frame.save.yes').click(),
      ]);
      await resident.talk.getByText(english.get('frame.save.done'), { exact: true }).waitFor();
      expect(saved.suggestedFilename()).toMatch(/^info-[\w-]+\.txt$/);
      const content = readFileSync(await saved.path(), 'utf8');
      const { receipt } = JSON.parse(content) as { receipt: { reference: string; digest: string } };
      const shown = await resident.talk.locator('.keep').innerText();
      expect(shown).toContain(receipt.reference);
      expect(shown).toContain(receipt.digest.slice(0, 16));
      expect(shown).not.toContain(receipt.digest);

      const page = await context.newPage();
      await page.goto(`${service.url}/receipt/?lang=en`);
      await page
        .getByLabel(words['receipt.choose']!, { exact: true })
        .setInputFiles({ name: 'info.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
      await says(page, 'receipt.ok.heading');
      await page
        .getByLabel(words['receipt.choose']!, { exact: true })
        .setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.alloc(200_000, 'x') });
      await says(page, 'receipt.form');
    },
    LONG,
  );

  it(
    'says so when it cannot be checked for want of a connection',
    async () => {
      const context = await openPhone(browser);
      await context.route('**/receipts/*', (route) => route.abort('internetdisconnected'));
      const page = await context.newPage();
      await checks(page, text);
      await says(page, 'receipt.unreachable');
    },
    LONG,
  );

  it.each(LANGUAGES)(
    'has its page whole in %s, with what it proves and what not, and says without a script what to do',
    async (language) => {
      const texts = textsOf(language, 'receipt');
      const context = await browser.newContext({ javaScriptEnabled: false, locale: language });
      const page = await context.newPage();
      await page.goto(`${service.url}/receipt/`);
      expect(await page.title()).toBe('Info');
      const shown = await page.locator('body').innerText();
      for (const [key, words] of Object.entries(texts))
        if (
          /\.(heading|intro|needsScript|where|proves\..*|not\..*)$/.test(key) &&
          key !== 'receipt.ok.heading'
        )
          expect([key, shown]).toEqual([key, expect.stringContaining(words)]);
      expect(await page.locator('form').isVisible()).toBe(false);
    },
    LONG,
  );
});
