import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersEverywhere, closeAll, launchBrowser, openComputer, openPhone } from '../support/browser.js';
import { DeskPage, ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const OFFICER = 'An Example';
const STORY = 'some guy kept rubbing against me on the 71';
const NOTE = 'Invented note: sounds shaken, ask for the care centre.';
const LONG = 90_000;
const english = new Words('en');

describe('a resident on a phone and an officer at the desk', () => {
  let browser: Browser;
  let service: Service;
  let desk: DeskPage;
  let resident: ResidentPage;
  const found: string[] = [];

  /** Remembers what axe finds, so that a barrier in one state does not hide the next. */
  const look = async (page: Page, state: string) => {
    found.push(...(await barriersEverywhere(page)).map((barrier) => `${state}, ${barrier}`));
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await Service.start();
  }, LONG);
  afterAll(async () => {
    await closeAll(browser, service);
  });

  it(
    'the officer makes the account by the printed link and goes on duty',
    async () => {
      const page = await (await openComputer(browser)).newPage();
      desk = new DeskPage(page);
      await page.goto(`${service.url}/console/`);
      await page.getByText(english.get('sign-in.setup-needed')).waitFor();
      await look(page, 'sign-in');
      await desk.opensSetUp(service);
      await look(page, 'set-up');
      await desk.fillsSetUp(OFFICER);
      await desk.signedIn();
      expect(page.url()).not.toContain('setup');
      await desk.goesOnDuty();
      await look(page, 'on duty, nobody waits');
    },
    LONG,
  );

  it(
    'the resident answers with buttons and own words, and is helped to recognise',
    async () => {
      const page = await (await openPhone(browser)).newPage();
      resident = await ResidentPage.open(page, service.url);
      await look(page, 'greeting');
      await resident.taps('welcome.safe.yes');
      await resident.sees('welcome.need');
      await resident.taps('welcome.need.me');
      await resident.sees('happened.tell');
      await resident.says(STORY);
      await resident.sees('happened.understood');
      await resident.seesText(english.get('behaviours.touching.name'));
      await look(page, 'understood');
      await resident.taps('happened.understood.yes');
      await resident.sees('happened.next');
      await resident.taps('happened.next.name');
      await resident.sees('recognise.fault.victim');
      await look(page, 'recognised');
    },
    LONG,
  );

  it(
    'the resident sees what will go before anything goes, and sends it',
    async () => {
      await resident.taps('recognise.name.officer');
      await resident.sees('officer.share');
      await resident.seesText(english.get('officer.preview.words', { value: STORY }));
      await desk.page.getByText(english.get('queue.nobody-waits')).waitFor();
      await look(resident.page, 'preview');
      await resident.taps('officer.share.all');
      await resident.sees('officer.waiting');
      await look(resident.page, 'waiting');
      await desk.takeButton.waitFor();
      await look(desk.page, 'someone waits');
    },
    LONG,
  );

  it(
    'the officer takes the talk, and each sees what the other writes without doing anything',
    async () => {
      await desk.takes();
      const shared = desk.page.getByRole('complementary');
      await shared.getByText(STORY).waitFor();
      await resident.seesText(english.get('officer.accepted', { officer: OFFICER }));
      await desk.says('Good evening. Where are you now?');
      await resident.seesText('Good evening. Where are you now?');
      await resident.log.getByText(english.get('frame.from.officer', { name: OFFICER })).waitFor();
      await resident.says('at home, with a friend');
      await desk.message('at home, with a friend').waitFor();
      await look(resident.page, 'with an officer');
    },
    LONG,
  );

  it(
    'a note for colleagues never reaches the resident',
    async () => {
      await desk.notes(NOTE);
      await look(desk.page, 'talk with a note');
      // What the officer writes after the note has come, so the note would have come too.
      await desk.says('Do you want a colleague to call you?');
      await resident.seesText('Do you want a colleague to call you?');
      expect(await resident.log.innerText()).not.toContain(NOTE.slice(0, 13));
    },
    LONG,
  );

  it(
    'handed back, the bot goes on with what it knew',
    async () => {
      await desk.button('hand-back.open').click();
      await desk.dialog.waitFor();
      await look(desk.page, 'hand back?');
      await desk.page.keyboard.press('Escape');
      await desk.handsBack();
      await resident.sees('officer.back');
      await resident.sees('helped.question');
      await look(resident.page, 'with the bot again');
      await resident.taps('helped.yes');
      await resident.sees('helped.thanks');
      await resident.taps('officer.back.choices');
      await resident.sees('choices.menu');
      await resident.says('this goes to nobody');
      await resident.sees('engine.notunderstood');
      await desk.page.getByText(english.get('queue.none-mine')).waitFor();
    },
    LONG,
  );

  it(
    'asked again, the officer takes it again and closes it, and the resident is told',
    async () => {
      await resident.taps('choices.menu.officer');
      await resident.sees('officer.share');
      await resident.taps('officer.share.nothing');
      await desk.takes();
      await desk.says('Take care. Goodbye.');
      const seen = await desk.page.locator('main').innerText();
      expect(seen).not.toContain(STORY);
      expect(seen).not.toContain('this goes to nobody');
      await resident.seesText('Take care. Goodbye.');
      await desk.button('close.open').click();
      await desk.dialog.waitFor();
      await look(desk.page, 'close?');
      await desk.page.keyboard.press('Escape');
      await desk.closes('helped');
      await resident.sees('officer.closed');
      await resident.taps('officer.back.stop');
      await resident.sees('goodbye.end');
      await look(resident.page, 'goodbye');
    },
    LONG,
  );

  it(
    'a supervisor reads numbers, accounts and audit',
    async () => {
      for (const page of ['numbers', 'accounts', 'audit']) {
        const title = english.get(`${page}.title`);
        await desk.page.getByRole('link', { name: title, exact: true }).click();
        await desk.page.getByRole('heading', { level: 1, name: title }).waitFor();
        await look(desk.page, page);
      }
      await desk.page.getByText(english.get('accounts.audit-intact')).waitFor();
    },
    LONG,
  );

  it('none of these states has a barrier that axe knows, on a phone and on a desk, in light and in dark', () => {
    expect(found).toEqual([]);
  });
});
