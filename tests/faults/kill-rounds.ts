/**
 * Residents and an officer write while the service is killed at random moments and started again on the same data.
 * A message counts as acknowledged once its 2xx arrived; one whose answer never came is sent again with the same id.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { generator } from '../support/generator.js';
import { codeOf, OfficerClient } from '../support/officer.js';
import { call, Resident, type Activity } from '../support/resident.js';
import { Service } from '../support/service.js';

export interface KillOptions {
  kills: number;
  seed: number;
  dataDir: string;
}

export interface KillOutcome {
  kills: number;
  acknowledged: number;
  lost: string[];
  doubled: string[];
  outOfOrder: string[];
  /** Conversations that the bot no longer answers. */
  stuck: string[];
}

const WRITERS = 4;
const LONGEST_LIFE_MILLISECONDS = 400;

/** One who writes: their conversation and what was acknowledged, in order. */
interface Writer {
  resident: Resident;
  acknowledged: string[];
}

export async function killRounds({ kills, seed, dataDir }: KillOptions): Promise<KillOutcome> {
  const random = generator(seed);
  let service = await Service.start({ dataDir });
  const { port } = service;
  const officer = await OfficerClient.setUp(
    service.url,
    await service.setupToken(),
    'kill.example',
    'Kill Example',
  );
  await officer.onDuty();

  // Half of them talk with the bot, half with the officer.
  const writers: Writer[] = [];
  for (let index = 0; index < WRITERS; index++) {
    const resident = await Resident.arrive(service.url);
    if (index % 2 === 1) {
      await resident.asksForOfficer();
      await officer.take((await officer.nextWaiting()).id);
    }
    writers.push({ resident, acknowledged: [] });
  }

  let alive = true;
  let stopped = false;
  const writing = writers.map((writer) =>
    write(
      writer,
      () => stopped,
      () => alive,
    ),
  );
  for (let kill = 0; kill < kills; kill++) {
    await pause(20 + Math.floor(random() * LONGEST_LIFE_MILLISECONDS));
    alive = false;
    await service.kill();
    service = await Service.start({ dataDir, port });
    alive = true;
  }
  await pause(200);
  stopped = true;
  await Promise.all(writing);

  const outcome: KillOutcome = { kills, acknowledged: 0, lost: [], doubled: [], outOfOrder: [], stuck: [] };
  for (const { resident, acknowledged } of writers) {
    const kept = await everything(resident);
    const texts = kept.filter(({ from }) => from.role === 'user').map(({ text }) => text ?? '');
    outcome.acknowledged += acknowledged.length;
    outcome.lost.push(...acknowledged.filter((text) => !texts.includes(text)));
    outcome.doubled.push(
      ...acknowledged.filter((text) => texts.filter((other) => other === text).length > 1),
    );
    const order = texts.filter((text) => acknowledged.includes(text));
    if (order.join() !== acknowledged.join()) outcome.outOfOrder.push(resident.conversationId);
    if (!(await answers(resident))) outcome.stuck.push(resident.conversationId);
  }
  // The officer is still signed in, and the code that was used once is not accepted again.
  if ((await officer.get('/queue')).status !== 200) outcome.stuck.push('officer');
  const again = await call(service.url, 'POST', '/console/api/auth/sign-in', {
    body: { username: officer.username, password: 'wrong', code: codeOf(officer.secret) },
    headers: { 'x-console': '1' },
  });
  if (again.status !== 401) outcome.stuck.push('sign-in');
  await service.stop();
  return outcome;
}

async function write(writer: Writer, stopped: () => boolean, alive: () => boolean): Promise<void> {
  for (let number = 1; !stopped(); number++) {
    const text = `${writer.resident.conversationId.slice(0, 8)} says ${String(number)}`;
    const activity = { type: 'message', text, channelData: { clientActivityID: randomUUID() } };
    for (;;) {
      const status = await writer.resident.post(activity).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) break;
      if (status !== 0 && status !== 503) throw new Error(`posting was refused with ${String(status)}`);
      await pause(alive() ? 5 : 25);
    }
    writer.acknowledged.push(text);
  }
}

async function everything(resident: Resident): Promise<Activity[]> {
  const path = `${resident.path}/activities?watermark=0`;
  const { body } = await call<{ activities: Activity[] }>(resident.url, 'GET', path, {
    token: resident.token,
  });
  return body.activities;
}

/** With the bot, words get an answer; with an officer, they get silence but are kept. */
async function answers(resident: Resident): Promise<boolean> {
  await resident.read();
  const withOfficer = resident.received.some(({ text }) => text?.includes('Kill Example') === true);
  const answered = await resident.says('help');
  return withOfficer ? answered.length === 0 : answered.length > 0;
}
