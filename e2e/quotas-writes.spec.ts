import type { Locator, Page } from '@playwright/test';

import { expect, test } from './support/test';
import { createUser } from './support/users';
import { dialog, rowAction, rowOf } from './support/list';

/** Returns the editor, which is the lowest dialog. */
const editorOf = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: `Quota of ${name}`, exact: true });

test.describe('thresholds', () => {
  test('are added, changed and removed', async ({ page, open }) => {
    await open('./quotas/users/j.okafor2');
    const editor = editorOf(page, 'j.okafor2');
    await expect(editor.getByRole('listitem')).toHaveText(/Warning at 90% of limit/);

    await editor.getByRole('button', { name: 'Add threshold' }).click();
    const adding = dialog(page, 'Add threshold for j.okafor2');
    const percent = adding.getByLabel('Usage');
    await percent.fill('101');
    await adding.getByRole('button', { name: 'Add threshold' }).click();
    await expect(percent).toHaveAccessibleDescription(/from 1 to 100/);
    await percent.fill('100');
    await adding.getByRole('radio', { name: /Reject/ }).check();
    await adding.getByRole('button', { name: 'Add threshold' }).click();
    await expect(editor).toContainText('Added the 100% Reject threshold.');

    await editor.getByRole('button', { name: 'Change the 90% Warning threshold' }).click();
    const changing = dialog(page, 'Change threshold of j.okafor2');
    await expect(changing.getByRole('radio', { name: /Reject/ })).toBeDisabled();
    await changing.getByLabel('Usage').fill('75');
    await changing.getByRole('button', { name: 'Change threshold' }).click();
    await expect(editor).toContainText('Changed to the 75% Warning threshold.');
    await expect(rowOf(page, 'j.okafor2')).toContainText('Warning 75%, Reject 100%');

    await editor.getByRole('button', { name: 'Remove the 100% Reject threshold' }).click();
    await dialog(page, 'Remove the 100% Reject threshold')
      .getByRole('button', { name: 'Remove threshold' })
      .click();
    await expect(editor).toContainText('Removed the 100% Reject threshold.');
    // Its button is gone; focus stays in the editor.
    await expect(editor.locator(':focus')).toHaveText('Removed the 100% Reject threshold.');
    await expect(editor.getByRole('listitem')).toHaveText(/Warning at 75% of limit/);
  });

  test('that were begun are not lost without a question', async ({ page, open }) => {
    await open('./quotas');
    await rowOf(page, 'j.okafor2').getByRole('link').click();
    const editor = editorOf(page, 'j.okafor2');
    await editor.getByRole('button', { name: 'Add threshold' }).click();
    const adding = dialog(page, 'Add threshold for j.okafor2');
    const question = dialog(page, 'Discard changes?');
    await page.keyboard.press('Escape');
    await expect(adding).toHaveCount(0);

    await editor.getByRole('button', { name: 'Add threshold' }).click();
    const percent = adding.getByLabel('Usage');
    await percent.fill('42');
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => adding.getByRole('button', { name: 'Cancel' }).click(),
      () => page.evaluate(() => history.back()),
    ]) {
      await leave();
      await expect(question).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(question).toHaveCount(0);
      await expect(percent).toHaveValue('42');
    }
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Discard changes' }).click();
    await expect(adding).toHaveCount(0);
    await expect(editor).toBeVisible();
    await expect(editor.getByRole('listitem')).toHaveCount(1);
  });
});

/** The registry's response to the first two attempts; then it works. */
const FAILED = 'The registry failed';

/** Submits twice, which fails; checks each time that the input is kept. */
async function failTwice(form: Locator, button: string, keeps: () => Promise<void>): Promise<void> {
  const send = form.getByRole('button', { name: button, exact: true });
  for (const time of ['first', 'second']) {
    await test.step(`the ${time} time`, async () => {
      // The failure of the first time is shown until the second is answered.
      const answered = form
        .page()
        .waitForResponse((response) => response.request().method() !== 'GET');
      await send.click();
      await answered;
      await expect(send).toBeEnabled();
      await expect(form.getByRole('alert')).toContainText(FAILED);
      await keeps();
    });
  }
  await send.click();
}

/** Opens the editor of a user whose writes each fail twice, by kind. */
async function openFailing(page: Page): Promise<Locator> {
  await createUser(page, 'fail-write-twice');
  await rowAction(page, 'fail-write-twice', 'Quota');
  return editorOf(page, 'fail-write-twice');
}

test.describe('a write that fails keeps what was typed', () => {
  test('when it is set, changed and removed', async ({ page, open }) => {
    await open('./users');
    const editor = await openFailing(page);
    const limit = editor.getByRole('textbox');
    const keeps = (text: string) => () => expect(limit).toHaveValue(text);
    await limit.fill('5 GiB');
    await failTwice(editor, 'Save limit', keeps('5 GiB'));
    await expect(editor).toContainText('The limit is now 5,368,709,120 bytes.');

    await limit.fill('6 GiB');
    await failTwice(editor, 'Save limit', keeps('6 GiB'));
    await expect(editor).toContainText('The limit is now 6,442,450,944 bytes.');

    await limit.fill('7 GiB');
    await editor.getByRole('button', { name: 'Remove quota' }).click();
    const asking = dialog(page, 'Remove the quota of fail-write-twice?');
    await failTwice(asking, 'Remove quota', () => expect(asking).toBeVisible());
    await expect(editor).toContainText('The quota was removed.');
  });

  test('when a threshold is added, changed and removed', async ({ page, open }) => {
    await open('./users');
    const editor = await openFailing(page);
    await editor.getByRole('textbox').fill('5 GiB');
    await failTwice(editor, 'Save limit', () => Promise.resolve());
    await editor.getByRole('button', { name: 'Add threshold' }).click();
    const adding = dialog(page, 'Add threshold for fail-write-twice');
    const percent = adding.getByLabel('Usage');
    await percent.fill('90');
    await adding.getByRole('radio', { name: /Reject/ }).check();
    await failTwice(adding, 'Add threshold', async () => {
      await expect(percent).toHaveValue('90');
      await expect(adding.getByRole('radio', { name: /Reject/ })).toBeChecked();
    });
    await expect(editor).toContainText('Added the 90% Reject threshold.');

    await editor.getByRole('button', { name: 'Change the 90% Reject threshold' }).click();
    const changing = dialog(page, 'Change threshold of fail-write-twice');
    const changed = changing.getByLabel('Usage');
    await changed.fill('95');
    await failTwice(changing, 'Change threshold', () => expect(changed).toHaveValue('95'));
    await expect(editor).toContainText('Changed to the 95% Reject threshold.');

    await editor.getByRole('button', { name: 'Remove the 95% Reject threshold' }).click();
    const asking = dialog(page, 'Remove the 95% Reject threshold');
    await failTwice(asking, 'Remove threshold', () => expect(asking).toBeVisible());
    await expect(editor).toContainText('Removed the 95% Reject threshold.');
  });

  test('whose answer is lost shows how things stand, and is not sent again', async ({
    page,
    open,
  }) => {
    await open('./users');
    await createUser(page, 'fail-write-lost');
    await rowAction(page, 'fail-write-lost', 'Quota');
    const editor = editorOf(page, 'fail-write-lost');
    await editor.getByRole('textbox').fill('5 GiB');
    await editor.getByRole('button', { name: 'Save limit' }).click();
    await expect(editor.getByRole('alert')).toContainText('The registry did not respond');
    await expect(editor.getByRole('region', { name: 'Current quota' })).toContainText('5 GiB');
    await expect(editor.getByRole('textbox')).toHaveValue('5 GiB');
    // There is nothing left to save.
    await expect(editor.getByRole('button', { name: 'Save limit' })).toBeDisabled();
  });
});

test('removing a quota says that the system default will not be enough', async ({ page, open }) => {
  await open('./quotas/organizations/platform', { size: 'typical' });
  await editorOf(page, 'platform').getByRole('button', { name: 'Remove quota' }).click();
  await expect(dialog(page, 'Remove the quota of platform?')).toContainText(
    /The system default of 100 GiB will apply\. It already uses 1\.5 TiB \([\d.]+×\)/,
  );
});
