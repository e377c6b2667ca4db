/** Changes what a sent case holds from outside a turn; tried again when somebody else was first. */
import { ConflictError, type Store, type Write } from '../../store/ports.js';
import type { CaseContent, DeskFile } from '../content.js';
import type { CaseVault } from '../vault.js';

/** What a case holds, to be changed in place. */
export interface Opened {
  content: CaseContent;
  desk: DeskFile;
}

const TRIES = 8;

export class CaseChanges {
  constructor(
    private readonly store: Store,
    private readonly vault: CaseVault,
  ) {}

  /**
   * @param change returns false when there is nothing to change
   * @param also commits in the same unit
   * @returns whether it was changed; false too when the desk has no key of the case any more
   * @throws SealError, StoreError, ConflictError when `also` does not fit or others were first again and again
   */
  async change(
    caseId: string,
    change: (opened: Opened) => boolean,
    also: readonly Write[] = [],
  ): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      const writes = await this.#changed(caseId, change);
      try {
        const together = [...writes, ...also];
        if (together.length > 0) await this.store.commit(together);
        return writes.length > 0;
      } catch (error) {
        const mine = error instanceof ConflictError && error.collection === 'cases';
        if (!mine || attempt === TRIES) throw error;
      }
    }
  }

  async #changed(caseId: string, change: (opened: Opened) => boolean): Promise<Write[]> {
    const record = await this.store.get('cases', caseId);
    if (record?.value.wrappedKeys.desk === undefined || record.value.sealedContent === undefined) return [];
    const { key, content, desk } = this.vault.atDesk(caseId, record.value);
    const before = JSON.stringify(content);
    if (!change({ content, desk })) return [];
    const value = {
      ...record.value,
      ...(JSON.stringify(content) === before
        ? {}
        : { sealedContent: this.vault.sealContent(caseId, key, content) }),
      sealedDesk: this.vault.sealDesk(caseId, key, desk),
    };
    return [{ kind: 'put', collection: 'cases', id: caseId, value, ifVersion: record.version }];
  }
}
