/** A browser as far as signing in needs one: cookies by site, and no step that the test does not take. */
export interface Visit {
  status: number;
  /** Where it is sent on, whole; undefined where it stays. */
  to: string | undefined;
  setCookies: string[];
  headers: Headers;
  body: string;
}

/** How browsers reach the desk; the tests reach it at the address where it listens. */
export const PUBLIC_URL = 'https://desk.example.org';
export const CALLBACK = `${PUBLIC_URL}/console/api/auth/oidc/callback`;

let networks = 0;

export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();
  /** Each from a network of its own, so that nobody slows another down. */
  readonly #network = `10.${String(Math.floor(++networks / 250))}.${String(networks % 250)}.1`;

  constructor(private readonly deskUrl: () => string) {}

  async get(url: string, headers: Record<string, string> = {}): Promise<Visit> {
    return this.#send('GET', url, headers);
  }

  /** To the desk's API, from its own page. */
  async post(path: string, body: unknown = {}): Promise<Visit> {
    const headers = { 'x-console': '1', 'content-type': 'application/json' };
    return this.#send('POST', `${PUBLIC_URL}/console/api${path}`, headers, JSON.stringify(body));
  }

  async submit(url: string, form: Record<string, string>): Promise<Visit> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#send('POST', url, headers, new URLSearchParams(form).toString());
  }

  /** Presses the button. @returns the address of the provider */
  async start(query = ''): Promise<URL> {
    const { to } = await this.get(`${PUBLIC_URL}/console/api/auth/oidc/start${query}`);
    return new URL(to ?? '', PUBLIC_URL);
  }

  /** Goes on to wherever it is sent, until it is sent back to the desk. @returns the address of the callback */
  async throughProvider(from: URL): Promise<URL> {
    let next = from;
    for (let steps = 0; steps < 12; steps++) {
      if (next.href.startsWith(CALLBACK)) return next;
      const { to, status, body } = await this.get(next.href);
      if (to === undefined)
        throw new Error(`the provider stayed at ${String(status)}: ${body.slice(0, 300)}`);
      next = new URL(to, next);
    }
    throw new Error('the provider never came back');
  }

  /** The whole way of an honest person. @returns the answer of the callback */
  async signsIn(): Promise<Visit> {
    return this.get((await this.throughProvider(await this.start())).href);
  }

  /** Who the desk says is signed in here. */
  async officer(): Promise<{ id: string; username: string; displayName: string; role: string } | null> {
    const { body } = await this.get(`${PUBLIC_URL}/console/api/auth/session`);
    return (JSON.parse(body) as { officer: never }).officer;
  }

  cookie(name: string, origin = PUBLIC_URL): string | undefined {
    return this.#cookies.get(origin)?.get(name);
  }

  setCookie(name: string, value: string, origin = PUBLIC_URL): void {
    const kept = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, kept.set(name, value));
  }

  async #send(method: string, url: string, given: Record<string, string>, body?: string): Promise<Visit> {
    const { origin } = new URL(url);
    const cookies = [...(this.#cookies.get(origin) ?? [])].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(url.replace(PUBLIC_URL, this.deskUrl()), {
      method,
      redirect: 'manual',
      headers: {
        'x-forwarded-for': this.#network,
        ...(cookies === '' ? {} : { cookie: cookies }),
        ...given,
      },
      ...(body === undefined ? {} : { body }),
    });
    const setCookies = response.headers.getSetCookie();
    for (const set of setCookies) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      if (/Max-Age=0/i.test(set) || /expires=Thu, 01 Jan 1970/i.test(set))
        this.#cookies.get(origin)?.delete(name);
      else this.setCookie(name, value, origin);
    }
    return {
      status: response.status,
      to: response.headers.get('location') ?? undefined,
      setCookies,
      headers: response.headers,
      body: await response.text(),
    };
  }
}
