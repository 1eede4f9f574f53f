import type { Page, Route } from '@playwright/test';

import { expect, test } from '../support/test';
import { signIn, signInBeforehand } from '../support/sign-in';

/** How long nothing must be requested until everything that depends on the last responses has been. */
const QUIET = 700;

type Start = {
  /** How often responses had to arrive, one after the other, after the document. */
  roundTrips: number;
  /** Everything that was requested from the registry. */
  asked: string[];
};

/** Opens a screen, holds every request back until no other follows, then lets all of them go at once, and so on. */
async function openInRounds(page: Page, path: string): Promise<Start> {
  const held: Route[] = [];
  const asked: string[] = [];
  let last = performance.now();
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) return route.continue();
    const { pathname, search } = new URL(request.url());
    if (/^\/(api|config|csrf_token)/.test(pathname)) asked.push(pathname + search);
    last = performance.now();
    held.push(route);
  });
  await page.goto(path, { waitUntil: 'commit' });
  const rows = page.getByRole('grid').getByRole('row');
  let roundTrips = 0;
  while ((await rows.count()) < 2 && roundTrips < 10) {
    await expect.poll(() => performance.now() - last > QUIET).toBe(true);
    if ((await rows.count()) > 1) break;
    roundTrips += 1;
    const released = held.splice(0);
    last = performance.now();
    await Promise.all(released.map((route) => route.continue()));
  }
  return { roundTrips, asked };
}

const SIGNED_IN = ['/api/v1/user/', '/config'];
const USERS = '/api/v1/superuser/users/?limit=50&disabled=true';
const ORGANIZATIONS = '/api/v1/superuser/organizations/?limit=50';

for (const { path, requests } of [
  { path: './users', requests: [USERS] },
  { path: './organizations', requests: [ORGANIZATIONS] },
  { path: './quotas', requests: [USERS, ORGANIZATIONS] },
  { path: './service-keys', requests: ['/api/v1/superuser/keys'] },
]) {
  test(`${path} shows rows after two round trips, and requests nothing twice`, async ({ page }) => {
    await signInBeforehand(page);
    const { roundTrips, asked } = await openInRounds(page, path);
    // One more with settings in console.json, whose reader loads once there are some.
    expect(roundTrips).toBeLessThanOrEqual(2);
    expect(asked.slice(0, SIGNED_IN.length + requests.length).toSorted()).toEqual(
      [...SIGNED_IN, ...requests].toSorted(),
    );
    expect(asked.length).toBe(new Set(asked).size);
  });
}

test('the usage log shows entries after three round trips', async ({ page }) => {
  await signInBeforehand(page);
  expect((await openInRounds(page, './logs')).roundTrips).toBeLessThanOrEqual(3);
});

test('a list that does not arrive keeps no screen waiting', async ({ page }) => {
  await signInBeforehand(page);
  // Never answered.
  await page.route('**/api/v1/superuser/users/**', () => undefined);
  await page.goto('./users');
  await expect(page.getByRole('heading', { name: 'Users', exact: true })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Users' })).toHaveAttribute('aria-busy', 'true');
});

test('a head start for nobody shows the sign-in page, and the list after it', async ({ page }) => {
  await page.goto('./users');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(page);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
});
