import { afterEach, describe, expect, it } from 'vitest';

import { type OperationId, operations } from '@/api/generated/operations.gen';
import type { Scenario } from '@/lib/demo';

import { rules } from './handlers';
import { serveMockRegistry } from './server';
import { BUILD, REPOSITORY_BUILD } from './testing/cases/others';
import { CHAPTER } from '../scripts/chapter.mjs';
import { type Answered, type Call, HttpClient } from './testing/http-client';
import { at } from './testing/look';

const isRead = (id: OperationId) => operations[id].method === 'get';
const isQuota = (id: OperationId) => id.includes('Quota');

/** Well-formed calls that change nothing. */
const CALLS: Partial<Record<OperationId, Call>> = {
  createInstallUser: { body: { username: 'admin', email: 'nobody@example.org' } },
  changeInstallUser: { path: { username: 'j.okafor2' }, body: {} },
  deleteInstallUser: { path: { username: 'no-such' } },
  createServiceKey: { body: { service: 'no service', expiration: null } },
  changeOrganization: { path: { name: 'payments' }, body: {} },
  deleteOrganization: { path: { name: 'no-such' } },
  approveServiceKey: { path: { kid: 'no-such' }, body: {} },
  deleteServiceKey: { path: { kid: 'no-such' } },
  updateServiceKey: { path: { kid: 'no-such' }, body: {} },
  getServiceKey: { path: { kid: 'no-such' } },
  getRepoBuildStatusSuperUser: { path: { build_uuid: BUILD } },
  getRepoBuildSuperUser: { path: { build_uuid: BUILD } },
  getRepoBuildLogsSuperUser: { path: { build_uuid: BUILD } },
};

function callOf(id: OperationId): Call {
  if (!isQuota(id)) return CALLS[id] ?? {};
  const path = { namespace: 'payments', quota_id: '0' };
  if (!rules[id].body) return { path };
  return { path, body: id.startsWith('create') ? { limit_bytes: 1 } : {} };
}

const clock = { now: Date.now() };
const closing: (() => void)[] = [];

async function serve(scenario: Scenario): Promise<string> {
  const { url, close } = await serveMockRegistry({
    port: 0,
    size: 'small',
    scenario,
    now: () => clock.now,
  });
  closing.push(close);
  return url;
}

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Returns the status of a response and the word that identifies its error. */
function summary({ status, json }: Answered): string {
  const words = [at(json, 'title'), at(json, 'error')].filter((word) => typeof word === 'string');
  return [String(status), ...words.map((word) => word.split(' ', 1)[0])].join(' ');
}

type Outcomes = Partial<Record<OperationId, string>>;

/** Calls every operation of the chapter and returns the results. */
async function callAll(client: HttpClient): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const id of CHAPTER) outcomes[id] = summary(await client.call(id, callOf(id)));
  return outcomes;
}

const expected = (outcome: (id: OperationId) => unknown) =>
  Object.fromEntries(CHAPTER.map((id) => [id, outcome(id)]));

const CSRF = '403 CSRF';
const NOBODY = '401 invalid_token';
const NO_RIGHT = '403 insufficient_scope';
const FOUND_OR_NOT: unknown = expect.stringMatching(/^(200|404 not_found)$/);

describe('who may call what, over HTTP', () => {
  it.each([undefined, 'revoked-token'])('is nobody with the token %s', async (token) => {
    const client = new HttpClient(await serve('healthy'), token);
    expect(await callAll(client)).toEqual(expected((id) => (isRead(id) ? NOBODY : CSRF)));
  });

  it.each(['user-token', 'reader-token'])('has no right with %s', async (token) => {
    const client = new HttpClient(await serve('healthy'), token);
    expect(await callAll(client)).toEqual(expected(() => NO_RIGHT));
  });

  it.each(['readonly-token', 'readonly-repo-token'])('reads with %s', async (token) => {
    const client = new HttpClient(await serve('healthy'), token);
    const outcomes = expected((id) => (isRead(id) ? FOUND_OR_NOT : NO_RIGHT));
    expect(await callAll(client)).toEqual(outcomes);
  });

  it.each([
    ['superuser-token', 'healthy', '200'],
    ['superuser-token', 'features-off', NO_RIGHT],
    ['readonly-token', 'features-off', '200'],
    ['user-token', 'healthy', NO_RIGHT],
    ['revoked-token', 'healthy', NOBODY],
  ] as const)(
    'reads a build in its repository with %s, %s: %s',
    async (token, scenario, outcome) => {
      const client = new HttpClient(await serve(scenario), token);
      const answered = await client.call('getRepoBuild', { path: REPOSITORY_BUILD });
      expect(summary(answered)).toBe(outcome);
    },
  );

  it('tells an ordinary user of a bad body first', async () => {
    const client = new HttpClient(await serve('healthy'), 'user-token');
    const answered = await client.call('createInstallUser', { body: {} });
    expect(summary(answered)).toBe('400 invalid_request');
  });

  it('asks a session for a fresh sign-in, except where the server does not', async () => {
    const session = new HttpClient(await serve('fresh-login'));
    expect((await session.signIn('admin')).json).toEqual({ success: true });
    expect((await session.call('listAllUsers', { query: { limit: 1 } })).status).toBe(200);
    clock.now += 61_000;
    const outcomes = await callAll(session);
    expect(outcomes).toEqual({
      ...expected(() => '401 fresh_login_required'),
      listServiceKeys: '200',
      getServiceKey: '404 not_found',
      deleteUserQuotaSuperUser: '404 not_found',
      deleteOrganizationQuotaSuperUser: '404 not_found',
    });
    await session.call('verifySignIn', { body: { password: 'password' } });
    expect((await session.call('listAllUsers', { query: { limit: 1 } })).status).toBe(200);
  });

  it('kills the tokens with the organization behind them', async () => {
    const client = new HttpClient(await serve('healthy'), 'superuser-token');
    const platform = { path: { name: 'platform' } };
    expect((await client.call('deleteOrganization', platform)).status).toBe(204);
    expect(summary(await client.call('listServiceKeys'))).toBe(NOBODY);
    expect(summary(await client.call('postRegistrySize'))).toBe(CSRF);
  });
});

describe('a registry that is read-only', () => {
  it('takes no write and answers every read', async () => {
    const client = new HttpClient(await serve('read-only'), 'superuser-token');
    expect(await callAll(client)).toEqual(expected((id) => (isRead(id) ? FOUND_OR_NOT : '503')));
    const refused = await client.call('postRegistrySize');
    expect(refused.json).toMatchObject({ is_readonly: true, message: expect.any(String) });
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const { json } = await client.call('getRegistryConfig');
    expect(json).toMatchObject({ registry_state: 'readonly' });
  });
});

describe('a registry with features off', () => {
  it.each(CHAPTER.filter(isQuota))('has no %s', async (id) => {
    const client = new HttpClient(await serve('features-off'), 'superuser-token');
    const { method, path } = operations[id];
    const address = path.replaceAll(/\{\w+\}/g, '1');
    const answered = await client.send(method.toUpperCase(), address, callOf(id));
    expect(answered.status).toBe(isRead(id) ? 308 : 405);
    expect(answered.contentType).toContain('text/html');
    expect(answered.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect((await client.send('GET', `${address}/`)).status).toBe(404);
  });

  it('does not list them either', async () => {
    const client = new HttpClient(await serve('features-off'), 'superuser-token');
    const { text } = await client.call('getDiscovery', { query: { internal: 'true' } });
    expect(text).not.toContain('quota');
    expect(text).not.toContain('sendrecovery');
    expect(text).toContain('takeownership');
  });

  it('refuses the dump, asks for no e-mail, and never computes its size', async () => {
    const client = new HttpClient(await serve('features-off'), 'superuser-token');
    expect(summary(await client.call('getConfigDump'))).toBe(NO_RIGHT);
    const user = await client.call('getInstallUser', { path: { username: 'testuser' } });
    expect(user.json).not.toHaveProperty('quota_report');
    const created = await client.call('createInstallUser', { body: { username: 'no-mail' } });
    expect(created.json).toMatchObject({ email: null });
    expect((await client.call('postRegistrySize')).status).toBe(201);
    clock.now += 86_400_000;
    expect((await client.call('getRegistrySize')).json).toMatchObject({ queued: true });
    expect((await client.call('postRegistrySize')).status).toBe(202);
  });
});
