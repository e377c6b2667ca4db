/** The two that are compared: our channel walking its flows, and an echo bot behind offline-directline. */
import type { Sent, Side, Talk } from './talk.js';

/** From the greeting to the step at which the loop begins. */
const WAY_IN: readonly (readonly [Sent, string])[] = [
  [{ text: 'Yes', value: 'welcome.safe.yes' }, 'welcome.need'],
  [{ text: 'Something happened to me', value: 'welcome.need.me' }, 'happened.tell'],
  [{ text: 'Following', value: 'happened.tell.following' }, 'happened.understood'],
  [{ text: 'Yes', value: 'happened.understood.yes' }, 'happened.next'],
];

/**
 * Words of one's own, which are read and kept, taps, and "go back", which undoes them: after the last the talk is what it
 * was before the first, so the loop can go on for ever and every turn is a whole one.
 */
const LOOP: readonly (readonly [Sent, string])[] = [
  [{ text: 'he kept whistling at me and said he would like to know where I live' }, 'happened.next'],
  [{ text: 'it was near the station, nobody around said anything' }, 'happened.next'],
  [{ text: 'go back' }, 'happened.next'],
  [{ text: 'go back' }, 'happened.next'],
  [{ text: 'What can I do?', value: 'happened.next.choices' }, 'choices.menu'],
  [{ text: 'Make a complaint', value: 'choices.menu.complaint' }, 'ladder.complaint'],
  [{ text: 'Back', value: 'ladder.complaint.back' }, 'choices.menu'],
  [{ text: 'Care', value: 'choices.menu.care' }, 'care.when'],
  [{ text: 'go back' }, 'choices.menu'],
  [{ text: 'go back' }, 'ladder.complaint'],
  [{ text: 'go back' }, 'choices.menu'],
  [{ text: 'go back' }, 'happened.next'],
];

export const ours: Side = {
  async begin(http, turn) {
    const base = '/v3/directline';
    const { token } = await http.json<{ token: string }>('POST', `${base}/tokens/generate`, undefined, {});
    const begun = await http.json<{ token: string; conversationId: string }>(
      'POST',
      `${base}/conversations`,
      token,
      {
        locale: 'en',
      },
    );
    const talk: Talk = {
      path: `${base}/conversations/${begun.conversationId}`,
      token: begun.token,
      // After the greeting, the first message of the log.
      watermark: '1',
      turns: 0,
    };
    for (const [sent, expected] of WAY_IN) await turn(talk, sent, expected);
    return talk;
  },
  turn(number) {
    const [sent, expected] = LOOP[number % LOOP.length] ?? fail();
    return { sent, expected };
  },
  told: (activity) =>
    activity.from?.role === 'bot' && activity.type === 'message'
      ? (activity.channelData?.step ?? '')
      : undefined,
};

/** Says the words again, with how many turns its conversation state has counted. */
export const theirs: Side = {
  async begin(http) {
    const { conversationId } = await http.json<{ conversationId: string }>(
      'POST',
      '/directline/conversations',
    );
    return {
      path: `/directline/conversations/${conversationId}`,
      token: undefined,
      watermark: '0',
      turns: 0,
    };
  },
  turn(number) {
    const [sent] = LOOP[number % LOOP.length] ?? fail();
    return { sent, expected: `${String(number + 1)}: ${sent.text}` };
  },
  told: (activity) =>
    activity.from?.id === 'id' && activity.type === 'message' ? (activity.text ?? '') : undefined,
};

function fail(): never {
  throw new Error('the loop has no turn');
}
