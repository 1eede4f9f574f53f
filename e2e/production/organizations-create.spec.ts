import { dialog, expectOutcome, rowOf } from '../support/list';
import { expect, test } from '../support/own-registry';
import { signInWithToken } from '../support/sign-in';

const REASON = /cannot create organizations, because it lacks the scope user:admin/;

for (const token of ['superuser-token', 'narrow-token']) {
  test(`a token without user:admin is told why it creates no organization: ${token}`, async ({
    page,
    own,
  }) => {
    const site = await own();
    await page.goto(`${site.console}organizations`);
    await signInWithToken(page, token, { keep: true });
    await expect(
      page.getByRole('link', { name: 'Create organization' }),
    ).toHaveAccessibleDescription(REASON);
    await page.goto(`${site.console}organizations/+new`);
    const form = dialog(page, 'Create organization');
    await expect(form).toContainText(REASON);
    await expect(form.getByRole('button', { name: 'Create organization' })).toHaveCount(0);
  });
}

test('a token with user:admin creates one', async ({ page, own }) => {
  const site = await own();
  await page.goto(`${site.console}organizations/+new`);
  await signInWithToken(page, 'wide-token');
  const form = dialog(page, 'Create organization');
  await form.getByLabel('Name', { exact: true }).fill('new-team');
  await form.getByRole('button', { name: 'Create organization' }).click();
  await expectOutcome(page, 'new-team', 'Created. You (admin) are its owner.');
  await expect(rowOf(page, 'new-team')).toBeVisible();
});
