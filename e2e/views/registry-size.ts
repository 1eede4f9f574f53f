import type { View } from './view';

const heading = /^Registry size$/;

export const registrySizeViews: readonly View[] = [
  { name: 'registry-size', path: './registry-size', demo: { size: 'typical' }, heading },
  { name: 'registry-size-never', path: './registry-size', heading },
  {
    name: 'registry-size-failing',
    path: './registry-size',
    demo: { scenario: 'first-try-fails' },
    heading,
    prepare: async (page) => {
      await page.getByRole('alert').nth(1).waitFor();
    },
  },
  {
    name: 'registry-size-features-off',
    path: './registry-size',
    demo: { scenario: 'features-off', size: 'typical' },
    heading,
  },
  {
    name: 'registry-size-queued',
    path: './registry-size/calculate',
    demo: { scenario: 'features-off', size: 'typical' },
    heading,
    prepare: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Calculate size' }).click();
      await page.getByText('Queued', { exact: true }).waitFor();
    },
  },
  {
    name: 'registry-size-loading',
    path: './registry-size',
    demo: { scenario: 'slow' },
    heading,
    pictureOnly: true,
  },
  {
    name: 'registry-size-calculate',
    path: './registry-size/calculate',
    demo: { size: 'typical' },
    heading: /calculate the registry size/i,
  },
  {
    name: 'registry-size-readonly',
    path: './registry-size/calculate',
    demo: { size: 'typical', username: 'readonly' },
    heading: /calculate the registry size/i,
  },
];
