import { expect, test } from './support/test';
import { createUser } from './support/users';
import { dialog, expectOutcome, listOf, openAction, rowOf } from './support/list';

test.beforeEach(async ({ open }) => {
  await open('./users');
});

test.describe('deleting a user', () => {
  test('asks for its name, says what is lost, and takes it off the list', async ({ page }) => {
    const asking = await openAction(page, 'testuser', 'Delete user', 'Delete testuser?');
    await expect(asking).toContainText('its repositories and images');
    await expect(asking).toContainText('This cannot be undone.');
    const confirm = asking.getByRole('button', { name: 'Delete user' });
    const name = asking.getByLabel('Type testuser to confirm');
    await expect(name).toBeFocused();
    await expect(confirm).toBeDisabled();
    await name.fill('testuse');
    await page.keyboard.press('Enter');
    await expect(confirm).toBeDisabled();

    // A click beside it must not discard the input.
    await page.mouse.click(5, 400);
    await expect(name).toHaveValue('testuse');
    await name.fill('testuser');
    await confirm.click();

    const result = dialog(page, 'testuser was deleted');
    await expect(result).toContainText('The user no longer exists.');
    await result.getByRole('button', { name: 'Back to users' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(listOf(page, 'Users').count('11')).toBeVisible();
    await expect(rowOf(page, 'testuser')).toHaveCount(0);
    await expect(listOf(page, 'Users').grid.locator('tbody :focus, tbody tr:focus')).toHaveCount(1);

    // The name stays taken until the registry has purged the account (C 1.4).
    await page.getByRole('link', { name: 'Create user' }).click();
    const form = dialog(page, 'Create user');
    await form.getByLabel('Username').fill('testuser');
    await form.getByLabel('E-mail').fill('testuser2@meridian.example');
    await form.getByRole('button', { name: 'Create user' }).click();
    await expect(form).toContainText('still being deleted');
  });

  test('offers to disable it instead', async ({ page }) => {
    const asking = await openAction(page, 'testuser', 'Delete user', 'Delete testuser?');
    await expect(asking).toContainText('Disabling locks the user out and keeps all data.');
    await asking.getByRole('link', { name: 'Disable instead' }).click();
    await dialog(page, 'Disable testuser?').getByRole('button', { name: 'Disable user' }).click();
    await expectOutcome(page, 'testuser', 'Disabled.');
  });

  test('that is disabled enables it first, since the registry would keep it', async ({ page }) => {
    const asking = await openAction(page, 'mira.holt', 'Delete user', 'Delete mira.holt?');
    await expect(asking).toContainText(
      'The registry accepts the deletion of a disabled user but does nothing',
    );
    await expect(asking.getByRole('link', { name: 'Disable instead' })).toHaveCount(0);
    await asking.getByText('Show request').click();
    await expect(asking.getByLabel('Request as a curl command')).toContainText(
      /-d '\{"enabled":true\}'[\s\S]*curl -X DELETE/,
    );
    await asking.getByLabel('Type mira.holt to confirm').fill('mira.holt');
    await asking.getByRole('button', { name: 'Enable, then delete user' }).click();
    await dialog(page, 'mira.holt was deleted')
      .getByRole('button', { name: 'Back to users' })
      .click();
    await expect(rowOf(page, 'mira.holt')).toHaveCount(0);
    await expect(listOf(page, 'Users').count('11')).toBeVisible();
  });

  test('that fails keeps the question with what was typed', async ({ page }) => {
    await createUser(page, 'fail-write-drop');
    const asking = await openAction(
      page,
      'fail-write-drop',
      'Delete user',
      'Delete fail-write-drop?',
    );
    const name = asking.getByLabel('Type fail-write-drop to confirm');
    await name.fill('fail-write-drop');
    await asking.getByRole('button', { name: 'Delete user' }).click();
    await expect(asking.getByRole('alert')).toContainText('The registry did not respond');
    await expect(name).toHaveValue('fail-write-drop');
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(rowOf(page, 'fail-write-drop')).toBeVisible();
  });

  test('whose answer is lost is looked for again, and found to be gone', async ({ page }) => {
    await createUser(page, 'fail-write-lost');
    const asking = await openAction(
      page,
      'fail-write-lost',
      'Delete user',
      'Delete fail-write-lost?',
    );
    await asking.getByLabel('Type fail-write-lost to confirm').fill('fail-write-lost');
    await asking.getByRole('button', { name: 'Delete user' }).click();
    await dialog(page, 'fail-write-lost was deleted')
      .getByRole('button', { name: 'Back to users' })
      .click();
    await expect(rowOf(page, 'fail-write-lost')).toHaveCount(0);
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
  });
});

test.describe('taking ownership', () => {
  test('turns the user into an organization of mine', async ({ page }) => {
    const asking = await openAction(
      page,
      'testuser',
      'Take ownership',
      'Take ownership of testuser?',
    );
    await expect(asking).toContainText(
      'converts this user into an organization with the same name',
    );
    await expect(asking).toContainText('This cannot be undone.');
    const confirm = asking.getByRole('button', { name: 'Take ownership' });
    await expect(confirm).toBeDisabled();
    await asking.getByLabel('Type testuser to confirm').fill('testuser');
    await confirm.click();

    const result = dialog(page, 'testuser is now an organization');
    await expect(result).toContainText('You, admin, own it.');
    await result.getByRole('button', { name: 'Back to users' }).click();
    await expect(rowOf(page, 'testuser')).toHaveCount(0);
    await expect(listOf(page, 'Users').count('11')).toBeVisible();
  });

  test('that fails keeps the question with what was typed', async ({ page }) => {
    await createUser(page, 'fail-write-500');
    const asking = await openAction(
      page,
      'fail-write-500',
      'Take ownership',
      'Take ownership of fail-write-500?',
    );
    const name = asking.getByLabel('Type fail-write-500 to confirm');
    await name.fill('fail-write-500');
    await asking.getByRole('button', { name: 'Take ownership' }).click();
    await expect(asking.getByRole('alert')).toContainText('The registry failed');
    await expect(name).toHaveValue('fail-write-500');
    await expect(rowOf(page, 'fail-write-500')).toBeAttached();
  });
});
