import { createHash } from 'node:crypto';

import type { Page } from '@playwright/test';

import { addDays, dayOf } from '../../src/lib/days';
import { dialog } from '../support/list';
import { expect, test } from '../support/own-registry';
import { signIn } from '../support/sign-in';
import { downloaded } from '../support/users';

const PATH = '/api/v1/superuser/logs';

/** Returns a weekend that ended days ago, so that nothing is added to it; it has fewer entries than other days. */
function weekend() {
  let to = addDays(dayOf(Date.now()), -4);
  while (new Date(`${to}T00:00:00Z`).getUTCDay() !== 0) to = addDays(to, -1);
  return { from: addDays(to, -1), to };
}

const serverDay = (day: string) => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');

/** Loads the log without the console, one page after another, as lines of JSON. */
async function logOf(registry: string, { from, to }: { from: string; to: string }) {
  const entries: unknown[] = [];
  const query = new URLSearchParams({ starttime: serverDay(from), endtime: serverDay(to) });
  do {
    const response = await fetch(new URL(`${PATH}?${query}`, registry), {
      headers: {
        Authorization: 'Bearer superuser-token',
        'X-Requested-With': 'XMLHttpRequest',
      },
    });
    const page: unknown = await response.json();
    const logs: unknown = Reflect.get(Object(page), 'logs');
    if (Array.isArray(logs)) entries.push(...logs);
    query.set('next_page', String(Reflect.get(Object(page), 'next_page') ?? ''));
  } while (query.get('next_page') !== '');
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** Counts the requests for the log that are in flight; returns the most there were. */
function mostInFlight(page: Page): () => number {
  let inFlight = 0;
  let most = 0;
  const count = (change: number) => (request: { url: () => string }) => {
    if (new URL(request.url()).pathname === PATH) inFlight += change;
    most = Math.max(most, inFlight);
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return () => most;
}

const exportDialog = (page: Page) => dialog(page, 'Export the usage log');
const button = (page: Page, name: string) =>
  exportDialog(page).getByRole('button', { name, exact: true });
const save = (page: Page, name: string) => downloaded(page, () => button(page, name).click());

/** Waits until that many pages are loaded, which has two digits. */
const loaded = (page: Page, atLeast: 1 | 3) =>
  expect(
    exportDialog(page).getByText(new RegExp(`, ([${atLeast}-9]\\d|\\d{3}) pages`)),
  ).toBeVisible({ timeout: 60_000 });

test('an export has what the registry has, byte for byte, although it was stopped and interrupted', async ({
  page,
  context,
  own,
}) => {
  test.setTimeout(180_000);
  const site = await own({ size: 'huge' });
  const range = weekend();
  const whole = await logOf(site.registry, range);
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
