import { organizationDetail, renameOrganization } from './support/organizations';
import { expect, test } from './support/test';
import { checkboxOf, detailAction, dialog, listOf, openAction, rowOf } from './support/list';

test.describe('deleting an organization', () => {
  test('asks for its name, warns, and takes it off the list', async ({ page, open }) => {
    await open('./organizations');
    const asking = await openAction(page, 'web', 'Delete organization', 'Delete web?');
    await expect(asking).toContainText('The name cannot be reused');
    await expect(asking).toContainText('may report success and keep it');
    await expect(asking).toContainText('OAuth token');
    const confirm = asking.getByRole('button', { name: 'Delete organization' });
    await expect(confirm).toBeDisabled();
    await asking.getByLabel('Type web to confirm').fill('web');
    await confirm.click();
    await dialog(page, 'web was deleted')
      .getByRole('button', { name: 'Back to organizations' })
      .click();
    await expect(listOf(page, 'Organizations').count('5')).toBeVisible();
    await expect(rowOf(page, 'web')).toHaveCount(0);
    await listOf(page, 'Organizations')
      .region.getByRole('button', { name: 'Refresh', exact: true })
      .click();
    await expect(listOf(page, 'Organizations').count('5')).toBeVisible();
  });

  test('that the registry only claims to have deleted says so', async ({ page, open }) => {
    await open('./organizations/legacy-billing');
    const detail = organizationDetail(page, 'legacy-billing');
    await detailAction(detail, 'Delete organization');
    const asking = dialog(page, 'Delete legacy-billing?');
    await asking.getByLabel('Type legacy-billing to confirm').fill('legacy-billing');
    await asking.getByRole('button', { name: 'Delete organization' }).click();
    const result = dialog(page, 'legacy-billing still exists');
    await expect(result).toContainText('kept the organization, as it does for disabled ones');
    await result.getByRole('button', { name: 'Back to organization' }).click();
    await expect(detail).toContainText('45 GiB');
  });

  test('that fails keeps the question with what was typed', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-drop');
    const asking = await openAction(
      page,
      'fail-write-drop',
      'Delete organization',
      'Delete fail-write-drop?',
    );
    const name = asking.getByLabel('Type fail-write-drop to confirm');
    await name.fill('fail-write-drop');
    await asking.getByRole('button', { name: 'Delete organization' }).click();
    await expect(asking.getByRole('alert')).toContainText('The registry did not respond');
    await expect(name).toHaveValue('fail-write-drop');
  });

  test('whose answer is lost is looked for, and found to have worked', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-lost');
    const asking = await openAction(
      page,
      'fail-write-lost',
      'Delete organization',
      'Delete fail-write-lost?',
    );
    await asking.getByLabel('Type fail-write-lost to confirm').fill('fail-write-lost');
    await asking.getByRole('button', { name: 'Delete organization' }).click();
    await expect(dialog(page, 'fail-write-lost was deleted')).toBeVisible();
    await expect(listOf(page, 'Organizations').count('5')).toBeAttached();
  });

  test('of many at once gives each its result', async ({ page, open }) => {
    await open('./organizations', { size: 'typical' });
    await expect(listOf(page, 'Organizations').count('300')).toBeVisible();
    for (const name of ['sandbox', 'legacy-billing', 'web']) {
      await checkboxOf(page, name).click();
    }
    await page.getByRole('button', { name: 'Delete organizations' }).click();
    const bulk = dialog(page, 'Delete 3 organizations');
    await bulk.getByLabel('Type delete 3 organizations to confirm').fill('delete 3 organizations');
    await bulk.getByRole('button', { name: 'Delete 3 organizations' }).click();
    const result = dialog(page, '2 organizations deleted, 1 failed');
    await expect(result.getByRole('status')).toContainText('2 of 3 organizations done, 1 failed');
    await expect(result.getByRole('region', { name: 'Results' })).toContainText(
      'The organization still exists',
    );
    await result.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(listOf(page, 'Organizations').count('298')).toBeVisible();
  });
});
