import { createHash } from 'node:crypto';

import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { downloaded } from './support/users';
import { dialog } from './support/list';

const exportDialog = (page: Page) => dialog(page, 'Export the usage log');
const entries = (page: Page) => page.getByRole('region', { name: 'What is in the file' });
const fact = (page: Page, label: string) =>
  entries(page).locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]');

async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Export entire range/ }).click();
  await expect(exportDialog(page)).toBeVisible();
}

const start = (page: Page) =>
  exportDialog(page).getByRole('button', { name: 'Start export' }).click();
const save = (page: Page, name = 'Save file') =>
  downloaded(page, () => exportDialog(page).getByRole('button', { name }).click());
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** All entries in the small registry, which has 120 from the last thirty days. */
const ALL = './logs?from=2020-01-01&to=2030-01-01';

test.describe('exporting the usage log', () => {
  test('takes what is shown, as on every list', async ({ page, open }) => {
    await open(`${ALL}&kind=push_repo`);
    await expect(page.getByText(/^\d+ of 120$/)).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    const { name, text } = await downloaded(page, () =>
      page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
    );
    expect(name).toMatch(/^quay-logs-.*\.csv$/);
    const [head, ...lines] = text.trim().split('\r\n');
    expect(head).toContain('Time (UTC),Kind,Group,What happened,Performed by');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.includes(',push_repo,push,Pushed '))).toBe(true);
  });

  test('reads a whole range, far beyond what is loaded, and states what is in the file', async ({
    page,
    open,
  }) => {
    await open('./logs', { size: 'typical' });
    await expect(page.getByText('200 loaded, more to come', { exact: true })).toBeVisible();
    await openExport(page);
    await expect(exportDialog(page)).toContainText('00:00 to 24:00 UTC');
    await expect(exportDialog(page)).toContainText(/[\d,]+ entries, in at least \d+ requests/);
    await exportDialog(page)
      .getByRole('radio', { name: /^NDJSON/ })
      .check();
    await start(page);
    await expect(exportDialog(page).getByText(/^Export complete/)).toBeVisible({ timeout: 40_000 });
    await expect(fact(page, 'Contents')).toContainText('All of ');

    const { name, text } = await save(page);
    expect(name).toMatch(/^quay-logs-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.ndjson$/);
    const lines = text.trim().split('\n');
    expect(lines.length).toBeGreaterThan(800);
    await expect(fact(page, 'Entries')).toContainText(lines.length.toLocaleString('en-GB'));
    const times = lines.map((line): number => {
      const entry: unknown = JSON.parse(line);
      return Date.parse(String(Reflect.get(Object(entry), 'datetime')));
    });
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    await expect(fact(page, 'SHA-256')).toHaveText(sha256(text));

    const manifest = await save(page, 'Save manifest');
    expect(manifest.name).toBe(`${name}.manifest.json`);
    expect(JSON.parse(manifest.text)).toMatchObject({
      file: name,
      sha256: sha256(text),
      bytes: Buffer.byteLength(text),
      entries: lines.length,
      complete: true,
      days: { zone: 'UTC' },
      newest_entry: new Date(times[0] ?? 0).toISOString().replace('.000', ''),
      oldest_entry: new Date(times.at(-1) ?? 0).toISOString().replace('.000', ''),
    });
    // The file is saved: closing loses nothing.
    await page.keyboard.press('Escape');
    await expect(exportDialog(page)).toHaveCount(0);
  });

  test('applies the filters of the list when that is wanted, and says so', async ({
    page,
    open,
  }) => {
    await open(`${ALL}&group=pull`);
    await openExport(page);
    await expect(exportDialog(page)).toContainText('Group: Pulls');
    await expect(exportDialog(page)).toContainText(
      /\d+ of the 120 loaded entries match the filters/,
    );
    await start(page);
    await expect(fact(page, 'Contents')).toContainText('(UTC days), only Group: Pulls');
    await expect(fact(page, 'Entries')).toContainText('of 120 searched');
    const { text } = await save(page);
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every((line) => line.includes(',pull,'))).toBe(true);
    await exportDialog(page).getByRole('button', { name: 'Close', exact: true }).last().click();

    await openExport(page);
    await exportDialog(page)
      .getByRole('radio', { name: /^All entries of these days/ })
      .check();
    await start(page);
    await expect(fact(page, 'Entries')).toContainText(/^120/);
  });

  test('waits for a registry that fails now and then, and loses nothing', async ({
    page,
    open,
  }) => {
    await open(ALL, { scenario: 'flaky' });
    await openExport(page);
    const retry = exportDialog(page).getByRole('button', { name: 'Retry' });
    const tryNow = exportDialog(page).getByRole('button', { name: 'Try now' });
    const complete = exportDialog(page).getByText(/^Export complete/);
    await start(page);
    // Either button can show: the very first request may fail, and a wait may end by itself.
    await expect(async () => {
      if (await retry.isVisible()) await retry.click({ timeout: 500 });
      if (await tryNow.isVisible()) await tryNow.click({ timeout: 500 });
      await expect(complete).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 45_000 });
    await expect(fact(page, 'Entries')).toContainText(/^120/);
    const { text } = await save(page);
    expect(text.trim().split('\r\n')).toHaveLength(121);
  });

  test('keeps what was read when it fails, marks it as a part, and asks before it is lost', async ({
    page,
    open,
  }) => {
    await open('./logs?from=2001-01-12&to=2030-01-01');
    await expect(page.getByText(/^Loading stopped after \d+ entries$/)).toBeVisible();
    await openExport(page);
    await start(page);
    const alert = exportDialog(page).getByRole('alert');
    await expect(alert).toContainText('The server returned an HTML page instead of JSON');
    await expect(alert).toContainText(/The \d+ entries before that are kept/);
    await expect(fact(page, 'Contents')).toContainText('Part of');
    const close = exportDialog(page).getByRole('button', { name: 'Close', exact: true }).last();
    await close.click();
    const question = dialog(page, 'Close without saving the file?');
    await question.getByRole('button', { name: 'Keep it open' }).click();
    await alert.getByRole('button', { name: 'Continue' }).click();
    await expect(alert).toBeVisible();

    const { name, text } = await save(page, 'Save partial file');
    expect(name).toMatch(/-partial\.csv$/);
    const count = text.trim().split('\r\n').length - 1;
    await expect(fact(page, 'Entries')).toContainText(new RegExp(`^${count}`));
    const manifest = await save(page, 'Save manifest');
    expect(JSON.parse(manifest.text)).toMatchObject({
      complete: false,
      partial_because: expect.stringContaining('loading failed'),
    });
    await close.click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('goes on after the last entry each time the registry loses its place', async ({
    page,
    open,
  }) => {
    await open('./logs?from=2001-01-23&to=2030-01-01');
    await openExport(page);
    await start(page);
    await expect(exportDialog(page).getByText(/^Export complete/)).toBeVisible();
    await expect(fact(page, 'Entries')).toContainText(/^120/);
    await expect(fact(page, 'Contents')).toContainText(/The registry lost its place \d+ times?/);
    const { text } = await save(page);
    expect(text.trim().split('\r\n')).toHaveLength(121);
  });

  test('notices that the registry began anew, and has no entry twice', async ({ page, open }) => {
    await open('./logs?from=2001-01-11&to=2030-01-01');
    // Depends on the hour: if the last entry's day begins with that entry, the same page repeats forever.
    const lost = /^(The registry lost its place|Loading stopped) after \d+ entries$/;
    await expect(page.getByText(lost)).toBeVisible();
    await openExport(page);
    await start(page);
    await expect(exportDialog(page).getByRole('alert')).toContainText(
      /lost its place|without new (rows|entries)/,
    );
    const { text } = await save(page, 'Save partial file');
    const lines = text.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('says so when the log fails at once, and has nothing to save', async ({ page, open }) => {
    await open('./logs?from=2001-01-03&to=2001-01-04');
    await openExport(page);
    await start(page);
    await expect(exportDialog(page).getByRole('alert')).toContainText('The registry failed');
    await expect(exportDialog(page).getByRole('button', { name: /^Save/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(exportDialog(page)).toHaveCount(0);
  });

  test('is not offered for a log that cannot be searched', async ({ page, open }) => {
    await open('./logs?from=2001-01-01&to=2001-01-02');
    await expect(page.getByText('This log cannot be searched')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  });

  test('is paused, asked about when it would be left, stopped and saved, by keyboard alone', async ({
    page,
    open,
  }) => {
    await open('./builds', { size: 'huge' });
    await page.getByRole('link', { name: 'Usage logs', exact: true }).click();
    // The list of builds has an export, too.
    await expect(page.getByRole('heading', { name: 'Usage logs', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Export as CSV' })).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(exportDialog(page).getByRole('button', { name: 'Start export' })).toBeFocused();
    await page.keyboard.press('Enter');
    const pause = exportDialog(page).getByRole('button', { name: 'Pause' });
    await expect(pause).toBeFocused();
    await expect(exportDialog(page)).toContainText(/[1-9]\d* of [\d,]+ in the file, \d+ requests/);
    await page.keyboard.press('Enter');
    await expect(exportDialog(page).getByText('Paused.')).toBeVisible();
    const goOn = exportDialog(page).getByRole('button', { name: 'Continue' });
    await expect(goOn).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(pause).toBeFocused();

    await page.goBack();
    const question = dialog(page, 'Stop the export?');
    await expect(question.getByRole('button', { name: 'Keep exporting' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(exportDialog(page)).toBeVisible();

    await exportDialog(page).getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await expect(exportDialog(page).getByText('Stopped by you.')).toBeVisible();
    const saved = exportDialog(page).getByRole('button', { name: 'Save partial file' });
    await expect(saved).toBeFocused();
    const { name } = await downloaded(page, () => page.keyboard.press('Enter'));
    expect(name).toMatch(/-partial\.csv$/);
    await page.keyboard.press('Escape');
    await expect(exportDialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
  });

  test('saves what has loaded for somebody who leaves', async ({ page, open }) => {
    await open('./logs', { size: 'huge' });
    await openExport(page);
    await exportDialog(page).getByRole('button', { name: 'Start export' }).click();
    await expect(exportDialog(page)).toContainText(/[1-9]\d* of [\d,]+ in the file, \d+ request/);
    await page.keyboard.press('Escape');
    const question = dialog(page, 'Stop the export?');
    await expect(question).toContainText(/“Stop and discard” deletes the file’s [\d,]+ entries/);
    const { name, text } = await downloaded(page, () =>
      question.getByRole('button', { name: 'Stop and save' }).click(),
    );
    expect(name).toMatch(/-partial\.csv$/);
    expect(text.split('\n').length).toBeGreaterThan(10);
    await expect(exportDialog(page)).toHaveCount(0);
  });

  test('is open to a read-only superuser', async ({ page, open }) => {
    await open(ALL, { username: 'readonly' });
    await openExport(page);
    await start(page);
    await expect(fact(page, 'Entries')).toContainText(/^120/);
  });
});
