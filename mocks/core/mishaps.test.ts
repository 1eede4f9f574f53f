import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at, list } from '../testing/look';
import { SENTINELS, type SentinelEffect } from './sentinels';

const USERS = '/api/v1/superuser/users/';

async function what(client: DirectClient, method: string, address: string, body?: unknown) {
  const { answer, delayMs } = await client.outcome(method, address, { body });
  if (answer === 'dropped') return 'dropped';
  return delayMs > 0 ? `${answer.status} late` : `${answer.status}`;
}

const EXPECTED = {
  '500': '500',
  '502': '502',
  '429': '429',
  drop: 'dropped',
  lost: 'dropped',
  slow: '200 late',
  twice: '500',
  html: '200',
  shape: '200',
  '504': '504',
  basic: '401',
  moved: '302',
  cut: '200',
  empty: '200',
  nulls: '200',
} satisfies Record<SentinelEffect, string>;

const isEffect = (name: string): name is SentinelEffect => Object.hasOwn(SENTINELS, name);
const EFFECTS = Object.keys(EXPECTED).filter(isEffect);

describe('sentinels', () => {
  it.each(EFFECTS)('%s', async (effect) => {
    const expected = EXPECTED[effect];
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const named = { username: `fail-${effect}`, email: 'f@example.org' };
    expect(await what(client, 'POST', USERS, named)).toBe(expected);
    // The request takes effect only where the table says so.
    const created = client.registry.accounts.user(named.username) !== undefined;
    expect(created).toBe(['lost', 'slow', 'shape', 'cut', 'empty', 'nulls'].includes(effect));
    const email = { username: `plain-${effect}`, email: `fail-${effect}@example.org` };
    expect(await what(client, 'POST', USERS, email)).toBe(expected);
    const logs = `/api/v1/superuser/logs?starttime=${SENTINELS[effect].day}`;
    expect(await what(client, 'GET', logs)).toBe(expected);
  });

  it('fail only later writes when they say so', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const address = `${USERS}fail-write-500`;
    expect(
      await what(client, 'POST', USERS, { username: 'fail-write-500', email: 'f@example.org' }),
    ).toBe('200');
    expect(await what(client, 'GET', address)).toBe('200');
    expect(await what(client, 'PUT', address, { enabled: false })).toBe('500');
    expect(await what(client, 'DELETE', address)).toBe('500');
  });

  it('find a service key by its name', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const body = { service: 'one', name: 'fail-write-drop', expiration: null };
    const { json } = await client.post('/api/v1/superuser/keys', body);
    const kid = String(new Map(Object.entries(Object(json))).get('kid'));
    expect(await what(client, 'GET', `/api/v1/superuser/keys/${kid}`)).toBe('200');
    expect(await what(client, 'DELETE', `/api/v1/superuser/keys/${kid}`)).toBe('dropped');
  });

  it('are found at any depth of a body', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const metadata = { owner: { team: ['platform', 'fail-502'] } };
    const body = { service: 'one', expiration: null, metadata };
    expect(await what(client, 'POST', '/api/v1/superuser/keys', body)).toBe('502');
  });

  it('work the third time', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    const attempts = [];
    for (let n = 0; n < 3; n += 1) {
      attempts.push(
        await what(client, 'POST', USERS, { username: 'fail-twice', email: 'f@example.org' }),
      );
    }
    expect(attempts).toEqual(['500', '500', '200']);
  });

  it('do not spare who has no right from hearing so', async () => {
    const client = new DirectClient(registryWithClock().registry, 'user-token');
    expect(await what(client, 'GET', `${USERS}fail-500`)).toBe('403');
  });

  it('leave names alone that only look like them', async () => {
    const client = new DirectClient(registryWithClock().registry, 'superuser-token');
    expect(await what(client, 'GET', `${USERS}fail-5000`)).toBe('404');
    expect(await what(client, 'GET', `${USERS}fail-500-b`)).toBe('500');
  });

  it('are the ones that the documentation lists', () => {
    const text = readFileSync(
      path.resolve(import.meta.dirname, '../../docs/mock-registry.md'),
      'utf8',
    );
    const rows = [...text.matchAll(/^\| `fail-(\w+)` +\| `([\d/]+)` +\| (.+?) +\|$/gm)].map(
      ([, ...cells]) => cells,
    );
    expect(rows).toEqual(
      Object.entries(SENTINELS).map(([name, { day, effect }]) => [name, day, effect]),
    );
  });
});

async function flakyRun(): Promise<string[]> {
  const client = new DirectClient(
    registryWithClock({ scenario: 'flaky' }).registry,
    'superuser-token',
  );
  const results = [];
  for (let n = 0; n < 28; n += 1) results.push(await what(client, 'GET', `${USERS}admin`));
  return results;
}

describe('scenarios', () => {
  it('flaky: fails now and then, always in the same order', async () => {
    const results = await flakyRun();
    expect(new Set(results)).toEqual(new Set(['200', '500', '429', '502', 'dropped']));
    expect(await flakyRun()).toEqual(results);
  });

  it('flaky: spares the start of a page', async () => {
    const client = new DirectClient(
      registryWithClock({ scenario: 'flaky' }).registry,
      'superuser-token',
    );
    const results = new Set<string>();
    for (let n = 0; n < 28; n += 1) {
      results.add(await what(client, 'GET', '/config'));
      results.add(await what(client, 'GET', '/api/v1/user/'));
    }
    expect(results).toEqual(new Set(['200']));
  });

  it('flaky: spares no operation for where it is', async () => {
    const { registry } = registryWithClock({ scenario: 'flaky' });
    const client = new DirectClient(registry, 'superuser-token');
    const results = new Set<string>();
    for (let n = 0; n < 28; n += 1) results.add(await what(client, 'GET', '/api/v1/messages'));
    expect(results).toContain('502');
  });

  it('first-try-fails: each address fails once, and then answers', async () => {
    const client = new DirectClient(
      registryWithClock({ scenario: 'first-try-fails' }).registry,
      'superuser-token',
    );
    expect(await what(client, 'GET', `${USERS}admin`)).toBe('502');
    expect(await what(client, 'GET', `${USERS}admin`)).toBe('200');
    expect(await what(client, 'GET', `${USERS}testuser`)).toBe('502');
    expect(await what(client, 'GET', '/config')).toBe('200');
  });

  it('endless-lists: every page announces another one, and none of them brings a new row', async () => {
    const client = new DirectClient(
      registryWithClock({ scenario: 'endless-lists' }).registry,
      'superuser-token',
    );
    const page = async (path: string, token?: unknown) =>
      (await client.get(`${path}${typeof token === 'string' ? `next_page=${token}` : ''}`)).json;
    const users = '/api/v1/superuser/users/?limit=50&';
    const firstUsers = await page(users);
    const next = await page(users, at(firstUsers, 'next_page'));
    expect(list(next, 'users')).toEqual(list(firstUsers, 'users'));
    expect(at(next, 'next_page')).toBeTypeOf('string');
    for (const [path, key] of [
      ['/api/v1/superuser/organizations/?limit=50&', 'organizations'],
      ['/api/v1/superuser/logs?', 'logs'],
    ] as const) {
      const first = await page(path);
      const second = await page(path, at(first, 'next_page'));
      expect(list(second, key)).toEqual([]);
      expect(at(second, 'next_page')).toBeTypeOf('string');
    }
  });

  it('slow: every answer is late', async () => {
    const client = new DirectClient(
      registryWithClock({ scenario: 'slow' }).registry,
      'superuser-token',
    );
    expect(await what(client, 'GET', `${USERS}admin`)).toBe('200 late');
    expect(await what(client, 'GET', '/config')).toBe('200 late');
  });
});
