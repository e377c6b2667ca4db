import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from './kill-rounds.js';

const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
/** Of a thousand in the long run. */
const KILLS = 20;

describe('a service that is killed in the middle of conversations', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'channel-kill-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it(`loses no acknowledged message, doubles none, and goes on where it was (${String(KILLS)} kills, seed ${String(SEED)})`, async () => {
    const outcome = await killRounds({ kills: KILLS, seed: SEED, dataDir });
    expect(outcome.kills).toBe(KILLS);
    // Otherwise nothing was tried.
    expect(outcome.acknowledged).toBeGreaterThan(KILLS);
    expect(outcome.lost).toEqual([]);
    expect(outcome.doubled).toEqual([]);
    expect(outcome.outOfOrder).toEqual([]);
    expect(outcome.stuck).toEqual([]);
  }, 600_000);
});
