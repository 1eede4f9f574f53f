import { BUILDS } from './support/builds';
import { check, CONFORMS, operation, verdict } from './support/compatibility';
import { expect, test } from './support/test';
import { downloaded } from './support/users';
import { dialog } from './support/list';

test.describe('the compatibility check', () => {
  test('starts when asked to, only reads, and fills in what came', async ({ page, open }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (/\/api\/v1\//.test(request.url()))
        sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await open('./compatibility');
    await expect(operation(page, 'listServiceKeys')).toBeVisible();
    expect(sent).not.toContain('GET /api/v1/superuser/keys');
    await check(page);
    await expect(verdict(page)).toHaveText(CONFORMS);
    await expect(page.getByText('Checked just now')).toBeVisible();
    expect(sent).toContain('GET /api/v1/superuser/keys');
    expect(sent.filter((request) => !request.startsWith('GET '))).toEqual([]);
    await expect(operation(page, 'listServiceKeys')).toContainText(/Conforms.*HTTP 200.*\d+ ms/);
  });

  test('names the field that differs', async ({ page, open }) => {
    await open('./compatibility', { scenario: 'bent' });
    await check(page);
    await expect(verdict(page)).toContainText('1 differs (getRegistrySize)');
    const row = operation(page, 'getRegistrySize');
    await expect(row.getByText('Differs')).toBeVisible();
    await expect(row).toContainText('size_bytes: expected number, found string');
    await expect(row).toContainText('Unexpected field: blob_count.');
  });

  test('lists what to look at first, and only that when asked', async ({ page, open }) => {
    await open('./compatibility', { scenario: 'bent' });
    const operations = page.getByRole('list', { name: 'Operations' }).locator('> li');
    const show = page.getByRole('group', { name: 'Show operations' });
    await expect(operations.first()).toContainText('getRegistryConfig');
    // Nothing is counted before a check.
    await expect(show).toHaveText(/^All 24\s*Problems\s*Not compared\s*Conforms\s*$/);
    await check(page);
    await expect(show.getByRole('button', { name: /^All/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(operations.first()).toContainText(/Differs.*getRegistrySize/);
    await expect(operations.last()).toContainText('Conforms');
    await expect(page.getByLabel('Report as Markdown')).toBeHidden();

    await show.getByRole('button', { name: 'Problems 1' }).click();
    await expect(operations).toHaveCount(1);
    await expect(operations).toContainText('getRegistrySize');
    await show.getByRole('button', { name: /^Conforms/ }).click();
    await expect(operations.filter({ hasText: 'getRegistrySize' })).toHaveCount(0);
    await expect(operations.first()).toContainText('Conforms');
    // Another check begins with all of them.
    await check(page);
    await expect(show.getByRole('button', { name: /^All/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`moves nothing at ${width} pixels`, async ({ page, open }) => {
      await page.setViewportSize({ width, height });
      await open('./compatibility', { scenario: 'bent' });
      const row = operation(page, 'getDiscovery');
      await expect(row).toContainText('Not checked');
      const before = await row.boundingBox();
      const start = await operation(page, 'getRegistryConfig').boundingBox();
      await page.getByRole('button', { name: 'Check compatibility' }).click();
      await expect(verdict(page)).toContainText('1 differs (getRegistrySize)');
      // The one that differs is listed first now.
      const first = await operation(page, 'getRegistrySize').boundingBox();
      const after = await row.boundingBox();
      expect(first?.y).toBe(start?.y);
      expect(after?.height).toBe(before?.height);
    });
  }

  test('takes a feature that is off for no failure', async ({ page, open }) => {
    await open('./compatibility', { scenario: 'features-off' });
    await check(page);
    await expect(verdict(page)).toHaveText(CONFORMS);
    await expect(operation(page, 'listUserQuotaSuperUser')).toContainText('Not compared');
    await expect(operation(page, 'getConfigDump')).toContainText(
      'FEATURE_SUPERUSER_CONFIGDUMP is off.',
    );
  });

  test('says what failed, and goes on with the others', async ({ page, open }) => {
    await open('./compatibility', { scenario: 'first-try-fails' });
    await check(page);
    await expect(verdict(page)).toContainText(/\d+ failed \(listAllUsers, /);
    await expect(operation(page, 'listAllUsers')).toContainText(
      /Failed.*could not reach it.*HTTP 502/,
    );
    await expect(operation(page, 'getLoggedInUser')).toContainText('Conforms');
    await check(page);
    await expect(operation(page, 'listAllUsers')).toContainText('Conforms');
  });

  test('reads a build that is named, out of any text', async ({ page, open }) => {
    await open('./compatibility');
    const field = page.getByLabel('Build UUID (optional)');
    await field.fill('not one');
    await page.getByRole('button', { name: 'Check compatibility' }).click();
    await expect(field).toHaveAccessibleDescription(/This contains no UUID\./);
    await expect(field).toBeFocused();
    await field.fill(`/repository/a/b/build/${BUILDS.archived.id}`);
    await check(page);
    await expect(verdict(page)).toHaveText('All 24 operations conform.');
    await expect(operation(page, 'getArchivedBuildLogs')).toContainText('Conforms');
  });

  test('is cancelled, keeps what came, and starts anew', async ({ page, open }) => {
    await page.clock.install();
    await open('./compatibility', { scenario: 'slow' });
    await page.clock.runFor(8_000);
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await expect(cancel).toHaveCount(0);
    const start = page.getByRole('button', { name: 'Check compatibility' });
    await start.click();
    await expect(operation(page, 'getRegistryConfig')).toContainText('Checking…');
    await expect(start).toHaveAccessibleDescription('The check is running.');
    await page.clock.runFor(2_000);
    await expect(operation(page, 'getRegistryConfig')).toContainText('Conforms');
    await cancel.click();
    await expect(verdict(page)).toContainText('Ended early: 1 of 24 operations conforms');
    await expect(operation(page, 'getConfigDump')).toContainText('Cancelled before it was sent.');
    await expect(start).toBeFocused();
    await start.click();
    await expect(operation(page, 'getConfigDump')).toContainText('Not checked');
  });

  test('asks for the password in between, and goes on after it', async ({ page, open }) => {
    await page.clock.install();
    await open('./compatibility', { scenario: 'fresh-login' });
    await expect(page.getByRole('heading', { name: 'Compatibility check' })).toBeVisible();
    await page.clock.fastForward(120_000);
    await page.getByRole('button', { name: 'Check compatibility' }).click();
    const asking = dialog(page, 'Confirm your password');
    await asking.getByLabel('Password of admin').fill('password');
    await asking.getByRole('button', { name: 'Confirm password' }).click();
    await expect(verdict(page)).toHaveText(CONFORMS);
  });

  test('stays while one looks elsewhere', async ({ page, open }) => {
    await open('./compatibility', { scenario: 'bent' });
    await check(page);
    await page.getByRole('link', { name: 'Registry size' }).click();
    await expect(page.getByRole('heading', { name: 'Registry size' })).toBeVisible();
    await page.goBack();
    await expect(verdict(page)).toContainText('1 differs (getRegistrySize)');
  });
});

test.describe('the report', () => {
  test('is copied as Markdown, without names, values or the host', async ({
    page,
    open,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('./compatibility', { scenario: 'bent' });
    const copy = page.getByRole('button', { name: 'Copy as Markdown' });
    await expect(copy).toHaveAccessibleDescription('The report is made when a check ends.');
    await check(page);
    await copy.click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const text = await copied();
    expect(text).toContain('### Compatibility check of Quay Console');
    expect(text).toMatch(/^- Console: \d+\.\d+\.\d+$/m);
    expect(text).toMatch(/^- Registry: Quay \d/m);
    expect(text).toContain('- Account: superuser, by session');
    expect(text).toMatch(/^- Features on: .*QUOTA_MANAGEMENT/m);
    expect(text).toMatch(/^\| `getRegistrySize` \| .* \| 200 \| \*\*differs\*\* \| \d+ \|$/m);
    expect(text).toContain('size_bytes: expected number, found string');
    expect(text).not.toMatch(/\badmin\b|127\.0\.0\.1|meridian|@/);
    await page.getByText('Show the report').click();
    await expect(page.getByLabel('Report as Markdown')).toContainText(
      'size_bytes: expected number, found string',
    );
    await page.getByLabel('Include the registry’s host name').check();
    await expect(page.getByLabel('Report as Markdown')).toContainText('- Host: 127.0.0.1');
  });

  test('is downloaded as JSON, with the tier of who asked', async ({ page, open }) => {
    await open('./compatibility', { username: 'readonly' });
    await check(page);
    await expect(verdict(page)).toHaveText(CONFORMS);
    const { name, text } = await downloaded(page, () =>
      page.getByRole('button', { name: 'Download JSON' }).click(),
    );
    expect(name).toMatch(/^quay-compatibility-\d{4}-\d\d-\d\d\.json$/);
    const report: unknown = JSON.parse(text);
    expect(report).toMatchObject({
      format: 1,
      verdict: 'conforms',
      tier: 'readonly',
      credential: 'session',
      summary: { differs: 0, failed: 0 },
    });
    expect(report).not.toHaveProperty('registry.host');
  });
});

test.describe('the way there', () => {
  test('is in the account menu', async ({ page, open }) => {
    await open('./users');
    await page.getByRole('button', { name: 'Account: admin' }).click();
    await page.getByRole('menuitem', { name: 'Compatibility check' }).click();
    await expect(page.getByRole('heading', { name: 'Compatibility check' })).toBeVisible();
  });

  test('is in the palette, from where it also starts', async ({ page, open }) => {
    await open('./users');
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    const choose = async (words: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill(words);
      await page.keyboard.press('Enter');
    };
    await choose('check compatibility');
    await expect(page.getByRole('heading', { name: 'Compatibility check' })).toBeVisible();
    await choose('run the compatibility');
    await expect(verdict(page)).toHaveText(CONFORMS);
  });
});
