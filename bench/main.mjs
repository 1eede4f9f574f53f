// `npm run bench`: measures the console's speed as ratios to baselines, prints one table, writes bench/results.json.
//   npm run bench -- sort jump      only these rows
//   npm run bench -- --no-build     the build as it is
//   npm run bench -- --size 1000    only this size, where a row is measured at several
// Ends with 1 if a goal is missed. docs/performance.md explains the rows.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { root } from '../scripts/install.mjs';
import { launchBrowser, openTab } from './browser.mjs';
import { loadedUsers } from './loaded-users.mjs';
import { ROWS } from './rows/index.mjs';
import { SIZES } from './sizes.mjs';
import { prepareServedFolder, startSite } from './site.mjs';
import { isMiss, ratioOf, tableOf } from './table.mjs';

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    'no-build': { type: 'boolean', default: false },
    size: { type: 'string', multiple: true },
  },
});
const unknown = names.filter((name) => !ROWS.some((row) => row.name === name));
if (unknown.length > 0) {
  console.error(
    `No row: ${unknown.join(', ')}. The rows: ${ROWS.map(({ name }) => name).join(' ')}`,
  );
  process.exit(2);
}

if (!options['no-build']) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
prepareServedFolder();

const browser = await launchBrowser();
/** @type {Map<string, ReturnType<typeof startSite>>} */
const sites = new Map();
/** @type {Map<number, Promise<import('./types').Tab>>} */
const loaded = new Map();

/**
 * Returns what is kept under a key; makes it first if need be.
 *
 * @template Key, Value
 * @param {Map<Key, Value>} kept
 * @param {Key} key
 * @param {() => Value} make
 */
function keptIn(kept, key, make) {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}

/** @type {import('./types').Bench} */
const bench = {
  sizes: options.size?.map(Number) ?? SIZES,
  site: (wanted = {}) => keptIn(sites, JSON.stringify(wanted), () => startSite(wanted)),
  tab: (site) => openTab(browser, site),
  loadedUsers: (users) => keptIn(loaded, users, () => loadedUsers(bench, users)),
};

/** @type {import('./types').Figure[]} */
const figures = [];
/** @type {string[]} */
const failed = [];
try {
  for (const row of ROWS) {
    if (names.length > 0 && !names.includes(row.name)) continue;
    console.error(`${row.name} …`);
    try {
      figures.push(...(await row.measure(bench)));
    } catch (error) {
      failed.push(row.name);
      console.error(error);
    }
  }
} finally {
  await browser.close();
  for (const site of await Promise.allSettled(sites.values())) {
    if (site.status === 'fulfilled') site.value.stop();
  }
}

console.log(tableOf(figures));
const misses = figures.filter(isMiss);
const results = figures.map((figure) => ({
  ...figure,
  ratio: ratioOf(figure),
  miss: isMiss(figure),
}));
writeFileSync(path.join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
if (misses.length > 0) {
  console.error(`${misses.length} missed: ${misses.map(({ what }) => what).join('; ')}`);
}
if (failed.length > 0) console.error(`Not measured: ${failed.join(', ')}`);
process.exit(misses.length + failed.length > 0 ? 1 : 0);
