/**
 * Azure Bot Service: `/api/messages` through the SDK's CloudAdapter. Exists only with an App ID, because without one
 * the SDK accepts unsigned requests and answers to any address; and only towards hosts on the list.
 */
import type { Request, Response } from 'restify';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import type { HttpServer } from '../http/server.js';
import type { Config } from '../config.js';
import { newConversation } from '../conversations/record.js';
import type { Keyring } from '../privacy/keys.js';
import type { ConversationRecord } from '../store/records.js';
import { DuplicateDelivery } from '../turn/dedupe.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import { z } from 'zod';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type TurnContext,
} from './sdk.js';

/** The form of an incoming activity as far as we rely on it; the rest is the SDK's. */
const Incoming = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(500),
  conversation: z.looseObject({ id: z.string().min(1).max(1000) }),
  from: z.looseObject({ id: z.string().max(1000) }).optional(),
  text: z.string().max(50_000).optional(),
});

export function makeCloudAdapter(config: Config): CloudAdapter {
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
  const options = metadata === undefined ? {} : { ToBotFromChannelOpenIdMetadataUrl: metadata };
  // The SDK's two packages each declare the same base class of credentials.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(options, credentials));
  adapter.onTurnError = onCloudTurnError;
  return adapter;
}

/** A repeated delivery is answered like the first; anything else fails the request, so that the channel tries again. */
export function onCloudTurnError(_context: TurnContext, error: Error): Promise<void> {
  return error instanceof DuplicateDelivery ? Promise.resolve() : Promise.reject(error);
}

export interface BotServiceParts {
  adapter: CloudAdapter;
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
    request.body = activity;
    // The SDK's own types of request and response are looser than restify's.
    await adapter.process(request as never, response as never, logic);
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
