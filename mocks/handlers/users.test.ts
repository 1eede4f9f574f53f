import { describe, expect, it } from 'vitest';

import { seedRegistry } from '../seed';
import { Accounts } from '../state/accounts';
import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at, list, text } from '../testing/look';

const USERS = '/api/v1/superuser/users/';
const ORGANIZATIONS = '/api/v1/superuser/organizations/';

async function crawl(
  client: DirectClient,
  address: string,
  key: string,
  limit: number,
): Promise<string[]> {
  const names: string[] = [];
  let next = '';
  do {
    const page = next === '' ? '' : `&next_page=${encodeURIComponent(next)}`;
    const { json } = await client.get(`${address}?limit=${limit}${page}`);
    names.push(...list(json, key).map((row) => text(row, 'name')));
    const token = at(json, 'next_page');
    next = typeof token === 'string' ? token : '';
  } while (next !== '');
  return names;
}

describe('lists (C 4)', () => {
  it('page through everything, while rows come and go', async () => {
    const { registry } = registryWithClock({ size: 'typical' });
    const client = new DirectClient(registry, 'superuser-token');
    await client.post(USERS, { username: 'last-one', email: 'last@example.org' });
    await client.post('/api/v1/superuser/takeownership/q7');
    await client.remove(`${USERS}gpu-lab`);
    const users = await crawl(client, USERS, 'users', 100);
    expect(users).toHaveLength(2000 + 1 - 2);
    expect(new Set(users).size).toBe(users.length);
    expect(users.at(-1)).toBe('last-one');
    expect(users).not.toContain('gpu-lab');
    const organizations = await crawl(client, ORGANIZATIONS, 'organizations', 77);
    expect(organizations).toHaveLength(301);
    expect(organizations).toContain('q7');
  });

  it('leave out what is disabled when asked', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const count = async (query: string) =>
      list((await client.get(`${USERS}${query}`)).json, 'users').length;
    const all = await count('');
    expect(await count('?disabled=true')).toBe(all);
    expect(await count('?disabled=nonsense')).toBe(all);
    expect(await count('?disabled=0')).toBeLessThan(all);
  });

  it('promise a next page for ever with a limit of 0, and give all rows without a limit', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const nothing = await client.get(`${USERS}?limit=0`);
    expect(nothing.json).toMatchObject({ users: [], next_page: expect.any(String) });
    const all = await client.get(USERS);
    expect(list(all.json, 'users')).toHaveLength(12);
    expect(all.json).not.toHaveProperty('next_page');
  });

  it('are quick in a huge registry', async () => {
    const started = performance.now();
    const { registry } = registryWithClock({ size: 'huge' });
    const client = new DirectClient(registry, 'superuser-token');
    expect(list((await client.get(`${USERS}?limit=100`)).json, 'users')).toHaveLength(100);
    const { username } = seedRegistry('huge', new Date(registry.startedAt)).users.at(98_765);
    expect((await client.get(`${USERS}${username}`)).json).toMatchObject({ username });
    expect((await client.get('/api/v1/superuser/logs')).status).toBe(200);
    const body = { username: 'one-more', email: 'one-more@example.org' };
    expect((await client.post(USERS, body)).status).toBe(200);
    // Building every row takes several times as long.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('users', () => {
  it('are found by the e-mail that the seed gave them', () => {
    const seed = seedRegistry('typical', new Date());
    const accounts = new Accounts(seed, Date.now);
    const missed: string[] = [];
    for (const { email, username } of accounts.usersAfter(-1)) {
      if (email.includes('@') && accounts.userByEmail(email)?.username !== username)
        missed.push(email);
    }
    expect(missed).toEqual([]);
  });

  it('give their name back when the deletion was collected', async () => {
    const { registry, clock } = registryWithClock();
    const client = new DirectClient(registry, 'superuser-token');
    await client.remove(`${USERS}build-agent-7`);
    const body = { username: 'build-agent-7', email: 'again@example.org' };
    expect((await client.post(USERS, body)).status).toBe(400);
    clock.now += 5 * 60_000;
    expect((await client.post(USERS, body)).status).toBe(200);
  });

  it('become organizations for good when they are taken over', async () => {
    const client = new DirectClient(registryWithClock().registry, 'wide-token');
    const take = (name: string) => client.post(`/api/v1/superuser/takeownership/${name}`);
    expect((await take('testuser')).json).toEqual({ namespace: 'testuser' });
    expect((await client.get(`${USERS}testuser`)).status).toBe(404);
    const me = await client.get('/api/v1/user/');
    expect(list(me.json, 'organizations')).toMatchObject([
      { name: 'platform' },
      { name: 'web' },
      { name: 'testuser', is_org_admin: true },
    ]);
    expect((await take('testuser')).status).toBe(200);
    expect((await take('ops.lead')).status).toBe(400);
    expect((await take('no-such')).status).toBe(404);
  });

  it('cannot be mailed when their mail fails', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const mail = (name: string) => client.post(`/api/v1/superusers/users/${name}/sendrecovery`);
    expect((await mail('testuser')).json).toEqual({ email: 'testuser@meridian.example' });
    await client.put(`${USERS}testuser`, { email: 'mail-fails@example.org' });
    expect(await mail('testuser')).toMatchObject({
      status: 400,
      json: { message: expect.any(String) },
    });
    expect((await mail('admin')).status).toBe(400);
    expect((await mail('no-such')).status).toBe(404);
  });
});

describe('organizations', () => {
  it('keep their details under their own path (C 10.12)', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const address = '/api/v1/organization/platform';
    const change = (body: unknown) => client.put(address, body);
    expect((await change({ tag_expiration_s: 604_800, invoice_email: true })).json).toMatchObject({
      name: 'platform',
      tag_expiration_s: 604_800,
      invoice_email: true,
    });
    expect((await change({ tag_expiration_s: 5 })).status).toBe(400);
    expect((await change({ email: 'no mail' })).status).toBe(400);
    expect((await change({ contact_email: 'new@example.org' })).json).toMatchObject({
      email: 'new@example.org',
    });
    expect((await client.put('/api/v1/organization/no-such', {})).status).toBe(404);
    const user = new DirectClient(client.registry, 'user-token');
    expect((await user.put(address, {})).status).toBe(403);
  });

  it('show the system default under their own path, and take thresholds there (C 10.14, 10.15)', async () => {
    const client = new DirectClient(
      registryWithClock({ size: 'typical' }).registry,
      'superuser-token',
    );
    const own = await client.get('/api/v1/organization/sandbox/quota');
    expect(own.json).toMatchObject([{ id: null, default_config: true }]);
    const superusers = '/api/v1/superuser/organization/sandbox/quota';
    expect((await client.get(superusers)).json).toEqual([]);
    await client.post(superusers, { limit_bytes: 1024 });
    const id = text((await client.get(superusers)).json, 0, 'id');
    const limits = `/api/v1/organization/sandbox/quota/${id}/limit`;
    const warning = { type: 'Warning', threshold_percent: 80 };
    expect((await client.post(limits, warning)).json).toBe('Created');
    expect((await client.post(limits, warning)).status).toBe(400);
    expect((await client.post(limits, { ...warning, threshold_percent: 101 })).status).toBe(400);
    const limitId = text((await client.get(limits)).json, 0, 'id');
    const changed = await client.put(`${limits}/${limitId}`, { threshold_percent: 90 });
    expect(changed.json).toMatchObject({ limits: [{ type: 'Warning', limit_percent: 90 }] });
    expect((await client.remove(`${limits}/${limitId}`)).status).toBe(204);
    expect((await client.remove(`${limits}/${limitId}`)).status).toBe(404);
    const kinds = list((await client.get('/api/v1/superuser/logs')).json, 'logs').slice(0, 3);
    expect(kinds.map((entry) => at(entry, 'kind'))).toEqual([
      'org_delete_quota_limit',
      'org_change_quota_limit',
      'org_create_quota_limit',
    ]);
    const readonly = new DirectClient(client.registry, 'readonly-token');
    expect((await readonly.get(limits)).status).toBe(200);
    expect((await readonly.post(limits, warning)).status).toBe(403);
  });
});
