import { expect, type Page } from '@playwright/test';

import { listOf } from './list';
import { downloaded } from './users';

/** Goes to the journal without loading the page again, which would reset the demo's registry. */
export async function openJournal(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Journal' })
    .click();
  await expect(listOf(page, 'Journal').grid).toBeVisible();
}

/** A change in an exported ticket. */
type Change = { target: string; request: string };

/** Exports the open journal for a change ticket, in both forms. */
export async function ticketOf(
  page: Page,
): Promise<{ name: string; markdown: string; json: { by: string; changes: Change[] } }> {
  const save = (item: RegExp) =>
    downloaded(page, async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    });
  const { name, text: markdown } = await save(/Markdown/);
  const { text } = await save(/for a ticket as JSON/);
  return { name, markdown, json: JSON.parse(text) };
}
