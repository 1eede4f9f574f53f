import type { Page } from '@playwright/test';

import { BUILDS } from './support/builds';
import { messagesChip } from './support/messages';
import { expect, test } from './support/test';

const day = (date: Date) => date.toISOString().slice(0, 10);

/** From the end of the last month to today: each month is counted by a request of its own. */
function twoMonths() {
  const today = new Date();
  const from = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), -2));
  return `from=${day(from)}&to=${day(today)}`;
}

/** The screens, each with a text that shows when it is complete. */
const SCREENS = {
  overview: ['./', /\d+ items? to act on/],
  users: ['./users', /^Updated/],
  user: ['./users/testuser', /^Updated/],
  organizations: ['./organizations', /^Updated/],
  quotas: ['./quotas', /^Updated/],
  'service keys': ['./service-keys', /^Updated/],
  logs: ['./logs', /^Loaded back to/],
  'logs of two months': [`./logs?${twoMonths()}`, /^Loaded back to/],
  'logs with a table': ['./logs?chart=table', /^Loaded back to/],
  journal: ['./journal', 'Nothing changed yet'],
  activity: ['./activity?of=organization:payments', /^Updated/],
  builds: ['./builds', /^Updated/],
  build: [`./builds/${BUILDS.complete.id}`, /^[\d,]+ lines$/],
  'failed build': [`./builds/${BUILDS.failed.id}`, /^[\d,]+ lines$/],
  configuration: ['./configuration', /^161 keys$/],
  messages: ['./messages', /^Updated/],
  'registry size': ['./registry-size', /^\d+ namespaces with a limit use/],
  compatibility: ['./compatibility', /^Compatibility check$/],
} as const;

/** What TypeScript does not know of a `layout-shift` entry. */
type LayoutShift = PerformanceEntry & {
  value: number;
  sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
};

/** Collects everything that moves, by how much, and the largest parts with the places they left and took. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'layoutShifts', shifts);
    new PerformanceObserver((list) => {
      const entries = list
        .getEntries()
        .filter((entry): entry is LayoutShift => entry.entryType === 'layout-shift');
      for (const { value, sources } of entries) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `"${node?.textContent?.slice(0, 40)}" from ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`,
        );
        shifts.push(`${value}: ${moved.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        // After what is being drawn.
        requestAnimationFrame(() => setTimeout(() => resolve(Reflect.get(window, 'layoutShifts'))));
      }),
  );

test.describe('nothing moves while a screen loads:', () => {
  for (const [name, [path, complete]] of Object.entries(SCREENS)) {
    test(name, async ({ page, open }) => {
      await watchShifts(page);
      await open(path, { scenario: 'slow' });
      await expect(page.getByText(complete).first()).toBeVisible();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      expect(await shiftsOf(page)).toEqual([]);
    });
  }

  for (const [name, path, width, height] of [
    ['the chart of the logs on a phone', './logs?chart=chart', 390, 844],
    ['the counts of the logs on a phone', './logs?chart=table', 390, 844],
    ['the chart of the logs in a small window', './logs', 960, 800],
  ] as const) {
    test(name, async ({ page, open }) => {
      await page.setViewportSize({ width, height });
      await open(path, { scenario: 'slow' });
      const head = page.getByRole('columnheader', { name: /^Time/ });
      await expect(page.getByText('Counting by day (UTC)')).toBeVisible();
      const before = await head.boundingBox();
      await expect(page.getByText(/^\d+ entries, by day/)).toBeVisible();
      expect(await head.boundingBox()).toEqual(before);
    });
  }

  test('the messages of the registry, when they arrive', async ({ page, open }) => {
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await watchShifts(page);
      await open('./users', { scenario: 'slow', username: 'readonly' });
      await expect(messagesChip(page)).toBeVisible();
      await expect(page.getByText(/^Updated/)).toBeVisible();
      expect(await shiftsOf(page)).toEqual([]);
    }
  });
});
