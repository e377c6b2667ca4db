/** Which channels show buttons; elsewhere options become a numbered list in the text. */
const WITH_BUTTONS: Readonly<Record<string, number>> = {
  directline: 100,
  webchat: 100,
  emulator: 100,
  facebook: 10,
  telegram: 100,
  line: 13,
  slack: 100,
  msteams: 6,
};

/** Whether the channel can show so many suggested actions as buttons. */
export function showsButtons(channelId: string, count: number): boolean {
  return count <= (WITH_BUTTONS[channelId] ?? 0);
}
