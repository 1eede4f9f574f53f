import type { Locator, Page } from '@playwright/test';

import { expect, test } from './support/test';
import { createUser, downloaded } from './support/users';
import { checkboxOf, dialog, listOf, rowOf } from './support/list';

const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });

/** Selects users and opens a bulk action for them. */
async function openBulk(
  page: Page,
  names: readonly string[],
  action: string,
  title: string,
): Promise<Locator> {
  for (const name of names) await checkboxOf(page, name).click();
  await selection(page).getByRole('button', { name: action }).click();
  await expect(dialog(page, title)).toBeVisible();
  // Its title changes at the end.
  return dialog(
    page,
    /^(?:Enable|Disable|Delete) \d|^No users|users? (?:enabled|disabled|deleted)$|\d failed$/,
  );
}

/** Returns the line of one user in the results. */
const resultOf = (bulk: Locator, name: string) =>
  bulk.getByRole('region', { name: 'Results' }).getByRole('listitem').filter({ hasText: name });

test.describe('many users at once', () => {
  test('are disabled; who is left out is named before, with the reason', async ({ page, open }) => {
    await open('./users');
    const bulk = await openBulk(
      page,
      ['admin', 'testuser', 'mira.holt', 't.novak', 'former-intern'],
      'Disable users',
      'Disable 2 users',
    );
    const chosen = bulk.getByRole('group').filter({ hasText: /^2 users(?! skipped)/ });
    await expect(chosen.getByRole('listitem')).toHaveText(['testuser', 't.novak']);
    const skipped = bulk.getByRole('region', { name: 'Skipped' });
    await expect(skipped).toContainText('1 user skipped. Superusers cannot be changed');
    await expect(skipped).toContainText('2 users skipped. Already disabled.');
    await expect(skipped.getByRole('listitem').filter({ visible: true })).toHaveText([
      'admin',
      'mira.holt',
      'former-intern',
    ]);
    await bulk.getByRole('button', { name: 'Disable 2 users' }).click();

    await expect(bulk.getByRole('status')).toHaveText('Finished. 2 of 2 users done, 3 skipped.');
    await expect(dialog(page, '2 users disabled')).toBeVisible();
    await expect(bulk.getByRole('button', { name: 'Close', exact: true }).last()).toBeFocused();
    await expect(resultOf(bulk, 'testuser')).toContainText('Done');
    await expect(resultOf(bulk, 'admin')).toContainText(/Skipped.*Superusers cannot be changed/);
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(rowOf(page, 'testuser')).toContainText('Disabled');
    await expect(rowOf(page, 't.novak')).toContainText('Disabled');
    // Users that were processed are no longer selected; skipped ones still are.
    await expect(selection(page)).toContainText('3 selected');
    await expect(checkboxOf(page, 'testuser')).not.toBeChecked();
    await expect(checkboxOf(page, 'mira.holt')).toBeChecked();
  });

  test('are enabled again', async ({ page, open }) => {
    await open('./users?account=disabled');
    const bulk = await openBulk(
      page,
      ['mira.holt', 'former-intern'],
      'Enable users',
      'Enable 2 users',
    );
    await bulk.getByRole('button', { name: 'Enable 2 users' }).click();
    await expect(bulk.getByRole('status')).toHaveText('Finished. 2 of 2 users done.');
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    // The filters of the list no longer match them.
    await expect(listOf(page, 'Users').count('0 of 12')).toBeVisible();
    await expect(selection(page)).toHaveCount(0);
  });

  test('are deleted after typing what will be done, and are no longer selected', async ({
    page,
    open,
  }) => {
    await open('./users');
    const bulk = await openBulk(
      page,
      ['testuser', 't.novak', 'mira.holt', 'admin'],
      'Delete users',
      'Delete 2 users',
    );
    await expect(bulk).toContainText('This cannot be undone.');
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText(
      'Disabled: the registry would report success but delete nothing.',
    );
    await expect(bulk.getByRole('button', { name: 'Delete 2 users' })).toBeDisabled();

    await bulk.getByLabel('Also delete 1 disabled user: enable it first').check();
    await expect(dialog(page, 'Delete 3 users')).toBeVisible();
    const all = bulk;
    const confirm = all.getByRole('button', { name: 'Delete 3 users' });
    await all.getByLabel('Type delete 3 users to confirm').fill('delete 2 users');
    await expect(confirm).toBeDisabled();
    await all.getByLabel('Type delete 3 users to confirm').fill('delete 3 users');
    await confirm.click();

    await expect(all.getByRole('status')).toHaveText('Finished. 3 of 3 users done, 1 skipped.');
    await expect(dialog(page, '3 users deleted')).toBeVisible();
    await expect(resultOf(all, 'mira.holt')).toContainText('Done');
    await all.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(listOf(page, 'Users').count('9')).toBeVisible();
    await expect(rowOf(page, 'mira.holt')).toHaveCount(0);
    await expect(selection(page)).toContainText('1 selected');
    await expect(checkboxOf(page, 'admin')).toBeChecked();
  });

  test('are named to the last, with those that the filters hide, and single ones can be left out', async ({
    page,
    open,
  }) => {
    await open('./users', { size: 'typical' });
    // All 2,000 users, a page at a time.
    await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole('checkbox', { name: /^Select all/ }).check();
    await page.getByRole('searchbox').fill('testuser');
    await expect(selection(page)).toContainText('not shown');
    await selection(page).getByRole('button', { name: 'Disable users' }).click();
    const bulk = page.getByRole('dialog');
    const counted = /^([\d,]+) users, ([\d,]+) of ([\d,]+) are hidden by the filters/;
    const words = bulk.getByText(counted);
    await expect(words).toBeVisible();
    const [, all, hidden, sum] = counted.exec(await words.innerText()) ?? [];
    expect(sum).toBe(all);
    // More than two hundred, which was once the most that was listed.
    const count = Number(all?.replace(',', ''));
    expect(count).toBeGreaterThan(200);
    const names = bulk.getByRole('region', { name: /^Chosen/ });
    await expect(names.getByRole('listitem').first()).toContainText('Hidden by the filters');
    await names.focus();
    await page.keyboard.press('End');
    await expect(names.getByRole('listitem').last()).toHaveAttribute(
      'aria-posinset',
      String(count),
    );

    await bulk.getByRole('button', { name: `Leave out ${hidden} hidden` }).click();
    await expect(dialog(page, 'Disable 1 user')).toBeVisible();
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText('Left out by you.');
    await bulk.getByRole('button', { name: 'Include again' }).click();
    await names.focus();
    await page.keyboard.press('Home');
    await bulk.getByRole('button', { name: /^Leave out .*testuser/ }).click();
    await expect(dialog(page, `Disable ${hidden} users`)).toBeVisible();
    await expect(names).toBeFocused();
  });

  test('stay selected while one is elsewhere, and not for the next account', async ({
    page,
    open,
  }) => {
    await open('./users');
    await checkboxOf(page, 'testuser').click();
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Users', exact: true }).first().click();
    await expect(selection(page)).toContainText('1 selected');
    await expect(checkboxOf(page, 'testuser')).toBeChecked();
  });

  test('of whom nobody is left say so', async ({ page, open }) => {
    await open('./users');
    await checkboxOf(page, 'mira.holt').click();
    const disable = selection(page).getByRole('button', { name: 'Disable user', exact: true });
    await expect(disable).toHaveAttribute('aria-disabled', 'true');
    await expect(disable).toHaveAccessibleDescription('Already disabled.');
    await expect(selection(page).getByRole('button', { name: 'Enable user' })).toBeEnabled();
    await checkboxOf(page, 'mira.holt').click();

    const bulk = await openBulk(page, ['testuser'], 'Disable user', 'Disable 1 user');
    await bulk.getByRole('button', { name: /^Leave out/ }).click();
    await expect(page.getByRole('heading', { name: 'No users to disable' })).toBeVisible();
    await expect(bulk).toContainText('Nothing to do: the selected user is skipped.');
    // One user is not worth a disclosure, and nothing can be done with nobody.
    await expect(bulk.getByRole('group')).toHaveCount(0);
    await expect(bulk.getByRole('button', { name: /^Disable/ })).toHaveCount(0);
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('a run over many users', () => {
  test('keeps the result of each, tries what failed again, and hands out its results', async ({
    page,
    open,
  }) => {
    await open('./users');
    await createUser(page, 'fail-write-twice');
    const bulk = await openBulk(
      page,
      ['fail-write-twice', 'testuser', 'mira.holt'],
      'Disable users',
      'Disable 2 users',
    );
    await bulk.getByRole('button', { name: 'Disable 2 users' }).click();
    const summary = bulk.getByRole('status');
    await expect(summary).toHaveText('Finished. 1 of 2 users done, 1 failed, 1 skipped.');
    await expect(dialog(page, '1 user disabled, 1 failed')).toBeVisible();
    await expect(resultOf(bulk, 'fail-write-twice')).toContainText(/Failed.*The registry failed/);
    await expect(resultOf(bulk, 'testuser')).toContainText('Done');
    // Said once where all rows are in sight.
    await expect(bulk.getByRole('region', { name: 'Why some failed' })).toHaveCount(0);

    const results = await downloaded(page, () =>
      bulk.getByRole('button', { name: 'Download results' }).click(),
    );
    expect(results.name).toBe('quay-disable-users.csv');
    const [header, ...lines] = results.text.trimEnd().split('\r\n');
    expect(header?.replace(/^\uFEFF/, '')).toBe('Target,Result,Explanation');
    expect(lines).toHaveLength(3);
    expect(lines).toContain('testuser,Done,');
    expect(lines).toContain('mira.holt,Skipped,Already disabled.');
    expect(lines).toContainEqual(expect.stringMatching(/^fail-write-twice,Failed,.*The registry/));

    const retry = bulk.getByRole('button', { name: 'Retry 1 failed' });
    await retry.click();
    await expect(summary).toHaveText('Finished. 1 of 2 users done, 1 failed, 1 skipped.');
    await retry.click();
    await expect(summary).toHaveText('Finished. 2 of 2 users done, 1 skipped.');
    await expect(resultOf(bulk, 'fail-write-twice')).toContainText('Done');
    await expect(retry).toHaveCount(0);
    await expect(dialog(page, '2 users disabled')).toBeVisible();
  });

  test('can be stopped: what is under way ends, the rest waits to be gone on with', async ({
    page,
    open,
  }) => {
    await page.clock.install();
    await open('./users');
    await createUser(page, 'fail-write-slow');
    await createUser(page, 'comes.after');
    const bulk = await openBulk(
      page,
      ['testuser', 'fail-write-slow', 'comes.after'],
      'Disable users',
      'Disable 3 users',
    );
    await bulk.getByRole('button', { name: 'Disable 3 users' }).click();
    await expect(resultOf(bulk, 'fail-write-slow')).toContainText('Running');
    await expect(resultOf(bulk, 'testuser')).toContainText('Done');

    // Closing the window would lose the results, so it asks first.
    await page.keyboard.press('Escape');
    await dialog(page, 'Stop the run?').getByRole('button', { name: 'Keep running' }).click();
    await bulk.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(bulk.getByRole('status')).toHaveText('Stopping. 1 of 3 users done.');
    await page.clock.fastForward(8_000);
    await expect(bulk.getByRole('status')).toHaveText('Stopped. 2 of 3 users done.');
    await expect(resultOf(bulk, 'comes.after')).toContainText('Queued');

    await bulk.getByRole('button', { name: 'Continue with 1' }).click();
    await expect(bulk.getByRole('status')).toHaveText('Finished. 3 of 3 users done.');
    await expect(resultOf(bulk, 'comes.after')).toContainText('Done');
  });

  test('waits when the registry asks to slow down, and can be stopped meanwhile', async ({
    page,
    open,
  }) => {
    await open('./users');
    await createUser(page, 'fail-write-429');
    const bulk = await openBulk(page, ['fail-write-429'], 'Disable user', 'Disable 1 user');
    await bulk.getByRole('button', { name: 'Disable 1 user' }).click();
    await expect(bulk.getByRole('status')).toContainText('the registry asked to slow down');
    await bulk.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(bulk.getByRole('status')).toHaveText('Stopped. 0 of 1 user done.');
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(rowOf(page, 'fail-write-429')).toContainText('Enabled');
  });

  test('stops by itself when every further request would fail as well', async ({ page, open }) => {
    await page.clock.install();
    await open('./users', { scenario: 'fresh-login' });
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.clock.fastForward('01:01');
    const bulk = await openBulk(page, ['testuser', 't.novak'], 'Disable users', 'Disable 2 users');
    await bulk.getByRole('button', { name: 'Disable 2 users' }).click();
    await dialog(page, 'Confirm your password').getByRole('button', { name: 'Cancel' }).click();
    await expect(bulk.getByRole('status')).toHaveText('Stopped. 0 of 2 users done.');
    await expect(bulk.getByRole('alert')).toContainText(
      'The registry requires your password again',
    );
    await expect(resultOf(bulk, 't.novak')).toContainText('Queued');

    // The request that triggered the question was not carried out either: the only way to continue includes both.
    await expect(bulk.getByRole('button', { name: /^Retry/ })).toHaveCount(0);
    await bulk.getByRole('button', { name: 'Continue with 2' }).click();
    const asking = dialog(page, 'Confirm your password');
    await asking.getByLabel(/^Password of/).fill('password');
    await asking.getByRole('button', { name: 'Confirm password' }).click();
    await expect(bulk.getByRole('status')).toHaveText('Finished. 2 of 2 users done.');
  });

  test('over 500 users of 100,000 asks for the password on its way, and tries only the two that failed again', async ({
    page,
    open,
  }) => {
    const COUNT = 570;
    // More than a thousand requests, one after another.
    test.slow();
    const written: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') written.push(new URL(request.url()).pathname);
    });
    await page.clock.install();
    await open('./users', { size: 'huge' });
    const { region, grid } = listOf(page, 'Users');
    const status = region.getByText(/^[\d,]+ loaded, more to come$/);
    const loaded = async () => Number((await status.innerText()).replaceAll(/\D/g, ''));
    const pause = region.getByRole('button', { name: 'Pause' });
    await pause.click();
    await expect(region.getByText(/^Paused at/)).toBeVisible();
    // They come after the rows that are loaded, and before those that follow.
    const first = Math.max(2, (await loaded()) - COUNT / 2);
    const failing = ['fail-write-twice', 'fail-write-twice-b'];
    for (const name of failing) await createUser(page, name);
    await region.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(loaded, { timeout: 30_000 }).toBeGreaterThan(first + COUNT);
    await pause.click();

    const checkboxAt = async (rowIndex: number) => {
      await grid.evaluate(
        (table, top) => table.parentElement?.scrollTo({ top }),
        (rowIndex - 2) * 36,
      );
      return grid.locator(`[aria-rowindex="${rowIndex}"]`).getByRole('checkbox');
    };
    await (await checkboxAt(first)).click();
    await (await checkboxAt(first + COUNT - 1)).click({ modifiers: ['Shift'] });
    await expect(selection(page)).toContainText(`${COUNT} selected`);
    await selection(page).getByRole('button', { name: 'Disable users' }).click();
    const bulk = dialog(page, /^Disable \d|\d failed$|users disabled$/);
    const confirm = bulk.getByRole('button', { name: /^Disable [\d,]+ users$/ });
    const total = /[\d,]+/.exec(await confirm.innerText())?.[0] ?? '';
    expect(Number(total.replace(',', ''))).toBeGreaterThan(500);
    await confirm.click();
    const summary = bulk.getByRole('status');
    await expect(summary).toHaveText(/^\d{2,} of/, { timeout: 30_000 });
    await page.clock.fastForward('10:01');
    const asking = dialog(page, 'Confirm your password');
    await asking.getByLabel(/^Password of/).fill('password');
    await asking.getByRole('button', { name: 'Confirm password' }).click();

    const done = (failed: string) =>
      new RegExp(`^Finished\\. [\\d,]+ of ${total} users done${failed}`);
    await expect(summary).toHaveText(done(', 2 failed'), { timeout: 150_000 });
    await expect(bulk.getByRole('region', { name: 'Why some failed' })).toHaveText(
      /^2 failed\. The registry/,
    );
    const before = written.length;
    const retry = bulk.getByRole('button', { name: 'Retry 2 failed' });
    await retry.click();
    await expect.poll(() => written.length).toBe(before + 2);
    await expect(summary).toHaveText(done(', 2 failed'));
    await retry.click();
    await expect(summary).toHaveText(done('(?!, \\d+ failed)'));
    expect(written.slice(before).map((path) => path.split('/').at(-1))).toEqual([
      ...failing,
      ...failing,
    ]);
  });
});
