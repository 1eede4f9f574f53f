import { detailOf } from '../support/users';
import { addressOf, expect, signIn, test } from './support/test';
import { dialog, rowOf } from '../support/list';

// One worker for all tests, because each worker starts its own servers.
test.describe.configure({ mode: 'default' });

test('a deep link leads to its page after the sign-in, and survives a reload', async ({
  page,
  stage,
  visit,
}) => {
  await visit('users/testuser?q=test');
  await signIn(page, stage);
  await expect(detailOf(page, 'testuser')).toBeVisible();
  await page.reload();
  await expect(detailOf(page, 'testuser')).toBeVisible();
  expect(page.url()).toBe(addressOf(stage, 'users/testuser?q=test'));
});

test('Back and Forward go through the pages', async ({ page, stage, visit }) => {
  await visit('users');
  await signIn(page, stage);
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('link', { name: 'Organizations' }).click();
  await expect(rowOf(page, 'platform')).toBeVisible();
  expect(page.url()).toBe(addressOf(stage, 'organizations'));
  await page.goBack();
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await page.goForward();
  await expect(rowOf(page, 'platform')).toBeVisible();
});

test('a write reaches the registry', async ({ page, stage, visit }) => {
  await visit('users/+new');
  await signIn(page, stage);
  const name = `made.${Date.now().toString(36)}`;
  const form = dialog(page, 'Create user');
  // Type key by key: under remote control, Firefox fills in a field as no keyboard does.
  await form.getByLabel('Username').pressSequentially(name);
  await form.getByLabel('E-mail').pressSequentially(`${name}@example.org`);
  await form.getByRole('button', { name: 'Create user' }).click();
  await expect(dialog(page, `${name} was created`)).toBeVisible();
  await visit(`users?q=${name}`);
  await expect(rowOf(page, name)).toBeVisible();
});

test('an address with dots leads to no wrong request', async ({ page, stage, visit }) => {
  await visit('users');
  await signIn(page, stage);
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await visit('users/..');
  // Browsers resolve the dots in a path themselves, but not those in a fragment.
  const heading = stage.routesByPath ? 'Overview' : 'Page not found';
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
});

test('a name with a dot is no file', async ({ page, stage, visit }) => {
  await visit('users/ops.lead');
  await signIn(page, stage);
  await expect(detailOf(page, 'ops.lead')).toBeVisible();
});
