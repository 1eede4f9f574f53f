import { expect, signIn, signOutElsewhere, test } from './support/test';
import { dialog } from '../support/list';

test('a sign-in that is over is taken up again although its dialog is gone with the old version', async ({
  page,
  stage,
  visit,
  upgrade,
}) => {
  // The dialog is loaded while everything still works.
  const fetched = page.waitForResponse(/sign-in-again-dialog/);
  await visit('users/+new');
  await signIn(page, stage);
  const form = dialog(page, 'Create user');
  const name = `half.${Date.now().toString(36)}`;
  await form.getByLabel('Username').fill(name);
  await form.getByLabel('E-mail').fill(`${name}@example.org`);
  await fetched;
  upgrade();
  await signOutElsewhere(stage);
  await form.getByRole('button', { name: 'Create user' }).click();
  const again = dialog(page, 'Sign in again');
  await again.getByRole('button', { name: 'Not now' }).click();
  await expect(form.getByLabel('Username')).toHaveValue(name);
  await expect(form.getByRole('alert')).toContainText('You are signed out');
  await form.getByRole('button', { name: 'Create user' }).click();
  await again.getByLabel('Password of admin').fill('password');
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(again).toHaveCount(0);
  await expect(page.getByRole('button', { name: /copy/i }).first()).toBeVisible();
});
