import type { View } from './view';

const heading = /^Organizations$/;

export const organizationsViews: readonly View[] = [
  { name: 'organizations', path: './organizations', heading },
  { name: 'organizations-no-match', path: './organizations?q=none-of-this-name', heading },
  { name: 'organizations-empty', path: './organizations', demo: { size: 'empty' }, heading },
  {
    name: 'organizations-readonly',
    path: './organizations',
    demo: { username: 'readonly' },
    heading,
  },
  {
    name: 'organizations-features-off',
    path: './organizations',
    demo: { scenario: 'features-off' },
    heading,
  },
  {
    name: 'organizations-failing',
    path: './organizations',
    demo: { scenario: 'first-try-fails' },
    heading,
  },
  {
    name: 'organizations-typical',
    path: './organizations',
    demo: { size: 'typical' },
    heading,
    prepare: (page) => page.getByText('300', { exact: true }).waitFor(),
    pictureOnly: true,
  },
  {
    name: 'organizations-bulk-delete',
    path: './organizations',
    heading,
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /^Select .*web/ }).check();
      await page.getByRole('button', { name: 'Delete organizations' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'organization', path: './organizations/payments', heading: /payments/ },
  { name: 'organization-unknown', path: './organizations/not-one', heading: /not-one/ },
  { name: 'organization-settings', path: './organizations/web/settings', heading: /settings of/i },
  { name: 'organization-rename', path: './organizations/web/rename', heading: /rename/i },
  {
    name: 'organization-take-ownership',
    path: './organizations/web/take-ownership',
    heading: /ownership/i,
  },
  { name: 'organization-delete', path: './organizations/web/delete', heading: /delete/i },
];
