import { isolate } from '../src/lib/text';
import { OWN_KEY, keyDetail, keyPreset } from './support/service-keys';
import { expect, test } from './support/test';
import { downloaded } from './support/users';
import { dialog, expectOutcome, listOf, rowAction, rowOf } from './support/list';

test.describe('the list of service keys', () => {
  test('puts what awaits approval first, with the time that is left', async ({ page, open }) => {
    await open('./service-keys');
    await expect(listOf(page, 'Service keys').count('22')).toBeVisible();
    const drawn = listOf(page, 'Service keys').region.getByRole('row');
    await expect(drawn.nth(1)).toContainText('Awaiting · may be dropped');
    await expect(drawn.nth(2)).toContainText(/20 min \d\d s left/);
    await expect(drawn.nth(3)).toContainText(/18 h \d\d min left/);
    await expect(listOf(page, 'Service keys').region).toContainText(
      '5 keys await approval; 1 may be dropped at any time.',
    );
    const timer = drawn.nth(2).getByRole('timer');
    const before = await timer.innerText();
    await expect(timer).not.toHaveText(before);
  });

  test('tells urgent expiries from the healthy one of the registry itself', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await expect(rowOf(page, OWN_KEY)).toContainText(/Renews in 2 hours/);
    await expect(rowOf(page, OWN_KEY)).toContainText('Automatic');
    await expect(rowOf(page, 'Audit shipper')).toContainText(/in 47 hours/);
    await expect(rowOf(page, 'old scanner')).toContainText(/Expired \d days ago/);
    await expect(rowOf(page, 'mirror')).toContainText('Never');
    await expect(rowOf(page, 'Metrics exporter')).toContainText('By a superuser');
  });

  test('is narrowed by presets, search and facets, which the address keeps', async ({
    page,
    open,
  }) => {
    await open('./service-keys');
    await keyPreset(page, /^Expired/).click();
    await expect(page).toHaveURL(/expiry=expired/);
    await expect(listOf(page, 'Service keys').count('5 of 22')).toBeVisible();
    await keyPreset(page, /^Awaiting/).click();
    await expect(listOf(page, 'Service keys').count('5 of 22')).toBeVisible();
    await expect(keyPreset(page, /^Awaiting/)).toHaveAttribute('aria-pressed', 'true');
    await listOf(page, 'Service keys')
      .region.getByRole('button', { name: 'Service filter' })
      .click();
    await page.getByRole('menuitemcheckbox', { name: /^builder/ }).click();
    await page.keyboard.press('Escape');
    await expect(listOf(page, 'Service keys').count('2 of 22')).toBeVisible();
    await page.reload();
    await expect(listOf(page, 'Service keys').count('2 of 22')).toBeVisible();
    await page.goBack();
    await expect(listOf(page, 'Service keys').count('5 of 22')).toBeVisible();
    await keyPreset(page, /^All/).click();
    await listOf(page, 'Service keys').region.getByRole('searchbox').fill('OPS-none compliance');
    await expect(listOf(page, 'Service keys').region).toContainText('No matching keys');
    await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled();
    await expect(page.getByText(/^Awaiting approval first/)).toHaveCount(0);
    await listOf(page, 'Service keys').region.getByRole('searchbox').fill('compliance');
    await expect(listOf(page, 'Service keys').names).toHaveText(['Audit shipper']);
  });

  test('is sorted, and exported as it is shown', async ({ page, open }) => {
    await open('./service-keys?service=exporter&sort=-expires');
    await expect(listOf(page, 'Service keys').names).toHaveText([
      'Metrics exporter',
      'Metrics exporter 2',
    ]);
    await listOf(page, 'Service keys')
      .region.getByRole('columnheader', { name: 'Expires' })
      .getByRole('button')
      .click();
    await expect(page).not.toHaveURL(/sort=/);
    await listOf(page, 'Service keys')
      .region.getByRole('button', { name: 'Export', exact: true })
      .click();
    const file = await downloaded(page, () =>
      page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
    );
    expect(file.name).toMatch(/^quay-service-keys-.*\.csv$/);
    expect(file.text.trim().split('\r\n')).toHaveLength(3);
    expect(file.text).toContain('imported from the old registry');
  });

  test('says what went wrong in its place, and reads again on demand', async ({ page, open }) => {
    await open('./service-keys', { scenario: 'first-try-fails' });
    await expect(listOf(page, 'Service keys').region.getByRole('alert')).toContainText(
      'The gateway could not reach the registry',
    );
    await listOf(page, 'Service keys').region.getByRole('button', { name: 'Retry' }).click();
    await expect(listOf(page, 'Service keys').count('22')).toBeVisible();
    await expect(listOf(page, 'Service keys').region.getByRole('alert')).toHaveCount(0);
  });

  test('is there with every optional feature off', async ({ page, open }) => {
    await open('./service-keys', { scenario: 'features-off' });
    await expect(listOf(page, 'Service keys').count('22')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Create key' })).not.toHaveAttribute(
      'aria-disabled',
    );
  });

  test('of a new registry holds its own key, and says how others come here without it', async ({
    page,
    open,
  }) => {
    await open('./service-keys', { size: 'empty' });
    await expect(listOf(page, 'Service keys').names).toHaveText([OWN_KEY]);
    await expect(listOf(page, 'Service keys').count('1')).toBeVisible();
    await rowAction(page, OWN_KEY, 'Delete key');
    const asking = dialog(page, `Delete ${OWN_KEY}?`);
    await asking.getByLabel(`Type ${OWN_KEY} to confirm`).fill(OWN_KEY);
    await asking.getByRole('button', { name: 'Delete key' }).click();
    await expectOutcome(page, OWN_KEY, 'Deleted.');
    await expect(listOf(page, 'Service keys').region).toContainText('No service keys');
    await expect(listOf(page, 'Service keys').region).toContainText(
      'A service announces its own key',
    );
    await expect(
      listOf(page, 'Service keys').region.getByRole('link', { name: 'Create key' }),
    ).toHaveCount(1);
  });

  for (const { username, scenario, reason } of [
    {
      username: 'readonly',
      scenario: 'healthy',
      reason: /Read-only superusers cannot make changes/,
    },
    { username: 'admin', scenario: 'read-only', reason: /The registry is in read-only mode/ },
  ] as const) {
    test(`offers ${username} in a ${scenario} registry no write, and says why`, async ({
      page,
      open,
    }) => {
      await open('./service-keys/builder-eu-1', { username, scenario });
      const drawer = keyDetail(page, 'build-manager:eu-1');
      await expect(drawer.getByRole('region', { name: 'Actions' })).toContainText(reason);
      await expect(drawer.getByRole('region', { name: 'Actions' }).getByRole('link')).toHaveCount(
        0,
      );
      await page.keyboard.press('Escape');
      await expect(page.getByRole('link', { name: 'Create key' })).toHaveAccessibleDescription(
        reason,
      );
      await page
        .getByRole('checkbox', { name: `Select ${isolate('build-manager:eu-1')}`, exact: true })
        .click();
      await expect(page.getByRole('button', { name: 'Delete key' })).toHaveAccessibleDescription(
        reason,
      );
    });
  }

  for (const [path, title, submit] of [
    ['+new', 'Create service key', 'Create key'],
    ['builder-eu-1/edit', /^Change build-manager/, 'Save changes'],
    ['builder-eu-1/expiry', /^Change expiry of/, 'Change expiry'],
    ['builder-eu-1/delete', /^Delete build-manager/, 'Delete key'],
  ] as const) {
    test(`a read-only superuser is told why not at the address of ${path}`, async ({
      page,
      open,
    }) => {
      await open(`./service-keys/${path}`, { username: 'readonly' });
      const form = dialog(page, title);
      await expect(form.getByText(/Read-only superusers cannot make changes/)).toBeVisible();
      await expect(form.getByRole('button', { name: submit })).toHaveCount(0);
    });
  }

  test('on a phone tells keys without a name apart, and how long they wait', async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./service-keys?approval=awaiting');
    const builders = page.getByRole('row').filter({ hasText: 'builder' });
    await expect(builders).toHaveCount(2);
    for (const row of await builders.all())
      await expect(row).toContainText(/Awaiting · \d+ hExpires in/);
    const [one = '', other = ''] = await builders.getByRole('rowheader').allTextContents();
    expect(one).not.toBe(other);
  });
});
