import { expect, test } from './support/test';
import { createUser, detailOf } from './support/users';
import { detailAction, dialog, expectOutcome, openAction, rowOf } from './support/list';

test.beforeEach(async ({ open }) => {
  await open('./users');
});

test.describe('the e-mail address', () => {
  test('is changed, read again, and counts as verified', async ({ page }) => {
    const form = await openAction(page, 't.novak', 'Change e-mail', 'Change e-mail of t.novak');
    const email = form.getByLabel('E-mail');
    await expect(email).toHaveValue('t.novak@meridian.example');
    await email.fill('tomas.novak@meridian.example');
    await form.getByRole('button', { name: 'Change e-mail' }).click();

    await expectOutcome(page, 't.novak', 'was changed to tomas.novak@meridian.example');
    await expect(page).toHaveURL(/\/users$/);
    await expect(rowOf(page, 't.novak').getByRole('button', { name: /^Actions/ })).toBeFocused();
    await expect(rowOf(page, 't.novak')).toContainText('tomas.novak@meridian.example');
    await expect(rowOf(page, 't.novak')).not.toContainText('Unverified');
  });

  test('of somebody else is refused at the field, and what failed is kept', async ({ page }) => {
    const form = await openAction(page, 't.novak', 'Change e-mail', 'Change e-mail of t.novak');
    const email = form.getByLabel('E-mail');
    const send = form.getByRole('button', { name: 'Change e-mail' });
    await email.fill('not an address');
    await send.click();
    await expect(email).toHaveAccessibleDescription(/Not a valid e-mail address/);

    await email.fill('testuser@meridian.example');
    await send.click();
    await expect(email).toHaveAccessibleDescription(/This e-mail address is in use/);
    await expect(email).toHaveValue('testuser@meridian.example');

    await email.fill('fail-500@meridian.example');
    await send.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(email).toHaveValue('fail-500@meridian.example');

    await email.fill('tomas.novak@meridian.example');
    await send.click();
    await expectOutcome(page, 't.novak', 'was changed to tomas.novak@');
  });
});

test.describe('the password', () => {
  test('is set, unless it breaks the rules of the registry', async ({ page }) => {
    const form = await openAction(page, 'testuser', 'Set password', 'Set password for testuser');
    const password = form.getByLabel('New password');
    const send = form.getByRole('button', { name: 'Set password' });
    await password.fill('short');
    await send.click();
    await expect(password).toHaveAccessibleDescription(/At least 8 characters\./);
    await password.fill('long but with spaces');
    await expect(password).toHaveAccessibleDescription(/No spaces or other whitespace/);

    await password.fill('fail-500-but-a-password');
    await send.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(password).toHaveValue('fail-500-but-a-password');

    await password.fill('quite-long-enough');
    await send.click();
    await expectOutcome(
      page,
      'testuser',
      'The password was changed and all sessions of the user ended.',
    );
  });

  test('of a disabled user warns that it lets nobody in', async ({ page }) => {
    const form = await openAction(page, 'mira.holt', 'Set password', 'Set password for mira.holt');
    await expect(form).toContainText('The user is disabled.');
  });

  test('is hidden until asked', async ({ page }) => {
    const form = await openAction(page, 'testuser', 'Set password', 'Set password for testuser');
    const password = form.getByLabel('New password');
    await password.fill('quite-long-enough');
    await expect(password).toHaveAttribute('type', 'password');
    await form.getByRole('button', { name: 'Show password' }).click();
    await expect(password).toHaveAttribute('type', 'text');
    await form.getByRole('button', { name: 'Hide password' }).click();
    await expect(password).toHaveAttribute('type', 'password');
  });

  test('can be made up, and is then shown once more so that it is not lost', async ({ page }) => {
    const form = await openAction(page, 'testuser', 'Set password', 'Set password for testuser');
    await form.getByRole('button', { name: 'Generate password' }).click();
    const password = form.getByLabel('New password');
    await expect(password).toHaveValue(/^[A-Za-z2-9]{24}$/);
    const made = await password.inputValue();
    await form.getByRole('button', { name: 'Set password' }).click();

    const secret = dialog(page, 'The password of testuser was changed');
    await expect(secret.getByText(made, { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(secret).toBeVisible();
    await secret.getByRole('button', { name: /^(Done|Close without saving…)$/ }).click();
    await dialog(page, 'Close without saving it?')
      .getByRole('button', { name: 'Discard and close' })
      .click();
    await expectOutcome(page, 'testuser', 'The password was changed');
    await expect(page.getByText(made)).toHaveCount(0);
  });
});

test.describe('signing in', () => {
  test('is changed once by a double click', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(new URL(request.url()).pathname);
    });
    const disabling = await openAction(page, 'testuser', 'Disable user', 'Disable testuser?');
    await disabling.getByRole('button', { name: 'Disable user' }).dblclick();
    await expectOutcome(page, 'testuser', 'Disabled.');
    expect(sent).toEqual(['/api/v1/superuser/users/testuser']);
  });

  test('is told only when the row shows it', async ({ page }) => {
    const disabling = await openAction(page, 'testuser', 'Disable user', 'Disable testuser?');
    const row = rowOf(page, 'testuser');
    const atOutcome = row.evaluate(
      (tr) =>
        new Promise((resolve) => {
          new MutationObserver((_, observer) => {
            if (!document.querySelector('footer output')?.textContent.includes('Disabled')) return;
            observer.disconnect();
            resolve(tr.textContent);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    await disabling.getByRole('button', { name: 'Disable user' }).click();
    expect(await atOutcome).toContain('Disabled');
  });

  test('is given back with one click where the outcome is said, in the list and in the panel', async ({
    page,
  }) => {
    const disabling = await openAction(page, 'testuser', 'Disable user', 'Disable testuser?');
    await disabling.getByRole('button', { name: 'Disable user' }).click();
    await expect(rowOf(page, 'testuser')).toContainText('Disabled');
    await page.getByRole('button', { name: 'Enable again' }).press('Enter');
    await expect(rowOf(page, 'testuser')).toBeFocused();
    await expectOutcome(page, 'testuser', 'Enabled. The user can sign in again.');
    await expect(rowOf(page, 'testuser')).not.toContainText('Disabled');
    await expect(page.getByRole('button', { name: /again$/ })).toHaveCount(0);

    await rowOf(page, 'testuser').getByRole('link', { name: 'testuser' }).click();
    const detail = detailOf(page, 'testuser');
    await detailAction(detail, 'Disable user');
    await dialog(page, 'Disable testuser?').getByRole('button', { name: 'Disable user' }).click();
    await detail.getByRole('button', { name: 'Enable again' }).click();
    await expect(detail).toContainText('Enabled. The user can sign in again.');
    await expect(rowOf(page, 'testuser')).not.toContainText('Disabled');
  });

  test('is taken from a user and given back', async ({ page }) => {
    const disabling = await openAction(page, 'testuser', 'Disable user', 'Disable testuser?');
    await expect(disabling).toContainText('can no longer sign in, pull or push');
    await disabling.getByRole('button', { name: 'Disable user' }).click();
    await expectOutcome(page, 'testuser', 'Disabled. The user can no longer sign in.');
    await expect(rowOf(page, 'testuser')).toContainText('Disabled');

    // An action started in the drawer returns to the drawer.
    await rowOf(page, 'testuser').getByRole('link', { name: 'testuser' }).click();
    const detail = detailOf(page, 'testuser');
    await expect(detail.getByRole('region', { name: 'Account' })).toContainText('Disabled');
    await detailAction(detail, 'Enable user');
    await dialog(page, 'Enable testuser?').getByRole('button', { name: 'Enable user' }).click();
    await expect(detail).toContainText('Enabled. The user can sign in again.');
    await page.keyboard.press('Escape');
    await expect(rowOf(page, 'testuser')).toContainText('Enabled');
    await expect(rowOf(page, 'testuser')).not.toContainText('Disabled');
    // Opening the user removed the row's own confirmation.
    await expect(page.getByRole('status').filter({ hasText: 'testuser: ' })).toHaveCount(0);
  });

  test('shows a failure in the question itself, which can be asked again', async ({ page }) => {
    await createUser(page, 'fail-write-twice');
    const asking = await openAction(
      page,
      'fail-write-twice',
      'Disable user',
      'Disable fail-write-twice?',
    );
    const confirm = asking.getByRole('button', { name: 'Disable user' });
    await confirm.click();
    await expect(asking.getByRole('alert')).toContainText('The registry failed');
    await expect(rowOf(page, 'fail-write-twice')).toContainText('Enabled');
    await confirm.click();
    await expect(asking.getByRole('alert')).toContainText('The registry failed');
    await confirm.click();
    await expectOutcome(page, 'fail-write-twice', 'Disabled.');
  });
});

test.describe('a recovery mail', () => {
  test('is sent, and says to which address', async ({ page }) => {
    const asking = await openAction(
      page,
      'testuser',
      'Send recovery e-mail',
      'Send a recovery e-mail to testuser?',
    );
    await expect(asking).toContainText('testuser@meridian.example');
    await asking.getByRole('button', { name: 'Send recovery e-mail' }).click();
    await expectOutcome(
      page,
      'testuser',
      'The recovery e-mail was sent to testuser@meridian.example.',
    );
  });

  test('that cannot be sent says so in the words of the registry', async ({ page }) => {
    const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
    await form.getByLabel('E-mail').fill('mail-fails@meridian.example');
    await form.getByRole('button', { name: 'Change e-mail' }).click();
    await expectOutcome(page, 'testuser', 'was changed to mail-fails@meridian.example');
    await rowOf(page, 'testuser').getByRole('link', { name: 'testuser' }).click();
    await detailAction(detailOf(page, 'testuser'), 'Send recovery e-mail');
    const asking = dialog(page, 'Send a recovery e-mail to testuser?');
    await asking.getByRole('button', { name: 'Send recovery e-mail' }).click();
    await expect(asking.getByRole('alert')).toContainText('connection refused');
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect(asking).toHaveCount(0);
    await expect(detailOf(page, 'testuser')).toBeVisible();
  });

  test('has nowhere to go for a user without an address', async ({ page }) => {
    await rowOf(page, 'legacy_sync')
      .getByRole('button', { name: /^Actions for/ })
      .click();
    const choice = page.getByRole('menuitem', { name: 'Send recovery e-mail' });
    await expect(choice).toHaveAttribute('aria-disabled', 'true');
    await expect(choice).toHaveAccessibleDescription('The user has no e-mail address.');
    await page.goto('./users/legacy_sync/recovery');
    const asking = dialog(page, 'Send a recovery e-mail to legacy_sync?');
    await expect(asking).toContainText('The user has no e-mail address.');
    await expect(asking.getByRole('button', { name: 'Send recovery e-mail' })).toHaveCount(0);
  });
});
