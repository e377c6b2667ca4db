/**
 * The one HTTP server, on restify: routes are registered by the channels, the desk and the site. Errors have one form,
 * every answer is `no-store`, and an upgrade to WebSocket goes to whoever registered the path.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import restify, { type Request, type Response, type Server } from 'restify';
import { nameOf } from '../turn/correlation.js';
import { ApiError } from './errors.js';
import { asApiError } from './failures.js';
import type { Metrics } from './metrics.js';

export type Handler = (request: Request, response: Response) => Promise<void> | void;
export type Upgrade = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  url: URL,
) => Promise<void> | void;
export type Method = 'get' | 'head' | 'post' | 'put' | 'del' | 'opts';

export interface HttpOptions {
  log: Logger;
  metrics: Metrics;
}

/** Headers of every answer: nothing is cached, sniffed, framed or told to another site, unless a route says otherwise. */
const ALWAYS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, noarchive',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
};
const TIMEOUT_MILLISECONDS = 30_000;
/** A photo over a weak line takes minutes. */
const UPLOAD_MILLISECONDS = 600_000;

export class HttpServer {
  readonly #server: Server;
  readonly #upgrades: { prefix: string; upgrade: Upgrade }[] = [];
  readonly #sockets = new Set<Duplex>();
  /** Every route that was registered, such as `get /healthz`. */
  readonly routes: string[] = [];
  #stopping = false;

  constructor(private readonly options: HttpOptions) {
    this.#server = restify.createServer({ name: 'channel', ignoreTrailingSlash: false });
    // restify logs requests with their headers; nothing of a request may be logged.
    this.#server.removeAllListeners('after');
    this.#server.server.requestTimeout = UPLOAD_MILLISECONDS;
    this.#server.server.headersTimeout = TIMEOUT_MILLISECONDS;
    this.#server.pre((_request: Request, response: Response, next) => {
      for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
      response.removeHeader('Server');
      if (this.#stopping) {
        response.setHeader('Connection', 'close');
        this.fail(response, new ApiError('Stopping'));
        next(false);
        return;
      }
      next();
    });
    this.#server.on('NotFound', (_request: Request, response: Response) => {
      this.fail(response, new ApiError('NotFound'));
    });
    this.#server.on('MethodNotAllowed', (_request: Request, response: Response) => {
      this.fail(response, new ApiError('MethodNotAllowed'));
    });
    this.#server.on(
      'restifyError',
      (_request: Request, response: Response, error: unknown, done: () => void) => {
        const status = (error as { statusCode?: number }).statusCode ?? 500;
        this.fail(response, status < 500 ? new ApiError('BadArgument') : asApiError(error));
        done();
      },
    );
    this.#server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#upgrade(request, socket, head);
    });
    this.#server.server.on('connection', (socket: Duplex) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** Registers a route; what the handler throws is answered as an error of ours. */
  route(method: Method, path: string, handler: Handler): void {
    this.routes.push(`${method} ${path}`);
    this.#server[method](path, (request: Request, response: Response, next: (stop?: false) => void) => {
      void (async () => {
        try {
          await handler(request, response);
        } catch (error) {
          this.fail(response, asApiError(error));
        }
        next(false);
      })();
    });
  }

  /** Before every route, such as for CORS. A thrown error is the answer. @param check true: answered already */
  before(check: Handler): void {
    this.#server.pre((request: Request, response: Response, next) => {
      void (async () => {
        try {
          await check(request, response);
          next(response.writableEnded ? false : undefined);
        } catch (error) {
          this.fail(response, asApiError(error));
          next(false);
        }
      })();
    });
  }

  upgrade(prefix: string, upgrade: Upgrade): void {
    this.#upgrades.push({ prefix, upgrade });
  }

  /** @returns the port that it listens on. @throws the system's error, such as EADDRINUSE */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      // restify hands on the error of its inner server and must have a listener of its own.
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        resolve();
      });
    });
    const address = this.#server.server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  /** Refuses new requests and waits for running ones. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const closed = new Promise<void>((resolve) => {
      this.#server.server.close(() => {
        resolve();
      });
    });
    this.#server.server.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    for (const socket of this.#sockets) socket.destroy();
  }

  fail(response: Response, error: ApiError): void {
    this.options.metrics.refused.inc({ code: error.code });
    if (error.status >= 500)
      this.options.log.error({ code: error.code, failure: nameOf(error.cause ?? error) }, 'request failed');
    if (response.headersSent) {
      response.end();
      return;
    }
    if (error.status === 429 || error.status === 503) response.setHeader('Retry-After', '2');
    sendJson(response, error.status, error.body);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const refuse = (error: ApiError) => {
      this.options.metrics.refused.inc({ code: error.code });
      const body = JSON.stringify(error.body);
      socket.end(
        `HTTP/1.1 ${String(error.status)} ${error.code}\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
      );
    };
    if (!URL.canParse(request.url ?? '/', 'http://localhost')) {
      refuse(new ApiError('BadArgument'));
      return;
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    const found = this.#upgrades.find(({ prefix }) => url.pathname.startsWith(prefix));
    if (found === undefined || this.#stopping) {
      refuse(new ApiError(this.#stopping ? 'Stopping' : 'NotFound'));
      return;
    }
    Promise.resolve()
      .then(() => found.upgrade(request, socket, head, url))
      .catch((error: unknown) => {
        refuse(asApiError(error));
      });
  }
}

export function sendJson(response: Response, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}

export function sendNothing(response: Response): void {
  response.writeHead(204);
  response.end();
}
