/** The console's WebSocket: tells which of its answers is out of date. Carries no content. */
import { WebSocketServer, type WebSocket } from 'ws';
import type { Live } from '../conversations/live.js';
import { conversationOf } from '../conversations/message.js';
import { ApiError } from '../http/errors.js';
import type { Metrics } from '../http/metrics.js';
import type { Origins } from '../http/origins.js';
import type { Upgrade } from '../http/server.js';
import type { Change, Store } from '../store/ports.js';
import type { LiveFrame, Permission } from './contract.js';
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

export class DeskLive {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  readonly #connections = new Set<Connection>();
  readonly #stop: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  #beats = 0;

  constructor(private readonly parts: DeskLiveParts) {
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
    const signedIn = await sessions.of(request);
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
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      this.#connections.delete(connection);
      this.parts.metrics.streams.dec({ kind: 'officer' });
    });
    this.#signOfLife(connection).catch(this.parts.failed);
    tell(connection, { type: 'queue' });
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
    const frames = new Map<string, { frame: LiveFrame; walled: boolean }>();
    const add = (frame: LiveFrame, walled = false) => frames.set(JSON.stringify(frame), { frame, walled });
    const conversations = new Set<string>();
    const cases = new Set<string>();
    for (const change of changes) {
      if (change.collection === 'handoffs') {
        const handoff = (await this.parts.store.get('handoffs', change.id))?.value;
        const walled = handoff?.walled === true;
        add({ type: 'queue' });
        add({ type: 'talk', id: change.id }, walled);
        if (handoff?.state === 'waiting') add({ type: 'waiting', id: change.id }, walled);
        if (handoff?.danger === true && handoff.dangerSeenBy === undefined)
          add({ type: 'danger', id: change.id }, walled);
      }
      if (change.collection === 'officers') add({ type: 'queue' });
      if (change.collection === 'emergencyUses') add({ type: 'emergency' });
      if (change.collection === 'messages') conversations.add(conversationOf(change.id));
      if (change.collection === 'cases') cases.add(change.id);
      if (change.collection === 'evidence') {
        const piece = await this.parts.store.get('evidence', change.id);
        if (piece !== undefined) cases.add(piece.value.caseId);
      }
    }
    for (const caseId of cases) {
      const conversationId = (await this.parts.store.get('cases', caseId))?.value.conversationId;
      if (conversationId !== undefined) conversations.add(conversationId);
    }
    for (const conversationId of conversations) {
      for (const { id, value } of await this.parts.store.find('handoffs', {
        where: { conversationId, state: 'assigned' },
      })) {
        add({ type: 'talk', id }, value.walled === true);
        add({ type: 'queue' });
      }
    }
    const someWalled = [...frames.values()].some(({ walled }) => walled);
    for (const connection of this.#connections) {
      const officer = someWalled ? await this.parts.officers.get(connection.officerId) : undefined;
      const mayKnow = officer !== undefined && this.parts.walledFor(officer);
      for (const { frame, walled } of frames.values()) if (!walled || mayKnow) tell(connection, frame);
    }
  }
}

function tell({ socket, rights }: Connection, frame: LiveFrame): void {
  if (!rights.has(HEARD_WITH[frame.type])) return;
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
}
