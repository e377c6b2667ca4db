/** Files of a resident become evidence of their case: a draft, a held one, or one that the desk has. */
import type { FilesTaken } from '../../dialogs/engine/services.js';
import type { Facts, OpenCase } from '../../dialogs/facts.js';
import type { Unit } from '../conversations/unit.js';
import type { Audit } from '../desk/audit.js';
import type { CaseRecord } from '../store/records.js';
import { caseEvent } from './content.js';
import type { Evidence } from './evidence/evidence.js';
import { CASE_LIMIT_BYTES } from './evidence/kinds.js';
import { keepPiece } from './evidence/pieces.js';
import { bringBack, isAtDesk } from './reopening.js';
import type { CaseVault } from './vault.js';

export interface CaseFilesParts {
  vault: CaseVault;
  evidence: Evidence;
  /** The chain of custody begins when a piece of evidence reaches the desk. */
  audit: Pick<Audit, 'write'>;
  failed: (error: unknown) => void;
}

export class CaseFiles {
  constructor(private readonly parts: CaseFilesParts) {}

  /** Takes the files of this turn as evidence. */
  async take(unit: Unit, facts: Facts): Promise<FilesTaken> {
    const files = unit.takeFiles();
    const open = facts.case;
    const record = open === undefined ? undefined : await unit.read('cases', open.id);
    const key = open === undefined || record === undefined ? undefined : this.#key(open, record.value);
    const result: FilesTaken = { taken: [], refused: [], together: open?.files.length ?? 0 };
    if (open === undefined || record === undefined || key === undefined) {
      result.refused = files.map(({ name }) => ({ name, reason: 'notsaved' }));
      return result;
    }
    for (const file of files) {
      if (record.value.evidenceBytes + file.bytes.length > CASE_LIMIT_BYTES) {
        result.refused.push({ name: file.name, reason: 'full' });
        continue;
      }
      const received = await this.parts.evidence.receive(
        open.id,
        key,
        { name: file.name, claimedType: file.contentType, bytes: file.bytes },
        unit.now,
      );
      if ('refused' in received) {
        result.refused.push({ name: file.name, reason: received.refused });
        continue;
      }
      if (received.record.scan === 'infected') {
        result.refused.push({ name: file.name, reason: 'danger' });
        continue;
      }
      keepPiece(unit, received);
      const { size } = received.record;
      const { name } = this.parts.evidence.about(open.id, key, received.id, received.record);
      record.value.evidenceBytes += size;
      open.files.push({ id: received.id, name, size });
      result.taken.push({ name, size });
    }
    if (result.taken.length > 0 && isAtDesk(record.value))
      await this.#arrived(unit, open, record.value, key, result.taken.length);
    unit.put('cases', open.id, record.value, record.version);
    result.together = open.files.length;
    return result;
  }

  /** What has reached the desk stands in the audit once it is saved. */
  atDesk(unit: Unit, subject: string, files: OpenCase['files']): void {
    const { audit, failed } = this.parts;
    unit.onCommitted(() => {
      for (const { id } of files)
        audit
          .write({ actor: 'resident', action: `evidence-received:${id}`, subject, result: 'done' })
          .catch(failed);
    });
  }

  /** Undefined when nobody can add to it any more. */
  #key(open: OpenCase, record: CaseRecord): Buffer | undefined {
    if (isAtDesk(record)) return this.parts.vault.deskKey(open.id, record);
    const own = record.state === 'draft' || record.state === 'held';
    return own && open.key !== undefined ? Buffer.from(open.key, 'base64') : undefined;
  }

  async #arrived(unit: Unit, open: OpenCase, record: CaseRecord, key: Buffer, count: number): Promise<void> {
    const { vault } = this.parts;
    const desk = vault.desk(open.id, key, record);
    await bringBack(unit, record, desk, caseEvent(unit.now, 'evidence', 'resident', String(count)));
    record.sealedDesk = vault.sealDesk(open.id, key, desk);
    this.atDesk(unit, record.handoffId ?? open.id, open.files.slice(-count));
  }
}
