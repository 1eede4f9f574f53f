// Programs of the system that the end-to-end tests need beside Node, and Debian's packages of them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

// Debian puts servers where only root's path leads.
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin'];

/**
 * @param {string} name
 * @returns {string | undefined} where a program is
 */
export const findProgram = (name) =>
  FOLDERS.map((folder) => path.join(folder, name)).find((file) => existsSync(file));

/**
 * Installs packages through apt, which only root can.
 *
 * @param {string[]} packages
 * @param {string} purpose what they are for, said before anything is installed
 * @returns {boolean} whether it was tried
 */
export function installPackages(packages, purpose) {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return false;
  console.log(`Installing system packages with apt-get, ${purpose}: ${packages.join(', ')}`);
  const command = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return true;
}

/** The program of each package that the hosting tests start. */
const HOSTING = { nginx: 'nginx-light', caddy: 'caddy', 'firefox-esr': 'firefox-esr' };

const missing = () => Object.entries(HOSTING).filter(([program]) => !findProgram(program));

/** Installs the servers and the second browser of the hosting tests where they are missing, or says which are. */
export function ensureHostingPrograms() {
  const packages = missing().map(([, name]) => name);
  if (packages.length === 0) return;
  installPackages(packages, 'to test the console behind real servers and in Firefox');
  const left = missing().map(([, name]) => name);
  if (left.length > 0)
    console.log(
      `The hosting tests will fail without: ${left.join(', ')}. On Debian: sudo apt-get install ${left.join(' ')}`,
    );
}
