import { expect, type Locator, type Page } from '@playwright/test';

import { isolate } from '../../src/lib/text';

/** The list of a noun, by the title of its page: "Users". */
export function listOf(page: Page, title: string) {
  const region = page.getByRole('region', { name: title, exact: true });
  return {
    /** The page of the list, with all around its rows. */
    region,
    /** The table itself. */
    grid: page.getByRole('grid', { name: title }),
    /** The names of the rows that are drawn, from the top. */
    names: region.locator('th[scope=row] a, th[scope=row]:not(:has(a))'),
    /** The count beside the title, as it is written there. */
    count: (text: string | RegExp): Locator => region.getByText(text, { exact: true }),
  };
}

/** The row that is called exactly this, in whatever list. */
export const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.locator('th[scope=row]').getByText(name, { exact: true }) });

/** The box in front of a row. */
export const checkboxOf = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', { name: `Select ${isolate(name)}`, exact: true });

/** Opens the menu of a row and picks an action. */
export async function rowAction(page: Page, name: string, action: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** The dialog, drawer or panel of this title. */
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
