// System programs that the end-to-end tests need in addition to Node, and their Debian packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

// Debian installs servers in folders that are only on root's path.
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin'];

/**
 * @param {string} name
 * @returns {string | undefined} the path of a program
 */
export const findProgram = (name) =>
  FOLDERS.map((folder) => path.join(folder, name)).find((file) => existsSync(file));

/**
 * Installs packages through apt, which requires root.
 *
 * @param {string[]} packages
 * @param {string} purpose what they are for, printed before anything is installed
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

/** The programs that the hosting tests start, with their packages. */
const HOSTING = { nginx: 'nginx-light', caddy: 'caddy', 'firefox-esr': 'firefox-esr' };

/** The font that stands in for the console's own until that has loaded, where there is no Arial. */
const STAND_IN = '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf';

const missing = () => [
  ...Object.entries(HOSTING).flatMap(([program, name]) => (findProgram(program) ? [] : name)),
  ...(process.platform === 'linux' && !existsSync(STAND_IN) ? ['fonts-liberation'] : []),
];

/** Installs the servers, the second browser and the font of the tests if they are missing, or reports which are. */
export function ensureTestPackages() {
  const packages = missing();
  if (packages.length === 0) return;
  installPackages(
    packages,
    'to test the console behind real servers, in Firefox and with Arial’s twin',
  );
  const left = missing();
  if (left.length > 0)
    console.log(
      `Some end-to-end tests will fail without: ${left.join(', ')}. On Debian: sudo apt-get install ${left.join(' ')}`,
    );
}
