import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { Clocked, MINUTE } from '../desk/support/clocked.js';
import { barriers, complaintsOf, DESK, openComputer } from '../support/browser.js';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.js';
import { codeOf, OfficerClient, PASSWORD } from '../support/officer.js';
import { Words } from '../support/pages.js';

const LONG = 120_000;
const BUILT = fileURLToPath(new URL('../../dist/web/console/', import.meta.url));
const TABLET = { width: 768, height: 1024 };
/** Where pictures go when somebody wants to look at them. */
const PICTURES = process.env['PICTURES'];

let browser: Browser;
let service: Clocked;
let supervisor: OfficerClient;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    // Pages that a test hands out have no address, and so may not open a WebSocket to this machine.
    args: [...CHROMIUM_ARGS, '--disable-features=LocalNetworkAccessChecks'],
  });
  service = await Clocked.start({ SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '10' });
  supervisor = await service.supervisor();
  await supervisor.post('/settings', { danger: 'phone' });
}, LONG);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** A page of somebody who is signed in. */
async function pageOf(officer: OfficerClient, hash: string, words = new Words('en')) {
  const context = await openComputer(browser, { locale: words.language });
  const [name = '', value = ''] = officer.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  const page = await context.newPage();
  // The service of this process has the clock that can be moved; the built console comes from where it was built.
  await page.route(
    (url) => url.pathname.startsWith('/console/') && !url.pathname.startsWith('/console/api/'),
    (route) => {
      const { pathname } = new URL(route.request().url());
      const file = pathname === '/console/' ? 'index.html' : pathname.slice('/console/'.length);
      return route.fulfill({ path: join(BUILT, file) });
    },
  );
  await page.clock.install();
  const complaints = complaintsOf(page);
  await page.goto(`${service.url}/console/${hash}`);
  return { context, page, complaints };
}

const heading = (page: Page, text: string) => page.getByRole('heading', { name: text, exact: true });

/** Every look of a page: no barrier, nothing wider than the window. */
async function looks(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of [DESK, TABLET]) {
      await page.setViewportSize(size);
      if (PICTURES !== undefined)
        await page.screenshot({ path: `${PICTURES}/${name}-${String(size.width)}-${colorScheme}.png` });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([name, size.width, wide]).toEqual([name, size.width, false]);
    }
    expect(await barriers(page)).toEqual([]);
  }
  await page.setViewportSize(DESK);
}

describe('the accounts in the console', () => {
  let context: BrowserContext;
  afterAll(() => context.close());

  it(
    'are made, changed and signed out by a supervisor, by keyboard too, and a lost phone gets a new link',
    async () => {
      const words = new Words('en');
      const colleague = await supervisor.invites('bea', 'Bea Example');
      const opened = await pageOf(supervisor, '#/officers');
      context = opened.context;
      const { page, complaints } = opened;
      await heading(page, words.get('accounts.title')).waitFor();
      await looks(page, 'accounts');

      // A link for somebody new, with the key.
      await page.keyboard.press('Alt+Shift+N');
      await page.keyboard.type('dirk.example');
      await page.getByText(words.get('role.trainer'), { exact: false }).first().click();
      await page.keyboard.press('Enter');
      await page.getByText(/#\/setup\//).waitFor();

      await page.getByRole('button', { name: `${words.get('accounts.change')} Bea Example` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: 'Nederlands' }).check();
      await dialog.getByRole('checkbox', { name: words.get('skill.eva') }).check();
      await dialog.getByText(words.get('officer-wish.woman'), { exact: true }).click();
      await looks(page, 'account');
      await dialog.getByRole('button', { name: words.get('accounts.renew') }).click();
      await dialog.getByText(/#\/setup\//).waitFor();
      expect((await colleague.get('/queue')).status).toBe(200);
      await dialog.getByText(words.get('role.analyst'), { exact: false }).first().click();
      await dialog.getByText(words.get('accounts.ends')).waitFor();
      await dialog.getByRole('button', { name: words.get('accounts.save'), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      const row = page.getByRole('row').filter({ hasText: 'Bea Example' });
      await row.getByText('Nederlands').waitFor();
      expect(await row.innerText()).toContain(words.get('role.analyst'));
      expect((await colleague.get('/queue')).status).toBe(401);

      // One's own account: everything but the role and the access.
      await page.getByRole('button', { name: `${words.get('accounts.change')} An Example` }).click();
      await dialog.getByText(words.get('accounts.own')).waitFor();
      expect(await dialog.getByRole('radio', { name: words.get('role.officer') }).count()).toBe(0);
      await page.keyboard.press('Escape');

      await page.goto(`${service.url}/console/#/audit`);
      await page.getByText(words.get('action.account-role'), { exact: false }).first().waitFor();
      expect(complaints).toEqual([]);
    },
    LONG,
  );
});

describe('somebody who may see no talk', () => {
  it(
    'lands on the first page that they may open, sees only theirs, and asks for nothing else',
    async () => {
      for (const [role, title] of [
        ['analyst', 'numbers.title'],
        ['administrator', 'accounts.title'],
      ] as const) {
        const words = new Words('nl');
        const officer = await supervisor.invites(`${role}-one`, 'Cas Example', role);
        const { context, page, complaints } = await pageOf(officer, '#/', words);
        const refused: string[] = [];
        page.on('response', (response) => {
          if (response.status() >= 400) refused.push(response.url());
        });
        await heading(page, words.get(title)).waitFor();
        expect(await page.getByRole('link', { name: words.get('navigation.talks') }).count()).toBe(0);
        await page.goto(`${service.url}/console/#/talks/R-2222.1790000000000`);
        await heading(page, words.get(title)).waitFor();
        if (role === 'administrator') {
          expect(await page.getByRole('radio').count()).toBe(3);
          await page.keyboard.press('Alt+Shift+M');
          await heading(page, words.get('my-account.title')).waitFor();
          await looks(page, 'my-account');
        }
        expect({ role, refused, complaints }).toEqual({ role, refused: [], complaints: [] });
        await context.close();
      }
    },
    LONG,
  );
});

describe('one’s own account', () => {
  it(
    'gets another password by the old one and a code, and is signed out everywhere',
    async () => {
      const words = new Words('de');
      const officer = await supervisor.invites('fay', 'Fay Example');
      const { context, page } = await pageOf(officer, '#/account', words);
      await heading(page, words.get('my-account.title')).waitFor();
      const fill = async (old: string) => {
        await page.getByLabel(words.get('my-account.old-password'), { exact: true }).fill(old);
        await page
          .getByLabel(words.get('my-account.new-password'), { exact: true })
          .fill('a new and long password');
        await page.getByLabel(words.get('code.label')).fill(codeOf(officer.secret, 1));
        await page.getByRole('button', { name: words.get('my-account.password-save') }).click();
      };
      await fill('not the old one');
      await page.getByText(words.get('error.ProofFailed')).waitFor();
      await fill(PASSWORD);
      await page.getByText(words.get('my-account.password-done')).waitFor();
      await page.getByRole('button', { name: words.get('my-account.everywhere') }).click();
      await page.keyboard.press('Enter');
      await heading(page, words.get('sign-in.title')).waitFor();
      expect((await officer.get('/queue')).status).toBe(401);
      await context.close();
    },
    LONG,
  );
});

describe('a desk that nobody sits at', () => {
  it(
    'asks two minutes before whether anybody is there, goes on when somebody is, and ends when nobody is',
    async () => {
      const words = new Words('fr');
      const officer = await supervisor.invites('eva', 'Eva Example');
      const { context, page, complaints } = await pageOf(officer, '#/', words);
      await heading(page, words.get('queue.title')).waitFor();
      const passes = async (minutes: number) => {
        // In small steps: between them the two clocks are that far apart, and a sign-in ends by both.
        for (let step = 0; step < minutes * 12; step++) {
          await page.clock.runFor(MINUTE / 12);
          service.advance(MINUTE / 12);
        }
      };
      // The page goes on asking by itself; that is nobody.
      await passes(27);
      expect(await page.getByRole('alertdialog').count()).toBe(0);
      await passes(2);
      // A name has ordinary spaces, whichever the French text has.
      const title = words.get('still.title').replaceAll('\u00a0', ' ');
      const dialog = page.getByRole('alertdialog', { name: title });
      await dialog.waitFor();
      await looks(page, 'still-there');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await passes(25);
      expect(await page.getByRole('alertdialog').count()).toBe(0);
      expect((await officer.get('/queue')).status).toBe(200);
      // The test's own request was somebody's act.
      await passes(29);
      await dialog.waitFor();
      await passes(2);
      await heading(page, words.get('sign-in.title')).waitFor();
      await page.getByText(words.get('still.ended')).waitFor();
      await looks(page, 'ended');
      expect((await officer.get('/queue')).status).toBe(401);
      expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
      await context.close();
    },
    LONG,
  );
});
