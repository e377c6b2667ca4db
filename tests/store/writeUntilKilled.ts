/** A child process for sqlite.test.ts: commits without end and reports each acknowledged commit. */
import { openStore } from '../../bot/store/open.js';
import { putLease, putMessage } from './contract/samples.js';

const [, , path = ''] = process.argv;
const store = await openStore({ kind: 'sqlite', path });
for (let count = 1; ; count += 1) {
  await store.commit([putLease(`l${count}`), putMessage(`m${count}`, { seq: count })]);
  process.send?.(count);
}
