import { expect, type Page, test as base } from '@playwright/test';

import { DEMO_STORAGE_KEY, type DemoSettings } from '../../src/lib/demo';

type Fixtures = {
  /** Opens a demo page as a persona, on a registry of a size and a behaviour. */
  open: (path: string, settings?: Partial<DemoSettings>) => Promise<void>;
  /** Fails the test if the page violated its security policy, threw, or logged an error. */
  watch: void;
};

/** The browser logs responses that fail, that it hides, or that are an HTML page; tests cause those on purpose. */
const EXPECTED =
  /Failed to load resource|blocked by CORS policy|Refused to apply style from .* because its MIME type|disallowed MIME type|^nosniff\)/;

export const test = base.extend<Fixtures>({
  watch: [
    async ({ page }, provide) => {
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => {
        if (!EXPECTED.test(message)) problems.push(`threw: ${message}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text()))
          problems.push(message.text());
      });
      await page.exposeFunction('reportViolation', (what: string) => problems.push(`CSP: ${what}`));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report: unknown = Reflect.get(window, 'reportViolation');
          if (typeof report === 'function')
            report(`${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await provide();
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],

  open: async ({ page }, provide) => {
    await provide(async (path, settings = {}) => {
      await page.addInitScript(
        ([key, value]) => {
          if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, value);
        },
        [
          DEMO_STORAGE_KEY,
          JSON.stringify({ size: 'small', scenario: 'healthy', username: 'admin', ...settings }),
        ] as const,
      );
      await page.goto(path);
    });
  },
});

export { expect } from '@playwright/test';

/**
 * Expects `steps` history entries below the current one. Closing returns its history step a moment after the address
 * has changed, and no user is as fast as `goBack`.
 */
export const expectSteps = (page: Page, steps: number) =>
  expect.poll(() => page.evaluate((index) => history.state[index], '__TSR_index')).toBe(steps);
