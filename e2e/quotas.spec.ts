import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { downloaded, sidewaysOverflow } from './support/users';
import { dialog, listOf, rowOf } from './support/list';

const quotas = (page: Page) => listOf(page, 'Quotas');

test('shows users and organizations together, most used first', async ({ page, open }) => {
  await open('./quotas');
  await expect(quotas(page).count('18')).toBeVisible();
  await expect(quotas(page).names.first()).toHaveText('data-science');
  await expect(quotas(page).names.nth(1)).toHaveText('payments');
  await expect(page.getByRole('columnheader', { name: 'Used' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(rowOf(page, 'payments')).toContainText('Organization');
  await expect(rowOf(page, 'payments')).toContainText('93%');
  await expect(rowOf(page, 'payments')).toContainText('Warning 80%, Reject 100%');
  await expect(rowOf(page, 'data.hoarder')).toContainText('117%');
  await expect(rowOf(page, 'data-science')).toContainText('No limit');
});

test('draws the sums and the top consumers, and the same numbers as a table', async ({
  page,
  open,
}) => {
  await open('./quotas', { size: 'typical' });
  await expect(quotas(page).count('2,300')).toBeVisible();
  const summary = page.getByRole('region', { name: 'Summary of quotas' });
  await expect(summary.getByRole('figure')).toHaveCount(2);
  await expect(summary).toContainText(/Limits total [\d.]+× the registry size/);
  await expect(summary.getByRole('link', { name: 'data-science' })).toBeVisible();
  await expect(summary).not.toContainText('partial');
  await page.keyboard.press('v');
  await expect(summary.getByRole('table')).toHaveCount(2);
  await expect(summary).toContainText('71,654,321,098,765 bytes');
  await expect(page).toHaveURL(/summary=table/);
});

test('keeps its state in the URL over reload and Back', async ({ page, open }) => {
  await open('./quotas');
  await page.getByRole('button', { name: 'Usage filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Limit reached/ }).click();
  await page.keyboard.press('Escape');
  await expect(quotas(page).names).toHaveText(['platform', 'data.hoarder']);
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(quotas(page).names).toHaveText(['data.hoarder', 'platform']);
  await page.reload();
  await expect(quotas(page).names).toHaveText(['data.hoarder', 'platform']);
  await rowOf(page, 'platform').getByRole('link').click();
  await expect(dialog(page, 'Quota of platform')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goBack();
  await expect(quotas(page).names).toHaveText(['platform', 'data.hoarder']);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(quotas(page).count('18')).toBeVisible();
});

test('of a registry that nothing was stored in shows its accounts without any limit', async ({
  page,
  open,
}) => {
  await open('./quotas', { size: 'empty' });
  await expect(quotas(page).count('3')).toBeVisible();
  await expect(quotas(page).names).toHaveText(['admin', 'readonly', 'testuser']);
  await expect(rowOf(page, 'testuser')).toContainText('No limit');
  const summary = page.getByRole('region', { name: 'Summary of quotas' });
  await expect(summary).toContainText('Not calculated yet');
  await expect(summary).not.toContainText('NaN');
});

test('says that nothing matches, and what to do', async ({ page, open }) => {
  await open('./quotas?q=nobody-at-all');
  await expect(page.getByText('No matching namespaces')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(quotas(page).count('18')).toBeVisible();
});

test('shows a failure in the place of the rows, and reads on after Retry', async ({
  page,
  open,
}) => {
  await open('./quotas', { scenario: 'first-try-fails' });
  await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await expect(quotas(page).count('18')).toBeVisible();
  const summary = page.getByRole('region', { name: 'Summary of quotas' });
  await summary.getByRole('button', { name: 'Retry' }).click();
  await expect(summary).toContainText('Not calculated yet');
});

test('is there for a read-only superuser, and says why nothing can be changed', async ({
  page,
  open,
}) => {
  await open('./quotas', { username: 'readonly' });
  await rowOf(page, 'payments')
    .getByRole('button', { name: /^Actions/ })
    .click();
  const item = page.getByRole('menuitem', { name: 'Change quota' });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toHaveAccessibleDescription(/^Read-only superusers cannot make changes/);
});

test('says which settings turn it on where quotas are off', async ({ page, open }) => {
  await open('./quotas', { scenario: 'features-off' });
  await expect(page.getByText('Quotas are off')).toBeVisible();
  await expect(page.getByText('FEATURE_QUOTA_MANAGEMENT: true')).toBeVisible();
  await expect(page.getByText('FEATURE_EDIT_QUOTA: true')).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
});

test('exports what is shown with exact bytes', async ({ page, open }) => {
  await open('./quotas?usage=over');
  await expect(quotas(page).names).toHaveCount(2);
  await page.getByRole('button', { name: 'Export' }).click();
  const { text } = await downloaded(page, () =>
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  );
  expect(text).toContain('platform,organization,1612345678901,1500000000000,own');
});

test('fits on a phone', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open('./quotas');
  await expect(quotas(page).count('18')).toBeVisible();
  expect(await sidewaysOverflow(page)).toBe(0);
  await expect(page.getByRole('region', { name: 'Summary of quotas' })).toHaveCount(0);
});
