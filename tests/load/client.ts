/**
 * The client's process: begins the conversations, then takes as many turns as it is told, all conversations side by
 * side, each one turn after the other.
 */
import { Agent } from 'node:http';
import { ours, theirs } from './sides.js';
import { Http, takeTurn, type Side, type Talk } from './talk.js';

export type Job =
  | { kind: 'begin'; side: 'ours' | 'theirs'; url: string; conversations: number }
  | { kind: 'turns'; side: 'ours' | 'theirs'; each: number };

export type Outcome = { seconds: number; latencies: number[] } | { failed: string };

interface Standing {
  side: Side;
  agent: Agent;
  http: Http;
  talks: Talk[];
}

const SIDES = { ours, theirs };
const standing = new Map<string, Standing>();

async function carryOut(job: Job): Promise<Outcome> {
  const begun = performance.now();
  const latencies: number[] = [];
  if (job.kind === 'begin') {
    const side = SIDES[job.side];
    const agent = new Agent({ keepAlive: true, maxSockets: job.conversations });
    const http = new Http(job.url, agent);
    const turn = async (talk: Talk, ...[sent, expected]: [Parameters<typeof takeTurn>[3], string]) => {
      await takeTurn(http, side, talk, sent, expected);
    };
    const talks = await Promise.all(Array.from({ length: job.conversations }, () => side.begin(http, turn)));
    standing.set(job.side, { side, agent, http, talks });
    agent.destroy();
  } else {
    const { side, agent, http, talks } = standing.get(job.side) ?? never();
    await Promise.all(
      talks.map(async (talk) => {
        for (let count = 0; count < job.each; count++) {
          const { sent, expected } = side.turn(talk.turns++);
          latencies.push(await takeTurn(http, side, talk, sent, expected));
        }
      }),
    );
    // The server closes connections that idle while the other side has its round; these must not be met half closed.
    agent.destroy();
  }
  return { seconds: (performance.now() - begun) / 1000, latencies };
}

function never(): never {
  throw new Error('turns before the conversations began');
}

process.on('message', (job: Job) => {
  carryOut(job).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
