/**
 * Virus scanning by clamd (ClamAV's daemon) over TCP or a local socket, with its command INSTREAM. Only the exact
 * positive answer to all of the bytes is `clean`; whatever else happens is `unknown` (docs/decisions/0010-evidence.md).
 */
import { connect, isIP, type NetConnectOpts } from 'node:net';

export type Verdict = 'clean' | 'infected' | 'unknown';

export interface Scanner {
  /** Never rejects. */
  scan(bytes: Uint8Array): Promise<Verdict>;
}

/** From connecting to the last byte of the answer. */
const DEADLINE_MS = 10_000;
const CHUNK_BYTES = 64 * 1024;
const LONGEST_ANSWER = 1024;
const CLEAN = 'stream: OK\0';
const INFECTED = /^stream: ([^\0]+) FOUND\0$/;
/** What clamd calls "found" when a limit stopped it: nothing was found, and not all was read. */
const LIMIT = /^(Heuristics\.Limits\.|\(null\)$)/;

/** `host:port`, `[IPv6]:port` or the path of a local socket. @returns undefined when it is neither */
export function clamdAddress(setting: string): NetConnectOpts | undefined {
  if (setting.startsWith('/')) return { path: setting };
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([\w.-]+)):(\d{1,5})$/.exec(setting) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (host === undefined || !(port >= 1 && port <= 65_535)) return undefined;
  return bracketed !== undefined && isIP(bracketed) !== 6 ? undefined : { host, port };
}

export class ClamdScanner implements Scanner {
  constructor(
    private readonly address: NetConnectOpts,
    private readonly deadlineMs = DEADLINE_MS,
  ) {}

  scan(bytes: Uint8Array): Promise<Verdict> {
    return new Promise((resolve) => {
      const socket = connect(this.address);
      let allSent = false;
      let answer = '';
      const settle = (verdict: Verdict) => {
        clearTimeout(deadline);
        socket.destroy();
        resolve(verdict);
      };
      const deadline = setTimeout(() => settle('unknown'), this.deadlineMs);
      socket.on('error', () => settle('unknown'));
      socket.on('close', () => settle('unknown'));
      socket.on('data', (part) => {
        answer += part.toString('latin1');
        // An answer before the end of the question is none to all of it.
        if (!allSent || answer.length > LONGEST_ANSWER) settle('unknown');
      });
      // Not before the other side has closed: more could follow.
      socket.on('end', () => settle(allSent ? verdictOf(answer) : 'unknown'));
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const chunk = bytes.subarray(at, at + CHUNK_BYTES);
        socket.write(lengthOf(chunk));
        socket.write(chunk);
      }
      socket.write(lengthOf(new Uint8Array(0)), (error) => {
        allSent = error === undefined || error === null;
      });
    });
  }
}

function verdictOf(answer: string): Verdict {
  if (answer === CLEAN) return 'clean';
  const found = INFECTED.exec(answer)?.[1];
  return found === undefined || LIMIT.test(found) ? 'unknown' : 'infected';
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}
