/**
 * The header by which this server and an SMS gateway know each other's requests:
 * `X-Signature: t=<seconds since 1970>,v1=<HMAC-SHA-256 of "<t>.<body>", in hexadecimal>`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-signature';
/** A request that is older, or from further ahead, is not taken. */
const TOLERANCE_SECONDS = 300;

export function sign(secret: string, body: string | Uint8Array, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  return `t=${seconds},v1=${mac(secret, seconds, body).toString('hex')}`;
}

export function isSigned(
  secret: string,
  body: string | Uint8Array,
  header: string | undefined,
  now: Date,
): boolean {
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (seconds === '' || Math.abs(now.getTime() / 1000 - Number(seconds)) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(mac(secret, seconds, body), Buffer.from(given, 'hex'));
}

function mac(secret: string, seconds: string, body: string | Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();
}
