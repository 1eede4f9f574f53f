import type { APIRequestContext, Page } from '@playwright/test';

import { expect, test, type OwnRegistry } from '../support/own-registry';
import { signIn, signInWithToken } from '../support/sign-in';
import { rowOf } from '../support/list';

const deployment = { signIn: ['token', 'oauth', 'session'], oauth: { clientId: 'quay-console' } };

/** Deletes the organization of the application that issued the pasted tokens, which invalidates them (C 3.1). */
async function killTokens(request: APIRequestContext, { registry }: OwnRegistry): Promise<void> {
  const answer = await request.delete(`${registry}api/v1/superuser/organizations/platform`, {
    headers: { Authorization: 'Bearer superuser-token' },
  });
  expect(answer.status()).toBe(204);
}

/** Signs in to the registry itself in this browser, and authorizes the console's application there. */
async function enterRegistry(page: Page, home: string): Promise<void> {
  const { csrf_token: token } = await (await page.request.get(`${home}csrf_token`)).json();
  const answer = await page.request.post(`${home}api/v1/signin`, {
    headers: { 'X-CSRF-Token': token },
    data: { username: 'admin', password: 'password' },
  });
  expect(answer.ok()).toBe(true);
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Username', { exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${name}@example.org`);
}

test('a token that dies under a form: the registry’s sign-in in a window, and the write is done', async ({
  page,
  own,
  request,
}) => {
  const site = await own({ deployment });
  await page.goto(`${site.console}users/+new`);
  await signInWithToken(page, 'superuser-token');
  await fillIn(page, 'made.afterwards');
  await killTokens(request, site);
  await page.getByRole('button', { name: 'Create user' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toContainText('no longer accepts this token');

  // This token is invalid as well: the request keeps waiting.
  await dialog.getByLabel('Access token', { exact: true }).fill('wide-token');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('The registry does not accept this token');

  await enterRegistry(page, site.console);
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: /in a new window/ }).click();
  const consent = await opened;
  await consent.getByRole('button', { name: 'Authorize' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /copy/i }).first()).toBeVisible();
  await expect(page).toHaveURL(`${site.console}users/+new`);
});

test('a token that dies under a list is seen as one, and "Not now" leaves what was read', async ({
  page,
  own,
  request,
}) => {
  const site = await own({ deployment });
  await page.goto(`${site.console}users?q=test`);
  await signInWithToken(page, 'superuser-token');
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await killTokens(request, site);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(dialog).toBeVisible();
});

test('a kept token that died before a reload is forgotten, and a session takes its place', async ({
  page,
  own,
  request,
}) => {
  const site = await own({ deployment });
  await page.goto(`${site.console}users?q=test`);
  await signInWithToken(page, 'superuser-token', { keep: true });
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await killTokens(request, site);
  await page.reload();
  await page.getByRole('button', { name: 'Use user name and password' }).click();
  await signIn(page);
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await page.reload();
  await expect(rowOf(page, 'testuser')).toBeVisible();
});
