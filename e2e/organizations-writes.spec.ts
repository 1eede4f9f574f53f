import type { Page } from '@playwright/test';

import {
  organizationBox,
  organizationCount,
  organizationDetail,
  openOrganizationAction,
  organizationsPage,
  renameOrganization,
  shownOrganizations,
} from './support/organizations';
import { expect, rowOf, test } from './support/test';
import { dialog } from './support/users';

/** The writes from here on, as method and path. */
function watchWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET' || !request.url().includes('/api/v1/')) return;
    const path = new URL(request.url()).pathname.replace('/api/v1/', '');
    writes.push(`${request.method()} ${path}`);
  });
  return writes;
}

test.describe('renaming an organization', () => {
  test('keeps its place in the list, and opens it under the new name', async ({ page, open }) => {
    await open('./organizations');
    const form = await openOrganizationAction(
      page,
      'platform',
      'Rename organization',
      'Rename platform',
    );
    await expect(form).toContainText('robot accounts are renamed with it');
    const name = form.getByLabel('New name');
    await expect(name).toHaveValue('platform');
    await name.fill('platform-eu');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      /curl -X PUT '.*\/superuser\/organizations\/platform'[\s\S]*-d '\{"name":"platform-eu"\}'/,
    );
    await form.getByRole('button', { name: 'Rename organization' }).click();

    const result = dialog(page, 'platform was renamed');
    await expect(result).toContainText('It is called platform-eu now');
    await result.getByRole('link', { name: 'Open organization' }).click();
    await expect(organizationDetail(page, 'platform-eu')).toContainText('platform@teams.');
    await expect(page).toHaveURL(/\/organizations\/platform-eu$/);
    await page.keyboard.press('Escape');
    await expect(shownOrganizations(page)).toHaveText([
      'payments',
      'platform-eu',
      'data-science',
      'legacy-billing',
      'sandbox',
      'web',
    ]);
  });

  test('checks both names before it sends anything', async ({ page, open }) => {
    const writes = watchWrites(page);
    await open('./organizations');
    const form = await openOrganizationAction(page, 'web', 'Rename organization', 'Rename web');
    const name = form.getByLabel('New name');
    const send = form.getByRole('button', { name: 'Rename organization' });
    await name.fill('Web EU');
    await send.click();
    await expect(name).toHaveAccessibleDescription(/Not allowed: “W”, space, “E”, “U”/);
    await name.fill('payments');
    await send.click();
    await expect(name).toHaveAccessibleDescription(/an organization of this name already/);
    await name.fill('testuser');
    await send.click();
    await expect(name).toHaveAccessibleDescription(/A user has this name/);
    await name.fill('fail-500');
    await send.click();
    await expect(form.getByRole('alert')).toContainText('nothing was changed');
    await expect(name).toHaveValue('fail-500');
    expect(writes).toEqual([]);

    await name.fill('web');
    await send.click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(writes).toEqual([]);
  });

  test('that fails says that it still has its name, and keeps what was typed', async ({
    page,
    open,
  }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-500');
    const form = await openOrganizationAction(
      page,
      'fail-write-500',
      'Rename organization',
      'Rename fail-write-500',
    );
    await form.getByLabel('New name').fill('web-again');
    await form.getByRole('button', { name: 'Rename organization' }).click();
    await expect(form.getByRole('alert')).toContainText('The organization was not renamed');
    await expect(form.getByRole('alert')).toContainText('still has its old name');
    await expect(form.getByLabel('New name')).toHaveValue('web-again');
  });

  test('whose answer is lost is seen in the list', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-lost');
    await renameOrganization(page, 'fail-write-lost', 'web-again');
    await expect(rowOf(page, 'web-again')).toBeVisible();
    await expect(organizationCount(page, '6')).toBeVisible();
  });
});

test.describe('the settings of an organization', () => {
  test('are stored by the request that stores them, only what was set', async ({ page, open }) => {
    const writes = watchWrites(page);
    await open('./organizations/payments');
    const detail = organizationDetail(page, 'payments');
    const facts = detail.getByRole('region', { name: 'Settings' });
    await expect(facts).toContainText('Tag expirationNot known');
    await detail.getByRole('link', { name: 'Change settings' }).click();

    const form = dialog(page, 'Settings of payments');
    await expect(form).toContainText('accepts them there and stores nothing');
    await expect(form.getByLabel('Contact e-mail')).toHaveValue('payments@teams.meridian.example');
    await form.getByLabel('Contact e-mail').fill('pay@meridian.example');
    await form.getByLabel('Invoices by e-mail').selectOption('No');
    await form.getByLabel('Tag expiration').selectOption('4 weeks');
    await form.getByText('Show request').click();
    const command = form.getByLabel('Request as a curl command');
    await expect(command).toContainText("/api/v1/organization/payments'");
    await expect(command).toContainText(`-d '{"email":"pay@meridian.example"}'`);
    await expect(command).toContainText(`-d '{"invoice_email":false,"tag_expiration_s":2419200}'`);
    await form.getByRole('button', { name: 'Store settings' }).click();

    await expect(detail).toContainText('The settings were stored.');
    expect(writes).toEqual(['PUT organization/payments', 'PUT organization/payments']);
    // What the answer told besides is known now.
    await expect(facts).toContainText('pay@meridian.example');
    await expect(facts).toContainText('Invoices by e-mailNo');
    await expect(facts).toContainText('invoices@meridian.example');
    await expect(facts).toContainText('Tag expiration4 weeks');

    await detail.getByRole('link', { name: 'Change settings' }).click();
    await expect(form.getByLabel('Invoice address')).toHaveValue('invoices@meridian.example');
    await form.getByLabel('Invoice address').fill('');
    await form.getByText('Show request').click();
    await expect(command).toContainText(`-d '{"invoice_email_address":null}'`);
    await form.getByRole('button', { name: 'Store settings' }).click();
    await expect(facts).toContainText('Invoice addressNone');
    expect(writes).toHaveLength(3);
    await page.keyboard.press('Escape');
    await expect(rowOf(page, 'payments')).toContainText('pay@meridian.example');
  });

  test('that are left as they are send nothing', async ({ page, open }) => {
    const writes = watchWrites(page);
    await open('./organizations');
    const form = await openOrganizationAction(page, 'web', 'Change settings', 'Settings of web');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText('nothing is sent');
    await form.getByRole('button', { name: 'Store settings' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(writes).toEqual([]);
  });

  test('that are refused or fail keep what was entered', async ({ page, open }) => {
    await open('./organizations');
    const form = await openOrganizationAction(page, 'web', 'Change settings', 'Settings of web');
    const email = form.getByLabel('Contact e-mail');
    const send = form.getByRole('button', { name: 'Store settings' });
    await form.getByLabel('Tag expiration').selectOption('1 day');
    await email.fill('');
    await send.click();
    await expect(email).toHaveAccessibleDescription(/cannot be left without one/);
    await email.fill('nonsense');
    await expect(email).toHaveAccessibleDescription(/Not an e-mail address/);
    await email.fill('testuser@meridian.example');
    await send.click();
    await expect(email).toHaveAccessibleDescription(/in use/);
    await email.fill('fail-500@meridian.example');
    await send.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(email).toHaveValue('fail-500@meridian.example');
    await expect(form.getByLabel('Tag expiration')).toHaveValue('86400');

    await page.keyboard.press('Escape');
    await dialog(page, 'Discard changes?').getByRole('button', { name: 'Discard changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('where superusers have no full access', () => {
  test.beforeEach(async ({ open }) => {
    await open('./organizations/web', { scenario: 'features-off' });
  });

  test('settings can be stored by whoever took ownership', async ({ page }) => {
    const detail = organizationDetail(page, 'web');
    const settings = detail.getByRole('button', { name: 'Change settings' });
    await expect(settings).toHaveAccessibleDescription(/FEATURE_SUPERUSERS_FULL_ACCESS is off/);
    await expect(detail.getByRole('region', { name: 'Storage' })).toContainText(
      'FEATURE_QUOTA_MANAGEMENT is off',
    );
    await detail.getByRole('link', { name: 'Take ownership' }).click();
    const asking = dialog(page, 'Take ownership of web?');
    await expect(asking).toContainText('member of a team that administers');
    await asking.getByRole('button', { name: 'Take ownership' }).click();
    await expect(detail).toContainText('You, admin, are an administrator');

    await detail.getByRole('link', { name: 'Change settings' }).click();
    const form = dialog(page, 'Settings of web');
    await form.getByLabel('Tag expiration').selectOption('1 week');
    await form.getByRole('button', { name: 'Store settings' }).click();
    await expect(detail).toContainText('Tag expiration1 week');
  });

  test('and a refusal by the registry says what it asks for, with the input kept', async ({
    page,
  }) => {
    const detail = organizationDetail(page, 'web');
    await detail.getByRole('link', { name: 'Take ownership' }).click();
    await dialog(page, 'Take ownership of web?')
      .getByRole('button', { name: 'Take ownership' })
      .click();
    await detail.getByRole('link', { name: 'Change settings' }).click();
    const form = dialog(page, 'Settings of web');
    await form.getByLabel('Invoices by e-mail').selectOption('Yes');
    // Meanwhile somebody else deletes it, so that nobody administers it any more.
    await page.evaluate(async () => {
      const headers = { 'X-Requested-With': 'XMLHttpRequest' };
      const answer: unknown = await (await fetch('/csrf_token', { headers })).json();
      const token: unknown =
        typeof answer === 'object' && answer && Reflect.get(answer, 'csrf_token');
      await fetch('/api/v1/superuser/organizations/web', {
        method: 'DELETE',
        headers: { ...headers, 'X-CSRF-Token': String(token) },
      });
    });
    await form.getByRole('button', { name: 'Store settings' }).click();
    await expect(form.getByRole('alert')).toContainText('does not let you store these settings');
    await expect(form.getByLabel('Invoices by e-mail')).toHaveValue('yes');
  });

  test('there are no sizes, and the chooser says which setting would give them', async ({
    page,
  }) => {
    await expect(organizationDetail(page, 'web')).toContainText('FEATURE_QUOTA_MANAGEMENT is off');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Quota filter' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Columns and density' }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Quota used' })).toContainText(
      'FEATURE_QUOTA_MANAGEMENT is off in this registry.',
    );
  });
});

test.describe('taking ownership of an organization', () => {
  test('makes me an administrator, and can be done again', async ({ page, open }) => {
    await open('./organizations/sandbox');
    const detail = organizationDetail(page, 'sandbox');
    for (const time of ['once', 'again']) {
      await test.step(time, async () => {
        await detail.getByRole('link', { name: 'Take ownership' }).click();
        const asking = dialog(page, 'Take ownership of sandbox?');
        await expect(asking).toContainText('It may be done again');
        await asking.getByRole('button', { name: 'Take ownership' }).click();
        await expect(detail).toContainText('You, admin, are an administrator');
      });
    }
  });

  test('that fails says so in the question', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-502');
    const asking = await openOrganizationAction(
      page,
      'fail-write-502',
      'Take ownership',
      'Take ownership of fail-write-502?',
    );
    await asking.getByRole('button', { name: 'Take ownership' }).click();
    await expect(asking.getByRole('alert')).toContainText('The registry failed');
  });
});

test.describe('deleting an organization', () => {
  test('asks for its name, warns, and takes it off the list', async ({ page, open }) => {
    await open('./organizations');
    const asking = await openOrganizationAction(page, 'web', 'Delete organization', 'Delete web?');
    await expect(asking).toContainText('nobody can take the name again');
    await expect(asking).toContainText('A disabled organization stays');
    await expect(asking).toContainText('OAuth token');
    const confirm = asking.getByRole('button', { name: 'Delete organization' });
    await expect(confirm).toBeDisabled();
    await asking.getByLabel('Type web to confirm').fill('web');
    await confirm.click();
    await dialog(page, 'web was deleted')
      .getByRole('button', { name: 'Back to organizations' })
      .click();
    await expect(organizationCount(page, '5')).toBeVisible();
    await expect(rowOf(page, 'web')).toHaveCount(0);
    await organizationsPage(page).getByRole('button', { name: 'Refresh' }).click();
    await expect(organizationCount(page, '5')).toBeVisible();
  });

  test('that the registry only claims to have deleted says so', async ({ page, open }) => {
    await open('./organizations/legacy-billing');
    const detail = organizationDetail(page, 'legacy-billing');
    await detail.getByRole('link', { name: 'Delete organization' }).click();
    const asking = dialog(page, 'Delete legacy-billing?');
    await asking.getByLabel('Type legacy-billing to confirm').fill('legacy-billing');
    await asking.getByRole('button', { name: 'Delete organization' }).click();
    const result = dialog(page, 'legacy-billing is still there');
    await expect(result).toContainText('It does so for organizations that are disabled');
    await result.getByRole('button', { name: 'Back to organization' }).click();
    await expect(detail).toContainText('45 GiB');
  });

  test('that fails keeps the question with what was typed', async ({ page, open }) => {
    await open('./organizations');
    await renameOrganization(page, 'web', 'fail-write-drop');
    const asking = await openOrganizationAction(
      page,
      'fail-write-drop',
      'Delete organization',
      'Delete fail-write-drop?',
    );
    const name = asking.getByLabel('Type fail-write-drop to confirm');
    await name.fill('fail-write-drop');
    await asking.getByRole('button', { name: 'Delete organization' }).click();
    await expect(asking.getByRole('alert')).toContainText('The registry did not answer');
    await expect(name).toHaveValue('fail-write-drop');
  });

  test('of many at once gives each its result', async ({ page, open }) => {
    await open('./organizations', { size: 'typical' });
    await expect(organizationCount(page, '300')).toBeVisible();
    for (const name of ['sandbox', 'legacy-billing', 'web']) {
      await organizationBox(page, name).click();
    }
    await page.getByRole('button', { name: 'Delete organizations' }).click();
    const bulk = dialog(page, 'Delete 3 organizations');
    await bulk.getByLabel('Type delete 3 organizations to confirm').fill('delete 3 organizations');
    await bulk.getByRole('button', { name: 'Delete 3 organizations' }).click();
    await expect(bulk.getByRole('status')).toContainText('2 of 3 organizations done, 1 failed');
    await expect(bulk.getByRole('region', { name: 'Results' })).toContainText(
      'The organization is still there',
    );
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(organizationCount(page, '298')).toBeVisible();
  });
});

test('an unknown organization says so', async ({ page, open }) => {
  await open('./organizations/testuser');
  const detail = organizationDetail(page, 'testuser');
  await expect(detail).toContainText('No such organization');
  await detail.getByRole('button', { name: 'Back to organizations' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [who, settings, reason] of [
  ['a read-only superuser', { username: 'readonly' }, /Read-only superusers can look/],
  ['a read-only registry', { scenario: 'read-only' }, /is in read-only mode/],
] as const) {
  test(`${who} has every write refused with the reason`, async ({ page, open }) => {
    await open('./organizations/web', settings);
    const actions = organizationDetail(page, 'web').getByRole('region', { name: 'Actions' });
    await expect(actions.getByRole('link')).toHaveCount(0);
    for (const label of [
      'Change settings',
      'Rename organization',
      'Take ownership',
      'Delete organization',
    ]) {
      const action = actions.getByRole('button', { name: label });
      await expect(action).toHaveAttribute('aria-disabled', 'true');
      await expect(action).toHaveAccessibleDescription(reason);
    }
    await page.keyboard.press('Escape');
    await organizationBox(page, 'web').click();
    await expect(
      page.getByRole('button', { name: 'Delete organizations' }),
    ).toHaveAccessibleDescription(reason);
  });
}

for (const [path, title, submit] of [
  ['settings', 'Settings of web', 'Store settings'],
  ['rename', 'Rename web', 'Rename organization'],
  ['take-ownership', 'Take ownership of web?', 'Take ownership'],
  ['delete', 'Delete web?', 'Delete organization'],
] as const) {
  test(`a read-only superuser is told why not at the address of ${path}`, async ({
    page,
    open,
  }) => {
    await open(`./organizations/web/${path}`, { username: 'readonly' });
    const form = dialog(page, title);
    await expect(form.getByText(/Read-only superusers can look/)).toBeVisible();
    await expect(form.getByRole('button', { name: submit })).toBeDisabled();
  });
}
