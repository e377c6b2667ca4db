import type { ActivitySet } from './activity.js';

const openingTime = 10000;
const pingEvery = 20000;
/** The server pings too; this long without a sound means the line is dead. */
const silence = 60000;

/** One WebSocket of a conversation, from opening to its end. */
export class Stream {
  private heard = Date.now();
  private end: () => void = () => undefined;

  constructor(
    private readonly onOpen: () => void,
    private readonly onActivities: (set: ActivitySet) => void,
  ) {}

  /** Listens until the socket closes; resolves with the milliseconds it was open, 0 when it never opened. */
  listen(address: string): Promise<number> {
    return new Promise((resolve) => {
      let socket: WebSocket;
      try {
        socket = new WebSocket(webSocketAddress(address));
      } catch {
        resolve(0);
        return;
      }
      let opened = 0;
      const opening = setTimeout(() => this.end(), openingTime);
      const pinging = setInterval(() => {
        if (Date.now() - this.heard > silence) this.end();
        else if (socket.readyState === WebSocket.OPEN) socket.send('');
      }, pingEvery);
      this.end = () => {
        clearTimeout(opening);
        clearInterval(pinging);
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
        this.end = () => undefined;
        resolve(opened ? Math.max(1, Date.now() - opened) : 0);
      };
      socket.onopen = () => {
        clearTimeout(opening);
        opened = this.heard = Date.now();
        this.onOpen();
      };
      socket.onmessage = (event) => {
        this.heard = Date.now();
        const set = parse(event.data);
        if (set) this.onActivities(set);
      };
      socket.onclose = () => this.end();
    });
  }

  /** Hangs up; `listen` resolves. */
  close(): void {
    this.end();
  }

  /** Hangs up if nothing was heard for a while, as after the phone slept. */
  closeIfStale(): void {
    if (Date.now() - this.heard > pingEvery * 1.5) this.end();
  }
}

function webSocketAddress(address: string): string {
  const url = new URL(address, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}

/** Null for an empty frame, which is a ping, and for anything that is not an activity set. */
function parse(data: unknown): ActivitySet | null {
  if (typeof data !== 'string' || data === '') return null;
  try {
    return JSON.parse(data) as ActivitySet;
  } catch {
    return null;
  }
}
