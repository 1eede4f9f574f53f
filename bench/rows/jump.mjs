// A jump to other rows, by a key and by the scroll bar.
import { plainRows } from '../plain-rows.mjs';
import { settledAfter } from '../settled.mjs';
import { goalAt } from '../sizes.mjs';
import { p95 } from '../statistics.mjs';

const JUMPS = 40;

/** @typedef {import('playwright-core').CDPSession} CDPSession */

/** Returns how long the main thread has been busy, in ms. @param {CDPSession} cdp */
async function busy(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Moves the scroll bar; resolves once the other rows are painted. Runs in the page. @param {{ selector: string, share: number }} to */
async function dragTo({ selector, share }) {
  const scroller = document.querySelector(selector);
  if (!scroller) throw new Error(`The page has no ${selector}.`);
  await window.benchKit.painted();
  const started = performance.now();
  scroller.scrollTop = share * scroller.scrollHeight;
  // The browser reports the scrolling with the next frame, in which the rows are drawn.
  const shown = await window.benchKit.painted();
  return shown - started;
}

/** @type {import('../types').Row} */
export const jump = {
  name: 'jump',
  async measure(bench) {
    /** @type {import('../types').Figure[]} */
    const figures = [];
    for (const size of bench.sizes) {
      const { page, cdp } = await bench.loadedUsers(size);
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      const frame = await page.evaluate(() => window.benchKit.frame());
      await page.evaluate(plainRows);
      /** Measures one jump of the table with this attribute. @param {string} table @param {number} turn */
      const drag = async (table, turn) => {
        const before = await busy(cdp);
        const shown = await page.evaluate(dragTo, {
          selector: `[${table}]`,
          share: ((turn * 0.618) % 1) * 0.98,
        });
        return { shown, work: (await busy(cdp)) - before };
      };
      /** @param {string} table */
      const pageDown = async (table) => {
        const before = await busy(cdp);
        const jumped = await settledAfter(
          page,
          { event: 'keydown', selector: `[${table}]`, rows: 'tr[data-index]', quiet: 150 },
          () => page.keyboard.press('PageDown'),
        );
        // The first one only moves the keyboard to the last row in view.
        return jumped && { shown: jumped.ms, work: (await busy(cdp)) - before };
      };
      for (const [way, move] of /** @type {const} */ ([
        ['a drag of the bar', drag],
        ['PageDown', pageDown],
      ])) {
        /** @type {Record<string, { shown: number, work: number }[]>} */
        const jumps = { 'data-bench-table': [], 'data-bench-plain': [] };
        // In blocks, because only one of the two tables is visible at a time.
        for (let turn = 0; turn < JUMPS; turn += 1) {
          if (turn % 10 === 0) {
            for (const table of Object.keys(jumps)) {
              await page.evaluate(showTable, table);
              for (let each = turn; each < turn + 10; each += 1) {
                const jumped = await move(table, each);
                if (jumped) jumps[table]?.push(jumped);
              }
            }
          }
        }
        const of = (/** @type {string} */ table, /** @type {'shown' | 'work'} */ what) =>
          p95((jumps[table] ?? []).map((each) => each[what]));
        figures.push(
          {
            what: `work of ${way}, p95`,
            size,
            value: of('data-bench-table', 'work'),
            unit: 'ms',
            baseline: { what: 'the same rows as plain DOM', value: of('data-bench-plain', 'work') },
            goal: goalAt(size, 1.5),
          },
          {
            what: `${way} to painted rows, p95`,
            size,
            value: of('data-bench-table', 'shown'),
            unit: 'ms',
            baseline: { what: 'one frame', value: frame },
            goal: goalAt(size, 3),
          },
        );
      }
      await page.evaluate(showTable, 'data-bench-table');
    }
    return figures;
  },
};

/** Shows one of the two tables and puts the keyboard into it; runs in the page. @param {string} shown */
async function showTable(shown) {
  for (const table of ['data-bench-table', 'data-bench-plain']) {
    document.querySelector(`[${table}]`)?.toggleAttribute('hidden', table !== shown);
  }
  const scroller = document.querySelector(`[${shown}]`);
  if (!(scroller instanceof HTMLElement)) return;
  scroller.scrollTop = 0;
  await window.benchKit.painted();
  await window.benchKit.painted();
  const row = scroller.querySelector('tr[data-index="0"]');
  // Drawing by hand does not keep the row that has the focus.
  const focused = shown === 'data-bench-plain' ? scroller : row;
  if (focused instanceof HTMLElement) focused.focus();
}
