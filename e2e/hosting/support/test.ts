import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import {
  type APIRequestContext,
  mergeTests,
  type Page,
  request,
  test as base,
} from '@playwright/test';

import { expect, test as console } from '../../support/test';
import type { HostingName } from './hostings';
import { openStage, type Stage } from './stage';

/** A project's options for its hosting. */
export type HostingOptions = {
  /** The way of hosting that a project tests. */
  hosting: HostingName;
  /** The folder of the build. */
  dist: string;
};

/** One console per worker, hosted as the project says. */
export const httpTest = base.extend<object, HostingOptions & { stage: Stage }>({
  hosting: ['nginx-at-prefix', { option: true, scope: 'worker' }],
  dist: ['dist', { option: true, scope: 'worker' }],

  stage: [
    async ({ hosting, dist }, provide) => {
      const stage = await openStage(hosting, dist);
      await provide(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

type Fixtures = {
  /** Opens a console address, given as the path and query below it, e.g. `users?q=a`. */
  visit: (path: string) => Promise<void>;
  /** Writes a `console.json` for one test. */
  configure: (deployment: object) => void;
  /** Replaces the served build with a new one; the first is restored after the test. */
  upgrade: () => void;
  /** Removes files from the served build, by name; they are restored after the test. */
  withhold: (files: RegExp) => void;
};

/** The same with a browser, which is watched for errors and policy violations. */
export const test = mergeTests(console, httpTest).extend<Fixtures>({
  visit: async ({ page, stage }, provide) => {
    await provide(async (below) => {
      await page.goto(addressOf(stage, below));
    });
  },

  configure: async ({ stage }, provide) => {
    const file = path.join(stage.settings, 'console.json');
    const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    await provide((deployment) => writeFileSync(file, JSON.stringify(deployment)));
    if (before === undefined) rmSync(file, { force: true });
    else writeFileSync(file, before);
  },

  upgrade: async ({ stage }, provide) => {
    await provide(() => stage.install('next'));
    stage.install('first');
  },

  withhold: async ({ stage }, provide) => {
    await provide((files) => stage.withhold(files));
    stage.install('first');
  },
});

/** Returns the address of a console page; without path routing, the page is in the fragment. */
export const addressOf = ({ url, routesByPath }: Stage, below: string): string =>
  routesByPath ? `${url}${below}` : `${url}#/${below}`;

/** Signs in as the hosting allows: with a registry session, or from another origin with a token. */
export async function signIn(page: Page, { sameOrigin }: Stage): Promise<void> {
  if (sameOrigin) {
    await page.getByLabel('Username or e-mail').fill('admin');
    await page.getByLabel('Password', { exact: true }).fill('password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  } else {
    await page.getByLabel('Access token').fill('superuser-token');
    await page.getByRole('checkbox', { name: /stay signed in/i }).check();
    await page.getByRole('button', { name: 'Sign in with the token' }).click();
  }
  await expect(page.getByRole('banner').first()).toBeVisible();
}

/** Signs in `admin` at the registry itself, as its own web interface does; returns the CSRF value of the session. */
export async function signInAtRegistry(
  client: APIRequestContext,
  { registry }: Stage,
): Promise<string> {
  const answered: unknown = await (await client.get(`${registry}/csrf_token`)).json();
  const signedIn = await client.post(`${registry}/api/v1/signin`, {
    headers: { 'X-CSRF-Token': String(Reflect.get(Object(answered), 'csrf_token')) },
    data: { username: 'admin', password: 'password' },
  });
  expect(signedIn.ok()).toBe(true);
  return signedIn.headers()['x-next-csrf-token'] ?? '';
}

/** Signs out `admin` on another machine, which ends all sessions of that account (C 3.5). */
export async function signOutElsewhere(stage: Stage): Promise<void> {
  const elsewhere = await request.newContext();
  const token = await signInAtRegistry(elsewhere, stage);
  const signedOut = await elsewhere.post(`${stage.registry}/api/v1/signout`, {
    headers: { 'X-CSRF-Token': token },
    data: {},
  });
  expect(signedOut.ok()).toBe(true);
  await elsewhere.dispose();
}

export { expect };
