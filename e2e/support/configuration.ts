import type { Locator, Page } from '@playwright/test';

/** Returns a line of the tree, by its accessible name. */
export const configItem = (page: Page, name: RegExp): Locator =>
  page.getByRole('treeitem', { name });

/** Returns the tab for one part of the dump. */
export const configTab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });

/** Returns the details of the selected line. */
export const selectedValue = (page: Page): Locator =>
  page.getByRole('region', { name: 'Selected value' });

/** Returns the tree's search field. */
export const configSearch = (page: Page): Locator =>
  page.getByLabel('Search names, values and descriptions');
