/** `npm run screenshots`: plays a short, invented talk in the real pages and takes the README's pictures. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../tests/support/chromium.js';
import { OfficerClient } from '../../tests/support/officer.js';
import { Service } from '../../tests/support/service.js';
import { buildIfStale } from './build.js';

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));

await buildIfStale();
await mkdir(FOLDER, { recursive: true });
const service = await Service.start();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
try {
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
  process.stdout.write(`made ${FOLDER}widget.png and console.png\n`);
} finally {
  await browser.close();
  await service.stop();
}

/** Until nothing moves or loads any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(700);
}
