/** E-mail: a plain text without pictures, links to follow or anything else that tells whether it was read. */
import { createTransport } from 'nodemailer';
import { readContact } from './contacts.js';
import { isThisMachine } from './neutral.js';
import type { Envelope, Outbound, Outcome } from './port.js';

export interface SmtpOptions {
  /** `smtp://` (TLS is asked for before anything else) or `smtps://`, with name and password where needed. */
  server: string;
  /** The bare address that it comes from. */
  from: string;
  timeoutMilliseconds?: number;
}

const TIMEOUT_MILLISECONDS = 15_000;
const DEFAULT_PORT = { 'smtp:': 587, 'smtps:': 465 } as const;

export class SmtpOutbound implements Outbound {
  readonly #url: URL;

  constructor(private readonly options: SmtpOptions) {
    this.#url = new URL(options.server);
  }

  async send(to: string, text: string, envelope: Envelope): Promise<Outcome> {
    // What was checked on typing is checked again where it does harm: in the head of a mail.
    if (readContact('email', to) !== to) return 'refused';
    const { from } = this.options;
    let handedOver = false;
    const transport = this.#transport(() => {
      handedOver = true;
    });
    try {
      await transport.sendMail({
        from: { name: '', address: from },
        to: { name: '', address: to },
        envelope: { from, to: [to] },
        messageId: `<${envelope.id}@${domainOf(from)}>`,
        subject: envelope.subject,
        text,
        xMailer: false,
        disableUrlAccess: true,
        disableFileAccess: true,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(envelope.stopUrl === undefined
            ? {}
            : {
                'List-Unsubscribe': `<${envelope.stopUrl}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }),
        },
      });
      return 'sent';
    } catch (error) {
      return outcomeOf(error as SmtpFailure, handedOver);
    } finally {
      transport.close();
    }
  }

  /** @param handedOver called once the whole text has left */
  #transport(handedOver: () => void) {
    const { hostname, protocol, port, username, password } = this.#url;
    const host = hostname.replace(/^\[|\]$/g, '');
    const secure = protocol === 'smtps:';
    const timeout = this.options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS;
    const nothing = () => undefined;
    return createTransport({
      host,
      port: port === '' ? DEFAULT_PORT[secure ? 'smtps:' : 'smtp:'] : Number(port),
      // Named in the greeting and so in the head of the mail; else it would be the name of this machine.
      name: domainOf(this.options.from),
      secure,
      ...(isThisMachine(hostname) ? { ignoreTLS: !secure } : { requireTLS: true }),
      ...(username === ''
        ? {}
        : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      // Nothing is logged: it only says how far the sending came.
      logger: {
        level: nothing,
        trace: nothing,
        debug: nothing,
        info: (entry: unknown) => {
          if ((entry as { tnx?: string }).tnx === 'message') handedOver();
        },
        warn: nothing,
        error: nothing,
        fatal: nothing,
      },
    });
  }
}

interface SmtpFailure {
  code?: string;
  responseCode?: number;
}

/** Only an answer about this letter or its receiver is a refusal; a bad password or a full disk over there is not. */
function outcomeOf({ code, responseCode }: SmtpFailure, handedOver: boolean): Outcome {
  if (responseCode === undefined) return handedOver ? 'unsure' : 'failed';
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') ? 'refused' : 'failed';
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
