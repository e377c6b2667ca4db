/** Opens whichever store the settings name. Only the driver that is needed gets loaded. */
import type { Store } from './ports.js';

/** Where the data is: a file for one node, or a MongoDB replica set for many. */
export type StoreLocation = { kind: 'sqlite'; path: string } | { kind: 'mongo'; uri: string };

/**
 * Opens the store; whoever opens it closes it.
 * @throws StoreError with what to do about it when the store cannot be used safely.
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  if (location.kind === 'sqlite') {
    const { openSqliteStore } = await import('./sqlite/store.js');
    return openSqliteStore(location.path);
  }
  const { openMongoStore } = await import('./mongo/store.js');
  return openMongoStore(location.uri);
}
