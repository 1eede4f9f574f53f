// Bundles the project's TypeScript for Node: Node 20 supports neither TypeScript nor the project's paths.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const bundles = path.join(root, '.cache/bundles');

/** The sources of the modules. */
const SOURCES = ['src', 'mocks', 'scripts', 'package-lock.json'];

/**
 * Imports a TypeScript module. It is bundled once, and again when a source has changed.
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
 * @param {string} folder the folder for the module, as `module.mjs`
 */
async function bundle(entry, folder) {
  const { build } = await import('vite');
  // Several processes may bundle at the same time; each sees either a complete bundle or none.
  const own = `${folder}.${process.pid}`;
  forgetOlder(path.parse(entry).name, path.basename(folder));
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
    // Another process was faster.
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Removes the bundles of outdated sources. A process that runs one has all of it in memory.
 *
 * @param {string} name
 * @param {string} current the folder that another process may have just finished
 */
function forgetOlder(name, current) {
  if (!existsSync(bundles)) return;
  for (const folder of readdirSync(bundles)) {
    // A folder with a dot is still being built.
    if (folder.startsWith(`${name}-`) && !folder.includes('.') && folder !== current) {
      rmSync(path.join(bundles, folder), { recursive: true, force: true });
    }
  }
}

/** Returns a hash that changes when any source does: the names, sizes and times of all of them. */
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
