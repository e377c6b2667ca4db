/** A real store on disk with a vault, and cases to keep evidence in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Evidence } from '../../../bot/cases/evidence/evidence.js';
import type { Scanner } from '../../../bot/cases/evidence/scanner.js';
import { CaseVault } from '../../../bot/cases/vault.js';
import { Keyring } from '../../../bot/privacy/keys.js';
import { makeKey } from '../../../bot/privacy/seal.js';
import { openStore } from '../../../bot/store/open.js';
import type { Store } from '../../../bot/store/ports.js';
import type { CaseRecord, EvidenceBytesRecord, EvidenceRecord } from '../../../bot/store/records.js';

export const NOW = new Date('2026-11-12T22:40:00.000Z');

export class Cabinet {
  readonly vault = new CaseVault(new Keyring(makeKey()));

  private constructor(
    private readonly folder: string,
    public store: Store,
  ) {}

  static async open(): Promise<Cabinet> {
    const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
    return new Cabinet(folder, await openStore({ kind: 'sqlite', path: join(folder, 'data.db') }));
  }

  async reopen(): Promise<void> {
    await this.store.close();
    this.store = await openStore({ kind: 'sqlite', path: join(this.folder, 'data.db') });
  }

  async close(): Promise<void> {
    await this.store.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  evidence(scanner?: Scanner): Evidence {
    return new Evidence(this.vault, scanner);
  }

  /** A case that was sent, or one that only its code opens. @returns its data key */
  async putCase(id: string, state: 'sent' | 'held'): Promise<Buffer> {
    const key = makeKey();
    const wrappedKeys =
      state === 'sent' ? { desk: this.vault.wrapForDesk(id, key) } : { code: 'locked by a code' };
    const at = NOW.toISOString();
    const value: CaseRecord = {
      state,
      rung: 'statement',
      language: 'en',
      wrappedKeys,
      evidenceBytes: 0,
      createdAt: at,
      visitedAt: at,
    };
    await this.store.commit([{ kind: 'put', collection: 'cases', id, value }]);
    return key;
  }

  /** Takes a file that is one of those taken, and stores it. @returns its id */
  async keep(evidence: Evidence, caseId: string, key: Buffer, name: string, bytes: Buffer): Promise<string> {
    const taken = await evidence.receive(caseId, key, { name, claimedType: 'x/y', bytes }, NOW);
    if ('refused' in taken) throw new Error(`${name} was refused: ${taken.refused}`);
    const { id, record, bytes: kept } = taken;
    await this.store.commit([
      { kind: 'put', collection: 'evidence', id, value: record },
      { kind: 'put', collection: 'evidenceBytes', id, value: kept },
    ]);
    return id;
  }

  async record(id: string): Promise<EvidenceRecord> {
    const found = await this.store.get('evidence', id);
    if (found === undefined) throw new Error('that evidence is not in the store');
    return found.value;
  }

  async bytes(id: string): Promise<EvidenceBytesRecord> {
    const found = await this.store.get('evidenceBytes', id);
    if (found === undefined) throw new Error('the bytes of that evidence are not in the store');
    return found.value;
  }
}
