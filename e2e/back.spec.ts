import type { Page } from '@playwright/test';

import { expect, expectSteps, test } from './support/test';
import { detailAction, dialog, rowAction, rowOf } from './support/list';

const noDialog = (page: Page) => expect(page.getByRole('dialog')).toHaveCount(0);

/** The drawers over each list, opened from a row. */
const DRAWERS = [
  { list: 'users', row: 'testuser', title: 'User testuser' },
  { list: 'organizations', row: 'web', title: 'Organization web' },
  { list: 'service-keys', row: 'Audit shipper', title: 'Service key Audit shipper' },
  { list: 'quotas', row: 'web', title: /web/ },
];

test.describe('Back', () => {
  for (const { list, row, title } of DRAWERS) {
    test(`of ${list} does not open what was closed`, async ({ page, open }) => {
      await page.goto('./no-such-page');
      await open(`./${list}`);
      for (let times = 0; times < 3; times += 1) {
        await rowOf(page, row).getByRole('link', { name: row, exact: true }).click();
        await expect(dialog(page, title)).toBeVisible();
        await page.keyboard.press('Escape');
        await noDialog(page);
        await expectSteps(page, 0);
      }
      await page.goBack();
      await expect(page).toHaveURL(/no-such-page$/);
    });
  }

  test('of the usage log does not open an entry that was closed', async ({ page, open }) => {
    await open('./logs?from=2026-01-01&to=2030-12-31');
    const entry = page.getByRole('dialog', { name: 'Log entry' });
    for (let times = 0; times < 3; times += 1) {
      await page.getByRole('gridcell').getByRole('link').nth(times).click();
      await expect(entry).toBeVisible();
      await page.keyboard.press('Escape');
      await noDialog(page);
      await expectSteps(page, 0);
    }
  });

  test('of the other dialogs leads to where one was before', async ({ page, open }) => {
    await open('./registry-size');
    await page.getByRole('link', { name: 'Calculate size' }).click();
    await dialog(page, /Calculate/)
      .getByRole('button', { name: 'Cancel' })
      .click();
    await noDialog(page);
    await expectSteps(page, 0);

    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await page.getByRole('link', { name: 'Create user' }).click();
    await dialog(page, 'Create user').getByRole('button', { name: 'Cancel' }).click();
    await noDialog(page);
    await expectSteps(page, 1);
    await page.goBack();
    await expect(page).toHaveURL(/registry-size$/);
  });

  test('of a form in a drawer leads through the drawer, once', async ({ page, open }) => {
    await open('./users?q=testuser');
    await rowOf(page, 'testuser').getByRole('link').click();
    const drawer = dialog(page, 'User testuser');
    await detailAction(drawer, 'Change e-mail');
    const form = dialog(page, /^Change the e-mail|^Change e-mail/);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect(drawer).toBeVisible();
    await expectSteps(page, 1);
    await page.reload();
    await expect(drawer).toBeVisible();
    await page.goBack();
    await noDialog(page);
    await expect(page).toHaveURL(/\/users\?q=testuser$/);
  });

  test('after a deletion does not lead to what is gone', async ({ page, open }) => {
    await open('./users');
    await rowOf(page, 'testuser').getByRole('link').click();
    await detailAction(dialog(page, 'User testuser'), 'Delete user');
    const asking = dialog(page, 'Delete testuser?');
    await asking.getByRole('textbox').fill('testuser');
    await asking.getByRole('button', { name: 'Delete user' }).click();
    await page.getByRole('button', { name: 'Back to users' }).click();
    await noDialog(page);
    await expectSteps(page, 0);
  });

  test('asks before it loses what was typed, and the form stays whole', async ({ page, open }) => {
    await open('./users');
    await rowAction(page, 'testuser', 'Change e-mail');
    const form = page.getByRole('dialog').filter({ has: page.getByLabel('E-mail') });
    await form.getByLabel('E-mail').fill('new@meridian.example');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await dialog(page, 'Discard changes?').getByRole('button', { name: 'Keep editing' }).click();
    await expect(form.getByLabel('E-mail')).toHaveValue('new@meridian.example');
    await expectSteps(page, 1);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await dialog(page, 'Discard changes?').getByRole('button', { name: 'Discard changes' }).click();
    await noDialog(page);
    await expectSteps(page, 0);
  });
});

test('an action started from a row returns to the row, one in a drawer to the drawer', async ({
  page,
  open,
}) => {
  await open('./organizations');
  await rowAction(page, 'sandbox', 'Take ownership');
  await page.getByRole('dialog').getByRole('button', { name: 'Take ownership' }).click();
  await noDialog(page);
  const outcome = page.getByRole('main').getByRole('status').filter({ hasText: 'sandbox: ' });
  await expect(outcome).toContainText('You, admin, are now an administrator');
  await rowOf(page, 'sandbox').getByRole('link', { name: 'sandbox', exact: true }).click();
  await expect(outcome).toHaveCount(0);
  const drawer = dialog(page, 'Organization sandbox');
  await detailAction(drawer, 'Take ownership');
  await page
    .getByRole('dialog', { name: 'Take ownership of' })
    .getByRole('button', { name: 'Take ownership' })
    .click();
  await expect(drawer).toContainText('You, admin, are now an administrator');
});
