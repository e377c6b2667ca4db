import type { Store, Write } from '../store/ports.js';

/** What ends every session of an account, but for one, for a commit that changes the account too. */
export async function endings(store: Store, officerId: string, except?: string): Promise<Write[]> {
  const open = await store.find('sessions', { where: { officerId } });
  return open
    .filter(({ id }) => id !== except)
    .map(({ id }) => ({ kind: 'delete', collection: 'sessions', id }));
}
