import type { Page } from '@playwright/test';

import { expect, expectSteps, test } from './support/test';

const logsPage = (page: Page) => page.getByRole('region', { name: 'Usage logs', exact: true });
const sentences = (page: Page) => page.getByRole('grid').getByRole('gridcell').getByRole('link');
/** Formats a day of the registry as in the address. */
const daysAgo = (count: number) =>
  new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);
const PARTIAL = /^200 loaded, more to come$/;
/** Two portions; where the log changes tables, a page is short (C 5.3), which depends on the hour. */
const MORE = /^4[01]\d loaded, more to come$/;

/** Counts the requests for log pages from this call on. */
function countPages(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (/\/superuser\/logs\b/.test(request.url())) count += 1;
  });
  return () => count;
}

/** Resolves after a draw and its effects, when everything that a scroll triggers has started. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );

test.describe('the usage log', () => {
  test('reads the newest entries of the last seven days, says how far, and reads on when asked', async ({
    page,
    open,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/superuser/logs')) asked.push(request.url());
    });
    await open('./logs', { size: 'typical' });
    await expect(logsPage(page).getByText(PARTIAL)).toBeVisible();
    await expect(
      page.getByText(/^Loaded back to \d+ \w+( \d{4})?, \d\d:\d\d:\d\d\.$/),
    ).toBeVisible();
    const [first = ''] = asked;
    expect(new URL(first).searchParams.get('starttime')).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    const before = asked.length;
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect(logsPage(page).getByText(MORE)).toBeVisible();
    expect(asked.length).toBeGreaterThan(before);
  });

  test('counts the range by day, as a chart and as a table, and narrows to a day', async ({
    page,
    open,
  }) => {
    await open('./logs', { size: 'typical' });
    const chart = page.getByRole('region', { name: 'Entries by day' });
    await expect(chart.getByRole('button', { name: /Show only these days/ })).toHaveCount(7);
    await page.keyboard.press('t');
    await expect(chart.getByRole('table').getByRole('row')).toHaveCount(8);
    await chart.getByRole('button', { name: 'Show as chart' }).click();
    await chart
      .getByRole('button', { name: /Show only these days/ })
      .nth(3)
      .click();
    await expect(page).toHaveURL(/from=(\d{4}-\d\d-\d\d)&to=\1/);
    await expect(chart.getByRole('button', { name: /Show only these days/ })).toHaveCount(1);
  });

  test('says when there is nothing, and when the log cannot be searched', async ({
    page,
    open,
  }) => {
    await open('./logs?from=2001-02-01&to=2001-02-02');
    await expect(page.getByText('No entries in this range')).toBeVisible();
    await page.goto('./logs?from=2001-01-01&to=2001-01-02');
    await expect(page.getByText('This log cannot be searched')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Entries by day' })).toHaveCount(0);
  });

  test('breaks what it looked for at no hyphen, but anywhere if it must', async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./logs?q=nothing-at-all');
    const lines = (text: string) =>
      page
        .getByText(text, { exact: true })
        .evaluate((name) => new Set(Array.from(name.getClientRects(), ({ top }) => top)).size);
    await expect(page.getByText('No matching entries')).toBeVisible();
    expect(await lines('nothing-at-all')).toBe(1);
    await page.goto(`./logs?q=${'nothing-'.repeat(10)}`);
    await expect(page.getByText('No matching entries')).toBeVisible();
    expect(await lines('nothing-'.repeat(10))).toBeGreaterThan(1);
  });

  test('says why it cannot be read, and reads it on demand', async ({ page, open }) => {
    await open('./logs', { scenario: 'first-try-fails' });
    const grid = logsPage(page);
    await expect(grid.getByRole('alert').first()).toBeVisible();
    // One cause is told once, for the entries and their counts.
    await grid.getByRole('button', { name: 'Retry' }).click();
    await expect(sentences(page).first()).toBeVisible();
    await expect(grid.getByRole('alert')).toHaveCount(0);
  });

  for (const demo of [{ username: 'readonly' }, { scenario: 'features-off' }] as const) {
    test(`is the same with ${JSON.stringify(demo)}`, async ({ page, open }) => {
      await open('./logs', demo);
      await expect(sentences(page).first()).toBeVisible();
    });
  }

  test('is narrowed by several filters at once, restored from the URL and by Back', async ({
    page,
    open,
  }) => {
    await open('./logs', { size: 'typical' });
    await expect(logsPage(page).getByText(PARTIAL)).toBeVisible();
    await page.getByRole('button', { name: 'Group filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Pulls/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('pulled');
    const chips = page.getByRole('list', { name: 'Active filters' });
    const check = async () => {
      await expect(chips).toContainText('Pulls');
      await expect(page.getByRole('searchbox')).toHaveValue('pulled');
      await expect(sentences(page).first()).toContainText('Pulled');
    };
    await check();
    await expect(page).toHaveURL(/q=pulled/);
    await page.reload();
    await check();
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.goBack();
    await expect(chips).toHaveCount(0);
  });

  test('reads on when somebody scrolls to the end, and not before', async ({ page, open }) => {
    const asked = countPages(page);
    // So long that it is not complete before it is paused.
    await open(`./logs?from=${daysAgo(200)}&to=${daysAgo(0)}`, { size: 'typical' });
    await expect(logsPage(page).getByText(PARTIAL)).toBeVisible();
    const beginning = sentences(page).first();
    const loaded = asked();
    await beginning.focus();
    await page.keyboard.press('PageDown');
    await expect(beginning).not.toBeFocused();
    await settled(page);
    expect(asked()).toBe(loaded);
    await page.keyboard.press('End');
    await expect(logsPage(page).getByText(MORE)).toBeVisible();

    // A load paused by the user stays paused.
    await page.getByRole('button', { name: 'Load entire range' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('button', { name: 'Load more' })).toBeVisible();
    await sentences(page).last().focus();
    await page.keyboard.press('Home');
    await expect(beginning).toBeInViewport();
    const paused = asked();
    await page.keyboard.press('End');
    await expect(beginning).not.toBeInViewport();
    await settled(page);
    expect(asked()).toBe(paused);
  });

  test('keeps what was read when a page fails, and can try it again', async ({ page, open }) => {
    const asked = countPages(page);
    await open('./logs?from=2001-01-12&to=2030-01-01');
    const stopped = page.getByText(/^Loading stopped after \d+ entries$/);
    await expect(stopped).toBeVisible();
    await expect(sentences(page).first()).toBeVisible();
    const before = asked();
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(asked).toBeGreaterThan(before);
    await expect(stopped).toBeVisible();
    await expect(sentences(page).first()).toBeVisible();
  });

  test('has a chart of one tab stop, which the arrow keys walk', async ({ page, open }) => {
    await open(`./logs?from=${daysAgo(40)}&to=${daysAgo(11)}`, { size: 'typical' });
    const chart = page.getByRole('region', { name: 'Entries by day' });
    const bars = chart.getByRole('button', { name: /Show only these days/ });
    await expect(bars).toHaveCount(30);
    await chart.getByRole('button', { name: 'Hide chart' }).focus();
    await page.keyboard.press('Tab');
    await expect(bars.last()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(bars.nth(28)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(bars.first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(bars.nth(1)).toBeFocused();
    await expect(chart.getByText(/^\d+ \w+ \d{4}: \d/)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(bars.nth(1)).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(bars.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`from=${daysAgo(39)}&to=${daysAgo(39)}`));
  });

  test('groups the bars that a phone could not show', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`./logs?from=${daysAgo(100)}&to=${daysAgo(11)}`, { size: 'typical' });
    const chart = page.getByRole('region', { name: 'Entries by day' });
    const bars = chart.getByRole('button', { name: /Show only these days/ });
    // The entries are what a phone has room for first.
    await expect(bars).toHaveCount(0);
    await chart.getByRole('button', { name: 'Show chart' }).click();
    await expect(bars).toHaveCount(13);
    await expect(chart.getByText('by week')).toBeVisible();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(bars).toHaveCount(90);
  });

  test('shows a sentence that is cut in full on focus', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./logs?from=2026-01-01&to=2030-12-31&kind=build_dockerfile');
    await expect(sentences(page).first()).toBeVisible();
    await sentences(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await sentences(page).first().hover();
    const text = (await sentences(page).first().textContent()) ?? '';
    await expect(page.getByRole('tooltip')).toHaveText(text);
  });

  test('leads from an entry to what it names, and back', async ({ page, open }) => {
    await open('./logs?from=2026-01-01&to=2030-12-31&kind=build_dockerfile');
    await sentences(page).first().click();
    const drawer = page.getByRole('dialog', { name: 'Log entry' });
    await expect(drawer.getByRole('link', { name: 'web', exact: true }).first()).toHaveAttribute(
      'href',
      /\/organizations\/web$/,
    );
    await drawer.getByRole('link', { name: /^[0-9a-f]{8}-/ }).click();
    await expect(page.getByRole('heading', { name: 'Build of web/frontend' })).toBeVisible();
    await page.goBack();
    await expect(drawer).toBeVisible();
    await page.reload();
    await expect(drawer).toBeVisible();
  });

  test('opens an entry with everything it holds, and Back does not open it again', async ({
    page,
    open,
  }) => {
    await open('./logs?from=2026-01-01&to=2030-12-31');
    await sentences(page).nth(5).click();
    const drawer = page.getByRole('dialog', { name: 'Log entry' });
    await expect(drawer.getByText('As sent by the registry')).toBeVisible();
    await expect(drawer.getByRole('button', { name: 'Copy JSON' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expectSteps(page, 0);
  });

  test('takes any days by a dialog, whichever way round they are in the URL', async ({
    page,
    open,
  }) => {
    await open('./logs?from=2026-11-24&to=2026-11-01');
    await expect(page.getByRole('button', { name: 'Days: 1–24 Nov 2026, UTC' })).toBeVisible();
    await page.getByRole('button', { name: /^Days:/ }).click();
    await page.getByRole('menuitem', { name: 'Choose days…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose days' });
    await dialog.getByLabel('First day').fill('2026-12-01');
    await dialog.getByRole('button', { name: 'Show these days' }).click();
    await expect(dialog.getByText('The last day is before the first day.')).toBeVisible();
    await dialog.getByLabel('First day').fill('2026-10-05');
    await dialog.getByRole('button', { name: 'Show these days' }).click();
    await expect(page).toHaveURL(/from=2026-10-05&to=2026-11-24/);
  });
});
