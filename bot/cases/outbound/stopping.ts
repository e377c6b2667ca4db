/** The resident stops the notices, by the link in one or by answering STOP. Messages then wait behind the code alone. */
import { simplify } from '../../../dialogs/understanding/simplify.js';
import type { Keyring } from '../../privacy/keys.js';
import { SealError } from '../../privacy/seal.js';
import type { Store } from '../../store/ports.js';
import { CaseClosedError, type CaseVault } from '../vault.js';
import { caseEvent } from '../content.js';
import { CaseChanges } from './case-changes.js';
import { readContact } from './contacts.js';
import { StopLinks } from './stop-links.js';

export interface StoppingParts {
  store: Store;
  vault: CaseVault;
  keyring: Keyring;
  now: () => Date;
}

const STOP_WORDS: readonly string[] = ['stop', 'stopp', 'stoppen', 'arret', 'arreter'];

export class Stopping {
  readonly #links: StopLinks;
  readonly #changes: CaseChanges;

  constructor(private readonly parts: StoppingParts) {
    this.#links = new StopLinks(parts.keyring, undefined);
    this.#changes = new CaseChanges(parts.store, parts.vault);
  }

  /** Unknown, used and expired tokens do nothing, without a sign. @throws StoreError */
  async byLink(token: string): Promise<void> {
    const notice = await this.parts.store.get('notices', this.#links.locate(token));
    if (notice === undefined || notice.value.expiresAt <= this.parts.now().toISOString()) return;
    await this.stop(notice.value.caseId);
  }

  /**
   * What came back as a text message; anything but STOP as its first word is let go.
   * @throws StoreError
   */
  async byText(from: string, text: string): Promise<void> {
    const [first = ''] = simplify(text).split(' ');
    const number = readContact('sms', from);
    if (number === undefined || !STOP_WORDS.includes(first)) return;
    // No number is kept in the open, not even as a hash: the few cases that notices went out for are opened.
    const notices = await this.parts.store.find('notices', {});
    for (const caseId of new Set(notices.map(({ value }) => value.caseId)))
      if (await this.#goesTo(caseId, number)) await this.stop(caseId);
  }

  /** @throws StoreError, ConflictError when others changed the case again and again */
  async stop(caseId: string): Promise<void> {
    await this.#changes.change(
      caseId,
      ({ content, desk }) => {
        if (content.terms === undefined || content.terms.stopped === true) return false;
        content.terms.stopped = true;
        desk.events.push(caseEvent(this.parts.now(), 'terms', 'resident', 'stopped'));
        return true;
      },
      [{ kind: 'delete', collection: 'notices', id: caseId }],
    );
  }

  async #goesTo(caseId: string, number: string): Promise<boolean> {
    const { store, vault } = this.parts;
    const record = await store.get('cases', caseId);
    if (record === undefined) return false;
    try {
      const { terms } = vault.content(caseId, vault.deskKey(caseId, record.value), record.value);
      return terms?.channel === 'sms' && readContact('sms', terms.address ?? '') === number;
    } catch (error) {
      // What does not open is not sent to either.
      if (error instanceof CaseClosedError || error instanceof SealError) return false;
      throw error;
    }
  }
}
