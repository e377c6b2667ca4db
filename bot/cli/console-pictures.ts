/** Pictures of every screen of the console, light and dark, with invented people: for docs/console.md. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { sends, tells, toFiles, uploads } from '../../tests/cases/support.js';
import { OfficerClient } from '../../tests/support/officer.js';
import { DeskPage } from '../../tests/support/pages.js';
import { Resident } from '../../tests/support/resident.js';
import type { Service } from '../../tests/support/service.js';
import { lessonsIn } from '../desk/training/lessons.js';

const DESK = { width: 1280, height: 800 };
const STORY =
  'A man rubbed against me on tram 81 yesterday evening around 10 pm and followed me to Flagey. I said stop.';
/** So many that the numbers may be shown. */
const TALKS = 12;

export async function takeConsolePictures(browser: Browser, service: Service, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shoot = (page: Page, name: string) => picture(page, folder, name);
  const stranger = await (await computer(browser)).newPage();
  const token = await service.setupToken();
  await stranger.goto(`${service.url}/console/#/setup/${token}`);
  await shoot(stranger, 'set-up');
  const noor = await OfficerClient.setUp(service.url, token, 'noor.example', 'Noor Example', 0, false);
  await stranger.goto(`${service.url}/console/`);
  await stranger.reload();
  await shoot(stranger, 'sign-in');
  await stranger.context().close();

  const page = await (await computer(browser, noor)).newPage();
  const at = async (path: string, shows: string) => {
    await page.goto(`${service.url}/console/#${path}`);
    await page.getByText(shows).first().waitFor();
  };
  const desk = new DeskPage(page);
  await at('/', desk.words.get('decision.title'));
  await shoot(page, 'first-decision');
  await desk.decides('desk');
  const cas = await noor.invites('cas.example', 'Cas Example');
  await describeCas(noor);
  await noor.onDuty();
  await cas.onDuty();

  await manyTalks(service, cas);
  await talkPictures(service, noor, cas, page, desk, shoot);
  await casePictures(service, noor, page, desk, shoot);
  await trainingPictures(page, shoot);
  for (const [name, title] of [
    ['numbers', 'opinions.title'],
    ['quality', 'quality.title'],
    ['officers', 'accounts.title'],
    ['hours', 'settings.title'],
    ['audit', 'audit.title'],
    ['account', 'my-account.title'],
  ] as const) {
    await at(`/${name}`, desk.words.get(title));
    await shoot(page, name);
  }
  await at('/', desk.words.get('queue.title'));
  await page.keyboard.press('Alt+k');
  await page.getByRole('dialog').waitFor();
  await shoot(page, 'keys');
  await page.context().close();
}

type Shoot = (page: Page, name: string) => Promise<void>;

/** The queue, a talk with its dialogs, danger, and reading along. */
async function talkPictures(
  service: Service,
  noor: OfficerClient,
  cas: OfficerClient,
  page: Page,
  desk: DeskPage,
  shoot: Shoot,
): Promise<void> {
  const { words } = desk;
  const resident = await Resident.arrive(service.url);
  await resident.says(STORY);
  await resident.taps('yes');
  await resident.taps('no');
  await resident.asksForOfficer();
  const { id } = await noor.nextWaiting();
  await noor.take(id);
  await noor.says(id, 'Good evening. I have read what you shared. Are you in a safe place now?');
  await resident.says('yes, I am at home now. I keep thinking about it');
  await noor.notes(id, 'Ask later whether the camera images of the tram should be kept.');
  const watched = await waits(service, 'fr', 'un homme m’a suivie hier soir jusqu’à la place Flagey');
  const taken = (await cas.queue()).waiting[0]?.id ?? '';
  await cas.take(taken);
  await cas.says(taken, 'Bonsoir, je lis ce que vous avez partagé. Êtes-vous en sécurité ?');
  await watched.says('oui merci');
  const afraid = await waits(service, 'en');
  await afraid.says('help he is following me right now');
  await (await waits(service, 'en', 'I am 15 and a man touched me on the bus')).taps('who');
  await waits(service, 'nl', 'iemand riep gisteren iets vuils naar mij in de Nieuwstraat');
  await waits(service, 'de');

  await page.goto(`${service.url}/console/#/`);
  await page.reload();
  await page.getByText(words.get('queue.title')).waitFor();
  await page.locator('.queue li').nth(4).waitFor();
  await shoot(page, 'queue');
  await page.goto(`${service.url}/console/#/talks/${id}`);
  await page.getByText('I keep thinking about it').waitFor();
  await shoot(page, 'talk');
  await desk.composer.fill('Why were you there so late? Calm down.');
  await shoot(page, 'care');
  await desk.composer.fill('');
  await page.keyboard.press('Alt+Shift+r');
  await page.getByRole('dialog').waitFor();
  await shoot(page, 'replies');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.button('transfer.open').click();
  await desk.dialog.waitFor();
  await shoot(page, 'pass-on');
  await page.keyboard.press('Escape');
  await desk.dialog.waitFor({ state: 'detached' });
  await desk.button('close.open').click();
  await desk.dialog.waitFor();
  await shoot(page, 'close');
  await page.keyboard.press('Escape');
  await desk.dialog.waitFor({ state: 'detached' });
  await desk.takes();
  await page.getByText(words.get('danger.banner-title')).waitFor();
  await shoot(page, 'danger');
  await desk.button('danger.seen').click();
  await page.getByText(words.get('danger.banner-seen')).waitFor();
  await page.goto(`${service.url}/console/#/watch/${taken}`);
  await desk.chooses('watch.reason.supervision');
  await shoot(page, 'watch-reason');
  await desk.button('watch.begin').click();
  await page.getByText('oui merci').waitFor();
  await shoot(page, 'watch');
}

/** A case, part by part. */
async function casePictures(
  service: Service,
  noor: OfficerClient,
  page: Page,
  desk: DeskPage,
  shoot: Shoot,
): Promise<void> {
  const resident = await Resident.arrive(service.url);
  await tells(resident, STORY);
  await resident.says('At the stop Flagey, in tram 81.');
  await toFiles(resident);
  const photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#5a7d8c' } })
    .jpeg()
    .toBuffer();
  await uploads(resident, [['stop.jpg', photo]]);
  await resident.read();
  await resident.taps('menu');
  await sends(resident);
  const id = (await noor.queue()).later[0]?.id ?? '';
  await noor.take(id);
  await noor.post(`/talks/${id}/case/notes`, { text: 'Camera images asked for, tram 81.' });
  await page.goto(`${service.url}/console/#/talks/${id}`);
  const tabs = page.getByRole('tablist', { name: desk.words.get('case.parts') }).getByRole('tab');
  await tabs.first().waitFor();
  for (const [place, name] of [
    'statement',
    'facts',
    'map',
    'evidence',
    'timeline',
    'notes',
    'appointment',
    'qualification',
    'pv',
  ].entries()) {
    await tabs.nth(place).click();
    if (name === 'pv') await noor.post(`/talks/${id}/case/pv`, { language: 'fr' });
    await shoot(page, `case-${name}`);
  }
}

/** Lessons, a practice conversation and what it gives. */
async function trainingPictures(page: Page, shoot: Shoot): Promise<void> {
  const [lesson] = lessonsIn('nl');
  if (lesson === undefined) throw new Error('there is no lesson');
  await page.goto(page.url().replace(/#.*/, '#/learn'));
  await page.getByRole('table').or(page.getByRole('list')).first().waitFor();
  await shoot(page, 'training');
  await page.goto(page.url().replace(/#.*/, `#/learn/${lesson.id}`));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot(page, 'lesson');
  await page.goto(page.url().replace(/#.*/, '#/learn'));
  await page.locator('a[href^="#/practice/"]').first().click();
  await page.getByRole('log').waitFor();
  await page.keyboard.press('Alt+W');
  await page.keyboard.type('Thank you for telling me. Are you safe now?');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await page.keyboard.type('What happened?');
  await page.keyboard.press('Enter');
  await shoot(page, 'practice');
  await page.keyboard.press('Alt+Shift+E');
  await page.locator('.feedback-part').first().waitFor();
  await shoot(page, 'practice-report');
}

/** Ended talks, so that there are numbers, and an answer to whether each helped. */
async function manyTalks(service: Service, officer: OfficerClient): Promise<void> {
  for (let number = 0; number < TALKS; number++) {
    const resident = await waits(service, number % 2 === 0 ? 'nl' : 'fr');
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await officer.post(`/talks/${id}/close`, { reason: 'helped' });
    await resident.read();
    await resident.taps(['yes', 'yes', 'some', 'no'][number % 4] ?? 'yes');
  }
}

async function waits(service: Service, language: string, story?: string): Promise<Resident> {
  const resident = await Resident.arrive(service.url, language);
  if (story !== undefined) await resident.says(story);
  await resident.asksForOfficer();
  return resident;
}

/** What Cas Example speaks and is trained for. */
async function describeCas(noor: OfficerClient): Promise<void> {
  const { body } = await noor.get<{ officers: { id: string; username: string }[] }>('/officers');
  const id = body.officers.find(({ username }) => username === 'cas.example')?.id ?? '';
  await noor.post(`/officers/${id}`, { languages: ['fr', 'en'], skills: ['eva'], gender: 'man' });
}

/** A computer, with somebody signed in on it. */
async function computer(browser: Browser, officer?: OfficerClient): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: DESK, locale: 'en-GB' });
  if (officer !== undefined) {
    const [name = '', value = ''] = officer.cookie.split('=');
    await context.addCookies([{ name, value, url: officer.url }]);
  }
  return context;
}

/** The screen in light and in dark, with few colours so that the file is small. */
async function picture(page: Page, folder: string, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.waitForTimeout(400);
    const shot = await page.screenshot();
    await writeFile(
      join(folder, `${name}-${colorScheme}.png`),
      await sharp(shot).png({ palette: true, colours: 64, effort: 10 }).toBuffer(),
    );
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
