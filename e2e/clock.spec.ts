import type { Browser, Page } from '@playwright/test';

import { DEMO_STORAGE_KEY, type DemoSettings } from '../src/lib/demo';
import { OWN_KEY, selectAllKeys } from './support/service-keys';
import { expect, test } from './support/test';
import { VIEWS } from './views';
import type { View } from './views/view';
import { dialog, listOf, rowAction, rowOf } from './support/list';

const HOUR = 3_600_000;
/** The registry's time. */
const NOW = Date.parse('2026-11-24T15:20:30Z');

type Clock = { name: string; ahead: number; words: string | null };

const RIGHT: Clock = { name: 'right', ahead: 0, words: null };

/** This computer's wrong clocks: their names, how far they are ahead, and the console's words for it. */
const WRONG: readonly Clock[] = [
  { name: 'three hours slow', ahead: -3 * HOUR, words: '3 hours behind' },
  { name: 'two days fast', ahead: 48 * HOUR, words: '2 days ahead of' },
];

/** All views that show a time, a time-dependent state, or a choice of days; several are dialogs over others. */
const WALK = new Set([
  'overview',
  'users',
  'user',
  'organizations',
  'organization',
  'quotas',
  'logs',
  'logs-table',
  'logs-entry',
  'logs-days',
  'logs-export',
  'builds',
  'build',
  'registry-size',
  'configuration',
  'compatibility',
  'service-keys',
  'service-keys-awaiting',
  'service-key',
  'service-key-approve',
  'service-key-expiry',
  'service-key-delete',
  'service-keys-bulk-expiry',
  'service-keys-bulk-delete',
]);

/** Sets up a page: the computer's clock, and a registry with the right time. */
async function prepare(page: Page, ahead: number, settings: Partial<DemoSettings> = {}) {
  await page.clock.setFixedTime(NOW + ahead);
  const demo = {
    size: 'small',
    scenario: 'healthy',
    username: 'admin',
    ...settings,
    clockOffset: -ahead,
  };
  await page.addInitScript(([key, value]) => sessionStorage.setItem(key, value), [
    DEMO_STORAGE_KEY,
    JSON.stringify(demo),
  ] as const);
}

const NOTICE = 'This computer’s clock is';

/** Opens a view on a computer whose clock is this far ahead, and dismisses the console's notice. */
async function openView(browser: Browser, view: View, { ahead, words }: Clock): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await prepare(page, ahead, view.demo);
  await page.goto(view.path);
  // Three pages open at the same time.
  await expect(page.getByRole('heading', { name: view.heading }).first()).toBeVisible({
    timeout: 30_000,
  });
  const notice = page.getByRole('note').filter({ hasText: NOTICE });
  if (words !== null) {
    await expect(notice).toContainText(`${NOTICE} ${words} the registry’s.`);
    // Dismiss the notice, because it takes room and fewer rows are drawn.
    // Not with the mouse: a drawer may already cover it.
    await notice.getByRole('button', { name: 'Dismiss notice' }).dispatchEvent('click');
  }
  await expect(notice).toHaveCount(0);
  await view.prepare?.(page);
  return page;
}

/** Returns the page's text, the input values, and the exact times behind the relative ones. */
async function textOf(page: Page): Promise<string> {
  // A dialog opened by its address can have a drawer under it or not, depending on when the list loaded.
  const parts = [page.locator('main'), page.locator('dialog[open], [role=dialog]').last()];
  const texts: (string | null)[] = [];
  for (const part of parts) {
    if ((await part.count()) === 0) continue;
    const values = part
      .locator('input, time')
      .evaluateAll((found) =>
        found.map((it) =>
          it instanceof HTMLInputElement ? it.value : it.getAttribute('datetime'),
        ),
      );
    texts.push(await part.innerText(), ...(await values));
  }
  // Pages load at different times, so drop the seconds.
  return texts
    .join('\n')
    .replaceAll(/(\d\d:\d\d):\d\d(\.\d+)?/g, '$1')
    .replaceAll(/(\d+ min) \d\d s left/g, '$1 left')
    .replaceAll(/\d+ (seconds?|minutes?) ago/g, 'just now');
}

test.describe('every state is the same when this computer’s clock is wrong', () => {
  for (const view of VIEWS.filter(({ name }) => WALK.has(name))) {
    test(view.name, async ({ browser }) => {
      test.slow();
      // All at the same time, so that they have the same age.
      const pages = await Promise.all(
        [RIGHT, ...WRONG].map((clock) => openView(browser, view, clock)),
      );
      await expect(async () => {
        const texts = await Promise.all(pages.map((page) => textOf(page)));
        expect(texts[0]?.length).toBeGreaterThan(100);
        for (const [index, { name }] of WRONG.entries())
          expect(texts[index + 1], name).toBe(texts[0]);
      }).toPass({ timeout: 30_000 });
      await Promise.all(pages.map((page) => page.context().close()));
    });
  }

  test('and the walk goes everywhere that it means to', () => {
    expect(VIEWS.map(({ name }) => name)).toEqual(expect.arrayContaining([...WALK]));
  });
});

test.describe('the registry’s own clock', () => {
  test('keeps its own key live and out of a bulk deletion', async ({ page }) => {
    await prepare(page, 3 * HOUR);
    await page.goto('./service-keys?service=quay,clair');
    await expect(rowOf(page, OWN_KEY)).toContainText('Renews in 2 hours');
    await selectAllKeys(page);
    await listOf(page, 'Service keys').region.getByRole('button', { name: 'Delete keys' }).click();
    const bulk = dialog(page, /^Delete \d+ keys$/);
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText(OWN_KEY);
    await page.keyboard.press('Escape');
    await rowAction(page, OWN_KEY, 'Delete key');
    await expect(dialog(page, `Delete ${OWN_KEY}?`)).toContainText(
      'The running registry signs its tokens with this key.',
    );
  });

  test('decides which days the log shows', async ({ page }) => {
    await prepare(page, 48 * HOUR);
    await page.goto('./logs');
    await expect(page.getByRole('button', { name: /^Days: / })).toHaveText('18–24 Nov 2026, UTC');
  });

  test('is asked for where no answer carries a date', async ({ page }) => {
    await prepare(page, -3 * HOUR, { scenario: 'undated' });
    await page.goto('./service-keys?service=quay');
    const notice = page.getByRole('note').filter({ hasText: 'This computer’s clock' });
    await expect(notice).toContainText('3 hours behind the registry’s. Times here follow');
    await expect(rowOf(page, OWN_KEY)).toContainText('Renews in 2 hours');
  });

  test('is named once', async ({ page }) => {
    await prepare(page, 3 * HOUR);
    await page.goto('./users');
    const notice = page.getByRole('note').filter({ hasText: 'This computer’s clock' });
    await notice.getByRole('button', { name: 'Dismiss notice' }).click();
    await expect(notice).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Organizations' }).click();
    await expect(page.getByRole('heading', { name: 'Organizations' })).toBeVisible();
    await expect(notice).toHaveCount(0);
  });
});
