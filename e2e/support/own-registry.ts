import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { RegistrySize } from '../../src/lib/demo';
import { test as base } from './test';

/** A mock registry and the production build for a single test, which may end sessions and invalidate tokens. */
export type OwnRegistry = {
  /** The registry's own address, with a trailing slash. */
  registry: string;
  /** The console's address, with a trailing slash. */
  console: string;
};

type Options = {
  /** The content of `console.json`; `registry: 'elsewhere'` stands for the mock's own origin, without a proxy. */
  deployment?: Record<string, unknown>;
  scenario?: string;
  size?: RegistrySize;
  /** Operations that the registry lacks. */
  without?: readonly string[];
  /** The registry reports another address than the console's. */
  apart?: boolean;
};

const root = path.resolve(import.meta.dirname, '../..');

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts one of the project's servers and waits for the line that contains its address. */
function start(script: string, args: string[]): Promise<{ url: string; child: ChildProcess }> {
  return new Promise((resolve, reject) => {
    const child = spawn('node', [path.join(root, 'scripts', script), ...args], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const address = /listening on (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve({ url: address.replace(/\/?$/, '/'), child });
    });
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}: ${output}`)));
  });
}

export const test = base.extend<{ own: (options?: Options) => Promise<OwnRegistry> }>({
  // oxlint-disable-next-line no-empty-pattern -- playwright requires the pattern, even if empty
  own: async ({}, provide) => {
    const children: ChildProcess[] = [];
    const folder = mkdtempSync(path.join(tmpdir(), 'own-registry-'));
    await provide(async (options: Options = {}) => {
      const {
        deployment = {},
        scenario = 'healthy',
        size = 'small',
        without = [],
        apart = false,
      } = options;
      const port = String(await freePort());
      const mock = await start('mock-registry.mjs', [
        '--port=0',
        `--size=${size}`,
        `--scenario=${scenario}`,
        ...without.map((id) => `--without=${id}`),
        ...(apart ? [] : [`--address=http://127.0.0.1:${port}`]),
        `--oauth-redirect=http://127.0.0.1:${port}/`,
      ]);
      children.push(mock.child);
      const direct = deployment.registry === 'elsewhere';
      const config = path.join(folder, 'console.json');
      writeFileSync(
        config,
        JSON.stringify(direct ? { ...deployment, registry: mock.url } : deployment),
      );
      const site = await start('serve.mjs', [
        `--dir=${process.env.CONSOLE_DIST ?? 'dist'}`,
        `--port=${port}`,
        `--config=${config}`,
        ...(direct ? [] : [`--registry=${mock.url.replace(/\/$/, '')}`]),
      ]);
      children.push(site.child);
      return { registry: mock.url, console: site.url };
    });
    for (const child of children) child.kill();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
