import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { freePort, type Server } from './process';
import { type Changes, startCaddy, startFileServer, startNginx } from './web-servers';

const PREFIX = '/admin/console/';

/** The parts of a hosting: the registry's address, and folders for the build, the settings and the servers' files. */
type Parts = {
  /** `host:port` */
  registry: string;
  build: string;
  settings: string;
  scratch: string;
};

/** One way to host the console. */
type Recipe = {
  /** The console's path below the origin. */
  path: string;
  /** Whether the console's origin also serves the registry. */
  sameOrigin: boolean;
  /** Whether every address below it returns the console, so that it routes by path. */
  routesByPath: boolean;
  /** Starts the servers; the last one is the outermost and listens on the port. */
  start: (parts: Parts, port: number) => Promise<Server[]>;
};

const FOLDERS = ({ build, settings }: Parts): Changes => ({
  '/usr/share/quay-console': build,
  '/etc/quay-console': settings,
});

const REGISTRY = '127.0.0.1:8080';

const nginx =
  (file: string, withRegistry: boolean): Recipe['start'] =>
  async (parts, port) => [
    await startNginx({
      file,
      port,
      folder: path.join(parts.scratch, 'nginx'),
      changes: { ...FOLDERS(parts), ...(withRegistry && { [REGISTRY]: parts.registry }) },
    }),
  ];

const caddy =
  (file: string, withRegistry: boolean): Recipe['start'] =>
  async (parts, port) => [
    await startCaddy({
      file,
      port,
      folder: path.join(parts.scratch, 'caddy'),
      changes: { ...FOLDERS(parts), ...(withRegistry && { [REGISTRY]: parts.registry }) },
    }),
  ];

/** Starts Caddy behind an nginx that removes the prefix and adds the `<base>`. */
async function behindProxy(parts: Parts, port: number): Promise<Server[]> {
  const inner = await freePort();
  const console = await startCaddy({
    file: 'behind-a-proxy.Caddyfile',
    port: inner,
    folder: path.join(parts.scratch, 'caddy'),
    changes: FOLDERS(parts),
  });
  const proxy = await startNginx({
    file: 'prefix-proxy.conf',
    port,
    folder: path.join(parts.scratch, 'nginx'),
    changes: { [REGISTRY]: parts.registry, '127.0.0.1:8081': `127.0.0.1:${inner}` },
  });
  return [console, proxy];
}

/** Starts a file server without rewriting; the registry is at another origin, as `console.json` says. */
async function fileServer({ build, settings, registry, scratch }: Parts, port: number) {
  const text = JSON.stringify({ registry: `http://${registry}`, signIn: ['token'] });
  writeFileSync(path.join(settings, 'console.json'), text);
  mkdirSync(scratch, { recursive: true });
  return [await startFileServer(build, port)];
}

const paths = { sameOrigin: true, routesByPath: true };
const alone = { path: '/', sameOrigin: false, routesByPath: true };

/** Every tested hosting, by the name of its files. */
export const hostings = {
  'nginx-at-root': { ...paths, path: '/', start: nginx('console-at-root.conf', true) },
  'nginx-at-prefix': { ...paths, path: PREFIX, start: nginx('console-and-registry.conf', true) },
  'nginx-alone': { ...alone, start: nginx('console-alone.conf', false) },
  'caddy-at-root': { ...paths, path: '/', start: caddy('console-at-root.Caddyfile', true) },
  'caddy-at-prefix': {
    ...paths,
    path: PREFIX,
    start: caddy('console-and-registry.Caddyfile', true),
  },
  'caddy-alone': { ...alone, start: caddy('console-alone.Caddyfile', false) },
  'caddy-behind-proxy': { ...paths, path: PREFIX, start: behindProxy },
  'file-server': { path: '/', sameOrigin: false, routesByPath: false, start: fileServer },
} as const satisfies Record<string, Recipe>;

export type HostingName = keyof typeof hostings;
