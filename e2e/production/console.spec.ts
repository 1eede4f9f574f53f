import { readFileSync, statSync } from 'node:fs';

import * as z from 'zod';

import { expect, test } from '../support/test';
import { rowOf } from '../support/list';
import { signIn, signInBeforehand } from '../support/sign-in';

test('signs in with the registry’s session, and keeps it over a reload of a deep link', async ({
  page,
}) => {
  await page.goto('./users/testuser?q=test');
  await signIn(page);
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: 'testuser' })).toBeVisible();
  await page.reload();
  await expect(drawer.getByRole('heading', { name: 'testuser' })).toBeVisible();
  await expect(page).toHaveURL(/\/users\/testuser\?q=test$/);
});

test('says that a password is wrong, keeps the name, and waits when the registry asks to', async ({
  page,
}) => {
  await page.goto('./users');
  await signIn(page, 'readonly', 'not-the-password');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Username or e-mail')).toHaveValue('readonly');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  // For half a second the registry rejects even the right password (C 2.3), so retry as a user would.
  await expect(async () => {
    await signIn(page, 'readonly');
    await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
});

test('changes something on the server', async ({ page }) => {
  await page.goto('./users/+new');
  await signIn(page);
  const name = `e2e.${Date.now().toString(36)}`;
  await page.getByLabel('Username', { exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${name}@example.org`);
  await page.getByRole('button', { name: 'Create user' }).last().click();
  await page.getByRole('button', { name: /copy/i }).first().waitFor();
  await page.goto(`./users?q=${name}`);
  await expect(rowOf(page, name)).toBeVisible();
});

test('the users screen stays within its budget on the wire', async ({ page }) => {
  await signInBeforehand(page);
  const files = new Set<string>();
  page.on('request', (request) => {
    const [, file] = /\/(assets\/[^?]+\.(?:js|css))$/.exec(request.url()) ?? [];
    if (file !== undefined) files.add(file);
  });
  await page.goto('./users');
  await expect(rowOf(page, 'testuser')).toBeVisible();
  // The screen does not need the files that load ahead once the page is idle.
  const needed = [...files].filter((file) => !fetchedAhead().has(file));
  const sum = (ending: string) =>
    needed
      .filter((file) => file.endsWith(ending))
      .reduce((total, file) => total + statSync(`dist/${file}.br`).size, 0);
  expect(sum('.js')).toBeGreaterThan(50_000);
  // check-budget.mjs counts only the screen's own files.
  expect(sum('.js')).toBeLessThanOrEqual(179_000);
  expect(sum('.css')).toBeGreaterThan(5_000);
  expect(sum('.css')).toBeLessThanOrEqual(16_000);
});

/** Returns the palette's files that no screen needs. */
function fetchedAhead(): ReadonlySet<string> {
  const manifest = z
    .record(z.string(), z.object({ file: z.string(), css: z.optional(z.array(z.string())) }))
    .parse(JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')));
  return new Set(
    Object.entries(manifest)
      .filter(([source]) => source.startsWith('src/shell/command-palette/'))
      .flatMap(([, { file, css = [] }]) => [file, ...css]),
  );
}

test('the server answers pages with the console, and a missing file with 404', async ({
  request,
}) => {
  const page = await request.get('./users/somebody');
  expect(page.status()).toBe(200);
  expect(page.headers()['content-security-policy']).toContain("default-src 'none'");
  // Its address starts like one of the registry's.
  expect((await request.get('./configuration')).status()).toBe(200);
  expect((await request.get('./assets/gone-0000.js')).status()).toBe(404);
});
