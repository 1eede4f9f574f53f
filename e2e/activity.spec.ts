import type { Page } from '@playwright/test';

import {
  activity,
  activityPath as path,
  complete,
  createFile,
  entries,
  exportDialog,
  openPalette,
} from './support/activity';
import { dialog, listOf } from './support/list';
import { renameOrganization } from './support/organizations';
import { expect, test } from './support/test';

const block = (page: Page, name: RegExp) => page.getByRole('region', { name });
const subject = (page: Page, text: string) => activity(page).region.getByText(text).first();

test.describe('the activity of one', () => {
  test('is all that the log holds about it, by day, with what it comes to', async ({
    page,
    open,
  }) => {
    await open(path('organization:payments'));
    await expect(complete(page)).toContainText('120 log entries searched.');
    await expect(subject(page, 'Organization payments')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Usage logs', exact: true })).toHaveAttribute(
      'aria-current',
      'true',
    );
    const count = Number(await activity(page).count(/^\d+$/).textContent());
    expect(count).toBeGreaterThan(30);
    await expect(block(page, /^Seen$/)).toContainText('First in this range');
    await expect(block(page, /^Kinds: \d+$/)).toContainText('Pull repo');
    await expect(block(page, /^Addresses: \d+$/).getByRole('listitem')).toHaveCount(3);
    await expect(block(page, /^Repositories: \d+$/)).toContainText('payments/');
    await expect(block(page, /^Done to it by superusers: 1$/)).toContainText('Org change name');
    // A day with its number stands where it begins.
    await expect(
      activity(page)
        .grid.getByText(/^\d+ \w{3}( \d{4})? \d+ on this day,\s*$/)
        .first(),
    ).toBeVisible();

    const kinds = block(page, /^Kinds/);
    await kinds.getByRole('button', { name: /^Show (all|first) \d+$/ }).click();
    expect(await kinds.getByRole('listitem').count()).toBeGreaterThan(3);
    await kinds.getByRole('button', { name: 'Show fewer' }).click();
    await expect(kinds.getByRole('listitem')).toHaveCount(3);

    await kinds.getByRole('button', { name: /^Pull repo/ }).click();
    await expect(page).toHaveURL(/kind=pull_repo/);
    await expect(activity(page).count(new RegExp(`^\\d+ of ${count}$`))).toBeVisible();
    await kinds.getByRole('button', { name: /^Pull repo/ }).click();
    await expect(activity(page).count(String(count))).toBeVisible();
    await block(page, /^Done to it/)
      .getByRole('button')
      .click();
    await expect(entries(page)).toHaveCount(1);
    await expect(activity(page).grid.getByText('By a superuser')).toBeVisible();
  });

  test('says from where someone failed to sign in as the account', async ({ page, open }) => {
    await open(path('user:admin'));
    await complete(page).waitFor();
    const from = block(page, /^Failed sign-ins from: \d+$/);
    await expect(block(page, /^Own actions$/)).toContainText('First in this range');
    await from.getByRole('button').first().click();
    await expect(page).toHaveURL(/kind=login_failure/);
    await expect(from.getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');
    await expect(entries(page).first()).toContainText('Failed to sign in as admin');
    await from.getByRole('button').first().click();
    await expect(page).not.toHaveURL(/kind=|ip=/);
  });

  test('leads on from its entries to the activity of others, and Back leads back', async ({
    page,
    open,
  }) => {
    await open(path('organization:payments'));
    await complete(page).waitFor();
    // Who performed the others, and whether anyone did, depends on the time.
    await block(page, /^Done to it by superusers/)
      .getByRole('button')
      .first()
      .click();
    await entries(page).first().click();
    const detail = dialog(page, 'Log entry');
    await detail
      .getByRole('link', { name: /^Activity of (?!.*payments)/ })
      .first()
      .click();
    await expect(page).not.toHaveURL(/organization/);
    await expect(detail).toHaveCount(0);
    await complete(page).waitFor();
    expect(await entries(page).count()).toBeGreaterThan(0);
    await page.goBack();
    await expect(detail).toBeVisible();
    await expect(subject(page, 'Organization payments')).toBeVisible();
  });

  test('follows an account that was renamed, and says so', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'data-science', 'data-platform');
    await listOf(page, 'Organizations').grid.getByRole('link', { name: 'data-platform' }).click();
    await page.getByRole('link', { name: 'Activity of this organization, last 7 days' }).click();
    await expect(subject(page, 'Organization data-platform')).toBeVisible();
    await expect(complete(page)).toBeVisible();
    await expect(page.getByText('Also includes entries under its former names')).toContainText(
      'data-science',
    );
    await block(page, /^Done to it by superusers: 1$/).waitFor();
  });

  test('follows an account that was deleted, under the UUID that the log shows since', async ({
    page,
    open,
  }) => {
    await open('./users/testuser/delete');
    const form = dialog(page, 'Delete testuser?');
    await form.getByLabel('Type testuser to confirm').fill('testuser');
    await form.getByRole('button', { name: 'Delete user' }).click();
    await dialog(page, 'testuser was deleted')
      .getByRole('button', { name: 'Back to users' })
      .click();
    await (await openPalette(page)).fill('activity of testuser');
    await page.getByRole('option', { name: /^Activity of user/ }).click();
    await expect(complete(page)).toBeVisible();
    await expect(page.getByText('An account of this name was deleted')).toContainText(
      /The log shows it as [0-9a-f]{8}…[0-9a-f]{4}/,
    );
    await expect(block(page, /^Done to it by superusers: 1$/)).toContainText('User delete');
    const performers = activity(page).grid.getByText(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(await performers.count()).toBeGreaterThan(0);
  });

  test('is filtered as any list, and restored from the URL', async ({ page, open }) => {
    await open(path('robot:payments+ci'));
    await complete(page).waitFor();
    await page.getByRole('button', { name: 'Relation filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Performed by it/ }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/relation=by/);
    await entries(page).first().click();
    await expect(dialog(page, 'Log entry')).toBeVisible();
    const found = await entries(page).allTextContents();
    expect(found.length).toBeGreaterThan(0);
    await page.reload();
    await expect(subject(page, 'Robot account payments+ci')).toBeVisible();
    await expect(dialog(page, 'Log entry')).toBeVisible();
    await expect(entries(page)).toHaveText(found);
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
      'Performed by it',
    );
  });

  test('is loaded a portion at a time, and stops and resumes where it was', async ({
    page,
    open,
  }) => {
    await open('./activity?of=ip:203.0.113.66', { size: 'huge' });
    const searched = activity(page).region.getByText(/ of [\d,]+ log entries searched\.$/);
    await expect(page.getByRole('button', { name: 'Load entire range' })).toBeVisible();
    await expect(searched).toContainText(/ 2,0\d\d of /);
    await page.getByRole('button', { name: 'Load entire range' }).click();
    await expect(searched).toContainText(/ [3-9],\d{3} of /);
    await page.getByRole('button', { name: 'Pause' }).click();
    const before = Number(
      /([\d,]+) of/.exec((await searched.textContent()) ?? '')?.[1]?.replace(',', ''),
    );
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect(async () => {
      const now = /([\d,]+) of/.exec((await searched.textContent()) ?? '')?.[1]?.replace(',', '');
      expect(Number(now)).toBeGreaterThan(before);
    }).toPass();
  });
});

test.describe('when there is nothing to show', () => {
  test('it says so, for a name, a range and a log that cannot be searched', async ({
    page,
    open,
  }) => {
    await open(path('user:nobody-of-this-name'));
    await expect(page.getByRole('button', { name: 'Export' })).toHaveAccessibleDescription(
      'There is nothing to export.',
    );
    await expect(page.getByText('No activity in this range')).toBeVisible();
    await expect(page.getByText('upper and lower case differ')).toBeVisible();
    await expect(page.getByText('Nothing to sum up.')).toBeVisible();
    await page.goto(path('user:admin', 'from=2001-01-01&to=2001-01-02'));
    await expect(page.getByText('This log cannot be searched')).toBeVisible();
    await expect(subject(page, 'User admin')).toBeVisible();
    await expect(block(page, /^Kinds/)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  });

  test('it says why, and tries again on demand', async ({ page, open }) => {
    await open(path('organization:payments'), { scenario: 'first-try-fails' });
    const { region } = activity(page);
    await region.getByRole('alert').waitFor();
    await expect(page.getByText('Nothing to sum up yet.')).toBeVisible();
    const filters = page.getByRole('button', { name: 'Kind filter' });
    const top = async () => (await filters.boundingBox())?.y ?? NaN;
    const before = await top();
    await region.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(entries(page).first()).toBeVisible();
    await expect(region.getByRole('alert')).toHaveCount(0);
    // The summary has had its room.
    expect(await top()).toBeCloseTo(before, 0);
  });

  test('it keeps what was loaded when a page fails', async ({ page, open }) => {
    await open(path('ip:203.0.113.66', 'from=2001-01-12&to=2030-01-01'));
    await expect(page.getByText(/^Loading stopped after \d+ entr(y|ies)$/)).toBeVisible();
    await expect(entries(page).first()).toBeVisible();
    await createFile(page, /^NDJSON/);
    await expect(exportDialog(page)).toContainText(/Part of .*: loading failed/);
  });
});

test.describe('whoever looks', () => {
  test('may be a read-only superuser', async ({ page, open }) => {
    await open(path('organization:payments'), { username: 'readonly' });
    await expect(complete(page)).toBeVisible();
    await expect(entries(page).first()).toBeVisible();
  });

  test('sees it where features are off', async ({ page, open }) => {
    await open(path('organization:payments'), { scenario: 'features-off' });
    await expect(complete(page)).toBeVisible();
    await expect(entries(page).first()).toBeVisible();
  });
});

test.describe('it is reached', () => {
  test('by keyboard alone, from the palette to the details of an entry and back', async ({
    page,
    open,
  }) => {
    await open('./');
    await openPalette(page);
    await page.keyboard.type('activity');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/activity$/);
    const name = page.getByLabel('Username', { exact: true });
    await expect(name).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Enter a name, a key ID or an address.')).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Org');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await page.keyboard.type('payments');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/of=organization%3Apayments/);
    await complete(page).waitFor();
    await activity(page).grid.getByRole('row').nth(1).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page, 'Log entry')).toBeVisible();
    await page.keyboard.press('j');
    await expect(dialog(page, 'Log entry')).toContainText(/2 of \d+/);
    await page.keyboard.press('Escape');
    await expect(dialog(page, 'Log entry')).toHaveCount(0);
  });

  test('from the palette by what is typed: an address, a robot account, a name', async ({
    page,
    open,
  }) => {
    await open('./');
    const field = await openPalette(page);
    await field.fill('payments+ci');
    await expect(page.getByRole('option', { name: /^Activity of robot account/ })).toBeVisible();
    await field.fill('activity of mira');
    await expect(
      page.getByRole('option', { name: /^Activity of (user|organization)/ }),
    ).toHaveCount(2);
    await field.fill('203.0.113.66');
    await page.getByRole('option', { name: /^Activity of IP address/ }).click();
    await expect(subject(page, 'IP address 203.0.113.66')).toBeVisible();
  });

  test('from a user, a robot account, an organization and a service key', async ({
    page,
    open,
  }) => {
    await open('./users/admin');
    await page.getByRole('link', { name: 'Activity of this user, last 7 days' }).click();
    await expect(subject(page, 'User admin')).toBeVisible();
    await page.getByRole('link', { name: 'Open user' }).click();
    await expect(dialog(page, 'User admin')).toBeVisible();
    await page.goto('./users/payments%2Bci');
    await page.getByRole('link', { name: 'Activity of this robot account' }).click();
    await expect(subject(page, 'Robot account payments+ci')).toBeVisible();
    await page.goto('./organizations/payments');
    await page.getByRole('link', { name: 'Activity of this organization, last 7 days' }).click();
    await expect(subject(page, 'Organization payments')).toBeVisible();
    await page.goto('./service-keys');
    await listOf(page, 'Service keys').names.first().click();
    await page.getByRole('link', { name: 'Activity of this key, last 7 days' }).click();
    await expect(subject(page, 'Service key')).toBeVisible();
    await page.getByRole('link', { name: 'Start new search' }).click();
    await expect(page.getByLabel('Username', { exact: true })).toBeVisible();
  });
});
