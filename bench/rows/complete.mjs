// All users loaded, compared with loading the same pages and doing nothing with them.
import { isComplete } from '../loaded-users.mjs';
import { goalAt } from '../sizes.mjs';
import { interleaved, median } from '../statistics.mjs';

/** Loads every page one after another; runs in the page. */
async function bareLoop() {
  const started = performance.now();
  let limit = 50;
  for (let next = ''; ;) {
    const response = await fetch(`/api/v1/superuser/users/?limit=${limit}${next}`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    const page = JSON.parse(await response.text());
    if (page.next_page === undefined) return performance.now() - started;
    next = `&next_page=${encodeURIComponent(page.next_page)}`;
    limit = 100;
  }
}

/** @type {import('../types').Row} */
export const complete = {
  name: 'complete',
  async measure(bench) {
    /** @type {import('../types').Figure[]} */
    const figures = [];
    for (const size of bench.sizes) {
      const site = await bench.site({ users: size });
      const subject = async () => {
        const { page, close } = await bench.tab(site);
        await page.goto(`${site.url}users`, { waitUntil: 'commit' });
        await page.waitForFunction(isComplete);
        const took = await page.evaluate(() => performance.now());
        await close();
        return took;
      };
      const baseline = async () => {
        const { page, close } = await bench.tab(site);
        await page.goto(`${site.url}bare/index.html`);
        const took = await page.evaluate(bareLoop);
        await close();
        return took;
      };
      const { values, baselines } = await interleaved(3, subject, baseline);
      figures.push({
        what: 'users complete',
        size,
        value: median(values),
        unit: 'ms',
        baseline: { what: 'fetch and JSON.parse', value: median(baselines) },
        goal: goalAt(size, 1.1),
      });
    }
    return figures;
  },
};
