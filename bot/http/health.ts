/** For whoever runs the service: alive, ready, and its numbers. */
import type { Store } from '../store/ports.js';
import type { Metrics } from './metrics.js';
import { ApiError } from './errors.js';
import { sendJson, type HttpServer } from './server.js';

export function healthRoutes(server: HttpServer, store: Store, metrics: Metrics): void {
  server.route('get', '/healthz', (_request, response) => {
    sendJson(response, 200, { status: 'alive' });
  });
  server.route('get', '/readyz', async (_request, response) => {
    try {
      await store.ping();
    } catch (error) {
      throw new ApiError('NotSaved', 'The store does not answer.', { cause: error });
    }
    sendJson(response, 200, { status: 'ready' });
  });
  server.route('get', '/metrics', async (_request, response) => {
    response.writeHead(200, { 'Content-Type': metrics.registry.contentType });
    response.end(await metrics.registry.metrics());
  });
}
