// When something is on the screen for the first time, observed within the page: its driver hears of it much later.

/**
 * Keeps as `benchFirst` when the first element of a selector is painted. An init script, so it refers to nothing outside
 * itself.
 *
 * @param {string} selector
 */
function watchFirst(selector) {
  window.benchFirst = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      resolve(window.benchKit.painted());
    });
    observer.observe(document, { attributes: true, childList: true, subtree: true });
  });
}

/**
 * Opens a page and returns when the first element of a selector was painted, in ms since the navigation.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {string} selector
 */
export async function firstPainted(page, url, selector) {
  await page.addInitScript(watchFirst, selector);
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(() => window.benchFirst);
}
