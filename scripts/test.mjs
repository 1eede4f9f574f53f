// `npm test`: every check. Installs what is missing, and ends with a line that counts passed and failed checks.
//   --no-browser     skip what needs a build or a browser (`npm run check`)
//   --only-browser   run only what needs those (`npm run e2e`); further arguments go to Playwright
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { findBrowser } from './browser.mjs';
import { ensureInstalled, root } from './install.mjs';
import { ensureTestPackages } from './system-packages.mjs';

const [mode, ...rest] = process.argv.slice(2);
const noBrowser = mode === '--no-browser';
const onlyBrowser = mode === '--only-browser';

ensureInstalled();
const reports = path.join(root, '.cache/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = (/** @type {string} */ name) => path.join(root, 'node_modules/.bin', name);
let passed = 0;
let failed = 0;
/** @type {{ name: string, ms: number }[]} */
const took = [];

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {boolean} [live] show the output as it comes
 * @property {Record<string, string>} [env]
 * @property {() => { passed: number, failed: number } | undefined} [count] for a step that runs many tests
 */

/** @param {Step} step */
async function run({ name, command: [file = '', ...args], live = false, env = {}, count }) {
  const started = Date.now();
  /** @type {Buffer[]} */
  const output = [];
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', resolve);
  });
  const counted = count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A runner that failed without a failed test (a crash, a global error) still counts as a failure.
  const failures = code === 0 ? counted.failed : Math.max(1, counted.failed);
  passed += counted.passed;
  failed += failures;
  const ms = Date.now() - started;
  took.push({ name, ms });
  console.log(`${failures === 0 ? '✓' : '✗'} ${name} (${inSeconds(ms)})`);
  if (failures > 0 && !live) console.log(Buffer.concat(output).toString());
  return failures === 0;
}

/** @param {number} ms */
const inSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * A file in Playwright's report, or a group of tests in it.
 *
 * @typedef {object} Suite
 * @property {string} file
 * @property {Suite[]} [suites]
 * @property {{ title: string, tests: { projectName: string, results: Result[] }[] }[]} [specs]
 *
 * @typedef {{ duration: number, status: string, errors?: { message?: string }[] }} Result
 */

/**
 * Returns all runs of the end-to-end tests, over all projects.
 *
 * @returns {{ file: string, title: string, result: Result }[]}
 */
function endToEndRuns() {
  /** @type {(suite: Suite) => ReturnType<typeof endToEndRuns>} */
  const runsOf = ({ file, suites = [], specs = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests.flatMap(({ projectName, results }) =>
        results.map((result) => ({
          file: `e2e/${file}`,
          title: `[${projectName}] ${title}`,
          result,
        })),
      ),
    ),
    ...suites.flatMap(runsOf),
  ];
  return (readReport(e2eReport)?.suites ?? []).flatMap(runsOf);
}

/** Repeats why end-to-end tests failed: the lines about those that passed may be all that is kept of a long output. */
function printFailures() {
  for (const { file, title, result } of endToEndRuns()) {
    if (!['failed', 'timedOut', 'interrupted'].includes(result.status)) continue;
    console.log(`\n✗ ${file}: ${title}`);
    for (const { message = '' } of result.errors ?? [])
      console.log(stripVTControlCharacters(message).split('\n').slice(0, 20).join('\n'));
  }
}

/** Prints what took longest. */
function printSlowest() {
  /** @type {{ name: string, startTime: number, endTime: number }[]} */
  const units = readReport(unitReport)?.testResults ?? [];
  /** @type {Map<string, number>} */
  const e2eFiles = new Map();
  for (const { file, result } of endToEndRuns())
    e2eFiles.set(file, (e2eFiles.get(file) ?? 0) + result.duration);
  const files = [
    ...units.map(({ name, startTime, endTime }) => ({
      name: path.relative(root, name),
      ms: endTime - startTime,
    })),
    ...[...e2eFiles].map(([name, ms]) => ({ name, ms })),
  ];
  for (const [title, list] of /** @type {const} */ ([
    ['Longest steps', took],
    ['Longest test files (end-to-end: in one of two browsers at a time)', files],
  ])) {
    const longest = list.toSorted((a, b) => b.ms - a.ms).slice(0, 8);
    if (longest.length === 0) continue;
    console.log(`\n${title}:`);
    for (const { name, ms } of longest) console.log(`  ${inSeconds(ms).padStart(9)}  ${name}`);
  }
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const unitReport = path.join(reports, 'unit.json');
const e2eReport = path.join(reports, 'e2e.json');
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** @type {Step[][]} each list runs in sequence, the lists in parallel */
const lanes = [
  [
    { name: 'generated files', command: ['node', 'scripts/generate.mjs', '--check'] },
    // Parsing all types once serves both.
    {
      name: 'types and lint',
      command: [bin('oxlint'), '--type-check', '--type-aware', '--deny-warnings'],
    },
    { name: 'format', command: [bin('oxfmt'), '--check', '.'] },
    { name: 'import rules', command: ['node', 'scripts/check-imports.mjs'] },
    { name: 'contract', command: [bin('redocly'), 'lint', 'src/api/openapi.yaml'], env: quiet },
    { name: 'dead code', command: [bin('knip')] },
    { name: 'operations', command: ['node', 'scripts/check-operations.mjs'] },
    { name: 'deployment files', command: ['node', 'scripts/check-deploy.mjs'] },
  ],
  [
    {
      name: 'unit tests',
      command: [
        bin('vitest'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ],
      count: () => {
        const report = readReport(unitReport);
        return report && { passed: report.numPassedTests, failed: report.numFailedTests };
      },
    },
  ],
];

if (!onlyBrowser) {
  await Promise.all(
    lanes.map(async (steps) => {
      for (const step of steps) await run(step);
    }),
  );
}

if (!noBrowser) {
  const needed = [
    { name: 'production build', command: [bin('vite'), 'build', '--logLevel', 'warn'] },
    { name: 'size budget', command: ['node', 'scripts/check-budget.mjs'] },
    { name: 'demo build', command: [bin('vite'), 'build', '--mode', 'demo', '--logLevel', 'warn'] },
  ];
  let built = true;
  for (const step of needed) built = (await run(step)) && built;
  if (built) {
    ensureTestPackages();
    await run({
      name: 'end-to-end tests',
      command: [bin('playwright'), 'test', ...rest],
      live: true,
      env: { CHROMIUM_PATH: await findBrowser(), E2E_REPORT: e2eReport },
      count: () => {
        const stats = readReport(e2eReport)?.stats;
        return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
      },
    });
  }
}

printSlowest();
printFailures();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
