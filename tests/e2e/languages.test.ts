import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { closeAll, launchBrowser, openComputer, openPhone } from '../support/browser.js';
import { DeskPage, ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const dutch = new Words('nl');
const french = new Words('fr');

describe('a resident and an officer who speak Dutch', () => {
  let browser: Browser;
  let service: Service;
  let desk: DeskPage;
  let resident: ResidentPage;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await Service.start();
    const [office, phone] = await Promise.all([
      openComputer(browser, { locale: 'nl-BE' }),
      openPhone(browser, { locale: 'nl-BE' }),
    ]);
    desk = await DeskPage.setUp(await office.newPage(), service, 'An Voorbeeld', dutch);
    await desk.goesOnDuty();
    resident = await ResidentPage.open(await phone.newPage(), service.url, dutch);
  }, 60_000);
  afterAll(async () => {
    await closeAll(browser, service);
  });

  it('tells in Dutch what happened and is understood', async () => {
    expect(await resident.page.locator('html').getAttribute('lang')).toBe('nl');
    await resident.taps('welcome.safe.yes');
    await resident.sees('welcome.need');
    await resident.taps('welcome.need.me');
    await resident.sees('happened.tell');
    await resident.taps('happened.tell.following');
    await resident.sees('happened.understood');
    await resident.seesText(dutch.get('behaviours.following.name'));
  });

  it('changes to French in the middle: page, buttons and the bot go on in French from the same question', async () => {
    await resident.changesLanguage(french);
    await resident.sees('happened.understood');
    await resident.seesText(french.get('behaviours.following.name'));
    expect(await resident.page.locator('html').getAttribute('lang')).toBe('fr');
    await resident.leaveButton.waitFor();
    await resident.field.waitFor();
    await resident.taps('happened.understood.yes');
    await resident.sees('happened.next');
    await resident.taps('happened.next.officer');
    await resident.sees('officer.share');
    await resident.seesText(
      french.get('officer.preview.what', { value: french.get('behaviours.following.name') }),
    );
  });

  it('comes to the officer as someone who speaks French, while the desk stays Dutch', async () => {
    await resident.taps('officer.share.all');
    await resident.sees('officer.waiting');
    await desk.takes();
    await desk.page.getByRole('complementary').getByText(dutch.get('language.fr'), { exact: true }).waitFor();
    await desk.says('Bonsoir, je lis ce que vous avez partagé.');
    await resident.seesText('Bonsoir, je lis ce que vous avez partagé.');
    await resident.says('merci');
    await desk.message('merci').waitFor();
    await desk.handsBack();
    await resident.sees('officer.back');
  });
});
