import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { dialog, rowOf } from './support/list';

/** Returns the editor, which is the lowest dialog. */
const editorOf = (page: Page, name: string) =>
  page.getByRole('dialog', { name: `Quota of ${name}`, exact: true });

/** Records the writes sent from this call on. */
function watchWrites(page: Page): { method: string; path: string }[] {
  const writes: { method: string; path: string }[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().includes('/quota')) {
      const { pathname } = new URL(request.url());
      writes.push({ method: request.method(), path: pathname });
    }
  });
  return writes;
}

type Target = { name: string; used: string };

/** Sets, changes and removes the quota of a namespace without one; `requests` is the path of its kind. */
async function setChangeRemove(
  page: Page,
  { name, used, requests }: Target & { requests: string },
): Promise<void> {
  const writes = watchWrites(page);
  const editor = editorOf(page, name);
  const limit = editor.getByLabel('Limit', { exact: false }).and(editor.getByRole('textbox'));
  await expect(editor.getByRole('region', { name: 'Current quota' })).toContainText(
    'No limit, no system default',
  );
  await limit.fill('64 TiB');
  await expect(editor.getByLabel('Result')).toContainText('Exactly 70,368,744,177,664 bytes.');
  await editor.getByRole('button', { name: 'Save limit' }).click();
  await expect(editor).toContainText('The limit is now 70,368,744,177,664 bytes.');
  await expect(limit).toHaveValue('64 TiB');

  await limit.fill('9223372036854775807');
  await editor.getByText('Show request').click();
  await expect(editor.getByLabel('Request as a curl command')).toContainText(
    '{"limit_bytes":9223372036854775807}',
  );
  await editor.getByRole('button', { name: 'Save limit' }).click();
  await expect(editor).toContainText('The limit is now 9,223,372,036,854,775,807 bytes.');
  await expect(limit).toHaveValue('9223372036854775807 bytes');
  await limit.fill('1 GB');
  await expect(editor.getByLabel('Result')).toContainText('over its limit immediately');
  await editor.getByRole('button', { name: 'Save limit' }).click();
  await expect(editor).toContainText('The limit is now 1,000,000,000 bytes.');
  await expect(rowOf(page, name)).toContainText('1 GB');

  await editor.getByRole('button', { name: 'Remove quota' }).click();
  const asking = dialog(page, `Remove the quota of ${name}?`);
  await expect(asking).toContainText('the registry has no default');
  await asking.getByRole('button', { name: 'Remove quota' }).click();
  await expect(editor).toContainText('The quota was removed.');
  await expect(editor.getByRole('region', { name: 'Current quota' })).toContainText(used);
  await expect(limit).toHaveValue('');
  await expect(rowOf(page, name)).toContainText('No limit');

  expect(writes.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'DELETE']);
  expect(writes.every(({ path }) => path.startsWith(requests))).toBe(true);
}

test('a user: a quota is set, changed and removed', async ({ page, open }) => {
  await open('./quotas/users/build-agent-7');
  const requests = '/api/v1/superuser/users/build-agent-7/quota';
  await setChangeRemove(page, { name: 'build-agent-7', used: '9.2 GiB', requests });
});

test('an organization: a quota is set, changed and removed', async ({ page, open }) => {
  await open('./quotas/organizations/data-science');
  const requests = '/api/v1/superuser/organization/data-science/quota';
  await setChangeRemove(page, { name: 'data-science', used: '21.3 TiB', requests });
});

async function expectShown(page: Page, { name, used }: Target): Promise<void> {
  const editor = editorOf(page, name);
  const facts = editor.getByRole('region', { name: 'Current quota' });
  await expect(facts).toContainText(used);
  await expect(facts).toContainText('Own limit');
  await expect(editor.getByRole('listitem')).toHaveText([
    /Warning at 80% of limit/,
    /Reject at 100% of limit/,
  ]);
}

test('a user: its quota is shown with where it comes from', async ({ page, open }) => {
  await open('./users/data.hoarder/quota');
  await expectShown(page, { name: 'data.hoarder', used: '117%' });
});

test('an organization: its quota is shown with where it comes from', async ({ page, open }) => {
  await open('./organizations/payments/quota');
  await expectShown(page, { name: 'payments', used: '93%' });
});

test('an inherited limit is told apart from one that is set', async ({ page, open }) => {
  await open('./quotas/users/admin', { size: 'typical' });
  const facts = editorOf(page, 'admin').getByRole('region', { name: 'Current quota' });
  await expect(facts).toContainText('100 GiB');
  await expect(facts).toContainText('System default');
});

test('a save that changes nothing sends nothing', async ({ page, open }) => {
  await open('./quotas/organizations/platform');
  const writes = watchWrites(page);
  const editor = editorOf(page, 'platform');
  const limit = editor.getByRole('textbox');
  await expect(limit).toHaveValue('1.5 TB');
  const save = editor.getByRole('button', { name: 'Save limit' });
  await expect(save).toBeDisabled();
  await limit.fill('1500 GB');
  await save.click();
  await expect(limit).toHaveValue('1.5 TB');
  await expect(editor).toContainText('No change.');
  expect(writes).toEqual([]);
});

test('a size comes back in the units in which it was entered, and a bare letter is asked about', async ({
  page,
  open,
}) => {
  await open('./quotas/organizations/platform');
  const editor = editorOf(page, 'platform');
  const limit = editor.getByRole('textbox');
  const save = editor.getByRole('button', { name: 'Save limit' });
  await limit.fill('10 g');
  await save.click();
  await expect(limit).toHaveAccessibleDescription(/GB \(10⁹\) or GiB \(2³⁰\)\?/);
  await limit.fill('8388608 KB');
  await save.click();
  await expect(editor).toContainText('The limit is now 8,388,608,000 bytes.');
  await expect(limit).toHaveValue('8388608 KB');
  await limit.fill('500 MB');
  await save.click();
  await expect(limit).toHaveValue('500 MB');
  await expect(editor.getByRole('region', { name: 'Current quota' })).toContainText('500 MB');
  await expect(rowOf(page, 'platform')).toContainText('500 MB');
});

test('the limit and the thresholds are saved each by its own button, and nothing typed is lost', async ({
  page,
  open,
}) => {
  await open('./quotas/organizations/platform');
  const writes = watchWrites(page);
  const editor = editorOf(page, 'platform');
  const limit = editor.getByRole('textbox');
  await limit.fill('2 TB');
  await editor.getByRole('button', { name: 'Add threshold' }).click();
  const adding = dialog(page, 'Add threshold for platform');
  await adding.getByLabel('Usage').fill('90');
  await adding.getByRole('button', { name: 'Add threshold' }).click();
  await expect(editor).toContainText(
    'Added the 90% Warning threshold. The limit you entered is not saved yet.',
  );
  await expect(limit).toHaveValue('2 TB');
  expect(writes.map(({ method }) => method)).toEqual(['POST']);
  await editor.getByRole('button', { name: 'Save limit' }).click();
  await expect(editor).toContainText('The limit is now 2,000,000,000,000 bytes.');
  await expect(editor).not.toContainText('not saved yet');
  expect(writes.map(({ method }) => method)).toEqual(['POST', 'PUT']);
});

test('what is no size is refused beside the field', async ({ page, open }) => {
  await open('./quotas/organizations/platform');
  const writes = watchWrites(page);
  const editor = editorOf(page, 'platform');
  const limit = editor.getByRole('textbox');
  await limit.fill('300xxxx');
  await editor.getByRole('button', { name: 'Save limit' }).click();
  await expect(limit).toHaveAccessibleDescription(/“xxxx” is not a unit/);
  await limit.fill('0.1 GiB');
  await expect(limit).toHaveAccessibleDescription(/107374182 or 107374183 bytes/);
  await page.keyboard.press('Escape');
  await dialog(page, 'Discard changes?').getByRole('button', { name: 'Keep editing' }).click();
  await expect(limit).toHaveValue('0.1 GiB');
  expect(writes).toEqual([]);
});

test('a read-only superuser sees everything, is told once why nothing can be changed, and has nothing to press', async ({
  page,
  open,
}) => {
  await open('./quotas/organizations/payments', { username: 'readonly' });
  const editor = editorOf(page, 'payments');
  await expect(editor).toContainText('Read-only superusers cannot make changes');
  await expect(editor.getByRole('region', { name: 'Current quota' })).toContainText('93%');
  await expect(editor.getByRole('listitem')).toHaveCount(2);
  await expect(editor.getByRole('textbox')).toHaveCount(0);
  await expect(editor.getByRole('button')).toHaveCount(1);
});

test('a namespace that does not exist is said to be gone', async ({ page, open }) => {
  await open('./quotas/users/payments');
  await expect(editorOf(page, 'payments')).toContainText('No such user');
});
