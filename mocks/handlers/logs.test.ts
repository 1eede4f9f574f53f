import { describe, expect, it } from 'vitest';

import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at, list } from '../testing/look';

const DAY = 86_400_000;
const address = (query: Record<string, string>) =>
  `/api/v1/superuser/logs?${new URLSearchParams(query).toString()}`;

function client() {
  const { registry, clock } = registryWithClock({ size: 'typical' });
  return { clock, superuser: new DirectClient(registry, 'superuser-token') };
}

async function pages(superuser: DirectClient, query: Record<string, string>) {
  const sizes: number[] = [];
  const times: number[] = [];
  let next: unknown;
  do {
    const { json } = await superuser.get(
      address({ ...query, ...(typeof next === 'string' && { next_page: next }) }),
    );
    const logs = list(json, 'logs');
    sizes.push(logs.length);
    times.push(...logs.map((entry) => Date.parse(String(at(entry, 'datetime')))));
    next = at(json, 'next_page');
  } while (next !== undefined);
  return { sizes, times };
}

describe('the log (C 5)', () => {
  it.each([
    [{}, 'Mon, 23 Nov 2026 15:00:00 -0000', 'Wed, 25 Nov 2026 15:00:00 -0000'],
    [
      { starttime: '11/1/2026', endtime: '11/02/2026' },
      'Sun, 01 Nov 2026 00:00:00 -0000',
      'Tue, 03 Nov 2026 00:00:00 -0000',
    ],
    [
      { starttime: '11/01/2026 UTC' },
      'Mon, 23 Nov 2026 15:00:00 -0000',
      'Wed, 25 Nov 2026 15:00:00 -0000',
    ],
    [
      { starttime: '2026-11-01' },
      'Mon, 23 Nov 2026 15:00:00 -0000',
      'Wed, 25 Nov 2026 15:00:00 -0000',
    ],
    [
      { starttime: '11/01/26' },
      'Mon, 23 Nov 2026 15:00:00 -0000',
      'Wed, 25 Nov 2026 15:00:00 -0000',
    ],
    [
      { starttime: '02/30/2026' },
      'Mon, 23 Nov 2026 15:00:00 -0000',
      'Wed, 25 Nov 2026 15:00:00 -0000',
    ],
  ])('takes %o for the range', async (query, start_time, end_time) => {
    const { json } = await client().superuser.get(address(query));
    expect(json).toMatchObject({ start_time, end_time });
  });

  it('has twenty a page, short ones in the middle, and an empty last one', async () => {
    const { sizes, times } = await pages(client().superuser, {
      starttime: '11/18/2026',
      endtime: '11/24/2026',
    });
    expect(Math.max(...sizes)).toBe(20);
    expect(sizes.slice(1, -2).some((size) => size < 20 && size > 0)).toBe(true);
    expect(sizes.at(-1)).toBe(0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(Date.UTC(2026, 10, 18));
  });

  it('reads the same entries in pages as it counts', async () => {
    const { superuser } = client();
    const query = { starttime: '11/20/2026', endtime: '11/22/2026' };
    const { times } = await pages(superuser, query);
    const { json } = await superuser.get(address(query).replace('logs', 'aggregatelogs'));
    const counts = list(json, 'aggregated').map((row) => Number(at(row, 'count')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(times.length);
    expect(times.length).toBeGreaterThan(50);
  });

  it('begins anew with a token that is bad or two days old', async () => {
    const { superuser, clock } = client();
    const query = { starttime: '11/01/2026', endtime: '11/24/2026' };
    const first = await superuser.get(address(query));
    const next_page = String(at(first.json, 'next_page'));
    const second = await superuser.get(address({ ...query, next_page }));
    expect(second.json).not.toEqual(first.json);
    const bad = await superuser.get(address({ ...query, next_page: `${next_page}x` }));
    expect(list(bad.json, 'logs')).toEqual(list(first.json, 'logs'));
    clock.now += 2 * DAY + 1;
    const old = await superuser.get(address({ ...query, next_page }));
    expect(list(old.json, 'logs')).toEqual(list(first.json, 'logs'));
  });

  it('begins anew, or fails, after the first page of certain days', async () => {
    const { superuser } = client();
    const page = async (starttime: string, token?: unknown) => {
      const query = { starttime, endtime: '11/24/2026' };
      return superuser.get(
        address({ ...query, ...(typeof token === 'string' && { next_page: token }) }),
      );
    };
    const first = await page('01/11/2001');
    const second = await page('01/11/2001', at(first.json, 'next_page'));
    expect(list(second.json, 'logs')).toEqual(list(first.json, 'logs'));
    const token = at((await page('1/12/2001')).json, 'next_page');
    expect(token).toBeTypeOf('string');
    expect((await page('1/12/2001', token)).json).toBeUndefined();
  });

  it('leads nowhere after the first page of certain days, or forgets where it was', async () => {
    const { superuser } = client();
    const walk = async (starttime: string, requests: number) => {
      const pages: unknown[][] = [];
      let token: unknown;
      for (let n = 0; n < requests; n += 1) {
        const { json } = await superuser.get(
          address({
            starttime,
            endtime: '11/24/2026',
            ...(typeof token === 'string' && { next_page: token }),
          }),
        );
        pages.push(list(json, 'logs'));
        token = at(json, 'next_page');
        expect(token).toBeTypeOf('string');
      }
      return pages;
    };
    const empty = await walk('1/21/2001', 4);
    expect(empty.map(({ length }) => length > 0)).toEqual([true, false, false, false]);
    const repeated = await walk('1/22/2001', 4);
    expect(repeated[1]).not.toEqual(repeated[0]);
    expect(repeated.slice(2)).toEqual([repeated[1], repeated[1]]);
    const forgotten = await walk('1/23/2001', 6);
    expect(forgotten.slice(4)).toEqual(forgotten.slice(0, 2));
    expect(new Set(forgotten.slice(0, 4).map((page) => JSON.stringify(page))).size).toBe(4);
  });

  it('crashes on ranges that it cannot count', async () => {
    const { superuser } = client();
    const status = async (starttime: string, endtime: string) =>
      (await superuser.get(address({ starttime, endtime }).replace('logs', 'aggregatelogs')))
        .status;
    expect(await status('10/25/2026', '11/24/2026')).toBe(200);
    expect(await status('10/24/2026', '11/24/2026')).toBe(500);
    expect(await status('02/27/2026', '03/28/2026')).toBe(200);
    expect(await status('02/27/2026', '03/29/2026')).toBe(500);
    expect(await status('11/24/2026', '11/01/2026')).toBe(200);
  });
});

describe('entries that the console causes (C 1, 5.7)', () => {
  it('carry the token, the actor and what was done', async () => {
    const { superuser } = client();
    await superuser.post('/api/v1/superuser/users/', {
      username: 'logged',
      email: 'l@example.org',
    });
    const user = '/api/v1/superuser/users/logged';
    await superuser.put(user, { email: 'm@example.org', enabled: false });
    await superuser.remove(user);
    await superuser.put('/api/v1/superuser/organizations/payments', { name: 'No' });
    await superuser.put('/api/v1/superuser/organizations/payments', {});
    await superuser.post('/api/v1/superuser/takeownership/sandbox');
    const { json } = await superuser.get('/api/v1/superuser/logs');
    const entries = list(json, 'logs').slice(0, 7).toReversed();
    expect(entries).toMatchObject([
      {
        kind: 'user_create',
        metadata: { username: 'logged', email: 'l@example.org', superuser: 'admin' },
        namespace: { kind: 'user', name: 'logged' },
      },
      {
        kind: 'user_change_email',
        metadata: { email: 'm@example.org', old_email: 'l@example.org' },
      },
      { kind: 'user_disable', metadata: { username: 'logged', superuser: 'admin' } },
      { kind: 'user_delete', metadata: { username: 'logged' } },
      { kind: 'org_change_name', metadata: { old_name: 'payments', new_name: 'No' } },
      { kind: 'org_change_name', metadata: { old_name: 'payments', new_name: null } },
      {
        kind: 'take_ownership',
        metadata: { namespace: 'sandbox', was_user: false, superuser: 'admin' },
      },
    ]);
    expect(entries[0]).toMatchObject({
      ip: '192.0.2.1',
      datetime: 'Tue, 24 Nov 2026 15:00:00 -0000',
      performer: { name: 'admin', is_robot: false },
      metadata: { oauth_token_id: 12, oauth_token_application: 'Admin console' },
    });
  });

  it('show a deleted account under its new random name, until it is purged', async () => {
    const { superuser, clock } = client();
    await superuser.remove('/api/v1/superuser/users/j.okafor2');
    const entry = async () => list((await superuser.get('/api/v1/superuser/logs')).json, 'logs')[0];
    expect(await entry()).toMatchObject({
      metadata: { username: 'j.okafor2' },
      namespace: { name: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    clock.now += 5 * 60_000;
    expect(await entry()).not.toHaveProperty('namespace');
  });
});
