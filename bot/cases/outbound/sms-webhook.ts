/**
 * Text messages through a gateway of the zone's choice: POST of `{to, text, id}` with a signature ({@link sign}). The
 * gateway answers 2xx once it has taken the message, and sends one message for one id however often that comes.
 */
import { travelsSafely } from './neutral.js';
import type { Envelope, Outbound, Outcome } from './port.js';
import { sign, SIGNATURE_HEADER } from './signature.js';

export interface SmsWebhookOptions {
  url: string;
  secret: string;
  now: () => Date;
  timeoutMilliseconds?: number;
}

const TIMEOUT_MILLISECONDS = 15_000;
/** The gateway does not want this number or message; another try would not help. */
const NEVER = new Set([400, 410, 422]);
/** A proxy before the gateway lost sight of it. */
const LOST_SIGHT = new Set([502, 504]);
/** The request has not reached the gateway. */
const NOT_REACHED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|ERR_SSL_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/;

export class SmsWebhook implements Outbound {
  constructor(private readonly options: SmsWebhookOptions) {
    const url = new URL(options.url);
    if (!travelsSafely(url)) throw new Error('the SMS gateway must be reached by https');
  }

  async send(to: string, text: string, { id }: Envelope): Promise<Outcome> {
    const { url, secret, now, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = this.options;
    const body = JSON.stringify({ to, text, id });
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: sign(secret, body, now()) },
        // A signed message goes where the zone said, and nowhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      await response.body?.cancel();
      if (response.ok) return 'sent';
      if (LOST_SIGHT.has(response.status)) return 'unsure';
      return NEVER.has(response.status) ? 'refused' : 'failed';
    } catch (error) {
      return NOT_REACHED.test(causeOf(error)) ? 'failed' : 'unsure';
    }
  }
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; errors?: { code?: string }[] } };
  return cause?.code ?? cause?.errors?.[0]?.code ?? '';
}
