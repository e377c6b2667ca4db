/** Compares the audit with itself and with its checkpoints, and says in words where it breaks. */
import type { Keyring } from '../privacy/keys.js';
import type { Store } from '../store/ports.js';
import { CheckpointKey, readLine, type Checkpoint } from './audit-checkpoint.js';
import { walkAudit, type Break, type Place } from './audit-walk.js';

export interface AuditReport {
  holds: boolean;
  entries: number;
  /** Checkpoints that hold. */
  confirmed: number;
  /** One sentence a finding, the first place first. */
  findings: string[];
}

/** @param checkpoints lines as they were delivered, in any order; absent: without checkpoints */
export async function auditReport(
  store: Store,
  keyring: Keyring,
  checkpoints: readonly string[] = [],
): Promise<AuditReport> {
  const { read, unreadable } = await signedOnes(store, keyring, checkpoints);
  const wanted = new Set(read.map(({ seq }) => seq));
  const found = new Map<number, string>();
  const walked = await walkAudit(store, keyring, undefined, ({ seq, hash }) => {
    if (wanted.has(seq)) found.set(seq, hash);
  });
  const good = read.filter(({ seq, hash }) => found.get(seq) === hash);
  const findings = [
    ...walked.breaks.map(said),
    ...againstCheckpoints(read, good, walked.last),
    ...unreadable.map(
      (line) =>
        `Line ${String(line)} of the checkpoints is not one of this audit: changed, cut off, or signed by another key.`,
    ),
  ];
  return { holds: findings.length === 0, entries: walked.entries, confirmed: good.length, findings };
}

async function signedOnes(
  store: Store,
  keyring: Keyring,
  lines: readonly string[],
): Promise<{ read: Checkpoint[]; unreadable: number[] }> {
  const key = await CheckpointKey.kept(store, keyring);
  const read: Checkpoint[] = [];
  const unreadable: number[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const checkpoint = readLine(line);
    if (checkpoint !== undefined && key?.signed(checkpoint) === true) read.push(checkpoint);
    else unreadable.push(index + 1);
  });
  return { read: read.sort((one, other) => one.seq - other.seq), unreadable };
}

function againstCheckpoints(
  all: readonly Checkpoint[],
  good: readonly Checkpoint[],
  last: Place | undefined,
): string[] {
  const findings: string[] = [];
  const end = last?.seq ?? 0;
  const beyond = all.filter(({ seq }) => seq > end).at(-1);
  if (beyond !== undefined)
    findings.push(
      `The end was cut off: entries ${span(end + 1, beyond.seq)} are gone; a checkpoint of ${beyond.at} confirms entry ${String(beyond.seq)}.`,
    );
  const bad = all.find(
    ({ seq, hash }) => seq <= end && !good.some((one) => one.seq === seq && one.hash === hash),
  );
  if (bad !== undefined) {
    const before = good.filter(({ seq }) => seq < bad.seq).at(-1)?.seq ?? 0;
    findings.push(
      `Entries ${span(before + 1, bad.seq)} are not those that the checkpoint of ${bad.at} confirms: the chain was written anew from entry ${String(before + 1)} on at the earliest.`,
    );
  }
  return findings;
}

function said(one: Break): string {
  switch (one.kind) {
    case 'removed':
      return `Entries ${span(one.from, one.to)} were removed.`;
    case 'changed':
      return `Entry ${String(one.seq)} was changed, or put there by somebody without the key.`;
    case 'moved':
      return `Entry ${String(one.seq)} stands in the wrong place: it was entry ${String(one.was)}.`;
    case 'unlinked':
      return `Entry ${String(one.seq)} does not follow on the one before it: that one was replaced, or one was put in between.`;
  }
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${String(from)} to ${String(to)}`;
}
