/**
 * Pictures of evidence, made anew without anything that lay beside the picture. What a stranger sent is decoded in a
 * process of its own, which has no secrets, little memory and five seconds, and ends with the one picture.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canPreview } from './kinds.js';

/** From its start to its end. */
const DEADLINE_MS = 5_000;
const MOST_AT_ONCE = 2;
const LARGEST_PREVIEW_BYTES = 8 * 1024 * 1024;

const BUILT = import.meta.url.endsWith('.js');
const HERE = fileURLToPath(new URL('.', import.meta.url));
const WORKER = [
  '--max-old-space-size=128',
  // Where the sources run, they run by tsx.
  ...(BUILT ? ['preview-worker.js'] : ['--import', 'tsx', 'preview-worker.ts']),
];
/** What the system holds it to: 768 MB of data, ten seconds of a core, and no dump of what it had in memory. */
const LIMITS = 'ulimit -d 786432; ulimit -t 10; ulimit -c 0; exec "$0" "$@"';
const SHELL = '/bin/sh';

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A picture (WebP, at most 1600 pixels a side) of a photo or of the first page of a PDF; nothing when none can be
 * made of it in time. Never rejects.
 */
export async function preview(contentType: string, bytes: Uint8Array): Promise<Buffer | undefined> {
  if (!canPreview(contentType)) return undefined;
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await decodedApart(contentType, bytes);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    // Takes over the place.
    else next();
  }
}

function decodedApart(contentType: string, bytes: Uint8Array): Promise<Buffer | undefined> {
  const command = [process.execPath, ...WORKER, contentType];
  const [file, ...rest] = existsSync(SHELL) ? [SHELL, '-c', LIMITS, ...command] : command;
  return new Promise((resolve) => {
    const worker = execFile(
      file ?? process.execPath,
      rest,
      {
        cwd: HERE,
        env: {},
        encoding: 'buffer',
        maxBuffer: LARGEST_PREVIEW_BYTES,
        timeout: DEADLINE_MS,
        killSignal: 'SIGKILL',
      },
      (error, picture) => resolve(error === null && picture.length > 0 ? picture : undefined),
    );
    // It may be gone before it has read all.
    worker.stdin?.on('error', () => undefined);
    worker.stdin?.end(bytes);
  });
}
