/** An officer qualifies a case, checks the draft of the PV and closes it; a supervisor looks at the figures. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { OFFENCE_TEXTS } from '../../bot/desk/qualification/offences.js';
import { opened, placeIn, sentCase, type Place, type SentCase } from '../desk/cases/support.js';
import {
  barriers,
  closeAll,
  complaintsOf,
  DESK,
  launchBrowser,
  openComputer,
  Requests,
} from '../support/browser.js';
import { OfficerClient } from '../support/officer.js';
import { Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const TABLET = { width: 768, height: 1024 };
const LONG = 120_000;
const dutch = new Words('nl');
const DUTCH = OFFENCE_TEXTS.nl;
const ENGLISH = OFFENCE_TEXTS.en;

let browser: Browser;
let service: Service;
let dataDir: string;
let place: Place;
let officer: OfficerClient;
let context: BrowserContext;
let page: Page;
let requests: Requests;
let complaints: string[];
let sent: SentCase;

beforeAll(async () => {
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
  service = await Service.start({ dataDir });
  officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
  place = await placeIn(dataDir);
  // A Dutch-speaking officer and a person who writes English.
  sent = await sentCase(place);
  await officer.take(sent.id);
  context = await openComputer(browser, { locale: 'nl-BE' });
  const [name = '', value = ''] = officer.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  requests = new Requests(context);
  page = await context.newPage();
  complaints = complaintsOf(page);
  await page.goto(`${service.url}/console/#/talks/${sent.id}`);
  await page.getByRole('tablist', { name: dutch.get('case.parts') }).waitFor();
}, LONG);
afterAll(async () => {
  await place.store.close();
  await closeAll(browser, service);
  await rm(dataDir, { recursive: true, force: true });
});

const panel = (): Locator => page.getByRole('complementary').getByRole('tabpanel');
const offence = (id: string): Locator =>
  panel()
    .locator('details.offence')
    .filter({ has: page.locator('summary', { hasText: DUTCH[`${id}.name`] ?? '' }) });
const element = (key: string): Locator =>
  offence(key.split('.')[0] ?? '').getByRole('radiogroup', { name: DUTCH[key] ?? '' });
const dialog = (): Locator => page.getByRole('alertdialog');

/** What axe finds on a desk, in light and dark, and where something stands out over the edge of it or of a tablet. */
async function barriersHere(): Promise<string[]> {
  const found = await barriers(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await barriers(page, 'color-contrast')));
  await page.emulateMedia({ colorScheme: null });
  for (const size of [TABLET, DESK]) {
    await page.setViewportSize(size);
    const beyond = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
    });
    found.push(
      ...beyond.filter((px) => px > 0).map((px) => `${String(size.width)}: ${String(px)} px beyond`),
    );
  }
  return found;
}

describe('an officer who qualifies a case', () => {
  it('opens the part by a key and sees what can fit, what is urgent, and the words it rests on', async () => {
    await page.keyboard.press('Alt+Shift+k');
    await panel().getByText(dutch.get('qualification.intro')).waitFor();
    const first = panel().getByRole('region', { name: dutch.get('qualification.first') });
    await first.getByText(DUTCH['measure.carecentre'] ?? '').waitFor();
    await offence('sexism').getByText('He followed me', { exact: true }).first().waitFor();
    const fits = panel().getByRole('region', { name: dutch.get('qualification.can-fit') });
    expect(await fits.locator('details.offence').count()).toBe(3);
    await offence('integrity').locator('summary').first().click();
    await offence('integrity').getByText(dutch.get('qualification.confirm')).waitFor();
    // No verdict and no number of likelihood.
    expect(await panel().innerText()).not.toMatch(/%|waarschijnlijk|dit is verkrachting/i);
  });

  it('ticks an element with the arrow keys; it is saved and stays after a look elsewhere', async () => {
    const consent = element('integrity.consent');
    await consent.getByRole('radio', { name: dutch.get('qualification.tick.unknown') }).focus();
    await page.keyboard.press('ArrowRight');
    await offence('integrity').locator('.element-present').waitFor();
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+Shift+k');
    await offence('integrity').locator('summary').first().click();
    await offence('integrity').locator('.element-present').waitFor();
    const { desk } = await opened(place, sent.caseId);
    expect(Object.keys(desk.qualification?.ticks ?? {})).toEqual(['integrity.consent']);
    expect(
      await consent.getByRole('radio', { name: dutch.get('qualification.tick.present') }).isChecked(),
    ).toBe(true);
  });

  it('takes a question into the text field in the language of the person, and nothing is sent', async () => {
    const field = page.locator('#composer-text');
    await offence('integrity')
      .getByRole('button', {
        name: dutch.get('qualification.take-one', { question: DUTCH['integrity.sexual.ask'] ?? '' }),
      })
      .click();
    expect(await field.inputValue()).toBe(ENGLISH['integrity.sexual.ask']);
    await page.keyboard.press('Alt+Shift+o');
    const lines = (await field.inputValue()).split('\n');
    expect(lines).toHaveLength(2);
    expect(Object.values(ENGLISH)).toContain(lines[1]);
    expect((await officer.talk(sent.id)).messages.filter(({ author }) => author === 'officer')).toEqual([]);
    await field.fill('');
  });

  it('decides with reasons, changes the decision, and sees both', async () => {
    const save = panel().getByRole('button', { name: dutch.get('qualification.save') });
    const reason = panel().getByLabel(dutch.get('qualification.reason'), { exact: true });
    await panel()
      .locator('label', { hasText: DUTCH['integrity.name'] ?? '' })
      .click();
    await reason.fill('Greep naar de arm, verder na te gaan.');
    await save.click();
    await panel().locator('.decisions > li').first().waitFor();
    await panel()
      .locator('label', { hasText: dutch.get('qualification.motive.excluded') })
      .click();
    await reason.fill('Geen aanwijzing van een drijfveer.');
    await save.click();
    await panel().locator('.decisions > li').nth(1).waitFor();
    const { desk } = await opened(place, sent.caseId);
    expect(desk.qualification?.decisions.map(({ offences, motive }) => [offences, motive])).toEqual([
      [['integrity'], 'undecided'],
      [['integrity'], 'excluded'],
    ]);
  });

  it(
    'finds no barrier there',
    async () => {
      expect(await barriersHere()).toEqual([]);
    },
    LONG,
  );

  it(
    'begins the draft, sees what it lacks, and goes to a field from the list',
    async () => {
      await page.keyboard.press('Alt+8');
      await panel().locator('label', { hasText: 'Nederlands' }).click();
      await panel()
        .getByRole('button', { name: dutch.get('pv.begin') })
        .click();
      const missing = panel().locator('.pv-missing');
      await missing.locator('.missing > li').first().waitFor();
      await panel().getByText('Geen aanwijzing van een drijfveer.').first().waitFor();
      const findings = dutch.get('pv-check.field.findings');
      await missing.getByRole('button', { name: dutch.get('pv-check.go', { field: findings }) }).click();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Vastgesteld: niets bijzonders.');
      await panel()
        .getByRole('button', { name: dutch.get('pv.save'), exact: true })
        .click();
      await missing.getByText(findings).waitFor({ state: 'detached' });
      expect(await barriersHere()).toEqual([]);
      await missing
        .getByRole('button', {
          name: dutch.get('pv-check.go', { field: dutch.get('pv-check.field.elements') }),
        })
        .click();
      await panel().getByText(dutch.get('qualification.intro')).waitFor();
    },
    LONG,
  );

  it('closes it only after saying why fields stay open', async () => {
    await page.keyboard.press('Alt+c');
    await dialog().locator('.missing > li').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    const confirm = dialog().getByRole('button', { name: dutch.get('close-case.confirm') });
    await dialog()
      .locator('label', { hasText: dutch.get('closing.forwarded') })
      .click();
    await confirm.click();
    await dialog().getByText(dutch.get('pv-check.needed')).waitFor();
    await dialog().getByLabel(dutch.get('pv-check.reason')).selectOption('colleague');
    await dialog().getByLabel(dutch.get('pv-check.words')).fill('De collega van de wijk vult aan.');
    await confirm.click();
    await dialog().waitFor({ state: 'detached' });
    const { record, desk } = await opened(place, sent.caseId);
    expect(record.state).toBe('closed');
    expect(desk.incomplete).toMatchObject([{ before: 'closing', reason: 'colleague' }]);
  });
});

describe('a supervisor', () => {
  it(
    'looks at the figures of all cases, by unit and by language, and takes them out',
    async () => {
      await page.getByRole('link', { name: dutch.get('navigation.quality') }).click();
      const overview = page.getByRole('region', { name: dutch.get('quality.overview'), exact: true });
      await overview.getByRole('row', { name: new RegExp(dutch.get('quality.closedIncomplete')) }).waitFor();
      const row = (name: string) => overview.getByRole('row').filter({ hasText: name }).getByRole('cell');
      expect(await row(dutch.get('quality.closedIncomplete')).innerText()).toBe('1');
      expect(await row(dutch.get('quality.changes')).innerText()).toBe('1');
      await page.locator('label', { hasText: dutch.get('quality.by.language') }).click();
      await overview.getByRole('columnheader', { name: dutch.get('language.en') }).waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/Voorbeeld|Example|R-[A-Z0-9]{4}/);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: dutch.get('quality.csv') }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^quality-.*\.csv$/);
      expect(await barriersHere()).toEqual([]);
    },
    LONG,
  );

  it('did all this without a complaint of the browser and without asking anybody else', () => {
    expect(complaints).toEqual([]);
    expect(requests.beyond(service.url)).toEqual([]);
  });
});
