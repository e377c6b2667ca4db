/** The WebSocket that says which answer is out of date. It reconnects for as long as someone is signed in. */
import { API_ROOT } from './client.js';
import type { ConsoleFrame, LiveFrame } from './types.js';

/** `connecting` only until the first try has ended, so that no alarm shows while the page opens. */
export type LiveState = 'off' | 'connecting' | 'open' | 'lost';

const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
/** A socket that lasted this long was a good one: the next pause starts short again. */
const STABLE_AFTER = 5_000;

export interface LiveHandlers {
  onFrame(frame: LiveFrame): void;
  /** The socket is open after having been lost: frames were missed. */
  onReconnect(): void;
  onState(state: LiveState): void;
}

/** Milliseconds to wait before try number `attempt` (from 0), spread so that consoles do not come back all at once. */
export function pauseBefore(attempt: number, random = Math.random()): number {
  const longest = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** (attempt + 1));
  return SHORTEST_PAUSE + random * (longest - SHORTEST_PAUSE);
}

export class LiveConnection {
  #socket: WebSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #wasLost = false;
  #running = false;
  #state: LiveState = 'off';

  constructor(private readonly handlers: LiveHandlers) {}

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#attempt = 0;
    this.#wasLost = false;
    this.#setState('connecting');
    this.#connect();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
    this.#drop();
    this.#setState('off');
  }

  /** A request failed or the device woke up: a socket may look open and be dead. Try anew, at once if waiting. */
  suspect(): void {
    if (!this.#running) return;
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#drop();
      this.#lost();
    }
  }

  /** What the server should know now; where there is no socket it goes unsaid. */
  say(frame: ConsoleFrame): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** The network is back: do not sit out a long pause. */
  hurry(): void {
    if (!this.#running || this.#socket) return;
    clearTimeout(this.#timer);
    this.#connect();
  }

  #connect(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}${API_ROOT}/live`);
    this.#socket = socket;
    let openedAt = 0;
    socket.onopen = () => {
      openedAt = Date.now();
      this.#setState('open');
      if (this.#wasLost) this.handlers.onReconnect();
      this.#wasLost = false;
    };
    socket.onmessage = (event: MessageEvent<unknown>) => {
      const frame = readFrame(event.data);
      if (frame) this.handlers.onFrame(frame);
    };
    socket.onclose = () => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      if (openedAt > 0 && Date.now() - openedAt > STABLE_AFTER) this.#attempt = 0;
      this.#lost();
    };
  }

  #lost(): void {
    if (!this.#running) return;
    this.#wasLost = true;
    this.#setState('lost');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), pauseBefore(this.#attempt));
    this.#attempt += 1;
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #setState(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.handlers.onState(state);
  }
}

function readFrame(data: unknown): LiveFrame | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const frame = JSON.parse(data) as LiveFrame;
    return typeof frame.type === 'string' ? frame : undefined;
  } catch {
    return undefined;
  }
}
