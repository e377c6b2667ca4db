/** An entry of the audit and the hash that ties it to the one before. */
import type { Keyring } from '../privacy/keys.js';
import type { AuditRecord } from '../store/records.js';

/** Why the owner reads: it follows from how it came to them. */
export type OwnReason = 'own-talk' | 'assigned' | 'transfer';
/** Why anybody else reads: they must say. */
export const GIVEN_REASONS = ['supervision', 'quality', 'training', 'complaint'] as const;
export type GivenReason = (typeof GIVEN_REASONS)[number];
export type ReadingReason = OwnReason | GivenReason;

export interface AuditEntry {
  /** An officer's id, or `system`. */
  actor: string;
  action: string;
  /** What it was done to: a handoff's id, an officer's id, a route that was refused, or `-`. */
  subject: string;
  /** Where somebody read: why. */
  reason?: ReadingReason;
  result: 'done' | 'refused';
}

/** What the first entry follows on. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

const SEQ_DIGITS = 12;

/** Where the entry with this number lies in the store. */
export function idOf(seq: number): string {
  return String(seq).padStart(SEQ_DIGITS, '0');
}

/** Keyed, so that who can write the database but lacks the master key cannot make the chain hold again. */
export function hashOf(keyring: Keyring, record: AuditRecord): string {
  const { seq, at, actor, action, subject, reason, result, previousHash } = record;
  const said = reason === undefined ? [] : [reason];
  return keyring.hash(
    'audit',
    JSON.stringify([previousHash, seq, at, actor, action, subject, result, ...said]),
  );
}
