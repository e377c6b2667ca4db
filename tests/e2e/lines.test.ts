import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { barriersEverywhere, closeAll, launchBrowser, openPhone } from '../support/browser.js';
import { TO_INTERVIEW, ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const LONG = 90_000;
const SHOPS = 'bread flower shoe book bike lamp tea hat fish toy paper cheese'.split(' ');
const SENTENCES = SHOPS.flatMap((shop) => [
  `He walked past the ${shop} shop.`,
  `I waited near the ${shop} shop.`,
]);
const english = new Words('en');

describe('a resident on a phone who takes sentences out before sending', () => {
  let browser: Browser;
  let service: Service;

  beforeAll(async () => {
    browser = await launchBrowser();
    service = await Service.start();
  }, LONG);
  afterAll(async () => {
    await closeAll(browser, service);
  });

  it(
    'sees each on a line of its own over the whole width, and goes on from the one that was tapped',
    async () => {
      const page = await (await openPhone(browser)).newPage();
      const resident = await ResidentPage.open(page, service.url);
      for (const key of TO_INTERVIEW) await resident.taps(key);
      await resident.sees('statement.whatask');
      await resident.says(SENTENCES.join(' '));
      await resident.taps('statement.answer.menu');
      await resident.taps('statement.menu.review');
      await resident.taps('statement.review.lines');

      const line = (key: string, text: string) =>
        resident.answers.getByRole('button', { name: english.get(key, { text }), exact: true });
      const quoted = (at: number) => `“${SENTENCES[at] ?? ''}”`;
      await line('statement.lines.take', quoted(0)).waitFor();
      const boxes = await Promise.all(
        SENTENCES.map((_, at) => line('statement.lines.take', quoted(at)).boundingBox()),
      );
      expect(new Set(boxes.map((box) => Math.round(box!.width))).size).toBe(1);
      expect(boxes[0]!.width).toBeGreaterThan(300);
      expect(boxes.every((box) => box!.height >= 48)).toBe(true);
      expect(await barriersEverywhere(page)).toEqual([]);

      const middle = line('statement.lines.take', quoted(15));
      await middle.focus();
      await page.keyboard.press('Enter');
      const back = line('statement.lines.put', quoted(15));
      await back.waitFor();
      await expect(back.evaluate((each) => each === document.activeElement)).resolves.toBe(true);
      const box = await back.boundingBox();
      expect(box!.y).toBeGreaterThan(60);
      expect(box!.y + box!.height).toBeLessThan(640);

      await resident.taps('statement.lines.done');
      await resident.sees('statement.review');
      const preview = await resident.log.innerText();
      expect(preview.slice(preview.lastIndexOf(english.piece('statement.review')))).not.toContain(quoted(15));
    },
    LONG,
  );
});
