import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { watchSecret } from './support/secrets';
import { detailOf, downloaded, submitNewUser } from './support/users';
import { dialog, expectOutcome, listOf, rowOf } from './support/list';

const form = (page: Page) => dialog(page, 'Create user');
const created = (page: Page) => dialog(page, 'new.colleague was created');
const question = (page: Page) => dialog(page, 'Close without saving it?');

async function createColleague(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Create user' }).click();
  await submitNewUser(page, 'new.colleague', 'new.colleague@meridian.example');
  const password = await created(page)
    .getByRole('region', { name: 'Password' })
    .getByRole('code')
    .textContent();
  expect(password).toMatch(/^\S{8,}$/);
  return password ?? '';
}

test.describe('creating a user', () => {
  test.beforeEach(async ({ open }) => {
    await open('./users');
  });

  test('shows its password once, which nothing closes by accident', async ({ page }) => {
    await createColleague(page);

    await page.keyboard.press('Escape');
    await expect(created(page)).toBeVisible();
    await page.mouse.click(5, 400);
    await expect(created(page)).toBeVisible();
    await expect(created(page).getByRole('button', { name: 'Close', exact: true })).toHaveCount(0);

    await page.goBack();
    await expect(question(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question(page)).toHaveCount(0);
    await expect(created(page)).toBeVisible();

    const close = created(page).getByRole('button', { name: 'Close without saving…' });
    await close.click();
    await question(page).getByRole('button', { name: 'Keep it open' }).click();
    await expect(created(page).getByRole('link', { name: 'Open user' })).toHaveCount(0);
    await close.click();
    await expect(question(page)).toContainText('is shown only once');
    await question(page).getByRole('button', { name: 'Discard and close' }).click();

    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/\/users$/);
    await expect(rowOf(page, 'new.colleague')).toContainText('Unverified');
    await expect(listOf(page, 'Users').count('13')).toBeVisible();
  });

  test('is not sent twice by a double click, which would lose the password', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
    });
    await page.getByRole('link', { name: 'Create user' }).click();
    await form(page).getByLabel('Username').fill('new.colleague');
    await form(page).getByLabel('E-mail').fill('new.colleague@meridian.example');
    await form(page).getByRole('button', { name: 'Create user' }).dblclick();
    await expect(created(page).getByRole('region', { name: 'Password' })).toBeVisible();
    expect(sent).toEqual(['/api/v1/superuser/users/']);
  });

  test('lets go once the password was copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const password = await createColleague(page);
    await created(page).getByRole('button', { name: 'Copy password' }).click();
    await expect(created(page).getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(password);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(rowOf(page, 'new.colleague')).toBeVisible();
  });

  test('lets go once the password was downloaded, and goes on to the user', async ({ page }) => {
    const password = await createColleague(page);
    const { name, text } = await downloaded(page, () =>
      created(page).getByRole('button', { name: 'Download' }).click(),
    );
    expect(name).toBe('new.colleague-password.txt');
    expect(text).toContain(`Username: new.colleague\nPassword: ${password}\n`);
    await created(page).getByRole('link', { name: 'Open user' }).click();
    await expect(detailOf(page, 'new.colleague')).toContainText('new.colleague@meridian.example');
  });

  test('leaves the password nowhere but on the screen', async ({ page }) => {
    const watch = watchSecret(page);
    const password = await createColleague(page);
    await created(page)
      .getByRole('button', { name: /^(Done|Close without saving…)$/ })
      .click();
    await question(page).getByRole('button', { name: 'Discard and close' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText(password)).toHaveCount(0);
    expect(await watch.placesOf(password)).toEqual([]);
  });
});

test.describe('a user that cannot be created', () => {
  test.beforeEach(async ({ page, open }) => {
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.getByRole('link', { name: 'Create user' }).click();
  });

  test('is told by the rules for names and addresses while typing', async ({ page }) => {
    const name = form(page).getByLabel('Username');
    await name.fill('Ana Lima');
    await expect(name).toHaveAccessibleDescription(/Not allowed: “A”, space, “L”\./);
    await name.fill('-ana');
    await expect(name).toHaveAccessibleDescription(/Must begin and end with a letter or a digit/);
    await name.fill('a');
    await expect(name).toHaveAccessibleDescription(/At least 2 characters/);
    await name.fill('t.novak');
    await expect(name).toHaveAccessibleDescription(/A user with this name already exists/);

    const email = form(page).getByLabel('E-mail');
    await email.fill('ana');
    await form(page).getByRole('button', { name: 'Create user' }).click();
    await expect(name).toBeFocused();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(email).toHaveAccessibleDescription(/Not a valid e-mail address/);
    await expect(form(page)).toBeVisible();
  });

  test('because an organization has the name: the form says so and keeps it', async ({ page }) => {
    await submitNewUser(page, 'platform', 'platform@meridian.example');
    const name = form(page).getByLabel('Username');
    await expect(name).toHaveAccessibleDescription(
      /A user or organization named platform exists already/,
    );
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('platform');
    await expect(form(page).getByLabel('E-mail')).toHaveValue('platform@meridian.example');

    await name.fill('platform2');
    await form(page).getByRole('button', { name: 'Create user' }).click();
    await expect(dialog(page, 'platform2 was created')).toBeVisible();
  });

  test('because the address is taken: the field of the address says so', async ({ page }) => {
    await submitNewUser(page, 'new.colleague', 't.novak@meridian.example');
    const email = form(page).getByLabel('E-mail');
    await expect(email).toHaveAccessibleDescription(/t\.novak@meridian\.example is in use/);
    await expect(email).toBeFocused();
    await expect(form(page).getByLabel('Username')).toHaveValue('new.colleague');
  });

  test('because the registry fails: the form keeps everything and can be sent again', async ({
    page,
  }) => {
    await submitNewUser(page, 'new.colleague', 'fail-502@meridian.example');
    const failure = form(page).getByRole('alert');
    await expect(failure).toContainText('The gateway could not reach the registry');
    // The console checked, and reports the result instead of leaving that to the user.
    await expect(failure).toContainText('no user with this name exists, so nothing was created');
    await expect(failure).toContainText('POST /api/v1/superuser/users/ → 502');
    await expect(form(page).getByLabel('Username')).toHaveValue('new.colleague');
    await expect(form(page).getByLabel('E-mail')).toHaveValue('fail-502@meridian.example');

    await form(page).getByLabel('E-mail').fill('new.colleague@meridian.example');
    await form(page).getByRole('button', { name: 'Create user' }).click();
    await expect(created(page)).toBeVisible();
  });

  test('because a proxy wants a sign-in or cannot go on: it is not the registry that is quoted', async ({
    page,
  }) => {
    await submitNewUser(page, 'new.colleague', 'fail-basic@meridian.example');
    const failure = form(page).getByRole('alert');
    await expect(failure).toContainText('A proxy in front of the registry requires a sign-in');
    await expect(page.getByRole('dialog', { name: 'Sign in again' })).toHaveCount(0);
    await form(page).getByLabel('E-mail').fill('fail-504@meridian.example');
    await form(page).getByRole('button', { name: 'Create user' }).click();
    await expect(failure).toContainText('The gateway could not reach the registry');
    await expect(failure).not.toContainText('upstream request timeout');
    await form(page).getByLabel('E-mail').fill('fail-moved@meridian.example');
    await form(page).getByRole('button', { name: 'Create user' }).click();
    await expect(failure).toContainText('A redirect led away from the registry');
    await expect(form(page).getByLabel('Username')).toHaveValue('new.colleague');
  });

  test('shows the password whatever else is odd about the answer', async ({ page }) => {
    await submitNewUser(page, 'new.colleague', 'fail-nulls@meridian.example');
    await expect(created(page)).toBeVisible();
    await expect(created(page).getByRole('note')).toContainText('username, encrypted_password');
    await expect(created(page)).toContainText(/[A-Z0-9]{32}/);
  });

  for (const [what, email] of [
    ['the mail could not be sent', 'mail-fails@meridian.example'],
    ['the answer was lost', 'fail-lost@meridian.example'],
  ] as const) {
    test(`exists all the same when ${what}: a password can be set at once`, async ({ page }) => {
      await submitNewUser(page, 'new.colleague', email);
      const failure = form(page).getByRole('alert');
      await expect(failure).toContainText('The user was created, but its password is lost');
      await expect(rowOf(page, 'new.colleague')).toBeAttached();

      await form(page).getByRole('link', { name: 'Set a password' }).click();
      const password = dialog(page, 'Set password for new.colleague');
      await password.getByLabel('New password').fill('quite-long-enough');
      await password.getByRole('button', { name: 'Set password' }).click();
      await expectOutcome(page, 'new.colleague', 'The password was changed');
    });
  }
});
