/**
 * What was understood of a talk, and what an officer finds instead. Findings are sealed beside what was shared, or in
 * the desk's file of the case; the person's words stay as they are.
 */
import type { z } from 'zod';
import { standing, type Finding } from '../cases/findings.js';
import type { ConversationKeys } from '../conversations/keys.js';
import type { MessageLog } from '../conversations/log.js';
import type { Turns } from '../conversations/turns.js';
import { ApiError } from '../http/errors.js';
import type { Store, Stored } from '../store/ports.js';
import type { ConversationRecord, HandoffRecord } from '../store/records.js';
import type { Behaviour, Language, Where } from '../../dialogs/facts.js';
import type { Topic } from '../../dialogs/statement.js';
import { understand } from '../../dialogs/understanding/understand.js';
import { readWhere } from '../../dialogs/understanding/where.js';
import type { Audit } from './audit.js';
import { happened, type DeskCases, type OwnedCase } from './cases.js';
import type { CorrectRequest } from './contract.js';
import type { Handoffs } from './handoffs.js';
import { hasHappened } from './moment.js';
import type { Officer } from './officers.js';
import { Ownership, type WalledFor } from './ownership.js';
import { deskTurn, leftMessageOf } from './turn.js';

export interface UnderstoodParts {
  store: Store;
  turns: Turns;
  keys: ConversationKeys;
  log: MessageLog;
  handoffs: Handoffs;
  cases: DeskCases;
  audit: Audit;
  walledFor: WalledFor;
  now: () => Date;
}

/** What the person said or chose, in terms that do not depend on a language, and the findings of officers. */
export interface Understanding {
  behaviours: Behaviour[];
  where: string | undefined;
  when: { said: string; iso: string | undefined } | undefined;
  safe: 'yes' | 'no' | 'unsure' | undefined;
  told: Topic[];
  gentle: boolean;
  findings: Finding[];
}

type Correction = z.infer<typeof CorrectRequest>;
type Said = Omit<Understanding, 'gentle'> & { minor: boolean; words: string[]; language: Language };

/** Reading stops somewhere: so many messages, and so much of each, tell whether somebody is under 18. */
const MESSAGES_READ = 40;
const UNITS_READ = 1_000;

export class Understood {
  readonly #ownership: Ownership;

  constructor(private readonly parts: UnderstoodParts) {
    this.#ownership = new Ownership(parts.store, parts.audit, parts.walledFor);
  }

  /** @throws ApiError NotYours, NotFound */
  async read(officer: Officer, handoffId: string): Promise<Understanding> {
    const handoff = await this.#ownership.owned(officer, handoffId, 'understood-read');
    const shown = await this.#case(officer, handoff);
    const { minor, words, language, ...said } =
      shown === undefined ? await this.#shared(handoff) : fromCase(shown);
    const written = await this.#written(handoff);
    const found = standing(said.findings, 'behaviours')?.value ?? [];
    return {
      ...said,
      gentle:
        minor ||
        [...said.behaviours, ...found].includes('rape') ||
        isGentle([...words, ...written], language),
    };
  }

  /** @throws ApiError NotYours, NotFound, BadArgument for a moment that has not come or is none */
  async correct(officer: Officer, handoffId: string, wanted: Correction): Promise<void> {
    const finding = this.#finding(officer, wanted);
    const action = `correct:${finding.field}`;
    const handoff = await this.#ownership.owned(officer, handoffId, action);
    if ((await this.#case(officer, handoff)) !== undefined) {
      await this.parts.cases.change(officer, handoffId, action, (owned, unit) => {
        owned.desk.findings = [...(owned.desk.findings ?? []), finding];
        happened(owned, unit, 'corrected', officer.id, finding.field);
      });
      return;
    }
    await deskTurn(this.parts.turns, handoff, async (unit) => {
      const { value, version } = await this.#ownership.owned(officer, handoffId);
      const { conversationId, conversation } = unit;
      const sealedFindings = this.parts.keys.seal(
        conversationId,
        conversation,
        'shared',
        JSON.stringify([...findingsOf(this.parts.keys, conversation, { id: handoffId, value }), finding]),
        placeOf(handoffId),
      );
      unit.put('handoffs', handoffId, { ...value, sealedFindings }, version);
    });
  }

  /** Known places that words name, likeliest first. @throws ApiError NotYours, NotFound */
  async places(officer: Officer, handoffId: string, words: string, language: Language): Promise<Where[]> {
    await this.#ownership.owned(officer, handoffId, 'places');
    return placesIn(words, language);
  }

  #finding(officer: Officer, wanted: Correction): Finding {
    const by = officer.id;
    const at = this.parts.now().toISOString();
    switch (wanted.field) {
      case 'behaviours':
        return { field: 'behaviours', value: [...new Set(wanted.value)], by, at };
      case 'where': {
        const place =
          wanted.place === null ? undefined : placesIn(wanted.words, wanted.language)[wanted.place];
        if (wanted.place !== null && place === undefined)
          throw new ApiError('BadArgument', 'These words name no such place.');
        return { field: 'where', value: place ?? { kind: 'words', name: wanted.words }, by, at };
      }
      case 'when':
        if (!hasHappened(wanted.value, this.parts.now()))
          throw new ApiError('BadArgument', 'The request does not have the expected form: value.');
        return { field: 'when', value: wanted.value, by, at };
      case 'withdrawn':
        return { field: wanted.of, value: null, by, at };
    }
  }

  /** Its case, while there is one that the desk can open. */
  async #case(officer: Officer, handoff: Stored<HandoffRecord>): Promise<OwnedCase | undefined> {
    if (handoff.value.caseId === undefined) return undefined;
    try {
      return await this.parts.cases.owned(officer, handoff.id, 'understood-read');
    } catch (error) {
      if (error instanceof ApiError && error.code === 'NotFound') return undefined;
      throw error;
    }
  }

  async #shared(handoff: Stored<HandoffRecord>): Promise<Said> {
    const { conversationId, language } = handoff.value;
    const conversation = await this.#conversation(conversationId);
    const items = this.parts.handoffs.shared(conversationId, { conversation }, handoff);
    const itemOf = (kind: (typeof items)[number]['kind']) => items.find((item) => item.kind === kind);
    const when = itemOf('when');
    const safe = itemOf('safe')?.text;
    return {
      behaviours: itemOf('what')?.behaviours ?? [],
      where: itemOf('where')?.text,
      when: when === undefined ? undefined : { said: when.text, iso: when.when },
      safe: safe === 'yes' || safe === 'no' || safe === 'unsure' ? safe : undefined,
      told: [],
      findings: findingsOf(this.parts.keys, conversation, handoff),
      minor: items.some(({ kind }) => (kind as string) === 'age'),
      words: items.filter(({ kind }) => kind === 'words').map(({ text }) => text),
      language,
    };
  }

  /** What the resident wrote to the desk in it. */
  async #written(handoff: Stored<HandoffRecord>): Promise<string[]> {
    const { conversationId, fromSeq } = handoff.value;
    const conversation = await this.#conversation(conversationId);
    const messages = await this.parts.log.read(conversationId, conversation, 'desk', fromSeq - 1);
    return messages
      .filter(({ author, leftMessage }) => author === 'resident' && leftMessage === leftMessageOf(handoff))
      .slice(-MESSAGES_READ)
      .map(({ activity }) => activity.text ?? '');
  }

  async #conversation(id: string): Promise<ConversationRecord> {
    const kept = await this.parts.store.get('conversations', id);
    if (kept === undefined) throw new ApiError('ConversationNotFound');
    return kept.value;
  }
}

/** The findings that are sealed with a talk, opened. */
export function findingsOf(
  keys: ConversationKeys,
  conversation: ConversationRecord,
  { id, value }: Pick<Stored<HandoffRecord>, 'id' | 'value'>,
): Finding[] {
  if (value.sealedFindings === undefined) return [];
  const json = keys.open(value.conversationId, conversation, 'shared', value.sealedFindings, placeOf(id));
  return JSON.parse(json) as Finding[];
}

function placeOf(handoffId: string): string {
  return `handoffs/${handoffId}#findings`;
}

function placesIn(words: string, language: Language): Where[] {
  return readWhere(words, language).filter(({ kind }) => kind !== 'words');
}

function fromCase({ content, desk }: OwnedCase): Said {
  const { whereSaid, where, whenSaid, when } = content;
  const moment = whenSaid ?? when;
  return {
    behaviours: content.behaviours.map(({ name }) => name),
    where: whereSaid ?? where?.name,
    when: moment === undefined ? undefined : { said: moment, iso: when },
    safe: content.safe,
    told: content.answers
      .filter(({ state }) => state === 'told' || state === 'confirmed')
      .map(({ topic }) => topic),
    findings: desk.findings ?? [],
    minor: content.minor,
    words: [content.message ?? '', ...content.answers.map(({ text }) => text)],
    language: content.language,
  };
}

/** Somebody may be under 18, or it may be rape. What is only guessed counts too: asking less harms nobody. */
function isGentle(texts: readonly string[], language: Language): boolean {
  return texts
    .filter((text) => text.trim() !== '')
    .some((text) => {
      const { minor, behaviours, guesses } = understand(text.slice(0, UNITS_READ), language);
      return minor || behaviours.includes('rape') || guesses[0] === 'rape';
    });
}
