/** Receipts that anyone can check: the public keys, and the check itself for browsers that cannot do it. */
import { z } from 'zod';
import { readJson } from '../http/body.js';
import type { Origins } from '../http/origins.js';
import type { Pace } from '../http/pacing.js';
import { sendJson, type HttpServer } from '../http/server.js';
import type { Keyring } from '../privacy/keys.js';
import type { Receipts } from './receipts.js';

export interface ReceiptRouteParts {
  receipts: Receipts;
  keyring: Keyring;
  origins: Origins;
  pace: Pace;
}

/** A receipt of the largest case is a few kilobytes. */
const LONGEST_RECEIPT = 64 * 1024;
const VerifyForm = z.strictObject({ text: z.string().min(1).max(LONGEST_RECEIPT) });

export function receiptRoutes(
  server: HttpServer,
  { receipts, keyring, origins, pace }: ReceiptRouteParts,
): void {
  server.route('get', '/receipts/key', (_request, response) => {
    sendJson(response, 200, { keys: receipts.publicKeys() });
  });

  server.route('post', '/receipts/verify', async (request, response) => {
    await pace.take(keyring.hash('address', origins.network(request)));
    const { text } = await readJson(request, VerifyForm);
    sendJson(response, 200, receipts.verify(text));
  });
}
