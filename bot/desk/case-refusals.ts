/** Why something cannot be done to a case now, each with a code that the console has words for. */
import { ApiError } from '../http/errors.js';

const CASE_REFUSALS = {
  CaseExists: 'There is a case already.',
  PvBegun: 'The draft was begun in the other language.',
  PvIncomplete: 'Fields of the draft are missing. Fill them in, or say why it goes on without them.',
  WarningNeeded: 'Nobody looked for viruses in this file. Ask for it with ?warned=1 after the warning.',
  NotOpenable: 'This file is not opened: no scanner has said that it is harmless.',
  EvidenceChanged: 'This file is not what was received any more. It is not opened; tell the administrator.',
} as const;
export type CaseRefusalCode = keyof typeof CASE_REFUSALS;

/** Answered with 409. */
export class CaseRefusal extends ApiError {
  constructor(private readonly reason: CaseRefusalCode) {
    super('Ended', CASE_REFUSALS[reason]);
    this.name = 'CaseRefusal';
  }

  override get body(): { error: { code: string; message: string } } {
    return { error: { code: this.reason, message: this.message } };
  }
}

const NOT_MADE = {
  PvBusy: 'Several drafts are being made ready already. Try again in a moment.',
  PvNotMade:
    'The draft could not be made ready as this kind of file. Try again, or take it out as another kind.',
} as const;

/** Answered with 503: the same may work when it is asked for again. */
export class CaseFileNotMade extends ApiError {
  override readonly status = 503;

  constructor(
    private readonly reason: keyof typeof NOT_MADE,
    cause: unknown,
  ) {
    super('Internal', NOT_MADE[reason], { cause });
    this.name = 'CaseFileNotMade';
  }

  override get body(): { error: { code: string; message: string } } {
    return { error: { code: this.reason, message: this.message } };
  }
}
