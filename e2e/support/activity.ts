import { expect, type Page } from '@playwright/test';

import { dialog, listOf } from './list';

/** Days that hold the whole log of the demo. */
export const ALL = 'from=2020-01-01&to=2030-12-31';

export const activityPath = (of: string, rest = ALL) =>
  `./activity?of=${encodeURIComponent(of)}&${rest}`;

export const activity = (page: Page) => listOf(page, 'Activity');
export const entries = (page: Page) => activity(page).grid.getByRole('gridcell').getByRole('link');
export const complete = (page: Page) => activity(page).region.getByText(/^Entire range loaded\./);

export const exportDialog = (page: Page) => dialog(page, 'Export activity');

/** Opens the export of the activity, and creates a file of the format that its label names. */
export async function createFile(page: Page, format: RegExp) {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Export activity/ }).click();
  await exportDialog(page).getByRole('radio', { name: format }).check();
  await exportDialog(page).getByRole('button', { name: 'Create file' }).click();
}

/** Opens the palette by keyboard, once the shell listens to it. */
export async function openPalette(page: Page) {
  await page.getByRole('button', { name: 'Search or jump to…' }).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await expect(field).toBeFocused();
  return field;
}
