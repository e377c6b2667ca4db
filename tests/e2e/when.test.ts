import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { barriersEverywhere, closeAll, launchBrowser, openPhone } from '../support/browser.js';
import { ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const english = new Words('en');

describe('a resident on a phone who is asked when it was', () => {
  let browser: Browser;
  let service: Service;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await Service.start();
  }, 90_000);
  afterAll(async () => {
    await closeAll(browser, service);
  });

  it('picks a day and a time, sees it in words, and it is read back', async () => {
    const context = await openPhone(browser, { colorScheme: 'dark' });
    const page = await context.newPage();
    const resident = await ResidentPage.open(page, service.url);
    await resident.taps('welcome.safe.yes');
    await resident.sees('welcome.need');
    await resident.taps('welcome.need.me');
    await resident.sees('happened.tell');
    await resident.says('someone touched me and I did not want that');
    await resident.sees('happened.understood');
    await resident.taps('happened.understood.yes');
    await resident.sees('happened.next');
    await resident.taps('happened.next.details');
    await resident.sees('happened.where');
    await resident.taps('happened.where.skip');
    await resident.sees('happened.when');

    const field = resident.talk.getByLabel(english.get('frame.when.label'), { exact: true });
    await field.fill('2026-01-16T22:00');
    const box = await field.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect(await field.getAttribute('max')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    expect(await barriersEverywhere(page)).toEqual([]);
    await resident.talk.getByRole('button', { name: english.get('frame.when.choose'), exact: true }).click();
    await resident.sees('happened.readback');
    await resident.seesText('Friday 16 January 2026 at 22:00');
    expect(await resident.log.innerText()).not.toContain('2026-01-16T22:00');
    await context.close();
  }, 90_000);

  it('sees every paragraph in a bubble of its own, within a narrow screen', async () => {
    const context = await openPhone(browser);
    const page = await context.newPage();
    const resident = await ResidentPage.open(page, service.url);
    const bubbles = resident.talk.locator('.bubble');
    expect(await bubbles.count()).toBeGreaterThan(1);
    for (const bubble of await bubbles.all()) {
      const box = await bubble.boundingBox();
      expect(box!.x + box!.width).toBeLessThanOrEqual(360);
    }
    await context.close();
  }, 90_000);

  it('who taps 101 is heard, and no empty bubble is drawn', async () => {
    const context = await openPhone(browser);
    const page = await context.newPage();
    const sent: unknown[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/activities'))
        sent.push(request.postDataJSON());
    });
    const resident = await ResidentPage.open(page, service.url);
    await resident.taps('welcome.safe.no');
    const call = resident.answers.locator('a[href="tel:101"]');
    await call.waitFor();
    const mine = resident.talk.locator('.mine');
    const before = await mine.count();
    // The link itself would ask the system to make a call.
    await call.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
    await call.click();
    await resident.sees('danger.called');
    expect(sent.at(-1)).toMatchObject({ type: 'message', text: '', value: 'called' });
    expect(await mine.count()).toBe(before);
    await context.close();
  }, 90_000);
});
