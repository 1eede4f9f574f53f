// The first row over a slow connection, with a cold cache.
import { firstPainted } from '../first-painted.mjs';
import { interleaved, median } from '../statistics.mjs';

const SLOW = {
  offline: false,
  latency: 100,
  downloadThroughput: 10_000_000 / 8,
  uploadThroughput: 10_000_000 / 8,
};

/** @type {import('../types').Row} */
export const start = {
  name: 'start',
  async measure(bench) {
    const site = await bench.site({ users: 1_000 });
    /** @param {string} path @param {string} selector */
    const time = async (path, selector) => {
      const { page, cdp, close } = await bench.tab(site);
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', SLOW);
      const shown = await firstPainted(page, `${site.url}${path}`, selector);
      await close();
      return shown;
    };
    const { values, baselines } = await interleaved(
      7,
      () => time('users', 'tr[data-index]'),
      () => time('bare/first-page.html', 'html[data-ready]'),
    );
    return [
      {
        what: 'first row at 100 ms and 10 Mbit/s',
        value: median(values),
        unit: 'ms',
        baseline: { what: 'a bare page with one script', value: median(baselines) },
        goal: 1.6,
      },
    ];
  },
};
