import { createHook } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { CodeLockBusyError, lock, MOST_WAITING, unlock } from '../../bot/cases/code-lock.js';
import { makeCode, normalise } from '../../bot/cases/return-codes.js';
import { CaseVault } from '../../bot/cases/vault.js';
import { Keyring } from '../../bot/privacy/keys.js';
import { makeKey, SealError } from '../../bot/privacy/seal.js';

const freshCode = () => normalise(makeCode('words', 'fr').join(' ')) ?? '';

/** Key derivations under way, and how many there were at once at the most. */
function watchDerivations() {
  const running = new Set<number>();
  let most = 0;
  const hook = createHook({
    init(id, type) {
      if (type !== 'SCRYPTREQUEST') return;
      running.add(id);
      most = Math.max(most, running.size);
    },
    before: (id) => running.delete(id),
  }).enable();
  return { most: () => most, stop: () => hook.disable() };
}

describe('a case that is held behind a return code', () => {
  it('opens with its code, in whichever way the resident types it', async () => {
    const vault = new CaseVault(new Keyring(makeKey()));
    const key = makeKey();
    const shown = makeCode('words', 'fr').join(' ');
    const locked = await vault.lockWithCode('c1', key, normalise(shown) ?? '');
    const typed = shown.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', ' -\n');
    const opened = await vault.unlockWithCode(
      'c1',
      { wrappedKeys: { code: locked } },
      normalise(typed) ?? '',
    );
    expect(opened).toEqual(key);
  });

  it('does not open with another code, in another case, or with the master key alone', async () => {
    const keyring = new Keyring(makeKey());
    const vault = new CaseVault(keyring);
    const code = freshCode();
    const locked = await vault.lockWithCode('c1', makeKey(), code);
    const record = { wrappedKeys: { code: locked } };
    const words = code.split(' ');
    for (const other of [
      freshCode(),
      words.toReversed().join(' '),
      code.toUpperCase(),
      ` ${code}`,
      '',
      words.slice(1).join(' '),
    ])
      await expect(vault.unlockWithCode('c1', record, other)).rejects.toThrow(SealError);
    await expect(vault.unlockWithCode('c2', record, code)).rejects.toThrow(SealError);
    expect(() => keyring.unwrap(locked.split('.')[1] ?? '', 'cases/c1#code-key')).toThrow(SealError);
    expect(() => keyring.unwrap(locked.split('.')[1] ?? '', 'cases/c1#desk-key')).toThrow(SealError);
  });

  it('does not open when a single bit of salt or key was changed, or bytes are missing', async () => {
    const code = freshCode();
    const locked = await lock(makeKey(), code, 'here');
    const [salt = '', sealed = ''] = locked.split('.');
    const flip = (text: string, at: number) => {
      const bytes = Buffer.from(text, 'base64');
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << (at % 8));
      return bytes.toString('base64');
    };
    const changed = [
      ...Array.from({ length: 4 }, (_, at) => `${flip(salt, 5 * at)}.${sealed}`),
      ...Array.from({ length: 21 }, (_, at) => `${salt}.${flip(sealed, 3 * at)}`),
      '',
      '.',
      salt,
      sealed,
      `.${sealed}`,
      `${sealed}.${salt}`,
      `${salt}.`,
      `${locked}.${sealed}`,
      `${salt}.${sealed.slice(0, -4)}`,
      `${salt.slice(4)}.${sealed}`,
    ];
    const outcomes: unknown[] = [];
    for (const tampered of changed)
      outcomes.push(await unlock(tampered, code, 'here').catch((error: unknown) => error));
    expect(outcomes.filter((outcome) => !(outcome instanceof SealError))).toEqual([]);
    await expect(unlock(locked, code, 'here')).resolves.toHaveLength(32);
  });

  it('is locked with a salt of its own each time', async () => {
    const [key, code] = [makeKey(), freshCode()];
    const locked = await Promise.all(Array.from({ length: 4 }, () => lock(key, code, 'here')));
    expect(new Set(locked.map((text) => text.split('.')[0])).size).toBe(4);
  });

  it('waits its turn when many come at once, two at a time; beyond the line it is told so, and later it works', async () => {
    const watch = watchDerivations();
    const code = freshCode();
    const outcomes = await Promise.allSettled(
      Array.from({ length: MOST_WAITING + 2 + 5 }, () => lock(makeKey(), code, 'here')),
    );
    watch.stop();
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(5);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(CodeLockBusyError);
    expect(watch.most()).toBe(2);
    await expect(lock(makeKey(), code, 'here')).resolves.toContain('.');
  });
});
