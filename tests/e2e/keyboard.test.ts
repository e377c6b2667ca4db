import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESK, eventually, closeAll, launchBrowser, openComputer, PHONE } from '../support/browser.js';
import { focused, tabTo } from '../support/keys.js';
import { DeskPage, ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const STORY = 'some guy kept rubbing against me on the 71';
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

describe('a resident who uses the keyboard alone', () => {
  for (const size of [PHONE, DESK])
    it(`finds the exit as the first stop, ${String(size.width)} px wide`, async () => {
      const context = await openComputer(browser);
      const page = await context.newPage();
      await page.setViewportSize(size);
      await ResidentPage.open(page, service.url);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(english.get('painted.leave'));
      await context.close();
    });

  it('goes the whole way, and the focus is never lost', async () => {
    const context = await openComputer(browser);
    const page = await context.newPage();
    const resident = await ResidentPage.open(page, service.url);
    const answer = async (key: string, next: string) => {
      await tabTo(page, english.get(key));
      await page.keyboard.press('Enter');
      await resident.sees(next);
      // Where the answers were, the next ones are: nobody has to begin at the top of the page again.
      await eventually(`the focus is on something after ${key}`, async () => (await focused(page)) !== '');
      expect(await resident.talk.locator(':focus').count()).toBe(1);
    };
    await tabTo(page, english.get('painted.leave'));
    await answer('welcome.safe.yes', 'welcome.need');
    await answer('welcome.need.me', 'happened.tell');
    await tabTo(page, english.get('frame.field.label'));
    await page.keyboard.type(STORY);
    await page.keyboard.press('Enter');
    await resident.saved(STORY);
    await resident.sees('happened.understood');
    expect(await focused(page)).toBe(english.get('frame.field.label'));
    await tabTo(page, english.get('happened.understood.yes'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await resident.sees('happened.next');
    await answer('happened.next.name', 'recognise.fault.victim');
    await answer('recognise.name.officer', 'officer.nobody');
    await answer('officer.nobody.wait', 'officer.share');
    await answer('officer.share.all', 'officer.waiting');
    await answer('officer.waiting.stop', 'officer.stopped');
    await answer('choices.menu.nothing', 'goodbye.end');
    await context.close();
  });
});

describe('an officer who uses the keys of the desk', () => {
  let desk: DeskPage;
  let resident: ResidentPage;
  let page: Page;

  const composerHasFocus = () => desk.composer.evaluate((field) => field === document.activeElement);

  beforeAll(async () => {
    page = await (await openComputer(browser)).newPage();
    desk = await DeskPage.setUp(page, service, 'An Example');
    resident = await ResidentPage.open(await (await openComputer(browser)).newPage(), service.url);
    await resident.taps('welcome.safe.yes');
    await resident.sees('welcome.need');
    await resident.says(STORY);
    await resident.sees('happened.understood');
  }, 60_000);

  it('goes on duty with Alt+U and takes who waits with Alt+P', async () => {
    await page.keyboard.press('Alt+u');
    await desk.onDutyList.getByText(english.get('duty.you')).waitFor();
    await resident.says('officer');
    await resident.taps('officer.share.all');
    await desk.takeButton.waitFor();
    await page.keyboard.press('Alt+p');
    await resident.seesText(english.get('officer.accepted', { officer: 'An Example' }));
    await desk.composer.waitFor();
    expect(await focused(page)).not.toBe('');
  });

  it('writes with Alt+W, notes with Alt+N, and reads what was shared with Alt+I', async () => {
    await page.keyboard.press('Alt+w');
    await eventually('the text field has the focus', composerHasFocus);
    await page.keyboard.type('Good evening.');
    await page.keyboard.press('Enter');
    await resident.seesText('Good evening.');
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('A note, invented.');
    await page.keyboard.press('Enter');
    await desk.saved('A note, invented.');
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('How are you now?');
    await page.keyboard.press('Enter');
    await resident.seesText('How are you now?');
    expect(await resident.log.innerText()).not.toContain('A note');
    await page.keyboard.press('Alt+i');
    expect(await focused(page)).toBe(english.get('facts.title'));
  });

  it('says with Alt+Y that the danger was seen, opens the list of keys, and goes to the queue with Alt+Q', async () => {
    await resident.says('help he is following me right now');
    await page.getByText(english.get('danger.banner-title')).waitFor();
    await page.keyboard.press('Alt+y');
    await page.getByText(english.get('danger.banner-seen')).waitFor();
    await page.keyboard.press('Alt+k');
    const list = page.getByRole('dialog', { name: english.get('help.title') });
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+q');
    expect(await focused(page)).toBe(english.get('queue.title'));
  });

  it('hands back with Alt+R and Enter, takes again, and closes with Alt+C', async () => {
    await page.keyboard.press('Alt+r');
    await desk.dialog.waitFor();
    await page.keyboard.press('Enter');
    await resident.sees('officer.back');
    await eventually(
      'the queue has the focus',
      async () => (await focused(page)) === english.get('queue.title'),
    );
    // Danger was typed in this talk: nobody asks whether it helped.
    await resident.taps('officer.back.again');
    await resident.sees('officer.share');
    await resident.taps('officer.share.nothing');
    await desk.takeButton.waitFor();
    await page.keyboard.press('Alt+p');
    await desk.composer.waitFor();
    await page.keyboard.press('Alt+c');
    await desk.dialog.waitFor();
    // Into the reasons, the first chosen, then on to the button.
    await tabTo(page, english.get('reason.helped'));
    await page.keyboard.press('Space');
    await tabTo(page, english.get('close.confirm'));
    await page.keyboard.press('Enter');
    await resident.sees('officer.closed');
  });
});
