// Serves the mock registry over HTTP: bundles it first, since Node 20 cannot read TypeScript.
//   npm run mock-registry -- --port 4010 --size typical --scenario healthy
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const SIZES = ['small', 'typical', 'huge'];
const SCENARIOS = [
  'healthy',
  'slow',
  'flaky',
  'first-try-fails',
  'fresh-login',
  'read-only',
  'features-off',
];

const USAGE = `Usage: npm run mock-registry -- [--port N] [--size SIZE] [--scenario SCENARIO]

  --port      where to listen on 127.0.0.1; 0 picks a free port (default 4010)
  --size      ${SIZES.join(', ')} (default typical)
  --scenario  ${SCENARIOS.join(', ')} (default healthy)
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
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { port, size, scenario, help } = readOptions();
if (help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (!/^\d+$/.test(port) || Number(port) > 65_535) refuse(`No port: ${port}`);
if (!SIZES.includes(size)) refuse(`No size: ${size}`);
if (!SCENARIOS.includes(scenario)) refuse(`No scenario: ${scenario}`);

// Each process has its own folder, so that two can start at the same time.
const outDir = path.join(root, '.cache/mock-registry', String(process.pid));
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  resolve: { alias: { '@mocks': path.join(root, 'mocks'), '@': path.join(root, 'src') } },
  ssr: { noExternal: true },
  build: {
    ssr: 'mocks/server.ts',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
  },
});
const { serveMockRegistry } = await import(pathToFileURL(path.join(outDir, 'server.mjs')).href);
rmSync(outDir, { recursive: true, force: true });

try {
  const { url, close } = await serveMockRegistry({ port: Number(port), size, scenario });
  const stop = () => {
    close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
  // npm starts this through a shell, and hands a signal to the shell only, which ends without passing it on.
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
