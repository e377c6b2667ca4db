import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  barriers,
  complaintsOf,
  eventually,
  closeAll,
  launchBrowser,
  openPhone,
  Requests,
} from '../support/browser.js';
import { ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';
import { Neighbour } from './neighbour.js';

const english = new Words('en');

/** A page of another site that holds the widget, with a policy that allows our script and our frame and nothing else. */
function embedding(our: string, attributes: string): { html: string; headers: Record<string, string> } {
  return {
    html: `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width" />
      <title>Town</title></head><body><main><h1>Town</h1><div id="place"></div></main>
      <script src="${our}/widget.js" ${attributes}></script></body></html>`,
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src ${our}; frame-src ${our}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  };
}

describe('the widget on another site with a strict policy', () => {
  let browser: Browser;
  let service: Service;
  let town: Neighbour;
  let stranger: Neighbour;

  beforeAll(async () => {
    browser = await launchBrowser();
    [town, stranger] = await Promise.all([Neighbour.start(), Neighbour.start()]);
    service = await Service.start({ settings: { WIDGET_ORIGINS: town.origin } });
    for (const site of [town, stranger]) {
      site.pages.set('/', embedding(service.url, 'data-target="#place" data-entry="town"'));
      site.pages.set('/floating', embedding(service.url, 'data-lang="nl"'));
    }
  }, 60_000);
  afterAll(async () => {
    await closeAll(browser, service, town, stranger);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  it('holds a whole talk on a listed site, which sees neither words nor token, and asks nobody else', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    // What the embedding page can hear of the frame.
    await page.addInitScript(() => {
      const heard: string[] = [];
      addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
      Object.assign(window, { heard });
    });
    const resident = await ResidentPage.open(page, `${town.origin}/`);
    await resident.taps('welcome.safe.yes');
    await resident.sees('welcome.need');
    await resident.says('some guy kept rubbing against me on the 71');
    await resident.sees('happened.understood');
    await resident.taps('happened.understood.yes');
    await resident.sees('happened.next');
    expect(await barriers(page)).toEqual([]);

    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(new Set(heard)).toEqual(new Set(['{"type":"loaded"}', '{"type":"ready"}']));
    expect(requests.tokens.length).toBeGreaterThan(0);
    expect(requests.beyond(service.url, town.origin)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  it('without a place of its own, is a button that loads nothing before it is tapped and can be made small', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    const page = await context.newPage();
    const dutch = new Words('nl');
    await page.goto(`${town.origin}/floating`);
    const launcher = page.getByRole('button', { name: dutch.get('painted.title') });
    await launcher.waitFor();
    const loaded = requests.addresses.filter((address) => address.startsWith(service.url));
    expect(loaded).toEqual([`${service.url}/widget.js`]);
    await launcher.tap();
    const resident = new ResidentPage(page, dutch);
    await resident.connected();
    await resident.taps('welcome.safe.yes');
    await resident.sees('welcome.need');
    await page.getByRole('button', { name: dutch.get('painted.minimise') }).tap();
    await page.locator('iframe').waitFor({ state: 'hidden' });
    await launcher.tap();
    await resident.sees('welcome.need');
  });

  it('on a site that is not listed shows no talk: the frame is refused and no conversation begins', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${stranger.origin}/`);
    await eventually('the browser refuses the frame', () =>
      complaints.some((complaint) => complaint.includes('frame-ancestors')),
    );
    // The painted copy stays, with the numbers, and says the truth.
    await page.getByText(english.get('painted.noConnection')).waitFor();
    for (const number of ['101', '112'])
      expect(await page.locator(`a[href="tel:${number}"]:visible`).count()).toBeGreaterThan(0);
    expect(await page.locator('iframe').isVisible()).toBe(false);
    expect(requests.addresses.filter((address) => address.includes('/directline/'))).toEqual([]);
    expect(requests.beyond(service.url, stranger.origin)).toEqual([]);
  });
});
