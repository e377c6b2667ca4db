import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Route } from 'playwright-core';
import sharp from 'sharp';
import {
  barriersEverywhere,
  closeAll,
  eventually,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
  openPhone,
} from '../support/browser.js';
import { TO_INTERVIEW, ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';

const LONG = 90_000;
const MEGABYTE = 1024 * 1024;
const english = new Words('en');

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

let browser: Browser;
let service: Service;
let picture: Buffer;

beforeAll(async () => {
  browser = await launchBrowser();
  service = await Service.start();
  picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#0b5d66' } })
    .jpeg()
    .toBuffer();
}, LONG);
afterAll(async () => {
  await closeAll(browser, service);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** A picture of this many bytes: what stands behind its end is kept as it is. */
function photo(name: string, size = picture.length): Chosen {
  const more = randomBytes(Math.max(0, size - picture.length));
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([picture, more]) };
}

async function atFiles(context: BrowserContext): Promise<ResidentPage> {
  const resident = await ResidentPage.open(await context.newPage(), service.url);
  for (const key of [
    ...TO_INTERVIEW,
    'statement.answer.menu',
    'statement.menu.review',
    'statement.review.files',
  ])
    await resident.taps(key);
  await resident.sees('statement.files');
  return resident;
}

function chooser(resident: ResidentPage): Locator {
  return resident.talk.getByLabel(english.get('frame.files.choose'), { exact: true });
}

/** The line of a file, with what became of it. */
function line(resident: ResidentPage, name: string): Locator {
  return resident.talk.locator('.sent-files li').filter({ hasText: name });
}

async function arrives(resident: ResidentPage, name: string): Promise<void> {
  await line(resident, name).last().getByText(english.get('frame.files.saved')).waitFor();
}

async function kept(resident: ResidentPage, name: string): Promise<void> {
  await resident.log.getByText(english.get('statement.files.taken', { name }), { exact: true }).waitFor();
}

/** Addresses to which files went. */
function uploadsOf(context: BrowserContext): string[] {
  const uploads: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/upload')) uploads.push(request.url());
  });
  return uploads;
}

describe('a resident who adds files', () => {
  it(
    'sees each with its name and size, that it arrived, and what the program kept; nothing stays on the phone',
    async () => {
      const resident = await atFiles(await openPhone(browser));
      await resident.talk.getByLabel(english.get('frame.files.photo'), { exact: true }).waitFor();
      expect(await barriersEverywhere(resident.page)).toEqual([]);
      await chooser(resident).setInputFiles([photo('tram.jpg', 2 * MEGABYTE), photo('stop.jpg', 30 * 1024)]);
      await arrives(resident, 'tram.jpg');
      await arrives(resident, 'stop.jpg');
      expect(await line(resident, 'tram.jpg').innerText()).toContain('2 MB');
      expect(await line(resident, 'stop.jpg').innerText()).toContain('30 kB');
      await kept(resident, 'tram.jpg');
      await resident.seesText(english.get('statement.files.together', { count: '2' }));
      expect(await barriersEverywhere(resident.page)).toEqual([]);
      expect(await keptBy(resident.page.frames().at(-1)!)).toEqual(NOTHING);
      await resident.taps('statement.files.on');
      await resident.sees('statement.name');
    },
    LONG,
  );

  it(
    'takes a photo with the camera at the back of the phone; a computer offers none',
    async () => {
      const resident = await atFiles(await openPhone(browser));
      const camera = resident.talk.getByLabel(english.get('frame.files.photo'), { exact: true });
      expect(await camera.getAttribute('capture')).toBe('environment');
      expect(await camera.getAttribute('accept')).toBe('image/*');
      await camera.setInputFiles(photo('image.jpg'));
      await kept(resident, 'image.jpg');

      const desk = await atFiles(await openComputer(browser));
      await chooser(desk).waitFor();
      expect(await desk.talk.getByLabel(english.get('frame.files.photo'), { exact: true }).count()).toBe(0);
    },
    LONG,
  );

  it(
    'chooses by keyboard',
    async () => {
      const resident = await atFiles(await openComputer(browser));
      // One step: between focus and key the page may give the focus to what has just come.
      const [opened] = await Promise.all([
        resident.page.waitForEvent('filechooser'),
        chooser(resident).press('Enter'),
      ]);
      expect(opened.isMultiple()).toBe(true);
      await opened.setFiles([photo('by-keyboard.jpg')]);
      await kept(resident, 'by-keyboard.jpg');
    },
    LONG,
  );

  it(
    'chooses more than go at once: they go one lot after the other, and all arrive',
    async () => {
      const context = await openPhone(browser);
      const uploads = uploadsOf(context);
      const resident = await atFiles(context);
      const small = Array.from({ length: 6 }, (_, index) => photo(`small-${index}.jpg`));
      const large = [photo('large-1.jpg', 6 * MEGABYTE), photo('large-2.jpg', 6 * MEGABYTE)];
      await chooser(resident).setInputFiles([...small, ...large]);
      for (const { name } of [...small, ...large]) await kept(resident, name);
      await resident.seesText(english.get('statement.files.together', { count: '8' }));
      const lots = await resident.talk.locator('.sent-files').all();
      expect(await Promise.all(lots.map((lot) => lot.getByRole('listitem').count()))).toEqual([5, 2, 1]);
      expect(uploads).toHaveLength(3);
    },
    LONG,
  );

  it(
    'hears at once that a file is empty or too large, and the others go',
    async () => {
      const context = await openPhone(browser);
      const uploads = uploadsOf(context);
      const resident = await atFiles(context);
      await chooser(resident).setInputFiles([
        { name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
        photo('fits.jpg'),
        photo('huge.jpg', 10 * MEGABYTE + 1),
      ]);
      await kept(resident, 'fits.jpg');
      await resident.talk.getByText(english.get('frame.files.why.empty'), { exact: true }).waitFor();
      await resident.talk.getByText(english.get('frame.files.why.tooLarge'), { exact: true }).waitFor();
      expect(await line(resident, 'huge.jpg').innerText()).toContain(english.get('frame.files.notSaved'));
      expect(uploads).toHaveLength(1);
    },
    LONG,
  );

  it(
    'hears that a kind of file is not taken, whatever it is called',
    async () => {
      const resident = await atFiles(await openPhone(browser));
      await chooser(resident).setInputFiles([
        { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>1</script></html>') },
      ]);
      await resident.seesText(english.get('statement.files.refused.type', { name: 'page.jpg' }));
    },
    LONG,
  );

  it(
    'whose answer gets lost on the way sends again, and the file is there once',
    async () => {
      const context = await openPhone(browser);
      const resident = await atFiles(context);
      let lost = 0;
      await context.route('**/upload', async (route: Route) => {
        if (lost++ > 0) return route.continue();
        await route.fetch();
        return route.abort('connectionreset');
      });
      await chooser(resident).setInputFiles([photo('once.jpg')]);
      await arrives(resident, 'once.jpg');
      await kept(resident, 'once.jpg');
      await resident.seesText(english.get('statement.files.together', { count: '1' }));
      expect(lost).toBe(2);
      expect(await line(resident, 'once.jpg').count()).toBe(1);
    },
    LONG,
  );

  it(
    'without a connection hears that it is not saved, tries again, and it arrives',
    async () => {
      const context = await openPhone(browser);
      const resident = await atFiles(context);
      let down = true;
      await context.route('**/upload', (route) =>
        down ? route.abort('internetdisconnected') : route.continue(),
      );
      await chooser(resident).setInputFiles([photo('later.jpg')]);
      await resident.talk.getByText(english.get('frame.files.why.notSaved'), { exact: true }).waitFor();
      expect(await line(resident, 'later.jpg').innerText()).toContain(english.get('frame.files.notSaved'));
      // Going on is possible meanwhile.
      expect(await resident.option('statement.files.on').getAttribute('aria-disabled')).toBe('false');
      down = false;
      await resident.talk
        .getByRole('button', { name: english.get('frame.files.again'), exact: true })
        .click();
      await kept(resident, 'later.jpg');
      await arrives(resident, 'later.jpg');
    },
    LONG,
  );

  it(
    'hears it in words when a proxy on the way takes less',
    async () => {
      const context = await openPhone(browser);
      const resident = await atFiles(context);
      await context.route('**/upload', (route) => route.fulfill({ status: 413, body: 'too large' }));
      await chooser(resident).setInputFiles([photo('refused.jpg')]);
      await resident.talk.getByText(english.get('frame.files.why.tooLarge'), { exact: true }).waitFor();
    },
    LONG,
  );

  it(
    'is heard with words while a large file is on its way, and can stop the file',
    async () => {
      const context = await openPhone(browser);
      const resident = await atFiles(context);
      const held: Route[] = [];
      await context.route('**/upload', (route) => {
        held.push(route);
      });
      await chooser(resident).setInputFiles([photo('slow.jpg')]);
      await line(resident, 'slow.jpg').getByText(english.get('frame.files.sending')).waitFor();
      await eventually('the upload is on its way', () => held.length === 1);
      await resident.says('he is following me right now');
      await resident.talk.locator('a[href="tel:101"]').first().waitFor();
      await resident.talk.getByRole('button', { name: english.get('frame.files.stop'), exact: true }).click();
      await line(resident, 'slow.jpg').getByText(english.get('frame.files.stopped')).waitFor();
      await expect(held[0]!.continue()).resolves.toBeUndefined();
      await resident.says('an invented word afterwards');
      expect(await resident.log.innerText()).not.toContain(
        english.get('statement.files.taken', { name: 'slow.jpg' }),
      );
    },
    LONG,
  );

  it(
    'who leaves stops what is on its way',
    async () => {
      const context = await openPhone(browser);
      const resident = await atFiles(context);
      const failed: string[] = [];
      context.on('requestfailed', (request) => {
        if (request.url().endsWith('/upload')) failed.push(request.failure()?.errorText ?? '');
      });
      let held = false;
      await context.route('**/upload', () => {
        held = true;
      });
      await context.route('https://www.wikipedia.org/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Away</title>' }),
      );
      await chooser(resident).setInputFiles([photo('left.jpg')]);
      await eventually('the upload is on its way', () => held);
      await resident.leaveButton.click();
      await eventually('the upload is stopped', () => failed.length === 1);
      expect(failed).toEqual(['net::ERR_ABORTED']);
    },
    LONG,
  );
});
