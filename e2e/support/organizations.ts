import { expect, type Locator, type Page } from '@playwright/test';
import { dialog, openAction } from './list';

/** Returns the drawer of an organization. */
export const organizationDetail = (page: Page, name: string): Locator =>
  dialog(page, `Organization ${name}`);

/** Renames an organization through its form, and returns to the list. */
export async function renameOrganization(page: Page, name: string, newName: string): Promise<void> {
  const form = await openAction(page, name, 'Rename organization', `Rename ${name}`);
  await form.getByLabel('New name').fill(newName);
  await form.getByRole('button', { name: 'Rename organization' }).click();
  await dialog(page, `${name} was renamed`)
    .getByRole('button', { name: 'Back to organizations' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Records the writes from this call on, as method and path. */
export function watchWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET' || !request.url().includes('/api/v1/')) return;
    const path = new URL(request.url()).pathname.replace('/api/v1/', '');
    writes.push(`${request.method()} ${path}`);
  });
  return writes;
}
