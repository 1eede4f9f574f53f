// When a large response arrived, and when the page showed it.

/**
 * Opens a page and returns when the response of an operation had arrived and when the first element of a selector was
 * painted, in ms since the navigation.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {{ operation: string, selector: string }} what `operation` is how the path of the request ends
 */
export async function openLarge(page, url, { operation, selector }) {
  await page.goto(url, { waitUntil: 'commit' });
  // The mock registry needs half a minute to write 300,000 lines.
  await page.waitForFunction((sought) => document.querySelector(sought) !== null, selector, {
    timeout: 300_000,
  });
  return page.evaluate(async (path) => {
    const painted = await window.benchKit.painted();
    const [request] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith(path));
    if (!(request instanceof PerformanceResourceTiming)) throw new Error(`No request of ${path}.`);
    return { arrived: request.responseEnd, painted };
  }, operation);
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
