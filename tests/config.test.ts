import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig, SETTINGS } from '../bot/config.js';
import { Service, startRefused } from './support/service.js';

const APP = {
  MICROSOFT_APP_ID: 'an-app',
  MICROSOFT_APP_TENANT_ID: 'a-tenant',
  MICROSOFT_APP_PASSWORD: 'a-secret',
};

/** What is given, the setting that must be named, and what must be said to be expected. */
const BAD: [given: Record<string, string>, named: string, expected: string | RegExp][] = [
  [{ PORT: 'eighty' }, 'PORT', SETTINGS.PORT.expects],
  [{ PORT: '70000' }, 'PORT', SETTINGS.PORT.expects],
  [{ PORT: '-1' }, 'PORT', SETTINGS.PORT.expects],
  [{ NODE_ENV: 'staging' }, 'NODE_ENV', SETTINGS.NODE_ENV.expects],
  [{ NODE_ENV: 'production' }, 'MASTER_KEY', '32 bytes in base 64'],
  [{ MASTER_KEY: 'c2hvcnQ=' }, 'MASTER_KEY', SETTINGS.MASTER_KEY.expects],
  [{ MONGODB_URI: 'postgres://127.0.0.1/x' }, 'MONGODB_URI', SETTINGS.MONGODB_URI.expects],
  [{ WIDGET_ORIGINS: 'https://www.example.org/' }, 'WIDGET_ORIGINS', SETTINGS.WIDGET_ORIGINS.expects],
  [{ WIDGET_ORIGINS: 'https://www.example.org,*' }, 'WIDGET_ORIGINS', SETTINGS.WIDGET_ORIGINS.expects],
  [{ PUBLIC_URL: 'https://chat.example.org/path' }, 'PUBLIC_URL', SETTINGS.PUBLIC_URL.expects],
  [{ EXIT_URL: 'javascript:alert(1)' }, 'EXIT_URL', SETTINGS.EXIT_URL.expects],
  [{ DEFAULT_LANGUAGE: 'es' }, 'DEFAULT_LANGUAGE', SETTINGS.DEFAULT_LANGUAGE.expects],
  [{ TOKENS_PER_MINUTE: '59' }, 'TOKENS_PER_MINUTE', SETTINGS.TOKENS_PER_MINUTE.expects],
  [{ TRUSTED_PROXIES: 'all' }, 'TRUSTED_PROXIES', SETTINGS.TRUSTED_PROXIES.expects],
  [{ KEEP_TALK_DAYS: '0' }, 'KEEP_TALK_DAYS', SETTINGS.KEEP_TALK_DAYS.expects],
  [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL', SETTINGS.LOG_LEVEL.expects],
  [{ WIDGET_ORIGIN: 'https://www.example.org' }, 'WIDGET_ORIGIN', 'WIDGET_ORIGINS'],
  [{ TOKEN_PER_MINUTE: '100' }, 'TOKEN_PER_MINUTE', 'TOKENS_PER_MINUTE'],
  [{ KEEP_EVERYTHING_DAYS: '1' }, 'KEEP_EVERYTHING_DAYS', /Expected one of: .*KEEP_TALK_DAYS/],
  [{ MICROSOFT_APP_ID: 'an-app' }, 'MICROSOFT_APP_TENANT_ID', 'the tenant of the Azure bot'],
  [{ ...APP, MICROSOFT_APP_PASSWORD: '' }, 'MICROSOFT_APP_PASSWORD', 'the secret of the Azure bot'],
  [{ ...APP, MICROSOFT_APP_TYPE: 'MultiTenant' }, 'MICROSOFT_APP_TYPE', SETTINGS.MICROSOFT_APP_TYPE.expects],
  [{ MICROSOFT_APPID: 'an-app' }, 'MICROSOFT_APPID', 'MICROSOFT_APP_ID'],
  [
    { MICROSOFT_SERVICE_HOSTS: 'https://x' },
    'MICROSOFT_SERVICE_HOSTS',
    SETTINGS.MICROSOFT_SERVICE_HOSTS.expects,
  ],
];

/** Known only once the key is looked for. */
const AT_THE_START = 'MASTER_KEY';

describe('a setting that does not fit', () => {
  it.each(BAD.filter(([, named]) => named !== AT_THE_START))(
    '%j is refused with its name and what is expected',
    (given, named, expected) => {
      const said = refusalOf(given);
      expect(said.setting).toBe(named);
      expect(said.message).toMatch(new RegExp(`\\b${named}\\b`));
      if (typeof expected === 'string') expect(said.message).toContain(expected);
      else expect(said.message).toMatch(expected);
    },
  );

  const started = BAD.filter(([, named]) =>
    ['PORT', 'MASTER_KEY', 'WIDGET_ORIGIN', 'KEEP_EVERYTHING_DAYS', 'MICROSOFT_APP_TENANT_ID'].includes(
      named,
    ),
  );
  it.each(started)('%j stops the start, and says no more than that', async (given, named, expected) => {
    const { code, said } = await startRefused({ NODE_ENV: 'test', ...given });
    expect(code).toBe(78);
    expect(said).toMatch(new RegExp(`\\b${named}\\b`));
    if (typeof expected === 'string') expect(said).toContain(expected);
    else expect(said).toMatch(expected);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('is not repeated when it is a secret', async () => {
    const { said } = await startRefused({ MASTER_KEY: 'a-secret-that-is-too-short', MONGODB_URI: '' });
    expect(said).toContain('MASTER_KEY');
    expect(said).not.toContain('a-secret-that-is-too-short');
  });

  it('stops the start as an argument too', async () => {
    for (const [argument, told] of [
      ['--PORT=eighty', SETTINGS.PORT.expects],
      ['--COLOUR=red', 'Expected --NAME=value'],
      ['--PORT', 'Expected --NAME=value'],
      ['3978', 'Expected --NAME=value'],
    ] as const) {
      const { code, said } = await startRefused({}, [argument]);
      expect([argument, code]).toEqual([argument, 78]);
      expect(said).toContain(argument === '--PORT=eighty' ? 'PORT' : argument);
      expect(said).toContain(told);
    }
  });

  it('is a port that somebody else has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const { code, said } = await startRefused({ PORT: String(port) });
    other.close();
    expect(code).toBe(78);
    expect(said).toContain(
      `Setting PORT: cannot listen on 127.0.0.1 port ${String(port)} (EADDRINUSE). Expected a free port.`,
    );
  });

  it('writes nothing before it is refused', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
    try {
      await startRefused({ DATA_DIR: join(dataDir, 'data'), PORT: 'eighty' });
      await expect(stat(join(dataDir, 'data'))).rejects.toMatchObject({ code: 'ENOENT' });
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});

describe('settings that fit', () => {
  it('start the service: an argument wins over the environment, and an empty variable is as good as none', async () => {
    const free = await freePort();
    const service = await Service.start({
      settings: {
        PORT: String(free),
        DEFAULT_LANGUAGE: '',
        NODE_ENV: 'production',
        MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
      },
    });
    try {
      expect(service.port).toBe(free);
      expect(service.printed).not.toContain('A master key was made');
    } finally {
      await service.stop();
    }
  });
});

function refusalOf(given: Record<string, string>): { setting: string; message: string } {
  try {
    readConfig(given);
  } catch (error) {
    if (error instanceof ConfigError) return { setting: error.setting, message: error.message };
    throw error;
  }
  throw new Error('it was not refused');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
