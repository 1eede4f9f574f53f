import type { Page } from '@playwright/test';

import { allSeededUsers } from './support/seed';
import { expect, test } from './support/test';
import { listOf, rowOf } from './support/list';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search name or e-mail' });
const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' });

/** Opens a facet, selects values and closes the facet. */
async function choose(page: Page, facet: string, ...values: string[]): Promise<void> {
  await page.getByRole('button', { name: `${facet} filter` }).click();
  for (const value of values) {
    await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${value} [\\d,]+$`) }).click();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

test.describe('searching', () => {
  test('finds by name, by e-mail and by several words in any order', async ({ page, open }) => {
    const users = allSeededUsers('typical');
    const hits = (...words: string[]) =>
      users.filter(({ username, email }) =>
        words.every((word) => username.includes(word) || email.includes(word)),
      );
    await open('./users', { size: 'typical' });
    await expect(listOf(page, 'Users').count('2,000')).toBeVisible();

    await search(page).fill('Mira.HOLT');
    await expect(listOf(page, 'Users').names.first()).toHaveText('mira.holt');
    await expect(listOf(page, 'Users').count(`${hits('mira.holt').length} of 2,000`)).toBeVisible();

    await search(page).fill('onboarding@contractors');
    await expect(listOf(page, 'Users').count('1 of 2,000')).toBeVisible();
    await expect(listOf(page, 'Users').names).toHaveText(/^contractor-onboarding/);

    await search(page).fill('  labs  42 ');
    await expect(
      listOf(page, 'Users').count(`${hits('labs', '42').length} of 2,000`),
    ).toBeVisible();
    await expect(rowOf(page, '42')).toBeVisible();

    await search(page).press('Escape');
    await expect(search(page)).toHaveValue('');
    await expect(listOf(page, 'Users').count('2,000')).toBeVisible();
  });

  test('says what was looked for when nobody matches, and offers the way back', async ({
    page,
    open,
  }) => {
    await open('./users?account=enabled');
    await search(page).fill('nobody-of-this-name');
    await expect(page.getByText('No matching users')).toBeVisible();
    await expect(page.getByText('None of the 12 users matches these filters.')).toBeVisible();
    await expect(listOf(page, 'Users').count('0 of 12')).toBeVisible();
    await page
      .getByRole('grid')
      .locator('..')
      .getByRole('button', { name: 'Clear filters' })
      .click();
    await expect(listOf(page, 'Users').count('12')).toBeVisible();

    await search(page).fill('nobody-of-this-name');
    await expect(
      page.getByText('None of the 12 users contains “nobody-of-this-name” in its name or e-mail.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Clear search' }).click();
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await expect(search(page)).toHaveValue('');
  });
});

test.describe('filtering', () => {
  test('by several facets at once, each shown as a chip that can be taken away', async ({
    page,
    open,
  }) => {
    await open('./users');
    await choose(page, 'Status', 'Disabled');
    await expect(listOf(page, 'Users').names).toHaveText(['mira.holt', 'former-intern']);
    await expect(listOf(page, 'Users').count('2 of 12')).toBeVisible();

    await choose(page, 'E-mail', 'Unverified');
    await expect(listOf(page, 'Users').names).toHaveText(['former-intern']);
    await expect(chips(page).getByRole('listitem')).toHaveText([
      /Status\s*Disabled/,
      /E-mail\s*Unverified/,
    ]);

    await chips(page).getByRole('button', { name: 'Remove the filter Status: Disabled' }).click();
    await expect(listOf(page, 'Users').names).toHaveText(['t.novak', 'former-intern']);

    // Several values of one facet are alternatives.
    await choose(page, 'E-mail', 'No e-mail');
    await expect(listOf(page, 'Users').names).toHaveText([
      't.novak',
      'former-intern',
      'build-agent-7',
      'legacy_sync',
    ]);

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(chips(page)).toHaveCount(0);
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
  });

  test('by role and by quota, with the number each value would show', async ({ page, open }) => {
    await open('./users');
    await page.getByRole('button', { name: 'Role filter' }).click();
    await expect(page.getByRole('menuitemcheckbox')).toHaveText([
      /^Superuser\s*2$/,
      /^Read-only superuser\s*1$/,
      /^Ordinary user\s*9$/,
    ]);
    await page.keyboard.press('Escape');
    await choose(page, 'Role', 'Superuser', 'Read-only superuser');
    await expect(listOf(page, 'Users').names).toHaveText(['admin', 'readonly', 'ops.lead']);
    await page.getByRole('button', { name: 'Clear filters' }).click();

    await choose(page, 'Quota', 'Limit reached', 'Near the limit \\(own warning, or 80%\\)');
    await expect(listOf(page, 'Users').names).toHaveText(['data.hoarder', 'j.okafor2']);
  });
});

test.describe('the number of each value', () => {
  test('counts what the other filters leave, and not its own', async ({ page, open }) => {
    await open('./users?account=disabled&email=unverified');
    await expect(listOf(page, 'Users').count('1 of 12')).toBeVisible();
    await page.getByRole('button', { name: 'E-mail filter' }).click();
    await expect(page.getByRole('menuitemcheckbox')).toHaveText([
      /^Verified\s*1$/,
      /^Unverified\s*1$/,
      /^No e-mail\s*0$/,
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Status filter' }).click();
    await expect(page.getByRole('menuitemcheckbox')).toHaveText([
      /^Enabled\s*1$/,
      /^Disabled\s*1$/,
    ]);
    await page.keyboard.press('Escape');
    await search(page).fill('novak');
    await page.getByRole('button', { name: 'Status filter' }).click();
    await expect(page.getByRole('menuitemcheckbox')).toHaveText([
      /^Enabled\s*1$/,
      /^Disabled\s*0$/,
    ]);
  });

  test('says that it covers what is loaded while more is to come', async ({ page, open }) => {
    await open('./users', { size: 'huge' });
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Role filter' }).click();
    await expect(page.getByRole('menu')).toContainText('Counts cover only the rows loaded.');
  });
});

test.describe('sorting', () => {
  const names = allSeededUsers('small').map(({ username }) => username);

  test('goes up, down and back to the order of the registry', async ({ page, open }) => {
    await open('./users');
    const header = page.getByRole('columnheader', { name: 'Name' });
    await expect(listOf(page, 'Users').names).toHaveCount(12);
    await expect(header).not.toHaveAttribute('aria-sort', /./);

    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect(listOf(page, 'Users').names).toHaveText(names.toSorted());

    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(listOf(page, 'Users').names).toHaveText(names.toSorted().toReversed());

    await header.getByRole('button').click();
    await expect(header).not.toHaveAttribute('aria-sort', /./);
    await expect(listOf(page, 'Users').names).toHaveText(names);
  });

  test('puts numbers by their size, and what is unknown last in either direction', async ({
    page,
    open,
  }) => {
    await open('./users');
    const used = page.getByRole('columnheader', { name: 'Used' });
    await used.getByRole('button').click();
    await used.getByRole('button').click();
    await expect(used).toHaveAttribute('aria-sort', 'descending');
    await expect(listOf(page, 'Users').names.first()).toHaveText('data.hoarder');
    await expect(listOf(page, 'Users').names.nth(1)).toHaveText('j.okafor2');

    const share = page.getByRole('columnheader', { name: 'Usage' });
    await share.getByRole('button').click();
    await share.getByRole('button').click();
    await expect(listOf(page, 'Users').names.nth(1)).toHaveText('j.okafor2');
    await expect(listOf(page, 'Users').names.nth(2)).toHaveText('testuser');

    const email = page.getByRole('columnheader', { name: 'E-mail' });
    for (const direction of ['ascending', 'descending']) {
      await email.getByRole('button').click();
      await expect(email).toHaveAttribute('aria-sort', direction);
      await expect(share).not.toHaveAttribute('aria-sort', /./);
      await expect(listOf(page, 'Users').names.nth(10)).toHaveText('build-agent-7');
      await expect(listOf(page, 'Users').names.nth(11)).toHaveText('legacy_sync');
    }
  });
});
