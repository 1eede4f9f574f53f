import type { Page } from '@playwright/test';

import { BUILDS } from './support/builds';
import { listOf, rowOf } from './support/list';
import { expect, test } from './support/test';

const PAGE = /\/superuser\/logs\b/;
const STATUS = /\/superuser\/([^/]+)\/status$/;

const builds = (page: Page) => listOf(page, 'Builds');
const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' });
const note = (page: Page, text: RegExp) => builds(page).region.getByText(text);
const cellsOf = (page: Page, name: string) => rowOf(page, name).first();
const daysAgo = (count: number) =>
  new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);

/** Records the requests for phases, and the most that were in flight at once; call it before the page is opened. */
function watchPhases(page: Page) {
  const asked: string[] = [];
  const open = new Set<unknown>();
  let most = 0;
  page.on('request', (request) => {
    const id = STATUS.exec(new URL(request.url()).pathname)?.[1];
    if (id === undefined) return;
    asked.push(id);
    open.add(request);
    most = Math.max(most, open.size);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return {
    asked: () => asked,
    of: (id: string) => asked.filter((each) => each === id).length,
    most: () => most,
  };
}

/** Counts the requests for log pages from this call on. */
function countPages(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (PAGE.test(request.url())) count += 1;
  });
  return () => count;
}

async function choose(page: Page, facet: string, value: RegExp) {
  await page.getByRole('button', { name: `${facet} filter` }).click();
  await page.getByRole('menuitemcheckbox', { name: value }).click();
  await page.keyboard.press('Escape');
}

test.describe('the builds of the registry', () => {
  test('are what the log tells of them, each with its phase', async ({ page, open }) => {
    await open('./builds', { size: 'typical' });
    const { grid, region } = builds(page);
    await expect(note(page, /^Entire range loaded\.$/)).toBeVisible();
    const complete = rowOf(page, 'payments/api').filter({ hasText: 'v2.4.1' });
    await expect(complete).toContainText('GitHub');
    await expect(complete).toContainText('The trigger');
    await expect(complete).toContainText('Complete');
    const byHand = rowOf(page, 'testuser/hello-world').first();
    await expect(byHand).toContainText('None');
    await expect(byHand).toContainText('testuser');
    await expect(rowOf(page, 'payments/api').filter({ hasText: 'pr-1482' })).toContainText(
      'Failed',
    );
    await expect(grid.getByText('Loading phase')).toHaveCount(0);
    await expect(region.getByText('What is missing?')).toBeVisible();
    await region.getByText('What is missing?').click();
    await expect(region.getByText('FEATURE_ACTION_LOG_ROTATION')).toBeVisible();

    await complete.getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Build of payments/api' })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/builds/${BUILDS.complete.id}$`));
    await page.goBack();
    await expect(complete).toContainText('Complete');
  });

  test('show who cancelled one, and when there is no phase any more', async ({ page, open }) => {
    await open('./builds?cols=repository,tags,phase,canceller', { size: 'typical' });
    const cancelled = rowOf(page, 'platform/base').filter({ hasText: 'edge' });
    await expect(cancelled).toContainText('Cancelled');
    const by = (await cancelled.getByRole('gridcell').last().textContent()) ?? '';
    expect(by).toMatch(/^[\w.-]{2,}$/);
    await choose(page, 'Cancelled by', new RegExp(`^${by}`));
    await expect(builds(page).names).toHaveCount(1);
  });

  test('are loaded a portion at a time, and show the first while more are loading, two phases at most', async ({
    page,
    open,
  }) => {
    const pages = countPages(page);
    const phases = watchPhases(page);
    await open(`./builds?from=${daysAgo(29)}&to=${daysAgo(0)}`, { size: 'huge' });
    await expect(cellsOf(page, 'web/frontend')).toBeVisible();
    const atFirst = pages();
    await expect.poll(pages).toBeGreaterThan(atFirst);
    await expect(note(page, /^Loaded back to \d+ \w+( \d{4})?, \d\d:\d\d:\d\d\.$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Load more' })).toBeVisible();
    await expect(builds(page).count(/^\d+ loaded, more to come$/)).toBeVisible();
    // 2,000 entries are at least 100 pages.
    expect(pages()).toBeLessThan(110);
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(pages).toBeGreaterThan(110);
    await page.getByRole('button', { name: 'Load entire range' }).click();
    const { grid, count } = builds(page);
    await expect(count(/^1[3-9] loaded, more to come$/)).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(grid.getByText('Loading phase')).toHaveCount(0);
    await grid.getByRole('row').nth(1).focus();
    await page.keyboard.press('End');
    await expect(grid.getByText('Loading phase')).toHaveCount(0);
    expect(phases.asked().length).toBeGreaterThan(10);
    expect(phases.most()).toBe(2);
  });

  test('keep the phase of what is over, and ask again for the rest, but not while hidden', async ({
    page,
    open,
  }) => {
    await page.clock.install();
    const phases = watchPhases(page);
    await open('./builds', { size: 'typical' });
    await expect(note(page, /^Entire range loaded\.$/)).toBeVisible();
    await expect(builds(page).grid.getByText('Loading phase')).toHaveCount(0);
    const { waiting, complete } = BUILDS;
    const setVisibility = (state: string) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      }, state);
    await setVisibility('hidden');
    const before = phases.of(waiting.id);
    await page.clock.runFor(60_000);
    expect(phases.of(waiting.id)).toBe(before);
    await setVisibility('visible');
    await page.clock.runFor(11_000);
    await expect.poll(() => phases.of(waiting.id)).toBeGreaterThan(before);
    expect(phases.of(complete.id)).toBe(1);
  });

  test('are filtered by what is known of them, and say how many are left out', async ({
    page,
    open,
  }) => {
    await open(`./builds?from=${daysAgo(89)}&to=${daysAgo(0)}`, { size: 'typical' });
    const { grid, names } = builds(page);
    await page.getByRole('button', { name: 'Load entire range' }).click();
    await expect(note(page, /^Entire range loaded\.$/)).toBeVisible({ timeout: 30_000 });
    await choose(page, 'Phase', /^Failed/);
    const leftOut = note(page, /^Phases load when a row comes into view\. \d+ builds without/);
    await expect(leftOut).toBeVisible();
    await expect(page).toHaveURL(/phase=error/);
    const failed = grid.getByRole('gridcell').filter({ hasText: /^Failed$/ });
    await expect(failed.first()).toBeVisible();
    const known = await failed.count();
    await expect(names).toHaveCount(known);
    await page.getByRole('button', { name: /^Load \d+ phases$/ }).click();
    await expect(chips(page)).toContainText('Not loaded yet');
    // The rows that come into view load their phases, and the next ones take the place of those that do not match.
    await expect.poll(() => failed.count()).toBeGreaterThan(known);
    await expect(grid.getByText('Loading phase')).toHaveCount(0);
    await expect(leftOut).toHaveCount(0);
    await expect(names).toHaveCount(await failed.count());
  });

  test('are asked for where a filter leaves out every build', async ({ page, open }) => {
    await open('./builds?phase=error', { size: 'typical' });
    await expect(page.getByText(/^The phases of \d+ builds are not loaded$/)).toBeVisible();
    // That none matches is not known yet.
    await expect(builds(page).count(/^\d+( loaded, more to come)?$/)).toBeVisible();
    await page.getByRole('button', { name: /^Load \d+ phases$/ }).click();
    await expect(chips(page)).toContainText('Not loaded yet');
    await expect(
      builds(page)
        .grid.getByRole('gridcell', { name: /^Failed$/ })
        .first(),
    ).toBeVisible();
  });

  test('are restored from the URL, and by Back', async ({ page, open }) => {
    await open('./builds', { size: 'typical' });
    await page.getByRole('button', { name: /^Days:/ }).click();
    await page.getByRole('menuitemradio', { name: 'Last 30 days' }).click();
    await choose(page, 'Repository', /^payments\/api/);
    await page.getByRole('searchbox').fill('v2.4');
    await expect(page).toHaveURL(/q=v2\.4/);
    const check = async () => {
      await expect(chips(page)).toContainText('payments/api');
      await expect(page.getByRole('searchbox')).toHaveValue('v2.4');
      await expect(builds(page).names).toHaveText(['payments/api']);
      await expect(page).toHaveURL(new RegExp(`from=${daysAgo(29)}`));
    };
    await check();
    await page.reload();
    await check();
    await cellsOf(page, 'payments/api').getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Build of payments/api' })).toBeVisible();
    await page.goBack();
    await check();
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('');
  });

  test('are reached by keyboard alone', async ({ page, open }) => {
    await open('./builds');
    await expect(cellsOf(page, 'web/frontend')).toBeVisible();
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: 'Open build by UUID' });
    await expect(dialog.getByLabel(/^Build UUID/)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await builds(page).grid.getByRole('row').nth(1).focus();
    const first = builds(page).grid.getByRole('row').nth(1);
    await expect(first).toBeFocused();
    const [, path = ''] =
      /(\/builds\/[^?]+)/.exec((await first.getByRole('link').getAttribute('href')) ?? '') ?? [];
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(path));
    await expect(page.getByRole('heading', { level: 1, name: /^Build of/ })).toBeVisible();
  });
});

test.describe('when there is nothing to list', () => {
  test('it says so, for the days and for a log that cannot be searched', async ({ page, open }) => {
    await open('./builds?from=2001-02-01&to=2001-02-02');
    await expect(page.getByText('No builds in this range')).toBeVisible();
    await page.goto('./builds?from=2001-01-01&to=2001-01-02');
    await expect(page.getByText('Builds cannot be listed')).toBeVisible();
    await expect(builds(page).grid).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Open by UUID' })).toBeVisible();
  });

  test('it says why, and tries again on demand', async ({ page, open }) => {
    await open('./builds', { scenario: 'first-try-fails' });
    const { region } = builds(page);
    await region.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(cellsOf(page, 'web/frontend')).toBeVisible();
    await expect(region.getByRole('alert')).toHaveCount(0);
    // The first request for each phase fails, too.
    await expect(cellsOf(page, 'web/frontend')).toContainText('Not available');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(cellsOf(page, 'web/frontend')).toContainText('Waiting');
  });

  test('it keeps what was loaded when a page fails', async ({ page, open }) => {
    await open('./builds?from=2001-01-12&to=2030-01-01');
    await expect(page.getByText(/^Loading stopped after \d+ builds?$/)).toBeVisible();
    await expect(builds(page).names.first()).toBeVisible();
  });
});

test.describe('whoever looks', () => {
  test('may be a read-only superuser', async ({ page, open }) => {
    await open('./builds', { size: 'typical', username: 'readonly' });
    await expect(rowOf(page, 'payments/api').filter({ hasText: 'v2.4.1' })).toContainText(
      'Complete',
    );
  });

  test('sees earlier builds where builds are off', async ({ page, open }) => {
    await open('./builds', { size: 'typical', scenario: 'features-off' });
    await expect(page.getByText('FEATURE_BUILD_SUPPORT')).toBeVisible();
    await expect(rowOf(page, 'payments/api').filter({ hasText: 'v2.4.1' })).toContainText(
      'Complete',
    );
  });
});
