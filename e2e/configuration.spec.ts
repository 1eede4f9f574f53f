import type { Page } from '@playwright/test';

import { SEEDED_SECRETS } from '../mocks/seed';
import { watchSecret } from './support/secrets';
import { expect, test } from './support/test';
import { dialog, downloaded } from './support/users';

const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });
const selected = (page: Page) => page.getByRole('region', { name: 'Selected value' });
const input = (page: Page) => page.getByLabel('Earlier download to compare with');
const differences = (page: Page) => page.getByRole('grid', { name: 'Differences' });
const search = (page: Page) => page.getByLabel('Search names, values and descriptions');

/** Every row of the open tree, read by walking down; also what the page says about each. */
async function walkTree(page: Page): Promise<string> {
  // A hundred rows at a time.
  await page.setViewportSize({ width: 1440, height: 4000 });
  await page.getByRole('button', { name: 'Open all' }).click();
  const tree = page.getByRole('tree');
  await tree.focus();
  await page.keyboard.press('Home');
  const seen: string[] = [];
  for (;;) {
    seen.push(await page.locator('body').innerText(), await page.locator('body').ariaSnapshot());
    seen.push(await page.locator('body').innerHTML());
    const before = await tree.getAttribute('aria-activedescendant');
    await page.keyboard.press('PageDown');
    if ((await tree.getAttribute('aria-activedescendant')) === before) return seen.join('\n');
  }
}

const file = (value: unknown, name = 'earlier.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

test.describe('the configuration', () => {
  test('is a tree with the schema’s type and description beside each value', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    await expect(
      item(page, /^SERVER_HOSTNAME registry\.meridian\.example string The host name/),
    ).toBeVisible();
    await item(page, /^BRANDING/).click();
    await expect(item(page, /^logo \/static/)).toHaveAttribute('aria-level', '2');
    await item(page, /^SERVER_HOSTNAME/).click();
    await expect(selected(page)).toContainText(
      'The host name under which clients reach the registry',
    );
  });

  test('is walked by keyboard', async ({ page, open }) => {
    await open('./configuration');
    await expect(item(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    await page.getByRole('tree').focus();
    await page.keyboard.press('ArrowDown');
    const users = item(page, /^SUPER_USERS/);
    await expect(users).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(users).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(item(page, /^0 admin/)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(users).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('End');
    await expect(item(page, /^FEATURE_UI_MODELCARD/)).toBeInViewport();
    await expect(item(page, /^FEATURE_UI_MODELCARD/)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(item(page, /^AUTHENTICATION_TYPE/)).toHaveAttribute('aria-selected', 'true');
  });

  test('has its parts in tabs, and says what is special about each', async ({ page, open }) => {
    await open('./configuration');
    await tab(page, /^Unknown to the schema/).click();
    await expect(page.getByText('That does not make them faulty')).toBeVisible();
    await expect(item(page, /^LOGGING_LEVEL INFO/)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(tab(page, /^Environment/)).toBeFocused();
    await expect(page.getByText('so the console masks every value')).toBeVisible();
    await expect(item(page, /^TZ Masked/)).toBeVisible();
    await tab(page, /^Schema/).click();
    await expect(item(page, /^properties/)).toBeVisible();
    await page.goBack();
    await expect(tab(page, /^Environment/)).toHaveAttribute('aria-selected', 'true');
    await page.reload();
    await expect(tab(page, /^Environment/)).toHaveAttribute('aria-selected', 'true');
  });

  test('is searched in names, values and descriptions, and keeps that in its address', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    await search(page).fill('redis-buildlogs');
    await expect(item(page, /^host redis-buildlogs/)).toBeVisible();
    await expect(page.getByRole('treeitem')).toHaveCount(2);
    await page.reload();
    await expect(page.getByRole('treeitem')).toHaveCount(2);
    await search(page).fill('who somebody is');
    await expect(page.getByRole('treeitem')).toHaveCount(1);
    await search(page).fill('nothing-like-it');
    await expect(page.getByText('No value matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect(item(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
  });

  test('shows feature flags that are off, and on Back everything', async ({ page, open }) => {
    await open('./configuration');
    await page.getByRole('button', { name: 'Feature flags filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Off/ }).click();
    await page.keyboard.press('Escape');
    await expect(item(page, /^FEATURE_RATE_LIMITS false/)).toBeVisible();
    await expect(item(page, /true/)).toHaveCount(0);
    await page.reload();
    await expect(item(page, /^FEATURE_RATE_LIMITS false/)).toBeVisible();
    await page.goBack();
    await expect(item(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
  });

  test('shows text that looks like markup as text', async ({ page, open }) => {
    await open('./configuration?tab=warning&q=BANNER_HTML');
    await expect(
      item(page, /<b onmouseover="alert\(1\)">maintenance on Sunday<\/b>/),
    ).toBeVisible();
  });

  test('that cannot be read says so in its place, and is read on retry', async ({ page, open }) => {
    await open('./configuration', { scenario: 'first-try-fails' });
    await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(item(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('is for read-only superusers too', async ({ page, open }) => {
    await open('./configuration', { username: 'readonly' });
    await expect(item(page, /^AUTHENTICATION_TYPE/)).toBeVisible();
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
    expect(asked).toBe(0);
  });
});

test.describe('secrets', () => {
  for (const part of ['config', 'warning', 'env', 'schema']) {
    test(`none is in the page, its markup or its accessible tree: ${part}`, async ({
      page,
      open,
    }) => {
      const watched = watchSecret(page);
      await open(`./configuration?tab=${part}`);
      await expect(page.getByRole('treeitem').first()).toBeVisible();
      const seen = await walkTree(page);
      expect(SEEDED_SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
      // The length of what the registry masked would be told by its mask.
      expect(seen).not.toMatch(/\*+ \(\d+\)/);
      for (const secret of SEEDED_SECRETS) expect(await watched.placesOf(secret)).toEqual([]);
    });
  }

  test('none is in the default download or copy', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('./configuration');
    const menu = page.getByRole('button', { name: 'Copy or download' });
    const { name, text } = await downloaded(page, async () => {
      await menu.click();
      await page.getByRole('menuitem', { name: 'Download as JSON, masked' }).click();
    });
    expect(name).toMatch(/^quay-configuration-\d{4}-\d\d-\d\d\.json$/);
    expect(text).toContain('registry.meridian.example');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Copy as JSON, masked' }).click();
    await expect(page.getByText('Copied, masked')).toBeAttached();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('registry.meridian.example');
    for (const out of [text, copied]) {
      expect(SEEDED_SECRETS.filter((secret) => out.includes(secret))).toEqual([]);
      expect(out).not.toMatch(/\*+ \(\d+\)/);
    }
  });

  test('leave the console in a file only after a second step', async ({ page, open }) => {
    await open('./configuration');
    await page.getByRole('button', { name: 'Copy or download' }).click();
    await page.getByRole('menuitem', { name: 'Download with readable secrets…' }).click();
    const asking = dialog(page, 'Download with readable secrets?');
    await expect(asking).toContainText('every password and key');
    const { name, text } = await downloaded(page, () =>
      asking.getByRole('button', { name: 'Download with secrets' }).click(),
    );
    expect(name).toContain('with-secrets');
    expect(SEEDED_SECRETS.filter((secret) => !text.includes(secret))).toEqual([]);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('are revealed one at a time, and hidden again when one leaves', async ({ page, open }) => {
    await open('./configuration?q=MAIL_PASSWORD');
    const secret = 'smtp-Kf83hQ2ndLmz';
    await item(page, /^MAIL_PASSWORD Masked/).click();
    await expect(page.getByText(secret)).toHaveCount(0);
    await selected(page).getByRole('button', { name: 'Reveal value' }).click();
    await expect(item(page, new RegExp(secret))).toBeVisible();
    await expect(selected(page)).toContainText(secret);
    await selected(page).getByRole('button', { name: 'Hide value' }).click();
    await expect(page.getByText(secret)).toHaveCount(0);

    await selected(page).getByRole('button', { name: 'Reveal value' }).click();
    await expect(item(page, new RegExp(secret))).toBeVisible();
    await tab(page, /^Environment/).click();
    await tab(page, /^Configuration/).click();
    await expect(item(page, /^MAIL_PASSWORD Masked/)).toBeVisible();

    await selected(page).getByRole('button', { name: 'Reveal value' }).click();
    await page.getByRole('link', { name: 'Registry size' }).click();
    await expect(page.getByRole('heading', { name: 'Registry size' })).toBeVisible();
    await page.goBack();
    await expect(item(page, /^MAIL_PASSWORD Masked/)).toBeVisible();
    await expect(page.getByText(secret)).toHaveCount(0);
  });

  test('are not found by searching for them, and what the registry masked stays so', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    await search(page).fill('smtp-Kf83');
    await expect(page.getByText('No value matches')).toBeVisible();
    await search(page).fill('SECURITY_SCANNER_V4_PSK');
    await item(page, /^SECURITY_SCANNER_V4_PSK Masked by the registry/).click();
    await expect(selected(page)).toContainText('it cannot be revealed here');
    await expect(selected(page).getByRole('button', { name: 'Reveal value' })).toHaveCount(0);
  });
});

test.describe('comparing with an earlier download', () => {
  test('finds nothing in a download made just now, and says what it cannot compare', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    const { text } = await downloaded(page, async () => {
      await page.getByRole('button', { name: 'Copy or download' }).click();
      await page.getByRole('menuitem', { name: 'Download as JSON, masked' }).click();
    });
    await input(page).setInputFiles(file(text));
    await expect(page.getByText('No differences')).toBeVisible();
    await expect(page.getByText(/\d+ masked values cannot be compared/)).toBeVisible();
    await page.getByLabel('Show what cannot be compared').check();
    await expect(differences(page).getByText('Masked, cannot compare').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close comparison' }).click();
    await expect(page.getByRole('tree')).toBeVisible();
  });

  test('tells added, removed and changed by path, and shows no secret', async ({ page, open }) => {
    const requests: string[] = [];
    await open('./configuration');
    const { text } = await downloaded(page, async () => {
      await page.getByRole('button', { name: 'Copy or download' }).click();
      await page.getByRole('menuitem', { name: 'Download as JSON, masked' }).click();
    });
    const earlier = text
      .replace('"REGISTRY_STATE": "normal"', '"REGISTRY_STATE": "readonly", "GONE": 1')
      .replace(/"MAIL_PASSWORD": "[^"]*",/, '');
    page.on('request', (request) => {
      // Parts of the console itself may load late.
      if (!request.url().includes('/assets/')) requests.push(request.url());
    });
    await input(page).setInputFiles(file(earlier));
    await expect(page.getByText('1 changed, 1 added, 1 removed.')).toBeVisible();
    const changed = differences(page).getByRole('row', { name: /config › REGISTRY_STATE/ });
    await expect(changed).toContainText('Changed');
    await expect(changed).toContainText('"readonly"');
    await expect(changed).toContainText('"normal"');
    await expect(differences(page).getByRole('row', { name: /config › GONE/ })).toContainText(
      'Removed',
    );
    const added = differences(page).getByRole('row', { name: /config › MAIL_PASSWORD/ });
    await expect(added).toContainText('Added');
    await expect(added).toContainText('Masked');
    const seen = await page.locator('body').innerHTML();
    expect(SEEDED_SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('says why a file is none', async ({ page, open }) => {
    await open('./configuration');
    await expect(page.getByRole('tree')).toBeVisible();
    await input(page).setInputFiles(file('no json', 'notes.txt'));
    await expect(page.getByRole('alert')).toContainText('notes.txt cannot be compared');
    await expect(page.getByRole('alert')).toContainText('The file is not JSON.');
    await input(page).setInputFiles(file([], 'list.json'));
    await expect(page.getByRole('alert')).toContainText('no configuration dump');
    await expect(page.getByRole('tree')).toBeVisible();
  });
});
