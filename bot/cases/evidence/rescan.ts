/** Asks the scanner again about what it has not answered for: by the clock, for cases that the desk can open. */
import { SealError } from '../../privacy/seal.js';
import { ConflictError, type Store, type Stored } from '../../store/ports.js';
import type { CaseRecord, EvidenceRecord } from '../../store/records.js';
import { CaseClosedError, type CaseVault } from '../vault.js';
import { EvidenceChangedError, type Evidence } from './evidence.js';
import type { Scanner } from './scanner.js';

const WAITING = ['quarantined', 'unscanned'] as const;

/** How many pieces got which answer. */
export type Rescanned = Record<'clean' | 'infected' | 'waiting', number>;

export interface RescanParts {
  store: Store;
  vault: CaseVault;
  evidence: Evidence;
  scanner: Scanner;
}

/**
 * One round over all that waits, one piece in memory at a time. A case that was not sent keeps waiting: its key is
 * not ours to use. @throws StoreError
 */
export async function rescan(parts: RescanParts): Promise<Rescanned> {
  const counts: Rescanned = { clean: 0, infected: 0, waiting: 0 };
  let last = '';
  for (;;) {
    const [next] = await parts.store.find('evidence', {
      where: { scan: WAITING },
      after: { field: 'caseId', value: last },
      order: { field: 'caseId', direction: 'ascending' },
      limit: 1,
    });
    if (next === undefined) return counts;
    last = next.value.caseId;
    await rescanCase(parts, last, counts);
  }
}

async function rescanCase(parts: RescanParts, caseId: string, counts: Rescanned): Promise<void> {
  const owner = await parts.store.get('cases', caseId);
  const pieces = await parts.store.find('evidence', { where: { caseId, scan: WAITING } });
  for (const piece of pieces) {
    const bytes = owner === undefined ? undefined : await opened(parts, caseId, owner.value, piece);
    const verdict = bytes === undefined ? 'unknown' : await parts.scanner.scan(bytes);
    if (verdict !== 'unknown' && (await saved(parts.store, piece, verdict))) counts[verdict] += 1;
    else counts.waiting += 1;
  }
}

/** Nothing for a case that was not sent, or a piece that is not what was received. */
async function opened(
  { store, vault, evidence }: RescanParts,
  caseId: string,
  owner: CaseRecord,
  { id, value }: Stored<EvidenceRecord>,
): Promise<Buffer | undefined> {
  try {
    const key = vault.deskKey(caseId, owner);
    return evidence.bytes(caseId, key, id, value, (await store.get('evidenceBytes', id))?.value);
  } catch (error) {
    const expected = [CaseClosedError, SealError, EvidenceChangedError];
    if (expected.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

/** @returns false when it was changed or erased meanwhile */
async function saved(
  store: Store,
  piece: Stored<EvidenceRecord>,
  scan: 'clean' | 'infected',
): Promise<boolean> {
  try {
    const { id, version, value } = piece;
    await store.commit([
      { kind: 'put', collection: 'evidence', id, value: { ...value, scan }, ifVersion: version },
    ]);
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
