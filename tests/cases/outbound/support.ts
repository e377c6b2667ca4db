/** Real store, keys and cases; the mail server and the SMS gateway are real servers on this machine. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { newDeskFile, type CaseContent, type DeskFile } from '../../../bot/cases/content.js';
import { Notices } from '../../../bot/cases/outbound/notices.js';
import type { Ports } from '../../../bot/cases/outbound/port.js';
import { CaseVault } from '../../../bot/cases/vault.js';
import { Keyring } from '../../../bot/privacy/keys.js';
import { makeKey } from '../../../bot/privacy/seal.js';
import { openStore } from '../../../bot/store/open.js';
import type { Store } from '../../../bot/store/ports.js';
import type { CaseRecord } from '../../../bot/store/records.js';
import { Texts } from '../../../dialogs/engine/texts.js';
import type { ContactTerms } from '../../../dialogs/statement.js';

/** A Wednesday in November, ten in the morning in Brussels. */
export const MORNING = new Date('2026-11-25T09:00:00.000Z');
export const ORIGIN = 'https://info.example.org';
export const texts = Texts.load();

/** The parts beneath, on a folder of their own, with a clock that the test moves. */
export class World {
  #time = MORNING.getTime();
  #cases = 0;

  private constructor(
    readonly folder: string,
    readonly store: Store,
    readonly keyring: Keyring,
    readonly vault: CaseVault,
  ) {}

  /** @param folder of an earlier world; without one it is new */
  static async open(folder?: string): Promise<World> {
    folder ??= await mkdtemp(join(tmpdir(), 'outbound-'));
    const store = await openStore({ kind: 'sqlite', path: join(folder, 'channel.db') });
    const keyring = new Keyring(Buffer.alloc(32, 7));
    return new World(folder, store, keyring, new CaseVault(keyring));
  }

  readonly now = (): Date => new Date(this.#time);

  at(moment: Date | string): void {
    this.#time = new Date(moment).getTime();
  }

  later({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.#time += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }

  /** @param linkOrigin null: none is set */
  notices(ports: Ports, linkOrigin: string | null = ORIGIN): Notices {
    const { store, keyring, vault, now } = this;
    return new Notices({ store, keyring, vault, texts, ports, linkOrigin: linkOrigin ?? undefined, now });
  }

  /** A case that was sent, with these terms. */
  async sentCase(
    terms: ContactTerms | undefined,
    more: { content?: Partial<CaseContent>; desk?: Partial<DeskFile>; record?: Partial<CaseRecord> } = {},
  ): Promise<string> {
    const id = `case-${String((this.#cases += 1))}`;
    const key = makeKey();
    const content: CaseContent = {
      language: 'en',
      role: 'victim',
      by: 'self',
      minor: false,
      rung: 'contact',
      behaviours: [],
      answers: [],
      wishes: {},
      ...(terms === undefined ? {} : { terms }),
      ...more.content,
    };
    const sentAt = new Date(this.#time - 60_000).toISOString();
    const value: CaseRecord = {
      state: 'sent',
      rung: 'contact',
      status: 'received',
      language: content.language,
      wrappedKeys: { desk: this.vault.wrapForDesk(id, key) },
      sealedContent: this.vault.sealContent(id, key, content),
      sealedDesk: this.vault.sealDesk(id, key, { ...newDeskFile(), ...more.desk }),
      evidenceBytes: 0,
      createdAt: sentAt,
      visitedAt: sentAt,
      sentAt,
      ...more.record,
    };
    await this.store.commit([{ kind: 'put', collection: 'cases', id, value, ifVersion: 0 }]);
    return id;
  }

  async opened(id: string): Promise<{ content: CaseContent; desk: DeskFile; record: CaseRecord }> {
    const record = (await this.store.get('cases', id))!.value;
    const key = this.vault.deskKey(id, record);
    return {
      record,
      content: this.vault.content(id, key, record),
      desk: this.vault.desk(id, key, record),
    };
  }

  /** What the officer's timeline says about the way to reach the resident. */
  async termEvents(id: string): Promise<string[]> {
    const { desk } = await this.opened(id);
    return desk.events
      .filter(({ code }) => code === 'terms')
      .map(({ by, detail }) => `${by} ${String(detail)}`);
  }

  async changeTerms(id: string, terms: ContactTerms): Promise<void> {
    const { record, content } = await this.opened(id);
    const key = this.vault.deskKey(id, record);
    const value = { ...record, sealedContent: this.vault.sealContent(id, key, { ...content, terms }) };
    await this.store.commit([{ kind: 'put', collection: 'cases', id, value }]);
  }

  /** As if no case had ever had news. */
  async forgetNotices(): Promise<void> {
    const notices = await this.store.find('notices', {});
    await this.store.commit(
      notices.map(({ id }) => ({ kind: 'delete' as const, collection: 'notices' as const, id })),
    );
  }

  async waiting(): Promise<number> {
    const notices = await this.store.find('notices', {});
    return notices.filter(({ id, value }) => id === value.caseId).length;
  }

  async close(): Promise<void> {
    await this.store.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export interface ReceivedSms {
  to: string;
  text: string;
  id: string;
  /** All of the request. */
  raw: string;
  signature: string;
  body: string;
}

/** An SMS gateway that answers with {@link status}, or as `next` says. */
export class Gateway {
  readonly received: ReceivedSms[] = [];
  status = 200;
  /** Never answers: takes the request and leaves it. */
  mute = false;
  location: string | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Gateway> {
    const server = createServer();
    const gateway = new Gateway(server);
    server.on('request', (request: IncomingMessage, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const { to, text, id } = JSON.parse(body) as { to: string; text: string; id: string };
        const raw = `${request.rawHeaders.join('\n')}\n${body}`;
        const signature = String(request.headers['x-signature']);
        gateway.received.push({ to, text, id, raw, signature, body });
        if (gateway.mute) return;
        response.writeHead(
          gateway.status,
          gateway.location === undefined ? {} : { location: gateway.location },
        );
        response.end('{}');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/messages`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

export interface ReceivedMail {
  to: string[];
  from: string;
  raw: string;
  secure: boolean;
}

/** A mail server; its handlers can be replaced to refuse, fail or break off. */
export class MailServer {
  readonly received: ReceivedMail[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly host: string,
  ) {}

  static async start(options: SMTPServerOptions = {}, host = '127.0.0.1'): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          mail.received.push({
            to: rcptTo.map(({ address }) => address),
            from: mailFrom === false ? '' : mailFrom.address,
            raw: Buffer.concat(chunks).toString('utf8'),
            secure: session.secure,
          });
          done();
        });
      },
      ...options,
    });
    const mail = new MailServer(server, host);
    server.on('error', () => undefined);
    await new Promise<void>((done) => server.listen(0, host, done));
    return mail;
  }

  get url(): string {
    return `smtp://${this.host}:${String((this.server.server.address() as AddressInfo).port)}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }
}

export const sms = (more: Partial<ContactTerms> = {}): ContactTerms => ({
  channel: 'sms',
  address: '+32470123456',
  hours: 'any',
  ...more,
});

export const email = (more: Partial<ContactTerms> = {}): ContactTerms => ({
  channel: 'email',
  address: 'mila.voorbeeld@example.org',
  hours: 'any',
  ...more,
});

/** The token of the stop link in a text. */
export function tokenIn(text: string): string {
  return /\/s\/([\w-]+)/.exec(text)?.[1] ?? '';
}
