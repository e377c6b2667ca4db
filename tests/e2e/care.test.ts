/** What an officer is shown while they write to a resident: for them alone, with another way to say it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import {
  barriers,
  barriersEverywhere,
  closeAll,
  complaintsOf,
  DESK,
  eventually,
  launchBrowser,
  openComputer,
  PHONE,
  Requests,
} from '../support/browser.js';
import { DeskPage, ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const STORY = 'some guy kept rubbing against me on the 71';
const english = new Words('en');
const LONG = 120_000;

let browser: Browser;
let service: Service;
let officer: BrowserContext;
let page: Page;
let desk: DeskPage;
let resident: ResidentPage;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  service = await Service.start();
  officer = await openComputer(browser);
  page = await officer.newPage();
  complaints = complaintsOf(page);
  desk = await DeskPage.setUp(page, service, 'An Example');
  await desk.goesOnDuty();
  resident = await asksForAnOfficer();
  await desk.takes();
}, LONG);
afterAll(async () => {
  await closeAll(browser, service);
});

/** A resident who waits for an officer, in their own language. */
async function asksForAnOfficer(words = english): Promise<ResidentPage> {
  const computer = await openComputer(browser, { locale: words.language });
  const asking = await ResidentPage.open(await computer.newPage(), service.url, words);
  await asking.taps('welcome.safe.yes');
  await asking.sees('welcome.need');
  await asking.says(words === english ? STORY : 'je veux parler à un agent');
  if (words === english) {
    await asking.sees('happened.understood');
    await asking.says('officer');
  }
  await asking.taps('officer.share.all');
  return asking;
}

const marks = (): Locator =>
  page.getByRole('list', { name: english.get('care.title') }).getByRole('listitem');
const useButtons = (): Locator => desk.button('care.take');

/** Types as a person does, and waits until as many wordings are marked. */
async function types(text: string, marked: number): Promise<void> {
  await desk.composer.focus();
  await page.keyboard.type(text);
  await eventually(`${String(marked)} marked in "${text}"`, async () => (await marks().count()) === marked);
}

describe('an officer who writes to a resident', () => {
  beforeEach(async () => {
    await desk.composer.fill('');
    await marks().first().waitFor({ state: 'detached' });
  });

  it('sees what a wording may do and another one, without a request, and nothing moves', async () => {
    const place = await desk.composer.boundingBox();
    const requests = new Requests(officer);
    await types('Good evening. Why were you', 1);
    await page.keyboard.type(' there so late');
    expect(await marks().innerText()).toContain('Why were you');
    expect(await marks().innerText()).toContain(english.get('care.blames'));
    expect(await marks().innerText()).toContain('What happened then?');
    // What the desk asks for by itself, such as its queue, it asks for with or without a wording.
    const sent = requests.addresses.filter(
      (address) => !/\/console\/api\/(queue|live|session)/.test(address),
    );
    expect(sent).toEqual([]);
    expect((await desk.composer.boundingBox())?.y).toBe(place?.y);
    expect(await resident.log.innerText()).not.toContain('Why were you');
  });

  it(
    'takes the better wording with one key, can take it back with Ctrl+Z, and the resident reads exactly what stands there',
    async () => {
      await types('Good evening. That was hard, but why were you there so late?', 1);
      await page.keyboard.press('Alt+0');
      const better = 'Good evening. That was hard. What happened then?';
      expect(await desk.composer.inputValue()).toBe(better);
      await marks().first().waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      expect(await desk.composer.inputValue()).toBe(
        'Good evening. That was hard, but why were you there so late?',
      );
      await marks().first().waitFor();
      await page.keyboard.press('Control+y');
      expect(await desk.composer.inputValue()).toBe(better);
      await page.keyboard.type(' I am here.');
      await page.keyboard.press('Enter');
      await resident.seesText(`${better} I am here.`);
      await desk.saved(`${better} I am here.`);
    },
    LONG,
  );

  it('reaches each wording with Tab and goes on in the text field after it', async () => {
    await types('Calm down. Are you really sure?', 2);
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
    expect(
      await useButtons()
        .last()
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    expect(await desk.composer.inputValue()).toBe('Calm down. What do you remember of it?');
    expect(await desk.composer.evaluate((field) => field === document.activeElement)).toBe(true);
    await eventually('one is left', async () => (await marks().count()) === 1);
  });

  it('hears once that something was marked, never the words', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const region of document.querySelectorAll('[aria-live=polite]'))
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes)
            for (const node of addedNodes) heard.push(node.textContent ?? '');
        }).observe(region, { childList: true });
    });
    await types('You must file a complaint', 1);
    await types(' today, or tomorrow', 1);
    await page.waitForTimeout(1_000);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual([english.get('care.news', { kind: english.get('care.presses') })]);
  });

  it('can send a marked wording with no step more, and it goes as it is', async () => {
    await types('Are you sure?', 1);
    await page.keyboard.press('Enter');
    await resident.seesText('Are you sure?');
    await marks().first().waitFor({ state: 'detached' });
    expect(await desk.composer.inputValue()).toBe('');
  });

  it('is left alone in a note for colleagues', async () => {
    await types('Why did you', 1);
    await page.keyboard.press('Alt+n');
    await marks().first().waitFor({ state: 'detached' });
    await page.keyboard.type(' not write this down?');
    await page.waitForTimeout(1_000);
    expect(await marks().count()).toBe(0);
    await page.keyboard.press('Alt+0');
    expect(await desk.composer.inputValue()).toBe('Why did you not write this down?');
    await page.keyboard.press('Alt+n');
    await marks().first().waitFor();
  });

  it('writes in the language of the resident, whatever the language of the desk', async () => {
    const other = await asksForAnOfficer(new Words('fr'));
    await desk.takes();
    await page.getByRole('heading', { name: /R-/ }).first().waitFor();
    await types('Calm down. Calmez-vous.', 1);
    expect(await marks().innerText()).toContain('Calmez-vous');
    expect(await marks().locator('q').first().getAttribute('lang')).toBe('fr');
    await page.keyboard.press('Alt+0');
    const written = await desk.composer.inputValue();
    await page.keyboard.press('Enter');
    await other.seesText(written);
  });

  it(
    'meets no barrier, wide or narrow, light or dark, and finds the key in the help',
    async () => {
      await desk.composer.fill('Calmez-vous. Calmez-vous, madame. Êtes-vous sûre ?');
      await marks().first().waitFor();
      expect(await barriersEverywhere(page)).toEqual([]);
      // On a narrow screen the field is drawn anew, and the marks come a moment later.
      await page.setViewportSize(PHONE);
      await marks().first().waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize(DESK);
      await page.keyboard.press('Alt+k');
      const help = page.getByRole('dialog', { name: english.get('help.title') });
      await help.getByText(english.get('key.takeWording')).waitFor();
      await page.keyboard.press('Escape');
      expect(complaints).toEqual([]);
    },
    LONG,
  );
});

describe('a resident', () => {
  it('never fetches what officers are shown: no page for residents holds it', () => {
    const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url));
    const files = (folder: string): string[] =>
      readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => join(dist, folder, file))
        .filter((file) => statSync(file).isFile());
    const source = new URL('../../locales/knowledge/officers/care/en.json', import.meta.url);
    const wordings = (
      JSON.parse(readFileSync(source, 'utf8')) as { better: string; pattern: string }[]
    ).filter(({ pattern }) => pattern.includes('(?:') && !pattern.includes('\\'));
    const holding = (folder: string) =>
      files(folder).filter((file) => {
        const text = readFileSync(file, 'utf8');
        return wordings.some(({ pattern }) => text.includes(pattern));
      });
    const others = readdirSync(dist).filter((folder) => folder !== 'console');
    expect(others).toContain('widget');
    expect(others.flatMap(holding)).toEqual([]);
    // The same search finds them where they are, and in the file of their language alone.
    expect(holding('console').map((file) => /assets.en-/.test(file))).toEqual([true]);
  });
});
