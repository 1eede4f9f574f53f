import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CHAPTER } from '../scripts/chapter.mjs';
import { messageCases } from './testing/cases/messages';
import { organizationCases } from './testing/cases/organizations';
import { otherCases } from './testing/cases/others';
import { quotaCases } from './testing/cases/quotas';
import { serviceKeyCases } from './testing/cases/service-keys';
import { userCases } from './testing/cases/users';
import { violationIn } from './testing/contract';
import { HttpClient } from './testing/http-client';
import { text } from './testing/look';
import { exitOf, spawnRegistry } from './testing/spawn-registry';

const cases = [
  ...userCases,
  ...messageCases,
  ...organizationCases,
  ...quotaCases,
  ...serviceKeyCases,
  ...otherCases,
];

// Bundling and starting take a second, but much longer on a machine that is busy with the other checks.
const STARTING_MS = 60_000;

let server: Awaited<ReturnType<typeof spawnRegistry>>;
let superuser: HttpClient;

beforeAll(async () => {
  server = await spawnRegistry('--port', '0', '--size', 'small', '--scenario', 'healthy');
  superuser = new HttpClient(server.url, 'superuser-token');
}, STARTING_MS);

afterAll(() => {
  server.process.kill();
});

// Each response is also validated against the contract: status, content type, and body (see HttpClient).
describe('each operation of the chapter, over HTTP', () => {
  it.each(cases)('$id: $title', async ({ id, call, expected }) => {
    expect(await superuser.call(id, call)).toMatchObject(expected);
  });

  it('notices what the contract does not declare', () => {
    const answer = {
      status: 200,
      contentType: 'application/json',
      text: '{"users":[{"name":"x"}]}',
    };
    expect(violationIn('listAllUsers', answer)).toContain('does not fit');
    expect(violationIn('listAllUsers', { ...answer, text: '{"users":[]}' })).toBeUndefined();
    expect(violationIn('listAllUsers', { ...answer, status: 201 })).toContain('no status 201');
    expect(violationIn('listAllUsers', { ...answer, contentType: 'text/html' })).toContain(
      'no content',
    );
  });

  it('has a case for each', () => {
    const covered = new Set(cases.map(({ id }) => id));
    expect(CHAPTER).toHaveLength(28);
    expect(CHAPTER.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('takes a service key through its life', async () => {
    const expiration = Math.floor(Date.now() / 1000) + 86_400;
    const created = await superuser.call('createServiceKey', {
      body: { service: 'scanner', name: 'One', expiration, metadata: { ip: 'mine', team: 'a' } },
    });
    expect(created.json).toMatchObject({ name: 'One', service: 'scanner' });
    expect(created.text).toContain('BEGIN RSA PRIVATE KEY');
    const path = { kid: text(created.json, 'kid') };
    const read = await superuser.call('getServiceKey', { path });
    expect(read.json).toMatchObject({
      metadata: { team: 'a', creator: 'admin', created_by: expect.any(String), ip: '127.0.0.1' },
      approval: {
        approval_type: 'ServiceKeyApprovalType.SUPERUSER',
        notes: '',
        approver: { username: 'admin' },
      },
    });
    const update = (body: unknown) => superuser.call('updateServiceKey', { path, body });
    expect((await update({ expiration: 1 })).status).toBe(400);
    // The expiration is saved before the name is rejected.
    expect((await update({ expiration: null, name: 'no!' })).status).toBe(400);
    expect((await update({ metadata: { team: 'b' } })).json).toMatchObject({
      expiration_date: null,
      name: 'One',
      metadata: { team: 'b', creator: 'admin' },
    });
    expect((await update({ name: '' })).json).toMatchObject({ name: '' });
    const again = await superuser.call('approveServiceKey', { path, body: { notes: 'again' } });
    expect(again).toMatchObject({ status: 201, text: '', contentType: 'text/html; charset=utf-8' });
    expect((await superuser.call('deleteServiceKey', { path })).status).toBe(204);
    expect((await superuser.call('getServiceKey', { path })).status).toBe(404);
  });

  it.each(['User', 'Organization'] as const)(
    'takes a quota through its life (%s)',
    async (kind) => {
      const path = { namespace: 'testuser' };
      const list = () => superuser.call(`list${kind}QuotaSuperUser`, { path });
      const firstId = async () => text((await list()).json, 0, 'id');
      const remove = async () =>
        superuser.call(`delete${kind}QuotaSuperUser`, {
          path: { ...path, quota_id: await firstId() },
        });
      expect((await remove()).status).toBe(204);
      const created = await superuser.call(`create${kind}QuotaSuperUser`, {
        path,
        body: { limit: '10GiB' },
      });
      expect(created).toMatchObject({ status: 201, json: 'Created' });
      expect((await list()).json).toMatchObject([
        { limit_bytes: 10_737_418_240, limit: '10.0 GiB' },
      ]);
      const quota_id = await firstId();
      const change = (body: unknown) =>
        superuser.call(`change${kind}QuotaSuperUser`, { path: { ...path, quota_id }, body });
      expect((await change({})).json).toMatchObject({ limit_bytes: 10_737_418_240 });
      expect((await change({ limit_bytes: 0 })).json).toMatchObject({
        limit_bytes: 10_737_418_240,
      });
      expect((await change({ limit_bytes: -1 })).status).toBe(400);
      expect((await change({ limit: '10B' })).status).toBe(400);
      expect((await change({ limit: '20 GiB' })).text).toContain('"limit_bytes":21474836480.0,');
      expect((await list()).text).toContain('"limit_bytes":21474836480,');
      expect((await change({ limit_bytes: 2n ** 63n - 1n })).json).toMatchObject({
        limit_bytes: 2n ** 63n - 1n,
      });
      expect((await list()).text).toContain('"limit_bytes":9223372036854775807,');
      expect((await change({ limit_bytes: 1000 })).json).toMatchObject({ limit: '1000.0 Byte' });
      // The quota belongs to another namespace.
      const elsewhere = { path: { namespace: 'admin', quota_id }, body: {} };
      expect((await superuser.call(`change${kind}QuotaSuperUser`, elsewhere)).status).toBe(404);
    },
  );
});

describe('the command', () => {
  it(
    'answers as the release that it was asked for, and ends well when it is asked to',
    async () => {
      const flags = ['--port', '0', '--size', 'small', '--release', '3.9'];
      const { url, process } = await spawnRegistry(...flags);
      const client = new HttpClient(url, 'superuser-token');
      expect(await client.sendCall('getConfigDump')).toMatchObject({ status: 308 });
      const exit = exitOf(process);
      process.kill('SIGTERM');
      expect(await exit).toBe(0);
    },
    STARTING_MS,
  );

  it(
    'refuses flags and values that it does not know',
    async () => {
      await expect(spawnRegistry('--speed', 'fast')).rejects.toThrow(/ended with 2[\s\S]*Usage/);
      await expect(spawnRegistry('--size', 'enormous')).rejects.toThrow(/ended with 2[\s\S]*Usage/);
    },
    STARTING_MS,
  );
});
