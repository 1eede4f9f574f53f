import type { Page } from '@playwright/test';

import { SEEDED_SECRETS } from '../mocks/seed';
import { expect, test } from './support/test';
import { downloaded } from './support/users';

const input = (page: Page) => page.getByLabel('Earlier download to compare with');
const differences = (page: Page) => page.getByRole('grid', { name: 'Differences' });

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
    await page.getByLabel('Show masked values').check();
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
    await expect(page.getByRole('alert')).toContainText('not a configuration dump');
    await expect(page.getByRole('tree')).toBeVisible();
  });
});
