/** Residents who tell, hold and send, the desk that reads it, and what a thief makes of the files that are left. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { z } from 'zod';
import { messageId } from '../../bot/conversations/message.js';
import type { CaseAnswer } from '../../bot/desk/contract.js';
import { openRoots } from '../../bot/privacy/keyring-record.js';
import { openBytes } from '../../bot/privacy/seal.js';
import type { Store, Stored } from '../../bot/store/ports.js';
import type { CaseRecord, CollectionName } from '../../bot/store/records.js';
import { Texts } from '../../dialogs/engine/texts.js';
import type { OfficerClient } from '../support/officer.js';
import { call, Resident, type Activity, type Answer } from '../support/resident.js';

export const WHAT = 'A man kept whistling at me near the tram stop.';
export type DeskCase = z.infer<typeof CaseAnswer>;

/** From any talk in English to the interview, with one answer. */
export async function tells(resident: Resident, what = WHAT): Promise<void> {
  await resident.says('file a complaint');
  await resident.taps('rights.menu.back');
  await resident.taps('choices.menu.statement');
  await resident.taps('go');
  await resident.taps('self');
  await resident.taps('no');
  await resident.says(what);
}

/** Saves what was told so far. @returns the code as it was shown */
export async function holds(resident: Resident): Promise<string> {
  await resident.taps('later');
  return codeShown(resident);
}

/** Looks at what goes and sends it. @returns the code as it was shown; empty where the old one stays */
export async function sends(resident: Resident): Promise<string> {
  await toReview(resident);
  await resident.taps('send');
  if (resident.step() !== 'statement.sent') throw new Error(`not sent: ${resident.last().text ?? ''}`);
  return codeShown(resident);
}

export async function toReview(resident: Resident): Promise<void> {
  if (resident.step() !== 'statement.menu') await resident.taps('menu');
  await resident.taps('review');
}

/** To the question that takes files, out of the interview. */
export async function toFiles(resident: Resident): Promise<void> {
  await toReview(resident);
  await resident.taps('files');
}

export function codeShown(resident: Resident): string {
  return (resident.last().channelData?.code ?? []).join(' ');
}

/** Types a code in a conversation of its own. */
export async function opens(url: string, code: string, locale = 'en'): Promise<Resident> {
  const resident = await Resident.arrive(url, locale);
  await resident.says('code');
  await resident.says(code);
  return resident;
}

/** The caption and the files of a message. @returns the HTTP answer */
export async function uploads(
  resident: Resident,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  text = '',
): Promise<Answer<{ id?: string; error?: { code: string; message: string } }>> {
  const form = new FormData();
  const activity = { type: 'message', text, channelData: { clientActivityID: randomUUID() } };
  form.append('activity', JSON.stringify(activity));
  for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return call(resident.url, 'POST', `${resident.path}/upload`, { token: resident.token, raw: form });
}

/** Sends files and reads what the bot says to them. */
export async function sendsFiles(
  resident: Resident,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  text = '',
): Promise<Activity> {
  const { status, body } = await uploads(resident, files, text);
  if (status !== 200) throw new Error(`the upload answered ${String(status)}: ${JSON.stringify(body)}`);
  await resident.read();
  return resident.last();
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A case as the officer who takes it sees it. */
export async function takenBy(
  officer: OfficerClient,
  handoffId: string,
): Promise<{ view: DeskCase; file: (id: string) => Promise<Buffer> }> {
  await officer.take(handoffId);
  return seenBy(officer, handoffId);
}

export async function seenBy(
  officer: OfficerClient,
  handoffId: string,
): Promise<{ view: DeskCase; file: (id: string) => Promise<Buffer> }> {
  const { status, body } = await officer.get<DeskCase>(`/talks/${handoffId}/case`);
  if (status !== 200) throw new Error(`the case answered ${String(status)}`);
  return {
    view: body,
    file: async (id) => {
      const response = await fetch(
        `${officer.url}/console/api/talks/${handoffId}/case/evidence/${id}?warned=1`,
        { headers: { cookie: officer.cookie } },
      );
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** The case that a talk writes, or sent. */
export async function caseOf(store: Store, { conversationId }: Resident): Promise<Stored<CaseRecord>> {
  const [found] = [
    ...(await store.find('cases', { where: { draftOf: conversationId } })),
    ...(await store.find('cases', { where: { conversationId } })),
  ];
  if (found === undefined) throw new Error('this talk has no case');
  return found;
}

/** The one case that was not there before. */
export async function newCase(store: Store, before: readonly string[]): Promise<Stored<CaseRecord>> {
  const added = (await store.find('cases', {})).filter(({ id }) => !before.includes(id));
  const [one] = added;
  if (one === undefined || added.length > 1) throw new Error(`${String(added.length)} cases were added`);
  return one;
}

const CASE_COLLECTIONS = [
  'cases',
  'evidence',
  'evidenceBytes',
  'returnCodes',
  'notices',
] as const satisfies CollectionName[];

/** How many records of a case there are, by collection; nothing at all once it is erased. */
export async function recordsOf(store: Store, caseId: string): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const collection of CASE_COLLECTIONS) {
    counted[collection] =
      collection === 'cases'
        ? Number((await store.get('cases', caseId)) !== undefined)
        : await store.count(collection, { where: { caseId } });
  }
  const handoffs = await store.find('handoffs', {});
  counted['handoffs'] = handoffs.filter(({ value }) => value.caseId === caseId).length;
  return counted;
}

export const NO_RECORDS = {
  cases: 0,
  evidence: 0,
  evidenceBytes: 0,
  returnCodes: 0,
  notices: 0,
  handoffs: 0,
};

const texts = Texts.load();

/** Whether a sentence of a text stands in what was said, whatever is filled in. */
export function says(activity: Activity, key: string, variables: Record<string, string> = {}): boolean {
  return (activity.text ?? '').includes(texts.get('en', key, variables));
}

/** A reverse proxy that names one client's network to the service. */
export class Network {
  private constructor(private readonly server: Server) {}

  static async of(address: string, service: string): Promise<Network> {
    const target = new URL(service);
    const server = createServer((incoming, outgoing) => {
      const { method, url, headers } = incoming;
      const sent = forward(
        {
          host: target.hostname,
          port: target.port,
          method,
          path: url,
          headers: { ...headers, 'x-forwarded-for': address },
        },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      sent.on('error', () => outgoing.destroy());
      incoming.pipe(sent);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new Network(server);
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Solves a challenge as a page does. */
export function solve(challenge: string): string {
  const bits = Number(challenge.split('.')[0]);
  for (let nonce = 0; ; nonce++) {
    const digest = createHash('sha256')
      .update(`${challenge}:${nonce.toString(36)}`)
      .digest();
    if (digest.readUInt32BE(0) >>> (32 - bits) === 0) return nonce.toString(36);
  }
}

/** Sealed text is base 64 of at least a version, a nonce and a tag. */
const SEALED = /[A-Za-z0-9+/]{40,}={0,2}/g;
const KEY_IN_TEXT = /[A-Za-z0-9+/]{43}=/g;
const MESSAGES_TRIED = 60;

/**
 * Somebody who has the data folder and the master key: every token of every byte of the database, its log and its
 * pages, tried with every key that any of it gives, at every place where something of this talk or case belongs.
 */
export class Thief {
  /** All that could be opened, as text. */
  readonly read: string[] = [];
  /** All keys that were found, in hexadecimal. */
  readonly keys = new Set<string>();

  private constructor(
    private readonly tokens: readonly string[],
    private readonly places: readonly string[],
  ) {}

  static async steals(
    dataDir: string,
    store: Store,
    about: { caseIds: readonly string[]; conversationIds: readonly string[] },
  ): Promise<Thief> {
    const tokens = new Set<string>();
    for (const file of ['channel.db', 'channel.db-wal', 'channel.db-shm']) {
      const bytes = await readFile(join(dataDir, file)).catch(() => Buffer.alloc(0));
      for (const [token] of bytes.toString('latin1').matchAll(SEALED)) tokens.add(token);
    }
    for (const body of bodiesOf(dataDir)) for (const [token] of body.matchAll(SEALED)) tokens.add(token);
    const thief = new Thief([...tokens], placesOf(about));
    const master = Buffer.from((await readFile(join(dataDir, 'master.key'), 'utf8')).trim(), 'base64');
    const { roots } = await openRoots(store, master);
    thief.#uses([
      master,
      ...roots.sealing.flatMap(({ wrapping, sealing }) => [wrapping, sealing]),
      ...Object.values(roots.hashing.first),
      roots.hashing.later,
    ]);
    return thief;
  }

  /** Tries another key too. */
  uses(key: Buffer): void {
    this.#uses([key]);
  }

  /** Whether a sealed text still lies anywhere, whoever could open it. */
  has(token: string): boolean {
    return this.tokens.includes(token);
  }

  reads(words: string): boolean {
    return this.read.some((text) => text.includes(words));
  }

  #uses(keys: readonly Buffer[]): void {
    for (const key of keys) {
      if (this.keys.has(key.toString('hex'))) continue;
      this.keys.add(key.toString('hex'));
      for (const token of this.tokens) {
        for (const place of this.places) {
          const found = tried(key, token, place);
          if (found !== undefined) this.#found(found);
        }
      }
    }
  }

  #found(bytes: Buffer): void {
    const text = bytes.toString('utf8');
    this.read.push(text);
    const inText = Array.from(text.matchAll(KEY_IN_TEXT), ([key]) => Buffer.from(key, 'base64'));
    this.#uses(bytes.length === 32 ? [bytes, ...inText] : inText);
  }
}

function tried(key: Buffer, token: string, place: string): Buffer | undefined {
  try {
    return openBytes(key, token, place);
  } catch {
    return undefined;
  }
}

function placesOf(about: { caseIds: readonly string[]; conversationIds: readonly string[] }): string[] {
  return [
    ...about.caseIds.flatMap((id) =>
      ['content', 'desk', 'desk-key', 'code-key'].map((field) => `cases/${id}#${field}`),
    ),
    ...about.conversationIds.flatMap((id) => [
      `conversations/${id}#private`,
      `conversations/${id}#shared`,
      `states/${id}`,
      ...Array.from({ length: MESSAGES_TRIED }, (_each, index) => `messages/${messageId(id, index + 1)}`),
    ]),
  ];
}

function bodiesOf(dataDir: string): string[] {
  const database = new DatabaseSync(join(dataDir, 'channel.db'), { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as {
      name: string;
    }[];
    return tables.flatMap(({ name }) =>
      (database.prepare(`SELECT body FROM "${name}"`).all() as { body: string }[]).map(({ body }) => body),
    );
  } finally {
    database.close();
  }
}
