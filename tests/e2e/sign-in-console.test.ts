import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { BEA, CLIENT, GoodProvider } from '../desk/oidc/good-provider.js';
import {
  barriers,
  barriersEverywhere,
  closeAll,
  complaintsOf,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
} from '../support/browser.js';
import { codeOf, PASSWORD } from '../support/officer.js';
import { Words, type Language } from '../support/pages.js';
import { call } from '../support/resident.js';
import { Service } from '../support/service.js';

const LONG = 120_000;
const CLEO = { ...BEA, sub: 'person-2', name: 'Cleo Example', roles: ['Desk.Supervisor'] };
const TABLET = { width: 768, height: 1024 };
/** Where pictures go when somebody wants to look at them. */
const PICTURES = process.env['PICTURES'];

describe('an officer who signs in with the account of the zone, in a browser', () => {
  let browser: Browser;
  let provider: GoodProvider;
  let service: Service;
  let url: string;
  let settings: Record<string, string>;
  const words = new Words('en');

  beforeAll(async () => {
    browser = await launchBrowser();
    const port = await freePort();
    url = `http://127.0.0.1:${String(port)}`;
    provider = await GoodProvider.start(url);
    settings = {
      PUBLIC_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ROLE_MAP: 'Desk.Supervisor=supervisor,Desk.Officer=officer',
      BREAK_GLASS: 'on',
    };
    service = await Service.start({ port, settings });
  }, LONG);
  afterAll(() => closeAll(browser, service, provider));
  beforeEach(() => {
    provider.person = BEA;
  });

  async function opens(locale: Language = 'en'): Promise<{ context: BrowserContext; page: Page }> {
    const context = await openComputer(browser, { locale });
    const page = await context.newPage();
    await page.goto(`${url}/console/`);
    return { context, page };
  }

  async function presses(page: Page): Promise<void> {
    await page.getByRole('link', { name: words.get('sign-in.provider') }).click();
  }

  async function signsIn(person = BEA): Promise<{ context: BrowserContext; page: Page }> {
    provider.person = person;
    const opened = await opens();
    await presses(opened.page);
    await opened.page.waitForURL(`${url}/console/#/`);
    return opened;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES === undefined) return;
    const before = page.viewportSize();
    for (const size of [{ width: 1280, height: 800 }, TABLET]) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${PICTURES}/${name}-${String(size.width)}-${colorScheme}.png` });
      }
    }
    await page.emulateMedia({ colorScheme: null });
    if (before !== null) await page.setViewportSize(before);
  }

  it('finds one button for it in each language, and the emergency account folded away', async () => {
    for (const language of ['nl', 'fr', 'en', 'de'] as const) {
      const { context, page } = await opens(language);
      const theirs = new Words(language);
      await page.getByRole('link', { name: theirs.get('sign-in.provider') }).waitFor();
      const password = page.getByLabel(theirs.get('sign-in.password'), { exact: true });
      expect(await password.isVisible()).toBe(false);
      await picture(page, `sign-in-${language}`);
      await page.getByText(theirs.get('sign-in.emergency'), { exact: true }).press('Enter');
      await password.waitFor();
      expect(await barriers(page)).toEqual([]);
      if (language === 'en') {
        await picture(page, 'sign-in-emergency');
        expect(await barriersEverywhere(page)).toEqual([]);
      }
      await context.close();
    }
  });

  it('sees the desk, keeps nothing in the browser, and signs out of the desk and of the zone', async () => {
    const { context, page } = await opens();
    const complaints = complaintsOf(page);
    await presses(page);
    await page.getByRole('heading', { name: words.get('queue.title'), exact: true }).waitFor();
    expect(page.url()).toBe(`${url}/console/#/`);
    expect(await keptBy(page)).toEqual(NOTHING);

    await page.getByRole('button', { name: 'Bea Example' }).click();
    await page.getByRole('button', { name: words.get('menu.sign-out'), exact: true }).click();
    await page.getByText(words.get('sign-in.left')).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'sign-in-left');
    expect(complaints).toEqual([]);
    await page.getByRole('link', { name: words.get('sign-in.left-provider') }).click();
    await page.getByRole('button', { name: /sign me out/i }).click();
    await page.waitForURL(`${url}/console/`);
    await page.getByRole('link', { name: words.get('sign-in.provider') }).waitFor();
    expect((await context.cookies(url)).map(({ name }) => name)).toEqual([]);
    await context.close();
  });

  it('reads what is wrong when the zone gives no role, and can try again', async () => {
    provider.person = { ...BEA, sub: 'person-3', roles: [] };
    const { context, page } = await opens();
    await presses(page);
    await page.getByRole('alert').getByText(words.get('sign-in.problem.no-role')).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'sign-in-no-role');
    await page.goto(`${url}/console/#/sign-in/<b>made-up`);
    await page.getByRole('link', { name: words.get('sign-in.provider') }).waitFor();
    expect(await page.getByText('made-up').count()).toBe(0);
    await context.close();
  });

  it('sees at once that the emergency account was used, until a supervisor has seen it', async () => {
    const bea = await signsIn();
    const cleo = await signsIn(CLEO);
    // What the first supervisor is asked stands before everything else.
    await cleo.context.request.post(`${url}/console/api/settings`, {
      headers: { 'x-console': '1' },
      data: { danger: 'phone' },
    });
    await cleo.page.reload();
    await usesEmergencyAccount();
    const bars = [bea, cleo].map(({ page }) =>
      page.getByRole('region', { name: words.get('emergency.label') }),
    );
    for (const bar of bars) await bar.waitFor();
    const putAway = words.get('emergency.put-away');
    expect(await bars[0]?.getByRole('button').count()).toBe(0);
    await bars[1]?.getByRole('button', { name: putAway }).waitFor();
    for (const [who, { page }] of Object.entries({ bea, cleo })) {
      expect(await (who === 'cleo' ? barriersEverywhere : barriers)(page)).toEqual([]);
      await picture(page, `emergency-${who}`);
    }
    await cleo.page.keyboard.press('Alt+Shift+U');
    for (const bar of bars) await bar.waitFor({ state: 'detached' });
    await closeAll(bea.context, cleo.context);
  });

  async function usesEmergencyAccount(): Promise<void> {
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'bot/cli/officer.ts', 'add', 'redbox', '--break-glass'],
      {
        env: { ...settings, DATA_DIR: service.dataDir, NODE_ENV: 'test', PATH: process.env['PATH'] },
        encoding: 'utf8',
      },
    );
    const path = `/console/api/setup/${/#\/setup\/([\w-]+)/.exec(stdout)?.[1] ?? stdout}`;
    const { body } = await call<{ secret: string }>(url, 'GET', path);
    const headers = { 'x-console': '1' };
    const account = { username: 'redbox', displayName: 'Emergency', password: PASSWORD };
    await call(url, 'POST', path, { body: { ...account, code: codeOf(body.secret) }, headers });
    const { status } = await call(url, 'POST', '/console/api/auth/sign-in', {
      body: { username: 'redbox', password: PASSWORD, code: codeOf(body.secret, 1) },
      headers,
    });
    expect(status).toBe(200);
  }
});

/** The address of the desk must be known to the provider before the desk runs. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
