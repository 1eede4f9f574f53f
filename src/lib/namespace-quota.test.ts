import { describe, expect, it } from 'vitest';

import { levelStarts, namespaceQuota, quotaLevel, type QuotaThreshold } from './namespace-quota';

const GIB = 1024 ** 3;

const threshold = (type: QuotaThreshold['type'], limit_percent: number): QuotaThreshold => ({
  id: limit_percent,
  type,
  limit_percent,
});

/** Returns the level of a namespace that uses this percentage of its limit. */
function levelAt(percent: number, limits: readonly QuotaThreshold[] | 'inherited') {
  const quota = namespaceQuota({
    quotas: limits === 'inherited' ? [] : [{ limits }],
    quota_report: {
      quota_bytes: (GIB * percent) / 100,
      configured_quota: GIB,
      backfill_status: 'complete',
    },
  });
  return quota && quotaLevel(quota);
}

describe('a count', () => {
  it.each([
    ['complete', false],
    ['running', true],
    ['waiting', true],
    ['', true],
    // Some releases say nothing of it.
    [undefined, false],
  ])('with a backfill of %j is partial: %s', (backfill, counting) => {
    const quota = namespaceQuota({
      quota_report: {
        quota_bytes: 0,
        configured_quota: null,
        ...(backfill !== undefined && { backfill_status: backfill }),
      },
    });
    expect(quota?.counting).toBe(counting);
  });
});

describe('quotaLevel', () => {
  it.each([
    [79, [], 'fine'],
    [80, [], 'near'],
    [100, [], 'over'],
    [94, [threshold('Reject', 95)], 'near'],
    [95, [threshold('Warning', 50), threshold('Reject', 95)], 'over'],
    [40, [threshold('Reject', 40)], 'over'],
    [99, [threshold('Warning', 90)], 'near'],
    [82, [threshold('Warning', 90)], 'fine'],
    [60, [threshold('Warning', 50), threshold('Warning', 90)], 'near'],
    [99, 'inherited', 'near'],
    [100, 'inherited', 'over'],
  ] as const)('%i%% with %j is %s', (percent, limits, level) => {
    expect(levelAt(percent, limits)).toBe(level);
  });

  it('is none without a limit', () => {
    const none = { limit: null, source: 'none', counting: false, share: null } as const;
    expect(quotaLevel({ used: 1, ...none, warnsAt: null, rejectsAt: null })).toBe(undefined);
  });
});

describe('levelStarts', () => {
  it('is the lowest threshold of a type, and null without one', () => {
    expect(levelStarts([threshold('Reject', 100), threshold('Reject', 90)])).toEqual({
      warnsAt: null,
      rejectsAt: 0.9,
    });
    expect(levelStarts([threshold('Warning', 10)])).toEqual({ warnsAt: 0.1, rejectsAt: null });
  });
});
