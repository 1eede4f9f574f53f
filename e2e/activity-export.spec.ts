import { createHash } from 'node:crypto';

import type { Page } from '@playwright/test';

import {
  activity,
  activityPath as path,
  ALL,
  complete,
  createFile,
  exportDialog,
} from './support/activity';
import { expect, test } from './support/test';
import { downloaded } from './support/users';

const save = (page: Page, name = 'Save file') =>
  downloaded(page, () => exportDialog(page).getByRole('button', { name }).click());

test.describe('an export of the activity of one', () => {
  test('has the entries as sent, says what it is made of, and keeps the filters in mind', async ({
    page,
    open,
  }) => {
    await open(path('organization:payments', `${ALL}&kind=pull_repo`));
    await complete(page).waitFor();
    const [, pulls = ''] =
      /^(\d+) of/.exec(
        (await activity(page)
          .count(/^\d+ of \d+$/)
          .textContent()) ?? '',
      ) ?? [];
    await createFile(page, /^NDJSON/);
    await expect(exportDialog(page)).toContainText(
      'Activity of 1 Jan 2020 – 31 Dec 2030 (UTC days), only Kind: Pull repo',
    );
    await expect(exportDialog(page)).toContainText(
      new RegExp(`Entries${pulls}\\s*of 120 log entries searched`),
    );
    const { name, text } = await save(page);
    expect(name).toBe('quay-activity-organization-payments-2020-01-01-to-2030-12-31.ndjson');
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(Number(pulls));
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ kind: 'pull_repo' });
    const manifest = await save(page, 'Save manifest');
    expect(JSON.parse(manifest.text)).toMatchObject({
      file: name,
      sha256: createHash('sha256').update(text).digest('hex'),
      activity_of: 'organization:payments',
      filters: ['Kind: Pull repo'],
      entries: lines.length,
      entries_read: 120,
      complete: true,
    });

    await page.getByRole('button', { name: 'Choose another format' }).click();
    await exportDialog(page).getByRole('radio', { name: /^CSV/ }).check();
    await exportDialog(page)
      .getByRole('radio', { name: /^All loaded/ })
      .check();
    await exportDialog(page).getByRole('button', { name: 'Create file' }).click();
    const csv = await save(page);
    expect(csv.text).toContain('Relation,Done to it by a superuser,Client\r\n');
    expect(csv.text).toContain(',By a superuser,true,');
  });

  test('as a report for printing opens by itself, and foreign text in it stays text', async ({
    page,
    open,
    context,
  }) => {
    await open('./activity?of=ip:203.0.113.66&from=2020-01-01&to=2030-12-31', { size: 'typical' });
    await page.getByRole('button', { name: 'Load more' }).waitFor();
    await createFile(page, /^Report/);
    await expect(exportDialog(page)).toContainText('Everything from the end back to');
    const { name, text } = await save(page, 'Save partial file');
    expect(name).toMatch(/^quay-activity-ip-203\.0\.113\.66-.*-partial\.html$/);
    const printed = await context.newPage();
    await printed.setContent(text);
    await expect(printed.getByRole('heading', { level: 1 })).toHaveText(/203\.0\.113\.66/);
    await expect(printed.getByText(/^Part of the activity of 1 Jan 2020/)).toContainText(
      'loading was paused',
    );
    await expect(
      printed.getByRole('row').filter({ hasText: 'Failed to sign in as' }).first(),
    ).toBeVisible();
    expect(await printed.locator('script, img, svg, link').count()).toBe(0);
  });
});
