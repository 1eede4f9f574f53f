import { signInWithToken } from '../support/sign-in';
import { expect, test } from '../support/test';
import { rowOf } from '../support/list';

const tier = (name: string) => ({ name, exact: true });

test('a pasted token is checked, its tier shown, and gone after a reload unless it was to stay', async ({
  page,
}) => {
  await page.goto('./users/testuser');
  await signInWithToken(page, '  Bearer superuser-token ');
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'testuser' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Superuser', { exact: true })).toBeVisible();
  await page.reload();
  await signInWithToken(page, 'readonly-token', { keep: true });
  await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'testuser' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible();
});

test('where a session is offered, the form for a token says that it is slower', async ({
  page,
}) => {
  await page.goto('./users');
  await page.getByRole('button', { name: 'Use an access token' }).click();
  await expect(
    page.getByText(/three to ten times as long as with the registry’s session/),
  ).toBeVisible();
});

test('a token that does not tell whose it is works, and the console says so', async ({ page }) => {
  await page.goto('./users');
  await signInWithToken(page, 'narrow-token');
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await page.getByRole('button', tier('Account: holder of the token')).click();
  await expect(page.getByText('Signed in with a token')).toBeVisible();
});

for (const { token, says } of [
  { token: 'reader-token', says: 'This token has no superuser access' },
  { token: 'user-token', says: 'This token has no superuser access' },
  { token: 'mistyped', says: 'The registry does not accept this token' },
]) {
  test(`a token that does not do is refused with the reason and stays in the field: ${token}`, async ({
    page,
  }) => {
    await page.goto('./users');
    await signInWithToken(page, token);
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('Access token', { exact: true })).toHaveValue(token);
  });
}

test('what no token can be is refused in its field, and nothing is sent', async ({ page }) => {
  await page.goto('./users');
  await signInWithToken(page, 'superuser–token');
  const field = page.getByLabel('Access token', { exact: true });
  await expect(field).toBeVisible();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('button', { name: 'Sign in with the token' }).click();
  await expect(page.getByText('No token contains the character –')).toBeVisible();
  await expect(page.getByText('did not respond')).toHaveCount(0);
  expect(requests.filter((url) => url.includes('/api/'))).toEqual([]);
});

test('a whole command is searched for its token', async ({ page }) => {
  await page.goto('./users');
  await signInWithToken(
    page,
    `curl -H “Authorization: Bearer superuser-token” https://quay.example.org/api/v1/user/`,
  );
  await expect(rowOf(page, 'testuser')).toBeVisible();
});

test('signing out of a token forgets it here and ends no session', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.goto('./users');
  await signInWithToken(page, 'superuser-token', { keep: true });
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await page.getByRole('button', { name: 'Account: admin' }).click();
  await expect(page.getByText('It stays valid until it is revoked.')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(
    page.getByRole('heading', { name: 'Sign in to the superuser console' }),
  ).toBeVisible();
  expect(requests.filter((request) => request.includes('signout'))).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Use an access token' })).toBeVisible();
});

test('the token is in no storage, address, history or log, and in no command line', async ({
  page,
}) => {
  const token = 'superuser-token';
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => said.push(request.url()));
  page.on('framenavigated', (frame) => said.push(frame.url()));
  await page.goto('./users');
  await signInWithToken(page, token);
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await page.goto(page.url().replace(/\/users.*/, '/users/+new'));
  await signInWithToken(page, token);
  await page.getByText('Show request').click();
  await expect(page.getByText('curl -X POST')).toBeVisible();
  const kept = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      history.state,
      document.documentElement.outerHTML,
    ]),
  );
  expect(kept).toContain('$TOKEN');
  expect([kept, ...said].filter((text) => text.includes(token))).toEqual([]);
});
