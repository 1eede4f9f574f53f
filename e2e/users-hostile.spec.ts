import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { detailOf, sidewaysOverflow } from './support/users';
import { detailAction, dialog, expectOutcome, listOf, openAction, rowOf } from './support/list';

const HOSTILE = {
  HTML: `<img/src=x/onerror=window.hacked=1><b>bold</b>@evil.example`,
  'a script': `"'><script>window.hacked=1</script>@evil.example`,
  'marks that turn the direction': '\u202Egnp.elpmaxe\u2066\u200F@\u202Eevil.example',
  'right-to-left text': 'مستخدم.جديد@مثال.example',
  'a very long word': `${'w'.repeat(237)}@evil.example`,
};

/** Expects that none of it became part of the page, and nothing ran. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.has(window, 'hacked'))).toBe(false);
  await expect(page.locator('body').locator('img, b')).toHaveCount(0);
  expect(await sidewaysOverflow(page)).toBe(0);
}

for (const [what, email] of Object.entries(HOSTILE)) {
  test(`an e-mail address of ${what} is shown as text, everywhere`, async ({ page, open }) => {
    await open('./users');
    const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
    await form.getByLabel('E-mail').fill(email);
    await form.getByRole('button', { name: 'Change e-mail' }).click();

    await expectOutcome(page, 'testuser', 'was changed to');
    await expectHarmless(page);
    await rowOf(page, 'testuser').getByRole('link', { name: 'testuser' }).click();
    const detail = detailOf(page, 'testuser');
    const account = detail.getByRole('region', { name: 'Account' });
    await expect(account).toContainText(email);
    await expectHarmless(page);
    await detailAction(detail, 'Send recovery e-mail');
    await expect(dialog(page, 'Send a recovery e-mail')).toContainText(email.slice(0, 100));
    await expectHarmless(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(rowOf(page, 'testuser')).toContainText(email);
    await page.getByRole('searchbox').fill(email);
    await expect(listOf(page, 'Users').names).toHaveText(['testuser']);
    await expectHarmless(page);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect(rowOf(page, 'testuser')).toBeVisible();
    await expectHarmless(page);
  });
}

for (const [what, email] of Object.entries(HOSTILE)) {
  test(`an address that names a user of ${what} is harmless`, async ({ page, open }) => {
    // A slash would split the path of the request.
    const text = email.replaceAll('/', ' ');
    await open(`./users/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`);
    const detail = page.getByRole('dialog');
    await expect(detail).toContainText('No such user');
    await expectHarmless(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText('No matching users')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue(text);
    await expectHarmless(page);
  });
}

test('marks that turn the direction are named where they stand, and copied as they are', async ({
  page,
  open,
}) => {
  const email = HOSTILE['marks that turn the direction'];
  await open('./users');
  const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
  await form.getByLabel('E-mail').fill(email);
  await form.getByRole('button', { name: 'Change e-mail' }).click();
  await expectOutcome(page, 'testuser', 'was changed to');
  const cell = rowOf(page, 'testuser').getByRole('gridcell').filter({ hasText: 'evil.example' });
  await expect(cell).toHaveText(email);
  const drawn = await cell
    .locator('[data-code]')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').content));
  expect(drawn).toEqual(['"U+202E"', '"U+2066"', '"U+200F"', '"U+202E"']);
});

test('the longest name does not move what is around it', async ({ page, open }) => {
  await open('./users');
  const link = page.getByRole('link', { name: /^contractor-onboarding/ });
  await expect(link).toBeVisible();
  expect((await link.boundingBox())?.height).toBeLessThan(36);
  await link.focus();
  await expect(page.getByRole('tooltip')).toContainText(/end$/);
  await page.keyboard.press('Enter');
  const detail = page.getByRole('dialog', { name: /contractor-onboarding/ });
  await detailAction(detail, 'Delete user');
  const asking = dialog(page, 'Delete contractor-onboarding');
  await expect(asking.getByRole('button', { name: 'Copy the text to type' })).toBeInViewport();
  await expect(asking.getByRole('button', { name: 'Delete user' })).toBeInViewport();
  await expectHarmless(page);
});

test.describe('a slow registry', () => {
  test('shows what will be there, and moves nothing when it comes', async ({ page, open }) => {
    await open('./users', { scenario: 'slow' });
    const grid = listOf(page, 'Users').grid;
    await expect(grid).toHaveAttribute('aria-busy', 'true');
    const header = page.getByRole('columnheader', { name: 'Status' });
    const place = await header.boundingBox();
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await expect(grid).toHaveAttribute('aria-busy', 'false');
    expect(await header.boundingBox()).toEqual(place);
  });

  test('loses nothing: one answer for one click, and leaving meanwhile asks', async ({
    page,
    open,
  }) => {
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent += 1;
    });
    await open('./users', { scenario: 'slow' });
    const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
    const email = form.getByLabel('E-mail');
    await email.fill('slow@meridian.example');
    await Promise.all([email.press('Enter'), email.press('Enter')]);
    await page.keyboard.press('Escape');
    await dialog(page, 'Leave before the response?')
      .getByRole('button', { name: 'Wait for the response' })
      .click();
    await expectOutcome(page, 'testuser', 'was changed to slow@meridian.example');
    expect(sent).toBe(1);
  });
});

const asking = (page: Page) => dialog(page, 'Confirm your password');

test.describe('a sign-in that is no longer fresh', () => {
  test.beforeEach(async ({ page, open }) => {
    await page.clock.install();
    await open('./users', { scenario: 'fresh-login' });
    const form = await openAction(page, 'testuser', 'Change e-mail', 'Change e-mail of testuser');
    await form.getByLabel('E-mail').fill('fresh@meridian.example');
    await page.clock.fastForward('01:01');
    await form.getByRole('button', { name: 'Change e-mail' }).click();
  });

  test('asks for the password above the form and then does what was asked', async ({ page }) => {
    const password = asking(page).getByLabel('Password of admin');
    await expect(password).toBeFocused();
    await password.fill('wrong');
    await page.keyboard.press('Enter');
    await expect(asking(page).getByRole('alert')).toContainText('Wrong password');

    // For half a second after a wrong password the registry rejects even the right one (C 2.3).
    await page.clock.fastForward(1_000);
    await password.fill('password');
    await asking(page).getByRole('button', { name: 'Confirm password' }).click();
    await expect(asking(page)).toHaveCount(0);
    await expectOutcome(page, 'testuser', 'was changed to fresh@meridian.example');
  });

  for (const way of ['Cancel', 'Escape'] as const) {
    test(`fails in its place by ${way}, with everything kept`, async ({ page }) => {
      await expect(asking(page).getByLabel('Password of admin')).toBeFocused();
      await (way === 'Cancel'
        ? asking(page).getByRole('button', { name: 'Cancel' }).click()
        : page.keyboard.press('Escape'));
      await expect(asking(page)).toHaveCount(0);
      const form = dialog(page, 'Change e-mail of testuser');
      await expect(form.getByRole('alert')).toContainText(
        'The registry requires your password again',
      );
      await expect(form.getByLabel('E-mail')).toHaveValue('fresh@meridian.example');

      await form.getByRole('button', { name: 'Change e-mail' }).click();
      await asking(page).getByLabel('Password of admin').fill('password');
      await page.keyboard.press('Enter');
      await expectOutcome(page, 'testuser', 'was changed to fresh@meridian.example');
    });
  }
});
