/**
 * How PVs are drawn up over all cases of a period, in numbers: so that their registration can be looked at again and
 * again. Cases are opened for counting alone; nothing of a person leaves this file.
 */
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { CLOSING_REASONS, INCOMPLETE_REASONS, UNITS, type DeskFile } from '../cases/content.js';
import { CHECKED_FIELDS, type CheckedField } from '../cases/pv/completeness.js';
import { CaseClosedError, type CaseVault } from '../cases/vault.js';
import type { Store, Stored } from '../store/ports.js';
import type { CaseRecord, HandoffRecord, Language } from '../store/records.js';
import type { Audit } from './audit.js';
import type { QualityAnswer } from './contract.js';
import type { Officer } from './officers.js';
import type { WalledFor } from './ownership.js';
import { brusselsWall } from './qualification/dates.js';
import { OFFENCES } from './qualification/offences.js';
import { checkOf } from './qualification/pv-check.js';
import { guarded } from './quality-guard.js';

export interface QualityParts {
  store: Store;
  vault: CaseVault;
  audit: Audit;
  walledFor: WalledFor;
  now: () => Date;
}

type Answer = z.infer<typeof QualityAnswer>;
type Figures = Answer['groups'][number];

/** Days in Brussels, both counted. */
export interface Period {
  from: string;
  until: string;
}

/** One case, as far as it is counted. */
interface Counted {
  unit: DeskFile['unit'];
  language: Language;
  desk: DeskFile;
  missing: CheckedField[];
}

/** One wait for an officer that ended with an answer. */
interface Answered {
  unit: DeskFile['unit'];
  language: Language;
  seconds: number;
}

export class Quality {
  constructor(private readonly parts: QualityParts) {}

  /** @param action for the audit, which has it before anything is read */
  async over(officer: Officer, period: Period, action: string): Promise<Answer> {
    await this.parts.audit.write({ actor: officer.id, action, subject: '-', result: 'done' });
    const [cases, answered] = await Promise.all([
      this.#cases(officer, period),
      this.#answered(officer, period),
    ]);
    const groups = [
      figures('all', 'all', cases, answered),
      ...UNITS.map((unit) => figures('unit', unit, ...ofGroup('unit', unit, cases, answered))),
      ...(['nl', 'fr', 'en', 'de'] as const).map((language) =>
        figures('language', language, ...ofGroup('language', language, cases, answered)),
      ),
    ];
    const isGuarded = officer.value.role === 'analyst';
    return { ...period, guarded: isGuarded, groups: isGuarded ? guarded(groups) : groups };
  }

  async #cases(officer: Officer, period: Period): Promise<Counted[]> {
    const { store, walledFor } = this.parts;
    const kept = await store.find('cases', { where: { state: ['sent', 'closed'] } });
    const wanted = kept
      .filter(({ value }) => value.walled !== true || walledFor(officer))
      .filter(({ value }) => isIn(value.sentAt, period));
    const counted: Counted[] = [];
    for (const one of wanted) {
      counted.push(...this.#counted(one));
      // Residents and colleagues do not wait for figures.
      await setImmediate();
    }
    return counted;
  }

  #counted({ id, value }: Stored<CaseRecord>): Counted[] {
    try {
      const { content, desk } = this.parts.vault.atDesk(id, value);
      const checked = { caseId: id, record: value, content, desk };
      const missing = desk.pv === undefined ? [] : checkOf(checked, this.parts.now());
      return [
        {
          unit: desk.unit,
          language: content.language,
          desk,
          missing: missing.map(({ field }) => field),
        },
      ];
    } catch (error) {
      // Its key was destroyed meanwhile.
      if (error instanceof CaseClosedError) return [];
      throw error;
    }
  }

  async #answered(officer: Officer, period: Period): Promise<Answered[]> {
    // A day more on each side: days are those of Brussels.
    const asked = await this.parts.store.find('handoffs', {
      after: { field: 'requestedAt', value: dayBefore(period.from) },
    });
    return asked
      .filter(({ value }) => value.walled !== true || this.parts.walledFor(officer))
      .filter(({ value }) => isIn(value.requestedAt, period))
      .flatMap(({ value }) => waitOf(value) ?? []);
  }
}

function waitOf({ requestedAt, firstAnswerAt, unit, language }: HandoffRecord): Answered | undefined {
  if (firstAnswerAt === undefined) return undefined;
  const seconds = Math.max(0, Math.round((Date.parse(firstAnswerAt) - Date.parse(requestedAt)) / 1000));
  return { unit: UNITS.find((one) => one === unit) ?? 'desk', language, seconds };
}

function ofGroup(
  key: 'unit' | 'language',
  value: string,
  cases: readonly Counted[],
  answered: readonly Answered[],
): [Counted[], Answered[]] {
  return [cases.filter((one) => one[key] === value), answered.filter((one) => one[key] === value)];
}

function figures(
  by: Figures['by'],
  value: Figures['value'],
  cases: readonly Counted[],
  answered: readonly Answered[],
): Figures {
  const desks = cases.map(({ desk }) => desk);
  const decisions = desks.flatMap(({ qualification }) => qualification?.decisions.at(-1) ?? []);
  // Nothing is written into the draft of a closed case, so what it lacks now it lacked then.
  const passedOver = cases
    .filter(({ desk, missing }) => desk.closing !== undefined && missing.length > 0)
    .map(({ desk }) => desk);
  const drafts = cases.filter(({ desk }) => desk.pv !== undefined);
  const waits = answered.map(({ seconds }) => seconds).sort((one, other) => one - other);
  return {
    by,
    value,
    cases: cases.length,
    decided: decisions.length,
    changes: desks.reduce(
      (sum, { qualification }) => sum + Math.max(0, (qualification?.decisions.length ?? 0) - 1),
      0,
    ),
    offences: tally(
      OFFENCES,
      decisions.flatMap(({ offences }) => offences),
    ),
    none: decisions.filter(({ offences }) => offences.length === 0).length,
    motive: tally(
      ['ticked', 'excluded', 'undecided'],
      desks.map((desk) => motiveOf(desk)),
    ),
    drafts: drafts.length,
    missing: tally(
      CHECKED_FIELDS,
      drafts.flatMap(({ missing }) => missing),
    ),
    closed: desks.filter(({ closing }) => closing !== undefined).length,
    closedIncomplete: passedOver.length,
    reasons: tally(
      INCOMPLETE_REASONS,
      passedOver.flatMap(({ incomplete }) => incomplete?.at(-1)?.reason ?? []),
    ),
    closings: tally(
      CLOSING_REASONS,
      desks.flatMap(({ closing }) => closing?.reason ?? []),
    ),
    firstAnswer: { count: waits.length, median: percentile(waits, 0.5), p90: percentile(waits, 0.9) },
  };
}

/** As it stands in the draft, else as it was decided. */
function motiveOf({ pv, qualification }: DeskFile): 'ticked' | 'excluded' | 'undecided' {
  const written = pv?.edits.findLast(({ path }) => path === '/hateMotive/retained')?.to;
  if (typeof written === 'boolean') return written ? 'ticked' : 'excluded';
  return qualification?.decisions.at(-1)?.motive ?? 'undecided';
}

function tally<T extends string>(names: readonly T[], found: readonly string[]): Record<T, number> {
  return Object.fromEntries(
    names.map((name) => [name, found.filter((one) => one === name).length]),
  ) as Record<T, number>;
}

/** The smallest value that so large a share does not exceed. @param sorted ascending */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

function isIn(at: string | undefined, { from, until }: Period): boolean {
  if (at === undefined) return false;
  const day = brusselsWall(new Date(at)).slice(0, 10);
  return from <= day && day <= until;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString();
}
