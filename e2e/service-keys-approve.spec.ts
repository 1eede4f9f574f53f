import { approveOnlyKey, keysPage } from './support/service-keys';
import { expect, test } from './support/test';
import { dialog } from './support/users';

test.describe('approving', () => {
  test('lets a key in, with notes that are shown as they were written', async ({ page, open }) => {
    await open('./service-keys?approval=awaiting&service=repomirror');
    const form = await approveOnlyKey(page);
    await expect(form).toContainText('mirror-0.mirror.quay.svc');
    await form.getByLabel('Notes (optional)').fill('called them, **matches**');
    await form.getByRole('button', { name: 'Approve key' }).click();
    const drawer = dialog(page, /^Service key/);
    await expect(drawer).toContainText('The key was approved.');
    await expect(drawer).toContainText('called them, **matches**');
    await expect(drawer.getByRole('link', { name: 'admin' })).toBeVisible();
    await expect(keysPage(page)).toContainText('No key matches');
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
    await expect(dialog(page, /^Service key/)).toContainText('The key was approved.');
  });
});
