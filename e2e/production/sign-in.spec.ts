import type { APIRequestContext } from '@playwright/test';

import { expect, test, type OwnRegistry } from '../support/own-registry';
import { signIn } from '../support/sign-in';
import { rowOf } from '../support/list';

type Change = { method: 'POST' | 'PUT'; path: string; data: object };

async function change(
  request: APIRequestContext,
  { registry }: OwnRegistry,
  { method, path, data }: Change,
): Promise<string> {
  const answer = await request.fetch(`${registry}api/v1/superuser/users/${path}`, {
    method,
    data,
    headers: { Authorization: 'Bearer superuser-token' },
  });
  expect(answer.ok()).toBe(true);
  return answer.text();
}

test('tells an unconfirmed address, a disabled account and a wrong password apart', async ({
  page,
  own,
  request,
}) => {
  const site = await own();
  const created = await change(request, site, {
    method: 'POST',
    path: '',
    data: { username: 'newcomer', email: 'newcomer@example.org' },
  });
  const { password }: { password: string } = JSON.parse(created);
  await change(request, site, {
    method: 'PUT',
    path: 'mira.holt',
    data: { password: 'long-enough-1' },
  });

  await page.goto(`${site.console}users`);
  await signIn(page, 'newcomer', password);
  await expect(page.getByRole('alert')).toContainText('The e-mail address is not confirmed');
  await signIn(page, 'mira.holt', 'long-enough-1');
  await expect(page.getByRole('alert')).toContainText('The registry refused the sign-in');
  await signIn(page, 'testuser', 'wrong');
  await expect(page.getByRole('alert')).toContainText('Wrong username or password');
  await expect(page.getByLabel('Username or e-mail')).toHaveValue('testuser');
});

test('counts down while the registry refuses every attempt', async ({ page, own, request }) => {
  const site = await own();
  // Each wrong password doubles the time for which the account is rejected (C 2.3).
  const { csrf_token: token } = await (await request.get(`${site.registry}csrf_token`)).json();
  await expect(async () => {
    const answer = await request.post(`${site.registry}api/v1/signin`, {
      headers: { 'X-CSRF-Token': token },
      data: { username: 'readonly', password: 'wrong' },
    });
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThanOrEqual(2);
  }).toPass({ intervals: [50] });

  await page.goto(`${site.console}users`);
  await signIn(page, 'readonly');
  await expect(page.getByRole('alert')).toContainText('Too many sign-in attempts');
  await expect(page.getByRole('button', { name: /^Wait \d+ s$/ })).toBeDisabled();
  const again = page.getByRole('button', { name: 'Sign in', exact: true });
  await expect(again).toBeEnabled();
  await again.click();
  await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible();
});

test('a session of the registry is used at once', async ({ page, own }) => {
  const site = await own();
  const { csrf_token: token } = await (await page.request.get(`${site.console}csrf_token`)).json();
  await page.request.post(`${site.console}api/v1/signin`, {
    headers: { 'X-CSRF-Token': token },
    data: { username: 'admin', password: 'password' },
  });
  await page.goto(`${site.console}users`);
  await expect(rowOf(page, 'testuser')).toBeVisible();
});
