import { expect, type Locator, type Page } from '@playwright/test';

/** Returns the overview with its title and everything around it. */
export const overviewPage = (page: Page): Locator =>
  page.getByRole('region', { name: 'Overview', exact: true });

/** Returns a group of items, or what stands beside them, by its heading. */
export const overviewPart = (page: Page, name: string): Locator =>
  overviewPage(page).getByRole('region', { name, exact: true });

/** Returns the link of an item, whatever its number. */
export const itemLink = (page: Page, label: string): Locator =>
  overviewPage(page).getByRole('link', { name: new RegExp(`^${label}: `) });

/** Returns the number of an item, once it has loaded. */
export async function itemCount(page: Page, label: string): Promise<string> {
  const link = itemLink(page, label);
  await expect(link).toBeVisible();
  const [, count = ''] = /: ([\d,]+)/.exec((await link.getAttribute('aria-label')) ?? '') ?? [];
  expect(count).not.toBe('');
  return count;
}

/** Waits until everything has answered, and the items are sorted by urgency. */
export const expectSorted = (page: Page): Promise<void> =>
  expect(overviewPage(page).getByRole('heading', { name: 'For information' })).toBeVisible({
    // Some twenty requests one after another come first.
    timeout: 30_000,
  });
