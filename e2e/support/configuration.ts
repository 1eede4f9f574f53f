import type { Locator, Page } from '@playwright/test';

/** A line of the tree, by what is read aloud of it. */
export const configItem = (page: Page, name: RegExp): Locator =>
  page.getByRole('treeitem', { name });

/** The tab of one part of the dump. */
export const configTab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });

/** What is told of the line that is chosen. */
export const selectedValue = (page: Page): Locator =>
  page.getByRole('region', { name: 'Selected value' });

/** The field that searches the tree. */
export const configSearch = (page: Page): Locator =>
  page.getByLabel('Search names, values and descriptions');
