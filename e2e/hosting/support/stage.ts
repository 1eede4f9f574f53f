import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { serveMockRegistry } from '../../../mocks/server';
import { installBuild, rehash } from './builds';
import { type HostingName, hostings } from './hostings';
import { freePort } from './process';

/** A hosted console with a registry of its own. */
export type Stage = {
  hosting: HostingName;
  /** Where the console is, with a slash at the end. */
  url: string;
  /** Where the registry itself listens, without a slash at the end. */
  registry: string;
  sameOrigin: boolean;
  routesByPath: boolean;
  /** The folder of what `console.json` is served from. */
  settings: string;
  /** Replaces the build that is served: by the next one, or by the first again. */
  install: (build: 'first' | 'next') => void;
  /** Takes hashed files out of the build that is served, as a deployment that was not finished. */
  withhold: (files: RegExp) => void;
  close: () => Promise<void>;
};

/** Hosts a copy of a build in one of the ways, in front of a fresh mock registry. */
export async function openStage(hosting: HostingName, dist: string): Promise<Stage> {
  const { path: prefix, sameOrigin, routesByPath, start } = hostings[hosting];
  const top = mkdtempSync(path.join(tmpdir(), 'quay-console-hosting-'));
  const build = path.join(top, 'build');
  // A plain file server has the settings beside index.html; an upgrade there must leave the file.
  const settings = routesByPath ? path.join(top, 'settings') : build;
  for (const folder of [build, settings]) mkdirSync(folder, { recursive: true });
  installBuild(dist, build);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${prefix}`;
  const registry = await serveMockRegistry({ port: 0, size: 'small', oauthRedirect: url });
  const servers = await start(
    { registry: new URL(registry.url).host, build, settings, scratch: path.join(top, 'scratch') },
    port,
  );
  return {
    hosting,
    url,
    registry: registry.url,
    sameOrigin,
    routesByPath,
    settings,
    install: (which) => {
      installBuild(dist, build);
      if (which === 'next') rehash(build);
    },
    withhold: (files) => {
      const assets = path.join(build, 'assets');
      const found = readdirSync(assets).filter((name) => files.test(name));
      if (found.length === 0) throw new Error(`No file of the build is called ${files}`);
      for (const name of found) rmSync(path.join(assets, name));
    },
    close: async () => {
      for (const server of servers.toReversed()) await server.stop();
      registry.close();
      rmSync(top, { recursive: true });
    },
  };
}
