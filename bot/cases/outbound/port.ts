/** The way out to a resident's phone or mailbox; by default there is none, and messages wait behind the code. */
import { SmtpOutbound } from './smtp.js';
import { SmsWebhook } from './sms-webhook.js';

/**
 * `sent`: taken over by the other side. `refused`: it will never take it. `failed`: not taken, another try may help.
 * `unsure`: nobody can say whether it was taken, so it is not tried again.
 */
export type Outcome = 'sent' | 'refused' | 'failed' | 'unsure';

/** What goes with a text. */
export interface Envelope {
  /** The same for every try of one notice, so that the other side can tell a repetition. */
  id: string;
  /** For channels that have one. */
  subject: string;
  /** Where a POST stops further notices. */
  stopUrl: string | undefined;
}

export interface Outbound {
  /** @param to as {@link readContact} gives it */
  send(to: string, text: string, envelope: Envelope): Promise<Outcome>;
}

/** By the channel of the contact terms; a channel that is missing is not offered and nothing goes there. */
export interface Ports {
  readonly email?: Outbound;
  readonly sms?: Outbound;
}

export interface OutboundSettings {
  SMTP_URL?: string | undefined;
  SMTP_FROM?: string | undefined;
  SMS_WEBHOOK_URL?: string | undefined;
  SMS_WEBHOOK_SECRET?: string | undefined;
}

/** The ports that are set. @param now the clock that dates signatures */
export function outboundPorts(settings: OutboundSettings, now: () => Date): Ports {
  const { SMTP_URL: server, SMTP_FROM: from, SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret } = settings;
  return {
    ...(server === undefined || from === undefined ? {} : { email: new SmtpOutbound({ server, from }) }),
    ...(url === undefined || secret === undefined ? {} : { sms: new SmsWebhook({ url, secret, now }) }),
  };
}
