// Takes a picture of every screen of the built demo, wide and narrow, light and dark, into screenshots/.
//   node scripts/screenshots.mjs [part of a view's name]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { findBrowser } from './browser.mjs';
import { ensureInstalled, root } from './install.mjs';

const PORT = '4179';
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const SCHEMES = /** @type {const} */ (['light', 'dark']);

/**
 * @typedef {object} View
 * @property {string} name
 * @property {string} path
 * @property {Record<string, unknown>} [demo] the demo's settings
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [prepare]
 */

/** @type {View[]} */
const VIEWS = [
  { name: 'sign-in', path: 'sign-in', demo: { username: null } },
  { name: 'users', path: 'users' },
  { name: 'users-no-match', path: 'users?q=nobody-is-called-this' },
  { name: 'users-readonly', path: 'users', demo: { username: 'readonly' } },
  { name: 'users-read-only-registry', path: 'users', demo: { scenario: 'read-only' } },
  { name: 'users-features-off', path: 'users', demo: { scenario: 'features-off' } },
  { name: 'users-flaky', path: 'users', demo: { scenario: 'flaky' } },
  { name: 'users-slow', path: 'users', demo: { scenario: 'slow' } },
  { name: 'users-huge', path: 'users', demo: { size: 'huge' } },
  { name: 'user-create', path: 'users/+new' },
  { name: 'user-detail', path: 'users/testuser' },
  { name: 'user-unknown', path: 'users/nobody-is-called-this' },
  { name: 'user-email', path: 'users/testuser/email' },
  { name: 'user-password', path: 'users/testuser/password' },
  { name: 'user-enabled', path: 'users/testuser/enabled' },
  { name: 'user-delete', path: 'users/testuser/delete' },
  { name: 'user-take-ownership', path: 'users/testuser/take-ownership' },
  { name: 'no-superuser', path: 'users', demo: { username: 'testuser' } },
  { name: 'not-found', path: 'no-such-page' },
  { name: 'palette', path: 'users', prepare: (page) => page.keyboard.press('Control+K') },
];

ensureInstalled();
const out = path.join(root, 'screenshots');
mkdirSync(out, { recursive: true });
if (!existsSync(path.join(root, 'dist-demo/index.html'))) {
  console.error('Run `npm run build:demo` first.');
  process.exit(1);
}

const server = spawn('node', ['scripts/serve.mjs', '--dir', 'dist-demo', '--port', PORT], {
  cwd: root,
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

const [wanted = ''] = process.argv.slice(2);
for (const view of VIEWS.filter(({ name }) => name.includes(wanted))) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
      await page.addInitScript(
        (settings) => sessionStorage.setItem('quay-console-demo', settings),
        JSON.stringify({ size: 'typical', scenario: 'healthy', username: 'admin', ...view.demo }),
      );
      await page.goto(`http://127.0.0.1:${PORT}/${view.path}`);
      await page.waitForLoadState('load');
      await page.waitForTimeout(1500);
      await view.prepare?.(page);
      if (view.prepare) await page.waitForTimeout(500);
      await page.screenshot({ path: path.join(out, `${view.name}-${size}-${colorScheme}.png`) });
      await page.close();
    }
  }
  console.log(view.name);
}
await browser.close();
server.kill();
