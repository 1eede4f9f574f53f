import type { Page } from '@playwright/test';

import { watchSecret } from './support/secrets';
import { expect, test } from './support/test';
import { detailOf } from './support/users';
import { dialog, expectOutcome, listOf, openAction, rowOf } from './support/list';

const question = (page: Page) => dialog(page, 'Discard changes?');

test.describe('the drawer of a user', () => {
  test('shows everything known, and opens by a click anywhere on the row', async ({
    page,
    open,
  }) => {
    await open('./users');
    await rowOf(page, 'data.hoarder').getByText('50 GiB').click();
    const detail = detailOf(page, 'data.hoarder');
    await expect(page).toHaveURL(/\/users\/data\.hoarder$/);
    const account = detail.getByRole('region', { name: 'Account' });
    await expect(account).toContainText('data.hoarder@meridian.example');
    await expect(account).toContainText('Ordinary user');
    const storage = detail.getByRole('region', { name: 'Storage' });
    await expect(storage).toContainText('58.5 GiB of 50 GiB · 117%');
    await expect(storage).toContainText('Own limit');
    await expect(storage).toContainText('Warning at 80% · Reject at 100%');
    await expect(rowOf(page, 'data.hoarder')).toHaveAttribute('aria-current', 'true');
  });

  test('copies name and address', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('./users/t.novak');
    const detail = detailOf(page, 't.novak');
    await detail.getByRole('button', { name: 'Copy username' }).click();
    await expect(detail.getByText('Copied')).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('t.novak');
    await detail.getByRole('button', { name: 'Copy e-mail' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('t.novak@meridian.example');
  });

  test('of somebody unknown says so', async ({ page, open }) => {
    await open('./users/nobody-here');
    const detail = detailOf(page, 'nobody-here');
    await expect(detail).toContainText('No such user');
    await detail.getByRole('button', { name: 'Back to users' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
  });

  test('of a name with a slash says that there can be none, without asking', async ({
    page,
    open,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('never')) asked.push(request.url());
    });
    await open('./users/never%2Fthere');
    const detail = detailOf(page, 'never/there');
    await expect(detail).toContainText('No such user');
    await expect(detail).toContainText('names cannot contain a slash');
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    await detail.getByRole('button', { name: 'Back to users' }).click();
    await expect(page).toHaveURL(/\/users$/);
  });

  test('of a robot account says what it is, and leads to what it did', async ({ page, open }) => {
    await open('./users/shop+ci');
    const detail = detailOf(page, 'shop+ci');
    await expect(detail).toContainText('shop+ci is the name of a robot account');
    await detail.getByRole('link', { name: 'Log entries by this robot account' }).click();
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
      /Performer\s*shop\+ci/,
    );
    // The same, written by hand: in a query, a plus sign means a space.
    await page.goto('./logs?performer=shop+ci');
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
      /Performer\s*shop\+ci/,
    );
  });

  test('leads to what the log has of the user', async ({ page, open }) => {
    await open('./users/testuser');
    const logs = detailOf(page, 'testuser').getByRole('region', { name: 'Usage logs' });
    await logs.getByRole('link', { name: 'Log entries by this user' }).click();
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
      /Performer\s*testuser/,
    );
  });

  test('that cannot be read says why, and reads again on demand', async ({ page, open }) => {
    await open('./users/fail-twice');
    const detail = detailOf(page, 'fail-twice');
    await expect(detail.getByRole('alert')).toContainText('The registry failed');
    await detail.getByRole('button', { name: 'Retry' }).click();
    await expect(detail.getByRole('alert')).toContainText('The registry failed');
    await detail.getByRole('button', { name: 'Retry' }).click();
    await expect(detail).toContainText('No such user');
  });

  test('says what does not fit the contract instead of showing it', async ({ page, open }) => {
    await open('./users/fail-html');
    await expect(detailOf(page, 'fail-html').getByRole('alert')).toBeVisible();
    await page.goto('./users/fail-shape');
    await expect(detailOf(page, 'fail-shape')).toContainText('No such user');
  });

  test('closes by Escape and by its button, and gives the focus back', async ({ page, open }) => {
    await open('./users');
    const link = page.getByRole('link', { name: 'testuser', exact: true });
    await link.click();
    await expect(detailOf(page, 'testuser')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(link).toBeFocused();

    await page.keyboard.press('Enter');
    await detailOf(page, 'testuser')
      .getByRole('button', { name: /^close/i })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('stays under a form that was opened from it', async ({ page, open }) => {
    await open('./users/testuser');
    const detail = detailOf(page, 'testuser');
    const action = detail.getByRole('link', { name: 'Disable user' });
    await action.click();
    const form = dialog(page, 'Disable testuser?');
    await expect(form).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
    await expect(detail).toBeVisible();
    await expect(action).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('what was typed into a form', () => {
  test.beforeEach(async ({ page, open }) => {
    await open('./users');
    const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
    await form.getByLabel('E-mail').fill('half.typed');
  });

  const waysOut = {
    Escape: (page: Page) => page.keyboard.press('Escape'),
    Cancel: (page: Page) =>
      dialog(page, 'Change e-mail').getByRole('button', { name: 'Cancel' }).click(),
    'a click beside it': (page: Page) => page.mouse.click(300, 500),
    Back: (page: Page) => page.goBack(),
    'the palette': async (page: Page) => {
      await page.keyboard.press('Control+k');
      await dialog(page, 'Search or jump to').getByRole('combobox').fill('ops.lead');
      await page.keyboard.press('Enter');
    },
  };

  for (const [way, leave] of Object.entries(waysOut)) {
    test(`is not lost by ${way} without a question`, async ({ page }) => {
      await leave(page);
      await question(page).getByRole('button', { name: 'Keep editing' }).click();
      await expect(question(page)).toHaveCount(0);
      await expect(dialog(page, 'Change e-mail').getByLabel('E-mail')).toHaveValue('half.typed');
      await expect(page).toHaveURL(/\/users\/testuser\/email$/);

      await leave(page);
      await question(page).getByRole('button', { name: 'Discard changes' }).click();
      await expect(dialog(page, 'Change e-mail')).toHaveCount(0);
      await expect(page).not.toHaveURL(/\/email$/);
    });
  }

  test('is not lost by Escape at the question', async ({ page }) => {
    await page.keyboard.press('Escape');
    await expect(question(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question(page)).toHaveCount(0);
    await expect(dialog(page, 'Change e-mail').getByLabel('E-mail')).toHaveValue('half.typed');
  });

  test('needs no question once it is as it was', async ({ page }) => {
    await dialog(page, 'Change e-mail').getByLabel('E-mail').fill('testuser@meridian.example');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/\/users$/);
  });
});

test.describe('the request behind a form', () => {
  test('is shown as it would be sent, without token', async ({ page, open }) => {
    await open('./users');
    const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
    await form.getByLabel('E-mail').fill("o'hara@meridian.example");
    const command = form.getByLabel('Request as a curl command');
    await expect(command).toBeHidden();
    await form.getByText('Show request').click();
    await expect(command).toHaveText(
      /^curl -X PUT 'http:\/\/127\.0\.0\.1:\d+\/api\/v1\/superuser\/users\/testuser'/,
    );
    await expect(command).toContainText('-H "Authorization: Bearer $TOKEN"');
    await expect(command).toContainText(`-d '{"email":"o'\\''hara@meridian.example"}'`);
  });

  test('never holds the password, nor does anything else that stays', async ({ page, open }) => {
    const watch = watchSecret(page);
    await open('./users');
    const form = await openAction(page, 'testuser', 'Set password', 'Set password for testuser');
    const secret = 'Kp7-very/secret?word';
    await form.getByLabel('New password').fill(secret);
    await form.getByText('Show request').click();
    const command = form.getByLabel('Request as a curl command');
    await expect(command).toContainText(`-d '{"password":"'"$PASSWORD"'"}'`);
    await expect(command).not.toContainText(secret);
    await form.getByRole('button', { name: 'Set password' }).click();
    await expectOutcome(page, 'testuser', 'The password was changed');
    expect(await watch.placesOf(secret)).toEqual([]);
  });
});
