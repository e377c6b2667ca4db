/** The conversation screen as an officer uses it, in real Chromium, with a double of the translation service. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { ConversationKeys } from '../../bot/conversations/keys.js';
import { plainMessage } from '../../bot/conversations/message.js';
import { Turns } from '../../bot/conversations/turns.js';
import { Keyring, loadMasterKey } from '../../bot/privacy/keys.js';
import { openStore } from '../../bot/store/open.js';
import type { ReplyTexts } from '../../web/console/talk/replies.js';
import { asks, tellsStory } from '../desk/support/talks.js';
import {
  barriers,
  closeAll,
  complaintsOf,
  DESK,
  eventually,
  launchBrowser,
  openComputer,
  openPhone,
  Requests,
} from '../support/browser.js';
import { OfficerClient } from '../support/officer.js';
import { ResidentPage, Words } from '../support/pages.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import { HOSTILE } from './hostile-words.js';

const LONG = 120_000;
const TABLET = { width: 768, height: 1024 };
const MANY = 10_000;
const BATCH = 1_000;
const dutch = new Words('nl');
const english = new Words('en');

/** Says where a text came from, so that no test mistakes a translation for what somebody wrote. */
const translated = (text: string, to: string) => `[${to}] ${text}`;

let browser: Browser;
let double: Server;
let service: Service;
let dataDir: string;
let officer: OfficerClient;
/** The service for translation is out of order. */
let down = false;

beforeAll(async () => {
  double = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { q, target } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as {
        q: string;
        target: string;
      };
      response.writeHead(down ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ translatedText: translated(q, target) }));
    });
  });
  await new Promise<void>((resolve) => double.listen(0, '127.0.0.1', resolve));
  const translator = `http://127.0.0.1:${String((double.address() as AddressInfo).port)}`;
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
  service = await Service.start({ dataDir, settings: { TRANSLATE_URL: translator } });
  officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
  await officer.onDuty();
}, LONG);
afterAll(async () => {
  await closeAll(browser, service);
  double.closeAllConnections();
  double.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** The desk in the officer's language, with a talk open. */
async function opensTalk(id: string, words: Words): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openComputer(browser, { locale: words.language === 'nl' ? 'nl-BE' : 'en-GB' });
  const [name = '', value = ''] = officer.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  const page = await context.newPage();
  await page.goto(`${service.url}/console/#/talks/${id}`);
  await page.getByRole('region', { name: words.get('talk.messages'), exact: true }).waitFor();
  return { context, page };
}

const look = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `conversation ${name}.png`) });
};

describe('an officer who reads only Dutch, with a resident who reads only French', () => {
  let context: BrowserContext;
  let page: Page;
  let resident: ResidentPage;
  let phone: BrowserContext;
  let field: Locator;
  const french = new Words('fr');
  const STORY = 'Un homme m’a touchée dans le tram 81 vers Flagey hier soir';

  beforeAll(async () => {
    phone = await openPhone(browser, { locale: 'fr-BE' });
    resident = await ResidentPage.open(await phone.newPage(), service.url, french);
    await resident.says('agent');
    await resident.sees('officer.share');
    await resident.taps('officer.share.all');
    await resident.sees('officer.waiting');
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await resident.says(STORY);
    ({ context, page } = await opensTalk(id, dutch));
    field = page.locator('form.composer').getByRole('textbox');
  }, LONG);
  afterAll(() => closeAll(context, phone));

  it(
    'finds a reply with the stroke and gets it in French, and a question that is not sent by itself',
    async () => {
      await field.press('/');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('searchbox').fill('zorgc gratis');
      await dialog.getByRole('menuitem').first().waitFor();
      await look(page, 'replies');
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      const file = new URL('../../locales/knowledge/officers/replies/fr.json', import.meta.url);
      const replies = JSON.parse(await readFile(file, 'utf8')) as ReplyTexts;
      expect(await field.inputValue()).toBe(replies['care-centre']?.text);

      await field.fill('');
      const chips = page.getByRole('list', { name: dutch.get('questions.title') }).getByRole('button');
      expect(await chips.first().innerText()).toContain('Êtes-vous en sécurité');
      await page.keyboard.press('Alt+Shift+Q');
      expect(await field.inputValue()).toBe('Êtes-vous en sécurité maintenant ?');
      await field.fill('');
      expect(await page.locator('.message-officer').count()).toBe(0);

      // A reply with a gap asks for what it needs before it goes anywhere.
      await page.keyboard.press('Alt+Shift+R');
      await dialog.getByRole('searchbox').fill('afspraak plannen');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: dutch.get('replies.use'), exact: true }).click();
      await dialog.getByText(dutch.get('replies.needed')).waitFor();
      await dialog.getByLabel(dutch.get('replies.station')).fill('Kolenmarkt');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      expect(await field.inputValue()).toContain('Kolenmarkt');
      expect(await page.locator('.message-officer').count()).toBe(0);
      await field.fill('');
    },
    LONG,
  );

  it(
    'reads the messages translated beside the original, and writes in Dutch after seeing what goes',
    async () => {
      await page.keyboard.press('Alt+Shift+L');
      await page.getByText(translated(STORY, 'nl'), { exact: true }).waitFor();
      await page.getByText(STORY, { exact: true }).waitFor();
      expect(await page.getByText(dutch.get('translate.mark'), { exact: true }).count()).toBeGreaterThan(0);

      await page.keyboard.press('Alt+Shift+W');
      await field.fill('Ben je nu veilig thuis?');
      await field.press('Enter');
      const check = page.getByRole('region', { name: dutch.get('translate.mark') });
      await check.getByText(translated('Ben je nu veilig thuis?', 'fr'), { exact: true }).waitFor();
      await look(page, 'translation before sending');
      expect(await barriers(page)).toEqual([]);
      expect(await page.locator('.message-officer').count()).toBe(0);
      await field.press('Enter');
      await resident.seesText(translated('Ben je nu veilig thuis?', 'fr'));
      await resident.seesText(french.get('frame.translated'));
      const original = resident.talk.getByText('Ben je nu veilig thuis?', { exact: true });
      expect(await original.isVisible()).toBe(false);
      await resident.talk.getByText(french.get('frame.translated.open')).click();
      await original.waitFor();
      await look(resident.page, 'translated, on the phone');
      expect(await barriers(resident.page)).toEqual([]);

      down = true;
      await field.fill('Waar ben je?');
      await field.press('Enter');
      await page.getByText(dutch.get('error.TranslationDown')).waitFor();
      down = false;
      // The talk goes on without it.
      await page.keyboard.press('Alt+Shift+W');
      await field.fill('Je suis là.');
      await field.press('Enter');
      await resident.seesText('Je suis là.');
    },
    LONG,
  );
});

describe('an officer with a talk', () => {
  let context: BrowserContext;
  let page: Page;
  let resident: Resident;

  beforeAll(async () => {
    resident = await Resident.arrive(service.url);
    await tellsStory(resident);
    const id = await asks(officer, resident);
    await officer.take(id);
    ({ context, page } = await opensTalk(id, english));
  }, LONG);
  afterAll(() => closeAll(context));

  it(
    "sees the bot's part folded to what was shared, and corrects what was understood beside it",
    async () => {
      const folded = page.getByRole('button', { name: new RegExp(`^${english.get('bot-part.title')}`) });
      expect(await folded.getAttribute('aria-expanded')).toBe('false');
      expect(await folded.innerText()).toContain(english.get('behaviours.touching.name'));
      await folded.click();
      await page.locator('.bot-part-lines').getByText(english.get('shared.words')).waitFor();
      await folded.click();

      await page.keyboard.press('Alt+Shift+C');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(english.get('behaviours.following.name'), { exact: true }).click();
      await look(page, 'correcting');
      expect(await barriers(page)).toEqual([]);
      await dialog.getByRole('button', { name: english.get('understood.save'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });

      const where = english.get('understood.correct-one', { what: english.get('understood.where') });
      await page.getByRole('button', { name: where }).click();
      await dialog.getByLabel(english.get('understood.place')).fill('Flagey');
      await page.keyboard.press('Enter');
      await dialog.getByRole('radio').first().waitFor({ state: 'attached' });
      await look(page, 'a known place');
      await dialog.getByRole('button', { name: english.get('understood.save'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });

      const part = page.getByRole('region', { name: english.get('understood.title') });
      const findings = part.locator('.finding');
      expect(await findings.allInnerTexts()).toEqual([
        expect.stringMatching(/followed[^]*touching[^]*An Example/),
        expect.stringMatching(/Flagey[^]*An Example/),
      ]);
      expect(await part.locator('.finding-said').first().innerText()).toContain(
        english.get('behaviours.touching.name'),
      );
    },
    LONG,
  );

  it(
    'sees a picture blurred until it is asked for, and downloads it only after the warning',
    async () => {
      const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#a33' } })
        .jpeg()
        .toBuffer();
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo\u202egpj.exe');
      await fetch(`${service.url}${resident.path}/upload?userId=resident`, {
        method: 'POST',
        headers: { authorization: `Bearer ${resident.token}` },
        body: form,
      });
      await page.getByRole('img', { name: english.get('picture.blurred') }).waitFor();
      await look(page, 'a picture, blurred');
      await page.getByRole('button', { name: english.get('evidence.see'), exact: true }).click();
      const seen = page.locator('.attachments img.picture-seen');
      await eventually('the picture is there', () =>
        seen.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
      );
      await page.keyboard.press('Alt+X');
      await page.locator('.attachments img.picture-blurred').waitFor();

      await page.getByRole('button', { name: english.get('attachment.download'), exact: true }).click();
      const warning = page.getByRole('alertdialog');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        warning.getByRole('link', { name: english.get('download.confirm') }).click(),
      ]);
      expect(await readFile(await download.path())).toEqual(photo);
    },
    LONG,
  );

  it(
    'meets no barrier in light and dark, at a desk and on a tablet',
    async () => {
      for (const size of [DESK, TABLET])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(size);
          await page.emulateMedia({ colorScheme });
          await look(page, `${String(size.width)} ${colorScheme}`);
          expect([size.width, colorScheme, await barriers(page)]).toEqual([size.width, colorScheme, []]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
        }
    },
    LONG,
  );
});

/** Ten thousand different messages, each of one or two hostile texts, written by a resident to the desk. */
async function hostileTalk(): Promise<{ id: string; texts: string[] }> {
  const resident = await Resident.arrive(service.url);
  const id = await asks(officer, resident);
  await officer.take(id);
  const texts = Array.from({ length: MANY }, (_, index) => {
    const one = HOSTILE[index % HOSTILE.length] ?? '';
    const other = HOSTILE[Math.floor(index / HOSTILE.length) % HOSTILE.length] ?? '';
    return `${String(index)} ${one} ${index < HOSTILE.length ? '' : other.slice(0, 200)}`;
  });
  const key = await loadMasterKey({
    configured: undefined,
    dataDir,
    production: false,
    warn: () => undefined,
  });
  const store = await openStore({ kind: 'sqlite', path: join(dataDir, 'channel.db') });
  const turns = new Turns(store, new ConversationKeys(new Keyring(key)), {
    manyNodes: false,
    now: () => new Date(),
  });
  const { conversationId } = resident;
  for (let from = 0; from < MANY; from += BATCH)
    await turns.run(conversationId, (unit) => {
      for (const text of texts.slice(from, from + BATCH)) {
        const content = { activity: plainMessage(text, unit.now) };
        unit.append({ author: 'resident', audience: 'both', content }, 'shared');
      }
      return Promise.resolve();
    });
  await store.close();
  return { id, texts };
}

describe('ten thousand hostile messages', () => {
  it(
    'are each shown as text, run nothing, ask nobody for anything, and leave the page as it was',
    async () => {
      const { id, texts } = await hostileTalk();
      const { context, page } = await opensTalk(id, english);
      const requests = new Requests(context);
      const complaints = complaintsOf(page);
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page
        .locator(`[data-seq] >> text=/^${String(MANY - 1)} /`)
        .first()
        .waitFor();
      await look(page, 'hostile words');

      // Read upwards to the first, as an officer would with the wheel: what comes into sight is drawn, the rest is not.
      const shown = new Set<string>();
      let most = 0;
      for (let last = ''; ;) {
        const rows = await page.evaluate(() => {
          const list = document.querySelector('.messages');
          const all = [...document.querySelectorAll<HTMLElement>('.messages [data-seq] .message-text')];
          if (list) list.scrollTop = 0;
          return {
            texts: all.map((row) => row.textContent),
            wide: document.documentElement.scrollWidth,
            inner: (list?.scrollWidth ?? 0) - (list?.clientWidth ?? 0),
          };
        });
        for (const text of rows.texts) shown.add(/^\d+/.exec(text)?.[0] ?? '');
        most = Math.max(most, rows.texts.length);
        expect([rows.wide, rows.inner]).toEqual([DESK.width, 0]);
        const [first = ''] = rows.texts;
        if (first.startsWith('0 ') || first === last) break;
        last = first;
        await page.waitForFunction(
          (before) => document.querySelector('.messages [data-seq] .message-text')?.textContent !== before,
          first,
        );
      }
      expect(shown.size).toBe(texts.length);
      expect(most).toBeLessThanOrEqual(200);
      expect(dialogs).toEqual([]);
      expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
      expect(requests.beyond(service.url)).toEqual([]);
      expect(complaints).toEqual([]);
      const made =
        '.messages :is(script, iframe, object, embed, link, style, form, svg, math, video, a[href])';
      expect(await page.locator(made).count()).toBe(0);

      // Still usable: back at the end in one press, and a message goes out.
      await page.getByRole('button', { name: new RegExp(`^${english.get('talk.new-below')}`) }).click();
      await page
        .locator(`[data-seq] >> text=/^${String(MANY - 1)} /`)
        .first()
        .waitFor();
      await page.locator('form.composer').getByRole('textbox').fill('I am here.');
      await page.keyboard.press('Enter');
      await page.getByText(english.get('message.saved'), { exact: true }).last().waitFor();
      await page.getByText('I am here.', { exact: true }).waitFor();
      await context.close();
    },
    LONG,
  );
});
