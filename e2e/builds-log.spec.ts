import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

import { BUILDS, lineOf, logOf, logShown } from './support/builds';
import { expect, test } from './support/test';
import { downloaded, sidewaysOverflow } from './support/users';

/** Selects a format from the download menu. */
async function takeOut(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: 'Download log' }).click();
  await page.getByRole('menuitem', { name: form }).click();
}

const countText = /^\d+ of [\d,]+$/;

test.describe('the log', () => {
  test('is shown in colours, with what was overwritten gone', async ({ page, open }) => {
    await open(`./builds/${BUILDS.complete.id}?q=replaced`);
    await expect(logOf(page).getByText('by what follows')).toBeVisible();
    await expect(logOf(page).getByText('bold', { exact: true })).toHaveCSS('font-weight', '700');
    const yellow = logOf(page).getByText('this line and', { exact: false });
    await expect(yellow).not.toHaveCSS('color', 'rgb(23, 27, 34)');
    await expect(logOf(page)).not.toContainText('\u001B');
    await expect(logOf(page)).not.toContainText('[999z');
    await expect(logOf(page).getByText('<b>tag</b>', { exact: false })).toBeVisible();
  });

  test('of five thousand lines draws only what is in sight', async ({ page, open }) => {
    await open(`./builds/${BUILDS.long.id}`);
    await logShown(page);
    await expect(page.getByText(/^4,\d{3} lines$/)).toBeVisible();
    expect(await page.locator('[data-kind]').count()).toBeLessThan(120);
    await logOf(page).focus();
    await page.keyboard.press('End');
    await expect(logOf(page).getByText('complete', { exact: true })).toBeVisible();
  });

  test('folds phases and commands, and unfolds what a search finds', async ({ page, open }) => {
    await open(`./builds/${BUILDS.complete.id}`);
    const step = page.getByRole('button', { name: /^Lines of .*STEP 3\/10/ });
    await expect(step).toHaveAttribute('aria-expanded', 'true');
    await expect(logOf(page).getByText('Updating Subscription')).toBeVisible();
    await step.click();
    await expect(step).toHaveAttribute('aria-expanded', 'false');
    await expect(logOf(page).getByText('Updating Subscription')).toHaveCount(0);

    await page.getByRole('searchbox').fill('Updating Subscription');
    await expect(page.locator('mark[data-current]')).toHaveText('Updating Subscription');
    await page.getByRole('searchbox').fill('');

    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Fold all commands' }).click();
    await page.keyboard.press('Escape');
    await expect(logOf(page).getByText('STEP 10/10')).toBeVisible();
    await page.getByRole('button', { name: /^Lines of .*building/ }).click();
    await expect(logOf(page).getByText('STEP 10/10')).toHaveCount(0);
  });

  test('is searched forth and back', async ({ page, open }) => {
    await open(`./builds/${BUILDS.complete.id}`);
    await page.getByRole('searchbox').fill('STEP ');
    await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Next match' }).click();
    await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByText('3 of 10', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').press('Shift+Enter');
    await page.getByRole('button', { name: 'Previous match' }).click();
    await page.getByRole('button', { name: 'Previous match' }).click();
    await expect(page.getByText('10 of 10', { exact: true })).toBeVisible();
    await expect(page.locator('mark[data-current]')).toBeInViewport();
    await page.getByRole('searchbox').fill('nowhere at all');
    await expect(page.getByText('Not found', { exact: true })).toBeVisible();
  });

  test('keeps its state in the URL: line, search, wrapping, timestamps', async ({ page, open }) => {
    await open(`./builds/${BUILDS.long.id}`);
    await page.getByLabel('Go to line').fill('2345');
    await page.keyboard.press('Enter');
    await expect(lineOf(page, 2345)).toBeInViewport();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Timestamps/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Wrap/ }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\?line=2345&times=true&wrap=true$/);

    const expectState = async () => {
      await expect(lineOf(page, 2345)).toBeInViewport();
      await expect(lineOf(page, 2345)).toContainText(/\d\d:\d\d:\d\d/);
      await expect(page.getByText('the log has no time zone')).toBeVisible();
      await expect(page.getByLabel('Go to line')).toHaveValue('2345');
    };
    await expectState();
    await page.reload();
    await expectState();

    await page.getByRole('main').getByRole('link', { name: 'Builds', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Builds', exact: true })).toBeVisible();
    await page.goBack();
    await expectState();
  });

  test('wraps long lines on a phone, until told otherwise', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`./builds/${BUILDS.failed.id}`);
    const overflow = () =>
      logOf(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    await expect.poll(overflow).toBe(0);
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Wrap/ }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\?wrap=false$/);
    await expect.poll(overflow).toBeGreaterThan(0);
  });

  test('says that a line is not there', async ({ page, open }) => {
    await open(`./builds/${BUILDS.complete.id}?line=99999&q=step&wrap=maybe`);
    await expect(page.getByText('no line 99,999')).toBeVisible();
    await expect(page.getByText(countText)).toBeVisible();
  });

  test('is downloaded and copied as plain text', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`./builds/${BUILDS.complete.id}`);
    await logShown(page);
    const { name, text } = await downloaded(page, () => takeOut(page, 'Download as text'));
    expect(name).toBe(`build-${BUILDS.complete.id}.log.txt`);
    expect(text).toContain('== building\nSTEP 1/10: FROM');
    expect(text).not.toContain('\u001B');
    expect(text.split('\n').length).toBeGreaterThan(800);
    await page.getByRole('button', { name: 'Copy log' }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await clipboard()).toBe(text);
    // Output cut at arbitrary places, and a line longer than any screen.
    expect(text).toContain('\ncut within a sequence: red and whole again\nlayers: 100 %\nsingle');
    expect(text).toContain(`\nlong: ${'x'.repeat(25_000)} end of the long line\n`);

    const raw = await downloaded(page, () => takeOut(page, 'Download raw log (JSON)'));
    expect(raw.name).toBe(`build-${BUILDS.complete.id}.log.json`);
    const { total, logs } = z
      .object({ total: z.number(), logs: z.array(z.object({ message: z.string() })) })
      .parse(JSON.parse(raw.text));
    expect(logs).toHaveLength(total);
    expect(logs.map(({ message }) => message)).toContain('\rlayers: 60 %\r');
  });

  test('is copied whole when all of it is selected, and else it is said how much was', async ({
    page,
    open,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`./builds/${BUILDS.long.id}`);
    await logShown(page);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const total = Number(
      (await page.getByText(/^4,\d{3} lines$/).innerText()).replaceAll(/\D/g, ''),
    );
    await logOf(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect(page.getByText(/^Copied the entire log, 4,\d{3} lines$/)).toBeVisible();
    expect((await clipboard()).trimEnd().split('\n')).toHaveLength(total);

    await lineOf(page, 2).locator('code').selectText();
    await page.keyboard.press('Control+c');
    await expect(page.getByText(/^Copied 1 line of 4,\d{3}; “Copy log” copies all$/)).toBeVisible();
    expect((await clipboard()).split('\n')).toHaveLength(1);
  });

  test('fits a phone', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`./builds/${BUILDS.complete.id}`);
    await logShown(page);
    expect(await sidewaysOverflow(page)).toBe(0);
    // Only the log scrolls, so its foot is in reach.
    await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeInViewport();
  });
});

test.describe('a running build', () => {
  test('is followed to its end, each line once', async ({ page, open }) => {
    await page.clock.install();
    const starts: string[] = [];
    const requests: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (!pathname.includes(BUILDS.live.id) || !pathname.includes('/api/')) return;
      requests.push(pathname.split('/').at(-1) ?? '');
      const start = searchParams.get('start');
      if (start !== null) starts.push(start);
    });
    await open(`./builds/${BUILDS.live.id}`);
    await expect(page.getByText('Live · checks every 5 s')).toBeVisible();
    await page.clock.runFor(26_000);
    // Which line is drawn depends on the progress: real time passes between the steps of the clock.
    await expect(
      logOf(page)
        .getByText(/^STEP \d+\/10/)
        .first(),
    ).toBeAttached();
    await expect(page.getByText('Building', { exact: true }).first()).toBeVisible();
    await page.clock.runFor(80_000);
    await expect(page.getByText('Ended', { exact: true })).toBeVisible();
    await expect(page.getByText('Complete', { exact: true }).first()).toBeVisible();
    await expect(logOf(page).getByText('complete', { exact: true })).toBeInViewport();

    // Only new entries are requested.
    expect(starts[0]).toBe('0');
    const numbers = starts.map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(requests.filter((name) => name === 'build')).toHaveLength(1);
    const { text } = await downloaded(page, () => takeOut(page, 'Download as text'));
    expect(text.match(/^STEP 3\/10/gm)).toHaveLength(1);

    const asked = requests.length;
    await page.clock.runFor(60_000);
    expect(requests).toHaveLength(asked);
  });

  test('is no longer asked for when following was stopped, and again after', async ({
    page,
    open,
  }) => {
    await page.clock.install();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes(`${BUILDS.waiting.id}/status`)) asked += 1;
    });
    await open(`./builds/${BUILDS.waiting.id}`);
    await expect(page.getByText('No lines yet')).toBeVisible();
    await page.clock.runFor(11_000);
    await expect.poll(() => asked).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Stop following' }).click();
    await expect(page.getByText('Not following', { exact: true })).toBeVisible();
    const before = asked;
    await page.clock.runFor(30_000);
    expect(asked).toBe(before);
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect.poll(() => asked).toBeGreaterThan(before);
  });

  test('is not asked for while the page is hidden', async ({ page, open }) => {
    await page.clock.install();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes(`${BUILDS.waiting.id}/status`)) asked += 1;
    });
    await open(`./builds/${BUILDS.waiting.id}`);
    await expect(page.getByText('Live · checks every 5 s')).toBeVisible();
    const setVisibility = (state: string) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      }, state);
    await setVisibility('hidden');
    const before = asked;
    await page.clock.runFor(30_000);
    expect(asked).toBe(before);
    await setVisibility('visible');
    await page.clock.runFor(6_000);
    await expect.poll(() => asked).toBeGreaterThan(before);
  });
});

test('an address with a text and a line begins at the line, and goes on to the text when asked', async ({
  page,
  open,
}) => {
  await open(`./builds/${BUILDS.complete.id}?q=zlib&line=300`);
  await expect(lineOf(page, 300)).toBeInViewport();
  const line = page.getByLabel('Go to line');
  await line.fill('400');
  await line.press('Enter');
  await expect(lineOf(page, 400)).toBeInViewport();
  await expect(line).toBeFocused();
  await page.getByRole('button', { name: 'Next match' }).click();
  await expect(lineOf(page, 400)).toHaveCount(0);
});
