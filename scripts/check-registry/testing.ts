import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import type { CompatibilityReport } from '@/api/compatibility/types';

const SCRIPT = path.resolve(import.meta.dirname, '../check-registry.mjs');

/** The exit code and output of the command. */
export type Ended = { code: number | null; out: string; err: string };

/** Runs the command as npm does, with the token on standard input. */
export async function runCommand(token: string, args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { ...process.env, QUAY_URL: undefined, QUAY_TOKEN: undefined },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${token}\n`);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Does the same with flags that make it print only its report, as JSON. */
export async function runCheckRegistry(token: string, args: readonly string[]) {
  const ended = await runCommand(token, args);
  const report: CompatibilityReport = JSON.parse(ended.out);
  const row = (id: string) => report.operations.find(({ operation }) => operation === id);
  return { ...ended, report, row };
}
