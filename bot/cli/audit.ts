/**
 * `npm run audit -- verify [--checkpoints FILE]`: whether the audit holds, and where it breaks.
 * `npm run audit -- export`: all entries as JSON lines. `npm run audit -- key`: the public key of the checkpoints.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError, readConfig, type Config } from '../config.js';
import { CheckpointKey } from '../desk/audit-checkpoint.js';
import { auditReport } from '../desk/audit-report.js';
import { walkAudit } from '../desk/audit-walk.js';
import { InUse } from '../privacy/in-use.js';
import { openKeyring } from '../privacy/keyring-record.js';
import { loadMasterKey, MasterKeyError, type Keyring } from '../privacy/keys.js';
import { openStore } from '../store/open.js';
import { StoreError, type Store } from '../store/ports.js';

const USAGE = `Usage:
  npm run audit -- verify [--checkpoints FILE]  whether the audit holds, by itself and by its checkpoints; FILE: the
                                                lines as they were delivered, else AUDIT_CHECKPOINT_FILE where that is set
  npm run audit -- export                       all entries as JSON lines, with ids and without names
  npm run audit -- key                          the public key with which checkpoints can be checked elsewhere
The service may run or not. Uses the same settings as npm start. Exit code 1: it does not hold, or could not be read.
`;

class UsageError extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = [UsageError, ConfigError, MasterKeyError, StoreError].some((kind) => error instanceof kind);
  if (!known) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<number> {
  const [command = '', option, file, ...rest] = args;
  if (command === '' || command === 'help' || command === '--help') {
    process.stdout.write(USAGE);
    return command === '' ? 1 : 0;
  }
  const withFile = command === 'verify' && option === '--checkpoints' && file !== undefined;
  if (
    !['verify', 'export', 'key'].includes(command) ||
    rest.length > 0 ||
    (option !== undefined && !withFile)
  )
    throw new UsageError(`I do not know "${args.join(' ')}".\n${USAGE}`);
  const config = readConfig(process.env);
  const lines =
    command === 'verify' ? await linesOf(withFile ? file : config.AUDIT_CHECKPOINT_FILE) : undefined;
  return withStore(config, async (store, keyring) => {
    if (command === 'verify') return verify(store, keyring, lines);
    if (command === 'key') {
      print((await CheckpointKey.load(store, keyring)).publicPem().trimEnd());
      return 0;
    }
    await walkAudit(store, keyring, undefined, (record) => {
      print(JSON.stringify(record));
    });
    return 0;
  });
}

async function verify(store: Store, keyring: Keyring, lines: readonly string[] | undefined): Promise<number> {
  const { holds, entries, confirmed, findings } = await auditReport(store, keyring, lines);
  for (const finding of findings) print(finding);
  if (holds)
    print(
      lines === undefined
        ? `The audit holds: ${String(entries)} entries. Without checkpoints a cut end does not show.`
        : `The audit holds: ${String(entries)} entries, ${String(confirmed)} checkpoints.`,
    );
  return holds ? 0 : 1;
}

/** @throws UsageError when the file cannot be read: an audit without its checkpoints must not pass for a whole one */
async function linesOf(path: string | undefined): Promise<string[] | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new UsageError(`The checkpoints in ${path} cannot be read (${code}).`);
  });
  return text.split('\n');
}

async function withStore(
  config: Config,
  work: (store: Store, keyring: Keyring) => Promise<number>,
): Promise<number> {
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
  let inUse: InUse | undefined;
  try {
    inUse = await InUse.begin(store, () => process.exit(1));
    const warn = (message: string) => process.stderr.write(`${message}\n`);
    return await work(store, await openKeyring(store, master, warn));
  } finally {
    await inUse?.end();
    await store.close();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
