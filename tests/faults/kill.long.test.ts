import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from './kill-rounds.js';

const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const KILLS = 1000;

describe('a service that is killed a thousand times', () => {
  it(
    `loses and doubles nothing (seed ${String(SEED)})`,
    async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'channel-kill-'));
      const { lost, doubled, outOfOrder, stuck } = await killRounds({ kills: KILLS, seed: SEED, dataDir });
      await rm(dataDir, { recursive: true, force: true });
      expect({ lost, doubled, outOfOrder, stuck }).toEqual({
        lost: [],
        doubled: [],
        outOfOrder: [],
        stuck: [],
      });
    },
    3 * 3_600_000,
  );
});
