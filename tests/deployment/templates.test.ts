/** What of the deployment templates can be checked without Azure and without a container engine. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig, SETTINGS } from '../../bot/config.js';
import { Service } from '../support/service.js';
import { readBicep } from './bicep.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AZURE = join(ROOT, 'deploymentTemplates/azure');
const CONTAINERS = join(ROOT, 'deploymentTemplates/containers');

/** What production cannot do without, and what a proxy in front and another site as host make necessary. */
const NEEDED = [
  'NODE_ENV',
  'MASTER_KEY',
  'MONGODB_URI',
  'DATA_DIR',
  'PUBLIC_URL',
  'TRUSTED_PROXIES',
  'WIDGET_ORIGINS',
];
/** Of App Service itself. */
const PLATFORM = ['WEBSITE_RUN_FROM_PACKAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];

/** The lines NAME=value of a file of settings, the empty ones too. */
function settingsIn(file: string): Record<string, string> {
  const lines = readFileSync(join(CONTAINERS, file), 'utf8').split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe('the Bicep template', () => {
  const bicep = readBicep(readFileSync(join(AZURE, 'main.bicep'), 'utf8'));
  const settings = bicep.settings.filter(({ name }) => !PLATFORM.includes(name));

  it('sets only settings that the service knows, and all that production needs', () => {
    const names = settings.map(({ name }) => name);
    expect(names.filter((name) => !Object.hasOwn(SETTINGS, name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining([
        ...NEEDED,
        'MICROSOFT_APP_ID',
        'MICROSOFT_APP_TENANT_ID',
        'MICROSOFT_APP_PASSWORD',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('takes every secret from the vault', () => {
    const secrets = settings.filter(({ name }) => 'secret' in SETTINGS[name as keyof typeof SETTINGS]);
    expect(secrets.map(({ name }) => name).toSorted()).toEqual([
      'MASTER_KEY',
      'MICROSOFT_APP_PASSWORD',
      'MONGODB_URI',
    ]);
    for (const { value } of secrets)
      expect(value).toMatch(/^'@Microsoft\.KeyVault\(SecretUri=\$\{vaultUrl\}\/[a-z-]+\)'$/);
  });

  it('gives values that the service accepts', () => {
    const plain = settings.filter(({ value }) => /^'[^$@]*'$/.test(value));
    expect(plain.length).toBeGreaterThan(4);
    const environment = Object.fromEntries(plain.map(({ name, value }) => [name, value.slice(1, -1)]));
    expect(readConfig(environment)).toMatchObject({ NODE_ENV: 'production', TRUSTED_PROXIES: 1 });
  });

  it('uses only names that it declares, uses all of them, and closes every bracket', () => {
    expect(bicep.unpaired).toEqual([]);
    const declared = [...bicep.params, ...bicep.variables, ...bicep.resources];
    const functions = [
      'resourceGroup',
      'tenant',
      'uniqueString',
      'empty',
      'environment',
      'subscriptionResourceId',
      'take',
      'guid',
      'concat',
      'split',
    ];
    expect([...bicep.used].filter((name) => !declared.includes(name) && !functions.includes(name))).toEqual(
      [],
    );
    expect([...bicep.params, ...bicep.variables].filter((name) => !bicep.used.has(name))).toEqual([]);
  });

  it('has every parameter of the example', () => {
    const example = JSON.parse(readFileSync(join(AZURE, 'main.parameters.example.json'), 'utf8')) as {
      parameters: object;
    };
    expect(Object.keys(example.parameters).filter((name) => !bicep.params.includes(name))).toEqual([]);
  });
});

describe('the container file', () => {
  const lines = readFileSync(join(CONTAINERS, 'Containerfile'), 'utf8').replaceAll('\\\n', ' ').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));

  it('copies only what is there and what goes to the builder', () => {
    expect(copied.length).toBeGreaterThan(6);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const sent = readFileSync(join(CONTAINERS, 'Containerfile.dockerignore'), 'utf8').split('\n');
    expect(copied.filter((path) => !sent.includes(`!${path}`))).toEqual([]);
  });

  it('copies from stages that it has', () => {
    const stages = lines.flatMap((line) => /^FROM \S+ AS (\w+)$/.exec(line)?.[1] ?? []);
    const from = lines.flatMap((line) => /--from=(\w+)/.exec(line)?.[1] ?? []);
    expect(from.length).toBeGreaterThan(1);
    expect(from.filter((stage) => !stages.includes(stage))).toEqual([]);
  });

  it('takes along every folder that the build reads', () => {
    const build = readFileSync(join(ROOT, 'bot/cli/build.ts'), 'utf8');
    const sources = [...(/SOURCES = \[(.*)\]/.exec(build)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      (match) => match[1],
    );
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((source) => !copied.includes(source ?? ''))).toEqual([]);
  });
});

describe('the service as the container file and .env.example start it', () => {
  const image = readFileSync(join(CONTAINERS, 'Containerfile'), 'utf8');
  let service: Service;

  beforeAll(async () => {
    // One node on SQLite, on a port and in a folder of this test.
    const { PORT: _port, HOST: _host, DATA_DIR: _dataDir, ...settings } = settingsIn('.env.example');
    service = await Service.start({
      settings: { ...settings, MONGODB_URI: '', MASTER_KEY: randomBytes(32).toString('base64') },
    });
  });
  afterAll(() => service.stop());

  it('runs the program that the image names', () => {
    expect(/^CMD \["node", "(.+)"\]$/m.exec(image)?.[1]).toBe('dist/bot/main.js');
    expect(existsSync(join(ROOT, 'dist/bot/main.js'))).toBe(true);
  });

  it('is healthy by the image’s own check while it runs, and not where nothing runs', async () => {
    expect(await healthCheck(service.port)).toBe(0);
    expect(await healthCheck(1)).toBe(1);
  });

  it('prints the set-up link at the address of PUBLIC_URL', async () => {
    await service.setupToken();
    expect(service.printed).toContain('https://chat.example.org/console/#/setup/');
  });

  /** @returns the exit code of the command that stands in the container file */
  async function healthCheck(port: number): Promise<number | null> {
    const command = /HEALTHCHECK[\s\S]*?CMD (\[.*\])$/m.exec(image)?.[1] ?? '[]';
    const [, ...args] = JSON.parse(command) as string[];
    const child = spawn(process.execPath, args, { env: { PORT: String(port) }, stdio: 'ignore' });
    return new Promise((resolve) => child.once('exit', resolve));
  }
});

describe('the compose file and its settings', () => {
  const compose = readFileSync(join(CONTAINERS, 'compose.yaml'), 'utf8');

  it('is YAML that describes the service, its database and the volumes that they use', () => {
    const parsed = parse(compose) as {
      services: Record<string, { volumes?: string[] }>;
      volumes: Record<string, unknown>;
    };
    expect(Object.keys(parsed.services)).toEqual(expect.arrayContaining(['channel', 'mongo']));
    const used = Object.values(parsed.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const named = used.filter((name) => !name.startsWith('.') && !name.startsWith('/'));
    expect(named.filter((name) => !Object.hasOwn(parsed.volumes, name))).toEqual([]);
  });

  it('comes with an example of every setting, and of nothing else', () => {
    expect(Object.keys(settingsIn('.env.example')).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
  });

  it('comes with values that the service accepts once the master key is filled in', () => {
    const settings = { ...settingsIn('.env.example'), MASTER_KEY: randomBytes(32).toString('base64') };
    expect(readConfig(settings)).toMatchObject({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://chat.example.org',
    });
  });

  it('shows the defaults as they are', () => {
    const given = settingsIn('.env.example');
    const free = [
      'SILENCE_MINUTES',
      'WAIT_MINUTES',
      'KEEP_TALK_DAYS',
      'KEEP_CODE_DAYS',
      'TOKENS_PER_MINUTE',
      'READS_PER_SECOND',
      'POSTS_PER_SECOND',
      'LOG_LEVEL',
      'EXIT_URL',
      'DEFAULT_LANGUAGE',
    ] as const;
    for (const name of free) expect([name, given[name]]).toEqual([name, SETTINGS[name].default]);
  });

  it('names files that are there, with examples for those that hold secrets', () => {
    const mounted = [...compose.matchAll(/- (\.\/[\w.-]+):/g)].map((match) => match[1] ?? '');
    expect(mounted).toEqual(['./mongo-init.js']);
    const secret = [...compose.matchAll(/env_file: (\S+)/g)].map((match) => match[1] ?? '');
    expect([...new Set(secret)].toSorted()).toEqual(['.env', 'mongo.env']);
    for (const file of [...mounted, ...secret.map((name) => `${name}.example`)])
      expect([file, existsSync(join(CONTAINERS, file))]).toEqual([file, true]);
    const context = resolve(CONTAINERS, /context: (\S+)/.exec(compose)?.[1] ?? '');
    expect(`${context}/`).toBe(ROOT);
    expect(dirname(join(context, /dockerfile: (\S+)/.exec(compose)?.[1] ?? ''))).toBe(CONTAINERS);
  });

  it('keeps the secrets out of version control', () => {
    const ignored = readFileSync(join(CONTAINERS, '.gitignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'mongo.env']));
  });

  it('gives the script every variable that it reads', () => {
    const script = readFileSync(join(CONTAINERS, 'mongo-init.js'), 'utf8');
    const read = [...script.matchAll(/process\.env\.(\w+)/g)].map((match) => match[1] ?? '');
    expect(read.length).toBe(3);
    const given = Object.keys(settingsIn('mongo.env.example'));
    expect([...read, 'MONGO_REPLICA_KEY'].filter((name) => !given.includes(name))).toEqual([]);
  });

  it('connects as the user that the script makes', () => {
    const script = readFileSync(join(CONTAINERS, 'mongo-init.js'), 'utf8');
    const uri = new URL(settingsIn('.env.example')['MONGODB_URI'] ?? '');
    expect(script).toContain(`user: '${uri.username}'`);
    expect(script).toContain(`getSiblingDB('${uri.searchParams.get('authSource') ?? ''}')`);
    expect(script).toContain(`_id: '${uri.searchParams.get('replicaSet') ?? ''}'`);
    expect(compose).toContain(`--replSet ${uri.searchParams.get('replicaSet') ?? ''} `);
    expect(uri.pathname).toBe('/channel');
  });
});
