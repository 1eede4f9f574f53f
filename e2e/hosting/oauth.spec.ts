import { detailOf } from '../support/users';
import { addressOf, expect, signInAtRegistry, test } from './support/test';

test('the registry’s pages send people back to where they were, with nothing left in the address', async ({
  page,
  stage,
  visit,
  configure,
}) => {
  configure({
    registry: stage.sameOrigin ? new URL(stage.url).origin : stage.registry,
    signIn: ['oauth'],
    oauth: { clientId: 'quay-console' },
  });
  await signInAtRegistry(page.request, stage);
  await visit('users/testuser?q=test');
  await page.getByRole('button', { name: 'Continue to the registry' }).click();
  await page.getByRole('button', { name: 'Authorize' }).click();
  await expect(detailOf(page, 'testuser')).toBeVisible();
  expect(page.url()).toBe(addressOf(stage, 'users/testuser?q=test'));

  // The token was only in memory, and the second time the registry asks nothing.
  await page.reload();
  await page.getByRole('button', { name: 'Continue to the registry' }).click();
  await expect(detailOf(page, 'testuser')).toBeVisible();
  expect(page.url()).toBe(addressOf(stage, 'users/testuser?q=test'));
});
