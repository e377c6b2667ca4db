/** Evidence on the desk: listed, shown as a picture made anew, or handed out as it came. Each leaves its id in the audit. */
import { EvidenceChangedError, type Evidence } from '../cases/evidence/evidence.js';
import { canPreview } from '../cases/evidence/kinds.js';
import { downloadName } from '../cases/evidence/names.js';
import { mayOpen, mayPreview } from '../cases/evidence/opening.js';
import { ApiError } from '../http/errors.js';
import { SealError } from '../privacy/seal.js';
import type { Store, Stored } from '../store/ports.js';
import type { EvidenceBytesRecord, EvidenceRecord } from '../store/records.js';
import { CaseRefusal } from './case-refusals.js';
import type { DeskCases, OpenedCase } from './cases.js';
import type { Officer } from './officers.js';

export interface CaseEvidenceParts {
  store: Store;
  cases: DeskCases;
  evidence: Evidence;
  /** A picture (WebP) of the bytes, made anew; undefined when none can be made. */
  preview: (contentType: string, bytes: Uint8Array) => Promise<Buffer | undefined>;
  scannerConfigured: boolean;
}

export interface EvidencePiece {
  id: string;
  record: EvidenceRecord;
  name: string;
  sha256: string;
  /** What stands beside the bytes is still what was received. */
  intact: boolean;
  preview: boolean;
}

export class CaseEvidence {
  constructor(private readonly parts: CaseEvidenceParts) {}

  /** In the order in which it was received. */
  async list({ caseId, key }: Pick<OpenedCase, 'caseId' | 'key'>): Promise<EvidencePiece[]> {
    const kept = await this.parts.store.find('evidence', { where: { caseId } });
    return kept
      .map(({ id, value }): EvidencePiece => {
        const preview = mayPreview(value.scan) && canPreview(value.contentType);
        try {
          const { name, sha256 } = this.parts.evidence.about(caseId, key, id, value);
          return { id, record: value, name, sha256, intact: true, preview };
        } catch (error) {
          if (!isChanged(error)) throw error;
          return { id, record: value, name: '', sha256: '', intact: false, preview: false };
        }
      })
      .sort((one, other) => (one.record.receivedAt < other.record.receivedAt ? -1 : 1));
  }

  /** The bytes as they came. @throws ApiError NotFound, CaseRefusal WarningNeeded, NotOpenable, EvidenceChanged */
  async original(
    officer: Officer,
    handoffId: string,
    id: string,
    warned: boolean,
  ): Promise<{ bytes: Buffer; name: string }> {
    const { scannerConfigured, evidence } = this.parts;
    return this.#opened(officer, handoffId, id, 'evidence-download', async ({ value }, open) => {
      if (!mayOpen(value.scan, scannerConfigured, warned))
        throw new CaseRefusal(mayOpen(value.scan, scannerConfigured, true) ? 'WarningNeeded' : 'NotOpenable');
      const { caseId, key } = await open();
      const { name } = evidence.about(caseId, key, id, value);
      const bytes = evidence.bytes(caseId, key, id, value, await this.#kept(id));
      return { bytes, name: downloadName(name, value.contentType) };
    });
  }

  /** WebP without metadata. @throws ApiError NotFound, CaseRefusal NotOpenable, EvidenceChanged */
  async picture(officer: Officer, handoffId: string, id: string): Promise<Buffer> {
    return this.#opened(officer, handoffId, id, 'evidence-preview', async ({ value }, open) => {
      if (!mayPreview(value.scan)) throw new CaseRefusal('NotOpenable');
      if (!canPreview(value.contentType)) throw new ApiError('NotFound');
      const { caseId, key } = await open();
      const bytes = this.parts.evidence.bytes(caseId, key, id, value, await this.#kept(id));
      const picture = await this.parts.preview(value.contentType, bytes);
      if (picture === undefined) throw new ApiError('NotFound');
      return picture;
    });
  }

  async #kept(id: string): Promise<EvidenceBytesRecord | undefined> {
    return (await this.parts.store.get('evidenceBytes', id))?.value;
  }

  /** Nothing is opened before the audit has it; what is not there is not named in it. */
  async #opened<T>(
    officer: Officer,
    handoffId: string,
    id: string,
    action: string,
    use: (piece: Stored<EvidenceRecord>, open: () => Promise<OpenedCase>) => Promise<T>,
  ): Promise<T> {
    const { cases, store } = this.parts;
    const caseId = await cases.idOf(officer, handoffId, action);
    const piece = await store.get('evidence', id);
    if (piece?.value.caseId !== caseId) {
      await cases.record(officer, handoffId, action, 'refused');
      throw new ApiError('NotFound');
    }
    try {
      return await use(piece, () => cases.owned(officer, handoffId, `${action}:${id}`));
    } catch (error) {
      await cases.record(officer, handoffId, `${action}:${id}`, 'refused');
      if (isChanged(error)) throw new CaseRefusal('EvidenceChanged');
      throw error;
    }
  }
}

function isChanged(error: unknown): boolean {
  return error instanceof SealError || error instanceof EvidenceChangedError;
}
