// `npm start`: the console on the mock registry; installs it first if needed.
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { createServer } = await import('vite');
const server = await createServer({ root, mode: 'demo', logLevel: 'warn' });
await server.listen();
console.log(`Quay Console on the mock registry: http://127.0.0.1:${server.config.server.port}/`);
