import type { Page } from '@playwright/test';

import { openAction } from '../support/list';
import type { View } from './view';

const heading = /^Journal$/;

/** Changes an address, which one user may not have, and goes to the journal of both tries. */
async function changeTwice(page: Page): Promise<void> {
  const form = await openAction(page, 't.novak', 'Change e-mail', 'Change e-mail of t.novak');
  await form.getByLabel('E-mail').fill('testuser@meridian.example');
  await form.getByRole('button', { name: 'Change e-mail' }).click();
  await form.getByText(/in use/).waitFor();
  await form.getByLabel('E-mail').fill('tomas.novak@meridian.example');
  await form.getByRole('button', { name: 'Change e-mail' }).click();
  await page
    .getByText(/was changed to/)
    .first()
    .waitFor();
  await page.goto('./journal');
  await page.getByRole('heading', { name: heading }).waitFor();
}

export const journalViews: readonly View[] = [
  { name: 'journal-empty', path: './journal', heading },
  { name: 'journal', path: './users', heading: /^Users$/, prepare: changeTwice },
  {
    name: 'journal-change',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await changeTwice(page);
      await page.getByRole('link', { name: 'Change e-mail' }).last().click();
      await page.getByRole('region', { name: 'Log entry' }).waitFor();
    },
  },
  { name: 'journal-unknown', path: './journal?entry=unknown', heading: /^Change$/ },
];
