import { expect, type Locator, type Page } from '@playwright/test';

import { checkboxOf, dialog } from './list';

/** A request that somebody else makes, with a token instead of the session of the page. */
type Foreign = { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: object };

/** Sends a request as another superuser would, past the console; returns its status. */
export const elsewhere = (page: Page, request: Foreign): Promise<number> =>
  page.evaluate(async ({ method, path, body }) => {
    const response = await fetch(path, {
      method,
      credentials: 'omit',
      headers: {
        Authorization: 'Bearer superuser-token',
        'Content-Type': 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.status;
  }, request);

/** Returns every quota that the registry has by namespace, in bytes and thresholds; empty for none. */
export const quotasHeld = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    type Limit = { type: string; limit_percent: number };
    type Row = { name: string; quotas: { limit_bytes: number; limits: Limit[] }[] };
    const held: Record<string, string> = {};
    for (const kind of ['users', 'organizations']) {
      let token: string | undefined = '';
      while (token !== undefined) {
        const query: string = token === '' ? '' : `&next_page=${encodeURIComponent(token)}`;
        const response = await fetch(`/api/v1/superuser/${kind}/?limit=100${query}`, {
          credentials: 'omit',
          headers: {
            Authorization: 'Bearer superuser-token',
            'X-Requested-With': 'XMLHttpRequest',
          },
        });
        const answer: Record<string, Row[]> & { next_page?: string } = await response.json();
        for (const { name, quotas } of answer[kind] ?? []) {
          held[name] = quotas
            .map(({ limit_bytes: bytes, limits }) =>
              [bytes, ...limits.map((one) => `${one.type} ${one.limit_percent}`).toSorted()].join(),
            )
            .join('; ');
        }
        token = answer.next_page;
      }
    }
    return held;
  });

/** Returns the id of a user's quota. */
export const quotaIdOf = (page: Page, username: string): Promise<number | undefined> =>
  page.evaluate(async (path) => {
    const response = await fetch(path, {
      credentials: 'omit',
      headers: {
        Authorization: 'Bearer superuser-token',
        'X-Requested-With': 'XMLHttpRequest',
      },
    });
    const [quota]: { id: number }[] = await response.json();
    return quota?.id;
  }, `/api/v1/superuser/users/${username}/quota`);

/** Selects namespaces and opens the planner for them. */
export async function openPlanner(page: Page, names: readonly string[]): Promise<Locator> {
  for (const name of names) await checkboxOf(page, name).click();
  await page.getByRole('button', { name: 'Plan quotas…' }).click();
  const planner = dialog(page, /^Plan quotas for /);
  await expect(planner).toBeVisible();
  return planner;
}
