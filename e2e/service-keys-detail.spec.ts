import { keyDetail } from './support/service-keys';
import { expect, expectSteps, test } from './support/test';
import { downloaded } from './support/users';
import { listOf } from './support/list';

test.describe('one service key', () => {
  test('shows everything about itself, hostile texts as text', async ({ page, open }) => {
    await open('./service-keys?service=lab');
    await listOf(page, 'Service keys').names.click();
    const drawer = keyDetail(page, 'a name that goes on');
    await expect(drawer).toContainText('<script>alert(1)</script>');
    await expect(drawer.getByRole('table', { name: 'Metadata' })).toContainText('<b>key</b>');
    await expect(drawer.getByRole('table', { name: 'Metadata' })).toContainText(
      '[1,"two",{"three":null}]',
    );
    const fingerprint = drawer.getByRole('region', { name: 'Fingerprint' });
    await expect(fingerprint.locator('code').first()).toHaveText(/^[\w-]{43}$/);
    await drawer.getByText('In hex').click();
    await expect(drawer.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await expect(drawer).toContainText('None: ');
    const file = await downloaded(page, () =>
      drawer.getByRole('button', { name: 'Download JWK' }).click(),
    );
    expect(JSON.parse(file.text)).toMatchObject({ kty: 'RSA', e: 'AQAB' });
  });

  test('is opened by its address, and does not come back once it is closed', async ({
    page,
    open,
  }) => {
    await open('./service-keys/builder-eu-1?service=builder');
    await expect(keyDetail(page, 'build-manager:eu-1')).toContainText('builder-eu-1');
    await page.reload();
    await expect(keyDetail(page, 'build-manager:eu-1')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/service-keys\?service=builder$/);
    await expectSteps(page, 0);
  });

  test('that does not exist says so', async ({ page, open }) => {
    await open('./service-keys/no-such-key');
    await expect(page.getByRole('dialog')).toContainText('No such service key');
  });
});
