/**
 * `npm run keys -- rotate`: a new master key and a new root under everything that is sealed.
 * `npm run keys -- clock`, `trust-clock DATE`: whether erasing pauses for a doubtful clock, and how it goes on.
 * `npm run keys -- receipt-key`: a new key for receipts.
 */
import { join } from 'node:path';
import { Receipts } from '../cases/receipts.js';
import { ConfigError, readConfig, type Config } from '../config.js';
import { clockState, systemTime, trustClock } from '../privacy/clock.js';
import { InUse } from '../privacy/in-use.js';
import { openKeyring } from '../privacy/keyring-record.js';
import { loadMasterKey, MasterKeyError, type Keyring } from '../privacy/keys.js';
import { fileMasterKey, shownMasterKey } from '../privacy/master-key-places.js';
import { rotate, UnreadableError } from '../privacy/rotation.js';
import { openStore } from '../store/open.js';
import { StoreError, type Store } from '../store/ports.js';

const USAGE = `Usage:
  npm run keys -- rotate [--leave-unreadable]  change the master key and the root under all sealed values;
                                               stop the service first. Cut off, run it again.
  npm run keys -- clock                        whether erasing pauses because the clock is in doubt
  npm run keys -- trust-clock YYYY-MM-DD       you looked at the time, today is this date in Brussels: erasing goes on
  npm run keys -- receipt-key                  a new key for receipts, after the old one was stolen
Uses the same settings as npm start. What each key opens: docs/keys.md
`;

class UsageError extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = [UsageError, ConfigError, MasterKeyError, StoreError, UnreadableError].some(
    (kind) => error instanceof kind,
  );
  if (!known) throw error;
  say((error as Error).message);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === 'help' || command === '--help') {
    process.stdout.write(USAGE);
    return command === undefined ? 1 : 0;
  }
  const expected: Partial<Record<string, RegExp>> = {
    rotate: /^(--leave-unreadable)?$/,
    clock: /^$/,
    'trust-clock': /^\d{4}-\d{2}-\d{2}$/,
    'receipt-key': /^$/,
  };
  if (expected[command]?.test(rest.join(' ')) !== true)
    throw new UsageError(`I do not know "${args.join(' ')}".\n${USAGE}`);
  const config = readConfig(process.env);
  const master = await loadMasterKey({
    configured: config.MASTER_KEY,
    dataDir: config.DATA_DIR,
    production: config.NODE_ENV === 'production',
    warn: () => undefined,
  });
  const store = await openStore(
    config.MONGODB_URI === undefined
      ? { kind: 'sqlite', path: join(config.DATA_DIR, 'channel.db') }
      : { kind: 'mongo', uri: config.MONGODB_URI },
  );
  try {
    if (command === 'rotate') await changeKeys(store, master, config, rest.length > 0);
    else await withKeyring(store, master, (keyring) => carryOut(command, rest[0] ?? '', store, keyring));
    return 0;
  } finally {
    await store.close();
  }
}

async function changeKeys(
  store: Store,
  master: Uint8Array,
  config: Config,
  leaveUnreadable: boolean,
): Promise<void> {
  const inFile = config.MASTER_KEY === undefined;
  const place = inFile
    ? fileMasterKey(config.DATA_DIR)
    : // Alone on the standard output, so that it can go straight into a vault.
      shownMasterKey((key) => process.stdout.write(`${key}\n`));
  const { state, moved } = await rotate({ store, master, place, leaveUnreadable });
  say(`${String(moved)} values were sealed anew.`);
  if (state === 'awaiting') {
    say(
      'The line on the standard output is the new master key; it is shown this once. Keep it in your vault, set MASTER_KEY to it on every node, and run this again: the old key opens the data until then. A key that an earlier run showed no longer counts.',
    );
    return;
  }
  say(
    `The change is finished: the old master key no longer opens this data.${inFile ? ` The new one is in ${config.DATA_DIR}/master.key.` : ''} Backups of before need the old one.`,
  );
}

async function withKeyring(
  store: Store,
  master: Uint8Array,
  work: (keyring: Keyring) => Promise<void>,
): Promise<void> {
  const use = await InUse.begin(store, () => {
    say('The keys were changed meanwhile. Run this again.');
    process.exit(1);
  });
  try {
    await work(await openKeyring(store, master, say));
  } finally {
    await use.end();
  }
}

async function carryOut(command: string, date: string, store: Store, keyring: Keyring): Promise<void> {
  const now = systemTime();
  if (command === 'receipt-key') {
    const receipts = await Receipts.renewKey(store, keyring, now);
    say(
      `Receipts are signed by the key ${receipts.publicKey().id} once every node was started again. Those of before stay verifiable.`,
    );
    return;
  }
  if (command === 'clock') {
    const kept = await clockState({ store, keyring });
    if (kept === undefined) say('The service has not looked at the clock yet.');
    else if (kept.trusted) say(`Erasing goes by the clock since ${kept.since}; last seen ${kept.seen}.`);
    else say(`Erasing pauses since ${kept.since}: the clock jumped. Last seen ${kept.seen}.`);
    return;
  }
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(now);
  if (date !== today)
    throw new UsageError(
      `By the clock of this machine it is ${now.toISOString()}, in Brussels ${today}. Set the clock right first.`,
    );
  await trustClock({ store, keyring, now: systemTime });
  say(`It is ${now.toISOString()}. Erasing goes on by this clock.`);
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
