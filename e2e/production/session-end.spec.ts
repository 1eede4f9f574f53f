import type { Locator, Page } from '@playwright/test';

import { expect, test } from '../support/own-registry';
import { signIn } from '../support/sign-in';
import { rowOf } from '../support/list';

// Each test has its own registry: a wrong password delays every sign-in of the account (C 2.3).
// To the registry, a browser without its cookies looks like a user whose session has ended.

const signInAgain = (page: Page): Locator => page.getByRole('dialog', { name: 'Sign in again' });

async function answer(dialog: Locator, password: string): Promise<void> {
  await dialog.getByLabel('Password of admin').fill(password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a list goes on after signing in again, and a wrong password keeps it waiting', async ({
  page,
  context,
  own,
}) => {
  const site = await own();
  await page.goto(`${site.console}users?q=test`);
  await signIn(page);
  await expect(rowOf(page, 'testuser')).toBeVisible();
  // The list is fully loaded.
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  await expect(refresh).toBeVisible();
  await context.clearCookies();
  await refresh.click();
  const dialog = signInAgain(page);
  await expect(dialog).toContainText('admin');
  await answer(dialog, 'wrong');
  await expect(dialog.getByRole('alert')).toContainText('Wrong password');
  await expect(async () => {
    await answer(dialog, 'password');
    await expect(dialog).toBeHidden({ timeout: 2_000 });
  }).toPass();
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/\/users\?q=test$/);
});

test('a form that is sent after the session ended is done once one is in again', async ({
  page,
  context,
  own,
}) => {
  const site = await own();
  await page.goto(`${site.console}users/+new`);
  await signIn(page);
  const name = `ended.${Date.now().toString(36)}`;
  await page.getByLabel('Username', { exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${name}@example.org`);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Create user' }).last().click();
  const dialog = signInAgain(page);
  await answer(dialog, 'password');
  await expect(page.getByRole('button', { name: /copy/i }).first()).toBeVisible();
});

test('"Not now" fails the request in its place, keeps what was typed, and leaves a way back', async ({
  page,
  context,
  own,
}) => {
  const site = await own();
  await page.goto(`${site.console}users/+new`);
  await signIn(page);
  await page.getByLabel('Username', { exact: true }).fill('kept.name');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('kept.name@example.org');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Create user' }).last().click();
  const dialog = signInAgain(page);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('You are signed out');
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('kept.name');
  await expect(page.getByText('You are viewing cached data')).toBeVisible();
  await page.getByRole('button', { name: 'Create user' }).last().click();
  await expect(dialog).toBeVisible();
});

test('somebody who signed in again in another tab goes on when they come back', async ({
  page,
  context,
  own,
}) => {
  const site = await own();
  await page.goto(`${site.console}users?q=test`);
  await signIn(page);
  await expect(rowOf(page, 'testuser')).toBeVisible();
  // The list is fully loaded.
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  await expect(refresh).toBeVisible();
  await context.clearCookies();
  await refresh.click();
  const dialog = signInAgain(page);
  await expect(dialog).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${site.console}users`);
  await signIn(other);
  await expect(rowOf(other, 'testuser')).toBeVisible();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, 'testuser')).toBeVisible();
});

test('nothing goes on as somebody else', async ({ page, context, own }) => {
  const site = await own();
  await page.goto(`${site.console}users/+new`);
  await signIn(page);
  const name = `never.${Date.now().toString(36)}`;
  await page.getByLabel('Username', { exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${name}@example.org`);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Create user' }).last().click();
  await expect(signInAgain(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${site.console}users`);
  await signIn(other, 'readonly');
  await expect(rowOf(other, 'testuser')).toBeVisible();
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') writes.push(request.url());
  });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible();
  await expect(signInAgain(page)).toHaveCount(0);
  await expect(page.getByText('You are now signed in as readonly, not as admin.')).toBeVisible();
  const form = page.getByRole('dialog', { name: 'Create user' });
  await expect(form.getByRole('alert')).toContainText('Another account is signed in');
  await expect(form.getByLabel('Username', { exact: true })).toHaveValue(name);
  expect(writes).toEqual([]);
});

/** Signs in elsewhere in this browser, which shares its cookie with the console. */
async function signInElsewhere(page: Page, site: string, username: string): Promise<void> {
  const { csrf_token: token } = await (await page.request.get(`${site}csrf_token`)).json();
  const answer = await page.request.post(`${site}api/v1/signin`, {
    headers: { 'X-CSRF-Token': token },
    data: { username, password: 'password' },
  });
  expect(answer.ok()).toBe(true);
}

test('whoever comes back sees which account is signed in, and what was typed', async ({
  page,
  own,
}) => {
  const site = await own();
  await page.goto(`${site.console}users/+new`);
  await signIn(page);
  await page.getByLabel('Username', { exact: true }).fill('typed.before');
  await expect(page.getByRole('banner').getByText('Superuser', { exact: true })).toBeVisible();
  await signInElsewhere(page, site.console, 'readonly');
  // No request is sent within two seconds of the last response.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await expect(page.getByText('You are now signed in as readonly, not as admin.')).toBeVisible();
  const field = page.getByLabel('Username', { exact: true });
  await expect(field).toHaveValue('typed.before');
  // The banner is on the page, under the form.
  await field.fill('');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('You are now signed in as readonly')).toHaveCount(0);
});

test('a write is not sent again as the account that signed in elsewhere', async ({ page, own }) => {
  const site = await own();
  await page.goto(`${site.console}users/+new`);
  await signIn(page);
  await page.getByLabel('Username', { exact: true }).fill('never.made');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('never.made@example.org');
  await signInElsewhere(page, site.console, 'readonly');
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'POST') answers.push(response.status());
  });
  await page.getByRole('button', { name: 'Create user' }).last().click();
  const form = page.getByRole('dialog', { name: 'Create user' });
  await expect(form.getByRole('alert')).toContainText('Another account is signed in');
  await expect(form.getByLabel('Username', { exact: true })).toHaveValue('never.made');
  await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible();
  // A request that was sent was rejected for its outdated security token.
  expect(answers.filter((status) => status !== 403)).toEqual([]);
  expect(answers.length).toBeLessThan(2);
});

test('a bulk action goes on from where the session ended', async ({ page, context, own }) => {
  const site = await own();
  await page.goto(`${site.console}users`);
  await signIn(page);
  const names = ['build-agent-7', 'legacy_sync'];
  for (const name of names) await rowOf(page, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Disable users' }).click();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Disable 2 users' }).click();
  const dialog = signInAgain(page);
  await answer(dialog, 'password');
  await expect(page.getByText('Finished. 2 of 2 users done.')).toBeVisible();
  for (const name of names) await expect(rowOf(page, name)).toContainText('Disabled');
});
