/**
 * `npm run screenshots`: plays short, invented talks in the real pages and takes the README's pictures, those of the
 * journeys on a phone in French and Dutch (docs/journeys.md) and those of the console (docs/console.md; with `console`
 * behind it these alone).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Texts } from '../../dialogs/engine/texts.js';
import type { Language } from '../../dialogs/facts.js';
import { CHROMIUM_ARGS, chromiumPath } from '../../tests/support/chromium.js';
import { OfficerClient } from '../../tests/support/officer.js';
import { Service } from '../../tests/support/service.js';
import { buildIfStale } from './build.js';
import { takeConsolePictures } from './console-pictures.js';

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** `tap` names the label's key in locales/, `type` what is written, `shot` takes a picture. */
type Move = { tap: string } | { type: Record<'fr' | 'nl', string> } | { shot: string };

const JOURNEYS: readonly { name: string; moves: readonly Move[] }[] = [
  {
    name: 'recognise',
    moves: [
      {
        type: {
          fr: 'un mec s’est frotté à moi dans le tram 81 hier soir',
          nl: 'een gast wreef gisteravond tegen mij op tram 81',
        },
      },
      { shot: 'understood' },
      { tap: 'happened.understood.yes' },
      { tap: 'happened.near.no' },
      { shot: 'next' },
      { tap: 'happened.next.name' },
      { shot: 'name' },
      { tap: 'recognise.name.now' },
      { shot: 'now' },
    ],
  },
  {
    name: 'consent',
    moves: [
      { tap: 'welcome.safe.yes' },
      { tap: 'welcome.need.learn' },
      { tap: 'learn.menu.consent' },
      { shot: 'start' },
      { tap: 'consent.start.cards' },
      { tap: 'cards.menu.home' },
      { shot: 'card' },
      { tap: 'cards.no' },
      { shot: 'said' },
    ],
  },
  {
    name: 'danger',
    moves: [
      { tap: 'welcome.safe.yes' },
      { tap: 'welcome.need.learn' },
      { tap: 'learn.menu.choices' },
      { type: { fr: 'il est encore derrière moi', nl: 'hij loopt nog altijd achter mij' } },
      { shot: 'now' },
      { tap: 'danger.now.place' },
      { tap: 'danger.place.street' },
      { shot: 'street' },
      { tap: 'danger.went.safe' },
      { shot: 'safe' },
      { tap: 'danger.safe.resume' },
      { tap: 'choices.menu.care' },
      { tap: 'care.when.fresh' },
      { shot: 'care' },
    ],
  },
  {
    name: 'told',
    moves: [
      {
        type: {
          fr: 'un mec s’est frotté à moi dans le 81 et il m’a suivie jusqu’à Flagey hier soir',
          nl: 'een gast wreef gisteravond tegen mij op tram 81 en volgde me tot Flagey',
        },
      },
      { tap: 'happened.understood.yes' },
      { tap: 'happened.near.no' },
      { tap: 'happened.next.choices' },
      { tap: 'choices.menu.statement' },
      { shot: 'step' },
      { tap: 'ladder.statement.go' },
      { tap: 'statement.by.self' },
      { tap: 'statement.police.no' },
      { shot: 'known' },
      { tap: 'statement.answer.menu' },
      { tap: 'statement.topic.looks' },
      { shot: 'question' },
      {
        type: {
          fr: 'Grand, avec un bonnet orange. Il sentait le tabac.',
          nl: 'Groot, met een oranje muts. Hij rook naar tabak.',
        },
      },
      { tap: 'statement.answer.menu' },
      { tap: 'statement.menu.review' },
      { shot: 'preview' },
      { tap: 'statement.answer.later' },
      { shot: 'code' },
    ],
  },
];

await buildIfStale();
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
const ofTheDesk = await Service.start();
try {
  await takeConsolePictures(browser, ofTheDesk, join(FOLDER, 'console'));
  if (!process.argv.includes('console')) await takeTalks();
} finally {
  await browser.close();
  await ofTheDesk.stop();
}

/** The README's pictures and the journeys. */
async function takeTalks(): Promise<void> {
  const service = await Service.start();
  try {
    await talks(service);
  } finally {
    await service.stop();
  }
}

async function talks(service: Service): Promise<void> {
  const officer = await OfficerClient.setUp(
    service.url,
    await service.setupToken(),
    'noor.example',
    'Noor Example',
  );
  await officer.onDuty();

  const phone = await browser.newPage({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
  });
  await phone.goto(`${service.url}/`);
  const frame = phone.frameLocator('iframe');
  await frame.getByRole('textbox').fill('some guy kept rubbing against me on the 71, im shaking');
  await frame.getByRole('textbox').press('Enter');
  await frame.getByRole('button', { name: "That's right" }).waitFor();
  await settled(phone);
  await phone.screenshot({ path: join(FOLDER, 'widget.png') });

  for (const label of ["That's right", 'No', 'Talk to an officer', 'Send this'])
    await frame.getByRole('button', { name: label, exact: true }).click();
  const { id } = await officer.nextWaiting();
  await officer.take(id);
  await officer.says(id, 'Good evening. I have read what you shared. Are you in a safe place now?');
  await frame.getByText('Good evening.').waitFor();
  await frame.getByRole('textbox').fill('yes, I am at home now');
  await frame.getByRole('textbox').press('Enter');
  await officer.notes(id, 'Ask later whether the camera images of the bus should be kept.');

  const desk = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const [name = '', value = ''] = officer.cookie.split('=');
  await desk.addCookies([{ name, value, url: service.url }]);
  const console = await desk.newPage();
  await console.goto(`${service.url}/console/#/talks/${id}`);
  await console.getByText('yes, I am at home now').waitFor();
  await settled(console);
  await console.screenshot({ path: join(FOLDER, 'console.png') });
  for (const language of ['fr', 'nl'] as const) {
    for (const journey of JOURNEYS) await travel(browser, service.url, language, journey);
  }
  process.stdout.write(`made ${FOLDER}widget.png and console.png, and the journeys\n`);
}

/** Walks one journey on a phone and takes its pictures. */
async function travel(
  from: Browser,
  url: string,
  language: Extract<Language, 'fr' | 'nl'>,
  journey: (typeof JOURNEYS)[number],
): Promise<void> {
  const texts = Texts.load();
  const page = await from.newPage({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 1.5,
    locale: `${language}-BE`,
  });
  await page.goto(`${url}/`);
  const frame = page.frameLocator('iframe');
  for (const move of journey.moves) {
    if ('tap' in move)
      await frame.getByRole('button', { name: texts.get(language, move.tap), exact: true }).click();
    else if ('type' in move) {
      await frame.getByRole('textbox').fill(move.type[language]);
      await frame.getByRole('textbox').press('Enter');
    } else {
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `${journey.name}-${move.shot}-${language}.png`) });
    }
  }
  await page.close();
}

/** Until nothing moves or loads any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(700);
}
