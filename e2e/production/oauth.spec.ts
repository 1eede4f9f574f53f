import type { Page } from '@playwright/test';

import { expect, test } from '../support/own-registry';
import { signIn } from '../support/sign-in';
import { rowOf } from '../support/list';

const deployment = { signIn: ['oauth', 'token'], oauth: { clientId: 'quay-console' } };

/** Signs in to the registry itself, as a user does before the console redirects there. */
async function enterRegistry(page: Page, registry: string): Promise<void> {
  const { csrf_token: token } = await (await page.request.get(`${registry}csrf_token`)).json();
  const answer = await page.request.post(`${registry}api/v1/signin`, {
    headers: { 'X-CSRF-Token': token },
    data: { username: 'admin', password: 'password' },
  });
  expect(answer.ok()).toBe(true);
}

test('the registry’s page gives a token, which no address keeps, and leads back to where one was', async ({
  page,
  own,
}) => {
  const { console: home } = await own({ deployment });
  await enterRegistry(page, home);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto(`${home}users/testuser?q=test`);
  await page.getByRole('button', { name: 'Continue to the registry' }).click();
  await page.getByRole('button', { name: 'Authorize' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'testuser' })).toBeVisible();
  await expect(page).toHaveURL(`${home}users/testuser?q=test`);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: 'Account: admin' }).click();
  await expect(page.getByText('Signed in with a token')).toBeVisible();
  expect(addresses.filter((address) => address.includes('access_token'))).toEqual([]);

  // The token was only in memory, and the registry does not ask for consent again.
  await page.reload();
  await page.getByRole('button', { name: 'Continue to the registry' }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/access_token|state=/);
});

test('a refusal on the registry’s page is told, and leaves every way in', async ({ page, own }) => {
  const { console: home } = await own({ deployment });
  await enterRegistry(page, home);
  await page.goto(`${home}users`);
  await page.getByRole('button', { name: 'Continue to the registry' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('The console was not authorized');
  await expect(page.getByRole('button', { name: 'Continue to the registry' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use an access token' })).toBeVisible();
});

test('a token that answers no sign-in of this tab is thrown away', async ({ page, own }) => {
  const { console: home } = await own({ deployment });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.headers()['authorization'] ?? ''));
  await page.goto(`${home}?scope=super%3Auser&state=guessed#access_token=superuser-token`);
  await expect(page.getByRole('alert')).toContainText('This sign-in was not started here');
  await expect(page).toHaveURL(`${home}sign-in`);
  expect(sent.filter(Boolean)).toEqual([]);
});

test('each reason that the registry gives has its words', async ({ page, own }) => {
  const { console: home } = await own({ deployment });
  for (const [code, title] of [
    ['invalid_scope', 'does not know the requested scopes'],
    ['unsupported_response_type', 'does not issue tokens this way'],
    ['authorization_denied', 'was not authorized'],
    ['redirect_uri_mismatch', 'does not redirect to this address'],
    ['unauthorized_client', 'does not know this console'],
    ['access_denied', 'denied access'],
    ['<img src=x onerror=alert(1)>', 'did not sign you in'],
  ] as const) {
    // As if the sign-in had started here.
    await page.goto(`${home}sign-in`);
    await page.evaluate(() =>
      sessionStorage.setItem(
        'quay-console-oauth',
        JSON.stringify({ state: 's', keep: false, returnTo: '/' }),
      ),
    );
    await page.goto(`${home}?error=${encodeURIComponent(code)}`);
    await expect(page.getByRole('alert')).toContainText(title);
  }
  await expect(page.getByRole('alert')).toContainText('<img src=x onerror=alert(1)>');
});

test('a made-up failure of no sign-in is not shown as one', async ({ page, own }) => {
  const { console: home } = await own({ deployment });
  await page.goto(`${home}?error=access_denied`);
  await expect(page.getByRole('button', { name: 'Continue to the registry' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a sign-in that is answered a second time says so, and leads back to where one came from', async ({
  page,
  own,
}) => {
  const { console: home } = await own({ deployment });
  await enterRegistry(page, home);
  let answer = '';
  page.on('framenavigated', (frame) => {
    if (frame.url().includes('access_token')) answer = frame.url();
  });
  await page.goto(`${home}users/testuser?q=test`);
  await page.getByRole('button', { name: 'Continue to the registry' }).click();
  await page.getByRole('button', { name: 'Authorize' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'testuser' })).toBeVisible();
  expect(answer).not.toBe('');
  await page.goto('about:blank');
  await page.goto(answer);
  await expect(page.getByRole('alert')).toContainText('This sign-in was already used');
  await page.getByRole('button', { name: 'Continue to the registry' }).click();
  await expect(page).toHaveURL(`${home}users/testuser?q=test`);
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'testuser' })).toBeVisible();
});

test('at another origin a token works, and what the browser hides is explained', async ({
  page,
  own,
}) => {
  const { console: home } = await own({ deployment: { registry: 'elsewhere' } });
  await page.goto(`${home}users`);
  await expect(page.getByLabel('Username or e-mail')).toHaveCount(0);
  await page.getByLabel('Access token', { exact: true }).fill('superuser-token');
  await expect(page.getByText('three to ten times')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign in with the token' }).click();
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await expect(page.getByText('settings are not available at this address')).toBeVisible();
  await page
    .getByRole('button', { name: 'Create user' })
    .or(page.getByRole('link', { name: 'Create user' }))
    .click();
  // The e-mail address is taken; the registry says so in a response that browsers hide (C 3.7).
  await page.getByLabel('Username', { exact: true }).fill('somebody.else');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('testuser@meridian.example');
  await page.getByRole('button', { name: 'Create user' }).last().click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'The response could not be read',
  );
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('somebody.else');
});

test('a console.json that cannot be followed is told mistake by mistake', async ({ page, own }) => {
  const { console: home } = await own({ deployment: { titel: 'Ours', signIn: ['oauth'] } });
  await page.goto(`${home}users`);
  await expect(
    page.getByRole('heading', { name: 'The console is not set up correctly' }),
  ).toBeVisible();
  await expect(page.getByText('console.json knows no "titel"')).toBeVisible();
});

test('the deployment names the console and adds its links', async ({ page, own }) => {
  const { console: home } = await own({
    deployment: {
      title: 'Our registry',
      signIn: ['session'],
      links: [{ title: 'Runbook', url: 'https://runbook.example.org/quay' }],
    },
  });
  await page.goto(`${home}users`);
  await expect(page.getByRole('button', { name: 'Use an access token' })).toHaveCount(0);
  await signIn(page);
  await expect(page.getByRole('banner')).toContainText('Our registry');
  await expect(page).toHaveTitle(/Our registry/);
  await expect(page.getByRole('link', { name: 'Runbook' })).toHaveAttribute(
    'href',
    'https://runbook.example.org/quay',
  );
});
