import { organizationDetail, watchWrites } from './support/organizations';
import { expect, test } from './support/test';
import { detailAction, dialog, openAction, rowOf } from './support/list';

test.describe('the settings of an organization', () => {
  test('are stored by the request that stores them, only what was set', async ({ page, open }) => {
    const writes = watchWrites(page);
    await open('./organizations/payments');
    const detail = organizationDetail(page, 'payments');
    const facts = detail.getByRole('region', { name: 'Settings' });
    await expect(facts).toContainText('does not show superusers');
    await detailAction(detail, 'Change settings');

    const form = dialog(page, 'Settings of payments');
    await expect(form).toContainText('is accepted but has no effect');
    await expect(form.getByLabel('Contact e-mail')).toHaveValue('payments@teams.meridian.example');
    await form.getByLabel('Contact e-mail').fill('pay@meridian.example');
    await form.getByLabel('Invoices by e-mail').selectOption('No');
    await form.getByLabel('Tag expiration').selectOption('4 weeks');
    await form.getByText('Show request').click();
    const command = form.getByLabel('Request as a curl command');
    await expect(command).toContainText("/api/v1/organization/payments'");
    await expect(command).toContainText(`-d '{"email":"pay@meridian.example"}'`);
    await expect(command).toContainText(`-d '{"invoice_email":false,"tag_expiration_s":2419200}'`);
    await form.getByRole('button', { name: 'Save settings' }).click();

    await expect(detail).toContainText('Settings saved.');
    expect(writes).toEqual(['PUT organization/payments', 'PUT organization/payments']);
    // The page now shows the other fields in the response.
    await expect(detail.getByRole('region', { name: 'Organization' })).toContainText(
      'pay@meridian.example',
    );
    await expect(facts).toContainText('Invoices by e-mailNo');
    await expect(facts).toContainText('invoices@meridian.example');
    await expect(facts).toContainText('Tag expiration4 weeks');

    await detailAction(detail, 'Change settings');
    await expect(form.getByLabel('Invoice address')).toHaveValue('invoices@meridian.example');
    await form.getByLabel('Invoice address').fill('');
    await form.getByText('Show request').click();
    await expect(command).toContainText(`-d '{"invoice_email_address":null}'`);
    await form.getByRole('button', { name: 'Save settings' }).click();
    await expect(facts).toContainText('Invoice addressNone');
    expect(writes).toHaveLength(3);
    await page.keyboard.press('Escape');
    await expect(rowOf(page, 'payments')).toContainText('pay@meridian.example');
  });

  test('that are left as they are send nothing', async ({ page, open }) => {
    const writes = watchWrites(page);
    await open('./organizations');
    const form = await openAction(page, 'web', 'Change settings', 'Settings of web');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText('nothing is sent');
    const save = form.getByRole('button', { name: 'Save settings' });
    await expect(save).toBeDisabled();
    await expect(save).toHaveAccessibleDescription('Nothing is changed yet.');
    await form.getByLabel('Contact e-mail').press('Enter');
    await expect(form).toBeVisible();
    expect(writes).toEqual([]);
  });

  test('that are refused or fail keep what was entered', async ({ page, open }) => {
    await open('./organizations');
    const form = await openAction(page, 'web', 'Change settings', 'Settings of web');
    const email = form.getByLabel('Contact e-mail');
    const send = form.getByRole('button', { name: 'Save settings' });
    await form.getByLabel('Tag expiration').selectOption('1 day');
    await email.fill('');
    await send.click();
    await expect(email).toHaveAccessibleDescription(/cannot be removed, only replaced/);
    await email.fill('nonsense');
    await expect(email).toHaveAccessibleDescription(/Not a valid e-mail address/);
    await email.fill('testuser@meridian.example');
    await send.click();
    await expect(email).toHaveAccessibleDescription(/in use/);
    await email.fill('fail-500@meridian.example');
    await send.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(email).toHaveValue('fail-500@meridian.example');
    await expect(form.getByLabel('Tag expiration')).toHaveValue('86400');

    await page.keyboard.press('Escape');
    await dialog(page, 'Discard changes?').getByRole('button', { name: 'Discard changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('where superusers have no full access', () => {
  test.beforeEach(async ({ open }) => {
    await open('./organizations/data-science', { scenario: 'features-off' });
  });

  test('settings can be stored by whoever took ownership', async ({ page }) => {
    const detail = organizationDetail(page, 'data-science');
    await detail.getByRole('button', { name: 'More' }).click();
    await expect(
      page.getByRole('menuitem', { name: 'Change settings' }),
    ).toHaveAccessibleDescription(/FEATURE_SUPERUSERS_FULL_ACCESS is off/);
    await page.keyboard.press('Escape');
    await expect(detail.getByRole('region', { name: 'Storage' })).toContainText(
      'Quotas are off (FEATURE_QUOTA_MANAGEMENT',
    );
    await detailAction(detail, 'Take ownership');
    const asking = dialog(page, 'Take ownership of data-science?');
    await expect(asking).toContainText('join a team that administers');
    await asking.getByRole('button', { name: 'Take ownership' }).click();
    await expect(detail).toContainText('You, admin, are now an administrator');

    await detailAction(detail, 'Change settings');
    const form = dialog(page, 'Settings of data-science');
    await form.getByLabel('Tag expiration').selectOption('1 week');
    await form.getByRole('button', { name: 'Save settings' }).click();
    await expect(detail).toContainText('Tag expiration1 week');
  });

  test('and a refusal by the registry says what it asks for, with the input kept', async ({
    page,
  }) => {
    const detail = organizationDetail(page, 'data-science');
    await detailAction(detail, 'Take ownership');
    await dialog(page, 'Take ownership of data-science?')
      .getByRole('button', { name: 'Take ownership' })
      .click();
    await detailAction(detail, 'Change settings');
    const form = dialog(page, 'Settings of data-science');
    await form.getByLabel('Invoices by e-mail').selectOption('Yes');
    // Meanwhile another user deletes it, so that it has no administrator any more.
    await page.evaluate(async () => {
      const headers = { 'X-Requested-With': 'XMLHttpRequest' };
      const answer: unknown = await (await fetch('/csrf_token', { headers })).json();
      const token: unknown =
        typeof answer === 'object' && answer && Reflect.get(answer, 'csrf_token');
      await fetch('/api/v1/superuser/organizations/data-science', {
        method: 'DELETE',
        headers: { ...headers, 'X-CSRF-Token': String(token) },
      });
    });
    await form.getByRole('button', { name: 'Save settings' }).click();
    await expect(form.getByRole('alert')).toContainText('does not let you save these settings');
    await expect(form.getByLabel('Invoices by e-mail')).toHaveValue('yes');
  });

  test('there are no sizes, and the chooser says which setting would give them', async ({
    page,
  }) => {
    await expect(organizationDetail(page, 'data-science')).toContainText(
      'Quotas are off (FEATURE_QUOTA_MANAGEMENT',
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Quota filter' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Columns and density' }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Used' })).toContainText(
      'Quotas are off (FEATURE_QUOTA_MANAGEMENT',
    );
  });
});
