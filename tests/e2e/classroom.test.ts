import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { CARDS } from '../../dialogs/cards.js';
import {
  barriersEverywhere,
  closeAll,
  complaintsOf,
  DESK,
  eventually,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
  openPhone,
  PHONE,
  Requests,
} from '../support/browser.js';
import { Words, type Language } from '../support/pages.js';
import { Service } from '../support/service.js';
import { bytesOnTheWire } from '../support/wire.js';

const LIMIT = 30_000;
const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
const english = new Words('en');

let browser: Browser;
let service: Service;

beforeAll(async () => {
  browser = await launchBrowser();
  service = await Service.start();
}, 60_000);
afterAll(async () => {
  await closeAll(browser, service);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** The cards as a class or a pupil sees them, by the words on the screen. */
class Classroom {
  constructor(
    readonly page: Page,
    public words = english,
  ) {}

  static async open(context: BrowserContext, words = english, after = ''): Promise<Classroom> {
    const classroom = new Classroom(await context.newPage(), words);
    await classroom.page.goto(`${service.url}/class/?lang=${words.language}${after}`);
    await classroom.page.locator('main').waitFor();
    return classroom;
  }

  button(key: string, values?: Record<string, string>): Locator {
    return this.page.getByRole('button', { name: this.words.get(key, values), exact: true });
  }

  /** By the words of its theme; the number of its cards stands behind. */
  theme(key: string): Locator {
    return this.page.locator('.theme').filter({ hasText: this.words.get(key) });
  }

  async sees(text: string): Promise<void> {
    await this.page.locator('main').getByText(text).first().waitFor();
  }

  /** The story of a card, whole, with its question. */
  async seesCard(id: string): Promise<void> {
    const whole = flat(this.words.get(`cards.${id}`));
    await eventually(
      `the story of ${id} in ${this.words.language}`,
      async () => flat(await this.page.locator('#story').innerText()) === whole,
    );
  }

  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async hands(): Promise<number[]> {
    const numbers = await this.page.locator('output').allInnerTexts();
    return numbers.map((each) => Number(/\d+$/.exec(each)?.[0]));
  }
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The words of what has the focus; nothing when nothing has it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
  );
}

describe('a class', () => {
  it('goes through every card by the keyboard: story, hands, explanation, question', async () => {
    const classroom = await Classroom.open(await openComputer(browser));
    const { page, words } = classroom;
    await classroom.theme('class.all').focus();
    await classroom.presses('Enter');
    for (const [index, { id, answer }] of CARDS.entries()) {
      await classroom.seesCard(id);
      const place = { number: String(index + 1), count: String(CARDS.length) };
      expect(await focused(page)).toContain(words.get('class.card.place', place));
      expect(await page.getByText(words.get(`cards.${id}.said`)).isVisible()).toBe(false);
      await classroom.presses('1', '2', '2', '3');
      expect(await classroom.hands()).toEqual([1, 2, 1]);
      await classroom.presses(index % 2 === 0 ? 'Space' : 'Enter');
      await classroom.sees(words.get(`cards.${id}.said`));
      await classroom.sees(words.get(`class.talk.${id}`));
      expect(await focused(page)).toBe(words.get('class.law', { answer: words.get(`cards.${answer}`) }));
      await classroom.presses('Space');
    }
    await classroom.sees(words.get('class.end'));
  });

  it('counts hands with + and −, and they are gone with the next card and with the one before', async () => {
    const classroom = await Classroom.open(await openPhone(browser));
    const { words } = classroom;
    await classroom.theme('class.all').tap();
    await classroom.seesCard('dance');
    expect(await classroom.hands()).toEqual([0, 0, 0]);
    for (const [answer, times] of [
      ['cards.yes', 2],
      ['cards.unsure', 3],
    ] as const)
      for (let time = 0; time < times; time++)
        await classroom.button('class.hands.more', { answer: words.get(answer) }).tap();
    expect(await classroom.hands()).toEqual([2, 0, 3]);
    await classroom.button('class.hands.less', { answer: words.get('cards.unsure') }).tap();
    const nobody = classroom.button('class.hands.less', { answer: words.get('cards.no') });
    expect(await nobody.getAttribute('aria-disabled')).toBe('true');
    await nobody.tap({ force: true });
    expect(await classroom.hands()).toEqual([2, 0, 2]);
    await classroom.button('class.explain').tap();
    await classroom.sees(words.get('cards.dance.said'));
    expect(await classroom.hands()).toEqual([2, 0, 2]);
    await classroom.button('class.next').tap();
    await classroom.seesCard('taxi');
    expect(await classroom.hands()).toEqual([0, 0, 0]);
    await classroom.button('class.previous').tap();
    await classroom.seesCard('dance');
    expect(await classroom.hands()).toEqual([0, 0, 0]);
  });

  it('counts with the digits of a Belgian keyboard too, which want Shift', async () => {
    const classroom = await Classroom.open(await openComputer(browser));
    await classroom.theme('class.all').click();
    await classroom.seesCard('dance');
    await classroom.page.evaluate(() => {
      const key = { key: '&', code: 'Digit1', bubbles: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    await eventually('the hand counts', async () => (await classroom.hands())[0] === 1);
  });

  it('turns with the arrows as fast as they are pressed, and goes to the list and to the start with Escape', async () => {
    const classroom = await Classroom.open(await openComputer(browser));
    const { page, words } = classroom;
    await classroom.theme('class.all').click();
    await classroom.seesCard('dance');
    await classroom.presses('ArrowLeft');
    for (let time = 0; time < 6; time++) await classroom.presses('ArrowRight');
    await classroom.seesCard(CARDS[6]!.id);
    await classroom.presses('ArrowLeft');
    await classroom.seesCard(CARDS[5]!.id);
    await classroom.presses('Escape');
    await page.getByRole('heading', { name: words.get('class.all'), level: 1 }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(CARDS.length);
    await eventually('the list shows where they were', async () => (await focused(page)).startsWith('6'));
    await classroom.presses('Tab', 'Enter');
    await classroom.seesCard(CARDS[6]!.id);
    await classroom.presses('Escape');
    await page.locator('[aria-current]').waitFor();
    await classroom.presses('Escape');
    await classroom.theme('class.all').waitFor();
    await page.goBack();
    await page.locator('[aria-current]').waitFor();
  });
});

describe('a pupil alone', () => {
  it('chooses first, then reads the same first sentence as in the talk, and stays in the theme', async () => {
    const classroom = await Classroom.open(await openPhone(browser));
    const { page, words } = classroom;
    const cards = CARDS.filter(({ theme }) => theme === 'power');
    await classroom.button('class.mode.alone').tap();
    await classroom.theme('cards.menu.power').tap();
    for (const [index, { id, answer }] of cards.entries()) {
      await classroom.seesCard(id);
      await classroom.presses('Space');
      expect(await page.getByText(words.get(`cards.${id}.said`)).isVisible()).toBe(false);
      const says = (['yes', 'no', 'unsure'] as const)[index % 3]!;
      await classroom.button(`cards.${says}`).tap();
      await classroom.sees(words.get(`cards.${id}.said`));
      const lead = says === 'unsure' ? 'doubt' : says === answer ? 'same' : 'other';
      await classroom.sees(words.get(`cards.${lead}`));
      await classroom.button('class.next').tap();
    }
    await classroom.sees(words.get('class.end'));
    for (const phone of ['102', '103', '116000']) await page.locator(`main a[href="tel:${phone}"]`).waitFor();
  });

  it('can change the answer with 1, 2, 3', async () => {
    const classroom = await Classroom.open(await openComputer(browser));
    await classroom.button('class.mode.alone').click();
    await classroom.theme('class.all').click();
    await classroom.seesCard('dance');
    for (const [key, lead] of [
      ['3', 'doubt'],
      ['1', 'other'],
      ['2', 'same'],
    ] as const) {
      await classroom.presses(key);
      await classroom.sees(english.get(`cards.${lead}`));
    }
  });
});

describe('the page for a class', () => {
  it('is whole in every language, changes it on the card, and keeps it in the address', async () => {
    const classroom = await Classroom.open(await openComputer(browser), new Words('nl'));
    const { page } = classroom;
    await classroom.theme('class.all').click();
    for (const language of LANGUAGES) {
      classroom.words = new Words(language);
      await page.getByRole('button', { name: new RegExp(`^${language}`, 'i') }).click();
      await classroom.button('class.explain').waitFor();
      for (const { id } of CARDS) {
        await classroom.seesCard(id);
        await classroom.presses('ArrowRight');
      }
      await classroom.sees(classroom.words.get('class.end'));
      expect(await page.title()).toBe(classroom.words.get('class.title'));
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(new URL(page.url()).search).toBe(`?lang=${language}`);
      expect(await page.locator('body').innerText()).not.toMatch(/\{\{|undefined/);
      await page.getByRole('button', { name: classroom.words.get('class.title') }).click();
      await classroom.theme('class.all').click();
    }
  });

  it('tells the teacher what to do, what the law means, and only numbers that are on record', async () => {
    const classroom = await Classroom.open(await openComputer(browser));
    const { page, words } = classroom;
    await classroom.button('class.teacher').click();
    for (const part of ['plan', 'told'])
      for (let point = 2; point <= 5; point++)
        await classroom.sees(words.get(`class.teacher.${part}.${point}`));
    for (const key of ['consent.meaning', 'consent.ages'])
      for (const paragraph of words.get(key).split('\n\n')) await classroom.sees(paragraph);
    const numbers = CARDS.flatMap(({ answer }, index) => (answer === 'yes' ? [String(index + 1)] : []));
    await classroom.sees(words.get('class.teacher.plan.1', { yes: numbers.join(' and ') }));
    const services = JSON.parse(
      readFileSync(new URL('../../locales/knowledge/services.json', import.meta.url), 'utf8'),
    ) as { phone?: string }[];
    const known = services.map(({ phone }) => phone?.replaceAll(' ', ''));
    const called = await page
      .locator('a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice('tel:'.length)));
    expect(called).toHaveLength(5);
    expect(known).toEqual(expect.arrayContaining(called));
  });

  it.each(['light', 'dark'] as const)(
    'shows nothing that axe objects to, begun in %s',
    async (colorScheme) => {
      const classroom = await Classroom.open(await openComputer(browser, { colorScheme }), new Words('fr'));
      const { page } = classroom;
      const found: string[] = [];
      const look = async (): Promise<void> => {
        found.push(...(await barriersEverywhere(page)));
        for (const size of [PHONE, DESK]) {
          await page.setViewportSize(size);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0)
            found.push(`${page.url()} is ${String(wide)} px too wide at ${String(size.width)} px`);
        }
      };
      await look();
      await classroom.theme('class.all').click();
      await classroom.presses('2');
      await look();
      await classroom.button('class.explain').click();
      await look();
      await classroom.presses('Escape');
      await look();
      await page.getByRole('button', { name: classroom.words.get('class.title') }).click();
      await classroom.button('class.teacher').click();
      await look();
      await page.getByRole('button', { name: classroom.words.get('class.title') }).click();
      await classroom.button('class.mode.alone').click();
      await classroom.theme('cards.menu.online').click();
      await classroom.presses('1');
      await look();
      await classroom.presses('ArrowRight', 'ArrowRight');
      await classroom.sees(classroom.words.get('class.end'));
      await look();
      expect(found).toEqual([]);
    },
  );

  it('prints all cards and their explanations, and nothing of the screen', async () => {
    const classroom = await Classroom.open(await openComputer(browser));
    const { page, words } = classroom;
    await page.emulateMedia({ media: 'print' });
    const printed = flat(await page.locator('body').innerText());
    for (const { id } of CARDS) {
      expect(printed).toContain(flat(words.get(`cards.${id}`)));
      expect(printed).toContain(words.get(`cards.${id}.said`));
      expect(printed).toContain(words.get(`class.talk.${id}`));
    }
    expect(await page.locator('header').isVisible()).toBe(false);
    expect(await page.locator('main').isVisible()).toBe(false);
  });

  it('asks for nothing after it has loaded, works without a network, and keeps nothing', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    const classroom = await Classroom.open(context, new Words('nl'));
    const { page } = classroom;
    const complaints = complaintsOf(page);
    await page.waitForLoadState('networkidle');
    const loaded = requests.addresses.length;
    expect(requests.beyond(service.url)).toEqual([]);
    await context.setOffline(true);
    await classroom.theme('class.all').tap();
    for (const { id } of CARDS) {
      await classroom.seesCard(id);
      await classroom.button('class.hands.more', { answer: classroom.words.get('cards.no') }).tap();
      await classroom.button('class.explain').tap();
      await classroom.sees(classroom.words.get(`cards.${id}.said`));
      await classroom.button('class.next').tap();
    }
    classroom.words = new Words('de');
    await page.getByRole('button', { name: /^DE/ }).tap();
    await classroom.sees(classroom.words.get('class.end'));
    await classroom.button('class.start.home').tap();
    await classroom.button('class.teacher').tap();
    await classroom.sees(classroom.words.get('class.teacher.told.1'));
    expect(requests.addresses).toHaveLength(loaded);
    expect(await context.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await context.setOffline(false);
    expect(await keptBy(page)).toEqual(NOTHING);
  });

  it('may be kept by the browser, may talk to nobody, and opens without its last slash', async () => {
    const answer = await fetch(`${service.url}/class?lang=fr`);
    expect(answer.url).toBe(`${service.url}/class/?lang=fr`);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=3600');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const policy = answer.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const [script = ''] = /\/class\/assets\/[\w.-]+\.js/.exec(await answer.text()) ?? [];
    const asset = await fetch(`${service.url}${script}`);
    expect(asset.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect((await fetch(`${service.url}/class/nothing-here`)).status).toBe(404);
  });

  it('has come whole before 30 KB', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    const { page } = await Classroom.open(context);
    await page.waitForLoadState('networkidle');
    const addresses = requests.addresses.filter((address) => address.startsWith(service.url));
    expect(addresses).toHaveLength(3);
    const sizes = await Promise.all(addresses.map(bytesOnTheWire));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
  });
});
