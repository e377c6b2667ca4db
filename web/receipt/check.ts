import { canonical } from './canonical.js';

/** The parts of a receipt that the page shows. */
export interface Receipt {
  reference: string;
  at: string;
  digest: string;
  key: string;
  items: ({ what: 'account'; answers: number } | { what: 'file'; type: string; size: number })[];
}

/** `form`: no receipt at all. `key`: not one of ours. `signature`: changed. `late`: its key was given up before. */
type Reason = 'form' | 'key' | 'signature' | 'late';
export type Checked = { ok: true; receipt: Receipt } | { ok: false; reason: Reason | 'unreachable' };

interface PublicKey {
  id: string;
  spki: string;
  until?: string;
}

/** Checks a receipt in this browser, or by the server where the browser does not know the signature. */
export async function check(text: string): Promise<Checked> {
  try {
    return (await checkHere(text)) ?? (await ask<Checked>('/receipts/verify', { text }));
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

/** Null when this browser cannot. @throws when the keys cannot be had */
async function checkHere(text: string): Promise<Checked | null> {
  const signed = read(text);
  if (!signed) return { ok: false, reason: 'form' };
  const { keys } = await ask<{ keys: PublicKey[] }>('/receipts/key');
  const { receipt, signature } = signed;
  const key = keys.find(({ id }) => id === receipt.key);
  if (!key) return { ok: false, reason: 'key' };
  const whole = await holds(key, signature, canonical(receipt));
  if (whole === null) return null;
  if (!whole || (await sha256(canonical(receipt.items))) !== receipt.digest)
    return { ok: false, reason: 'signature' };
  if (key.until !== undefined && receipt.at > key.until) return { ok: false, reason: 'late' };
  return { ok: true, receipt };
}

/** Only the canonical form: otherwise one could be shown something else than is checked. */
function read(text: string): { receipt: Receipt; signature: string } | null {
  try {
    const value = JSON.parse(text) as { receipt?: Receipt | null; signature?: unknown } | null;
    const { receipt, signature } = value ?? {};
    if (typeof receipt?.key !== 'string' || typeof signature !== 'string') return null;
    return canonical(value) === text.trim() ? { receipt, signature } : null;
  } catch {
    return null;
  }
}

/** Whether the signature is the key's; null when this browser does not know Ed25519. */
async function holds({ spki }: PublicKey, signature: string, text: string): Promise<boolean | null> {
  const algorithm = { name: 'Ed25519' };
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', bytesOf(spki), algorithm, false, ['verify']);
  } catch {
    return null;
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = bytesOf(signature.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return false;
  }
  return crypto.subtle.verify(algorithm, key, bytes, new TextEncoder().encode(text));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @throws DOMException when it is no base 64 */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** @throws when the server cannot be reached or does not answer as it should */
async function ask<Value>(path: string, body?: unknown): Promise<Value> {
  const response = await fetch(path, {
    cache: 'no-store',
    credentials: 'omit',
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Value;
}
