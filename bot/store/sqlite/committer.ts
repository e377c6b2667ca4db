/** The thread that writes: a slow or locked disk holds up the commits that wait for it, and no reader or socket. */
import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from './connection.js';
import { Transactions, type Batch } from './transactions.js';

const { path } = workerData as { path: string };
const database = openConnection(path, { checked: true });
const transactions = new Transactions(database);

parentPort?.on('message', (batch: Batch | 'close') => {
  if (batch === 'close') {
    database.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(transactions.write(batch));
});
