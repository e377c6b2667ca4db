import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { clamdAddress, ClamdScanner, type Verdict } from '../../../bot/cases/evidence/scanner.js';
import { noise } from './samples.js';

const SHORT_DEADLINE_MS = 400;
const FILE = noise(3, 200_000);

/** What a clamd was asked: its command and, chunk by chunk, the bytes until the empty chunk. */
interface Asked {
  command: string;
  bytes: Buffer;
  whole: boolean;
}

type Behaviour = (socket: Socket, asked: Asked) => void;

const open: { server: Server; sockets: Set<Socket> }[] = [];

/** A clamd of our own that reads the protocol. `early` runs on connecting, `late` once all was received. */
async function clamd(
  { early, late }: { early?: (socket: Socket) => void; late?: Behaviour },
  at: { path?: string } = {},
): Promise<{ address: NetConnectOpts; asked: Asked[] }> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    early?.(socket);
    let received = Buffer.alloc(0);
    let answered = false;
    socket.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part]);
      const question = read(received);
      if (!question.whole || answered) return;
      answered = true;
      asked.push(question);
      late?.(socket, question);
    });
  });
  open.push({ server, sockets });
  if (at.path === undefined) server.listen(0, '127.0.0.1');
  else server.listen(at.path);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') return { address: { path: at.path! }, asked };
  return { address: clamdAddress(`127.0.0.1:${address.port}`)!, asked };
}

function read(received: Buffer): Asked {
  const start = received.indexOf(0) + 1;
  const chunks: Buffer[] = [];
  let whole = false;
  for (let at = start; start > 0 && at + 4 <= received.length;) {
    const size = received.readUInt32BE(at);
    if (size === 0) {
      whole = true;
      break;
    }
    chunks.push(received.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return { command: received.toString('latin1', 0, start), bytes: Buffer.concat(chunks), whole };
}

const says =
  (answer: string): Behaviour =>
  (socket) =>
    socket.end(Buffer.from(answer, 'latin1'));

async function verdict(behaviour: Parameters<typeof clamd>[0], bytes = FILE): Promise<Verdict> {
  const { address } = await clamd(behaviour);
  return new ClamdScanner(address, SHORT_DEADLINE_MS).scan(bytes);
}

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

describe('a file that is given to clamd', () => {
  it('arrives whole, with the command that streams it, however large it is', async () => {
    for (const size of [1, 64 * 1024, 64 * 1024 + 1, 10 * 1024 * 1024]) {
      const bytes = Buffer.alloc(size, 7);
      const { address, asked } = await clamd({ late: says('stream: OK\0') });
      expect(await new ClamdScanner(address).scan(bytes)).toBe('clean');
      expect(asked).toHaveLength(1);
      expect(asked[0]!.command).toBe('zINSTREAM\0');
      expect(asked[0]!.bytes.equals(bytes)).toBe(true);
    }
  });

  it('is clean on the exact answer over a local socket too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
    const path = join(folder, 'clamd.sock');
    await clamd({ late: says('stream: OK\0') }, { path });
    expect(await new ClamdScanner(clamdAddress(path)!).scan(FILE)).toBe('clean');
    await rm(folder, { recursive: true, force: true });
  });

  it('is clean when the answer comes in two parts', async () => {
    const late: Behaviour = (socket) => {
      socket.write('stream: ');
      setTimeout(() => socket.end('OK\0'), 20);
    };
    expect(await verdict({ late })).toBe('clean');
  });

  it('is infected when something was found', async () => {
    expect(await verdict({ late: says('stream: Win.Test.EICAR_HDB-1 FOUND\0') })).toBe('infected');
  });

  const answers: Record<string, string> = {
    'an error': 'INSTREAM: Command read error ERROR\0',
    'an error of the stream': 'stream: Cannot allocate memory ERROR\0',
    'the size limit': 'INSTREAM size limit exceeded. ERROR\0',
    'a limit that is called a find': 'stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND\0',
    'a find without a name': 'stream: (null) FOUND\0',
    'a timeout of its own': 'COMMAND READ TIMED OUT\0',
    'an unknown command': 'UNKNOWN COMMAND\0',
    'nothing at all': '',
    'half an answer': 'stream: O',
    'an answer without its end': 'stream: OK',
    'an answer with a line end': 'stream: OK\n',
    'a find and then the good answer': 'stream: Eicar FOUND\0stream: OK\0',
    'the good answer and then a find': 'stream: OK\0stream: Eicar FOUND\0',
    'the good answer twice': 'stream: OK\0stream: OK\0',
    'the good answer of another file': 'stream2: OK\0',
    'the good answer in other letters': 'stream: ok\0',
    'the good answer inside another': 'ERROR: stream: OK\0',
    'a web page': 'HTTP/1.1 200 OK\r\n\r\n',
    'an answer to a ping': 'PONG\0',
    'an answer without end': 'stream: OK\0'.repeat(10_000),
  };
  it.each(Object.entries(answers))('is neither on %s', async (_, answer) => {
    expect(await verdict({ late: says(answer) })).toBe('unknown');
  });

  it('is neither when the answer comes before the file was sent', async () => {
    expect(
      await verdict({ early: (socket) => void socket.end('stream: OK\0') }, Buffer.alloc(10 * 1024 * 1024)),
    ).toBe('unknown');
  });

  it('is neither when clamd answers at once and reads nothing', async () => {
    const early = (socket: Socket) => {
      socket.pause();
      socket.write('stream: OK\0');
    };
    expect(await verdict({ early }, Buffer.alloc(10 * 1024 * 1024))).toBe('unknown');
  });

  it('is neither when the answer comes early and the file is read after it', async () => {
    const early = (socket: Socket) => void socket.write('stream: OK\0');
    const late: Behaviour = (socket) => socket.end();
    expect(await verdict({ early, late }, Buffer.alloc(10 * 1024 * 1024))).toBe('unknown');
  });

  it('is neither when clamd hangs, before or after the file', async () => {
    expect(await verdict({})).toBe('unknown');
    expect(await verdict({ early: (socket) => void socket.pause() }, Buffer.alloc(10 * 1024 * 1024))).toBe(
      'unknown',
    );
  });

  it('is neither when the right answer is never closed', async () => {
    expect(await verdict({ late: (socket) => void socket.write('stream: OK\0') })).toBe('unknown');
  });

  it('is neither when the answer drips for longer than the deadline', async () => {
    const late: Behaviour = (socket) => {
      const letters = Array.from('stream: OK\0');
      const drip = setInterval(() => {
        const letter = letters.shift();
        if (letter === undefined || socket.destroyed) clearInterval(drip);
        else if (letters.length === 0) socket.end(letter);
        else socket.write(letter);
      }, SHORT_DEADLINE_MS / 5);
      socket.on('close', () => clearInterval(drip));
    };
    expect(await verdict({ late })).toBe('unknown');
  });

  it('is neither when the connection is cut, at once, in the middle or in the answer', async () => {
    expect(await verdict({ early: (socket) => void socket.destroy() })).toBe('unknown');
    expect(
      await verdict({ early: (socket) => void socket.once('data', () => socket.resetAndDestroy()) }),
    ).toBe('unknown');
    const late: Behaviour = (socket) => {
      socket.write('stream: O', () => socket.resetAndDestroy());
    };
    expect(await verdict({ late })).toBe('unknown');
  });

  it('is neither when nobody is there', async () => {
    const { address } = await clamd({});
    open[0]!.server.close();
    await once(open[0]!.server, 'close');
    expect(await new ClamdScanner(address).scan(FILE)).toBe('unknown');
    expect(await new ClamdScanner({ path: join(tmpdir(), 'no-such-clamd.sock') }).scan(FILE)).toBe('unknown');
  });
});

describe('the address of clamd', () => {
  it('is a host and a port, or the path of a socket', () => {
    expect(clamdAddress('clamd:3310')).toEqual({ host: 'clamd', port: 3310 });
    expect(clamdAddress('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 });
    expect(clamdAddress('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    expect(clamdAddress('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  });

  it.each([
    '',
    'clamd',
    'clamd:',
    ':3310',
    'clamd:0',
    'clamd:70000',
    '::1:3310',
    '[clamd]:3310',
    'a b:1',
    'x:1y',
  ])('is not %j', (setting) => expect(clamdAddress(setting)).toBeUndefined());
});
