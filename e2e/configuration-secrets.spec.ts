import type { Page } from '@playwright/test';

import { SEEDED_SECRETS } from '../mocks/seed';
import {
  configItem,
  configRows,
  configSearch,
  configTab,
  configTree,
  keyDetail,
} from './support/configuration';
import { watchSecret } from './support/secrets';
import { expect, test } from './support/test';
import { downloaded } from './support/users';
import { dialog } from './support/list';

/** Returns the rows of the open tree and what the page says about each, collected by paging down. */
async function walkTree(page: Page): Promise<string> {
  // Shows a hundred rows at a time.
  await page.setViewportSize({ width: 1440, height: 4000 });
  // The environment is flat.
  const openAll = page.getByRole('button', { name: 'Open all' });
  if (await openAll.isVisible()) await openAll.click();
  const tree = configTree(page);
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

test.describe('secrets', () => {
  for (const part of ['config', 'warning', 'env', 'schema']) {
    test(`none is in the page, its markup or its accessible tree: ${part}`, async ({
      page,
      open,
    }) => {
      const watched = watchSecret(page);
      await open(`./configuration?tab=${part}`);
      await expect(configRows(page).first()).toBeVisible();
      const seen = await walkTree(page);
      expect(SEEDED_SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
      // The mask contains the length of the value that the registry masked.
      expect(seen).not.toMatch(/\*+ \(\d+\)/);
      for (const secret of SEEDED_SECRETS) expect(await watched.placesOf(secret)).toEqual([]);
    });
  }

  for (const search of ['q=_config', 'tab=warning', 'tab=env&q=db']) {
    test(`none is in the details of a key, or in their address: ${search}`, async ({
      page,
      open,
    }) => {
      const watched = watchSecret(page);
      await open(`./configuration?${search}`);
      await configRows(page).first().click();
      const seen: string[] = [];
      const next = page.getByRole('button', { name: 'Next row' });
      for (let at = 1; ; at += 1) {
        await expect(keyDetail(page)).toContainText(`${at} of `);
        seen.push(await keyDetail(page).innerHTML());
        if (await next.isDisabled()) break;
        await next.click();
      }
      const all = seen.join('\n');
      expect(all).toMatch(/\*{8}|Masked/);
      expect(SEEDED_SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
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
    await configItem(page, /^MAIL_PASSWORD Masked/).click();
    await expect(page.getByText(secret)).toHaveCount(0);
    await keyDetail(page).getByRole('button', { name: 'Reveal value' }).click();
    await expect(configItem(page, new RegExp(secret))).toBeVisible();
    await expect(keyDetail(page)).toContainText(secret);
    await keyDetail(page).getByRole('button', { name: 'Hide value' }).click();
    await expect(page.getByText(secret)).toHaveCount(0);

    await keyDetail(page).getByRole('button', { name: 'Reveal value' }).click();
    await expect(configItem(page, new RegExp(secret))).toBeVisible();
    await configTab(page, /^Environment/).click();
    await configTab(page, /^Configuration/).click();
    await configItem(page, /^MAIL_PASSWORD Masked/).click();

    await keyDetail(page).getByRole('button', { name: 'Reveal value' }).click();
    await page.getByRole('link', { name: 'Registry size' }).click();
    await expect(page.getByRole('heading', { name: 'Registry size' })).toBeVisible();
    await page.goBack();
    await expect(configItem(page, /^MAIL_PASSWORD Masked/)).toBeVisible();
    await expect(page.getByText(secret)).toHaveCount(0);
  });

  test('are not found by searching for them, and what the registry masked stays so', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    await configSearch(page).fill('smtp-Kf83');
    await expect(page.getByText('No matching values')).toBeVisible();
    await configSearch(page).fill('SECURITY_SCANNER_V4_PSK');
    await configItem(page, /^SECURITY_SCANNER_V4_PSK Masked by the registry/).click();
    await expect(keyDetail(page)).toContainText('cannot be revealed here');
    await expect(keyDetail(page).getByRole('button', { name: 'Reveal value' })).toHaveCount(0);
  });
});
