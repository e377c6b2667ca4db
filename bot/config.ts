/**
 * Every setting of the channel: its name in the environment, type, default and meaning, in one table. The README's
 * table of settings is printed from it. A value that does not fit, or a name that looks like a setting but is none,
 * stops the start with the name and what is expected.
 */
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { clamdAddress } from './cases/evidence/scanner.js';
import { ROLES } from './desk/contract/form.js';
import { issuerForm, roleClaimForm, roleMapForm, scopesForm } from './desk/oidc/settings.js';
import { isSafeTranslator } from './desk/translation/address.js';
import { isTelling, travelsSafely } from './cases/outbound/neutral.js';

const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= low && value <= high);

const exactOrigin = z.string().refine((value) => {
  try {
    const url = new URL(value);
    return url.origin === value && (url.protocol === 'https:' || url.protocol === 'http:');
  } catch {
    return false;
  }
});

const list = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item));

interface Setting {
  schema: z.ZodType;
  /** As it would stand in the environment; undefined: not set. */
  default: string | undefined;
  expects: string;
  meaning: string;
  secret?: boolean;
}

export const SETTINGS = {
  NODE_ENV: {
    schema: z.enum(['development', 'test', 'production']),
    default: 'development',
    expects: 'development, test or production',
    meaning: 'production refuses to start on a master key that it would have to make itself',
  },
  HOST: {
    schema: z.string().min(1),
    default: '0.0.0.0',
    expects: 'an address',
    meaning: 'address to listen on',
  },
  PORT: {
    schema: wholeNumber(0, 65535),
    default: '3978',
    expects: 'a port number from 0 to 65535',
    meaning: 'port of everything; 0 takes a free one',
  },
  DATA_DIR: {
    schema: z.string().min(1),
    default: './data',
    expects: 'a folder',
    meaning: 'where the embedded store and a made master key live',
  },
  MONGODB_URI: {
    schema: z.string().regex(/^mongodb(\+srv)?:\/\//),
    default: undefined,
    expects: 'an address that begins with mongodb:// or mongodb+srv://, of a replica set',
    meaning: 'store in MongoDB instead of the embedded SQLite; for more than one node',
    secret: true,
  },
  MASTER_KEY: {
    schema: z.string().refine((value) => Buffer.from(value, 'base64').length === 32),
    default: undefined,
    expects: '32 bytes in base 64',
    meaning: 'key that wraps all data keys; made in DATA_DIR when missing, except in production',
    secret: true,
  },
  PUBLIC_URL: {
    schema: exactOrigin,
    default: undefined,
    expects: 'an origin such as https://chat.example.org, without a path',
    meaning: 'how browsers reach this server; taken from the request when missing',
  },
  TRUSTED_PROXIES: {
    schema: wholeNumber(0, 8),
    default: '0',
    expects: 'a number from 0 to 8',
    meaning: 'how many proxies in front may name the client in X-Forwarded-For',
  },
  WIDGET_ORIGINS: {
    schema: list(exactOrigin),
    default: '',
    expects: 'exact origins with commas between, such as https://www.example.org,https://example.org',
    meaning: 'sites that may embed the widget or call Direct Line, beside this server itself',
  },
  EXIT_URL: {
    schema: z.string().refine((value) => /^https?:\/\//.test(value) && URL.canParse(value)),
    default: 'https://www.wikipedia.org/',
    expects: 'an address that begins with https:// or http://',
    meaning: 'neutral site that replaces the page on leaving',
  },
  DEFAULT_LANGUAGE: {
    schema: z.enum(['nl', 'fr', 'en', 'de']),
    default: 'fr',
    expects: 'nl, fr, en or de',
    meaning: 'language of the greeting when the client names none',
  },
  SILENCE_MINUTES: {
    schema: wholeNumber(1, 1440),
    default: '30',
    expects: 'minutes from 1 to 1440',
    meaning: 'without a life sign for so long, unsent words are erased',
  },
  WAIT_MINUTES: {
    schema: wholeNumber(1, 240),
    default: '10',
    expects: 'minutes from 1 to 240',
    meaning: 'how long a resident waits for an officer before the bot takes them back',
  },
  ESCALATE_MINUTES: {
    schema: wholeNumber(1, 240),
    default: '3',
    expects: 'minutes from 1 to 240',
    meaning: 'who waits so long for an officer is marked at the desk, and the alarm sounds',
  },
  ANSWER_MINUTES: {
    schema: wholeNumber(1, 240),
    default: '5',
    expects: 'minutes from 1 to 240',
    meaning:
      'a resident in a talk who had no answer for so long sounds the alarm, and waits for a colleague when the officer is gone',
  },
  KEEP_TALK_DAYS: {
    schema: wholeNumber(1, 3650),
    default: '90',
    expects: 'days from 1 to 3650',
    meaning: 'how long a talk with an officer is kept after its end (to be confirmed by the DPO)',
  },
  KEEP_CODE_DAYS: {
    schema: wholeNumber(1, 3650),
    default: '30',
    expects: 'days from 1 to 3650',
    meaning: 'how long a return code opens something after the last visit',
  },
  KEEP_CASE_DAYS: {
    schema: wholeNumber(1, 3650),
    default: '365',
    expects: 'days from 1 to 3650',
    meaning:
      'how long a case is kept after it was closed, before nobody can open it (to be confirmed by the DPO)',
  },
  KEEP_RESTRICTED_DAYS: {
    schema: wholeNumber(1, 3650),
    default: '1825',
    expects: 'days from 1 to 3650',
    meaning: 'how long it is kept after that, before it is erased (to be confirmed by the DPO)',
  },
  SESSION_IDLE_MINUTES: {
    schema: wholeNumber(5, 120),
    default: '30',
    expects: 'minutes from 5 to 120',
    meaning: 'at the desk, without a key or a press for so long, a sign-in ends',
  },
  SESSION_HOURS: {
    schema: wholeNumber(1, 14),
    default: '10',
    expects: 'hours from 1 to 14',
    meaning: 'how long a sign-in at the desk lasts at most',
  },
  AUDIT_CHECKPOINT_FILE: {
    schema: z.string().min(1),
    default: undefined,
    expects: 'a path, on another disk or a place where written lines stay',
    meaning:
      'file to which signed checkpoints of the audit are added, so that a cut or rewritten audit shows',
  },
  AUDIT_CHECKPOINT_URL: {
    schema: z.string().refine((value) => URL.canParse(value) && travelsSafely(new URL(value))),
    default: undefined,
    expects: 'an address that begins with https://',
    meaning: 'where signed checkpoints of the audit are sent, out of reach of this server',
  },
  AUDIT_CHECKPOINT_SECRET: {
    schema: z.string().min(32),
    default: undefined,
    expects: '32 characters or more',
    meaning: 'signs what goes to AUDIT_CHECKPOINT_URL; needed with it',
    secret: true,
  },
  WALLED_OFFICERS: {
    schema: list(z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)),
    default: '',
    expects:
      'user names with commas between; of accounts of a provider the ids that npm run officer -- list shows',
    meaning:
      'accounts that alone may read cases about the police or the desk; nobody: such cases are not sent, and other ways are shown',
  },
  OIDC_ISSUER: {
    schema: issuerForm,
    default: undefined,
    expects:
      'the issuer as the provider writes it: an address that begins with https://, and with Entra ID the one of your tenant by its id, not common, organizations or consumers',
    meaning:
      'provider by which officers sign in (OpenID Connect); with it local accounts no longer sign in, see docs/sign-in.md',
  },
  OIDC_CLIENT_ID: {
    schema: z.string().min(1).max(255),
    default: undefined,
    expects: 'the id under which the provider knows the desk',
    meaning: 'needed with OIDC_ISSUER',
  },
  OIDC_CLIENT_SECRET: {
    schema: z.string().min(1),
    default: undefined,
    expects: 'the secret that the provider gave the desk',
    meaning: 'leave it out where the provider knows the desk as a public client',
    secret: true,
  },
  OIDC_ROLE_CLAIM: {
    schema: roleClaimForm,
    default: 'roles',
    expects: 'the name of a claim, or a path with dots such as realm_access.roles',
    meaning: 'where the provider says the roles of a person, as a list of texts',
  },
  OIDC_ROLE_MAP: {
    schema: roleMapForm,
    default: undefined,
    expects: `values and roles with commas between, such as Desk.Officer=officer,Desk.Supervisor=supervisor; roles: ${ROLES.join(', ')}`,
    meaning:
      'which role at the desk each value gives; the first that a person has counts, and who has none does not get in; needed with OIDC_ISSUER',
  },
  OIDC_SCOPES: {
    schema: scopesForm,
    default: 'openid profile',
    expects: 'scopes with spaces between, openid among them',
    meaning: 'what is asked of the provider',
  },
  OIDC_HOSTS: {
    schema: list(z.string().regex(/^[a-z0-9.-]+(:\d+)?$/)),
    default: '',
    expects: 'host names with commas between',
    meaning: 'hosts beside that of OIDC_ISSUER on which the provider has its endpoints or keys',
  },
  BREAK_GLASS: {
    schema: z.enum(['off', 'on']),
    default: 'off',
    expects: 'off or on',
    meaning:
      'on: an account that was made with npm run officer -- add NAME --break-glass signs in, and every console is told; for when the provider fails',
  },
  CLAMD_ADDRESS: {
    schema: z.string().refine((value) => clamdAddress(value) !== undefined),
    default: undefined,
    expects: 'host:port or the path of a socket',
    meaning: 'virus scanner; without it officers are warned before they download a file',
  },
  TRANSLATE_URL: {
    schema: z.string().refine(isSafeTranslator),
    default: undefined,
    expects:
      'an address that begins with https://, or http:// within this machine or a private network, without a query',
    meaning:
      'service of your own that speaks the API of LibreTranslate, for talks in two languages; without it nothing is translated',
  },
  TRANSLATE_KEY: {
    schema: z.string().min(1),
    default: undefined,
    expects: 'the key of that service',
    meaning: 'goes to TRANSLATE_URL with each text, where the service asks for one',
    secret: true,
  },
  SMTP_URL: {
    schema: z.string().refine((value) => /^smtps?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value)),
    default: undefined,
    expects: 'an address that begins with smtps:// or smtp://',
    meaning: 'mail server for neutral notices; without it none goes out by e-mail',
    secret: true,
  },
  SMTP_FROM: {
    schema: z.email().refine((value) => !isTelling(value)),
    default: undefined,
    expects: 'a bare e-mail address that tells nothing, such as news@example.org',
    meaning: 'sender of neutral notices; needed with SMTP_URL',
  },
  NOTICE_URL: {
    schema: exactOrigin,
    default: undefined,
    expects: 'an origin such as https://info.example.org, whose name tells nothing',
    meaning: 'how this server is reached from the stop link in notices; PUBLIC_URL when missing',
  },
  SMS_WEBHOOK_URL: {
    schema: z.string().refine((value) => URL.canParse(value) && travelsSafely(new URL(value))),
    default: undefined,
    expects: 'an address that begins with https://',
    meaning: 'gateway for neutral notices by text message; without it none goes out so',
  },
  SMS_WEBHOOK_SECRET: {
    schema: z.string().min(32),
    default: undefined,
    expects: '32 characters or more',
    meaning: 'signs what goes to and comes from the gateway; needed with SMS_WEBHOOK_URL',
    secret: true,
  },
  CONTROLLER_NAME: {
    schema: z.string().min(1).max(200),
    default: undefined,
    expects: 'a name',
    meaning: 'who is responsible for the data, as the privacy notice says',
  },
  DPO_CONTACT: {
    schema: z.string().min(1).max(300),
    default: undefined,
    expects: 'an address',
    meaning: 'how to reach the data protection officer, as the privacy notice says',
  },
  SUPERVISOR_CONTACT: {
    schema: z.string().min(1).max(300),
    default: undefined,
    expects: 'an address',
    meaning: 'how to reach the supervisory body, as the privacy notice says',
  },
  TOKENS_PER_MINUTE: {
    schema: wholeNumber(60, 100000),
    default: '120',
    expects: 'a number from 60 to 100000',
    meaning: 'Direct Line tokens that one address may ask for in a minute',
  },
  POSTS_PER_SECOND: {
    schema: wholeNumber(5, 100000),
    default: '50',
    expects: 'a number from 5 to 100000',
    meaning: 'messages that one conversation may send in a second',
  },
  READS_PER_SECOND: {
    schema: wholeNumber(20, 100000),
    default: '200',
    expects: 'a number from 20 to 100000',
    meaning: 'times that one conversation may be read in a second',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    default: 'info',
    expects: 'fatal, error, warn, info, debug or silent',
    meaning: 'how much is logged; never what a person wrote, nor their address',
  },
  MICROSOFT_APP_ID: {
    schema: z.string().min(1),
    default: undefined,
    expects: 'the App ID of the Azure bot',
    meaning: 'opens /api/messages for Azure Bot Service; without it the route does not exist',
  },
  MICROSOFT_APP_TYPE: {
    schema: z.enum(['SingleTenant', 'UserAssignedMSI']),
    default: 'SingleTenant',
    expects: 'SingleTenant or UserAssignedMSI',
    meaning: 'kind of the Azure bot registration',
  },
  MICROSOFT_APP_PASSWORD: {
    schema: z.string().min(1),
    default: undefined,
    expects: 'the secret of the Azure bot',
    meaning: 'needed for SingleTenant',
    secret: true,
  },
  MICROSOFT_APP_TENANT_ID: {
    schema: z.string().min(1),
    default: undefined,
    expects: 'the tenant of the Azure bot',
    meaning: 'needed with an App ID',
  },
  MICROSOFT_SERVICE_HOSTS: {
    schema: list(z.string().regex(/^(\*\.)?[a-z0-9.-]+(:\d+)?$/)),
    default: '*.botframework.com,*.trafficmanager.net,*.botframework.azure.us',
    expects: 'host names with commas between; *. at the start stands for any sub-domain',
    meaning: 'hosts that an activity may name as serviceUrl',
  },
  MICROSOFT_OPENID_METADATA: {
    schema: z.url(),
    default: undefined,
    expects: 'an address',
    meaning: 'where the keys of the Bot Connector are published; only for other clouds and tests',
  },
} as const satisfies Record<string, Setting>;

type SettingName = keyof typeof SETTINGS;
type Value<N extends SettingName> = z.infer<(typeof SETTINGS)[N]['schema']>;
type Optional<N extends SettingName> = (typeof SETTINGS)[N]['default'] extends string
  ? Value<N>
  : Value<N> | undefined;

/** All settings, checked. */
export type Config = { readonly [N in SettingName]: Optional<N> };

/** The start must not go on: says which setting, and what it expects. */
export class ConfigError extends Error {
  constructor(
    readonly setting: string,
    message: string,
  ) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** Names that begin like this belong to us, so an unknown one is a mistake. */
const FAMILIES = [
  'MICROSOFT_APP',
  'MICROSOFT_SERVICE',
  'MICROSOFT_OPENID',
  'WIDGET_',
  'KEEP_',
  'SILENCE_',
  'WAIT_',
  'MONGODB_',
  'SMTP_',
  'NOTICE_',
  'SMS_',
  'CLAMD_',
  'WALLED_',
  'AUDIT_CHECKPOINT_',
  'OIDC_',
  'BREAK_',
];
/** Variables of others that resemble ours or share a family. */
const NOT_OURS = new Set(['MONGODB_TEST_URI', 'HOSTNAME', 'HOSTTYPE', 'HOME', 'PORTS']);

/**
 * Reads the settings from `--NAME=value` arguments, which win, and from the environment.
 * @throws ConfigError on a bad value, an unknown argument, or a variable that looks like a misspelt setting.
 */
export function readConfig(
  environment: Record<string, string | undefined>,
  args: readonly string[] = [],
): Config {
  const given: Record<string, string | undefined> = { ...environment };
  for (const arg of args) {
    const match = /^--([A-Za-z_-]+)=(.*)$/s.exec(arg);
    const name = match?.[1]?.toUpperCase().replaceAll('-', '_');
    if (match === null || name === undefined || !isSetting(name)) {
      throw new ConfigError(
        arg,
        `Unknown argument ${arg}. Expected --NAME=value with one of: ${Object.keys(SETTINGS).join(', ')}.`,
      );
    }
    given[name] = match[2];
  }
  for (const name of Object.keys(environment)) refuseMisspelt(name);

  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries<Setting>(SETTINGS)) {
    const raw = given[name] === undefined || given[name] === '' ? setting.default : given[name];
    if (raw === undefined) continue;
    const parsed = setting.schema.safeParse(raw);
    if (!parsed.success) {
      const shown = setting.secret === true ? 'the value that was given' : JSON.stringify(raw);
      throw new ConfigError(name, `Setting ${name}: ${shown} does not fit. Expected ${setting.expects}.`);
    }
    config[name] = parsed.data;
  }
  const complete = config as Config;
  requireTogether(complete);
  return complete;
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

function refuseMisspelt(name: string): void {
  if (isSetting(name) || NOT_OURS.has(name)) return;
  const nearest = Object.keys(SETTINGS).find((known) => known.length >= 6 && distance(known, name) <= 2);
  if (nearest !== undefined) {
    throw new ConfigError(
      name,
      `Unknown setting ${name}. Did you mean ${nearest}? Expected ${SETTINGS[nearest as SettingName].expects}.`,
    );
  }
  if (FAMILIES.some((family) => name.startsWith(family))) {
    throw new ConfigError(
      name,
      `Unknown setting ${name}. Expected one of: ${Object.keys(SETTINGS).join(', ')}.`,
    );
  }
}

/** Settings of which one is nothing without the other. */
const PAIRS = [
  ['SMTP_URL', 'SMTP_FROM'],
  ['SMS_WEBHOOK_URL', 'SMS_WEBHOOK_SECRET'],
  ['AUDIT_CHECKPOINT_URL', 'AUDIT_CHECKPOINT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_ROLE_MAP'],
] as const satisfies readonly (readonly [SettingName, SettingName])[];

function requireTogether(config: Config): void {
  for (const [first, second] of PAIRS) {
    const missing = config[first] === undefined ? first : second;
    if ((config[first] === undefined) !== (config[second] === undefined))
      throw new ConfigError(
        missing,
        `Setting ${missing} is missing. Expected ${SETTINGS[missing].expects}, because the other one of ${first} and ${second} is set.`,
      );
  }
  requireForSignIn(config);
  if (config.MICROSOFT_APP_ID === undefined) return;
  if (config.MICROSOFT_APP_TENANT_ID === undefined) {
    throw new ConfigError(
      'MICROSOFT_APP_TENANT_ID',
      'Setting MICROSOFT_APP_TENANT_ID is missing. Expected the tenant of the Azure bot, because MICROSOFT_APP_ID is set.',
    );
  }
  if (config.MICROSOFT_APP_TYPE === 'SingleTenant' && config.MICROSOFT_APP_PASSWORD === undefined) {
    throw new ConfigError(
      'MICROSOFT_APP_PASSWORD',
      'Setting MICROSOFT_APP_PASSWORD is missing. Expected the secret of the Azure bot, because MICROSOFT_APP_TYPE is SingleTenant.',
    );
  }
}

function requireForSignIn({ OIDC_ISSUER, OIDC_CLIENT_SECRET, PUBLIC_URL, NODE_ENV }: Config): void {
  if (OIDC_ISSUER === undefined) {
    if (OIDC_CLIENT_SECRET === undefined) return;
    throw new ConfigError(
      'OIDC_ISSUER',
      `Setting OIDC_ISSUER is missing. Expected ${SETTINGS.OIDC_ISSUER.expects}, because OIDC_CLIENT_SECRET is set.`,
    );
  }
  if (PUBLIC_URL === undefined)
    throw new ConfigError(
      'PUBLIC_URL',
      `Setting PUBLIC_URL is missing. Expected ${SETTINGS.PUBLIC_URL.expects}, because the provider of OIDC_ISSUER sends officers back there.`,
    );
  if (NODE_ENV !== 'production') return;
  for (const [name, value] of Object.entries({ OIDC_ISSUER, PUBLIC_URL })) {
    if (!value.startsWith('https:'))
      throw new ConfigError(
        name,
        `Setting ${name}: ${JSON.stringify(value)} is not encrypted. Expected an address that begins with https://, because officers sign in by OIDC_ISSUER in production.`,
      );
  }
}

/** The README's table of settings. */
export function settingsTable(): string {
  const rows = Object.entries<Setting>(SETTINGS).map(
    ([name, setting]) =>
      `| \`${name}\` | ${setting.default === undefined ? '–' : `\`${setting.default}\``} | ${setting.meaning} | ${setting.expects} |`,
  );
  return ['| setting | default | meaning | expects |', '|---|---|---|---|', ...rows].join('\n');
}
