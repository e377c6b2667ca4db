/** Something new from the resident brings a case back before the desk's eyes, also one that was closed. */
import type { Unit } from '../conversations/unit.js';
import type { CaseRecord } from '../store/records.js';
import type { CaseEvent, DeskFile } from './content.js';

/** Whether the desk has it and may still read it. */
export function isAtDesk(record: CaseRecord): boolean {
  return (record.state === 'sent' || record.state === 'closed') && record.wrappedKeys.desk !== undefined;
}

/** @param event what is new. Changes the record and the file in place; the caller puts them. */
export async function bringBack(
  unit: Unit,
  record: CaseRecord,
  desk: DeskFile,
  event: CaseEvent,
): Promise<void> {
  const { handoffId = '' } = record;
  const handoff = await unit.read('handoffs', handoffId);
  if (handoff?.value.state === 'answered' || handoff?.value.state === 'closed') {
    const { toSeq: _end, expiresAt: _due, endedAt: _ended, ...value } = handoff.value;
    unit.put('handoffs', handoff.id, { ...value, state: 'later' }, handoff.version);
  }
  if (record.state === 'closed') {
    record.state = 'sent';
    record.status =
      desk.pvNumber !== undefined ? 'pv' : desk.appointment !== undefined ? 'appointment' : 'read';
    delete record.closedAt;
    delete record.expiresAt;
    delete desk.closing;
    desk.events.push({ at: event.at, code: 'reopened', by: event.by });
  }
  desk.events.push(event);
}
