import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '../../bot/store/ports.js';
import { Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { caseOf, holds, opens, sends, sendsFiles, sha256, takenBy, tells, toFiles } from './support.js';

const PDF = Buffer.from('%PDF-1.4\nan invented file\n%%EOF\n');
const WORDS = 'A man kept whistling at me. Canary-exported.';

interface Download {
  name: string;
  text: string;
}

describe('a resident who asks by code for what is kept', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let store: Store;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    store = await service.store();
  });
  afterAll(() => service.stop());

  async function told(ending: (resident: Resident) => Promise<string>) {
    const resident = await Resident.arrive(service.url);
    await tells(resident, WORDS);
    await toFiles(resident);
    await sendsFiles(resident, [['canary-name.pdf', PDF]]);
    const { id: caseId } = await caseOf(store, resident);
    const code = await ending(resident);
    await resident.leaves();
    return { code, caseId };
  }

  async function exported(resident: Resident): Promise<Record<string, unknown>> {
    await resident.taps('export');
    expect(resident.step()).toBe('code.exported');
    const { download } = resident.last().channelData as { download?: Download };
    expect(download?.name).toBe('info.json');
    return JSON.parse(download?.text ?? '') as Record<string, unknown>;
  }

  it('gets a held story whole, with the hash and name of each file, and what the service keeps for itself not', async () => {
    const { code } = await told(holds);
    const back = await opens(service.url, code);
    const data = await exported(back);
    expect(data).toMatchObject({
      state: 'held',
      sentAt: null,
      status: null,
      content: { language: 'en', answers: [{ topic: 'what', text: WORDS, question: expect.any(String) }] },
      files: [
        { name: 'canary-name.pdf', contentType: 'application/pdf', size: PDF.length, sha256: sha256(PDF) },
      ],
    });
    expect(Date.parse(String(data['erasedAfter']))).toBeGreaterThan(service.now().getTime());
    expect(JSON.stringify(data)).not.toMatch(/wrapped|sealed|draftOf|"key"/);
  });

  it('gets of what was sent how much there is and its hashes, and never a word or a name of it', async () => {
    const { code, caseId } = await told(sends);
    const handoffId = (await store.get('cases', caseId))?.value.handoffId ?? '';
    await takenBy(officer, handoffId);
    await officer.post(`/talks/${handoffId}/case/notes`, { text: 'Canary-note' });
    await officer.post(`/talks/${handoffId}/case/pv`, { language: 'nl' });
    await officer.post(`/talks/${handoffId}/case/pv/edits`, {
      path: '/findings/observed',
      value: 'Canary-edit',
    });
    await officer.says(handoffId, 'Canary-answer');
    const back = await opens(service.url, code);
    const data = await exported(back);
    expect(data).toMatchObject({
      state: 'sent',
      status: 'assigned',
      content: { answers: [{ state: 'told', characters: WORDS.length, sha256: sha256(Buffer.from(WORDS)) }] },
      files: [{ contentType: 'application/pdf', size: PDF.length, sha256: sha256(PDF) }],
    });
    expect(JSON.stringify(data)).not.toMatch(/canary/i);
    expect(JSON.stringify(data)).not.toContain('whistling');
    // Who did it at the desk is not told either.
    expect(JSON.stringify(data)).not.toContain('An Example');
    const [one] = await store.find('officers', {});
    expect(JSON.stringify(data)).not.toContain(one?.id ?? 'nobody');
  });

  it('gets the same figures from what was held as from what was sent of it', async () => {
    const { code } = await told(holds);
    const held = await opens(service.url, code);
    const before = await exported(held);
    await held.taps('on');
    await sends(held);
    await held.leaves();
    const after = await exported(await opens(service.url, code));
    const text = (before['content'] as { answers: { text: string }[] }).answers[0]?.text ?? '';
    const [measure] = (after['content'] as { answers: { sha256: string }[] }).answers;
    expect(measure?.sha256).toBe(sha256(Buffer.from(text)));
    const digests = (data: Record<string, unknown>) =>
      (data['files'] as { sha256: string }[]).map((file) => file.sha256);
    expect(digests(after)).toEqual(digests(before));
  });

  it('gets nothing of what was erased meanwhile', async () => {
    const { code } = await told(holds);
    const one = await opens(service.url, code);
    const other = await opens(service.url, code);
    await one.taps('erase');
    await one.taps('yes');
    await other.taps('export');
    expect(other.last().channelData).not.toHaveProperty('download');
    expect(JSON.stringify(other.received)).not.toContain('Canary-exported');
  });
});
