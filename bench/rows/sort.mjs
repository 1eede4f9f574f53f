// From a click on a column's header to the sorted rows on the screen.
import { settledAfter } from '../settled.mjs';
import { goalAt } from '../sizes.mjs';
import { median } from '../statistics.mjs';

/** Sorts keys that are ready; runs in the page. @param {readonly (string | number)[]} keys */
function sortKeys(keys) {
  const started = performance.now();
  keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return performance.now() - started;
}

/** @type {import('../types').Row} */
export const sort = {
  name: 'sort',
  async measure(bench) {
    /** @type {import('../types').Figure[]} */
    const figures = [];
    for (const size of bench.sizes) {
      const { page } = await bench.loadedUsers(size);
      const { users } = await (await bench.site({ users: size })).users();
      const names = users.map(({ username }) => username);
      const headers = page.locator('table[role="grid"] thead button');
      const count = await headers.count();
      for (let at = 0; at < count; at += 1) {
        const header = headers.nth(at);
        const label = (await header.innerText()).trim();
        /** @type {import('../types').Settled[]} */
        const clicks = [];
        /** @type {number[]} */
        const baselines = [];
        // Ascending, descending, and the registry's order again.
        for (let click = 0; click < 3; click += 1) {
          const done = await settledAfter(
            page,
            { event: 'click', selector: 'table[role="grid"]', rows: 'tr[data-index]', quiet: 800 },
            () => header.click(),
          );
          if (done) clicks.push(done);
          if (click < 3) baselines.push(await page.evaluate(sortKeys, names));
        }
        if (clicks.length === 0) throw new Error(`Sorting by ${label} changed nothing.`);
        figures.push(
          {
            what: `sort by ${label}`,
            size,
            value: median(clicks.map(({ ms }) => ms)),
            unit: 'ms',
            baseline: { what: 'toSorted of ready keys', value: median(baselines) },
            goal: goalAt(size, 1.5),
          },
          {
            what: `longest task of sorting by ${label}`,
            size,
            value: Math.max(...clicks.map(({ longest }) => longest)),
            unit: 'ms',
            goal: goalAt(size, 50),
          },
        );
      }
    }
    return figures;
  },
};
