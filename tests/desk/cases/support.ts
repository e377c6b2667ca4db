/** A case as the desk finds it: left by an invented resident, on the real store, before any officer has seen it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CaseContent } from '../../../bot/cases/content.js';
import { newDeskFile, type DeskFile } from '../../../bot/cases/content.js';
import { Evidence, type SentFile } from '../../../bot/cases/evidence/evidence.js';
import { keepPiece } from '../../../bot/cases/evidence/pieces.js';
import { CaseVault } from '../../../bot/cases/vault.js';
import { ConversationKeys } from '../../../bot/conversations/keys.js';
import { Turns } from '../../../bot/conversations/turns.js';
import { Handoffs } from '../../../bot/desk/handoffs.js';
import { Keyring, loadMasterKey } from '../../../bot/privacy/keys.js';
import { makeKey } from '../../../bot/privacy/seal.js';
import { openStore } from '../../../bot/store/open.js';
import type { Store } from '../../../bot/store/ports.js';
import {
  COLLECTIONS,
  type CaseRecord,
  type CollectionName,
  type ConversationRecord,
  type EvidenceRecord,
} from '../../../bot/store/records.js';
import type { Answer } from '../../support/resident.js';
import type { OfficerClient } from '../../support/officer.js';
import type { Clocked } from '../support/clocked.js';

export interface Place {
  store: Store;
  keyring: Keyring;
  now: () => Date;
}

export interface Seed {
  content?: Partial<CaseContent>;
  files?: SentFile[];
  /** What the scanner said; without it there is none. */
  scan?: EvidenceRecord['scan'];
  walled?: true;
}

export interface SentCase {
  caseId: string;
  /** What officers know it by. */
  id: string;
  conversationId: string;
  /** In the order of the files. */
  evidence: string[];
}

export async function placeOf(service: Clocked): Promise<Place> {
  return { store: await service.store(), keyring: await service.keyring(), now: service.now };
}

/** The same of a service in a process of its own, by what lies in its folder. */
export async function placeIn(dataDir: string): Promise<Place> {
  const warn = () => undefined;
  const key = await loadMasterKey({ configured: undefined, dataDir, production: false, warn });
  const store = await openStore({ kind: 'sqlite', path: join(dataDir, 'channel.db') });
  return { store, keyring: new Keyring(key), now: () => new Date() };
}

export const ADDRESS = 'canary-address@mail.example';

export const STORY: CaseContent = {
  language: 'en',
  role: 'victim',
  by: 'self',
  minor: false,
  rung: 'statement',
  behaviours: [
    { name: 'following', from: 'words', words: 'He followed me' },
    { name: 'touching', from: 'choice' },
  ],
  where: { name: 'Flagey', kind: 'place', lon: 4.3722, lat: 50.8275, quarter: '45', quarterName: 'Flagey' },
  when: '2026-11-20T22:00',
  whereSaid: 'at Flagey',
  whenSaid: 'Friday 20 November 2026 around 10 pm',
  safe: 'yes',
  answers: [
    {
      topic: 'what',
      state: 'told',
      question: 'What happened?',
      text: 'He followed me from the tram. Then he grabbed my arm.\n\nI shouted. Canary-story.',
      at: '2026-11-21T20:11:12.000Z',
      language: 'en',
      messages: ['c1|0000012', 'c1|0000015'],
    },
    {
      topic: 'looks',
      state: 'unknown',
      question: 'What did they look like?',
      text: '',
      at: '2026-11-21T20:12:12.000Z',
      language: 'en',
      messages: ['c1|0000017'],
    },
    {
      topic: 'injuries',
      state: 'skipped',
      question: 'Were you hurt?',
      text: '',
      at: '2026-11-21T20:13:12.000Z',
      language: 'en',
      messages: ['c1|0000019'],
    },
  ],
  message: 'Please write in English. canary-message',
  name: 'Mila Voorbeeld',
  wishes: { injuredPerson: true, officer: 'woman' },
  terms: { channel: 'email', address: ADDRESS, hours: 'evening', notSeenBy: 'my brother' },
};

/** Leaves a case with the desk, as sending does. */
export async function sentCase({ store, keyring, now }: Place, seed: Seed = {}): Promise<SentCase> {
  const keys = new ConversationKeys(keyring);
  const turns = new Turns(store, keys, { manyNodes: false, now });
  const handoffs = new Handoffs(store, keys, { keepTalkDays: 90 });
  const vault = new CaseVault(keyring);
  const evidence = new Evidence(vault);
  const content: CaseContent = { ...STORY, ...seed.content };
  const moment = now();
  const at = moment.toISOString();
  const caseId = randomUUID();
  const conversationId = randomUUID();
  const key = makeKey();
  const desk: DeskFile = newDeskFile();
  desk.events.push({ at, code: 'sent', by: 'resident', detail: content.rung });
  const walled = seed.walled === undefined ? {} : { walled: seed.walled };
  const sent: SentCase = { caseId, id: '', conversationId, evidence: [] };
  const gone: ConversationRecord = {
    channelId: 'directline',
    userHash: 'nobody',
    phase: 'ended',
    language: content.language,
    entry: 'site',
    lastSeq: 0,
    createdAt: at,
    lastSeenAt: at,
    endedAt: at,
    endedBy: 'resident',
    failures: 0,
    wrappedKeys: {},
  };
  await turns.run(
    conversationId,
    async (unit) => {
      sent.id = await handoffs.leave(unit, [{ kind: 'language', text: content.language }], {
        caseId,
        ...walled,
      });
      let evidenceBytes = 0;
      for (const file of seed.files ?? []) {
        const received = await evidence.receive(caseId, key, file, moment);
        if ('refused' in received) throw new Error(`a file was refused: ${received.refused}`);
        const record = { ...received.record, scan: seed.scan ?? received.record.scan };
        keepPiece(unit, { ...received, record });
        evidenceBytes += record.size;
        sent.evidence.push(received.id);
      }
      const record: CaseRecord = {
        state: 'sent',
        rung: content.rung,
        status: 'received',
        language: content.language,
        conversationId,
        handoffId: sent.id,
        wrappedKeys: { desk: vault.wrapForDesk(caseId, key) },
        sealedContent: vault.sealContent(caseId, key, content),
        sealedDesk: vault.sealDesk(caseId, key, desk),
        evidenceBytes,
        ...walled,
        createdAt: at,
        visitedAt: at,
        sentAt: at,
      };
      unit.put('cases', caseId, record, 0);
    },
    gone,
  );
  return sent;
}

/** The case as it lies in the store, opened with the desk's key. */
export async function opened(
  { store, keyring }: Pick<Place, 'store' | 'keyring'>,
  caseId: string,
): Promise<{ record: CaseRecord; content: CaseContent; desk: DeskFile; version: number; key: Buffer }> {
  const kept = await store.get('cases', caseId);
  if (kept === undefined) throw new Error('no such case');
  const vault = new CaseVault(keyring);
  const key = vault.deskKey(caseId, kept.value);
  return {
    record: kept.value,
    version: kept.version,
    key,
    content: vault.content(caseId, key, kept.value),
    desk: vault.desk(caseId, key, kept.value),
  };
}

/** What changes without anybody doing anything to a case: who is signed in and alive, and that somebody tried. */
const BESIDE: ReadonlySet<CollectionName> = new Set(['audit', 'officers', 'sessions', 'leases', 'counters']);

/** Everything in the store, as text. */
export async function dump(store: Store): Promise<string> {
  const names = (Object.keys(COLLECTIONS) as CollectionName[]).filter((name) => !BESIDE.has(name));
  const all = await Promise.all(names.map(async (name) => [name, await store.find(name, {})]));
  return JSON.stringify(all);
}

/** An answer as bytes, with the headers that tell something. */
export async function raw(
  officer: Pick<OfficerClient, 'url' | 'cookie'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; headers: Headers; bytes: Buffer; told: string }> {
  const response = await fetch(`${officer.url}/console/api${path}`, {
    method,
    headers: {
      cookie: officer.cookie,
      'x-console': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    told: `${String(response.status)} ${JSON.stringify(headers)} ${bytes.toString()}`,
  };
}

export function codeOfError(answer: Pick<Answer<unknown>, 'body'>): string | undefined {
  return (answer.body as { error?: { code?: string } }).error?.code;
}

/** The actions that stand in the audit of a subject, in order, with refusals marked. */
export async function audited(store: Store, subject: string): Promise<string[]> {
  const entries = await store.find('audit', {
    where: { subject },
    order: { field: 'seq', direction: 'ascending' },
  });
  return entries.map(({ value }) => (value.result === 'done' ? value.action : `${value.action} refused`));
}
