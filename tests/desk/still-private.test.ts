import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Clocked } from './support/clocked.js';
import { asks, said } from './support/talks.js';

/** The bot says who reads what is written next. Whoever goes elsewhere while they wait must not be deceived by that. */
describe('a resident who waits for an officer and goes elsewhere in the talk', () => {
  let service: Clocked;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    await officer.onDuty();
  });
  afterAll(() => service.stop());

  it('writes a message for later, of which nothing goes before the yes, as the question says', async () => {
    const resident = await Resident.arrive(service.url);
    const id = await asks(officer, resident);
    await resident.says('file a complaint');
    await resident.taps('back');
    await resident.taps('later');
    expect(resident.last().text).toContain(said('later.write'));
    await resident.says('canary-not-yet-sent');
    await resident.taps('not');
    const { waiting } = await officer.queue();
    if (!waiting.some((item) => item.id === id)) return;
    expect(JSON.stringify(await officer.take(id))).not.toContain('canary-not-yet-sent');
  });

  it('erases, and then is told again that what they write goes to the desk, or it does not go', async () => {
    const resident = await Resident.arrive(service.url);
    const id = await asks(officer, resident);
    await resident.says('erase');
    await resident.taps('yes');
    const told =
      resident.received.at(-1)?.text?.includes(said('officer.holding', { place: '' }).trim()) === true;
    await resident.says('canary-after-erasing');
    const { waiting } = await officer.queue();
    if (told || !waiting.some((item) => item.id === id)) return;
    expect(JSON.stringify(await officer.take(id))).not.toContain('canary-after-erasing');
  });
});
