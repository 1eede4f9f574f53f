import { describe, expect, test } from 'vitest';

import { SEEDED_SECRETS, seedRegistry } from '.';
import type { RegistrySize } from '@/lib/demo';

const NOW = new Date('2026-11-24T15:20:30Z');
const SIZES: [RegistrySize, users: number, organizations: number, logs: number][] = [
  ['empty', 3, 0, 0],
  ['small', 12, 6, 120],
  ['typical', 2_000, 300, 50_000],
  ['huge', 100_000, 20_000, 1_000_000],
];

describe.each(SIZES)('the %s registry', (size, userCount, organizationCount, logCount) => {
  const seed = seedRegistry(size, NOW);

  test('has its numbers', () => {
    expect(seed.users.length).toBe(userCount);
    expect(seed.organizations.length).toBe(organizationCount);
    expect(seed.logs.length).toBe(logCount);
    expect(() => seed.users.at(userCount)).toThrow(RangeError);
  });

  test('is the same each time', () => {
    const again = seedRegistry(size, NOW);
    for (const part of [0, 0.3, 0.99]) {
      expect(again.users.at(Math.floor(userCount * part))).toEqual(
        seed.users.at(Math.floor(userCount * part)),
      );
      if (size === 'empty') continue;
      expect(again.logs.at(Math.floor(logCount * part))).toEqual(
        seed.logs.at(Math.floor(logCount * part)),
      );
      const organization = Math.floor(organizationCount * part);
      expect(again.organizations.at(organization)).toEqual(seed.organizations.at(organization));
    }
    expect(again.serviceKeys).toEqual(seed.serviceKeys);
    expect(again.builds[0]?.log).toEqual(seed.builds[0]?.log);
  });
});

test('the empty registry has accounts to sign in with, its own key, and nothing else', () => {
  const seed = seedRegistry('empty', NOW);
  const users = [0, 1, 2].map((index) => seed.users.at(index));
  expect(users.map(({ username }) => username)).toEqual(['admin', 'readonly', 'testuser']);
  expect(users.every(({ quota, usedBytes }) => quota === null && usedBytes === 0)).toBe(true);
  expect(seed.serviceKeys.map(({ service }) => service)).toEqual(['quay']);
  expect(seed.builds).toEqual([]);
  expect(seed.logIndexAt(NOW.getTime())).toBe(0);
  expect(seed.registrySize).toEqual({ size_bytes: 0, last_ran: null });
});

test('a handful of namespaces of a company are over their limit, and none is far beyond it', () => {
  const { users, organizations, config } = seedRegistry('typical', NOW);
  const standard = Number(config.config['DEFAULT_SYSTEM_REJECT_QUOTA_BYTES']);
  const rows = [users, organizations].flatMap((list) =>
    Array.from({ length: list.length }, (_, index) => list.at(index)),
  );
  const shares = rows.map(
    ({ usedBytes, quota }) => usedBytes / Number(quota?.limitBytes ?? standard),
  );
  const over = shares.filter((share) => share >= 1);
  expect(over.length).toBeGreaterThan(2);
  expect(over.length).toBeLessThan(10);
  expect(Math.max(...over)).toBeLessThan(1.5);
});

describe('seeded states', () => {
  const seed = seedRegistry('small', NOW);

  test('the first accounts are those that sign in', () => {
    expect(
      [0, 1, 2, 3]
        .map((index) => seed.users.at(index))
        .map((u) => [u.username, u.superuser, u.readonlySuperuser]),
    ).toEqual([
      ['admin', true, false],
      ['readonly', false, true],
      ['testuser', false, false],
      ['ops.lead', true, false],
    ]);
  });

  test('builds are in every phase', () => {
    const phases = new Set(seed.builds.map((build) => build.phases.at(-1)?.phase));
    for (const phase of [
      'waiting',
      'build-scheduled',
      'unpacking',
      'pulling',
      'building',
      'pushing',
      'complete',
      'error',
      'internalerror',
      'cancelled',
      'expired',
      'cannot_load',
    ]) {
      expect(phases).toContain(phase);
    }
  });

  test('the live build runs through in a minute and a half', () => {
    const live = seed.builds.find((build) => build.live);
    const total = live?.phases.reduce((sum, phase) => sum + (phase.durationMs ?? 0), 0);
    expect(total).toBe(90_000);
    const offsets = live?.log.map((entry) => entry.offsetMs) ?? [];
    expect(offsets.length).toBeGreaterThan(300);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(offsets.at(-1)).toBe(90_000);
  });

  test('service keys have moduli of 2048 bits and valid names', () => {
    for (const key of seed.serviceKeys) {
      expect(key.jwk.n).toMatch(/^[A-Za-z0-9_-]{342}$/);
      expect(key.service).toMatch(/^[a-z0-9_]+$/);
      expect(key.name).toMatch(/^[\s a-zA-Z0-9\-_:/]*$/);
    }
    expect(new Set(seed.serviceKeys.map((key) => key.kid)).size).toBe(seed.serviceKeys.length);
  });

  test('every seeded secret is in the dump, and its masked ones are masked', () => {
    const { config, warning, env, schema } = seed.config;
    const dump = JSON.stringify({ config, warning, env });
    expect(SEEDED_SECRETS.filter((secret) => secret.length < 12 || !dump.includes(secret))).toEqual(
      [],
    );
    expect(SEEDED_SECRETS.filter((secret) => JSON.stringify(schema).includes(secret))).toEqual([]);
    expect(config.DB_URI).toBe('********** (71)');
    expect(JSON.stringify(seed.config).length).toBeGreaterThan(80_000);
    expect(
      Object.keys(config).filter((key) => !Object.hasOwn(Object(schema.properties), key)),
    ).toEqual([]);
  });
});
