import { readFileSync } from 'node:fs';
/** Training as people use it: lessons without an account, and a practice conversation to its feedback, by keyboard. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { lessonsIn } from '../../bot/desk/training/lessons.js';
import {
  barriers,
  barriersEverywhere,
  closeAll,
  complaintsOf,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
  openPhone,
  Requests,
} from '../support/browser.js';
import { OfficerClient } from '../support/officer.js';
import { Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const TABLET = { width: 768, height: 1024 };
const LONG = 120_000;
const dutch = new Words('nl');

let browser: Browser;
let service: Service;
let dataDir: string;
let officer: OfficerClient;

beforeAll(async () => {
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
  service = await Service.start({ dataDir });
  officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
}, LONG);
afterAll(async () => {
  await closeAll(browser, service);
  await rm(dataDir, { recursive: true, force: true });
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Why assault on sexual integrity fits the scenario, as the trainee reads it. */
const { 'tram.why.integrity': reason = '' } = JSON.parse(
  readFileSync(new URL('../../locales/nl/training/practice/scenarios.json', import.meta.url), 'utf8'),
) as Record<string, string>;

describe('a guard of a campus without an account, on a phone', () => {
  let context: BrowserContext;
  let page: Page;
  let requests: Requests;

  beforeAll(async () => {
    context = await openPhone(browser, { locale: 'fr-BE' });
    requests = new Requests(context);
    page = await context.newPage();
  });
  afterAll(() => context.close());

  it(
    'reads the lesson for venues to its sources, with a reason for each answer, and leaves no trace',
    async () => {
      const complaints = complaintsOf(page);
      const french = new Words('fr');
      const lesson = lessonsIn('fr').find(({ id }) => id === 'venues')!;
      await page.goto(`${service.url}/console/#/learn`);
      await page.getByRole('link', { name: lesson.title, exact: true }).click();
      expect(await barriersEverywhere(page)).toEqual([]);
      for (const screen of lesson.screens) {
        if (screen.kind === 'read') await heading(page, screen.title).waitFor();
        else {
          const wrong = screen.choices.find(({ right }) => !right)!;
          const right = screen.choices.find(({ right: fits }) => fits)!;
          await page.getByText(wrong.text, { exact: true }).click();
          await page.getByText(wrong.why, { exact: true }).waitFor();
          await page.getByText(french.get('training.think-on'), { exact: true }).waitFor();
          await page.getByText(right.text, { exact: true }).click();
          await page.getByText(right.why, { exact: true }).waitFor();
          await page.getByText(french.get('training.fits'), { exact: true }).waitFor();
        }
        await page.getByRole('button', { name: french.get('training.next') }).click();
      }
      await heading(page, french.get('training.sources')).waitFor();
      for (const { name } of lesson.sources) await page.getByText(name).first().waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(requests.addresses.filter((address) => /\/(progress|practice|queue)/.test(address))).toEqual([]);
      expect(requests.beyond(service.url)).toEqual([]);
      expect(await keptBy(page)).toEqual(NOTHING);
      expect(complaints).toEqual([]);
    },
    LONG,
  );
});

describe('an officer who practises', () => {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    context = await openComputer(browser, { locale: 'nl-BE' });
    const [name = '', value = ''] = officer.cookie.split('=');
    await context.addCookies([{ name, value, url: service.url }]);
    page = await context.newPage();
    complaints = complaintsOf(page);
  });
  afterAll(() => context.close());

  const says = async (text: string, answer: string) => {
    await page.keyboard.press('Alt+W');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText(answer).last().waitFor();
  };

  it(
    'talks with an invented resident, ticks, writes the draft and reads what helped, by keyboard',
    async () => {
      await page.goto(`${service.url}/console/#/learn`);
      const link = page.getByRole('link', { name: 'Nora, op tram 81', exact: true });
      await link.waitFor();
      expect(await barriers(page)).toEqual([]);
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText('Er is iets gebeurd op de tram').waitFor();
      await says('Dank je om dit te vertellen. Ben je nu veilig?', 'Ik ben thuis.');
      await says('Wat is er gebeurd?', 'Hij legde zijn hand op mijn billen');
      await says('Waarom heb je niet meteen gebeld?', 'Dus je denkt dat het aan mij ligt.');
      await page.getByRole('checkbox', { name: 'aantasting van de seksuele integriteit' }).focus();
      await page.keyboard.press('Space');
      await page.getByLabel(dutch.get('draft.facts'), { exact: true }).fill('Hij had een mes.');
      await page.getByLabel(dutch.get('draft.place'), { exact: true }).fill('Op tram 81');
      await page.setViewportSize(TABLET);
      expect(await barriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await barriers(page, 'color-contrast')).toEqual([]);
      await page.keyboard.press('Alt+Shift+E');
      await heading(page, dutch.get('feedback.title')).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: null });
      const part = (key: string) =>
        page.locator('section.feedback-part').filter({ has: heading(page, dutch.get(key)) });
      await part('criterion.wording').getByText('Waarom heb je niet meteen gebeld?').waitFor();
      await part('criterion.safety')
        .getByText(dutch.get('feedback.safety-soon', { number: '1' }))
        .waitFor();
      await part('criterion.report').getByText(dutch.get('feedback.invented')).first().waitFor();
      await part('criterion.qualification').getByText(reason).waitFor();
      expect(await barriersEverywhere(page)).toEqual([]);
    },
    LONG,
  );

  it(
    'finds it in the own progress, erases it, and sees no numbers of few people',
    async () => {
      await page.keyboard.press('Alt+Shift+S');
      await page.getByRole('log').waitFor();
      await page.goto(`${service.url}/console/#/learn`);
      await page.getByText(dutch.get('training.mine-sum', { lessons: '0', practices: '1' })).waitFor();
      const row = page.getByRole('row').filter({ hasText: 'Nora, op tram 81' });
      await row.getByText(dutch.get('training.few', { least: '5' })).waitFor();
      await page.getByRole('button', { name: dutch.get('training.erase'), exact: true }).click();
      await page.getByRole('button', { name: dutch.get('training.erase-confirm'), exact: true }).click();
      await page.getByText(dutch.get('training.mine-none')).waitFor();
      await page.keyboard.press('Alt+K');
      for (const key of ['lessonNext', 'lessonBack', 'practiceEnd', 'practiceAgain'])
        await page
          .getByRole('dialog')
          .getByText(dutch.get(`key.${key}`), { exact: true })
          .waitFor();
      // The cookie is the sign-in, put there by this test.
      expect(await keptBy(page)).toEqual({ ...NOTHING, cookies: expect.any(String) });
      expect(complaints).toEqual([]);
    },
    LONG,
  );
});
