/** The draft of the PV on the desk: begun in the language of the procedure, changed field by field, taken out as a file. */
import type { DeskFile } from '../cases/content.js';
import { draftPv } from '../cases/pv/draft.js';
import { editOf, isEditable, PvEditError, withEdits, type PvChange } from '../cases/pv/edits.js';
import type { ProcedureLanguage, Pv, PvLeaf } from '../cases/pv/schema.js';
import { digestOf } from '../cases/receipts.js';
import { ApiError } from '../http/errors.js';
import type { CaseEvidence } from './case-evidence.js';
import { CaseRefusal } from './case-refusals.js';
import { happened, type DeskCases, type OwnedCase } from './cases.js';
import type { Officer } from './officers.js';
import { factsOf } from './qualification/case-facts.js';
import { fieldsOf } from './qualification/pv-fields.js';

export interface CasePvParts {
  cases: DeskCases;
  evidence: CaseEvidence;
}

/** A draft as the console works with it; officers stand in it by name. */
export interface Draft {
  pv: Pv;
  source: Pv;
  changes: PvChange[];
  editable: string[];
}

type Names = ReadonlyMap<string, string>;
type Begun = NonNullable<DeskFile['pv']>;

export class CasePv {
  constructor(private readonly parts: CasePvParts) {}

  /** @param names officers' display names by id. @throws ApiError NotFound before it was begun, CaseRefusal EvidenceChanged */
  async read(officer: Officer, handoffId: string, names: Names): Promise<Draft> {
    return this.#draft(await this.parts.cases.owned(officer, handoffId, 'pv-read'), names);
  }

  /** The draft with its changes, officers by id, to be taken out. @throws as {@link read} */
  async taken(officer: Officer, handoffId: string, action: string): Promise<Pv> {
    const owned = await this.parts.cases.owned(officer, handoffId, action);
    return (await this.#built(owned, begunIn(owned))).pv;
  }

  /** The same for the table of facts, which can be taken out before the draft is begun. @throws CaseRefusal EvidenceChanged */
  async facts(officer: Officer, handoffId: string): Promise<Pv> {
    const owned = await this.parts.cases.owned(officer, handoffId, 'facts-export');
    const { content, record, desk } = owned;
    const language = content.language === 'nl' ? 'nl' : 'fr';
    const unbegun: Begun = { language, startedAt: record.createdAt, startedBy: 'system', edits: [] };
    return (await this.#built(owned, desk.pv ?? unbegun)).pv;
  }

  /** Begun again in the same language, it goes on. @throws CaseRefusal PvBegun */
  async begin(
    officer: Officer,
    handoffId: string,
    language: ProcedureLanguage,
    names: Names,
  ): Promise<Draft> {
    const begun = await this.parts.cases.change(officer, handoffId, 'pv-start', async (owned, unit) => {
      const { pv } = owned.desk;
      if (pv !== undefined && pv.language !== language) throw new CaseRefusal('PvBegun');
      if (pv !== undefined) return;
      owned.desk.pv = { language, startedAt: unit.now.toISOString(), startedBy: officer.id, edits: [] };
      // Nothing is begun that cannot be drafted. What was decided before goes in as the officer's proposal.
      const decision = owned.desk.qualification?.decisions.at(-1);
      await this.put(owned, officer.id, unit.now.toISOString(), (draft) =>
        decision === undefined ? [] : fieldsOf(draft, decision, factsOf(owned.content, owned.desk).when),
      );
      happened(owned, unit, 'pvstarted', officer.id, language);
    });
    return this.#draft(begun, names);
  }

  /** @throws ApiError NotFound before it was begun, BadArgument for a field that officers do not change */
  async edit(
    officer: Officer,
    handoffId: string,
    wanted: { path: string; value: PvLeaf },
    names: Names,
  ): Promise<Draft> {
    const changed = await this.parts.cases.change(officer, handoffId, 'pv-edit', async (owned, unit) => {
      const begun = begunIn(owned);
      const { pv } = await this.#built(owned, begun);
      try {
        begun.edits.push(editOf(pv, wanted.path, wanted.value, officer.id, unit.now.toISOString()));
      } catch (error) {
        if (!(error instanceof PvEditError)) throw error;
        throw new ApiError('BadArgument', `This field of the draft cannot be changed so: ${error.problem}.`);
      }
      happened(owned, unit, 'pvedited', officer.id, wanted.path);
    });
    return this.#draft(changed, names);
  }

  /** Within a change of the case: writes fields of a draft that was begun, as an officer's. @throws as {@link read} */
  async put(
    owned: OwnedCase,
    by: string,
    at: string,
    fieldsFor: (pv: Pv) => readonly { path: string; value: PvLeaf }[],
  ): Promise<void> {
    const begun = begunIn(owned);
    const { pv } = await this.#built(owned, begun);
    for (const { path, value } of fieldsFor(pv)) begun.edits.push(editOf(pv, path, value, by, at));
  }

  async #draft(owned: OwnedCase, names: Names): Promise<Draft> {
    const built = await this.#built(owned, begunIn(owned), (id) => names.get(id) ?? '');
    return { ...built, editable: leavesOf(built.pv).filter((path) => isEditable(built.pv, path)) };
  }

  /** @param nameOf what to call the officer with this id; without it, by id */
  async #built(
    owned: OwnedCase,
    begun: Begun,
    nameOf: (id: string) => string = (id) => id,
  ): Promise<{ source: Pv; pv: Pv; changes: PvChange[] }> {
    const { caseId, carrier, content, desk, record } = owned;
    const pieces = await this.parts.evidence.list(owned);
    if (pieces.some(({ intact }) => !intact)) throw new CaseRefusal('EvidenceChanged');
    const evidence = pieces.map(({ id, name, sha256, record: { contentType, size, receivedAt, scan } }) => ({
      id,
      name,
      contentType,
      size,
      sha256,
      receivedAt,
      scan,
    }));
    // As in the resident's receipt, which names what was sent; what came later has a hash of its own.
    const sent = evidence.filter(({ receivedAt }) => receivedAt <= (record.sentAt ?? ''));
    const source = draftPv({
      caseId,
      reference: carrier.value.reference,
      content,
      evidence,
      desk: { ...desk, pv: { ...begun, startedBy: nameOf(begun.startedBy) } },
      language: begun.language,
      digest: digestOf(content, sent),
      ...(record.sentAt === undefined ? {} : { receivedAt: record.sentAt }),
    });
    const edits = begun.edits.map((edit) => ({ ...edit, by: nameOf(edit.by) }));
    return { source, ...withEdits(source, edits) };
  }
}

/** @throws ApiError NotFound */
function begunIn({ desk }: OwnedCase): Begun {
  if (desk.pv === undefined) throw new ApiError('NotFound');
  return desk.pv;
}

/** JSON pointers of everything that is not an object or a list. */
function leavesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${path}/${name}`));
}
