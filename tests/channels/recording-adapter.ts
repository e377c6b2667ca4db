/** An adapter that keeps what the bot says. */
import { BotAdapter, type Activity, type ResourceResponse, type TurnContext } from 'botbuilder';

export class RecordingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return Promise.resolve(activities.map((_activity, index) => ({ id: String(index) })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('nothing is changed'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('nothing is deleted'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('nothing is continued'));
  }
}
