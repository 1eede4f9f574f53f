import { expectAccessible } from '../support/a11y';
import { expect, test } from '../support/own-registry';
import { signIn } from '../support/sign-in';
import { rowOf } from '../support/list';

// The demo has its own sign-in page; these are the real ones.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing on the ways in, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('password, token, the registry’s sign-in, and in again', async ({
      page,
      context,
      own,
    }) => {
      const site = await own({ deployment: { oauth: { clientId: 'quay-console' } } });
      await page.goto(`${site.console}users?q=test`);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('Enter your username.')).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Use an access token' }).click();
      await page.getByLabel('Access token', { exact: true }).fill('mistyped');
      await page.getByRole('button', { name: 'Sign in with the token' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Use the registry’s sign-in' }).click();
      await expect(page.getByRole('button', { name: 'Continue to the registry' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Use user name and password' }).click();
      await signIn(page);
      await expect(rowOf(page, 'testuser')).toBeVisible();
      await context.clearCookies();
      await page.getByRole('button', { name: 'Refresh', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByText('You are viewing cached data')).toBeVisible();
      await expectAccessible(page);
    });

    test('a console.json that cannot be followed', async ({ page, own }) => {
      const site = await own({ deployment: { registri: 1 } });
      await page.goto(site.console);
      await expect(page.getByRole('heading', { name: /not set up correctly/ })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
