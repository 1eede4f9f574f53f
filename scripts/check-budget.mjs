// Fails when the users screen, the pattern of every list, would transfer more than its budget, or when the production
// build carries mock code. Counts the scripts and styles that the screen needs before anything is opened on it.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { root } from './install.mjs';

const BUDGET = { js: 200_000, css: 20_000 };

/** The lazily loaded parts that are on the screen at once. */
const ON_SCREEN = [/routes\/_console\.tsx/, /routes\/_console\/users\.tsx/];

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[], isEntry?: boolean, src?: string }} Chunk */

const dist = path.join(root, 'dist');
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));

/** @type {Set<string>} */
const files = new Set();
/** @param {string} key */
function add(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) add(next);
}
const keys = Object.keys(manifest).filter(
  (key) => manifest[key]?.isEntry || ON_SCREEN.some((part) => part.test(key)),
);
keys.forEach(add);

let ok = keys.length > ON_SCREEN.length;
if (!ok)
  console.error('The parts of the users screen were not found in the manifest of the build.');
for (const [type, budget] of Object.entries(BUDGET)) {
  const own = [...files].filter((file) => file.endsWith(`.${type}`));
  const sizes = own.map((file) => ({
    file,
    size: gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length,
  }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log(
    `${type}: ${(total / 1000).toFixed(1)} of ${budget / 1000} kB gzip in ${own.length} files`,
  );
  if (process.argv.includes('--list')) {
    for (const { file, size } of sizes.toSorted((a, b) => b.size - a.size))
      console.log(`  ${(size / 1000).toFixed(1)}  ${file}`);
  }
  if (total > budget) ok = false;
}

const assets = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const mock = assets.filter(
  (file) =>
    file.endsWith('mockServiceWorker.js') ||
    (file.endsWith('.js') &&
      /mock registry|mockServiceWorker|setupWorker/i.test(
        readFileSync(path.join(dist, file), 'utf8'),
      )),
);
if (mock.length > 0) {
  console.error(`The production build carries mock code: ${mock.join(', ')}`);
  ok = false;
}
process.exit(ok ? 0 : 1);
