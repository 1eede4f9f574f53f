import { expect, type Locator, type Page } from '@playwright/test';

import { isolate } from '../../src/lib/text';

/** Returns the list of a noun, by the title of its page: "Users". */
export function listOf(page: Page, title: string) {
  const region = page.getByRole('region', { name: title, exact: true });
  return {
    /** The page of the list, with everything around its rows. */
    region,
    /** The table itself. */
    grid: page.getByRole('grid', { name: title }),
    /** The names of the drawn rows, from the top. */
    names: region.locator('th[scope=row] a, th[scope=row]:not(:has(a))'),
    /** Returns the count beside the title, in its exact words. */
    count: (text: string | RegExp): Locator =>
      region.locator('header').getByText(text, { exact: true }),
  };
}

/** Returns the row with exactly this name, in any list. */
export const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.locator('th[scope=row]').getByText(name, { exact: true }) });

/** Returns the checkbox of a row. */
export const checkboxOf = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', { name: `Select ${isolate(name)}`, exact: true });

/** Opens the menu of a row and selects an action. */
export async function rowAction(page: Page, name: string, action: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Selects an action at the foot of a detail: a button, or an item of its menu. */
export async function detailAction(detail: Locator, action: string): Promise<void> {
  const foot = detail.getByRole('region', { name: 'Actions' });
  await expect(foot).toBeVisible();
  const button = foot.getByRole('link', { name: action });
  if (await button.isVisible()) {
    await button.click();
    return;
  }
  await foot.getByRole('button', { name: /^(More|Actions)$/ }).click();
  await detail.page().getByRole('menuitem', { name: action }).click();
}

/** Returns the dialog, drawer or panel with this title. */
export const dialog = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('dialog', { name });

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

/** Expects the outcome of a row action at the foot of the list, with nothing in front of it. */
export async function expectOutcome(page: Page, name: string, text: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: `${name}: ` }),
  ).toContainText(text);
}
