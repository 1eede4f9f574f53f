import { dialog } from '../support/users';
import { expect, signIn, signOutElsewhere, test } from './support/test';

test('what was typed stays when the sign-in is over and its dialog is gone with the old version', async ({
  page,
  stage,
  visit,
  upgrade,
}) => {
  await visit('users/+new');
  await signIn(page, stage);
  const form = dialog(page, 'Create user');
  await form.getByLabel('Username').fill('half.typed');
  await form.getByLabel('E-mail').fill('half.typed@example.org');
  upgrade();
  await signOutElsewhere(stage);
  await form.getByRole('button', { name: 'Create user' }).click();
  const told = dialog(page, 'A new version of the console is available');
  await told.getByRole('button', { name: 'Not now' }).click();
  await expect(told).toHaveCount(0);
  await expect(form.getByLabel('Username')).toHaveValue('half.typed');
  await expect(form.getByLabel('E-mail')).toHaveValue('half.typed@example.org');
});
