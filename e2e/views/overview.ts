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
  {
    name: 'overview-refreshes-itself',
    path: './',
    demo: { size: 'typical' },
    heading,
    prepare: async (page) => {
      await page.getByRole('heading', { name: 'Act now' }).waitFor();
      const control = page.getByRole('button', { name: /^Auto-refresh/ });
      await control.click();
      await page.getByRole('menuitemradio', { name: 'Every 15 minutes' }).click();
      await control.click();
      await page.getByText(/^Next refresh at/).waitFor();
    },
  },
  {
    name: 'overview-notifications',
    path: './',
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Auto-refresh/ }).click();
      await page.getByRole('menuitem', { name: 'Notifications…' }).click();
      await page.getByLabel('Failed sign-ins today above').check();
      await page.getByLabel('Number of failed sign-ins').waitFor();
    },
  },
  { name: 'overview-loading', path: './', demo: { scenario: 'slow' }, heading, pictureOnly: true },
];
