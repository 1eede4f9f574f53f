import { expect, test } from './support/test';
import { detailOf } from './support/users';
import { checkboxOf, listOf } from './support/list';

test.describe('the state of the list', () => {
  test('is in the URL: a reload and a shared link show the same', async ({ page, open }) => {
    await open('./users');
    await page.getByRole('searchbox').fill('meridian');
    await page.getByRole('button', { name: 'Status filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Enabled/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Used' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Columns and density' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Limit' }).click();
    await page.keyboard.press('Escape');

    const expectState = async () => {
      await expect(page.getByRole('searchbox')).toHaveValue('meridian');
      await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Enabled');
      await expect(page.getByRole('columnheader', { name: 'Used' })).toHaveAttribute(
        'aria-sort',
        'ascending',
      );
      await expect(page.getByRole('columnheader', { name: 'Limit' })).toHaveCount(0);
      await expect(listOf(page, 'Users').count('8 of 12')).toBeVisible();
      await expect(listOf(page, 'Users').names.last()).toHaveText('data.hoarder');
    };
    await expectState();
    const { search } = new URL(page.url());
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
      q: 'meridian',
      account: 'enabled',
      sort: 'used',
      cols: 'name,email,status,used,share',
    });

    await page.reload();
    await expectState();

    // The drawer does not change the list under it.
    await page.getByRole('link', { name: 'testuser', exact: true }).click();
    await expect(detailOf(page, 'testuser')).toBeVisible();
    await page.reload();
    await expect(detailOf(page, 'testuser')).toBeVisible();
    await expect(page).toHaveURL(/\/users\/testuser\?.*account=enabled/);
    await page.keyboard.press('Escape');
    await expectState();
  });

  test('goes back and forth with the browser', async ({ page, open }) => {
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expect(listOf(page, 'Users').names.first()).toHaveText('admin');
    await page.getByRole('button', { name: 'Status filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Disabled/ }).click();
    await page.keyboard.press('Escape');
    await expect(listOf(page, 'Users').names).toHaveText(['former-intern', 'mira.holt']);
    await page.getByRole('link', { name: 'mira.holt' }).click();
    await expect(detailOf(page, 'mira.holt')).toBeVisible();

    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(listOf(page, 'Users').names).toHaveText(['former-intern', 'mira.holt']);
    await page.goBack();
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await page.goBack();
    await expect(page.getByRole('columnheader', { name: 'Name' })).not.toHaveAttribute(
      'aria-sort',
      /./,
    );

    await page.goForward();
    await page.goForward();
    await expect(listOf(page, 'Users').names).toHaveText(['former-intern', 'mira.holt']);
    await page.goForward();
    await expect(detailOf(page, 'mira.holt')).toBeVisible();
  });

  test('typing a search is one step back, not one for each letter', async ({ page, open }) => {
    await open('./users?account=enabled');
    await expect(listOf(page, 'Users').count('10 of 12')).toBeVisible();
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await page.getByRole('searchbox').pressSequentially('admin');
    await expect(listOf(page, 'Users').names).toHaveText(['admin']);
    await expect(page).toHaveURL(/q=admin/);
    await page.goBack();
    await expect(listOf(page, 'Users').count('10 of 12')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    const name = page.getByRole('columnheader', { name: 'Name' });
    await expect(name).toHaveAttribute('aria-sort', 'ascending');
    await page.goBack();
    await expect(name).not.toHaveAttribute('aria-sort', /./);
  });

  test('a search filters with each key, before it is part of the address', async ({
    page,
    open,
  }) => {
    await page.clock.install();
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await page.getByRole('searchbox').fill('admin');
    await expect(listOf(page, 'Users').names).toHaveText(['admin']);
    await expect(page).toHaveURL(/\/users$/);
    await page.clock.resume();
    await expect(page).toHaveURL(/q=admin/);
  });

  test('falls back to the default where a URL cannot be understood', async ({ page, open }) => {
    const search =
      'sort=-shoe_size&account=disabled,angry&role=%7B%22a%22:1%7D&cols=name,,horoscope,status&quota=&q=1e3';
    await open(`./users?${search}`);
    await expect(page.getByRole('searchbox')).toHaveValue(/1/);
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(listOf(page, 'Users').names).toHaveText(['mira.holt', 'former-intern']);
    await expect(
      page.getByRole('list', { name: 'Active filters' }).getByRole('listitem'),
    ).toHaveCount(1);
    await expect(page.getByRole('columnheader')).toHaveText([/^Name/, /^Status/, 'Actions']);
    await expect(page.getByRole('columnheader', { name: 'Name' })).not.toHaveAttribute(
      'aria-sort',
      /./,
    );
  });

  test('is made of texts, whatever they look like', async ({ page, open }) => {
    await open('./users?q=1e5');
    const box = page.getByRole('searchbox');
    await expect(box).toHaveValue('1e5');
    await page.goto('./users?q=null');
    await expect(box).toHaveValue('null');
    await expect(listOf(page, 'Users').count('0 of 12')).toBeVisible();
    // As older builds wrote the text 42.
    await page.goto('./users?q=%2242%22');
    await expect(box).toHaveValue('42');
    for (const text of ['"x"', '10.0', '[1]', '{}', '100%', 'a+b', 'שלום 👩🏽‍🚀']) {
      const before = page.url();
      await box.fill(text);
      await expect.poll(() => page.url()).not.toBe(before);
      await page.reload();
      await expect(box).toHaveValue(text);
    }
  });

  test('keeps the selection out of the URL', async ({ page, open }) => {
    await open('./users');
    await checkboxOf(page, 'testuser').click();
    await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
    expect(new URL(page.url()).search).toBe('');
  });
});

test.describe('columns', () => {
  test('can be taken away and brought back; the name always stays', async ({ page, open }) => {
    await open('./users');
    const headers = page.getByRole('columnheader');
    const sizes = [/^Used/, /^Limit/, /^Usage/];
    const all = [/^Name/, /^E-mail/, /^Status/, ...sizes, 'Actions'];
    await expect(headers).toHaveText(all);

    await page.getByRole('button', { name: 'Columns and density' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'E-mail' }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Name' })).toHaveCount(0);
    await page.getByRole('menuitemcheckbox', { name: 'Status' }).click();
    await expect(headers).toHaveText([/^Name/, ...sizes, 'Actions']);
    await expect(page.getByRole('menuitemcheckbox', { name: 'Status' })).not.toBeChecked();

    await page.getByRole('menuitemcheckbox', { name: 'E-mail' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Status' }).click();
    await expect(headers).toHaveText(all);
    expect(new URL(page.url()).search).toBe('');
  });

  test('rows can be made compact, which stays so', async ({ page, open }) => {
    await open('./users');
    const row = page.getByRole('row').filter({ hasText: 't.novak@' });
    const height = async () => (await row.boundingBox())?.height;
    await expect.poll(height).toBe(36);
    await page.getByRole('button', { name: 'Columns and density' }).click();
    await page.getByRole('menuitemradio', { name: 'Compact' }).click();
    await expect.poll(height).toBe(28);
    await page.reload();
    await expect.poll(height).toBe(28);
  });
});
