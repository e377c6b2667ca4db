/** The qualification aid on the desk: what can fit, what officers tick, and what they decide with their reasons. */
import type { QualificationDecision } from '../../cases/content.js';
import type { Missing } from '../../cases/pv/completeness.js';
import { ApiError } from '../../http/errors.js';
import type { CasePv } from '../case-pv.js';
import { happened, type DeskCases, type OwnedCase } from '../cases.js';
import type { Officer } from '../officers.js';
import { assessCase, factsOf } from './case-facts.js';
import { OFFENCES, offenceOf, type OffenceId } from './offences.js';
import { checkOf } from './pv-check.js';
import { fieldsOf } from './pv-fields.js';

export interface CaseQualificationParts {
  cases: DeskCases;
  casePv: CasePv;
  now: () => Date;
}

export type Decision = Omit<QualificationDecision, 'at' | 'by' | 'offences'> & { offences: OffenceId[] };

export class CaseQualification {
  constructor(private readonly parts: CaseQualificationParts) {}

  /** @throws ApiError NotFound */
  read(officer: Officer, handoffId: string): Promise<OwnedCase> {
    return this.parts.cases.owned(officer, handoffId, 'qualification-read');
  }

  assess({ content, desk }: Pick<OwnedCase, 'content' | 'desk'>): ReturnType<typeof assessCase> {
    return assessCase(content, desk, this.parts.now());
  }

  /** @throws ApiError NotFound, BadArgument for an element that the offence does not have */
  async tick(
    officer: Officer,
    handoffId: string,
    wanted: { offence: OffenceId; element: string; state: 'present' | 'absent' | 'unknown' },
  ): Promise<OwnedCase> {
    const { offence, element, state } = wanted;
    if (!offenceOf(offence).elements.some(({ id }) => id === element))
      throw new ApiError('BadArgument', 'This offence has no such element.');
    return this.parts.cases.change(officer, handoffId, 'qualification-tick', ({ desk }, unit) => {
      const { ticks = {}, decisions = [] } = desk.qualification ?? {};
      const { [`${offence}.${element}`]: _before, ...others } = ticks;
      const tick = { state, by: officer.id, at: unit.now.toISOString() };
      desk.qualification = {
        ticks: state === 'unknown' ? others : { ...others, [`${offence}.${element}`]: { ...tick, state } },
        decisions,
      };
    });
  }

  /** Kept with its reason beside the earlier ones; a draft that was begun has it as the officer's proposal. */
  async decide(officer: Officer, handoffId: string, decision: Decision): Promise<OwnedCase> {
    return this.parts.cases.change(officer, handoffId, 'qualification-decide', async (owned, unit) => {
      const { desk, content } = owned;
      const offences = OFFENCES.filter((id) => decision.offences.includes(id));
      const kept = { ...decision, offences, at: unit.now.toISOString(), by: officer.id };
      const { ticks = {}, decisions = [] } = desk.qualification ?? {};
      desk.qualification = { ticks, decisions: [...decisions, kept] };
      if (desk.pv !== undefined)
        await this.parts.casePv.put(owned, officer.id, kept.at, (pv) =>
          fieldsOf(pv, kept, factsOf(content, desk).when),
        );
      happened(owned, unit, 'qualified', officer.id);
    });
  }

  /** What the draft lacks. */
  async check(officer: Officer, handoffId: string): Promise<{ owned: OwnedCase; missing: Missing[] }> {
    const owned = await this.parts.cases.owned(officer, handoffId, 'pv-check');
    return { owned, missing: checkOf(owned, this.parts.now()) };
  }
}
