import type { View } from './view';

export const shellViews: readonly View[] = [
  { name: 'sign-in', path: './sign-in', demo: { username: null }, heading: /choose a persona/i },
  { name: 'no-superuser', path: './users', demo: { username: 'testuser' }, heading: /superuser/i },
  { name: 'not-found', path: './no-such-page', heading: /page not found/i },
  {
    name: 'palette',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('a');
    },
  },
  {
    name: 'shortcuts',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];
