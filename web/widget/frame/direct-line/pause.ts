const shortest = 500;
const longest = 10000;

/** Time to wait before try number `attempt` (0, 1, …), with jitter so that phones do not all come at once. */
export function backoff(attempt: number): number {
  const time = Math.min(shortest * 2 ** attempt, longest);
  return time / 2 + (Math.random() * time) / 2;
}

/** A wait that can be cut short, when the network is back or the person looks again. */
export class Pause {
  private finish: (() => void) | null = null;

  for(time: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), time);
      this.finish = () => {
        clearTimeout(timer);
        this.finish = null;
        resolve();
      };
    });
  }

  wake(): void {
    this.finish?.();
  }
}
