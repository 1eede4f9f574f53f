import { expect, test } from './support/test';
import { expectSorted, itemCount, itemLink, overviewPage, overviewPart } from './support/overview';
import { sidewaysOverflow } from './support/users';
import { dialog, listOf } from './support/list';

test.describe('the overview', () => {
  test('is where the console begins, and says what to do and what to plan for', async ({
    page,
    open,
  }) => {
    await open('./', { size: 'typical' });
    await expect(page).toHaveTitle('Overview · Meridian Container Registry');
    await expect(page.getByRole('link', { name: 'Overview', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expectSorted(page);
    await expect(
      overviewPage(page).getByText(/^\d+ items to act on(, \d+ failed sign-ins)?, \d+ to plan$/),
    ).toBeVisible();
    const now = overviewPart(page, 'Act now');
    const awaiting = now
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: /^Keys awaiting approval: / }) });
    await expect(awaiting).toContainText('may be dropped');
    await expect(awaiting).toContainText(/20 min \d\d s left/);
    const timer = awaiting.getByRole('timer');
    const before = await timer.innerText();
    await expect(timer).not.toHaveText(before);
    await expect(now.getByRole('link', { name: /^Namespaces at the limit: / })).toBeVisible();
    const services = page.getByRole('link', { name: /^Services left without a live key: / });
    await expect(now.getByRole('listitem').filter({ has: services })).toContainText(
      'legacy_scanner',
    );
    await expect(overviewPart(page, 'Plan ahead')).toContainText('Namespaces near the limit');
    await expect(overviewPage(page)).toContainText(/7-day average: [\d,]+\./);
    const storage = overviewPart(page, 'Storage');
    await expect(storage).toContainText(/65\.2 TiB calculated [34] days ago/);
    await expect(storage).toContainText(/Limits total [\d.]+× the registry size/);
  });

  test('is where signing in leads, and the name of the registry', async ({ page, open }) => {
    await open('./', { username: null });
    await page.getByRole('button', { name: /^Superuser/ }).click();
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    await page.getByRole('link', { name: 'Builds', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Builds' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Overview', exact: true })).not.toHaveAttribute(
      'aria-current',
    );
    await page
      .getByRole('banner')
      .getByRole('link', { name: /^Meridian/ })
      .click();
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  });

  test('says that nothing needs anybody where that is so', async ({ page, open }) => {
    await open('./', { size: 'empty' });
    await expect(overviewPage(page).getByText('Nothing needs action')).toBeVisible();
    await expect(overviewPart(page, 'Act now').getByRole('listitem')).toHaveText([
      'No keys awaiting approval, no keys expiring within a week, no services left without a live key and no namespaces at the limit',
    ]);
    await expect(overviewPart(page, 'Storage')).toContainText('Not calculated yet');
    await expect(overviewPart(page, 'For information')).toContainText(
      'Failed sign-ins are logged only with ACTION_LOG_AUDIT_LOGIN_FAILURES: true, which is off by default.',
    );
  });

  test('keeps every part in its place while they are read', async ({ page, open }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const value: unknown = Reflect.get(entry, 'value');
          if (typeof value === 'number') seen.shift += value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open('./', { size: 'typical' });
    await expectSorted(page);
    const shift: unknown = await page.evaluate(() => {
      const seen: unknown = Reflect.get(window, 'seen');
      return typeof seen === 'object' && seen !== null ? Reflect.get(seen, 'shift') : undefined;
    });
    expect(shift).toBeLessThan(0.01);
  });

  for (const width of [360, 768, 2560]) {
    test(`fits a window of ${width} px`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 844 });
      await open('./');
      await expect(itemLink(page, 'Keys that never expire')).toBeVisible();
      expect(await sidewaysOverflow(page)).toBe(0);
    });
  }
});

test.describe('an item of the overview', () => {
  for (const [label, url] of [
    ['Keys awaiting approval', /\/service-keys\?approval=awaiting$/],
    ['Keys expiring within a week', /\/service-keys\?expiry=urgent$/],
    ['Keys expiring in 8 to 30 days', /\/service-keys\?expiry=soon$/],
    ['Expired keys', /\/service-keys\?expiry=expired$/],
    ['Keys that never expire', /\/service-keys\?expiry=never$/],
  ] as const) {
    test(`leads to as many keys as it says, and Back leads here: ${label}`, async ({
      page,
      open,
    }) => {
      // Some keys in the mock registry change state during its first minute.
      await page.clock.install();
      await open('./');
      await expect(itemLink(page, label)).toBeVisible();
      await page.clock.fastForward(90_000);
      const count = await itemCount(page, label);
      await itemLink(page, label).click();
      await expect(page).toHaveURL(url);
      await expect(listOf(page, 'Service keys').count(`${count} of 22`)).toBeVisible();
      await page.goBack();
      await expect(overviewPage(page)).toBeVisible();
      expect(await itemCount(page, label)).toBe(count);
    });
  }

  for (const [label, usage] of [
    ['Namespaces at the limit', 'over'],
    ['Namespaces near the limit', 'near'],
  ] as const) {
    test(`leads to as many namespaces as it says: ${label}`, async ({ page, open }) => {
      await open('./', { size: 'typical' });
      await expectSorted(page);
      const count = await itemCount(page, label);
      await itemLink(page, label).click();
      await expect(page).toHaveURL(new RegExp(`/quotas\\?usage=${usage}$`));
      const quotas = page.getByRole('region', { name: 'Quotas', exact: true });
      await expect(quotas.getByText(`${count} of 2,300`, { exact: true })).toBeVisible();
      await page.reload();
      await expect(quotas.getByText(`${count} of 2,300`, { exact: true })).toBeVisible();
    });
  }

  test('leads to as many log entries of today as it says', async ({ page, open }) => {
    await open('./');
    const count = await itemCount(page, 'Failed sign-ins today');
    await itemLink(page, 'Failed sign-ins today').click();
    await expect(page).toHaveURL(/from=(\d{4}-\d\d-\d\d)&to=\1&kind=login_failure/);
    const logs = page.getByRole('region', { name: 'Usage logs', exact: true });
    await expect(logs.getByText('Entire range loaded.')).toBeVisible();
    // Beside the title, which is first; the chart has its own numbers.
    await expect(logs.getByText(new RegExp(`^${count}( of [\\d,]+)?$`)).first()).toBeVisible();
  });

  test('names the most pressing, which open over their list', async ({ page, open }) => {
    await open('./');
    await overviewPart(page, 'Act now').getByRole('link', { name: 'data.hoarder' }).click();
    await expect(dialog(page, 'Quota of data.hoarder')).toBeVisible();
    await expect(page).toHaveURL(/\/quotas\/users\/data\.hoarder\?usage=over$/);
    await page.goBack();
    await overviewPart(page, 'Act now')
      .getByRole('link', { name: 'Audit shipper', exact: true })
      .click();
    await expect(dialog(page, /^Service key Audit shipper/)).toBeVisible();
    await expect(page).toHaveURL(/\?expiry=urgent$/);
  });

  test('can be reached and followed by keyboard', async ({ page, open }) => {
    await open('./');
    await expect(itemLink(page, 'Keys awaiting approval')).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await expect(page).toHaveURL(/\/service-keys$/);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await itemLink(page, 'Keys awaiting approval').focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tooltip')).toContainText(/, may be dropped after /);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?approval=awaiting$/);
  });
});

test.describe('a registry of 100,000 users', () => {
  /** 2,000 users and as many organizations, to the end of a page, whose size depends on the speed. */
  const BEGINNING = /^4,[01][05]0 namespaces loaded, more to come$/;

  test('is not read to the end because somebody looked, says so, and is read on when asked', async ({
    page,
    open,
  }) => {
    const pages: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/superuser/users/')) pages.push(request.url());
    });
    await open('./', { size: 'huge' });
    const quotas = overviewPage(page);
    await expect(quotas.getByText(BEGINNING)).toBeVisible({ timeout: 30_000 });
    await expect(overviewPage(page).getByText(/^Partial: \d+ items to act on/)).toBeVisible();
    await expect(itemLink(page, 'Namespaces at the limit')).toHaveAccessibleName(/, partial$/);
    const before = pages.length;
    expect(before).toBeLessThan(30);
    await quotas.getByRole('button', { name: 'Load more namespaces' }).click();
    await expect(quotas.getByText(/^8,\d[05]0 namespaces loaded, more to come$/)).toBeVisible();
    expect(pages.length).toBeGreaterThan(before);
  });

  test('is read on by the screen that shows all of it', async ({ page, open }) => {
    await open('./', { size: 'huge' });
    await expect(overviewPage(page).getByText(BEGINNING)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    const users = page.getByRole('region', { name: 'Users', exact: true });
    await expect(users.getByText(/^[\d,]+ loaded, more to come$/)).toBeVisible();
    await users.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await expect(overviewPage(page).getByText(/namespaces loaded, more to come$/)).toBeVisible();
  });
});
