import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { checkboxOf, dialog, listOf } from './support/list';

const form = (page: Page) => dialog(page, 'Select from a list');
const field = (page: Page) => form(page).getByRole('textbox');

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Select from a list' }).click();
  await expect(field(page)).toBeFocused();
}

test.describe('selecting from a list', () => {
  test('selects what it names, and says what it could not find', async ({ page, open }) => {
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await openForm(page);
    await expect(form(page).getByRole('button', { name: 'Select', exact: true })).toBeDisabled();
    await field(page).fill(
      'Username,E-mail\r\ntestuser,\r\n"t.novak",t.novak@meridian.example\r\nT.NOVAK,\r\nnobody.here,\r\n',
    );
    await expect(form(page).getByRole('status')).toHaveText('2 found, 1 not');
    await form(page).getByText('Not found: 1').click();
    await expect(form(page).getByRole('listitem')).toHaveText(['nobody.here']);
    await expect(form(page)).toContainText('Named more than once: 1');
    await form(page).getByRole('button', { name: 'Select 2 users' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 selected');
    await expect(checkboxOf(page, 'testuser')).toBeChecked();
    await expect(checkboxOf(page, 't.novak')).toBeChecked();
  });

  test('takes a file, and asks before it loses what was given', async ({ page, open }) => {
    await open('./service-keys');
    await expect(listOf(page, 'Service keys').names.first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('from a list');
    await page.getByRole('option', { name: /Select keys from a list/ }).click();
    const row = page.getByRole('row').nth(2);
    const kid = (await row.getByRole('link').getAttribute('href'))?.split('/').at(-1) ?? '';
    await form(page)
      .getByLabel('File with a list')
      .setInputFiles({
        name: 'keys.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`kid\n${kid}`),
      });
    await expect(form(page)).toContainText('keys.csv');
    await expect(form(page).getByRole('status')).toHaveText('1 found, 0 not');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await form(page).getByRole('button', { name: 'Select 1 key' }).click();
    await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
  });

  test('says that names may be among the rows to come', async ({ page, open }) => {
    await open('./organizations', { size: 'huge', scenario: 'slow' });
    await expect(listOf(page, 'Organizations').names.first()).toBeVisible();
    await openForm(page);
    await field(page).fill('nobody.here');
    await expect(form(page).getByText('Not found yet: 1')).toBeVisible();
    await form(page).getByText('Not found yet: 1').click();
    await expect(form(page)).toContainText('These may be among those to come.');
  });
});
