/**
 * `npm run bench`: our whole turn (flow, encrypted durable store) through Direct Line beside an echo bot with its state
 * in memory behind offline-directline, in one run on one machine. `--turns N` of a round, `--conversations N` side by
 * side, `--json` prints one JSON object and nothing else.
 */
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Job, Outcome } from '../../tests/load/client.js';
import { figuresOf, roundOf, type Figures, type Round } from '../../tests/load/figures.js';
import { installPeers, startPeers } from '../../tests/load/peers.js';
import { atTheEnd, cleanUpAtTheEnd, forkChild, temporaryFolder } from '../../tests/load/processes.js';
import { Service } from '../../tests/support/service.js';
import { buildIfStale } from './build.js';

const ROUNDS = 3;
const CLIENT = fileURLToPath(new URL('../../tests/load/client.ts', import.meta.url));
const NAMES = ['ours', 'theirs'] as const;
type Name = (typeof NAMES)[number];

interface Result {
  machine: { cores: number; node: string };
  conversations: number;
  turnsPerRound: number;
  ours: Figures;
  theirs: Figures;
  /** Turns per second, ours to theirs, by the medians. */
  ratio: number;
}

async function main(): Promise<void> {
  const { turns, conversations, json } = readArguments();
  const say = (words: string) => {
    if (!json) process.stderr.write(`${words}\n`);
  };
  cleanUpAtTheEnd();
  await buildIfStale();

  const peers = temporaryFolder();
  say('Installing the peers into a temporary folder …');
  await installPeers(peers);
  const urls = { ours: await startOurs(), theirs: await startPeers(peers) };
  const client = startClient();

  say(`Warming up ${String(conversations)} conversations on each side …`);
  const each = Math.max(1, Math.round(turns / conversations));
  for (const side of NAMES) {
    await client({ kind: 'begin', side, url: urls[side], conversations });
    await client({ kind: 'turns', side, each: Math.max(12, Math.ceil(each / 2)) });
  }
  const rounds: Record<Name, Round[]> = { ours: [], theirs: [] };
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${String(round)} of ${String(ROUNDS)} …`);
    // Who begins changes, so that neither always follows the other.
    for (const side of round % 2 === 1 ? NAMES : NAMES.toReversed()) {
      const { seconds, latencies } = await client({ kind: 'turns', side, each });
      rounds[side].push(roundOf(seconds, latencies));
    }
  }

  const [ours, theirs] = [figuresOf(rounds.ours), figuresOf(rounds.theirs)];
  const ratio = Math.round((ours.median.turnsPerSecond / theirs.median.turnsPerSecond) * 100) / 100;
  const machine = { cores: availableParallelism(), node: process.version };
  const result: Result = { machine, conversations, turnsPerRound: each * conversations, ours, theirs, ratio };
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : table(result));
}

function readArguments(): { turns: number; conversations: number; json: boolean } {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: '3000' },
      conversations: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    turns: wholeNumber('--turns', values.turns),
    conversations: wholeNumber('--conversations', values.conversations),
    json: values.json,
  };
}

function wholeNumber(name: string, given: string): number {
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new Error(`${name}: expected a whole number from 1, not ${given}`);
  return Number(given);
}

/** The built service as it runs in production, with its data on disk in a temporary folder. */
async function startOurs(): Promise<string> {
  const settings = { NODE_ENV: 'production', MASTER_KEY: randomBytes(32).toString('base64') };
  const service = await Service.start({ dataDir: temporaryFolder(), settings });
  atTheEnd(() => void service.kill());
  return service.url;
}

/** @returns a way to give the client's process one job after the other */
function startClient(): (job: Job) => Promise<{ seconds: number; latencies: number[] }> {
  const child = forkChild(CLIENT, [], { execArgv: ['--import', 'tsx'] });
  return (job) =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => {
        reject(new Error(`the client ended with ${String(code)}`));
      };
      child.once('exit', ended);
      child.once('message', (outcome: Outcome) => {
        child.off('exit', ended);
        if ('failed' in outcome) reject(new Error(`${job.side}: ${outcome.failed}`));
        else resolve(outcome);
      });
      child.send(job);
    });
}

function table({ machine, conversations, turnsPerRound, ours, theirs, ratio }: Result): string {
  const row = (cells: readonly (string | number)[]) =>
    `${String(cells[0]).padEnd(22)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(10))
      .join('')}\n`;
  const side = (name: string, { rounds, median }: Figures) =>
    row([
      name,
      ...rounds.map((round) => round.turnsPerSecond),
      median.turnsPerSecond,
      median.p50,
      median.p95,
    ]);
  const heads = rowHeads(ours.rounds.length);
  return [
    `\n${String(turnsPerRound)} turns a round, ${String(conversations)} conversations side by side, `,
    `${String(machine.cores)} cores, Node ${machine.node}\n\n`,
    row(['', ...heads, 'median', 'p50 ms', 'p95 ms']),
    side('this channel', ours),
    side('offline-directline', theirs),
    `\nturns a second, this channel to offline-directline: ${ratio.toFixed(2)}\n`,
  ].join('');
}

function rowHeads(rounds: number): string[] {
  return Array.from({ length: rounds }, (_, index) => `round ${String(index + 1)}`);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
