/**
 * Azure Bot Service: `/api/messages` through the SDK's CloudAdapter. Exists only with an App ID, because without one
 * the SDK accepts unsigned requests and answers to any address; and only towards hosts on the list.
 */
import type { Request, Response } from 'restify';
import { DESK } from '../bot.js';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import { sendJson, type HttpServer } from '../http/server.js';
import type { Config } from '../config.js';
import { newConversation } from '../conversations/record.js';
import type { Keyring } from '../privacy/keys.js';
import type { ConversationRecord } from '../store/records.js';
import { DuplicateDelivery } from '../turn/dedupe.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import { z } from 'zod';
import { DIRECT_LINE } from './directline/adapter.js';
import {
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type ConversationReference,
  type TurnContext,
} from './sdk.js';

/** Ids name records of the store: no control characters and no half characters. */
const id = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const account = z.looseObject({ id: id(1000) });

/** The form of an incoming activity as far as we rely on it; the rest is the SDK's. */
const Incoming = z.looseObject({
  type: z.string().min(1).max(100),
  id: id(1000).optional(),
  channelId: id(100).min(1),
  serviceUrl: z.string().min(1).max(500),
  conversation: z.looseObject({ id: id(1000).min(1) }),
  from: account,
  recipient: account,
  membersAdded: z.array(account).optional(),
  text: z.string().max(50_000).optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  locale: z.string().max(100).optional(),
  attachments: z.array(z.looseObject({})).optional(),
});

/** The SDK's adapter, with errors as values of ours; its own way of answering prints them and sends their text out. */
export class ChannelCloudAdapter extends CloudAdapter {
  /**
   * Runs one turn. @returns what goes back in the HTTP answer: the replies of `expectReplies`, or an invoke's answer.
   * @throws ApiError NotSigned, and whatever the turn throws
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<{ status: number; body?: unknown }> {
    const sender = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((error: unknown) => {
        throw isRefusal(error) ? new ApiError('NotSigned', undefined, { cause: error }) : error;
      });
    return (await this.processActivity(sender, activity, logic)) ?? { status: 200 };
  }
}

/** Errors by which the SDK says that a signature does not hold; others, such as keys out of reach, pass by. */
function isRefusal(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return (
    statusCode === 401 || ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(name ?? '')
  );
}

/** The public cloud, as the SDK has it built in; it wants all of these as soon as one is given. */
const PUBLIC_CLOUD = {
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  CallerId: CallerIdConstants.PublicAzureChannel,
} as const;

export function makeCloudAdapter(config: Config): ChannelCloudAdapter {
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: config.MICROSOFT_APP_TYPE,
    ...(config.MICROSOFT_APP_ID === undefined ? {} : { MicrosoftAppId: config.MICROSOFT_APP_ID }),
    ...(config.MICROSOFT_APP_PASSWORD === undefined
      ? {}
      : { MicrosoftAppPassword: config.MICROSOFT_APP_PASSWORD }),
    ...(config.MICROSOFT_APP_TENANT_ID === undefined
      ? {}
      : { MicrosoftAppTenantId: config.MICROSOFT_APP_TENANT_ID }),
  });
  const metadata = config.MICROSOFT_OPENID_METADATA;
  const options =
    metadata === undefined ? {} : { ...PUBLIC_CLOUD, ToBotFromChannelOpenIdMetadataUrl: metadata };
  // The SDK's two packages each declare the same base class of credentials.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const adapter = new ChannelCloudAdapter(new ConfigurationBotFrameworkAuthentication(options, credentials));
  adapter.onTurnError = onCloudTurnError;
  return adapter;
}

/** A repeated delivery is answered like the first; anything else fails the request, so that the channel tries again. */
export function onCloudTurnError(_context: TurnContext, error: Error): Promise<void> {
  return error instanceof DuplicateDelivery ? Promise.resolve() : Promise.reject(error);
}

export interface BotServiceParts {
  adapter: ChannelCloudAdapter;
  logic: (context: TurnContext) => Promise<void>;
  /** Host names; `*.` at the start stands for any sub-domain. */
  serviceHosts: readonly string[];
}

export function botServiceRoutes(
  server: HttpServer,
  { adapter, logic, serviceHosts }: BotServiceParts,
): void {
  server.route('post', '/api/messages', async (request: Request, response: Response) => {
    const activity = await readJson(request, Incoming);
    // Before anything else, so that no answer ever goes to a host that somebody else chose.
    if (!isServiceHost(activity.serviceUrl, serviceHosts))
      throw new ApiError('NotAllowed', 'This service address is not on the list.');
    // The desk speaks within the process, and our own Direct Line has its own routes: nobody else can be either.
    if (activity.from.id === DESK || activity.channelId === DIRECT_LINE)
      throw new ApiError('NotAllowed', 'This sender or channel is not possible here.');
    const { status, body } = await adapter.receive(
      request.headers.authorization ?? '',
      activity as unknown as Activity,
      logic,
    );
    sendJson(response, status, body ?? {});
  });
}

/** Whether a serviceUrl is HTTPS (or loopback) on a listed host. */
export function isServiceHost(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.protocol !== 'https:' && url.hostname !== 'localhost' && url.hostname !== '127.0.0.1') return false;
  if (url.username !== '' || url.password !== '') return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.host === host,
  );
}

/** A conversation of another channel begins with whatever comes first. */
export function cloudConversation(
  context: TurnContext,
  keyring: Keyring,
  now: Date,
  defaultLanguage: Config['DEFAULT_LANGUAGE'],
): ConversationRecord {
  const { activity } = context;
  const short = activity.locale?.slice(0, 2).toLowerCase();
  return newConversation({
    channelId: activity.channelId,
    userHash: keyring.hash('user', `${activity.channelId}|${activity.from.id}`),
    language: LANGUAGES.find((language) => language === short) ?? defaultLanguage,
    entry: activity.channelId
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]/g, '-')
      .slice(0, 32),
    now,
  });
}

/** Runs logic in a conversation of another channel, outside of an incoming activity. */
export async function continueOnChannel(
  adapter: CloudAdapter,
  appId: string,
  reference: Partial<ConversationReference>,
  logic: (context: TurnContext) => Promise<void>,
): Promise<void> {
  await adapter.continueConversationAsync(appId, reference, logic);
}
