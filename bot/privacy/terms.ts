/** How long something is kept, as a moment. */
const DAY_MILLISECONDS = 86_400_000;

/** ISO 8601 in UTC. */
export function daysAfter(from: Date, days: number): string {
  return new Date(from.getTime() + days * DAY_MILLISECONDS).toISOString();
}
