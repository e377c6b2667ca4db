/** Walks the chain of the audit and says where it breaks, as far as the store itself can show it. */
import type { Keyring } from '../privacy/keys.js';
import type { Store } from '../store/ports.js';
import type { AuditRecord } from '../store/records.js';
import { BEFORE_THE_FIRST, hashOf } from './audit-entry.js';

export type Break =
  /** These numbers are missing. */
  | { kind: 'removed'; from: number; to: number }
  /** Its hash does not fit: changed, or made up by somebody without the key. */
  | { kind: 'changed'; seq: number }
  /** It once had another number. */
  | { kind: 'moved'; seq: number; was: number }
  /** It holds by itself but does not follow on the one before: that one was replaced, or one was put in between. */
  | { kind: 'unlinked'; seq: number };

/** A place in the chain: the number of an entry and its hash. */
export interface Place {
  seq: number;
  hash: string;
}

export interface Walked {
  entries: number;
  /** The last entry; undefined when there is none. */
  last: Place | undefined;
  breaks: Break[];
}

const PAGE = 1000;
/** How far away the former place of a moved entry is looked for. */
const NEARBY = 200;

/**
 * @param from where to begin, when what came before is known to hold
 * @param seen is called with every entry, in order
 */
export async function walkAudit(
  store: Store,
  keyring: Keyring,
  from: Place = { seq: 0, hash: BEFORE_THE_FIRST },
  seen: (record: AuditRecord) => void = () => undefined,
): Promise<Walked> {
  const walked: Walked = { entries: 0, last: undefined, breaks: [] };
  let { seq } = from;
  /** Undefined where it cannot be told what the next one follows on. */
  let previous: string | undefined = from.hash;
  for (;;) {
    const page = await store.find('audit', {
      after: { field: 'seq', value: seq },
      order: { field: 'seq', direction: 'ascending' },
      limit: PAGE,
    });
    for (const { value } of page) {
      if (value.seq > seq + 1) {
        walked.breaks.push({ kind: 'removed', from: seq + 1, to: value.seq - 1 });
        previous = undefined;
      }
      const broken = breakOf(value, previous, keyring);
      if (broken !== undefined) walked.breaks.push(broken);
      previous = broken?.kind === 'moved' ? undefined : value.hash;
      seq = value.seq;
      walked.entries++;
      walked.last = { seq, hash: value.hash };
      seen(value);
    }
    if (page.length < PAGE) return walked;
  }
}

function breakOf(record: AuditRecord, previous: string | undefined, keyring: Keyring): Break | undefined {
  const { seq } = record;
  if (record.hash !== hashOf(keyring, record)) {
    const was = formerPlace(record, keyring);
    return was === undefined ? { kind: 'changed', seq } : { kind: 'moved', seq, was };
  }
  return previous !== undefined && record.previousHash !== previous ? { kind: 'unlinked', seq } : undefined;
}

function formerPlace(record: AuditRecord, keyring: Keyring): number | undefined {
  for (let away = 1; away <= NEARBY; away++)
    for (const was of [record.seq + away, record.seq - away])
      if (was > 0 && record.hash === hashOf(keyring, { ...record, seq: was })) return was;
  return undefined;
}
