/** How a new master key gets to where the old one is: into its file, or to the person who keeps it. */
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { masterKeyPath } from './keys.js';
import type { MasterKeyPlace } from './rotation.js';
import { KEY_BYTES, makeKey } from './seal.js';

/** `DATA_DIR/master.key`; the new key waits beside it, safe on disk, until it takes its place in one step. */
export function fileMasterKey(dataDir: string): MasterKeyPlace {
  const path = masterKeyPath(dataDir);
  const waiting = `${path}.next`;
  return {
    async next() {
      const kept = await readFile(waiting, 'utf8').catch(() => '');
      const before = Buffer.from(kept.trim(), 'base64');
      if (before.length === KEY_BYTES) return before;
      // Cut off while it was written: nothing was sealed by it yet.
      await rm(waiting, { force: true });
      const key = makeKey();
      await writeFile(waiting, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
      await syncFolder(path);
      return key;
    },
    async install() {
      await rename(waiting, path);
      await syncFolder(path);
      return true;
    },
  };
}

/** A key that a person keeps in a vault: it is shown once, and they run the change again with it. */
export function shownMasterKey(show: (key: string) => void): MasterKeyPlace {
  return {
    next: () => Promise.resolve(makeKey()),
    install(key) {
      show(Buffer.from(key).toString('base64'));
      return Promise.resolve(false);
    },
  };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
