/** A WebSocket as a test sees it: every frame, in order, as it came. */
import { WebSocket } from 'ws';
import type { LiveFrame } from '../../../bot/desk/contract.js';
import { call, type Activity, type Resident } from '../../support/resident.js';

export class Stream {
  readonly frames: string[] = [];
  readonly closed: Promise<number>;
  readonly #changed: (() => void)[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.frames.push(data.toString());
      for (const wake of this.#changed.splice(0)) wake();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        resolve(code);
      });
    });
  }

  /** @throws Error with the HTTP status when the upgrade is refused */
  static async open(url: string, headers: Record<string, string> = {}): Promise<Stream> {
    const socket = new WebSocket(url, { headers });
    const stream = new Stream(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('unexpected-response', (_request, response) => {
        reject(new Error(String(response.statusCode)));
      });
      socket.once('error', reject);
    });
    return stream;
  }

  /** The resident's stream, from a watermark on. */
  static async ofResident(resident: Resident, watermark = '0'): Promise<Stream> {
    const path = `${resident.path}?watermark=${watermark}`;
    const { body } = await call<{ streamUrl: string }>(resident.url, 'GET', path, { token: resident.token });
    return Stream.open(body.streamUrl);
  }

  static async ofConsole(url: string, cookie: string): Promise<Stream> {
    return Stream.open(`${url.replace('http', 'ws')}/console/api/live`, { cookie });
  }

  get activities(): Activity[] {
    return this.frames.flatMap((frame) => (JSON.parse(frame) as { activities: Activity[] }).activities);
  }

  get news(): LiveFrame[] {
    return this.frames.map((frame) => JSON.parse(frame) as LiveFrame);
  }

  /** Waits until it holds, looking again at each frame. */
  async until(holds: () => boolean, milliseconds = 10_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!holds()) {
      if (Date.now() > end)
        throw new Error(`it did not come; the last frames: ${this.frames.slice(-3).join('\n')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.#changed.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  send(text: string): void {
    this.socket.send(text);
  }

  close(): void {
    this.socket.close();
  }
}

/** The status with which an upgrade is refused, or 101. */
export async function upgradeStatus(url: string, headers: Record<string, string> = {}): Promise<number> {
  try {
    const stream = await Stream.open(url, headers);
    stream.close();
    return 101;
  } catch (error) {
    return Number((error as Error).message);
  }
}
