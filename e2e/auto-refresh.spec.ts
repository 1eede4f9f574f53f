import type { Page } from '@playwright/test';

import { checkboxOf, dialog, listOf } from './support/list';
import { expectSorted, itemCount, overviewPage } from './support/overview';
import { expect, test } from './support/test';

const MINUTE = 60_000;

const control = (page: Page) => page.getByRole('button', { name: /^Auto-refresh/ });
const choice = (page: Page, name: string) => page.getByRole('menuitemradio', { name, exact: true });

/** Chooses an interval in the menu of the screen. */
async function choose(page: Page, name: string) {
  await control(page).click();
  await choice(page, name).click();
}

/** Lets the page live through some time, second by second. */
const pass = (page: Page, milliseconds: number) => page.clock.runFor(milliseconds);

/** Reads what the menu of the control says about the next refresh. */
async function expectNote(page: Page, text: string | RegExp) {
  await control(page).click();
  await expect(page.getByRole('menu').getByText(text)).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Counts the requests of a page for an address of the superuser API from now on. */
function countRequests(page: Page, path: string) {
  let count = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/api/v1/superuser/${path}`) count += 1;
  });
  return () => count;
}

/** Sends a write to the registry as somebody else's tool would: the console does not notice. */
const writeElsewhere = (page: Page, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([verb, url, text]) => {
      const { csrf_token: token } = await (await fetch('/csrf_token')).json();
      const response = await fetch(url, {
        method: verb,
        headers: { 'X-CSRF-Token': token, 'Content-Type': 'application/json' },
        ...(text !== undefined && { body: text }),
      });
      if (!response.ok && response.status !== 403) throw new Error(String(response.status));
    },
    [method, path, body && JSON.stringify(body)] as const,
  );

const setVisibility = (page: Page, state: DocumentVisibilityState) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);

const messages = (page: Page) => listOf(page, 'Messages');
const message = '/api/v1/message/7a51c0de-2f64-4c1b-9d3e-5b8f0a6e4d11';

test.describe('a list that refreshes by itself', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
  });

  test('shows after a minute what changed elsewhere, and says when it looks again', async ({
    page,
    open,
  }) => {
    await open('./messages');
    const rows = messages(page).names;
    await expect(rows.first()).toBeVisible();
    const before = await rows.count();
    await expect(control(page)).toHaveText('Auto-refresh off');
    await choose(page, 'Every minute');
    await expect(control(page)).toHaveText(/^Auto-refresh in (1 min|\d+ s)$/);
    await expectNote(page, /^Next refresh at \d\d:\d\d:\d\d CET\.$/);
    await writeElsewhere(page, 'DELETE', message);
    await expect(rows).toHaveCount(before);
    await pass(page, MINUTE + 2_000);
    await expect(rows).toHaveCount(before - 1);
    await expect(control(page)).toHaveText(/^Auto-refresh in/);
  });

  test('sends nothing while it is off', async ({ page, open }) => {
    await open('./service-keys');
    await expect(control(page)).toBeVisible();
    const keys = countRequests(page, 'keys');
    await pass(page, 20 * MINUTE);
    expect(keys()).toBe(0);
  });

  test('tells a failed refresh in its place, and tries again', async ({ page, open }) => {
    await open('./service-keys', { scenario: 'flaky' });
    const grid = listOf(page, 'Service keys').grid;
    const failed = page.getByRole('alert').filter({ hasText: 'Could not refresh' });
    await expect(grid.or(page.getByRole('alert')).first()).toBeVisible();
    await choose(page, 'Every minute');
    const fails = async () => {
      await pass(page, MINUTE + 2_000);
      await expect(control(page)).toHaveText(/^Auto-refresh in/);
      return failed.isVisible();
    };
    await expect.poll(fails, { timeout: 30_000 }).toBe(true);
    await expect(failed.getByRole('button', { name: 'Retry' })).toBeVisible();
    await expect(grid).toBeVisible();
    await expect.poll(fails, { timeout: 30_000 }).toBe(false);
  });

  test('is open to read-only superusers', async ({ page, open }) => {
    await open('./service-keys', { username: 'readonly' });
    await choose(page, 'Every minute');
    const keys = countRequests(page, 'keys');
    await pass(page, MINUTE + 2_000);
    await expect.poll(keys).toBe(1);
  });

  test('remembers the choice of each screen', async ({ page, open }) => {
    await open('./organizations');
    await choose(page, 'Every 5 minutes');
    await page.getByRole('link', { name: 'Service keys', exact: true }).click();
    await expect(control(page)).toHaveText('Auto-refresh off');
    await page.goBack();
    await page.reload();
    await expect(control(page)).toHaveText(/^Auto-refresh in [45] min$/);
    await control(page).click();
    await expect(choice(page, 'Every 5 minutes')).toHaveAttribute('aria-checked', 'true');
  });

  test('is chosen with the keyboard alone', async ({ page, open }) => {
    await open('./organizations');
    await control(page).focus();
    await page.keyboard.press('Enter');
    await expect(choice(page, 'Off')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(choice(page, 'Every 5 minutes')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(control(page)).toBeFocused();
    await expect(control(page)).toHaveText(/^Auto-refresh in [45] min$/);
  });

  test('rests in a hidden tab, and looks once when it is seen again', async ({ page, open }) => {
    await open('./service-keys');
    await choose(page, 'Every minute');
    const keys = countRequests(page, 'keys');
    await setVisibility(page, 'hidden');
    await pass(page, 10 * MINUTE);
    expect(keys()).toBe(0);
    await setVisibility(page, 'visible');
    await expect.poll(keys).toBe(1);
    await pass(page, 10_000);
    expect(keys()).toBe(1);
  });

  test('waits while rows are selected and while somebody types', async ({ page, open }) => {
    await open('./organizations');
    await choose(page, 'Every minute');
    const list = countRequests(page, 'organizations/');
    const name = await listOf(page, 'Organizations').names.first().innerText();
    await choose(page, 'Off');
    await checkboxOf(page, name).click();
    await expect(control(page)).toHaveCount(0);
    await checkboxOf(page, name).click();
    await choose(page, 'Every minute');
    await checkboxOf(page, name).click();
    await pass(page, 2 * MINUTE);
    await expect(control(page)).toHaveText('Auto-refresh paused');
    await expectNote(page, 'Paused while something is selected.');
    expect(list()).toBe(0);

    await checkboxOf(page, name).click();
    const field = page.getByRole('searchbox');
    await field.press('a');
    await pass(page, 2_000);
    await expect(control(page)).toHaveText('Auto-refresh paused');
    expect(list()).toBe(0);
    await pass(page, 32_000);
    await expect.poll(list).toBe(1);
    await expect(field).toBeFocused();
  });

  test('never asks for a password, and goes on after one was given', async ({ page, open }) => {
    await open('./organizations', { scenario: 'fresh-login' });
    await expect(listOf(page, 'Organizations').names.first()).toBeVisible();
    await choose(page, 'Every minute');
    const list = countRequests(page, 'organizations/');
    await pass(page, 2 * MINUTE);
    await expect(control(page)).toHaveText('Auto-refresh paused');
    await pass(page, 5 * MINUTE);
    expect(list()).toBe(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);

    await control(page).click();
    await expect(page.getByText('Paused until you sign in again.')).toBeVisible();
    await page.getByRole('menuitem', { name: 'Sign in and refresh' }).click();
    const asking = dialog(page, 'Confirm your password');
    await asking.getByLabel(/^Password of/).fill('password');
    await asking.getByRole('button', { name: 'Confirm password' }).click();
    await expect(asking).toHaveCount(0);
    await pass(page, 2_000);
    await expect(control(page)).toHaveText(/^Auto-refresh in/);
  });

  test('takes at most a twentieth of the time', async ({ page, open }) => {
    await open('./users', { size: 'typical' });
    await expect(control(page)).toBeVisible({ timeout: 30_000 });
    await choose(page, 'Every minute');
    await expectNote(page, /Loading takes long here, so it refreshes every 4 minutes\.$/);
  });

  test('is not offered where rows load on demand', async ({ page, open }) => {
    await open('./service-keys');
    await expect(control(page)).toBeVisible();
    await page.getByRole('link', { name: 'Usage logs', exact: true }).click();
    await expect(listOf(page, 'Usage logs').names.first()).toBeVisible();
    await expect(control(page)).toHaveCount(0);
  });
});

/** Returns the notifications that the stand-in of the browser's recorded. */
const told = (page: Page) => page.evaluate(() => Reflect.get(window, 'told'));

test.describe('an overview that refreshes by itself', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const told: string[] = [];
      class FakeNotification extends EventTarget {
        static permission: NotificationPermission = 'default';
        static requestPermission() {
          FakeNotification.permission = 'granted';
          return Promise.resolve(FakeNotification.permission);
        }
        constructor(title: string, { body = '' }: NotificationOptions = {}) {
          super();
          told.push(`${title}: ${body}`);
        }
        close() {
          this.dispatchEvent(new Event('close'));
        }
      }
      Reflect.set(window, 'Notification', FakeNotification);
      Reflect.set(window, 'told', told);
    });
  });

  test('counts in the tab’s title what there is to act on', async ({ page, open }) => {
    await open('./');
    await expectSorted(page);
    await expect(page).toHaveTitle('Overview · Meridian Container Registry');
    const found = await overviewPage(page)
      .getByText(/^\d+ items? to act on/)
      .innerText();
    await choose(page, 'Every 5 minutes');
    const count = Number.parseInt(found, 10);
    await expect(page).toHaveTitle(`(${count}) Overview · Meridian Container Registry`);
    await page.getByRole('link', { name: 'Service keys', exact: true }).click();
    await expect(page).toHaveTitle('Service keys · Meridian Container Registry');
  });

  test('notifies of failed sign-ins above the number that one sets, once', async ({
    page,
    open,
  }) => {
    await open('./');
    await expectSorted(page);
    const before = Number(await itemCount(page, 'Failed sign-ins today'));
    await choose(page, 'Every minute');
    await control(page).click();
    await page.getByRole('menuitem', { name: 'Notifications…' }).click();
    const settings = dialog(page, 'Notifications');
    await settings.getByLabel('Failed sign-ins today above').check();
    await settings.getByLabel('Number of failed sign-ins').fill(String(before));
    await page.keyboard.press('Escape');
    const attempt = () =>
      writeElsewhere(page, 'POST', '/api/v1/signin', { username: 'mira.holt', password: 'wrong' });
    await attempt();
    await pass(page, MINUTE + 2_000);
    await expect
      .poll(() => told(page))
      .toEqual([
        `Meridian Container Registry: ${before + 1} failed sign-ins today, above ${before}.`,
      ]);
    // The next minute counts from the end of this refresh, of which other requests may still be on their way.
    await expect(control(page)).toHaveText(/^Auto-refresh in/);
    await attempt();
    await pass(page, MINUTE + 2_000);
    await expect.poll(() => itemCount(page, 'Failed sign-ins today')).toBe(String(before + 2));
    expect(await told(page)).toHaveLength(1);
  });

  test('works where quotas are off and the account only reads', async ({ page, open }) => {
    await open('./', { scenario: 'features-off', username: 'readonly' });
    await choose(page, 'Every minute');
    const keys = countRequests(page, 'keys');
    await pass(page, MINUTE + 2_000);
    await expect.poll(keys).toBe(1);
    await expect(control(page)).toHaveText(/^Auto-refresh in/);
  });

  test('sends one request after another', async ({ page, open }) => {
    await open('./');
    await expectSorted(page);
    await choose(page, 'Every minute');
    let inFlight = 0;
    let most = 0;
    let sent = 0;
    page.on('request', (request) => {
      if (!request.url().includes('/api/v1/superuser/')) return;
      sent += 1;
      inFlight += 1;
      most = Math.max(most, inFlight);
    });
    page.on('requestfinished', (request) => {
      if (request.url().includes('/api/v1/superuser/')) inFlight -= 1;
    });
    await pass(page, MINUTE + 2_000);
    await expect.poll(() => sent).toBeGreaterThan(5);
    expect(most).toBe(1);
  });
});
