// The memory of the page with everything loaded, compared with the size of the responses.
import { heapUsed } from '../heap.mjs';
import { goalAt } from '../sizes.mjs';

const MB = 1_000_000;

/** @type {import('../types').Row} */
export const heap = {
  name: 'heap',
  async measure(bench) {
    /** @type {import('../types').Figure[]} */
    const figures = [];
    for (const size of bench.sizes) {
      const { cdp } = await bench.loadedUsers(size);
      const { bytes } = await (await bench.site({ users: size })).users();
      figures.push({
        what: 'heap with all users loaded',
        size,
        value: (await heapUsed(cdp)) / MB,
        unit: 'MB',
        baseline: { what: 'the raw JSON', value: bytes / MB },
        goal: goalAt(size, 1),
      });
    }
    return figures;
  },
};
