import { standardViews } from './standard';
import type { View } from './view';

export const usersViews: readonly View[] = [
  ...standardViews('users', /^Users$/),
  {
    name: 'users-read-only-registry',
    path: './users',
    demo: { scenario: 'read-only' },
    heading: /^Users$/,
  },
  {
    name: 'users-features-off',
    path: './users',
    demo: { scenario: 'features-off' },
    heading: /^Users$/,
  },
  {
    name: 'users-huge',
    path: './users',
    demo: { size: 'huge' },
    heading: /^Users$/,
    prepare: (page) => page.getByText(/^\d{1,2},\d+( loaded)?, more to come$/).waitFor(),
    pictureOnly: true,
  },
  {
    name: 'users-row-menu',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Actions for .*testuser/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'users-selection',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /^Select .*testuser/ }).check();
    },
  },
  {
    name: 'users-facet',
    path: './users?account=enabled',
    heading: /^Users$/,
    prepare: async (page) => {
      // A narrow screen has one menu for all filters.
      await page
        .getByRole('button', { name: /^(E-mail filter|Filters, 1 chosen)$/ })
        .filter({ visible: true })
        .click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'users-create-many',
    path: './users/+many',
    heading: /^Users$/,
    prepare: async (page) => {
      const form = page.getByRole('dialog', { name: 'Create users from a list' });
      await form
        .getByRole('textbox')
        .fill('ada,ada@x.org\nken,ken@x.org\nAda,capital@x.org\ntestuser,taken@x.org\nlena');
      await form.getByText('2 users to create, 3 lines skipped.').waitFor();
    },
  },
  {
    name: 'users-created-many',
    path: './users/+many',
    heading: /^Users$/,
    prepare: async (page) => {
      const form = page.getByRole('dialog', { name: 'Create users from a list' });
      await form.getByRole('textbox').fill('ada,ada@x.org\nken,ken@x.org\nmail-fails,eva@x.org');
      await form.getByRole('button', { name: 'Create 3 users' }).click();
      await page.getByText('Finished. 2 of 3 users done, 1 without a password.').waitFor();
      await page.getByText('Show 2 passwords').click();
    },
  },
  {
    name: 'users-from-list',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      // On a narrow screen the palette has it.
      const button = page.getByRole('button', { name: 'Select users from a list' });
      if (await button.isVisible()) await button.click();
      else {
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').getByRole('combobox').fill('from a list');
        await page.getByRole('option', { name: /Select users from a list/ }).click();
      }
      const form = page.getByRole('dialog', { name: 'Select users from a list' });
      await form.getByRole('textbox').fill('testuser\nt.novak, mira.holt\nnobody.here\ntestuser');
      await form.getByText(/^3 found/).waitFor();
      await form.getByText(/^Not found/).click();
    },
  },
  {
    name: 'users-bulk',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /^Select .*testuser/ }).check();
      await page.getByRole('checkbox', { name: /^Select .*mira\.holt/ }).check();
      await page.getByRole('button', { name: 'Disable users' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'users-outcome',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Actions for .*testuser/ }).click();
      await page.getByRole('menuitem', { name: 'Disable user' }).click();
      await page.getByRole('button', { name: 'Disable user' }).click();
      await page.getByRole('button', { name: 'Dismiss' }).waitFor();
    },
  },
  { name: 'user-create', path: './users/+new', heading: /create user/i },
  { name: 'user', path: './users/testuser', heading: /testuser/ },
  { name: 'user-unknown', path: './users/nobody-at-all', heading: /nobody-at-all|no such user/i },
  { name: 'user-email', path: './users/testuser/email', heading: /e-mail/i },
  { name: 'user-password', path: './users/testuser/password', heading: /password/i },
  { name: 'user-disable', path: './users/testuser/enabled', heading: /disable/i },
  { name: 'user-recovery', path: './users/testuser/recovery', heading: /recovery/i },
  { name: 'user-delete', path: './users/testuser/delete', heading: /delete/i },
  { name: 'user-take-ownership', path: './users/testuser/take-ownership', heading: /ownership/i },
];
