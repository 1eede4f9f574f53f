import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { downloaded } from './support/users';
import { checkboxOf, dialog, expectOutcome, listOf, openAction, rowOf } from './support/list';

const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });

async function exportAs(page: Page, format: 'CSV' | 'JSON', which: 'shown' | 'selected') {
  await page.getByRole('button', { name: 'Export' }).click();
  const items = page.getByRole('menuitem', { name: `Export as ${format}` });
  const item = which === 'shown' ? items.first() : items.nth(1);
  return downloaded(page, () => item.click());
}

test.describe('selecting rows', () => {
  test('one by one, and as a range over what is shown in its order', async ({ page, open }) => {
    await open('./users?account=enabled&sort=name');
    await expect(listOf(page, 'Users').count('10 of 12')).toBeVisible();
    await checkboxOf(page, 'build-agent-7').click();
    await expect(rowOf(page, 'build-agent-7')).toHaveAttribute('aria-selected', 'true');
    await expect(selection(page)).toContainText('1 selected');

    await checkboxOf(page, 'legacy_sync').click({ modifiers: ['Shift'] });
    await expect(page.getByRole('row', { selected: true }).getByRole('link')).toHaveText([
      'build-agent-7',
      /^contractor-onboarding/,
      'data.hoarder',
      'j.okafor2',
      'legacy_sync',
    ]);

    // The range shrinks with its end, and a single row can be deselected.
    await checkboxOf(page, 'data.hoarder').click({ modifiers: ['Shift'] });
    await expect(selection(page)).toContainText('3 selected');
    await checkboxOf(page, 'data.hoarder').click();
    await expect(selection(page)).toContainText('2 selected');

    await selection(page).getByRole('button', { name: 'Clear selection' }).click();
    await expect(selection(page)).toHaveCount(0);
    await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
  });

  test('all that are shown, which keeps what the filter hides', async ({ page, open }) => {
    await open('./users');
    const all = page.getByRole('checkbox', { name: 'Select all rows shown' });
    await checkboxOf(page, 'testuser').click();
    await expect(all).toHaveJSProperty('indeterminate', true);

    await page.getByRole('searchbox').fill('mira');
    await expect(selection(page)).toContainText('1 selected (1 not shown)');
    await all.click();
    await expect(selection(page)).toContainText('2 selected (1 not shown)');
    await expect(all).toBeChecked();

    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(selection(page)).toContainText('2 selected');
    await expect(selection(page)).not.toContainText('not shown');
    await selection(page).getByRole('button', { name: 'Select all 12 shown' }).click();
    await expect(selection(page)).toContainText('12 selected');
    await all.click();
    await expect(selection(page)).toHaveCount(0);
  });

  test('all of 2,000 at once', async ({ page, open }) => {
    await open('./users', { size: 'typical' });
    await expect(listOf(page, 'Users').count('2,000')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).click();
    await expect(selection(page)).toContainText('2,000 selected');
  });
});

test.describe('exporting', () => {
  test('what is shown, as CSV', async ({ page, open }) => {
    await open('./users?sort=-used&email=verified&account=enabled');
    await expect(listOf(page, 'Users').count('7 of 12')).toBeVisible();
    const { name, text } = await exportAs(page, 'CSV', 'shown');
    expect(name).toMatch(/^quay-users-\d{4}-\d\d-\d\d\.csv$/);
    const [header, first, ...rest] = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(header).toBe(
      'Name,E-mail,Enabled,Verified,Superuser,Read-only superuser,Bytes used,Quota limit in bytes,Limit source',
    );
    expect(first).toBe(
      'data.hoarder,data.hoarder@meridian.example,true,true,false,false,62813896704,53687091200,own',
    );
    expect(rest).toHaveLength(7);
    expect(rest.at(-1)).toBe('');
    await expect(page.getByRole('tooltip')).toHaveText(`Saved ${name}, 7 rows`);
  });

  test('what is selected, as JSON, hidden rows included', async ({ page, open }) => {
    await open('./users');
    await checkboxOf(page, 'legacy_sync').click();
    await checkboxOf(page, 'admin').click();
    await page.getByRole('searchbox').fill('admin');
    await expect(selection(page)).toContainText('2 selected (1 not shown)');
    const { name, text } = await exportAs(page, 'JSON', 'selected');
    expect(name).toMatch(/^quay-users-.*\.json$/);
    expect(JSON.parse(text)).toEqual([
      {
        username: 'admin',
        email: 'admin@meridian.example',
        enabled: true,
        verified: true,
        super_user: true,
        global_readonly_super_user: false,
        quota_bytes: 1_288_490_188,
        configured_quota: null,
        quota_source: 'none',
      },
      {
        username: 'legacy_sync',
        email: null,
        enabled: true,
        verified: true,
        super_user: false,
        global_readonly_super_user: false,
        quota_bytes: 0,
        configured_quota: null,
        quota_source: 'none',
      },
    ]);
  });

  test('what a spreadsheet would compute stays text', async ({ page, open }) => {
    await open('./users');
    const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
    await form.getByLabel('E-mail').fill('=HYPERLINK("//evil.example")@x.example');
    await form.getByRole('button', { name: 'Change e-mail' }).click();
    await expectOutcome(page, 'testuser', 'was changed to =HYPERLINK');
    await page.getByRole('searchbox').fill('hyperlink');
    await expect(listOf(page, 'Users').names).toHaveText(['testuser']);
    const { text } = await exportAs(page, 'CSV', 'shown');
    expect(text).toContain(`\r\ntestuser,"'=HYPERLINK(""//evil.example"")@x.example",`);
  });
});

test.describe('by keyboard alone', () => {
  test('one reaches the table, moves, opens and closes a row, and is back at it', async ({
    page,
    open,
  }) => {
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).focus();
    for (const name of ['Name', 'E-mail', 'Status', 'Used', 'Limit', 'Usage']) {
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(rowOf(page, 'admin')).toBeFocused();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(rowOf(page, 'testuser')).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('row').last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(rowOf(page, 'readonly')).toBeFocused();

    await page.keyboard.press('Enter');
    const drawer = dialog(page, 'User readonly');
    await expect(drawer).toBeVisible();
    await expect(drawer.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expect(rowOf(page, 'readonly')).toBeFocused();
  });

  test('one goes from the search into what it found', async ({ page, open }) => {
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('mira');
    await expect(listOf(page, 'Users').count('1 of 12')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(rowOf(page, 'mira.holt')).toBeFocused();
  });

  test('one selects rows and ranges', async ({ page, open }) => {
    await open('./users');
    await rowOf(page, 'testuser').focus();
    await page.keyboard.press('Space');
    await expect(rowOf(page, 'testuser')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('row', { selected: true }).getByRole('link')).toHaveText([
      'testuser',
      'ops.lead',
      'mira.holt',
    ]);
    await page.keyboard.press('Space');
    await expect(selection(page)).toContainText('2 selected');
    await page.keyboard.press('Control+a');
    await expect(selection(page)).toContainText('12 selected');
  });

  test('one reaches what is in a row, and the actions of its menu', async ({ page, open }) => {
    await open('./users');
    await rowOf(page, 'testuser').focus();
    await page.keyboard.press('ArrowRight');
    await expect(checkboxOf(page, 'testuser')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('link', { name: 'testuser', exact: true })).toBeFocused();

    const menu = rowOf(page, 'testuser').getByRole('button', { name: /^Actions for/ });
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Show details' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: 'Delete user' })).toBeFocused();
    // A letter jumps to the item that starts with it.
    await page.keyboard.press('c');
    await expect(page.getByRole('menuitem', { name: 'Change e-mail' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page, 'Change e-mail of testuser').getByLabel('E-mail')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(menu).toBeFocused();
  });
});
