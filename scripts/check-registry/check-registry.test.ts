import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { READS } from '@/api/compatibility/reads';

import { seedRegistry } from '../../mocks/seed';
import { serveMockRegistry } from '../../mocks/server';
import { runCheckRegistry, runCommand } from './testing';

// Bundling and starting take a second, but much longer on a machine that is busy with the other checks.
const STARTING_MS = 60_000;

const servers = new Map<string, Awaited<ReturnType<typeof serveMockRegistry>>>();
const urlOf = (scenario: string) => servers.get(scenario)?.url ?? '';
const flagsFor = (scenario: string) => ['--url', urlOf(scenario), '--token-file', '-'];

/** Runs the check and returns its report. */
const check = (scenario: string, token: string, ...args: string[]) =>
  runCheckRegistry(token, [...flagsFor(scenario), '--json', ...args]);

beforeAll(async () => {
  for (const scenario of ['healthy', 'bent', 'features-off'] as const)
    servers.set(scenario, await serveMockRegistry({ port: 0, size: 'small', scenario }));
});

afterAll(() => {
  for (const { close } of servers.values()) close();
});

describe('npm run check-registry', { timeout: STARTING_MS }, () => {
  it.each([
    ['superuser-token', 'superuser', []],
    ['readonly-token', 'readonly', []],
    // Without user:read the owner of the token is unknown, which the contract allows (C 3.2).
    ['narrow-token', 'unknown', ['getLoggedInUser']],
  ])('finds that everything conforms for %s', async (token, tier, notAllowed) => {
    const { code, report, out, err } = await check('healthy', token);
    expect(report).toMatchObject({ verdict: 'conforms', tier, credential: 'token' });
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).not.toContain(token);
    const not = (outcome: string) =>
      report.operations.flatMap((row) => (row.outcome === outcome ? [row.operation] : []));
    expect(report.summary).toMatchObject({ differs: 0, failed: 0, 'not-offered': 0 });
    expect(not('not-allowed')).toEqual(notAllowed);
    expect(report.operations.map(({ operation }) => operation)).toEqual(READS.map(({ id }) => id));
  });

  it('reads a build that is named', async () => {
    const build =
      seedRegistry('small', new Date()).builds.find(({ archived }) => archived)?.id ?? '';
    const { report, row } = await check('healthy', 'superuser-token', '--build', build);
    expect(report.summary).toMatchObject({ conforms: READS.length, skipped: 0 });
    expect(row('getArchivedBuildLogs')).toMatchObject({ outcome: 'conforms', status: 200 });
  });

  it('names the operation and the field of a registry that was bent', async () => {
    const { code, report, row } = await check('bent', 'superuser-token');
    expect(code).toBe(1);
    expect(report).toMatchObject({ verdict: 'differs', summary: { differs: 1, failed: 0 } });
    expect(row('getRegistrySize')).toMatchObject({
      outcome: 'differs',
      status: 200,
      fields: [{ path: 'size_bytes', expected: 'number', found: 'string', count: 1 }],
      notes: ['Unexpected field: blob_count.'],
    });
  });

  it('takes what a feature that is off hides for not offered', async () => {
    const { code, report, row } = await check('features-off', 'superuser-token');
    expect(code).toBe(0);
    expect(row('listUserQuotaSuperUser')).toMatchObject({ outcome: 'not-offered', status: null });
    expect(row('getConfigDump')).toMatchObject({
      outcome: 'not-offered',
      status: 403,
      reason: 'FEATURE_SUPERUSER_CONFIGDUMP is off.',
    });
    expect(report.features).toMatchObject({ QUOTA_MANAGEMENT: false, SUPER_USERS: true });
  });

  it('prints a table for people', async () => {
    const { code, out } = await runCommand('superuser-token', flagsFor('bent'));
    expect(code).toBe(1);
    expect(out).toMatch(/^differs +200 +\d+ +getRegistrySize +GET \/api\/v1\/superuser\/registry/m);
    expect(out).toMatch(/^ +size_bytes: expected number, found string$/m);
    expect(out).toMatch(/\d+ of \d+ operations conform, 1 differs \(getRegistrySize\)/);
    expect(out).not.toContain(new URL(urlOf('bent')).host);
  });

  it('refuses what it does not know, and never repeats it', async () => {
    const { code, out, err } = await runCommand('', ['--url', urlOf('healthy'), 'hush-hush']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: npm run check-registry');
    expect(err).not.toContain('hush-hush');
  });
});
