import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Response } from 'playwright-core';
import { closeAll, launchBrowser, openComputer, openPhone, Requests } from '../support/browser.js';
import { ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';
import { bytesOnTheWire } from '../support/wire.js';

const LIMIT = 30_000;

describe('what the pages weigh and say of themselves', () => {
  let browser: Browser;
  let service: Service;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await Service.start();
  }, 60_000);
  afterAll(async () => {
    await closeAll(browser, service);
  });

  it('someone on a bad line sees the first question before 30 KB have come', async () => {
    const context = await openPhone(browser);
    const requests = new Requests(context);
    // The talk itself is held back: what was asked for by then is what the question needs.
    await context.route('**/widget/frame.html', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(service.url);
    await page.getByText(new Words('en').get('painted.question')).waitFor();
    await page.waitForLoadState('networkidle');
    const addresses = requests.addresses.filter(
      (address) => address.startsWith(service.url) && !address.endsWith('/widget/frame.html'),
    );
    expect(addresses).toContain(`${service.url}/widget.js`);
    expect(addresses).toContain(`${service.url}/`);
    const sizes = await Promise.all(addresses.map(bytesOnTheWire));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
    await context.close();
  });

  it('every page and everything on it comes from here, is kept nowhere, and every page has a strict policy', async () => {
    const context = await openComputer(browser);
    const requests = new Requests(context);
    const responses: Response[] = [];
    context.on('response', (response) => responses.push(response));
    const page = await context.newPage();
    await ResidentPage.open(page, service.url);
    for (const address of ['/widget/frame.html', '/console/', '/console/nothing-here']) {
      await page.goto(`${service.url}${address}`);
      await page.waitForLoadState('networkidle');
    }
    expect(requests.beyond(service.url)).toEqual([]);
    expect(responses.length).toBeGreaterThan(8);
    for (const response of responses) {
      const headers = response.headers();
      expect([response.url(), headers['cache-control']]).toEqual([response.url(), 'no-store']);
      if (!(headers['content-type'] ?? '').startsWith('text/html')) continue;
      const policy = headers['content-security-policy'] ?? '';
      expect([response.url(), policy]).toEqual([
        response.url(),
        expect.stringContaining("default-src 'none'"),
      ]);
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toContain('frame-ancestors');
    }
    const pages = responses.filter((response) => response.headers()['content-type']?.startsWith('text/html'));
    expect(new Set(pages.map((each) => new URL(each.url()).pathname))).toEqual(
      new Set(['/', '/widget/frame.html', '/console/']),
    );
    await context.close();
  });
});
