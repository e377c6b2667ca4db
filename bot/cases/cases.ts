/**
 * What residents leave: a draft that goes with the talk, held behind a return code that alone opens it, or sent to the
 * desk. Every change joins the turn that runs, so that the person is told "saved" only when it is.
 */
import { randomUUID } from 'node:crypto';
import type { Receipt } from '../../dialogs/engine/services.js';
import { isWalled, noFacts, type Facts, type OpenCase } from '../../dialogs/facts.js';
import { mergeAnswers, noStatement, seenIn } from '../../dialogs/statement.js';
import { plainMessage } from '../conversations/message.js';
import type { Unit } from '../conversations/unit.js';
import type { Handoffs } from '../desk/handoffs.js';
import type { SharedItem } from '../desk/shared.js';
import type { Keyring } from '../privacy/keys.js';
import { makeKey } from '../privacy/seal.js';
import { daysAfter } from '../privacy/terms.js';
import type { Store, Stored } from '../store/ports.js';
import type { CaseRecord } from '../store/records.js';
import { caseEvent, newDeskFile, type CaseContent } from './content.js';
import { heldContent, sentContent, type ReadBack } from './content-of.js';
import type { CaseFiles } from './files.js';
import type { Evidence } from './evidence/evidence.js';
import { dropPiece } from './evidence/pieces.js';
import { itemsOf, type Receipts } from './receipts.js';
import { isAtDesk } from './reopening.js';
import { locate, makeCode, normalise } from './return-codes.js';
import type { CaseVault } from './vault.js';

export interface CasesParts {
  store: Store;
  vault: CaseVault;
  evidence: Evidence;
  handoffs: Handoffs;
  receipts: Receipts;
  files: CaseFiles;
  keyring: Keyring;
  readBack: ReadBack;
  keepCodeDays: number;
  /** Whether a case about the police or the desk has a place to go ({@link CaseRecord.walled}). */
  walledGoesSomewhere: boolean;
}

export type Sending =
  { outcome: 'walled' | 'already' } | { outcome: 'sent'; code?: string[]; receipt: Receipt };

export class Cases {
  constructor(private readonly parts: CasesParts) {}

  /** A draft: only the talk's own state has its key, so that it is gone with the talk. */
  begin(unit: Unit, facts: Facts): OpenCase {
    const id = randomUUID();
    const now = unit.now.toISOString();
    const record: CaseRecord = {
      state: 'draft',
      rung: facts.statement?.rung ?? 'statement',
      language: facts.language,
      draftOf: unit.conversationId,
      wrappedKeys: {},
      evidenceBytes: 0,
      createdAt: now,
      visitedAt: now,
    };
    unit.put('cases', id, record, 0);
    return { id, key: makeKey().toString('base64'), state: 'draft', files: [] };
  }

  /** Keeps what was told meanwhile in a case that is held. */
  async keep(unit: Unit, facts: Facts): Promise<void> {
    const open = facts.case;
    if (open?.state !== 'held' || open.key === undefined) return;
    const record = await unit.read('cases', open.id);
    if (record?.value.state === 'held') {
      const { sealedContent } = record.value;
      if (sealedContent !== undefined && facts.statement !== undefined)
        mergeAnswers(
          facts.statement,
          this.parts.vault.content(open.id, keyOf(open), record.value).answers,
          open.seen ?? {},
        );
      this.#putHeld(unit, record, open, facts);
      return;
    }
    // Sent elsewhere meanwhile: the desk has it, and it does not go twice.
    if (record !== undefined && isAtDesk(record.value)) {
      facts.case = { id: open.id, state: 'sent', files: [] };
      return;
    }
    // Erased elsewhere meanwhile: what this talk knows is a draft of its own, and nowhere said to be kept.
    facts.case = this.begin(unit, facts);
    delete facts.openedCode;
    delete facts.shownCode;
  }

  /** Behind a new code, which alone opens it. @returns its words, shown once */
  async hold(unit: Unit, facts: Facts): Promise<string[]> {
    const open = openCase(facts);
    const record = await this.#own(unit, open);
    const { code, locator, normal } = this.#newCode('words', facts);
    const key = keyOf(open);
    record.value.wrappedKeys = { code: await this.parts.vault.lockWithCode(open.id, key, normal) };
    record.value.state = 'held';
    delete record.value.draftOf;
    open.state = 'held';
    this.#putHeld(unit, record, open, facts);
    this.#show(unit, facts, locator, open.id);
    return code;
  }

  /** Digits in the place of the words that were just shown. @returns undefined when what they open is gone */
  async newDigits(unit: Unit, facts: Facts): Promise<string[] | undefined> {
    const shown = facts.shownCode;
    const record = shown === undefined ? undefined : await unit.read('cases', shown.caseId);
    if (shown === undefined || record === undefined) return undefined;
    const { code, locator, normal } = this.#newCode('digits', facts);
    if (record.value.state === 'held') {
      if (facts.case?.id !== shown.caseId) return undefined;
      const key = keyOf(facts.case);
      record.value.wrappedKeys = { code: await this.parts.vault.lockWithCode(shown.caseId, key, normal) };
      unit.put('cases', record.id, record.value, record.version);
    }
    unit.delete('returnCodes', shown.locator);
    this.#show(unit, facts, locator, shown.caseId);
    return code;
  }

  /** A code for a case that an officer opened from this talk. @returns its words; undefined when it is gone */
  async codeForTalk(unit: Unit, facts: Facts): Promise<string[] | undefined> {
    const caseId = unit.conversation.talkCase;
    delete unit.conversation.talkCase;
    if (caseId === undefined || (await unit.read('cases', caseId)) === undefined) return undefined;
    const { code, locator } = this.#newCode('words', facts);
    this.#putCode(unit, locator, caseId);
    facts.shownCode = { caseId, locator };
    return code;
  }

  /** Gives what was agreed to the desk: from now on the desk has the key, and the code no longer opens the words. */
  async send(unit: Unit, facts: Facts, shared: readonly SharedItem[]): Promise<Sending> {
    const walled = isWalled(facts);
    if (walled && !this.parts.walledGoesSomewhere) return { outcome: 'walled' };
    const { vault, handoffs } = this.parts;
    const open = openCase(facts);
    const before = await unit.read('cases', open.id);
    if (before !== undefined && isAtDesk(before.value)) return { outcome: 'already' };
    const record = await this.#own(unit, open);
    const key = keyOf(open);
    const now = unit.now.toISOString();
    const content = sentContent(facts, this.parts.readBack);
    this.#dropTakenOut(unit, record, facts);
    const handoffId = await handoffs.leave(unit, shared, {
      caseId: open.id,
      ...(walled ? { walled: true } : {}),
    });
    if (content.message !== undefined) leaveMessage(unit, handoffId, content.message);
    const desk = newDeskFile();
    desk.events.push(caseEvent(unit.now, 'sent', 'resident', content.rung));
    const held = record.value.state === 'held';
    const { draftOf: _draft, expiresAt: _due, ...kept } = record.value;
    unit.put(
      'cases',
      open.id,
      {
        ...kept,
        state: 'sent',
        rung: content.rung,
        status: 'received',
        language: content.language,
        conversationId: unit.conversationId,
        handoffId,
        wrappedKeys: { desk: vault.wrapForDesk(open.id, key) },
        sealedContent: vault.sealContent(open.id, key, content),
        sealedDesk: vault.sealDesk(open.id, key, desk),
        ...(walled ? { walled: true as const } : {}),
        sentAt: now,
        visitedAt: now,
      },
      record.version,
    );
    this.parts.files.atDesk(unit, handoffId, open.files);
    const receipt = await this.#receipt(unit, open, key, content, handoffId);
    facts.case = { id: open.id, state: 'sent', files: open.files };
    const locator = facts.openedCode;
    if (held && locator !== undefined) {
      this.#putCode(unit, locator, open.id);
      return { outcome: 'sent', receipt };
    }
    const made = this.#newCode('words', facts);
    this.#show(unit, facts, made.locator, open.id);
    return { outcome: 'sent', code: made.code, receipt };
  }

  /** Drafts of a talk that ends, or is erased: with their evidence. */
  async dropDrafts(unit: Unit): Promise<void> {
    const drafts = await this.parts.store.find('cases', { where: { draftOf: unit.conversationId } });
    for (const { id } of drafts) await this.erase(unit, id);
  }

  /** The case with its evidence, codes and notices; its key goes with it. */
  async erase(unit: Pick<Unit, 'delete'>, caseId: string, ifVersion?: number): Promise<void> {
    const { store } = this.parts;
    const [evidence, codes, notices] = await Promise.all([
      store.find('evidence', { where: { caseId } }),
      store.find('returnCodes', { where: { caseId } }),
      store.find('notices', { where: { caseId } }),
    ]);
    for (const { id } of evidence) dropPiece(unit, id);
    for (const { id } of codes) unit.delete('returnCodes', id);
    for (const { id } of notices) unit.delete('notices', id);
    unit.delete('cases', caseId, ifVersion);
  }

  /** When a code that was just used stops opening anything. */
  codeExpiry(now: Date): string {
    return daysAfter(now, this.parts.keepCodeDays);
  }

  /** The case of this talk, which holds its key. */
  async #own(unit: Unit, open: OpenCase): Promise<Stored<CaseRecord>> {
    const record = await unit.read('cases', open.id);
    if (record !== undefined && (record.value.state === 'draft' || record.value.state === 'held'))
      return record;
    // Erased elsewhere, or past its time: what this talk knows begins a case of its own.
    const fresh = this.begin(unit, noFacts(unit.conversation.language));
    Object.assign(open, fresh);
    const made = await unit.read('cases', open.id);
    if (made === undefined) throw new Error('a case that was just begun must be there');
    return made;
  }

  #putHeld(unit: Unit, record: Stored<CaseRecord>, open: OpenCase, facts: Facts): void {
    const expiresAt = this.codeExpiry(unit.now);
    open.seen = seenIn(facts.statement?.answers ?? []);
    unit.put(
      'cases',
      open.id,
      {
        ...record.value,
        rung: facts.statement?.rung ?? record.value.rung,
        language: facts.language,
        sealedContent: this.parts.vault.sealContent(
          open.id,
          keyOf(open),
          heldContent(facts, this.parts.readBack),
        ),
        visitedAt: unit.now.toISOString(),
        expiresAt,
      },
      record.version,
    );
    if (facts.openedCode !== undefined)
      unit.put('returnCodes', facts.openedCode, { caseId: open.id, expiresAt });
  }

  #newCode(kind: 'words' | 'digits', facts: Facts): { code: string[]; locator: string; normal: string } {
    const code = makeCode(kind, facts.language);
    const typed = code.join(' ');
    const normal = normalise(typed);
    const locator = locate(this.parts.keyring, typed);
    if (normal === undefined || locator === undefined)
      throw new Error('a code that was just made must be one');
    return { code, locator, normal };
  }

  #putCode(unit: Unit, locator: string, caseId: string): void {
    unit.put('returnCodes', locator, {
      caseId,
      expiresAt: this.codeExpiry(unit.now),
      seenStatus: 'received',
    });
  }

  /** A new code: shown once in this talk, and the one by which it goes on. */
  #show(unit: Unit, facts: Facts, locator: string, caseId: string): void {
    this.#putCode(unit, locator, caseId);
    facts.shownCode = { caseId, locator };
    facts.openedCode = locator;
  }

  /** Files that the person took out do not go. */
  #dropTakenOut(unit: Unit, record: Stored<CaseRecord>, facts: Facts): void {
    const out = new Set((facts.statement ?? noStatement()).takenOut);
    const open = openCase(facts);
    for (const { id, size } of open.files.filter((file) => out.has(`file.${file.id}`))) {
      dropPiece(unit, id);
      record.value.evidenceBytes -= size;
    }
    open.files = open.files.filter((file) => !out.has(`file.${file.id}`));
  }

  async #receipt(
    unit: Unit,
    open: OpenCase,
    key: Buffer,
    content: CaseContent,
    handoffId: string,
  ): Promise<Receipt> {
    const evidence = [];
    for (const { id } of open.files) {
      const record = await unit.read('evidence', id);
      if (record === undefined) continue;
      const { sha256 } = this.parts.evidence.about(open.id, key, id, record.value);
      evidence.push({ contentType: record.value.contentType, size: record.value.size, sha256 });
    }
    const reference = handoffId.slice(0, handoffId.indexOf('.'));
    const at = unit.now.toISOString();
    const { text, digest } = this.parts.receipts.make({
      reference,
      at: unit.now,
      items: itemsOf(content, evidence),
    });
    return { text, digest, at, reference };
  }
}

function openCase(facts: Facts): OpenCase {
  if (facts.case === undefined) throw new Error('no case was begun');
  return facts.case;
}

function keyOf(open: OpenCase): Buffer {
  if (open.key === undefined) throw new Error('this talk has no key of the case');
  return Buffer.from(open.key, 'base64');
}

/** A message of the resident, for the desk alone. */
export function leaveMessage(unit: Unit, handoffId: string, text: string): void {
  const activity = plainMessage(text, unit.now);
  unit.append(
    { author: 'resident', audience: 'desk', content: { activity, leftMessage: handoffId } },
    'shared',
  );
}
