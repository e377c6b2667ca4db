/** A database with every kind of value that a keyring seals, made and read by the parts that do so in the service. */
import { TOTP } from 'otpauth';
import { Receipts } from '../../bot/cases/receipts.js';
import { CaseVault } from '../../bot/cases/vault.js';
import { loadSigningKey } from '../../bot/channels/directline/tokens.js';
import { ConversationKeys } from '../../bot/conversations/keys.js';
import { newConversation } from '../../bot/conversations/record.js';
import { Audit } from '../../bot/desk/audit.js';
import { Attempts } from '../../bot/desk/oidc/attempts.js';
import { Officers } from '../../bot/desk/officers.js';
import { ProgressBook } from '../../bot/desk/training/progress.js';
import { TrustedClock } from '../../bot/privacy/clock.js';
import type { Keyring } from '../../bot/privacy/keys.js';
import { makeKey } from '../../bot/privacy/seal.js';
import type { Store, Write } from '../../bot/store/ports.js';
import type { CaseRecord } from '../../bot/store/records.js';

export const NOW = () => new Date('2026-05-01T12:00:00.000Z');
const CODE = 'six words that nobody else knows';

/** @param conversations how many; each has two data keys, a sealed reference and a sent case */
export async function live(store: Store, keyring: Keyring, conversations: number): Promise<void> {
  await loadSigningKey(store, keyring);
  await Receipts.load(store, keyring);
  await new TrustedClock({ store, keyring, now: NOW }).check();
  const officers = new Officers(store, keyring, NOW);
  const { token } = await officers.invite('supervisor', 'an.example');
  const { otpauthUri } = await officers.setup(token);
  const secret = new URL(otpauthUri).searchParams.get('secret') ?? '';
  await officers.finishSetup(token, {
    username: 'an.example',
    displayName: 'An Example',
    password: 'a long example password',
    code: new TOTP({ secret }).generate({ timestamp: NOW().getTime() }),
  });
  await officers.invite('officer', 'bea.example');
  await new Attempts(store, keyring, NOW).begin();
  await new ProgressBook(store, keyring, NOW).lessonDone('an', { id: 'lesson', right: 3, of: 4 });
  await new Audit(store, keyring, NOW).write({
    actor: 'system',
    action: 'invite',
    subject: '-',
    result: 'done',
  });

  const keys = new ConversationKeys(keyring);
  const vault = new CaseVault(keyring);
  const writes: Write[] = [];
  for (let number = 0; number < conversations; number++) {
    const id = `c${String(number)}`;
    const conversation = newConversation({
      channelId: 'directline',
      userHash: keyring.hash('user', id),
      language: 'nl',
      entry: 'poster',
      now: NOW(),
    });
    keys.make(id, conversation, 'private');
    keys.make(id, conversation, 'shared');
    conversation.sealedReference = keyring.seal(`reference ${id}`, `conversations/${id}#reference`);
    const sealedActivity = keys.seal(id, conversation, 'shared', `words ${id}`, `messages/${id}`);
    writes.push(
      { kind: 'put', collection: 'conversations', id, value: conversation },
      {
        kind: 'put',
        collection: 'messages',
        id,
        value: {
          conversationId: id,
          seq: 1,
          author: 'resident',
          audience: 'both',
          at: NOW().toISOString(),
          key: 'shared',
          sealedActivity,
        },
      },
      { kind: 'put', collection: 'cases', id, value: sentCase(vault, id) },
    );
  }
  writes.push({ kind: 'put', collection: 'cases', id: 'held', value: await heldCase(vault) });
  while (writes.length > 0) await store.commit(writes.splice(0, 300));
}

/** Everything that was sealed, opened. */
export async function readAll(store: Store, keyring: Keyring): Promise<string[]> {
  const read: string[] = [Buffer.from(await loadSigningKey(store, keyring)).toString('hex')];
  read.push((await Receipts.load(store, keyring)).publicKey().id);
  const clock = await new TrustedClock({ store, keyring, now: NOW }).check();
  read.push(`${clock.since.toISOString()} ${String(clock.trusted)}`);
  const officers = new Officers(store, keyring, NOW);
  for (const { id, value } of await officers.all())
    read.push(value.username, keyring.open(value.sealedTotpSecret ?? '', `officers/${id}#totp`));
  for (const { id, value } of await store.find('setupLinks', {})) {
    read.push(keyring.open(value.sealedTotpSecret, `setupLinks/${id}#totp`));
    read.push(keyring.open(value.sealedUsername ?? '', `setupLinks/${id}#username`));
  }
  for (const { id, value } of await store.find('signIns', {}))
    read.push(keyring.open(value.sealedAttempt, `signIns/${id}#attempt`));
  read.push(JSON.stringify(await new ProgressBook(store, keyring, NOW).of('an')));
  read.push(String(await new Audit(store, keyring, NOW).verify()));
  const keys = new ConversationKeys(keyring);
  const vault = new CaseVault(keyring);
  for (const { id, value } of await store.find('conversations', {})) {
    const [message] = await store.find('messages', { where: { conversationId: id } });
    read.push(keys.open(id, value, 'shared', message?.value.sealedActivity ?? '', `messages/${id}`));
    read.push(keys.open(id, value, 'private', keys.seal(id, value, 'private', `private ${id}`, 'x'), 'x'));
    read.push(keyring.open(value.sealedReference ?? '', `conversations/${id}#reference`));
    read.push(value.userHash === keyring.hash('user', id) ? `user ${id}` : 'another');
  }
  for (const { id, value } of await store.find('cases', {})) {
    const key =
      value.state === 'held' ? await vault.unlockWithCode(id, value, CODE) : vault.deskKey(id, value);
    read.push(vault.open(id, key, 'desk', value.sealedDesk ?? ''));
  }
  return read;
}

function sentCase(vault: CaseVault, id: string): CaseRecord {
  const key = makeKey();
  const sealedDesk = vault.seal(id, key, 'desk', `case ${id}`);
  return { ...emptyCase('sent'), wrappedKeys: { desk: vault.wrapForDesk(id, key) }, sealedDesk };
}

async function heldCase(vault: CaseVault): Promise<CaseRecord> {
  const key = makeKey();
  const code = await vault.lockWithCode('held', key, CODE);
  return {
    ...emptyCase('held'),
    wrappedKeys: { code },
    sealedDesk: vault.seal('held', key, 'desk', 'case held'),
  };
}

function emptyCase(state: CaseRecord['state']): CaseRecord {
  const at = NOW().toISOString();
  return {
    state,
    rung: 'statement',
    language: 'fr',
    wrappedKeys: {},
    evidenceBytes: 0,
    createdAt: at,
    visitedAt: at,
  };
}
