import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Replaces a build, as an upgrade does: nothing of the old build remains except its settings. */
export function installBuild(build: string, folder: string): void {
  for (const name of readdirSync(folder))
    if (name !== 'console.json') rmSync(path.join(folder, name), { recursive: true });
  cpSync(build, folder, { recursive: true });
}

const HASH = /-([\w-]{8})\.(?=js|css)/g;

const turned = (hash: string) => `${hash.slice(4)}${hash.slice(1, 4)}_`;

/** Turns the build in a folder into the next one: the same console with every hashed file renamed. */
export function rehash(folder: string): void {
  const assets = path.join(folder, 'assets');
  const names = readdirSync(assets);
  const hashes = new Set(names.flatMap((name) => [...name.matchAll(HASH)].map(([, hash]) => hash)));
  const next = (text: string) =>
    text.replaceAll(HASH, (written, hash: string) =>
      hashes.has(hash) ? `-${turned(hash)}.` : written,
    );
  for (const name of names) {
    const file = path.join(assets, name);
    // Fonts keep their names, and are not text.
    if (name.endsWith('.woff2')) continue;
    // The compressed files contain the old names; servers work without them.
    if (/\.(?:br|gz)$/.test(name)) {
      rmSync(file);
      continue;
    }
    writeFileSync(file, next(readFileSync(file, 'utf8')));
    renameSync(file, path.join(assets, next(name)));
  }
  const index = path.join(folder, 'index.html');
  writeFileSync(index, next(readFileSync(index, 'utf8')));
}
