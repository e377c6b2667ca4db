/** The desk's line to the resident, on whichever channel they are. */
import { DESK } from '../bot.js';
import type { Texts } from '../../dialogs/engine/texts.js';
import { activityId } from '../conversations/message.js';
import type { Unit } from '../conversations/unit.js';
import type { BotLine, HandoffStatus, OfficerMessage } from '../desk/bot-line.js';
import type { Keyring } from '../privacy/keys.js';
import { logged } from '../turn/incoming.js';
import { BOT_ACCOUNT, DIRECT_LINE, type DirectLineAdapter } from './directline/adapter.js';
import { continueOnChannel } from './botservice.js';
import {
  ActivityTypes,
  EventFactory,
  type Activity,
  type CloudAdapter,
  type ConversationReference,
  type TurnContext,
} from './sdk.js';

export interface LineParts {
  directLine: DirectLineAdapter;
  cloud: { adapter: CloudAdapter; appId: string } | undefined;
  keyring: Keyring;
  texts: Pick<Texts, 'get'>;
  logic: (context: TurnContext) => Promise<void>;
}

export class ChannelLine implements BotLine {
  constructor(private readonly parts: LineParts) {}

  async status(unit: Unit, status: HandoffStatus): Promise<void> {
    const { channelId } = unit.conversation;
    const conversation = { id: unit.conversationId } as Activity['conversation'];
    const event: Partial<Activity> = {
      ...EventFactory.createHandoffStatus(conversation, status.state),
      value: status,
      channelId,
      serviceUrl: 'urn:desk',
      conversation,
      locale: unit.conversation.language,
      from: { id: DESK, name: '' },
      recipient: { ...BOT_ACCOUNT },
    };
    if (channelId === DIRECT_LINE) {
      await this.parts.directLine.process(event, this.parts.logic);
      return;
    }
    await this.#onChannel(unit, async (context) => {
      const { type, name, from, locale } = event;
      Object.assign(context.activity, { type, name, from, locale, value: status });
      await this.parts.logic(context);
    });
  }

  async deliver(unit: Unit, message: OfficerMessage): Promise<number> {
    const { original } = message;
    const activity: Partial<Activity> = {
      type: ActivityTypes.Message,
      text: this.#text(unit, message),
      textFormat: 'plain',
      channelData: {
        author: 'officer',
        officer: message.displayName,
        ...(original === undefined ? {} : { translation: { text: message.text, original } }),
      },
    };
    if (unit.conversation.channelId !== DIRECT_LINE) {
      await this.#onChannel(unit, async (context) => {
        await context.sendActivity({ ...activity, text: `${message.displayName}: ${activity.text ?? ''}` });
      });
    }
    const id = activityId(unit.conversationId, unit.conversation.lastSeq + 1);
    const from = { id: 'officer', name: message.displayName, role: 'bot' } as unknown as Activity['from'];
    const content = { activity: logged({ ...activity, id, timestamp: unit.now, from }) };
    return unit.append(
      { author: 'officer', audience: 'both', officerId: message.officerId, content },
      'shared',
    );
  }

  /** Whoever shows only texts shows a translation with its mark and with what the officer wrote. */
  #text({ conversation: { language } }: Unit, { text, original }: OfficerMessage): string {
    if (original === undefined) return text;
    const say = (key: string) => this.parts.texts.get(language, `widget:frame.translated${key}`);
    return `${text}\n\n${say('')}\n${say('.original')} ${original.text}`;
  }

  async #onChannel(unit: Unit, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const { sealedReference } = unit.conversation;
    if (this.parts.cloud === undefined || sealedReference === undefined) return;
    const json = this.parts.keyring.open(sealedReference, `conversations/${unit.conversationId}#reference`);
    await continueOnChannel(
      this.parts.cloud.adapter,
      this.parts.cloud.appId,
      JSON.parse(json) as Partial<ConversationReference>,
      logic,
    );
  }
}
