// Measures what an input causes in the page.

/**
 * Returns how long it took from the input's event until the last change of the element was on the screen; undefined if
 * the element did not change.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./types').Watch} watch
 * @param {() => Promise<void>} input
 */
export async function settledAfter(page, watch, input) {
  await page.evaluate((options) => window.benchKit.watch(options), watch);
  await input();
  return page.evaluate(() => window.benchKit.settled());
}
