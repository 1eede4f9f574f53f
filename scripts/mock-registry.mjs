// Serves the mock registry over HTTP; bundles it first, since Node 20 does not support TypeScript.
//   npm run mock-registry -- --port 4010 --size typical --scenario healthy
import { parseArgs } from 'node:util';

import { importBundled } from './bundle.mjs';

const SIZES = ['empty', 'small', 'typical', 'huge'];
const SCENARIOS = [
  'healthy',
  'slow',
  'flaky',
  'first-try-fails',
  'fresh-login',
  'read-only',
  'features-off',
  'bent',
  'ldap',
  'odd-rows',
  'single-sign-on',
  'undated',
  'endless-lists',
];

const RELEASES = ['3.9', '3.10', '3.12', '3.15', '3.16', '3.17', '3.18', 'head'];

const USAGE = `Usage: npm run mock-registry -- [--port N] [--size SIZE] [--scenario SCENARIO] [--release RELEASE]
                                [--address URL] [--oauth-redirect URI] [--clock-offset MS]
                                [--delay MS] [--users N] [--log-lines N] [--dump-bytes N]
                                [--without OPERATION]…

  --port      where to listen on 127.0.0.1; 0 picks a free port (default 4010)
  --size      ${SIZES.join(', ')} (default typical)
  --scenario  ${SCENARIOS.join(', ')} (default healthy)
  --release   ${RELEASES.join(', ')} (default head, the development head)
  --address   where the registry believes to be (SERVER_HOSTNAME, PREFERRED_URL_SCHEME)
  --oauth-redirect  where the OAuth application of the console sends people back to (default http://127.0.0.1:4174/)
  --clock-offset  how far its clock is ahead of this computer's, in ms; below 0 it is behind (default 0)
  --delay     how much longer every response takes, in ms (default 0)
  --users     how many users there are, in place of those of the size
  --log-lines how many lines the log of the longest build has, about (default 5000)
  --dump-bytes  how many bytes of settings the configuration dump has besides the usual ones (default 0)
  --without   an operation of the contract that is missing, such as listMessages; may be repeated
`;

/**
 * @param {string} problem
 * @returns {never}
 */
function refuse(problem) {
  process.stderr.write(`${problem}\n\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4010' },
        size: { type: 'string', default: 'typical' },
        scenario: { type: 'string', default: 'healthy' },
        release: { type: 'string', default: 'head' },
        address: { type: 'string' },
        'oauth-redirect': { type: 'string', default: 'http://127.0.0.1:4174/' },
        'clock-offset': { type: 'string', default: '0' },
        delay: { type: 'string', default: '0' },
        users: { type: 'string' },
        'log-lines': { type: 'string' },
        'dump-bytes': { type: 'string' },
        without: { type: 'string', multiple: true },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const {
  port,
  size,
  scenario,
  release,
  address,
  help,
  'oauth-redirect': oauthRedirect,
  'clock-offset': clockOffset,
  delay,
  users,
  'log-lines': logLines,
  'dump-bytes': dumpBytes,
  without,
} = readOptions();
if (help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (!/^\d+$/.test(port) || Number(port) > 65_535) refuse(`No port: ${port}`);
if (!SIZES.includes(size)) refuse(`No size: ${size}`);
if (!SCENARIOS.includes(scenario)) refuse(`No scenario: ${scenario}`);
if (!RELEASES.includes(release)) refuse(`No release: ${release}`);
if (address !== undefined && !URL.canParse(address)) refuse(`No address: ${address}`);
if (!/^-?\d+$/.test(clockOffset)) refuse(`No number of milliseconds: ${clockOffset}`);
const amounts = Object.entries({ delay, users, 'log-lines': logLines, 'dump-bytes': dumpBytes });
for (const [name, amount] of amounts) {
  if (amount !== undefined && !/^\d{1,9}$/.test(amount))
    refuse(`No number for --${name}: ${amount}`);
}
if (!URL.canParse(oauthRedirect)) refuse(`No address: ${oauthRedirect}`);

/** @param {string | undefined} amount */
const given = (amount) => (amount === undefined ? undefined : Number(amount));

const { serveMockRegistry } = await importBundled('mocks/server.ts');

try {
  const { url, close } = await serveMockRegistry({
    port: Number(port),
    size,
    scenario,
    release,
    address,
    oauthRedirect,
    clockOffset: Number(clockOffset),
    delayMs: Number(delay),
    users: given(users),
    logLines: given(logLines),
    dumpBytes: given(dumpBytes),
    without,
  });
  const stop = () => {
    close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
  // npm starts this through a shell and sends signals only to the shell, which ends without forwarding them.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop();
    }, 200).unref();
  }
  console.log(`mock registry listening on ${url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
