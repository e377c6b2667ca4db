/** One turn, from the activity to the flow or the officer. What each activity type does stands in docs/activities.md. */
import type { Conversation } from '../dialogs/conversation.js';
import { LANGUAGES } from '../dialogs/facts.js';
import { ActivityTypes, HandoffEventNames, type Activity, type TurnContext } from './channels/sdk.js';
import type { Departures } from './conversations/departures.js';
import type { Handoffs } from './desk/handoffs.js';
import { unitOf } from './turn/turn.js';

/** What the desk tells the bot in `handoff.status`, beside the protocol's state. */
export interface StatusValue {
  /** `waiting`: the officer's part is over, and a colleague is to take over. */
  state: 'accepted' | 'waiting' | 'failed' | 'completed';
  message?: string;
  /** The officer's display name; for `accepted`, whether another one had the talk before. */
  officer?: string;
  after?: 'another';
  /** For `waiting`: why, and for whom it is meant first. */
  because?: 'transferred' | 'stepped-away' | 'back-in-line';
  colleague?: string;
  /** For `completed`: handed back to the bot, or closed. */
  ending?: 'returned' | 'closed';
  /** For `completed`: nothing at the desk speaks against asking whether the talk helped. */
  mayAsk?: true;
}

export interface BotParts {
  dialogs: Conversation;
  handoffs: Handoffs;
  departures: Departures;
}

export class ChannelBot {
  constructor(private readonly parts: BotParts) {}

  async onTurn(context: TurnContext): Promise<void> {
    const { activity } = context;
    switch (activity.type) {
      case ActivityTypes.Message:
        await this.#message(context);
        return;
      case ActivityTypes.ConversationUpdate:
        await this.#conversationUpdate(context);
        return;
      case ActivityTypes.InstallationUpdate:
        await this.#installation(context);
        return;
      case ActivityTypes.EndOfConversation:
        await this.parts.departures.leave(unitOf(context), 'resident');
        return;
      case ActivityTypes.Event:
        await this.#event(context);
        return;
      case ActivityTypes.Invoke:
        await context.sendActivity({
          type: ActivityTypes.InvokeResponse,
          value: { status: 501, body: { error: { code: 'NotSupported' } } },
        });
        return;
      default:
        // typing, messageReaction, messageUpdate, messageDelete, trace, handoff: a sign of life and nothing else.
        return;
    }
  }

  async #message(context: TurnContext): Promise<void> {
    const activity: Partial<Activity> = context.activity;
    const hasText = (activity.text ?? '').trim() !== '' || typeof activity.value === 'string';
    if (hasText || (activity.attachments ?? []).length > 0) {
      await this.parts.dialogs.answer(context);
      return;
    }
    await this.parts.dialogs.say(context, ['engine.unsupported']);
  }

  async #conversationUpdate(context: TurnContext): Promise<void> {
    const { membersAdded = [], recipient } = context.activity;
    const botAdded = membersAdded.some((member) => member.id === recipient.id);
    const someoneElse = membersAdded.some((member) => member.id !== recipient.id);
    if (botAdded || someoneElse) await this.parts.dialogs.begin(context);
  }

  async #installation(context: TurnContext): Promise<void> {
    const { action } = context.activity as Partial<Activity> & { action?: string };
    if (action?.startsWith('add') === true) await this.parts.dialogs.begin(context);
    if (action?.startsWith('remove') === true) await this.parts.departures.leave(unitOf(context), 'resident');
  }

  async #event(context: TurnContext): Promise<void> {
    const { name, value } = context.activity as { name?: string; value?: unknown };
    if (name === HandoffEventNames.HandoffStatus && context.activity.from.id === DESK) {
      await this.#status(context, value as StatusValue);
    } else if (name === 'language') {
      const language = LANGUAGES.find((known) => known === value);
      const phase = unitOf(context).conversation.phase;
      if (language !== undefined) await this.parts.dialogs.speak(context, language, phase !== 'officer');
    }
  }

  /** The desk's news. A status is never refused; one that does not fit the talk changes nothing. */
  async #status(context: TurnContext, status: StatusValue): Promise<void> {
    const unit = unitOf(context);
    if (unit.conversation.endedAt !== undefined) return;
    if (status.state === 'accepted') {
      const key = status.after === undefined ? 'officer.accepted' : 'officer.takenover';
      await this.parts.dialogs.say(context, [key], { officer: status.officer ?? '' });
      return;
    }
    if (status.state === 'waiting') {
      const { officer = '', colleague = '' } = status;
      await this.parts.dialogs.say(context, [passedText(status)], { officer, colleague });
      await this.parts.dialogs.jump(context, { flow: 'officer', step: 'wait' });
      return;
    }
    const step = status.state === 'failed' ? 'nobodycame' : status.ending === 'closed' ? 'closed' : 'back';
    await this.parts.dialogs.jump(
      context,
      status.mayAsk === true ? { flow: 'helped', step: `after${step}` } : { flow: 'officer', step },
    );
  }
}

function passedText({ because, colleague }: StatusValue): string {
  if (because === 'stepped-away') return 'officer.passed.away';
  if (because === 'back-in-line') return 'officer.passed.gone';
  return colleague === undefined ? 'officer.passed.any' : 'officer.passed.to';
}

/** Who sends `handoff.status`; a client cannot be it, because the sender that it names is overridden. */
export const DESK = 'desk';
