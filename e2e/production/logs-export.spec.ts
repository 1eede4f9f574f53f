import { createHash } from 'node:crypto';

import type { Page } from '@playwright/test';

import { addDays, dayOf } from '../../src/lib/days';
import { dialog } from '../support/list';
import { linesOf, logOf, mostInFlight } from '../support/logs';
import { expect, test } from '../support/own-registry';
import { signIn } from '../support/sign-in';
import { downloaded } from '../support/users';

/** Returns a weekend that ended days ago, so that nothing is added to it; it has fewer entries than other days. */
function weekend() {
  let to = addDays(dayOf(Date.now()), -4);
  while (new Date(`${to}T00:00:00Z`).getUTCDay() !== 0) to = addDays(to, -1);
  return { from: addDays(to, -1), to };
}

const exportDialog = (page: Page) => dialog(page, 'Export the usage log');
const button = (page: Page, name: string) =>
  exportDialog(page).getByRole('button', { name, exact: true });
const save = (page: Page, name: string) => downloaded(page, () => button(page, name).click());

/** Waits until that many requests are answered, which has two digits. */
const loaded = (page: Page, atLeast: 1 | 3) =>
  expect(
    exportDialog(page).getByText(new RegExp(`, ([${atLeast}-9]\\d|\\d{3}) requests`)),
  ).toBeVisible({ timeout: 60_000 });

test('an export has what the registry has, byte for byte, although it was stopped and interrupted', async ({
  page,
  context,
  own,
}) => {
  test.setTimeout(180_000);
  const site = await own({ size: 'huge' });
  const range = weekend();
  const whole = linesOf(await logOf(site.registry, range));
  const most = mostInFlight(page);
  await page.goto(`${site.console}logs?from=${range.from}&to=${range.to}`);
  await signIn(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Export entire range/ }).click();
  await exportDialog(page)
    .getByRole('radio', { name: /^NDJSON/ })
    .check();
  await button(page, 'Start export').click();

  await loaded(page, 1);
  await button(page, 'Stop').click();
  const stopped = await save(page, 'Save partial file');
  expect(stopped.name).toMatch(/-partial\.ndjson$/);
  expect(stopped.text.length).toBeGreaterThan(10_000);
  expect(whole.startsWith(stopped.text)).toBe(true);

  const resume = button(page, 'Continue');
  await resume.click();
  await loaded(page, 3);
  await context.setOffline(true);
  await expect(async () => {
    const tryNow = button(page, 'Try now');
    if (await tryNow.isVisible()) await tryNow.click({ timeout: 500 });
    await expect(resume).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(exportDialog(page).getByRole('alert')).toContainText('entries before that are kept');
  const interrupted = await save(page, 'Save partial file');
  expect(interrupted.text.length).toBeGreaterThan(stopped.text.length);
  expect(whole.startsWith(interrupted.text)).toBe(true);

  await context.setOffline(false);
  await resume.click();
  await expect(exportDialog(page).getByText('Export complete.')).toBeVisible({ timeout: 60_000 });
  const { name, text } = await save(page, 'Save file');
  expect(name).toBe(`quay-logs-${range.from}-to-${range.to}.ndjson`);
  expect(text === whole).toBe(true);
  const digest = createHash('sha256').update(whole).digest('hex');
  await expect(exportDialog(page).getByText(digest)).toBeVisible();
  expect(most()).toBeLessThanOrEqual(4);
});
