// When a large response arrived, and when the page showed it.
import { firstPainted } from './first-painted.mjs';

/**
 * Opens a page and returns when the response of an operation began to arrive, when all of it had, and when the first
 * element of a selector was painted, in ms since the navigation.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {{ operation: string, selector: string }} what `operation` is how the path of the request ends
 */
export async function openLarge(page, url, { operation, selector }) {
  const painted = await firstPainted(page, url, selector);
  const { begun, arrived } = await page.evaluate(async (path) => {
    for (;;) {
      const [request] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).pathname.endsWith(path));
      if (request instanceof PerformanceResourceTiming)
        return { begun: request.responseStart, arrived: request.responseEnd };
      // It is listed once it has ended.
      await window.benchKit.painted();
    }
  }, operation);
  return { begun, arrived, painted };
}

/**
 * Requests the same again and returns how long it takes to parse its text, and to split it into lines once it is joined.
 * Runs in the page.
 *
 * @param {string} path
 */
export async function parseAgain(path) {
  const response = await fetch(path, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  const text = await response.text();
  const started = performance.now();
  const value = JSON.parse(text);
  const parsed = performance.now();
  /** @type {{ message: string }[]} */
  const entries = value.logs ?? [];
  const whole = entries.map(({ message }) => message).join('');
  const joined = performance.now();
  const lines = whole.split('\n').length;
  return { parse: parsed - started, split: performance.now() - joined, lines };
}
