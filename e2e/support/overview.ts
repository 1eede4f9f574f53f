import { expect, type Locator, type Page } from '@playwright/test';

/** Returns the overview with its title and everything around it. */
export const overviewPage = (page: Page): Locator =>
  page.getByRole('region', { name: 'Overview', exact: true });

/** Returns one part of the overview, by its heading. */
export const overviewPart = (page: Page, name: string): Locator =>
  overviewPage(page).getByRole('region', { name, exact: true });

/** Returns the link of an item, whatever its number. */
export const itemLink = (page: Page, label: string): Locator =>
  overviewPage(page).getByRole('link', { name: new RegExp(`^${label}: `) });

/** Returns the number of an item, once it has loaded. */
export async function itemCount(page: Page, label: string): Promise<string> {
  const link = itemLink(page, label);
  await expect(link).toBeVisible();
  const [, count = ''] = /: ([\d,]+) /.exec((await link.getAttribute('aria-label')) ?? '') ?? [];
  expect(count).not.toBe('');
  return count;
}

/** The footer of the quotas when every namespace in a registry of size `typical` has loaded. */
export const READ_ALL = /^All 2,300 namespaces, updated/;
