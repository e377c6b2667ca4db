/** A piece of evidence in the store: what it is, and its bytes apart under the same id, kept and dropped together. */
import type { Unit } from '../../conversations/unit.js';
import type { EvidenceBytesRecord, EvidenceRecord } from '../../store/records.js';

export interface Piece {
  id: string;
  record: EvidenceRecord;
  bytes: EvidenceBytesRecord;
}

/** Of a piece that was just received. */
export function keepPiece(unit: Pick<Unit, 'put'>, { id, record, bytes }: Piece): void {
  unit.put('evidence', id, record, 0);
  unit.put('evidenceBytes', id, bytes, 0);
}

export function dropPiece(unit: Pick<Unit, 'delete'>, id: string): void {
  unit.delete('evidence', id);
  unit.delete('evidenceBytes', id);
}
