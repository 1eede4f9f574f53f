import type { Page } from '@playwright/test';

import { SEEDED_SECRETS } from '../mocks/seed';
import { configTree } from './support/configuration';
import { expect, test } from './support/test';
import { downloaded } from './support/users';

const input = (page: Page) => page.getByLabel('Earlier download to compare with');
const differences = (page: Page) => page.getByRole('grid', { name: 'Differences' });

/** Chooses a kind of difference to show. */
async function choose(page: Page, kind: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Difference filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: kind }).click();
  await page.keyboard.press('Escape');
}

const file = (value: unknown, name = 'earlier.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
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
    await choose(page, /^Masked, cannot compare/);
    await expect(differences(page).getByRole('gridcell', { name: 'Masked' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Close comparison' }).click();
    await expect(configTree(page)).toBeVisible();
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
    await expect(page.getByText('1 changed, 1 removed, 1 added.')).toBeVisible();
    const changed = differences(page).getByRole('row', { name: /^REGISTRY_STATE/ });
    await expect(changed).toContainText('Changed');
    await expect(changed).toContainText('"readonly"');
    await expect(changed).toContainText('"normal"');
    await expect(differences(page).getByRole('row', { name: /^GONE/ })).toContainText('Removed');
    const added = differences(page).getByRole('row', { name: /^MAIL_PASSWORD/ });
    await expect(added).toContainText('Added');
    await expect(added).toContainText('Masked');
    const seen = await page.locator('body').innerHTML();
    expect(SEEDED_SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('lists what changed first, and filters by kind and text', async ({ page, open }) => {
    await open('./configuration');
    await expect(configTree(page)).toBeVisible();
    await input(page).setInputFiles(
      file({ config: { SERVER_HOSTNAME: 'old.example', GONE: 1 }, env: { GONE_TOO: 'x' } }),
    );
    const kinds = differences(page).getByRole('row').locator('td:nth-child(2)');
    await expect(kinds.nth(0)).toHaveText(/Changed$/);
    await expect(kinds.nth(1)).toHaveText(/Removed$/);
    await expect(kinds.nth(2)).toHaveText(/Removed$/);
    await expect(kinds.nth(3)).toHaveText(/Added$/);
    // In several parts, each row says in which.
    await expect(differences(page).getByRole('row', { name: /^GONE_TOO/ })).toContainText(
      'Environment',
    );
    await page.getByRole('button', { name: 'Difference filter' }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Removed 2' })).toBeVisible();
    await page.getByRole('menuitemcheckbox', { name: 'Changed 1' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('1 difference', { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Search names and visible values').fill('gone');
    await expect(page.getByText('2 differences', { exact: true }).first()).toBeVisible();
    await page.getByLabel('Search names and visible values').fill('nothing-like-it');
    await expect(page.getByText('No matching differences')).toBeVisible();
  });

  test('shows the values on a phone, too', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./configuration');
    await expect(configTree(page)).toBeVisible();
    await input(page).setInputFiles(file({ config: { SERVER_HOSTNAME: 'old.example', GONE: 1 } }));
    const row = differences(page).getByRole('row', { name: /^SERVER_HOSTNAME/ });
    await expect(row.getByText('"old.example"')).toBeInViewport();
    await expect(row.getByText('"registry.meridian.example"')).toBeInViewport();
  });

  test('says why a file is none', async ({ page, open }) => {
    await open('./configuration');
    await expect(configTree(page)).toBeVisible();
    await input(page).setInputFiles(file('no json', 'notes.txt'));
    await expect(page.getByRole('alert')).toContainText('notes.txt cannot be compared');
    await expect(page.getByRole('alert')).toContainText('The file is not JSON.');
    await input(page).setInputFiles(file([], 'list.json'));
    await expect(page.getByRole('alert')).toContainText('not a configuration dump');
    await expect(configTree(page)).toBeVisible();
  });
});
