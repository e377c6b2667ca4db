/** What the rounds of a side come to. All times in milliseconds. */

export interface Round {
  turnsPerSecond: number;
  p50: number;
  p95: number;
}

export interface Figures {
  rounds: Round[];
  /** The median of the rounds, figure by figure. */
  median: Round;
}

/** @param latencies of every turn of the round, in any order */
export function roundOf(seconds: number, latencies: readonly number[]): Round {
  const sorted = latencies.toSorted((one, other) => one - other);
  return {
    turnsPerSecond: rounded(sorted.length / seconds),
    p50: rounded(quantile(sorted, 0.5)),
    p95: rounded(quantile(sorted, 0.95)),
  };
}

export function figuresOf(rounds: readonly Round[]): Figures {
  const median = (figure: keyof Round) =>
    quantile(
      rounds.map((round) => round[figure]).toSorted((one, other) => one - other),
      0.5,
    );
  return {
    rounds: [...rounds],
    median: { turnsPerSecond: median('turnsPerSecond'), p50: median('p50'), p95: median('p95') },
  };
}

/** The smallest value that so large a part of the sorted values does not exceed. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
