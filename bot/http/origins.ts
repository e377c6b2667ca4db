/** Who is asking: from which site, by which address of ours, from which address of theirs. */
import type { IncomingMessage } from 'node:http';
import { ApiError } from './errors.js';

export interface OriginOptions {
  /** This server as browsers see it; undefined: what the request says. */
  publicUrl: string | undefined;
  /** Other sites that may, exactly as written. */
  allowed: readonly string[];
  trustedProxies: number;
}

export class Origins {
  constructor(private readonly options: OriginOptions) {}

  /** This server's own origin. */
  own(request: IncomingMessage): string {
    if (this.options.publicUrl !== undefined) return this.options.publicUrl;
    return `http://${request.headers.host ?? 'localhost'}`;
  }

  /** The site that sent the request; undefined when it is no browser, or a browser on our own page that need not say. */
  of(request: IncomingMessage): string | undefined {
    const origin = request.headers.origin;
    return origin === undefined || origin === '' ? undefined : origin;
  }

  isAllowed(request: IncomingMessage, origin: string): boolean {
    return this.isOwn(request, origin) || this.options.allowed.includes(origin);
  }

  isOwn(request: IncomingMessage, origin: string): boolean {
    if (origin === this.own(request)) return true;
    // Behind a proxy that ends TLS and without PUBLIC_URL, the host is what can be compared.
    return this.options.publicUrl === undefined && origin === `https://${request.headers.host ?? ''}`;
  }

  /** @throws ApiError OriginRefused for a site that is not on the list */
  check(request: IncomingMessage): string | undefined {
    const origin = this.of(request);
    if (origin !== undefined && !this.isAllowed(request, origin)) throw new ApiError('OriginRefused');
    return origin;
  }

  /** The sites that may show the widget in a frame. */
  get embedding(): readonly string[] {
    return this.options.allowed;
  }

  /** The network of the client (IPv4 /24, IPv6 /64), for pacing only; never stored or logged. */
  network(request: IncomingMessage): string {
    const forwarded = (request.headers['x-forwarded-for'] ?? '')
      .toString()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const trusted = this.options.trustedProxies;
    const address = trusted > 0 ? forwarded.at(-trusted) : undefined;
    return networkOf(address ?? request.socket.remoteAddress ?? '');
  }
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.');
  return plain.split(':').slice(0, 4).join(':');
}
