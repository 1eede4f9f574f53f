// Mock registries with the production build in front of them.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from '../scripts/install.mjs';

/** The build together with the bare pages of the baselines. */
const SERVED = mkdtempSync(path.join(tmpdir(), 'bench-'));

/** Puts the bare pages beside a copy of the build, so that the same server serves both. */
export function prepareServedFolder() {
  cpSync(path.join(root, 'dist'), SERVED, { recursive: true });
  cpSync(path.join(root, 'bench/bare'), path.join(SERVED, 'bare'), { recursive: true });
  process.once('exit', () => rmSync(SERVED, { recursive: true, force: true }));
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts one of the project's servers; resolves with its address once it listens.
 *
 * @param {string} script
 * @param {string[]} options
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
function start(script, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'scripts', script), ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      const [, url] = /listening on (http:\S+)/.exec(output) ?? [];
      if (url !== undefined) resolve({ url: url.replace(/\/$/, ''), stop: () => child.kill() });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${output}`)));
  });
}

/**
 * Starts a mock registry and the console in front of it.
 *
 * @param {import('./types').SiteOptions} options
 * @returns {Promise<import('./types').Site & { stop: () => void }>}
 */
export async function startSite(options) {
  const port = await freePort();
  const mock = await start('mock-registry.mjs', [
    '--port=0',
    '--size=huge',
    ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
  ]);
  const console = await start('serve.mjs', [
    `--dir=${SERVED}`,
    `--port=${port}`,
    `--registry=${mock.url}`,
  ]);
  const cookies = [await signIn(mock.url)];
  /** @type {ReturnType<import('./types').Site['users']> | undefined} */
  let users;
  return {
    url: `${console.url}/`,
    cookies,
    users: () => (users ??= allUsers(mock.url)),
    stop: () => {
      console.stop();
      mock.stop();
    },
  };
}

const asScript = { 'X-Requested-With': 'XMLHttpRequest' };

/**
 * Signs in as `admin`; returns the session's cookie.
 *
 * @param {string} registry
 */
async function signIn(registry) {
  const first = await fetch(`${registry}/csrf_token`, { headers: asScript });
  const { csrf_token: token } = await first.json();
  const answer = await fetch(`${registry}/api/v1/signin`, {
    method: 'POST',
    headers: {
      ...asScript,
      'Content-Type': 'application/json',
      'X-CSRF-Token': token,
      Cookie: first.headers.getSetCookie().map(pair).join('; '),
    },
    body: JSON.stringify({ username: 'admin', password: 'password' }),
  });
  const [cookie] = [...answer.headers.getSetCookie(), ...first.headers.getSetCookie()].map(pair);
  if (!answer.ok || cookie === undefined) throw new Error(`Signing in failed: ${answer.status}`);
  const [name = '', value = ''] = cookie.split('=', 2);
  return { name, value };
}

/** @param {string} header */
const pair = (header) => header.split(';', 1)[0] ?? '';

/**
 * @param {string} registry
 * @returns {ReturnType<import('./types').Site['users']>}
 */
async function allUsers(registry) {
  /** @type {import('./types').RegistryUser[]} */
  const users = [];
  let bytes = 0;
  for (let next = ''; ;) {
    const response = await fetch(`${registry}/api/v1/superuser/users/?limit=100${next}`, {
      headers: { ...asScript, Authorization: 'Bearer superuser-token' },
    });
    const text = await response.text();
    bytes += Buffer.byteLength(text);
    const page = JSON.parse(text);
    users.push(...page.users);
    if (page.next_page === undefined) return { users, bytes };
    next = `&next_page=${encodeURIComponent(page.next_page)}`;
  }
}
