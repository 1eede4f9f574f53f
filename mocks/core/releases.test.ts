import { describe, expect, it } from 'vitest';

import type { Release } from '@/lib/demo';

import { seedRegistry } from '../seed';
import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at, list, text } from '../testing/look';
import { RELEASES } from './releases';

const clientOf = (release: Release, token = 'superuser-token') =>
  new DirectClient(registryWithClock({ release }).registry, token);

const SUPERUSER = '/api/v1/superuser';

/** Returns each release's result for one request, from the oldest release to the development head. */
async function each(look: (client: DirectClient) => Promise<unknown>, token?: string) {
  const found = await Promise.all(
    RELEASES.map(async (release) => [release, await look(clientOf(release, token))] as const),
  );
  return Object.fromEntries(found);
}

/** Expects one result from the releases before `first` and another from `first` on. */
const before = (first: Release, older: unknown, newer: unknown) =>
  Object.fromEntries(
    RELEASES.map((release, index) => [release, index < RELEASES.indexOf(first) ? older : newer]),
  );

const statusOf = (address: string) => async (client: DirectClient) =>
  (await client.get(address)).status;

const readonlyStatus = (address: string) =>
  each(statusOf(`${SUPERUSER}${address}`), 'readonly-token');

describe('a registry of a release', () => {
  it('tells since 3.16 who is a read-only superuser', async () => {
    const users = await each(async (client) =>
      at(
        (await client.get(`${SUPERUSER}/users/?limit=1`)).json,
        'users',
        0,
        'global_readonly_super_user',
      ),
    );
    expect(users).toEqual(before('3.16', undefined, false));
    const keys = await each(async (client) =>
      JSON.stringify((await client.get(`${SUPERUSER}/keys`)).json).includes('"global_readonly'),
    );
    expect(keys).toEqual(before('3.16', false, true));
    const account = await each(
      async (client) => at((await client.get('/api/v1/user/')).json, 'global_readonly_super_user'),
      'readonly-token',
    );
    expect(account).toEqual(before('3.16', undefined, true));
  });

  it('lets read-only superusers read, from 3.10 on most and from 3.16 on all', async () => {
    const day = 'starttime=11/23/2026&endtime=11/23/2026';
    expect(await readonlyStatus('/users/?limit=1')).toEqual(before('3.10', 403, 200));
    expect(await readonlyStatus(`/logs?${day}`)).toEqual(before('3.10', 403, 200));
    expect(await readonlyStatus('/users/testuser')).toEqual(before('3.16', 403, 200));
    expect(await readonlyStatus(`/aggregatelogs?${day}`)).toEqual(before('3.16', 403, 200));
  });

  it('names EDIT_QUOTA since 3.12, and has quotas before', async () => {
    const named = await each(async (client) =>
      at((await client.get('/config')).json, 'features', 'EDIT_QUOTA'),
    );
    expect(named).toEqual(before('3.12', undefined, true));
    expect(await each(statusOf(`${SUPERUSER}/users/testuser/quota`))).toEqual(
      before('3.9', 404, 200),
    );
    expect(
      await each(async (client) => {
        const { json } = await client.get(`${SUPERUSER}/users/?limit=1`);
        return Array.isArray(at(json, 'users', 0, 'quotas'));
      }),
    ).toEqual(before('3.9', false, true));
  });

  it('knows a quota in words since 3.12', async () => {
    const address = `${SUPERUSER}/users/build-agent-7/quota`;
    expect(
      await each(async (client) => (await client.post(address, { limit: '10 GiB' })).status),
    ).toEqual(before('3.12', 400, 201));
    const changed = await each(async (client) => {
      await client.post(address, { limit_bytes: 1000 });
      const [quota] = list((await client.get(address)).json);
      const { status } = await client.put(`${address}/${text(quota, 'id')}`, {
        limit_bytes: 2000,
        x: 1,
      });
      return { words: at(quota, 'limit'), bytes: at(quota, 'limit_bytes'), status };
    });
    expect(changed).toEqual(
      before(
        '3.12',
        { words: undefined, bytes: 1000, status: 200 },
        { words: '1000.0 Byte', bytes: 1000, status: 400 },
      ),
    );
  });

  it('lets superusers from outside read thresholds and store settings since 3.10', async () => {
    const stored = await each(async (client) => {
      const address = '/api/v1/organization/payments';
      const { status, json } = await client.put(address, { email: 'new@example.org' });
      return { status, keys: Object.keys(Object(json)).includes('tag_expiration_s') };
    });
    expect(stored).toEqual({
      ...before('3.16', { status: 200, keys: false }, { status: 200, keys: true }),
      '3.9': { status: 403, keys: false },
    });
    const thresholds = await each(async (client) => {
      const quotas = `${SUPERUSER}/organization/payments/quota`;
      await client.post(quotas, { limit_bytes: 1000 });
      const id = text((await client.get(quotas)).json, 0, 'id');
      const limits = `/api/v1/organization/payments/quota/${id}/limit`;
      const made = await client.post(limits, { type: 'Reject', threshold_percent: 90 });
      return [made.status, (await client.get(limits)).status];
    });
    expect(thresholds).toEqual(before('3.10', [201, 403], [201, 200]));
  });

  it('has the configuration dump since 3.15, and describes its path without a method', async () => {
    const found = await each(async (client) => {
      const dump = await client.get(`${SUPERUSER}/config`);
      const { json } = await client.get('/api/v1/discovery?internal=true');
      const path = at(json, 'paths', `${SUPERUSER}/config`);
      return [dump.status, path === undefined ? path : Object.keys(Object(path))];
    });
    expect(found).toEqual(before('3.15', [308, undefined], [200, ['x-name', 'x-path', 'x-tag']]));
    const features = await each(async (client) =>
      at((await client.get('/config')).json, 'features', 'SUPERUSER_CONFIGDUMP'),
    );
    expect(features).toEqual(before('3.15', undefined, true));
  });

  it('redirects what it does not have to the same address with a slash, which is a page', async () => {
    const client = clientOf('3.12');
    const { headers } = await client.get(`${SUPERUSER}/config`);
    expect(headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      Location: 'http://registry.test/api/v1/superuser/config/',
    });
    expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(await client.get(`${SUPERUSER}/config/`)).toMatchObject({
      status: 404,
      json: undefined,
    });
  });

  it('shows builds that were started by hand since 3.17, and archived logs since 3.18', async () => {
    const { builds } = seedRegistry('small', new Date(registryWithClock().clock.now));
    const byHand = builds.find(({ trigger }) => trigger === null)?.id ?? '';
    const triggered = builds.find(({ trigger }) => trigger !== null)?.id ?? '';
    const archived = builds.find((build) => build.archived && build.trigger)?.id ?? '';
    for (const part of ['build', 'status', 'logs']) {
      expect(await each(statusOf(`${SUPERUSER}/${byHand}/${part}`))).toEqual(
        before('3.17', 500, 200),
      );
      expect(await each(statusOf(`${SUPERUSER}/${triggered}/${part}`))).toEqual(
        before('3.9', 500, 200),
      );
    }
    expect(await each(statusOf(`${SUPERUSER}/${archived}/logs/archive`))).toEqual(
      before('3.18', 308, 200),
    );
  });

  it('tells its version since 3.16', async () => {
    const version = await each(
      async (client) => typeof at((await client.get('/config')).json, 'version_number'),
    );
    expect(version).toEqual(before('3.16', 'undefined', 'string'));
  });

  it('says since 3.17 that the log cannot be searched', async () => {
    const found = await each(statusOf(`${SUPERUSER}/logs?starttime=1/1/2001`));
    expect(found).toEqual(before('3.17', 500, 200));
  });

  it('looks for an organization before it deletes it, and logs that, at the development head only', async () => {
    const found = await each(async (client) => {
      const { status, json, headers } = await client.remove(`${SUPERUSER}/organizations/no-such`);
      await client.remove(`${SUPERUSER}/organizations/payments`);
      const { json: log } = await client.get(`${SUPERUSER}/logs`);
      return {
        status,
        message: at(json, 'message'),
        readable: 'Access-Control-Allow-Origin' in headers,
        logged: list(log, 'logs').filter((entry) => at(entry, 'kind') === 'org_delete').length,
      };
    });
    expect(found).toEqual(
      before(
        'head',
        {
          status: 400,
          message: 'Organization does not exist: no-such',
          readable: false,
          logged: 0,
        },
        { status: 404, message: undefined, readable: true, logged: 1 },
      ),
    );
  });
});
