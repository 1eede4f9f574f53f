import type { Locator, Page } from '@playwright/test';

import { itemCount, itemLink, overviewPart } from './support/overview';
import { watchSecret } from './support/secrets';
import {
  beginReplacement,
  closeSecret,
  comparisonOf,
  confirmDeletion,
  keyDetail,
  OWN_KEY,
} from './support/service-keys';
import { expect, test } from './support/test';
import {
  detailAction,
  dialog,
  expectOutcome,
  listOf,
  openAction,
  rowAction,
  rowOf,
} from './support/list';

const keys = (page: Page) => listOf(page, 'Service keys');

/** Returns the row of the old or the new key, which have the same name. */
const rowThatIs = (page: Page, role: 'Being replaced' | 'Replaces '): Locator =>
  page.getByRole('row').filter({ hasText: role });

test.describe('replacing a key', () => {
  test('copies it, shows the private key once, and then both side by side', async ({
    page,
    open,
  }) => {
    const watch = watchSecret(page);
    await open('./service-keys');
    const form = await openAction(page, 'Audit shipper', 'Replace key', 'Replace Audit shipper');
    await expect(form.getByRole('definition')).toHaveText('audit_shipper');
    await expect(form.getByLabel('Name (optional)')).toBeFocused();
    await expect(form.getByLabel('Name (optional)')).toHaveValue('Audit shipper');
    await expect(form.getByLabel('Expires', { exact: true })).toHaveValue(/^\d{4}-\d\d-\d\dT/);
    await expect(form.getByLabel('Key 3')).toHaveValue('replaces');
    await expect(form.getByLabel('Value 3')).toHaveAttribute('readonly');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      /"service":"audit_shipper",.*"metadata":\{"owner":"compliance","ticket":4711,"replaces":"[^"]+"\}/,
    );
    await form.getByRole('button', { name: 'Create key' }).click();

    const secret = dialog(page, 'A replacement for Audit shipper was created');
    await expect(secret.getByText('BEGIN RSA PRIVATE KEY')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.getByRole('button', { name: 'Keep it open' }).click();
    await expect(secret).toBeVisible();
    const pem = await secret.getByText('BEGIN RSA PRIVATE KEY').innerText();
    await closeSecret(page, secret);

    const comparison = comparisonOf(page, 'Audit shipper');
    await expect(comparison).toContainText('Not finished');
    const table = comparison.getByRole('table', { name: 'Old and new key' });
    await expect(table.getByRole('columnheader')).toHaveText(['Old key', 'New key']);
    for (const line of ['Service', 'Name', 'Metadata']) {
      await expect(table.getByRole('row', { name: line })).toContainText('Same');
    }
    const metadata = table.getByRole('row', { name: 'Metadata' });
    await expect(metadata).toContainText('except entries added by the replacement');
    await expect(metadata).toContainText('replaces ');
    await expect(table.getByRole('row', { name: 'Approval' })).toContainText('By a superuser');
    await expect(table.getByRole('row', { name: 'Expires' })).toContainText('in 47 hours');
    await expect(page.getByText('BEGIN RSA')).toHaveCount(0);
    // A line of the private exponent: those before hold the modulus, which is public.
    expect(await watch.placesOf(pem.split('\n')[9] ?? pem)).toEqual([]);

    await comparison.getByRole('link', { name: 'Delete old key' }).click();
    const asking = dialog(page, /^Delete old key Audit shipper \(.+….+\)\?$/);
    await expect(asking).toContainText('Make sure that audit_shipper signs with the new key.');
    await expect(asking).toContainText(
      'The new key will then be the only live key of audit_shipper.',
    );
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect(comparison).toBeVisible();
    await comparison.getByRole('link', { name: 'Delete old key' }).click();
    await confirmDeletion(asking);
    await expectOutcome(page, 'Audit shipper', 'The replacement is finished.');
    await expect(rowOf(page, 'Audit shipper')).toHaveCount(1);
    await expect(rowOf(page, 'Audit shipper')).not.toContainText('Replaces');
    await rowOf(page, 'Audit shipper').getByRole('link').click();
    await expect(keyDetail(page, 'Audit shipper')).toContainText(
      'The registry no longer has the old key.',
    );
  });

  test('is finished by a decided expiry, which can be taken back', async ({ page, open }) => {
    await open('./service-keys');
    await beginReplacement(page, 'mirror');
    const comparison = comparisonOf(page, 'mirror');
    await comparison.getByRole('link', { name: 'Let old key expire' }).click();
    const form = dialog(page, /^Let old key mirror \(.+\) expire$/);
    const finish = form.getByRole('button', { name: 'Let old key expire' });
    await expect(form.getByLabel('Never expires')).toHaveCount(0);
    await expect(form.getByLabel('Expires', { exact: true })).toHaveValue('');
    await finish.click();
    await expect(form.getByLabel('Expires', { exact: true })).toHaveAccessibleDescription(
      /Enter a date and a time/,
    );
    await form.getByRole('button', { name: 'In 7 days' }).click();
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      /"expiration":\d+,"metadata":\{"replaced_by":"[^"]+"\}/,
    );
    await finish.click();
    await expectOutcome(page, 'mirror', 'The replacement is finished.');
    await expect(rowThatIs(page, 'Being replaced')).toHaveCount(0);
    await page.getByRole('button', { name: 'Restore the former expiry' }).click();
    await expectOutcome(page, 'mirror', 'The old key no longer expires.');
    await expect(rowThatIs(page, 'Being replaced')).toHaveCount(1);
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'Journal' })
      .click();
    await expect(listOf(page, 'Journal').names).toHaveText([
      'Change expiry',
      'Finish replacement',
      'Replace key',
    ]);
  });

  test('stays open where the old key only gets more time', async ({ page, open }) => {
    await open('./service-keys');
    await beginReplacement(page, 'Audit shipper');
    await comparisonOf(page, 'Audit shipper').getByRole('button', { name: 'Close' }).last().click();
    await rowThatIs(page, 'Being replaced')
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByRole('menuitem', { name: 'Change expiry' }).click();
    const form = dialog(page, /^Change expiry of old key Audit shipper \(.+\)$/);
    await form
      .getByRole('checkbox', { name: /^Mark the replacement by .* as finished$/ })
      .uncheck();
    await form.getByRole('button', { name: 'In 30 days' }).click();
    await form.getByRole('button', { name: 'Change expiry' }).click();
    await expectOutcome(page, 'Audit shipper', 'The old key now expires on');
    await expect(rowThatIs(page, 'Being replaced')).toContainText('in 30 days');
  });

  test('begins once: the new key waits for its turn, the old one leads to both', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await beginReplacement(page, 'Audit shipper');
    const comparison = comparisonOf(page, 'Audit shipper');
    await comparison.getByRole('button', { name: 'Close' }).last().click();
    await keys(page).region.getByRole('button', { name: 'Replacement filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Replaces another/ }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/replacement=new/);
    await expect(keys(page).count('1 of 23')).toBeVisible();
    await rowThatIs(page, 'Replaces ').getByRole('rowheader').getByRole('link').click();
    const drawer = keyDetail(page, 'Audit shipper');
    await expect(drawer.getByRole('region', { name: 'Replacement' })).toContainText('Not finished');
    // Beside it, there is no room for the column that says it.
    await expect(page.getByRole('rowheader').getByText('new', { exact: true })).toBeVisible();
    await expect(drawer.getByRole('link', { name: 'Replace key' })).toHaveCount(0);
    await detailAction(drawer, 'Compare keys');
    await expect(comparison).toContainText('Not finished');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeVisible();
    await drawer.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('menuitem', { name: 'Delete key' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Replace key' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await drawer.getByRole('link', { name: /^Audit shipper \(/ }).click();
    await expect(drawer.getByRole('region', { name: 'Replacement' })).toContainText('Replaced by');
    await detailAction(drawer, 'Compare keys');
    await comparison.getByRole('link', { name: 'Delete the new key' }).click();
    const asking = dialog(page, /^Delete new key Audit shipper \(/);
    await expect(asking).toContainText('gives up the replacement');
    await confirmDeletion(asking);
    await expectOutcome(page, 'Audit shipper', 'Deleted.');
    await expect(keys(page).region).toContainText('No matching keys');
  });
});

test.describe('a replacement that fails', () => {
  test('keeps what was entered, and works when it is tried again', async ({ page, open }) => {
    await open('./service-keys');
    const form = await openAction(page, 'Audit shipper', 'Replace key', 'Replace Audit shipper');
    await form.getByLabel('Name (optional)').fill('fail-twice');
    await form.getByLabel('Notes (optional)').fill('by phone');
    for (let times = 0; times < 2; times += 1) {
      await form.getByRole('button', { name: 'Create key' }).click();
      await expect(form.getByRole('alert')).toContainText('The registry failed');
    }
    await expect(form.getByLabel('Name (optional)')).toHaveValue('fail-twice');
    await expect(form.getByLabel('Notes (optional)')).toHaveValue('by phone');
    await form.getByRole('button', { name: 'Create key' }).click();
    await expect(dialog(page, 'A replacement for Audit shipper')).toContainText('PRIVATE KEY');
  });

  test('with a lost answer creates no second key, and says what is lost', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    let form = await openAction(page, 'Audit shipper', 'Replace key', 'Replace Audit shipper');
    await form.getByLabel('Name (optional)').fill('fail-lost');
    await form.getByRole('button', { name: 'Create key' }).click();
    await expect(form.getByRole('alert')).toContainText(
      'The key was created, but its private key is lost',
    );
    await expect(form.getByRole('button', { name: 'Create key' })).toHaveCount(0);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect(rowThatIs(page, 'Replaces ')).toHaveCount(1);

    // The address of the form, as in another tab.
    await rowAction(page, 'Audit shipper', 'Compare keys');
    await page.evaluate(() => {
      history.pushState({}, '', location.href.replace('/replacement', '/replace'));
      dispatchEvent(new PopStateEvent('popstate'));
    });
    form = dialog(page, /^Replace Audit shipper/);
    await expect(form).toContainText('This key is already part of a replacement.');
    await expect(form.getByRole('button', { name: 'Create key' })).toHaveCount(0);
    await form.getByRole('link', { name: 'Compare keys' }).click();
    await comparisonOf(page, 'Audit shipper')
      .getByRole('link', { name: 'Delete the new key' })
      .click();
    const asking = dialog(page, /^Delete new key fail-lost \(/);
    await confirmDeletion(asking);
    await expectOutcome(page, 'fail-lost', 'Deleted.');
    await openAction(page, 'Audit shipper', 'Replace key', 'Replace Audit shipper');
  });

  test('at its first requests creates one key in the end', async ({ page, open }) => {
    await open('./service-keys/builder-eu-1/replace', { scenario: 'first-try-fails' });
    const form = dialog(page, 'Replace build-manager:eu-1');
    await expect(form).toHaveCount(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
    await expect(form).toBeVisible();
    await form.getByRole('button', { name: 'Create key' }).click();
    await expect(form.getByRole('alert')).toContainText('The gateway could not reach');
    await form.getByRole('button', { name: 'Create key' }).click();
    await closeSecret(page, dialog(page, 'A replacement for build-manager:eu-1 was created'));
    await expect(comparisonOf(page, 'build-manager:eu-1')).toContainText('Not finished');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(rowThatIs(page, 'Replaces ')).toHaveCount(1);
  });
});

test.describe('the overview', () => {
  test('offers to replace what ends soon, and counts what was begun and abandoned', async ({
    page,
    open,
  }) => {
    await open('./');
    await expect(itemLink(page, 'Unfinished key replacements')).toHaveCount(0);
    await overviewPart(page, 'Act now')
      .getByRole('link', { name: 'Replace key Audit shipper' })
      .click();
    await dialog(page, 'Replace Audit shipper').getByRole('button', { name: 'Create key' }).click();
    await closeSecret(page, dialog(page, 'A replacement for Audit shipper was created'));
    await comparisonOf(page, 'Audit shipper').getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    expect(await itemCount(page, 'Unfinished key replacements')).toBe('1');
    await expect(
      overviewPart(page, 'Act now').getByRole('link', { name: 'Compare keys Audit shipper' }),
    ).toBeVisible();
    await itemLink(page, 'Unfinished key replacements').click();
    await expect(page).toHaveURL(/\/service-keys\?replacement=old$/);
    await expect(keys(page).count('1 of 23')).toBeVisible();
    await page.goBack();
    await overviewPart(page, 'Plan ahead')
      .getByRole('link', { name: 'Audit shipper', exact: true })
      .click();
    await expect(comparisonOf(page, 'Audit shipper')).toContainText('Not finished');
  });
});

test('a replacement can be made with the keyboard alone', async ({ page, open }) => {
  await open('./service-keys/builder-eu-1');
  await expect(keyDetail(page, 'build-manager:eu-1')).toBeVisible();
  await keyDetail(page, 'build-manager:eu-1').getByRole('link', { name: 'Replace key' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Replace build-manager:eu-1')).toBeVisible();
  await dialog(page, 'Replace build-manager:eu-1').getByLabel('Name (optional)').press('Enter');
  const secret = dialog(page, 'A replacement for build-manager:eu-1 was created');
  await expect(secret.getByRole('button', { name: 'Copy private key' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(secret).toContainText('Downloaded.');
  await secret.getByRole('button', { name: 'Done' }).press('Enter');
  const comparison = comparisonOf(page, 'build-manager:eu-1');
  await expect(comparison).toBeVisible();
  await comparison.getByRole('link', { name: 'Let old key expire' }).press('Enter');
  const form = dialog(page, 'Let old key build-manager:eu-1 (builder-eu-1) expire');
  await form.getByLabel('Expires', { exact: true }).press('Enter');
  await expect(keyDetail(page, 'build-manager:eu-1')).toContainText('The replacement is finished.');
  await expect(
    keyDetail(page, 'build-manager:eu-1').getByRole('region', { name: 'Replacement' }),
  ).toContainText('Until then, the registry trusts both.');
});

test.describe('what cannot be replaced says why', () => {
  for (const [what, settings, reason] of [
    [
      'a read-only superuser',
      { username: 'readonly' },
      'Read-only superusers cannot make changes.',
    ],
    ['a read-only registry', { scenario: 'read-only' }, 'The registry is in read-only mode.'],
  ] as const) {
    test(`to ${what}`, async ({ page, open }) => {
      await open('./service-keys/builder-eu-1/replace', settings);
      const form = dialog(page, 'Replace build-manager:eu-1');
      await expect(form.getByText(reason)).toBeVisible();
      await expect(form.getByRole('button', { name: 'Create key' })).toHaveCount(0);
    });
  }

  test('for the key of a registry process', async ({ page, open }) => {
    await open('./service-keys');
    await rowOf(page, OWN_KEY).getByRole('link', { name: OWN_KEY }).click();
    const foot = keyDetail(page, OWN_KEY).getByRole('region', { name: 'Actions' });
    await expect(foot.getByRole('link', { name: 'Replace key' })).toHaveCount(0);
    await foot.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('menuitem', { name: 'Replace key' })).toHaveAccessibleDescription(
      'The registry creates and renews this key itself.',
    );
  });

  test('where nothing is replaced', async ({ page, open }) => {
    await open('./service-keys/builder-eu-1/replacement');
    await expect(comparisonOf(page, 'build-manager:eu-1')).toContainText(
      'This key is not part of a replacement',
    );
  });

  test('and is there with every optional feature off', async ({ page, open }) => {
    await open('./service-keys/builder-eu-1/replace', { scenario: 'features-off' });
    await expect(
      dialog(page, 'Replace build-manager:eu-1').getByRole('button', { name: 'Create key' }),
    ).toBeVisible();
  });
});
