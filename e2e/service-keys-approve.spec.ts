import { approveOnlyKey } from './support/service-keys';
import { expect, test } from './support/test';
import { dialog, listOf } from './support/list';

test.describe('approving', () => {
  test('lets a key in, with notes that are shown as they were written', async ({ page, open }) => {
    await open('./service-keys?approval=awaiting&service=repomirror');
    const form = await approveOnlyKey(page);
    await expect(form).toContainText('mirror-0.mirror.quay.svc');
    await form.getByLabel('Notes (optional)').fill('called them, **matches**');
    await form.getByRole('button', { name: 'Approve key' }).click();
    // Back at the list, which no longer contains such a key.
    const outcome = page.getByRole('main').getByRole('status').filter({ hasText: 'approved' });
    await expect(outcome).toContainText('The key was approved.');
    const [name = ''] = /[0-9a-f]{8}/.exec(await outcome.innerText()) ?? [];
    await expect(listOf(page, 'Service keys').region).toContainText('No matching keys');
    await listOf(page, 'Service keys')
      .region.getByRole('button', { name: 'Clear filters' })
      .first()
      .click();
    await listOf(page, 'Service keys')
      .region.getByRole('row')
      .filter({ hasText: name })
      .getByRole('rowheader')
      .getByRole('link')
      .click();
    const drawer = dialog(page, /^Service key/);
    await expect(drawer).toContainText('called them, **matches**');
    await expect(drawer.getByRole('link', { name: 'admin' })).toBeVisible();
  });

  test('keeps the notes when it fails', async ({ page, open }) => {
    await open('./service-keys?approval=awaiting&service=repomirror');
    const form = await approveOnlyKey(page);
    await form.getByLabel('Notes (optional)').fill('fail-twice');
    const approve = form.getByRole('button', { name: 'Approve key' });
    await approve.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(form.getByLabel('Notes (optional)')).toHaveValue('fail-twice');
    await approve.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await approve.click();
    await expect(page.getByRole('main')).toContainText('The key was approved.');
  });
});
