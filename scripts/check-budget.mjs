// Fails if a screen would transfer more than its budget, or if the production build contains mock code or the page of
// all shared components. Counts what each screen needs (screen-sizes.mjs), and all fonts.
//   --list [screen]   also list the files of the largest screen, or of the named one
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { dist, screenSizes, sizeOf } from './screen-sizes.mjs';

/** Bytes of Brotli. */
const BUDGET = { js: 193_000, css: 16_000 };
/** Bytes of all font files, which are compressed already. */
const FONT_BUDGET = 60_000;
/** A screen with a smaller budget: every list is cut from the users screen. */
const TIGHTER = new Map([['users', { js: 175_000, css: 14_000 }]]);

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);

const screens = screenSizes();
let ok = true;

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
