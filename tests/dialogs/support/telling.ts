/** A resident who tells what happened in the interview, and what of it is kept, for whom. */
import { ConversationKeys } from '../../../bot/conversations/keys.js';
import type { CaseAnswer } from '../../../bot/desk/contract.js';
import { CaseVault } from '../../../bot/cases/vault.js';
import { Evidence } from '../../../bot/cases/evidence/evidence.js';
import type { Keyring } from '../../../bot/privacy/keys.js';
import type { Store } from '../../../bot/store/ports.js';
import { COLLECTIONS, type CollectionName, type KeyName } from '../../../bot/store/records.js';
import { TOPICS, type Topic } from '../../../dialogs/statement.js';
import type { Language } from '../../../dialogs/facts.js';
import type { z } from 'zod';
import { Clocked } from '../../desk/support/clocked.js';
import type { OfficerClient } from '../../support/officer.js';
import { call, type Resident } from '../../support/resident.js';
import { arrives, texts } from './ways.js';

export type CaseView = z.infer<typeof CaseAnswer>;

/** Tests write faster than people. */
const QUICK = { POSTS_PER_SECOND: '100000', READS_PER_SECOND: '100000' };

export function startsClocked(settings: Record<string, string> = {}): Promise<Clocked> {
  return Clocked.start({ ...QUICK, ...settings });
}

/** From the greeting to the first question, which asks what happened. */
export const TO_INTERVIEW = ['yes', 'learn', 'choices', 'statement', 'go', 'self', 'no'] as const;

/** The step that asks about a topic of which nothing is known yet. */
export function stepOf(topic: Topic): string {
  return `statement.${topic}${topic === 'what' || topic === 'where' || topic === 'when' ? 'ask' : ''}`;
}

/** The question itself, as it ends the step that asks it. */
export function questionAbout(topic: Topic, language: Language): string {
  const [, question = ''] =
    /([^.?!\n]+\?)\s*$/.exec(texts.get(language, stepOf(topic)).replaceAll('\u00a0', ' ')) ?? [];
  return question.trim();
}

export function interviewed(url: string, language: Language = 'en'): Promise<Resident> {
  return arrives(url, language, TO_INTERVIEW);
}

/** Answers the questions in their order; those without an answer are skipped. */
export async function answers(resident: Resident, told: Partial<Record<Topic, string>>): Promise<void> {
  for (;;) {
    const topic = TOPICS.find((one) => resident.step() === stepOf(one));
    if (topic === undefined) return;
    const text = told[topic];
    if (text === undefined) await resident.taps('skip');
    else await resident.says(text);
    if (resident.step() === stepOf(topic)) throw new Error(`"${text ?? 'skip'}" did not answer ${topic}`);
  }
}

/** From the files to what goes, without wishes and without a note. */
export async function review(resident: Resident): Promise<void> {
  const ways: Record<string, string> = {
    'statement.files': 'on',
    'statement.name': 'skip',
    'statement.assist': 'skip',
    'statement.gender': 'skip',
    'statement.company': 'skip',
    'statement.injured': 'skip',
    'statement.address': 'skip',
    'contact.bycode': 'on',
    'contact.channel': 'code',
    'contact.message': 'none',
  };
  for (let step = resident.step() ?? ''; step !== 'statement.review'; step = resident.step() ?? '') {
    const way = ways[step];
    if (way === undefined) throw new Error(`no way to what goes from ${step}`);
    await resident.taps(way);
  }
}

/** @returns the code, as it was shown */
export function codeOf(resident: Resident): string {
  const code = resident.last().channelData?.code;
  if (code === undefined) throw new Error(`no code was shown at ${resident.step() ?? '-'}`);
  return code.join(' ');
}

/** Tells this in the interview and sends it. @returns the code and the desk's id of it */
export async function sends(
  officer: OfficerClient,
  told: Partial<Record<Topic, string>>,
  language: Language = 'en',
): Promise<{ resident: Resident; code: string; id: string }> {
  const resident = await interviewed(officer.url, language);
  await answers(resident, told);
  await review(resident);
  return { resident, ...(await sendsReviewed(officer, resident)) };
}

/** Says yes to what was shown. @returns the code (empty where it stays the same) and the desk's id of it */
export async function sendsReviewed(
  officer: OfficerClient,
  resident: Resident,
): Promise<{ code: string; id: string }> {
  const before = new Set((await officer.queue()).later.map(({ id }) => id));
  await resident.taps('send');
  if (resident.step() !== 'statement.sent') throw new Error(`not sent, but at ${resident.step() ?? '-'}`);
  const added = (await officer.queue()).later.find(({ id }) => !before.has(id));
  if (added === undefined) throw new Error('what was sent is not at the desk');
  return { code: (resident.last().channelData?.code ?? []).join(' '), id: added.id };
}

/** What the officer who takes it reads. */
export async function readAtDesk(officer: OfficerClient, id: string): Promise<CaseView> {
  await officer.take(id);
  return caseAtDesk(officer, id);
}

export async function caseAtDesk(officer: OfficerClient, id: string): Promise<CaseView> {
  const { status, body } = await officer.get<CaseView>(`/talks/${id}/case`);
  if (status !== 200) throw new Error(`the case answered ${String(status)}: ${JSON.stringify(body)}`);
  return body;
}

/** Comes back from a talk of its own. */
export async function comesBackIn(url: string, code: string, language: Language = 'en'): Promise<Resident> {
  const resident = await arrives(url, language, ['yes', 'code']);
  await resident.says(code);
  return resident;
}

/** Sends files as the page does, and reads what is answered. */
export async function sendsFiles(
  resident: Resident,
  files: readonly { name: string; contentType: string; bytes: Uint8Array }[],
  text = '',
): Promise<void> {
  const form = new FormData();
  form.append(
    'activity',
    new Blob([JSON.stringify({ type: 'message', text })], {
      type: 'application/vnd.microsoft.activity',
    }),
    'blob',
  );
  for (const { name, contentType, bytes } of files)
    form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name);
  const { status, body } = await call(resident.url, 'POST', `${resident.path}/upload`, {
    token: resident.token,
    raw: form,
  });
  if (status !== 200) throw new Error(`the upload answered ${String(status)}: ${JSON.stringify(body)}`);
  await resident.read();
}

/** The lines of the preview, by the number under which each is taken out. */
export function linesShown(resident: Resident): { value: string; title: string }[] {
  return resident
    .options()
    .filter(({ value }) => /\.line\d+$/.test(value))
    .map(({ value, title }) => ({ value, title }));
}

/**
 * Everything in the store that the service's own keys open, and everything that stands there in plain: as text. What
 * only a return code opens, and what was erased, is not in it.
 */
export async function readable(store: Store, keyring: Keyring): Promise<string> {
  const keys = new ConversationKeys(keyring);
  const vault = new CaseVault(keyring);
  const evidence = new Evidence(vault);
  const found: string[] = [];
  for (const name of Object.keys(COLLECTIONS) as CollectionName[])
    found.push(JSON.stringify(await store.find(name, {})));
  for (const { id, value } of await store.find('conversations', {})) {
    const open = (key: KeyName, sealed: string, place: string) => {
      if (value.wrappedKeys[key] !== undefined) found.push(keys.open(id, value, key, sealed, place));
    };
    const where = { conversationId: id };
    for (const message of await store.find('messages', { where }))
      open(message.value.key, message.value.sealedActivity, `messages/${message.id}`);
    for (const state of await store.find('states', { where }))
      open('private', state.value.sealedState, `states/${state.id}`);
    for (const handoff of await store.find('handoffs', { where }))
      open('shared', handoff.value.sealedShared, `handoffs/${handoff.id}#shared`);
    for (const file of await store.find('files', { where })) {
      open(file.value.key, file.value.sealedName, `files/${file.id}#name`);
      open(file.value.key, file.value.sealedBytes, `files/${file.id}#bytes`);
    }
  }
  for (const { id, value } of await store.find('cases', {})) {
    if (value.wrappedKeys.desk === undefined) continue;
    const key = vault.deskKey(id, value);
    found.push(JSON.stringify([vault.content(id, key, value), vault.desk(id, key, value)]));
    for (const piece of await store.find('evidence', { where: { caseId: id } }))
      found.push(JSON.stringify(evidence.about(id, key, piece.id, piece.value)));
  }
  return found.join('\n');
}
