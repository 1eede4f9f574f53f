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

/** What a project says of the hosting that it is for. */
export type HostingOptions = {
  /** Which way of hosting a project is for. */
  hosting: HostingName;
  /** The folder of the build. */
  dist: string;
};

/** One console for each worker, hosted as the project says. */
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
  /** Opens an address of the console, given as the path and query below it, e.g. `users?q=a`. */
  visit: (path: string) => Promise<void>;
  /** Writes a `console.json` for one test. */
  configure: (deployment: object) => void;
  /** Puts a new build in the place of the one that is served; the first is back after the test. */
  upgrade: () => void;
  /** Takes files out of the build that is served, by name; they are back after the test. */
  withhold: (files: RegExp) => void;
};

/** The same with a browser, which is watched for errors and violations. */
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

/** The address of a page of the console: without help from the server it is in the fragment. */
export const addressOf = ({ url, routesByPath }: Stage, below: string): string =>
  routesByPath ? `${url}${below}` : `${url}#/${below}`;

/** Signs in the way the hosting allows: with the registry's session, or from another origin with a token. */
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

/** Signs `admin` in at the registry itself, as its own web interface does; answers the CSRF value of the session. */
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

/** Signs `admin` out on another machine, which ends every session of that account (C 3.5). */
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
