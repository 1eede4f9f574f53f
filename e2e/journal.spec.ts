import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { dialog, expectOutcome, listOf, openAction, rowOf } from './support/list';
import { openJournal, ticketOf } from './support/journal';
import { watchSecret } from './support/secrets';
import { submitNewUser } from './support/users';

const journal = (page: Page) => listOf(page, 'Journal');
const panel = (page: Page, title: string) => page.getByRole('dialog', { name: title });

async function changeEmail(page: Page, username: string, email: string): Promise<void> {
  const form = await openAction(page, username, 'Change e-mail', `Change e-mail of ${username}`);
  await form.getByLabel('E-mail').fill(email);
  await form.getByRole('button', { name: 'Change e-mail' }).click();
}

test.describe('the journal', () => {
  test('has each change with its request, its answer, and the log entry of the registry', async ({
    page,
    open,
  }) => {
    await open('./users');
    await changeEmail(page, 't.novak', 'tomas@meridian.example');
    await expectOutcome(page, 't.novak', 'was changed to tomas@');
    await openJournal(page);
    await expect(journal(page).count('1')).toBeVisible();
    await expect(rowOf(page, 'Change e-mail')).toContainText('t.novak');
    await expect(rowOf(page, 'Change e-mail')).toContainText('Done');
    await expect(rowOf(page, 'Change e-mail')).toContainText('Found');

    await rowOf(page, 'Change e-mail').getByRole('link').click();
    const details = panel(page, 'Change e-mail');
    await expect(details.getByLabel('Request as a curl command')).toContainText(`curl -X PUT '`);
    await expect(details.getByLabel('Request as a curl command')).toContainText(
      `{"email":"tomas@meridian.example"}`,
    );
    await expect(details.getByRole('region', { name: 'Response' })).toContainText('HTTP 200');
    await expect(details.getByRole('region', { name: 'Loaded afterwards' })).toContainText(
      'GET /api/v1/superuser/users/t.novak → 200',
    );
    await expect(details.getByLabel('What was loaded afterwards')).toContainText(
      '"email": "tomas@meridian.example"',
    );
    await expect(details.getByRole('region', { name: 'Log entry' })).toContainText(
      'user_change_email',
    );
    await details.getByRole('link', { name: 't.novak' }).click();
    await expect(page).toHaveURL(/\/users\/t\.novak$/);
  });

  test('says what was refused, what is not certain, and what the registry never logs', async ({
    page,
    open,
  }) => {
    await open('./users');
    await changeEmail(page, 't.novak', 'testuser@meridian.example');
    const form = dialog(page, 'Change e-mail of t.novak');
    const email = form.getByLabel('E-mail');
    await expect(email).toHaveAccessibleDescription(/in use/);
    await email.fill('fail-500@meridian.example');
    await form.getByRole('button', { name: 'Change e-mail' }).click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /^Discard/ }).click();
    await openJournal(page);
    await expect(journal(page).count('2')).toBeVisible();
    await expect(journal(page).grid).toContainText('Refused');
    await expect(journal(page).grid).toContainText('Not certain');

    await page.getByRole('button', { name: 'Outcome filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Refused/ }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/outcome=refused/);
    await expect(journal(page).count('1 of 2')).toBeVisible();
    await rowOf(page, 'Change e-mail').getByRole('link').click();
    await expect(panel(page, 'Change e-mail')).toContainText('E-mail address already used');
    await expect(panel(page, 'Change e-mail')).toContainText('does not log refusals of this kind');
    await page.keyboard.press('Escape');

    await page.setViewportSize({ width: 390, height: 844 });
    await expect(rowOf(page, 'Change e-mail')).toContainText(
      /\d{1,2} \p{L}{3}, \d\d:\d\d:\d\d · t\.novak/u,
    );
  });

  test('holds no secret, outlives a reload, and ends when its account signs out', async ({
    page,
    open,
  }) => {
    const watch = watchSecret(page);
    await open('./users');
    const form = await openAction(page, 'testuser', 'Set password', 'Set password for testuser');
    await form.getByLabel('New password').fill('correct-horse-battery');
    await form.getByRole('button', { name: 'Set password' }).click();
    await expectOutcome(page, 'testuser', 'The password was changed');
    await page.getByRole('link', { name: 'Create user' }).click();
    await submitNewUser(page, 'new.colleague', 'new.colleague@meridian.example');
    const created = dialog(page, 'new.colleague was created');
    const password =
      (await created.getByRole('region', { name: 'Password' }).getByRole('code').textContent()) ??
      '';
    expect(password).not.toBe('');
    await created.getByRole('button', { name: /^(Done|Close without saving…)$/ }).click();
    await page
      .getByRole('dialog', { name: 'Close without saving it?' })
      .getByRole('button', { name: 'Discard and close' })
      .click();
    await openJournal(page);
    await expect(journal(page).names).toHaveText(['Create user', 'Change password']);

    await page.reload();
    await expect(journal(page).names).toHaveText(['Create user', 'Change password']);
    const { name, markdown, json } = await ticketOf(page);
    expect(name).toMatch(/^quay-changes-.*\.md$/);
    expect(markdown.match(/^## \d+\. /gm)).toHaveLength(2);
    expect(markdown).toContain('## 1. Change password testuser');
    expect(markdown).toContain('"$PASSWORD"');
    expect(json).toMatchObject({ by: 'admin', changes: [{}, {}] });
    for (const secret of ['correct-horse-battery', password]) {
      expect(await watch.placesOf(secret)).toEqual([]);
      expect(markdown).not.toContain(secret);
      expect(JSON.stringify(json)).not.toContain(secret);
      await expect(page.locator('body')).not.toContainText(secret);
    }

    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Choose a persona' })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.getItem('quay-console-journal'))).toBeNull();
  });

  test('takes a limit back, unless somebody else has changed it since', async ({ page, open }) => {
    await open('./quotas');
    const before = await rowOf(page, 'payments').textContent();
    for (const limit of ['4 TiB', '3 TiB']) {
      await rowOf(page, 'payments').getByRole('link').first().click();
      const form = page.getByRole('dialog', { name: /payments/ });
      await form.getByRole('textbox', { name: /^Limit/ }).fill(limit);
      await form.getByRole('button', { name: 'Save limit' }).click();
      await expect(form).toContainText('The limit is now');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await openJournal(page);
    await expect(journal(page).count('2')).toBeVisible();
    for (const box of await page.getByRole('checkbox', { name: /^Select .*payments/ }).all())
      await box.check();
    await page.getByRole('button', { name: 'Undo quotas' }).click();
    const undo = page.getByRole('dialog', { name: 'Undo 1 change' });
    await undo.getByRole('button', { name: 'Undo 1 change' }).click();
    await expect(page.getByText(/^Finished/)).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'Quotas' })
      .click();
    await expect(rowOf(page, 'payments')).toHaveText(before ?? '');
  });

  test('is empty at first, and says what will be in it', async ({ page, open }) => {
    await open('./journal');
    await expect(journal(page).region).toContainText('Nothing changed yet');
    await expect(page.getByRole('button', { name: 'Export' })).toHaveAccessibleDescription(
      'There is nothing to export.',
    );
  });

  test('keeps its filters in the address, and opens with the keyboard alone', async ({
    page,
    open,
  }) => {
    await open('./users');
    await changeEmail(page, 't.novak', 'tomas@meridian.example');
    await expectOutcome(page, 't.novak', 'was changed to tomas@');
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await expect(journal(page).count('1')).toBeVisible();
    await page.getByRole('row', { name: /Change e-mail/ }).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Change e-mail')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page, 'Change e-mail')).toHaveCount(0);

    await page.goto('./journal?screen=quotas&q=novak');
    await expect(journal(page).count('0 of 1')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect(journal(page).count('1')).toBeVisible();
  });

  test('says so where an entry is no longer in it', async ({ page, open }) => {
    await open('./journal?entry=unknown');
    await expect(page.getByRole('dialog')).toContainText('No such change');
    await page.getByRole('button', { name: 'Back to the journal' }).click();
    await expect(page).toHaveURL(/\/journal$/);
  });
});
