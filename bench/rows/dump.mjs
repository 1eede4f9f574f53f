// A configuration dump of five megabytes.
import { openLarge, parseAgain } from '../arrival.mjs';
import { settledAfter } from '../settled.mjs';
import { median, p95 } from '../statistics.mjs';

const BYTES = 5_000_000;
const ROW = '[role="treegrid"] tr[aria-level]';

/** @type {import('../types').Row} */
export const dump = {
  name: 'dump',
  async measure(bench) {
    const site = await bench.site({ users: 100, 'dump-bytes': BYTES });
    /** @type {number[]} */
    const opened = [];
    /** @type {number[]} */
    const parsed = [];
    /** @type {import('../types').Settled[]} */
    const keys = [];
    let frame = 0;
    for (let turn = 0; turn < 5; turn += 1) {
      const { page, close } = await bench.tab(site);
      const { arrived, painted } = await openLarge(page, `${site.url}configuration`, {
        operation: '/superuser/config',
        selector: ROW,
      });
      opened.push(painted - arrived);
      const { parse } = await page.evaluate(parseAgain, '/api/v1/superuser/config');
      parsed.push(parse);
      if (turn === 4) {
        frame = await page.evaluate(() => window.benchKit.frame());
        await page.getByRole('searchbox').first().focus();
        for (const letter of 'web-1') {
          const key = await settledAfter(
            page,
            { event: 'keydown', selector: '[role="treegrid"]', quiet: 800 },
            () => page.keyboard.press(letter),
          );
          if (key) keys.push(key);
        }
      }
      await close();
    }
    return [
      {
        what: 'configuration dump of 5 MB, arrived to shown',
        value: median(opened),
        unit: 'ms',
        baseline: { what: 'JSON.parse of it', value: median(parsed) },
        goal: 3,
      },
      {
        what: 'key in the search of the dump, p95',
        value: p95(keys.map(({ ms }) => ms)),
        unit: 'ms',
        baseline: { what: 'one frame', value: frame },
        goal: 3,
      },
    ];
  },
};
