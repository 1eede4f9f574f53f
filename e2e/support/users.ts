import { readFile } from 'node:fs/promises';

import { expect, type Locator, type Page } from '@playwright/test';

import { isolate } from '../../src/lib/text';
import { rowAction } from './test';

/** The users list with its title and all around it. */
export const usersPage = (page: Page): Locator =>
  page.getByRole('region', { name: 'Users', exact: true });

/** The names in the list that are drawn, from the top. */
export const shownNames = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Users' }).getByRole('rowheader').getByRole('link');

/** The count beside the title, as it is written there. */
export const countText = (page: Page, text: string | RegExp): Locator =>
  usersPage(page).getByText(text, { exact: true });

/** The box in front of a row. */
export const checkboxOf = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', { name: `Select ${isolate(name)}`, exact: true });

/** The dialog or drawer of this title. */
export const dialog = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('dialog', { name });

/** The drawer of a user. */
export const detailOf = (page: Page, name: string): Locator => dialog(page, `User ${name}`);

/** What was done to a row from its menu: said at the foot of the list, without anything in front of it. */
export async function expectOutcome(page: Page, name: string, text: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: `${name}: ` }),
  ).toContainText(text);
}

/** Opens a form or dialog from the menu of a row. */
export async function openAction(
  page: Page,
  name: string,
  action: string,
  title: string | RegExp,
): Promise<Locator> {
  await rowAction(page, name, action);
  const opened = dialog(page, title);
  await expect(opened).toBeVisible();
  return opened;
}

/** Fills the form of a new user, which is open, and sends it. */
export async function submitNewUser(page: Page, username: string, email: string): Promise<void> {
  const form = dialog(page, 'Create user');
  await form.getByLabel('Username').fill(username);
  await form.getByLabel('E-mail').fill(email);
  await form.getByRole('button', { name: 'Create user' }).click();
}

/** Creates a user, gives its password up, and is back at the list. */
export async function createUser(page: Page, username: string): Promise<void> {
  await page.getByRole('link', { name: 'Create user' }).click();
  await submitNewUser(page, username, `mail-of-${username}@meridian.example`);
  await dialog(page, `${username} was created`).getByRole('button', { name: 'Done' }).click();
  await dialog(page, 'Close without saving it?')
    .getByRole('button', { name: 'Discard and close' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Does what hands a file to the browser; answers its name and its text. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

/** How far the page can be scrolled sideways; 0 when everything fits. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
