/** The WebSocket from which a client reads. It opens with a ticket, once, and only on a site of the token. */
import { WebSocketServer, type WebSocket } from 'ws';
import type { Logger } from 'pino';
import type { Live } from '../../conversations/live.js';
import type { LoggedActivity } from '../../conversations/message.js';
import { ConversationGoneError } from '../../conversations/turns.js';
import { ApiError } from '../../http/errors.js';
import type { Metrics } from '../../http/metrics.js';
import type { Origins } from '../../http/origins.js';
import type { Upgrade } from '../../http/server.js';
import { nameOf } from '../../turn/correlation.js';
import type { DirectLineConversations } from './conversations.js';
import { watermarkOf } from './routes.js';
import type { Tokens } from './tokens.js';

export interface StreamParts {
  conversations: DirectLineConversations;
  tokens: Tokens;
  origins: Origins;
  live: Live;
  metrics: Metrics;
  log: Logger;
}

const HEARTBEAT_MILLISECONDS = 20_000;
/** Signs of life are written to the store this often, not with each heartbeat. */
const HEARTBEATS_A_SIGN = 3;
/** A client that does not read is cut off; it comes back with its watermark. */
const MOST_BUFFERED_BYTES = 1024 * 1024;
/** Clients only send empty pings here. */
const LARGEST_FRAME = 16 * 1024;
const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
/** Codes of the WebSocket protocol: going away, policy violation, internal error. */
const GOING_AWAY = 1001;
const ENDED = 1008;
const FAILED = 1011;

export class Streams {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, clientTracking: true });

  /** How to reach the streams of a conversation with what no log keeps. */
  readonly #open = new Map<string, Set<(activity: LoggedActivity) => void>>();

  constructor(private readonly parts: StreamParts) {}

  /** Tells the conversation's clients on this node that somebody writes to them. Nothing is kept of it. */
  typing(conversationId: string): void {
    const activity = {
      type: 'typing',
      id: `${conversationId}|typing`,
      timestamp: new Date().toISOString(),
      from: { id: 'officer', name: '', role: 'bot' },
      channelData: { author: 'officer' },
    };
    for (const send of this.#open.get(conversationId) ?? []) send(activity);
  }

  /** Opens a stream, or throws the error that the client gets. */
  readonly upgrade: Upgrade = async (request, socket, head, url) => {
    const { tokens, origins, conversations } = this.parts;
    const origin = origins.check(request);
    const [, conversationId] = STREAM_PATH.exec(url.pathname) ?? [];
    const ticket = url.searchParams.get('t');
    if (conversationId === undefined) throw new ApiError('NotFound');
    if (ticket === null) throw new ApiError('MissingToken');
    const watermark = watermarkOf({ url: url.href });
    const claims = await tokens.readTicket(ticket);
    if (claims.conversationId !== conversationId) throw new ApiError('InvalidToken');
    if (origin !== undefined && claims.origins.length > 0 && !claims.origins.includes(origin))
      throw new ApiError('OriginRefused');
    await conversations.open(conversationId);
    await tokens.useTicket(claims);
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      this.#serve(webSocket, conversationId, watermark);
    });
  };

  /** Closes all streams, so that clients come back to another node or after the restart. */
  close(): void {
    for (const client of this.#server.clients) client.close(GOING_AWAY);
    this.#server.close();
  }

  #serve(webSocket: WebSocket, conversationId: string, from: number): void {
    const { conversations, live, metrics, log } = this.parts;
    metrics.streams.inc({ kind: 'resident' });
    let watermark = from;
    let pumping = false;
    let again = false;

    const pump = async (): Promise<void> => {
      again = true;
      if (pumping) return;
      pumping = true;
      try {
        while (again && webSocket.readyState === webSocket.OPEN) {
          again = false;
          const record = await conversations.open(conversationId);
          const set = await conversations.readOpen(conversationId, record, watermark);
          if (set.activities.length === 0) continue;
          if (webSocket.bufferedAmount > MOST_BUFFERED_BYTES) {
            webSocket.terminate();
            return;
          }
          watermark = Number(set.watermark);
          webSocket.send(JSON.stringify(set));
        }
      } catch (error) {
        if (!(error instanceof ConversationGoneError)) log.error({ failure: nameOf(error) }, 'stream failed');
        webSocket.close(error instanceof ConversationGoneError ? ENDED : FAILED);
      } finally {
        pumping = false;
      }
    };

    let answered = true;
    let beats = 0;
    const heartbeat = setInterval(() => {
      if (!answered) {
        webSocket.terminate();
        return;
      }
      answered = false;
      webSocket.ping();
      // Scripts in a browser do not see a protocol ping; Direct Line clients know the empty frame as one.
      webSocket.send('');
      beats++;
      if (beats % HEARTBEATS_A_SIGN === 0) {
        conversations.alive(conversationId).catch((error: unknown) => {
          if (!(error instanceof ConversationGoneError))
            log.warn({ failure: nameOf(error) }, 'life sign not saved');
        });
      }
    }, HEARTBEAT_MILLISECONDS);
    const sendNow = (activity: LoggedActivity) => {
      if (webSocket.readyState !== webSocket.OPEN || webSocket.bufferedAmount > 0) return;
      webSocket.send(JSON.stringify({ activities: [activity], watermark: String(watermark) }));
    };
    const sending = this.#open.get(conversationId) ?? new Set();
    this.#open.set(conversationId, sending.add(sendNow));
    const stop = live.onConversation(conversationId, () => void pump());
    webSocket.on('pong', () => {
      answered = true;
    });
    // A frame is the client's own ping; whatever it holds is not read.
    webSocket.on('message', () => {
      answered = true;
    });
    webSocket.on('error', () => {
      webSocket.terminate();
    });
    webSocket.on('close', () => {
      clearInterval(heartbeat);
      sending.delete(sendNow);
      if (sending.size === 0 && this.#open.get(conversationId) === sending) this.#open.delete(conversationId);
      stop();
      metrics.streams.dec({ kind: 'resident' });
    });
    void pump();
  }
}
