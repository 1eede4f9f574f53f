import { expect, type Locator, type Page } from '@playwright/test';

import { dialog, listOf } from './list';

/** The message of the demo that is written in Markdown, by its first line. */
export const MAINTENANCE = 'Storage maintenance on Sunday, 22:00 to 23:30 UTC';
/** The other one. */
export const TEAMS =
  'New teams get their own space: write to registry-help@meridian.example first.';

export const messagesList = (page: Page) => listOf(page, 'Messages');

/** Returns the panel of a message. */
export const messageDetail = (page: Page, name: string | RegExp): Locator => dialog(page, name);

/** Returns the button in the top bar that shows the messages. */
export const messagesChip = (page: Page): Locator =>
  page.getByRole('banner').getByRole('button', { name: /^\d+ messages?: / });

/** Creates a message through its form, which is open, and returns to the list. */
export async function submitMessage(page: Page, text: string, form = 'Create message') {
  const opened = dialog(page, form);
  await opened.getByLabel('Text', { exact: true }).fill(text);
  await opened.getByRole('button', { name: 'Create message' }).click();
  return opened;
}

/** Creates a message from the list. */
export async function createMessage(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: 'Create message' }).click();
  await submitMessage(page, text);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
