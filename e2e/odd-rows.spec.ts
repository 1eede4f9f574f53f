import { expect, test } from './support/test';
import { downloaded } from './support/users';
import { dialog, listOf } from './support/list';

test.describe('rows of which the registry sends something else than is due', () => {
  test('the users list shows them all, marked, and says how many there are', async ({
    page,
    open,
  }) => {
    await open('./users', { scenario: 'odd-rows', size: 'small' });
    const marked = page.getByRole('row').filter({ hasText: 'Unexpected data' });
    await expect(marked).toHaveCount(1);
    await expect(marked).toContainText('Unknown');
    await expect(listOf(page, 'Users').region).toContainText('1 row has unexpected data.');
    await expect(listOf(page, 'Users').region).toContainText(
      '1 row has no name and is not listed.',
    );

    await page.getByRole('button', { name: 'Show unlisted rows' }).click();
    await expect(dialog(page, 'Unlisted rows')).toContainText('"email"');
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();

    await page.getByRole('button', { name: 'Role filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /Unknown/ }).click();
    await page.keyboard.press('Escape');
    await expect(listOf(page, 'Users').count(/^1 of \d+$/)).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    const { text } = await downloaded(page, () =>
      page.getByRole('menuitem', { name: 'Export as CSV' }).first().click(),
    );
    expect(text).toContain('Unknown');
  });

  test('the drawer of a user says what is odd, and shows what was sent', async ({ page, open }) => {
    await open('./users', { scenario: 'odd-rows', size: 'small' });
    const marked = page.getByRole('row').filter({ hasText: 'Unexpected data' });
    await marked.getByRole('rowheader').getByRole('link').click();
    const drawer = dialog(page, /^User /);
    await expect(drawer).toContainText('email: expected text, found null');
    await expect(drawer.getByLabel('As sent by the registry')).toContainText('"email": null');
    await expect(drawer.locator('dt', { hasText: 'E-mail' }).first()).toBeVisible();
    await expect(drawer).toContainText('Unknown');
  });

  test('organizations and service keys open as well', async ({ page, open }) => {
    await open('./organizations', { scenario: 'odd-rows', size: 'small' });
    await expect(page.getByText('1 row has unexpected data.')).toBeVisible();
    await open('./service-keys', { scenario: 'odd-rows', size: 'small' });
    await expect(page.getByText('2 rows have unexpected data.')).toBeVisible();
  });

  test('the log shows each entry, and its export tells how many are odd', async ({
    page,
    open,
  }) => {
    await open('./logs?from=2020-01-01&to=2030-01-01', { scenario: 'odd-rows', size: 'small' });
    await expect(page.getByText('5 rows have unexpected data.')).toBeVisible();
    await expect(page.getByText('Entire range loaded.')).toBeVisible();
    const marked = page.getByRole('row').filter({ hasText: 'Unexpected data' });
    await expect(marked).toHaveCount(5);
    await marked.nth(2).getByRole('link').click();
    const drawer = dialog(page, 'Log entry');
    await expect(drawer).toContainText('metadata: expected record, found list');
    await expect(drawer).toContainText('"a"');
  });
});
