/** Another site on this machine: one that embeds the widget, or the neutral one that people leave to. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SitePage {
  html: string;
  headers?: Record<string, string>;
}

export class Neighbour {
  /** What it shows; may be filled after the start, when the addresses of others are known. */
  readonly pages = new Map<string, SitePage>();
  readonly #held: ServerResponse[] = [];
  #holding = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Neighbour> {
    const server = createServer();
    const neighbour = new Neighbour(server);
    server.on('request', (request, response) => {
      if (neighbour.#holding) neighbour.#held.push(response);
      else neighbour.#answer(request.url ?? '/', response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return neighbour;
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Keeps whoever asks waiting, so that a page that leaves can be looked at as it stands meanwhile. */
  hold(): void {
    this.#holding = true;
  }

  release(): void {
    this.#holding = false;
    for (const response of this.#held.splice(0)) this.#answer(response.req.url ?? '/', response);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #answer(path: string, response: ServerResponse): void {
    const page = this.pages.get(path);
    response.writeHead(page === undefined ? 404 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html ?? '');
  }
}
