import {
  configItem,
  configRows,
  configTab,
  configTree,
  expectAt,
  keyDetail,
} from './support/configuration';
import { expect, test } from './support/test';

const wide = { width: 1440, height: 900 };

test.describe('the details of a key', () => {
  test('show beside the tree its whole value and all that the schema says', async ({
    page,
    open,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize(wide);
    await open('./configuration');
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(configTree(page).locator('[aria-current]')).toHaveCount(0);

    await configItem(page, /^AUTHENTICATION_TYPE/).click();
    const shown = keyDetail(page, 'Key AUTHENTICATION_TYPE');
    await expect(shown.getByLabel('Whole value')).toHaveText('Database');
    await expect(shown).toContainText('Where accounts and passwords are checked.');
    await expect(shown.getByRole('listitem')).toHaveText([
      /^Database\s*Current value$/,
      'LDAP',
      'JWT',
      'Keystone',
      'OIDC',
      'AppToken',
    ]);
    await shown.getByRole('button', { name: 'Copy value' }).click();
    await expect(shown.getByText('Copied')).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Database');

    // The tree stays usable: another row replaces what is shown, without a history entry.
    await configItem(page, /^BRANDING/).click();
    await expect(keyDetail(page, 'Key BRANDING').getByLabel('Whole value')).toContainText(
      '"logo": "/static/',
    );
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('open and close by keyboard, and step through the rows', async ({ page, open }) => {
    await page.setViewportSize(wide);
    await open('./configuration');
    await expect(configItem(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    await configTree(page).focus();
    await page.keyboard.press('Enter');
    await expect(keyDetail(page, 'Key AUTHENTICATION_TYPE')).toContainText('1 of ');
    await page.keyboard.press('j');
    await expect(keyDetail(page, 'Key SUPER_USERS')).toContainText('2 of ');
    await expect(configItem(page, /^SUPER_USERS/)).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(keyDetail(page, 'Key GLOBAL_READONLY_SUPER_USERS')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(configTree(page)).toBeFocused();
    await expectAt(page, /^GLOBAL_READONLY_SUPER_USERS/);
  });

  test('have an address, which expands the way to their row', async ({ page, open }) => {
    await page.setViewportSize(wide);
    await open('./configuration?key=BRANDING.logo');
    const shown = keyDetail(page, 'Key BRANDING › logo');
    await expect(shown.getByRole('button', { name: 'Copy path' })).toBeVisible();
    await expect(configItem(page, /^logo \/static/)).toHaveAttribute('aria-current', 'true');
    await page.reload();
    await expect(keyDetail(page, 'Key BRANDING › logo')).toBeVisible();
    // Collapsing hides the row and leaves its details.
    await configItem(page, /^BRANDING/)
      .locator('[data-twisty]')
      .click();
    await expect(configItem(page, /^logo \/static/)).toHaveCount(0);
    await expect(keyDetail(page, 'Key BRANDING › logo')).toBeVisible();
    await configTab(page, /^Environment/).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('say so if there is no such key', async ({ page, open }) => {
    await open('./configuration?key=GONE');
    await expect(keyDetail(page, 'Key GONE')).toContainText('No such key');
    await page.getByRole('button', { name: 'Back to the configuration' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/\/configuration$/);
  });

  test('say whether the value is the default, as a dot in the tree does', async ({
    page,
    open,
  }) => {
    await page.setViewportSize(wide);
    await open('./configuration?q=FEATURE_QUOTA&key=FEATURE_QUOTA_MANAGEMENT');
    const shown = keyDetail(page, 'Key FEATURE_QUOTA_MANAGEMENT');
    await expect(shown.getByRole('region', { name: 'Value' })).toContainText(/On\s*true/);
    await expect(shown.getByRole('definition').last()).toHaveText(/^false\s*Value differs$/);
    await expect(
      configItem(page, /^FEATURE_QUOTA_MANAGEMENT Differs from the default On /),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Schema default filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Differs from the default/ }).click();
    await page.keyboard.press('Escape');
    await expect(configRows(page).filter({ hasText: 'Differs from the default' })).toHaveCount(
      await configRows(page).count(),
    );
  });

  test('lie over the tree on a phone', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./configuration?flags=off');
    await configRows(page).first().click();
    const shown = page.locator('dialog:modal');
    await expect(shown).toContainText('false');
    await shown.getByRole('button', { name: 'Next row' }).click();
    await expect(shown).toContainText('2 of ');
    await shown.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/\?flags=off$/);
  });
});
