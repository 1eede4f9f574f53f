// A build log of 300,000 lines.
import { importBundled } from '../../scripts/bundle.mjs';
import { openLarge, parseAgain } from '../arrival.mjs';
import { settledAfter } from '../settled.mjs';
import { median, p95 } from '../statistics.mjs';

const LINES = 300_000;
const VIEWPORT = 'section[aria-label="Log"]';

/** Keeps as `benchGrown` when a growth of the log was painted last; an init script. @param {string} selector */
function watchGrowth(selector) {
  // It has not grown yet.
  window.benchGrown = Infinity;
  let height = 0;
  const look = async () => {
    const current = document.querySelector(selector)?.scrollHeight ?? 0;
    const painted = window.benchKit.painted();
    if (current !== height) {
      height = current;
      window.benchGrown = await painted;
    }
    requestAnimationFrame(() => void look());
  };
  requestAnimationFrame(() => void look());
}

/** Returns when the log grew for the last time; runs in the page. */
async function lastGrowth() {
  // The rest of a long log may be read in the background, for however long that takes.
  const isReading = () =>
    [...document.querySelectorAll('output')].some(({ textContent }) => textContent === 'Loading');
  while (isReading() || performance.now() - window.benchGrown < 3000)
    await window.benchKit.painted();
  return window.benchGrown;
}

/** Returns the ID of the build that the mock registry's option makes long. */
async function longestBuild() {
  const { seedRegistry } = await importBundled('mocks/seed/index.ts');
  /** @type {import('../../mocks/seed/types').SeedBuild[]} */
  const builds = seedRegistry('huge', new Date(), { users: 100 }).builds;
  const longest = builds
    .filter(({ archived, live }) => !archived && !live)
    .toSorted((a, b) => b.log.length - a.log.length)[0];
  if (!longest) throw new Error('The mock registry has no builds.');
  return longest.id;
}

/** @type {import('../types').Row} */
export const log = {
  name: 'log',
  async measure(bench) {
    const site = await bench.site({ users: 100, 'log-lines': LINES });
    const id = await longestBuild();
    /** @type {number[]} */
    const first = [];
    /** @type {number[]} */
    const all = [];
    /** @type {number[]} */
    const split = [];
    /** @type {import('../types').Settled[]} */
    const keys = [];
    let frame = 0;
    let lines = 0;
    for (let turn = 0; turn < 3; turn += 1) {
      const { page, close } = await bench.tab(site);
      await page.addInitScript(watchGrowth, VIEWPORT);
      const { begun, arrived, painted } = await openLarge(page, `${site.url}builds/${id}`, {
        operation: `/${id}/logs`,
        selector: `${VIEWPORT} [data-index]`,
      });
      first.push(painted - begun);
      all.push((await page.evaluate(lastGrowth)) - arrived);
      const baseline = await page.evaluate(parseAgain, `/api/v1/superuser/${id}/logs`);
      split.push(baseline.split);
      lines = baseline.lines;
      if (turn === 2) {
        frame = await page.evaluate(() => window.benchKit.frame());
        await page.getByRole('searchbox', { name: 'Search the log' }).focus();
        for (const letter of 'cuda') {
          const key = await settledAfter(
            page,
            { event: 'keydown', selector: VIEWPORT, quiet: 1500 },
            () => page.keyboard.press(letter),
          );
          if (key) keys.push(key);
        }
      }
      await close();
    }
    return [
      {
        what: 'build log, begun to arrive to the first lines',
        size: lines,
        value: median(first),
        unit: 'ms',
        baseline: { what: 'one frame', value: frame },
        goal: 15,
      },
      {
        what: 'build log, arrived to all lines',
        size: lines,
        value: median(all),
        unit: 'ms',
        baseline: { what: 'splitting its text', value: median(split) },
        goal: 4,
      },
      {
        what: 'key in the search of the build log, p95',
        size: lines,
        value: p95(keys.map(({ ms }) => ms)),
        unit: 'ms',
        baseline: { what: 'one frame', value: frame },
        goal: 20,
      },
    ];
  },
};
