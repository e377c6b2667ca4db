/** A Chromium for tests: the one that CHROMIUM_PATH names, one on this machine, or Debian's, installed as root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Flags for a browser that runs as root, shows nothing and talks to nobody else. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is, or undefined. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return named ?? PLACES.find((place) => existsSync(place));
}

/** @throws Error that says what to do, when there is none */
export function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined)
    throw new Error(
      'There is no Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
  return found;
}

/** Installs Debian's Chromium when there is none and we may. @returns why that failed, if it did */
export function prepareChromium(): string | undefined {
  if (findChromium() !== undefined) return undefined;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return 'there is no Chromium and only root on Debian can install one';
  const run = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  run(['update']);
  if (!run(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']))
    return 'apt-get could not install chromium';
  return findChromium() === undefined ? 'chromium was installed but is not found' : undefined;
}
