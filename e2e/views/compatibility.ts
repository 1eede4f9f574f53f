import { check } from '../support/compatibility';
import type { View } from './view';

const heading = /^Compatibility check$/;

export const compatibilityViews: readonly View[] = [
  { name: 'compatibility', path: './compatibility', heading },
  {
    name: 'compatibility-conforms',
    path: './compatibility',
    heading,
    prepare: async (page) => {
      await check(page);
      await page.getByText('Show the report').click();
    },
  },
  {
    name: 'compatibility-differs',
    path: './compatibility',
    demo: { scenario: 'bent' },
    heading,
    prepare: check,
  },
  {
    name: 'compatibility-features-off',
    path: './compatibility',
    demo: { scenario: 'features-off', username: 'readonly' },
    heading,
    prepare: check,
  },
  {
    name: 'compatibility-running',
    path: './compatibility',
    demo: { scenario: 'slow' },
    heading,
    pictureOnly: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Check compatibility' }).click();
      await page.getByText(/^Checked [2-9] of \d+/).waitFor();
    },
  },
];
