/** What the Direct Line routes do: start, post, read, end. Knows the bot's adapter, not HTTP. */
import { randomUUID } from 'node:crypto';
import type { MessageLog } from '../../conversations/log.js';
import { activityId, type LoggedActivity, type Message } from '../../conversations/message.js';
import { entryName, newConversation } from '../../conversations/record.js';
import { ConversationGoneError, type Turns } from '../../conversations/turns.js';
import type { Keyring } from '../../privacy/keys.js';
import type { Store } from '../../store/ports.js';
import type { ConversationRecord, Language } from '../../store/records.js';
import { DuplicateDelivery } from '../../turn/dedupe.js';
import { ActivityTypes, type Activity, type TurnContext } from '../sdk.js';
import { BOT_ACCOUNT, DIRECT_LINE, type DirectLineAdapter } from './adapter.js';
import type { TokenClaims } from './tokens.js';

export interface ActivitySet {
  activities: LoggedActivity[];
  watermark: string;
}

export interface ConversationsOptions {
  adapter: DirectLineAdapter;
  logic: (context: TurnContext) => Promise<void>;
  store: Store;
  log: MessageLog;
  turns: Turns;
  keyring: Keyring;
  now: () => Date;
}

/** A reader that polls gives a sign of life at most so often. */
const LIFE_SIGN_SECONDS = 60;

export class DirectLineConversations {
  constructor(private readonly options: ConversationsOptions) {}

  static newId(): string {
    return randomUUID();
  }

  /**
   * Begins the conversation of a token and greets, unless it has begun. @returns whether it is new
   * @param network kept only as a hash that is another one each day, so that tries of codes are paced by it
   */
  async start(claims: TokenClaims, language: Language, entry: unknown, network: string): Promise<boolean> {
    if ((await this.options.store.get('conversations', claims.conversationId)) !== undefined) return false;
    const { keyring, now } = this.options;
    const record = newConversation({
      channelId: DIRECT_LINE,
      userHash: keyring.hash('user', claims.userId),
      source: keyring.hash('address', `${now().toISOString().slice(0, 10)}|${network}`),
      language,
      entry: entryName(entry),
      now: now(),
    });
    const activity = this.#incoming(claims, {
      type: ActivityTypes.ConversationUpdate,
      locale: language,
      membersAdded: [
        { id: BOT_ACCOUNT.id, name: BOT_ACCOUNT.name },
        { id: claims.userId, name: '' },
      ],
    });
    await this.options.adapter.process(activity, this.options.logic, record);
    return true;
  }

  /** The conversation, if it has begun and not ended. @throws ConversationGoneError */
  async open(conversationId: string): Promise<ConversationRecord> {
    const kept = await this.options.store.get('conversations', conversationId);
    if (kept?.value.channelId !== DIRECT_LINE || kept.value.endedAt !== undefined)
      throw new ConversationGoneError();
    return kept.value;
  }

  /** Runs the client's activity as a turn. @returns its id, the first one's when it was delivered before */
  async post(claims: TokenClaims, activity: Partial<Activity>): Promise<string> {
    try {
      return await this.run(claims, activity);
    } catch (error) {
      if (error instanceof DuplicateDelivery) return error.activityId;
      throw error;
    }
  }

  /** Like {@link post}, or as a part of the turn that is running. @throws DuplicateDelivery, ConversationGoneError */
  async run(claims: TokenClaims, activity: Partial<Activity>): Promise<string> {
    const incoming = this.#incoming(claims, activity);
    await this.options.adapter.process(incoming, this.options.logic);
    return incoming.id ?? '';
  }

  /** What is new since the watermark. @throws ConversationGoneError */
  async read(conversationId: string, watermark: number): Promise<ActivitySet> {
    const record = await this.open(conversationId);
    await this.#stillThere(conversationId, record);
    return this.readOpen(conversationId, record, watermark);
  }

  async readOpen(
    conversationId: string,
    record: ConversationRecord,
    watermark: number,
  ): Promise<ActivitySet> {
    const messages = await this.options.log.read(conversationId, record, 'resident', watermark);
    const last = messages.at(-1)?.seq ?? Math.min(watermark, record.lastSeq);
    return {
      activities: messages.map((message) => this.#outgoing(conversationId, message)),
      watermark: String(last),
    };
  }

  /** A sign of life from an open stream or a poll. */
  async alive(conversationId: string): Promise<void> {
    await this.options.turns.run(conversationId, (unit) => {
      unit.conversation.lastSeenAt = unit.now.toISOString();
      return Promise.resolve();
    });
  }

  async #stillThere(conversationId: string, record: ConversationRecord): Promise<void> {
    const silent = this.options.now().getTime() - Date.parse(record.lastSeenAt);
    if (silent > LIFE_SIGN_SECONDS * 1000) await this.alive(conversationId);
  }

  /** The sender that the client names is overridden by the token's. */
  #incoming(claims: TokenClaims, activity: Partial<Activity>): Partial<Activity> {
    return {
      ...activity,
      id: randomUUID(),
      timestamp: this.options.now(),
      channelId: DIRECT_LINE,
      serviceUrl: 'urn:directline',
      from: { id: claims.userId, name: '', role: 'user' },
      recipient: { ...BOT_ACCOUNT },
      conversation: { id: claims.conversationId } as Activity['conversation'],
    };
  }

  #outgoing(conversationId: string, message: Message): LoggedActivity {
    return {
      ...message.activity,
      id: activityId(conversationId, message.seq),
      timestamp: message.at,
      channelId: DIRECT_LINE,
      conversation: { id: conversationId },
    };
  }
}
