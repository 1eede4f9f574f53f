import type { Page } from '@playwright/test';

import { dialog, listOf, rowOf } from './support/list';
import { openJournal, ticketOf } from './support/journal';
import { watchSecret } from './support/secrets';
import { expect, test } from './support/test';
import { downloaded } from './support/users';

const form = (page: Page) => dialog(page, 'Create users from a list');
const running = (page: Page) =>
  dialog(page, /^Create \d+ users?$|users? created$|\d failed$|without a password$/);
const progress = (page: Page) => running(page).getByRole('status').first();
const passwords = (page: Page) => running(page).getByRole('region', { name: 'Passwords' }).first();
const question = (page: Page) => dialog(page, 'Close without saving the passwords?');

async function openForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Create user' }).click();
  await dialog(page, 'Create user')
    .getByRole('link', { name: 'Create many users from a list' })
    .click();
  await expect(form(page).getByRole('textbox')).toBeFocused();
}

/** Drops a file onto the form. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], called ?? '', { type: 'text/csv' }));
      return transfer;
    },
    [name, text],
  );
  await form(page).getByRole('textbox').dispatchEvent('drop', { dataTransfer });
}

/** Returns the names and passwords of a saved file. */
function records(text: string): Record<string, string> {
  const [head, ...lines] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(head).toBe('Username,Password');
  return Object.fromEntries(lines.map((line) => line.split(',')));
}

/** Records the passwords that the registry returns for new users. */
function watchPasswords(page: Page): Record<string, string> {
  const passwordOf: Record<string, string> = {};
  page.on('response', async (response) => {
    if (response.request().method() !== 'POST' || !response.ok()) return;
    if (!response.url().endsWith('/superuser/users/')) return;
    const { username, password } = await response.json();
    passwordOf[username] = password;
  });
  return passwordOf;
}

test('200 users are created from a dropped file, and no password is lost', async ({
  page,
  open,
}) => {
  test.setTimeout(300_000);
  const watch = watchSecret(page);
  await page.clock.install();
  await open('./users');
  await expect(listOf(page, 'Users').count('12')).toBeVisible();
  await openForm(page);
  const names = Array.from({ length: 198 }, (_, at) => `new.user-${at}`);
  const lines = [
    'Username,E-mail',
    ...names.slice(0, 100).map((name) => `${name},${name}@meridian.example`),
    'New.User,capital@meridian.example',
    'new.user-7,again@meridian.example',
    'testuser,taken@meridian.example',
    'platform,organization@meridian.example',
    'no.address,',
    'mail-fails,mail@meridian.example',
    'lost.answer,fail-lost@meridian.example',
    'same.address,testuser@meridian.example',
    ...names.slice(100).map((name) => `"${name}";${name}@meridian.example`.replace(';', ',')),
  ];
  await drop(page, 'colleagues.csv', `\uFEFF${lines.join('\r\n')}\r\n`);
  await expect(form(page)).toContainText('colleagues.csv');
  await expect(form(page).getByRole('status')).toHaveText('200 users to create, 6 lines skipped.');
  const left = form(page).getByRole('region', { name: 'Skipped' });
  for (const reason of [
    'Not allowed: “N”, “U”',
    'The list has this name more than once',
    'A user with this name exists',
    'An organization with this name exists',
    'The e-mail address is missing',
    'Another user has this e-mail address',
  ])
    await expect(left).toContainText(reason);

  const passwordOf = watchPasswords(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') asked.push(new URL(request.url()).pathname);
  });
  await form(page).getByRole('button', { name: 'Create 200 users' }).click();
  await expect(progress(page)).toContainText(/^\d\d of 200 users done/, { timeout: 60_000 });

  // Nothing closes what holds the passwords, not even half-way.
  await page.keyboard.press('Escape');
  await dialog(page, 'Stop the run?').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(progress(page)).toContainText('Stopped.', { timeout: 30_000 });
  await page.goBack();
  await question(page).getByRole('button', { name: 'Keep it open' }).click();
  // A sign-in is fresh for ten minutes.
  await page.clock.fastForward('11:00');
  await running(page)
    .getByRole('button', { name: /^Continue with/ })
    .click();
  const asking = dialog(page, 'Confirm your password');
  await asking.getByLabel(/^Password of/).fill('password');
  await asking.getByRole('button', { name: 'Confirm password' }).click();
  const long = { timeout: 180_000 };
  await expect(progress(page)).toHaveText(
    'Finished. 198 of 200 users done, 2 without a password, 6 skipped.',
    long,
  );
  await expect(running(page).getByRole('region', { name: 'Why some failed' })).toContainText(
    'Created, but its password is lost. Retry sets a new one.',
  );
  await expect(dialog(page, '200 users created, 2 without a password')).toBeVisible();
  await expect(passwords(page)).toContainText('198 passwords not saved yet');
  const first = await downloaded(page, () =>
    passwords(page).getByRole('button', { name: 'Download passwords' }).click(),
  );
  await expect(passwords(page)).toContainText('All 198 passwords saved.');

  await running(page).getByRole('button', { name: 'Retry 2 users' }).click();
  await expect(progress(page)).toHaveText('Finished. 200 of 200 users done, 6 skipped.', long);
  await expect(passwords(page)).toContainText('2 passwords not saved yet');
  await running(page).getByRole('button', { name: 'Close without saving…' }).click();
  await expect(question(page)).toContainText('2 passwords will be lost');
  await question(page).getByRole('button', { name: 'Keep it open' }).click();
  const file = await downloaded(page, () =>
    passwords(page).getByRole('button', { name: 'Download passwords' }).click(),
  );
  const given = records(file.text);
  expect(Object.keys(given).toSorted()).toEqual([...names, 'mail-fails', 'lost.answer'].toSorted());
  expect(new Set(Object.values(given)).size).toBe(200);
  expect(given).toMatchObject(records(first.text));
  const set = expect.stringMatching(/^\S{24}$/);
  expect(given).toEqual({ ...passwordOf, 'mail-fails': set, 'lost.answer': set });
  await running(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(listOf(page, 'Users').count('212')).toBeVisible();

  // One request for each user, and one password for each of the two.
  const creations = asked.filter((path) => path === '/api/v1/superuser/users/');
  expect(creations).toHaveLength(200);
  expect(asked.filter((path) => path.startsWith('/api/v1/superuser/users/'))).toHaveLength(202);
  await openJournal(page);
  await expect(listOf(page, 'Journal').count('202')).toBeVisible();
  await page.clock.fastForward('00:10');
  await expect(listOf(page, 'Journal').grid.getByText('Searching')).toHaveCount(0);
  await page.goto('./journal?audit=found');
  await expect(listOf(page, 'Journal').count('202')).toBeVisible();
  const { markdown, json } = await ticketOf(page);
  expect(markdown.match(/^## \d+\. Create user/gm)).toHaveLength(200);
  expect(json.changes.map(({ target }) => target).toSorted()).toEqual(
    [...names, 'mail-fails', 'mail-fails', 'lost.answer', 'lost.answer'].toSorted(),
  );
  for (const secret of Object.values(given)) {
    expect(markdown).not.toContain(secret);
    expect(JSON.stringify(json)).not.toContain(secret);
  }
  for (const name of ['new.user-0', 'mail-fails'])
    expect(await watch.placesOf(given[name] ?? '')).toEqual([]);
});

test.describe('a list of new users', () => {
  test('is checked while it is typed, and asked about before it is lost', async ({
    page,
    open,
  }) => {
    await open('./users');
    await openForm(page);
    await form(page).getByRole('button', { name: 'Create users' }).click();
    await form(page).getByRole('textbox').fill('ada,ada@x.org\nAda,other@x.org');
    await expect(form(page).getByRole('status')).toHaveText('1 user to create, 1 line skipped.');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await page.goBack();
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await expect(form(page).getByRole('textbox')).toHaveValue('ada,ada@x.org\nAda,other@x.org');
    await form(page).getByRole('button', { name: 'Create 1 user' }).click();
    await expect(progress(page)).toHaveText('Finished. 1 of 1 user done, 1 skipped.');
    await running(page).getByRole('button', { name: 'Close without saving…' }).click();
    await question(page).getByRole('button', { name: 'Discard and close' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/\/users$/);
    await expect(rowOf(page, 'ada')).toBeVisible();
  });

  test('fails by user, and is retried for those that failed', async ({ page, open }) => {
    await open('./users/+many');
    await form(page).getByRole('textbox').fill('ada,ada@x.org\nken,fail-twice@x.org');
    await form(page).getByRole('button', { name: 'Create 2 users' }).click();
    await expect(progress(page)).toContainText('1 of 2 users done, 1 failed');
    await running(page).getByRole('button', { name: 'Retry 1 failed' }).click();
    await expect(progress(page)).toContainText('Finished. 1 of 2 users done, 1 failed');
    await running(page).getByRole('button', { name: 'Retry 1 failed' }).click();
    await expect(progress(page)).toHaveText('Finished. 2 of 2 users done.');
    await expect(passwords(page)).toContainText('2 passwords not saved yet');
  });

  test('tells who was created without a password, and sets one', async ({ page, open }) => {
    await open('./users/+many');
    await form(page).getByRole('textbox').fill('mail-fails,eva@x.org');
    await form(page).getByRole('button', { name: 'Create 1 user' }).click();
    await expect(progress(page)).toHaveText('Finished. 0 of 1 user done, 1 without a password.');
    const result = dialog(page, '1 user created, 1 without a password');
    await expect(result.getByText('Password lost', { exact: true })).toBeVisible();
    await result.getByRole('button', { name: 'Retry 1 user' }).click();
    await expect(progress(page)).toHaveText('Finished. 1 of 1 user done.');
    await expect(passwords(page)).toContainText('1 password not saved yet');
  });

  test('works by keyboard alone', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('users from a list');
    await page.getByRole('option', { name: /^Create users from a list/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect(form(page).getByRole('textbox')).toBeFocused();
    await page.keyboard.type('ada,ada@x.org');
    await expect(form(page).getByRole('button', { name: 'Create 1 user' })).toBeEnabled();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
    await expect(form(page).getByRole('button', { name: 'Create 1 user' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(progress(page)).toHaveText('Finished. 1 of 1 user done.');
    await passwords(page).getByRole('button', { name: 'Copy passwords' }).focus();
    await page.keyboard.press('Enter');
    await expect(passwords(page)).toContainText('All 1 password saved.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^ada\t\S{8,}\n$/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('is refused for a read-only superuser, with the reason', async ({ page, open }) => {
    await open('./users/+many', { username: 'readonly' });
    await form(page).getByRole('textbox').fill('ada,ada@x.org');
    await expect(form(page)).toContainText('Read-only superusers cannot make changes.');
    await expect(form(page).getByRole('button', { name: /^Create/ })).toHaveCount(0);
  });
});
