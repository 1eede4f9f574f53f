import { expect, type Locator, type Page } from '@playwright/test';
import { dialog, listOf } from './list';

/** The key that the running registry made for itself. */
export const OWN_KEY = 'registry-7c9d5f6b8-x2k4q';
/** The key that a process of the registry made for itself, which ended days ago. */
export const ENDED_KEY = 'registry-5b44c9df7-qq9zl';

/** The drawer of a key. */
export const keyDetail = (page: Page, name: string): Locator => dialog(page, `Service key ${name}`);

/** One of the filters in one step. */
export const keyPreset = (page: Page, name: string | RegExp): Locator =>
  listOf(page, 'Service keys')
    .region.getByRole('group', { name: 'Presets' })
    .getByRole('button', { name });

/** Chooses every key that is listed. */
export const selectAllKeys = (page: Page): Promise<void> =>
  listOf(page, 'Service keys')
    .region.getByRole('checkbox', { name: /^Select all/ })
    .check();

/** Opens the approval of the only key that is listed. */
export async function approveOnlyKey(page: Page): Promise<Locator> {
  await listOf(page, 'Service keys')
    .region.getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Approve key' }).click();
  return dialog(page, /^Approve/);
}

/** Creates a key of this name, gives its private part up, and is back at the list. */
export async function createKey(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Create key' }).click();
  const form = dialog(page, 'Create service key');
  await form.getByLabel('Service', { exact: true }).fill('e2e');
  await form.getByLabel('Name (optional)').fill(name);
  await form.getByLabel('Never expires').check();
  await form.getByRole('button', { name: 'Create key' }).click();
  await dialog(page, `${name} was created`).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Discard and close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
