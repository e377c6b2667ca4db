import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmsWebhook } from '../../../bot/cases/outbound/sms-webhook.js';
import { generator } from '../../support/generator.js';
import { Gateway, sms, World } from './support.js';

const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const KILLS = 10;
const CASES = 400;
const START = '2026-11-25T08:00:00.000Z';

describe('a service that is killed while it sends', () => {
  let world: World;
  let gateway: Gateway;
  beforeAll(async () => {
    world = await World.open();
    world.at(START);
    gateway = await Gateway.start();
  });
  afterAll(async () => {
    await gateway.stop();
    await world.close();
  });

  it(`tells nobody twice, and of everybody who was not told the officer knows (${KILLS} kills, seed ${SEED})`, async () => {
    const random = generator(SEED);
    const ids: string[] = [];
    const notices = () =>
      world.notices({ sms: new SmsWebhook({ url: gateway.url, secret: 'secret', now: world.now }) });
    for (let number = 0; number < CASES; number++) {
      ids.push(await world.sentCase(sms({ address: `+32470${String(number).padStart(6, '0')}` })));
      await notices().notify(ids[number]!);
    }
    await world.store.close();

    let killed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = fork(
        fileURLToPath(new URL('./sendUntilKilled.ts', import.meta.url)),
        [world.folder, gateway.url, new Date(Date.parse(START) + 60_000).toISOString()],
        {
          execArgv: ['--import', 'tsx'],
          cwd: fileURLToPath(new URL('../../..', import.meta.url)),
          env: { ...process.env, NODE_OPTIONS: '' },
        },
      );
      const ended = once(child, 'exit');
      await Promise.race([once(child, 'message'), ended]);
      const enough = gateway.received.length + 1 + Math.floor(random() * 25);
      while (gateway.received.length < enough && child.exitCode === null) await pause(1);
      await pause(random() * 6);
      child.kill('SIGKILL');
      const [, signal] = (await ended) as unknown[];
      if (signal === 'SIGKILL') killed++;
    }
    // Otherwise nothing was tried.
    expect(killed).toBeGreaterThan(KILLS / 2);
    expect(gateway.received.length).toBeGreaterThan(KILLS);

    world = await World.open(world.folder);
    for (const minutes of [1, 20]) {
      world.at(new Date(Date.parse(START) + minutes * 60_000));
      for (let sweep = 0; sweep < CASES / 50; sweep++) await notices().sendDue();
    }
    expect(await world.waiting()).toBe(0);
    const counts = new Map<string, number>();
    for (const { to } of gateway.received) counts.set(to, (counts.get(to) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
    const silent: string[] = [];
    for (const [number, id] of ids.entries()) {
      const told = counts.has(`+32470${String(number).padStart(6, '0')}`);
      const known = (await world.termEvents(id)).includes('system undelivered');
      if (!told && !known) silent.push(id);
    }
    expect(silent).toEqual([]);
  }, 180_000);
});
