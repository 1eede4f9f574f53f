import { expect, type Locator, type Page } from '@playwright/test';

/** Returns the result of one operation. */
export const operation = (page: Page, id: string): Locator =>
  page.getByRole('list', { name: 'Operations' }).getByRole('listitem', { name: id, exact: true });

/** Starts a check and waits until it ends. */
export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check compatibility' }).click();
  await expect(verdict(page)).not.toHaveText('');
}

/** Returns the sentence with the overall result; empty before a check. */
export const verdict = (page: Page): Locator =>
  page.getByRole('region', { name: 'Compatibility check' }).getByRole('status').first();

/** The sentence if nothing differs or failed. */
export const CONFORMS =
  /^(All 24 operations conform|\d+ of 24 operations conform, \d+ not compared)\.$/;
