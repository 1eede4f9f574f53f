// All users loaded, compared with loading the same pages and doing nothing with them.
import { firstPainted } from '../first-painted.mjs';
import { COMPLETE } from '../loaded-users.mjs';
import { goalAt } from '../sizes.mjs';
import { interleaved, median } from '../statistics.mjs';

/** @type {import('../types').Row} */
export const complete = {
  name: 'complete',
  async measure(bench) {
    /** @type {import('../types').Figure[]} */
    const figures = [];
    for (const size of bench.sizes) {
      const site = await bench.site({ users: size });
      /** @param {string} path @param {string} selector */
      const time = async (path, selector) => {
        const { page, close } = await bench.tab(site);
        const took = await firstPainted(page, `${site.url}${path}`, selector);
        await close();
        return took;
      };
      const { values, baselines } = await interleaved(
        7,
        () => time('users', COMPLETE),
        () => time('bare/all-pages.html', 'html[data-ready]'),
      );
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
