import { expect, test } from './support/test';
import { expectSorted, itemCount, overviewPage, overviewPart } from './support/overview';

test.describe('a part that cannot be read', () => {
  test('says so, each cause once, and is loaded on retry', async ({ page, open }) => {
    await open('./', { scenario: 'first-try-fails', size: 'typical' });
    const failed = overviewPart(page, 'Not loaded').getByRole('alert');
    await expect(failed).toContainText('Service keys, Quotas, Sign-ins: The gateway');
    await expect(failed).toContainText('GET /api/v1/superuser/keys → 502');
    await expect(overviewPart(page, 'Storage').getByRole('alert')).toBeVisible();
    await expect(overviewPage(page).getByText('Nothing could be loaded')).toBeVisible();
    await expect(overviewPage(page).getByText(/^Loading/)).toHaveCount(0);
    await expect(overviewPart(page, 'Your access')).toContainText('admin');
    await failed.getByRole('button', { name: 'Retry' }).click();
    await expect(overviewPage(page).getByText(/1 of 4 parts could not be loaded$/)).toBeVisible();
    await overviewPart(page, 'Storage').getByRole('button', { name: 'Retry' }).click();
    await expectSorted(page);
    await expect(overviewPage(page).getByRole('alert')).toHaveCount(0);
    await expect(overviewPage(page).getByText(/^\d+ items to act on/)).toBeVisible();
  });

  test('is counted anew with the refresh of all', async ({ page, open }) => {
    await open('./', { scenario: 'first-try-fails', size: 'empty' });
    await expect(overviewPart(page, 'Not loaded').getByRole('alert')).toBeVisible();
    await overviewPage(page).getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(overviewPart(page, 'For information')).toContainText('Failed sign-ins are logged');
    await expect(overviewPart(page, 'Act now')).toContainText('No keys awaiting approval');
  });

  test('says where failed sign-ins are when the log cannot be searched', async ({ page, open }) => {
    await page.clock.install({ time: new Date('2001-01-01T12:00:00Z') });
    await open('./', { size: 'empty' });
    await expect(overviewPart(page, 'For information')).toContainText(
      'This log cannot be searched',
    );
  });

  test('says why the log was not counted', async ({ page, open }) => {
    // The range of the counts begins on a day that the registry refuses.
    await page.clock.install({ time: new Date('2001-01-09T12:00:00Z') });
    await open('./', { size: 'empty' });
    await expect(overviewPart(page, 'Not loaded').getByRole('alert')).toContainText(
      /wait|slow down/i,
    );
  });
});

test.describe('with less', () => {
  test('a read-only superuser sees the same, and why nothing can be done', async ({
    page,
    open,
  }) => {
    await open('./', { username: 'readonly', size: 'typical' });
    await expectSorted(page);
    await expect(
      overviewPage(page).getByText('Read-only superusers cannot make changes.').first(),
    ).toBeVisible();
    await expect(overviewPart(page, 'Your access')).toContainText('readonly, read-only superuser.');
    await expect(overviewPart(page, 'Storage')).toContainText('calculated');
    await expect(page.getByRole('link', { name: 'Calculate size' })).toHaveCount(0);
    expect(await itemCount(page, 'Keys awaiting approval')).toBe('5');
  });

  test('what is off names the settings, and its lists are not read for nothing', async ({
    page,
    open,
  }) => {
    const lists: string[] = [];
    page.on('request', (request) => {
      if (/superuser\/(users|organizations)\//.test(request.url())) lists.push(request.url());
    });
    await open('./', { scenario: 'features-off', size: 'typical' });
    await expect(overviewPart(page, 'For information')).toContainText(
      'Quotas are off (FEATURE_QUOTA_MANAGEMENT, FEATURE_EDIT_QUOTA).',
    );
    // The item has a count; which one depends on the hour.
    await itemCount(page, 'Failed sign-ins today');
    const registry = overviewPart(page, 'Your access');
    for (const setting of ['QUOTA_MANAGEMENT', 'SUPERUSER_CONFIGDUMP', 'MAILING']) {
      await expect(registry).toContainText(`FEATURE_${setting}: true`);
    }
    await expect(registry.getByText('Off', { exact: true })).toHaveCount(5);
    await expect(page.getByRole('link', { name: 'Check setting' })).toHaveCount(0);
    expect(lists).toEqual([]);
  });

  test('a size that no worker calculates is not promised', async ({ page, open }) => {
    await open('./', { scenario: 'features-off' });
    await expect(overviewPart(page, 'Storage')).toContainText(
      'Not calculated: FEATURE_QUOTA_MANAGEMENT is off',
    );
  });
});
