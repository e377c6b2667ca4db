/** What the data folder holds of one conversation, and whether words stand anywhere in it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../bot/store/ports.js';

export interface Remains {
  conversation: number;
  privateKey: number;
  sharedKey: number;
  messages: number;
  privateMessages: number;
  files: number;
  state: number;
  handoffs: number;
}

export async function remainsOf(store: Store, conversationId: string): Promise<Remains> {
  const where = { conversationId };
  const kept = await store.get('conversations', conversationId);
  return {
    conversation: kept === undefined ? 0 : 1,
    privateKey: kept?.value.wrappedKeys.private === undefined ? 0 : 1,
    sharedKey: kept?.value.wrappedKeys.shared === undefined ? 0 : 1,
    messages: await store.count('messages', { where }),
    privateMessages: await store.count('messages', { where: { conversationId, key: 'private' } }),
    files: await store.count('files', { where }),
    state: await store.count('states', { where }),
    handoffs: await store.count('handoffs', { where }),
  };
}

/** Every byte of every file of a folder: which of the words stand there in plain, and in which file. */
export async function foundIn(
  folder: string,
  words: readonly string[],
): Promise<{ file: string; word: string }[]> {
  const found: { file: string; word: string }[] = [];
  for (const file of await filesOf(folder)) {
    const bytes = await readFile(file);
    for (const word of words) if (standsIn(bytes, word)) found.push({ file, word });
  }
  return found;
}

/** As UTF-8, as UTF-16, and as base 64 at each of its three offsets. */
export function standsIn(bytes: Buffer, word: string): boolean {
  const plain = Buffer.from(word);
  const encoded = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
    return Buffer.from(text.slice(offset === 0 ? 0 : 4, -4));
  });
  return [plain, Buffer.from(word, 'utf16le'), ...encoded].some((needle) => bytes.includes(needle));
}

export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
