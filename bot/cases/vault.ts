/** Opens and seals what a case holds; the one place that handles its data key. */
import type { Keyring } from '../privacy/keys.js';
import { open, openBytes, seal } from '../privacy/seal.js';
import type { CaseRecord } from '../store/records.js';
import { lock, unlock } from './code-lock.js';
import { newDeskFile, type CaseContent, type DeskFile } from './content.js';

/** The case was not sent, or its key was destroyed: the desk cannot open it. */
export class CaseClosedError extends Error {
  constructor() {
    super('the desk has no key of this case');
    this.name = 'CaseClosedError';
  }
}

/** A case that was sent, opened: its data key, the resident's part and the officers'. */
export interface AtDesk {
  key: Buffer;
  content: CaseContent;
  desk: DeskFile;
}

/** A value of an evidence record, or of the case itself. */
export type CaseField = 'content' | 'desk' | `evidence/${string}/about` | `evidence/${string}/bytes`;

export class CaseVault {
  constructor(private readonly keyring: Keyring) {}

  /** The data key of a case that was sent. @throws CaseClosedError, SealError */
  deskKey(caseId: string, record: Pick<CaseRecord, 'wrappedKeys'>): Buffer {
    const wrapped = record.wrappedKeys.desk;
    if (wrapped === undefined) throw new CaseClosedError();
    return this.keyring.unwrap(wrapped, place(caseId, 'desk-key'));
  }

  /** The key wrapped for the desk: the moment of sending. */
  wrapForDesk(caseId: string, key: Uint8Array): string {
    return this.keyring.wrap(key, place(caseId, 'desk-key'));
  }

  lockWithCode(caseId: string, key: Uint8Array, code: string): Promise<string> {
    return lock(key, code, place(caseId, 'code-key'));
  }

  /** @throws CaseClosedError when it is not behind a code, SealError when it is behind another */
  async unlockWithCode(
    caseId: string,
    record: Pick<CaseRecord, 'wrappedKeys'>,
    code: string,
  ): Promise<Buffer> {
    const locked = record.wrappedKeys.code;
    if (locked === undefined) throw new CaseClosedError();
    return unlock(locked, code, place(caseId, 'code-key'));
  }

  seal(caseId: string, key: Uint8Array, field: CaseField, plain: string | Uint8Array): string {
    return seal(key, plain, place(caseId, field));
  }

  /** @throws SealError */
  open(caseId: string, key: Uint8Array, field: CaseField, sealed: string): string {
    return open(key, sealed, place(caseId, field));
  }

  /** @throws SealError */
  openBytes(caseId: string, key: Uint8Array, field: CaseField, sealed: string): Buffer {
    return openBytes(key, sealed, place(caseId, field));
  }

  sealContent(caseId: string, key: Uint8Array, content: CaseContent): string {
    return this.seal(caseId, key, 'content', JSON.stringify(content));
  }

  /** @throws CaseClosedError when nothing was kept yet, SealError */
  content(caseId: string, key: Uint8Array, record: Pick<CaseRecord, 'sealedContent'>): CaseContent {
    if (record.sealedContent === undefined) throw new CaseClosedError();
    return JSON.parse(this.open(caseId, key, 'content', record.sealedContent)) as CaseContent;
  }

  /** All of a case that the desk has. @throws CaseClosedError, SealError */
  atDesk(caseId: string, record: Pick<CaseRecord, 'wrappedKeys' | 'sealedContent' | 'sealedDesk'>): AtDesk {
    const key = this.deskKey(caseId, record);
    return { key, content: this.content(caseId, key, record), desk: this.desk(caseId, key, record) };
  }

  sealDesk(caseId: string, key: Uint8Array, file: DeskFile): string {
    return this.seal(caseId, key, 'desk', JSON.stringify(file));
  }

  /** The officers' part; an empty one before they added anything. @throws SealError */
  desk(caseId: string, key: Uint8Array, record: Pick<CaseRecord, 'sealedDesk'>): DeskFile {
    if (record.sealedDesk === undefined) return newDeskFile();
    return JSON.parse(this.open(caseId, key, 'desk', record.sealedDesk)) as DeskFile;
  }
}

function place(caseId: string, field: CaseField | 'desk-key' | 'code-key'): string {
  return `cases/${caseId}#${field}`;
}
