import { expect, type Locator, type Page } from '@playwright/test';
import { dialog, listOf, openAction } from './list';

/** The key that the running registry created for itself. */
export const OWN_KEY = 'registry-7c9d5f6b8-x2k4q';
/** The key that a registry process created for itself before it ended days ago. */
export const ENDED_KEY = 'registry-5b44c9df7-qq9zl';

/** Returns the drawer of a key. */
export const keyDetail = (page: Page, name: string): Locator => dialog(page, `Service key ${name}`);

/** Returns a button that sets filters in one step. */
export const keyPreset = (page: Page, name: string | RegExp): Locator =>
  listOf(page, 'Service keys')
    .region.getByRole('group', { name: 'Presets' })
    .getByRole('button', { name });

/** Selects every listed key. */
export const selectAllKeys = (page: Page): Promise<void> =>
  listOf(page, 'Service keys')
    .region.getByRole('checkbox', { name: /^Select all/ })
    .check();

/** Opens the approval of the only listed key. */
export async function approveOnlyKey(page: Page): Promise<Locator> {
  await listOf(page, 'Service keys')
    .region.getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Approve key' }).click();
  return dialog(page, /^Approve/);
}

/** Creates a key with this name, discards its private key, and returns to the list. */
export async function createKey(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Create key' }).click();
  const form = dialog(page, 'Create service key');
  await form.getByLabel('Service', { exact: true }).fill('e2e');
  await form.getByLabel('Name (optional)').fill(name);
  await form.getByLabel('Never expires').check();
  await form.getByRole('button', { name: 'Create key' }).click();
  await dialog(page, `${name} was created`)
    .getByRole('button', { name: /^(Done|Close without saving…)$/ })
    .click();
  await page.getByRole('button', { name: 'Discard and close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Returns the comparison of the two keys of a replacement. */
export const comparisonOf = (page: Page, name: string): Locator =>
  dialog(page, `Replacement of ${name}`);

/** Discards the private key in a dialog, and closes it. */
export async function closeSecret(page: Page, secret: Locator): Promise<void> {
  await secret.getByRole('button', { name: 'Close without saving…' }).click();
  await page.getByRole('button', { name: 'Discard and close' }).click();
}

/** Begins the replacement of a listed key, discards its private key, and ends at the comparison. */
export async function beginReplacement(page: Page, name: string): Promise<void> {
  const form = await openAction(page, name, 'Replace key', `Replace ${name}`);
  await form.getByRole('button', { name: 'Create key' }).click();
  await closeSecret(page, dialog(page, `A replacement for ${name} was created`));
  await expect(comparisonOf(page, name)).toBeVisible();
}

/** Types what the question about a deletion asks for, and deletes the key. */
export async function confirmDeletion(asking: Locator): Promise<void> {
  const field = asking.getByRole('textbox', { name: /^Type .+ to confirm$/ });
  await field.fill(await asking.locator('label').getByText(/^Type/).locator('bdi').innerText());
  await asking.getByRole('button', { name: 'Delete key' }).click();
}
