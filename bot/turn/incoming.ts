/** Puts what the resident wrote into the log, before anything else is done with it. */
import { understand } from '../../dialogs/understanding/understand.js';
import { CALLED } from '../../dialogs/engine/answers.js';
import { ActivityTypes, type Activity, type TurnContext } from '../channels/sdk.js';
import type { LoggedActivity } from '../conversations/message.js';
import type { Unit } from '../conversations/unit.js';
import { setUnderstanding } from './turn.js';

/**
 * While an officer has the talk, what is written is shared with them. While waiting it is private at first: only the
 * question that says so lets it go to the desk (see `share` in services.ts). Danger in it is marked in both.
 */
export function recordIncoming(context: TurnContext, unit: Unit): void {
  const activity: Partial<Activity> = context.activity;
  if (activity.type !== ActivityTypes.Message && activity.type !== ActivityTypes.MessageReaction) {
    if (activity.type !== ActivityTypes.Event || activity.name !== 'handoff.status')
      unit.conversation.lastSeenAt = unit.now.toISOString();
    return;
  }
  unit.conversation.lastSeenAt = unit.now.toISOString();
  if (activity.type !== ActivityTypes.Message) return;
  const { phase } = unit.conversation;
  const typed = typeof activity.value === 'string' ? '' : (activity.text ?? '');
  const understood =
    phase !== 'bot' && typed !== '' ? understand(typed, unit.conversation.language) : undefined;
  if (understood !== undefined) setUnderstanding(context, understood);
  const danger = understood !== undefined && (understood.danger || understood.risk);
  unit.append(
    {
      author: 'resident',
      // A tap on 101 is a sign of the client, nothing that was said to an officer.
      audience: phase === 'officer' && activity.value !== CALLED ? 'both' : 'resident',
      content: { activity: logged(activity), ...(danger ? { danger: true } : {}) },
    },
    unit.openKey,
  );
}

/** The fields of an activity that the log keeps; the rest is the same for the whole conversation, or nobody's need. */
const KEPT = [
  'type',
  'id',
  'timestamp',
  'from',
  'text',
  'value',
  'name',
  'locale',
  'channelData',
  'attachments',
  'suggestedActions',
  'replyToId',
  'textFormat',
  'inputHint',
] as const satisfies readonly (keyof Activity)[];

/** What the log keeps of an activity. */
export function logged(activity: Partial<Activity>): LoggedActivity {
  const kept: Record<string, unknown> = {};
  for (const name of KEPT) if (activity[name] !== undefined) kept[name] = activity[name];
  if (activity.timestamp instanceof Date) kept['timestamp'] = activity.timestamp.toISOString();
  return kept as LoggedActivity;
}
