import {
  configItem,
  configRows,
  configSearch,
  configTab,
  configTree,
  expectAt,
  toggleItem,
} from './support/configuration';
import { expect, test } from './support/test';

test.describe('the configuration', () => {
  test('is a tree with the schema’s default and description beside each value', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    await expect(
      configItem(page, /^SERVER_HOSTNAME registry\.meridian\.example The host name/),
    ).toBeVisible();
    // Its allowed values are among the details.
    await expect(
      configItem(page, /^PREFERRED_URL_SCHEME https .*The scheme of the addresses/),
    ).toBeVisible();
    await expect(configTree(page).getByRole('columnheader')).toHaveText([
      'Name',
      'Value',
      'Default',
      'Description',
    ]);
    await toggleItem(page, /^BRANDING/);
    await expect(configItem(page, /^logo \/static/)).toHaveAttribute('aria-level', '2');
    await toggleItem(page, /^BRANDING/);
    await expect(configItem(page, /^logo \/static/)).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await configTab(page, /^Schema/).click();
    await expect(configTree(page).getByRole('columnheader')).toHaveText(['Name', 'Value']);
  });

  test('shows at least 17 rows in a window of 1440 by 900', async ({ page, open }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open('./configuration');
    await expect(configRows(page).nth(16)).toBeInViewport({ ratio: 1 });
  });

  test('is walked by keyboard', async ({ page, open }) => {
    await open('./configuration');
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    await configSearch(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(configTree(page)).toBeFocused();
    await expectAt(page, /^AUTHENTICATION_TYPE/);
    await page.keyboard.press('ArrowDown');
    await expectAt(page, /^SUPER_USERS/);
    const users = configItem(page, /^SUPER_USERS/);
    await page.keyboard.press('ArrowRight');
    await expect(users).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowRight');
    await expectAt(page, /^0 admin/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(users).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Space');
    await expect(users).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('End');
    await expect(configItem(page, /^FEATURE_UI_MODELCARD/)).toBeInViewport();
    await expectAt(page, /^FEATURE_UI_MODELCARD/);
    await page.keyboard.press('Home');
    await expectAt(page, /^AUTHENTICATION_TYPE/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('has its parts in tabs, and says what is special about each', async ({ page, open }) => {
    await open('./configuration');
    await configTab(page, /^Not in the schema/).click();
    await expect(page.getByText('They are not necessarily wrong')).toBeVisible();
    await expect(configItem(page, /^LOGGING_LEVEL INFO/)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(configTab(page, /^Environment/)).toBeFocused();
    await expect(
      page.getByText('so the console masks every value that is not empty'),
    ).toBeVisible();
    await expect(configItem(page, /^TZ Masked/)).toBeVisible();
    await configTab(page, /^Schema/).click();
    await expect(configItem(page, /^properties/)).toBeVisible();
    await page.goBack();
    await expect(configTab(page, /^Environment/)).toHaveAttribute('aria-selected', 'true');
    await page.reload();
    await expect(configTab(page, /^Environment/)).toHaveAttribute('aria-selected', 'true');
  });

  test('is searched in names, values and descriptions, and keeps that in its address', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    await configSearch(page).fill('redis-buildlogs');
    await expect(configItem(page, /^host redis-buildlogs/)).toBeVisible();
    await expect(configRows(page)).toHaveCount(2);
    await expect(page).toHaveURL(/q=redis-buildlogs/);
    await page.reload();
    await expect(configRows(page)).toHaveCount(2);
    // A search covers all parts; each tab shows its number of matching keys, as the title does.
    await expect(page.getByText('1 of 161 keys').first()).toBeVisible();
    await expect(configTab(page, /^Configuration/)).toHaveText(/^Configuration 1$/);
    await expect(configTree(page).locator('mark')).toHaveText('redis-buildlogs');
    await expect(configTab(page, /^Not in the schema/)).toHaveText(/ 0$/);
    await configTab(page, /^Not in the schema/).click();
    await expect(page.getByText('No matching values')).toBeVisible();
    await configTab(page, /^Configuration/).click();
    await configSearch(page).fill('accounts and passwords');
    await expect(configRows(page)).toHaveCount(1);
    await configSearch(page).fill('nothing-like-it');
    await expect(page.getByText('No matching values')).toBeVisible();
    await page.getByRole('button', { name: 'Clear search', exact: true }).click();
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
  });

  test('shows feature flags that are off, and on Back everything', async ({ page, open }) => {
    await open('./configuration');
    await page.getByRole('button', { name: 'Feature flags filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Off/ }).click();
    await page.keyboard.press('Escape');
    await expect(configItem(page, /^FEATURE_RATE_LIMITS Off Off Whether/)).toBeVisible();
    await expect(configItem(page, /^FEATURE_\w+ (Differs from the default )?On /)).toHaveCount(0);
    await page.reload();
    await expect(configItem(page, /^FEATURE_RATE_LIMITS Off Off Whether/)).toBeVisible();
    await expect(page.getByText('23 of 161 keys').first()).toBeVisible();
    await expect(configTab(page, /^Configuration/)).toHaveText(/^Configuration 23$/);
    await expect(page.getByRole('button', { name: 'Open all' })).toHaveCount(0);
    await page.goBack();
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
  });

  test('keeps its tabs in their places, whichever is chosen', async ({ page, open }) => {
    await open('./configuration');
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    const tab = configTab(page, /^Environment/);
    const before = await tab.boundingBox();
    await tab.click();
    await expect(page.getByText('so the console masks every value')).toBeVisible();
    expect(await tab.boundingBox()).toEqual(before);
  });

  test('shows the whole name above its value on a phone', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./configuration?tab=warning');
    const name = configItem(page, /^KEYSTONE_ADMIN_P/)
      .locator('bdi')
      .first();
    await expect(name).toBeVisible();
    expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });

  test('shows text that looks like markup as text', async ({ page, open }) => {
    await open('./configuration?tab=warning&q=BANNER_HTML');
    await expect(
      configItem(page, /<b onmouseover="alert\(1\)">maintenance on Sunday<\/b>/),
    ).toBeVisible();
  });

  test('that cannot be read says so in its place, and is read on retry', async ({ page, open }) => {
    await open('./configuration', { scenario: 'first-try-fails' });
    await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('is for read-only superusers too', async ({ page, open }) => {
    await open('./configuration', { username: 'readonly' });
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy or download' })).toBeEnabled();
  });

  test('with the feature off says which setting turns it on, and asks for nothing', async ({
    page,
    open,
  }) => {
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/superuser/config')) asked += 1;
    });
    await open('./configuration', { scenario: 'features-off' });
    await expect(page.getByText('FEATURE_SUPERUSER_CONFIGDUMP: true')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    // After a restart of the registry the screen asks again what it offers.
    await expect(page.getByText(/^Updated/)).toBeVisible();
    const again = Promise.all(
      ['/config', '/api/v1/discovery'].map((path) =>
        page.waitForRequest((request) => new URL(request.url()).pathname === path),
      ),
    );
    await page.getByRole('button', { name: 'Refresh' }).click();
    await again;
    await expect(page.getByText('FEATURE_SUPERUSER_CONFIGDUMP: true')).toBeVisible();
    expect(asked).toBe(0);
  });
});
