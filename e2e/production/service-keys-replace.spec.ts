import type { Page } from '@playwright/test';
import * as z from 'zod';

import { listOf, openAction } from '../support/list';
import { itemCount, itemLink, overviewPart } from '../support/overview';
import { expect, type OwnRegistry, test } from '../support/own-registry';
import { closeSecret, comparisonOf, confirmDeletion, keyDetail } from '../support/service-keys';
import { signIn, signInWithToken } from '../support/sign-in';

const NAME = 'Audit shipper';

const zKeys = z.object({
  keys: z.array(
    z.object({
      kid: z.string(),
      service: z.string(),
      metadata: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Returns the keys of the service, as the registry has them: all of them are approved and not expired. */
async function keysOf(page: Page, { registry }: OwnRegistry) {
  const response = await page.request.get(`${registry}api/v1/superuser/keys`, {
    headers: { Authorization: 'Bearer superuser-token', 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { keys } = zKeys.parse(await response.json());
  return keys.filter(({ service }) => service === 'audit_shipper');
}

test('a replacement that was begun and abandoned is finished by another superuser', async ({
  page,
  browser,
  own,
}) => {
  const site = await own();
  await page.goto(`${site.console}service-keys`);
  await signIn(page);
  const form = await openAction(page, NAME, 'Replace key', `Replace ${NAME}`);
  await form.getByRole('button', { name: 'Create key' }).click();
  await closeSecret(page, page.getByRole('dialog', { name: `A replacement for ${NAME}` }));
  await expect(comparisonOf(page, NAME)).toContainText('Not finished');
  const [old] = (await keysOf(page, site)).filter(({ metadata }) => !('replaces' in metadata));
  await page.reload();
  await expect(comparisonOf(page, NAME)).toContainText('Not finished');
  await expect(page.getByText('BEGIN RSA')).toHaveCount(0);

  const readOnly = await (await browser.newContext()).newPage();
  await readOnly.goto(`${site.console}service-keys?replacement=old`);
  await signIn(readOnly, 'readonly');
  await expect(listOf(readOnly, 'Service keys').count('1 of 23')).toBeVisible();
  await listOf(readOnly, 'Service keys').names.click();
  await keyDetail(readOnly, NAME).getByRole('link', { name: 'Compare keys' }).click();
  await expect(comparisonOf(readOnly, NAME)).toContainText(
    'Read-only superusers cannot make changes.',
  );
  await expect(comparisonOf(readOnly, NAME).getByRole('link')).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await other.goto(site.console);
  await signInWithToken(other, 'second-superuser-token');
  await expect(itemLink(other, 'Unfinished key replacements')).toBeVisible();
  expect(await itemCount(other, 'Unfinished key replacements')).toBe('1');
  await overviewPart(other, 'Plan ahead').getByRole('link', { name: NAME, exact: true }).click();
  await comparisonOf(other, NAME).getByRole('link', { name: 'Delete old key' }).click();
  const asking = other.getByRole('dialog', { name: `Delete old key ${NAME} (` });
  await confirmDeletion(asking);
  await expect(asking).toHaveCount(0);

  const left = await keysOf(page, site);
  expect(left).toHaveLength(1);
  expect(left[0]?.metadata).toMatchObject({
    owner: 'compliance',
    ticket: 4711,
    replaces: old?.kid,
  });
  await expect(other).toHaveURL(/\/service-keys$/);
  await other.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
  await expect(overviewPart(other, 'Plan ahead')).toContainText('No unfinished key replacements');
});
