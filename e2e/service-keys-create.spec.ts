import { keyDetail } from './support/service-keys';
import { expect, test } from './support/test';
import { downloaded } from './support/users';
import { dialog, rowOf } from './support/list';

test.describe('creating a key', () => {
  test('shows the private key once, and then lists the key', async ({ page, open }) => {
    await open('./service-keys');
    await page.getByRole('link', { name: 'Create key' }).click();
    const form = dialog(page, 'Create service key');
    const create = form.getByRole('button', { name: 'Create key' });
    await form.getByLabel('Service', { exact: true }).fill('Scanner-EU');
    await create.click();
    await expect(form.getByLabel('Service', { exact: true })).toHaveAccessibleDescription(
      /Only lower-case letters, digits and underscores/,
    );
    await expect(form.getByLabel('Expires', { exact: true })).toHaveAccessibleDescription(
      /Enter a date and a time/,
    );
    await form.getByLabel('Service', { exact: true }).fill('scanner');
    await form.getByLabel('Name (optional)').fill('Scanner EU');
    await form.getByRole('button', { name: 'In 90 days' }).click();
    await form.getByRole('button', { name: 'Add metadata' }).click();
    await form.getByLabel('Key 1').fill('team');
    await form.getByLabel('Value 1').fill('security');
    await form.getByLabel('Notes (optional)').fill('rotates yearly');
    await create.click();

    const secret = dialog(page, 'Scanner EU was created');
    await expect(secret.getByText('BEGIN RSA PRIVATE KEY')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(secret).toBeVisible();
    const file = await downloaded(page, () =>
      secret.getByRole('button', { name: 'Download', exact: true }).click(),
    );
    expect(file.name).toMatch(/^scanner-.*\.pem$/);
    expect(file.text).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
    await secret.getByText('Public key', { exact: true }).click();
    await expect(secret.getByText('BEGIN PUBLIC KEY')).toBeVisible();
    await secret.getByRole('button', { name: /^(Done|Close without saving…)$/ }).click();
    await expect(rowOf(page, 'Scanner EU')).toContainText('in 3 months');
    await rowOf(page, 'Scanner EU').getByRole('link').click();
    const drawer = keyDetail(page, 'Scanner EU');
    await expect(drawer).toContainText('rotates yearly');
    await expect(drawer).toContainText('the same as the key ID');
    await expect(drawer.getByRole('table', { name: 'Metadata' })).toContainText('security');
    await expect(page.getByText('PRIVATE KEY')).toHaveCount(0);
  });

  test('shows the private key whatever else is odd about the answer', async ({ page, open }) => {
    await open('./service-keys/+new');
    const form = dialog(page, 'Create service key');
    await form.getByLabel('Service', { exact: true }).fill('scanner');
    await form.getByLabel('Name (optional)').fill('fail-nulls');
    await form.getByLabel('Never expires').check();
    await form.getByRole('button', { name: 'Create key' }).click();
    const created = dialog(page, 'fail-nulls was created');
    await expect(created).toContainText('PRIVATE KEY');
    await expect(created.getByRole('note')).toContainText('kid, name, service, public_key');
    await expect(created).toContainText('Key ID: Unknown');
  });

  test('keeps what was entered when it fails', async ({ page, open }) => {
    await open('./service-keys/+new');
    const form = dialog(page, 'Create service key');
    await form.getByLabel('Service', { exact: true }).fill('scanner');
    await form.getByLabel('Name (optional)').fill('fail-500');
    await form.getByLabel('Never expires').check();
    await form.getByRole('button', { name: 'Create key' }).click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(form.getByLabel('Name (optional)')).toHaveValue('fail-500');
    await expect(form.getByLabel('Service', { exact: true })).toHaveValue('scanner');
    await expect(form.getByLabel('Never expires')).toBeChecked();
  });
});
