import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Clocked, MINUTE } from './support/clocked.js';
import { Stream } from './support/stream.js';
import { asks, said } from './support/talks.js';

describe('the line before the desk', () => {
  let service: Clocked;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
  });
  afterAll(() => service.stop());

  const namesOnDuty = async () => (await officer.queue()).onDuty.map(({ displayName }) => displayName);

  async function offered(): Promise<string | undefined> {
    const resident = await Resident.arrive(service.url);
    await resident.says('officer');
    return resident.step();
  }

  it('says truly that nobody is on duty, and lets who wants wait all the same', async () => {
    const resident = await Resident.arrive(service.url);
    await resident.says('officer');
    expect(resident.step()).toBe('officer.nobody');
    expect(resident.last().text).toContain(said('officer.nobody'));
    await resident.taps('wait');
    await resident.taps('nothing');
    expect(resident.last().text).toContain(said('officer.place.nobody'));
    await resident.leaves();
  });

  it('counts an officer only while they are on duty and their console gives signs of life', async () => {
    expect(await offered()).toBe('officer.nobody');
    await officer.onDuty();
    expect(await offered()).toBe('officer.share');
    expect(await namesOnDuty()).toEqual(['An Example']);
    await officer.onDuty(false);
    expect(await offered()).toBe('officer.nobody');
    await officer.onDuty();
    service.advance(MINUTE);
    expect(await offered()).toBe('officer.share');
    service.advance(2 * MINUTE);
    expect(await offered()).toBe('officer.nobody');
    expect(await namesOnDuty()).toEqual([]);
    // The console comes back: its live stream is the sign of life.
    const console = await Stream.ofConsole(service.url, officer.cookie);
    await console.until(() => console.news.filter((frame) => frame.type === 'queue').length > 1);
    service.advance(2_000);
    expect(await offered()).toBe('officer.share');
    console.close();
  });

  it('tells each who waits their true place, and a better one when somebody before them is gone', async () => {
    await officer.onDuty();
    const people: Resident[] = [];
    const ids: string[] = [];
    for (let place = 0; place < 4; place++) {
      const resident = await Resident.arrive(service.url);
      ids.push(await asks(officer, resident));
      const key = place === 0 ? 'first' : place === 1 ? 'one' : 'many';
      expect(resident.last().text).toContain(said(`officer.place.${key}`, { count: String(place) }));
      people.push(resident);
    }
    expect((await officer.queue()).waiting.map(({ id }) => id)).toEqual(ids);
    await officer.take(ids[0] ?? '');
    await people[1]?.taps('stop');
    await people[3]?.taps('place');
    expect(people[3]?.last().text).toContain(said('officer.place.one'));
    await people[2]?.taps('place');
    expect(people[2]?.last().text).toContain(said('officer.place.first'));
    // Asking again from another place of the talk makes no second place.
    await people[2]?.says('officer');
    expect((await officer.queue()).waiting).toHaveLength(2);
  });
});
