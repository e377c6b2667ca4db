/** Messages and drafts in the other person's language. Nothing of it is kept here: what is sent is kept as it was sent. */
import type { MessageLog } from '../../conversations/log.js';
import { ApiError } from '../../http/errors.js';
import type { Store } from '../../store/ports.js';
import type { Language } from '../../store/records.js';
import type { Audit } from '../audit.js';
import { messageText } from '../message-text.js';
import type { Officer } from '../officers.js';
import { Ownership, type WalledFor } from '../ownership.js';
import { leftMessageOf } from '../turn.js';
import { TranslationRefusal, type TranslationProvider } from './provider.js';

export interface TranslationsParts {
  store: Store;
  log: MessageLog;
  audit: Audit;
  walledFor: WalledFor;
  /** Absent: the zone has set up none. */
  provider: TranslationProvider | undefined;
}

/** Texts that the service works on at the same time for one request. */
const AT_ONCE = 4;

export class Translations {
  readonly #ownership: Ownership;

  constructor(private readonly parts: TranslationsParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  get available(): boolean {
    return this.parts.provider !== undefined;
  }

  /**
   * Messages of a talk that the officer owns; those that could not be translated are left out.
   * @throws ApiError NotYours, NotFound; TranslationRefusal when not one could be
   */
  async messages(
    officer: Officer,
    handoffId: string,
    seqs: readonly number[],
    to: Language,
  ): Promise<{ seq: number; text: string }[]> {
    const handoff = await this.#ownership.owned(officer, handoffId, 'translate');
    const provider = this.#provider();
    const { conversationId, fromSeq, toSeq, language } = handoff.value;
    const conversation = await this.parts.store.get('conversations', conversationId);
    if (conversation === undefined) throw new ApiError('ConversationNotFound');
    const after = Math.max(fromSeq, Math.min(...seqs)) - 1;
    const wanted = (await this.parts.log.read(conversationId, conversation.value, 'desk', after)).filter(
      (message) =>
        seqs.includes(message.seq) &&
        (toSeq === undefined || message.seq <= toSeq) &&
        message.leftMessage === leftMessageOf(handoff),
    );
    const translations: { seq: number; text: string }[] = [];
    let problem: Error | undefined;
    for (let from = 0; from < wanted.length; from += AT_ONCE)
      await Promise.all(
        wanted.slice(from, from + AT_ONCE).map(async (message) => {
          try {
            const text = await provider.translate(messageText(message), language, to);
            translations.push({ seq: message.seq, text });
          } catch (error) {
            problem = error instanceof Error ? error : new TranslationRefusal('TranslationDown');
          }
        }),
      );
    if (translations.length === 0 && problem !== undefined) throw problem;
    return translations.sort((one, other) => one.seq - other.seq);
  }

  /** What an officer is about to send, and the same translated back. @throws as {@link messages} */
  async draft(
    officer: Officer,
    handoffId: string,
    text: string,
    from: Language,
    to: Language,
  ): Promise<{ text: string; back: string }> {
    await this.#ownership.owned(officer, handoffId, 'translate-draft');
    const provider = this.#provider();
    const translated = await provider.translate(text, from, to);
    return { text: translated, back: await provider.translate(translated, to, from) };
  }

  #provider(): TranslationProvider {
    if (this.parts.provider === undefined) throw new TranslationRefusal('TranslationOff');
    return this.parts.provider;
  }
}
