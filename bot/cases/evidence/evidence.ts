/** Pieces of evidence: measured as they come, sealed as they came, and opened only when they are still the same. */
import { createHash, randomUUID } from 'node:crypto';
import type { EvidenceBytesRecord, EvidenceRecord } from '../../store/records.js';
import type { CaseVault } from '../vault.js';
import { kindOf, type KindRefused } from './kinds.js';
import { safeName } from './names.js';
import type { Piece } from './pieces.js';
import type { Scanner, Verdict } from './scanner.js';

const LONGEST_CLAIM = 100;

export interface SentFile {
  name: string | undefined;
  /** The type that the sender says it has; kept, and not believed. */
  claimedType: string;
  bytes: Uint8Array;
}

export interface AboutEvidence {
  name: string;
  claimedType: string;
  /** Of the bytes as they came, in hexadecimal. */
  sha256: string;
}

/** As it is sealed: with what stands in the open too, so that a change there is seen. */
interface SealedAbout extends AboutEvidence {
  contentType: string;
  size: number;
}

/** A piece of evidence is not what was received. */
export class EvidenceChangedError extends Error {
  constructor() {
    super('a piece of evidence is not what was received');
    this.name = 'EvidenceChangedError';
  }
}

export class Evidence {
  /** @param scanner none: what comes is `unscanned` */
  constructor(
    private readonly vault: CaseVault,
    private readonly scanner?: Scanner,
  ) {}

  /** Takes a file into a case, for the caller to store; the bytes are never changed. */
  async receive(caseId: string, key: Uint8Array, file: SentFile, now: Date): Promise<Piece | KindRefused> {
    const sha256 = digest(file.bytes);
    const kind = await kindOf(file.bytes);
    if ('refused' in kind) return kind;
    const id = randomUUID();
    const about: SealedAbout = {
      name: safeName(file.name),
      claimedType: file.claimedType.slice(0, LONGEST_CLAIM),
      sha256,
      contentType: kind.contentType,
      size: file.bytes.length,
    };
    return {
      id,
      record: {
        caseId,
        contentType: kind.contentType,
        size: file.bytes.length,
        scan: this.scanner === undefined ? 'unscanned' : stateAfter(await this.scanner.scan(file.bytes)),
        receivedAt: now.toISOString(),
        sealedAbout: this.vault.seal(caseId, key, `evidence/${id}/about`, JSON.stringify(about)),
      },
      bytes: { caseId, sealedBytes: this.vault.seal(caseId, key, `evidence/${id}/bytes`, file.bytes) },
    };
  }

  /** @throws SealError, EvidenceChangedError when its type or size in the open is another */
  about(caseId: string, key: Uint8Array, id: string, record: EvidenceRecord): AboutEvidence {
    const sealed = this.vault.open(caseId, key, `evidence/${id}/about`, record.sealedAbout);
    const { contentType, size, ...about } = JSON.parse(sealed) as SealedAbout;
    if (contentType !== record.contentType || size !== record.size) throw new EvidenceChangedError();
    return about;
  }

  /**
   * The bytes as they came.
   * @param kept undefined: they are not in the store any more
   * @throws SealError, EvidenceChangedError
   */
  bytes(
    caseId: string,
    key: Uint8Array,
    id: string,
    record: EvidenceRecord,
    kept: EvidenceBytesRecord | undefined,
  ): Buffer {
    if (kept === undefined) throw new EvidenceChangedError();
    const bytes = this.vault.openBytes(caseId, key, `evidence/${id}/bytes`, kept.sealedBytes);
    if (digest(bytes) !== this.about(caseId, key, id, record).sha256) throw new EvidenceChangedError();
    return bytes;
  }
}

/** What no scanner has called clean stays closed. */
function stateAfter(verdict: Verdict): EvidenceRecord['scan'] {
  return verdict === 'unknown' ? 'quarantined' : verdict;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
