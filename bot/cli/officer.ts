/**
 * `npm run officer -- add NAME [--supervisor | --break-glass]`: prints a one-time set-up link for a new account.
 * `npm run officer -- list`, `disable NAME`, `enable NAME`.
 */
import { join } from 'node:path';
import { ConfigError, readConfig } from '../config.js';
import { admission } from '../desk/admission.js';
import { Audit } from '../desk/audit.js';
import { Officers } from '../desk/officers.js';
import { setupUrl } from '../desk/setup-url.js';
import { ApiError } from '../http/errors.js';
import { InUse } from '../privacy/in-use.js';
import { openKeyring } from '../privacy/keyring-record.js';
import { loadMasterKey, MasterKeyError, type Keyring } from '../privacy/keys.js';
import { openStore } from '../store/open.js';
import { StoreError } from '../store/ports.js';

const USAGE = `Usage:
  npm run officer -- add NAME [--supervisor]   make an account: prints a link to open once, within 24 hours
  npm run officer -- add NAME --break-glass    make a supervisor's account for an emergency, see docs/sign-in.md
  npm run officer -- list                      all accounts; those of a provider with their id
  npm run officer -- disable NAME              the account can no longer sign in
  npm run officer -- enable NAME
NAME: small letters, digits, dots and dashes, from 2 to 64; of an account of a provider its id. Uses the same settings
as npm start.
`;

class UsageError extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = [UsageError, ApiError, ConfigError, MasterKeyError, StoreError].some(
    (kind) => error instanceof kind,
  );
  if (!known) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<number> {
  const [command = '', name, ...rest] = args;
  if (command === '' || command === 'help' || command === '--help') {
    process.stdout.write(USAGE);
    return command === '' ? 1 : 0;
  }
  if (!['add', 'list', 'disable', 'enable'].includes(command))
    throw new UsageError(`Unknown command ${command}.\n${USAGE}`);
  if (command !== 'list' && !/^[a-z0-9][a-z0-9._-]{1,63}$/.test(name ?? ''))
    throw new UsageError(`NAME is missing or does not fit.\n${USAGE}`);
  if (rest.some((option) => command !== 'add' || !['--supervisor', '--break-glass'].includes(option)))
    throw new UsageError(`Unknown option ${rest.join(' ')}.\n${USAGE}`);

  const account = name ?? '';
  const config = readConfig(process.env);
  const production = config.NODE_ENV === 'production';
  const warn = () => undefined;
  const masterKey = await loadMasterKey({
    configured: config.MASTER_KEY,
    dataDir: config.DATA_DIR,
    production,
    warn,
  });
  const store = await openStore(
    config.MONGODB_URI === undefined
      ? { kind: 'sqlite', path: join(config.DATA_DIR, 'channel.db') }
      : { kind: 'mongo', uri: config.MONGODB_URI },
  );
  let inUse: InUse | undefined;
  try {
    inUse = await InUse.begin(store, () => process.exit(1));
    return await change(
      await openKeyring(store, masterKey, (message) => process.stderr.write(`${message}\n`)),
    );
  } finally {
    await inUse?.end();
    await store.close();
  }

  async function change(keyring: Keyring): Promise<number> {
    const now = () => new Date();
    const { OIDC_ISSUER: issuer, BREAK_GLASS } = config;
    const admitted = admission({ issuer, breakGlass: BREAK_GLASS === 'on' }, keyring);
    const officers = new Officers(store, keyring, now, admitted);
    const audit = new Audit(store, keyring, now);
    if (command === 'list') {
      for (const { id, value } of await officers.all()) {
        const more = [
          ...(value.disabled ? ['disabled'] : []),
          ...(value.breakGlass === true ? ['emergency'] : []),
          ...(value.provider === undefined ? [] : ['provider', id]),
        ];
        process.stdout.write(`${[value.username, value.displayName, value.role, ...more].join('\t')}\n`);
      }
      return 0;
    }
    if (command === 'add') {
      const emergency = rest.includes('--break-glass');
      const role = emergency || rest.includes('--supervisor') ? 'supervisor' : 'officer';
      const { token, expiresAt } = await officers.invite(role, account, emergency ? 'emergency' : 'usual');
      const action = emergency ? 'invite:break-glass' : `invite:${role}`;
      await audit.write({ actor: 'system', action, subject: '-', result: 'done' });
      const origin = config.PUBLIC_URL ?? `http://localhost:${String(config.PORT)}`;
      process.stdout.write(`Open this link once, before ${expiresAt}:\n  ${setupUrl(origin, token)}\n`);
      return 0;
    }
    const found = (await officers.all()).find(
      ({ id, value }) => account === (value.provider === undefined ? value.username : id),
    );
    if (found === undefined) throw new UsageError(`There is no account ${account}.`);
    await audit.write({ actor: 'system', action: command, subject: found.id, result: 'done' });
    await officers.change(
      found.id,
      command === 'disable' ? { disabled: true, onDuty: false } : { disabled: false },
    );
    process.stdout.write(`${account}: ${command}d.\n`);
    return 0;
  }
}
