// How many elements the document has, however many rows the list has.
import { goalAt } from '../sizes.mjs';

const FEW = 100;

/** @type {import('../types').Row} */
export const dom = {
  name: 'dom',
  async measure(bench) {
    const count = async (/** @type {number} */ size) => {
      const { page } = await bench.loadedUsers(size);
      // The rows beyond the view follow once the list rests.
      await page.waitForTimeout(500);
      return page.evaluate(() => document.querySelectorAll('*').length);
    };
    const few = await count(FEW);
    /** @type {import('../types').Figure[]} */
    const figures = [];
    for (const size of bench.sizes) {
      figures.push({
        what: 'elements in the document',
        size,
        value: await count(size),
        unit: '',
        baseline: { what: `with ${FEW} users`, value: few },
        goal: goalAt(size, 1.05),
      });
    }
    return figures;
  },
};
