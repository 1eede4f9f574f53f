// Makes a module of the project's TypeScript that Node can run: Node 20 cannot read TypeScript, nor the project's paths.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {string} entry a file, relative to the project's root
 * @param {string} outDir where the module goes, as `module.mjs`
 * @returns {Promise<string>} its file
 */
export async function bundle(entry, outDir) {
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@mocks': path.join(root, 'mocks'), '@': path.join(root, 'src') } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'module.mjs' } },
    },
  });
  return path.join(outDir, 'module.mjs');
}

/**
 * Bundles, runs and forgets. Each process has its own folder, so that two can start at the same time.
 *
 * @param {string} entry a file, relative to the project's root
 */
export async function importBundled(entry) {
  const outDir = path.join(root, '.cache/bundles', `${path.parse(entry).name}-${process.pid}`);
  try {
    return await import(pathToFileURL(await bundle(entry, outDir)).href);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
