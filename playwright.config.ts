import { defineConfig, devices } from '@playwright/test';

import type { HostingOptions } from './e2e/hosting/support/test';

const CI = Boolean(process.env.CI);
const root = process.getuid?.() === 0;

const chromium = {
  ...devices['Desktop Chrome'],
  viewport: { width: 1440, height: 900 },
  launchOptions: {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  },
};

/** The first of four consecutive ports, so that two checkouts can be tested side by side. */
const PORT = Number(process.env.E2E_PORT ?? 4173);
/** The demo build, on the mock registry inside the browser. */
const DEMO = `http://127.0.0.1:${PORT}/`;
/** The production build, in front of the mock registry as a server. */
const PRODUCTION = `http://127.0.0.1:${PORT + 1}/`;
const REGISTRY = `http://127.0.0.1:${PORT + 2}`;
/** The development server, for the page of all shared components, which no build contains. */
const DEVELOPMENT = `http://127.0.0.1:${PORT + 3}/`;

/** Debian's Firefox, driven through WebDriver BiDi. */
const firefox = {
  ...devices['Desktop Firefox'],
  channel: 'moz-firefox',
  viewport: chromium.viewport,
  launchOptions: { executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' },
};

/** The four hostings that are tested in a browser; for the others, only the responses are checked. */
const HOSTINGS = ['nginx-at-root', 'nginx-at-prefix', 'caddy-behind-proxy', 'file-server'] as const;
const HOSTINGS_WITHOUT_BROWSER = [
  'nginx-alone',
  'caddy-at-root',
  'caddy-at-prefix',
  'caddy-alone',
] as const;

const NOT_ON: Partial<Record<(typeof HOSTINGS)[number], string[]>> = {
  // An upgrade below a path is the harder one, on the same server.
  'nginx-at-root': ['hosting/upgrade.spec.ts', 'hosting/upgrade-session.spec.ts'],
  // A plain file server's responses are not ours; and with a token from another origin, there is no session to end.
  'file-server': ['hosting/http.spec.ts', 'hosting/upgrade-session.spec.ts'],
};

export default defineConfig<object, HostingOptions>({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: CI,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    [CI ? 'line' : 'list'],
    ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : []),
  ],
  use: {
    ...chromium,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    // Tracing costs a fifth of the time: use `--trace on` to investigate a test.
    trace: 'off',
  },
  projects: [
    {
      name: 'demo',
      testIgnore: ['production/**', 'hosting/**', 'pictures/**'],
      use: { baseURL: DEMO },
    },
    ...(process.env.SCREENSHOTS
      ? [
          {
            name: 'screenshots',
            testMatch: 'pictures/screenshots.spec.ts',
            use: { baseURL: DEMO },
          },
          {
            name: 'vocabulary',
            testMatch: 'pictures/vocabulary.spec.ts',
            use: { baseURL: DEVELOPMENT },
          },
          { name: 'readme', testMatch: 'pictures/readme.spec.ts', use: { baseURL: DEMO } },
        ]
      : []),
    { name: 'production', testMatch: 'production/**', use: { baseURL: PRODUCTION } },
    ...HOSTINGS.map((hosting) => ({
      name: hosting,
      testMatch: 'hosting/*.spec.ts',
      testIgnore: NOT_ON[hosting] ?? [],
      use: { hosting },
    })),
    ...HOSTINGS_WITHOUT_BROWSER.map((hosting) => ({
      name: hosting,
      testMatch: 'hosting/http.spec.ts',
      use: { hosting },
    })),
    {
      name: 'firefox',
      testMatch: ['hosting/console.spec.ts', 'hosting/upgrade.spec.ts'],
      use: { ...firefox, hosting: 'nginx-at-prefix' },
    },
  ],
  webServer: [
    ...(process.env.SCREENSHOTS
      ? [
          {
            command: `node node_modules/vite/bin/vite.js --port ${PORT + 3}`,
            url: DEVELOPMENT,
            reuseExistingServer: !CI,
          },
        ]
      : []),
    {
      command: `node scripts/serve.mjs --dir dist-demo --port ${PORT} --uncompressed`,
      url: DEMO,
      reuseExistingServer: !CI,
    },
    {
      command: `node scripts/mock-registry.mjs --port ${PORT + 2} --size typical --oauth-redirect ${PRODUCTION}`,
      url: `${REGISTRY}/config`,
      reuseExistingServer: !CI,
    },
    {
      command: `node scripts/serve.mjs --dir dist --port ${PORT + 1} --registry ${REGISTRY}`,
      url: PRODUCTION,
      reuseExistingServer: !CI,
    },
  ],
});
