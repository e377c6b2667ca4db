/** The console's WebSocket: tells which of its answers is out of date. Carries no content. */
import { WebSocketServer, type WebSocket } from 'ws';
import type { Live } from '../conversations/live.js';
import { ApiError } from '../http/errors.js';
import type { Metrics } from '../http/metrics.js';
import type { Origins } from '../http/origins.js';
import type { Upgrade } from '../http/server.js';
import type { Change, Store } from '../store/ports.js';
import { ConsoleFrame, type LiveFrame, type Permission } from './contract.js';
import type { Looking } from './looking.js';
import { NewsOfTheDesk } from './news.js';
import type { Officers } from './officers.js';
import type { WalledFor } from './ownership.js';
import type { Presence } from './presence.js';
import { rightsOf } from './rights.js';
import type { Sessions } from './sessions.js';

export interface DeskLiveParts {
  store: Store;
  live: Live;
  sessions: Sessions;
  officers: Officers;
  presence: Presence;
  looking: Looking;
  origins: Origins;
  metrics: Metrics;
  walledFor: WalledFor;
  now: () => Date;
  failed: (error: unknown) => void;
}

interface Connection {
  socket: WebSocket;
  sessionId: string;
  officerId: string;
  /** For as long as it is open: with another role a session ends. */
  rights: ReadonlySet<Permission>;
  answered: boolean;
  /** The talk that it has open. */
  looksAt?: string | undefined;
}

/** What an account must be allowed to do to hear of it. */
const HEARD_WITH: Readonly<Record<LiveFrame['type'], Permission>> = {
  queue: 'talks',
  talk: 'talks',
  danger: 'talks',
  waiting: 'talks',
  escalated: 'talks',
  unanswered: 'talks',
  looking: 'talks',
  emergency: 'self',
  'signed-out': 'self',
};

const HEARTBEAT_MILLISECONDS = 20_000;
const HEARTBEATS_A_SIGN = 2;
const GOING_AWAY = 1001;
const SIGNED_OUT = 4401;
/** The console sent what it never sends. */
const BAD_FRAME = 4400;

export class DeskLive {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  readonly #connections = new Set<Connection>();
  readonly #stop: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #news: NewsOfTheDesk;
  #beats = 0;

  constructor(private readonly parts: DeskLiveParts) {
    this.#news = new NewsOfTheDesk(parts.store);
    this.#stop = parts.live.onAnything((changes) => {
      this.#tell(changes).catch(parts.failed);
    });
    this.#heartbeat = setInterval(() => {
      this.#beat().catch(parts.failed);
    }, HEARTBEAT_MILLISECONDS);
  }

  /** Opens for who is signed in, from our own page only: CORS does not protect a WebSocket. */
  readonly upgrade: Upgrade = async (request, socket, head, url) => {
    const { sessions, origins } = this.parts;
    if (url.pathname !== '/console/api/live') throw new ApiError('NotFound');
    const signedIn = await sessions.of(request, false);
    if (signedIn === undefined) throw new ApiError('SignInNeeded');
    const origin = origins.of(request);
    if (origin !== undefined && !origins.isOwn(request, origin)) throw new ApiError('OriginRefused');
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      this.#serve({
        socket: webSocket,
        sessionId: signedIn.sessionId,
        officerId: signedIn.officer.id,
        rights: new Set(rightsOf(signedIn.officer.value.role)),
        answered: true,
      });
    });
  };

  /** Ends the connections of a session that was signed out. */
  readonly signedOut = (sessionId: string): void => {
    for (const connection of this.#connections) {
      if (connection.sessionId === sessionId) this.#end(connection);
    }
  };

  close(): void {
    clearInterval(this.#heartbeat);
    this.#stop();
    for (const { socket } of this.#connections) socket.close(GOING_AWAY);
    this.#server.close();
  }

  #serve(connection: Connection): void {
    const { socket } = connection;
    this.#connections.add(connection);
    this.parts.metrics.streams.inc({ kind: 'officer' });
    socket.on('pong', () => {
      connection.answered = true;
    });
    socket.on('message', (data: Buffer, isBinary) => {
      const frame = isBinary ? undefined : frameIn(data.toString());
      if (frame === undefined) socket.close(BAD_FRAME);
      else this.#looks(connection, frame).catch(this.parts.failed);
    });
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      this.#connections.delete(connection);
      this.#looksNowhere(connection);
      this.parts.metrics.streams.dec({ kind: 'officer' });
    });
    this.#signOfLife(connection).catch(this.parts.failed);
    tell(connection, { type: 'queue' });
  }

  async #looks(connection: Connection, { id, typing }: ConsoleFrame): Promise<void> {
    const { store, officers, looking, walledFor } = this.parts;
    connection.looksAt = id ?? undefined;
    if (id === null) {
      this.#looksNowhere(connection);
      return;
    }
    if (!connection.rights.has('talks')) return;
    const handoff = await store.get('handoffs', id);
    const officer = await officers.get(connection.officerId);
    if (handoff === undefined || officer === undefined) return;
    if (handoff.value.walled === true && !walledFor(officer)) return;
    // Closed, or looked elsewhere, meanwhile.
    if (this.#connections.has(connection) && connection.looksAt === id)
      looking.changed(connection.officerId, { handoffId: id, typing });
  }

  /** Unless the same officer has a talk open in another window. */
  #looksNowhere({ officerId }: Connection): void {
    const elsewhere = [...this.#connections].some(
      (other) => other.officerId === officerId && other.looksAt !== undefined,
    );
    if (!elsewhere) this.parts.looking.changed(officerId, undefined);
  }

  async #beat(): Promise<void> {
    this.#beats++;
    for (const connection of this.#connections) {
      if (!connection.answered) {
        connection.socket.terminate();
        continue;
      }
      connection.answered = false;
      connection.socket.ping();
      if (await this.#holds(connection)) {
        this.parts.looking.renew(connection.officerId);
        if (this.#beats % HEARTBEATS_A_SIGN === 0) await this.#signOfLife(connection);
      }
    }
  }

  /** Ends the connection when its session is over, was ended elsewhere, or its account may no longer do the same. */
  async #holds(connection: Connection): Promise<boolean> {
    if ((await this.parts.sessions.check(connection.sessionId)) !== undefined) return true;
    this.#end(connection);
    return false;
  }

  /** At once, not at the next heartbeat, on whichever node it was changed. */
  async #endWhoseSessionIsOver(changes: readonly Change[]): Promise<void> {
    const changed = new Set(
      changes
        .filter(
          ({ collection, kind }) =>
            collection === 'officers' || (collection === 'sessions' && kind === 'delete'),
        )
        .map(({ id }) => id),
    );
    for (const connection of this.#connections)
      if (changed.has(connection.officerId) || changed.has(connection.sessionId))
        await this.#holds(connection);
  }

  #end(connection: Connection): void {
    tell(connection, { type: 'signed-out' });
    connection.socket.close(SIGNED_OUT);
  }

  async #signOfLife({ officerId }: Connection): Promise<void> {
    await this.parts.officers.change(officerId, { lastSeenAt: this.parts.now().toISOString() });
  }

  async #tell(changes: readonly Change[]): Promise<void> {
    if (this.#connections.size === 0) return;
    await this.#endWhoseSessionIsOver(changes);
    const news = await this.#news.of(changes);
    const someWalled = news.some(({ walled }) => walled);
    for (const connection of this.#connections) {
      const officer = someWalled ? await this.parts.officers.get(connection.officerId) : undefined;
      const mayKnow = officer !== undefined && this.parts.walledFor(officer);
      for (const { frame, walled, only } of news) {
        const forThem = only === undefined || only === connection.officerId;
        if (forThem && (!walled || mayKnow)) tell(connection, frame);
      }
    }
  }
}

/** @returns undefined for what is no frame of a console */
function frameIn(data: string): ConsoleFrame | undefined {
  try {
    return ConsoleFrame.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

function tell({ socket, rights }: Connection, frame: LiveFrame): void {
  if (!rights.has(HEARD_WITH[frame.type])) return;
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
}
