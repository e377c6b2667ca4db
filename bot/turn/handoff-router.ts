/**
 * Between the bot and the desk. Takes `handoff.initiate` out of what is sent and gives it to the desk, so that no
 * handoff event and no trace ever reaches the resident's client; and keeps the dialogs still while an officer has
 * the talk.
 */
import {
  ActivityTypes,
  HandoffEventNames,
  type Activity,
  type Middleware,
  type ResourceResponse,
  type TurnContext,
} from '../channels/sdk.js';
import { CALLED } from '../../dialogs/engine/answers.js';
import type { Handoffs } from '../desk/handoffs.js';
import type { SharedItem } from '../desk/shared.js';
import { unitOf } from './turn.js';

export class HandoffRouter implements Middleware {
  constructor(private readonly handoffs: Pick<Handoffs, 'request' | 'residentWrote'>) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    context.onSendActivities(async (turn, activities, send) => {
      const forResident: Partial<Activity>[] = [];
      for (const activity of activities) {
        if (activity.type === ActivityTypes.Event && activity.name === HandoffEventNames.InitiateHandoff) {
          const { shared } = activity.value as { shared: SharedItem[] };
          await this.handoffs.request(unitOf(turn), shared);
        } else if (!isForDeskOnly(activity)) {
          forResident.push(activity);
        }
      }
      activities.splice(0, activities.length, ...forResident);
      return forResident.length === 0 ? ([] as ResourceResponse[]) : send();
    });
    const { activity } = context;
    const unit = unitOf(context);
    if (unit.conversation.phase === 'officer' && activity.type === ActivityTypes.Message) {
      // A tap on 101 is a sign of the client, nothing that asks for an answer.
      if (activity.value !== CALLED) await this.handoffs.residentWrote(unit);
      return;
    }
    await next();
  }
}

/** Handoff events, traces and commands are not for the resident, whoever sent them. */
export function isForDeskOnly(activity: Partial<Activity>): boolean {
  if (activity.type === ActivityTypes.Trace || activity.type === ActivityTypes.Handoff) return true;
  return activity.type === ActivityTypes.Event && (activity.name ?? '').startsWith('handoff.');
}
