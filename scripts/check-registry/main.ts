import { setTimeout as sleep } from 'node:timers/promises';

import { reportMarkdown } from '@/api/compatibility/markdown';
import { reportJson, reportOf } from '@/api/compatibility/report';
import { type CheckEvent, runCheck } from '@/api/compatibility/run';

import { nodeSend } from './node-send';
import { type Options, readOptions, USAGE, WrongUse } from './options';
import { tableFoot, tableHead, tableRow } from './print';
import { readToken } from './token';

const say = (words: string) => process.stdout.write(`${words}\n`);
const warn = (words: string) => process.stderr.write(`${words}\n`);

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function follow(event: CheckEvent, format: Options['format']): void {
  if (event.type === 'waiting') warn(`The registry asks to wait ${event.seconds} s.`);
  if (event.type === 'row' && format === 'table') say(tableRow(event.row));
}

async function checkRegistry(options: Options, token: string): Promise<number> {
  const { origin, build, format, withHost, timeoutMs } = options;
  const { hostname, host, protocol } = new URL(origin);
  if (protocol === 'http:' && !LOOPBACK.test(hostname))
    warn('The address is http://: the token travels readable for everybody on the way.');
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  if (format === 'table') say(tableHead());
  const checked = await runCheck(
    {
      send: nodeSend({ origin, token, timeoutMs }),
      signal: interrupted.signal,
      now: Date.now,
      wait: (seconds, signal) =>
        sleep(seconds * 1000, undefined, { signal }).catch(() => undefined),
      onEvent: (event) => follow(event, format),
    },
    build,
  );
  const report = reportOf(checked, {
    credential: 'token',
    host: withHost ? host : undefined,
    checkedAt: Date.now(),
  });
  if (format === 'table') say(tableFoot(report));
  else process.stdout.write(format === 'json' ? reportJson(report) : reportMarkdown(report));
  return report.verdict === 'conforms' ? 0 : 1;
}

/**
 * Runs the command `check-registry`.
 *
 * @param args the command's arguments
 * @returns the exit code: 0 conforms, 1 differs, fails or nothing could be compared, 2 wrong use
 */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const options = readOptions(args, env);
    if (options === 'help') {
      process.stdout.write(USAGE);
      return 0;
    }
    return await checkRegistry(options, await readToken(options.tokenFile, env));
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    warn(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
