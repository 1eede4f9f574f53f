import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { checkboxOf, dialog, listOf } from './support/list';
import { downloaded } from './support/users';

const form = (page: Page) => dialog(page, /^Select .+ from a list$/);
const field = (page: Page) => form(page).getByRole('textbox');

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Select .+ from a list$/ }).click();
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

  test('plans the limits that it gives, with an export of the quotas as well', async ({
    page,
    open,
  }) => {
    await open('./quotas');
    await expect(listOf(page, 'Quotas').count('18')).toBeVisible();
    await openForm(page);
    await field(page).fill(
      'payments,1.5 TiB\ndata.hoarder;5368709120\nnobody.here,1 GiB\nadmin,much',
    );
    await expect(form(page).getByRole('status')).toHaveText('3 found, 1 not');
    await form(page).getByRole('button', { name: 'Plan 3 quotas' }).click();
    const planner = dialog(page, 'Plan quotas for 3 namespaces');
    await expect(planner.getByRole('combobox', { name: 'Rule' })).toHaveValue('listed');
    const plan = planner.getByRole('region', { name: 'Plan' });
    await expect(plan.getByRole('row').filter({ hasText: 'payments' })).toContainText('1.5 TiB');
    await expect(plan.getByRole('row').filter({ hasText: 'data.hoarder' })).toContainText('5 GiB');
    await expect(plan.getByRole('region', { name: 'Skipped' })).toContainText(
      '1 namespace skipped. No valid limit in the list.',
    );
    await planner.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard changes' }).click();

    const { text } = await downloaded(page, async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: 'Export as CSV' }).first().click();
    });
    const edited = text.replace(/^(payments,\w+,\d+,)\d+/m, '$11.5 TiB');
    expect(edited).not.toBe(text);
    await openForm(page);
    await form(page)
      .getByLabel('File with a list')
      .setInputFiles({ name: 'quotas.csv', mimeType: 'text/csv', buffer: Buffer.from(edited) });
    await form(page).getByRole('button', { name: 'Plan 18 quotas' }).click();
    const all = dialog(page, 'Plan quotas for 18 namespaces');
    await expect(all.getByRole('region', { name: 'Plan' })).toContainText('1.5 TiB');
    await expect(all.getByRole('button', { name: 'Change 1 quota' })).toBeVisible();
    await all.getByRole('button', { name: 'Change 1 quota' }).click();
    await expect(page.getByText('Finished. 1 of 1 namespace done.')).toBeVisible();
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
