import { organizationDetail, renameOrganization, watchWrites } from './support/organizations';
import { expect, test } from './support/test';
import { dialog, listOf, openAction, rowOf } from './support/list';

test.describe('renaming an organization', () => {
  test('keeps its place in the list, and opens it under the new name', async ({ page, open }) => {
    await open('./organizations');
    const form = await openAction(page, 'platform', 'Rename organization', 'Rename platform');
    await expect(form).toContainText('robot accounts are renamed too');
    const name = form.getByLabel('New name');
    await expect(name).toHaveValue('platform');
    await name.fill('platform-eu');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      /curl -X PUT '.*\/superuser\/organizations\/platform'[\s\S]*-d '\{"name":"platform-eu"\}'/,
    );
    await form.getByRole('button', { name: 'Rename organization' }).click();

    const result = dialog(page, 'platform was renamed');
    await expect(result).toContainText('It is now called platform-eu');
    await result.getByRole('link', { name: 'Open organization' }).click();
    await expect(organizationDetail(page, 'platform-eu')).toContainText('platform@teams.');
    await expect(page).toHaveURL(/\/organizations\/platform-eu$/);
    await page.keyboard.press('Escape');
    await expect(listOf(page, 'Organizations').names).toHaveText([
      'payments',
      'platform-eu',
      'data-science',
      'legacy-billing',
      'sandbox',
      'web',
    ]);
  });

  test('checks both names before it sends anything', async ({ page, open }) => {
    const writes = watchWrites(page);
    await open('./organizations');
    const form = await openAction(page, 'web', 'Rename organization', 'Rename web');
    const name = form.getByLabel('New name');
    const send = form.getByRole('button', { name: 'Rename organization' });
    await name.fill('Web EU');
    await send.click();
    await expect(name).toHaveAccessibleDescription(/Not allowed: “W”, space, “E”, “U”/);
    await name.fill('payments');
    await send.click();
    await expect(name).toHaveAccessibleDescription(/An organization with this name already exists/);
    await name.fill('testuser');
    await send.click();
    await expect(name).toHaveAccessibleDescription(/A user has this name/);
    await name.fill('fail-500');
    await send.click();
    await expect(form.getByRole('alert')).toContainText('Nothing was changed');
    await expect(name).toHaveValue('fail-500');
    expect(writes).toEqual([]);

    await name.fill('web');
    await expect(send).toBeDisabled();
    await name.press('Enter');
    await expect(form).toBeVisible();
    expect(writes).toEqual([]);
  });

  test('that fails says that it still has its name, and keeps what was typed', async ({
    page,
    open,
  }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-500');
    const form = await openAction(
      page,
      'fail-write-500',
      'Rename organization',
      'Rename fail-write-500',
    );
    await form.getByLabel('New name').fill('web-again');
    await form.getByRole('button', { name: 'Rename organization' }).click();
    await expect(form.getByRole('alert')).toContainText('The organization was not renamed');
    await expect(form.getByRole('alert')).toContainText('keeps its old name');
    await expect(form.getByLabel('New name')).toHaveValue('web-again');
  });

  test('whose answer is lost is seen in the list', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-lost');
    await renameOrganization(page, 'fail-write-lost', 'web-again');
    await expect(rowOf(page, 'web-again')).toBeVisible();
    await expect(listOf(page, 'Organizations').count('6')).toBeVisible();
  });

  test('that a web page answers, as of a proxy in between, has changed nothing', async ({
    page,
    open,
  }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-html');
    const form = await openAction(
      page,
      'fail-write-html',
      'Rename organization',
      'Rename fail-write-html',
    );
    await form.getByLabel('New name').fill('web-again');
    await form.getByRole('button', { name: 'Rename organization' }).click();
    await expect(form.getByRole('alert')).toContainText('HTML page instead of JSON');
    await expect(form.getByRole('alert')).toContainText('keeps its old name');
    await expect(form.getByLabel('New name')).toHaveValue('web-again');
  });

  test('is sent once, however often its button is pressed', async ({ page, open }) => {
    const writes = watchWrites(page);
    await open('./organizations');
    const form = await openAction(page, 'web', 'Rename organization', 'Rename web');
    await form.getByLabel('New name').fill('web-eu');
    await form.getByRole('button', { name: 'Rename organization' }).dblclick();
    await expect(dialog(page, 'web was renamed')).toBeVisible();
    expect(writes).toEqual(['PUT superuser/organizations/web']);
  });

  test('waits for the password where the registry wants it again', async ({ page, open }) => {
    await page.clock.install();
    await open('./organizations', { scenario: 'fresh-login' });
    const form = await openAction(page, 'web', 'Rename organization', 'Rename web');
    await form.getByLabel('New name').fill('web-eu');
    await page.clock.fastForward(61_000);
    await form.getByRole('button', { name: 'Rename organization' }).click();
    const asking = dialog(page, 'Confirm your password');
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect(form.getByRole('alert')).toContainText('requires your password again');
    await expect(form.getByLabel('New name')).toHaveValue('web-eu');
    await form.getByRole('button', { name: 'Rename organization' }).click();
    await asking.getByLabel('Password of admin').fill('password');
    await asking.getByRole('button', { name: 'Confirm password' }).click();
    await expect(dialog(page, 'web was renamed')).toBeVisible();
  });
});
