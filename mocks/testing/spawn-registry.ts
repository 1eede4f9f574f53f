import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/mock-registry.mjs');

/** Starts `npm run mock-registry` as npm does; resolves with its address once it reports that it listens. */
export async function spawnRegistry(
  ...flags: string[]
): Promise<{ url: string; output: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [SCRIPT, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^mock registry listening on (http:\S+)$/m.exec(output)?.[1];
      if (url !== undefined) resolve({ url, output, process: child });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
  });
}

/** Resolves with a process's exit code. */
export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
