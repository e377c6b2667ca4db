/** What an answer costs on a bad line. */
import { get } from 'node:http';

/** Everything that comes back over the wire for one address: status line, headers, compressed body. */
export async function bytesOnTheWire(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', connection: 'close' };
    get(address, { headers }, (response) => {
      if (response.headers['content-encoding'] !== 'gzip') reject(new Error(`${address} comes uncompressed`));
      response.resume();
      response.on('end', () => {
        resolve(response.socket.bytesRead);
      });
    }).on('error', reject);
  });
}
