import { expect, expectSteps, test } from './support/test';
import { detailOf } from './support/users';
import { detailAction, dialog, openAction, rowOf } from './support/list';

/** The active row is the one whose details are shown. */
const activeRow = '[aria-current="true"]';

test.describe('details beside their list', () => {
  test('leave the list alive: another row, a filter and a sort work beside them', async ({
    page,
    open,
  }) => {
    await open('./users');
    await page.getByRole('link', { name: 'testuser', exact: true }).click();
    await expect(detailOf(page, 'testuser')).toContainText('testuser@');
    await page.getByRole('link', { name: 'mira.holt', exact: true }).click();
    await expect(detailOf(page, 'mira.holt')).toContainText('mira.holt@');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await expect(page.locator(activeRow)).toContainText('mira.holt');
    await page.getByRole('searchbox').fill('mira');
    await expect(rowOf(page, 'testuser')).toHaveCount(0);
    await expect(detailOf(page, 'mira.holt')).toBeVisible();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expect(page).toHaveURL(/\/users\/mira\.holt\?.*sort=name/);
    await expect(detailOf(page, 'mira.holt')).toBeVisible();
  });

  test('go through the rows by button and by key, as one step back', async ({ page, open }) => {
    await open('./users');
    await page.getByRole('link', { name: 'readonly', exact: true }).click();
    const panel = page.getByRole('dialog');
    await expect(panel).toContainText('2 of 12');
    await panel.getByRole('button', { name: 'Next row' }).click();
    await expect(detailOf(page, 'testuser')).toContainText('3 of 12');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(detailOf(page, 'mira.holt')).toContainText('5 of 12');
    await page.keyboard.press('k');
    await expect(detailOf(page, 'ops.lead')).toContainText('4 of 12');
    await expectSteps(page, 1);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expectSteps(page, 0);
    await expect(rowOf(page, 'ops.lead')).toBeFocused();
  });

  test('are closed by Escape from the list, but not from its search', async ({ page, open }) => {
    await open('./users/testuser');
    const search = page.getByRole('searchbox');
    await search.fill('mira');
    await search.press('Escape');
    await expect(search).toHaveValue('');
    await expect(detailOf(page, 'testuser')).toBeVisible();
    await rowOf(page, 'mira.holt')
      .getByRole('button', { name: /^Actions for/ })
      .focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('narrow the table, which drops what matters least first', async ({ page, open }) => {
    await open('./users');
    const header = (name: string) => page.getByRole('columnheader', { name });
    await expect(header('E-mail')).toBeVisible();
    await page.getByRole('link', { name: 'testuser', exact: true }).click();
    for (const name of ['E-mail', 'Limit']) await expect(header(name)).toHaveCount(0);
    for (const name of ['Name', 'Status', 'Usage']) await expect(header(name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(header('E-mail')).toBeVisible();
  });

  test('come back after a form, and a form from a row comes back to the row', async ({
    page,
    open,
  }) => {
    await open('./users/testuser');
    await detailAction(detailOf(page, 'testuser'), 'Disable user');
    await dialog(page, 'Disable testuser?').getByRole('button', { name: 'Disable user' }).click();
    await expect(detailOf(page, 'testuser')).toContainText('Disabled. The user can no longer');
    await page.keyboard.press('Escape');
    const asking = await openAction(page, 'testuser', 'Enable user', 'Enable testuser?');
    await asking.getByRole('button', { name: 'Enable user' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText(/testuser: Enabled\./)).toBeVisible();
  });
});

test('long details make the page beside them no longer', async ({ page, open }) => {
  await open('./service-keys?service=lab');
  await page.getByRole('link', { name: /^a name that goes on/ }).click();
  await expect(page.getByRole('dialog').getByText('Public key').first()).toBeVisible();
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await expect.poll(beyond).toBe(0);
});

test('where there is no room beside the list, details are a drawer over it', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open('./users/testuser');
  await expect(detailOf(page, 'testuser')).toContainText('3 of 12');
  await expect(page.locator('dialog:modal')).toHaveCount(1);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(detailOf(page, 'testuser')).toContainText('3 of 12');
  await expect(page.locator('dialog:modal')).toHaveCount(0);
});
