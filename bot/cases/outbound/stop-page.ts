/** The page behind a stop link: it says nothing of whose it is, loads nothing, and works without scripts. */
import { createHash } from 'node:crypto';
import type { Texts } from '../../../dialogs/engine/texts.js';
import type { Language } from '../../../dialogs/facts.js';

const STYLE =
  'body{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:32rem;padding:2rem 1rem;background:#faf8f5;color:#1d2433}' +
  'button{font:inherit;min-height:48px;padding:0 1.5rem;border:0;border-radius:.5rem;background:#0b5d66;color:#fff}' +
  '@media(prefers-color-scheme:dark){body{background:#1d2433;color:#faf8f5}}';

export const STOP_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function stopPage(texts: Texts, language: Language, part: 'ask' | 'done' | 'failed'): string {
  const text = (key: string) => escape(texts.get(language, `notice:page.${key}`));
  // Without an address the form goes to the page's own.
  const asks = `<h1>${text('ask')}</h1><p>${text('what')}</p><form method="post"><button>${text('button')}</button></form>`;
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${text('title')}</title>` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head>` +
    `<body><main>${part === 'ask' ? asks : `<p role="status">${text(part)}</p>`}</main></body></html>`
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
