/**
 * Channels of Azure Bot Service have their own log; ours keeps a copy for the desk, and the reference by which an
 * officer's words reach the resident later. Direct Line needs neither: there our log is the channel.
 */
import { ActivityTypes, TurnContext, type Middleware } from '../channels/sdk.js';
import type { Keyring } from '../privacy/keys.js';
import { logged } from './incoming.js';
import { unitOf } from './turn.js';

export class Transcript implements Middleware {
  constructor(private readonly keyring: Keyring) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const unit = unitOf(context);
    // The service's address may change with any message: the last one holds.
    const reference = JSON.stringify(TurnContext.getConversationReference(context.activity));
    unit.conversation.sealedReference = this.keyring.seal(
      reference,
      `conversations/${unit.conversationId}#reference`,
    );
    context.onSendActivities(async (turn, activities, send) => {
      const responses = await send();
      activities.forEach((activity, index) => {
        if (activity.type !== ActivityTypes.Message) return;
        const id = responses[index]?.id ?? '';
        const content = { activity: logged({ ...activity, id, timestamp: unit.now }) };
        unitOf(turn).append({ author: 'bot', audience: 'resident', content }, 'private');
      });
      return responses;
    });
    await next();
  }
}
