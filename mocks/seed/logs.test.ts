import { describe, expect, test } from 'vitest';

import { writeJson } from '@/lib/json';

import { seedRegistry } from '.';
import { LOG_KINDS, UNKNOWN_LOG_KINDS } from './log-kinds';
import type { Seed, SeedLog } from './types';

const NOW = new Date('2026-11-24T15:20:30Z');

function everyEntry({ logs }: Seed): SeedLog[] {
  return Array.from({ length: logs.length }, (_, index) => logs.at(index));
}

describe('log kinds', () => {
  test('are the 146 of contract 5.7', () => {
    expect(new Set(LOG_KINDS).size).toBe(146);
    expect(LOG_KINDS).toContain('org_mirror_repo_creation_failed');
    expect(LOG_KINDS).toContain('federated_robot_token_exchange');
  });
});

describe('the usage log', () => {
  const seed = seedRegistry('typical', NOW);
  const entries = everyEntry(seed);

  test('has every kind, and kinds that nobody knows', () => {
    const present = new Set(entries.map((entry) => entry.kind));
    expect([...LOG_KINDS, ...UNKNOWN_LOG_KINDS].filter((kind) => !present.has(kind))).toEqual([]);
  });

  test('is newest first, ends now and reaches back a year', () => {
    const times = entries.map((entry) => entry.datetime);
    expect(times.findIndex((time, index) => time > (times[index - 1] ?? Infinity))).toBe(-1);
    expect(times.every((time) => time % 1000 === 0)).toBe(true);
    expect(times[0]).toBeLessThanOrEqual(NOW.getTime());
    expect(times[0]).toBeGreaterThan(NOW.getTime() - 3_600_000);
    const days = (NOW.getTime() - (times.at(-1) ?? 0)) / 86_400_000;
    expect(days).toBeGreaterThan(350);
    expect(days).toBeLessThan(380);
  });

  test('finds the first entry before a time', () => {
    for (const time of [
      NOW.getTime() + 1,
      NOW.getTime() - 86_400_000,
      entries[777]?.datetime ?? 0,
      0,
    ]) {
      const expected = entries.findIndex((entry) => entry.datetime < time);
      expect(seed.logIndexAt(time)).toBe(expected === -1 ? entries.length : expected);
    }
  });

  test('has identical twins, deleted accounts and a night of failed sign-ins', () => {
    const twins = entries.filter((entry, index) => index > 0 && same(entry, entries[index - 1]));
    expect(twins.length).toBeGreaterThan(100);
    const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
    expect(
      entries.some((entry) => entry.namespace !== null && uuid.test(entry.namespace.name)),
    ).toBe(true);
    const today = entries.filter((entry) => entry.datetime >= Date.UTC(2026, 10, 24));
    expect(today.filter((entry) => entry.kind === 'login_failure').length).toBeGreaterThan(150);
  });

  test('tells of each build when it began', () => {
    const built = entries.filter((entry) => entry.kind === 'build_dockerfile');
    const starts = new Map(
      built.map((entry) => [`${String(entry.metadata.build_id)} ${entry.datetime}`, entry]),
    );
    const past = seed.builds.filter(
      (build) => !build.live && build.startedAt > (entries.at(-1)?.datetime ?? 0),
    );
    const told = past.filter((build) => starts.has(`${build.id} ${build.startedAt}`));
    expect(told.length / past.length).toBeGreaterThan(0.9);
    const ids = new Set(seed.builds.map((build) => build.id));
    // The others were deleted with their repositories.
    const kept = built.filter((entry) => ids.has(String(entry.metadata.build_id)));
    expect(kept.length).toBeGreaterThanOrEqual(told.length);
    expect(built.length).toBeGreaterThan(kept.length);
    const cancelled = seed.builds.filter(({ phases }) => phases.at(-1)?.phase === 'cancelled');
    const cancellations = entries.filter((entry) => entry.kind === 'cancel_build');
    for (const { id } of cancelled) {
      expect(cancellations.some(({ metadata }) => metadata.build_uuid === id)).toBe(true);
    }
  });

  test('keeps its past while the day goes on', () => {
    const later = seedRegistry('typical', new Date('2026-11-24T19:00:00Z'));
    const time = Date.UTC(2026, 10, 24, 9);
    const before = seed.logIndexAt(time);
    const after = later.logIndexAt(time);
    expect(after).toBeGreaterThan(before);
    for (let index = 0; index < 3000; index += 7) {
      const known = seed.logs.at(before + index);
      // Entries about builds and service keys are relative to `now`, and so is their position.
      const still = later.logs.at(after + index);
      if (/build|service_key/.test(known.kind + still.kind)) continue;
      expect(essence(still)).toEqual(essence(known));
    }
  });
});

function essence(entry: SeedLog): unknown[] {
  return [entry.kind, entry.datetime, entry.ip, entry.performer];
}

function same(one: SeedLog, other: SeedLog | undefined): boolean {
  return writeJson(one) === writeJson(other);
}
