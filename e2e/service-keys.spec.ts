import type { Locator, Page } from '@playwright/test';

import { isolate } from '../src/lib/text';
import { expect, rowAction, rowOf, test } from './support/test';
import { dialog, downloaded } from './support/users';

const OWN = 'registry-7c9d5f6b8-x2k4q';

const list = (page: Page): Locator =>
  page.getByRole('region', { name: 'Service keys', exact: true });
const rows = (page: Page): Locator => list(page).getByRole('rowheader');
const count = (page: Page, text: string): Locator => list(page).getByText(text, { exact: true });
const detail = (page: Page, name: string): Locator => dialog(page, `Service key ${name}`);
const preset = (page: Page, name: string | RegExp): Locator =>
  list(page).getByRole('group', { name: 'Presets' }).getByRole('button', { name });

/** Opens the approval of the only key that is listed. */
async function approveOnly(page: Page): Promise<void> {
  await list(page)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Approve key' }).click();
}

/** Creates a key of this name, gives its private part up, and is back at the list. */
async function createKey(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Create key' }).click();
  const form = dialog(page, 'Create service key');
  await form.getByLabel('Service', { exact: true }).fill('e2e');
  await form.getByLabel('Name (optional)').fill(name);
  await form.getByLabel('Never expires').check();
  await form.getByRole('button', { name: 'Create key' }).click();
  await dialog(page, `${name} was created`).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Discard and close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test.describe('the list of service keys', () => {
  test('puts what awaits approval first, with the time that is left', async ({ page, open }) => {
    await open('./service-keys');
    await expect(count(page, '22')).toBeVisible();
    const drawn = list(page).getByRole('row');
    await expect(drawn.nth(1)).toContainText('May be dropped any time');
    await expect(drawn.nth(2)).toContainText(/20:\d\d left/);
    await expect(drawn.nth(3)).toContainText(/18 h \d\d min left/);
    await expect(list(page)).toContainText('5 keys await approval.');
    const timer = drawn.nth(2).getByRole('timer');
    const before = await timer.innerText();
    await expect(timer).not.toHaveText(before);
  });

  test('tells urgent expiries from the healthy one of the registry itself', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await expect(rowOf(page, OWN)).toContainText(/Renews itself, in 1 hour/);
    await expect(rowOf(page, OWN)).toContainText('Automatic');
    await expect(rowOf(page, 'Audit shipper')).toContainText(/tomorrow/);
    await expect(rowOf(page, 'old scanner')).toContainText(/Expired \d days ago/);
    await expect(rowOf(page, 'mirror')).toContainText('Never');
    await expect(rowOf(page, 'webhook signer')).toContainText('Every 30 days');
    await expect(rowOf(page, 'Metrics exporter')).toContainText('By a superuser');
  });

  test('is narrowed by presets, search and facets, which the address keeps', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await preset(page, /^Expired/).click();
    await expect(page).toHaveURL(/expiry=expired/);
    await expect(count(page, '5 of 22')).toBeVisible();
    await preset(page, /^Awaiting approval/).click();
    await expect(count(page, '5 of 22')).toBeVisible();
    await expect(preset(page, /^Awaiting approval/)).toHaveAttribute('aria-pressed', 'true');
    await list(page).getByRole('button', { name: 'Service filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^builder/ }).click();
    await page.keyboard.press('Escape');
    await expect(count(page, '2 of 22')).toBeVisible();
    await page.reload();
    await expect(count(page, '2 of 22')).toBeVisible();
    await page.goBack();
    await expect(count(page, '5 of 22')).toBeVisible();
    await list(page).getByRole('button', { name: 'Clear filters' }).first().click();
    await list(page).getByRole('searchbox').fill('OPS-none compliance');
    await expect(list(page)).toContainText('No key matches');
    await list(page).getByRole('searchbox').fill('compliance');
    await expect(rows(page)).toHaveText(['Audit shipper']);
  });

  test('is sorted, and exported as it is shown', async ({ page, open }) => {
    await open('./service-keys?service=exporter&sort=-expires');
    await expect(rows(page)).toHaveText(['Metrics exporter', 'Metrics exporter 2']);
    await list(page).getByRole('columnheader', { name: 'Expires' }).getByRole('button').click();
    await expect(page).not.toHaveURL(/sort=/);
    await list(page).getByRole('button', { name: 'Export', exact: true }).click();
    const file = await downloaded(page, () =>
      page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
    );
    expect(file.name).toMatch(/^quay-service-keys-.*\.csv$/);
    expect(file.text.trim().split('\r\n')).toHaveLength(3);
    expect(file.text).toContain('imported from the old registry');
  });

  test('says what went wrong in its place, and reads again on demand', async ({ page, open }) => {
    await open('./service-keys', { scenario: 'first-try-fails' });
    await expect(list(page).getByRole('alert')).toContainText('The registry failed');
    await list(page).getByRole('button', { name: 'Retry' }).click();
    await expect(count(page, '22')).toBeVisible();
    await expect(list(page).getByRole('alert')).toHaveCount(0);
  });

  test('is there with every optional feature off', async ({ page, open }) => {
    await open('./service-keys', { scenario: 'features-off' });
    await expect(count(page, '22')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Create key' })).not.toHaveAttribute(
      'aria-disabled',
    );
  });

  test('says how keys come here when there are none', async ({ page, open }) => {
    await open('./service-keys');
    await expect(count(page, '22')).toBeVisible();
    await list(page)
      .getByRole('checkbox', { name: /^Select all/ })
      .check();
    await list(page).getByRole('button', { name: 'Delete keys' }).click();
    await dialog(page, /^Delete/)
      .getByLabel(/Also delete 2 keys of the running registry/)
      .check();
    const bulk = dialog(page, 'Delete 22 keys');
    await expect(bulk).toContainText('No live key is left then for');
    await bulk.getByLabel('Type delete 22 keys to confirm').fill('delete 22 keys');
    await bulk.getByRole('button', { name: 'Delete 22 keys' }).click();
    await expect(bulk.getByRole('status')).toHaveText('Finished. 22 of 22 keys done.', {
      timeout: 20_000,
    });
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(list(page)).toContainText('No service keys');
  });

  for (const { username, scenario, reason } of [
    { username: 'readonly', scenario: 'healthy', reason: /Read-only superusers can look/ },
    { username: 'admin', scenario: 'read-only', reason: /The registry is in read-only mode/ },
  ] as const) {
    test(`offers ${username} in a ${scenario} registry no write, and says why`, async ({
      page,
      open,
    }) => {
      await open('./service-keys/builder-eu-1', { username, scenario });
      const drawer = detail(page, 'build-manager:eu-1');
      await expect(drawer.getByRole('region', { name: 'Actions' })).toContainText(reason);
      await expect(drawer.getByRole('button', { name: 'Delete key' })).toHaveAccessibleDescription(
        reason,
      );
      await page.keyboard.press('Escape');
      await expect(page.getByRole('link', { name: 'Create key' })).toHaveAccessibleDescription(
        reason,
      );
      await page
        .getByRole('checkbox', { name: `Select ${isolate('builder-eu-1')}`, exact: true })
        .click();
      await expect(page.getByRole('button', { name: 'Delete keys' })).toHaveAccessibleDescription(
        reason,
      );
    });
  }
});

test.describe('one service key', () => {
  test('shows everything about itself, hostile texts as text', async ({ page, open }) => {
    await open('./service-keys?service=lab');
    await rows(page).getByRole('link').click();
    const drawer = detail(page, 'a name that goes on');
    await expect(drawer).toContainText('<script>alert(1)</script>');
    await expect(drawer.getByRole('table', { name: 'Metadata' })).toContainText('<b>key</b>');
    await expect(drawer.getByRole('table', { name: 'Metadata' })).toContainText(
      '[1,"two",{"three":null}]',
    );
    await expect(drawer.getByText(/^[\w-]{43}$/).last()).toBeVisible();
    await expect(drawer.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await expect(drawer).toContainText('None: no other key of this service');
    const file = await downloaded(page, () =>
      drawer.getByRole('button', { name: 'Download JWK' }).click(),
    );
    expect(JSON.parse(file.text)).toMatchObject({ kty: 'RSA', e: 'AQAB' });
  });

  test('is opened by its address and restored after Back', async ({ page, open }) => {
    await open('./service-keys/builder-eu-1?service=builder');
    await expect(detail(page, 'build-manager:eu-1')).toContainText('builder-eu-1');
    await page.reload();
    await expect(detail(page, 'build-manager:eu-1')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/service-keys\?service=builder$/);
    await page.goBack();
    await expect(detail(page, 'build-manager:eu-1')).toBeVisible();
  });

  test('that does not exist says so', async ({ page, open }) => {
    await open('./service-keys/no-such-key');
    await expect(page.getByRole('dialog')).toContainText('No such key');
  });
});

test.describe('creating a key', () => {
  test('shows the private key once, and then lists the key', async ({ page, open }) => {
    await open('./service-keys');
    await page.getByRole('link', { name: 'Create key' }).click();
    const form = dialog(page, 'Create service key');
    const create = form.getByRole('button', { name: 'Create key' });
    await form.getByLabel('Service', { exact: true }).fill('Scanner-EU');
    await create.click();
    await expect(form.getByLabel('Service', { exact: true })).toHaveAccessibleDescription(
      /Only lower-case letters, digits and underscores/,
    );
    await expect(form.getByLabel(/^Expires, in/)).toHaveAccessibleDescription(
      /Enter a date and a time/,
    );
    await form.getByLabel('Service', { exact: true }).fill('scanner');
    await form.getByLabel('Name (optional)').fill('Scanner EU');
    await form.getByRole('button', { name: 'In 90 days' }).click();
    await form.getByRole('button', { name: 'Add metadata' }).click();
    await form.getByLabel('Key 1').fill('team');
    await form.getByLabel('Value 1').fill('security');
    await form.getByLabel('Notes (optional)').fill('rotates yearly');
    await create.click();

    const secret = dialog(page, 'Scanner EU was created');
    await expect(secret.getByText('BEGIN RSA PRIVATE KEY')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(secret).toBeVisible();
    const file = await downloaded(page, () =>
      secret.getByRole('button', { name: 'Download', exact: true }).click(),
    );
    expect(file.name).toMatch(/^scanner-.*\.pem$/);
    expect(file.text).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
    await secret.getByText('Public key', { exact: true }).click();
    await expect(secret.getByText('BEGIN PUBLIC KEY')).toBeVisible();
    await secret.getByRole('button', { name: 'Done' }).click();
    await expect(rowOf(page, 'Scanner EU')).toContainText('in 2 months');
    await rowOf(page, 'Scanner EU').getByRole('link').click();
    const drawer = detail(page, 'Scanner EU');
    await expect(drawer).toContainText('rotates yearly');
    await expect(drawer).toContainText('the same as the key ID');
    await expect(drawer.getByRole('table', { name: 'Metadata' })).toContainText('security');
    await expect(page.getByText('PRIVATE KEY')).toHaveCount(0);
  });

  test('keeps what was entered when it fails', async ({ page, open }) => {
    await open('./service-keys/+new');
    const form = dialog(page, 'Create service key');
    await form.getByLabel('Service', { exact: true }).fill('scanner');
    await form.getByLabel('Name (optional)').fill('fail-500');
    await form.getByLabel('Never expires').check();
    await form.getByRole('button', { name: 'Create key' }).click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(form.getByLabel('Name (optional)')).toHaveValue('fail-500');
    await expect(form.getByLabel('Service', { exact: true })).toHaveValue('scanner');
    await expect(form.getByLabel('Never expires')).toBeChecked();
  });
});

test.describe('approving', () => {
  test('lets a key in, with notes that are shown as they were written', async ({ page, open }) => {
    await open('./service-keys?approval=awaiting&service=repomirror');
    await approveOnly(page);
    const form = dialog(page, /^Approve/);
    await expect(form).toContainText('mirror-0.mirror.quay.svc');
    await form.getByLabel('Notes (optional)').fill('called them, **matches**');
    await form.getByRole('button', { name: 'Approve key' }).click();
    const drawer = dialog(page, /^Service key/);
    await expect(drawer).toContainText('The key was approved.');
    await expect(drawer).toContainText('called them, **matches**');
    await expect(drawer.getByRole('link', { name: 'admin' })).toBeVisible();
    await expect(list(page)).toContainText('No key matches');
  });

  test('keeps the notes when it fails', async ({ page, open }) => {
    await open('./service-keys?approval=awaiting&service=repomirror');
    await approveOnly(page);
    const form = dialog(page, /^Approve/);
    await form.getByLabel('Notes (optional)').fill('fail-twice');
    const approve = form.getByRole('button', { name: 'Approve key' });
    await approve.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(form.getByLabel('Notes (optional)')).toHaveValue('fail-twice');
    await approve.click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await approve.click();
    await expect(dialog(page, /^Service key/)).toContainText('The key was approved.');
  });

  test('is done to many at once; those approved already are left out', async ({ page, open }) => {
    await open('./service-keys?service=builder');
    await list(page)
      .getByRole('checkbox', { name: /^Select all/ })
      .check();
    await list(page).getByRole('button', { name: 'Approve keys' }).click();
    const bulk = dialog(page, 'Approve 2 keys');
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText(
      '1 key skipped. The key is approved already.',
    );
    await bulk.getByLabel('Notes (optional)').fill('both by phone');
    await bulk.getByRole('button', { name: 'Approve 2 keys' }).click();
    await expect(bulk.getByRole('status')).toHaveText('Finished. 2 of 2 keys done, 1 skipped.');
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(list(page).getByText('By a superuser')).toHaveCount(3);
  });
});

test.describe('changing a key', () => {
  test('sends only what differs; metadata is merged and its keys stay', async ({ page, open }) => {
    await open('./service-keys');
    await rowAction(page, 'Audit shipper', 'Change name and metadata');
    const form = dialog(page, 'Change Audit shipper');
    await expect(form).toContainText('not taken away');
    await expect(form.getByLabel('Key 2')).toHaveAttribute('readonly');
    await form.getByLabel('Value 2, as JSON').fill('4712');
    await form.getByLabel('Name (optional)').fill('Audit <shipper>');
    await form.getByRole('button', { name: 'Save changes' }).click();
    await expect(form.getByLabel('Name (optional)')).toHaveAccessibleDescription(/Only letters/);
    await form.getByLabel('Name (optional)').fill('Audit shipper 2');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      `-d '{"name":"Audit shipper 2","metadata":{"ticket":4712}}'`,
    );
    await form.getByRole('button', { name: 'Save changes' }).click();
    const drawer = detail(page, 'Audit shipper 2');
    await expect(drawer).toContainText('The key was changed.');
    await expect(drawer.getByRole('table', { name: 'Metadata' })).toContainText('compliance');
    await expect(rowOf(page, 'Audit shipper 2')).toBeAttached();
  });

  test('keeps what was entered when it fails', async ({ page, open }) => {
    await open('./service-keys');
    await createKey(page, 'fail-write-500');
    await rowAction(page, 'fail-write-500', 'Change name and metadata');
    const form = dialog(page, 'Change fail-write-500');
    await form.getByLabel('Name (optional)').fill('other name');
    await form.getByRole('button', { name: 'Save changes' }).click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(form.getByLabel('Name (optional)')).toHaveValue('other name');
  });
});

test.describe('the expiry', () => {
  test('is changed to a time in the chosen zone, and to never', async ({ page, open }) => {
    await open('./service-keys');
    await page.getByRole('button', { name: /^Times are in/ }).click();
    await rowAction(page, 'build-manager:eu-1', 'Change expiry');
    const form = dialog(page, 'Change expiry of build-manager:eu-1');
    const change = form.getByRole('button', { name: 'Change expiry' });
    const field = form.getByLabel('Expires, in UTC');
    await field.fill('2020-01-01T10:20');
    await change.click();
    await expect(field).toHaveAccessibleDescription(/in the past/);
    await field.fill('2040-01-31T10:20');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      `-d '{"expiration":${Date.UTC(2040, 0, 31, 10, 20) / 1000}}'`,
    );
    await change.click();
    const drawer = detail(page, 'build-manager:eu-1');
    await expect(drawer).toContainText('expires on 31 Jan 2040, 10:20:00 UTC');
    await drawer.getByRole('link', { name: 'Change expiry' }).click();
    await form.getByLabel('Never expires').check();
    await change.click();
    await expect(drawer).toContainText('The key never expires now.');
  });

  test('keeps what was entered when it fails, and warns for the registry’s own key', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await rowAction(page, OWN, 'Change expiry');
    await expect(dialog(page, `Change expiry of ${OWN}`)).toContainText('Leave it alone');
    await page.keyboard.press('Escape');
    await createKey(page, 'fail-write-502');
    await rowAction(page, 'fail-write-502', 'Change expiry');
    const form = dialog(page, 'Change expiry of fail-write-502');
    await form.getByLabel('Never expires').uncheck();
    await form.getByLabel(/^Expires, in/).fill('2040-01-31T10:20');
    await form.getByRole('button', { name: 'Change expiry' }).click();
    await expect(form.getByRole('alert')).toContainText('The registry failed');
    await expect(form.getByLabel(/^Expires, in/)).toHaveValue('2040-01-31T10:20');
  });

  test('of many is changed at once, but not that of the registry’s own keys', async ({
    page,
    open,
  }) => {
    await open('./service-keys?service=exporter,quay&expiry=urgent,soon,later,renewed');
    await list(page)
      .getByRole('checkbox', { name: /^Select all/ })
      .check();
    await list(page).getByRole('button', { name: 'Change expiry' }).click();
    const bulk = dialog(page, 'Change expiry of 2 keys');
    const change = bulk.getByRole('button', { name: 'Change expiry of 2 keys' });
    await expect(bulk.getByRole('region', { name: 'Skipped' })).toContainText('prolongs it itself');
    await expect(change).toBeDisabled();
    await bulk.getByRole('button', { name: 'In 1 year' }).click();
    await change.click();
    await expect(bulk.getByRole('status')).toHaveText('Finished. 2 of 2 keys done, 2 skipped.');
    await bulk.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(rowOf(page, 'Metrics exporter 2')).toContainText('in 11 months');
  });
});

test.describe('deleting a key', () => {
  test('warns of the last live key, and wants its name typed', async ({ page, open }) => {
    await open('./service-keys');
    await rowAction(page, 'Audit shipper', 'Delete key');
    const asking = dialog(page, 'Delete Audit shipper?');
    await expect(asking).toContainText('This is the last live key of audit_shipper.');
    const remove = asking.getByRole('button', { name: 'Delete key' });
    await expect(remove).toBeDisabled();
    await asking.getByLabel('Type Audit shipper to confirm').fill('Audit shipper');
    await remove.click();
    const result = dialog(page, 'Audit shipper was deleted');
    await result.getByRole('button', { name: 'Back to service keys' }).click();
    await expect(rowOf(page, 'Audit shipper')).toHaveCount(0);
    await expect(count(page, '21')).toBeVisible();
  });

  test('warns that the registry signs with its own', async ({ page, open }) => {
    await open('./service-keys');
    await rowAction(page, OWN, 'Delete key');
    const asking = dialog(page, `Delete ${OWN}?`);
    await expect(asking).toContainText('signs its own tokens with this key');
    await expect(asking).toContainText('1 other live key of this service stays.');
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect(rowOf(page, OWN)).toBeVisible();
  });

  test('shows a failure in the question, with what was typed', async ({ page, open }) => {
    await open('./service-keys');
    await createKey(page, 'fail-write-drop');
    await rowAction(page, 'fail-write-drop', 'Delete key');
    const asking = dialog(page, 'Delete fail-write-drop?');
    const typed = asking.getByLabel('Type fail-write-drop to confirm');
    await typed.fill('fail-write-drop');
    await asking.getByRole('button', { name: 'Delete key' }).click();
    await expect(asking.getByRole('alert')).toContainText('The registry did not answer');
    await expect(typed).toHaveValue('fail-write-drop');
  });
});
