import { describe, expect, it } from 'vitest';

import { operations, type OperationId } from '../generated/operations.gen';
import { reportMarkdown } from './markdown';
import { READS } from './reads';
import { reportJson, reportOf } from './report';
import {
  NOW,
  config,
  discovery,
  size,
  key,
  log,
  failure,
  Turns,
  checked,
  type Script,
} from './testing';

const slow = (seconds?: number) => failure('rate-limited', { status: 429, retryAfter: seconds });

describe('runCheck', () => {
  it('covers every read of the contract', () => {
    const reads = Object.entries(operations).filter(([, { method }]) => method === 'get');
    expect(READS.map(({ id }) => id).toSorted()).toEqual(reads.map(([id]) => id).toSorted());
  });

  it('asks about what was listed, best about who has a quota', async () => {
    const { asked, report } = await checked({});
    expect(report).toMatchObject({ verdict: 'conforms', tier: 'superuser' });
    expect(report.summary).toMatchObject({ conforms: READS.length - 5, skipped: 5 });
    expect(asked).toContain('/api/v1/superuser/users/?limit=100');
    expect(asked).toContain('/api/v1/superuser/users/mira/quota');
    expect(asked).toContain('/api/v1/organization/pay/quota/7/limit');
    expect(asked).toContain('/api/v1/superuser/keys/kid-1');
    // The previous day, without a zone (C 5.1).
    expect(asked).toContain('/api/v1/superuser/logs?starttime=2%2F28%2F2026&endtime=2%2F28%2F2026');
  });

  it('measures durations by a clock that no response sets', async () => {
    const { report } = await checked({});
    const measured = report.operations.flatMap(({ ms }) => ms ?? []);
    expect(measured.length).toBeGreaterThan(0);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(0);
  });

  it('reports neither names nor values', async () => {
    const { report } = await checked({ getServiceKey: { ...key, jwk: 'hush' } });
    const everything = reportJson(report) + reportMarkdown(report);
    expect(everything).not.toMatch(/mira|anna|\bops\b|\bpay\b|kid-1|hush/);
    expect(everything).toContain('/api/v1/superuser/keys/{kid}');
    expect(report.registry).toEqual({
      version: 'Quay 3.18.0',
      state: 'normal',
      authentication: 'Database',
    });
  });

  it('goes on from an answer that differs', async () => {
    const { row, report } = await checked({
      listAllUsers: { users: [{ username: 'mira', enabled: 'yes' }] },
    });
    expect(row('listAllUsers')?.outcome).toBe('differs');
    expect(row('getInstallUser')?.outcome).toBe('conforms');
    expect(report.verdict).toBe('differs');
  });

  it('notes what was not seen, and what the log says of itself', async () => {
    const { row } = await checked({
      listServiceKeys: { keys: [] },
      listAllLogs: { start_time: '', end_time: '', logs: [log], search_unavailable: true },
    });
    expect(row('listServiceKeys')?.notes).toEqual(['Empty, so no row was checked: keys.']);
    expect(row('getServiceKey')).toMatchObject({
      outcome: 'skipped',
      reason: 'No service key was available for this check.',
    });
    expect(row('listAllLogs')?.notes).toEqual([
      'This log cannot be searched, so no entry was checked.',
    ]);
    const other = await checked({ listAllLogs: { start_time: '', end_time: '', logs: [log] } });
    expect(other.row('listAllLogs')?.notes).toEqual([
      'The registry returned another day than requested.',
    ]);
  });

  const forbidden = failure('forbidden', { status: 403 });
  const gone = failure('invalid', { status: 400, body: { title: 'invalid_response' } });
  it.each<[string, Script, OperationId, string, RegExp]>([
    [
      'a feature that discovery lacks',
      { getDiscovery: discovery(['listUserQuotaSuperUser']) },
      'listUserQuotaSuperUser',
      'not-offered',
      /Not in the registry’s API description/,
    ],
    [
      'a page where discovery is unknown',
      { getDiscovery: failure('server'), getRegistrySize: failure('absent', { status: 404 }) },
      'getRegistrySize',
      'not-offered',
      /web page was returned/,
    ],
    [
      'a page where discovery promises more',
      { getRegistrySize: failure('absent', { status: 404 }) },
      'getRegistrySize',
      'failed',
      /lists it/,
    ],
    [
      'a dump that is off',
      { getRegistryConfig: config({}), getConfigDump: forbidden },
      'getConfigDump',
      'not-offered',
      /CONFIGDUMP is off/,
    ],
    [
      'a dump that is on and refused',
      { getConfigDump: forbidden },
      'getConfigDump',
      'failed',
      /although/,
    ],
    [
      'thresholds without full access',
      { getRegistryConfig: config({ SUPERUSERS_FULL_ACCESS: false }), listQuotaLimits: forbidden },
      'listQuotaLimits',
      'not-allowed',
      /FULL_ACCESS/,
    ],
    [
      'one superuser read that is refused among others',
      { getRegistrySize: forbidden },
      'getRegistrySize',
      'failed',
      /although other superuser operations/,
    ],
    [
      'a token without user:read',
      { getLoggedInUser: failure('unauthenticated', { status: 401 }) },
      'getLoggedInUser',
      'not-allowed',
      /user:read/,
    ],
    [
      'a key that is gone',
      { getServiceKey: failure('not-found') },
      'getServiceKey',
      'failed',
      /just/,
    ],
    [
      'a page of HTML',
      { getRegistrySize: failure('not-json') },
      'getRegistrySize',
      'failed',
      /page/,
    ],
    ['an error', { getRegistrySize: failure('server') }, 'getRegistrySize', 'failed', /failed/],
    [
      'no readable configuration',
      { getRegistryConfig: failure('opaque') },
      'getRegistryConfig',
      'skipped',
      /CORS_ORIGIN/,
    ],
    ['no readable list', { listAllUsers: failure('opaque') }, 'listAllUsers', 'failed', /origin/],
    ['no Quay', { getRegistryConfig: failure('absent') }, 'getRegistryConfig', 'failed', /Quay/],
    [
      'an unknown build',
      { getRepoBuildLogsSuperUser: gone },
      'getRepoBuildLogsSuperUser',
      'failed',
      /no build/,
    ],
    [
      'a log that is not archived',
      { getArchivedBuildLogs: gone },
      'getArchivedBuildLogs',
      'skipped',
      /archive/,
    ],
  ])('judges %s', async (_what, script, id, outcome, reason) => {
    const { row } = await checked(script, { build: 'uuid' });
    expect(row(id)).toMatchObject({ outcome, reason: expect.stringMatching(reason) });
  });

  it('takes an empty description for none', async () => {
    const { row, report } = await checked({ getDiscovery: { paths: {} } });
    expect(row('listAllUsers')?.outcome).toBe('conforms');
    expect(report.verdict).toBe('conforms');
  });

  it('is no success when nothing of the superuser’s was seen', async () => {
    const guarded = READS.filter(({ right }) => right !== 'anybody');
    const none = Object.fromEntries(guarded.map(({ id }) => [id, forbidden]));
    const { report } = await checked(none);
    expect(report).toMatchObject({
      verdict: 'nothing-checked',
      summary: { failed: 0, differs: 0 },
    });
  });

  it.each<[string, Script, number]>([
    ['the token is refused', { listAllUsers: failure('unauthenticated') }, 4],
    ['the password is not confirmed', { listAllUsers: failure('fresh-login') }, 4],
    [
      'nobody answers',
      { getRegistryConfig: failure('network'), getDiscovery: failure('network') },
      2,
    ],
    ['it is cancelled', { getLoggedInUser: 'stop' }, 5],
  ])('ends early when %s', async (_what, script, requests) => {
    const { asked, rows } = await checked(script);
    expect(asked).toHaveLength(requests);
    expect(rows).toHaveLength(READS.length);
    expect(rows.at(-1)?.outcome).toBe('skipped');
  });

  it('waits as it is asked to, and not for ever', async () => {
    const patient = await checked({ getRegistrySize: new Turns(slow(3), slow(), size) });
    expect(patient.waited).toEqual([3, 2]);
    expect(patient.row('getRegistrySize')?.outcome).toBe('conforms');
    expect(patient.events.filter(({ type }) => type === 'waiting')).toHaveLength(2);
    const long = await checked({ getRegistrySize: slow(600) });
    expect(long.waited).toEqual([30, 30, 30, 30]);
    const endless = await checked({ getRegistrySize: slow() });
    expect(endless.waited).toEqual([1, 2, 4, 8]);
    expect(endless.row('getRegistrySize')).toMatchObject({ outcome: 'failed', status: 429 });
  });
});

describe('the report', () => {
  it('as Markdown has a table, and says what differs', async () => {
    const { report } = await checked({ getRegistrySize: { ...size, size_bytes: 'x' } });
    const text = reportMarkdown(report);
    expect(text).toContain(
      '18 of 24 operations conform, 1 differs (getRegistrySize), 5 not compared.',
    );
    expect(text).toMatch(/^\| `getRegistrySize` \| `GET \S+` \| 200 \| \*\*differs\*\* \| 0 \|$/m);
    expect(text).toContain(
      '- `getRegistrySize` differs: size_bytes: expected number, found string',
    );
    expect(text).toContain('- Account: superuser, by token');
    expect(text).not.toContain('Host');
    const named = reportOf(await checked({}), {
      credential: 'session',
      host: 'q.test',
      checkedAt: NOW,
    });
    expect(reportMarkdown(named)).toContain('- Host: q.test');
  });
});
