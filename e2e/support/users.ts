import { readFile } from 'node:fs/promises';

import { expect, type Locator, type Page } from '@playwright/test';

import { dialog } from './list';

/** Returns the drawer of a user. */
export const detailOf = (page: Page, name: string): Locator => dialog(page, `User ${name}`);

/** Fills in the open form for a new user and submits it. */
export async function submitNewUser(page: Page, username: string, email: string): Promise<void> {
  const form = dialog(page, 'Create user');
  await form.getByLabel('Username').fill(username);
  await form.getByLabel('E-mail').fill(email);
  await form.getByRole('button', { name: 'Create user' }).click();
}

/** Creates a user, discards its password, and returns to the list. */
export async function createUser(page: Page, username: string): Promise<void> {
  await page.getByRole('link', { name: 'Create user' }).click();
  await submitNewUser(page, username, `mail-of-${username}@meridian.example`);
  await dialog(page, `${username} was created`)
    .getByRole('button', { name: /^(Done|Close without saving…)$/ })
    .click();
  await dialog(page, 'Close without saving it?')
    .getByRole('button', { name: 'Discard and close' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Runs an action that starts a download; returns the file's name and text. */
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

/** Returns how far the page scrolls sideways; 0 if everything fits. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
