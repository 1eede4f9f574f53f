import { expect, signIn, test } from './support/test';
import { checkboxOf, dialog, rowOf } from '../support/list';

const offer = 'A new version of the console is available';

test('a page that was open during an upgrade says so, and goes on after a reload', async ({
  page,
  stage,
  visit,
  upgrade,
}) => {
  // The last part that the screen itself needs.
  const whole = page.waitForResponse(/\/api\/v1\/messages$/);
  await visit('users');
  await signIn(page, stage);
  await expect(rowOf(page, 'testuser')).toBeVisible();
  await whole;
  upgrade();
  // This part of the console was never loaded, and is gone from the server.
  const link = page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Usage logs' });
  // The last request by which the console finds out why a part is missing.
  const foundOut = page.waitForResponse((response) => response.request().method() === 'HEAD');
  await link.hover();
  await foundOut;
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  // Pointing at it moves nothing: what one is about to click stays where it is.
  await expect(page.getByText(offer)).toHaveCount(0);
  await link.click();
  await expect(page.getByText(offer)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This page could not be loaded' })).toBeVisible();
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Usage logs' })).toBeVisible();
  await expect(page.getByText(offer)).toHaveCount(0);
});

test('a file that is missing in what was deployed is said to be, not that the server is down', async ({
  page,
  stage,
  visit,
  withhold,
}) => {
  await visit('users');
  await signIn(page, stage);
  await checkboxOf(page, 'testuser').check();
  withhold(/^users-bulk-dialog-.*\.js(\.br|\.gz)?$/);
  await page.getByRole('button', { name: 'Disable user' }).click();
  const said = dialog(page, 'The console on the server is incomplete');
  await expect(said).toContainText('A file of the build is missing');
  await said.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('1 selected')).toBeVisible();
});

test('a dialog that is gone with the old version takes nothing of the page with it', async ({
  page,
  stage,
  visit,
  upgrade,
}) => {
  await visit('users');
  await signIn(page, stage);
  await checkboxOf(page, 'testuser').check();
  upgrade();
  await page.getByRole('button', { name: 'Disable user' }).click();
  await dialog(page, offer).getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(checkboxOf(page, 'testuser')).toBeChecked();
});
