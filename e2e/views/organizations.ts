import { standardViews } from './standard';
import type { View } from './view';

const heading = /^Organizations$/;

export const organizationsViews: readonly View[] = [
  ...standardViews('organizations', heading),
  {
    name: 'organizations-features-off',
    path: './organizations',
    demo: { scenario: 'features-off' },
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
      await page.getByRole('button', { name: 'Delete organization' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'organization-create',
    path: './organizations/+new',
    heading: /^Create organization$/,
  },
  {
    name: 'organization-create-refused',
    path: './organizations/+new',
    heading: /^Create organization$/,
    prepare: async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('testuser');
      await page.getByRole('button', { name: 'Create organization' }).click();
      await page.getByText('this name already exists').waitFor();
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
