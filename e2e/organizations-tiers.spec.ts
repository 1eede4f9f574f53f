import { organizationDetail } from './support/organizations';
import { expect, test } from './support/test';
import { checkboxOf, dialog } from './support/list';

test('an unknown organization says so', async ({ page, open }) => {
  await open('./organizations/testuser');
  const detail = organizationDetail(page, 'testuser');
  await expect(detail).toContainText('No such organization');
  await detail.getByRole('button', { name: 'Back to organizations' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [who, settings, reason] of [
  ['a read-only superuser', { username: 'readonly' }, /Read-only superusers cannot make changes/],
  ['a read-only registry', { scenario: 'read-only' }, /is in read-only mode/],
] as const) {
  test(`${who} has every write refused with the reason`, async ({ page, open }) => {
    await open('./organizations/web', settings);
    const actions = organizationDetail(page, 'web').getByRole('region', { name: 'Actions' });
    await expect(actions.getByRole('link')).toHaveText(['Show quota']);
    await expect(actions.getByRole('button')).toHaveCount(0);
    await expect(actions).toContainText(reason);
    await page.keyboard.press('Escape');
    await checkboxOf(page, 'web').click();
    await expect(
      page.getByRole('button', { name: 'Delete organization' }),
    ).toHaveAccessibleDescription(reason);
  });
}

for (const [path, title, submit] of [
  ['settings', 'Settings of web', 'Save settings'],
  ['rename', 'Rename web', 'Rename organization'],
  ['take-ownership', 'Take ownership of web?', 'Take ownership'],
  ['delete', 'Delete web?', 'Delete organization'],
] as const) {
  test(`a read-only superuser is told why not at the address of ${path}`, async ({
    page,
    open,
  }) => {
    await open(`./organizations/web/${path}`, { username: 'readonly' });
    const form = dialog(page, title);
    await expect(form.getByText(/Read-only superusers cannot make changes/)).toBeVisible();
    await expect(form.getByRole('button', { name: submit })).toHaveCount(0);
  });
}
