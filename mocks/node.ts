import { setupServer } from 'msw/node';

import { type CookieJar, mswHandlers } from './msw';
import { type RegistryOptions, createRegistry } from './registry';

/**
 * Creates a registry for unit tests: after `server.listen()` the test's own `fetch` reaches it under any origin. It
 * has one client, whose session cookie is in `jar`.
 */
export function mockRegistryForTests(options: RegistryOptions) {
  const registry = createRegistry(options);
  const jar: CookieJar = { value: null };
  const server = setupServer(...mswHandlers(registry, { jar, userAgent: 'node' }));
  return { registry, jar, server };
}
