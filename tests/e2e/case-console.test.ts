import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { z } from 'zod';
import type { CaseAnswer } from '../../bot/desk/contract.js';
import { TOPICS } from '../../dialogs/statement.js';
import { asks } from '../desk/support/talks.js';
import { placeIn, sentCase, STORY, type Place, type Seed, type SentCase } from '../desk/cases/support.js';
import {
  barriers,
  closeAll,
  complaintsOf,
  DESK,
  launchBrowser,
  openComputer,
  Requests,
} from '../support/browser.js';
import { OfficerClient } from '../support/officer.js';
import { Words } from '../support/pages.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import { HOSTILE } from './hostile-words.js';

const PARTS = ['statement', 'facts', 'map', 'evidence', 'timeline', 'notes', 'appointment', 'pv'] as const;
type Part = (typeof PARTS)[number];

const TABLET = { width: 768, height: 1024 };
const LONG = 120_000;
/** Axe reads the whole page some thirty times. */
const LONGEST = 300_000;
/** Chosen so that every field has many of them and no page grows beyond what a case can be. */
const CHUNK = 30;
const english = new Words('en');

let browser: Browser;
let service: Service;
let dataDir: string;
let place: Place;
let officer: OfficerClient;
let photo: Buffer;

beforeAll(async () => {
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
  service = await Service.start({ dataDir });
  officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
  place = await placeIn(dataDir);
  photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer();
}, LONG);
afterAll(async () => {
  await place.store.close();
  await closeAll(browser, service);
  await rm(dataDir, { recursive: true, force: true });
});

/** A computer on which this officer is signed in. */
async function signedIn(): Promise<BrowserContext> {
  const context = await openComputer(browser);
  const [name = '', value = ''] = officer.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  return context;
}

/** The talk page with the case beside the conversation. */
class CasePage {
  constructor(readonly page: Page) {}

  static async open(context: BrowserContext, id: string): Promise<CasePage> {
    const page = await context.newPage();
    await page.goto(`${service.url}/console/#/talks/${id}`);
    const opened = new CasePage(page);
    await opened.tabs.waitFor();
    return opened;
  }

  get aside(): Locator {
    return this.page.getByRole('complementary');
  }

  get tabs(): Locator {
    return this.page.getByRole('tablist', { name: english.get('case.parts') });
  }

  get panel(): Locator {
    return this.aside.getByRole('tabpanel');
  }

  async goesTo(part: Part): Promise<void> {
    await this.page.keyboard.press(`Alt+${String(PARTS.indexOf(part) + 1)}`);
    await this.tabs
      .getByRole('tab', { name: new RegExp(`^${english.get(`part.${part}`)}`), selected: true })
      .waitFor();
  }

  button(key: string, values: Record<string, string> = {}): Locator {
    return this.page.getByRole('button', { name: english.get(key, values) }).first();
  }

  async downloads(press: () => Promise<unknown>): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    return bytesOf(download);
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function taken(seed: Seed = {}): Promise<SentCase> {
  const sent = await sentCase(place, seed);
  await officer.take(sent.id);
  return sent;
}

describe('an officer with a case', () => {
  let context: BrowserContext;
  let requests: Requests;
  let complaints: string[];
  let shown: CasePage;
  let sent: SentCase;

  beforeAll(async () => {
    context = await signedIn();
    requests = new Requests(context);
    sent = await sentCase(place, {
      files: [{ name: 'on the tram.jpg', claimedType: 'image/jpeg', bytes: photo }],
    });
  }, LONG);
  afterAll(() => context.close());

  it(
    'sees in the queue how far the person went and for which unit it is, and takes it',
    async () => {
      const page = await context.newPage();
      complaints = complaintsOf(page);
      await page.goto(`${service.url}/console/`);
      const row = page.getByRole('listitem').filter({ hasText: english.get('rung.statement') });
      await row.getByText(english.get('unit.desk')).waitFor();
      await row.getByRole('button').click();
      shown = new CasePage(page);
      await shown.tabs.waitFor();
      const head = await shown.aside.innerText();
      for (const words of [
        'Mila Voorbeeld',
        'my brother',
        english.get('terms.email'),
        english.get('wish.officer'),
      ])
        expect(head).toContain(words);
      expect(await page.content()).not.toContain('canary-address');
    },
    LONG,
  );

  it('reads the words as they were written, each with where it comes from', async () => {
    await shown.panel.getByText('canary-story').waitFor();
    await shown.panel.getByText(english.get('answer.unknown')).waitFor();
    await shown.panel.getByText(english.get('answer.skipped')).waitFor();
    expect(
      await shown.panel.locator('.said[lang=en]', { hasText: 'He followed me from the tram.' }).count(),
    ).toBe(1);
    await shown.button('source.open', { number: '2' }).click();
    for (const words of ['c1|0000012', 'c1|0000015', 'what.2'])
      await shown.panel.getByText(words, { exact: true }).waitFor();
  });

  it('finds every key in the help', async () => {
    await shown.page.keyboard.press('?');
    const help = shown.page.getByRole('dialog');
    for (const key of [
      'caseEvidence',
      'appointment',
      'pvNumber',
      'handOver',
      'hidePictures',
      'download',
      'openCase',
    ])
      await help.getByText(english.get(`key.${key}`), { exact: true }).waitFor();
    await shown.page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  it('takes the facts along as a table', async () => {
    await shown.goesTo('facts');
    await shown.panel.getByRole('rowheader', { name: english.get('behaviours.following.name') }).waitFor();
    const table = (await shown.downloads(() => shown.page.keyboard.press('Alt+j'))).toString();
    expect(table).toContain('He followed me');
  });

  it('sees a circle on a map that comes from nowhere else', async () => {
    const isBase = (address: string) => address.includes('base-map');
    expect(requests.addresses.filter(isBase)).toEqual([]);
    await shown.goesTo('map');
    await shown.panel.locator('.map-circle').waitFor({ state: 'attached' });
    expect(requests.addresses.filter(isBase)).toHaveLength(1);
    expect(await shown.panel.locator('.leaflet-marker-icon, .leaflet-tile').count()).toBe(0);
    expect(await shown.panel.innerText()).toContain(
      english.get('map.circle', { lat: '50.828', lon: '4.372' }),
    );
    expect(requests.beyond(service.url)).toEqual([]);
  });

  it('sees no picture before choosing to, and none after one key', async () => {
    await shown.goesTo('evidence');
    const picture = shown.panel.getByRole('img');
    await picture.waitFor();
    const blur = () => picture.evaluate((element) => getComputedStyle(element).filter);
    expect(await blur()).toContain('blur(28px)');
    await shown.button('evidence.see').click();
    expect(await blur()).toBe('none');
    await shown.page.keyboard.press('Escape');
    expect(await blur()).toContain('blur(28px)');
    await shown.page.keyboard.press('Alt+z');
    expect(await blur()).toBe('none');
    await shown.page.keyboard.press('Alt+x');
    expect(await blur()).toContain('blur(28px)');
  });

  it('is warned before a file that nobody scanned, and gets its bytes as they came', async () => {
    await shown.button('evidence.download-unscanned').click();
    const warning = shown.page.getByRole('alertdialog');
    await warning.getByText(english.get('download.text')).waitFor();
    const press = () => warning.getByRole('link', { name: english.get('download.confirm') }).click();
    expect((await shown.downloads(press)).equals(photo)).toBe(true);
    await warning.waitFor({ state: 'detached' });
  });

  it('writes a note that only officers see', async () => {
    await shown.page.keyboard.press('Alt+m');
    await shown.page.keyboard.type('Invented note on the qualification.');
    await shown.button('composer.save-note').click();
    await shown.panel.getByRole('listitem').getByText('Invented note on the qualification.').waitFor();
  });

  it('proposes an appointment, beginning from what the person asked for', async () => {
    await shown.page.keyboard.press('Alt+a');
    await shown.page.keyboard.type('Example station, Example street 1');
    await shown.panel.getByLabel(english.get('appointment.at')).fill('2099-11-26T10:00');
    expect(
      await shown.panel.getByRole('radio', { name: english.get('officer-wish.woman') }).isChecked(),
    ).toBe(true);
    await shown.panel.getByRole('button', { name: english.get('appointment.propose') }).click();
    await shown.panel.getByText(english.get('appointment.no-answer')).waitFor();
    expect(await shown.panel.innerText()).toContain('Thursday, 26 November 2099 at 10:00');
  });

  it('begins the PV, changes a field beside its source, and sees what it was, who changed it and when', async () => {
    await shown.goesTo('pv');
    await shown.panel.locator('label').filter({ hasText: 'Français' }).click();
    await shown.button('pv.begin').click();
    const section = shown.panel
      .locator('details')
      .filter({ hasText: english.get('pv-section.place') })
      .first();
    await section.getByText('at Flagey').waitFor();
    await section.getByRole('button', { name: /./ }).first().click();
    await shown.page.keyboard.type('Place Flagey, Ixelles');
    await section.getByRole('button', { name: english.get('pv.save'), exact: true }).click();
    await section.locator('ins', { hasText: 'Place Flagey, Ixelles' }).waitFor();
    expect(await section.locator('del').innerText()).toBe(english.get('case-facts.unknown'));
    expect(await section.innerText()).toContain('An Example');
    // The person's own words have no way to be changed.
    const account = shown.panel
      .locator('details')
      .filter({ hasText: english.get('pv-section.account') })
      .first();
    expect(await account.getByRole('button').count()).toBe(0);
  });

  it('takes the draft along as Word, PDF and JSON', async () => {
    const begins = async (name: string) =>
      (await shown.downloads(() => shown.panel.getByRole('link', { name }).click()))
        .subarray(0, 4)
        .toString();
    expect(await begins(english.get('pv.download-docx'))).toBe('PK\u0003\u0004');
    expect(await begins(english.get('pv.download-pdf'))).toBe('%PDF');
    expect(await begins(english.get('pv.download-json'))).toMatch(/^\{/);
  });

  it('says that the PV was drawn up', async () => {
    await shown.page.keyboard.press('Alt+l');
    await shown.page.keyboard.type('BR.00.X1.000001/2026');
    await shown.panel.getByLabel(english.get('pv-check.reason')).selectOption('elsewhere');
    await shown.panel.getByLabel(english.get('pv-check.words')).fill('Completed in our own system.');
    await shown.button('pv-number.save').click();
    await shown.panel.locator('.callout', { hasText: 'BR.00.X1.000001/2026' }).waitFor();
    await shown.aside.locator('.case-status', { hasText: english.get('case-status.pv') }).waitFor();
    await shown.goesTo('timeline');
    const line = await shown.panel.innerText();
    for (const code of ['sent', 'read', 'assigned', 'note', 'appointment', 'pvstarted', 'pvedited', 'pv'])
      expect(line).toContain(english.get(`case-event.${code}`));
  });

  it('hands it over to another unit, where the queue shows it', async () => {
    await shown.page.keyboard.press('Alt+g');
    const dialog = shown.page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: english.get('hand-over.confirm') }).click();
    await dialog.getByText(english.get('hand-over.missing')).waitFor();
    await dialog.getByLabel(english.get('hand-over.unit')).selectOption('morality');
    await dialog.getByLabel(english.get('hand-over.note')).fill('For the trained colleague.');
    await dialog.getByRole('button', { name: english.get('hand-over.confirm') }).click();
    const row = shown.page.getByRole('listitem').filter({ hasText: english.get('unit.morality') });
    await row.getByRole('button').waitFor();
    await row.getByRole('button').click();
    await shown.tabs.waitFor();
    await shown.page.getByText('For the trained colleague.').first().waitFor();
  });

  it('closes it with a reason that the resident reads', async () => {
    await shown.page.keyboard.press('Alt+c');
    const dialog = shown.page.getByRole('alertdialog');
    await dialog
      .locator('label')
      .filter({ hasText: english.get('closing.forwarded') })
      .click();
    await dialog.getByLabel(english.get('close-case.words')).fill('The prosecutor has your file.');
    await dialog.getByRole('button', { name: english.get('close-case.confirm') }).click();
    await dialog.waitFor({ state: 'detached' });
    const kept = await place.store.get('cases', sent.caseId);
    expect(kept?.value.status).toBe('closed');
  });

  it('did all this without a complaint of the browser and without asking anybody else', () => {
    expect(complaints).toEqual([]);
    expect(requests.beyond(service.url)).toEqual([]);
  });

  it('cannot open what a scanner keeps closed', async () => {
    const closed = await taken({
      files: [{ name: 'a.jpg', claimedType: 'image/jpeg', bytes: photo }],
      scan: 'quarantined',
    });
    const other = await CasePage.open(context, closed.id);
    await other.goesTo('evidence');
    await other.panel.getByText(english.get('scan.quarantined')).waitFor();
    expect(await other.panel.getByRole('img').count()).toBe(0);
    expect(await other.panel.getByRole('link').count()).toBe(0);
    expect(await other.panel.getByRole('button').allInnerTexts()).toEqual([english.get('evidence.copy')]);
  });

  it(
    'opens a case from a live talk with what was shared, and it outlives the talk',
    async () => {
      const resident = await Resident.arrive(service.url);
      await resident.says('some guy kept rubbing against me on the 71');
      await resident.taps('yes');
      const talk = await asks(officer, resident);
      await officer.take(talk);
      const page = await context.newPage();
      await page.goto(`${service.url}/console/#/talks/${talk}`);
      await page.getByRole('button', { name: english.get('open-case.open') }).waitFor();
      await page.keyboard.press('Alt+o');
      const dialog = page.getByRole('alertdialog');
      await dialog.getByRole('button', { name: english.get('open-case.confirm') }).click();
      const live = new CasePage(page);
      await live.tabs.waitFor();
      await live.aside.getByText(english.get('rung.talk'), { exact: true }).waitFor();
      await live.aside.getByRole('link', { name: english.get('case.on-its-own') }).click();
      await live.aside.getByRole('button', { name: english.get('hand-over.open') }).waitFor();
    },
    LONG,
  );
});

/** As the page must show it: what nobody can see is written out; all else is as it was typed. */
function shownAs(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (mark) => {
      if (['\n', '\t', '\ufe0f'].includes(mark)) return mark;
      return `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .replaceAll('[U+200D]', '\u200d');
}

const tight = (text: string) => text.replaceAll(/\s/g, '');

describe('a case full of hostile words', () => {
  const chunks = Array.from({ length: Math.ceil(HOSTILE.length / CHUNK) }, (_, index) =>
    HOSTILE.slice(index * CHUNK, index * CHUNK + CHUNK),
  );
  let context: BrowserContext;

  beforeAll(async () => {
    context = await signedIn();
  });
  afterAll(() => context.close());

  it('is made of more than 150 of them', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(150);
  });

  it.each(chunks.map((chunk, index) => ({ chunk, index })))(
    'shows them as text in every part and every field, chunk $index',
    async ({ chunk }) => {
      const text = chunk.join('\n');
      const sent = await taken({
        content: {
          name: text,
          message: text,
          behaviours: [{ name: 'touching', from: 'words', words: text }],
          where: { ...STORY.where!, name: text, quarter: text, quarterName: text },
          whereSaid: text,
          whenSaid: text,
          answers: TOPICS.map((topic) => ({
            ...STORY.answers[0]!,
            topic,
            text,
            question: text,
            messages: [text],
          })),
          terms: { channel: 'code', hours: 'any', notSeenBy: text },
        },
        files: [{ name: chunk[0]!, claimedType: 'image/jpeg', bytes: photo }],
      });
      const path = `/talks/${sent.id}/case`;
      // Halves of characters are no JSON that a browser sends; what is entered is cut between characters.
      const entry = (limit: number) =>
        Array.from(text.replaceAll(/\p{Cs}/gu, ''))
          .slice(0, limit)
          .join('')
          .trim();
      for (const [rest, body] of [
        ['notes', { text: entry(700) }],
        [
          'appointment',
          {
            station: entry(90),
            at: '2099-01-02T10:00',
            language: 'nl',
            officer: 'any',
            accompanied: false,
          },
        ],
        ['pv', { language: 'nl' }],
        ['pv/edits', { path: '/findings/observed', value: entry(700) }],
        ['pv/edits', { path: '/place/wording', value: entry(700) }],
      ] as const)
        expect([rest, (await officer.post(`${path}/${rest}`, body)).status]).toEqual([
          rest,
          rest === 'pv/edits' ? 200 : 201,
        ]);
      await officer.says(sent.id, entry(700));

      const { body } = await officer.get<z.infer<typeof CaseAnswer>>(path);
      // As the case keeps it: what a file is called is cut to a name on receipt.
      const names = body.evidence.map(({ name }) => name);

      const requests = new Requests(context);
      const page = await context.newPage();
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      const complaints = complaintsOf(page);
      await page.goto(`${service.url}/console/#/talks/${sent.id}`);
      const shown = new CasePage(page);
      await shown.tabs.waitFor();
      const expected = chunk.map((words) => tight(shownAs(words.trim())));
      const missing: string[] = [];
      const look = async (where: string, place: Locator, wanted: readonly string[]) => {
        const seen = tight((await place.locator('.said').allTextContents()).join(' '));
        missing.push(...wanted.filter((words) => !seen.includes(words)).map((words) => `${where}: ${words}`));
      };
      await look('head', shown.aside.locator('.case-head'), expected);
      const entered = [tight(shownAs(entry(90)))];
      const wanted: Record<Part, readonly string[]> = {
        statement: expected,
        facts: expected,
        map: expected,
        evidence: names.map((name) => tight(shownAs(name))),
        timeline: [],
        notes: [tight(shownAs(entry(700)))],
        appointment: entered,
        pv: [...expected, tight(shownAs(entry(700)))],
      };
      for (const part of PARTS) {
        await shown.goesTo(part);
        if (part === 'pv') await shown.panel.getByText(english.get('pv.digest')).waitFor();
        if (part === 'statement') await shown.button('source.open', { number: '1' }).click();
        await look(part, shown.panel, wanted[part]);
        const within = await page.evaluate(() => ({
          // Words hold words, and the marks that stand for what nobody sees.
          strange: document.querySelectorAll('.said *:not(.unseen)').length,
          linked: document.querySelectorAll('a .said, .said a').length,
          scripts: document.querySelectorAll(
            'main :is(script, iframe, object, embed, style, link, form[action])',
          ).length,
          ran: 'ran' in window,
        }));
        expect(within).toEqual({ strange: 0, linked: 0, scripts: 0, ran: false });
      }
      expect(missing).toEqual([]);
      expect(dialogs).toBe(0);
      expect(complaints).toEqual([]);
      expect(requests.beyond(service.url)).toEqual([]);
      expect(
        context.pages().every((each) => each.url().startsWith(service.url) || each.url() === 'about:blank'),
      ).toBe(true);
      await page.close();
    },
    LONG,
  );
});

describe('every part of a case', () => {
  it.each([DESK, TABLET])(
    'has no barrier that axe knows, in light and in dark, $width px wide',
    async (size) => {
      const sent = await taken({
        content: {
          minor: true,
          wishes: {
            injuredPerson: true,
            addressApart: true,
            victimAssistance: false,
            officer: 'woman',
            accompanied: true,
          },
        },
        files: [{ name: 'on the tram.jpg', claimedType: 'image/jpeg', bytes: photo }],
      });
      await officer.post(`/talks/${sent.id}/case/pv`, { language: 'fr' });
      await officer.post(`/talks/${sent.id}/case/pv/edits`, { path: '/findings/observed', value: 'Rien.' });
      await officer.post(`/talks/${sent.id}/case/notes`, { text: 'Invented note.' });
      const context = await signedIn();
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(`${service.url}/console/#/talks/${sent.id}`);
      const shown = new CasePage(page);
      const found: string[] = [];
      const look = async (state: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const some = await barriers(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
          found.push(...some.map((barrier) => `${state}, ${colorScheme}: ${barrier}`));
        }
      };
      if (size === TABLET) {
        await page.getByRole('tab', { name: english.get('case.open') }).waitFor();
        await look('messages');
        await page.getByRole('tab', { name: english.get('case.open') }).click();
      }
      await shown.tabs.waitFor();
      for (const part of PARTS) {
        await shown.goesTo(part);
        if (part === 'statement') await shown.button('source.open', { number: '1' }).click();
        if (part === 'map') await shown.panel.locator('.map-circle').waitFor({ state: 'attached' });
        if (part === 'evidence') await shown.button('evidence.see').click();
        if (part === 'pv') await shown.panel.getByText(english.get('pv.digest')).waitFor();
        await look(part);
      }
      for (const key of ['Alt+g', 'Alt+c']) {
        await page.keyboard.press(key);
        await page.getByRole('alertdialog').waitFor();
        await look(key);
        await page.keyboard.press('Escape');
        await page.getByRole('alertdialog').waitFor({ state: 'detached' });
      }
      expect(found).toEqual([]);
      await context.close();
    },
    LONGEST,
  );
});
