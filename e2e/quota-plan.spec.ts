import type { Page } from '@playwright/test';

import { openJournal, ticketOf } from './support/journal';
import { checkboxOf, dialog, listOf, rowOf } from './support/list';
import { elsewhere, openPlanner, quotaIdOf, quotasHeld } from './support/quota-plan';
import { expect, test } from './support/test';
import { downloaded } from './support/users';

const GIB = 1024 ** 3;

/** For a run over a few namespaces. */
const RUN = { timeout: 30_000 };

/** Returns the dialog of a run, whose title is first what is done, then what came of it. */
const running = (page: Page) =>
  dialog(
    page,
    /^(?:Change|Remove|Undo) \d|(?:namespaces?|quotas?) (?:changed|removed|restored)$|\d failed$/,
  );

const summaryOf = (page: Page) => running(page).getByRole('status');

const resultOf = (page: Page, name: string) =>
  running(page)
    .getByRole('region', { name: 'Results' })
    .getByRole('listitem')
    .filter({ hasText: name });

/** Users whose first two writes of each kind fail. */
const FAILING = ['fail-write-twice', 'fail-write-twice-b'];

/** Creates {@link FAILING} users with a quota, past the console. */
async function createFailing(page: Page): Promise<void> {
  for (const username of FAILING) {
    const email = `${username}@meridian.example`;
    const user = {
      method: 'POST',
      path: '/api/v1/superuser/users/',
      body: { username, email },
    } as const;
    expect(await elsewhere(page, user)).toBe(200);
    const path = `/api/v1/superuser/users/${username}/quota`;
    const quota = { method: 'POST', path, body: { limit_bytes: 7 * GIB } } as const;
    expect(await elsewhere(page, quota)).toBe(500);
    expect(await elsewhere(page, quota)).toBe(500);
    expect(await elsewhere(page, quota)).toBe(201);
  }
}

test('500 namespaces are planned from a filter, changed, and undone to the last byte', async ({
  page,
  open,
}) => {
  test.setTimeout(900_000);
  await page.clock.install();
  await open('./service-keys', { size: 'typical' });
  await expect(page.getByRole('heading', { name: 'Service keys', level: 1 })).toBeVisible();
  await createFailing(page);
  await page.getByRole('link', { name: 'Quotas', exact: true }).click();
  await expect(listOf(page, 'Quotas').count('2,302')).toBeVisible({ timeout: 60_000 });
  const before = await quotasHeld(page);

  await page.getByRole('button', { name: 'Limit filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Own limit/ }).click();
  await page.keyboard.press('Escape');
  await expect(listOf(page, 'Quotas').count('566 of 2,302')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Select all/ }).check();
  const planner = await openPlanner(page, []);
  await expect(planner).toContainText('Plan quotas for 566 namespaces');
  await planner.getByRole('combobox', { name: 'Rule' }).selectOption('Add to the limit');
  await planner.getByLabel('Add', { exact: true }).fill('12.5%');
  const changing = planner.getByRole('button', { name: 'Change 566 quotas' });
  await expect(changing).toBeVisible();
  await expect(planner.getByRole('region', { name: 'Plan' })).toContainText('566 to change');

  const dropped = ['platform', 'payments', 'data-science'];
  await planner.getByRole('columnheader', { name: 'Used' }).getByRole('button').click();
  await planner.getByRole('columnheader', { name: 'Used' }).getByRole('button').click();
  for (const name of dropped) await checkboxOf(page, name).last().click();
  await expect(planner).toContainText('3 dropped from the plan');

  const file = await downloaded(page, async () => {
    await planner.getByRole('button', { name: 'Export' }).click();
    const selected = page.getByRole('group', { name: 'Selected: 563' });
    await selected.getByRole('menuitem', { name: 'Export as CSV' }).click();
  });
  expect(file.text.trimEnd().split('\r\n')).toHaveLength(564);
  expect(file.text).toContain(
    `fail-write-twice,user,Change,0,${7 * GIB},own,,${7.875 * GIB},,${0.875 * GIB},Within,0`,
  );
  expect(await quotasHeld(page)).toEqual(before);

  const writes: string[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const foreign = request.headers()['authorization'] !== undefined;
    // What a fresh login interrupts is sent again, and is one write.
    if (request.method() === 'GET' || foreign || response.status() === 401) return;
    const { pathname } = new URL(request.url());
    if (pathname.includes('/quota')) writes.push(`${request.method()} ${pathname}`);
  });
  await planner.getByRole('button', { name: 'Change 563 quotas' }).click();
  await expect(summaryOf(page)).toContainText(/^\d\d+ of 563 namespaces done/, {
    timeout: 120_000,
  });
  // A sign-in is fresh for ten minutes.
  await page.clock.fastForward('11:00');
  const asking = dialog(page, 'Confirm your password');
  await asking.getByLabel(/^Password of/).fill('password');
  await asking.getByRole('button', { name: 'Confirm password' }).click();
  const long = { timeout: 360_000 };
  await expect(summaryOf(page)).toHaveText('Finished. 561 of 563 namespaces done, 2 failed.', long);
  for (const state of ['561 of 563 namespaces done, 2 failed', '563 of 563 namespaces done']) {
    await running(page).getByRole('button', { name: 'Retry 2 failed' }).click();
    await expect(summaryOf(page)).toHaveText(`Finished. ${state}.`, long);
  }
  const changed = await quotasHeld(page);
  for (const [name, quota] of Object.entries(before)) {
    const [bytes = '', ...thresholds] = quota.split(',');
    const isPlanned = quota !== '' && !dropped.includes(name);
    const limit = (BigInt(bytes) * 1125n + 999n) / 1000n;
    expect(changed[name], name).toBe(isPlanned ? [limit, ...thresholds].join() : quota);
  }

  const [one = '', other = ''] = Object.keys(before).filter(
    (name) => before[name] !== '' && !dropped.includes(name) && !FAILING.includes(name),
  );
  for (const [method, name] of [
    ['PUT', one],
    ['DELETE', other],
  ] as const) {
    const path = `/api/v1/superuser/users/${name}/quota/${await quotaIdOf(page, name)}`;
    const body = { limit_bytes: 123_456_789 };
    expect(await elsewhere(page, { method, path, ...(method === 'PUT' && { body }) })).toBeLessThan(
      300,
    );
  }

  await running(page).getByRole('button', { name: 'Undo 563 changes', exact: true }).click();
  await expect(running(page)).toContainText('Undo 563 changes');
  await running(page).getByRole('button', { name: 'Undo 563 changes' }).click();
  const undone = 'Finished. 561 of 561 namespaces done, 2 skipped.';
  await expect(summaryOf(page)).toHaveText(undone, long);
  const results = await downloaded(page, () =>
    running(page).getByRole('button', { name: 'Download results' }).click(),
  );
  const alone = results.text.split('\r\n').filter((line) => line.includes('Left alone'));
  expect(alone).toHaveLength(2);
  expect(alone.join()).toContain(`${one},Skipped,"Left alone: changed since then.`);
  expect(alone.join()).toContain(`${other},Skipped,Left alone: changed since then. Now: no quota.`);
  const [, ...thresholds] = before[one]?.split(',') ?? [];
  const foreign = { [one]: ['123456789', ...thresholds].join(), [other]: '' };
  expect(await quotasHeld(page)).toEqual({ ...before, ...foreign });

  // The journal of both runs has each write once, and outlives a reload.
  await running(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await openJournal(page);
  await page.reload();
  const { markdown, json } = await ticketOf(page);
  expect(json.changes).toHaveLength(writes.length);
  const sent = json.changes.map(({ request }) => {
    const [, method, path] = /curl -X (\w+) '[^']*(\/api\/[^']*)'/.exec(request) ?? [];
    return `${method} ${path}`;
  });
  expect(sent.toSorted()).toEqual(writes.toSorted());
  expect(markdown.match(/^## \d+\. /gm)).toHaveLength(writes.length);
  expect(markdown).toContain('- Log entry: The registry does not log this.');
});

test.describe('a plan', () => {
  test('shows old and new, names what it leaves out, and counts who would be over', async ({
    page,
    open,
  }) => {
    await open('./quotas');
    const planner = await openPlanner(page, ['payments', 'data.hoarder', 'data-science', 'admin']);
    await expect(planner.getByText('No plan yet')).toBeVisible();
    const tools = ['Export', 'Print plan'].map((name) => planner.getByRole('button', { name }));
    for (const tool of tools) await expect(tool).toBeDisabled();
    await planner.getByRole('combobox', { name: 'Rule' }).selectOption('Subtract from the limit');
    await planner.getByRole('textbox', { name: 'Subtract' }).fill('50%');
    for (const tool of tools) await expect(tool).toBeEnabled();
    const plan = planner.getByRole('region', { name: 'Plan' });
    const row = plan.getByRole('row').filter({ hasText: 'payments' });
    await expect(row).toContainText('2 TiB');
    await expect(row).toContainText('1 TiB');
    await expect(row).toContainText('Over limit');
    await expect(plan.getByRole('list', { name: 'To check' })).toContainText(
      /namespaces? over the new limit immediately/,
    );
    await expect(plan.getByRole('region', { name: 'Skipped' })).toContainText(
      '2 namespaces skipped. There is no limit to subtract from.',
    );
    await plan.getByText('2 namespaces skipped.').click();
    await expect(plan.getByRole('region', { name: 'Skipped' }).getByRole('listitem')).toHaveText([
      'data-science',
      'admin',
    ]);
    await planner.getByRole('textbox', { name: 'Subtract' }).fill('100 PiB');
    await expect(plan.getByRole('region', { name: 'Skipped' })).toContainText(
      'The limit would be 0 bytes or less.',
    );
    await expect(planner.getByRole('button', { name: 'Change quotas' })).toBeDisabled();
  });

  test('creates, and its undoing removes, with thresholds; a removal comes back whole', async ({
    page,
    open,
  }) => {
    await open('./quotas');
    await expect(rowOf(page, 'admin')).toBeVisible();
    const before = await quotasHeld(page);
    let planner = await openPlanner(page, ['admin', 'data-science']);
    await planner.getByRole('combobox', { name: 'Rule' }).selectOption('Copy from a namespace');
    await planner.getByLabel('Copy from').fill('payments');
    await expect(planner).toContainText('Its quota: 2 TiB, Warning 80%, Reject 100%.');
    await planner.getByRole('button', { name: 'Create 2 quotas' }).click();
    await expect(summaryOf(page)).toHaveText('Finished. 2 of 2 namespaces done.', RUN);
    const copied = await quotasHeld(page);
    expect(copied['admin']).toBe(before['payments']);
    expect(copied['data-science']).toBe(before['payments']);
    await running(page).getByRole('button', { name: 'Undo 2 changes', exact: true }).click();
    await running(page).getByRole('button', { name: 'Undo 2 changes' }).click();
    await expect(summaryOf(page)).toHaveText('Finished. 2 of 2 namespaces done.', RUN);
    expect(await quotasHeld(page)).toEqual(before);
    await running(page).getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(rowOf(page, 'admin')).toContainText('No limit');

    planner = await openPlanner(page, ['payments', 'data.hoarder']);
    await planner.getByRole('combobox', { name: 'Rule' }).selectOption('Remove the quota');
    await planner.getByRole('button', { name: 'Remove 2 quotas' }).click();
    await expect(summaryOf(page)).toHaveText('Finished. 2 of 2 quotas done.', RUN);
    expect((await quotasHeld(page))['payments']).toBe('');
    await running(page).getByRole('button', { name: 'Undo 2 changes', exact: true }).click();
    await running(page).getByRole('button', { name: 'Undo 2 changes' }).click();
    await expect(dialog(page, '2 namespaces restored')).toBeVisible(RUN);
    expect(await quotasHeld(page)).toEqual(before);
  });

  test('ends with its last result in sight, to its last line', async ({ page, open }) => {
    await open('./quotas');
    await expect(rowOf(page, 'admin')).toBeVisible();
    await page.getByRole('checkbox', { name: /^Select all/ }).check();
    const planner = await openPlanner(page, []);
    await planner.getByRole('combobox', { name: 'Rule' }).selectOption('Remove the quota');
    await planner.getByRole('button', { name: 'Remove 7 quotas' }).click();
    await expect(summaryOf(page)).toHaveText('Finished. 7 of 7 quotas done.', RUN);
    const last = running(page)
      .getByRole('region', { name: 'Results' })
      .getByRole('listitem')
      .last();
    await expect(last.getByText('→ no quota')).toBeInViewport({ ratio: 1 });
  });

  test('gives every namespace the same thresholds, and each its own back', async ({
    page,
    open,
  }) => {
    test.slow();
    await open('./quotas');
    await expect(listOf(page, 'Quotas').count('18')).toBeVisible(RUN);
    const before = await quotasHeld(page);
    const names = ['payments', 'platform', 'web', 'data-science', 'admin', 'data.hoarder'];
    const planner = await openPlanner(page, names);
    await planner.getByRole('combobox', { name: 'Rule' }).selectOption('Usage plus headroom');
    await planner.getByLabel('Headroom').fill('1 TiB');
    await planner.getByRole('checkbox', { name: 'Also set thresholds' }).check();
    await planner.getByLabel('Warn at').fill('70, 85%');
    await planner.getByLabel('Reject at').fill('101');
    await planner.getByLabel('Reject at').press('Tab');
    await expect(planner.getByLabel('Reject at')).toHaveAccessibleDescription(/from 1 to 100/);
    await planner.getByLabel('Reject at').fill('95');
    await planner.getByRole('button', { name: 'Apply to 6 namespaces' }).click();
    const run = { timeout: 120_000 };
    await expect(summaryOf(page)).toHaveText('Finished. 6 of 6 namespaces done.', run);
    const held = await quotasHeld(page);
    for (const name of names)
      expect(held[name]).toMatch(/^\d{13,},Reject 95,Warning 70,Warning 85$/);
    await running(page).getByRole('button', { name: 'Undo 6 changes', exact: true }).click();
    await running(page).getByRole('button', { name: 'Undo 6 changes' }).click();
    await expect(dialog(page, '6 namespaces restored')).toBeVisible(run);
    expect(await quotasHeld(page)).toEqual(before);
  });

  test('leaves alone what changed since the list was loaded', async ({ page, open }) => {
    await open('./quotas');
    const planner = await openPlanner(page, ['admin', 'data-science']);
    await planner.getByLabel('Size').fill('64 TiB');
    await expect(planner.getByRole('button', { name: 'Create 2 quotas' })).toBeVisible();
    const path = '/api/v1/superuser/organization/data-science/quota';
    const quota = { method: 'POST', path, body: { limit_bytes: 3 * GIB } } as const;
    expect(await elsewhere(page, quota)).toBe(201);
    await planner.getByRole('button', { name: 'Create 2 quotas' }).click();
    await expect(summaryOf(page)).toHaveText('Finished. 1 of 1 namespace done, 1 skipped.', RUN);
    await expect(resultOf(page, 'data-science')).toContainText(
      'Left alone: changed since the list was loaded. Now: 3 GiB.',
    );
    await expect(
      running(page).getByRole('button', { name: 'Undo 1 change', exact: true }),
    ).toBeVisible();
  });

  test('asks before what was typed is lost, and Enter sends nothing', async ({ page, open }) => {
    await open('./registry-size');
    await page.getByRole('link', { name: 'Quotas', exact: true }).click();
    const planner = await openPlanner(page, ['admin']);
    const size = planner.getByLabel('Size');
    await size.fill('1.5 TiBB');
    await size.press('Enter');
    await size.press('Tab');
    await expect(size).toHaveAccessibleDescription(/not a unit/);
    const question = dialog(page, 'Discard changes?');
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => planner.getByRole('button', { name: 'Cancel' }).click(),
      () => page.evaluate(() => history.back()),
    ]) {
      await leave();
      await question.getByRole('button', { name: 'Keep editing' }).click();
      await expect(size).toHaveValue('1.5 TiBB');
    }
    await size.fill('1.5 TiB');
    await size.press('Enter');
    await expect(planner).toBeVisible();
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Discard changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await quotasHeld(page))['admin']).toBe('');
  });

  test('is made and exported, but not run, by a read-only superuser', async ({ page, open }) => {
    await open('./quotas', { username: 'readonly' });
    const planner = await openPlanner(page, ['payments']);
    await planner.getByLabel('Size').fill('9223372036854775807');
    await expect(planner.getByRole('checkbox', { name: 'Also set thresholds' })).toBeEnabled();
    const run = planner.getByRole('button', { name: 'Change 1 quota' });
    await expect(run).toBeDisabled();
    await expect(planner).toContainText(
      'Read-only superusers cannot make changes. You can plan and export.',
    );
    const file = await downloaded(page, async () => {
      await planner.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: 'Export as CSV' }).first().click();
    });
    expect(file.name).toMatch(/^quay-quota-plan-\d{4}-\d\d-\d\d\.csv$/);
    expect(file.text).toContain(',9223372036854775807,"Warning 80%, Reject 100%",');
    // What Undo restores depends on the registry, not on who looks.
    await planner.getByRole('combobox', { name: 'Rule' }).selectOption('remove');
    await expect(planner).toContainText(
      'Undo restores limits and thresholds, but not notifications.',
    );
    await expect(planner).not.toContainText('Undo cannot restore');
    await expect(planner).toContainText('6 namespaces with a limit use');
  });

  test('is printed whole', async ({ page, open }) => {
    await page.addInitScript(() => {
      globalThis.print = () => undefined;
    });
    await open('./quotas');
    await expect(listOf(page, 'Quotas').count('18')).toBeVisible(RUN);
    await page.getByRole('checkbox', { name: /^Select all/ }).check();
    const planner = await openPlanner(page, []);
    await planner.getByLabel('Size').fill('64 TiB');
    await planner.getByRole('button', { name: 'Print plan' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(planner).toBeHidden();
    await expect(page.locator('body > section tbody tr').filter({ visible: true })).toHaveCount(18);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('body > section')).toHaveCount(0);
  });

  test('needs only the keyboard', async ({ page, open }) => {
    await open('./quotas');
    await expect(rowOf(page, 'admin')).toBeVisible();
    await checkboxOf(page, 'admin').press('Space');
    await page.getByRole('button', { name: 'Plan quotas…' }).press('Enter');
    const planner = dialog(page, 'Plan quotas for 1 namespace');
    await expect(planner.getByRole('combobox', { name: 'Rule' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('5 GiB');
    const row = planner.getByRole('row').filter({ hasText: 'admin' });
    await row.focus();
    await page.keyboard.press('Space');
    await expect(planner.getByRole('button', { name: 'Change quotas' })).toBeDisabled();
    await page.keyboard.press('Space');
    await expect(planner.getByRole('button', { name: 'Create 1 quota' })).toBeEnabled();
    await planner.getByRole('button', { name: 'Create 1 quota' }).press('Enter');
    await expect(summaryOf(page)).toHaveText('Finished. 1 of 1 namespace done.', RUN);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(rowOf(page, 'admin')).toContainText('5 GiB');
  });
});
