import { organizationDetail, renameOrganization } from './support/organizations';
import { expect, test } from './support/test';
import { detailAction, dialog, openAction } from './support/list';

test.describe('taking ownership of an organization', () => {
  test('makes me an administrator, and can be done again', async ({ page, open }) => {
    await open('./organizations/sandbox');
    const detail = organizationDetail(page, 'sandbox');
    for (const time of ['once', 'again']) {
      await test.step(time, async () => {
        await detailAction(detail, 'Take ownership');
        const asking = dialog(page, 'Take ownership of sandbox?');
        await expect(asking).toContainText('Repeating this has no effect');
        await asking.getByRole('button', { name: 'Take ownership' }).click();
        await expect(detail).toContainText('You, admin, are now an administrator');
      });
    }
  });

  test('that fails says so in the question', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-502');
    const asking = await openAction(
      page,
      'fail-write-502',
      'Take ownership',
      'Take ownership of fail-write-502?',
    );
    await asking.getByRole('button', { name: 'Take ownership' }).click();
    await expect(asking.getByRole('alert')).toContainText(
      'The gateway could not reach the registry',
    );
  });
});
