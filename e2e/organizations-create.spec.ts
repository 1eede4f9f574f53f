import type { Page } from '@playwright/test';

import { dialog, expectOutcome, listOf, rowOf } from './support/list';
import { organizationDetail, watchWrites } from './support/organizations';
import { expect, test } from './support/test';

const form = (page: Page) => dialog(page, 'Create organization');
const nameField = (page: Page) => form(page).getByLabel('Name', { exact: true });

async function submit(page: Page, name: string, email = ''): Promise<void> {
  await nameField(page).fill(name);
  await form(page).getByLabel('Contact e-mail (optional)').fill(email);
  await form(page).getByRole('button', { name: 'Create organization' }).click();
}

async function openForm(page: Page): Promise<void> {
  await expect(listOf(page, 'Organizations').count('6')).toBeVisible();
  await page.getByRole('link', { name: 'Create organization' }).click();
}

test.describe('creating an organization', () => {
  test('adds it to the list, marked, and its creator owns it', async ({ page, open }) => {
    await open('./organizations');
    const writes = watchWrites(page);
    await openForm(page);
    await submit(page, 'new-team', 'new-team@meridian.example');
    await expectOutcome(page, 'new-team', 'Created. You (admin) are its owner.');
    await expect(page).toHaveURL(/\/organizations$/);
    await expect(listOf(page, 'Organizations').count('7')).toBeVisible();
    await expect(rowOf(page, 'new-team')).toContainText('new-team@meridian.example');
    await expect(rowOf(page, 'new-team')).toHaveAttribute('data-changed');
    expect(writes).toEqual(['POST organization/']);
    await rowOf(page, 'new-team').getByRole('link').click();
    await expect(organizationDetail(page, 'new-team')).toBeVisible();
  });

  test('checks name and address before anything is sent', async ({ page, open }) => {
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Organizations' }).click();
    const writes = watchWrites(page);
    await openForm(page);
    for (const [name, problem] of [
      ['New Team', /Not allowed: “N”, space, “T”\./],
      ['x', /At least 2 characters/],
      ['payments', /An organization with this name already exists/],
      ['testuser', /A user with this name already exists/],
    ] as const) {
      await nameField(page).fill(name);
      await expect(nameField(page)).toHaveAccessibleDescription(problem);
    }
    await submit(page, 'new-team', 'nobody');
    await expect(form(page).getByLabel('Contact e-mail (optional)')).toHaveAccessibleDescription(
      /Not a valid e-mail address/,
    );
    expect(writes).toEqual([]);
  });

  test('shows at its field what the registry refuses, and keeps the input', async ({
    page,
    open,
  }) => {
    // The users are not loaded, so only the registry knows the name.
    await open('./organizations');
    await openForm(page);
    await submit(page, 'testuser', 'team@meridian.example');
    await expect(nameField(page)).toHaveAccessibleDescription(
      /A user or organization with this name already exists/,
    );
    await expect(nameField(page)).toBeFocused();
    await expect(nameField(page)).toHaveValue('testuser');
    await submit(page, 'new-team');
    await expectOutcome(page, 'new-team', 'Created.');
  });

  test('says after a failure whether it exists, and can be tried again', async ({ page, open }) => {
    await open('./organizations');
    await openForm(page);
    await submit(page, 'new-team', 'fail-502@meridian.example');
    await expect(form(page).getByRole('alert')).toContainText(
      'no organization with this name exists, so nothing was created',
    );
    await expect(nameField(page)).toHaveValue('new-team');
    await submit(page, 'new-team', 'new-team@meridian.example');
    await expectOutcome(page, 'new-team', 'Created.');
  });

  test('that got through although its response was lost is not sent twice', async ({
    page,
    open,
  }) => {
    await open('./organizations');
    const writes = watchWrites(page);
    await openForm(page);
    await submit(page, 'new-team', 'fail-lost@meridian.example');
    await expectOutcome(page, 'new-team', 'Created.');
    expect(writes).toHaveLength(1);
    await page.getByRole('navigation').getByRole('link', { name: 'Journal' }).click();
    await expect(rowOf(page, 'Create organization')).toContainText('new-team');
  });

  test('asks before the input is lost, and works by keyboard alone', async ({ page, open }) => {
    await open('./organizations');
    await expect(listOf(page, 'Organizations').count('6')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).press('c');
    await page.keyboard.type('reate organization');
    await expect(page.getByRole('option', { name: /Create organization/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(nameField(page)).toBeFocused();
    await page.keyboard.type('new-team');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep editing' }).press('Enter');
    await nameField(page).press('Enter');
    await expectOutcome(page, 'new-team', 'Created.');
  });
});

for (const [who, settings, reason] of [
  ['a read-only superuser', { username: 'readonly' }, /Read-only superusers cannot make changes/],
  ['a read-only registry', { scenario: 'read-only' }, /is in read-only mode/],
] as const) {
  test(`${who} is told why no organization can be created`, async ({ page, open }) => {
    await open('./organizations', settings);
    await expect(
      page.getByRole('link', { name: 'Create organization' }),
    ).toHaveAccessibleDescription(reason);
    await page.goto('./organizations/+new');
    await expect(form(page)).toContainText(reason);
    await expect(form(page).getByRole('button', { name: 'Create organization' })).toHaveCount(0);
  });
}

test('an empty registry offers to create the first organization', async ({ page, open }) => {
  await open('./organizations', { size: 'empty' });
  await listOf(page, 'Organizations')
    .grid.getByRole('link', { name: 'Create organization' })
    .or(listOf(page, 'Organizations').region.getByRole('link', { name: 'Create organization' }))
    .last()
    .click();
  await submit(page, 'first-one');
  await expect(rowOf(page, 'first-one')).toBeVisible();
});
