/** Installs and starts what we are compared with: offline-directline in one process, an echo bot in another. */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forkChild, freePort, listening, run } from './processes.js';

const SCRIPTS = fileURLToPath(new URL('./peer/', import.meta.url));
const OUR_PACKAGES = fileURLToPath(new URL('../../package.json', import.meta.url));

/** The connector, with the express that it is built on; the SDK and its host in the versions that we use ourselves. */
export async function installPeers(folder: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(OUR_PACKAGES, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const packages = [
    'offline-directline@1.3.1',
    'express@4.16.3',
    `botbuilder@${dependencies['botbuilder'] ?? '4'}`,
    `restify@${dependencies['restify'] ?? '12'}`,
  ];
  const quietly = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel', 'error'];
  await run(
    'npm',
    ['install', '--ignore-scripts', '--no-save', '--prefix', folder, ...quietly, ...packages],
    folder,
  );
}

/** @returns the address of its Direct Line */
export async function startPeers(folder: string): Promise<string> {
  for (const script of ['echo-bot.mjs', 'connector.mjs'])
    await copyFile(join(SCRIPTS, script), join(folder, script));
  const options = { cwd: folder, execArgv: [], env: { PATH: process.env['PATH'], NODE_ENV: 'production' } };
  const [botPort, port] = [await freePort(), await freePort()];
  const bot = forkChild(join(folder, 'echo-bot.mjs'), [String(botPort)], options);
  await listening(bot, botPort);
  const connectorArgs = [String(port), `http://127.0.0.1:${String(botPort)}/api/messages`];
  await listening(forkChild(join(folder, 'connector.mjs'), connectorArgs, options), port);
  return `http://127.0.0.1:${String(port)}`;
}
