// From a key in the list's search to the rows on the screen.
import { settledAfter } from '../settled.mjs';
import { goalAt } from '../sizes.mjs';
import { p95 } from '../statistics.mjs';

const WORDS = ['anna', 'o.li'];

/** @type {import('../types').Row} */
export const search = {
  name: 'search',
  async measure(bench) {
    /** @type {import('../types').Figure[]} */
    const figures = [];
    for (const size of bench.sizes) {
      const { page } = await bench.loadedUsers(size);
      const field = page.getByRole('searchbox', { name: /^Search/ }).first();
      await field.focus();
      const frame = await page.evaluate(() => window.benchKit.frame());
      /** @type {import('../types').Settled[]} */
      const keys = [];
      const press = async (/** @type {string} */ letter) => {
        const key = await settledAfter(
          page,
          { event: 'keydown', selector: 'table[role="grid"]', rows: 'tr[data-index]', quiet: 300 },
          () => page.keyboard.press(letter),
        );
        if (key) keys.push(key);
      };
      for (const word of WORDS) {
        for (const letter of word) await press(letter);
        for (const _ of word) await press('Backspace');
      }
      figures.push(
        {
          what: 'key in the search to painted rows, p95',
          size,
          value: p95(keys.map(({ ms }) => ms)),
          unit: 'ms',
          baseline: { what: 'one frame', value: frame },
          goal: goalAt(size, 2),
        },
        {
          what: 'longest task of a key in the search',
          size,
          value: Math.max(...keys.map(({ longest }) => longest)),
          unit: 'ms',
          goal: goalAt(size, 50),
        },
      );
    }
    return figures;
  },
};
