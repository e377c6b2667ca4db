/** Real Chromium, as residents and officers have it: one browser a test file, a context of its own for each person. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.js';

/** The success criteria that the pages must meet. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What an action or a wait may take when other suites run beside it, in milliseconds. */
export const PATIENCE = 20_000;

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
}

export interface PersonOptions {
  locale?: string;
  colorScheme?: 'light' | 'dark';
}

/** A resident's phone. */
export async function openPhone(browser: Browser, options: PersonOptions = {}): Promise<BrowserContext> {
  return patient(
    await browser.newContext({
      locale: 'en-GB',
      ...options,
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    }),
  );
}

/** A computer, at the desk or at home. */
export async function openComputer(browser: Browser, options: PersonOptions = {}): Promise<BrowserContext> {
  return patient(await browser.newContext({ locale: 'en-GB', ...options, viewport: DESK }));
}

function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** What a page asked for, and from whom, from now on; WebSockets too. */
export class Requests {
  readonly addresses: string[] = [];
  /** Bearer tokens that were sent, newest last. */
  readonly tokens: string[] = [];

  constructor(context: BrowserContext) {
    context.on('request', (request) => {
      this.addresses.push(request.url());
      const token = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1];
      if (token !== undefined && token !== this.tokens.at(-1)) this.tokens.push(token);
    });
    context.on('page', (page) => {
      page.on('websocket', (socket) => this.addresses.push(socket.url()));
    });
  }

  /** Those that went to anyone but these origins. What a page holds itself (data:) goes nowhere. */
  beyond(...origins: string[]): string[] {
    const known = new Set(origins.map((origin) => new URL(origin).host));
    return this.addresses.filter((address) => {
      const { protocol, host } = new URL(address);
      return protocol !== 'data:' && address !== 'about:blank' && !known.has(host);
    });
  }
}

/** What a page complained about: refused by a policy, failed scripts. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** What {@link keptBy} finds where nothing is kept. */
export const NOTHING = { cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 };

/** What the browser keeps for the page's origin. */
export async function keptBy(place: Page | Frame): Promise<typeof NOTHING> {
  return place.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** What axe finds in the page and its frames as they are now, each with where. @param only one rule, else all of WCAG 2.2 AA */
export async function barriers(page: Page, only?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (only === undefined ? axe.withTags(WCAG) : axe.withRules([only])).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** The same on a phone and on a desk, in light and in dark; the page is left as it was found. */
export async function barriersEverywhere(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Dark changes colours and nothing else.
      const some = await barriers(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
      found.push(...some.map((barrier) => `${colorScheme}, ${String(size.width)} px: ${barrier}`));
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
  return found;
}

/** Waits until something holds that no element shows. */
export async function eventually(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`not within ${String(PATIENCE)} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends what a test file opened; what never came up, because something before it failed, is passed over. */
export async function closeAll(
  ...opened: ({ close(): Promise<unknown> } | { stop(): Promise<unknown> } | undefined)[]
): Promise<void> {
  for (const each of opened) {
    if (each === undefined) continue;
    await ('stop' in each ? each.stop() : each.close());
  }
}
