import { describe, expect, it } from 'vitest';

import { bucketSize, logBuckets } from './log-buckets';

const range = { from: '2026-10-25', to: '2026-11-24' };
const counts = [
  { day: '2026-10-25', kind: 'pull_repo', count: 3 },
  { day: '2026-10-31', kind: 'push_repo', count: 4 },
  { day: '2026-11-01', kind: 'pull_repo', count: 5 },
  { day: '2026-11-24', kind: 'a_kind_of_the_future', count: 6 },
  { day: '2026-12-01', kind: 'pull_repo', count: 100 },
];

describe('the bars of the log', () => {
  it('are as fine as can still be told apart', () => {
    expect(bucketSize(range, 31)).toBe('day');
    expect(bucketSize(range, 30)).toBe('week');
    expect(bucketSize({ from: '2026-01-01', to: '2026-12-31' }, 92)).toBe('week');
    expect(bucketSize({ from: '2026-01-01', to: '2026-12-31' }, 31)).toBe('month');
  });

  it.each([
    ['day', 31],
    ['week', 5],
    ['month', 2],
  ] as const)('of each %s hold every entry of the range once', (size, length) => {
    const buckets = logBuckets(range, size, counts);
    expect(buckets).toHaveLength(length);
    expect(buckets.reduce((sum, { total }) => sum + total, 0)).toBe(18);
    expect(buckets[0]?.from).toBe(range.from);
    expect(buckets.at(-1)?.to).toBe(range.to);
  });

  it('tell groups apart, and weeks begin with the range', () => {
    const [first, second] = logBuckets(range, 'week', counts);
    expect(first).toMatchObject({ from: '2026-10-25', to: '2026-10-31', total: 7 });
    expect(Object.fromEntries(first?.groups ?? [])).toEqual({ pull: 3, push: 4 });
    expect(second).toMatchObject({ from: '2026-11-01', to: '2026-11-07', total: 5 });
    const months = logBuckets(range, 'month', counts);
    expect(months.map(({ to }) => to)).toEqual(['2026-10-31', '2026-11-24']);
    expect(Object.fromEntries(months[1]?.groups ?? [])).toEqual({ pull: 5, other: 6 });
  });
});
