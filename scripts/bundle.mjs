// Makes a module of the project's TypeScript that Node can run: Node 20 cannot read TypeScript, nor the project's paths.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const bundles = path.join(root, '.cache/bundles');

/** Where the modules come from. */
const SOURCES = ['src', 'mocks', 'scripts', 'package-lock.json'];

/**
 * Imports a module in TypeScript. It is bundled once, and again when a source has changed.
 *
 * @param {string} entry a file, relative to the project's root
 */
export async function importBundled(entry) {
  const { name } = path.parse(entry);
  const folder = path.join(bundles, `${name}-${stateOfSources()}`);
  const file = path.join(folder, 'module.mjs');
  if (!existsSync(file)) await bundle(entry, folder);
  return import(pathToFileURL(file).href);
}

/**
 * @param {string} entry
 * @param {string} folder where the module goes, as `module.mjs`
 */
async function bundle(entry, folder) {
  const { build } = await import('vite');
  // Several processes may come here at the same time; each sees either all of a bundle or nothing.
  const own = `${folder}.${process.pid}`;
  forgetOlder(path.parse(entry).name);
  mkdirSync(own, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@mocks': path.join(root, 'mocks'), '@': path.join(root, 'src') } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: own,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'module.mjs' } },
    },
  });
  try {
    renameSync(own, folder);
  } catch (error) {
    // Somebody else was faster.
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Removes the bundles of sources that have changed since. A process that runs one has all of it in its memory.
 *
 * @param {string} name
 */
function forgetOlder(name) {
  if (!existsSync(bundles)) return;
  for (const folder of readdirSync(bundles)) {
    // One with a dot is being made.
    if (folder.startsWith(`${name}-`) && !folder.includes('.')) {
      rmSync(path.join(bundles, folder), { recursive: true, force: true });
    }
  }
}

/** Changes with each change of a source: names, sizes and times of all of them. */
function stateOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const place = path.join(root, source);
    const names = statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true, encoding: 'utf8' }).toSorted()
      : [''];
    for (const name of names) {
      const { size, mtimeMs } = statSync(path.join(place, name));
      hash.update(`${source}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
