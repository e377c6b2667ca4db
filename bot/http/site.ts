/**
 * The built pages: the demo page with the widget, the widget itself, the console, the classroom, the privacy notice and
 * the check of a receipt. Held in memory; only the classroom may be kept by a browser.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';
import { LANGUAGES } from '../../dialogs/facts.js';
import { ApiError } from './errors.js';
import { asLanguage, languageOf } from './language.js';
import { AS_DELIVERED, fillPage, type Notice } from './notice.js';
import type { Origins } from './origins.js';
import type { HttpServer } from './server.js';

interface Page {
  type: string;
  plain: Buffer;
  gzip: Buffer;
  brotli: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
};
const BUILT = fileURLToPath(new URL('../../web/', import.meta.url));

/** Where nobody names a language. */
const OTHERWISE = 'en';

/** @param notice what the privacy notice states @param folder the built web/ beside the built service */
export async function siteRoutes(
  server: HttpServer,
  origins: Origins,
  exitUrl: string,
  notice: Partial<Notice> = {},
  folder: string = BUILT,
): Promise<void> {
  // Percent-encoded, the address means the same and fits a script's string and an attribute alike.
  const exit = new URL(exitUrl).href.replaceAll(
    /["'\\`<>]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const widget = await load(join(folder, 'widget'), (content) =>
    content.replaceAll('__EXIT_URL__', () => exit),
  );
  const console = await load(join(folder, 'console'));
  const classroom = await load(join(folder, 'classroom'));
  const toRead = async (name: string) =>
    load(join(folder, name), (content, file) => {
      const language = LANGUAGES.find((each) => file === `${each}.html`);
      return language === undefined
        ? content
        : fillPage(content, language, exit, { ...AS_DELIVERED, ...notice });
    });
  const privacy = await toRead('privacy');
  const receipt = await toRead('receipt');

  const serve = (
    path: string,
    pages: ReadonlyMap<string, Page>,
    nameOf: (request: Request) => string,
    headers: (request: Request, name: string) => Record<string, string>,
  ) => {
    for (const method of ['get', 'head'] as const) {
      server.route(method, path, (request, response) => {
        const name = nameOf(request);
        const page = pages.get(name);
        if (page === undefined) throw new ApiError('NotFound');
        send(request, response, page, headers(request, name));
      });
    }
  };

  serve(
    '/',
    widget,
    () => 'index.html',
    () => ({ 'Content-Security-Policy': PAGE_POLICY }),
  );
  // Embedded by other sites, the loader must be readable there; it holds nothing of anybody.
  serve(
    '/widget.js',
    widget,
    () => 'widget.js',
    () => ({ 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  );
  serve('/widget/*', widget, pathAfter('/widget/'), (request, name) =>
    name === 'index.html'
      ? { 'Content-Security-Policy': PAGE_POLICY }
      : { 'Content-Security-Policy': framePolicy(origins.own(request), origins.embedding) },
  );
  serve(
    '/console/',
    console,
    () => 'index.html',
    (request) => ({ 'Content-Security-Policy': consolePolicy(origins.own(request)) }),
  );
  serve('/console/*', console, pathAfter('/console/'), (request) => ({
    'Content-Security-Policy': consolePolicy(origins.own(request)),
  }));
  server.route('get', '/console', (_request, response) => {
    response.writeHead(308, { Location: '/console/' });
    response.end();
  });
  serve(
    '/class/',
    classroom,
    () => 'index.html',
    () => ({ 'Content-Security-Policy': CLASS_POLICY, 'Cache-Control': FOR_A_LESSON }),
  );
  serve('/class/*', classroom, pathAfter('/class/'), (_request, name) => ({
    'Content-Security-Policy': CLASS_POLICY,
    'Cache-Control': name.startsWith('assets/') ? FOR_GOOD : FOR_A_LESSON,
  }));
  server.route('get', '/class', (request, response) => {
    redirect(request, response, '/class/');
  });
  for (const [name, pages, policy] of [
    ['privacy', privacy, (request: Request) => framePolicy(origins.own(request), origins.embedding)],
    ['receipt', receipt, () => RECEIPT_POLICY],
  ] as const) {
    serve(`/${name}/`, pages, documentFor, (request) => ({
      'Content-Security-Policy': policy(request),
      Vary: 'Accept-Encoding, Accept-Language',
    }));
    serve(`/${name}/*`, pages, pathAfter(`/${name}/`), (request) => ({
      'Content-Security-Policy': policy(request),
    }));
    server.route('get', `/${name}`, (request, response) => {
      redirect(request, response, `/${name}/`);
    });
  }
  server.route('get', '/favicon.ico', (_request, response) => {
    response.writeHead(204);
    response.end();
  });
}

const COMMON =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
const PAGE_POLICY = `${COMMON}; frame-src 'self'; connect-src 'self'; frame-ancestors 'none'`;
/** The cards talk to nobody, not even to this server. */
const CLASS_POLICY = `${COMMON}; connect-src 'none'; frame-ancestors 'none'`;
/** Asks for the keys, and has the server check where the browser cannot. */
const RECEIPT_POLICY = `${COMMON}; connect-src 'self'; frame-ancestors 'none'`;
/** By the pupil's or the teacher's own browser only: a proxy on the way could hold a page whose files are gone. */
const FOR_A_LESSON = 'private, max-age=3600';
/** The name of such a file changes with its content. */
const FOR_GOOD = 'private, max-age=31536000, immutable';

/** The document in the language that the address names, or that the browser prefers. */
function documentFor(request: Request): string {
  const wish = new URLSearchParams(request.getQuery()).get('lang') ?? undefined;
  return `${asLanguage(wish) ?? languageOf(request.headers['accept-language'], OTHERWISE)}.html`;
}

function redirect(request: Request, response: Response, path: string): void {
  const query = request.getQuery();
  response.writeHead(308, { Location: query === '' ? path : `${path}?${query}` });
  response.end();
}

/** The talk, and the privacy notice that opens in it. */
function framePolicy(own: string, embedding: readonly string[]): string {
  return `${COMMON}; connect-src 'self' ${webSocket(own)}; frame-src 'self'; frame-ancestors ${["'self'", ...embedding].join(' ')}`;
}

function consolePolicy(own: string): string {
  return `${COMMON}; connect-src 'self' ${webSocket(own)}; frame-ancestors 'none'`;
}

/** Older Safari does not count a WebSocket of our own host as 'self'. */
function webSocket(own: string): string {
  return own.replace(/^http/, 'ws');
}

function pathAfter(prefix: string): (request: Request) => string {
  return (request) => request.path().slice(prefix.length);
}

async function load(
  folder: string,
  change: (content: string, name: string) => string = (content) => content,
): Promise<ReadonlyMap<string, Page>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = new Map<string, Page>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type === undefined) continue;
    const plain = Buffer.from(change(await readFile(path, 'utf8'), name));
    pages.set(name, {
      type,
      plain,
      gzip: gzipSync(plain, { level: 9 }),
      brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    });
  }
  return pages;
}

function send(request: Request, response: Response, page: Page, headers: Record<string, string>): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const [encoding, body] = accepted.includes('br')
    ? (['br', page.brotli] as const)
    : accepted.includes('gzip')
      ? (['gzip', page.gzip] as const)
      : ([undefined, page.plain] as const);
  response.writeHead(200, {
    'Content-Type': page.type,
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
