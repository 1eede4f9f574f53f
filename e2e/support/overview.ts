import { expect, type Locator, type Page } from '@playwright/test';

/** The overview with its title and all around it. */
export const overviewPage = (page: Page): Locator =>
  page.getByRole('region', { name: 'Overview', exact: true });

/** One part of it, by its heading. */
export const overviewPart = (page: Page, name: string): Locator =>
  overviewPage(page).getByRole('region', { name, exact: true });

/** The link of an item, whatever number it has. */
export const itemLink = (page: Page, label: string): Locator =>
  overviewPage(page).getByRole('link', { name: new RegExp(`^${label}: `) });

/** The number that an item says, once it is read. */
export async function itemCount(page: Page, label: string): Promise<string> {
  const link = itemLink(page, label);
  await expect(link).toBeVisible();
  const [, count = ''] = /: ([\d,]+) /.exec((await link.getAttribute('aria-label')) ?? '') ?? [];
  expect(count).not.toBe('');
  return count;
}

/** At the foot of the quotas: every namespace of a registry of the size `typical` was read. */
export const READ_ALL = /^All 2,300 namespaces, updated/;
