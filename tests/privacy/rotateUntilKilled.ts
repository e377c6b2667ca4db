/** A child process for rotation.test.ts: changes the keys of a data folder once it is told to. */
import { join } from 'node:path';
import { loadMasterKey } from '../../bot/privacy/keys.js';
import { fileMasterKey } from '../../bot/privacy/master-key-places.js';
import { rotate } from '../../bot/privacy/rotation.js';
import { openStore } from '../../bot/store/open.js';

const [, , dataDir = ''] = process.argv;
const master = await loadMasterKey({
  configured: undefined,
  dataDir,
  production: false,
  warn: () => undefined,
});
const store = await openStore({ kind: 'sqlite', path: join(dataDir, 'channel.db') });
process.once('message', () => {
  void rotate({ store, master, place: fileMasterKey(dataDir), lease: { leaseMilliseconds: 1 } })
    .then(() => store.close())
    .then(() => process.exit(0));
});
process.send?.('ready');
