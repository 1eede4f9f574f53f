import { standardViews } from './standard';
import type { View } from './view';

const heading = /^Quotas$/;

export const quotasViews: readonly View[] = [
  ...standardViews('quotas', heading),
  {
    name: 'quotas-typical',
    path: './quotas',
    demo: { size: 'typical' },
    heading,
    prepare: (page) => page.getByText('2,300', { exact: true }).waitFor(),
    pictureOnly: true,
  },
  { name: 'quotas-table', path: './quotas?summary=table', heading },
  { name: 'quotas-off', path: './quotas', demo: { scenario: 'features-off' }, heading },
  { name: 'quota', path: './quotas/organizations/payments', heading: /Quota of payments/ },
  { name: 'quota-none', path: './quotas/users/admin', heading: /Quota of admin/ },
  { name: 'quota-unknown', path: './quotas/users/nobody-at-all', heading: /nobody-at-all/ },
  {
    name: 'quota-readonly',
    path: './quotas/organizations/payments',
    demo: { username: 'readonly' },
    heading: /Quota of payments/,
  },
  { name: 'user-quota', path: './users/data.hoarder/quota', heading: /Quota of data.hoarder/ },
  {
    name: 'organization-quota',
    path: './organizations/payments/quota',
    heading: /Quota of payments/,
  },
  ...(['Remove quota', 'Add threshold', 'Remove the Warning threshold at 80%'] as const).map(
    (button) => ({
      name: `quota-${button.replaceAll(/\W+/g, '-').toLowerCase()}`,
      path: './quotas/organizations/payments',
      heading: /Quota of payments/,
      prepare: async (page: Parameters<NonNullable<View['prepare']>>[0]) => {
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.getByRole('dialog').nth(1).waitFor();
      },
    }),
  ),
];
