import type { Page } from '@playwright/test';

import type { Release } from '../src/lib/demo';
import { seedRegistry } from '../mocks/seed';
import { check, CONFORMS, verdict } from './support/compatibility';
import { organizationDetail, renameOrganization } from './support/organizations';
import { approveOnlyKey, createKey, keyDetail } from './support/service-keys';
import { expect, test } from './support/test';
import { createUser, detailOf } from './support/users';
import { detailAction, dialog, expectOutcome, openAction, rowOf } from './support/list';

/** What a release lacks, as seen in the console. */
const RELEASES: readonly {
  release: Release;
  /** The configuration can be read. */
  dump: boolean;
  /** The result of saving an organization's settings. */
  settings: 'saved' | 'not-shown' | 'refused';
}[] = [
  { release: '3.9', dump: false, settings: 'refused' },
  { release: '3.12', dump: false, settings: 'not-shown' },
  { release: '3.15', dump: true, settings: 'not-shown' },
  { release: '3.18', dump: true, settings: 'saved' },
];

const SCREENS = [
  'Users',
  'Organizations',
  'Quotas',
  'Service keys',
  'Usage logs',
  'Builds',
  'Journal',
  'Registry size',
  'Configuration',
] as const;

const { builds } = seedRegistry('small', new Date());
const triggered = builds.find(({ trigger, archived, live }) => trigger && !archived && !live);

/** Expects that nothing is loading and nothing has failed. */
async function expectWell(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

for (const { release, dump, settings } of RELEASES) {
  test.describe(`a registry of release ${release}`, () => {
    test('is shown on every screen without an error', async ({ page, open }) => {
      await open('./', { release });
      await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
      await expectWell(page);
      for (const name of SCREENS) {
        await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
        await expectWell(page);
      }
      if (!dump) await expect(page.getByRole('main')).toContainText('it needs Quay 3.15');

      await open(`./builds/${triggered?.id}`, { release });
      await expect(page.getByRole('main')).toContainText(triggered?.repository.name ?? '');
      await expectWell(page);
      await open('./users/data.hoarder', { release });
      await expect(detailOf(page, 'data.hoarder')).toContainText('data.hoarder@meridian.example');
      await expectWell(page);
    });

    test('is what its compatibility check expects', async ({ page, open }) => {
      await open('./compatibility', { release });
      await check(page);
      await expect(verdict(page)).toHaveText(CONFORMS);
    });

    test('takes every change of a user and of a key', async ({ page, open }) => {
      await open('./users', { release });
      await createUser(page, 'new.colleague');
      await openAction(page, 'new.colleague', 'Disable user', 'Disable new.colleague?');
      await dialog(page, 'Disable new.colleague?')
        .getByRole('button', { name: 'Disable user' })
        .click();
      await expectOutcome(page, 'new.colleague', 'Disabled.');
      const email = await openAction(page, 't.novak', 'Change e-mail', 'Change e-mail of t.novak');
      await email.getByLabel('E-mail').fill('tomas@meridian.example');
      await email.getByRole('button', { name: 'Change e-mail' }).click();
      await expectOutcome(page, 't.novak', 'was changed to tomas@meridian.example');
      const asking = await openAction(page, 'testuser', 'Delete user', 'Delete testuser?');
      await asking.getByLabel('Type testuser to confirm').fill('testuser');
      await asking.getByRole('button', { name: 'Delete user' }).click();
      await expect(dialog(page, 'testuser was deleted')).toBeVisible();

      await open('./service-keys', { release });
      await createKey(page, 'Scanner EU');
      await rowOf(page, 'Scanner EU').getByRole('link').click();
      await expect(
        keyDetail(page, 'Scanner EU').getByRole('link', { name: 'admin' }),
      ).toBeVisible();
      await open('./service-keys?approval=awaiting&service=repomirror', { release });
      const approval = await approveOnlyKey(page);
      await approval.getByRole('button', { name: 'Approve key' }).click();
      await expect(page.getByRole('main')).toContainText('The key was approved.');
    });

    test('takes every change of an organization, or says why not', async ({ page, open }) => {
      await open('./organizations/payments', { release });
      const detail = organizationDetail(page, 'payments');
      await detailAction(detail, 'Change settings');
      const form = dialog(page, 'Settings of payments');
      await form.getByLabel('Tag expiration').selectOption('4 weeks');
      await form.getByRole('button', { name: 'Save settings' }).click();
      if (settings === 'refused') {
        await expect(form.getByRole('alert')).toContainText(/administrators? of the organization/);
        await page.keyboard.press('Escape');
        await dialog(page, 'Discard changes?')
          .getByRole('button', { name: 'Discard changes' })
          .click();
      } else {
        await expect(form).toHaveCount(0);
        const facts = detail.getByRole('region', { name: 'Settings' });
        if (settings === 'saved') await expect(facts).toContainText('Tag expiration4 weeks');
        else await expect(facts).not.toContainText('4 weeks');
      }
      await page.keyboard.press('Escape');

      await renameOrganization(page, 'platform', 'platform-eu');
      await expect(rowOf(page, 'platform-eu')).toBeVisible();
      const asking = await openAction(page, 'web', 'Delete organization', 'Delete web?');
      await asking.getByLabel('Type web to confirm').fill('web');
      await asking.getByRole('button', { name: 'Delete organization' }).click();
      await expect(dialog(page, 'web was deleted')).toBeVisible();

      await open('./quotas/organizations/sandbox', { release });
      const editor = page.getByRole('dialog', { name: 'Quota of sandbox', exact: true });
      await editor
        .getByLabel('Limit', { exact: false })
        .and(editor.getByRole('textbox'))
        .fill('64 TiB');
      await editor.getByRole('button', { name: 'Save limit' }).click();
      await expect(editor).toContainText('The limit is now 70,368,744,177,664 bytes.');
      await editor.getByRole('button', { name: 'Remove quota' }).click();
      await dialog(page, 'Remove the quota of sandbox?')
        .getByRole('button', { name: 'Remove quota' })
        .click();
      await expect(editor).toContainText('The quota was removed.');

      await open('./registry-size', { release });
      await page.getByRole('link', { name: 'Calculate size' }).click();
      await dialog(page, 'Calculate the registry size?')
        .getByRole('button', { name: 'Calculate size' })
        .click();
      await expect(page.getByText('The calculation was queued.')).toBeVisible();
    });

    test('lets in a read-only superuser, or says why not', async ({ page, open }) => {
      await open('./users', { release, username: 'readonly' });
      if (release === '3.9') {
        await expect(page.getByText('This console is for superusers')).toBeVisible();
        return;
      }
      await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible();
      await expect(rowOf(page, 'testuser')).toBeVisible();
      await expectWell(page);
    });
  });
}
