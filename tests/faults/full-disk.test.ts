import { execFile } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { codeShown, opens, says, tells, toFiles, toReview, uploads } from '../cases/support.js';
import { dump } from '../channels/store-dump.js';
import { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';

const run = promisify(execFile);
/** Room for a database and a few talks. */
const DISK = 'size=8m';

/** A disk of its own, so small that it can be filled; undefined where this process may not have one. */
async function smallDisk(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'channel-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', DISK, 'tmpfs', folder]);
    return folder;
  } catch {
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
}

const disk = await smallDisk();
if (disk === undefined)
  process.stderr.write(
    '\nNOT RUN: what happens on a full disk. It needs the right to mount a small one (root).\n\n',
  );

(disk === undefined ? describe.skip : describe)('a resident who writes while the disk is full', () => {
  const folder = disk ?? '';
  const filler = join(folder, 'filler');
  let service: Service;

  beforeAll(async () => {
    service = await Service.start({ dataDir: join(folder, 'data') });
  });
  beforeEach(frees);
  afterAll(async () => {
    frees();
    await service.stop();
    // At once also while the driver still holds a file of ours.
    await run('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true, force: true });
  });

  /** Takes every byte that is left, also inside the write-ahead log. */
  function fills(): void {
    const database = new DatabaseSync(join(service.dataDir, 'channel.db'));
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const file = openSync(filler, 'a');
    const block = Buffer.alloc(64 * 1024, 'x');
    try {
      for (let size = block.length; size >= 1;)
        try {
          writeSync(file, block, 0, size);
        } catch {
          size = Math.floor(size / 2);
        }
    } finally {
      closeSync(file);
    }
  }

  function frees(): void {
    rmSync(filler, { force: true });
  }

  /** What the client is told, and shows: not saved, with the numbers. */
  async function isNotSaved(
    answered: Promise<{ status: number; body: { error?: { code: string; message?: string } } }>,
  ): Promise<void> {
    const { status, body } = await answered;
    expect(status).toBe(503);
    expect(body.error?.code).toBe('NotSaved');
    expect(body.error?.message).toMatch(/not be saved/);
    expect(body.error?.message).toMatch(/101/);
    expect(body.error?.message).toMatch(/112/);
  }

  /** What does not change by itself. */
  function kept(): string {
    const { leases: _leases, secrets: _secrets, ...all } = dump(service.dataDir);
    return JSON.stringify(all);
  }

  /** Everything is refused and nothing of it stays; with space again the same goes through, without a restart. */
  async function refusedThenTaken(
    does: () => Promise<{ status: number; body: { error?: { code: string; message?: string } } }>,
  ): Promise<void> {
    const before = kept();
    fills();
    await isNotSaved(does());
    await isNotSaved(does());
    expect(kept()).toBe(before);
    frees();
    expect((await does()).status).toBe(200);
  }

  const FILE = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(300_000, 'x')]);
  const taps = (resident: Resident, value: string) => resident.post({ type: 'message', text: value, value });

  it('is told that an answer is not saved; the same answer is taken once there is space', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    const step = resident.step();
    const answer = 'Near the canal. '.repeat(450);
    await refusedThenTaken(() => resident.post({ type: 'message', text: answer }));
    await resident.read();
    expect(resident.step()).not.toBe(step);
    await toReview(resident);
    // Told once, and there once.
    expect((resident.last().text ?? '').split('What happened?').length).toBe(2);
    await resident.leaves();
  });

  it('is told that a file is not saved; the same file is taken once there is space', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await toFiles(resident);
    await refusedThenTaken(() => uploads(resident, [['one.pdf', FILE]]));
    await resident.read();
    expect(says(resident.last(), 'statement.files.taken', { name: 'one.pdf' })).toBe(true);
    expect(says(resident.last(), 'statement.files.together', { count: '1' })).toBe(true);
    await resident.leaves();
  });

  it('gets no code for what is not kept; once there is space, one that opens it', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident, 'A man kept whistling at me. '.repeat(250));
    const value = `${resident.step() ?? ''}.later`;
    await refusedThenTaken(() => taps(resident, value));
    await resident.read();
    expect(resident.step()).toBe('statement.held');
    const shown = resident.received.filter(({ channelData }) => channelData?.code !== undefined);
    expect(shown).toHaveLength(1);
    const back = await opens(service.url, codeShown(resident));
    expect(back.step()).toBe('code.held');
    await back.leaves();
    await resident.leaves();
  });

  it('has nothing at the desk that was not saved; once there is space it is there once, whole', async () => {
    const officer = await OfficerClient.setUp(
      service.url,
      await service.setupToken(),
      'an.example',
      'An Example',
    );
    const resident = await Resident.arrive(service.url);
    await tells(resident, 'A man kept whistling at me. '.repeat(250));
    await toFiles(resident);
    expect((await uploads(resident, [['one.pdf', FILE]])).status).toBe(200);
    await resident.read();
    await toReview(resident);
    const before = kept();
    fills();
    await isNotSaved(taps(resident, 'statement.review.send'));
    expect(kept()).toBe(before);
    expect(dump(service.dataDir)['handoffs']).toEqual([]);
    frees();
    await resident.taps('send');
    expect(resident.step()).toBe('statement.sent');
    expect(codeShown(resident).split(' ')).toHaveLength(6);
    const { later } = await officer.queue();
    expect(later).toHaveLength(1);
    await officer.take(later[0]?.id ?? '');
    const { body } = await officer.get(`/talks/${later[0]?.id ?? ''}/case`);
    expect(body['evidence']).toMatchObject([{ name: 'one.pdf', intact: true }]);
  });

  it('can still read what was said, and leave', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    fills();
    expect(await resident.read()).toEqual([]);
    const leaving = await resident.leaves();
    expect([200, 503]).toContain(leaving);
    frees();
    if (leaving !== 200) expect(await resident.leaves()).toBe(200);
    await expect(resident.read()).rejects.toThrow('404');
  });
});
