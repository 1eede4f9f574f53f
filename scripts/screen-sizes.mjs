// What each screen of the production build transfers: the scripts and styles that it needs when its address opens,
// before anything is opened on it.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { root } from './install.mjs';

/** @typedef {{ file: string, css?: string[], imports?: string[], isEntry?: boolean }} Chunk */

/**
 * A screen: a route with a single name. `users.$username` is drawn over `users` and loads when it opens. `own` are the
 * keys of its chunks, none if it only redirects; `js` and `css` are bytes of Brotli, which the build puts beside each
 * file.
 *
 * @typedef {{ route: string, own: string[], files: string[], js: number, css: number }} Screen
 */

export const dist = path.join(root, 'dist');

/** @type {Map<string, number>} */
const sizes = new Map();

/** Returns the size of a file of the build as Brotli. @param {string} file */
export function sizeOf(file) {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const { size } = statSync(path.join(dist, `${file}.br`));
  sizes.set(file, size);
  return size;
}

/** @param {string[]} files @param {string} type */
function total(files, type) {
  return files
    .filter((file) => file.endsWith(`.${type}`))
    .reduce((sum, file) => sum + sizeOf(file), 0);
}

/**
 * Returns the files of chunks and of everything that they import.
 *
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} parts the chunks' keys
 */
function transfer(manifest, parts) {
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

/**
 * Returns every screen, the largest first.
 *
 * @returns {Screen[]}
 */
export function screenSizes() {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
  const keys = Object.keys(manifest);
  /** @param {string} route a file below src/routes */
  const partsOf = (route) =>
    keys.filter((key) => key.startsWith(`src/routes/${route}.tsx?`) && key.includes('component'));
  const entry = keys.filter((key) => manifest[key]?.isEntry);
  const screens = readdirSync(path.join(root, 'src/routes/_console'))
    .map((file) => file.replace(/\.tsx$/, ''))
    .filter((route) => /^[a-z-]+(\.index|\.\$uuid)?$/.test(route))
    .map((route) => {
      const own = partsOf(`_console/${route}`);
      const files = transfer(manifest, [...entry, ...own]);
      return { route, own, files, js: total(files, 'js'), css: total(files, 'css') };
    })
    .toSorted((a, b) => b.js - a.js);
  if (entry.length === 0 || screens.filter(({ own }) => own.length > 0).length < 8)
    throw new Error('The build’s manifest does not name the entry or the screens.');
  return screens;
}
