import { expect, type Locator, type Page } from '@playwright/test';

/** Returns the tree of the open part. */
export const configTree = (page: Page): Locator => page.getByRole('treegrid');

/** Returns the drawn rows of the tree, without its header. */
export const configRows = (page: Page): Locator => configTree(page).locator('tr[aria-level]');

/** Returns a row of the tree, by its accessible name. */
export const configItem = (page: Page, name: RegExp): Locator =>
  configTree(page).getByRole('row', { name });

/** Expands or collapses a row with the mouse. */
export const toggleItem = (page: Page, name: RegExp): Promise<void> =>
  configItem(page, name).locator('[data-twisty]').click();

/** Expects the keyboard to be at a row of the tree. */
export async function expectAt(page: Page, name: RegExp): Promise<void> {
  const id = await configItem(page, name).getAttribute('id');
  await expect(configTree(page)).toHaveAttribute('aria-activedescendant', id ?? '');
}

/** Returns the tab for one part of the dump. */
export const configTab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });

/** Returns the details of a key. */
export const keyDetail = (page: Page, name: string | RegExp = /^Key /): Locator =>
  page.getByRole('dialog', { name });

/** Returns the tree's search field. */
export const configSearch = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /^Search names/ });
