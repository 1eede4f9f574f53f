import type { Page } from '@playwright/test';

import { organizationDetail } from './support/organizations';
import { seededOrganizations } from './support/seed';
import { expect, test } from './support/test';
import { downloaded, sidewaysOverflow } from './support/users';
import { listOf, rowAction, rowOf } from './support/list';

const NAMES = ['payments', 'platform', 'data-science', 'legacy-billing', 'sandbox', 'web'];

/** Opens a facet, selects a value and closes the facet. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  await page.getByRole('button', { name: `${facet} filter` }).click();
  await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${value} [\\d,]+$`) }).click();
  await page.keyboard.press('Escape');
}

test.describe('the organizations list', () => {
  test('shows which there are, how many, and what each one stores', async ({ page, open }) => {
    await open('./organizations', { size: 'typical' });
    await expect(listOf(page, 'Organizations').count('300')).toBeVisible();
    await expect(listOf(page, 'Organizations').grid).toHaveAttribute('aria-rowcount', '301');
    await expect(listOf(page, 'Organizations').names.first()).toHaveText('payments');
    await expect(rowOf(page, 'payments')).toContainText('payments@teams.meridian.example');
    await expect(rowOf(page, 'payments')).toContainText('93%');
    await expect(rowOf(page, 'payments')).toContainText('2 TiB');
    await expect(rowOf(page, 'platform')).toContainText('107%');
    // A placeholder is not an address (C 1.0).
    await expect(rowOf(page, 'sandbox')).toContainText('No e-mail');
    await expect(rowOf(page, 'sandbox')).toContainText('default100 GiB');
  });

  test('says how organizations come here when there are none', async ({ page, open }) => {
    await open('./organizations', { size: 'empty' });
    await expect(listOf(page, 'Organizations').region).toContainText('No organizations yet');
    await expect(listOf(page, 'Organizations').region).toContainText(
      'Superusers create organizations here, and users create them in the registry',
    );
    await expect(listOf(page, 'Organizations').count('0')).toBeVisible();
  });

  test('leads to what the usage log has about an organization', async ({ page, open }) => {
    await open('./organizations/payments');
    await organizationDetail(page, 'payments')
      .getByRole('link', { name: 'Log entries in this namespace' })
      .click();
    await expect(page).toHaveURL(/\/logs\?namespace=payments/);
    await expect(page.getByRole('button', { name: /Remove the filter .*payments/ })).toBeVisible();
    await page.goBack();
    const detail = organizationDetail(page, 'payments');
    await expect(detail).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(detail).toBeHidden();
    await rowAction(page, 'web', 'Show log entries');
    await expect(page).toHaveURL(/\/logs\?namespace=web/);
  });

  test('is reached from the navigation and by its shortcut', async ({ page, open }) => {
    await open('./users');
    await page.getByRole('link', { name: 'Organizations' }).click();
    await expect(page).toHaveURL(/\/organizations$/);
    await expect(listOf(page, 'Organizations').count('6')).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await expect(page).toHaveURL(/\/users$/);
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect(page).toHaveURL(/\/organizations$/);
  });

  test('is sorted by size, with what is unknown last', async ({ page, open }) => {
    await open('./organizations');
    const used = page.getByRole('columnheader', { name: 'Used' });
    await expect(listOf(page, 'Organizations').names).toHaveText(NAMES);
    await used.getByRole('button').click();
    await used.getByRole('button').click();
    await expect(used).toHaveAttribute('aria-sort', 'descending');
    await expect(listOf(page, 'Organizations').names).toHaveText([
      'data-science',
      'payments',
      'platform',
      'legacy-billing',
      'web',
      'sandbox',
    ]);
    const email = page.getByRole('columnheader', { name: 'Contact e-mail' });
    for (const direction of ['ascending', 'descending']) {
      await email.getByRole('button').click();
      await expect(email).toHaveAttribute('aria-sort', direction);
      await expect(listOf(page, 'Organizations').names.last()).toHaveText('sandbox');
    }
  });

  test('finds by name and e-mail, and says so when none matches', async ({ page, open }) => {
    await open('./organizations');
    const search = page.getByRole('searchbox', { name: 'Search name or contact e-mail' });
    await search.fill('teams PAY');
    await expect(listOf(page, 'Organizations').names).toHaveText(['payments']);
    await search.fill('nothing-like-it');
    await expect(page.getByText('No matching organizations')).toBeVisible();
    await expect(
      page.getByText(/contains? “nothing-like-it” in its name or contact e-mail/),
    ).toBeVisible();
    await listOf(page, 'Organizations')
      .region.getByRole('grid')
      .locator('..')
      .getByRole('button', { name: 'Clear search' })
      .click();
    await expect(listOf(page, 'Organizations').count('6')).toBeVisible();
  });

  test('is filtered by quota and e-mail at once', async ({ page, open }) => {
    await open('./organizations');
    await choose(page, 'Quota', 'Limit reached');
    await expect(listOf(page, 'Organizations').names).toHaveText(['platform']);
    await choose(page, 'Quota', 'No limit');
    await expect(listOf(page, 'Organizations').names).toHaveText([
      'platform',
      'data-science',
      'legacy-billing',
      'sandbox',
    ]);
    await choose(page, 'Contact e-mail', 'No e-mail');
    await expect(listOf(page, 'Organizations').names).toHaveText(['sandbox']);
    await page.getByRole('button', { name: 'Remove the filter Quota: No limit' }).click();
    await expect(listOf(page, 'Organizations').count('0 of 6')).toBeVisible();
  });

  test('is exported as it is shown', async ({ page, open }) => {
    await open('./organizations?quota=over,near');
    await expect(listOf(page, 'Organizations').count('2 of 6')).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    const { name, text } = await downloaded(page, () =>
      page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
    );
    expect(name).toMatch(/^quay-organizations-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
      'Name,Contact e-mail,Bytes used,Quota limit in bytes,Limit source',
      expect.stringMatching(/^payments,payments@teams\.meridian\.example,\d+,2199023255552,own$/),
      'platform,platform@teams.meridian.example,1612345678901,1500000000000,own',
      '',
    ]);
  });

  test('is in the URL: reload and Back show the same', async ({ page, open }) => {
    await open('./organizations?q=e&quota=none&sort=-name&cols=name,used');
    const expectState = async () => {
      await expect(page.getByRole('searchbox')).toHaveValue('e');
      await expect(listOf(page, 'Organizations').names).toHaveText([
        'legacy-billing',
        'data-science',
      ]);
      await expect(page.getByRole('columnheader')).toHaveText([/^Name/, /^Used/, 'Actions']);
    };
    await expectState();
    await page.getByRole('link', { name: 'data-science' }).click();
    await expect(organizationDetail(page, 'data-science')).toBeVisible();
    await page.reload();
    await expect(organizationDetail(page, 'data-science')).toContainText('21.3 TiB');
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectState();
  });

  test('falls back to the default where a URL cannot be understood', async ({ page, open }) => {
    await open('./organizations?sort=-shoe&quota=angry,over&email=%7B%7D&cols=,');
    await expect(listOf(page, 'Organizations').names).toHaveText(['platform']);
    await expect(page.getByRole('columnheader')).toHaveCount(6);
  });

  test('keeps its place on a phone, with what is used below the name', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./organizations', { size: 'typical' });
    await expect(rowOf(page, 'payments')).toContainText('93%');
    await expect(rowOf(page, 'payments')).toContainText('1.9 TiB used');
    await expect(rowOf(page, 'web')).toContainText('partial 29 GiB used');
    await expect(page.getByRole('columnheader', { name: 'Used' })).toHaveCount(0);
    expect(await sidewaysOverflow(page)).toBe(0);
  });
});

test.describe('a list of 20,000 organizations', () => {
  test('looks for one that a link names until it comes to it, and says so', async ({
    page,
    open,
  }) => {
    const far = seededOrganizations('huge').at(19_000).name;
    await open(`./organizations/${far}`, { size: 'huge' });
    const detail = page.getByRole('dialog', { name: `Organization ${far}` });
    await expect(detail).toContainText('Loading the list');
    await expect(detail).toContainText('cannot look up a single organization');
    await page.keyboard.press('Escape');
    await listOf(page, 'Organizations').region.getByRole('button', { name: 'Pause' }).click();
    await expect(
      listOf(page, 'Organizations').region.getByText(/^Paused at [\d,]+$/),
    ).toBeVisible();
    // Follow a link to it again while the list is paused.
    await page.evaluate(
      ([address, index]) => {
        const state: Record<string, unknown> = history.state;
        history.pushState({ ...state, [index]: Number(state[index]) + 1 }, '', address);
      },
      [`organizations/${far}`, '__TSR_index'] as const,
    );
    await expect(detail).toContainText('Not found yet');
    await detail.getByRole('button', { name: 'Resume' }).click();
    await expect(detail).toContainText('Loading the list');
  });
});

test.describe('when the registry fails', () => {
  test('the list says why in its place, and is read on demand', async ({ page, open }) => {
    await open('./organizations', { scenario: 'first-try-fails' });
    const failure = listOf(page, 'Organizations').region.getByRole('alert');
    await expect(failure).toContainText('The gateway could not reach the registry');
    await failure.getByRole('button', { name: 'Retry' }).click();
    await expect(listOf(page, 'Organizations').count('6')).toBeVisible();
    await expect(listOf(page, 'Organizations').region.getByRole('alert')).toHaveCount(0);
  });

  test('a drawer that a link opens says so too', async ({ page, open }) => {
    await open('./organizations/web', { scenario: 'first-try-fails' });
    const detail = organizationDetail(page, 'web');
    await detail.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(detail).toContainText('web@teams.meridian.example');
  });
});
