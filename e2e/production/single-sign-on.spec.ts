import { expect, test } from '../support/own-registry';
import { rowOf } from '../support/list';

test('whoever signs in with another service does so at the registry, and comes back to where they were', async ({
  page,
  context,
  own,
}) => {
  const site = await own({ scenario: 'single-sign-on' });
  await page.goto(`${site.console}users?q=test`);
  await expect(page.getByText('Accounts of Company sign-on sign in')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Sign in at the registry' })).toHaveAttribute(
    'target',
    '_blank',
  );
  // The user returns without having signed in there.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('No account is signed in there.')).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${site.console}oauth2/corp/callback`);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await expect(page).toHaveURL(`${site.console}users?q=test`);

  // The external service manages the accounts.
  await rowOf(page, 'testuser')
    .getByRole('button', { name: /actions/i })
    .click();
  await expect(page.getByRole('menu')).toContainText(/OIDC/);
  await expect(page.getByRole('menuitem', { name: 'Set password' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  // Signing in again works the same way, and keeps what is open.
  await context.clearCookies();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(again.getByRole('link', { name: 'Sign in at the registry' })).toBeVisible();
  await expect(again.getByLabel(/^Password/)).toHaveCount(0);
  await other.goto(`${site.console}oauth2/corp/callback`);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(again).toBeHidden();
  await expect(rowOf(page, 'testuser')).toBeVisible();
});

test('where the registry’s session cannot reach the console, nobody is sent for one', async ({
  page,
  own,
}) => {
  const site = await own({ scenario: 'single-sign-on', apart: true });
  await page.goto(site.console);
  await expect(page.getByText('that session is not available at this address')).toContainText(
    'Accounts of Company sign-on sign in at registry.meridian.example',
  );
  await expect(page.getByRole('link', { name: 'Sign in at the registry' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Use an access token' })).toBeVisible();
});
