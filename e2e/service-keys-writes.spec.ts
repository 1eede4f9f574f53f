import { ENDED_KEY, OWN_KEY, createKey, keyDetail } from './support/service-keys';
import { expect, test } from './support/test';
import { detailAction, dialog, expectOutcome, listOf, rowAction, rowOf } from './support/list';

test.describe('changing a key', () => {
  test('sends only what differs; metadata is merged and its keys stay', async ({ page, open }) => {
    await open('./service-keys');
    await rowAction(page, 'Audit shipper', 'Change name and metadata');
    const form = dialog(page, 'Change Audit shipper');
    await expect(form).toContainText('not removed');
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
    await expectOutcome(page, 'Audit shipper', 'The key was changed.');
    await rowOf(page, 'Audit shipper 2').getByRole('link').click();
    const drawer = keyDetail(page, 'Audit shipper 2');
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
    const field = form.getByLabel('Expires', { exact: true });
    await field.fill('2020-01-01T10:20');
    await change.click();
    await expect(field).toHaveAccessibleDescription(/in the past/);
    await field.fill('2040-01-31T10:20');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      `-d '{"expiration":${Date.UTC(2040, 0, 31, 10, 20) / 1000}}'`,
    );
    await change.click();
    await expectOutcome(page, 'build-manager:eu-1', 'expires on 31 Jan 2040, 10:20:00 UTC');
    await page.getByRole('button', { name: 'Restore the former expiry' }).click();
    await expectOutcome(page, 'build-manager:eu-1', 'expires on');
    await expect(rowOf(page, 'build-manager:eu-1')).not.toContainText('2040');
    await rowOf(page, 'build-manager:eu-1').getByRole('link').click();
    const drawer = keyDetail(page, 'build-manager:eu-1');
    await detailAction(drawer, 'Change expiry');
    await form.getByLabel('Never expires').check();
    await change.click();
    await expect(drawer).toContainText('The key no longer expires.');
  });

  test('keeps what was entered when it fails, and warns for the registry’s own key', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await rowAction(page, OWN_KEY, 'Change expiry');
    await expect(dialog(page, `Change expiry of ${OWN_KEY}`)).toContainText('Leave it unchanged');
    await page.keyboard.press('Escape');
    await createKey(page, 'fail-write-502');
    await rowAction(page, 'fail-write-502', 'Change expiry');
    const form = dialog(page, 'Change expiry of fail-write-502');
    await form.getByLabel('Never expires').uncheck();
    await form.getByLabel('Expires', { exact: true }).fill('2040-01-31T10:20');
    await form.getByRole('button', { name: 'Change expiry' }).click();
    await expect(form.getByRole('alert')).toContainText('The gateway could not reach the registry');
    await expect(form.getByLabel('Expires', { exact: true })).toHaveValue('2040-01-31T10:20');
  });
});

test.describe('the expiry of a key', () => {
  test('is shown as it was written when it cannot be read, and never as “Never”', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await createKey(page, 'odd-date');
    await expect(rowOf(page, 'odd-date')).toContainText('in two weeks');
    await expect(rowOf(page, 'odd-date')).not.toContainText('Never');
    await rowOf(page, 'odd-date').getByRole('link', { name: 'odd-date' }).click();
    await expect(keyDetail(page, 'odd-date')).toContainText('in two weeks');
  });

  test('is UTC when it names no zone', async ({ page, open }) => {
    await open('./service-keys');
    await createKey(page, 'zoneless-date');
    // The time 0, on a computer in Berlin, which is an hour ahead.
    await rowOf(page, 'zoneless-date').getByRole('link', { name: 'zoneless-date' }).click();
    await expect(keyDetail(page, 'zoneless-date')).toContainText('1 Jan 1970, 01:00:00 CET');
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
    await expectOutcome(page, 'Audit shipper', 'Deleted.');
    await expect(rowOf(page, 'Audit shipper')).toHaveCount(0);
    const keys = listOf(page, 'Service keys');
    await expect(keys.grid.locator('tbody tr:focus')).toHaveCount(1);
    // Opening the next form ends the note of the last action.
    await page.getByRole('link', { name: 'Create key' }).click();
    await expect(page.getByText('Audit shipper: ')).toHaveCount(0);
    await dialog(page, 'Create service key').getByRole('button', { name: 'Cancel' }).click();
    await expect(listOf(page, 'Service keys').count('21')).toBeVisible();
  });

  test('warns that the registry signs with its own', async ({ page, open }) => {
    await open('./service-keys');
    await rowAction(page, OWN_KEY, 'Delete key');
    const asking = dialog(page, `Delete ${OWN_KEY}?`);
    await expect(asking).toContainText('signs its tokens with this key');
    await expect(asking).toContainText('1 other live key of this service stays.');
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect(rowOf(page, OWN_KEY)).toBeVisible();
  });

  test('says what is uncertain of a registry process’s own key that expired', async ({
    page,
    open,
  }) => {
    await open('./service-keys?expiry=expired');
    await rowAction(page, ENDED_KEY, 'Delete key');
    const asking = dialog(page, `Delete ${ENDED_KEY}?`);
    await expect(asking).toContainText(
      'has not renewed it for more than two hours, so the process has most likely stopped. The console cannot confirm this.',
    );
    await asking.getByLabel(`Type ${ENDED_KEY} to confirm`).fill(ENDED_KEY);
    await asking.getByRole('button', { name: 'Delete key' }).click();
    await expectOutcome(page, ENDED_KEY, 'Deleted.');
  });

  test('shows a failure in the question, with what was typed', async ({ page, open }) => {
    await open('./service-keys');
    await createKey(page, 'fail-write-drop');
    await rowAction(page, 'fail-write-drop', 'Delete key');
    const asking = dialog(page, 'Delete fail-write-drop?');
    const typed = asking.getByLabel('Type fail-write-drop to confirm');
    await typed.fill('fail-write-drop');
    await asking.getByRole('button', { name: 'Delete key' }).click();
    await expect(asking.getByRole('alert')).toContainText('The registry did not respond');
    await expect(typed).toHaveValue('fail-write-drop');
  });
});
