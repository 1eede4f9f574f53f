import { expectAccessible } from './support/a11y';
import { expect, test } from './support/test';

/** Every screen and dialog, by its address and something that shows when it is there. */
const VIEWS: readonly { name: string; path: string; username?: string | null; heading: RegExp }[] =
  [
    { name: 'sign-in', path: './sign-in', username: null, heading: /choose who to be/i },
    { name: 'no superuser', path: './users', username: 'testuser', heading: /superuser/i },
    { name: 'not found', path: './no-such-page', heading: /no page here/i },
    { name: 'users', path: './users', heading: /^Users$/ },
    { name: 'users, nothing found', path: './users?q=nobody-at-all', heading: /^Users$/ },
    {
      name: 'users, read-only superuser',
      path: './users',
      username: 'readonly',
      heading: /^Users$/,
    },
    { name: 'create user', path: './users/+new', heading: /create user/i },
    { name: 'user', path: './users/testuser', heading: /testuser/ },
    { name: 'unknown user', path: './users/nobody-at-all', heading: /nobody-at-all|no such user/i },
    { name: 'change e-mail', path: './users/testuser/email', heading: /e-mail/i },
    { name: 'set password', path: './users/testuser/password', heading: /password/i },
    { name: 'disable', path: './users/testuser/enabled', heading: /disable/i },
    { name: 'recovery mail', path: './users/testuser/recovery', heading: /recovery/i },
    { name: 'delete', path: './users/testuser/delete', heading: /delete/i },
    { name: 'take ownership', path: './users/testuser/take-ownership', heading: /ownership/i },
  ];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const { name, path, username = 'admin', heading } of VIEWS) {
      test(name, async ({ page, open }) => {
        await open(path, { username });
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await expectAccessible(page);
      });
    }

    test('row menu', async ({ page, open }) => {
      await open('./users');
      await page.getByRole('button', { name: /actions.*testuser|testuser.*actions/i }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page);
    });

    test('palette', async ({ page, open }) => {
      await open('./users');
      await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
