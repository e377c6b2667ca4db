import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { Funnel } from '../../bot/insight/funnel.js';
import type { FunnelAnswer } from '../../bot/desk/contract.js';
import { Clocked } from '../desk/support/clocked.js';
import { parts, type Parts } from '../desk/support/parts.js';
import { asks, tellsStory } from '../desk/support/talks.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';

type Days = z.infer<typeof FunnelAnswer>['days'];

describe('the numbers of the channel', () => {
  let service: Clocked;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    await officer.onDuty();
  });
  afterAll(() => service.stop());

  const days = async (): Promise<Days> => (await officer.get<{ days: Days }>('/insight/funnel')).body.days;

  it('are hidden on a day with fewer than ten talks, and count each talk once from then on', async () => {
    const first = await Resident.arrive(service.url);
    await tellsStory(first);
    await asks(officer, first);
    for (let more = 0; more < 8; more++) await Resident.arrive(service.url);
    expect(await days()).toEqual([]);
    await Resident.arrive(service.url);
    const [day] = await days();
    expect(day?.day).toBe(service.now().toISOString().slice(0, 10));
    expect(day?.counts).toMatchObject({ begun: 10, told: 1, 'officer-considered': 1, 'officer-asked': 1 });
  });

  it('stay over a restart', async () => {
    const before = await days();
    await service.restart();
    expect(await days()).toEqual(before);
  });

  it('are kept as day, step and count alone', async () => {
    for (const { value } of await (await service.store()).find('counters', {})) {
      expect(Object.keys(value).sort()).toEqual(['count', 'day', 'step']);
      expect(value.step).toMatch(/^[a-z-]+$/);
    }
  });
});

describe('a day on which one person only was here', () => {
  it('is hidden, however often they were asked the first question', async () => {
    const service = await Clocked.start();
    try {
      const officer = await service.supervisor();
      const resident = await Resident.arrive(service.url);
      for (let times = 0; times < 12; times++) {
        await resident.says(times % 2 === 0 ? 'français' : 'english');
        expect(resident.step()).toBe('welcome.safe');
      }
      expect((await officer.get<{ days: Days }>('/insight/funnel')).body.days).toEqual([]);
    } finally {
      await service.stop();
    }
  });
});

describe('counting', () => {
  let own: Parts;
  let time = Date.parse('2026-03-01T23:59:00Z');

  beforeAll(async () => {
    own = await parts();
  });
  afterAll(() => own.close());

  it('adds up over nodes and days, shows the newest first, and forgets what is not a step of the funnel', async () => {
    const nodes = [1, 2].map(() => new Funnel(own.store, () => new Date(time)));
    const counts = (step: string, times: number) => {
      for (let more = 0; more < times; more++) nodes[more % 2]?.count(step);
    };
    counts('welcome.safe', 14);
    counts('some.words that a person wrote', 3);
    await Promise.all(nodes.map((node) => node.flush()));
    time += 2 * 60_000;
    counts('welcome.safe', 9);
    counts('danger.now', 1);
    await Promise.all(nodes.map((node) => node.flush()));
    expect(await nodes[0]?.days()).toEqual([{ day: '2026-03-01', counts: { begun: 14 } }]);
    counts('welcome.safe', 1);
    expect(await nodes[0]?.days()).toEqual([
      { day: '2026-03-02', counts: { begun: 10, danger: 1 } },
      { day: '2026-03-01', counts: { begun: 14 } },
    ]);
    expect(JSON.stringify(await own.store.find('counters', {}))).not.toContain('words');
  });
});
