/**
 * Danger and risk typed while the desk has or awaits the talk: a flag on the desk, and with an officer 101/112 or the
 * line at once. Whether somebody at the desk sees it is said as it is.
 */
import type { Conversation } from '../../dialogs/conversation.js';
import type { Middleware, TurnContext } from '../channels/sdk.js';
import type { Handoffs } from '../desk/handoffs.js';
import type { Presence } from '../desk/presence.js';
import type { DeskSettings } from '../desk/settings.js';
import { understandingOf, unitOf } from './turn.js';

export interface DangerWatchParts {
  dialogs: Pick<Conversation, 'say'>;
  handoffs: Pick<Handoffs, 'flagDanger'>;
  presence: Pick<Presence, 'onDuty'>;
  settings: Pick<DeskSettings, 'deskWatches'>;
}

export class DangerWatch implements Middleware {
  constructor(private readonly parts: DangerWatchParts) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const understood = understandingOf(context);
    if (understood !== undefined && (understood.danger || understood.risk)) {
      const unit = unitOf(context);
      const { phase } = unit.conversation;
      await this.parts.handoffs.flagDanger(unit);
      // What is not clear is flagged only: the officer can ask.
      if (understood.dangerSure || understood.riskSure) {
        const onDuty = (await this.parts.presence.onDuty()).length > 0;
        const seen = onDuty ? 'danger.flagged' : await this.#withNobodyOnDuty();
        // While waiting, the dialog itself answers danger. With an officer, the bot breaks its silence for this alone.
        if (phase === 'officer')
          await this.parts.dialogs.say(context, [
            understood.dangerSure ? 'danger.watch' : 'risk.watch',
            seen,
          ]);
        else if (phase === 'waiting' && !onDuty) await this.parts.dialogs.say(context, [seen]);
      }
    }
    await next();
  }

  /** Nobody is on duty: either somebody watches the alarm all the same, or only the phone helps. */
  async #withNobodyOnDuty(): Promise<string> {
    return (await this.parts.settings.deskWatches()) ? 'danger.rung' : 'danger.unseen';
  }
}
