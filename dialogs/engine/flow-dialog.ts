/** One flow as a dialog of botbuilder-dialogs. The stack holds only names of flows and steps. */
import type { Flow, Place } from './flow.js';
import type { Entry, Runner } from './runner.js';
import { Dialog, type DialogContext, type DialogTurnResult } from './sdk.js';

export class FlowDialog extends Dialog<Entry> {
  constructor(
    private readonly flow: Flow,
    private readonly runner: Runner,
  ) {
    super(flow.id);
  }

  override beginDialog(dc: DialogContext, entry?: Entry): Promise<DialogTurnResult> {
    return this.runner.enter(dc, { flow: this.flow.id, step: entry?.step ?? this.flow.start }, entry);
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.runner.answer(dc, this.#place(dc));
  }

  override resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.runner.resume(dc, this.#place(dc));
  }

  #place(dc: DialogContext): Place {
    const { step } = dc.activeDialog?.state as { step?: string };
    return { flow: this.flow.id, step: step ?? this.flow.start };
  }
}
