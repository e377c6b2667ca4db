/**
 * The unmodified Web Chat bundle in a real browser, on a site of its own. Only the built file is taken, out of the
 * published package, once; it is never a dependency.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = 'botframework-webchat@4.18.1';
const BUNDLE = 'webchat-minimal.js';
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/web-chat/', import.meta.url));
const run = promisify(execFile);

/** The bundle's text. @throws Error when it is not in the cache and cannot be had from the registry */
export async function obtainWebChat(): Promise<string> {
  const kept = join(CACHE, `${PACKAGE}-${BUNDLE}`);
  if (!existsSync(kept)) {
    await mkdir(CACHE, { recursive: true });
    const folder = await mkdtemp(join(CACHE, 'taking-'));
    try {
      const { stdout } = await run('npm', ['pack', '--silent', PACKAGE], { cwd: folder });
      const tarball = stdout.trim().split('\n').at(-1) ?? '';
      await run('tar', ['-xzf', tarball, `package/dist/${BUNDLE}`], { cwd: folder });
      await rename(join(folder, 'package/dist', BUNDLE), kept);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return readFile(kept, 'utf8');
}

/** A site of somebody else that shows Web Chat; its settings come in the address after `#`, as JSON. */
export class WebChatSite {
  private constructor(private readonly server: Server) {}

  static async start(bundle: string): Promise<WebChatSite> {
    const server = createServer((request, response) => {
      const isBundle = request.url === `/${BUNDLE}`;
      response.writeHead(200, {
        'content-type': isBundle ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      });
      response.end(isBundle ? bundle : PAGE);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new WebChatSite(server);
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** @param domain the Direct Line to talk to, such as `https://chat.example/v3/directline` */
  page(domain: string): string {
    return `${this.origin}/#${encodeURIComponent(domain)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** As the documentation of Web Chat shows it: a token, a client, the view. */
const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Another site</title><style>html, body, #chat { height: 100%; margin: 0 }</style></head>
  <body>
    <div id="chat" role="main"></div>
    <script src="/${BUNDLE}"></script>
    <script>
      (async () => {
        const domain = decodeURIComponent(location.hash.slice(1));
        const response = await fetch(domain + '/tokens/generate', { method: 'POST' });
        const { token } = await response.json();
        const directLine = window.WebChat.createDirectLine({ token, domain });
        window.WebChat.renderWebChat({ directLine, locale: 'en-US' }, document.getElementById('chat'));
      })();
    </script>
  </body>
</html>
`;
