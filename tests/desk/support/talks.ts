/** Residents and officers brought to where a test begins. */
import type { OfficerClient } from '../../support/officer.js';
import { call, Resident, type Answer } from '../../support/resident.js';
import { Texts } from '../../../dialogs/engine/texts.js';

const texts = Texts.load();

/** A sentence as the resident reads it in English. */
export function said(key: string, variables: Record<string, string> = {}): string {
  return texts.get('en', key, variables);
}

export const STORY = 'some guy kept rubbing against me on the 71';

/** Says what happened and comes to what one can do. */
export async function tellsStory(resident: Resident, story = STORY): Promise<void> {
  await resident.says(story);
  await resident.taps('yes');
  await resident.taps('no');
}

/** What a resident's asking adds to the line. @returns its id */
export async function asks(officer: OfficerClient, resident: Resident): Promise<string> {
  const before = new Set((await officer.queue()).waiting.map(({ id }) => id));
  await resident.asksForOfficer();
  const added = (await officer.queue()).waiting.find(({ id }) => !before.has(id));
  if (added === undefined) throw new Error('the resident is not in the line');
  return added.id;
}

/** A talk that this officer has. */
export async function talkOf(officer: OfficerClient): Promise<{ resident: Resident; id: string }> {
  const resident = await Resident.arrive(officer.url);
  const id = await asks(officer, resident);
  await officer.take(id);
  await resident.read();
  return { resident, id };
}

/** Leaves a message for later. @returns the code's words as they were shown */
export async function leavesMessage(resident: Resident, message: string): Promise<string> {
  await resident.says('file a complaint');
  await resident.taps('back');
  await resident.taps('later');
  await resident.says(message);
  await resident.taps('send');
  const code = resident.last().channelData?.code;
  if (code === undefined) throw new Error(`no code was shown at ${resident.step() ?? '-'}`);
  return code.join(' ');
}

/** Comes back with a code in a conversation of its own. */
export async function comesBack(url: string, code: string): Promise<Resident> {
  const resident = await Resident.arrive(url);
  await resident.says('code');
  await resident.says(code);
  return resident;
}

let networks = 0;

/** Sign-in from a network of its own, so that pacing does not mix tests. */
export async function signIn(
  url: string,
  body: { username: string; password: string; code: string },
  network = `10.${String(Math.floor(++networks / 250))}.${String(networks % 250)}.1`,
): Promise<Answer<{ error?: { code: string; message: string } }>> {
  const headers = { 'x-console': '1', 'x-forwarded-for': network };
  return call(url, 'POST', '/console/api/auth/sign-in', { body, headers });
}
