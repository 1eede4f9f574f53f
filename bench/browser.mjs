// The browser, and signed-in tabs in it.
import { chromium } from 'playwright-core';

import { findBrowser } from '../scripts/browser.mjs';
import { installPageKit } from './page-kit.mjs';

/** Starts the browser that the end-to-end tests use as well. */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ],
  });
}

/**
 * Opens a signed-in tab with a cold cache.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./types').Site} site
 * @returns {Promise<import('./types').Tab>}
 */
export async function openTab(browser, { url, cookies }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
  await context.addInitScript(installPageKit);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  return { page, cdp, close: () => context.close() };
}
