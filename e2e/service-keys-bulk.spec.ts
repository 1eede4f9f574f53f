import type { Locator, Page } from '@playwright/test';

import { OWN_KEY, selectAllKeys } from './support/service-keys';
import { expect, test } from './support/test';
import { dialog, listOf, rowOf } from './support/list';

/** Selects every listed key and opens an action for them. */
async function openBulk(page: Page, action: string, title: string | RegExp): Promise<Locator> {
  await selectAllKeys(page);
  await listOf(page, 'Service keys').region.getByRole('button', { name: action }).click();
  return dialog(page, title);
}

const close = (bulk: Locator) =>
  bulk.getByRole('button', { name: 'Close', exact: true }).last().click();

test.describe('approving many keys', () => {
  test('leaves out those approved already, and notes the same for all', async ({ page, open }) => {
    await open('./service-keys?service=builder');
    const bulk = await openBulk(page, 'Approve keys', 'Approve 2 keys');
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText(
      '1 key skipped. Already approved.',
    );
    // The fields to compare with the operator of the service.
    const fingerprints = bulk
      .getByRole('listitem')
      .locator('code')
      .filter({ hasText: /^[\w-]{43}$/ });
    await expect(fingerprints).toHaveCount(2);
    await bulk.getByLabel('Notes (optional)').fill('both by phone');
    await bulk.getByRole('button', { name: 'Approve 2 keys' }).click();
    const result = dialog(page, '2 keys approved');
    await expect(result.getByRole('status')).toHaveText('Finished. 2 of 2 keys done, 1 skipped.');
    await close(result);
    await expect(listOf(page, 'Service keys').region.getByText('By a superuser')).toHaveCount(3);
  });

  test('keeps what failed, with the notes, for another try', async ({ page, open }) => {
    await open('./service-keys?service=builder');
    const bulk = await openBulk(page, 'Approve keys', 'Approve 2 keys');
    // Two requests fail, all later ones with these notes work.
    await bulk.getByLabel('Notes (optional)').fill('fail-twice');
    await bulk.getByRole('button', { name: 'Approve 2 keys' }).click();
    const failed = dialog(page, 'No keys approved, 2 failed');
    await expect(failed.getByRole('status')).toContainText('2 failed');
    await expect(failed.getByRole('region', { name: 'Results' })).toContainText(
      'The registry failed',
    );
    await failed.getByRole('button', { name: 'Retry 2 failed' }).click();
    const result = dialog(page, '2 keys approved');
    await close(result);
    await listOf(page, 'Service keys')
      .region.getByRole('rowheader')
      .filter({ hasNotText: 'build-manager' })
      .first()
      .getByRole('link')
      .click();
    await expect(dialog(page, /^Service key/)).toContainText('fail-twice');
  });

  test('asks before notes that were not sent are lost', async ({ page, open }) => {
    await open('./service-keys?service=builder');
    const bulk = await openBulk(page, 'Approve keys', 'Approve 2 keys');
    const notes = bulk.getByLabel('Notes (optional)');
    await expect(notes).toBeFocused();
    await page.keyboard.type('both by phone');
    await page.keyboard.press('Escape');
    const question = dialog(page, 'Discard changes?');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(notes).toHaveValue('both by phone');
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Discard changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('a new expiry for many keys', () => {
  test('leaves out the registry’s own', async ({ page, open }) => {
    await open('./service-keys?service=exporter,quay&expiry=urgent,soon,later,renewed');
    const bulk = await openBulk(page, 'Change expiry', 'Change expiry of 2 keys');
    const change = bulk.getByRole('button', { name: 'Change expiry of 2 keys' });
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText(
      'Renewed by the registry automatically.',
    );
    await expect(change).toBeDisabled();
    await bulk.getByRole('button', { name: 'In 1 year' }).click();
    await change.click();
    const result = dialog(page, '2 keys changed');
    await expect(result.getByRole('status')).toHaveText('Finished. 2 of 2 keys done, 2 skipped.');
    await close(result);
    await expect(rowOf(page, 'Metrics exporter 2')).toContainText('in 1 year');
  });
});

test.describe('deleting many keys', () => {
  test('spares what registry processes made for themselves, and names who is left without', async ({
    page,
    open,
  }) => {
    await open('./service-keys?service=quay,audit_shipper');
    await expect(rowOf(page, OWN_KEY)).toBeVisible();
    const bulk = await openBulk(page, 'Delete keys', 'Delete 1 key');
    // Two live keys and an expired one: the same sentence for all three.
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText(
      '3 keys skipped. Created by a registry process for its own use. Delete such keys one by one.',
    );
    await expect(bulk).toContainText('audit_shipper would have no live key left.');
    await bulk.getByLabel('Type delete 1 key to confirm').fill('delete 1 key');
    await bulk.getByRole('button', { name: 'Delete 1 key' }).click();
    const result = dialog(page, '1 key deleted');
    await expect(result.getByRole('status')).toHaveText('Finished. 1 of 1 key done, 3 skipped.');
    await close(result);
    await listOf(page, 'Service keys')
      .region.getByRole('button', { name: 'Clear filters' })
      .first()
      .click();
    await expect(listOf(page, 'Service keys').count('21')).toBeVisible();
  });
});
