import { defineConfig, devices } from '@playwright/test';

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

/** The demo build, on the mock registry inside the browser. */
const DEMO = 'http://127.0.0.1:4173/';
/** The production build, in front of the mock registry as a server. */
const PRODUCTION = 'http://127.0.0.1:4174/';
const REGISTRY = 'http://127.0.0.1:4010';

export default defineConfig({
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
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'demo', testIgnore: ['production/**', 'screenshots/**'], use: { baseURL: DEMO } },
    ...(process.env.SCREENSHOTS
      ? [{ name: 'screenshots', testMatch: 'screenshots/**', use: { baseURL: DEMO } }]
      : []),
    { name: 'production', testMatch: 'production/**', use: { baseURL: PRODUCTION } },
  ],
  webServer: [
    {
      command: 'node scripts/serve.mjs --dir dist-demo --port 4173',
      url: DEMO,
      reuseExistingServer: !CI,
    },
    {
      command: 'node scripts/mock-registry.mjs --port 4010 --size typical',
      url: `${REGISTRY}/config`,
      reuseExistingServer: !CI,
    },
    {
      command: `node scripts/serve.mjs --dir dist --port 4174 --registry ${REGISTRY}`,
      url: PRODUCTION,
      reuseExistingServer: !CI,
    },
  ],
});
