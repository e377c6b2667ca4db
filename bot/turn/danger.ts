/** Danger and risk typed while an officer has the talk: 101/112 or the line at once, and a flag on the desk. */
import type { Conversation } from '../../dialogs/conversation.js';
import type { Middleware, TurnContext } from '../channels/sdk.js';
import type { Handoffs } from '../desk/handoffs.js';
import type { Presence } from '../desk/presence.js';
import { understandingOf, unitOf } from './turn.js';

export class DangerWatch implements Middleware {
  constructor(
    private readonly dialogs: Pick<Conversation, 'say'>,
    private readonly handoffs: Pick<Handoffs, 'flagDanger'>,
    private readonly presence: Pick<Presence, 'onDuty'>,
  ) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const understood = understandingOf(context);
    if (understood !== undefined && (understood.danger || understood.risk)) {
      const unit = unitOf(context);
      await this.handoffs.flagDanger(unit);
      // While waiting, the dialog itself answers danger; with an officer, the bot breaks its silence for this alone.
      // What is not clear is flagged only: the officer can ask.
      if (unit.conversation.phase === 'officer' && (understood.dangerSure || understood.riskSure)) {
        const flagged = (await this.presence.onDuty()).length > 0;
        await this.dialogs.say(context, [
          understood.dangerSure ? 'danger.watch' : 'risk.watch',
          ...(flagged ? ['danger.flagged'] : []),
        ]);
      }
    }
    await next();
  }
}
