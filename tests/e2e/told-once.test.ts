/**
 * One story, told once: on the tram at night, kept behind a code, sent the next morning from elsewhere, worked with at
 * the desk, answered from a third device. Each `it` is the next scene; nothing of the first words comes back to who
 * holds the code.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { readDocx, readPdf } from '../cases/pv/read-back.js';
import {
  barriers,
  closeAll,
  complaintsOf,
  eventually,
  keptBy,
  launchBrowser,
  NOTHING,
  openComputer,
  openPhone,
  Requests,
} from '../support/browser.js';
import { focused, tabTo } from '../support/keys.js';
import { DeskPage, ResidentPage, Words } from '../support/pages.js';
import { Service } from '../support/service.js';
import { Neighbour } from './neighbour.js';

const LONG = 240_000;
const french = new Words('fr');
const dutch = new Words('nl');

const STORY = "un mec s'est frotté à moi dans le 81 il y a une demi-heure et il m'a suivie jusqu'à Flagey";
/** What is answered, by topic; every answer holds a word by which it is found again wherever it should not be. */
const TOLD = {
  who: 'Un homme seul, un inconnu, avec un sac CANARISAC.',
  looks: 'Grand, un bonnet orange CANARIBONNET. Une odeur de tabac CANARITABAC.',
  said: 'Il a dit : « viens avec moi, CANARIPAROLE ».',
  consequences: 'Je prends le bus maintenant, CANARIBUS. Ma sœur CANARISOEUR ne le sait pas.',
  wish: 'Que les images du tram soient gardées, CANARIIMAGES.',
} as const;
const TAKEN_OUT = 'CANARISOEUR';
const CANARIES = [
  'frotté à moi',
  ...Object.values(TOLD).flatMap((answer) => answer.match(/CANARI\w+/g) ?? []),
  'canariphoto',
];
const OFFICER = 'Noor Exemple';
const LETTER = 'Bonjour, les images du tram sont demandées.';
const STATION = 'Commissariat Exemple, rue Exemple 1';
const PV_NUMBER = 'BR.00.X1.000001/2026';
const CLOSED = 'Le parquet a reçu le dossier.';
const PARTS = ['statement', 'facts', 'map', 'evidence', 'timeline', 'notes', 'appointment', 'pv'] as const;

let browser: Browser;
let service: Service;
let neutral: Neighbour;
let photo: Buffer;
let code: string;
let desk: DeskPage;
/** The officer's computer. */
let officers: Device;
let receipt: string;
const found: string[] = [];

/** Somebody with a device of their own, and what it does and keeps. */
class Device {
  private constructor(
    readonly page: Page,
    readonly requests: Requests,
    readonly complaints: string[],
    /** Everything that came over the network, as text. */
    readonly received: string[],
  ) {}

  static async open(context: BrowserContext): Promise<Device> {
    const requests = new Requests(context);
    const received: string[] = [];
    context.on('response', (response) => {
      response.text().then(
        (text) => received.push(text),
        () => undefined,
      );
    });
    context.on('page', (page) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => received.push(payload.toString())),
      );
    });
    const page = await context.newPage();
    return new Device(page, requests, complaintsOf(page), received);
  }
}

/** What axe finds is remembered, so that a barrier on one screen does not hide the next. */
async function look({ page }: Device, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Dark changes colours and nothing else.
    const some = await barriers(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
    found.push(...some.map((barrier) => `${screen}, ${colorScheme}: ${barrier}`));
  }
  await page.emulateMedia({ colorScheme: null });
}

/** The same for a resident, whose device tells nobody where they are. */
async function looks(device: Device, screen: string): Promise<void> {
  await look(device, screen);
  expect(device.page.url()).toBe(`${service.url}/`);
  for (const frame of device.page.frames()) {
    expect([screen, await frame.title()]).toEqual([screen, 'Info & chat']);
    expect([screen, await keptBy(frame)]).toEqual([screen, NOTHING]);
  }
}

function inTalk(resident: ResidentPage, key: string): Locator {
  return resident.talk.getByRole('button', { name: resident.words.get(key), exact: true });
}

async function entersCode(resident: ResidentPage): Promise<void> {
  await resident.taps('welcome.safe.yes');
  await resident.taps('welcome.need.code');
  await resident.sees('code.enter');
  await resident.says(code);
}

beforeAll(async () => {
  browser = await launchBrowser();
  neutral = await Neighbour.start();
  neutral.pages.set('/weather', { html: '<title>Weather</title><p>It may rain.</p>' });
  service = await Service.start({ settings: { EXIT_URL: `${neutral.origin}/weather` } });
  photo = await sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
    .withExif({
      IFD0: { Model: 'Phone Exemple' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 49/1 39/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '4/1 22/1 19/1',
      },
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}, LONG);
afterAll(async () => {
  await closeAll(browser, service, neutral);
});

describe('at night on the tram, a resident with a phone', () => {
  let phone: Device;
  let resident: ResidentPage;

  beforeAll(async () => {
    phone = await Device.open(await openPhone(browser, { locale: 'fr-BE' }));
  });
  afterAll(() => phone.page.context().close());

  it(
    'types it in their own words, is understood, and reads what writing the story means before beginning',
    async () => {
      resident = await ResidentPage.open(phone.page, `${service.url}/`, french);
      await looks(phone, 'greeting');
      await resident.says(STORY);
      await resident.sees('happened.understood');
      for (const behaviour of ['touching', 'following'])
        await resident.seesText(french.get(`behaviours.${behaviour}.name`));
      await looks(phone, 'understood');
      await resident.taps('happened.understood.yes');
      await resident.taps('happened.near.no');
      await resident.taps('happened.next.choices');
      await resident.sees('choices.menu');
      await looks(phone, 'choices');
      await resident.taps('choices.menu.statement');
      await resident.sees('ladder.statement');
      await looks(phone, 'what the step means');
      await resident.taps('ladder.statement.go');
      await resident.sees('statement.by');
      await looks(phone, 'who writes');
      await resident.taps('statement.by.self');
      await resident.sees('statement.police');
      await looks(phone, 'is it the police');
      await resident.taps('statement.police.no');
    },
    LONG,
  );

  it(
    'is not asked again what was told: it is shown, to be confirmed',
    async () => {
      await resident.sees('statement.whatknown');
      await resident.seesText(STORY);
      await looks(phone, 'what is known');
      for (const known of ['whatknown', 'whereknown', 'whenknown']) {
        await resident.sees(`statement.${known}`);
        await resident.taps('statement.known.yes');
      }
      await resident.sees('statement.who');
      await looks(phone, 'an open question');
    },
    LONG,
  );

  it(
    'answers some and passes others; an answer in the tunnel is said not to be saved, and then is, once',
    async () => {
      await resident.says(TOLD.who);
      await resident.sees('statement.looks');
      await phone.page.context().setOffline(true);
      await resident.writes(TOLD.looks);
      await resident.mine(TOLD.looks).getByText(french.get('frame.state.notSaved')).waitFor();
      await looks(phone, 'not saved');
      await phone.page.context().setOffline(false);
      await resident.saved(TOLD.looks);
      expect(await resident.mine(TOLD.looks).count()).toBe(1);
      await resident.sees('statement.said');
      await resident.says(TOLD.said);
      for (const [topic, way] of [
        ['witnesses', 'skip'],
        ['cameras', 'unknown'],
        ['injuries', 'skip'],
      ] as const) {
        await resident.sees(`statement.${topic}`);
        await resident.taps(`statement.answer.${way}`);
      }
      await resident.sees('statement.consequences');
      await resident.says(TOLD.consequences);
      await resident.sees('statement.before');
      await resident.taps('statement.answer.menu');
      await resident.sees('statement.menu');
      await looks(phone, 'all questions');
      await resident.taps('statement.menu.on');
      for (const topic of ['before', 'motive']) {
        await resident.sees(`statement.${topic}`);
        await resident.taps('statement.answer.skip');
      }
      await resident.sees('statement.wish');
      await resident.says(TOLD.wish);
      await resident.sees('statement.files');
    },
    LONG,
  );

  it(
    'adds a photo; the line breaks in the middle of it, which it says, and the photo is there once',
    async () => {
      await looks(phone, 'files');
      const context = phone.page.context();
      const held: Route[] = [];
      await context.route('**/upload', async (route) => {
        if (held.push(route) > 1) await route.continue();
      });
      await resident.talk
        .getByLabel(french.get('frame.files.photo'), { exact: true })
        .setInputFiles({ name: 'canariphoto.jpg', mimeType: 'image/jpeg', buffer: photo });
      const sent = resident.talk.locator('.sent-files li');
      await sent.getByText(french.get('frame.files.sending')).waitFor();
      await eventually('the photo is on its way', () => held.length === 1);
      await looks(phone, 'photo on its way');
      await context.setOffline(true);
      await held[0]!.continue();
      await resident.talk.getByText(french.get('frame.files.why.notSaved'), { exact: true }).waitFor();
      await looks(phone, 'photo not saved');
      await context.setOffline(false);
      await sent.getByText(french.get('frame.files.saved')).waitFor();
      await resident.seesText(french.get('statement.files.taken', { name: 'canariphoto.jpg' }));
      await resident.seesText(french.get('statement.files.together', { count: '1' }));
      expect(await sent.count()).toBe(1);
      await looks(phone, 'photo saved');
    },
    LONG,
  );

  it(
    'saves it behind six words, seen once: large for a photo, alone on paper',
    async () => {
      await resident.taps('statement.answer.later');
      await resident.sees('statement.held');
      code = (await resident.talk.locator('.code output').innerText()).trim();
      expect(code.split(' ')).toHaveLength(6);
      await looks(phone, 'code');
      await inTalk(resident, 'frame.code.large').click();
      const large = resident.talk.getByRole('dialog', { name: french.get('frame.code.label'), exact: true });
      expect(await large.getByRole('listitem').allInnerTexts()).toEqual(code.split(' '));
      await looks(phone, 'code, large');
      await phone.page.keyboard.press('Escape');
      await large.waitFor({ state: 'detached' });
      await phone.page.emulateMedia({ media: 'print' });
      const paper = await resident.talk.locator('body').innerText();
      for (const word of code.split(' ')) expect(paper).toContain(word);
      expect(CANARIES.filter((canary) => paper.includes(canary))).toEqual([]);
      await phone.page.emulateMedia({ media: null });
    },
    LONG,
  );

  it('leaves, and nothing stays', async () => {
    await resident.leaveButton.click();
    await phone.page.waitForURL(`${neutral.origin}/weather`);
    expect(phone.requests.beyond(service.url, neutral.origin)).toEqual([]);
    expect(phone.complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

describe('the next morning at another computer, in Dutch and by keyboard alone', () => {
  let computer: Device;
  let resident: ResidentPage;

  /** Reaches one of the possible answers by Tab and presses Enter. */
  const answers = async (key: string, next: string) => {
    await tabTo(computer.page, dutch.get(key));
    await computer.page.keyboard.press('Enter');
    await resident.sees(next);
    await eventually(
      `the focus is on something after ${key}`,
      async () => (await focused(computer.page)) !== '',
    );
  };

  beforeAll(async () => {
    computer = await Device.open(await openComputer(browser, { locale: 'nl-BE' }));
  });
  afterAll(() => computer.page.context().close());

  it(
    'comes back with the code and reads it over as it was left',
    async () => {
      resident = await ResidentPage.open(computer.page, `${service.url}/`, dutch);
      await answers('welcome.safe.yes', 'welcome.need');
      await answers('welcome.need.code', 'code.enter');
      await tabTo(computer.page, dutch.get('frame.field.label'));
      await computer.page.keyboard.type(code);
      await computer.page.keyboard.press('Enter');
      await resident.sees('code.held');
      await looks(computer, 'held');
      await tabTo(computer.page, dutch.get('code.held.read'), 'Shift+Tab');
      await computer.page.keyboard.press('Enter');
      await resident.sees('statement.review');
      for (const told of Object.values(TOLD))
        for (const sentence of told.split(/(?<=\.) /)) await resident.seesText(sentence);
      await looks(computer, 'preview');
    },
    LONG,
  );

  it(
    'takes one sentence out',
    async () => {
      await answers('statement.review.lines', 'statement.lines');
      await looks(computer, 'taking lines out');
      await tabTo(computer.page, new RegExp(TAKEN_OUT));
      await computer.page.keyboard.press('Enter');
      await resident.answers
        .getByRole('button', { name: dutch.get('statement.lines.put').split('{')[0]! })
        .waitFor();
      await eventually('the focus stays on the line', async () =>
        (await focused(computer.page)).includes(TAKEN_OUT),
      );
      await answers('statement.lines.done', 'statement.review');
      await resident.seesText(dutch.get('statement.going.out', { count: '1' }));
    },
    LONG,
  );

  it(
    'asks for a woman and for somebody beside them, and sends it',
    async () => {
      await answers('statement.review.files', 'statement.files');
      await answers('statement.files.on', 'statement.name');
      await answers('statement.name.skip', 'statement.assist');
      await answers('statement.assist.no', 'statement.gender');
      await looks(computer, 'a woman or a man');
      await answers('statement.gender.woman', 'statement.company');
      await answers('statement.company.yes', 'contact.bycode');
      await looks(computer, 'nothing is sent to you');
      await answers('contact.bycode.on', 'statement.review');
      await looks(computer, 'last look');
      await answers('statement.review.send', 'statement.sent');
      await resident.sees('statement.sent.samecode');
      await looks(computer, 'sent');
    },
    LONG,
  );

  it(
    'saves the receipt, which proves true, and false when one sign of it is changed',
    async () => {
      await tabTo(computer.page, dutch.get('frame.save.receipt'), 'Shift+Tab');
      await computer.page.keyboard.press('Enter');
      await tabTo(computer.page, dutch.get('frame.save.yes'), 'Shift+Tab');
      const [saved] = await Promise.all([
        computer.page.waitForEvent('download'),
        computer.page.keyboard.press('Enter'),
      ]);
      receipt = await readFile(await saved.path(), 'utf8');
      expect(CANARIES.filter((canary) => receipt.includes(canary))).toEqual([]);

      const check = await Device.open(await openPhone(browser, { locale: 'nl-BE' }));
      await check.page.goto(`${service.url}/receipt/`);
      const chooses = (text: string) =>
        check.page
          .locator('input[type=file]')
          .setInputFiles({ name: 'info.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
      await chooses(receipt);
      await check.page.locator('[data-outcome=ok]').waitFor();
      await look(check, 'receipt, true');
      await chooses(receipt.replace(/"at":"2/, '"at":"3'));
      await check.page.locator('[data-outcome=signature]').waitFor();
      expect(await check.page.locator('[data-outcome]:visible').count()).toBe(1);
      await look(check, 'receipt, changed');
      expect(await keptBy(check.page)).toEqual(NOTHING);
      expect(check.complaints).toEqual([]);
      await check.page.context().close();
    },
    LONG,
  );

  it('asked nobody else, and the browser had no complaint', () => {
    expect(computer.requests.beyond(service.url)).toEqual([]);
    expect(computer.complaints).toEqual([]);
  });
});

describe('at the desk, an officer', () => {
  let page: Page;

  const panel = () => page.getByRole('complementary').getByRole('tabpanel');
  const goesTo = async (part: (typeof PARTS)[number]) => {
    await page.keyboard.press(`Alt+${String(PARTS.indexOf(part) + 1)}`);
    await page
      .getByRole('tab', { name: new RegExp(`^${french.get(`part.${part}`)}`), selected: true })
      .waitFor();
  };
  const downloads = async (press: () => Promise<unknown>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFile(await download.path());
  };

  beforeAll(async () => {
    officers = await Device.open(await openComputer(browser, { locale: 'fr-BE' }));
    page = officers.page;
    desk = await DeskPage.setUp(page, service, OFFICER, french);
  }, LONG);

  it(
    'sees in the queue what was sent, and takes it',
    async () => {
      const row = page.getByRole('listitem').filter({ hasText: french.get('rung.statement') });
      await row.getByText(french.get('unit.desk')).waitFor();
      await look(officers, 'queue');
      await row.getByRole('button').click();
      await page.getByRole('tablist', { name: french.get('case.parts') }).waitFor();
    },
    LONG,
  );

  it(
    'reads each sentence with where it comes from, once, and not the one that was taken out',
    async () => {
      const head = await page.getByRole('complementary').innerText();
      for (const words of [
        french.get('officer-wish.woman'),
        french.get('wish.accompanied'),
        french.get('terms.code'),
      ])
        expect(head).toContain(words);
      const statement = await panel().innerText();
      for (const canary of CANARIES.slice(0, -1))
        expect([canary, statement.split(canary).length - 1]).toEqual([canary, canary === TAKEN_OUT ? 0 : 1]);
      const looksAnswer = panel().getByRole('region', { name: french.get('topic.looks'), exact: true });
      await looksAnswer.getByRole('button', { name: french.get('source.open', { number: '2' }) }).click();
      // The question itself, without the hints that stood before it.
      for (const words of ['looks.2', french.piece('statement.looks').split('. ').at(-1)!])
        await looksAnswer.locator('.source').getByText(words, { exact: true }).waitFor();
      await look(officers, 'statement');
    },
    LONG,
  );

  it(
    'sees the facts, the place on a map, and the photo only after choosing to',
    async () => {
      await goesTo('facts');
      for (const behaviour of ['touching', 'following'])
        await panel()
          .getByText(french.get(`behaviours.${behaviour}.name`))
          .first()
          .waitFor();
      await look(officers, 'facts');
      await goesTo('map');
      await panel().locator('.map-circle').waitFor({ state: 'attached' });
      await look(officers, 'map');
      await goesTo('evidence');
      const picture = panel().getByRole('img');
      await picture.waitFor();
      const blur = () => picture.evaluate((element) => getComputedStyle(element).filter);
      expect(await blur()).toContain('blur');
      await look(officers, 'evidence, blurred');
      await panel()
        .getByRole('button', { name: french.get('evidence.see') })
        .click();
      expect(await blur()).toBe('none');
      await look(officers, 'evidence, shown');
      const shown = await picture.evaluate(async (element) =>
        Array.from(new Uint8Array(await (await fetch((element as HTMLImageElement).src)).arrayBuffer())),
      );
      expect((await sharp(photo).metadata()).exif).toBeDefined();
      const { format, exif } = await sharp(Buffer.from(shown)).metadata();
      expect({ format, exif }).toEqual({ format: 'webp', exif: undefined });
      await panel()
        .getByRole('button', { name: french.get('evidence.download-unscanned') })
        .click();
      await look(officers, 'download?');
      const bytes = await downloads(() =>
        page
          .getByRole('alertdialog')
          .getByRole('link', { name: french.get('download.confirm') })
          .click(),
      );
      expect(bytes.equals(photo)).toBe(true);
    },
    LONG,
  );

  it(
    'writes, and proposes an appointment as the person wished it',
    async () => {
      await desk.says(LETTER);
      await page.keyboard.press('Alt+a');
      await panel().getByLabel(french.get('appointment.station')).fill(STATION);
      await panel().getByLabel(french.get('appointment.at')).fill('2099-11-26T10:00');
      expect(
        await panel()
          .getByRole('radio', { name: french.get('officer-wish.woman') })
          .isChecked(),
      ).toBe(true);
      // The one it was told in, not that of the screen from which it was sent.
      expect(await panel().getByLabel(french.get('appointment.language')).inputValue()).toBe('fr');
      await look(officers, 'appointment');
      await panel()
        .getByRole('button', { name: french.get('appointment.propose') })
        .click();
      await panel().getByText(french.get('appointment.no-answer')).waitFor();
    },
    LONG,
  );

  it(
    'begins the PV in French, changes one field, and takes it along as Word, PDF and JSON',
    async () => {
      await goesTo('pv');
      await panel().locator('label').filter({ hasText: 'Français' }).click();
      await look(officers, 'PV, not begun');
      await panel()
        .getByRole('button', { name: french.get('pv.begin'), exact: true })
        .click();
      const section = panel()
        .locator('details')
        .filter({ has: page.locator('summary').getByText(french.get('pv-section.place'), { exact: true }) });
      await section
        .getByRole('button', { name: french.get('pv.edit') })
        .first()
        .click();
      await section.getByRole('textbox').fill('Tram 81, arrêt Flagey');
      await look(officers, 'PV, a field');
      await section.getByRole('button', { name: french.get('pv.save'), exact: true }).click();
      await section.locator('ins', { hasText: 'Tram 81, arrêt Flagey' }).waitFor();
      await look(officers, 'PV');
      const takes = (format: string) =>
        downloads(() =>
          panel()
            .getByRole('link', { name: french.get(`pv.download-${format}`) })
            .click(),
        );
      const texts = {
        docx: (await readDocx(await takes('docx'))).paragraphs
          .map(({ runs }) => runs.map(({ text }) => text).join(''))
          .join('\n'),
        pdf: (await readPdf(await takes('pdf'))).pages.join('\n'),
        json: (await takes('json')).toString(),
      };
      for (const [format, text] of Object.entries(texts)) {
        expect([format, text.includes('Tram 81, arrêt Flagey')]).toEqual([format, true]);
        expect([format, CANARIES.filter((canary) => !text.includes(canary))]).toEqual([format, [TAKEN_OUT]]);
      }
    },
    LONG,
  );
});

describe('from a third device, whoever holds the code', () => {
  let phone: Device;
  let resident: ResidentPage;

  beforeAll(async () => {
    phone = await Device.open(await openPhone(browser, { locale: 'fr-BE' }));
  });
  afterAll(() => phone.page.context().close());

  it(
    'sees what is new and says yes to the appointment, which the officer sees',
    async () => {
      resident = await ResidentPage.open(phone.page, `${service.url}/`, french);
      await entersCode(resident);
      await resident.sees('code.status.appointment');
      await resident.seesText(LETTER);
      await resident.seesText(STATION);
      await looks(phone, 'what is new');
      await resident.taps('code.status.accept');
      await resident.sees('code.accepted');
      await looks(phone, 'accepted');
      await desk.page.keyboard.press(`Alt+${String(PARTS.indexOf('appointment') + 1)}`);
      await desk.page.getByText(french.get('appointment.answer-yes')).waitFor();
    },
    LONG,
  );

  it(
    'reads the number of the PV, and later why it was closed, once the officer has written them',
    async () => {
      const comesBack = async () => {
        await resident.page.reload();
        await resident.connected();
        await entersCode(resident);
      };
      const { page } = desk;
      await page.keyboard.press('Alt+l');
      await page.getByLabel(french.get('pv-number.label'), { exact: true }).fill(PV_NUMBER);
      await page.getByLabel(french.get('pv-check.reason')).selectOption('elsewhere');
      await page.getByLabel(french.get('pv-check.words')).fill('Complété dans le système de la zone.');
      await page.getByRole('button', { name: french.get('pv-number.save'), exact: true }).click();
      await page.locator('.callout', { hasText: PV_NUMBER }).waitFor();
      await comesBack();
      await resident.seesText(french.get('code.status.pv', { number: PV_NUMBER }));
      await looks(phone, 'PV drawn up');
      await page.keyboard.press('Alt+c');
      await desk.dialog
        .locator('label')
        .filter({ hasText: french.get('closing.forwarded') })
        .click();
      await desk.dialog.getByLabel(french.get('close-case.words')).fill(CLOSED);
      await look(officers, 'closing');
      await desk.dialog.getByRole('button', { name: french.get('close-case.confirm') }).click();
      await desk.dialog.waitFor({ state: 'detached' });

      await comesBack();
      await resident.sees('code.status.closed');
      await resident.seesText(french.get('code.status.pv', { number: PV_NUMBER }));
      await resident.seesText(french.get('code.closing.forwarded'));
      await resident.seesText(CLOSED);
      await looks(phone, 'closed');
    },
    LONG,
  );

  it('never meets an old word: not on the page, not in what the network brought', async () => {
    const places = [
      ...phone.received,
      ...(await Promise.all(phone.page.frames().map((frame) => frame.content()))),
      ...(await Promise.all(phone.page.frames().map((frame) => frame.locator('body').innerText()))),
    ].join('\n');
    // What came is looked at, and not nothing.
    expect(places).toContain(LETTER);
    expect(CANARIES.filter((canary) => places.toLowerCase().includes(canary.toLowerCase()))).toEqual([]);
    expect(phone.requests.beyond(service.url)).toEqual([]);
    expect(phone.complaints).toEqual([]);
  });
});

describe('all of these screens', () => {
  it('have no barrier that axe knows, in light and in dark', () => {
    expect(found).toEqual([]);
  });
});
