// Fails if a screen would transfer more than its budget, or if the production build contains mock code or the page of
// all shared components. Counts the scripts and styles that a screen needs when its address opens, before anything is
// opened on it, and all fonts.
//   --list [screen]   also list the files of the largest screen, or of the named one
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { root } from './install.mjs';

/** Bytes of Brotli, which the build puts beside each file. */
const BUDGET = { js: 193_000, css: 16_000 };
/** Bytes of all font files, which are compressed already. */
const FONT_BUDGET = 60_000;
/** A screen with a smaller budget: every list is cut from the users screen. */
const TIGHTER = new Map([['users', { js: 175_000, css: 14_000 }]]);

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[], isEntry?: boolean, src?: string }} Chunk */

const dist = path.join(root, 'dist');
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const keys = Object.keys(manifest);

/** @param {string} route a file below src/routes */
function partsOf(route) {
  return keys.filter(
    (key) => key.startsWith(`src/routes/${route}.tsx?`) && key.includes('component'),
  );
}

/** @type {Map<string, number>} */
const sizes = new Map();
/** @param {string} file */
function sizeOf(file) {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const { size } = statSync(path.join(dist, `${file}.br`));
  sizes.set(file, size);
  return size;
}

/** @param {string[]} parts the keys of the requested chunks; their imports are included */
function transfer(parts) {
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
  parts.forEach(add);
  return [...files];
}

/** @param {string[]} files @param {string} type */
function total(files, type) {
  return files
    .filter((file) => file.endsWith(`.${type}`))
    .reduce((sum, file) => sum + sizeOf(file), 0);
}

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);

// A screen is a route with a single name; `users.$username` is drawn over `users` and loads when it opens.
const entry = keys.filter((key) => manifest[key]?.isEntry);
const screens = readdirSync(path.join(root, 'src/routes/_console'))
  .map((file) => file.replace(/\.tsx$/, ''))
  .filter((route) => /^[a-z-]+(\.index|\.\$uuid)?$/.test(route))
  .map((route) => {
    const own = partsOf(`_console/${route}`);
    const files = transfer([...entry, ...own]);
    return { route, own, files, js: total(files, 'js'), css: total(files, 'css') };
  })
  .toSorted((a, b) => b.js - a.js);

let ok = entry.length > 0 && screens.filter(({ own }) => own.length > 0).length >= 8;
if (!ok) console.error('The build’s manifest does not name the entry or the screens.');

for (const { route, own, js, css } of screens) {
  // A route without its own component redirects.
  if (own.length === 0) continue;
  const budget = TIGHTER.get(route) ?? BUDGET;
  const over = js > budget.js || css > budget.css;
  if (over) ok = false;
  console.log(`${over ? '✗' : '✓'} ${route}: js ${kB(js)} kB, css ${kB(css)} kB`);
}

const fonts = readdirSync(path.join(dist, 'assets'))
  .filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
  .reduce((sum, file) => sum + statSync(path.join(dist, 'assets', file)).size, 0);
if (fonts > FONT_BUDGET) ok = false;
console.log(`${fonts > FONT_BUDGET ? '✗' : '✓'} fonts: ${kB(fonts)} kB`);
console.log(
  `budget: js ${kB(BUDGET.js)} kB, css ${kB(BUDGET.css)} kB, as Brotli; fonts ${kB(FONT_BUDGET)} kB`,
);

const listAt = process.argv.indexOf('--list');
if (listAt > 0) {
  const asked = process.argv[listAt + 1];
  const screen = asked ? screens.find(({ route }) => route === asked) : screens[0];
  for (const file of (screen?.files ?? []).toSorted((a, b) => sizeOf(b) - sizeOf(a)))
    console.log(`  ${kB(sizeOf(file))}  ${file}`);
}

const foreign = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('mockServiceWorker.js') ||
    (file.endsWith('.js') &&
      /mock registry|mockServiceWorker|setupWorker|data-vocabulary/i.test(
        readFileSync(path.join(dist, file), 'utf8'),
      )),
);
if (foreign.length > 0) {
  console.error(`The production build carries mock code or the vocabulary: ${foreign.join(', ')}`);
  ok = false;
}
process.exit(ok ? 0 : 1);
