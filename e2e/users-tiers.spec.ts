import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { detailOf } from './support/users';
import { checkboxOf, dialog, listOf, rowOf } from './support/list';

const WRITES = [
  'Change e-mail',
  'Set password',
  'Send recovery e-mail',
  'Disable user',
  'Take ownership',
  'Delete user',
];

/** The same actions by address: the title and the button that would run them. */
const FORMS = [
  { path: '+new', title: 'Create user', submit: 'Create user' },
  { path: 'testuser/email', title: 'Change e-mail of testuser', submit: 'Change e-mail' },
  { path: 'testuser/password', title: 'Set password for testuser', submit: 'Set password' },
  { path: 'testuser/recovery', title: 'Send a recovery e-mail', submit: 'Send recovery e-mail' },
  { path: 'testuser/enabled', title: 'Disable testuser?', submit: 'Disable user' },
  { path: 'testuser/take-ownership', title: 'Take ownership of', submit: 'Take ownership' },
  { path: 'testuser/delete', title: 'Delete testuser?', submit: 'Delete user' },
];

async function openMenu(page: Page, name: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: /^Actions for/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Show details' })).toBeFocused();
}

/** Expects the open menu to offer no write and to give the reason once; the quota can be viewed. */
async function expectMenuRefuses(page: Page, reason: string, quota: string): Promise<void> {
  // Superusers can have a quota too: it is not part of the account.
  await expect(page.getByRole('menuitem')).toHaveText(['Show details', quota]);
  await expect(page.getByRole('menu').getByText(reason)).toBeVisible();
}

for (const { who, settings, reason } of [
  {
    who: 'a read-only superuser',
    settings: { username: 'readonly' },
    reason: 'Read-only superusers cannot make changes.',
  },
  {
    who: 'a superuser of a read-only registry',
    settings: { scenario: 'read-only' },
    reason: 'The registry is in read-only mode.',
  },
] as const) {
  test.describe(`${who} is told why not`, () => {
    test('in the header, by keyboard and by pointer', async ({ page, open }) => {
      await open('./users', settings);
      const create = page.getByRole('link', { name: 'Create user' });
      await expect(create).toHaveAttribute('aria-disabled', 'true');
      await expect(create).toHaveAccessibleDescription(reason);
      // A disabled action leads nowhere, not even in another tab.
      await expect(create).not.toHaveAttribute('href', /./);
      await create.focus();
      await expect(page.getByRole('tooltip')).toHaveText(reason);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/users$/);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('tooltip')).toHaveCount(0);
      await create.hover();
      await expect(page.getByRole('tooltip')).toHaveText(reason);
    });

    test('in the menu of a row', async ({ page, open }) => {
      await open('./users', settings);
      await openMenu(page, 'testuser');
      await expectMenuRefuses(page, reason, 'Show quota');
    });

    test('in the drawer', async ({ page, open }) => {
      await open('./users/testuser', settings);
      const actions = detailOf(page, 'testuser').getByRole('region', { name: 'Actions' });
      await expect(actions.getByText(reason)).toBeVisible();
      await expect(actions.getByRole('link')).toHaveText(['Show quota']);
      await expect(actions.getByRole('button')).toHaveCount(0);
    });

    test('in the bar of a selection', async ({ page, open }) => {
      await open('./users', settings);
      await checkboxOf(page, 'testuser').click();
      const bar = page.getByRole('region', { name: 'Selection' });
      for (const label of ['Enable user', 'Disable user', 'Delete user']) {
        const button = bar.getByRole('button', { name: label });
        await expect(button).toHaveAttribute('aria-disabled', 'true');
        await expect(button).toHaveAccessibleDescription(reason);
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });
  });
}

test.describe('a read-only superuser is told why not at the address of', () => {
  for (const { path, title, submit } of FORMS) {
    test(path, async ({ page, open }) => {
      await open(`./users/${path}`, { username: 'readonly' });
      const form = dialog(page, title);
      await expect(form.getByText('Read-only superusers cannot make changes.')).toBeVisible();
      await expect(form.getByRole('button', { name: submit })).toHaveCount(0);
    });
  }
});

test('a read-only registry says so on top of everything', async ({ page, open }) => {
  await open('./users', { scenario: 'read-only' });
  await expect(page.getByRole('note')).toContainText('This registry is in read-only mode.');
  await expect(listOf(page, 'Users').count('12')).toBeVisible();
});

test('an ordinary user gets an explanation instead of an error', async ({ page, open }) => {
  await open('./users', { username: 'testuser' });
  await expect(page.getByRole('heading', { name: 'This console is for superusers' })).toBeVisible();
  await expect(page.getByText('Signed in as testuser')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('grid')).toHaveCount(0);
});

test('a superuser cannot be changed, and the console says where one could', async ({
  page,
  open,
}) => {
  await open('./users');
  await openMenu(page, 'ops.lead');
  await expectMenuRefuses(
    page,
    'Superusers cannot be changed through the API. Edit SUPER_USERS in the registry’s configuration.',
    'Edit quota',
  );
});

test('a read-only superuser can be changed by a superuser', async ({ page, open }) => {
  await open('./users/readonly');
  const actions = detailOf(page, 'readonly').getByRole('region', { name: 'Actions' });
  await expect(actions.getByRole('link')).toHaveText(['Edit quota', 'Disable user']);
  await actions.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(
    WRITES.filter((label) => label !== 'Disable user'),
  );
});

test.describe('with features off', () => {
  test.beforeEach(async ({ open }) => {
    await open('./users', { scenario: 'features-off' });
  });

  test('there are no sizes, and the chooser says which setting would give them', async ({
    page,
  }) => {
    await expect(page.getByRole('columnheader')).toHaveText([
      /^Name/,
      /^E-mail/,
      /^Status/,
      'Actions',
    ]);
    await expect(page.getByRole('button', { name: 'Quota filter' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Columns and density' }).click();
    for (const name of ['Used', 'Limit', 'Usage']) {
      const choice = page.getByRole('menuitemcheckbox', { name });
      await expect(choice).toHaveAttribute('aria-disabled', 'true');
      await expect(choice).toContainText('Quotas are off (FEATURE_QUOTA_MANAGEMENT');
    }
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'data.hoarder' }).click();
    await expect(
      detailOf(page, 'data.hoarder').getByRole('region', { name: 'Storage' }),
    ).toContainText('Quotas are off (FEATURE_QUOTA_MANAGEMENT');
  });

  test('no recovery mail can be sent, and the drawer says which setting that is', async ({
    page,
  }) => {
    await page.getByRole('link', { name: 'testuser', exact: true }).click();
    await detailOf(page, 'testuser').getByRole('button', { name: 'More' }).click();
    const recovery = page.getByRole('menuitem', { name: 'Send recovery e-mail' });
    await expect(recovery).toHaveAttribute('aria-disabled', 'true');
    await expect(recovery).toHaveAccessibleDescription(/FEATURE_MAILING/);
  });

  test('a user can be created without an address', async ({ page }) => {
    await page.getByRole('link', { name: 'Create user' }).click();
    const form = dialog(page, 'Create user');
    await expect(form.getByLabel('E-mail (optional)')).toBeVisible();
    await form.getByLabel('Username').fill('no.address');
    await form.getByRole('button', { name: 'Create user' }).click();
    const created = dialog(page, 'no.address was created');
    await created.getByRole('button', { name: /^(Done|Close without saving…)$/ }).click();
    await dialog(page, 'Close without saving it?')
      .getByRole('button', { name: 'Discard and close' })
      .click();
    await expect(rowOf(page, 'no.address')).toContainText('No e-mail');
    await expect(rowOf(page, 'no.address')).not.toContainText('Unverified');
  });
});

test.describe('where a directory keeps the accounts', () => {
  test('a deletion says that it can bring the user back, and what is its own says so', async ({
    page,
    open,
  }) => {
    await open('./users/testuser/delete', { scenario: 'ldap' });
    await expect(dialog(page, 'Delete testuser?')).toContainText(
      'LDAP keeps this account: signing in recreates it here',
    );
    await page.goto('./users/testuser/password');
    await expect(dialog(page, 'Set password for testuser')).toContainText(
      'Passwords are managed by LDAP, outside the registry.',
    );
    await page.goto('./users');
    await checkboxOf(page, 'testuser').check();
    await page.getByRole('button', { name: 'Delete user' }).click();
    await expect(dialog(page, 'Delete 1 user')).toContainText(
      'LDAP keeps this account: signing in recreates it here',
    );
  });
});
