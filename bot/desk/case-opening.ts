/** A case made of a talk: what the resident shared on asking for the officer, and nothing else. */
import { randomUUID } from 'node:crypto';
import type { CaseContent } from '../cases/content.js';
import { newDeskFile } from '../cases/content.js';
import type { CaseVault } from '../cases/vault.js';
import type { ConversationKeys } from '../conversations/keys.js';
import type { Turns } from '../conversations/turns.js';
import { ApiError } from '../http/errors.js';
import { makeKey } from '../privacy/seal.js';
import type { Store, Stored } from '../store/ports.js';
import type { CaseRecord, HandoffRecord, Language } from '../store/records.js';
import type { Audit } from './audit.js';
import { CaseRefusal } from './case-refusals.js';
import { happened } from './cases.js';
import type { Handoffs } from './handoffs.js';
import type { Officer } from './officers.js';
import { Ownership, type WalledFor } from './ownership.js';
import type { SharedItem } from './shared.js';
import { deskTurn } from './turn.js';
import { findingsOf } from './understood.js';

export interface CaseOpeningParts {
  store: Store;
  turns: Turns;
  keys: ConversationKeys;
  handoffs: Handoffs;
  vault: CaseVault;
  audit: Audit;
  walledFor: WalledFor;
}

export class CaseOpening {
  readonly #ownership: Ownership;

  constructor(private readonly parts: CaseOpeningParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  /**
   * The case gets a handoff of its own, which stays with the officer when the talk ends.
   * @throws ApiError NotFound, CaseRefusal CaseExists
   */
  async open(officer: Officer, talkId: string): Promise<void> {
    const talk = await this.#ownTalk(officer, talkId);
    await this.#record(officer, talkId, talk.value.caseId === undefined ? 'done' : 'refused');
    await deskTurn(this.parts.turns, talk, async (unit) => {
      const { value, version } = await this.#ownTalk(officer, talkId);
      if (value.caseId !== undefined) throw new CaseRefusal('CaseExists');
      const { handoffs, vault } = this.parts;
      const shared = handoffs.shared(unit.conversationId, unit, talk);
      const at = unit.now.toISOString();
      const caseId = randomUUID();
      const handoffId = await handoffs.leave(unit, shared, { caseId, officerId: officer.id, takenAt: at });
      unit.put('handoffs', talkId, { ...value, caseId }, version);

      const key = makeKey();
      const desk = newDeskFile();
      const findings = findingsOf(this.parts.keys, unit.conversation, { id: talkId, value });
      if (findings.length > 0) desk.findings = findings;
      happened({ desk }, unit, 'sent', officer.id);
      happened({ desk }, unit, 'assigned', officer.id);
      const record: CaseRecord = {
        state: 'sent',
        rung: 'talk',
        status: 'assigned',
        language: value.language,
        conversationId: unit.conversationId,
        handoffId,
        wrappedKeys: { desk: vault.wrapForDesk(caseId, key) },
        sealedContent: vault.sealContent(caseId, key, contentOf(shared, value.language)),
        sealedDesk: vault.sealDesk(caseId, key, desk),
        evidenceBytes: 0,
        createdAt: at,
        visitedAt: at,
        sentAt: at,
        readAt: at,
      };
      unit.put('cases', caseId, record, 0);
      unit.conversation.talkCase = caseId;
    });
  }

  async #ownTalk(officer: Officer, talkId: string): Promise<Stored<HandoffRecord>> {
    const talk = await this.parts.store.get('handoffs', talkId);
    if (talk === undefined) throw new ApiError('NotFound');
    if (this.#ownership.owns(officer, talk)) {
      // What was left for later without a case has nothing to make one of.
      if (talk.value.kind === 'talk' || talk.value.caseId !== undefined) return talk;
      throw new ApiError('NotFound');
    }
    await this.#record(officer, talkId, 'refused');
    throw new ApiError('NotFound');
  }

  async #record(officer: Officer, talkId: string, result: 'done' | 'refused'): Promise<void> {
    await this.parts.audit.write({ actor: officer.id, action: 'case-open', subject: talkId, result });
  }
}

function contentOf(shared: readonly SharedItem[], language: Language): CaseContent {
  const itemOf = (kind: SharedItem['kind']) => shared.find((item) => item.kind === kind);
  const where = itemOf('where');
  const when = itemOf('when');
  const safe = itemOf('safe')?.text;
  const words = shared.filter(({ kind }) => kind === 'words').map(({ text }) => text);
  return {
    language,
    role: 'victim',
    by: 'self',
    minor: false,
    rung: 'talk',
    behaviours: (itemOf('what')?.behaviours ?? []).map((name) => ({ name, from: 'choice' })),
    ...(where === undefined ? {} : { whereSaid: where.text }),
    ...(where?.where === undefined ? {} : { where: where.where }),
    ...(when === undefined ? {} : { whenSaid: when.text }),
    ...(when?.when === undefined ? {} : { when: when.when }),
    ...(safe === 'yes' || safe === 'no' || safe === 'unsure' ? { safe } : {}),
    answers: [],
    ...(words.length === 0 ? {} : { message: words.join('\n\n') }),
    wishes: {},
  };
}
