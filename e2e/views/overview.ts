import type { View } from './view';

const heading = /^Overview$/;

export const overviewViews: readonly View[] = [
  {
    name: 'overview',
    path: './',
    demo: { size: 'typical' },
    heading,
    prepare: async (page) => {
      await page.getByRole('heading', { name: 'Act now' }).waitFor();
    },
  },
  {
    name: 'overview-nothing-to-do',
    path: './',
    demo: { size: 'empty' },
    heading,
    prepare: async (page) => {
      await page.getByText('Nothing needs action').waitFor();
    },
  },
  {
    name: 'overview-partial',
    path: './',
    demo: { size: 'huge' },
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Load all namespaces' }).waitFor();
    },
  },
  {
    name: 'overview-failing',
    path: './',
    demo: { scenario: 'first-try-fails' },
    heading,
    prepare: async (page) => {
      await page.getByRole('alert').nth(1).waitFor();
    },
  },
  {
    name: 'overview-features-off',
    path: './',
    demo: { scenario: 'features-off', username: 'readonly' },
    heading,
  },
  { name: 'overview-loading', path: './', demo: { scenario: 'slow' }, heading, pictureOnly: true },
];
