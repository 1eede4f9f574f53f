import type { Page } from '@playwright/test';

/** Fills in the form for a registry session and submits it. */
export async function signIn(page: Page, username = 'admin', password = 'password'): Promise<void> {
  await page.getByLabel('Username or e-mail').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Pastes a token on the sign-in page, wherever that method is, and submits it. */
export async function signInWithToken(
  page: Page,
  token: string,
  { keep = false }: { keep?: boolean } = {},
): Promise<void> {
  const choice = page.getByRole('button', { name: 'Use an access token' });
  const field = page.getByLabel('Access token', { exact: true });
  await choice.or(field).first().waitFor();
  if (await choice.isVisible()) await choice.click();
  await field.fill(token);
  await page.getByLabel('Stay signed in while this tab is open').setChecked(keep);
  await page.getByRole('button', { name: 'Sign in with the token' }).click();
}

/** Signs in without the console, so that nothing of it is in the browser's cache. */
export async function signInBeforehand(page: Page): Promise<void> {
  const csrf: unknown = await (await page.request.get('./csrf_token')).json();
  const response = await page.request.post('./api/v1/signin', {
    headers: { 'X-CSRF-Token': String(Reflect.get(Object(csrf), 'csrf_token')) },
    data: { username: 'admin', password: 'password' },
  });
  if (!response.ok()) throw new Error(`The sign-in failed with ${response.status()}.`);
}
