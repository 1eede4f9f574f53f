import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { serveMockRegistry } from '../../../mocks/server';
import { installBuild, rehash } from './builds';
import { type HostingName, hostings } from './hostings';
import { freePort } from './process';

/** A hosted console with its own registry. */
export type Stage = {
  hosting: HostingName;
  /** The console's address, with a trailing slash. */
  url: string;
  /** The registry's own address, without a trailing slash. */
  registry: string;
  sameOrigin: boolean;
  routesByPath: boolean;
  /** The folder that contains `console.json`. */
  settings: string;
  /** Replaces the served build: with the next one, or with the first again. */
  install: (build: 'first' | 'next') => void;
  /** Removes hashed files from the served build, as in an unfinished deployment. */
  withhold: (files: RegExp) => void;
  close: () => Promise<void>;
};

/** Hosts a copy of a build in one of the ways, in front of a new mock registry. */
export async function openStage(hosting: HostingName, dist: string): Promise<Stage> {
  const { path: prefix, sameOrigin, routesByPath, start } = hostings[hosting];
  const top = mkdtempSync(path.join(tmpdir(), 'quay-console-hosting-'));
  const build = path.join(top, 'build');
  // A plain file server keeps the settings beside index.html; an upgrade must not touch that file.
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
