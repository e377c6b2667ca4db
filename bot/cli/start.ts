/** `npm start`: builds what is stale, then runs the service in this process, so that signals reach it. */
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.js';

await buildIfStale();
const service = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));
const { main } = (await import(service)) as { main: () => Promise<void> };
await main();
