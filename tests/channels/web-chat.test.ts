import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Texts } from '../../dialogs/engine/texts.js';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.js';
import { OfficerClient } from '../support/officer.js';
import { Service } from '../support/service.js';
import { obtainWebChat, WebChatSite } from '../support/web-chat.js';
import { BASE } from './direct-line.js';

const PATIENCE = { timeout: 30_000 };

describe('the unmodified Web Chat on another site', () => {
  let site: WebChatSite;
  let service: Service;
  let browser: Browser;
  let page: Page;
  const requested = new Set<string>();
  const errors: string[] = [];

  beforeAll(async () => {
    site = await WebChatSite.start(await obtainWebChat());
    service = await Service.start({ settings: { WIDGET_ORIGINS: site.origin, DEFAULT_LANGUAGE: 'en' } });
    browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
    page = await browser.newPage();
    page.on('request', (request) => requested.add(new URL(request.url()).origin));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.page(`${service.url}${BASE}`));
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    await site.stop();
  });

  const shown = (text: string | RegExp) =>
    page.locator('[role="log"], [role="feed"], article').getByText(text).first().waitFor(PATIENCE);

  /** A button under the last question; the history keeps them too, for screen readers. */
  const button = (name: string) =>
    page.getByRole('toolbar', { name: 'Suggested actions' }).getByRole('button', { name, exact: true });

  async function types(text: string): Promise<void> {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  }

  it('shows the greeting and its buttons', async () => {
    await shown(/Are you safe right now\?/);
    for (const name of ['Yes', 'No', 'I saw something']) expect(await button(name).count()).toBe(1);
  });

  it('takes a tap on a button as the answer', async () => {
    await button('Yes').click(PATIENCE);
    await shown(/What can I do for you\?/);
    await button('Something happened to me').waitFor(PATIENCE);
    expect(await button('Yes').count()).toBe(0);
  });

  it('takes typed words, and shows the answer', async () => {
    await types('some guy kept rubbing against me on the 71');
    await shown('some guy kept rubbing against me on the 71');
    await shown(/I understood: .*unwanted touching/);
  });

  it('uploads a file by the attach button', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /upload|attach/i }).click();
    await (
      await chooser
    ).setFiles({ name: 'proof.txt', mimeType: 'text/plain', buffer: Buffer.from('an invented proof') });
    await page.getByRole('textbox').focus();
    await page.keyboard.press('Enter');
    await shown(/proof\.txt/);
    await shown(Texts.load().get('en', 'engine.nofiles'));
  });

  it('talks with an officer, whose events never come', async () => {
    const officer = await OfficerClient.setUp(
      service.url,
      await service.setupToken(),
      'an.example',
      'An Example',
    );
    await officer.onDuty();
    await types('officer');
    await button('Send this').click(PATIENCE);
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await shown(/An Example/);
    await officer.says(id, 'Good evening.');
    await shown('Good evening.');
    await types('Good evening to you');
    await shown('Good evening to you');
    await officer.post(`/talks/${id}/hand-back`);
    // Whether it helped is asked first, and need not be answered.
    await button("I'd rather not say").click(PATIENCE);
    await button('Ask for an officer again').waitFor(PATIENCE);
    expect(await page.content()).not.toContain('handoff.');
  });

  it('shows every message as sent, once, and asks no third party', async () => {
    expect(await page.getByText(/send failed|retry/i).count()).toBe(0);
    expect(await page.getByRole('feed').getByText('Good evening.', { exact: true }).count()).toBe(1);
    expect([...requested].filter((origin) => origin !== 'null').sort()).toEqual(
      [service.url, site.origin].sort(),
    );
    expect(errors).toEqual([]);
  });
});
